// Package webpage reads articles from HTML pages: the story and its headline
// without menus, teasers and comments, and the day of publication with its
// evidence.
//
// go-trafilatura finds the story and go-htmldate is one witness of the day.
// Both stay in this package, as they are heavy. Where they were seen to err,
// on pages with known text and dates, the files say what is done about it:
//
//	webpage.go   Read
//	story.go     the paragraphs of the story, in the order of the page
//	blocks.go    the paragraphs of the whole page
//	marks.go     what class names and the like say of an element
//	title.go     the headline
//	metadata.go  JSON-LD, OpenGraph, meta tags
//	pubdate.go   the evidence for the day of publication
//	shown.go     the dates the page shows its readers
//	dateparser/  a module in place of one that slowed every start of the program
package webpage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"dateline/timeline/article"
)

// Page is an HTML page as it came.
type Page struct {
	Name        string // what the user calls it: a path, a URL
	URL         string // where it was fetched from; "" when not known
	ContentType string // of the HTTP header; "" when not known
	Bytes       []byte
}

// Faults of a page.
var (
	ErrNoStory = errors.New("no article text found in the page")
	ErrTooMany = errors.New("too many elements and pieces of text for a page")
)

// decoded returns the page as UTF-8. The search for a meta tag ends after 1,024
// bytes, and pages carry theirs behind kilobytes of script; but no other
// encoding gives valid UTF-8 beyond ASCII by chance.
func decoded(p Page) (io.Reader, error) {
	if utf8.Valid(p.Bytes) && bytes.ContainsFunc(p.Bytes, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return bytes.NewReader(bytes.TrimPrefix(p.Bytes, []byte("\uFEFF"))), nil
	}
	return charset.NewReader(bytes.NewReader(p.Bytes), p.ContentType)
}

// Read reads the article of a page. A page that is valid UTF-8 beyond ASCII is
// UTF-8, whatever it says of itself; else the character set is that of the byte
// order mark, the Content-Type, the page's own meta tag or its bytes, in this
// order. Errors are ErrNoStory, ErrTooMany, [article.ErrEmpty], an [article.TooLong], or
// that of the HTML parser, which refuses elements nested more than 512 deep.
//
// A page on which the extractor panics is an error like any other: one page of
// an archive is not to cost the rest.
func Read(p Page, o article.Options) (a article.Article, err error) {
	defer func() {
		if r := recover(); r != nil {
			a, err = article.Article{}, fmt.Errorf("the page breaks the extractor: %v", r)
		}
	}()
	return read(p, o)
}

func read(p Page, o article.Options) (article.Article, error) {
	if int64(len(p.Bytes)) > o.Max() {
		return article.Article{}, article.TooLong{Limit: o.Max()}
	}
	if len(bytes.TrimSpace(p.Bytes)) == 0 {
		return article.Article{}, article.ErrEmpty
	}
	r, err := decoded(p)
	if err != nil {
		return article.Article{}, err
	}
	// Without scripts, as the reader runs none: <noscript> is part of the page.
	doc, err := html.ParseWithOptions(r, html.ParseOptionEnableScripting(false))
	if err != nil {
		return article.Article{}, err
	}
	if nodes := count(doc); nodes > mostNodes {
		return article.Article{}, fmt.Errorf("%w (%d, at most %d)", ErrTooMany, nodes, mostNodes)
	}
	meta := readMetadata(doc)
	address := p.URL
	if address == "" {
		address = meta.canonical
	}
	a := article.Article{Name: p.Name, URL: webAddress(address), Language: meta.language, Source: meta.site}
	found, err := extract(doc, a.URL)
	if err != nil {
		found = nil
	}
	story := storyOf(doc, found, meta, a.URL)
	if found == nil {
		found = &trafilatura.ExtractResult{}
	}
	a.Source, a.Language = first(a.Source, found.Metadata.Sitename), first(a.Language, found.Metadata.Language)
	a.Title, a.Author = titleOf(doc, a.Source, meta.headline, found.Metadata.Title), first(meta.author, found.Metadata.Author)
	a.Author = authorsOf(a.Author, a.Source)
	if len(story) == 0 {
		return article.Article{}, ErrNoStory
	}
	// The headline is part of the text, as it is of a printed page.
	if a.Title != "" {
		story = append([]string{a.Title}, slices.DeleteFunc(story, func(p string) bool { return fold(p) == fold(a.Title) })...)
	}
	a.Text = strings.Join(story, "\n\n")
	return article.Complete(a, evidence(doc, meta, a.URL, o.Now), o)
}

// mostNodes is how many elements and pieces of text a page may have. Extracting
// copies the page several times, and takes minutes for pages that scripts have
// filled without end. The largest of 128 pages of news and blogs has 8,852.
const mostNodes = 60_000

func count(doc *html.Node) int {
	nodes := 0
	walk(doc, func(*html.Node) bool { nodes++; return true })
	return nodes
}

// extract runs trafilatura. It leaves doc as it is.
func extract(doc *html.Node, address string) (*trafilatura.ExtractResult, error) {
	o := trafilatura.Options{
		ExcludeComments: true,
		EnableFallback:  true,
		HtmlDateMode:    trafilatura.Disabled, // asked apart, with its own evidence kept
	}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		o.OriginalURL = u
	}
	return trafilatura.ExtractDocument(doc, o)
}

// webAddress returns s if it is an absolute http or https address, else "".
func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func first(candidates ...string) string {
	for _, c := range candidates {
		if c = oneLine(c); c != "" {
			return c
		}
	}
	return ""
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// latest is the last instant that go-htmldate may find: the end of the present
// day, or of the century when the present is not known.
func latest(now time.Time) time.Time {
	if now.IsZero() {
		return time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return now.AddDate(0, 0, 1)
}
