package page

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/words"
	"dateline/timeline"
)

// The list is written by hand and not by html/template: that takes 30 µs an
// event, which is a third of a second for 10,000. Everything an article wrote
// goes through text or attr.

const (
	ownYear   = 3   // a year with as many events has a heading of its own
	ownMonths = 40  // a year with as many events is parted into months
	foldFrom  = 500 // a list with more events comes folded by year
)

// inOrder returns the events as the list shows them: dated ones by when they
// began, or by their end if only that is known; then what was planned; then
// what has no date. Within that the order of the timeline stays.
func inOrder(events []timeline.Event) []timeline.Event {
	ordered := make([]timeline.Event, len(events))
	for k, i := range order(events) {
		ordered[k] = events[i]
	}
	return ordered
}

// order returns the indexes of events in the order of inOrder.
func order(events []timeline.Event) []int {
	type key struct { // events are large: their keys are sorted instead
		place place
		start civil.Instant
	}
	keys, indexes := make([]key, len(events)), make([]int, len(events))
	for i, e := range events {
		keys[i].place, indexes[i] = placeOf(e), i
		if keys[i].place != undated {
			keys[i].start = anchor(e.When)
		}
	}
	slices.SortFunc(indexes, func(i, j int) int {
		a, b := keys[i], keys[j]
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.start, b.start), i-j)
	})
	return indexes
}

// place is the part of the list an event stands in.
type place uint8

const (
	dated place = iota
	ahead
	undated
)

func placeOf(e timeline.Event) place {
	switch w := e.When.When; {
	case e.Basis == timeline.Undated || w.Empty() || w.OpenStart() && w.OpenEnd():
		return undated
	case e.Basis == timeline.Planned:
		return ahead
	}
	return dated
}

// anchor is the instant by which the list orders and groups a date.
func anchor(v dates.Value) civil.Instant {
	if v.When.OpenStart() {
		return max(v.Grain, civil.Second).Unit(v.When.End - 1).Start
	}
	return v.When.Start
}

// years returns the first and the last year in which dated events begin.
func years(events []timeline.Event) (first, last int, ok bool) {
	for _, e := range events {
		if placeOf(e) == undated {
			continue
		}
		y := anchor(e.When).Day().Year()
		if !ok {
			first, last, ok = y, y, true
		}
		first, last = min(first, y), max(last, y)
	}
	return first, last, ok
}

// group is a stretch of the list under one heading: events[from:to].
type group struct {
	title, note string
	class       string
	from, to    int
	year        bool // it is one year, named in the heading
	months      bool
}

// groups parts events, which are in the order of inOrder.
func groups(events []timeline.Event) []group {
	var all []group
	for i := 0; i < len(events); {
		j := i
		p := placeOf(events[i])
		year := func(k int) int { return anchor(events[k].When).Day().Year() }
		for j < len(events) && placeOf(events[j]) == p && (p != dated || year(j) == year(i)) {
			j++
		}
		count := words.Count(j-i, "event")
		switch {
		case p == ahead:
			all = append(all, group{title: "Still to come", note: "planned when the articles were written, " + count, class: " ahead", from: i, to: j})
		case p == undated:
			all = append(all, group{title: "Without a date", note: "told, but not dated, " + count, class: " undated", from: i, to: j})
		case j-i >= ownYear:
			all = append(all, group{title: words.Year(year(i)), note: count, from: i, to: j, year: true, months: j-i >= ownMonths})
		case len(all) > 0 && !all[len(all)-1].year:
			last := &all[len(all)-1]
			first := year(last.from)
			last.to = j
			last.title, last.note = words.Year(first)+" – "+words.Year(year(i)), words.Count(j-last.from, "event")
		default:
			all = append(all, group{title: words.Year(year(i)), note: count, from: i, to: j})
		}
		i = j
	}
	for i := range all { // a sparse group of a single year is headed by it, too
		g := &all[i]
		if g.class == "" && anchor(events[g.from].When).Day().Year() == anchor(events[g.to-1].When).Day().Year() {
			g.year = true
		}
	}
	return all
}

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
	w := &writer{tl: tl, doc: doc, lean: lean, b: make([]byte, 0, 1024+len(tl.Events)*1200)}
	open := " open"
	if len(tl.Events) > foldFrom {
		open = ""
	}
	for _, g := range groups(tl.Events) {
		w.put(`<li class="group`, g.class, `"><details`, open, `><summary><h2>`)
		w.text(g.title)
		w.put(`</h2><span class="small">`)
		w.text(g.note)
		w.put("</span></summary>\n")
		w.last = ""
		if !g.months {
			w.events(g.from, g.to, g.year)
		} else {
			for i := g.from; i < g.to; {
				month := anchor(tl.Events[i].When).Day().Month()
				j := i
				for j < g.to && anchor(tl.Events[j].When).Day().Month() == month {
					j++
				}
				w.put("<h3>", words.Month(month), "</h3>\n")
				w.events(i, j, true)
				i = j
			}
		}
		w.put("</details></li>\n")
	}
	return string(w.b)
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

// event writes an event in full. Quotes around attributes and end tags that
// HTML lets one leave out are left out: 100 events are 12 KB shorter for it.
func (w *writer) event(i int, underYear bool) {
	e, d := w.tl.Events[i], w.doc.Events[i]
	date, under := w.rail(e, underYear)
	id := fragment(e.ID)
	w.put("<li class=")
	differs := conflicts(d)
	w.classes("ev", is(e.Basis != timeline.Stated, "b-"+d.Basis), is(e.When.Mod == dates.Approx, "approx"), is(e.Negated, "negated"),
		is(differs, "differs"), is(date == w.last, "again"))
	w.last = date
	w.put(` id=`, id, `><a class=when href=#`, id, `><time`)
	if m := machine(e.When); m != "" {
		w.put(` datetime=`, m)
	}
	w.put(`>`, date, `</time>`)
	if under != "" {
		w.put(`<span class=sub>`, under, `</span>`)
	}
	for _, t := range tags(e, differs) {
		w.put(`<span class=tag>`, t, `</span>`)
	}
	w.put("</a>\n<div class=what><p class=line dir=auto>")
	w.text(d.Line)
	if d.Speaker != "" {
		w.put("<p class=who dir=auto>")
		w.text(d.Speaker)
	}
	w.quote(d)
	if differs {
		w.difference(d)
	}
	w.put("</div>\n<div class=note><p>")
	w.source(e.Article)
	w.put("<p class=why>")
	w.text(d.Why)
	if len(d.Names) > 0 {
		w.put("<p class=names>")
		for k, n := range d.Names {
			if k > 0 {
				w.put(" · ")
			}
			w.put("<bdi>")
			w.text(n)
			w.put("</bdi>")
		}
	}
	w.put("</div>\n")
	w.others(d)
}

// leanEvent writes an event's date, tags and line with the least markup there
// is; the script makes an event of it when its year is opened.
func (w *writer) leanEvent(i int, underYear bool) {
	e, d := w.tl.Events[i], w.doc.Events[i]
	date, under := w.rail(e, underYear)
	w.put(`<li><b>`, date, `</b>`)
	if under != "" {
		w.put(` <small>`, under, `</small>`)
	}
	for _, t := range tags(e, conflicts(d)) {
		w.put(` <i>`, t, `</i>`)
	}
	w.put(" ")
	w.text(d.Line)
	w.put("\n")
}

func (w *writer) rail(e timeline.Event, underYear bool) (date, under string) {
	if placeOf(e) == undated && e.When.When.Empty() && e.When.Ref == dates.NoRef {
		return "no date", ""
	}
	return words.Rail(e.When, e.Mention.Signal, underYear)
}

// tags says what is not plain about an event, in a word or two.
func tags(e timeline.Event, differs bool) []string {
	var all []string
	switch e.Basis {
	case timeline.Reported:
		all = append(all, "reported")
	case timeline.Focus:
		all = append(all, "dated by context")
	case timeline.Planned:
		all = append(all, "planned")
	}
	if e.Negated {
		all = append(all, "did not happen")
	}
	if e.Tentative && e.Basis != timeline.Planned {
		all = append(all, "uncertain")
	}
	if differs {
		all = append(all, "dates differ")
	}
	return all
}

func conflicts(d document.Event) bool {
	return slices.ContainsFunc(d.Others, func(o document.Event) bool { return o.Relation == timeline.Conflicts.String() })
}

const quotationMarks = "“”\"«»„"

// quote writes the sentence, its date expression marked. A sentence that
// brings quotation marks of its own gets none around it.
func (w *writer) quote(d document.Event) {
	q := d.Quote.Text
	if q == "" {
		return
	}
	w.put("<p class=quote dir=auto><q")
	if strings.ContainsAny(q, quotationMarks) {
		w.put(" class=bare")
	}
	w.put(">")
	if x := d.Expression; x != nil && x.Start >= d.Quote.Start && x.End <= d.Quote.End {
		from, to := x.Start-d.Quote.Start, x.End-d.Quote.Start
		w.text(q[:from])
		w.put("<mark>")
		w.text(q[from:to])
		w.put("</mark>")
		q = q[to:]
	}
	w.text(q)
	w.put("</q>")
}

// source writes the name of an article, with a link if it has an address, and
// its day of publication.
func (w *writer) source(article int) {
	a := w.doc.Articles[article]
	w.put("<cite>")
	if a.URL != "" {
		w.put(`<a href="`)
		w.text(a.URL)
		w.put(`">`)
	}
	w.put("<bdi>")
	w.text(a.Name)
	w.put("</bdi>")
	if a.URL != "" {
		w.put("</a>")
	}
	w.put("</cite>")
	if a.Published != "" {
		w.put(", ", words.Day(w.tl.Articles[article].Published))
	}
}

// difference says which articles give which date, when dates conflict.
func (w *writer) difference(d document.Event) {
	days := 0
	var order []string
	told := map[string][]string{}
	for _, t := range append([]document.Event{d}, d.Others...) {
		if t.Date == nil {
			continue
		}
		if t.Relation == timeline.Conflicts.String() {
			days = max(days, t.DaysApart)
		}
		if told[t.Date.Words] == nil {
			order = append(order, t.Date.Words)
		}
		told[t.Date.Words] = append(told[t.Date.Words], w.doc.Articles[t.Article].Name)
	}
	w.put(`<p class=diff><b>Dates differ by `, words.Count(days, "day"), `.</b>`)
	for _, date := range order {
		w.put(" ")
		for k, name := range told[date] {
			switch {
			case k > 0 && k == len(told[date])-1:
				w.put(" and ")
			case k > 0:
				w.put(", ")
			}
			w.put("<bdi>")
			w.text(name)
			w.put("</bdi>")
		}
		w.put(": ", date, ".")
	}
}

// others writes what other articles say of the event.
func (w *writer) others(d document.Event) {
	if len(d.Others) == 0 {
		return
	}
	w.put(`<details class=more><summary>Also told by `)
	for k, o := range d.Others {
		switch {
		case k > 0 && k == len(d.Others)-1:
			w.put(" and ")
		case k > 0:
			w.put(", ")
		}
		w.put("<bdi>")
		w.text(w.doc.Articles[o.Article].Name)
		w.put("</bdi>")
	}
	w.put("</summary><ul>\n")
	for _, o := range d.Others {
		w.put("<li>")
		w.quote(o)
		w.put(`<p class=small><span class="rel`)
		if o.Relation == timeline.Conflicts.String() {
			w.put(" r-conflict")
		}
		w.put(`">`, relationWords[o.Relation])
		if o.Date != nil {
			w.put(": ", o.Date.Words)
		}
		w.put(".</span> ")
		w.source(o.Article)
		w.put(". <span class=why>")
		w.text(o.Why)
		w.put("</span>\n")
	}
	w.put("</ul></details>\n")
}

var relationWords = map[string]string{"same": "same date", "refines": "finer date", "refined by": "coarser date", "overlaps": "overlapping date",
	"undecided": "other date", "check the date": "a year apart, check the date", "conflict": "other date"}

// machine returns v as the datetime attribute allows it, "" when it does not.
func machine(v dates.Value) string {
	w := v.When
	if w.Empty() || w.OpenStart() || w.OpenEnd() || v.EndGrain != civil.None || v.Mod != dates.NoMod {
		return ""
	}
	d := w.Start.Day()
	if y := d.Year(); y < 1 || y > 9999 {
		return ""
	}
	if v.Grain >= civil.DayGrain && v.Grain.Unit(w.Start) != w {
		return ""
	}
	switch v.Grain {
	case civil.Second, civil.Minute, civil.Hour:
		return w.Start.String()[:len("2016-06-06T09:40")]
	case civil.DayGrain:
		return d.String()
	case civil.Month:
		return d.String()[:len("2016-06")]
	case civil.Year:
		return d.String()[:len("2016")]
	}
	return ""
}

// fragment returns the name of an event within the page: "e" and its ID, so
// that it is never one of the page's own.
func fragment(id string) string {
	plain := id != "" && strings.IndexFunc(id, func(r rune) bool {
		return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_')
	}) < 0
	if plain {
		return "e" + id
	}
	return "e" + strings.ReplaceAll(url.QueryEscape(id), "%", "_")
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
