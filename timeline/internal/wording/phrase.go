package wording

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is what begins and ends a phrase.

// opensPhrase tells whether a phrase begins at word i that the line can do
// without: "in the harbour", "to close it", "each year".
func (d *Draft) opensPhrase(last, i int) bool {
	w, next := &d.ws[i], &d.ws[min(i+1, len(d.ws)-1)]
	switch {
	case d.rated(i), d.amounts(i),
		w.Is(prose.To) && (d.counted(last) || scales.has(d.text[d.ws[last].Start:d.ws[last].End])) &&
			d.counted(min(i+1, len(d.ws)-1)):
		return false
	case w.Is(prose.PrepSub) && !w.Is(prose.Preposition):
		return true
	case w.Is(prose.Preposition):
		return !d.bound(last, i) && !d.particled(last) &&
			(!w.Is(prose.Particle) || next.Is(prose.Determiner) ||
				!d.verbIn(last, i) && (d.object(min(i+1, len(d.ws)-1)) || next.Is(prose.SForm)))
	case w.Is(prose.Determiner):
		return next.Is(prose.TimeNoun) && !d.ws[last].Is(prose.Preposition|prose.LastNext) && !d.counted(last)
	}
	return w.Is(prose.To)
}

// endsPhrase tells whether a phrase ends with word last, and one that the line can do
// without begins with word i.
func (d *Draft) endsPhrase(last, i int) bool {
	w := &d.ws[i]
	switch {
	case d.own != nil && i+1 == d.own.Start && w.Is(prose.SinceWord|prose.UntilWord) && !d.governs(last):
		return true
	case d.counted(last) && i+1 < len(d.ws) && d.counted(i+1) && w.Is(prose.Preposition):
		return false // eight in 10
	case d.manner(i) && d.closesPhrase(i+1) && !d.both(i+1) && d.ws[last].Wordy() && !d.ws[last].Is(prose.Adverb|prose.Determiner|prose.Preposition):
		return true // to protest peacefully
	case d.opensPhrase(last, i) && (!d.governs(last) || w.Is(prose.Subordinator) && d.manner(last)) && !d.completes(last) && !d.leadsTo(i):
		return true
	}
	return (w.Is(prose.Participle) || d.doing(last, i)) && d.reducedAt(i) && d.ws[last].Kind == prose.Lower && !d.governs(last) // a storm poised to
}

// bound tells whether the preposition at word i cannot be parted from the word
// before it: "the head of", "of which".
func (d *Draft) bound(last, i int) bool {
	return d.text[d.ws[i].Start:d.ws[i].End] == "of" || d.ws[last].Is(prose.Preposition|prose.Determiner)
}

// governs tells whether word i is a verb or an adverb that asks for what
// follows it: a line must not end in "led" or "only".
func (d *Draft) governs(i int) bool {
	w := &d.ws[i]
	verb := w.Is(prose.SForm) && i > 0 && d.ws[i-1].Is(prose.It|prose.HeShe) ||
		w.Is(prose.IngForm) && i > 0 && d.ws[i-1].Kind == prose.Comma && w.Kind == prose.Lower ||
		w.Is(prose.Base) && i > 0 && d.ws[i-1].Is(prose.Coordinator|prose.To|prose.PlainSubject)
	if verb || w.Is(prose.Noun) {
		return verb
	}
	if d.verbIn(i, i+1) {
		return true
	}
	return w.Is(prose.Adverb|prose.Determiner|prose.Preposition|prose.To) && !d.nounLike(i) || w.Kind == prose.Symbol
}

// nounLike tells whether the word at i, which could be an adverb, is a noun: "the
// oil well".
func (d *Draft) nounLike(i int) bool {
	w := &d.ws[i]
	return i > 0 && w.Is(prose.Adverb) && !d.manner(i) && !w.Is(prose.Determiner|prose.Preposition|prose.Negation) &&
		!d.ws[i-1].Is(prose.Subordinator|prose.Coordinator|prose.Pronoun) &&
		(d.ws[i-1].Is(prose.Determiner|prose.Noun) || d.ws[i-1].Kind == prose.Capital || prose.Nounish(&d.ws[i-1]))
}

// counted tells whether word i is a number.
func (d *Draft) counted(i int) bool {
	return d.ws[i].Kind == prose.Number || d.ws[i].Is(prose.Counting)
}

// hedged tells whether word i belongs to the "at least", "more than" or "about"
// before a number.
func (d *Draft) hedged(i int) bool {
	return d.ws[i].Kind == prose.Lower &&
		(hedges.has(d.text[d.ws[i].Start:d.ws[i].End]) ||
			i+1 < len(d.ws) && d.ws[i].Is(prose.Preposition|prose.Determiner) && d.hedged(i+1))
}

// amounts tells whether the preposition at word i only says that the number behind it
// is not exact: "cost Norden about 4 million".
func (d *Draft) amounts(i int) bool {
	if i+1 >= len(d.ws) || d.ws[i].Kind != prose.Lower || !d.ws[i].Is(prose.Preposition) {
		return false
	}
	switch d.text[d.ws[i].Start:d.ws[i].End] {
	case "about", "around", "over", "under", "near":
		return d.counted(i+1) || d.ws[i+1].Kind == prose.Symbol || d.hedged(i+1)
	}
	return false
}

// rated tells whether the words from i on say per what an amount before them is: "1,400
// barrels a day".
func (d *Draft) rated(i int) bool {
	w := &d.ws[i]
	if w.Kind != prose.Lower || !w.Is(prose.Determiner|prose.Preposition) || w.End-w.Start > 5 {
		return false
	}
	if s := d.text[w.Start:w.End]; s != "a" && s != "an" && s != "each" && s != "every" && s != "per" {
		return false
	}
	for j := i - 1; j > max(0, i-rateReach) && d.ws[j].Kind != prose.Comma; j-- {
		if d.counted(j) || d.ws[j].Kind == prose.Symbol {
			return true
		}
	}
	return false
}

// rateReach is how many words before a rate its amount may begin: "20 million gallons
// of oil from the water each day".
const rateReach = 10

// spans are what distances and times are counted in, beside those that name times.
var spans = wordsOf("second seconds minute minutes hour hours decade decades mile miles kilometres kilometers km foot feet metres meters yards")

// spanAt tells whether word i is what a distance or a time is counted in.
func (d *Draft) spanAt(i int) bool {
	w := &d.ws[i]
	return w.Is(prose.TimeNoun) && !w.Is(prose.Subordinator|prose.Adverb) || w.Kind == prose.Lower && spans.has(d.text[w.Start:w.End])
}

// measured returns where the phrase or clause that begins at word i begins with
// the amount before it: ", a day after it closed", "six miles from the quay", "in the
// weeks before it closed"; -1 when the line cannot do without that amount: "will be two
// days before".
func (d *Draft) measured(i int) int {
	if i > 1 && d.ws[i-1].Is(prose.Adverb) && d.ws[i].Is(prose.Subordinator) && (!d.nounLike(i-1) || d.leads(i-1)) {
		return i - 1 // soon after it closed
	}
	if i < 3 || d.ws[i].Is(prose.To) || !d.spanAt(i-1) && !d.counted(i-2) {
		return i
	}
	j := i - 1
	for j > 0 && (d.ws[j-1].Is(prose.Determiner|prose.LastNext) || d.ws[j-1].Is(prose.Adverb) && !d.nounLike(j-1) ||
		d.counted(j-1) || d.hedged(j-1)) {
		j--
	}
	if k := d.ws[j-1].Kind; (k == prose.Comma || k == prose.Dash) && !d.cut[j-1] {
		return j - 1 // ..., hours before it closed
	}
	if d.rated(j) || ordering.has(d.text[d.ws[j-1].Start:d.ws[j-1].End]) {
		return i // 1,400 barrels a day since it burned; over the past few days for
	}
	if d.ws[i].Is(prose.Subordinator) && d.spanAt(i-1) {
		the := j == i-2 && d.ws[j].Is(prose.Determiner) && d.ws[j].End-d.ws[j].Start > 2
		switch {
		case j < i-1 && (d.ws[j-1].Is(prose.BeForm) || came.has(d.text[d.ws[j-1].Start:d.ws[j-1].End])) || the && d.ws[j-1].Is(prose.Preposition):
			return -1
		}
	}
	switch {
	case j == i-1 && d.ws[i].Is(prose.Subordinator) && d.spanAt(j) && d.ws[j].Kind == prose.Lower &&
		d.text[d.ws[j].End-1] == 's' && !d.governs(j-1) && !d.ws[j-1].Is(prose.Coordinator) && !d.counted(j-2):
		return j // weeks before it closed
	case j == i-1 || d.governs(j-1) && d.ws[j].Kind != prose.Comma:
		return i
	}
	return j
}

// came are verbs that say no more than when something was: "came two weeks [after]".
var came = wordsOf("come comes came happen happens happened occur occurs occurred")

// ordering are adjectives that tell apart the times or the amounts behind them.
var ordering = wordsOf("past last next first final coming previous following")

// manner tells whether word i is an adverb that says how or when and nothing of the
// words behind it: "immediately".
func (d *Draft) manner(i int) bool {
	w := &d.ws[i]
	return w.Is(prose.Adverb) && w.End-w.Start > 5 && strings.HasSuffix(d.text[w.Start:w.End], "ly")
}

// halfQuoted tells whether what would end before word i are the first of a few quoted
// words that are nothing without the others: an “orderly, [peaceful change]”, the
// “likely [and provable” claims], a film called “Norden[: The Last Year”], “let's [- do
// it”]. 3 lines differ, all for the better.
func (d *Draft) halfQuoted(last, i int) bool {
	w := &d.ws[i]
	if w.Kind != prose.Comma && w.Kind != prose.Semicolon && w.Kind != prose.Dash && !w.Is(prose.Coordinator) {
		return false
	}
	q := last - 1
	if q > 0 && d.ws[q].Kind != prose.Quote {
		q--
	}
	if q < 1 || d.cut[q] || !d.opensQuote(q) || d.finiteIn(q, i) {
		return false
	}
	end := i + 1
	for end < len(d.ws) && end < i+halfQuote && d.ws[end].Kind != prose.Quote {
		end++
	}
	switch {
	case end == i+1 || end == len(d.ws):
		return false
	case w.Kind == prose.Semicolon:
		return d.ws[q-1].Is(prose.Naming)
	case d.ws[end].Kind != prose.Quote:
		return false
	case w.Kind == prose.Comma:
		return !d.ws[q+1].Is(prose.Determiner)
	}
	return end+1 < len(d.ws) && prose.Nounlike(&d.ws[end+1]) && !d.ws[end+1].Is(prose.That|prose.Relative|prose.Coordinator|prose.Subordinator)
}

// halfQuote is how many words behind an end the quotation can close that has few.
const halfQuote = 8

// leads tells whether word i is an adverb that only leads to what follows it: "even
// [though]", "shortly [before]".
func (d *Draft) leads(i int) bool {
	w := &d.ws[i]
	return w.Kind == prose.Lower && w.Is(prose.Adverb) && leading.has(d.text[w.Start:w.End])
}

// leading are adverbs that stand before what they say something of.
var leading = wordsOf("even just only not especially particularly partly mainly mostly merely nearly almost shortly soon immediately roughly approximately largely primarily specifically exactly simply very quite rather")

// particled tells whether word i is a particle that belongs to a preposition behind it:
// "back [from]", "out [of]".
func (d *Draft) particled(i int) bool {
	return i > 0 && d.ws[i].Kind == prose.Lower && d.ws[i].Is(prose.Particle) && !d.governs(i-1)
}

// ofVerb tells whether word i is the particle of the verb before it, behind which only the
// date of the event stood: "broke down [on Tuesday]".
func (d *Draft) ofVerb(i int) bool {
	if i == 0 || d.dated == nil || !d.verbIn(i-1, i) {
		return false
	}
	return d.ws[i].Is(prose.Particle) && i+1 == d.dated.Start ||
		d.ws[i].Is(prose.Particle|prose.OnIn) && i+2 == d.dated.Start && d.ws[i+1].Is(prose.OnIn)
}

// reducedAt tells whether a participle that only adds to its noun stands at word i.
func (d *Draft) reducedAt(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Head == i && c.Kind == prose.ParticipleClause && c.Start == i })
}

// doing tells whether the -ing form at word i tells what the noun before it does to what
// stands behind it: "soldiers handing out masks", but not "the largest nesting area".
func (d *Draft) doing(last, i int) bool {
	if !d.ws[i].Is(prose.IngForm) || i+2 >= len(d.ws) || last != i-1 || !d.nominal(last) ||
		d.ws[last].Is(prose.Determiner|prose.Subordinator|prose.Coordinator|prose.Pronoun) || d.adjectival(last) ||
		attributive.has(d.text[d.ws[last].Start:d.ws[last].End]) {
		return false
	}
	if n := &d.ws[i+1]; !n.Is(prose.Determiner|prose.Preposition|prose.That|prose.To) && n.Kind != prose.Number &&
		n.Kind != prose.Capital || n.Is(prose.Calendar) || d.dates(i+1) || d.dates(i+2) {
		return false
	}
	if b := &d.ws[max(last-1, 0)]; d.ws[last].Kind == prose.Lower && d.one(last) &&
		(b.Is(prose.Preposition|prose.Coordinator) || d.verbIn(last-1, last)) {
		return false // a deal on data sharing; seismic and sonar monitoring
	}
	for k := range d.cs {
		c := &d.cs[k]
		switch {
		case c.Head < i && c.Is(prose.Clausal) && c.Head > i-5 && !d.cut[c.Head]:
			return false // showed crews monitoring
		case c.Head > i && c.Tense.Finite() && c.Opener < 0 && !prose.CommaBetween(d.ws, i, c.First):
			return false // the crews watching it said
		}
	}
	return true
}

// object tells whether word i begins a noun that the verb before it may govern.
func (d *Draft) object(i int) bool {
	w := &d.ws[i]
	if d.amounts(i) || i+1 < len(d.ws) && d.ws[i].Is(prose.OnIn) && d.hedged(i+1) && !d.ws[i+1].Is(prose.Preposition|prose.Subordinator) {
		return true // about 20, at least 16
	}
	if i+2 < len(d.ws) && d.ws[i].Is(prose.PrepSub) && d.ws[i].Runes == 2 && d.ws[i+1].Kind == prose.Lower &&
		d.ws[i+2].Is(prose.PrepSub) && d.ws[i+2].Runes == 2 {
		return true // as much as a fifth
	}
	if i+1 < len(d.ws) && d.ws[i].Is(prose.PrepSub) && d.ws[i].Runes == 2 && d.ws[i+1].Is(prose.Determiner) &&
		comparatives.has(d.text[d.ws[i+1].Start:d.ws[i+1].End]) {
		return true // as much as 6 million
	}
	if d.asks(i) || d.ws[i].Kind == prose.Lower && d.ws[i].Is(prose.Relative) && d.text[d.ws[i].Start:d.ws[i].End] == "what" {
		return true // weigh what he said
	}
	if w.Is(prose.Calendar|prose.Subordinator|prose.Coordinator|prose.Relative|prose.LastNext) && !w.Is(prose.Possessive) {
		return false
	}
	return w.Is(prose.Determiner) && !w.Is(prose.Preposition) || w.Kind == prose.Capital || w.Kind == prose.Number ||
		w.Kind == prose.Symbol || prose.Nounish(w)
}

// closesPhrase tells whether nothing of a phrase follows at word i: a mark, a
// conjunction or the end of the sentence.
func (d *Draft) closesPhrase(i int) bool {
	if i >= len(d.ws) {
		return true
	}
	w := &d.ws[i]
	return w.Kind == prose.Comma || w.Kind == prose.Stop || w.Kind == prose.Semicolon || w.Is(prose.Coordinator)
}

// leadsTo tells whether the to at word i is the end of what a "from" begins: "from
// 1.25 percent to 1 percent".
func (d *Draft) leadsTo(i int) bool {
	if !d.ws[i].Is(prose.To) || i+1 >= len(d.ws) || d.verbIn(i, i+2) {
		return false
	}
	for j := i - 1; j > max(0, i-7); j-- {
		w := &d.ws[j]
		if w.Is(prose.Preposition) && w.End-w.Start == 4 && d.text[w.Start:w.End] == "from" {
			return true
		}
		if w.Kind == prose.Comma {
			return false
		}
	}
	return false
}

// opensQuote tells whether word i is the mark that opens a quotation.
func (d *Draft) opensQuote(i int) bool {
	w := &d.ws[i]
	if w.Kind != prose.Quote || i+1 >= len(d.ws) {
		return false
	}
	s := d.text[w.Start:w.End]
	return closingQuote(s) != "" && (s != "\"" || w.End == d.ws[i+1].Start)
}
