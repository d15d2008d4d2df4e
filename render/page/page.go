// Package page writes a timeline as one HTML file: a list of events that reads,
// links and prints without script, a chart above it, and a script that adds
// search, filters, keys and downloads. The file asks the network for nothing.
//
// The files:
//
//	page.go       Options and Write: the frame and what fills it
//	masthead.go   what stands above the chart: the summary, the articles
//	order.go      the order of the list, and its groups of years
//	list.go       the list, and how it is written
//	event.go      one event of the list
//	comparison.go WriteComparison: a table in place of the list
//	data.go       the data the script works on
//	columns.go    the data of a long page
//	script.go     style and scripts as they are carried, and the policy that lets them run
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
	"embed"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/picture"
	"dateline/render/words"
	"dateline/timeline"
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

// longTitle is the number of bytes from which a title is set smaller.
const longTitle = 90

// LongTitle tells whether the title needs smaller letters.
func (v view) LongTitle() bool { return len(v.Title) > longTitle }

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

// compose makes the parts of the page, those that do not need each other at once.
func compose(tl timeline.Timeline, o Options) (view, error) {
	tl.Events = inOrder(tl)
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
