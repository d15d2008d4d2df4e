package govern

import (
	"strings"

	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Here is what date expressions date a verb though they belong to a noun.

// happened tells whether the day that is tied to a noun by "of" dates the verb
// whose subject the noun is: "the storm of 26 December 2004 took the roof". A
// year does not, "the crisis of 2008 led to reforms", unless the noun is what lays
// something down: "an Act of 1791 set up a trust".
func happened(text string, ws []prose.Word, c *prose.Clause, e *Expression) bool {
	if c.Tense != prose.Past || c.Is(prose.Reporting) || e.End != c.First || e.Start < 2 || !ws[e.Start-1].Is(prose.OfWord) {
		return false
	}
	lays := laysDown.Has(strings.ToLower(text[ws[e.Start-2].Start:ws[e.Start-2].End]))
	if e.When.Grain > civil.DayGrain && !lays {
		return false
	}
	for i := c.Start; i < e.Start-1; i++ {
		if w := &ws[i]; !w.Is(prose.Determiner) && w.Kind != prose.Lower && !lays ||
			w.Is(prose.Preposition|prose.Verbal&^prose.Base) && !w.Is(prose.Noun) {
			return false
		}
	}
	return true
}

// ofItsYear returns the clause whose subject a noun is that stands behind "a" and a year,
// as what one such thing did it did then: "a 1970 blowout off Alden triggered a spill". It
// is -1 for what is known by its year, "the 2012 law failed".
func ofItsYear(text string, ws []prose.Word, cs []prose.Clause, e *Expression) int {
	if !e.Nominal || e.Start == 0 || e.End != e.Start+1 || e.End >= len(ws) || e.When.Grain != civil.Year ||
		ws[e.Start].Kind != prose.Number || ws[e.End].Kind != prose.Lower {
		return -1
	}
	if a := text[ws[e.Start-1].Start:ws[e.Start-1].End]; a != "a" && a != "A" {
		return -1
	}
	for k := range cs {
		if c := &cs[k]; c.Tense == prose.Past && c.First > e.End &&
			(c.Start == e.Start-1 || c.Start == e.Start-2 && !ws[c.Start].Is(prose.Preposition)) &&
			(c.Kind == prose.MainClause || c.Kind == prose.Complement || c.Kind == prose.CoordinateClause) {
			return k
		}
	}
	return -1
}

// atOccasion returns the clause that tells what happened at an occasion that expression i
// gives the year of, and that has no other date: "lost a third of its seats in the 2011
// election". It is -1 for what is no occasion, "banned in the 2011 law".
func atOccasion(text string, ws []prose.Word, cs []prose.Clause, es []Expression, i int, published civil.Day) int {
	e := &es[i]
	if e.Start < 3 || e.End != e.Start+1 || e.End >= len(ws) || e.When.Grain != civil.Year ||
		!ws[e.Start-1].Is(prose.Determiner) || !occasions.HasFolded(text[ws[e.End].Start:ws[e.End].End]) {
		return -1
	}
	switch text[ws[e.Start-2].Start:ws[e.Start-2].End] {
	case "in", "during", "at":
	default:
		return -1
	}
	one := *e
	k := cheapest(ws, cs, &one, published)
	if k < 0 || cs[k].Tense != prose.Past || cs[k].Head > e.Start || one.Cost > 2*CostLimit || dated(es, k) {
		return -1
	}
	return k
}

// occasions are the nouns of what is held, or befalls, once in a year.
var occasions = prose.Set("election elections vote referendum games olympics championship championships season tournament festival census war flood floods earthquake quake coup revolution uprising strike recession crisis")

// laysDown are the nouns whose year is that of what they do.
var laysDown = prose.Set("act treaty charter statute edict decree census constitution agreement accord armistice")
