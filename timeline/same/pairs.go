package same

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/dates/civil"
)

// index is the working state of [Pairs].
type index struct {
	lexicon  *lexicon
	stories  []outline
	passages []matter // in canonical order: by day, story, place
	tally    tally

	// How far the search goes. Small sets are searched wholly; the limits close
	// in as the work grows.
	kinTerms, kinReach int
	kinShared          uint8
	terms, reach       int
	shared             uint8 // of the rarest terms two passages must share
}

// Limits of the search for pairs of large sets: with n passages, each looks up
// its max(5, 20,000/n) rarest terms, and a term yields the max(24, 4,000,000/n)
// passages nearest in time on either side.
const (
	minTerms, termBudget  = 5, 20_000
	minReach, reachBudget = 24, 4_000_000
	sharedBudget          = 20_000 // up to so many passages one of the terms is enough, else two
	kinBudget             = 512    // as many stories are compared each with each
)

// Pairs returns the pairs of passages that score at least least, ascending by A
// and B. The order of stories and passages does not change which pairs are
// found nor their scores.
func Pairs(stories []Story, passages []Passage, least float32) []Pair {
	x := &index{lexicon: newLexicon(), kinTerms: kinTerms, kinReach: kinReach, kinShared: kinShared}
	if len(stories) <= kinBudget {
		x.kinTerms, x.kinReach, x.kinShared = math.MaxInt32, math.MaxInt32/2, 1
	}
	n := max(1, len(passages))
	x.terms, x.reach, x.shared = max(minTerms, termBudget/n), max(minReach, reachBudget/n), 1
	if n > sharedBudget {
		x.shared = 2
	}

	order := x.read(stories, passages)
	x.company()
	x.weigh()
	return x.pairs(order, least)
}

// read fills stories and passages, in canonical order, and returns for each
// passage its place in what the caller gave.
func (x *index) read(stories []Story, passages []Passage) (order []int32) {
	ranked := make([]int32, len(stories))
	for i := range ranked {
		ranked[i] = int32(i)
	}
	slices.SortStableFunc(ranked, func(i, j int32) int {
		a, b := &stories[i], &stories[j]
		return cmp.Or(cmp.Compare(a.Published, b.Published), strings.Compare(a.Text, b.Text))
	})
	of := make([][]int32, len(stories))
	for i := range passages {
		of[passages[i].Story] = append(of[passages[i].Story], int32(i))
	}
	x.stories = make([]outline, len(stories))
	all := make([]matter, 0, len(passages))
	given := make([]int32, 0, len(passages))
	var tokens []token
	for rank, i := range ranked {
		s := &stories[i]
		tokens = tokens[:0]
		for _, span := range s.Spans {
			tokens = x.lexicon.scan(tokens, s.Text, span.Start, span.End)
		}
		x.stories[rank] = outline{published: s.Published, terms: x.outline(tokens)}
		for _, p := range of[i] {
			m := x.matter(&passages[p], tokens)
			m.story = int32(rank)
			m.place(s.Published)
			all = append(all, m)
			given = append(given, p)
		}
	}
	by := make([]int32, len(all))
	for i := range by {
		by[i] = int32(i)
	}
	slices.SortFunc(by, func(i, j int32) int {
		a, b := &all[i], &all[j]
		p, q := &passages[given[i]], &passages[given[j]]
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.story, b.story), cmp.Compare(p.Span.Start, q.Span.Start),
			cmp.Compare(p.Skip.Start, q.Skip.Start), cmp.Compare(p.When.Start, q.When.Start), cmp.Compare(given[i], given[j]))
	})
	x.passages = make([]matter, len(all))
	order = make([]int32, len(all))
	for k, i := range by {
		x.passages[k], order[k] = all[i], given[i]
	}
	return order
}

// matter gathers the terms of a passage, each once; their weights come later.
func (x *index) matter(p *Passage, tokens []token) matter {
	m := matter{when: p.When}
	first, _ := slices.BinarySearchFunc(tokens, p.Span.Start, func(t token, at int32) int { return cmp.Compare(t.at, at) })
	x.tally.reset(len(x.lexicon.kinds))
	for _, t := range tokens[first:] {
		if t.at >= p.Span.End {
			break
		}
		if p.Skip.Start <= t.at && t.at < p.Skip.End {
			continue
		}
		x.tally.at(t.stem).n++
		m.kinds |= x.lexicon.kinds[t.stem]
	}
	m.terms = make([]weighted, len(x.tally.counts))
	for i, c := range x.tally.counts {
		m.terms[i].stem = c.stem
	}
	slices.SortFunc(m.terms, func(a, b weighted) int { return cmp.Compare(a.stem, b.stem) })
	m.logLength = logOf(int32(1 + len(m.terms)))
	for _, f := range [...]struct {
		holds bool
		flag  flags
	}{{p.Firm, firm}, {p.Exact, exact}, {p.Not, negated}, {p.When != (civil.Interval{}), dated}} {
		if f.holds {
			m.flags |= f.flag
		}
	}
	return m
}

// place sets the days the passage is searched under: those of its date, else
// the day of publication, else [civil.NoDay].
func (m *matter) place(published civil.Day) {
	m.first, m.last = published, published
	if m.flags&dated == 0 {
		return
	}
	switch {
	case !m.when.OpenStart():
		m.first, m.last = m.when.Start.Day(), m.when.Start.Day()
		if !m.when.OpenEnd() && !m.when.Empty() {
			m.last = (m.when.End - 1).Day()
		}
	case !m.when.OpenEnd():
		m.first = (m.when.End - 1).Day()
		m.last = m.first
	}
}

// weigh gives the terms of passages the class and weight they have in their
// story's company.
func (x *index) weigh() {
	longest := 0
	for i := range x.stories {
		longest = max(longest, len(x.stories[i].terms))
	}
	r := &rarities{slot: make([]int32, len(x.lexicon.kinds)), used: make([]float32, longest+1)}
	c := &circle{weights: make([]float32, len(x.stories))}
	fresh := make([][]weighted, len(x.stories))
	for i := range x.stories {
		fresh[i] = x.rarity(i, c, r)
	}
	for i := range x.passages {
		m := &x.passages[i]
		story := fresh[m.story]
		for k := range m.terms {
			at, _ := slices.BinarySearchFunc(story, m.terms[k].stem, func(w weighted, s stem) int { return cmp.Compare(w.stem, s) })
			m.terms[k] = story[at]
			m.sum += m.terms[k].weight
			switch m.terms[k].class {
			case name:
				m.flags |= names
			case figure:
				m.flags |= figures
			}
		}
	}
}

// pairs looks up every passage's rarest terms and scores what it meets.
func (x *index) pairs(order []int32, least float32) []Pair {
	var p postings
	p.fill(len(x.lexicon.kinds), len(x.passages), func(i int, add func(stem)) {
		for _, t := range x.passages[i].terms {
			add(t.stem)
		}
	})
	var found []Pair
	leastSum := sumOf(least)
	met := newMeeting(len(x.passages))
	open := newLoaded(len(x.lexicon.kinds))
	c := &circle{weights: make([]float32, len(x.stories))}
	var rare []stem
	for i := range x.passages {
		a := &x.passages[i]
		rare = p.rarest(rare[:0], a.terms, x.terms)
		for _, t := range rare {
			x.around(p.list(t), int32(i), met)
		}
		story := &x.stories[a.story]
		c.load(story)
		open.load(a.terms)
		for _, j := range met.items {
			b := &x.passages[j]
			other := &x.stories[b.story]
			if met.times[j] < x.shared || met.times[j] < strangers && story.bits&other.bits == 0 || !compatible(a, b) {
				continue
			}
			pair := Pair{A: min(order[i], order[j]), B: max(order[i], order[j])}
			if pair.score(a, b, open, c.kinship(other), leastSum) {
				found = append(found, pair)
			}
		}
		open.unload(a.terms)
		met.reset()
	}
	slices.SortFunc(found, func(a, b Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return slices.Compact(found)
}

// strangers is how many of their rarest terms two passages must share to be
// looked at when their stories have no kin in common: without any kinship only
// almost the same words score high enough to matter.
const strangers = 3

// around meets the passages of a list that lie within a week before passage i
// in time, the nearest first; those after it as far as its own date reaches
// past its first day, since nearer ones meet i themselves; and those of the
// same day a year later.
func (x *index) around(list []int32, i int32, met *meeting) {
	a := &x.passages[i]
	at, _ := slices.BinarySearch(list, i)
	free := a.first == civil.NoDay
	for k, n := at-1, x.reach; k >= 0 && n > 0; k, n = k-1, n-1 {
		if first := x.passages[list[k]].first; !free && first != civil.NoDay && first < a.first-reach {
			break
		}
		met.add(list[k])
	}
	if free || a.last > a.first {
		for k, n := at+1, x.reach; k < len(list) && n > 0; k, n = k+1, n-1 {
			if !free && x.passages[list[k]].first > a.last+reach {
				break
			}
			met.add(list[k])
		}
	}
	if a.flags&exact == 0 || a.last > a.first+31 {
		return
	}
	later := civil.AddMonths(a.first, 12)
	k, _ := slices.BinarySearchFunc(list[at:], later, func(j int32, d civil.Day) int { return cmp.Compare(x.passages[j].first, d) })
	for k, n := at+k, x.reach; k < len(list) && n > 0 && x.passages[list[k]].first == later; k, n = k+1, n-1 {
		met.add(list[k])
	}
}

// meeting counts how often items were met, without clearing more than was used.
type meeting struct {
	times []uint8 // by item; at most 255
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
