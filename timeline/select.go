package timeline

import (
	"slices"

	"dateline/timeline/article"
)

// Here is which events are shown by what they are worth.

// WorthShown is the worth from which [Timeline.Select] shows an event that has
// no date of its own: more than one without any feature has, which names nobody
// and counts nothing. Of 232 lines read of those shown without a date 185 are
// acceptable as they stand, and 15 of the others are only torn; of 196 that were shown
// before liftPast and what stands with it were counted, 87.
const WorthShown = .501

// worthTold is the worth below which a sentence tells nothing, though it names a
// date: a remark, talk, how things are, a page's line. Of 110 lines read that
// are worth .04 to .15 37 are acceptable, of 55 worth .15 to .25 31. What several articles
// tell is shown from there on.
const worthTold = .15

// worthDated is the worth from which an event that names a date is shown. Of 807 lines
// of such events that readers judged .77 are acceptable; of the 710 of them that are worth
// as much .82, of the others .45. Of those worth .2 to .3 .66 are, and of 86 like them in
// articles written to try it four in five by our own reading.
const worthDated = .2

// Select returns the timeline without the events that deserve no line, and how
// many those are: events without a date of their own whose Worth is below
// worth. Those that name a date are kept unless their Worth is below .2, that of
// fragments, remarks and lines that only make sense within their article, or their
// article has the same line already; those that several articles tell are kept unless
// they tell nothing in any of them. A worth of 0 keeps all, [WorthShown] is the default
// of the program.
func (t Timeline) Select(worth float32) (Timeline, int) {
	var kept []Event
	for i := range t.Events {
		if e := &t.Events[i]; e.deserves(worth) || e.shared(worth) {
			kept = append(kept, *e)
		}
	}
	if worth > 0 {
		kept = withoutRepeats(t, kept)
	}
	left := len(t.Events) - len(kept)
	t.Events = kept
	return t, left
}

// shared tells whether an event is shown because several articles tell it: unless
// each says what tells nothing, as the notices of one publisher's pages do.
func (e *Event) shared(worth float32) bool {
	if len(e.Others) == 0 {
		return false
	}
	least := min(worth, worthTold)
	return e.Worth >= least || slices.ContainsFunc(e.Others, func(o Event) bool { return o.Worth >= least })
}

// deserves tells whether an event is shown when those are whose Worth is at
// least worth.
func (e *Event) deserves(worth float32) bool {
	return e.Worth >= worth || e.Expression != (article.Span{}) && e.Worth >= worthDated
}
