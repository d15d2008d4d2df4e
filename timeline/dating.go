package timeline

import (
	"dateline/dates"
	"dateline/dates/civil"
)

// expression is a date expression of a sentence that can date an event: a
// mention, or the two that open and close a range.
type expression struct {
	mention    int // index into the mentions of the article; of a range the first
	last       int // of a range the second, else the same
	start, end int // words, half-open, the signal word not included
	when       dates.Value
	clause     int  // the clause it governs; -1 when it belongs to a noun
	cost       int  // how far away that clause's verb is
	nominal    bool // belongs to a noun: "the 2012 law"
}

// tells tells whether a mention can date an event: it has a place on the
// calendar. Amounts of time, recurring times and "recently" have none.
func tells(m dates.Mention) bool {
	return !m.Value.When.Empty() && m.Value.Kind != dates.Set && m.Value.Ref == dates.NoRef
}

// appendExpressions appends the expressions among mentions [from, to), which
// lie within the words ws.
func appendExpressions(dst []expression, text string, ms []dates.Mention, from, to int, ws []word) []expression {
	w := 0
	dateline := datelineEnd(text, ws)
	for i := from; i < to; i++ {
		m := ms[i]
		if !tells(m) || m.Pair < 0 && i > from {
			continue
		}
		e := expression{mention: i, last: i, when: dates.Extent(ms, i), clause: -1}
		if m.Pair > 0 && i+1 < to && ms[i+1].Pair < 0 {
			e.last = i + 1
		}
		for w < len(ws) && ws[w].end <= m.Start {
			w++
		}
		e.start = w
		for e.end = w; e.end < len(ws) && ws[e.end].start < ms[e.last].End; e.end++ {
		}
		if e.end > e.start {
			e.nominal = e.end <= dateline || attributive(ws, e)
			dst = append(dst, e)
		}
	}
	return dst
}

// datelineEnd returns the word behind the place, day and source that a wire
// report opens with, 0 when there is none: "LISBON, Aug. 3 (Northwire) -",
// "Washington, United States:". Its day is that of the report: it dates no verb,
// but it is a focus day.
func datelineEnd(text string, ws []word) int {
	upperCase, end := false, 0
	for i := 0; i < min(len(ws), 20); i++ {
		switch w := ws[i]; {
		case w.kind == dash || w.kind == semicolon && text[w.start] == ':':
			if i > 0 && (upperCase || end > 0 || w.kind == semicolon && ws[i-1].kind == capital) {
				end = i + 1
			} else {
				return end
			}
		case w.kind == capital:
			upperCase = upperCase || w.end-w.start > 2 && upper(text[w.start:w.end]) || i > 0 && ws[i-1].kind == open
		case w.kind == number, w.kind == comma, w.kind == open, w.kind == closing, w.kind == stop, w.kind == symbol:
		case w.is(nameInner) && i > 0, w.kind == lower && i > 0 && ws[i-1].kind == number && w.end-w.start <= 4:
		default:
			return end
		}
	}
	return end
}

// attributive tells whether an expression belongs to a noun and not to a verb:
// "the 2012 law", "the March 5 vote", "the crisis of 2008". Such a date says
// when the law was made, not when somebody spoke of it.
func attributive(ws []word, e expression) bool {
	before, after := word{}, word{}
	if e.start > 0 {
		before = ws[e.start-1]
	}
	if e.end < len(ws) {
		after = ws[e.end]
	}
	noun := after.wordy() && !after.is(verbal&^base|preposition|subordinator|coordinator|relative|that|pronoun|determiner|adverb|calendar|negation)
	switch {
	case after.kind == clitic && after.class == 0:
		// Monday's attack happened on Monday; a drop from Monday's record did not.
		return e.when.Grain > civil.DayGrain || e.start > 0 && before.is(preposition) && !before.is(onIn)
	case compares(ws, e.start):
		return true
	case before.is(ofWord):
		return e.start < 2 || !ws[e.start-2].is(timeNoun) // the crisis of 2008; but the night of March 5
	case before.is(determiner) && noun:
		// At a May 5 meeting she said: said on May 5.
		return e.start < 2 || e.when.Grain > civil.DayGrain || !ws[e.start-2].is(onIn)
	}
	return false
}

// compares tells whether the expression at word i only dates what something is
// compared with: "up from 4.1 million a year ago", "compared with $12 last May".
func compares(ws []word, i int) bool {
	for j := i - 1; j >= max(0, i-16); j-- {
		switch w := ws[j]; {
		case joinsNumbers(ws, j):
			continue
		case w.is(beForm) && j > 0 && ws[j-1].is(comparing):
			continue // than is the case today
		case w.is(comparing) && w.is(preposition) && !w.is(agent):
			for n := j + 1; n < min(i, j+4); n++ {
				if ws[n].kind == number {
					return true
				}
			}
			return false
		case w.is(comparing):
			return true
		case w.is(coordinator | subordinator | relative | that), w.is(beForm | haveForm | doForm | modal | will), w.kind == semicolon:
			return false
		}
	}
	return false
}

// The costs of the way from an expression to a verb, in words. On
// TimeBank-Dense the nearest verb is the right one for .700 of the expressions,
// the cheapest within a cost of 10 for .838 and within 6 for .903. A clause that
// is further from every expression is dated otherwise: with a limit of 6 the
// order of TimeBank's event pairs is right for .769, with 10 for .764, with 20
// for .753.
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
		best := -1
		for k := range cs {
			if c := cost(ws, cs, k, e, published); best < 0 || c < e.cost {
				best, e.cost = k, c
			}
		}
		if !e.nominal {
			e.clause = best
		}
	}
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

// cost returns how far the verb of clause k is from an expression.
func cost(ws []word, cs []clause, k int, e *expression, published civil.Day) int {
	c := cs[k]
	lo, hi := c.head+1, e.start
	total := 0
	if clashes(c, e.when, published) {
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
		if e.start < c.start {
			total += costClause
		}
	} else if e.start >= c.end {
		total += costComma
	}
	for i := lo; i < hi; i++ {
		switch w := ws[i]; {
		case w.kind == comma:
			total += costComma
		case w.is(relative|that|subordinator) && !signals(w, i, hi), w.kind == quote, w.kind == semicolon, w.kind == dash:
			total += costClause
		case w.is(reporting) && w.is(verbal):
			total += costReport
		default:
			total++
		}
	}
	return total
}

// clashes tells whether a verb's tense and a date cannot go together: what
// had happened when it was written lies not ahead, what will happen not behind.
// Days right with it .807, without .798.
func clashes(c clause, v dates.Value, published civil.Day) bool {
	if published == civil.NoDay || v.When.OpenStart() {
		return false
	}
	switch c.tense {
	case past, perfect, pastPerfect:
		ahead := v.When.Start >= (published+1).Start() || v.When.Start >= published.Start() && v.When.End > (published+1).Start() && !v.When.OpenEnd()
		return ahead && !(c.passive && c.is(planning))
	case future:
		return v.When.End <= published.Start()
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
