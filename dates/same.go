package dates

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// Units spoken of before: "that day", "the quarter", "the weekend".

// same is the unit spoken of before: "that day", "the quarter".
func (r *reader) same(m *Mention, e *g.Expr) Value {
	if e.Grain == civil.Quarter && r.memory.topic.known && e.Flags&g.Bare != 0 {
		m.Anchor, m.Ref = Previous, r.memory.topic.index
		return r.memory.topic.value
	}
	if e.Grain == civil.Weekend && e.Flags&g.Bare != 0 && !r.narrative && r.published != civil.NoDay {
		return r.weekend(m)
	}
	if s := r.memory.story; r.narrative && s.known && e.Flags&g.Bare == 0 && !r.sameSentence() {
		m.Anchor, m.Ref = Previous, s.index
		if s.value.Grain > e.Grain {
			return s.value // "that day", told of a June: some day of it
		}
		return UnitAt(e.Grain, s.value.When.Start)
	}
	u, ok := r.memory.antecedent(e.Grain)
	if q := r.memory.unit[civil.Quarter]; e.Grain == civil.Quarter && q.known && u.index-q.index == 1 {
		u = q // "the second quarter ended Oct. 31 … that quarter"
	}
	if e.Grain == civil.DayGrain && e.Flags&g.Bare == 0 && e.At.Has == 0 && r.someDay(m, u, ok) {
		m.Anchor, m.Ref = Previous, r.memory.index
		return r.memory.last
	}
	if ok && e.Flags&g.Partial != 0 && !r.narrative && r.compared(u) {
		ok = false // "earnings rose 4% from a year earlier; rain delayed sales earlier in the year"
	}
	if ok && e.At.Has&g.HasPart != 0 && !r.narrative && m.Signal == Since && r.leaves(m, u) {
		ok = false
	}
	if ok && (e.Flags&g.Bare == 0 || r.narrative || r.published == civil.NoDay ||
		r.near(u) && (m.Signal != By || r.toldPast(m)) && m.Signal != Until && m.Signal != Since) {
		m.Anchor, m.Ref = Previous, u.index
		return UnitAt(e.Grain, u.value.When.Start)
	}
	if r.published == civil.NoDay {
		return unplaced(e)
	}
	m.Anchor = Published
	t := r.published.Start()
	if e.Grain == civil.Quarter { // what is reported is the quarter that is over
		t = t.Add(-1, civil.Quarter)
	}
	if e.At.Has == g.HasPart && strings.HasSuffix(r.text[m.Start:m.End], "the night") && !r.narrative && r.looks(m) != Ahead {
		t = t.Add(-1, civil.DayGrain) // "crews worked through the night"
	}
	return UnitAt(e.Grain, t)
}

// toldPast tells whether the clause that a date opens is told as past: "by the end of
// the year it had 300 members".
func (r *reader) toldPast(m *Mention) bool {
	return containsOne(r.clauseBehind(m.End, 30), " had ", " was ", " were ")
}

// someDay tells whether "the same day" is some day of the month or season that was
// just named: no day was, or none but that of publication, u. "On a cold morning in
// February she saw tracks. She rang the same day." But "on the same day the talks
// began" says itself which.
func (r *reader) someDay(m *Mention, u remembered, day bool) bool {
	k := &r.memory
	if int(m.End) < len(r.text) && !strings.HasPrefix(r.text[m.Start:], "that ") &&
		!strings.ContainsRune(".,;:!?\n", rune(r.text[m.End])) && !strings.HasPrefix(r.text[m.End:], " .") {
		return false
	}
	if !k.known || k.last.Kind != Date || k.last.Grain <= civil.DayGrain || k.last.Grain > civil.Season || r.here-k.end >= 300 {
		return false
	}
	return !day || u.index < k.index && u.value.When.Start == r.published.Start()
}

// weekend is "the weekend" of news: the last one, or the one that runs, unless
// its clause looks ahead.
func (r *reader) weekend(m *Mention) Value {
	m.Anchor, m.Direction = Published, Back
	t := r.published.Start()
	if m.Signal != Since && r.looks(m) == Ahead {
		m.Direction = Ahead
	} else if r.published.Weekday() < civil.Saturday {
		t = t.Add(-1, civil.Week)
	}
	return UnitAt(civil.Weekend, t)
}
