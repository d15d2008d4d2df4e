// Package page writes a timeline as one HTML file: a list of events that reads,
// links and prints without script, a chart above it, and a script that adds
// search, filters, keys and downloads. The file asks the network for nothing.
//
// The files:
//
//	page.go       Options and Write: the frame and the Content-Security-Policy
//	list.go       the list of events, in groups of years and months
//	comparison.go WriteComparison: a table in place of the list
//	data.go       the data the script works on
//	*.html        the frame, and the parts of a comparison
//	*.css         the looks
//	script/*.js   the script, one part per file, in the order of their names
//	loader.js     what unpacks the script of a larger page
//	echarts/      the chart's option and the source of ECharts
//
// # Safety
//
// What an article says reaches the page as escaped text, as an escaped
// attribute, or as JSON in a script element that no browser runs. The policy
// in the page's head lets only its own scripts run, by their hashes, and loads
// nothing. The page's script puts data into the document as text nodes and
// named attributes, and never makes a link from it.
package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"

	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/page/echarts"
	"dateline/render/picture"
	"dateline/render/words"
	"dateline/timeline"
	"dateline/timeline/article"
)

// Chart says what draws the live chart.
type Chart uint8

// The charts. Both pages hold the same static SVG for readers without script
// and for print.
const (
	ECharts Chart = iota // ECharts, carried in the page: 0.45 MB
	SVG                  // the page's own script, which draws the same as SVG: light
)

// Options are choices about a page. The zero value is a good one.
type Options struct {
	Title string     // "" takes the headline of the first article that has one
	Chart Chart      // what draws the live chart
	Lanes picture.By // what the lanes of the chart are
	Today civil.Day  // a day to mark as today; 0 marks none
}

// leanFrom is the number of events from which the list holds dates and lines
// alone, and everything else travels compressed: 10,000 events would else take
// 7 MB. Shorter pages are complete without script.
const leanFrom = 2000

// Write writes tl as a page. The same input gives the same bytes. An error is
// one of w.
func Write(w io.Writer, tl timeline.Timeline, o Options) error {
	p, err := compose(tl, o)
	if err != nil {
		return err
	}
	return frame.Execute(w, p)
}

//go:embed page.html comparison.html page.css comparison.css loader.js script
var files embed.FS

var frame = template.Must(template.ParseFS(files, "page.html", "comparison.html"))

// view is what page.html is filled with.
type view struct {
	Title, Dek, Made string
	Head             string // of the window; "" is Title
	Comparison       *comparisonView
	Articles         []articleView
	Sources          string // what the articles are folded under, when they are many
	Class            string
	Policy           template.HTML // attribute value, made here of hashes alone
	Style            template.CSS
	Picture          template.HTML
	HasChart         bool
	Key              keyView
	Lean             bool // the list holds dates and lines alone
	Full             bool // the data holds all, since there is no list
	List             template.HTML
	Empty            string // why the list is empty
	Data             template.HTML
	ECharts          template.HTML
	Packed           template.HTML // the script, if it travels compressed: then Script is the one that unpacks it
	Script           template.JS
}

// keyView says which marks the chart has, and so the key explains.
type keyView struct {
	Day, Long, Open, Approx, Planned, Negated, Inferred, Differs, Joined, Published, Counted, Today bool
}

func keyOf(p picture.Picture) keyView {
	all := p.Looks()
	has := func(l picture.Look) bool { return all&l != 0 }
	return keyView{Day: has(picture.Day), Long: has(picture.Long), Open: has(picture.OpenStart | picture.OpenEnd), Approx: has(picture.Approx),
		Planned: has(picture.Planned), Negated: has(picture.Negated), Inferred: has(picture.Inferred), Differs: has(picture.Differs), Joined: has(picture.Second),
		Published: slices.ContainsFunc(p.Lanes, func(l picture.Lane) bool { return len(l.Issues) > 0 }),
		Counted:   p.Levels[picture.Full].Counts(), Today: p.MarksToday()}
}

type articleView struct {
	Name, URL, Date, Words, Title string
	By                            string   // what says that it was published then
	Warnings                      []string // about the day of publication
}

// compose makes the parts of the page, those that do not need each other at once.
func compose(tl timeline.Timeline, o Options) (view, error) {
	tl.Events = inOrder(tl.Events)
	var pic picture.Picture
	var parallel sync.WaitGroup
	parallel.Go(func() { pic = picture.Of(tl, o.Lanes) })
	doc := document.Of(tl, o.Title)
	parallel.Wait()
	pic.Today = o.Today

	v := view{Title: doc.Title, Class: "page", Dek: dek(tl, doc), Made: words.Count(len(doc.Articles), "article"), Style: style(),
		HasChart: len(pic.Marks) > 0, Lean: len(tl.Events) > leanFrom}
	if len(tl.Events) > foldFrom {
		v.Class += " big"
	}
	if len(tl.Events) == 0 {
		v.Empty = empty(tl)
	}
	v.credit(tl, doc)
	var events string
	parallel.Go(func() { events = list(tl, doc, v.Lean) })
	allowed, err := v.carry(doc, pic, o.Chart)
	parallel.Wait()
	if err != nil {
		return view{}, err
	}
	v.List = template.HTML(events)
	if v.HasChart {
		if err := v.draw(pic, len(tl.Events)); err != nil {
			return view{}, err
		}
	}
	v.Policy = policy(hash(string(v.Style)), allowed)
	return v, nil
}

// foldSources is the number of articles from which they stand folded above the
// chart, which they would push off the screen.
const foldSources = 12

// credit lists the articles.
func (v *view) credit(tl timeline.Timeline, doc document.Document) {
	for i, a := range doc.Articles {
		view := articleView{a.Name, a.URL, string(a.Published), publishedWords(tl.Articles[i].Published), a.Title, witness(a), a.Warnings}
		if len(doc.Articles) == 1 && a.Title == v.Title { // it stands above already
			view.Title = ""
		}
		v.Articles = append(v.Articles, view)
	}
	if len(doc.Articles) > foldSources {
		v.Sources = "The " + words.Count(len(doc.Articles), "article") + published(tl.Articles)
	}
}

// published says when articles were published: ", published 7 August 1998 to 17
// April 2000".
func published(articles []article.Article) string {
	first, last := civil.NoDay, civil.NoDay
	for _, a := range articles {
		if d := a.Published; d != civil.NoDay {
			if first == civil.NoDay || d < first {
				first = d
			}
			if last == civil.NoDay || d > last {
				last = d
			}
		}
	}
	switch {
	case first == civil.NoDay:
		return ""
	case first == last:
		return ", published " + words.Day(first)
	}
	return ", published " + words.Day(first) + " to " + words.Day(last)
}

// carry sets what the script works with, and returns the hashes of the scripts
// that may run.
func (v *view) carry(doc document.Document, pic picture.Picture, c Chart) (allowed []string, err error) {
	raw, err := data(doc, pic, c, v.Lean, v.Full)
	if err != nil {
		return nil, err
	}
	code := scripts[c]()
	allowed = append(allowed, code.hash)
	v.Data, v.Script = template.HTML(`<script type="application/json" id="data">`+string(raw)+`</script>`), template.JS(code.source)
	if len(raw) > packFrom {
		v.Data = template.HTML(`<script type="text/plain" id="data">` + pack(raw, quick) + `</script>`)
		v.Packed, v.Script = code.packed(), loader()
		allowed = append(allowed, hash(string(v.Script)))
	}
	if v.HasChart && c == ECharts {
		v.ECharts, allowed = library().packed(), append(allowed, library().hash)
	}
	return allowed, nil
}

// draw sets the static picture and what its key has to explain.
func (v *view) draw(pic picture.Picture, events int) error {
	var b strings.Builder
	label := words.Count(events, "event") + " in " + words.Count(len(pic.Lanes), "lane") + ". The list below tells the same in words."
	if err := pic.SVG(&b, label); err != nil {
		return err
	}
	v.Picture = template.HTML(b.String())
	v.Key = keyOf(pic)
	return nil
}

// policy allows the page's own style and scripts, by their hashes, pictures
// that are made in the page, and nothing else.
func policy(style string, scripts []string) template.HTML {
	return template.HTML("default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; style-src " + style +
		"; script-src " + strings.Join(scripts, " "))
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// asset returns an embedded file.
func asset(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is named wrongly here
	}
	return b
}

// slack is what a carried script and style can do without: indentation, and
// comments that have a line of their own. No string of theirs goes over the
// end of a line.
var slack = regexp.MustCompile(`(?m)^[ \t]+|^//.*\n|^/\*.*\*/\n`)

var style = sync.OnceValue(func() template.CSS { return template.CSS(slack.ReplaceAll(asset("page.css"), nil)) })

// loader unpacks and runs the script of a larger page.
var loader = sync.OnceValue(func() template.JS { return template.JS(asset("loader.js")) })

// packFrom is the size of the data from which it and the script travel
// compressed; a smaller page can be read in its source.
const packFrom = 16 << 10

// code is a script that pages carry: made once for all pages of a process.
type code struct {
	source, hash string
	packed       func() template.HTML
}

func codeOf(source string) code {
	return code{source, hash(source), sync.OnceValue(func() template.HTML {
		return template.HTML(pack([]byte(source), thorough))
	})}
}

var library = sync.OnceValue(func() code { return codeOf(string(echarts.Source())) })

// scripts are the page's own scripts, one for each chart.
var scripts = [...]func() code{
	ECharts: sync.OnceValue(func() code { return codeOf(join("script/07-svg.js")) }),
	SVG:     sync.OnceValue(func() code { return codeOf(join("script/07-echarts.js")) }),
}

// join makes one function of the parts of the script, without the part that
// draws the other chart.
func join(without string) string {
	names, err := fs.Glob(files, "script/*.js")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	var b strings.Builder
	b.WriteString("'use strict';(async()=>{\n")
	for _, n := range names {
		if n != without {
			b.Write(slack.ReplaceAll(asset(n), nil))
		}
	}
	b.WriteString("})();\n")
	return b.String()
}

// Levels of compression. Quick packs the data of 10,000 events 6 % larger than
// the standard library's default does, in a sixth of the time: it is done for
// every page. Thorough packs ECharts, once for all pages of a process.
const quick, thorough = 6, 7

// pack returns b as base64 of its gzip, which browsers unpack themselves
// (DecompressionStream): a third of the size as a text.
func pack(b []byte, level int) string {
	var z bytes.Buffer
	g, err := gzip.NewWriterLevel(&z, level)
	if err != nil {
		panic(err) // the level is a constant
	}
	if _, err = g.Write(b); err == nil {
		err = g.Close()
	}
	if err != nil {
		panic(err) // a buffer does not fail
	}
	return base64.StdEncoding.EncodeToString(z.Bytes())
}

// dek sums up the timeline in a sentence.
func dek(tl timeline.Timeline, doc document.Document) string {
	if len(tl.Events) == 0 {
		return ""
	}
	s := words.Count(len(tl.Events), "event")
	if first, last, ok := years(tl.Events); ok {
		if first == last {
			s += " of " + words.Year(first)
		} else {
			s += " from " + words.Year(first) + " to " + words.Year(last)
		}
	}
	if n := len(doc.Articles); n > 1 {
		s += ", as told in " + words.Count(n, "article") + "."
	} else {
		s += ", as told in one article."
	}
	if !anyNamed(tl.Events) {
		s += " No sentence names a date."
	}
	return s
}

// anyNamed tells whether an event is dated by words of its own.
func anyNamed(events []timeline.Event) bool {
	for i := range events {
		if e := &events[i]; e.Expression.End > e.Expression.Start || anyNamed(e.Others) {
			return true
		}
	}
	return false
}

// empty says why a page has no events.
func empty(tl timeline.Timeline) string {
	if len(tl.Articles) == 0 {
		return "There is no article, and so no event."
	}
	return "No date was found in the text, and so no event."
}

// witness says what the day of publication was read from.
func witness(a document.Article) string {
	if a.Evidence == "" {
		return a.Origin
	}
	return a.Origin + ": " + a.Evidence
}

func publishedWords(d civil.Day) string {
	if d == civil.NoDay {
		return "date of publication not known"
	}
	return words.Weekday(d)
}
