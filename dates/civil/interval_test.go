package civil_test

import (
	"testing"

	"dateline/dates/civil"
)

// Allen's relations hold between two intervals by how their ends compare; each
// row gives the signs of i.Start-j.Start, i.Start-j.End, i.End-j.Start and
// i.End-j.End, which no two relations share.
var allen = map[[4]int]civil.Relation{
	{-1, -1, -1, -1}: civil.Before,
	{-1, -1, 0, -1}:  civil.Meets,
	{-1, -1, 1, -1}:  civil.Overlaps,
	{-1, -1, 1, 0}:   civil.FinishedBy,
	{-1, -1, 1, 1}:   civil.Holds,
	{0, -1, 1, -1}:   civil.Starts,
	{0, -1, 1, 0}:    civil.Equal,
	{0, -1, 1, 1}:    civil.StartedBy,
	{1, -1, 1, -1}:   civil.During,
	{1, -1, 1, 0}:    civil.Finishes,
	{1, -1, 1, 1}:    civil.OverlappedBy,
	{1, 0, 1, 1}:     civil.MetBy,
	{1, 1, 1, 1}:     civil.After,
}

// TestRelate relates every two intervals with ends among seven instants and
// the open ones.
func TestRelate(t *testing.T) {
	ends := []civil.Instant{civil.Past, 0, 1, 2, 3, 4, 5, civil.Future}
	var all []civil.Interval
	for a, start := range ends {
		for _, end := range ends[a+1:] {
			all = append(all, civil.Interval{Start: start, End: end})
		}
	}
	sign := func(a, b civil.Instant) int {
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}
	seen := map[civil.Relation]int{}
	for _, i := range all {
		for _, j := range all {
			got := i.Relate(j)
			want, ok := allen[[4]int{sign(i.Start, j.Start), sign(i.Start, j.End), sign(i.End, j.Start), sign(i.End, j.End)}]
			if !ok || got != want {
				t.Errorf("%d %s %d, want %s", i, got, j, want)
			}
			if inverse := j.Relate(i); inverse != got.Inverse() {
				t.Errorf("%d %s %d, but the other way %s", i, got, j, inverse)
			}
			seen[got]++
			checkSets(t, i, j, got)
		}
	}
	if len(seen) != 13 {
		t.Errorf("%d relations occur, want thirteen", len(seen))
	}
}

// checkSets holds the relation of two intervals against their set operations.
func checkSets(t *testing.T, i, j civil.Interval, r civil.Relation) {
	t.Helper()
	common := i.Intersect(j)
	disjoint := r == civil.Before || r == civil.Meets || r == civil.MetBy || r == civil.After
	if common.Empty() != disjoint {
		t.Errorf("%d %s %d: they share %d", i, r, j, common)
	}
	if !disjoint && (!i.Covers(common) || !j.Covers(common)) {
		t.Errorf("%d and %d: what they share lies outside: %d", i, j, common)
	}
	inside := r == civil.Equal || r == civil.Starts || r == civil.During || r == civil.Finishes
	if j.Covers(i) != inside {
		t.Errorf("%d %s %d: Covers says %t", i, r, j, !inside)
	}
	span := i.Span(j)
	if !span.Covers(i) || !span.Covers(j) || span != j.Span(i) {
		t.Errorf("span of %d and %d: %d", i, j, span)
	}
	if j.Contains(i.Start) != (j.Start <= i.Start && i.Start < j.End) {
		t.Errorf("%d holds %d: wrong", j, i.Start)
	}
}

func TestRelationNames(t *testing.T) {
	names := map[string]bool{}
	for r := civil.Before; r <= civil.After; r++ {
		if names[r.String()] || r.String() == "" {
			t.Errorf("relation %d is called %q", r, r)
		}
		names[r.String()] = true
		if r.Inverse().Inverse() != r {
			t.Errorf("%s: the inverse of its inverse is %s", r, r.Inverse().Inverse())
		}
	}
	if civil.Equal.Inverse() != civil.Equal {
		t.Error("equal is its own inverse")
	}
	if s := civil.Relation(13).String(); s != "Relation(13)" {
		t.Errorf("no relation is called %q", s)
	}
}

func TestIntervalEnds(t *testing.T) {
	since := civil.Interval{Start: civil.Of(2012, 1, 1).Start(), End: civil.Future}
	if since.OpenStart() || !since.OpenEnd() || since.Empty() {
		t.Errorf("%s: start open %t, end open %t, empty %t", since, since.OpenStart(), since.OpenEnd(), since.Empty())
	}
	if s := since.String(); s != "2012-01-01T00:00:00/.." {
		t.Errorf("since 2012 is written %s", s)
	}
	if !(civil.Interval{}).Empty() {
		t.Error("the zero interval holds something")
	}
}
