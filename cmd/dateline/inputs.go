package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/dates/timeml"
	"dateline/timeline/article"
	"dateline/timeline/article/published"
	"dateline/timeline/article/webpage"
)

// inputs are the flags that say how articles are read; they mean the same on
// every command.
type inputs struct {
	published string
	from      string
	mode      string
	limit     int64
}

func (o *inputs) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.published, "published", "", "`DATE` of publication: 2016-08-03, \"last friday\"")
	f.StringVar(&o.from, "from", "", "read as `FORMAT`: text, html or timeml")
	modeFlag(c, &o.mode)
	f.Int64Var(&o.limit, "max-article", article.DefaultLimit, "refuse articles of more `BYTES`")
}

// extractor returns an extractor as the flags want it.
func (o *inputs) extractor() (*dates.Extractor, error) {
	m, err := parseMode(o.mode)
	return dates.New(dates.Config{Mode: m}), err
}

func modeFlag(c *cobra.Command, mode *string) {
	c.Flags().StringVar(mode, "mode", "auto", "`MODE`: auto, news or narrative")
}

func parseMode(s string) (dates.Mode, error) {
	switch s {
	case "auto":
		return dates.Auto, nil
	case "news":
		return dates.News, nil
	case "narrative":
		return dates.Narrative, nil
	}
	return 0, usageError{fmt.Errorf("--mode %q: want auto, news or narrative", s)}
}

// withArticles reads the articles, hands on those that could be read unless
// there are none, and returns what failed.
func withArticles(e env, in inputs, names []string, use func([]article.Article) error) error {
	articles, failed, err := in.read(e, names)
	if err != nil {
		return err
	}
	if len(articles) > 0 {
		if err := use(articles); err != nil {
			return failures{append(failed, err), 0}
		}
	}
	if len(failed) > 0 {
		return failures{failed, len(articles)}
	}
	return nil
}

// formats are the input formats, by the value of --from.
var formats = []struct {
	name     string
	suffixes []string
	parse    func(raw []byte, name string, o article.Options) (article.Article, error)
}{
	{"text", nil, article.Parse},
	{"html", []string{".html", ".htm", ".xhtml"}, parseHTML},
	{"timeml", []string{".tml"}, parseTimeML},
}

// parser returns what reads a file of that name: what --from says, else what
// the name says, else what its first bytes look like.
func (o *inputs) parser(name string, raw []byte) func([]byte, string, article.Options) (article.Article, error) {
	for _, f := range formats {
		if o.from == f.name || o.from == "" && slices.Contains(f.suffixes, strings.ToLower(filepath.Ext(name))) {
			return f.parse
		}
	}
	if looksLikeHTML(raw) {
		return parseHTML
	}
	return article.Parse
}

// looksLikeHTML tells whether the bytes begin as a web page does.
func looksLikeHTML(raw []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(raw[:min(len(raw), 1024)], []byte("\uFEFF"))))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

func parseHTML(raw []byte, name string, o article.Options) (article.Article, error) {
	return webpage.Read(webpage.Page{Name: name, Bytes: raw}, o)
}

// options checks the flags and returns them as the readers want them.
func (o *inputs) options(e env) (article.Options, error) {
	opts := article.Options{Now: e.now(), Limit: o.limit}
	if o.limit <= 0 {
		return opts, usageError{fmt.Errorf("--max-article %d: want a positive number of bytes", o.limit)}
	}
	if o.from != "" {
		var names []string
		for _, f := range formats {
			names = append(names, f.name)
		}
		if !slices.Contains(names, o.from) {
			return opts, usageError{fmt.Errorf("--from %q: want %s", o.from, oneOf(names))}
		}
	}
	if o.published != "" {
		day, err := published.ParseTyped(o.published, opts.Now)
		if err != nil {
			return opts, usageError{fmt.Errorf("--published %q: %w", o.published, err)}
		}
		opts.Given = published.Evidence{Day: day, Origin: published.Flag, Words: o.published}
	}
	return opts, nil
}

// read reads the named articles in order; "-" is stdin. What cannot be read is
// left out and reported in failed; warnings go to stderr at once. The error is
// one of the command line.
func (o *inputs) read(e env, names []string) (articles []article.Article, failed []error, err error) {
	opts, err := o.options(e)
	if err != nil {
		return nil, nil, err
	}
	if i := slices.Index(names, "-"); i >= 0 && slices.Contains(names[i+1:], "-") {
		return nil, nil, usageError{errors.New("stdin (-) can be read once only")}
	}
	for _, name := range names {
		a, err := o.readOne(e, name, opts)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		for _, w := range a.Warnings {
			fmt.Fprintf(e.err, "dateline: warning: %s: %s\n", plain(shown(name)), plain(w))
		}
		articles = append(articles, a)
	}
	return articles, failed, nil
}

func (o *inputs) readOne(e env, name string, opts article.Options) (article.Article, error) {
	raw, err := readFile(e, name, opts.Max())
	if err != nil {
		return article.Article{}, err
	}
	a, err := o.parser(name, raw)(raw, name, opts)
	if err != nil {
		return article.Article{}, fmt.Errorf("%s: %w", shown(name), err)
	}
	if a.Published == civil.NoDay {
		return article.Article{}, fmt.Errorf("%s: no publication date found in it; give one, as in --published 2016-08-03", shown(name))
	}
	return a, nil
}

// readFile returns the first limit+1 bytes of a file: one more than allowed is
// enough to see that it is too long.
func readFile(e env, name string, limit int64) ([]byte, error) {
	r := e.in
	if name != "-" {
		info, err := os.Stat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("%s: no such file", name)
		case err != nil:
			return nil, fmt.Errorf("%s: %w", name, cause(err))
		case info.IsDir():
			return nil, fmt.Errorf("%s: is a directory; name the files in it", name)
		}
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, cause(err))
		}
		defer f.Close()
		r = f
	}
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown(name), cause(err))
	}
	return raw, nil
}

// shown is the name of an input as messages say it.
func shown(name string) string {
	if name == "-" {
		return "stdin"
	}
	return name
}

// parseTimeML makes an article of an annotated one: its text, its title and the
// document creation time. The annotation is not used.
func parseTimeML(raw []byte, name string, o article.Options) (article.Article, error) {
	if int64(len(raw)) > o.Max() {
		return article.Article{}, article.TooLong{Limit: o.Max()}
	}
	d, err := timeml.Read(bytes.NewReader(raw))
	if err != nil {
		return article.Article{}, err
	}
	id := d.ID
	if id == "" {
		id = strings.TrimSuffix(path.Base(filepath.ToSlash(name)), ".tml")
	}
	evidence := published.Evidence{Day: d.Published(), Origin: published.Metadata, Words: d.Created}
	return article.Complete(article.Article{Name: name, ID: id, Title: d.Title, Text: d.Text}, []published.Evidence{evidence}, o)
}
