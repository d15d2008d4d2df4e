package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/same"
)

// clashing is what a pair that speaks of other names or numbers counts less in
// the mean of two groups.
const clashing = 0.2

// grouping is a partition of the events while it is made.
type grouping struct {
	*pool
	mean     float32         // that groups must reach to be united
	of       []int32         // the group of each event
	members  [][]int32       // of each group; empty when united with another
	refused  map[pairing]int // two groups that are not to be united, and how many members they had then
	credible []bool          // by pair of the pool
	from     []int32         // the pairs of event A are pairs[from[A]:from[A+1]], ascending by B
}

func (p *pool) newGrouping(mean float32) *grouping {
	n := len(p.events)
	pairs := p.links()
	g := &grouping{pool: p, mean: mean, of: make([]int32, n), members: make([][]int32, n),
		refused: map[pairing]int{}, credible: make([]bool, len(pairs)), from: make([]int32, n+1)}
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
		g.of[i] = int32(i)
		g.members[i] = all[i : i+1 : i+1]
	}
	for _, l := range pairs {
		g.from[l.A+1]++
	}
	for i := range n {
		g.from[i+1] += g.from[i]
	}
	return g
}

// links returns the credible pairs, the safest first, and notes them.
func (g *grouping) links(rank []int32) []same.Pair {
	var links []same.Pair
	for k, l := range g.pairs {
		if !g.pool.credible(l) {
			continue
		}
		g.credible[k] = true
		l.Score = g.score(k)
		if rank[l.A] > rank[l.B] {
			l.A, l.B = l.B, l.A
		}
		links = append(links, l)
	}
	slices.SortFunc(links, func(a, b same.Pair) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Words, a.Words),
			cmp.Compare(rank[a.A], rank[b.A]), cmp.Compare(rank[a.B], rank[b.B]))
	})
	return links
}

// join unites two groups if they fit, and tells whether they did. Groups that
// have not grown since they did not fit are not looked at again.
func (g *grouping) join(x, y int32) bool {
	both := len(g.members[x]) + len(g.members[y])
	if g.refused[pairOf(x, y)] == both {
		return false
	}
	if !g.fit(x, y) {
		g.refused[pairOf(x, y)] = both
		return false
	}
	g.unite(x, y)
	return true
}

// pair returns which pair two events are, -1 when they are no match.
func (g *grouping) pair(a, b int32) int {
	if a > b {
		a, b = b, a
	}
	first := g.from[a]
	k, ok := slices.BinarySearchFunc(g.pairs[first:g.from[a+1]], b, func(l same.Pair, b int32) int { return cmp.Compare(l.B, b) })
	if !ok {
		return -1
	}
	return int(first) + k
}

// fit tells whether two groups are to be united: the mean score between their
// members is high enough and nothing speaks against it, as two events that an
// article tells on two dates, or dates that differ without a match that says so.
func (g *grouping) fit(x, y int32) bool {
	left := float32(len(g.members[x]) * len(g.members[y])) // pairs that can still score
	var pairs, sum float32
	for _, a := range g.members[x] {
		for _, b := range g.members[y] {
			left--
			differ := g.differ(a, b)
			if g.events[a].Article == g.events[b].Article {
				if differ {
					return false
				}
				continue
			}
			pairs++
			k := g.pair(a, b)
			if differ && (k < 0 || !g.credible[k]) && !g.vouched(a, b, x) && !g.vouched(b, a, y) {
				return false
			}
			if k >= 0 {
				sum += g.score(k)
				if g.pairs[k].Clash {
					sum -= clashing
				}
			}
			if sum+left < g.mean*(pairs+left) {
				return false
			}
		}
	}
	return sum >= g.mean*pairs
}

// vouched tells whether one of a's group that has the very date of a is itself
// a credible match of b: then b contradicts that date, whoever words it better.
func (g *grouping) vouched(a, b, group int32) bool {
	return slices.ContainsFunc(g.members[group], func(c int32) bool {
		if c == a || !g.events[c].said() {
			return false
		}
		k := g.pair(b, c)
		if k < 0 || !g.credible[k] {
			return false
		}
		r, _ := Relate(g.events[a], g.events[c])
		return r == Same
	})
}

// score returns that of a pair: two events that contradict each other are one
// however unlike their sentences are.
func (g *grouping) score(k int) float32 {
	l := &g.pairs[k]
	if g.credible[k] && g.differ(l.A, l.B) {
		return max(l.Score, Safe)
	}
	return l.Score
}

func (g *grouping) unite(x, y int32) {
	if len(g.members[x]) < len(g.members[y]) {
		x, y = y, x
	}
	for _, m := range g.members[y] {
		g.of[m] = x
	}
	g.members[x] = append(g.members[x], g.members[y]...)
	g.members[y] = nil
}
