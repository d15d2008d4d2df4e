package wording

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is where a line can end.

// cutTail ends the line at the last boundary of a clause that fits and leaves
// the event's verb and date, or at a phrase or a pair of nouns that keeps much more,
// else at the last word.
func (d *Draft) cutTail() {
	end, limit := d.bestEnd()
	if limit < 0 {
		return
	}
	if end < 0 {
		end = d.endUndated()
	}
	if end < 0 {
		end = d.lastResort()
	}
	switch {
	case end >= 0:
		d.torn = d.conditional(end)
		d.drop(end, len(d.ws))
	case d.hi <= limit:
		d.hardCut()
	default:
		d.fromClause()
	}
}

// endUndated returns the end that loses least behind the verb of the event, whose date
// the list says; -1 when there is none.
func (d *Draft) endUndated() int {
	if d.clause < 0 || d.hi <= d.cs[d.clause].Head+1 || d.hosted() {
		return -1
	}
	hi := d.hi
	d.hi = d.cs[d.clause].Head + 1
	end, _ := d.bestEnd()
	if end < 0 {
		d.hi = hi
	}
	return end
}

// lastResort returns where a line that must be torn otherwise can end by its words
// alone, as its clauses may have been misread; -1 when it cannot.
func (d *Draft) lastResort() int {
	if !d.final {
		return -1
	}
	d.pressed = true
	end, _ := d.bestEnd()
	if end < 0 {
		end = d.endUndated()
	}
	d.pressed = end >= 0
	return end
}

// dear is how many characters more a line must keep to end so, and not at a better
// place before: of 60 pairs of lines that differ by it 42 are better and 6 worse; with
// 30 and 60 of 70 pairs 50 and 13.
var dear = [noEnding]int{atBoundary: 0, atPhrase: 45, atPair: 70}

// ending is a place where a line can end.
type ending int

// The endings, the best first.
const (
	atBoundary ending = iota // of a clause, or a comma that parts no list
	atPhrase                 // a preposition that the word before it does not ask for
	atPair                   // the conjunction of two nouns
	noEnding
)

// bestEnd returns the word before which the line can end and loses least, -1 when there
// is none, and the first word that has no room, -1 when all have. A clause that has
// begun is no place to end before its verb. Most places come to nothing, so that they
// are gathered first and looked at from the last.
func (d *Draft) bestEnd() (end, limit int) {
	var room [mostPlaces]place
	places := room[:0]
	n, last, begun, limit := len(d.lead), -1, -1, -1 // begun: up to the verb of the clause that has
	for i := range d.ws {
		w := &d.ws[i]
		if d.cut[i] {
			continue
		}
		if limit >= 0 && i > limit+endingReach {
			break
		}
		if i >= d.hi && last >= 0 && i > begun && d.mayEndBefore(i) {
			to, e := d.placeAt(last, i)
			if e != noEnding && to > 0 && len(places) < mostPlaces {
				places = append(places, place{to, e})
			}
			if e == atBoundary && !d.pressed && (w.Kind != prose.Comma || i+1 < len(d.ws) && d.ws[i+1].Is(prose.Coordinator) && !prose.JoinsNumbers(d.ws, i+1) && d.laterVerb(i)) {
				begun = d.verbOf(i)
			}
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.Runes)
		last = i
		if n > Limit && limit < 0 {
			limit = i
		}
	}
	if limit < 0 {
		return -1, limit
	}
	best, most := place{-1, noEnding}, 0
	for k := len(places) - 1; k >= 0; k-- {
		p := places[k]
		kept := int(d.ws[p.to].At) - dear[p.ending]
		if p.to > limit || best.to >= 0 && (kept < most || kept == most && p.ending >= best.ending) {
			continue
		}
		if d.complete(p.to) && !(p.ending == atPair && d.both(p.to)) && !d.hangsAt(d.keptBefore(p.to), p.to) {
			best, most = p, kept
		}
	}
	return best.to, limit
}

// place is a word before which a line could end.
type place struct {
	to     int
	ending ending
}

// mostPlaces is how many places a line of [Limit] characters has at the most: no two of
// them stand in one word.
const mostPlaces = Limit / 2

// placeAt returns how a line would end before word i, last being the one before it that
// is kept, and the word it would end before then: an amount or an adverb can belong to
// what word i opens.
func (d *Draft) placeAt(last, i int) (to int, e ending) {
	w := &d.ws[i]
	before, to := last, i
	if last > 0 && !d.cut[last-1] && (d.particled(last) && w.Is(prose.Preposition) || d.leads(last) && w.Wordy()) {
		before, to = last-1, last // ends before "back from", before "partly to"
	}
	if last > 0 && (d.opensQuote(last) || d.ws[last].Is(prose.Preposition) && w.Is(prose.Relative|prose.That)) {
		before, to = last-1, last // ends before the quotation, before "in which"
		if d.governs(before) && !d.passiveAt(before) || d.ws[before].Kind == prose.Clitic {
			return to, noEnding
		}
	}
	if e = d.endingAt(before, i); e == noEnding {
		return to, e
	}
	if w.Kind != prose.Comma && (to == i || d.particled(to)) {
		to = d.measured(to)
	}
	return to, e
}

// keptBefore returns the last word before word i that is kept.
func (d *Draft) keptBefore(i int) int {
	for i--; i > 0 && d.cut[i]; i-- {
	}
	return i
}

// passiveAt tells whether word i is the verb of a passive clause.
func (d *Draft) passiveAt(i int) bool {
	for k := range d.cs {
		if d.cs[k].Head == i {
			return d.cs[k].Passive
		}
	}
	return false
}

// verbOf returns the verb of the clause that begins at word i; behind a mark or a
// conjunction the first verb that can stand alone. It returns len(d.ws) when none
// follows.
func (d *Draft) verbOf(i int) int {
	joined := !d.ws[i].Wordy() || d.ws[i].Is(prose.Coordinator)
	for k := range d.cs {
		c := &d.cs[k]
		if c.Head <= i {
			continue
		}
		if !joined || c.Tense.Finite() && (c.Kind != prose.RelativeClause && c.Kind != prose.AdverbialClause || c.Opener == i || c.Opener == i+1) {
			return c.Head
		}
	}
	return len(d.ws)
}

// endingReach is how many words behind the first without room tell that the line
// could end before: "soon after".
const endingReach = 2

// laterVerb tells whether the verb of a clause stands behind word i.
func (d *Draft) laterVerb(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Head > i && c.Tense.Finite() && c.Kind != prose.RelativeClause })
}

// mayEnd are the words before which a line may end.
const mayEnd = prose.Subordinator | prose.Relative | prose.Coordinator | prose.That | prose.To | prose.Preposition | prose.PrepSub | prose.Determiner | prose.Adverb | prose.Participle | prose.IngForm

// mayEndBefore tells whether a line may end before word i as far as that word tells.
func (d *Draft) mayEndBefore(i int) bool {
	w := &d.ws[i]
	return w.Is(mayEnd) || !w.Wordy() && w.Kind != prose.Number || i+1 < len(d.ws) && d.isThan(i+1)
}

// endingAt tells how a line would end before word i, last being the one before it
// that is kept.
func (d *Draft) endingAt(last, i int) ending {
	w, than := &d.ws[i], i+1 < len(d.ws) && d.isThan(i+1)
	opens := w.Is(prose.Subordinator|prose.Relative|prose.Coordinator|prose.That) && d.opensClause(i)
	switch {
	case i+1 < len(d.ws) && d.ws[i+1].Is(prose.That) && d.opensClause(i+1) && d.text[w.Start:w.End] == "so":
		return atBoundary // so that it could
	case d.leansOn(last, i):
	case than && d.text[w.Start:w.End] == "rather" && !d.governs(last) && !d.adjectival(last):
		return atPhrase // about closing the yard, rather than selling it
	case d.ws[last].Is(prose.Adverb) && !d.nounLike(last) && w.Wordy() && !w.Is(prose.Subordinator) && !(opens && w.Is(prose.Coordinator)):
	case w.Is(prose.Hypothetical): // a condition is part of what is said
	case opens && !(w.Is(prose.That) && (d.said(i) || d.soThat(i) || d.holds(last, i))), w.Kind == prose.Semicolon, w.Kind == prose.Dash && d.parts(i),
		w.Kind == prose.Comma && !d.inList(i) && !d.adjectives(last, i), w.Is(prose.Coordinator) && d.addsMore(i):
		return atBoundary
	case d.endsPhrase(last, i):
		return atPhrase
	case w.Is(prose.Coordinator) && !d.closesPhrase(i+1) && !d.governs(last) && !d.ws[last].Is(prose.Preposition|prose.Possessive) && d.ws[last].Kind != prose.Comma && !d.listed(i) && !(d.adjectival(last) && d.adjectival(min(i+1, len(d.ws)-1))) && !d.sharesNoun(last, i):
		return atPair
	}
	return noEnding
}

// leansOn tells whether word last says nothing without word i: an auxiliary, an adverb
// that leads to it, half a comparison, one of two verbs or adjectives.
func (d *Draft) leansOn(last, i int) bool {
	return d.ws[last].Is(prose.BeForm|prose.HaveForm|prose.DoForm|prose.Modal) || d.barely(last) || d.comparesAs(i) || d.leads(last) && !d.ws[i].Is(prose.Subordinator) || d.sharesObject(last, i) || d.halfModified(last, i)
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

// particled tells whether word i is a particle that belongs to a preposition behind it:
// "back [from]", "out [of]".
func (d *Draft) particled(i int) bool {
	return i > 0 && d.ws[i].Kind == prose.Lower && d.ws[i].Is(prose.Particle) && !d.governs(i-1)
}

// adjectives tells whether the comma at word i parts two adjectives before their noun:
// "an updated, more accurate method".
func (d *Draft) adjectives(last, i int) bool {
	if last < 1 || last != i-1 || i+2 >= len(d.ws) || !d.ws[last-1].Is(prose.Determiner) || d.ws[last].Kind != prose.Lower || d.ws[last].Is(prose.Noun|prose.Determiner|prose.Pronoun) {
		return false
	}
	next, noun := &d.ws[i+1], &d.ws[i+2]
	more := next.Is(prose.Determiner) && comparatives[d.text[next.Start:next.End]]
	return next.Kind == prose.Lower && (more || next.Class == 0) && (prose.Nounish(noun) || noun.Is(prose.Noun)) && !noun.Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That)
}

// leads tells whether word i is an adverb that only leads to what follows it: "even
// [though]", "shortly [before]".
func (d *Draft) leads(i int) bool {
	w := &d.ws[i]
	return w.Kind == prose.Lower && w.Is(prose.Adverb) && leading[d.text[w.Start:w.End]]
}

// leading are adverbs that stand before what they say something of.
var leading = prose.Set("even just only not especially particularly partly mainly mostly merely nearly almost shortly soon immediately roughly approximately largely primarily specifically exactly simply very quite rather")

// holds tells whether the that at word i opens what the noun before it holds, which only
// stands beside what is told: ", with warnings [that it could rise]".
func (d *Draft) holds(last, i int) bool {
	if last < 2 || last != i-1 || !d.ws[last-1].Is(prose.Preposition) || d.ws[last-2].Kind != prose.Comma {
		return false
	}
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Opener == i && prose.OwnSubject(d.ws, i, c.First) })
}

// comparesAs tells whether word i is the second as of a comparison or the one of "such
// as": "as prepared as", "such laws as".
func (d *Draft) comparesAs(i int) bool {
	w := &d.ws[i]
	if !w.Is(prose.PrepSub) || w.End-w.Start != 2 || w.Kind != prose.Lower {
		return false
	}
	for j := i - 2; j > max(0, i-4); j-- {
		switch d.text[d.ws[j].Start:d.ws[j].End] {
		case "as", "such", "same":
			return true
		}
	}
	return false
}

// sharesObject tells whether the conjunction at word i joins the verb before it to
// another one whose object is its own as well: "had collected or burned 900 barrels".
func (d *Draft) sharesObject(last, i int) bool {
	if !d.ws[i].Is(prose.Coordinator) || last != i-1 {
		return false
	}
	for k := 1; k < len(d.cs); k++ {
		c, h := &d.cs[k], &d.cs[k-1]
		if c.Head <= i || h.Head > last {
			continue
		}
		return h.Head == last && !h.Passive && (h.Tense != prose.Participial || d.ws[last].Is(prose.IngForm)) && !h.Is(prose.Intransitive|prose.BeForm) && !prose.OwnSubject(d.ws, i, c.First) && c.Head+1 < len(d.ws) && d.object(c.Head+1)
	}
	return false
}

// sharesPlural tells whether the conjunction at word i joins two nouns without a plural or
// an article before one with: "oil and gas prices".
func (d *Draft) sharesPlural(last, i int) bool {
	if i+2 >= len(d.ws) || last < 1 || d.ws[last-1].Is(prose.Determiner|prose.Possessive) {
		return false
	}
	for _, k := range [...]int{last, i + 1, i + 2} {
		w := &d.ws[k]
		if w.Kind != prose.Lower || !d.nominal(k) || w.Is(prose.Determiner|prose.Pronoun|prose.Subordinator|prose.Coordinator) || (d.text[w.End-1] == 's') != (k == i+2) {
			return false
		}
	}
	return true
}

// halfModified tells whether the conjunction at word i joins the first of two words that
// tell apart the noun behind them: "an urgent and carefully managed response".
func (d *Draft) halfModified(last, i int) bool {
	return d.ws[i].Is(prose.Coordinator) && i+2 < len(d.ws) && (d.adjectival(last) || last > 0 && d.ws[last-1].Is(prose.Determiner)) && d.manner(i+1) && (d.adjectival(i+2) || d.ws[i+2].Is(prose.Participle))
}

// object tells whether word i begins a noun that the verb before it may govern.
func (d *Draft) object(i int) bool {
	w := &d.ws[i]
	if d.amounts(i) || i+1 < len(d.ws) && d.ws[i].Is(prose.OnIn) && d.hedged(i+1) && !d.ws[i+1].Is(prose.Preposition|prose.Subordinator) {
		return true // about 20, at least 16
	}
	if i+1 < len(d.ws) && d.ws[i].Is(prose.PrepSub) && d.ws[i].Runes == 2 && d.ws[i+1].Is(prose.Determiner) && comparatives[d.text[d.ws[i+1].Start:d.ws[i+1].End]] {
		return true // as much as 6 million
	}
	if d.asks(i) || d.ws[i].Kind == prose.Lower && d.ws[i].Is(prose.Relative) && d.text[d.ws[i].Start:d.ws[i].End] == "what" {
		return true // weigh what he said
	}
	if w.Is(prose.Calendar|prose.Subordinator|prose.Coordinator|prose.Relative|prose.LastNext) && !w.Is(prose.Possessive) {
		return false
	}
	return w.Is(prose.Determiner) && !w.Is(prose.Preposition) || w.Kind == prose.Capital || w.Kind == prose.Number || w.Kind == prose.Symbol || prose.Nounish(w)
}

// sharesNoun tells whether the conjunction at word i joins what the words behind it
// belong to as well: "rich but dangerous reserves", "200,000 or more", "equal or
// below that".
func (d *Draft) sharesNoun(last, i int) bool {
	if i+2 >= len(d.ws) {
		return false
	}
	next := &d.ws[i+1]
	if s := d.text[d.ws[last].Start:d.ws[last].End]; d.ws[last].Kind == prose.Capital && next.Kind == prose.Capital && (strings.HasSuffix(s, "ic") || strings.HasSuffix(s, "al")) {
		return true // the National Oceanic and Atmospheric Administration
	}
	if b := &d.ws[last-min(last, 1)]; b.Is(prose.BeForm) && d.ws[last].Kind == prose.Lower && d.nominal(i+1) {
		return true // was search and rescue
	}
	if d.sharesPlural(last, i) {
		return true
	}
	if d.adjectival(last) && i+2 < len(d.ws) && next.Kind == prose.Lower && d.nominal(i+1) && d.ws[i+2].Kind == prose.Lower && d.nominal(i+2) && !d.ws[i+2].Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That) {
		return true // environmental or litigation costs
	}
	return next.Is(prose.Preposition) && !d.amounts(i+1) && !next.Is(prose.IngForm) || next.Is(prose.Determiner) && comparatives[d.text[next.Start:next.End]] && d.ws[last].Kind == prose.Number || d.adjectival(i+1) && !d.nominal(last) && !next.Is(prose.Verbal) && !d.nounLike(last)
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

// manner tells whether word i is an adverb that says how or when and nothing of the
// words behind it: "immediately".
func (d *Draft) manner(i int) bool {
	w := &d.ws[i]
	return w.Is(prose.Adverb) && w.End-w.Start > 5 && strings.HasSuffix(d.text[w.Start:w.End], "ly")
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

// adjectival tells whether word i ends as adjectives do: "commercial and
// recreational fishing".
func (d *Draft) adjectival(i int) bool {
	s := d.text[d.ws[i].Start:d.ws[i].End]
	return d.ws[i].Kind == prose.Lower && (strings.HasSuffix(s, "al") || strings.HasSuffix(s, "ive") || strings.HasSuffix(s, "ous") || strings.HasSuffix(s, "ful") || strings.HasSuffix(s, "ic") || strings.HasSuffix(s, "ble") || strings.HasSuffix(s, "ary"))
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

// barely tells whether a line that ends in word last ends in a noun that a comma or
// a dash sets off and that what follows would tell apart: ", a decision", "-- a
// move".
func (d *Draft) barely(last int) bool {
	for i := last; i > max(0, last-4); i-- {
		if d.ws[i].Is(prose.Determiner) && !d.ws[i].Is(prose.Pronoun|prose.Possessive) {
			if i > 1 && d.ws[i-1].Kind == prose.Quote {
				i--
			}
			return i < last && i > 0 && (d.ws[i-1].Kind == prose.Comma || d.ws[i-1].Kind == prose.Dash) && !d.cut[i-1]
		}
		if d.ws[i].Kind != prose.Lower || d.ws[i].Is(prose.Coordinator) {
			return false
		}
	}
	return false
}

// parts tells whether the dash at word i parts two clauses, and not two words: "an
// Alden, Md.-based yard", "pro- and anti-government".
func (d *Draft) parts(i int) bool { return i > 0 && d.ws[i-1].End < d.ws[i].Start }

// soThat tells whether the that at word i follows on a "so" or "such" before it.
func (d *Draft) soThat(i int) bool {
	for j := i - 2; j > max(0, i-18) && d.ws[j].Kind != prose.Comma; j-- {
		if s := d.text[d.ws[j].Start:d.ws[j].End]; s == "so" || s == "such" {
			return true
		}
	}
	return false
}

// reducedAt tells whether a participle that only adds to its noun stands at word i.
func (d *Draft) reducedAt(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Head == i && c.Kind == prose.ParticipleClause && c.Start == i })
}

// doing tells whether the -ing form at word i tells what the noun before it does to what
// stands behind it: "soldiers handing out masks", but not "the largest nesting area".
func (d *Draft) doing(last, i int) bool {
	if !d.ws[i].Is(prose.IngForm) || i+2 >= len(d.ws) || last != i-1 || !d.nominal(last) || d.ws[last].Is(prose.Determiner|prose.Subordinator|prose.Coordinator|prose.Pronoun) || d.adjectival(last) || attributive[d.text[d.ws[last].Start:d.ws[last].End]] {
		return false
	}
	if n := &d.ws[i+1]; !n.Is(prose.Determiner|prose.Preposition|prose.That|prose.To) && n.Kind != prose.Number && n.Kind != prose.Capital || n.Is(prose.Calendar) || d.dates(i+1) || d.dates(i+2) {
		return false
	}
	for j := last; j > max(0, i-5); j-- {
		if d.ws[j].Is(prose.BeForm) {
			return false // was at one point capturing
		}
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

// said tells whether the clause that word i opens is what somebody said.
func (d *Draft) said(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Opener == i && c.Kind == prose.Complement })
}

// opensPhrase tells whether a phrase begins at word i that the line can do
// without: "in the harbour", "to close it", "each year".
func (d *Draft) opensPhrase(last, i int) bool {
	w, next := &d.ws[i], &d.ws[min(i+1, len(d.ws)-1)]
	switch {
	case d.rated(i), d.amounts(i), w.Is(prose.To) && d.counted(last) && d.counted(min(i+1, len(d.ws)-1)):
		return false
	case w.Is(prose.PrepSub) && !w.Is(prose.Preposition):
		return true
	case w.Is(prose.Preposition):
		return !d.bound(last, i) && !d.particled(last) && (!w.Is(prose.Particle) || next.Is(prose.Determiner) || !d.verbIn(last, i) && (d.object(min(i+1, len(d.ws)-1)) || next.Is(prose.SForm)))
	case w.Is(prose.Determiner):
		return next.Is(prose.TimeNoun) && !d.ws[last].Is(prose.Preposition) && !d.counted(last)
	}
	return w.Is(prose.To)
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

// spans are what distances and times are counted in, beside those that name times.
var spans = prose.Set("second seconds minute minutes hour hours decade decades mile miles kilometres kilometers km foot feet metres meters yards")

// span tells whether word i is what a distance or a time is counted in.
func (d *Draft) spanAt(i int) bool {
	w := &d.ws[i]
	return w.Is(prose.TimeNoun) && !w.Is(prose.Subordinator|prose.Adverb) || w.Kind == prose.Lower && spans[d.text[w.Start:w.End]]
}

// measured returns where the phrase or clause that begins at word i begins with
// the amount before it: ", a day after it closed", "six miles from the quay", "in the
// weeks before it closed"; -1 when the line cannot do without that amount: "will be two
// days before".
func (d *Draft) measured(i int) int {
	if i > 1 && d.ws[i-1].Is(prose.Adverb) && d.ws[i].Is(prose.Subordinator) && (!d.nounLike(i-1) || d.leads(i-1)) {
		if d.ws[i-2].Is(prose.Subordinator) {
			return i - 2 // as long as it lasts
		}
		return i - 1 // soon after it closed
	}
	if i < 3 || d.ws[i].Is(prose.To) || !d.spanAt(i-1) && !d.counted(i-2) {
		return i
	}
	j := i - 1
	for j > 0 && (d.ws[j-1].Is(prose.Determiner|prose.LastNext) || d.ws[j-1].Is(prose.Adverb) && !d.nounLike(j-1) || d.counted(j-1) || d.hedged(j-1)) {
		j--
	}
	if k := d.ws[j-1].Kind; (k == prose.Comma || k == prose.Dash) && !d.cut[j-1] {
		j--
	}
	if d.ws[i].Is(prose.Subordinator) && d.spanAt(i-1) {
		the := j == i-2 && d.ws[j].Is(prose.Determiner) && d.ws[j].End-d.ws[j].Start > 2
		switch {
		case the && d.ws[j-1].Is(prose.OnIn) && !d.governs(j-2):
			return j - 1
		case j < i-1 && d.ws[j-1].Is(prose.BeForm) || the && d.ws[j-1].Is(prose.Preposition):
			return -1
		}
	}
	switch {
	case j == i-1 && d.ws[i].Is(prose.Subordinator) && d.spanAt(j) && d.ws[j].Kind == prose.Lower && d.text[d.ws[j].End-1] == 's' && !d.governs(j-1) && !d.ws[j-1].Is(prose.Coordinator) && !d.counted(j-2):
		return j // weeks before it closed
	case j == i-1 || d.governs(j-1) && d.ws[j].Kind != prose.Comma:
		return i
	}
	return j
}

// hedged tells whether word i belongs to the "at least", "more than" or "about"
// before a number.
func (d *Draft) hedged(i int) bool {
	return d.ws[i].Kind == prose.Lower && (hedges[d.text[d.ws[i].Start:d.ws[i].End]] || i+1 < len(d.ws) && d.ws[i].Is(prose.Preposition|prose.Determiner) && d.hedged(i+1))
}

// counted tells whether word i is a number.
func (d *Draft) counted(i int) bool {
	switch d.text[d.ws[i].Start:d.ws[i].End] {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return d.ws[i].Kind == prose.Number
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
	verb := w.Is(prose.SForm) && i > 0 && d.ws[i-1].Is(prose.It|prose.HeShe) || w.Is(prose.IngForm) && i > 0 && d.ws[i-1].Kind == prose.Comma && w.Kind == prose.Lower || w.Is(prose.Base) && i > 0 && d.ws[i-1].Is(prose.Coordinator|prose.To|prose.PlainSubject)
	if verb || w.Is(prose.Noun) {
		return verb
	}
	for k := range d.cs {
		c := &d.cs[k]
		if c.Head == i {
			return true
		}
	}
	return w.Is(prose.Adverb|prose.Determiner|prose.Preposition|prose.To) && !d.nounLike(i) || w.Kind == prose.Symbol
}

// nounLike tells whether the word at i, which could be an adverb, is a noun: "the
// oil well".
func (d *Draft) nounLike(i int) bool {
	w := &d.ws[i]
	return i > 0 && w.Is(prose.Adverb) && !w.Is(prose.Determiner|prose.Preposition|prose.Negation) && !d.ws[i-1].Is(prose.Subordinator|prose.Coordinator|prose.Pronoun) && (d.ws[i-1].Is(prose.Determiner|prose.Noun) || d.ws[i-1].Kind == prose.Capital || prose.Nounish(&d.ws[i-1]))
}

// opensClause tells whether a clause begins at word i.
func (d *Draft) opensClause(i int) bool {
	for k := range d.cs {
		c := &d.cs[k]
		if c.Start == i || c.Opener == i {
			return true
		}
	}
	return false
}

// inList tells whether the comma at word i only parts the items of a list or a
// place from its country.
func (d *Draft) inList(i int) bool {
	if i+1 < len(d.ws) && d.ws[i+1].Is(prose.Coordinator) && !d.listed(i) {
		return false // the guards cheered, and hundreds of others
	}
	if i+1 < len(d.ws) && d.ws[i+1].Kind == prose.Number || d.placed(i) || d.placing(i) {
		return true
	}
	if i+1 < len(d.ws) && d.ws[i+1].Is(prose.Relative) && d.opensClause(i+1) {
		return false // to the islands, where ten fell ill but recovered
	}
	reach := i + 10
	if i+1 < len(d.ws) && d.ws[i+1].Is(prose.Determiner) && d.ws[i+1].End-d.ws[i+1].Start <= 2 {
		reach = i + 7 // a maker of boats and pumps
	}
	for j := i + 1; j < min(len(d.ws), reach); j++ {
		if d.ws[j].Is(prose.Coordinator) && !d.opensClause(j) {
			return !d.adding(i, j)
		}
		if d.ws[j].Class&prose.Verbal != 0 && !d.ws[j].Is(prose.Noun) {
			return false
		}
	}
	return false
}

// adding tells whether the comma at word i opens what came of what is told, and the
// conjunction at word j goes on with it: ", killing two and burning the mill".
func (d *Draft) adding(i, j int) bool {
	return d.coming(i+1) && d.coming(j+1)
}

// addsMore tells whether the conjunction at word i goes on with what came of what is told.
func (d *Draft) addsMore(i int) bool {
	if !d.coming(i + 1) {
		return false
	}
	for j := i - 1; j > max(0, i-addingReach); j-- {
		if d.ws[j].Kind == prose.Comma {
			return d.coming(j + 1)
		}
	}
	return false
}

// addingReach is how many words back the comma stands that opens what came of it.
const addingReach = 14

// coming tells whether word i is an -ing form that governs what stands behind it.
func (d *Draft) coming(i int) bool {
	if i+1 >= len(d.ws) || d.ws[i].Kind != prose.Lower || !d.ws[i].Is(prose.IngForm) || d.ws[i].Is(prose.Preposition) {
		return false
	}
	return d.object(i+1) || d.ws[i+1].Is(prose.Preposition|prose.To|prose.That)
}

// listed tells whether another comma stands between the verb before word i and
// the comma at word i: then what "and" adds behind it ends a list.
func (d *Draft) listed(i int) bool {
	head := -1
	for k := range d.cs {
		c := &d.cs[k]
		if c.Head < i && c.Tense.Finite() {
			head = c.Head
		}
	}
	return head < 0 || prose.CommaBetween(d.ws, head, i)
}

// placing tells whether the comma at word i stands in a place that tells apart the noun
// behind it: "the Port Alden, Norden office".
func (d *Draft) placing(i int) bool {
	if i < 2 || i+2 >= len(d.ws) || d.ws[i-1].Kind != prose.Capital || d.ws[i+1].Kind != prose.Capital || !prose.Nounish(&d.ws[i+2]) || d.ws[i+2].Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That|prose.Pronoun) {
		return false
	}
	j := i - 1
	for j > 0 && d.ws[j].Kind == prose.Capital {
		j--
	}
	return d.ws[j].Is(prose.Determiner) && !d.ws[j].Is(prose.Possessive)
}

// placed tells whether the comma at word i stands within or behind a place and
// its state or country: "a Lisbon, Ohio, maker".
func (d *Draft) placed(i int) bool {
	capitals := func(j, step int) bool { // up to a comma, and no more than three
		n := 0
		for ; j > 0 && j < len(d.ws) && d.ws[j].Kind != prose.Comma; j += step {
			if n++; step > 0 && n == 2 && d.ws[j].Kind == prose.Stop && j+1 < len(d.ws) {
				return true // Tarrant, Fla. home video
			}
			if n > 3 || d.ws[j].Kind != prose.Capital && d.ws[j].Kind != prose.Stop || d.ws[j].Is(prose.Calendar) {
				return false
			}
		}
		return n > 0 && j > 0 && j < len(d.ws)
	}
	return d.ws[i-1].Kind == prose.Capital && capitals(i+1, 1) || capitals(i-1, -1)
}

// hardCut keeps what fits.
func (d *Draft) hardCut() {
	n, last := len(d.lead), -1
	for i := range d.ws {
		w := &d.ws[i]
		if d.cut[i] {
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.Runes)
		if n > Limit-1 {
			d.drop(i, len(d.ws))
			d.torn = true
			return
		}
		last = i
	}
}
