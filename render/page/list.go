package page

import (
	"slices"
	"strings"

	"dateline/render/document"
	"dateline/render/words"
	"dateline/timeline"
)

// The list is written by hand and not by html/template: that takes 30 µs an
// event, which is a third of a second for 10,000. Everything an article wrote
// goes through text.

// writer writes the list.
type writer struct {
	b    []byte
	tl   timeline.Timeline
	doc  document.Document
	lean bool
	last string // the rail of the event before, to print a repeated day softly
}

// list returns the items of the ordered list of groups.
func list(tl timeline.Timeline, doc document.Document, lean bool) string {
	size := 1200 // bytes of an event, in the news
	if lean {
		size = 200
	}
	w := &writer{tl: tl, doc: doc, lean: lean, b: make([]byte, 0, 1024+len(tl.Events)*size)}
	open := " open"
	if len(tl.Events) > foldFrom {
		open = ""
	}
	for _, g := range groups(tl) {
		w.put(`<li class="group`, g.class, `"><details`, open, `><summary><h2>`)
		w.text(g.title)
		w.put(`</h2> <span class="small">`)
		w.text(g.note)
		w.put("</span></summary>\n")
		w.last = ""
		if g.months {
			w.months(g.from, g.to)
		} else {
			w.events(g.from, g.to, g.year)
		}
		w.put("</details></li>\n")
	}
	return string(w.b)
}

// months writes the events of a year under headings of its months.
func (w *writer) months(from, to int) {
	month := func(i int) int { return anchor(w.tl.Events[i].When).Day().Month() }
	for i := from; i < to; {
		j := i
		for j < to && month(j) == month(i) {
			j++
		}
		w.put("<h3>", words.Month(month(i)), "</h3>\n")
		w.events(i, j, true)
		i = j
	}
}

func (w *writer) events(from, to int, underYear bool) {
	w.put("<ol class=\"events\">\n")
	for i := from; i < to; i++ {
		if w.lean {
			w.leanEvent(i, underYear)
		} else {
			w.event(i, underYear)
		}
	}
	w.put("</ol>\n")
}

func is(so bool, class string) string {
	if so {
		return class
	}
	return ""
}

// classes writes the value of a class attribute, quoted when it has to be.
func (w *writer) classes(names ...string) {
	names = slices.DeleteFunc(names, func(s string) bool { return s == "" })
	if all := strings.Join(names, " "); len(names) == 1 {
		w.put(all)
	} else {
		w.put(`"`, all, `"`)
	}
}

func (w *writer) put(parts ...string) {
	for _, s := range parts {
		w.b = append(w.b, s...)
	}
}

// names writes names as a sentence lists them: "a", "a and b", "a, b and c".
func (w *writer) names(names []string) {
	for k, n := range names {
		switch {
		case k > 0 && k == len(names)-1:
			w.put(" and ")
		case k > 0:
			w.put(", ")
		}
		w.put("<bdi>")
		w.text(n)
		w.put("</bdi>")
	}
}

// text writes what an article wrote, as text or as a quoted attribute.
func (w *writer) text(s string) {
	from := 0
	for i := 0; i < len(s); i++ {
		var r string
		switch s[i] {
		case '&':
			r = "&amp;"
		case '<':
			r = "&lt;"
		case '>':
			r = "&gt;"
		case '"':
			r = "&#34;"
		case '\'':
			r = "&#39;"
		case '\r':
			r = "&#13;" // a bare one would be read as a line feed
		case 0:
			r = "\uFFFD"
		default:
			continue
		}
		w.b = append(w.b, s[from:i]...)
		w.b = append(w.b, r...)
		from = i + 1
	}
	w.b = append(w.b, s[from:]...)
}
