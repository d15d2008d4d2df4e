package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/dates/timeml"
	"dateline/timeline/article"
	"dateline/timeline/article/feed"
	"dateline/timeline/article/mail"
	"dateline/timeline/article/markdown"
	"dateline/timeline/article/published"
	"dateline/timeline/article/records"
	"dateline/timeline/article/warc"
	"dateline/timeline/article/webpage"
)

// source yields the records of one open file.
type source struct {
	*stream
	name  string
	o     Options
	yield func(Record, error) bool
}

func (s *source) fault(err error) bool { return s.yield(Record{}, &Fault{s.name, err}) }

// record hands out a record named after its number in the file.
func (s *source) record(number string, size int, read func(name string) (article.Article, error)) bool {
	name := s.name + "#" + number
	return s.yield(Record{Name: name, Size: int64(size), read: func() (article.Article, error) {
		a, err := read(name)
		if err != nil {
			return article.Article{}, &Fault{s.name, err}
		}
		return a, nil
	}}, nil)
}

// How much more memory than its bytes an article takes until its events are
// written: a text with its sentences and events (33 times were seen on a text with a
// date in every sentence, 20 are usual), a page as a tree, of which trafilatura
// makes copies.
const (
	told   = 32
	parsed = 20
)

// single hands out a file that is one article.
func (s *source) single(form Form) bool {
	raw, err := io.ReadAll(io.LimitReader(s, s.o.Max()+1))
	if err != nil {
		return s.fault(err)
	}
	parse := parsers[form]
	page := webpage.Page{Name: s.name, URL: s.url, ContentType: s.contentType, Bytes: raw}
	name, o := s.name, s.o.Options
	size := int64(len(raw)) * told
	if form == HTML {
		size = int64(len(raw)) * parsed
	}
	return s.yield(Record{Name: name, Size: size, read: func() (article.Article, error) {
		a, err := parse(page, o)
		if err != nil {
			return article.Article{}, &Fault{name, err}
		}
		return a, nil
	}}, nil)
}

// parsers read the forms that are one article a file.
var parsers = map[Form]func(webpage.Page, article.Options) (article.Article, error){
	Text: func(p webpage.Page, o article.Options) (article.Article, error) {
		if kind, _, _ := strings.Cut(p.ContentType, ";"); kind != "" && !strings.HasPrefix(kind, "text/") {
			return article.Article{}, fmt.Errorf("neither a page nor a text but %s", strings.TrimSpace(kind))
		}
		a, err := article.Parse(p.Bytes, p.Name, o)
		if a.URL == "" && p.URL != "" {
			a.URL, a.ID = p.URL, p.URL
		}
		return a, err
	},
	HTML: webpage.Read,
	Mail: func(p webpage.Page, o article.Options) (article.Article, error) { return mail.Read(p.Bytes, p.Name, o) },
	Markdown: func(p webpage.Page, o article.Options) (article.Article, error) {
		return markdown.Read(p.Bytes, p.Name, o)
	},
	TimeML: readTimeML,
}

// readTimeML makes an article of an annotated one: its text, its title and the
// document creation time. The annotation is not used.
func readTimeML(p webpage.Page, o article.Options) (article.Article, error) {
	if int64(len(p.Bytes)) > o.Max() {
		return article.Article{}, article.TooLong{Limit: o.Max()}
	}
	d, err := timeml.Read(bytes.NewReader(p.Bytes))
	if err != nil {
		return article.Article{}, err
	}
	id := d.ID
	if id == "" {
		id = strings.TrimSuffix(filepath.Base(p.Name), filepath.Ext(p.Name))
	}
	evidence := published.Evidence{Day: d.Published(), Origin: published.Metadata, Words: "DCT " + d.Created}
	return article.Complete(article.Article{Name: p.Name, ID: id, Title: d.Title, Text: d.Text}, []published.Evidence{evidence}, o)
}

func (s *source) feed() bool {
	items, err := feed.Read(s)
	if err != nil {
		return s.fault(err)
	}
	for i, it := range items {
		if !s.record(strconv.Itoa(i+1), it.Size()*told, func(name string) (article.Article, error) {
			a, err := it.Article(name, s.o.Options)
			if err != nil {
				err = fmt.Errorf("item %d: %w", i+1, err)
			}
			return a, err
		}) {
			return false
		}
	}
	return true
}

// escaped is how much longer a text may be in JSON than it is: \u0441 for a
// letter of two bytes.
const escaped = 3

func (s *source) json() bool {
	for raw, err := range records.Split(s, s.o.Max()*escaped) {
		var syntax *records.SyntaxError
		switch {
		case errors.As(err, &syntax):
			if errors.Is(err, records.ErrTooLong) {
				err = fmt.Errorf("line %d: %w", syntax.Line, article.TooLong{Limit: s.o.Max()})
			}
			if !s.fault(err) {
				return false
			}
			continue
		case err != nil:
			return s.fault(err)
		}
		number, place := strconv.Itoa(raw.Line), fmt.Sprintf("line %d", raw.Line)
		if raw.Number > 1 {
			number += "." + strconv.Itoa(raw.Number)
			place += fmt.Sprintf(", object %d", raw.Number)
		}
		if !s.record(number, len(raw.Bytes)*told, func(name string) (article.Article, error) {
			a, err := records.Decode(raw.Bytes, name, s.o.Fields, s.o.Options)
			if err != nil {
				err = fmt.Errorf("%s: %w", place, err)
			}
			return a, err
		}) {
			return false
		}
	}
	return true
}

func (s *source) warc() bool {
	for p, err := range warc.Pages(s, s.o.Max()) {
		var one *warc.RecordError
		switch {
		case errors.As(err, &one):
			if errors.Is(err, warc.ErrTooLong) {
				err = &warc.RecordError{Record: one.Record, URL: one.URL, Err: article.TooLong{Limit: s.o.Max()}}
			}
			if !s.fault(err) {
				return false
			}
			continue
		case err != nil:
			return s.fault(err)
		}
		if !s.record(strconv.Itoa(p.Record), len(p.Bytes)*parsed, func(name string) (article.Article, error) {
			a, err := webpage.Read(webpage.Page{Name: name, URL: p.URL, ContentType: p.ContentType, Bytes: p.Bytes}, s.o.Options)
			if err != nil {
				err = &warc.RecordError{Record: p.Record, URL: p.URL, Err: err}
			}
			return a, err
		}) {
			return false
		}
	}
	return true
}
