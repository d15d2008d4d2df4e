package same

import (
	"cmp"
	"slices"
)

// catch takes in pairs without ever copying those it has: there may be many
// times more of them than passages.
type catch struct{ blocks [][]Pair }

const catchBlock = 1 << 14

func (c *catch) add(p Pair) {
	last := len(c.blocks) - 1
	if last < 0 || len(c.blocks[last]) == catchBlock {
		c.blocks = append(c.blocks, make([]Pair, 0, catchBlock))
		last++
	}
	c.blocks[last] = append(c.blocks[last], p)
}

// sorted returns the pairs of n passages ascending by A, then B, and empties the
// catch: laid out by A first, then each A's few sorted. To lay them out by B
// before would take a third copy of them all.
func (c *catch) sorted(n int) []Pair {
	next := make([]int32, n+1)
	all := 0
	for _, b := range c.blocks {
		for _, p := range b {
			next[p.A+1]++
		}
		all += len(b)
	}
	for i := range n {
		next[i+1] += next[i]
	}
	out := make([]Pair, all)
	for i, b := range c.blocks {
		for _, p := range b {
			out[next[p.A]] = p
			next[p.A]++
		}
		c.blocks[i] = nil
	}
	from := int32(0)
	for _, to := range next[:n] { // each stands at the end of its pairs, where the next begin
		sortByB(out[from:to])
		from = to
	}
	return out
}

// sortByB sorts pairs ascending by B. Mostly they are few, and to insert them one
// by one costs half of what the general sort does, which compares by a call.
func sortByB(ps []Pair) {
	const few = 16
	if len(ps) > few {
		slices.SortFunc(ps, func(a, b Pair) int { return cmp.Compare(a.B, b.B) })
		return
	}
	for i := 1; i < len(ps); i++ {
		p, k := ps[i], i
		for ; k > 0 && ps[k-1].B > p.B; k-- {
			ps[k] = ps[k-1]
		}
		ps[k] = p
	}
}
