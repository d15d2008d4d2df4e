package wording

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is whether a line that was cut behind its last word is whole.

// hangs tells whether the line ends in words that say nothing without those that
// were cut behind them, whichever cut it was.
func (d *Draft) hangs() bool {
	last := d.lastKept()
	return last >= 0 && d.hangsAt(last, d.behind(last))
}

// hangsAt tells the same of a line that ends in word last, word next being the first
// that it leaves out.
func (d *Draft) hangsAt(last, next int) bool {
	for last > 0 && (d.ws[last].Kind == prose.Quote || d.ws[last].Kind == prose.Closing) {
		last--
	}
	if next+1 < len(d.ws) && d.ws[next].Kind == prose.Quote {
		next++
	}
	if next >= d.unstopped() || d.fronted() {
		return false
	}
	if d.ws[next].Is(prose.Preposition) && d.closesPhrase(next+1) && d.verbIn(last, last+1) {
		return true // what was going on
	}
	if d.ws[next].Is(prose.PrepSub) && next+1 < len(d.ws) && d.ws[next+1].Is(prose.Subordinator) && d.verbIn(last, last+1) {
		return true // looks as though
	}
	return d.notOnly(last, next) || d.showsNothing(last) || d.bareBehind(last, next) ||
		d.shortOfNoun(last, next) || d.awaitsVerb(last, next) || d.asked(last, next) ||
		d.begins(last) && !d.pressed || d.lacksObject(last, next) ||
		d.saysNothing(last) || d.leads(last) ||
		d.ws[next].Kind != prose.Comma && d.leansOn(last, next) || d.wantsComplement(last, next)
}

// fragment tells whether the line is no sentence: it is torn off before its verb, or
// begins with a verb that has lost its subject, or with what only tells more of a noun:
// "Faced the shutdown of their country", "Of a rig that sank".
func (d *Draft) fragment() bool {
	first := d.first()
	if first == len(d.ws) || d.leadAt == first {
		return false
	}
	w := &d.ws[first]
	switch {
	case d.torn && !prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Tense.Finite() && !d.cut[c.Head] && !prose.Hangs(c.Kind)
	}):
		return true
	case d.frames():
		return true
	case w.Kind != prose.Lower || first+1 == len(d.ws):
		return false
	case w.Is(prose.Adverb) && d.clause >= 0 && d.headless():
		return true // probably took
	case w.Is(prose.OfWord):
		return !prose.CommaBetween(d.ws, first, d.lastKept())
	}
	next := &d.ws[first+1]
	return !w.Is(prose.Base|prose.Noun) &&
		(!w.Is(prose.Participle) || next.Kind != prose.Lower ||
			next.Is(prose.Determiner|prose.Preposition|prose.Particle)) &&
		prose.Some(d.cs, func(c *prose.Clause) bool { return c.Tense.Finite() && c.First == first })
}

// frames tells whether the line tells who said something and no more, as a quotation that
// ends there began before its sentence: "Not at all,” Holt said", "a clerk told the Post".
func (d *Draft) frames() bool {
	at := -1
	for k := range d.cs {
		if c := &d.cs[k]; c.Tense.Finite() && !d.cut[c.Head] {
			if at >= 0 {
				return false
			}
			at = k
		}
	}
	if at < 0 || d.cs[at].Passive || d.cs[at].Negated {
		return false
	}
	c := &d.cs[at]
	if verb := d.text[d.ws[c.Head].Start:d.ws[c.Head].End]; !onlySaying.has(verb) && verb != "asked" {
		return false
	}
	whom, last := d.tellsWhom(c), d.lastKept()
	for i := c.Head + 1; i <= last; i++ {
		w := &d.ws[i]
		noun := w.Kind == prose.Capital || d.nominal(i) ||
			w.Is(prose.Determiner) && (d.ws[i-1].Is(prose.OnIn) || i == c.Head+1) ||
			i > c.Head+2 && w.Is(prose.Participle) && !w.Is(prose.Reporting)
		if w.Is(prose.OnIn) {
			whom = true // to whom, or where
		} else if !d.cut[i] && !(whom && noun) && !w.Is(prose.Calendar|prose.TimeNoun|prose.LastNext) {
			return false
		}
	}
	first := d.first()
	return d.quotedTail(c) || c.Start <= first && !d.made.Has(prose.Quote) && !prose.CommaBetween(d.ws, first+1, c.First)
}

// quotedTail tells whether what stands before the mark that closes a quotation and the
// speaker of clause c has no verb, nor a mark that opens it.
func (d *Draft) quotedTail(c *prose.Clause) bool {
	for i := d.first(); i < c.First; i++ {
		switch d.ws[i].Kind {
		case prose.Clitic:
			return false // it's a pity,” Holt said
		case prose.Quote:
			return i > 0 && d.ws[i-1].Kind == prose.Comma && !d.opensQuote(i)
		}
	}
	return false
}

// behind returns the word behind word last that is no part of the date of the event,
// which the list says.
func (d *Draft) behind(last int) int {
	next := last + 1
	e := d.dated
	if e == nil || next >= len(d.ws) {
		return next
	}
	if e.Start == next || e.Start == next+1 && d.ws[next].Is(prose.OnIn) {
		return e.End
	}
	return next
}

// asked tells whether the line says whom a verb asks to do something, and no more.
func (d *Draft) asked(last, next int) bool {
	return d.ws[next].Is(prose.To) && d.asker(next) <= last
}

// lastVerb returns the last verb of a clause up to word last that stands in the line; -1
// when none does.
func (d *Draft) lastVerb(last int) int {
	for k := len(d.cs) - 1; k >= 0; k-- {
		if h := d.cs[k].Head; h <= last && !d.cut[h] {
			return h
		}
	}
	return -1
}

// notOnly tells whether the line says what something is not only, and not what it is as
// well: "not only a loss [, but also a danger]".
func (d *Draft) notOnly(last, next int) bool {
	if d.made.Classes&prose.Negation == 0 {
		return false
	}
	for j := last; j > max(0, last-notOnlyReach); j-- {
		if !d.ws[j].Is(prose.Adverb) || !d.ws[j-1].Is(prose.Negation) || d.text[d.ws[j].Start:d.ws[j].End] != "only" {
			continue
		}
		for k := j + 1; k < min(len(d.ws), next+notOnlyReach); k++ {
			if w := &d.ws[k]; w.Is(prose.Coordinator) && w.Runes == 3 && d.text[w.Start:w.End] == "but" {
				return k > last
			}
		}
		return false
	}
	return false
}

// notOnlyReach is how many words may stand between not only and but, and from either to
// the end of the line.
const notOnlyReach = 14

// showsNothing tells whether no finite verb stands behind the last that of what somebody
// said or showed: "revealed that since April 20".
func (d *Draft) showsNothing(last int) bool {
	if d.made.Classes&prose.That == 0 {
		return false
	}
	for j := last; j > 1 && !d.ws[j].Is(prose.Modal|prose.Will|prose.BeForm|prose.HaveForm); j-- {
		if d.ws[j].Is(prose.That) && !d.cut[j] {
			return d.claims(j-1) && !d.finiteIn(j, last+1) && d.finiteIn(last+1, len(d.ws))
		}
	}
	return false
}

// bareBehind tells whether the line ends in a verb that a conjunction joins to another, and
// nothing else, before what it leads to: "was sold and comes [as]".
func (d *Draft) bareBehind(last, next int) bool {
	return last > 1 && d.ws[last-1].Is(prose.Coordinator) && d.ws[next].Is(prose.Subordinator|prose.Preposition) &&
		prose.Some(d.cs, func(c *prose.Clause) bool {
			return c.Head == last && c.First == last && c.Tense.Finite() && c.Kind == prose.CoordinateClause && !c.Is(prose.Intransitive)
		})
}

// shortOfNoun tells whether the line ends in an amount that tells the size of the noun
// behind it: "the 1.8 billion [bid]".
func (d *Draft) shortOfNoun(last, next int) bool {
	w, n := &d.ws[last], &d.ws[next]
	if last > 0 && d.ws[last-1].Is(prose.Determiner) && !d.ws[last-1].Is(prose.Pronoun) {
		if w.Kind == prose.Number && strings.Contains(d.text[w.Start:w.End], "-") ||
			w.Is(prose.Participle) && !w.Is(prose.Noun) && n.Kind == prose.Number {
			return true // a 10-year, a damaged 3-inch
		}
	}
	if n.Kind != prose.Lower || !prose.Nounlike(n) || n.Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That|prose.Pronoun) {
		return false
	}
	i := last
	for i > 0 && (d.counted(i) || d.ws[i].Kind == prose.Symbol || i == last && scales.has(d.text[w.Start:w.End])) {
		i--
	}
	return i < last && d.ws[i].Is(prose.Determiner) && !d.ws[i].Is(prose.Pronoun)
}

// scales are what numbers are counted in.
var scales = wordsOf("hundred thousand million billion trillion bn m")

// begins tells whether word last stands in a clause that has begun, whose verb is cut.
func (d *Draft) begins(last int) bool {
	for k := range d.cs {
		c := &d.cs[k]
		from := max(c.Start, c.Opener)
		if !c.Tense.Finite() || c.Head <= last || from > last || d.cut[from] {
			continue
		}
		if !prose.Some(d.cs[:k], func(e *prose.Clause) bool {
			return e.Head <= last && e.Start >= from && !d.cut[e.Head] &&
				!(e.Start > from && e.Kind == prose.RelativeClause &&
					(e.Opener < 0 || !d.cut[e.Opener] && d.leadAt != e.Opener))
		}) {
			return true
		}
	}
	return false
}

// awaitsVerb tells whether the line ends before a comma that only holds up its verb: "might
// [, as soon as Tuesday, begin]", "and its owner [, Ada Holt, appeared]".
func (d *Draft) awaitsVerb(last, next int) bool {
	if d.ws[next].Kind != prose.Comma {
		return false
	}
	for k := range d.cs {
		if c := &d.cs[k]; c.First > next && d.ws[c.First-1].Kind == prose.Comma && !d.cut[c.First] &&
			c.Tense.Finite() && c.Opener < 0 && c.Start == c.First && d.sure(k) && !d.verbIn(next, c.First) {
			return true // the cost, with that of the court, could top
		}
	}
	j := last
	for j > 0 && (d.nominal(j) || d.ws[j].Is(prose.Determiner|prose.OfWord)) && !d.cut[j] && !d.ws[j].Is(prose.Coordinator) {
		j--
	}
	quoted := d.ws[j].Kind == prose.Quote && j > 1 && d.ws[j-1].Kind == prose.Comma
	if j == last || d.cut[j] || !quoted && !d.ws[j].Is(prose.Subordinator) && !(d.ws[j].Is(prose.Coordinator) && d.ws[j+1].Is(prose.Determiner)) {
		return false
	}
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Tense.Finite() && c.First > next+1 && d.ws[c.First-1].Kind == prose.Comma &&
			!d.verbIn(next, c.First) && (quoted || d.ws[j].Is(prose.Subordinator) || !c.Is(prose.Reporting))
	})
}

// lacksObject tells whether word last is a verb, or the particle of one, and word next
// begins what it is done to.
func (d *Draft) lacksObject(last, next int) bool {
	head := last
	if d.ws[last].Is(prose.Particle) && last > 0 {
		head--
	}
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Head == head && !c.Passive && !c.Is(prose.Intransitive|prose.BeForm) &&
			(c.Tense != prose.Participial || d.ws[head].Is(prose.IngForm))
	}) && (d.object(next) || d.attributed(next))
}

// attributed tells whether word i is a participle that stands before the noun it tells
// of: "present [revised figures]".
func (d *Draft) attributed(i int) bool {
	w := &d.ws[i]
	return w.Kind == prose.Lower && w.Is(prose.Participle) && !w.Is(prose.Preposition) && i+1 < len(d.ws) &&
		prose.Nounish(&d.ws[i+1]) && !d.ws[i+1].Is(prose.Coordinator|prose.Subordinator|prose.Pronoun|prose.Determiner|prose.That) &&
		!d.reducedAt(i)
}

// saysNothing tells whether the last verb before word last is "said", and nothing is
// kept that was.
func (d *Draft) saysNothing(last int) bool {
	at := -1
	for k := range d.cs {
		if c := &d.cs[k]; c.Head <= last && c.Tense.Finite() && !d.cut[c.Head] {
			at = k
		}
	}
	if at < 0 {
		return false
	}
	a := &d.cs[at]
	if d.tellsWhom(a) && !a.Passive && last+1 < len(d.ws) && d.ws[last+1].Is(prose.That) {
		return true // reminded readers that
	}
	if h := a.Head; !onlySaying.has(d.text[d.ws[h].Start:d.ws[h].End]) || a.Passive || h+1 < len(d.ws) && d.ws[h+1].Is(prose.To) {
		return false
	}
	if a.Start > 0 && d.ws[a.Start-1].Kind == prose.Comma && d.finiteIn(d.first(), a.Start) {
		return false // it may burn, Holt told the crews
	}
	if d.quoteBefore(last) >= 0 {
		return false
	}
	return !prose.Some(d.cs, func(c *prose.Clause) bool {
		return !d.cut[c.Head] && (c.Speaker == at || c.Head > a.Head && c.Head <= last && d.ws[c.Head].Is(prose.PastForm))
	})
}

// onlySaying are the verbs that have a clause for their object, or nothing.
var onlySaying = wordsOf("said says say saying told tells tell telling")

// quoteBefore returns the last quotation mark before word last that is kept, -1 when
// there is none.
func (d *Draft) quoteBefore(last int) int {
	if !d.made.Has(prose.Quote) {
		return -1
	}
	for i := last - 1; i >= 0; i-- {
		if d.ws[i].Kind == prose.Quote && !d.cut[i] {
			return i
		}
	}
	return -1
}
