// Package page writes a timeline as one HTML file: a list of events that reads,
// links and prints without script, a chart above it, and a script that adds
// search, filters, keys and downloads. The file asks the network for nothing.
//
// The files:
//
//	page.go       Options and Write: the frame and the Content-Security-Policy
//	list.go       the list of events, in groups of years and months
//	data.go       the data the script works on
//	page.html     the frame
//	page.css      the looks
//	script/*.js   the script, one part per file, in the order of their names
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
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"io/fs"
	"strings"
	"sync"

	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/page/echarts"
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

//go:embed page.html page.css script
var files embed.FS

var frame = template.Must(template.ParseFS(files, "page.html"))

// view is what page.html is filled with.
type view struct {
	Title, Dek, Made string
	Articles         []articleView
	Class            string
	Policy           template.HTML // attribute value, made here of hashes alone
	Style            template.CSS
	Picture          template.HTML
	HasChart         bool
	Differs, Joined  bool // what the key has to explain
	Lean             bool
	List             template.HTML
	Empty            string // why the list is empty
	Data             template.HTML
	ECharts          template.HTML
	Script           template.JS
}

type articleView struct {
	Name, URL, Date, Words, Title string
	By                            string   // what says that it was published then
	Warnings                      []string // about the day of publication
}

func compose(tl timeline.Timeline, o Options) (view, error) {
	tl.Events = inOrder(tl.Events)
	doc := document.Of(tl, o.Title)
	pic := picture.Of(tl, o.Lanes)
	if o.Today != 0 {
		pic.Today = o.Today
	}
	v := view{Title: doc.Title, Style: style(), Script: template.JS(script(o.Chart)), HasChart: len(pic.Marks) > 0, Class: "page"}
	v.Dek, v.Made = dek(tl, doc), words.Count(len(doc.Articles), "article")
	if len(tl.Events) == 0 {
		v.Empty = empty(tl)
	}
	for _, a := range doc.Articles {
		v.Articles = append(v.Articles, articleView{a.Name, a.URL, string(a.Published), publishedWords(tl.Articles[len(v.Articles)].Published), a.Title, witness(a), a.Warnings})
	}
	lean := len(tl.Events) > leanFrom
	if len(tl.Events) > foldFrom {
		v.Class += " big"
	}
	scripts := []string{string(v.Script)}
	if v.HasChart {
		var b strings.Builder
		if err := pic.SVG(&b, words.Count(len(tl.Events), "event")+" in "+words.Count(len(pic.Lanes), "lane")+". The list below tells the same in words."); err != nil {
			return view{}, err
		}
		v.Picture = template.HTML(b.String())
		if o.Chart == ECharts {
			lib := library()
			v.ECharts, scripts = lib.packed, append(scripts, lib.source)
		}
	}
	for _, m := range pic.Marks {
		v.Differs = v.Differs || m.Look&picture.Differs != 0
		v.Joined = v.Joined || m.Look&picture.Second != 0
	}
	v.Lean = lean
	v.List = template.HTML(list(tl, doc, lean))
	var err error
	if v.Data, err = data(doc, pic, o.Chart, lean); err != nil {
		return view{}, err
	}
	v.Policy = policy(string(v.Style), scripts)
	return v, nil
}

// policy allows the page's own style and scripts, by their hashes, pictures
// that are made in the page, and nothing else.
func policy(style string, scripts []string) template.HTML {
	var b strings.Builder
	b.WriteString("default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; style-src " + hash(style) + "; script-src")
	for _, s := range scripts {
		b.WriteString(" " + hash(s))
	}
	return template.HTML(b.String())
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

var style = sync.OnceValue(func() template.CSS {
	b, err := files.ReadFile("page.css")
	if err != nil {
		panic(err) // embedded at build time
	}
	return template.CSS(b)
})

// script joins the parts of the script into one function, with the one part
// that draws the chart of this page.
func script(c Chart) string {
	without := "script/5-svg.js"
	if c == SVG {
		without = "script/5-echarts.js"
	}
	names, err := fs.Glob(files, "script/*.js")
	if err != nil || len(names) == 0 {
		panic("page: the script is not embedded")
	}
	var b strings.Builder
	b.WriteString("'use strict';(async()=>{\n")
	for _, n := range names {
		if n == without {
			continue
		}
		part, err := files.ReadFile(n)
		if err != nil {
			panic(err)
		}
		b.Write(part)
	}
	b.WriteString("})();\n")
	return b.String()
}

// carried is ECharts as a page carries it.
type carried struct {
	source string
	packed template.HTML
}

// library packs ECharts once for all pages of a process.
var library = sync.OnceValue(func() carried {
	src := echarts.Source()
	return carried{string(src), template.HTML(pack(src))}
})

// pack returns b as base64 of its gzip, which browsers unpack themselves
// (DecompressionStream): a third of the size as a text.
func pack(b []byte) string {
	var z bytes.Buffer
	g, err := gzip.NewWriterLevel(&z, gzip.DefaultCompression)
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
		return s + ", as told in " + words.Count(n, "article") + "."
	}
	return s + ", as told in one article."
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
