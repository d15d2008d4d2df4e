package page

import (
	"cmp"
	"slices"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/render/words"
	"dateline/timeline"
	"dateline/timeline/article"
)

const (
	ownYear   = 3   // a year with as many events has a heading of its own
	ownMonths = 40  // a year with as many events is parted into months
	foldFrom  = 500 // a list with more events comes folded by year
)

// inOrder returns the events as the list shows them: dated ones by when they
// began, or by their end if only that is known; then what was still to come;
// then what has no date. Within that the order of the timeline stays.
func inOrder(tl timeline.Timeline) []timeline.Event {
	ordered := make([]timeline.Event, len(tl.Events))
	for k, i := range order(tl) {
		ordered[k] = tl.Events[i]
	}
	return ordered
}

// order returns the indexes of the events in the order of inOrder.
func order(tl timeline.Timeline) []int {
	type key struct { // events are large: their keys are sorted instead
		place place
		start civil.Instant
	}
	keys, indexes := make([]key, len(tl.Events)), make([]int, len(tl.Events))
	for i, e := range tl.Events {
		keys[i].place, indexes[i] = placeOf(e, tl.Articles), i
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

func placeOf(e timeline.Event, articles []article.Article) place {
	switch {
	case !onCalendar(e):
		return undated
	case e.Basis == timeline.Planned && !passed(e, articles):
		return ahead
	}
	return dated
}

// onCalendar tells whether e has a date that can be put in order.
func onCalendar(e timeline.Event) bool {
	w := e.When.When
	return e.Basis != timeline.Undated && !w.Empty() && !(w.OpenStart() && w.OpenEnd())
}

// passed tells whether the date of e lay in the past when it was told: what
// "had been planned for the summer of 2022" is not to come in 2024.
func passed(e timeline.Event, articles []article.Article) bool {
	if e.Article < 0 || e.Article >= len(articles) {
		return false
	}
	told := articles[e.Article].Published
	return told != civil.NoDay && e.When.When.End <= told.Start()
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
		if !onCalendar(e) {
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

// groups parts the events of tl, which are in the order of inOrder.
func groups(tl timeline.Timeline) []group {
	events := tl.Events
	var all []group
	for i := 0; i < len(events); {
		j := i
		p := placeOf(events[i], tl.Articles)
		year := func(k int) int { return anchor(events[k].When).Day().Year() }
		for j < len(events) && placeOf(events[j], tl.Articles) == p && (p != dated || year(j) == year(i)) {
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
