package page

import (
	"fmt"
	"slices"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/words"
	"dateline/timeline"
)

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
		w.put(` <span class=sub>`, under, `</span>`)
	}
	for _, t := range tags(e, differs) {
		w.put(` <span class=tag>`, t, `</span>`)
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
	if !onCalendar(e) && e.When.When.Empty() && e.When.Ref == dates.NoRef {
		return "no date", ""
	}
	return words.Rail(e.When, e.Mention.Signal, underYear)
}

// tags says what is not plain about an event, in a word or two.
func tags(e timeline.Event, differs bool) []string {
	all := words.Tags(e)
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
		w.names(told[date])
		w.put(": ", date, ".")
	}
}

// others writes what other articles say of the event.
func (w *writer) others(d document.Event) {
	if len(d.Others) == 0 {
		return
	}
	w.put(`<details class=more><summary>Also told by `)
	var tellers []string
	for _, o := range d.Others {
		tellers = append(tellers, w.doc.Articles[o.Article].Name)
	}
	w.names(tellers)
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
// that it is never one of the page's own. Bytes that are no letter, digit,
// hyphen or underscore of ASCII stand in hexadecimal.
func fragment(id string) string {
	b := append(make([]byte, 0, 1+len(id)), 'e')
	for i := 0; i < len(id); i++ {
		if c := id[i]; c == '-' || c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "_%02X", c)
		}
	}
	return string(b)
}
