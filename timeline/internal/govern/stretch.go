package govern

import (
	"strconv"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Here is what stretches of time mean for what happened in them, where annotators of
// dates write down but the unit of the calendar.

// stretch gives expressions, and their mentions, the days that they stretch over.
func stretch(text string, ws []prose.Word, es []Expression, ms []dates.Mention, published civil.Day) {
	for i := range es {
		e := &es[i]
		m := &ms[e.Mention]
		if e.Last != e.Mention || m.Value.Kind != dates.Date || m.Value.Grain < civil.Week || m.Value.Fiscal ||
			e.When.When.OpenStart() || e.When.When.OpenEnd() {
			continue
		}
		if published != civil.NoDay && published.Weekday() == civil.Sunday && m.Anchor == dates.Published && lastWeek(text, ws, e) {
			for _, w := range []*civil.Interval{&m.Value.When, &e.When.When} {
				w.Start, w.End = w.Start.Add(1, civil.Week), w.End.Add(1, civil.Week)
			}
			continue
		}
		v, ok := portion(text, ws, e)
		if !ok && published != civil.NoDay && m.Anchor == dates.Published {
			v, ok = fromNow(text, ws, e, published)
		}
		if !ok {
			continue
		}
		m.Value, e.When = v, v
		if i > 0 && es[i-1].End == e.Start-1 {
			es[i-1].Nominal = true // the last ten days of May
		}
	}
}

// lastWeek tells whether an expression is "last week", which on a Sunday is the week that
// ends: of 21 happenings whose day is known that Sunday papers of Timeline17 told of, 16
// were in it and five in the week before.
func lastWeek(text string, ws []prose.Word, e *Expression) bool {
	return e.End-e.Start >= 2 && strings.EqualFold(text[ws[e.End-2].Start:ws[e.End-1].End], "last week")
}

// portion returns the part of its unit that the words before an expression say: "in the
// first three months of 2010".
func portion(text string, ws []prose.Word, e *Expression) (dates.Value, bool) {
	if e.Start < 4 || !ws[e.Start-1].Is(prose.OfWord) {
		return dates.Value{}, false
	}
	word := func(back int) string { w := &ws[e.Start-back]; return text[w.Start:w.End] }
	grain, n := plurals[word(2)], amounts[word(3)]
	if k, err := strconv.Atoi(word(3)); err == nil && k < 100 {
		n = k
	}
	w, fine := e.When.When, grain
	if grain == civil.Week {
		fine = civil.DayGrain // seven days, whatever their first
	}
	switch word(4) {
	case "first":
		w.End = w.Start.Add(n, grain)
	case "last", "final":
		w.Start = w.End.Add(-n, grain)
	default:
		return dates.Value{}, false
	}
	if n == 0 || grain == civil.None || !e.When.When.Covers(w) {
		return dates.Value{}, false
	}
	return dates.Value{Kind: dates.Date, Grain: fine, When: w, Known: dates.KnownYear | dates.KnownMonth | dates.KnownDay}, true
}

var (
	plurals = map[string]civil.Grain{"days": civil.DayGrain, "weeks": civil.Week, "months": civil.Month}
	amounts = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}
)

// fromNow returns the time of a unit's length up to the day of writing or from it on:
// "in the last month", "over the past year", "over the next decade".
func fromNow(text string, ws []prose.Word, e *Expression, published civil.Day) (dates.Value, bool) {
	if e.End-e.Start != 3 || e.Start == 0 || !ws[e.Start-1].Is(prose.Preposition) || e.When.Grain == civil.Weekend ||
		e.When.Grain == civil.Season || e.When.Grain == civil.Quarter {
		return dates.Value{}, false
	}
	v := dates.Value{Kind: dates.Duration, Len: civil.Period{N: 1, Unit: e.When.Grain}}
	tomorrow := (published + 1).Start()
	switch strings.ToLower(text[ws[e.Start].Start:ws[e.Start+1].End]) {
	case "the last", "the past", "this past":
		v.When = civil.Interval{Start: v.Len.Before(tomorrow), End: tomorrow}
	case "the next", "the coming":
		v.When = civil.Interval{Start: tomorrow, End: v.Len.After(tomorrow)}
	default:
		return dates.Value{}, false
	}
	return v, true
}
