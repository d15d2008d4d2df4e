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
)

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
		return enough(shareUnsaid, termsUnsaid)
	}
	return enough(shareAgreeing, termsAgreeing) || enough(shareClose, termsClose)
}

// said tells whether the words of the text give the event a place on the calendar.
func (e *Event) said() bool { return !e.Basis.inferred() && e.When.Placed() }

// differ tells whether the words of both events date them, and the dates do not meet.
func (p *pool) differ(i, j int32) bool {
	a, b := &p.events[i], &p.events[j]
	r, _ := Relate(*a, *b)
	return a.said() && b.said() && r >= Undecided
}
