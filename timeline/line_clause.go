package timeline

// Here is the clause a line is cut down to, with its subject.

// isolate keeps only the clause of the event when the sentence tells others on
// other dates: "The company, founded in 1998, said on Tuesday it would close".
// A clause that cannot be made to stand alone keeps its sentence; then isolate
// returns false.
func (d *draft) isolate() bool {
	if d.clause < 0 {
		return false
	}
	c := d.cs[d.clause]
	if p := c.parent; c.kind == participleClause && d.ws[c.head].is(ingForm) && p >= 0 && p < d.clause && d.cs[p].tense.finite() && d.cs[p].kind != mainClause {
		d.clause, c = p, d.cs[p] // who angered many by selling it in 2007
	}
	if p := c.parent; c.kind == infinitiveClause && p >= 0 && p == d.clause-1 && d.cs[p].kind == participleClause && d.cs[p].start > 0 {
		d.clause, c = p, d.cs[p] // talks set to resume on Monday
	}
	if d.conditioned(d.clause) {
		return false // the leak ends in May only if it goes on
	}
	end := d.extent(d.clause)
	for k := range d.clause {
		if d.cs[k].speaker == d.clause {
			return false // "..., Holt said" says nothing alone
		}
	}
	switch {
	case c.kind == participleClause:
		return d.participle(c, end)
	case c.kind == relativeClause:
		return d.relative(c, end)
	case c.kind == infinitiveClause:
		return false
	case c.kind == coordinateClause && c.parent >= 0 && !d.hasSubject(c):
		return d.shareSubject(c, end)
	}
	if c.kind == complement && (c.tense == conditional && !d.plain(c) || c.parent >= 0 && !d.vouches(c.parent)) {
		return false // an opinion keeps who has it, a demand who makes it, a denial that it is one
	}
	start := c.start
	if c.opener >= 0 {
		start = max(start, c.opener+1)
	}
	if d.own != nil && d.own.start < start && d.own.end <= c.first {
		start = d.own.start
	}
	if start >= c.first || d.unsaid(start, end) || d.bare(c.head+1, end) && end < len(d.ws) && d.ws[end].is(coordinator) || d.ws[start].is(arguing) || c.first == start+1 && d.ws[start].kind == number || c.kind == adverbialClause && c.tense == present {
		return false // no subject; after a vote is held
	}
	if p := d.ws[max(start-1, 0)]; c.kind == mainClause && start > 0 && p.wordy() && !p.is(coordinator) {
		return false // the principle it upheld: nothing marks where the clause begins
	}
	if c.kind == mainClause && start > 0 && d.ws[start].is(particle) && !commaBetween(d.ws, start, c.first) {
		return false // ..., up from the 2 billion it forecast
	}
	d.drop(0, start)
	d.drop(end, len(d.ws))
	d.cutEmbedded(c)
	return true
}

// vouches tells whether clause k says that what hangs on it is so: a denial does
// not, nor does what somebody never claimed.
func (d *draft) vouches(k int) bool {
	c := d.cs[k]
	return c.is(reporting) && !c.is(cancelled|opinion) && !negatedAt(d.ws, d.cs, k)
}

// conditioned tells whether clause k is a condition, or hangs on one.
func (d *draft) conditioned(k int) bool {
	for ; k >= 0; k = d.cs[k].parent {
		if o := d.cs[k].opener; o >= 0 && d.ws[o].is(hypothetical) {
			return true
		}
		if d.cs[k].parent >= k {
			return false
		}
	}
	return false
}

// aside tells whether the date belongs to a clause told in passing, whose main
// clause happens at another time: "Holders, who approved it in April, will".
func (d *draft) aside() bool {
	if d.own == nil || d.clause < 0 {
		return false
	}
	switch c := d.cs[d.clause]; c.kind {
	case relativeClause, participleClause, coordinateClause:
		return true
	case adverbialClause:
		return c.opener >= 0 && !d.ws[c.opener].is(whenSub)
	}
	return false
}

// headless tells whether the line begins with the event's verb.
func (d *draft) headless() bool {
	c := d.cs[d.clause]
	return d.leadAt < 0 && c.tense.finite() && d.first() == c.first && d.ws[c.first].kind == lower
}

// extent returns the word behind clause k and all that hangs on it.
func (d *draft) extent(k int) int {
	end := d.cs[k].end
	for n := k + 1; n < len(d.cs); n++ {
		o := d.cs[n]
		if o.start < d.cs[k].start { // its noun's own verb
			end = min(end, o.first)
			break
		}
		if o.parent < k || o.kind == coordinateClause || o.kind == mainClause || o.kind != complement && o.kind != infinitiveClause && d.datedApart(n) && !d.conditioned(n) {
			break
		}
		end = max(end, o.end)
	}
	if d.own != nil {
		end = max(end, d.own.end)
	}
	return end
}

// datedApart tells whether clause k has a date of its own that is not the event's.
func (d *draft) datedApart(k int) bool {
	for i := range d.es {
		if e := &d.es[i]; e.clause == k && !e.nominal && (d.own == nil || e.start != d.own.start) {
			return true
		}
	}
	return false
}

// cutEmbedded cuts the participles between commas in the subject of c: they tell
// an event of their own.
func (d *draft) cutEmbedded(c clause) {
	for k := range d.clause {
		e := d.cs[k]
		if e.kind != participleClause || e.start <= c.start || e.start >= c.first || d.ws[e.start-1].kind != comma {
			continue
		}
		to := e.start
		for to < c.first && d.ws[to].kind != comma {
			to++
		}
		if to < c.first && !d.protects(e.start-1, to+1) {
			d.drop(e.start-1, to+1)
		}
	}
}

// hasSubject tells whether a clause has a subject of its own behind the word
// that opens it: "and the mayor left", not "and left"; "which he left", not
// "which closed".
func (d *draft) hasSubject(c clause) bool {
	at := c.opener
	if at+1 < c.first && d.ws[at+1].kind == comma && d.ws[c.first-1].kind == comma {
		at = c.first - 1 // which, in October, closed
	}
	return ownSubject(d.ws, at, c.first)
}

// shareSubject gives a coordinate clause the subject it shares: "The bridge
// opened in May and closed in July" is "The bridge closed in July".
func (d *draft) shareSubject(c clause, end int) bool {
	h := d.cs[c.parent]
	if h.first <= h.start || h.first > c.start || h.kind == relativeClause {
		return false
	}
	if h.passive && !c.passive && c.is(participle) && !c.is(intransitive) {
		return false // could be contained but not plugged
	}
	d.drop(0, h.start)
	if h.opener == h.start {
		d.drop(h.start, h.start+1)
	}
	d.drop(h.first, c.first)
	d.drop(end, len(d.ws))
	return true
}

// participle makes a sentence of a participle and the noun before it: "The
// company [was] founded in 1998".
func (d *draft) participle(c clause, end int) bool {
	if !c.is(participle) || d.ws[c.head].is(ingForm) || c.head+1 < len(d.ws) && d.nominal(c.head+1) {
		return false // preferred shares
	}
	if c.first == 0 {
		return d.frontedParticiple()
	}
	from, to := d.nounBefore(c.first)
	from = d.wholeNoun(from, c.first)
	if from >= 0 && d.ws[from].is(determiner) && !d.ws[from].is(abstract|possessive) {
		from++ // all restrictions imposed in May were not all there were
	}
	if from < 0 || d.ws[to-1].is(timeNoun) { // the year ended August 31
		return false
	}
	for i := c.first; i < end; i++ {
		if d.ws[i].kind == comma && (d.own == nil || i >= d.own.end) {
			end = i
			break
		}
	}
	d.drop(0, from)
	d.drop(to, c.first)
	d.drop(end, len(d.ws))
	d.lead, d.leadAt = "[was] ", c.first
	if d.plural(to - 1) {
		d.lead = "[were] "
	}
	return true
}

// frontedParticiple makes a sentence of a participle that opens the sentence and
// of the subject behind its comma: "Founded in 1998, the mill" is "The mill
// [was] founded in 1998".
func (d *draft) frontedParticiple() bool {
	if len(d.cs) < 2 {
		return false
	}
	from := d.cs[1].first
	for i := d.own.end; i < d.cs[1].first; i++ {
		if d.ws[i].kind == comma {
			from = i
			break
		}
	}
	to := d.cs[1].first
	for i := from + 1; i < to; i++ {
		if d.ws[i].kind == comma || d.ws[i].is(preposition) {
			to = i
		}
	}
	if from+1 >= to || d.ws[from+1].is(pronoun) || !d.ws[to-1].wordy() {
		return false
	}
	be := " [was] "
	if d.plural(to - 1) {
		be = " [were] "
	}
	d.drop(from, len(d.ws))
	d.lead, d.leadAt = upperFirst(oneLine(d.text[d.ws[from+1].start:d.ws[to-1].end]))+be, 0
	return true
}

// plural tells whether the noun at word i looks like a plural.
func (d *draft) plural(i int) bool {
	s := d.text[d.ws[i].start:d.ws[i].end]
	return d.ws[i].kind == lower && s[len(s)-1] == 's' || s == "people" || s == "men" || s == "women" || s == "children"
}

// relative makes a sentence of a relative clause and the noun before it: "The
// decree broke up the company in 1984".
func (d *draft) relative(c clause, end int) bool {
	whose := c.opener >= 0 && d.ws[c.opener].is(possessive)
	if c.opener < 0 || d.hasSubject(c) && !whose {
		return false
	}
	from, to := d.nounBefore(c.opener)
	from = d.wholeNoun(from, c.opener)
	if from < 0 || from > 0 && d.ws[from-1].is(onIn) && d.ws[to-1].kind == capital {
		return false // the fire in the North Sea, which killed
	}
	for i := c.head + 1; i < end; i++ {
		if d.ws[i].kind == comma && (d.own == nil || i >= d.own.end) {
			end = i
			break
		}
	}
	d.drop(0, from)
	d.drop(to, c.opener+1)
	d.drop(end, len(d.ws))
	if whose { // a maker whose stock fell: a maker's stock fell
		d.cut[c.opener] = false
		d.lead, d.leadAt = "'s", c.opener
		if d.text[d.ws[to-1].end-1] == 's' {
			d.lead = "'"
		}
	}
	return true
}

// nominal tells whether word i is a noun as far as the lexicon knows.
func (d *draft) nominal(i int) bool {
	w := d.ws[i]
	return w.kind == capital || w.kind == lower && (w.class == 0 || w.is(noun))
}

// nounBefore returns the words [from, until) of the noun with its determiner that
// stands before word i, a comma aside; -1 when there is none.
func (d *draft) nounBefore(i int) (from, until int) {
	until = i
	if until > 0 && d.ws[until-1].kind == comma {
		until--
	}
	if until > 2 && d.ws[until-1].kind == number && d.ws[until-2].kind == comma {
		until -= 2 // Ada Holt, 34, who
	}
	from = until
	for from > 0 {
		w := d.ws[from-1]
		if w.is(determiner) && !w.is(pronoun) {
			from--
			break
		}
		if d.verbIn(from-1, from) {
			break
		}
		if w.is(coordinator) && from < until && from > 1 && d.ws[from].kind == capital && d.ws[from-2].kind == capital {
			from-- // the Savings and Loan Association
			continue
		}
		if w.is(preposition) && from < until && from > 1 && d.nominal(from-2) && (w.is(ofWord) || !(d.ws[i].is(relative) && (i > until || d.text[d.ws[i].end-1] == 'o'))) {
			from-- // the cap on damages
			continue
		}
		if !w.wordy() && w.kind != number && w.kind != symbol || w.is(preposition|pronoun|coordinator|subordinator|relative|that|adverb|to) ||
			w.class&verbal != 0 && !(w.kind == capital && !w.is(base|sForm)) && (!w.is(noun|participle) || w.is(reporting)) {
			break
		}
		from--
	}
	for from < until && d.ws[from].is(preposition) {
		from++
	}
	if from == until || !d.ws[until-1].wordy() || d.ws[until-1].kind == clitic || d.ws[until-1].is(calendar|determiner) || d.ws[until-1].is(participle) && (d.ws[until-1].kind != capital || d.ws[until-1].is(base|sForm)) || d.ws[from].kind == clitic {
		return -1, -1
	}
	return from, until
}

// wholeNoun returns where the noun begins that the noun at word from belongs to,
// when a comma parts it from what is told of it at word i: "a pupil of the
// school, who fell ill" is the pupil. A thing that "which" tells of is the
// nearest, as is a name: "a path along the Lenn, which rose".
func (d *draft) wholeNoun(from, i int) int {
	who := !d.ws[i].is(relative) || d.text[d.ws[i].end-1] == 'o'
	last := i - 1
	if d.ws[last].kind == comma {
		last--
	}
	company := last > 0 && d.ws[last].kind == capital && d.ws[last].is(orgWord)
	if !who || last < 0 || d.ws[last].kind == capital && !company {
		return from
	}
	for from > 1 && (last < i-1 || company) && d.ws[from-1].is(preposition) && !d.ws[from-1].is(subordinator) {
		outer, until := d.nounBefore(from - 1)
		if outer < 0 || until != from-1 {
			break
		}
		from = outer
	}
	return from
}

// fromClause begins the line at the clause that holds verb and date, when these
// lie too far behind to fit from the start of the sentence.
func (d *draft) fromClause() {
	if d.clause < 0 {
		d.drop(0, d.lo)
	} else if d.own != nil {
		d.isolate()
	}
	if d.length() > lineLimit {
		d.hardCut()
	}
}
