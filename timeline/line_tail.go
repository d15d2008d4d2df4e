package timeline

import (
	"slices"
	"strings"
)

// Here is how a line is brought to its length.

// cutRelatives cuts relative clauses, participles and subordinate clauses that a
// comma sets off, from the last to the first while the line is too long.
func (d *draft) cutRelatives() {
	for k := len(d.cs) - 1; k >= 0 && d.length() > lineLimit; k-- {
		c := d.cs[k]
		if c.kind != relativeClause && c.kind != participleClause && c.kind != adverbialClause || c.start == 0 || c.opener < 0 && c.kind != participleClause {
			continue
		}
		if c.opener >= 0 && d.ws[c.opener].is(hypothetical) {
			continue
		}
		if d.ws[c.start-1].kind != comma || c.head+1 < len(d.ws) && (d.ws[c.head+1].is(coordinator) || d.ws[c.head+1].kind == comma) {
			continue // "paper, packaging and publishing" is a list of nouns
		}
		if to := d.closes(k); !d.protects(c.start-1, to) {
			d.drop(c.start-1, to)
		}
	}
}

// closes returns the word behind the set-off clause k: behind the comma after
// which the clause it interrupts goes on, else where the next clause on the same
// level begins, else the end of the sentence.
func (d *draft) closes(k int) int {
	c := d.cs[k]
	for n := k + 1; n < len(d.cs); n++ {
		o := d.cs[n]
		switch {
		case o.start < c.start: // goes on with the subject
			for j := o.first; j > c.head; j-- {
				if d.ws[j].kind == comma {
					return j + 1
				}
			}
			return o.first
		case o.kind == mainClause && d.ws[o.start-1].kind != quote || o.kind == coordinateClause && o.parent < k:
			return o.start
		}
	}
	end := len(d.ws)
	if d.ws[end-1].kind == stop {
		end--
	}
	return end
}

// cutOccasion cuts the occasion on which something was said, between the verb
// and its that: "said in an interview with the Northern Post on Friday that".
func (d *draft) cutOccasion() {
	for k, c := range d.cs {
		if !c.is(reporting) || !c.tense.finite() || c.head+1 >= len(d.ws) || !d.ws[c.head+1].is(preposition) {
			continue
		}
		for _, o := range d.cs[k+1:] {
			if o.parent == k && o.kind == complement && o.opener > c.head+1 && !d.protects(c.head+1, o.opener) && !d.verbIn(c.head+1, o.opener) {
				d.drop(c.head+1, o.opener)
				d.span()
			}
		}
	}
}

// cutAsides cuts what commas set off between the subject and its verb, when no
// verb stands in it: ", including Ada Holt and Karl Vale,", ", a maker of toys,".
func (d *draft) cutAsides() {
	for _, c := range d.cs {
		j := c.first - 1
		for j > 0 && d.ws[j].is(adverb) {
			j--
		}
		if !c.tense.finite() || j < 3 || d.ws[j].kind != comma || d.cut[j] {
			continue
		}
		from, inserted := -1, 0
		for i := j - 1; i > c.start && inserted < 3 && !d.finiteIn(i, j); i-- {
			if d.ws[i].kind != comma {
				continue
			}
			w := d.ws[i+1]
			if w.is(ingForm) && w.is(preposition) || w.is(determiner) || inserted == 0 && d.ws[i-1].kind == capital && i > d.first()+1 && !d.ws[d.first()].is(preposition|subordinator) {
				from = i
			}
			if inserted == 0 && w.kind == capital && d.ws[i-1].kind == lower && i > d.first()+2 && !d.ws[d.first()].is(preposition|subordinator) && !d.protects(d.first(), i) && c.start <= d.first() {
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

// finiteIn tells whether the verb of a clause that can stand alone is in [from, to).
func (d *draft) finiteIn(from, to int) bool {
	return slices.ContainsFunc(d.cs, func(c clause) bool { return from <= c.head && c.head < to && c.tense.finite() })
}

// cutLateDate cuts the date of the event behind its verb, with the preposition
// that says no more than the date: the list says it as well. A bound stays.
func (d *draft) cutLateDate() {
	if d.own == nil || d.clause < 0 || d.cut[d.own.start] || d.own.start <= d.cs[d.clause].head+1 {
		return
	}
	from, to := d.own.start, d.own.end
	if slices.ContainsFunc(d.ws[from:to], func(w word) bool { return w.kind == number }) {
		return // in fiscal 2023
	}
	if p := d.ws[from-1]; p.is(onIn) {
		from--
	} else if p.is(preposition | subordinator | determiner) {
		return
	}
	if to < len(d.ws) && (d.ws[to].kind == clitic || d.ws[to].kind == quote || d.joinsDay(to, to+1)) || d.joinsDay(from-1, from-2) {
		return
	}
	if d.cs[d.clause].head+1 < from || d.cs[d.clause].passive {
		d.drop(from, to)
		d.span()
	}
}

// cutAnyDate cuts the date of the event, and what stands beside it in commas, from
// a line that has no room for it otherwise: the list says it. A bound stays, and
// what a verb or a noun cannot do without.
func (d *draft) cutAnyDate() {
	from, to := d.own.start, d.own.end
	for i := range d.es { // on Friday, 16 April,
		switch e := &d.es[i]; {
		case e.start == to+1 && d.ws[to].kind == comma:
			to = e.end
		case e.end == from-1 && d.ws[from-1].kind == comma:
			from = e.start
		default:
			continue
		}
		if to < len(d.ws) && d.ws[to].kind == comma {
			to++
		}
		break
	}
	if d.clause >= 0 && to <= d.cs[d.clause].first {
		d.own = nil // it goes with the phrase that opens the sentence
		if !d.cs[d.clause].tense.finite() {
			d.clause = d.mainOf(d.clause)
		}
		d.span()
		return
	}
	if d.clause < 0 || from <= d.cs[d.clause].head || d.participial(from-1) || from > 1 && (needsMore[d.text[d.ws[from-1].start:d.ws[from-1].end]] || needsMore[d.text[d.ws[from-2].start:d.ws[from-2].end]]) {
		return // due in July
	}
	if p := d.ws[from-1]; p.is(onIn) {
		from--
	} else if p.is(preposition | subordinator | determiner | beForm) {
		return
	}
	if to < len(d.ws) && (d.ws[to].kind == clitic || d.ws[to].kind == quote || d.ws[to].is(ofWord) || d.joinsDay(to, to+1)) || d.joinsDay(from-1, from-2) {
		return
	}
	d.drop(from, to)
	d.span()
}

// shortenNames leaves of a person's title and names only the last one, behind
// the verb: the subject of a line keeps its whole name.
func (d *draft) shortenNames() {
	if d.clause < 0 {
		return
	}
	over := d.length() - lineLimit
	for i := d.cs[d.clause].head + 2; i < len(d.ws) && over > 0; i++ {
		if d.cut[i] || d.ws[i].kind != capital || !d.persons[d.text[d.ws[i].start:d.ws[i].end]] {
			continue
		}
		if i+1 < len(d.ws) && d.ws[i+1].kind == capital {
			continue // not the last word of the name
		}
		from := i
		for from > 0 && d.ws[from-1].kind == capital && !d.ws[from-1].is(calendar) && !d.cut[from-1] {
			from--
		}
		if from < i && (from == 0 || !d.ws[from-1].is(nameInner)) {
			d.drop(from, i)
			over = d.length() - lineLimit
		}
	}
}

// cutTail ends the line at the last boundary of a clause that fits and leaves
// the event's verb and date, else at the last phrase, else at the last pair of
// nouns, else at the last word.
func (d *draft) cutTail() {
	at, limit := d.endings()
	if limit < 0 {
		return
	}
	none := [noEnding]int{-1, -1, -1}
	if at == none && d.clause >= 0 && d.hi > d.cs[d.clause].head+1 {
		hi := d.hi
		d.hi = d.cs[d.clause].head + 1 // the list says the date
		if at, _ = d.endings(); at == none {
			d.hi = hi
		}
	}
	for _, i := range at {
		if i >= 0 {
			d.torn = d.conditional(i)
			d.drop(i, len(d.ws))
			return
		}
	}
	if d.hi <= limit {
		d.drop(limit, len(d.ws))
		d.torn = true
	} else {
		d.fromClause()
	}
}

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
func (d *draft) endings() (at [noEnding]int, limit int) {
	at = [noEnding]int{-1, -1, -1}
	n, last, begun, limit := len(d.lead), -1, false, -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if limit >= 0 && i > limit+endingReach {
			break
		}
		switch {
		case i < d.hi || last < 0:
		case begun:
			begun = !d.verbIn(i, i+1)
		default:
			e := d.endingAt(last, i)
			if e == noEnding {
				break
			}
			to := i
			if w.kind != comma {
				to = d.measured(i)
			}
			if (limit < 0 || to <= limit) && d.complete(to) && !(e == atPair && d.both(to)) {
				at[e] = to
			}
			begun = e == atBoundary && (w.kind != comma || i+1 < len(d.ws) && d.ws[i+1].is(coordinator) && d.laterVerb(i))
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.runes)
		last = i
		if n >= lineLimit && limit < 0 {
			limit = i
		}
	}
	return at, limit
}

// endingReach is how many words behind the first without room tell that the line
// could end before: "soon after".
const endingReach = 2

// laterVerb tells whether the verb of a clause stands behind word i.
func (d *draft) laterVerb(i int) bool {
	return slices.ContainsFunc(d.cs, func(c clause) bool { return c.head > i && c.tense.finite() && c.kind != relativeClause })
}

// endingAt tells how a line would end before word i, last being the one before it
// that is kept.
func (d *draft) endingAt(last, i int) ending {
	w := d.ws[i]
	switch {
	case d.ws[last].is(beForm|haveForm|doForm|modal) || d.ws[last].is(adverb) && !d.nounLike(last) && !w.is(subordinator):
	case w.is(hypothetical): // a condition is part of what is said
	case w.is(subordinator|relative|coordinator|that) && d.opensClause(i) && !(w.is(that) && (d.said(i) || d.soThat(i))), w.kind == semicolon, w.kind == dash:
		return atBoundary
	case w.kind == comma && !d.inList(i):
		return atBoundary
	case d.own != nil && i+1 == d.own.start && w.is(sinceWord|untilWord) && !d.governs(last):
		return atPhrase
	case d.opensPhrase(last, i) && !d.governs(last) && !d.completes(last):
		return atPhrase
	case w.is(participle) && d.reducedAt(i) && d.ws[last].kind == lower && !d.governs(last):
		return atPhrase // a storm poised to
	case w.is(coordinator) && !d.governs(last) && !d.ws[last].is(preposition|possessive) && d.ws[last].kind != comma && !d.listed(i):
		return atPair
	}
	return noEnding
}

// soThat tells whether the that at word i follows on a "so" or "such" before it.
func (d *draft) soThat(i int) bool {
	for j := i - 1; j > max(0, i-12) && d.ws[j].kind != comma; j-- {
		if s := d.text[d.ws[j].start:d.ws[j].end]; s == "so" || s == "such" {
			return true
		}
	}
	return false
}

// reducedAt tells whether a participle that only adds to its noun stands at word i.
func (d *draft) reducedAt(i int) bool {
	return slices.ContainsFunc(d.cs, func(c clause) bool { return c.head == i && c.kind == participleClause && c.start == i })
}

// said tells whether the clause that word i opens is what somebody said.
func (d *draft) said(i int) bool {
	return slices.ContainsFunc(d.cs, func(c clause) bool { return c.opener == i && c.kind == complement })
}

// opensPhrase tells whether a phrase begins at word i that the line can do
// without: "in the harbour", "to close it", "each year".
func (d *draft) opensPhrase(last, i int) bool {
	w, next := d.ws[i], d.ws[min(i+1, len(d.ws)-1)]
	switch {
	case w.is(prepSub) && !w.is(preposition):
		return true
	case w.is(preposition):
		return !d.bound(last, i) && (!w.is(particle) || next.is(determiner))
	case w.is(determiner):
		return next.is(timeNoun) && !d.ws[last].is(preposition)
	}
	return w.is(to)
}

// conditional tells whether a condition stands behind word i: a line that leaves
// it out must not look whole.
func (d *draft) conditional(i int) bool {
	for ; i < len(d.ws); i++ {
		if !d.cut[i] && d.ws[i].is(hypothetical) && d.ws[i].is(subordinator) && d.ws[i].end-d.ws[i].start < 7 && d.opensClause(i) { // if, unless, not whether
			return true
		}
	}
	return false
}

// measured returns where the phrase or clause that begins at word i begins with
// the amount before it: ", a day after it closed", "six miles from the quay".
func (d *draft) measured(i int) int {
	if i > 1 && d.ws[i-1].is(adverb) && d.ws[i].is(subordinator) && !d.nounLike(i-1) {
		if d.ws[i-2].is(subordinator) {
			return i - 2 // as long as it lasts
		}
		return i - 1 // soon after it closed
	}
	if i < 3 || !d.ws[i-1].is(timeNoun) && !d.counted(i-2) {
		return i
	}
	j := i - 1
	for j > 0 && (d.ws[j-1].is(determiner) || d.ws[j-1].is(adverb) && !d.nounLike(j-1) || d.counted(j-1) || d.hedged(j-1)) {
		j--
	}
	if d.ws[j-1].kind == comma && !d.cut[j-1] {
		j--
	}
	if j == i-1 || d.governs(j-1) && d.ws[j].kind != comma {
		return i
	}
	return j
}

// hedged tells whether word i belongs to the "at least", "more than" or "about"
// before a number.
func (d *draft) hedged(i int) bool {
	return d.ws[i].kind == lower && (hedges[d.text[d.ws[i].start:d.ws[i].end]] || i+1 < len(d.ws) && d.ws[i].is(preposition|determiner) && d.hedged(i+1))
}

// counted tells whether word i is a number.
func (d *draft) counted(i int) bool {
	return d.ws[i].kind == number || d.ws[i].kind == lower && d.ws[i].end-d.ws[i].start <= 5 && counts[d.text[d.ws[i].start:d.ws[i].end]]
}

// counts are the numbers that are written as words.
var counts = set("two three four five six seven eight nine ten")

// completes tells whether the phrase behind word i completes the verb before it
// and its object: "put the wells at risk".
func (d *draft) completes(i int) bool {
	if i+1 < len(d.ws) && d.text[d.ws[i+1].start:d.ws[i+1].end] == "from" && slices.ContainsFunc(d.cs, func(c clause) bool { return c.is(cancelled) && c.head <= i && i-c.head < 8 }) {
		return true // prevent the crew from
	}
	if e := d.own; e != nil && e.end < len(d.ws) && d.ws[e.end].is(ofWord) && (i+1 == e.start || i+2 == e.start) {
		return true // the redemption on May 5 of all
	}
	for k := len(d.cs) - 1; k >= 0; k-- {
		h := d.cs[k].head
		if h > i {
			continue
		}
		for j := h + 1; j <= i; j++ {
			if d.ws[j].is(preposition) && !d.ws[j].is(ofWord) {
				return false
			}
		}
		return needsPhrase[strings.ToLower(d.text[d.ws[h].start:d.ws[h].end])]
	}
	return false
}

// needsPhrase are the verbs that say little without the phrase that follows
// their object.
var needsPhrase = set("put puts putting set sets setting place places placed placing lay lays laid laying base bases based depend depends depended " +
	"rely relies relied consist consists consisted accuse accuses accused accusing charge charged prevent prevents prevented preventing keep keeps kept keeping " +
	"deprive deprived deprives make makes made making turn turns turned turning bring brings brought bringing take takes took taking taken blame blamed blames compare compared")

// both tells whether the conjunction at word i joins what "both", "either" or
// "between" stands before.
func (d *draft) both(i int) bool {
	for j := i - 1; j > max(0, i-12); j-- {
		switch d.text[d.ws[j].start:d.ws[j].end] {
		case "both", "either", "neither", "between", "not":
			return true
		}
	}
	return false
}

// bound tells whether the preposition at word i cannot be parted from the word
// before it: "the head of", "of which".
func (d *draft) bound(last, i int) bool {
	return d.text[d.ws[i].start:d.ws[i].end] == "of" || d.ws[last].is(preposition|determiner)
}

// governs tells whether word i is a verb or an adverb that asks for what
// follows it: a line must not end in "led" or "only".
func (d *draft) governs(i int) bool {
	w := d.ws[i]
	if w.is(noun) && !(w.is(base) && i > 0 && d.ws[i-1].is(coordinator|to)) {
		return false
	}
	if w.is(base) && i > 0 && d.ws[i-1].is(coordinator|to) {
		return true
	}
	for _, c := range d.cs {
		if c.head == i {
			return true
		}
	}
	return w.is(adverb|determiner|preposition|to) && !d.nounLike(i) || w.kind == symbol
}

// nounLike tells whether the word at i, which could be an adverb, is a noun: "the
// oil well".
func (d *draft) nounLike(i int) bool {
	w := d.ws[i]
	return i > 0 && w.is(adverb) && !w.is(determiner|preposition|negation) && !d.ws[i-1].is(subordinator|coordinator|pronoun) && (d.ws[i-1].is(determiner|noun) || d.ws[i-1].kind == capital || nounish(d.ws[i-1]))
}

// complete tells whether the line keeps a predicate when it ends before word i.
func (d *draft) complete(i int) bool {
	if d.clause < 0 {
		return i > 4
	}
	main := d.carrier(d.mainOf(d.clause))
	h, v := max(d.cs[d.clause].head, d.cs[main].head), d.cs[main].verb
	for k := main + 1; k < len(d.cs); k++ {
		if c := d.cs[k]; c.parent == main && (c.kind == complement || c.kind == infinitiveClause && (d.cs[main].is(reporting|planning|opinion) || d.ws[d.cs[main].head].is(beForm))) || c.speaker == main && c.kind == quotedClause {
			h, v = c.head, c.verb // "Holt said the plant" says nothing yet
			break
		}
	}
	if i <= h || d.bare(h+1, i) && !v.passive && !v.progressive || d.unsaid(d.first(), i) {
		return false
	}
	kept := 0
	for j := range i {
		if !d.cut[j] && d.ws[j].wordy() {
			kept++
		}
	}
	return kept >= 6
}

// bare tells whether nothing but articles and adverbs stands between a verb, the
// word behind which is from, and word i: "offered more".
func (d *draft) bare(from, i int) bool {
	for ; from < i; from++ {
		if w := d.ws[from]; !d.cut[from] && (w.kind == capital || w.kind == number || w.kind == lower && !w.is(determiner|adverb) || w.is(particle)) {
			return false
		}
	}
	return true
}

// unsaid tells whether the line, when it ends before word i, has a verb that says
// or shows something without what that is, or a "way" without the way to what.
func (d *draft) unsaid(from, i int) bool {
	for _, c := range d.cs {
		if c.opener >= from && c.opener < i && c.head >= i && !d.cut[c.opener] && !d.cut[c.head] {
			return true // a clause that has begun
		}
	}
	for k := len(d.cs) - 1; k > 0; k-- {
		c := d.cs[k]
		if c.head < i || c.kind != complement || c.parent < 0 || d.cut[c.head] {
			continue
		}
		if h := d.cs[c.parent].head; h < i && !d.cut[h] && d.cs[c.parent].is(reporting|clausal|opinion) {
			return true
		}
	}
	for j := i - 1; j > from; j-- {
		if d.cut[j] || d.finiteIn(j, j+1) {
			break
		}
		if d.ws[j].is(that) && d.opensClause(j) && j > 0 && !d.ws[j-1].is(preposition) || d.ws[j].is(hypothetical) && d.ws[j].is(subordinator) {
			return true // revealed that since May
		}
	}
	return needsMore[d.text[d.ws[i-1].start:d.ws[i-1].end]]
}

// needsMore are words that say nothing without what follows them.
var needsMore = set("way ways able unable likely unlikely equivalent equal similar subject due related entitled willing ready set such according because kind type sort part number amount rate addition response relation reaction lieu favour favor contrast")

// carrier returns the clause in whose subject clause k stands, when its verb is
// part of the line, or that a clause which opens the line leads to: "a maker
// whose stock fell, filed", "when it fell, the maker filed"; else k.
func (d *draft) carrier(k int) int {
	e := d.cs[k]
	fronted := e.start == d.first() && (e.kind == adverbialClause && e.opener == e.start || e.kind == participleClause)
	for n := k + 1; n < len(d.cs); n++ {
		c := d.cs[n]
		if !c.tense.finite() || d.cut[c.head] || d.cut[min(c.start, c.first)] && !fronted {
			continue
		}
		if c.start < e.start && c.first > e.head || fronted && (c.kind == mainClause || c.start <= e.start) {
			return n
		}
	}
	return k
}

// opensClause tells whether a clause begins at word i.
func (d *draft) opensClause(i int) bool {
	for _, c := range d.cs {
		if c.start == i || c.opener == i {
			return true
		}
	}
	return false
}

// inList tells whether the comma at word i only parts the items of a list or a
// place from its country.
func (d *draft) inList(i int) bool {
	if i+1 < len(d.ws) && d.ws[i+1].is(coordinator) && !d.listed(i) {
		return false // the guards cheered, and hundreds of others
	}
	if i+1 < len(d.ws) && d.ws[i+1].kind == number || d.placed(i) {
		return true
	}
	reach := i + 10
	if i+1 < len(d.ws) && d.ws[i+1].is(determiner) && d.ws[i+1].end-d.ws[i+1].start <= 2 {
		reach = i + 7 // a maker of boats and pumps
	}
	for j := i + 1; j < min(len(d.ws), reach); j++ {
		if d.ws[j].is(coordinator) && !d.opensClause(j) {
			return true
		}
		if d.ws[j].class&verbal != 0 && !d.ws[j].is(noun) {
			return false
		}
	}
	return false
}

// listed tells whether another comma stands between the verb before word i and
// the comma at word i: then what "and" adds behind it ends a list.
func (d *draft) listed(i int) bool {
	head := -1
	for _, c := range d.cs {
		if c.head < i && c.tense.finite() {
			head = c.head
		}
	}
	return head < 0 || commaBetween(d.ws, head, i)
}

// placed tells whether the comma at word i stands within or behind a place and
// its state or country: "a Lisbon, Ohio, maker".
func (d *draft) placed(i int) bool {
	capitals := func(j, step int) bool { // up to a comma, and no more than three
		n := 0
		for ; j > 0 && j < len(d.ws) && d.ws[j].kind != comma; j += step {
			if n++; step > 0 && n == 2 && d.ws[j].kind == stop && j+1 < len(d.ws) {
				return true // Tarrant, Fla. home video
			}
			if n > 3 || d.ws[j].kind != capital && d.ws[j].kind != stop || d.ws[j].is(calendar) {
				return false
			}
		}
		return n > 0 && j > 0 && j < len(d.ws)
	}
	return d.ws[i-1].kind == capital && capitals(i+1, 1) || capitals(i-1, -1)
}

// hardCut keeps what fits.
func (d *draft) hardCut() {
	n, last := len(d.lead), -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.runes)
		if n > lineLimit-1 {
			d.drop(i, len(d.ws))
			d.torn = true
			return
		}
		last = i
	}
}
