package article

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"dateline/dates/civil"
	"dateline/timeline/article/published"
)

// Options say how articles are read. The zero value reads any article of at
// most DefaultLimit bytes.
type Options struct {
	Given published.Evidence // the day of publication the user gave; Origin Unknown: none
	Now   time.Time          // the present, to warn of days in the future; zero: not known
	Limit int64              // bytes an article may have; 0: DefaultLimit
}

// DefaultLimit is how many bytes an article may have unless Options say
// otherwise. The longest newspaper pieces have a tenth of a megabyte.
const DefaultLimit = 10 << 20

// Max returns the limit in force.
func (o Options) Max() int64 {
	if o.Limit > 0 {
		return o.Limit
	}
	return DefaultLimit
}

// Faults of an input that is no article.
var (
	ErrEmpty  = errors.New("no text in it")
	ErrBinary = errors.New("not a text: it has the bytes of a binary file")
)

// TooLong is the fault of an article beyond the limit.
type TooLong struct{ Limit int64 }

func (e TooLong) Error() string {
	return fmt.Sprintf("longer than %s; --max-article raises the limit", size(e.Limit))
}

func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// Read reads one article of plain text. name is what the user calls it, and
// may be a path or a URL. It never holds more than the limit in memory. The
// error is ErrEmpty, ErrBinary, a TooLong or that of r, without the name. A
// text that does not say when it was published is no error: Published is
// civil.NoDay.
func Read(r io.Reader, name string, o Options) (Article, error) {
	raw, err := io.ReadAll(io.LimitReader(r, o.Max()+1))
	if err != nil {
		return Article{}, err
	}
	return Parse(raw, name, o)
}

// Parse is Read for bytes in memory. raw is not kept.
func Parse(raw []byte, name string, o Options) (Article, error) {
	if int64(len(raw)) > o.Max() {
		return Article{}, TooLong{o.Max()}
	}
	text, err := Decode(raw)
	if err != nil {
		return Article{}, err
	}
	return Complete(Article{Name: name, Text: text}, nil, o)
}

// Complete finds out what a reader could not tell from the form of its input:
// it divides a.Text into parts, fills in Title, Place, Source and Author unless
// they are set, decides the day of publication from the evidence given, the
// flag, the URL and the head of the text, and gives the article its ID unless
// it has one. What a says of parts and publication is overwritten. Text that is
// not valid UTF-8 is made so, and NULs become U+FFFD. The error is ErrEmpty or nil.
func Complete(a Article, evidence []published.Evidence, o Options) (Article, error) {
	if !utf8.ValidString(a.Text) {
		a.Text = strings.ToValidUTF8(a.Text, "\uFFFD")
	}
	if strings.IndexByte(a.Text, 0) >= 0 {
		a.Text = strings.ReplaceAll(a.Text, "\x00", "\uFFFD")
	}
	a.Title = oneLine(a.Title)
	paras := paragraphs(a.Text)
	if len(paras) == 0 {
		return Article{}, ErrEmpty
	}
	paras, remarks := divide(a.Text, paras, remarksAt(a.Text))
	c := &classifier{text: a.Text, paras: paras, title: a.Title}
	c.classify()
	for _, p := range remarks {
		c.parts = append(c.parts, Part{p, Remark})
	}
	a.Parts = c.parts
	if a.Title == "" {
		a.Title = c.title
	}
	if a.Author == "" {
		a.Author = c.author
	}
	a.Dateline, a.Place = c.dateline.span, c.dateline.place
	a.Source = cmp.Or(a.Source, c.dateline.source, c.source, c.outlet)
	decide(&a, c, evidence, o)
	if a.ID == "" {
		a.ID = identify(a)
	}
	return a, nil
}

func decide(a *Article, c *classifier, evidence []published.Evidence, o Options) {
	all := make([]published.Evidence, 0, len(evidence)+4)
	if o.Given.Origin != Unknown {
		all = append(all, o.Given)
	}
	all = append(all, evidence...)
	if e, ok := published.FromURL(a.URL); a.URL != "" && ok {
		all = append(all, e)
	} else if e, ok := published.FromName(a.Name); ok {
		all = append(all, e)
	}
	all = append(all, c.evidence(published.Decide(all, o.Now).Day, o.Now)...)
	d := published.Decide(all, o.Now)
	a.Published, a.Origin, a.Evidence = d.Day, d.Origin, d.Words
	a.Disagree, a.Warnings = d.Disagree, d.Warnings
	if a.Published == civil.NoDay {
		a.Origin = Unknown
	}
}

// identify returns the URL, else the first 64 bits of the text's SHA-256.
func identify(a Article) string {
	if a.URL != "" {
		return a.URL
	}
	sum := sha256.Sum256([]byte(a.Text))
	return hex.EncodeToString(sum[:8])
}

// oneLine joins the words of s with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
