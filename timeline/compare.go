package timeline

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"dateline/dates/civil"
	"dateline/timeline/article"
)

// Comparison is what several timelines tell, event by event, beside each other.
// [Compare] makes it.
type Comparison struct {
	Sides    []Side            // what was compared, in the order given
	Articles []article.Article // of all sides, in the order of the sides; Event.Article is an index into it
	Rows     []Row             // every event of every side once, in the order of their first tellings
	Pairs    [][]Tally         // Pairs[i][j] counts what sides i and j both tell, Pairs[i][i].Shared what i tells; symmetric
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
	Relation Relation  // the furthest from agreement between any two tellings; never RefinedBy
	Days     int       // how far apart the two dates with that Relation are, the greatest such number
	Sides    int       // how many sides tell it
	First    []int     // the sides that reported it first by day of publication, ascending; empty when a telling's day is unknown or only one side tells it
	Between  []Between // every two sides that tell it, ascending by A, then B
}

// Between is how the dates of two sides relate in a row.
type Between struct {
	A, B     int      // indices into Comparison.Sides, A < B
	Relation Relation // the furthest from agreement between a telling of A and one of B; never RefinedBy
}

// Telling is one side's account of the event of a row.
type Telling struct {
	Event             // Others is nil
	Side     int      // index into Comparison.Sides
	Relation Relation // of this date to that of the row's first telling: Refines means this one is finer; Same for the first itself
	Days     int      // apart from the first telling's date
	Score    float32  // 0…1: of its best match among the row's other tellings, see Likely and Safe; 0 when it stands alone
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

// Select returns the comparison without the rows that deserve no line, and how
// many those are: events that one side tells alone and that [Timeline.Select]
// leaves out, and shared ones that are fragments and remarks in all tellings, as
// what a site says below all its stories. Sides and Pairs count the rows that
// are left. A worth of 0 keeps all; [WorthShown] is the default of the program.
func (c Comparison) Select(worth float32) (Comparison, int) {
	var kept []Row
	c.Sides, c.Pairs = slices.Clone(c.Sides), slices.Clone(c.Pairs)
	for i := range c.Pairs {
		c.Pairs[i] = slices.Clone(c.Pairs[i])
	}
	for _, r := range c.Rows {
		if r.deserves(worth) {
			kept = append(kept, r)
		} else {
			c.count(&r, -1)
		}
	}
	left := len(c.Rows) - len(kept)
	c.Rows = kept
	return c, left
}

// deserves tells whether a row is shown when events are whose Worth is at least
// worth. That two sides tell a thing speaks for it as a date does: of 2,608 shared
// rows of neighbours among 2,139 articles 673 are worth less than worthTold to
// both, of which 8 of 45 read are lines worth reading, and 580 more would not be
// shown of either alone, of which 20 of 45 are.
func (r *Row) deserves(worth float32) bool {
	if r.Sides > 1 {
		worth = min(worth, worthTold)
	}
	return slices.ContainsFunc(r.Tellings, func(t Telling) bool { return t.deserves(worth) })
}

// Compare sets timelines beside each other, mostly those of one article each.
// Every event of every side is in exactly one row. Unlike [Merge] it keeps
// apart what is given twice: two copies of one article agree in all.
//
// What belongs together is found as for Merge, but from less likeness on. Dates
// that lie apart are said to conflict, or to be a year apart, only where two
// clauses tell one happening beyond doubt; else they are Undecided. The order of
// the sides changes the numbers they go by, and nothing else.
func Compare(ts ...Timeline) Comparison {
	var p pool
	c := Comparison{Sides: make([]Side, len(ts))}
	for i, t := range ts {
		base := p.addArticles(t.Articles)
		for _, e := range t.Events {
			for _, o := range append([]Event{e}, e.Others...) {
				o.Article += base
				p.add(o, i)
			}
		}
		c.Sides[i] = side(t.Articles, base)
	}
	c.Articles = p.articles
	nameSides(c.Sides)
	groups := p.groups(alike)
	bonds := p.bonds(groups)
	c.Rows = make([]Row, len(groups))
	c.Pairs = make([][]Tally, len(ts))
	for i := range c.Pairs {
		c.Pairs[i] = make([]Tally, len(ts))
	}
	for k, g := range groups {
		c.Rows[k] = p.row(g, bonds)
		c.count(&c.Rows[k], 1)
	}
	return c
}

// pairing is two events, the lower index first.
type pairing struct{ a, b int32 }

func pairOf(i, j int32) pairing { return pairing{min(i, j), max(i, j)} }

// bond is what joins two events of a group.
type bond struct {
	score    float32
	credible bool
}

// bonds returns those of the pairs within groups.
func (p *pool) bonds(groups [][]int32) map[pairing]bond {
	of := make([]int32, len(p.events))
	for k, g := range groups {
		for _, i := range g {
			of[i] = int32(k)
		}
	}
	bonds := map[pairing]bond{}
	for _, l := range p.links() {
		if of[l.A] == of[l.B] {
			bonds[pairOf(l.A, l.B)] = bond{l.Score, p.credible(l)}
		}
	}
	return bonds
}

// relate is Relate with contradictions taken back where the two do not tell one
// happening for sure.
func (p *pool) relate(i, j int32, bonds map[pairing]bond) (Relation, int) {
	r, days := Relate(p.events[i], p.events[j])
	if r >= YearApart && !bonds[pairOf(i, j)].credible {
		r = Undecided
	}
	return r, days
}

// row makes the row of a group, whose best telling comes first.
func (p *pool) row(g []int32, bonds map[pairing]bond) Row {
	r := Row{Tellings: make([]Telling, len(g))}
	for k, i := range g {
		t := Telling{Event: p.events[i], Side: p.sides[i]}
		t.Relation, t.Days = p.relate(i, g[0], bonds)
		for _, j := range g {
			t.Score = max(t.Score, bonds[pairOf(i, j)].score)
			if rel, days := p.relate(i, j, bonds); !rel.lessThan(r.Relation) {
				if r.Relation.lessThan(rel) {
					r.Relation, r.Days = rel, 0
				}
				r.Days = max(r.Days, days)
			}
		}
		r.Tellings[k] = t
	}
	if r.Relation == RefinedBy {
		r.Relation = Refines
	}
	slices.SortStableFunc(r.Tellings[1:], func(a, b Telling) int { return cmp.Compare(a.Side, b.Side) })
	r.Sides, r.First = p.firsts(g)
	r.Between = p.between(g, bonds)
	return r
}

// between returns how the dates of the sides that tell the event of a group relate.
func (p *pool) between(g []int32, bonds map[pairing]bond) []Between {
	furthest := map[[2]int]Relation{}
	for _, i := range g {
		for _, j := range g {
			sides := [2]int{p.sides[i], p.sides[j]}
			if sides[0] >= sides[1] {
				continue
			}
			now, _ := p.relate(i, j, bonds)
			if now == RefinedBy {
				now = Refines
			}
			furthest[sides] = max(furthest[sides], now)
		}
	}
	var bs []Between
	for sides, r := range furthest {
		bs = append(bs, Between{sides[0], sides[1], r})
	}
	slices.SortFunc(bs, func(a, b Between) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return bs
}

// lessThan orders relations by how far they are from agreement; which of two
// dates is the finer makes no difference.
func (r Relation) lessThan(s Relation) bool {
	if r == RefinedBy {
		r = Refines
	}
	if s == RefinedBy {
		s = Refines
	}
	return r < s
}

// firsts returns how many sides tell the events of a group, and those that did
// so on the earliest day.
func (p *pool) firsts(g []int32) (sides int, first []int) {
	earliest := map[int]civil.Day{}
	known := true
	for _, i := range g {
		day := p.articles[p.events[i].Article].Published
		known = known && day != civil.NoDay
		if d, ok := earliest[p.sides[i]]; !ok || day < d {
			earliest[p.sides[i]] = day
		}
	}
	if len(earliest) < 2 || !known {
		return len(earliest), nil
	}
	day := slices.Min(slices.Collect(maps.Values(earliest)))
	for s, d := range earliest {
		if d == day {
			first = append(first, s)
		}
	}
	slices.Sort(first)
	return len(earliest), first
}

// count adds a row n times to the numbers of sides and pairs of sides; n is
// negative to take it away.
func (c *Comparison) count(r *Row, n int) {
	tells := map[int]bool{}
	for i := range r.Tellings {
		tells[r.Tellings[i].Side] = true
	}
	for s := range tells {
		c.Sides[s].Events += n
		c.Pairs[s][s].Shared += n
		if r.Sides == 1 {
			c.Sides[s].Only += n
		}
	}
	if len(r.First) == 1 {
		c.Sides[r.First[0]].Scoops += n
	}
	for _, b := range r.Between {
		c.Pairs[b.A][b.B].add(b.Relation, n)
		c.Pairs[b.B][b.A].add(b.Relation, n)
	}
}

func (t *Tally) add(r Relation, n int) {
	t.Shared += n
	switch r {
	case Same:
		t.Same += n
	case Refines, RefinedBy:
		t.Finer += n
	case Overlaps:
		t.Overlaps += n
	case Undecided:
		t.Undecided += n
	case YearApart:
		t.Check += n
	case Conflicts:
		t.Conflicts += n
	}
}

// side describes a timeline whose articles begin at base.
func side(as []article.Article, base int) Side {
	s := Side{First: base, Last: base + len(as), Published: civil.NoDay}
	for _, a := range as {
		if s.Published == civil.NoDay || a.Published != civil.NoDay && a.Published < s.Published {
			s.Published = a.Published
		}
	}
	if len(as) > 0 {
		s.Name = cmp.Or(as[0].Source, as[0].Title, as[0].Name)
	}
	return s
}

// nameSides numbers the later ones of sides with one name.
func nameSides(sides []Side) {
	used := map[string]bool{}
	for i := range sides {
		s := &sides[i]
		base := cmp.Or(s.Name, "untitled")
		s.Name = base
		for n := 2; used[s.Name]; n++ {
			s.Name = base + " (" + strconv.Itoa(n) + ")"
		}
		used[s.Name] = true
	}
}
