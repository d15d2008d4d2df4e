package timeline

import (
	"cmp"
	"slices"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Clause is one verb of an article with the words that belong to it: the unit
// that is dated and ordered, of which [Build] makes events. A sentence without a
// verb is one clause.
type Clause struct {
	Span     article.Span // its words, in Article.Text
	Verb     article.Span // its main verb; empty when it has none
	Sentence article.Span // the sentence it stands in
	When     dates.Value  // its date; the zero Value when Undated
	Basis    Basis        // why that date
	Rank     int          // its place in time among the clauses of the article: lower is earlier, as far as dates and wording tell, else as told
}

// Clauses returns the clauses of the headlines and the body of an article in
// the order they are told. A clause without a date of its own takes one that
// stands near in its sentence, else it is dated as [Build] dates a sentence
// without a date; only a plan has the day on which it was told, Basis Reported.
func Clauses(a article.Article, x *dates.Extractor) []Clause {
	r := read(a, x, true)
	defer r.release()
	var out []Clause
	var keys []rankKey
	for i := range r.sentences {
		s := &r.sentences[i]
		if len(s.clauses) == 0 {
			d := r.datingOf(s, -1)
			out = append(out, Clause{Span: s.Span, Verb: article.Span{Start: s.Start, End: s.Start}, Sentence: s.Span, When: d.when, Basis: d.basis})
			keys = append(keys, r.rankKey(s, -1, d, len(keys)))
		}
		for k := range s.clauses {
			c := &s.clauses[k]
			d := r.datingOf(s, k)
			out = append(out, Clause{
				Span:     article.Span{Start: s.words[c.Start].Start, End: s.words[c.End-1].End},
				Verb:     article.Span{Start: s.words[c.Head].Start, End: s.words[c.Head].End},
				Sentence: s.Span, When: d.when, Basis: d.basis,
			})
			keys = append(keys, r.rankKey(s, k, d, len(keys)))
		}
	}
	rank(out, keys)
	return out
}

// datingOf returns the date of clause k: of the expression that governs it, else
// of one near it in the sentence, else the article's. k is -1 for a sentence
// without a verb.
func (r *reader) datingOf(s *sentence, k int) dating {
	best := -1
	for i := range s.expressions {
		e := &s.expressions[i]
		if e.Clause == k && !e.Nominal && (k < 0 || !govern.Clashes(&s.clauses[k], e.When, r.writtenOn(s))) &&
			(best < 0 || e.Cost < s.expressions[best].Cost) {
			best = i
		}
	}
	switch {
	case best >= 0:
		return r.stated(s, &s.expressions[best])
	case k < 0:
		return r.unstated(s, k)
	}
	for i := range s.expressions {
		if e := s.expressions[i]; govern.WhenBehind(s.words, s.clauses, &e) == k {
			e.Clause, e.Bare = k, true
			return r.stated(s, &e)
		}
	}
	low := govern.CostLimit + 1
	for i := range s.expressions {
		if s.expressions[i].Bare || inserted(s.clauses, s.expressions[i].Clause, k) {
			continue
		}
		if c := govern.Cost(s.words, s.clauses, k, &s.expressions[i], r.writtenOn(s), low); c < low && !s.expressions[i].Nominal {
			best, low = i, c
		}
	}
	if best < 0 {
		best = sameTime(s, k)
	}
	if best >= 0 {
		e := s.expressions[best]
		e.Clause = k
		return r.stated(s, &e)
	}
	c := &s.clauses[k]
	if c.Parent >= 0 && c.Parent < k && !c.Tense.Finite() {
		return r.datingOf(s, c.Parent)
	}
	if d := r.unstated(s, k); d.basis != Undated {
		return d
	}
	return r.told(s, k)
}

// told returns the dating of clause k when it tells of what is still ahead, or
// reports what somebody said, without a date: it is news of the day it was told.
// Days right .836; without what was said .831, without what the article itself says
// will happen .826. The price is paid by what has no day: of
// 108 such events 6 are left without one, before 17.
func (r *reader) told(s *sentence, k int) dating {
	c := &s.clauses[k]
	d := dating{basis: Undated, mention: -1}
	switch {
	case c.Speaker >= 0 && c.Speaker != k:
		d = r.datingOf(s, c.Speaker)
		d.basis, d.mention, d.expression = Reported, -1, article.Span{}
	case r.writtenOn(s) != civil.NoDay && !s.matter && s.clauses[prose.Host(s.clauses, k)].Tense == prose.Future:
		d.when, d.basis = day(r.writtenOn(s)), Reported
	}
	return d
}

// sameTime returns the expression that dates clause k by way of a clause that
// tells of the same time, -1 if there is none: "it will wear the new livery when it
// arrives on Friday", "when the wave struck on Monday, most were asleep". Days
// right .831 → .836.
func sameTime(s *sentence, k int) int {
	for i := range s.expressions {
		e := &s.expressions[i]
		if e.Clause < 0 || e.Nominal || e.Bare {
			continue
		}
		when := &s.clauses[e.Clause]
		if when.Kind != prose.AdverbialClause || !s.words[when.Opener].Is(prose.WhenSub) || s.words[when.Opener].Is(prose.LaterSub) {
			continue
		}
		if when.Parent == k || when.Parent < 0 && s.clauses[k].Parent < 0 && k == prose.Main(s.clauses) {
			return i
		}
	}
	return -1
}

// inserted tells whether clause j only adds something to a noun of another
// clause than k, so that its date says nothing about k: "born in 1955, he has
// built the company", "the company, which was founded in 1998, said".
func inserted(cs []prose.Clause, j, k int) bool {
	if j < 0 || cs[j].Kind != prose.RelativeClause && cs[j].Kind != prose.ParticipleClause {
		return false
	}
	for ; k >= 0; k = cs[k].Parent {
		if k == j {
			return false
		}
	}
	return true
}

// rankKey is what clauses are ranked by, the first that differs.
type rankKey struct {
	day      civil.Instant
	step     step
	sentence int // what is told first
	place    int // within a sentence, doubled: "after it closed" stands before what it is told with
}

func (r *reader) rankKey(s *sentence, k int, d dating, seq int) rankKey {
	key := rankKey{step: r.stepFor(s, k), sentence: seq - max(k, 0), place: 2 * k}
	if k >= 0 {
		switch c := &s.clauses[k]; {
		case c.Parent >= 0 && (precedes(s.words, c) || r.blamed(s, c)):
			key.place = 2*c.Parent - 1
		case c.Parent < 0 && c.Kind == prose.AdverbialClause && s.words[c.Opener].Is(prose.PrepSub) && s.words[c.Opener].Is(prose.LaterSub):
			key.place = 2*k + 3 // "Before it closed, the town met"
		}
	}
	if r.a.Published != civil.NoDay && d.expression.End > 0 && !d.when.When.OpenStart() {
		if now := (r.a.Published - 1).Start(); d.when.When.End <= now {
			key.day = d.when.When.Start - now
		} else if d.when.When.Start > (r.a.Published + 1).Start() {
			key.step = stepAhead
		}
	}
	return key
}

// stepFor returns the step of clause k, by its verb and by what its sentence opens with.
func (r *reader) stepFor(s *sentence, k int) step {
	st := stepOf(s.clauses, k)
	if st == stepEvent && k >= 0 && r.earlier(s, k) {
		return stepEarlier
	}
	return st
}

// blamed tells whether an -ing form says for what somebody had to answer, which came
// before: "jailed for stealing", "accused of lying". Pairs right .787 → .788.
func (r *reader) blamed(s *sentence, c *prose.Clause) bool {
	if c.Kind != prose.ParticipleClause || c.First == 0 || !s.words[c.Head].Is(prose.IngForm) || !s.clauses[c.Parent].Is(prose.Participle) {
		return false
	}
	switch w := &s.words[c.First-1]; r.a.Text[w.Start:w.End] {
	case "for", "of", "with":
		return true
	}
	return false
}

// earlier tells whether the clause that a sentence opens with says that it came before
// what was told last: "Earlier, she met the board."
func (r *reader) earlier(s *sentence, k int) bool {
	if k != prose.Main(s.clauses) {
		return false
	}
	switch w := &s.words[0]; r.a.Text[w.Start:w.End] {
	case "Earlier", "Previously", "Beforehand":
		return true
	}
	return false
}

// precedes tells whether a clause that hangs on another one tells what came
// before that: "left after it closed", "when it closed", "the plant closed in
// May", but not "left before it closed". Pairs right .780 → .788.
func precedes(ws []prose.Word, c *prose.Clause) bool {
	switch c.Kind {
	case prose.AdverbialClause:
		return c.Opener >= 0 && !ws[c.Opener].Is(prose.LaterSub)
	case prose.ParticipleClause:
		return c.Is(prose.Participle) && !ws[c.Head].Is(prose.IngForm)
	}
	return false
}

// rank sets the ranks of clauses by their keys.
func rank(cs []Clause, keys []rankKey) {
	by := make([]int, len(cs))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(i, j int) int {
		a, b := keys[i], keys[j]
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.step, b.step), cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.place, b.place))
	})
	for n, i := range by {
		cs[i].Rank = n
	}
}
