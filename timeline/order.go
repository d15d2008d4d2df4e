package timeline

import (
	"cmp"
	"slices"

	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// step is what the wording of a clause says about its place among those of the
// same time.
type step int8

// The steps, from what came first.
const (
	stepEarlier step = -2 + iota // had closed; after it closed
	stepAside                    // who closed: told in passing, mostly before what it is told with
	stepEvent                    // closed
	stepReport                   // said
	stepAhead                    // will close
)

// stepOf returns the step of clause k, -1 being a sentence without a verb.
//
// Counted on the 4,632 pairs of TimeBank (MATRES) whose verbs are both found:
// a past tense precedes a reporting verb in the past in 149 of 154 pairs when
// it is told first and in 102 of 132 when it is told after it; what is reported
// precedes its report in 117 of 119, a future follows it in 26 of 27; a past
// perfect within a report precedes it in 10 of 10; a relative clause precedes
// the next sentence in 20 of 22 and what was told before it in 15 of 21.
//
// Of all 5,271 pairs .788 are right with the steps; without that of reports
// .720, of what is ahead .768, of what is told in passing .783, of the past
// perfect .782.
func stepOf(ws []prose.Word, cs []prose.Clause, k int) step {
	if k < 0 {
		return stepEvent
	}
	c := &cs[k]
	switch {
	case c.Tense == prose.Future || c.Tense == prose.Conditional:
		return stepAhead
	case c.Is(prose.Reporting) && c.Tense.Finite() && !c.Quoted && c.Kind != prose.RelativeClause && c.Speaker < 0:
		return stepReport
	case c.Tense == prose.PastPerfect:
		return stepEarlier
	case (c.Kind == prose.RelativeClause || c.Kind == prose.Complement && c.Speaker >= 0) && c.Tense == prose.Past:
		return stepAside
	}
	return stepEvent
}

// order returns events sorted as [Timeline] says; steps are theirs, in the same
// order. It sorts places, as an event is large.
func order(events []Event, steps []step) []Event {
	by := make([]int32, len(events))
	for i := range by {
		by[i] = int32(i)
	}
	slices.SortFunc(by, func(i, j int32) int {
		return cmp.Or(compareTime(&events[i], &events[j]), cmp.Compare(steps[i], steps[j]), cmp.Compare(i, j))
	})
	out := make([]Event, len(events))
	for i, k := range by {
		out[i] = events[k]
	}
	return out
}

// compareTime orders by start, and the coarser after the finer when two start
// together. Events without a date come last.
func compareTime(a, b *Event) int {
	if u := cmp.Compare(unplaced(a), unplaced(b)); u != 0 {
		return u
	}
	return cmp.Or(cmp.Compare(start(a), start(b)), cmp.Compare(a.When.When.End, b.When.When.End))
}

func unplaced(e *Event) int {
	if e.When.When == (civil.Interval{}) {
		return 1
	}
	return 0
}

// start returns where an event stands in the order: its start, or its end when
// the start is open.
func start(e *Event) civil.Instant {
	if e.When.When.OpenStart() {
		return e.When.When.End
	}
	return e.When.When.Start
}
