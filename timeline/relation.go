package timeline

import (
	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/same"
)

// Relation says how the date of one telling of an event lies to the date of
// another telling of the same event.
type Relation uint8

// The relations of a to b, from agreement to contradiction; a row or a pair is
// summed up by the greatest it holds.
const (
	Same      Relation = iota // the same extent, or neither has a date
	Refines                   // a's date lies inside b's, or b has none: a is the finer
	RefinedBy                 // b's date lies inside a's, or a has none
	Overlaps                  // both hold days that the other does not, and share some
	Undecided                 // the dates do not meet, yet nothing is claimed: see [Relate]
	YearApart                 // exactly a year apart: more likely a date misread than a disagreement; "check the date"
	Conflicts                 // both stated, and they cannot both be right
)

var relationNames = [...]string{"same", "refines", "refined by", "overlaps", "undecided", "check the date", "conflict"}

// String returns the name as it stands in JSON.
func (r Relation) String() string { return relationNames[r] }

// Inverse returns the relation of b to a.
func (r Relation) Inverse() Relation {
	switch r {
	case Refines:
		return RefinedBy
	case RefinedBy:
		return Refines
	}
	return r
}

// conflictGap is the greatest number of days by which two dates of one event
// can differ and still be called a conflict: of raw differences read by hand,
// wider ones were recurring events, boilerplate or dates misread. It is also
// the longest extent a date may have to contradict another: "June" and "2 July"
// are loose talk, not two claims.
const conflictGap = 7

// Relate returns how the date of a lies to that of b, and how many days they
// are apart ([DaysApart]). Both are taken to tell the same event; whether they
// do is what [Merge] and [Compare] decide.
//
// The rules, in order:
//
//  1. equal extents, or both without a date: Same;
//  2. one has no place on the calendar: the other refines it;
//  3. one date is inferred (Focus or Reported) and the other in the text: the
//     inferred one claims nothing, so RefinedBy seen from it;
//  4. one extent holds the other: Refines or RefinedBy; they share a part: Overlaps;
//  5. the same days exactly a year apart, at most a month long: YearApart;
//  6. a week apart to the day, and one of them read from a word that looks back
//     or ahead, as "Tuesday": which Tuesday was meant is our reading: Undecided;
//  7. both are Stated, neither is approximate, open at an end, longer than
//     seven days, a bare clock time or a week counted from another day, and they
//     are one to seven days apart: Conflicts;
//  8. anything else, as a planned date against what then happened, or two
//     clock times of one day: Undecided.
func Relate(a, b Event) (Relation, int) {
	p, q := a.When, b.When
	switch {
	case p.When == q.When && p.Placed() == q.Placed():
		return Same, 0
	case !q.Placed():
		return Refines, 0
	case !p.Placed():
		return RefinedBy, 0
	}
	days := DaysApart(p, q)
	if ai, bi := a.Basis.inferred(), b.Basis.inferred(); ai != bi {
		if ai {
			return RefinedBy, days
		}
		return Refines, days
	}
	switch shared := p.When.Intersect(q.When); {
	case q.When.Covers(p.When):
		return Refines, 0
	case p.When.Covers(q.When):
		return RefinedBy, 0
	case !shared.Empty():
		return Overlaps, 0
	case same.YearApart(p.When, q.When):
		return YearApart, days
	case days == 7 && (a.Mention.Direction != dates.NoDirection || b.Mention.Direction != dates.NoDirection):
		return Undecided, days
	case a.Basis == Stated && b.Basis == Stated && a.contradicts() && b.contradicts() && 1 <= days && days <= conflictGap:
		return Conflicts, days
	}
	return Undecided, days
}

// inferred tells that no words of the text give the event its date.
func (b Basis) inferred() bool { return b == Focus || b == Reported }

// contradicts tells whether the date of e is firm and fine enough to be held
// against another: neither approximate nor open nor longer than a week, not in
// a time zone, no clock time whose day the text leaves to be understood ("4:18
// p.m."), and no week or weekend counted from another day: to one paper "last
// week" is on Sunday the week that ends, to another the one before. Between
// articles of Timeline17 it made 12 differences, and none is a contradiction.
func (e *Event) contradicts() bool {
	v, m := e.When, e.Mention
	if v.Mod != dates.NoMod || v.HasZone || v.When.OpenStart() || v.When.OpenEnd() || v.When.End > v.When.Start.Add(conflictGap, civil.DayGrain) {
		return false
	}
	if v.Grain >= civil.Week && m.Anchor != dates.Absolute {
		return false
	}
	bareClock := v.Kind == dates.Time && v.Grain < civil.DayPart && m.Anchor != dates.Absolute && m.Direction == dates.NoDirection
	return !bareClock
}

// DaysApart returns the least number of days between a day of the one date and
// a day of the other: 1 for Monday and Tuesday, 0 when they share a day or
// either has no place on the calendar.
func DaysApart(a, b dates.Value) int {
	if !a.Placed() || !b.Placed() {
		return 0
	}
	i, j := a.When, b.When
	if i.Start > j.Start {
		i, j = j, i
	}
	if i.OpenStart() && j.OpenStart() || i.OpenEnd() {
		return 0
	}
	last := i.Start
	if i.End > i.Start {
		last = i.End - 1
	}
	return max(0, int(j.Start.Day()-last.Day()))
}
