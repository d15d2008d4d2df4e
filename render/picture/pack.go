package picture

import (
	"cmp"
	"math"
	"slices"
)

// The measures of the drawing, in pixels at the root font size of 16.
const (
	rowHeight = 19.
	fewRows   = 6   // of a lane among many; what does not fit becomes a count
	maxRows   = 10  // of a lone lane
	dotHalf   = 6.0 // half the room of a point
	fadeLong  = 34  // the fading end of an open range
	startLong = 40  // the least length of a range without a beginning
	dayBar    = 30  // a day this wide is drawn as a day, not as a point
	binWide   = 30  // of a count
)

// FullWidth is the width of the axis on a page that has room for it, and Full
// the level of that width.
const (
	FullWidth = 900
	Full      = 2
)

// Level is the packing of the marks for axes at least Width pixels long: a row
// for each mark, or [Counted].
type Level struct {
	Width float64
	Rows  []int8
}

// Counted stands for a mark whose stretch is so dense that it is drawn as a count.
const Counted = -1

// maxLevel is the closest view: a page zooms in 2,000 times.
const maxLevel = 2000 * FullWidth

// pack computes the levels: one for phones, one for tablets, one for the full
// width, then one for each doubling until no stretch is too dense. Zooming in
// from a level only spreads its marks, so its rows stay right up to the next.
func (p *Picture) pack() []Level {
	from, to := make([]float64, len(p.Marks)), make([]float64, len(p.Marks))
	for i, m := range p.Marks {
		from[i], to[i] = p.Scale.At(m.From), p.Scale.At(m.To)
	}
	var levels []Level
	for _, width := range []float64{280, 560, FullWidth} {
		l, _ := p.packAt(width, from, to)
		levels = append(levels, l)
	}
	for width, dense := 2.0*FullWidth, levels[Full].Counts(); dense && width <= maxLevel; width *= 2 {
		var l Level
		l, dense = p.packAt(width, from, to)
		levels = append(levels, l)
	}
	return levels
}

// Counts tells whether any stretch is too dense for rows.
func (l Level) Counts() bool { return slices.Contains(l.Rows, Counted) }

// packAt packs every lane for one width, and tells whether any stretch was
// too dense.
func (p *Picture) packAt(width float64, from, to []float64) (Level, bool) {
	l := Level{Width: width, Rows: make([]int8, len(p.Marks))}
	spans := make([][2]float64, len(p.Marks))
	for i, m := range p.Marks {
		spans[i][0], spans[i][1] = extent(m.Look, from[i]*width, to[i]*width)
	}
	dense := false
	for i := 0; i < len(p.Marks); {
		j := i
		for j < len(p.Marks) && p.Marks[j].Lane == p.Marks[i].Lane {
			j++
		}
		dense = packLane(spans[i:j], l.Rows[i:j], p.rows()) || dense
		i = j
	}
	return l, dense
}

// rows is how many rows a lane may have: a screen holds some twenty.
func (p *Picture) rows() int { return max(fewRows, min(20/len(p.Lanes), maxRows)) }

// extent returns the pixels a mark takes when its days lie at x0…x1.
func extent(look Look, x0, x1 float64) (float64, float64) {
	switch {
	case look&Day != 0 && x1-x0 < dayBar:
		mid := (x0 + x1) / 2
		return mid - dotHalf, mid + dotHalf
	case look&OpenStart != 0:
		return math.Min(x0, x1-startLong), math.Max(x1, x0+7)
	case look&OpenEnd != 0:
		return x0, math.Max(x1, x0+7) + fadeLong
	}
	return x0, math.Max(x1, x0+7)
}

// packLane gives each mark of a lane, from left to right, the row that has been
// free longest. Where a mark finds none, the fuller of its bin and the one before
// becomes a count, and the lane is packed again without it, until every mark left
// has a row.
func packLane(spans [][2]float64, rows []int8, most int) (dense bool) {
	c := crowdOf(spans, most)
	for {
		full := c.pack(spans, rows)
		if len(full) == 0 {
			return slices.Contains(c.counted, true)
		}
		for _, b := range full {
			c.counted[b] = true
		}
	}
}

// crowd is a lane in bins of binWide pixels, the first of which is empty.
type crowd struct {
	order   []int32 // the marks by where they are drawn: one without a beginning is drawn before it began to be known
	bin     []int32 // of each mark
	size    []int32 // how many marks begin in each bin
	counted []bool  // the bins that are counts
	most    int     // rows there may be
}

func crowdOf(spans [][2]float64, most int) crowd {
	c := crowd{order: make([]int32, len(spans)), bin: make([]int32, len(spans)), most: most}
	first, last := int32(math.MaxInt32), int32(math.MinInt32)
	for i, s := range spans {
		b := int32(math.Floor(s[0] / binWide))
		c.bin[i], first, last = b, min(first, b), max(last, b)
		c.order[i] = int32(i)
	}
	slices.SortStableFunc(c.order, func(i, j int32) int { return cmp.Compare(spans[i][0], spans[j][0]) })
	c.size, c.counted = make([]int32, last-first+2), make([]bool, last-first+2)
	for i := range c.bin {
		c.bin[i] -= first - 1
		c.size[c.bin[i]]++
	}
	for b, n := range c.size {
		c.counted[b] = int(n) > 2*most
	}
	return c
}

// pack sets the rows of the marks outside of counts, and returns the bins that
// have to become counts because a mark found no row.
func (c crowd) pack(spans [][2]float64, rows []int8) (full []int32) {
	var ends [maxRows]float64
	for r := range ends {
		ends[r] = math.Inf(-1)
	}
	used := 2 // two rows from the start, so that labels find room
	for _, i := range c.order {
		s, b := spans[i], c.bin[i]
		if c.counted[b] {
			rows[i] = Counted
			continue
		}
		best := 0
		for r := 1; r < used; r++ {
			if ends[r] < ends[best] {
				best = r
			}
		}
		if ends[best]+3 > s[0] && used < c.most {
			best = used
			used++
		}
		if ends[best]+3 > s[0] {
			if !c.counted[b-1] && c.size[b-1] > c.size[b] {
				b--
			}
			full = append(full, b)
			continue
		}
		rows[i], ends[best] = int8(best), s[1]
	}
	return full
}
