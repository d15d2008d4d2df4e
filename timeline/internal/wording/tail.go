package wording

import (
	"dateline/timeline/internal/prose"
)

// Here is what goes from within a line to bring it to its length.

// cutRelatives cuts relative clauses, participles and subordinate clauses that a
// comma sets off, from the last to the first until the line is not too long.
func (d *Draft) cutRelatives() {
	for k := len(d.cs) - 1; k >= 0; k-- {
		c := &d.cs[k]
		if c.Kind != prose.RelativeClause && c.Kind != prose.ParticipleClause && c.Kind != prose.AdverbialClause ||
			c.Start == 0 || c.Opener < 0 && c.Kind != prose.ParticipleClause {
			continue
		}
		if c.Opener >= 0 && d.ws[c.Opener].Is(prose.Hypothetical) {
			continue
		}
		if d.ws[c.Start-1].Kind != prose.Comma ||
			c.Head+1 < len(d.ws) && (d.ws[c.Head+1].Is(prose.Coordinator) || d.ws[c.Head+1].Kind == prose.Comma) {
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
		case o.Start < c.Start, o.Opener >= 0 && o.Opener < c.Start: // goes on with the subject, or was opened before
			for j := o.First; j > c.Head; j-- {
				if d.ws[j].Kind == prose.Comma {
					if d.ws[o.Start].Is(prose.Preposition|prose.Subordinator) && prose.OwnSubject(d.ws, j, o.First) &&
						!prose.CommaBetween(d.ws, o.Start, c.Start-1) {
						return j // With his rating falling[, driven by], the mayor is
					}
					if c.Start > 3 && d.ws[c.Start-2].Kind == prose.Number && d.ws[c.Start-3].Kind == prose.Comma && !d.cut[c.Start-3] {
						return j // Ada Holt, 58[, who left in May], was
					}
					return j + 1
				}
			}
			if c.Kind == prose.ParticipleClause {
				return c.Start - 1 // While it stood idle, emerging rivals have
			}
			return o.First
		case o.Kind == prose.MainClause && o.Start > c.Start && d.ws[o.Start-1].Kind == prose.Comma && c.Speaker == n:
			return o.Start - 1 // fell, as the wind rose, Holt said
		case o.Kind == prose.MainClause && d.ws[o.Start-1].Kind != prose.Quote && !d.ws[o.Start-1].Wordy() ||
			o.Kind == prose.CoordinateClause && o.Parent < k &&
				(d.ws[o.Start].Is(prose.Coordinator) || !d.ws[o.Start-1].Wordy()):
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
		if !c.Is(prose.Reporting) || !c.Tense.Finite() || c.Head+1 >= len(d.ws) || !d.ws[c.Head+1].Is(prose.Preposition|prose.Weekday) {
			continue
		}
		for _, o := range d.cs[k+1:] {
			if o.Parent == k && o.Kind == prose.Complement && o.Opener > c.Head+1 && !d.protects(c.Head+1, o.Opener) &&
				!d.verbIn(c.Head+1, o.Opener) {
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
			if w.Is(prose.IngForm) && w.Is(prose.Preposition) || w.Is(prose.Determiner) ||
				inserted == 0 && d.circumstance(i+1, j) ||
				inserted == 0 && d.ws[i-1].Kind == prose.Capital && i > d.first()+1 &&
					!d.ws[d.first()].Is(prose.Preposition|prose.Subordinator) && !(d.finiteIn(d.first(), i) && d.endsNames(i, j)) {
				from = i
			}
			if inserted == 0 && w.Kind == prose.Capital && d.ws[i-1].Kind == prose.Lower && i > d.first()+2 &&
				!d.ws[d.first()].Is(prose.Preposition|prose.Subordinator) && !d.protects(d.first(), i) &&
				c.Start <= d.first() {
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

// endsNames tells whether the last of several names stand behind the comma at word i, up
// to the one at word j: "which stops at Norden[, Halden and Skarnes,] runs".
func (d *Draft) endsNames(i, j int) bool {
	for n := i + 2; n+1 < j; n++ {
		if d.ws[n].Is(prose.Coordinator) {
			return d.ws[i-1].Kind == prose.Capital && d.ws[n-1].Kind == prose.Capital && d.ws[n+1].Kind == prose.Capital
		}
	}
	return false
}

// circumstance tells whether words [from, to) between commas behind the subject that the line
// opens with only say in what it does something: ", in an attempt to help,", but not
// ", except Norden," nor ", in the words of Holt,".
func (d *Draft) circumstance(from, to int) bool {
	first := d.first()
	if !d.ws[from].Is(prose.Preposition) || d.ws[from].Is(prose.PrepSub) || !d.nominal(from-2) ||
		d.verbIn(first, from) || d.ws[first].Is(prose.Preposition|prose.Subordinator|prose.IngForm|prose.Participle|prose.Linker) {
		return false
	}
	for i := from; i < to; i++ {
		if restricting.has(d.text[d.ws[i].Start:d.ws[i].End]) {
			return false
		}
	}
	return true
}

// restricting are words of asides that say whom or by whose word something is so.
var restricting = wordsOf("except excepting without despite unlike like but instead besides words view opinion eyes estimate account")

// frontEnd returns the comma that closes the phrase a line opens with before its
// subject, "On Friday,", or the first word when it opens otherwise.
func (d *Draft) frontEnd() int {
	i := d.first()
	if i >= len(d.ws) || hedges.hasFolded(d.text[d.ws[i].Start:d.ws[i].End]) {
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
		case !phrase && !w.Is(prose.Calendar|prose.TimeNoun|prose.Determiner|prose.OnIn):
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
	if d.own == nil || d.own.Counted || d.clause < 0 || d.cut[d.own.Start] || d.own.Start <= d.cs[d.clause].Head+1 || d.hosted() {
		return
	}
	from, to := d.own.Start, d.own.End
	if prose.Some(d.ws[from:to], func(w *prose.Word) bool { return w.Kind == prose.Number }) {
		return // in fiscal 2023
	}
	if p := d.ws[from-1]; p.Is(prose.OnIn) && !d.inward(from-1) {
		from--
	} else if p.Is(prose.Preposition|prose.Subordinator|prose.Determiner) && !d.inward(from-1) {
		return
	}
	if to < len(d.ws) && d.ws[to].Kind == prose.Quote || d.tied(from, to) {
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
	if d.clause < 0 || from <= d.cs[d.clause].Head ||
		from > 1 && (needsMore.has(d.text[d.ws[from-1].Start:d.ws[from-1].End]) ||
			needsMore.has(d.text[d.ws[from-2].Start:d.ws[from-2].End])) {
		return // due in July
	}
	if p := d.ws[from-1]; p.Is(prose.OnIn) && !d.inward(from-1) {
		from--
	} else if p.Is(prose.Preposition|prose.Subordinator|prose.Determiner|prose.BeForm) ||
		to < len(d.ws) && d.nominal(to) && d.ws[to].Kind == prose.Lower &&
			!d.ws[to].Is(prose.Subordinator|prose.Coordinator|prose.Relative|prose.That|prose.Pronoun|prose.Determiner) {
		return // also: the second quarter dividend
	}
	if to < len(d.ws) && (d.ws[to].Kind == prose.Quote || d.ws[to].Is(prose.OfWord)) || d.tied(from, to) {
		return
	}
	d.drop(from, to)
	d.span()
}

// shortenNames leaves of a person's title and names only the last one, behind
// the verb: the subject of a line keeps its whole name but in a line told curtly. Who was
// not told of in full before keeps his names where there is room: of 138 lines that
// differ by it 130 read better.
func (d *Draft) shortenNames() {
	if d.clause < 0 {
		return
	}
	start := d.cs[d.clause].Head + 2
	if d.curtly {
		start = d.first()
	}
	for i := start; i < len(d.ws); i++ {
		if d.ws[i].Kind != prose.Capital || d.cut[i] || !d.persons[d.text[d.ws[i].Start:d.ws[i].End]] {
			continue
		}
		if i+1 < len(d.ws) && (d.ws[i+1].Kind == prose.Capital ||
			prose.Nounish(&d.ws[i+1]) && !d.ws[i+1].Is(prose.Subordinator|prose.Coordinator|prose.Relative|prose.That|prose.Pronoun)) {
			continue // not the last word of the name, or of a thing named for somebody
		}
		from, title := i, -1
		for from > 0 && d.ws[from-1].Kind == prose.Capital &&
			!d.ws[from-1].Is(prose.Calendar|prose.Preposition|prose.Subordinator|prose.Coordinator|prose.Determiner|prose.Linker) &&
			!d.cut[from-1] {
			from--
			if title < 0 && d.ws[from].Is(prose.Title) {
				title = from
			}
		}
		if title >= 0 && from > 0 && d.ws[from-1].Is(prose.Participle) && !d.finiteIn(from-1, from) {
			from = title + 1 // retired Adm. Holt
			if from < i && d.ws[from].Kind == prose.Stop {
				from++
			}
		}
		last := i
		for last > from && d.ws[last-1].Is(prose.NameInner) {
			last-- // Ben Ali
		}
		if at := d.text[d.ws[i].Start:d.ws[i].End]; !d.met[at] && !d.byLast {
			last = min(last, max(title+1, from)) // Mayor Ada Holt is Ada Holt
			if last < i && d.ws[last].Kind == prose.Stop {
				last++
			}
		}
		if from < last && d.beginsName(from) && (title >= 0 || i > d.cs[d.clause].Head+1) {
			if d.drop(from, last); !d.tooLong() {
				return
			}
		}
	}
}

// beginsName tells whether a name and its titles begin at word i: not "retired Gen.
// Holt", "the Ada Holt fund", "Trade and Commerce Secretary Ada Holt", nor within the
// title of a film, "Father Knows Best".
func (d *Draft) beginsName(i int) bool {
	if i == 0 {
		return true
	}
	w := &d.ws[i-1]
	if w.Kind == prose.Stop && i > 1 {
		w = &d.ws[i-2] // Adm.
	}
	switch {
	case w.Is(prose.Coordinator) && i > 1 && d.ws[i-2].Kind == prose.Capital:
		return d.persons[d.text[d.ws[i-2].Start:d.ws[i-2].End]]
	case w.Kind == prose.Quote && d.opensQuote(i-1):
		return false
	case w.Is(prose.Title):
		return true
	}
	return !d.ws[i-1].Is(prose.NameInner|prose.Determiner) && !d.nominal(i-1) &&
		!(d.ws[i-1].Is(prose.Intransitive) && !d.ws[i-1].Is(prose.Reporting))
}

// cutModifiers cuts the relative clauses, participles and infinitives that no comma sets
// off from the noun they tell apart, where that noun's own verb follows, from a line
// that is told plainly: the place they end in first, when that is enough.
func (d *Draft) cutModifiers() {
	if !d.plainly {
		return
	}
	for k := len(d.cs) - 1; k > 0; k-- {
		m := &d.cs[k]
		if !m.Tense.Finite() || d.cut[m.Head] {
			continue
		}
		for j := range k {
			c := &d.cs[j]
			if !d.modifies(c) || d.cut[c.Start] || c.Start <= m.Start || c.Head > m.First || c.Start+1 == m.First ||
				c.Kind == prose.InfinitiveClause && !d.withinSubject(j, k) {
				continue
			}
			to := m.First
			for i := m.First - 1; i > c.Head; i-- {
				if d.ws[i].Kind == prose.Comma {
					to = i // a man who left in May, has
				}
			}
			if !d.protects(c.Start, to) {
				if d.drop(d.lastPhrase(c, to), to); d.tooLong() {
					d.drop(c.Start, to)
				}
				if !d.tooLong() {
					return
				}
				break
			}
		}
	}
}

// lastPhrase returns where the last phrase of place of clause c, which ends before word
// to, begins: "to seal the well [in the bay]"; the start of c when there is none.
func (d *Draft) lastPhrase(c *prose.Clause, to int) int {
	for i := to - 2; i > c.Head+2; i-- {
		w := &d.ws[i]
		if w.Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.To) || d.verbIn(i, to) || d.cut[i] {
			break
		}
		if w.Is(prose.OnIn) && (d.nominal(i-1) || d.nounLike(i-1)) {
			return i
		}
	}
	return c.Start
}

// withinSubject tells whether infinitive j belongs to a noun in the subject of clause k,
// and no comma stands in it: "an attempt to seal it has".
func (d *Draft) withinSubject(j, k int) bool {
	c, m := &d.cs[j], &d.cs[k]
	if !d.sure(k) || d.finiteIn(m.Start, c.Start) || prose.CommaBetween(d.ws, c.Head, m.First) {
		return false
	}
	if p := c.Parent; p >= 0 {
		h := &d.ws[d.cs[p].Head]
		return !takesTo.has(d.text[h.Start:h.End])
	}
	return true
}

// modifies tells whether a clause tells apart the noun it stands behind.
func (d *Draft) modifies(c *prose.Clause) bool {
	if c.Start < 2 || !d.nominal(c.Start-1) {
		return false
	}
	noun := d.text[d.ws[c.Start-1].Start:d.ws[c.Start-1].End]
	if attributive.has(noun) {
		return false // a new capping device
	}
	switch c.Kind {
	case prose.RelativeClause:
		return !(c.Opener >= 0 && d.ws[c.Opener].Is(prose.That) && holding.has(noun))
	case prose.ParticipleClause:
		return true
	case prose.InfinitiveClause:
		return !needsPurpose.has(noun)
	}
	return false
}

// needsPurpose are nouns that say nothing without what is to be done.
var needsPurpose = wordsOf("effort efforts attempt attempts ability inability failure chance decision decisions plan plans proposal proposals move moves refusal right order orders bid bids pledge promise offer need call calls way ways")
