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
func stepOf(cs []prose.Clause, k int) step {
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

// order returns events sorted as [Timeline] says by their keys, which it sorts, as an
// event is large.
func order(events []Event, keys []orderKey) []Event {
	slices.SortFunc(keys, orderKey.compare)
	out := make([]Event, len(events))
	for i := range keys {
		out[i] = events[keys[i].told()]
	}
	return out
}

// orderKey is what events are ordered by, the first that differs.
type orderKey struct {
	start, end civil.Instant // the start is the end when it is open; both Future without a date
	place      int64         // whether it has no date, its step, and how many are told before it
}

const undatedPlace = 1 << 40

func keyOf(e *Event, s step, told int) orderKey {
	w := e.When.When
	k := orderKey{w.Start, w.End, int64(s-stepEarlier)<<32 | int64(told)}
	switch {
	case w == civil.Interval{}:
		return orderKey{civil.Future, civil.Future, k.place | undatedPlace}
	case w.OpenStart():
		k.start = w.End
	}
	return k
}

// compare orders by start, the coarser after the finer when two start together, and by
// place what has one time.
func (a orderKey) compare(b orderKey) int {
	switch {
	case a.start != b.start:
		return cmp.Compare(a.start, b.start)
	case a.end != b.end:
		return cmp.Compare(a.end, b.end)
	}
	return cmp.Compare(a.place, b.place)
}

// told returns how many events are told before the one with the key.
func (a orderKey) told() int { return int(uint32(a.place)) }

// compareTime orders two events by their time alone.
func compareTime(a, b *Event) int {
	return keyOf(a, stepEvent, 0).compare(keyOf(b, stepEvent, 0))
}
