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
	bits      uint64     // a bit for each of the company, to see at a glance that two share none
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

// loaded is a list of terms laid open by stem, so that others are held against
// it in one pass without a branch. Many are held against each, which pays for
// the loading.
type loaded struct {
	weights []float32 // 0: not there
	classes []class
}

func newLoaded(stems int) *loaded {
	return &loaded{weights: make([]float32, stems), classes: make([]class, stems)}
}

func (l *loaded) load(terms []weighted) {
	for _, t := range terms {
		l.weights[t.stem], l.classes[t.stem] = t.weight, t.class
	}
}

func (l *loaded) unload(terms []weighted) {
	for _, t := range terms {
		l.weights[t.stem] = 0
	}
}

// likeness is the cosine of the story that is loaded and another.
func (l *loaded) likeness(other []weighted) float32 {
	var sum float32
	for _, t := range other {
		sum += l.weights[t.stem] * t.weight
	}
	return sum
}

// Limits of the search for kin. Stories share thousands of terms with
// thousands of others; those that say most about it decide whom it is compared
// with, and of those that share a term the nearest by day of publication.
const (
	kinTerms  = 16 // the most telling terms of a story that are looked up
	kinReach  = 8  // how many stories before and after it a term yields
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
	open := newLoaded(len(x.lexicon.kinds))
	var rare []stem
	for i := range x.stories {
		s := &x.stories[i]
		rare = p.telltale(rare[:0], s.terms, x.kinTerms, len(x.stories))
		for _, t := range rare {
			for _, j := range p.near(t, int32(i), x.kinReach) {
				if int(j) != i {
					met.add(j)
				}
			}
		}
		s.company = append(s.company[:0], kin{int32(i), selfLikeness * selfLikeness})
		open.load(s.terms)
		for _, j := range met.items {
			if met.times[j] < x.kinShared {
				continue
			}
			if c := open.likeness(x.stories[j].terms); c >= minLikeness {
				s.company = append(s.company, kin{j, c * c})
			}
		}
		open.unload(s.terms)
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
			s.bits |= 1 << (uint32(k.story) * 2654435761 >> 26)
		}
		s.norm = float32(math.Sqrt(sum))
	}
}

// circle loads the company of a story.
type circle struct {
	weights []float32 // by story
	of      *outline
}

func (c *circle) load(s *outline) {
	if c.of == s {
		return
	}
	if c.of != nil {
		for _, k := range c.of.company {
			c.weights[k.story] = 0
		}
	}
	for _, k := range s.company {
		c.weights[k.story] = k.weight
	}
	c.of = s
}

// kinship returns 0…1: the cosine of the companies that the loaded story and
// another keep.
func (c *circle) kinship(other *outline) float32 {
	var sum float32
	for _, k := range other.company {
		sum += c.weights[k.story] * k.weight
	}
	return sum / (c.of.norm * other.norm)
}

// rarity turns the weights of a story's terms into what each says within the
// story's company: ln((4 + the kinship of all kin) / (2 + that of the kin who use
// the term)). It replaces the unit vectors, so it comes after [index.company];
// the new weights go to fresh, the caller swaps them in when all are done.
func (x *index) rarity(i int, c *circle, r *rarities) []weighted {
	s := &x.stories[i]
	c.load(s)
	for n, t := range s.terms {
		r.slot[t.stem] = int32(n + 1)
	}
	used := r.used[:len(s.terms)+1]
	clear(used)
	var all float32
	for _, k := range s.company {
		if int(k.story) == i {
			continue
		}
		o := &x.stories[k.story]
		w := c.kinship(o)
		all += w
		for _, t := range o.terms {
			used[r.slot[t.stem]] += w
		}
	}
	fresh := make([]weighted, len(s.terms))
	for n, t := range s.terms {
		r.slot[t.stem] = 0
		t.weight = float32(math.Log(float64((4 + all) / (2 + used[n+1]))))
		fresh[n] = t
	}
	return fresh
}

// rarities is what rarity works with.
type rarities struct {
	slot []int32   // by stem: 1 + its place among the story's terms, else 0
	used []float32 // by slot: the kinship of the kin who use the term; 0 takes all others
}
