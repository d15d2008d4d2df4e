package same

import (
	"math"
	"slices"
)

// postings is an inverted index: for every stem the items that have it, in
// order. All lists lie in one array.
type postings struct {
	from   []int32 // by stem; its list is items[from[s]:from[s+1]]
	items  []int32
	values []float32 // of the terms chosen last
}

// fill indexes n items; terms must call add once for every stem of item i.
func (p *postings) fill(stems, n int, terms func(i int, add func(stem))) {
	p.from = make([]int32, stems+1)
	for i := range n {
		terms(i, func(s stem) { p.from[s]++ })
	}
	var sum int32
	for s, c := range p.from {
		p.from[s] = sum
		sum += c
	}
	p.items = make([]int32, sum)
	next := slices.Clone(p.from)
	for i := range n {
		terms(i, func(s stem) { p.items[next[s]] = int32(i); next[s]++ })
	}
}

func (p *postings) list(s stem) []int32 { return p.items[p.from[s]:p.from[s+1]] }

func (p *postings) df(s stem) int32 { return p.from[s+1] - p.from[s] }

// rarest appends the at most n rarest of the terms, those that no other item
// has left out; equally rare ones by stem.
func (p *postings) rarest(dst []stem, terms []weighted, n int) []stem {
	return p.top(dst, terms, n, func(t weighted) float32 { return -float32(p.df(t.stem)) })
}

// telltale appends the at most n terms that say most about a story: by their
// weight in it times the logarithm of how rare they are among all items.
func (p *postings) telltale(dst []stem, terms []weighted, n, items int) []stem {
	return p.top(dst, terms, n, func(t weighted) float32 {
		return t.weight * float32(math.Log(float64(items)/float64(p.df(t.stem))))
	})
}

// top appends the at most n terms of the highest value, the best first, those
// that no other item has left out; of equals the first.
func (p *postings) top(dst []stem, terms []weighted, n int, value func(weighted) float32) []stem {
	p.values = p.values[:0]
	base := len(dst)
	for _, t := range terms {
		if p.df(t.stem) < 2 {
			continue
		}
		v, k := value(t), len(p.values)
		if k == n {
			if v <= p.values[n-1] {
				continue
			}
			k--
			p.values, dst = p.values[:k], dst[:base+k]
		}
		for k > 0 && p.values[k-1] < v {
			k--
		}
		p.values = slices.Insert(p.values, k, v)
		dst = slices.Insert(dst, base+k, t.stem)
	}
	return dst
}

// near returns the part of a stem's list that lies at most reach entries before
// and after item i.
func (p *postings) near(s stem, i int32, reach int) []int32 {
	list := p.list(s)
	at, _ := slices.BinarySearch(list, i)
	return list[max(0, at-reach):min(len(list), at+1+reach)]
}
