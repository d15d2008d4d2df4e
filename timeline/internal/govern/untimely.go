package govern

import (
	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Here is what date expressions belong to a noun as their verb is of another time.

// untie gives the expressions back to the noun they stand behind whose time cannot be
// that of the verb of their clause: what has come of the fire in April, what is being done
// about it and what will be, does not date from April.
func untie(text string, ws []prose.Word, cs []prose.Clause, es []Expression, ms []dates.Mention, published civil.Day) {
	for i := range es {
		e := &es[i]
		if e.Nominal || e.Clause < 0 || e.When.When.OpenStart() || e.When.When.OpenEnd() {
			continue
		}
		if setFor(text, ws, e, published) || toFill(ws, cs, e, ms, published) ||
			sequel(text, ws, cs, es, i, ms, published) ||
			behindNoun(ws, cs, e) && (untimely(text, ws, cs, e, published) || hasItsDay(ws, es, i)) {
			e.Nominal, e.Clause = true, -1
		}
	}
}

// setFor tells whether an expression says which quarter or year something is for that
// somebody does something about at another time: "cut his estimate for 2018", "requests tax
// returns for 2014".
func setFor(text string, ws []prose.Word, e *Expression, published civil.Day) bool {
	at := forBefore(text, ws, e)
	if at < 1 || e.When.When.Covers(published.Interval()) || told(ws, at) != figureSet {
		return false
	}
	noun := &ws[at-1]
	return noun.Kind == prose.Lower && (noun.Class == 0 || noun.Is(prose.Noun))
}

// toFill tells whether an expression is a stretch from the day of writing on, which what
// has happened cannot fill: "has announced 900 job cuts over the next four years".
func toFill(ws []prose.Word, cs []prose.Clause, e *Expression, ms []dates.Mention, published civil.Day) bool {
	c, w := &cs[e.Clause], e.When.When
	if c.Tense == prose.Participial && ws[c.Head].Is(prose.IngForm) || c.Tense == prose.Infinitive && !prose.Intended(ws, cs, e.Clause) {
		c = &cs[prose.Host(cs, e.Clause)] // released a plan for paying it over the next year
	}
	return ms[e.Mention].Value.Kind == dates.Duration && w.Start >= published.Start() &&
		w.End > (published+1).Start() && (c.Tense == prose.Past || c.Tense == prose.Perfect) && !c.Is(prose.Planning)
}

// sequel tells whether an expression counts from a time that is not told: what happened
// then would lie ahead, "it sank two days later", it counts days from a year, or the date
// follows that it comes to: "three days later, on Friday, it sank".
func sequel(text string, ws []prose.Word, cs []prose.Clause, es []Expression, i int, ms []dates.Mention, published civil.Day) bool {
	e := &es[i]
	last := text[ws[e.End-1].Start:ws[e.End-1].End]
	if last != "later" && last != "day" {
		return false
	}
	if last == "later" && e.End < len(ws) && ws[e.End].Kind == prose.Comma && i+1 < len(es) &&
		es[i+1].Clause == e.Clause && es[i+1].Start <= e.End+4 && es[i+1].When.Grain <= e.When.Grain {
		return true
	}
	if m := &ms[e.Mention]; m.Anchor == dates.Previous && m.Ref >= 0 && ms[m.Ref].Value.Kind == dates.Date &&
		ms[m.Ref].Value.Grain > max(m.Value.Grain, civil.Week) {
		return true
	}
	c := &cs[e.Clause]
	return c.Tense == prose.Past && !c.Is(prose.Planning) && !prose.WasTo(ws, c) && e.When.When.Start >= (published+1).Start()
}

// untimely tells whether a past date cannot be that of the verb it stands with: "has
// faced anger over the fire in April", "is offering a reward in the death of a crane last
// June", "will repay what was lost in the flood of May". Of what has happened within the
// last days newspapers say so all the same, "has died on Monday".
func untimely(text string, ws []prose.Word, cs []prose.Clause, e *Expression, published civil.Day) bool {
	c := &cs[e.Clause]
	if c.Kind == prose.ParticipleClause && c.Parent >= 0 && c.First > 0 && ws[c.Head].Is(prose.IngForm) &&
		ws[c.First-1].Kind == prose.Lower && !ws[c.First-1].Is(prose.Preposition|prose.Subordinator|prose.To) {
		c = &cs[c.Parent] // is offering a reward for news leading to
	}
	meant := c.Tense == prose.Infinitive && !prose.Unreal(ws, c)
	if meant {
		c = &cs[prose.Host(cs, e.Clause)] // has begun to pay, has joined others to pay; but not: is said to have paid
	}
	w := e.When.When
	if w.End > published.Start() {
		return false
	}
	switch c.Tense {
	case prose.Future:
		return true
	case prose.Perfect:
		return w.End <= (published-lately).Start() &&
			!(e.End-e.Start > 2 && ws[e.Start].Is(prose.Determiner) && ws[e.Start+1].Is(prose.LastNext)) // in the last quarter
	case prose.Present:
		return meant || c.Progressive || c.Passive && accusing.Has(text[ws[c.Head].Start:ws[c.Head].End]) || ws[c.Head].Is(prose.BeForm)
	}
	return false
}

// hasItsDay tells whether the verb that expression i stands with has a day of its own
// before it, so that the wider time behind the noun is that of the noun: "on Monday blamed
// the spill last year on haste".
func hasItsDay(ws []prose.Word, es []Expression, i int) bool {
	e := &es[i]
	if before := &ws[e.Start-1]; before.Is(prose.Preposition|prose.To) && !before.Is(prose.OnIn) {
		return false // on Monday put off the vote until May
	}
	return prose.Some(es[:i], func(o *Expression) bool {
		return o.Clause == e.Clause && !o.Nominal && !o.Counted && o.End < e.Start-2 &&
			o.When.Grain <= civil.DayGrain && o.When.Grain < e.When.Grain && !e.When.When.Covers(o.When.When)
	})
}

// lately is how many days back what "has happened" on a day may lie.
const lately = 7

// accusing are the participles of what somebody is said to have done before: "is charged
// with a murder in May".
var accusing = prose.Set("accused charged suspected convicted indicted")

// behindNoun tells whether an expression stands right behind a noun that is no part of its
// verb, with or without a preposition: "anger over the fire in April", "the flood last May".
func behindNoun(ws []prose.Word, cs []prose.Clause, e *Expression) bool {
	head := cs[e.Clause].Head
	if e.Start <= head+1 || ws[e.Start-1].Is(prose.To) ||
		prose.Some(ws[head:e.Start], func(w *prose.Word) bool { return w.Is(prose.SinceWord | prose.UntilWord) }) {
		return false // a policy dating back to 1990; has shrunk since the flood last May
	}
	at := e.Start - 1
	for at > head && (ws[at].Is(prose.Determiner|prose.Adverb) && !ws[at].Is(prose.Negation) || ws[at].Is(prose.Preposition) && at == e.Start-1) {
		at--
	}
	at = beforePlace(ws, at)
	w := &ws[at]
	if at <= head+1 || prose.Some(cs, func(c *prose.Clause) bool { return c.First <= at && at <= c.Head }) {
		return false
	}
	if w.Kind == prose.Capital {
		return at < e.Start-1 // not: is cleaning a bird at Fort Alden May 8: a caption
	}
	return w.Kind == prose.Lower &&
		!w.Is(prose.Particle|prose.Preposition|prose.Subordinator|prose.Pronoun|prose.Coordinator|prose.Relative|prose.That) &&
		(!w.Is(prose.Adverb) || w.Is(prose.Noun))
}

// beforePlace returns the word before the second half of a place between commas that ends
// at word i, i itself where there is none: "the death of a crane at Alden, Norden, in May".
func beforePlace(ws []prose.Word, i int) int {
	if ws[i].Kind != prose.Comma {
		return i
	}
	for j := i - 1; j > 1 && ws[j].Kind == prose.Capital; j-- {
		if ws[j-1].Kind == prose.Comma && ws[j-2].Kind == prose.Capital {
			return j - 2
		}
	}
	return i
}
