package same

import (
	"math"
	"slices"
)

// index is the working state of [Pairs].
type index struct {
	lexicon  *lexicon
	stories  []outline // in canonical order: by day of publication, then text
	passages []matter  // by story
	given    []int32   // of the passages: which of the caller's each is

	// The terms of the stories, each story's together in the order in which it
	// first uses them.
	stems   []stem
	classes []class
	weights []float32

	terms lists   // of the passages: which of its story's terms each has
	uses  []int32 // by term of a story: how many of its passages have it
}

// lists are many short lists of numbers in one array.
type lists struct {
	from  []int32 // where each begins, and at last where the last ends
	items []int32
}

func (l *lists) of(i int32) []int32 { return l.items[l.from[i]:l.from[i+1]] }

// Pairs returns the pairs of passages that score at least least, ascending by A
// and B; those that are both Exact and whose dates do not meet from a third of
// the odds on. The order of stories and passages does not change which pairs are
// found nor their scores.
//
// Only stories that keep company in common are looked at, and of those only
// passages that share a term; so the work grows with what the stories have in
// common, not with the square of their number.
func Pairs(stories []Story, passages []Passage, least float32) []Pair {
	x := &index{lexicon: newLexicon()}
	x.read(stories, passages)
	x.company()
	x.weigh()
	var found catch
	x.pairs(sumOf(least), &found)
	return found.sorted(len(passages))
}

// leastKinship is the kinship from which the passages of two stories are
// compared. Of the 119,392 pairs that score .70 and more among 104,432
// passages of 2,139 articles on three subjects .993 are between such stories,
// which are 12,105 of the 262,572 pairs of stories that have kin in common; on
// ECB+ no pair is lost.
const leastKinship = 0.3

// pairs holds every story against those after it that it is akin to.
func (x *index) pairs(least float32, found *catch) {
	met := x.acquaintance()
	p := pairing{index: x, least: least, place: make([]int32, len(x.lexicon.kinds))}
	for i := range x.stories {
		a := &x.stories[i]
		if a.passages.to == a.passages.from {
			continue
		}
		met.meet(a, int32(i))
		p.unfold(a)
		for _, j := range met.stories {
			b := &x.stories[j]
			if kinship := met.products[j] / (a.norm * b.norm); kinship >= leastKinship {
				p.score(b, kinship, found)
			}
		}
		p.fold()
	}
}

// pairing holds the passages of a story, the open one, against those of others.
// Only for the open story is there a list of the passages that use a term: that
// list stays in the nearest cache while the others pass by, where lists for all
// stories took a ninth of all memory.
type pairing struct {
	*index
	least float32
	a     *outline
	place []int32  // by stem: its place in open, 0 when the open story has it not
	open  []common // the terms of the open story, from 1 on
	users lists    // of these terms, from 0 on: which passages of the open story have them
	cells []cell   // by passage of the open story: what it shares with one of the other

	lightest, longest float32 // of the passages of the open story: the least sum, the greatest logLength

	known  []int32  // the terms of a passage of the other story that the open one has
	shared []common // these terms
	met    []int32  // the passages of the open story that have any of them
}

// common is a term that stories have in common, or may have.
type common struct {
	users   span // of the items of pairing.users
	weight  float32
	telling int32 // 0 when it is commonplace, else 1
	class   class
}

// cell gathers what two passages share.
type cell struct {
	weight  float32
	terms   int32
	telling int32 // those of them that are not commonplace
	class   class // all classes there are among the terms
}

func (p *pairing) unfold(a *outline) {
	p.a = a
	p.users.invert(&p.terms, a)
	p.open = append(p.open[:0], common{})
	for k, s := range p.stems[a.terms.from:a.terms.to] {
		p.place[s] = int32(len(p.open))
		t := a.terms.from + int32(k)
		p.open = append(p.open, common{users: span{p.users.from[k], p.users.from[k+1]}, weight: p.weights[t], class: p.classes[t]})
	}
	if n := int(a.passages.to - a.passages.from); n > len(p.cells) {
		p.cells = make([]cell, n)
		p.met = make([]int32, n+1)
	}
	p.lightest, p.longest = math.MaxFloat32, 0
	for i := a.passages.from; i < a.passages.to; i++ {
		m := &p.passages[i]
		p.lightest, p.longest = min(p.lightest, m.sum), max(p.longest, m.logLength)
	}
}

func (p *pairing) fold() {
	for _, s := range p.stems[p.a.terms.from:p.a.terms.to] {
		p.place[s] = 0
	}
}

// invert makes of the lists of the terms of a story's passages those of the
// passages that have a term, both counted from the story's first.
func (l *lists) invert(terms *lists, s *outline) {
	all := terms.items[terms.from[s.passages.from]:terms.from[s.passages.to]]
	n := int(s.terms.to - s.terms.from)
	// A list begins two places on until its length is counted and one place on
	// until it is filled, which moves it to where it belongs.
	l.from = slices.Grow(l.from[:0], n+2)[:n+2]
	clear(l.from)
	for _, k := range all {
		l.from[k+2]++
	}
	for k := range n {
		l.from[k+2] += l.from[k+1]
	}
	l.items = slices.Grow(l.items[:0], len(all))[:len(all)]
	for i := range s.passages.to - s.passages.from {
		for _, k := range terms.of(s.passages.from + i) {
			l.items[l.from[k+1]] = i
			l.from[k+1]++
		}
	}
}

// score scores the passages of the open story with those of b.
func (p *pairing) score(b *outline, kinship float32, found *catch) {
	a := p.a
	stories := weights.bias + weights.kinship*kinship
	for j := b.passages.from; j < b.passages.to; j++ {
		m := &p.passages[j]
		if weight := p.share(b, j); !p.promising(m, weight, stories) {
			continue
		}
		for _, i := range p.gather() {
			c := p.cells[i]
			p.cells[i] = cell{}
			i += a.passages.from
			pair := Pair{A: min(p.given[i], p.given[j]), B: max(p.given[i], p.given[j])}
			if pair.score(&p.passages[i], m, c, stories, p.least) {
				found.add(pair)
			}
		}
	}
}

// share finds the terms of passage j of story b that the open story has, too,
// and returns their weight.
func (p *pairing) share(b *outline, j int32) float32 {
	// Most terms are not shared, and which are cannot be foretold: the first loop
	// has no branch, so that the second goes by none of them.
	terms, stems, place := p.terms.of(j), p.stems[b.terms.from:b.terms.to], p.place
	known := slices.Grow(p.known[:0], len(terms))[:len(terms)]
	n := 0
	for _, k := range terms {
		known[n] = k
		if place[stems[k]] != 0 {
			n++
		}
	}
	p.known = known

	shared, all, open := slices.Grow(p.shared[:0], n)[:n], float32(0), p.open
	weights, classes := p.weights[b.terms.from:b.terms.to], p.classes[b.terms.from:b.terms.to]
	for i, k := range known[:n] {
		t := &open[place[stems[k]]]
		weight, class := (t.weight+weights[k])/2, t.class|classes[k]
		all += weight
		shared[i] = common{t.users, weight, 1 - int32(class/commonplace), class}
	}
	p.shared = shared
	return all
}

// promising tells whether passage m could score least if it shared that weight
// with a single passage, as light and as long as any of the open story. In
// [BenchmarkPairs] a third of the passages could not.
func (p *pairing) promising(m *matter, weight, stories float32) bool {
	const rounding = 1e-3 // sums in another order are not quite the same
	lacks := p.least - rounding - stories - others - weights.length*(p.longest+m.logLength)
	return lacks <= 0 || weights.shared*weight >= lacks*(p.lightest+m.sum-weight)
}

// gather fills the cells with what the passages of the open story have of the
// shared terms, and returns these passages. It is the innermost loop of the search:
// what it uses lies in variables, as a store might change fields.
func (p *pairing) gather() []int32 {
	users, cells, met, n := p.users.items, p.cells, p.met, 0
	for k := range p.shared {
		t := &p.shared[k]
		for _, i := range users[t.users.from:t.users.to] {
			c := &cells[i]
			met[n] = i
			if c.terms == 0 { // no branch: which were met before cannot be foretold
				n++
			}
			c.weight += t.weight
			c.terms++
			c.telling += t.telling
			c.class |= t.class
		}
	}
	return met[:n]
}
