package same

import (
	"cmp"
	"math"
	"slices"
)

// A story keeps company with at most maxKin others, those most like it, and
// with none that is less like it than minLikeness. On ECB+ anything from 8 to
// 20 kin does; cosines below .2 are chance.
const (
	maxKin      = 16
	minLikeness = 0.2
	// selfLikeness is the least that a story counts as its own kin; it counts as
	// much as its nearest kin. It decides how much likeness two stories need that
	// share no third: with only two stories, kinship is 2qs/(q²+s²), where q and
	// s are the squares of selfLikeness and of their cosine, and 1 above it. The
	// fewer there are to be compared with, the more it takes: loneliness is shared
	// out among the company. Each pair of articles of a topic of ECB+ compared
	// alone, Merge puts together sentence pairs of which .811 tell one event instead
	// of .790 (recall .356, .364); all of them together the same.
	selfLikeness = 0.45
	loneliness   = 0.1
)

// kin is a story in another's company.
type kin struct {
	story  int32
	weight float32 // the square of their cosine
}

// Limits of the search for kin among more than kinBudget stories; fewer are
// compared each with each. Stories share thousands of terms with thousands of
// others; those that say most about a story decide whom it is compared with,
// and of those that share a term the nearest by day of publication.
const (
	kinBudget = 512
	kinTerms  = 16 // the most telling terms of a story that are looked up
	kinReach  = 8  // how many stories before and after it a term yields
	kinShared = 2  // how many of those terms another must have to be compared
)

// company finds the kin of every story.
func (x *index) company() {
	p := newPostings(len(x.lexicon.kinds), x)
	met := newMeeting(len(x.stories))
	open := make([]float32, len(x.lexicon.kinds)) // the terms of a story laid open by stem: others are held against it without a branch
	for i := range x.stories {
		s := &x.stories[i]
		shared := uint8(kinShared)
		if len(x.stories) <= kinBudget {
			shared = 0
			for j := range x.stories {
				met.add(int32(j))
			}
		} else {
			for _, t := range p.telltale(x, s) {
				for _, j := range p.near(t, int32(i), kinReach) {
					met.add(j)
				}
			}
		}
		for t := s.terms.from; t < s.terms.to; t++ {
			open[x.stems[t]] = x.weights[t]
		}
		s.company = append(s.company[:0], kin{story: int32(i)})
		for _, j := range met.items {
			if int(j) == i || met.times[j] < shared {
				continue
			}
			if c := x.likeness(open, &x.stories[j]); c >= minLikeness {
				s.company = append(s.company, kin{j, c * c})
			}
		}
		for _, t := range x.stems[s.terms.from:s.terms.to] {
			open[t] = 0
		}
		met.reset()
		s.keep()
	}
}

// likeness is the cosine of the story that is laid open and another.
func (x *index) likeness(open []float32, other *outline) float32 {
	var sum float32
	stems := x.stems[other.terms.from:other.terms.to]
	for i, w := range x.weights[other.terms.from:other.terms.to] {
		sum += open[stems[i]] * w
	}
	return sum
}

// keep leaves a story the best of the kin found, the story itself being the
// first of them.
func (s *outline) keep() {
	slices.SortFunc(s.company[1:], func(a, b kin) int {
		if a.weight != b.weight {
			return cmp.Compare(b.weight, a.weight)
		}
		return cmp.Compare(a.story, b.story)
	})
	s.company = slices.Clone(s.company[:min(len(s.company), 1+maxKin)])
	self := selfLikeness + loneliness/float32(len(s.company))
	s.company[0].weight = self * self
	if len(s.company) > 1 {
		s.company[0].weight = max(s.company[0].weight, s.company[1].weight)
	}
	slices.SortFunc(s.company, func(a, b kin) int { return cmp.Compare(a.story, b.story) })
	var sum float64
	for _, k := range s.company {
		sum += float64(k.weight) * float64(k.weight)
	}
	s.norm = float32(math.Sqrt(sum))
}
