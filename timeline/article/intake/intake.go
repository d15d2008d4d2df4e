// Package intake opens what people name on a command line - files, directories,
// patterns, addresses, stdin - and hands out the articles in it one by one,
// whatever their form, without holding more than one of them.
//
//	intake.go  Records, Articles: from names to articles
//	names.go   directories and patterns to files, in a fixed order
//	open.go    files, stdin and addresses; gzip and zstd
//	form.go    telling the form by the content
//	read.go    what the forms have to do with articles
package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"
	"sync/atomic"

	"dateline/timeline/article"
	"dateline/timeline/article/fetch"
	"dateline/timeline/article/records"
)

// Options say how names are read. The zero value reads files of any form, but
// neither stdin nor addresses.
type Options struct {
	article.Options
	From   Form           // the form of everything; Auto: look
	Fields records.Fields // where JSON objects have what
	Stdin  io.Reader      // what "-" is; nil: nothing
	Client *fetch.Client  // what fetches addresses; nil: they are refused
	Once   bool           // read a file that several of the names stand for once
	Read   *atomic.Int64  // if not nil, counts the bytes read from files, as compressed
}

// Record is an article that was found but not read yet. Reading is the costly
// part, and may be done on any goroutine.
type Record struct {
	Name string // of the article: "dump.jsonl#17"
	Size int64  // bytes of memory it will take until all is done with it, estimated
	read func() (article.Article, error)
}

// Article reads the record. The error is a *Fault.
func (r Record) Article() (article.Article, error) { return r.read() }

// Fault says what could not be read, and why.
type Fault struct {
	Name string // as the user wrote it
	Err  error
}

func (f *Fault) Error() string { return Shown(f.Name) + ": " + f.Err.Error() }

// Shown is the name of a file or an article as messages say it: that of stdin,
// "-", and of what came from there, would be taken for a hyphen.
func Shown(name string) string {
	if name == "-" || strings.HasPrefix(name, "-#") {
		return "stdin" + name[1:]
	}
	return name
}

func (f *Fault) Unwrap() error { return f.Err }

// Records yields the articles of everything named, in order: names as given,
// the files of a directory or pattern sorted, the articles of a file as they
// stand in it. What cannot be read comes as a *Fault, and the rest after it. It
// ends early when ctx does.
func Records(ctx context.Context, names []string, o Options) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		seen := map[string]bool{}
		for _, name := range names {
			for file, err := range expand(name) {
				if ctx.Err() != nil {
					return
				}
				if err != nil {
					if !yield(Record{}, &Fault{name, err}) {
						return
					}
					continue
				}
				if o.Once && len(names) > 1 && err == nil {
					path := filepath.Clean(file.name)
					if seen[path] {
						continue
					}
					seen[path] = true
				}
				if !readFile(ctx, file, o, yield) {
					return
				}
			}
		}
	}
}

// Articles is Records with every article read.
func Articles(ctx context.Context, names []string, o Options) iter.Seq2[article.Article, error] {
	return func(yield func(article.Article, error) bool) {
		for r, err := range Records(ctx, names, o) {
			var a article.Article
			if err == nil {
				a, err = r.Article()
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// readFile yields the records of one file; it returns false when yield has had
// enough.
func readFile(ctx context.Context, f file, o Options, yield func(Record, error) bool) bool {
	s, err := open(ctx, f.name, o)
	if err != nil {
		return yield(Record{}, &Fault{f.name, err})
	}
	defer s.Close()
	head, err := s.Peek(peek)
	if err != nil && err != io.EOF {
		return yield(Record{}, &Fault{f.name, err})
	}
	form := o.From
	if form == Auto {
		form = Detect(head, f.name)
	}
	if form == Text && f.walked && bySuffix[suffixOf(f.name)] != Text && article.IsBinary(head) {
		return true // a picture among the articles of a directory
	}
	src := source{stream: s, name: f.name, o: o, yield: yield}
	switch form {
	case Feed:
		return src.feed()
	case JSON:
		return src.json()
	case WARC:
		return src.warc()
	}
	return src.single(form)
}

// ErrUnknownForm is the fault of a value that names no form.
var ErrUnknownForm = errors.New("unknown form")

// ParseForm reads the name of a form.
func ParseForm(s string) (Form, error) {
	if s == "" {
		return Auto, nil
	}
	for _, f := range Forms() {
		if s == string(f) {
			return f, nil
		}
	}
	return Auto, fmt.Errorf("%w %q", ErrUnknownForm, s)
}
