package dates

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// A business report tells of one quarter and compares it with others: its topic. What
// "the quarter", "a year earlier" and "the latest period" mean hangs on it.

// quarterEnded reads "the quarter ended July 31": the calendar quarter that most of
// it lies in, which the text reports on from here, and the day itself. "The second
// quarter ended July 31" is the one of that name in the year of the day. What the
// text has called a fiscal quarter before goes by that name from here, too.
func (r *reader) quarterEnded(m Mention, e *g.Expr, end int32) {
	day := *e
	day.FirstEnd, day.UntilStart, day.Flags, day.Until = 0, 0, 0, g.Fields{}
	n := Mention{Start: e.UntilStart, End: end, Rule: m.Rule, Ref: -1}
	r.resolve(&n, &day)
	if n.Value.When == (civil.Interval{}) {
		return
	}
	m.End, m.Anchor, m.Ref, m.Direction = e.FirstEnd, n.Anchor, n.Ref, n.Direction
	const halfQuarter = 45 * 86400
	fiscal := r.memory.topic
	if m.Value = UnitAt(civil.Quarter, n.Value.When.Start-halfQuarter); e.Until.Has != 0 {
		m.Value = inYear(&e.Until, n.Value.When.Start.Day().Year())
	}
	m.Value.Fiscal = e.Flags&g.Fiscal != 0
	r.add(m)
	index := int32(len(r.dst) - 1 - r.base)
	r.add(n)
	r.memory.unit[civil.Quarter] = remembered{m.Value, index, true}
	if r.memory.topic = (remembered{m.Value, index, true}); fiscal.known && fiscal.value.Fiscal {
		r.memory.topic = fiscal
	}
}

// sameShifted is "the year-earlier period": the unit spoken of, shifted.
func (r *reader) sameShifted(m *Mention, e *g.Expr) Value {
	if k := &r.memory; !r.narrative && k.known && k.last.Grain == civil.Year && k.topic.known && r.here-k.end < 200 && e.In.Grain == civil.Quarter &&
		k.last.When == UnitAt(civil.Year, r.published.Start().Add(-1, civil.Year)).When {
		m.Anchor, m.Ref = Previous, k.index // "last year claims came to $5 million; the year-earlier results"
		return k.last
	}
	base := r.memory.topic
	if e.In.Grain != civil.Quarter {
		base, _ = r.memory.antecedent(e.In.Grain)
	}
	if base.known {
		return unitAway(m, base, e)
	}
	m.Anchor, m.Ref = Published, -1
	grain := e.Grain
	if e.In.Grain < civil.Quarter {
		grain = e.In.Grain // "the same month last year"
	}
	return UnitAt(grain, r.published.Start().Add(int(e.N), e.Grain))
}

// yearAgo keeps the grain of what was said before: in a report on the third
// quarter, "a year ago" is the third quarter of the year before.
func (r *reader) yearAgo(m *Mention, e *g.Expr) (Value, bool) {
	topic := r.memory.topic
	if r.memory.months && e.Grain == civil.Year && e.N == -1 && !r.narrative && r.published != civil.NoDay {
		m.Anchor, m.Ref = Published, -1
		return UnitAt(civil.Year, r.published.Start().Add(-1, civil.Year)), true
	}
	if e.Grain != civil.Year || e.N != -1 || !topic.known || r.narrative || e.Len.N != 1 || e.Mod != g.NoMod {
		return Value{}, false
	}
	return unitAway(m, topic, e), true
}

// unitAway is the unit u that was spoken of before, as far away as the words say.
func unitAway(m *Mention, u remembered, e *g.Expr) Value {
	m.Anchor, m.Ref = Previous, u.index
	return UnitAt(u.value.Grain, u.value.When.Start.Add(int(e.N), e.Grain))
}

// compared tells whether a mention names but the time that a report compares with:
// "a year earlier".
func (r *reader) compared(u remembered) bool {
	m := &r.dst[r.base+int(u.index)]
	return m.Anchor == Previous && u.value.Grain > civil.Month
}

// quarterReported tells whether "this quarter's loss" is that of the quarter the text
// reports on, which is over, and not of the one that runs.
func (r *reader) quarterReported(m *Mention) bool {
	topic := r.memory.topic
	return topic.known && !r.narrative && topic.value.Grain == civil.Quarter &&
		strings.HasPrefix(r.text[m.End:], "'s ") && r.looks(m) != Ahead
}

// quarterCompared tells whether "last year" is what a figure of the quarter the
// text reports on is compared with: "earned $3 million, compared with $2 million
// last year". A sentence that names another time compares with the year. (Of 13
// comparisons with "last year" in TimeBank and AQUAINT three are of this kind, and
// marked as the quarter.)
func (r *reader) quarterCompared(m *Mention) bool {
	if !r.memory.topic.known || r.narrative || !strings.EqualFold(r.text[m.Start:m.End], "last year") ||
		r.sameSentence() && r.memory.last.Grain != r.memory.topic.value.Grain {
		return false
	}
	if strings.HasPrefix(r.text[m.End:], "'s results ") {
		return true
	}
	s := r.text[max(0, int(m.Start)-80):m.Start]
	if i := max(strings.LastIndex(s, ". "), strings.LastIndex(s, "\n")); i >= 0 {
		s = s[i:]
	}
	return strings.HasSuffix(s, " from ") || containsOne(s, " compared with ", " compared to ", " versus ")
}
