package same

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

// sorted returns the pairs of n passages ascending by A, then B: laid out by B
// first, then by A, each time keeping the order of equals.
func (c *catch) sorted(n int) []Pair {
	nextA, nextB := make([]int32, n+1), make([]int32, n+1)
	all := 0
	for _, b := range c.blocks {
		for _, p := range b {
			nextA[p.A+1]++
			nextB[p.B+1]++
		}
		all += len(b)
	}
	for i := range n {
		nextA[i+1] += nextA[i]
		nextB[i+1] += nextB[i]
	}
	byB := make([]Pair, all)
	for i, b := range c.blocks {
		for _, p := range b {
			byB[nextB[p.B]] = p
			nextB[p.B]++
		}
		c.blocks[i] = nil
	}
	out := make([]Pair, all)
	for _, p := range byB {
		out[nextA[p.A]] = p
		nextA[p.A]++
	}
	return out
}
