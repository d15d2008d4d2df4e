package same

import (
	"cmp"
	"slices"
)

// postings is an inverted index: for every stem the items that have it, in
// order. All lists lie in one array.
type postings struct {
	from  []int32 // by stem; its list is items[from[s]:from[s+1]]
	items []int32
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
	for _, t := range terms {
		if p.df(t.stem) < 2 {
			continue
		}
		if len(dst) == n {
			if cmp.Compare(p.df(t.stem), p.df(dst[n-1])) >= 0 {
				continue
			}
			dst = dst[:n-1]
		}
		k := len(dst)
		for k > 0 && p.df(dst[k-1]) > p.df(t.stem) {
			k--
		}
		dst = slices.Insert(dst, k, t.stem)
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
