// Package document is a timeline as data for other programs: the structure
// that the JSON, JSON Lines and CSV formats write and that the page carries.
//
// The shape is versioned. Fields may be added without a new version; a field
// that changes its meaning or goes away raises it. timeline.schema.json
// describes it as JSON Schema, [Schema] returns that.
package document

import (
	_ "embed"
	"net/url"
	"path"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/render/words"
	"dateline/timeline"
	"dateline/timeline/article"
)

// Version is the version of the shape.
const Version = 1

//go:embed timeline.schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of a Document.
func Schema() []byte { return append([]byte(nil), schema...) }

// Document is a timeline as data.
type Document struct {
	Format   string    `json:"format"` // always "dateline timeline"
	Version  int       `json:"version"`
	Title    string    `json:"title"`
	Articles []Article `json:"articles"`
	Events   []Event   `json:"events"` // in the order of the timeline
}

// Article says where events come from. Texts are not carried: offsets are
// into the text as it was read.
type Article struct {
	ID        string `json:"id"`
	Name      string `json:"name"`   // the outlet, the host of the URL or the file
	File      string `json:"file"`   // where it was read, as the user wrote it
	Title     string `json:"title"`  // the headline
	Source    string `json:"source"` // the outlet or agency the article names
	Author    string `json:"author"`
	Place     string `json:"place"`
	URL       string `json:"url"` // http, https or empty
	Language  string `json:"language"`
	Published Bound  `json:"published"` // a day; null when not known
	Origin    string `json:"origin"`    // where Published was found: flag, metadata, markup, head, url, unknown
	Evidence  string `json:"evidence"`  // the words it was read from

	Disagree []Witness `json:"disagree,omitempty"` // what names another day of publication, strongest first
	Warnings []string  `json:"warnings,omitempty"` // what is doubtful about Published, in words
}

// Witness is evidence for a day of publication.
type Witness struct {
	Day      Bound  `json:"day"`
	Origin   string `json:"origin"`
	Evidence string `json:"evidence"`
}

// Event is one event as one article tells it. Text that is empty, lists
// without items and false are left out.
type Event struct {
	ID         string   `json:"id"`
	Article    int      `json:"article"` // index into Articles
	Basis      string   `json:"basis"`   // stated, since, focus, reported, planned, undated
	Date       *Date    `json:"date"`    // null when it has none
	Why        string   `json:"why"`     // why that date, in words
	Line       string   `json:"line"`
	Speaker    string   `json:"speaker,omitempty"`
	Names      []string `json:"names,omitempty"`
	Quote      *Passage `json:"quote"`                // the sentence
	Expression *Passage `json:"expression,omitempty"` // the words that give the date
	Rule       string   `json:"rule,omitempty"`       // the rule that read them
	Worth      float32  `json:"worth"`                // 0…1
	Negated    bool     `json:"negated,omitempty"`
	Tentative  bool     `json:"tentative,omitempty"`
	Relation   string   `json:"relation,omitempty"` // in Others: of this date to the first one's, as timeline.Relation names it
	DaysApart  int      `json:"days_apart,omitempty"`
	Others     []Event  `json:"others,omitempty"` // the same event as other articles tell it
}

// Date is when an event happened. Lower and Upper are its bounds, both
// included: a day, or a second of one ("2016-06-06T09:40:00"); null is an open
// end. Years before 1 are astronomical: "-0311" is 312 BCE.
type Date struct {
	EDTF        string `json:"edtf"`
	Timex       string `json:"timex"`
	Lower       Bound  `json:"lower"`
	Upper       Bound  `json:"upper"`
	Precision   string `json:"precision"` // second … millennium
	Words       string `json:"words"`     // "since 2012"
	Approximate bool   `json:"approximate,omitempty"`
}

// Passage is a stretch of an article: its words and their half-open byte offsets.
type Passage struct {
	Text  string `json:"text,omitempty"`
	Start int32  `json:"start"`
	End   int32  `json:"end"`
}

// Bound is an ISO 8601 day or second; the empty Bound is null in JSON.
type Bound string

// MarshalJSON returns the bound as a string, or null.
func (b Bound) MarshalJSON() ([]byte, error) {
	if b == "" {
		return []byte("null"), nil
	}
	return []byte(`"` + string(b) + `"`), nil
}

// Of returns tl as a document. An empty title takes the headline of the only
// article, or of the first that has one.
func Of(tl timeline.Timeline, title string) Document {
	d := Document{Format: "dateline timeline", Version: Version, Title: title,
		Articles: make([]Article, len(tl.Articles)), Events: make([]Event, len(tl.Events))}
	for i, a := range tl.Articles {
		d.Articles[i] = articleOf(a)
		if d.Title == "" {
			d.Title = a.Title
		}
	}
	if d.Title == "" {
		d.Title = "Timeline"
	}
	for i := range tl.Events {
		d.Events[i] = eventOf(&tl.Events[i], tl.Articles)
	}
	return d
}

func articleOf(a article.Article) Article {
	var disagree []Witness
	for _, e := range a.Disagree {
		disagree = append(disagree, Witness{Bound(e.Day.String()), e.Origin.String(), e.Words})
	}
	return Article{ID: a.ID, Name: Name(a), File: a.Name, Title: a.Title, Source: a.Source, Author: a.Author,
		Place: a.Place, URL: SafeURL(a.URL), Language: a.Language, Published: Bound(a.Published.String()),
		Origin: a.Origin.String(), Evidence: a.Evidence, Disagree: disagree, Warnings: a.Warnings}
}

// Name returns what to call an article: its outlet, else the host of its
// address, else the file it was read from, else its headline.
func Name(a article.Article) string {
	if a.Source != "" {
		return a.Source
	}
	switch u, err := url.Parse(a.URL); {
	case err == nil && u.Host != "":
		return strings.TrimPrefix(u.Hostname(), "www.")
	case a.Name != "" && a.Name != "-":
		return path.Base(strings.ReplaceAll(a.Name, `\`, "/"))
	case a.Title != "":
		return a.Title
	}
	return "the article"
}

// SafeURL returns s when it is an absolute http or https address, else "".
func SafeURL(s string) string {
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func eventOf(e *timeline.Event, articles []article.Article) Event {
	return eventWith(e, articles, dateOf(e), new(passages))
}

// passages are those of one event.
type passages struct{ quote, expression Passage }

// eventWith returns an event whose date is known as data already, and sets its
// passages.
func eventWith(e *timeline.Event, articles []article.Article, date *Date, own *passages) Event {
	var a article.Article
	if e.Article >= 0 && e.Article < len(articles) {
		a = articles[e.Article]
	}
	own.quote = passage(a.Text, e.Quote)
	d := Event{ID: e.ID, Article: e.Article, Basis: e.Basis.String(), Date: date, Why: words.Why(*e, a),
		Line: e.Line, Speaker: e.Speaker, Names: e.Names, Quote: &own.quote,
		Rule: e.Rule, Worth: e.Worth, Negated: e.Negated, Tentative: e.Tentative}
	if e.Expression.End > e.Expression.Start {
		own.expression = passage(a.Text, e.Expression)
		d.Expression = &own.expression
	}
	for i := range e.Others {
		s := eventOf(&e.Others[i], articles)
		relation, days := timeline.Relate(e.Others[i], *e)
		s.Relation, s.DaysApart = relation.String(), days
		d.Others = append(d.Others, s)
	}
	return d
}

// passage returns the words of the span. A span that does not lie in the text
// keeps its offsets and has no words.
func passage(text string, s article.Span) Passage {
	p := Passage{Start: s.Start, End: s.End}
	if 0 <= s.Start && s.Start <= s.End && int(s.End) <= len(text) {
		p.Text = s.Of(text)
	}
	return p
}

func dateOf(e *timeline.Event) *Date {
	v := e.When
	if e.Basis == timeline.Undated || v == (dates.Value{}) {
		return nil
	}
	d := &Date{EDTF: v.EDTF(), Timex: v.Timex(), Words: words.Date(v, e.Mention.Signal),
		Precision: v.Grain.String(), Approximate: v.Mod == dates.Approx}
	if v.When != (civil.Interval{}) {
		fine := v.Grain < civil.DayGrain && v.Grain != civil.None
		d.Lower = bound(v.When.Start, fine)
		switch last := v.When.End - 1; {
		case v.When.OpenEnd():
		case !fine && last.Day() == v.When.Start.Day():
			d.Upper = d.Lower // most dates are days
		default:
			d.Upper = bound(last, fine)
		}
	}
	return d
}

func bound(t civil.Instant, fine bool) Bound {
	switch {
	case t.Day() == civil.NoDay:
		return ""
	case fine:
		return Bound(t.String())
	}
	return Bound(t.Day().String())
}
