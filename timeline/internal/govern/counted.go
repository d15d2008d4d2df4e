package govern

import (
	"iter"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// count appends the dates that a sentence gives by how long before or after
// another of its dates they lie, and gives them their clauses:
//
//	"It sank nine days after the blast of April 20."             sank on April 29
//	"Holt was freed on Monday, a week after he went missing."    went missing a week before Monday
//	"Holt died a day after he was shot on May 3."                died on May 4
//
// The expressions es are those of the sentence, as assign left them. The mention of
// the length becomes that of the date: its Value is the date, and its Ref the mention
// it is counted from. Only lengths that are told plainly count, not "about a week", and
// only in units as long as the date is wide: nothing is nine days after a year.
func count(text string, es []Expression, ms []dates.Mention, from, to int, ws []prose.Word, cs []prose.Clause, published civil.Day) []Expression {
	for i, at := range lengths(ms, from, to, ws) {
		m := &ms[i]
		if m.Value.Mod != dates.NoMod || m.Value.Len.Unit > civil.Year {
			continue
		}
		w, end := at.start, at.end
		sign, ok := counts(text, ws, end)
		if !ok || lasts(text, ws, w) {
			continue
		}
		c := counted{es: es, ws: ws, cs: cs, at: end, sign: sign}
		k, base := c.find()
		if base < 0 {
			continue
		}
		when := es[base].When
		if es[base].Start == end+1 {
			when = ms[es[base].Mention].Value // "two days before May 3" is no open stretch
		}
		v := shifted(when, m.Value.Len, c.sign)
		if v == (dates.Value{}) {
			continue
		}
		e := Expression{Mention: i, Last: i, Start: w, End: end + 1, When: v, Clause: k, Counted: true}
		if k < 0 {
			one := [1]Expression{e}
			one[0].Clause = -1
			assign(text, ws, cs, one[:], published)
			if e = one[0]; e.Clause < 0 {
				continue
			}
			es[base].Nominal, es[base].Clause = true, -1 // it dates the noun
		}
		m.Value, m.Anchor, m.Ref = v, dates.Previous, int32(es[base].Mention)
		es = append(es, e)
	}
	return es
}

// span is a stretch of words, half-open.
type span struct{ start, end int }

// lengths yields the mentions among [from, to) that are lengths of days or more, and
// the words each is made of.
func lengths(ms []dates.Mention, from, to int, ws []prose.Word) iter.Seq2[int, span] {
	return func(yield func(int, span) bool) {
		w := 0
		for i := from; i < to; i++ {
			m := &ms[i]
			l := m.Value.Len
			if m.Value.Kind != dates.Duration || m.Signal != dates.NoSignal || m.Pair != 0 || l.N <= 0 ||
				l.Hundredths != 0 || l.Unit < civil.DayGrain || l.Unit > civil.Century || !m.Value.When.Empty() {
				continue
			}
			for w < len(ws) && ws[w].Start < m.Start {
				w++
			}
			end := w
			for end < len(ws) && ws[end].Start < m.End {
				end++
			}
			if !yield(i, span{w, end}) {
				return
			}
		}
	}
}

// counts tells whether word i says from where a length before it counts, "after" or
// "before", and to which side.
func counts(text string, ws []prose.Word, i int) (sign int, ok bool) {
	if i >= len(ws) {
		return 0, false
	}
	switch text[ws[i].Start:ws[i].End] {
	case "after":
		return 1, true
	case "before":
		return -1, true
	}
	return 0, false
}

// lasts tells whether the length at word i says how long something takes, or how
// much of it there is: "held for ten days before", "400 barrels a day before".
func lasts(text string, ws []prose.Word, i int) bool {
	if i == 0 {
		return false
	}
	if ws[i-1].Is(prose.Preposition | prose.Determiner) {
		return true
	}
	for j := i - 1; text[ws[i].Start] == 'a' && j >= max(0, i-5) && ws[j].Wordy() && !ws[j].Is(prose.PastForm); j-- {
		if j > 0 && ws[j-1].Kind == prose.Number {
			return true
		}
	}
	return false
}

// counted is a length before word at, which counts from there.
type counted struct {
	es   []Expression
	ws   []prose.Word
	cs   []prose.Clause
	at   int
	sign int
}

// find returns the clause that the length dates, -1 for the one it stands in, and the
// expression it counts from, -1 when there is none.
func (c *counted) find() (clause, base int) {
	for k := range c.cs {
		if s := &c.cs[k]; s.Opener == c.at && s.Kind == prose.AdverbialClause && s.Parent >= 0 {
			return c.between(k)
		}
	}
	return -1, c.named()
}

// between returns what the length dates when clause k stands behind it: that clause
// when the one it hangs on has a date, else that one when clause k has.
func (c *counted) between(k int) (clause, base int) {
	host := c.cs[k].Parent
	own, hosts := c.dateOf(k), c.dateOf(host)
	switch {
	case own >= 0 && hosts < 0:
		return host, own
	case hosts >= 0 && own < 0 && c.cs[k].Tense.Finite():
		c.sign = -c.sign
		return k, hosts
	}
	return -1, -1
}

// dateOf returns the only expression that dates clause k, -1 when there is none or
// more.
func (c *counted) dateOf(k int) int {
	at := -1
	for i := range c.es {
		if e := &c.es[i]; e.Clause == k && !e.Nominal {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// named returns the expression behind "after" or in the noun there: "May 3", "the April 20
// blast", "the vote on May 3"; -1 when there is none before the next verb or comma.
func (c *counted) named() int {
	for i := range c.es {
		e := &c.es[i]
		if e.Start <= c.at {
			continue
		}
		for j := c.at + 1; j < e.Start; j++ {
			if w := c.ws[j]; w.Kind == prose.Comma || w.Kind == prose.Quote || w.Kind == prose.Semicolon ||
				w.Kind == prose.Dash || w.Is(prose.Relative|prose.Coordinator|prose.Subordinator&^prose.PrepSub) {
				return -1
			}
		}
		for k := range c.cs {
			if v := c.cs[k].First; v > c.at && v < e.Start {
				return -1
			}
		}
		return i
	}
	return -1
}

// shifted is the unit that lies so long before or after a date; the zero Value where
// that says nothing, as the date is open or wider than the unit.
func shifted(v dates.Value, length civil.Period, sign int) dates.Value {
	if v.Kind > dates.Time || v.Ref != dates.NoRef || v.Mod != dates.NoMod || v.When.OpenStart() || v.When.OpenEnd() ||
		v.EndGrain != civil.None || v.Grain > length.Unit {
		return dates.Value{}
	}
	return dates.UnitAt(length.Unit, v.When.Start.Add(sign*int(length.N), length.Unit))
}
