package wording

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is how a line is brought to its length.

// cutRelatives cuts relative clauses, participles and subordinate clauses that a
// comma sets off, from the last to the first until the line is not too long.
func (d *Draft) cutRelatives() {
	for k := len(d.cs) - 1; k >= 0; k-- {
		c := &d.cs[k]
		if c.Kind != prose.RelativeClause && c.Kind != prose.ParticipleClause && c.Kind != prose.AdverbialClause || c.Start == 0 || c.Opener < 0 && c.Kind != prose.ParticipleClause {
			continue
		}
		if c.Opener >= 0 && d.ws[c.Opener].Is(prose.Hypothetical) {
			continue
		}
		if d.ws[c.Start-1].Kind != prose.Comma || c.Head+1 < len(d.ws) && (d.ws[c.Head+1].Is(prose.Coordinator) || d.ws[c.Head+1].Kind == prose.Comma) {
			continue // "paper, packaging and publishing" is a list of nouns
		}
		if to := d.closes(k); !d.protects(c.Start-1, to) {
			if d.drop(c.Start-1, to); !d.tooLong() {
				return
			}
		}
	}
}

// closes returns the word behind the set-off clause k: behind the comma after
// which the clause it interrupts goes on, else where the next clause on the same
// level begins, else the end of the sentence.
func (d *Draft) closes(k int) int {
	c := &d.cs[k]
	for n := k + 1; n < len(d.cs); n++ {
		o := &d.cs[n]
		switch {
		case o.Start < c.Start: // goes on with the subject
			for j := o.First; j > c.Head; j-- {
				if d.ws[j].Kind == prose.Comma {
					return j + 1
				}
			}
			return o.First
		case o.Kind == prose.MainClause && d.ws[o.Start-1].Kind != prose.Quote || o.Kind == prose.CoordinateClause && o.Parent < k:
			return o.Start
		}
	}
	end := len(d.ws)
	if d.ws[end-1].Kind == prose.Stop {
		end--
	}
	return end
}

// cutOccasion cuts the occasion on which something was said, between the verb
// and its that: "said in an interview with the Northern Post on Friday that".
func (d *Draft) cutOccasion() {
	for k := range d.cs {
		c := &d.cs[k]
		if !c.Is(prose.Reporting) || !c.Tense.Finite() || c.Head+1 >= len(d.ws) || !d.ws[c.Head+1].Is(prose.Preposition) {
			continue
		}
		for _, o := range d.cs[k+1:] {
			if o.Parent == k && o.Kind == prose.Complement && o.Opener > c.Head+1 && !d.protects(c.Head+1, o.Opener) && !d.verbIn(c.Head+1, o.Opener) {
				d.drop(c.Head+1, o.Opener)
				d.span()
			}
		}
	}
}

// cutAsides cuts what commas set off between the subject and its verb, when no
// verb stands in it: ", including Ada Holt and Karl Vale,", ", a maker of toys,".
func (d *Draft) cutAsides() {
	for k := range d.cs {
		c := &d.cs[k]
		j := c.First - 1
		for j > 0 && d.ws[j].Is(prose.Adverb) {
			j--
		}
		if !c.Tense.Finite() || j < 3 || d.ws[j].Kind != prose.Comma || d.cut[j] {
			continue
		}
		from, inserted := -1, 0
		for i := j - 1; i > max(c.Start, d.frontEnd()) && inserted < 3 && !d.finiteIn(i, j); i-- {
			if d.ws[i].Kind != prose.Comma || d.cut[i] {
				continue
			}
			w := &d.ws[i+1]
			if w.Is(prose.IngForm) && w.Is(prose.Preposition) || w.Is(prose.Determiner) || inserted == 0 && d.ws[i-1].Kind == prose.Capital && i > d.first()+1 && !d.ws[d.first()].Is(prose.Preposition|prose.Subordinator) {
				from = i
			}
			if inserted == 0 && w.Kind == prose.Capital && d.ws[i-1].Kind == prose.Lower && i > d.first()+2 && !d.ws[d.first()].Is(prose.Preposition|prose.Subordinator) && !d.protects(d.first(), i) && c.Start <= d.first() {
				d.drop(d.first(), i+1) // one of its best known voices, Ada Holt,
				d.drop(j, j+1)
				from = -1
				break
			}
			inserted++
		}
		if from > 0 && !d.protects(from, j+1) {
			d.drop(from, j+1)
		}
	}
}

// frontEnd returns the comma that closes the phrase a line opens with before its
// subject, "On Friday,", or the first word when it opens otherwise.
func (d *Draft) frontEnd() int {
	i := d.first()
	if i >= len(d.ws) || hedges[strings.ToLower(d.text[d.ws[i].Start:d.ws[i].End])] {
		return i // about 30 sailors
	}
	phrase := d.ws[i].Is(prose.Preposition | prose.Subordinator | prose.IngForm)
	if !phrase && !d.ws[i].Is(prose.Linker|prose.LastNext) && !(d.ws[i].Is(prose.Weekday) && d.ws[i].End-d.ws[i].Start > 3) {
		return i
	}
	for j := i + 1; j < len(d.ws); j++ {
		switch w := &d.ws[j]; {
		case w.Kind == prose.Comma && !d.cut[j]:
			return j
		case !phrase && !w.Is(prose.Calendar|prose.TimeNoun|prose.Determiner|prose.OnIn), w.Is(prose.Relative):
			return i // earlier Holt, the mayor, said
		}
	}
	return i
}

// finiteIn tells whether the verb of a clause that can stand alone is in [from, to).
func (d *Draft) finiteIn(from, to int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return from <= c.Head && c.Head < to && c.Tense.Finite() })
}

// cutLateDate cuts the date of the event behind its verb, with the preposition
// that says no more than the date: the list says it as well. A bound stays.
func (d *Draft) cutLateDate() {
	if d.own == nil || d.own.Counted || d.clause < 0 || d.cut[d.own.Start] || d.own.Start <= d.cs[d.clause].Head+1 {
		return
	}
	from, to := d.own.Start, d.own.End
	if prose.Some(d.ws[from:to], func(w *prose.Word) bool { return w.Kind == prose.Number }) {
		return // in fiscal 2023
	}
	if p := d.ws[from-1]; p.Is(prose.OnIn) {
		from--
	} else if p.Is(prose.Preposition | prose.Subordinator | prose.Determiner) {
		return
	}
	if to < len(d.ws) && (d.ws[to].Kind == prose.Clitic || d.ws[to].Kind == prose.Quote || d.joinsDay(to, to+1)) || d.joinsDay(from-1, from-2) {
		return
	}
	if d.cs[d.clause].Head+1 < from || d.cs[d.clause].Passive {
		d.drop(from, to)
		d.span()
	}
}

// cutAnyDate cuts the date of the event, and what stands beside it in commas, from
// a line that has no room for it otherwise: the list says it. A bound stays, and
// what a verb or a noun cannot do without.
func (d *Draft) cutAnyDate() {
	if d.own.Counted {
		return
	}
	from, to := d.own.Start, d.own.End
	for i := range d.es { // on Friday, 16 April,
		switch e := &d.es[i]; {
		case e.Start == to+1 && d.ws[to].Kind == prose.Comma:
			to = e.End
		case e.End == from-1 && d.ws[from-1].Kind == prose.Comma:
			from = e.Start
		default:
			continue
		}
		if to < len(d.ws) && d.ws[to].Kind == prose.Comma {
			to++
		}
		break
	}
	if d.clause >= 0 && to <= d.cs[d.clause].First {
		d.own = nil // it goes with the phrase that opens the sentence
		if !d.cs[d.clause].Tense.Finite() {
			d.clause = d.mainOf(d.clause)
		}
		d.span()
		return
	}
	if d.clause < 0 || from <= d.cs[d.clause].Head || d.participial(from-1) || from > 1 && (needsMore[d.text[d.ws[from-1].Start:d.ws[from-1].End]] || needsMore[d.text[d.ws[from-2].Start:d.ws[from-2].End]]) {
		return // due in July
	}
	if p := d.ws[from-1]; p.Is(prose.OnIn) {
		from--
	} else if p.Is(prose.Preposition|prose.Subordinator|prose.Determiner|prose.BeForm) || to < len(d.ws) && d.nominal(to) && d.ws[to].Kind == prose.Lower && !d.ws[to].Is(prose.Subordinator|prose.Coordinator|prose.Relative|prose.That|prose.Pronoun|prose.Determiner) {
		return // also: the second quarter dividend
	}
	if to < len(d.ws) && (d.ws[to].Kind == prose.Clitic || d.ws[to].Kind == prose.Quote || d.ws[to].Is(prose.OfWord) || d.joinsDay(to, to+1)) || d.joinsDay(from-1, from-2) {
		return
	}
	d.drop(from, to)
	d.span()
}

// shortenNames leaves of a person's title and names only the last one, behind
// the verb: the subject of a line keeps its whole name but in a line told curtly.
func (d *Draft) shortenNames() {
	if d.clause < 0 {
		return
	}
	start := d.cs[d.clause].Head + 2
	if d.curtly {
		start = d.first()
	}
	for i := start; i < len(d.ws) && d.tooLong(); i++ {
		if d.cut[i] || d.ws[i].Kind != prose.Capital || !d.persons[d.text[d.ws[i].Start:d.ws[i].End]] {
			continue
		}
		if i+1 < len(d.ws) && (d.ws[i+1].Kind == prose.Capital || prose.Nounish(&d.ws[i+1]) && !d.ws[i+1].Is(prose.Subordinator|prose.Coordinator|prose.Relative|prose.That|prose.Pronoun)) {
			continue // not the last word of the name, or of a thing named for somebody
		}
		from, titled := i, false
		for from > 0 && d.ws[from-1].Kind == prose.Capital && !d.ws[from-1].Is(prose.Calendar) && !d.cut[from-1] {
			from--
			titled = titled || d.ws[from].Is(prose.Title)
		}
		if from < i && d.beginsName(from) && (titled || i > d.cs[d.clause].Head+1) {
			d.drop(from, i)
		}
	}
}

// beginsName tells whether a name and its titles begin at word i: not "retired Gen.
// Holt", "the Ada Holt fund", "Trade and Commerce Secretary Ada Holt".
func (d *Draft) beginsName(i int) bool {
	switch {
	case i == 0:
		return true
	case d.ws[i-1].Is(prose.Coordinator) && i > 1 && d.ws[i-2].Kind == prose.Capital:
		return d.persons[d.text[d.ws[i-2].Start:d.ws[i-2].End]]
	}
	return !d.ws[i-1].Is(prose.NameInner|prose.Determiner) && !d.nominal(i-1)
}

// cutTail ends the line at the last boundary of a clause that fits and leaves
// the event's verb and date, or at a phrase or a pair of nouns that keeps much more,
// else at the last word.
func (d *Draft) cutTail() {
	at, limit := d.endings()
	if limit < 0 {
		return
	}
	none := [noEnding]int{-1, -1, -1}
	if at == none && d.clause >= 0 && d.hi > d.cs[d.clause].Head+1 {
		hi := d.hi
		d.hi = d.cs[d.clause].Head + 1 // the list says the date
		if at, _ = d.endings(); at == none {
			d.hi = hi
		}
	}
	best, most := -1, 0
	for e, i := range at {
		if i >= 0 {
			if kept := int(d.ws[i].At) - dear[e]; best < 0 || kept > most {
				best, most = i, kept
			}
		}
	}
	if best >= 0 {
		d.torn = d.conditional(best)
		d.drop(best, len(d.ws))
		return
	}
	if d.hi <= limit {
		d.drop(limit, len(d.ws))
		d.torn = true
	} else {
		d.fromClause()
	}
}

// cutModifiers cuts the relative clauses and participles that no comma sets off
// from the noun they tell apart, where that noun's own verb follows, from a line
// that is told plainly.
func (d *Draft) cutModifiers() {
	if !d.plainly {
		return
	}
	for k := len(d.cs) - 1; k > 0 && d.tooLong(); k-- {
		m := &d.cs[k]
		if !m.Tense.Finite() || d.cut[m.Head] {
			continue
		}
		for j := range k {
			c := &d.cs[j]
			if !d.modifies(c) || d.cut[c.Start] || c.Start <= m.Start || c.Head > m.First || c.Start+1 == m.First {
				continue
			}
			to := m.First
			for i := m.First - 1; i > c.Head; i-- {
				if d.ws[i].Kind == prose.Comma {
					to = i // a man who left in May, has
				}
			}
			if !d.protects(c.Start, to) {
				d.drop(c.Start, to)
				break
			}
		}
	}
}

// modifies tells whether a clause tells apart the noun it stands behind.
func (d *Draft) modifies(c *prose.Clause) bool {
	return (c.Kind == prose.RelativeClause || c.Kind == prose.ParticipleClause) && c.Start > 1 && d.nominal(c.Start-1)
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

// endings returns for each ending the last word before which the line could end
// so, -1 for none, and the first word that has no room, -1 when all have. A
// clause that has begun is no place to end before its verb.
func (d *Draft) endings() (at [noEnding]int, limit int) {
	at = [noEnding]int{-1, -1, -1}
	n, last, begun, limit := len(d.lead), -1, -1, -1 // begun: up to the verb of the clause that has
	for i := range d.ws {
		w := &d.ws[i]
		if d.cut[i] {
			continue
		}
		if limit >= 0 && i > limit+endingReach {
			break
		}
		switch {
		case i < d.hi || last < 0:
		case i <= begun:
		default:
			before, to := last, i
			if last > 0 && (d.opensQuote(last) || d.ws[last].Is(prose.Preposition) && w.Is(prose.Relative|prose.That)) {
				before, to = last-1, last // ends before the quotation, before "in which"
				if d.governs(before) && !d.passiveAt(before) || d.ws[before].Kind == prose.Clitic {
					break
				}
			}
			e := d.endingAt(before, i)
			if e == noEnding {
				break
			}
			if w.Kind != prose.Comma && to == i {
				to = d.measured(i)
			}
			if (limit < 0 || to <= limit) && d.complete(to) && !(e == atPair && d.both(to)) {
				at[e] = to
			}
			if e == atBoundary && (w.Kind != prose.Comma || i+1 < len(d.ws) && d.ws[i+1].Is(prose.Coordinator) && d.laterVerb(i)) {
				begun = d.verbOf(i)
			}
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.Runes)
		last = i
		if n >= Limit && limit < 0 {
			limit = i
		}
	}
	return at, limit
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

// endingAt tells how a line would end before word i, last being the one before it
// that is kept.
func (d *Draft) endingAt(last, i int) ending {
	w := &d.ws[i]
	opens := w.Is(prose.Subordinator|prose.Relative|prose.Coordinator|prose.That) && d.opensClause(i)
	switch {
	case i+1 < len(d.ws) && d.ws[i+1].Is(prose.That) && d.opensClause(i+1) && d.text[w.Start:w.End] == "so":
		return atBoundary // so that it could
	case d.ws[last].Is(prose.BeForm | prose.HaveForm | prose.DoForm | prose.Modal), d.barely(last):
	case i+1 < len(d.ws) && d.isThan(i+1) && d.text[w.Start:w.End] == "rather" && !d.governs(last) && !d.adjectival(last):
		return atPhrase // about closing the yard, rather than selling it
	case d.ws[last].Is(prose.Adverb) && !d.nounLike(last) && w.Wordy() && !w.Is(prose.Subordinator) && !(opens && w.Is(prose.Coordinator)):
	case w.Is(prose.Hypothetical): // a condition is part of what is said
	case opens && !(w.Is(prose.That) && (d.said(i) || d.soThat(i))), w.Kind == prose.Semicolon, w.Kind == prose.Dash && d.parts(i):
		return atBoundary
	case w.Kind == prose.Comma && !d.inList(i):
		return atBoundary
	case d.own != nil && i+1 == d.own.Start && w.Is(prose.SinceWord|prose.UntilWord) && !d.governs(last):
		return atPhrase
	case d.counted(last) && i+1 < len(d.ws) && d.counted(i+1) && w.Is(prose.Preposition): // eight in 10
	case d.opensPhrase(last, i) && (!d.governs(last) || w.Is(prose.Subordinator) && d.manner(last)) && !d.completes(last) && !d.leadsTo(i):
		return atPhrase
	case w.Is(prose.Participle) && d.reducedAt(i) && d.ws[last].Kind == prose.Lower && !d.governs(last):
		return atPhrase // a storm poised to
	case w.Is(prose.Coordinator) && !d.governs(last) && !d.ws[last].Is(prose.Preposition|prose.Possessive) && d.ws[last].Kind != prose.Comma && !d.listed(i) && !(d.adjectival(last) && d.adjectival(min(i+1, len(d.ws)-1))):
		return atPair
	}
	return noEnding
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
	for j := i - 1; j > max(0, i-12) && d.ws[j].Kind != prose.Comma; j-- {
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

// said tells whether the clause that word i opens is what somebody said.
func (d *Draft) said(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Opener == i && c.Kind == prose.Complement })
}

// opensPhrase tells whether a phrase begins at word i that the line can do
// without: "in the harbour", "to close it", "each year".
func (d *Draft) opensPhrase(last, i int) bool {
	w, next := &d.ws[i], &d.ws[min(i+1, len(d.ws)-1)]
	switch {
	case w.Is(prose.PrepSub) && !w.Is(prose.Preposition):
		return true
	case w.Is(prose.Preposition):
		return !d.bound(last, i) && (!w.Is(prose.Particle) || next.Is(prose.Determiner))
	case w.Is(prose.Determiner):
		return next.Is(prose.TimeNoun) && !d.ws[last].Is(prose.Preposition)
	}
	return w.Is(prose.To)
}

// conditional tells whether a condition stands behind word i: a line that leaves
// it out must not look whole.
func (d *Draft) conditional(i int) bool {
	for k := range d.cs {
		c := &d.cs[k]
		o := c.Opener
		if o >= i && !d.cut[o] && d.ws[o].Is(prose.Hypothetical) && d.ws[o].Is(prose.Subordinator) && d.ws[o].End-d.ws[o].Start < 7 && (c.Parent < 0 || d.cs[c.Parent].Head < i) { // if, unless, not whether
			return true
		}
	}
	return false
}

// measured returns where the phrase or clause that begins at word i begins with
// the amount before it: ", a day after it closed", "six miles from the quay".
func (d *Draft) measured(i int) int {
	if i > 1 && d.ws[i-1].Is(prose.Adverb) && d.ws[i].Is(prose.Subordinator) && !d.nounLike(i-1) {
		if d.ws[i-2].Is(prose.Subordinator) {
			return i - 2 // as long as it lasts
		}
		return i - 1 // soon after it closed
	}
	if i < 3 || !d.ws[i-1].Is(prose.TimeNoun) && !d.counted(i-2) {
		return i
	}
	j := i - 1
	for j > 0 && (d.ws[j-1].Is(prose.Determiner|prose.LastNext) || d.ws[j-1].Is(prose.Adverb) && !d.nounLike(j-1) || d.counted(j-1) || d.hedged(j-1)) {
		j--
	}
	if d.ws[j-1].Kind == prose.Comma && !d.cut[j-1] {
		j--
	}
	if j == i-1 || d.governs(j-1) && d.ws[j].Kind != prose.Comma {
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
	return d.ws[i].Kind == prose.Number || d.ws[i].Kind == prose.Lower && d.ws[i].End-d.ws[i].Start <= 5 && counts[d.text[d.ws[i].Start:d.ws[i].End]]
}

// counts are the numbers that are written as words.
var counts = prose.Set("two three four five six seven eight nine ten")

// completes tells whether the phrase behind word i completes the verb before it
// and its object: "put the wells at risk".
func (d *Draft) completes(i int) bool {
	if i+1 < len(d.ws) && d.text[d.ws[i+1].Start:d.ws[i+1].End] == "from" && prose.Some(d.cs, func(c *prose.Clause) bool { return c.Is(prose.Cancelled) && c.Head <= i && i-c.Head < 8 }) {
		return true // prevent the crew from
	}
	if e := d.own; e != nil && e.End < len(d.ws) && d.ws[e.End].Is(prose.OfWord) && (i+1 == e.Start || i+2 == e.Start) {
		return true // the redemption on May 5 of all
	}
	for k := len(d.cs) - 1; k >= 0; k-- {
		h := d.cs[k].Head
		if h > i {
			continue
		}
		for j := h + 1; j <= i; j++ {
			if d.ws[j].Is(prose.Preposition) && !d.ws[j].Is(prose.OfWord) {
				return false
			}
		}
		return needsPhrase[strings.ToLower(d.text[d.ws[h].Start:d.ws[h].End])]
	}
	return false
}

// needsPhrase are the verbs that say little without the phrase that follows
// their object.
var needsPhrase = prose.Set("put puts putting set sets setting place places placed placing lay lays laid laying base bases based depend depends depended " +
	"rely relies relied consist consists consisted accuse accuses accused accusing charge charged prevent prevents prevented preventing keep keeps kept keeping " +
	"deprive deprived deprives make makes made making turn turns turned turning bring brings brought bringing take takes took taking taken blame blamed blames compare compared")

// both tells whether the conjunction at word i joins what "both", "either" or
// "between" stands before.
func (d *Draft) both(i int) bool {
	for j := i - 1; j > max(0, i-12); j-- {
		switch d.text[d.ws[j].Start:d.ws[j].End] {
		case "both", "either", "neither", "between", "not":
			return true
		}
	}
	return false
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
	if w.Is(prose.Noun) && !(w.Is(prose.Base) && i > 0 && d.ws[i-1].Is(prose.Coordinator|prose.To)) {
		return false
	}
	if w.Is(prose.Base) && i > 0 && d.ws[i-1].Is(prose.Coordinator|prose.To) {
		return true
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

// complete tells whether the line keeps a predicate when it ends before word i.
func (d *Draft) complete(i int) bool {
	if d.clause < 0 {
		return i > 4
	}
	main := d.carrier(d.mainOf(d.clause))
	h, v := max(d.cs[d.clause].Head, d.cs[main].Head), d.cs[main].Verb
	for k := main + 1; k < len(d.cs); k++ {
		if c := &d.cs[k]; c.Parent == main && (c.Kind == prose.Complement || c.Kind == prose.InfinitiveClause && c.First <= d.cs[main].Head+2 && (d.cs[main].Is(prose.Reporting|prose.Planning|prose.Opinion) || d.ws[d.cs[main].Head].Is(prose.BeForm))) || c.Speaker == main && c.Kind == prose.QuotedClause {
			h, v = c.Head, c.Verb // "Holt said the plant" says nothing yet
			break
		}
	}
	if !d.carried(i) {
		return false
	}
	if i <= h || d.splits(i) || !d.carried(i) || d.compares(i) || d.bare(h+1, i) && !v.Passive && !v.Progressive || d.unsaid(d.first(), i) {
		return false
	}
	kept := 0
	for j := range i {
		if !d.cut[j] && d.ws[j].Wordy() {
			kept++
		}
	}
	return kept >= 6
}

// splits tells whether the line, when it ends before word i, ends within a date or
// in an adjective.
func (d *Draft) splits(i int) bool {
	for k := range d.es {
		if e := &d.es[k]; e.Start < i && i < e.End {
			return true
		}
	}
	return i > 1 && d.ws[i-2].Is(prose.Determiner) && attributive[d.text[d.ws[i-1].Start:d.ws[i-1].End]]
}

// attributive are adjectives that stand before a noun, and numbers that the words
// behind them tell apart: "the thousands who came".
var attributive = prose.Set("thousands hundreds dozens millions ones new possible major large big small long short old further whole entire single potential latest former")

// compares tells whether the line, when it ends before word i, compares something
// with nothing: "is less toxic" without "than the oil".
func (d *Draft) compares(i int) bool {
	than := i
	for ; than < len(d.ws) && !d.isThan(than); than++ {
		if than > i+compareReach || d.ws[than].Kind == prose.Comma || d.finiteIn(than, than+1) {
			return false
		}
	}
	for j := i - 1; than < len(d.ws) && j > max(0, than-2*compareReach) && d.ws[j].Kind != prose.Comma; j-- {
		if !d.cut[j] && d.ws[j].Kind == prose.Lower && comparatives[d.text[d.ws[j].Start:d.ws[j].End]] {
			return true
		}
	}
	return false
}

// compareReach is how many words stand between the end of a line and its "than", and
// twice as many between a comparative and that.
const compareReach = 9

func (d *Draft) isThan(i int) bool {
	w := &d.ws[i]
	return w.Kind == prose.Lower && w.End-w.Start == 4 && d.text[w.Start:w.End] == "than"
}

// comparatives ask for what is compared when a "than" follows.
var comparatives = prose.Set("more less rather fewer better worse higher lower larger smaller greater bigger longer shorter earlier later faster slower easier harder other stronger weaker different sooner")

// bare tells whether nothing but articles and adverbs stands between a verb, the
// word behind which is from, and word i: "offered more".
func (d *Draft) bare(from, i int) bool {
	for ; from < i; from++ {
		if w := &d.ws[from]; !d.cut[from] && (w.Kind == prose.Capital || w.Kind == prose.Number || w.Kind == prose.Lower && !w.Is(prose.Determiner|prose.Adverb) || w.Is(prose.Particle)) {
			return false
		}
	}
	return true
}

// unsaid tells whether the line, when it ends before word i, has a verb that says
// or shows something without what that is, or a "way" without the way to what.
func (d *Draft) unsaid(from, i int) bool {
	for k := range d.cs {
		c := &d.cs[k]
		if at := max(c.Opener, c.Start); at > from && at < i && c.Head >= i && !d.cut[at] && !d.cut[c.Head] && c.Tense.Finite() || c.Opener >= from && c.Opener < i && c.Head >= i && !d.cut[c.Opener] && !d.cut[c.Head] {
			return true // a clause that has begun
		}
	}
	for k := len(d.cs) - 1; k > 0; k-- {
		c := &d.cs[k]
		if c.Head < i || c.Kind != prose.Complement || c.Parent < 0 || d.cut[c.Head] {
			continue
		}
		if h := d.cs[c.Parent].Head; h < i && !d.cut[h] && d.cs[c.Parent].Is(prose.Reporting|prose.Clausal|prose.Opinion) {
			return true
		}
	}
	if d.wantsTo(i) {
		return true
	}
	for j := i - 1; j > from; j-- {
		if d.cut[j] || d.finiteIn(j, j+1) {
			break
		}
		if d.ws[j].Is(prose.That) && d.opensClause(j) && j > 0 && !d.ws[j-1].Is(prose.Preposition) || d.ws[j].Is(prose.Hypothetical) && d.ws[j].Is(prose.Subordinator) {
			return true // revealed that since May
		}
	}
	return d.awaits(i)
}

// awaits tells whether the word before word i says nothing without the phrase
// that word i opens.
func (d *Draft) awaits(i int) bool {
	before := d.text[d.ws[i-1].Start:d.ws[i-1].End]
	return needsMore[before] || relational[before] && i < len(d.ws) && d.ws[i].Is(prose.Preposition|prose.To) && !d.ws[i].Is(prose.Subordinator)
}

// relational are nouns that say nothing without the preposition that follows them,
// when one does.
var relational = prose.Set("addition response relation reaction contrast effort efforts attempt attempts ability inability failure chance")

// wantsTo tells whether the line, when it ends before word i, says whom or what a verb
// asks or expects, and not to do what.
func (d *Draft) wantsTo(i int) bool {
	for k := range d.cs {
		c := &d.cs[k]
		if c.Kind != prose.InfinitiveClause || c.Start < i || d.cut[c.Head] || c.Parent < 0 || c.Parent >= k {
			continue
		}
		h := d.cs[c.Parent].Head
		if h < i && !d.cut[h] && takesTo[d.text[d.ws[h].Start:d.ws[h].End]] && !d.toIn(h+1, i) {
			return true
		}
	}
	return false
}

// toIn tells whether a to stands in [from, i).
func (d *Draft) toIn(from, i int) bool {
	for ; from < i; from++ {
		if d.ws[from].Is(prose.To) {
			return true
		}
	}
	return false
}

// takesTo are the verbs whose object is to do something: "asked the council to".
var takesTo = prose.Set("expect expects expected expecting want wants wanted wanting ask asks asked asking order orders ordered ordering urge urges urged urging " +
	"require requires required requiring allow allows allowed allowing permit permits permitted force forces forced forcing tell tells told telling enable enables enabled enabling " +
	"cause causes caused causing prompt prompts prompted prompting lead leads led leading persuade persuaded instruct instructed instructing advise advises advised advising " +
	"invite invites invited inviting encourage encourages encouraged encouraging press pressed pressing call calls called calling")

// needsMore are words that say nothing without what follows them.
var needsMore = prose.Set("way ways able unable likely unlikely equivalent equal similar subject due related entitled willing ready set such according because kind type sort part number amount rate lieu favour favor")

// carrier returns the clause in whose subject clause k stands, when its verb is
// part of the line, or that a clause which opens the line leads to: "a maker
// whose stock fell, filed", "when it fell, the maker filed"; else k.
func (d *Draft) carrier(k int) int {
	e := &d.cs[k]
	fronted := e.Start == d.first() && (e.Kind == prose.AdverbialClause && e.Opener == e.Start || e.Kind == prose.ParticipleClause)
	for n := k + 1; n < len(d.cs); n++ {
		c := &d.cs[n]
		if !c.Tense.Finite() || d.cut[c.Head] || d.cut[min(c.Start, c.First)] && !fronted {
			continue
		}
		if c.Start < e.Start && c.First > e.Head || fronted && (c.Kind == prose.MainClause || c.Start <= e.Start) {
			return n
		}
	}
	return k
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
	if i+1 < len(d.ws) && d.ws[i+1].Kind == prose.Number || d.placed(i) {
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
			return true
		}
		if d.ws[j].Class&prose.Verbal != 0 && !d.ws[j].Is(prose.Noun) {
			return false
		}
	}
	return false
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
