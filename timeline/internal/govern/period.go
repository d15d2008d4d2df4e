package govern

import (
	"slices"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Here is what accounts are for: stretches of time that are told by the day they end on.

// periods makes one time of a stretch and of the date that it ends on, where annotators
// of dates write down both, or but the latter: "the quarter ended July 31" is May to July,
// "the year ended Aug. 31" the twelve months up to then. What the article calls "the
// quarter" or "the year-earlier period" from here on lies where it does. Of the sentences
// of Timeline17, Wikinews and TimeBank 24 tell of such a stretch.
func periods(text string, ws []prose.Word, cs []prose.Clause, es []Expression, ms []dates.Mention, dateline int, published civil.Day) []Expression {
	kept := es[:0]
	for i := range es {
		e := es[i]
		if byNumber(&ms[e.Mention], published) {
			e.When = reported(ms, e.Mention, published)
		}
		if last := ended(text, ws, cs, &e); last >= 0 {
			if n, ok := e.widen(text, ws, last, kept, ms); ok {
				kept = kept[:n]
				e.Leads = leads(ws, dateline, e.Start)
				e.Nominal = nominal(text, ws, &ms[e.Mention], &e)
			}
		}
		kept = append(kept, e)
	}
	return kept
}

// widen makes an expression one of the stretch that ends on its date and whose name ends
// with word last. It returns how many of the expressions before it are left, as those that
// name the stretch are part of it; false when it is not known how long the stretch is.
func (e *Expression) widen(text string, ws []prose.Word, last int, es []Expression, ms []dates.Mention) (int, bool) {
	before := e.Mention - 1
	if before >= 0 && ms[before].End != ws[last].End {
		before = -1
	}
	v, ok := upTo(text, ws, last, ms, before, e.Mention)
	if !ok {
		return 0, false
	}
	e.Start, e.When = last, v
	if before >= 0 {
		for e.Mention = before; e.Start > 0 && ws[e.Start].Start > ms[before].Start; {
			e.Start--
		}
	}
	n := len(es)
	for ; n > 0 && (es[n-1].Mention == before || apposes(ws, &es[n-1], e)); n-- {
		e.Mention, e.Start = es[n-1].Mention, es[n-1].Start
	}
	for k := e.Mention; k <= e.Last; k++ {
		if m := &ms[k]; k == e.Mention || m.Value.Grain >= civil.Quarter {
			become(ms, k, v)
			m.Direction, m.Signal = dates.NoDirection, dates.NoSignal
		}
	}
	return n, true
}

// byNumber tells whether a mention is a quarter by the number that a firm gives it in its
// own year: "the fiscal first quarter", or a fourth that in November is told of as over.
func byNumber(m *dates.Mention, published civil.Day) bool {
	const soon = 45 * 86400
	w := m.Value.When
	return m.Value.Kind == dates.Date && m.Value.Grain == civil.Quarter && m.Anchor == dates.Published && m.Direction == dates.Back && m.Pair == 0 &&
		(m.Value.Fiscal || w.End > published.Start() && w.Start+soon > published.Start())
}

// reported makes mention k the last quarter that has ended, as firms report on theirs
// within weeks, unless the article has called that by its number of the calendar. It
// returns what the mention covers then.
func reported(ms []dates.Mention, k int, published civil.Day) dates.Value {
	v := dates.UnitAt(civil.Quarter, civil.Quarter.Unit(published.Start()).Start-1)
	if !slices.ContainsFunc(ms[:k], func(m dates.Mention) bool { return m.Value.When == v.When }) {
		v.Grain = civil.Month // not by another number than the article does
		become(ms, k, v)
	}
	return dates.Extent(ms, k)
}

// ended returns the last word of the stretch of time that an expression says the end of:
// "the quarter ended July 31", "the year that ends in May", "the six months to June"; -1
// when there is none.
func ended(text string, ws []prose.Word, cs []prose.Clause, e *Expression) int {
	if e.Start < 2 || e.Last != e.Mention || e.When.Kind != dates.Date || e.When.Grain != civil.DayGrain && e.When.Grain != civil.Month {
		return -1
	}
	at := e.Start - 1
	switch text[ws[at].Start:ws[at].End] {
	case "to", "through":
		if at > 2 && ws[at-1].Is(prose.TimeNoun) && (ws[at-2].Is(prose.Determiner) || ws[at-3].Is(prose.Determiner)) {
			return at - 1
		}
		return -1
	case "in", "on":
		at--
	}
	switch text[ws[at].Start:ws[at].End] {
	case "ended", "ending", "ends":
	default:
		return -1
	}
	if prose.Some(cs, func(c *prose.Clause) bool {
		return c.Head == at && c.Kind != prose.ParticipleClause && c.Kind != prose.RelativeClause
	}) {
		return -1 // the school year ended in June
	}
	if at--; at > 0 && ws[at].Is(prose.Relative|prose.That) {
		at--
	}
	if at < 1 || !ws[at].Is(prose.TimeNoun) {
		return -1
	}
	return at
}

// upTo returns the stretch of time that word last names, or the mention before if there is
// one, and that ends when mention end does.
func upTo(text string, ws []prose.Word, last int, ms []dates.Mention, before, end int) (dates.Value, bool) {
	length := civil.Period{N: 1}
	v := dates.Value{Kind: dates.Date, Known: dates.KnownYear | dates.KnownMonth | dates.KnownDay}
	switch {
	case before >= 0 && ms[before].Value.Kind == dates.Duration:
		length = ms[before].Value.Len
	case before >= 0:
		length.Unit = max(ms[before].Value.Grain, civil.Quarter)
	case text[ws[last].Start:ws[last].End] == "year":
		length.Unit = civil.Year
	case text[ws[last].Start:ws[last].End] == "quarter":
		length.Unit = civil.Quarter
	}
	if length.N <= 0 || length.Hundredths != 0 || length.Unit < civil.DayGrain || length.Unit > civil.Year {
		return v, false
	}
	v.When.End = ms[end].Value.When.End
	v.When.Start = length.Before(v.When.End)
	switch first := civil.Month.Unit(v.When.Start).Start; {
	case length.Unit.Unit(v.When.Start) == v.When &&
		(before < 0 || ms[before].Value.Kind == dates.Duration ||
			ms[before].Value.Grain == length.Unit && ms[before].Value.When == v.When):
		v.Grain = length.Unit
	case first == v.When.Start && civil.Month.Unit(v.When.End).Start == v.When.End:
		v.Grain = civil.Month // also: its fourth quarter ended Sept. 30
	default:
		v.Grain = civil.DayGrain
	}
	return v, true
}

// apposes tells whether an expression stands behind the comma of another one that names
// the same stretch less plainly: "in the year-ago quarter, the second quarter ended May 31".
func apposes(ws []prose.Word, o, e *Expression) bool {
	return o.End+1 == e.Start && ws[o.End].Kind == prose.Comma && o.When.Grain >= civil.Quarter && o.When.Grain <= civil.Year
}

// become gives mention k another value, and the mentions that were resolved against it
// the one that lies as far from that as they lay from the old one, in years.
func become(ms []dates.Mention, k int, v dates.Value) {
	old := ms[k].Value
	ms[k].Value = v
	if old.Kind != dates.Date {
		return
	}
	for j := k + 1; j < len(ms); j++ {
		m := &ms[j]
		if m.Anchor != dates.Previous || int(m.Ref) != k || m.Value.Kind != dates.Date || m.Value.Grain != old.Grain {
			continue
		}
		years := m.Value.When.Start.Day().Year() - old.When.Start.Day().Year()
		if m.Value.When != (civil.Interval{Start: old.When.Start.Add(years, civil.Year), End: old.When.End.Add(years, civil.Year)}) {
			continue
		}
		w := v
		w.When.Start, w.When.End = v.When.Start.Add(years, civil.Year), v.When.End.Add(years, civil.Year)
		become(ms, j, w)
	}
}
