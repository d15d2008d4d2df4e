package timeline

import (
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// Comparison is what several timelines tell, event by event, beside each other.
// [Compare] makes it.
type Comparison struct {
	Sides    []Side            // what was compared, in the order given
	Articles []article.Article // of all sides, in the order of the sides; Event.Article is an index into it
	Rows     []Row             // every event of every side once, in the order of their first tellings
	Pairs    [][]Tally         // Pairs[i][j] counts what sides i and j both tell; symmetric; Pairs[i][i] counts what i tells
}

// Side is one of the timelines compared: mostly one article.
type Side struct {
	Name        string    // what to call it: the outlet, else the title, else the name, of its first article; made unique by " (2)"
	First, Last int       // its articles are Comparison.Articles[First:Last]
	Published   civil.Day // the earliest day of publication of its articles; civil.NoDay when none is known
	Events      int       // rows that it tells
	Only        int       // rows that no other side tells
	Scoops      int       // shared rows that it reported on an earlier day than all others
}

// Row is one event and how the sides tell it.
type Row struct {
	Tellings []Telling // at least one; the best first, as Merge chooses it, then by side
	Relation Relation  // the greatest Relation between any two tellings; Refines is never RefinedBy here
	Days     int       // how far apart the two dates with that Relation are, the greatest such number
	Sides    int       // how many sides tell it
	First    []int     // the sides that reported it first by day of publication, ascending; empty when a telling's day is unknown or only one side tells it
}

// Telling is one side's account of the event of a row.
type Telling struct {
	Event             // Others is nil
	Side     int      // index into Comparison.Sides
	Relation Relation // of this date to that of the row's first telling: Refines means this one is finer; Same for the first itself
	Days     int      // apart from the first telling's date
	Score    float32  // 0…1: how sure it is that this is the row's event: see Score; 1 for the first itself
}

// Tally counts rows that two sides share, by how their dates relate. A row in
// which a side has several tellings counts once, with its greatest relation.
type Tally struct {
	Shared    int // rows both tell: the sum of the rest
	Same      int
	Finer     int // one date refines the other
	Overlaps  int
	Undecided int // the dates differ, nothing is held against them
	Check     int // exactly a year apart
	Conflicts int
}

// Of returns the telling of the row's best telling by a side, nil when that
// side does not tell the event.
func (r *Row) Of(side int) *Telling {
	for i := range r.Tellings {
		if r.Tellings[i].Side == side {
			return &r.Tellings[i]
		}
	}
	return nil
}

// Shared returns how many rows more than one side tells.
func (c *Comparison) Shared() int {
	n := 0
	for _, r := range c.Rows {
		if r.Sides > 1 {
			n++
		}
	}
	return n
}

// Conflicts returns how many rows have dates in conflict.
func (c *Comparison) Conflicts() int {
	n := 0
	for _, r := range c.Rows {
		if r.Relation == Conflicts {
			n++
		}
	}
	return n
}
