package civil

import "fmt"

// Interval is a stretch of time, half-open: Start belongs to it, End does not.
// Start may be [Past] and End [Future] when an end is not known. The zero
// value is the empty interval at 1970-01-01T00:00:00.
type Interval struct{ Start, End Instant }

// Days returns the interval of whole days [first, last], last included.
func Days(first, last Day) Interval { return Interval{first.Start(), (last + 1).Start()} }

// Empty tells whether no instant lies in the interval.
func (i Interval) Empty() bool { return i.End <= i.Start }

// Contains tells whether t lies in the interval.
func (i Interval) Contains(t Instant) bool { return i.Start <= t && t < i.End }

// Covers tells whether every instant of j lies in i.
func (i Interval) Covers(j Interval) bool { return i.Start <= j.Start && j.End <= i.End }

// Intersect returns what i and j share; it is empty when they share nothing.
func (i Interval) Intersect(j Interval) Interval {
	return Interval{max(i.Start, j.Start), min(i.End, j.End)}
}

// Span returns the smallest interval that covers both.
func (i Interval) Span(j Interval) Interval {
	return Interval{min(i.Start, j.Start), max(i.End, j.End)}
}

// OpenStart tells whether the start is not known.
func (i Interval) OpenStart() bool { return i.Start == Past }

// OpenEnd tells whether the end is not known.
func (i Interval) OpenEnd() bool { return i.End == Future }

// String returns the two ends as ISO 8601 does, with ".." for an open end.
func (i Interval) String() string { return i.Start.String() + "/" + i.End.String() }

// Relation is one of the thirteen ways in which two intervals can lie to each
// other (J. F. Allen, "Maintaining knowledge about temporal intervals", 1983).
type Relation uint8

// Allen's relations of i to j. Each but Equal has its inverse.
const (
	Before       Relation = iota // i ends before j starts
	Meets                        // i ends where j starts
	Overlaps                     // i starts first and ends within j
	FinishedBy                   // i starts first and ends with j
	Holds                        // Allen's "contains": j lies strictly inside i
	Starts                       // both start together, i ends first
	Equal                        // the same interval
	StartedBy                    // both start together, j ends first
	During                       // i lies strictly inside j
	Finishes                     // both end together, j starts first
	OverlappedBy                 // j starts first and ends within i
	MetBy                        // i starts where j ends
	After                        // i starts after j ends
)

var relationNames = [...]string{"before", "meets", "overlaps", "finished by", "contains", "starts", "equal",
	"started by", "during", "finishes", "overlapped by", "met by", "after"}

// String returns Allen's name of the relation.
func (r Relation) String() string {
	if int(r) < len(relationNames) {
		return relationNames[r]
	}
	return fmt.Sprintf("Relation(%d)", uint8(r))
}

// Inverse returns the relation of j to i.
func (r Relation) Inverse() Relation { return After - r }

// Relate returns Allen's relation of i to j. Both must be non-empty; what an
// empty interval gives is not defined.
func (i Interval) Relate(j Interval) Relation {
	switch {
	case i.End < j.Start:
		return Before
	case i.End == j.Start:
		return Meets
	case i.Start > j.End:
		return After
	case i.Start == j.End:
		return MetBy
	case i == j:
		return Equal
	case i.Start == j.Start:
		if i.End < j.End {
			return Starts
		}
		return StartedBy
	case i.End == j.End:
		if i.Start < j.Start {
			return FinishedBy
		}
		return Finishes
	case i.Start < j.Start:
		if i.End < j.End {
			return Overlaps
		}
		return Holds
	case i.End < j.End:
		return During
	}
	return OverlappedBy
}
