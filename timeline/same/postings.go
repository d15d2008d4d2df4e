package same

import (
	"math"
	"slices"
)

// postings is an inverted index: for every stem the stories that use it, in
// order. All lists lie in one array.
type postings struct {
	lists
	rare   []float32         // by stem: the logarithm of how rare it is among the stories; 0 when only one uses it
	best   [kinTerms]stem    // the terms chosen last
	values [kinTerms]float32 // and what they are worth
}

func newPostings(stems int, x *index) *postings {
	p := &postings{lists: lists{from: make([]int32, stems+1), items: make([]int32, len(x.stems))}}
	for _, s := range x.stems {
		p.from[s+1]++
	}
	for s := range stems {
		p.from[s+1] += p.from[s]
	}
	p.rare = make([]float32, stems)
	for s := range p.rare {
		if df := p.from[s+1] - p.from[s]; df > 1 {
			p.rare[s] = float32(math.Log(float64(len(x.stories)) / float64(df)))
		}
	}
	next := slices.Clone(p.from)
	for i := range x.stories {
		o := &x.stories[i]
		for _, s := range x.stems[o.terms.from:o.terms.to] {
			p.items[next[s]] = int32(i)
			next[s]++
		}
	}
	return p
}

// telltale returns the at most kinTerms terms that say most about a story: by
// their weight in it times the logarithm of how rare they are among all
// stories, without those that no other story has or every one; of equals the
// first. They are valid until the next call.
func (p *postings) telltale(x *index, s *outline) []stem {
	best, values, n := &p.best, &p.values, 0
	weights := x.weights[s.terms.from:s.terms.to]
	for i, t := range x.stems[s.terms.from:s.terms.to] {
		v := weights[i] * p.rare[t]
		if v == 0 || n == kinTerms && v <= values[n-1] {
			continue
		}
		if n < kinTerms {
			n++
		}
		k := n - 1
		for ; k > 0 && values[k-1] < v; k-- {
			best[k], values[k] = best[k-1], values[k-1]
		}
		best[k], values[k] = t, v
	}
	return best[:n]
}

// near returns the part of a stem's list that lies at most reach entries before
// and after story i.
func (p *postings) near(s stem, i int32, reach int) []int32 {
	list := p.of(int32(s))
	at, _ := slices.BinarySearch(list, i)
	return list[max(0, at-reach):min(len(list), at+1+reach)]
}

// meeting counts how often stories were met, without clearing more than was used.
type meeting struct {
	times []uint8 // by story; at most 255
	items []int32 // those met, in order of the first time
}

func newMeeting(n int) *meeting { return &meeting{times: make([]uint8, n)} }

func (m *meeting) add(i int32) {
	switch m.times[i] {
	case 0:
		m.items = append(m.items, i)
		fallthrough
	default:
		m.times[i]++
	case 255:
	}
}

func (m *meeting) reset() {
	for _, i := range m.items {
		m.times[i] = 0
	}
	m.items = m.items[:0]
}
