package timeline

import (
	"math"
	"slices"

	"dateline/dates"
	"dateline/dates/civil"
)

// The costs of the way from an expression to a verb, in words. On
// TimeBank-Dense the nearest verb is the right one for .700 of the expressions,
// the cheapest within a cost of 10 for .838 and within 6 for .903. A clause that
// is further from every expression is dated otherwise: with a limit of 6 the
// order of TimeBank's event pairs is right for .786, with 10 for .783, with 20
// for .771.
const (
	costClause = 8 // a boundary: that, who, a quote, a semicolon
	costComma  = 2
	costReport = 5 // a reporting verb on the way
	costAhead  = 4 // the expression precedes the verb and does not open the sentence
	costLimit  = 6
	costTense  = 12 // the verb's tense and the date contradict each other
)

// govern finds for each expression the verb that it dates.
func govern(ws []word, cs []clause, es []expression, published civil.Day) {
	settle(ws, cs, es)
	for i := range es {
		e := &es[i]
		best := cheapest(ws, cs, e, published)
		if e.nominal && best >= 0 && happened(ws, cs[best], e) {
			e.nominal = false
		}
		if !e.nominal {
			e.clause = begun(ws, cs, best, e)
		}
	}
	for i := range es {
		e := &es[i]
		e.nominal = e.nominal || ofAnother(ws, cs, es, i)
		if e.nominal {
			e.clause = -1
			if k := whenBehind(ws, cs, e); k >= 0 {
				e.clause, e.nominal, e.bare = k, false, true
			}
		}
	}
}

// happened tells whether the day that is tied to a noun by "of" dates the verb
// whose subject the noun is: "the storm of 26 December 2004 took the roof". A
// year does not: "the crisis of 2008 led to reforms".
func happened(ws []word, c clause, e *expression) bool {
	if e.when.Grain > civil.DayGrain || c.tense != past || c.is(reporting) || e.end != c.first || e.start < 2 || !ws[e.start-1].is(ofWord) {
		return false
	}
	for i := c.start; i < e.start-1; i++ {
		if w := ws[i]; !w.is(determiner) && w.kind != lower || w.is(preposition|verbal&^base) && !w.is(noun) {
			return false
		}
	}
	return true
}

// whenBehind returns the clause that tells what happened at the time an
// expression names: "the worst since 1994, when the Nordlys ran aground"; -1 if
// there is none.
func whenBehind(ws []word, cs []clause, e *expression) int {
	return slices.IndexFunc(cs, func(c clause) bool {
		return c.kind == adverbialClause && ws[c.opener].is(whenSub) && !ws[c.opener].is(laterSub) &&
			(c.opener == e.end || c.opener == e.end+1 && ws[e.end].kind == comma)
	})
}

// begun returns the clause that an expression dates when it stands with clause
// k: what an -ing form or a "since" behind an infinitive says is dated by the
// finite verb right before it, "stopped flying on Monday", "has been trying to
// sell since May".
func begun(ws []word, cs []clause, k int, e *expression) int {
	for k >= 0 && cs[k].parent >= 0 && cs[k].first == cs[cs[k].parent].head+1 {
		ing := cs[k].kind == participleClause && ws[cs[k].head].is(ingForm)
		since := cs[k].kind == infinitiveClause && e.when.When.OpenEnd() && !e.when.When.OpenStart()
		if !ing && !since {
			break
		}
		k = cs[k].parent
	}
	return k
}

// ofAnother tells whether expression i dates not the verb it stands with but a
// noun that a preposition ties to it, as the verb has another date already:
// "fined the firm on Monday for failings between 2019 and 2022".
func ofAnother(ws []word, cs []clause, es []expression, i int) bool {
	e := &es[i]
	if e.clause < 0 || e.nominal || i == 0 {
		return false
	}
	o := &es[i-1]
	if o.nominal || o.clause != e.clause || o.start < cs[e.clause].head || o.when.When.Covers(e.when.When) || e.when.When.Covers(o.when.When) {
		return false
	}
	nouns := 0
	for j := o.end; j < e.start; j++ {
		switch w := ws[j]; {
		case w.is(preposition) && !w.is(onIn|sinceWord|untilWord) && j == o.end, w.is(determiner):
		case w.kind == lower && !w.is(preposition|coordinator|subordinator) && (w.class&verbal == 0 || w.is(noun)):
			nouns++
		case w.is(preposition) && nouns > 0:
		default:
			return false
		}
	}
	return nouns > 0 && ws[o.end].is(preposition)
}

// settle gives an expression that directly follows a reporting verb to it:
// "said on Tuesday it would close" is "said on Tuesday", "it would close".
func settle(ws []word, cs []clause, es []expression) {
	for k := range cs {
		c := &cs[k]
		if c.kind != complement || c.opener >= 0 || c.parent < 0 {
			continue
		}
		for _, e := range es {
			if e.start >= c.start && e.start <= c.start+2 && e.end <= c.first && e.start <= cs[c.parent].head+3 {
				c.start = max(c.start, e.end)
				cs[c.parent].end = max(cs[c.parent].end, c.start)
			}
		}
	}
}

// cheapest returns the clause whose verb is the cheapest for an expression, the
// first of those that are, and sets the cost; -1 when there is no clause. It looks
// at the nearest ones first, so that of those further away few words are read.
func cheapest(ws []word, cs []clause, e *expression, published civil.Day) int {
	best, behind := -1, 0
	e.cost = math.MaxInt
	for behind < len(cs) && cs[behind].first < e.start {
		behind++
	}
	for k := behind - 1; k >= 0; k-- {
		if c := cost(ws, cs, k, e, published, e.cost); c <= e.cost {
			best, e.cost = k, c
		}
	}
	for k := behind; k < len(cs); k++ {
		if c := cost(ws, cs, k, e, published, e.cost); c < e.cost {
			best, e.cost = k, c
		}
	}
	return best
}

// cost returns how far the verb of clause k is from an expression; once that is more
// than limit, anything more than it.
func cost(ws []word, cs []clause, k int, e *expression, published civil.Day, limit int) int {
	c := cs[k]
	lo, hi := c.head+1, e.start
	total := 0
	if clashes(c, e.when, published) && !(e.start > 0 && ws[e.start-1].is(to|untilWord)) { // was moved to Friday
		total += costTense
	}
	if e.end <= c.first {
		lo, hi = e.end, c.first
		if opens(ws, cs, e) {
			if c.tense.finite() && c.kind == mainClause {
				return 1 + total
			}
			total += costComma
		} else {
			total += costAhead
		}
		if e.start < c.start || interrupts(ws, cs, k, e) {
			total += costClause
		}
	} else if e.start >= c.end {
		total += costComma
		if inserts(ws, c) {
			total += costClause
		}
	}
	quotes := 0
	for i := lo; i < hi && total <= limit; i++ {
		if j := insertedAt(ws, cs, k, i); j >= 0 && cs[j].end < hi {
			i = cs[j].end // which broke out on Saturday, under control
			total += costComma
			continue
		}
		switch w := ws[i]; {
		case w.kind == comma:
			total += costComma
		case w.kind == quote:
			quotes++
		case w.is(relative|that|subordinator) && !signals(w, i, hi) && !(w.is(prepSub) && !opensAt(cs, i)), w.kind == semicolon, w.kind == dash:
			total += costClause
		case w.is(reporting) && w.is(verbal):
			total += costReport
		default:
			total++
		}
	}
	if quotes%2 == 1 { // a pair of marks stands around a few words
		total += quotes * costClause
	}
	return total
}

// opensAt tells whether the subordinator at word i opens a clause; if not it is a
// preposition: "has led it since its founding in 1994".
func opensAt(cs []clause, i int) bool {
	return slices.ContainsFunc(cs, func(c clause) bool { return c.opener == i })
}

// inserts tells whether a clause ends at a comma as it began with one, and the
// clause around it goes on.
func inserts(ws []word, c clause) bool {
	return (c.kind == relativeClause || c.kind == participleClause) && c.start > 0 && ws[c.start-1].kind == comma && c.end < len(ws) && ws[c.end].kind == comma
}

// interrupts tells whether an expression stands in a clause that a comma opened
// between the subject of clause k and its verb: "Holt, who has led it since
// 2002, will leave".
func interrupts(ws []word, cs []clause, k int, e *expression) bool {
	for j := range k {
		if c := cs[j]; (c.kind == relativeClause || c.kind == participleClause) && c.start > cs[k].start && c.start <= e.start && ws[c.start-1].kind == comma {
			return true
		}
	}
	return false
}

// insertedAt returns the clause within clause k that begins at word i and ends
// at a comma; -1 if there is none.
func insertedAt(ws []word, cs []clause, k, i int) int {
	for j := k + 1; j < len(cs) && cs[j].start <= i; j++ {
		if cs[j].start == i && cs[j].parent == k && inserts(ws, cs[j]) {
			return j
		}
	}
	return -1
}

// clashes tells whether a verb's tense and a date cannot go together: what
// had happened when it was written lies not ahead, what will happen not behind.
// Days right with it .831, without .829; pairs .786 and .785.
func clashes(c clause, v dates.Value, published civil.Day) bool {
	if published == civil.NoDay || v.When.OpenStart() {
		return false
	}
	switch c.tense {
	case past, perfect, pastPerfect:
		ahead := v.When.Start >= (published+1).Start() || v.When.Start >= published.Start() && v.When.End > (published+1).Start() && !v.When.OpenEnd()
		return ahead && !(c.passive && c.is(planning))
	case future:
		return v.When.End <= published.Start() || v.When.OpenEnd() && v.When.Start < published.Start()
	}
	return false
}

// signals tells whether the subordinator at word i is rather the preposition of
// the expression that follows it: "since 2012", "after March".
func signals(w word, i, hi int) bool { return w.is(subordinator) && i == hi-1 }

// opens tells whether an expression stands at the head of the sentence, before
// its first verb and its subject: "On Monday, Kerry urged".
func opens(ws []word, cs []clause, e *expression) bool {
	if len(cs) > 0 && e.start > cs[0].first {
		return false
	}
	for i := range e.start {
		if w := ws[i]; !w.is(preposition|subordinator|connective|coordinator|adverb|determiner) && w.kind != quote {
			return false
		}
	}
	return true
}
