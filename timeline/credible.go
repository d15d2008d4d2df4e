package timeline

import (
	"dateline/dates/civil"
	"dateline/timeline/same"
)

// What two sentences must have in common to be grouped, by what their dates
// say: the least share of the shorter one's terms, and the least number of
// terms. The score alone is fitted on sentences chosen because they tell a main
// event; whole articles also hold many that tell nothing in particular, and in
// kindred ones those score high too.
const (
	shareAgreeing, termsAgreeing = 0.3, 3 // the words of both give a date of at most a month, and the dates meet
	shareUnsaid, termsUnsaid     = 0.4, 4 // the words of one give no date, or only a coarse one
	shareClose, termsClose       = 0.6, 2 // enough whenever both have a date: short sentences
	lightHeld, termsHeld         = 0.8, 3 // enough of them where the dates are days that meet, with a score of scoreHeld
	heavyAlike, termsAlike       = 0.8, 2 // enough of the clauses alone ([same.Likeness]), where the dates are one
)

const scoreHeld = 0.9

// credible tells whether a pair can be one event for all that their words and
// dates say.
func (p *pool) credible(l same.Pair) bool {
	a, b := &p.events[l.A], &p.events[l.B]
	enough := func(share float32, terms int32) bool { return l.Words >= share && l.Terms >= terms }
	switch {
	case p.differ(l.A, l.B):
		return p.contradict(l.A, l.B)
	case l.Score < Likely:
		return false
	case !a.said() || !b.said() || min(a.When.Grain, b.When.Grain) > civil.Month:
		return enough(shareUnsaid, termsUnsaid) || p.alike(l)
	}
	return enough(shareAgreeing, termsAgreeing) || enough(shareClose, termsClose) || p.alike(l)
}

// alike tells whether two events have one date and one line, but for a word or so, or
// the one line holds the other: their sentences may tell different things besides.
func (p *pool) alike(l same.Pair) bool {
	a, b := &p.events[l.A], &p.events[l.B]
	if l.Score < Safe || !a.said() || !b.said() || a.anonymous() || b.anonymous() {
		return false
	}
	t, u := p.telling(l.A), p.telling(l.B)
	n := t.Likeness(&u)
	if !n.Verb || n.Clash {
		return false
	}
	return a.When.When == b.When.When && n.More >= heavyAlike && n.Terms >= termsAlike ||
		l.Score >= scoreHeld && n.Less >= lightHeld && n.Terms >= termsHeld && max(a.When.Grain, b.When.Grain) <= civil.DayGrain
}

// said tells whether the words of the text give the event a place on the calendar.
func (e *Event) said() bool { return !e.Basis.inferred() && e.When.Placed() }

// differ tells whether the words of both events date them, and the dates do not meet.
func (p *pool) differ(i, j int32) bool {
	a, b := &p.events[i], &p.events[j]
	r, _ := Relate(*a, *b)
	return a.said() && b.said() && r >= Undecided
}
