package same

import (
	"cmp"
	"math"
	"slices"

	"dateline/dates/civil"
)

// What a term of a story weighs in the likeness of two stories, by its class.
// Names and numbers tell two occasions of one kind apart: with these weights
// and no further knowledge of word frequencies, F1 of "the same story" over the
// 5,882 pairs of articles of 21 ECB+ topics is .838; with all weights 1 it is
// .794, and with the inverse frequencies over all 496 articles .813.
var classWeight = [...]float32{word: 1, name: 2, figure: 3}

// A story keeps company with at most maxKin others, those most like it, and
// with none that is less like it than minLikeness. On ECB+ anything from 8 to
// 20 kin does; cosines below .2 are chance.
const (
	maxKin      = 16
	minLikeness = 0.2
	// selfLikeness is the least that a story counts as its own kin; it counts as
	// much as its nearest kin. It decides how much likeness two stories need that
	// share no third: with only two stories, kinship is 2qs/(q²+s²), where q and
	// s are the squares of selfLikeness and of their cosine, and 1 above it.
	selfLikeness = 0.45
)

// weighted is a term with its class and weight, in lists ascending by stem.
type weighted struct {
	stem   stem
	class  class
	weight float32
}

// kin is a story in another's company.
type kin struct {
	story  int32
	weight float32 // the square of their cosine
}

// outline is what is kept of a story.
type outline struct {
	terms     []weighted // a unit vector
	company   []kin      // itself and its kin, ascending by story
	norm      float32    // of the company as a vector
	circle    uint64     // a bit for each of the company, to see at a glance that two share none
	published civil.Day
}

// outline makes the vector of a story from its tokens. A term's class is what
// it mostly is within the story: "Apple" and "apple", with sentence openings
// left out of the count.
func (x *index) outline(tokens []token) []weighted {
	x.tally.reset(len(x.lexicon.kinds))
	for _, t := range tokens {
		c := x.tally.at(t.stem)
		c.n++
		switch {
		case t.class == figure:
			c.figures++
		case t.initial:
		case t.class == name:
			c.names++
		default:
			c.words++
		}
	}
	terms := make([]weighted, 0, len(x.tally.counts))
	var sum float64
	for _, c := range x.tally.counts {
		w := weighted{stem: c.stem}
		switch {
		case c.figures > 0:
			w.class = figure
		case c.names > c.words:
			w.class = name
		}
		w.weight = classWeight[w.class] * (1 + logOf(c.n))
		sum += float64(w.weight) * float64(w.weight)
		terms = append(terms, w)
	}
	norm := float32(1 / math.Sqrt(max(sum, 1)))
	for i := range terms {
		terms[i].weight *= norm
	}
	slices.SortFunc(terms, func(a, b weighted) int { return cmp.Compare(a.stem, b.stem) })
	return terms
}

func logOf(n int32) float32 {
	if int(n) < len(logs) {
		return logs[n]
	}
	return float32(math.Log(float64(n)))
}

var logs = func() (t [64]float32) {
	for n := 1; n < len(t); n++ {
		t[n] = float32(math.Log(float64(n)))
	}
	return t
}()

// tally counts the terms of one story after the other without clearing.
type tally struct {
	slot   []int32 // by stem: index into counts, valid when counts[slot].stem is that stem
	counts []count
}

type count struct {
	stem                     stem
	n, words, names, figures int32
}

func (t *tally) reset(stems int) {
	t.counts = t.counts[:0]
	if stems > len(t.slot) {
		t.slot = append(t.slot, make([]int32, stems+stems/2-len(t.slot))...)
	}
}

func (t *tally) at(s stem) *count {
	if i := t.slot[s]; int(i) < len(t.counts) && t.counts[i].stem == s {
		return &t.counts[i]
	}
	t.slot[s] = int32(len(t.counts))
	t.counts = append(t.counts, count{stem: s})
	return &t.counts[len(t.counts)-1]
}

// likeness is the cosine of two stories.
func likeness(a, b []weighted) float32 {
	var sum float32
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch p, q := a[i].stem, b[j].stem; {
		case p < q:
			i++
		case p > q:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}

// Limits of the search for kin. Stories share thousands of terms with
// thousands of others; the rarest of each decide whom it is compared with, and
// of those that share a term the nearest by day of publication.
const (
	kinTerms  = 16 // the rarest terms of a story that are looked up
	kinReach  = 12 // how many stories before and after it a term yields
	kinShared = 2  // how many of those terms another must have to be compared
)

// company finds the kin of every story. Stories must be in canonical order.
func (x *index) company() {
	var p postings
	p.fill(len(x.lexicon.kinds), len(x.stories), func(i int, add func(stem)) {
		for _, t := range x.stories[i].terms {
			add(t.stem)
		}
	})
	met := newMeeting(len(x.stories))
	var rare []stem
	for i := range x.stories {
		s := &x.stories[i]
		rare = p.rarest(rare[:0], s.terms, x.kinTerms)
		for _, t := range rare {
			for _, j := range p.near(t, int32(i), x.kinReach) {
				if int(j) != i {
					met.add(j)
				}
			}
		}
		s.company = append(s.company[:0], kin{int32(i), selfLikeness * selfLikeness})
		for _, j := range met.items {
			if met.times[j] < x.kinShared {
				continue
			}
			if c := likeness(s.terms, x.stories[j].terms); c >= minLikeness {
				s.company = append(s.company, kin{j, c * c})
			}
		}
		met.reset()
		slices.SortFunc(s.company[1:], func(a, b kin) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.story, b.story))
		})
		if len(s.company) > 1+maxKin {
			s.company = s.company[:1+maxKin]
		}
		if len(s.company) > 1 {
			s.company[0].weight = max(s.company[0].weight, s.company[1].weight)
		}
		s.company = slices.Clone(s.company)
		slices.SortFunc(s.company, func(a, b kin) int { return cmp.Compare(a.story, b.story) })
		var sum float64
		for _, k := range s.company {
			sum += float64(k.weight) * float64(k.weight)
			s.circle |= 1 << (uint32(k.story) * 2654435761 >> 26)
		}
		s.norm = float32(math.Sqrt(sum))
	}
}

// kinship returns 0…1: the cosine of the companies two stories keep.
func kinship(a, b *outline) float32 {
	var sum float32
	for i, j := 0, 0; i < len(a.company) && j < len(b.company); {
		switch p, q := a.company[i], b.company[j]; {
		case p.story < q.story:
			i++
		case p.story > q.story:
			j++
		default:
			sum += p.weight * q.weight
			i++
			j++
		}
	}
	return sum / (a.norm * b.norm)
}

// rarity turns the weights of a story's terms into what each says within the
// story's company: ln((4 + the kinship of all kin) / (2 + that of the kin who use
// the term)). It replaces the unit vectors, so it comes after [index.company];
// the new weights go to fresh, the caller swaps them in when all are done.
func (x *index) rarity(i int, used []float32) []weighted {
	s := &x.stories[i]
	clear(used[:len(s.terms)])
	var all float32
	for _, k := range s.company {
		if int(k.story) == i {
			continue
		}
		o := &x.stories[k.story]
		w := kinship(s, o)
		all += w
		for p, q := 0, 0; p < len(s.terms) && q < len(o.terms); {
			switch a, b := s.terms[p].stem, o.terms[q].stem; {
			case a < b:
				p++
			case a > b:
				q++
			default:
				used[p] += w
				p++
				q++
			}
		}
	}
	fresh := make([]weighted, len(s.terms))
	for p, t := range s.terms {
		t.weight = float32(math.Log(float64((4 + all) / (2 + used[p]))))
		fresh[p] = t
	}
	return fresh
}
