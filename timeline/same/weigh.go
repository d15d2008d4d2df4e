package same

import "slices"

// weigh turns the weights of the stories' terms into what each says within its
// story's company: ln((4 + the kinship of all kin) / (2 + that of the kin who use
// the term)). They replace the unit vectors, so it comes after [index.company].
func (x *index) weigh() {
	// What the kin use and the story does not is added up, too, as no branch
	// around it could be foretold; by turns in eight places, as each addition to
	// one place would wait for the one before.
	const absent = 8
	place := make([]int32, len(x.lexicon.kinds)) // by stem: absent + its place among the story's terms, else 0
	var used []float32                           // by place: the kinship of the kin who use the term
	c := &circle{weights: make([]float32, len(x.stories))}
	for i := range x.stories {
		s := &x.stories[i]
		stems := x.stems[s.terms.from:s.terms.to]
		for n, t := range stems {
			place[t] = int32(absent + n)
		}
		used = slices.Grow(used[:0], absent+len(stems))[:absent+len(stems)]
		clear(used)
		c.load(s)
		var all float32
		for _, k := range s.company {
			if int(k.story) == i {
				continue
			}
			o := &x.stories[k.story]
			w := c.kinship(o)
			all += w
			for n, t := range x.stems[o.terms.from:o.terms.to] {
				at := place[t]
				at += (at - 1) >> 31 & int32(n%absent) // when it is 0
				used[at] += w
			}
		}
		whole := logs.plus2(2 + all)
		for n, t := range stems {
			place[t] = 0
			x.weights[int(s.terms.from)+n] = whole - logs.plus2(used[absent+n])
		}
		x.weighPassages(s)
		x.markCommonplace(s)
	}
}

// A term is commonplace in a story when more than commonplaceShare of its passages
// have it, of which there must be commonplaceLeast: "flu" in a story about the flu.
// It still weighs, but is none of the terms that two passages must have in common
// ([Pair.Terms]). Of 51 rows in which two articles of Timeline17, compared alone,
// were said to tell one event, 32 did; with this 27 of them are left, and 8 of the
// other 19. On the sentence pairs of ECB+, whose articles are short, it changes nothing.
const (
	commonplaceShare = 0.2
	commonplaceLeast = 10
)

// markCommonplace marks the commonplace terms of a story.
func (x *index) markCommonplace(s *outline) {
	n := s.passages.to - s.passages.from
	if n < commonplaceLeast {
		return
	}
	x.uses = slices.Grow(x.uses[:0], int(s.terms.to-s.terms.from))[:s.terms.to-s.terms.from]
	clear(x.uses)
	for _, k := range x.terms.items[x.terms.from[s.passages.from]:x.terms.from[s.passages.to]] {
		x.uses[k]++
	}
	for k, uses := range x.uses {
		if float32(uses) > commonplaceShare*float32(n) {
			x.classes[s.terms.from+int32(k)] |= commonplace
		}
	}
}

// weighPassages sums up what the terms of a story's passages weigh.
func (x *index) weighPassages(s *outline) {
	for i := s.passages.from; i < s.passages.to; i++ {
		m := &x.passages[i]
		for _, k := range x.terms.of(i) {
			t := s.terms.from + k
			m.sum += x.weights[t]
			switch x.classes[t] &^ commonplace {
			case name:
				m.flags |= names
			case figure:
				m.flags |= figures
			}
		}
	}
}
