package wording

import (
	"strings"
	"unicode/utf8"

	"dateline/timeline/internal/prose"
)

// Here is the noun that a relative clause or a participle tells something of.

// relative makes a sentence of a relative clause and the noun before it: "The
// decree broke up the company in 1984".
func (d *Draft) relative(c *prose.Clause, end int) bool {
	whose := c.Opener >= 0 && d.ws[c.Opener].Is(prose.Possessive)
	if c.Opener < 0 || d.hasSubject(c) && !whose {
		return c.Opener >= 0 && d.there(c, end)
	}
	if d.calledOff(c) {
		return false
	}
	from, to := d.antecedentOf(c)
	if from >= 0 && !whose {
		from = d.agreeing(from, to, c.First)
	}
	if from < 0 || anybody.hasFolded(d.text[d.ws[to-1].Start:d.ws[to-1].End]) ||
		from > 0 && d.ws[from-1].Is(prose.OnIn) && d.ws[to-1].Kind == prose.Capital && !d.ofOne(from-1, c.First) || d.bareNoun(from, to) {
		return false // the fire in the North Sea, which killed
	}
	if to == c.Opener && d.ws[c.Opener].Is(prose.That) && d.ws[to-1].Kind == prose.Capital && from > 0 &&
		d.ws[from-1].Is(prose.Preposition|prose.To) &&
		!prose.Some(d.ws[from:to], func(w *prose.Word) bool { return w.Is(prose.Preposition) }) {
		return false // a contract with Norden that was signed
	}
	end = d.asideEnd(c, end)
	d.drop(0, from)
	d.drop(d.dateEnding(from, to), c.Opener+1)
	d.drop(end, len(d.ws))
	if whose { // a maker whose stock fell: a maker's stock fell
		d.keep(c.Opener, c.Opener+1)
		d.putIn("'s", c.Opener)
		if d.text[d.ws[to-1].End-1] == 's' {
			d.putIn("'", c.Opener)
		}
	}
	return true
}

// dateEnding returns where the date begins that words [from, to) end in, which is no part of
// the noun before it: "a bill [last week] that would"; to when they end in none.
func (d *Draft) dateEnding(from, to int) int {
	for k := range d.es {
		if e := &d.es[k]; e.End == to && e.Start > from+1 && e.Clause >= 0 && d.ws[e.Start].Is(prose.LastNext) {
			return e.Start
		}
	}
	return to
}

// asideEnd returns where what is told in passing ends before word end: at the comma or
// the dash behind its verb and its date.
func (d *Draft) asideEnd(c *prose.Clause, end int) int {
	for i := c.Head + 1; i < end; i++ {
		if k := d.ws[i].Kind; (k == prose.Comma || k == prose.Dash && d.parts(i)) && (d.own == nil || i >= d.own.End) {
			return i
		}
	}
	return end
}

// opensAside tells whether the dash before word i opens what is told in passing of the
// noun before it, and does not close what stood between.
func (d *Draft) opensAside(i int) bool {
	n := 0
	for j := range i {
		if d.ws[j].Kind == prose.Dash && d.parts(j) {
			n++
		}
	}
	return n == 1 && !d.ws[i].Is(prose.That)
}

// there makes a sentence of what a relative clause tells of a place: "In Norden, where a
// mill burned in May, the mayor" is "In Norden, a mill burned in May". A place that does
// not open the sentence stands in brackets, where there is no room for all.
func (d *Draft) there(c *prose.Clause, end int) bool {
	first := c.Opener + 1
	if o := &d.ws[c.Opener]; d.text[o.Start:o.End] != "where" || first >= c.First {
		return false
	}
	for i := c.Head + 1; i < end; i++ {
		if d.ws[i].Kind == prose.Comma && (d.own == nil || i >= d.own.End) {
			end = i
		}
	}
	front := d.made.Dateline
	if d.ws[front].Is(prose.OnIn) && d.ws[c.Opener-1].Kind == prose.Comma && !d.verbIn(0, c.Opener) && !d.dates(front) && !d.dates(front+1) {
		d.drop(0, front)
		d.drop(c.Opener, first)
		d.drop(end, len(d.ws))
		return true
	}
	if !d.tooLong() {
		return false
	}
	lead := ""
	if d.ws[first].Is(prose.Pronoun) && !d.ws[first].Is(prose.Determiner) {
		if c.Parent >= 0 {
			lead, _ = d.leadFor(first, d.subject(&d.cs[c.Parent]))
		}
	} else {
		lead = d.placeBefore(c.Opener)
	}
	if lead == "" || utf8.RuneCountInString(lead) > longestLead {
		return false
	}
	d.drop(0, first)
	d.drop(end, len(d.ws))
	d.putIn(lead, first)
	return true
}

// placeBefore returns what stands in brackets for the place whose name ends before word
// i, a comma aside; "" when it has no name.
func (d *Draft) placeBefore(i int) string {
	from, to := d.nounBefore(i)
	if from < 0 || d.ws[to-1].Kind != prose.Capital ||
		d.ws[from].Kind != prose.Capital && (!d.ws[from].Is(prose.Determiner) || d.ws[from+1].Kind != prose.Capital) {
		return ""
	}
	where := "[In "
	if d.ws[to-1].Is(prose.OrgWord) {
		if to == from+1 {
			return ""
		}
		where = "[At "
	}
	return where + prose.OneLine(d.text[d.ws[from].Start:d.ws[to-1].End]) + "] "
}

// uncertain tells whether the noun at word from need not be there: of "no ship that sank"
// it is not told that it sank, nor of any.
func (d *Draft) uncertain(from int) bool {
	switch strings.ToLower(d.text[d.ws[from].Start:d.ws[from].End]) {
	case "no", "any", "every", "each", "few":
		return true
	}
	return false
}

// anybody are pronouns of which nothing is told: "anyone who stays".
var anybody = wordsOf("anyone everyone anybody everybody nobody none one ones whoever")

// antecedentOf returns the words [from, to) of the noun that a relative clause tells
// something of, -1 when it is not plain: of "Holt, a miller who left" that is Holt.
func (d *Draft) antecedentOf(c *prose.Clause) (from, to int) {
	if from, to = d.nounBefore(c.Opener); from < 0 {
		from, to = d.datedNoun(c.Opener)
	}
	if from < 0 {
		return -1, -1
	}
	if from = d.within(c, from, to); from < 0 || d.rate(from) {
		return -1, -1
	}
	if from = d.wholeNoun(from, c.Opener); from < 0 {
		return -1, -1
	}
	if f, t := d.nameBeside(c, from); f >= 0 {
		return f, t
	}
	return from, to
}

// sums tells whether the noun at word from only sums up what was said before it: "sold
// two ships, [a figure] that has doubled".
func (d *Draft) sums(from int) bool {
	if from == 0 || d.ws[from-1].Kind != prose.Comma && d.ws[from-1].Kind != prose.Dash {
		return false
	}
	w := d.text[d.ws[from].Start:d.ws[from].End]
	return w == "a" || w == "an"
}

// rate tells whether the noun at word from says for how much something is: "bid 84 cents
// [a share]".
func (d *Draft) rate(from int) bool {
	if from == 0 || d.ws[from].Kind != prose.Lower || d.text[d.ws[from].Start] != 'a' || !d.ws[from].Is(prose.Determiner) {
		return false
	}
	return d.ws[from-1].Kind == prose.Number || from > 1 && d.ws[from-2].Kind == prose.Number && d.ws[from-1].Kind == prose.Lower
}

// datedNoun returns the noun before word i, a comma aside, with the date that ends it:
// "the blast on the rig on 20 April, which"; -1 when there is none.
func (d *Draft) datedNoun(i int) (from, to int) {
	if i > 0 && d.ws[i-1].Kind == prose.Comma {
		i--
	}
	for k := range d.es {
		if e := &d.es[k]; e.End == i && e.Start > 1 && d.ws[e.Start-1].Is(prose.OnIn) {
			if from, _ = d.nounBefore(e.Start - 1); from < 0 {
				return -1, -1
			}
			for from > 1 && d.ws[from-1].Is(prose.Preposition) {
				outer, until := d.nounBefore(from - 1)
				if outer < 0 || until != from-1 {
					break
				}
				from = outer
			}
			return from, e.End
		}
	}
	return -1, -1
}

// vague tells whether the clause of the event tells something of a noun that says
// nothing without what tells of it: "a ripple that began", "people who fell ill", "Holt
// is the man who built it".
func (d *Draft) vague() bool {
	if d.own == nil || d.clause < 0 {
		return false
	}
	c := &d.cs[d.clause]
	from, to := -1, -1
	switch {
	case c.Parent < 0: // in the subject, of which something else is told
	case c.Kind == prose.RelativeClause && c.Opener > 0:
		from, to = d.antecedentOf(c)
	case c.Kind == prose.ParticipleClause && c.First > 0 && !d.ws[c.Head].Is(prose.IngForm):
		from, to = d.noun(c)
	}
	if from < 1 {
		return false
	}
	if d.ws[from-1].Is(prose.BeForm) {
		return true
	}
	switch strings.ToLower(d.text[d.ws[from].Start:d.ws[from].End]) {
	case "a", "an", "some", "another", "any", "one":
		return true
	}
	return d.ws[from].Kind == prose.Lower && !d.ws[from].Is(prose.Determiner) && d.ws[from-1].Kind != prose.Clitic && d.plural(to-1)
}

// withHost words a line of the clause of the event and of that on which it hangs,
// and returns the speaker that it dropped; not ok when there is no room for both or
// when it would open with a pronoun. Of 70 lines of Timeline17, Wikinews and TimeBank
// that tell of a vague noun so, and not by themselves, 52 are better and 7 worse.
func (d *Draft) withHost() (speaker string, ok bool) {
	speaker = d.shorten()
	first := &d.ws[d.first()]
	ok = !first.Is(prose.Pronoun|prose.Possessive) && d.stands() && d.hosted() && !d.cut[d.cs[d.told].Head] && !d.cut[d.dated.Start]
	if !ok {
		d.restore()
	}
	return speaker, ok
}

// nameBeside returns the name to which the noun at word from only adds what its bearer is:
// "[Holt], a miller who left", "sold to [Norden], a company that failed"; -1 when the
// noun stands by itself, as behind a place, "in Norden, a miller who", or behind what
// is no name at all.
func (d *Draft) nameBeside(c *prose.Clause, from int) (int, int) {
	if from < 2 || d.ws[from-1].Kind != prose.Comma || !d.ws[from].Is(prose.Determiner) {
		return -1, -1
	}
	f, t := d.nounBefore(from)
	if f < 0 || d.ws[t-1].Kind != prose.Capital || t < from-1 {
		return -1, -1
	}
	if f = d.within(c, f, t); f < 0 || d.ws[f].Is(prose.Linker|prose.Connective|prose.Adverb|prose.Coordinator|prose.Calendar) {
		return -1, -1
	}
	company := d.ws[c.Opener-1].Is(prose.OrgWord) || c.Opener > 1 && d.ws[c.Opener-2].Is(prose.OrgWord)
	switch {
	case f == max(d.made.Dateline, 0) || d.ws[f-1].Kind == prose.Quote || d.ws[f-1].Is(prose.That):
		return f, t
	case d.ws[f-1].Is(prose.Preposition) && !d.verbIn(0, f):
		return -1, -1
	case d.ofPerson(c) && (t-f > 1 || !d.ws[f-1].Is(prose.Preposition) ||
		d.persons[d.text[d.ws[t-1].Start:d.ws[t-1].End]]), company && !d.ofPerson(c):
		return f, t
	}
	return -1, -1
}

// ofPerson tells whether a relative clause tells something of a person.
func (d *Draft) ofPerson(c *prose.Clause) bool {
	switch o := &d.ws[c.Opener]; d.text[o.Start:o.End] {
	case "who", "whom", "whose":
		return true
	}
	return false
}

// within returns where the noun begins, in words [from, to), of which a relative clause
// tells something: "the mayor of [Norden], which lies", but "[the mayor] of Norden, who".
func (d *Draft) within(c *prose.Clause, from, to int) int {
	if d.ofPerson(c) {
		return d.bearerIn(from, to)
	}
	for i := to - 2; i > from; i-- {
		if d.ws[i].Is(prose.OfWord) && (d.ws[i-1].Is(prose.Title) || prose.Calling(d.text, &d.ws[i-1])) {
			return i + 1
		}
	}
	return from
}

// bearerIn returns where the noun in words [from, to) begins of which "who" tells
// something: behind what only happened to somebody, "the arrest of [Ada Holt], who", and
// before a place that somebody is from, "[a woman] from Norden who"; -1 when that is not
// plain.
func (d *Draft) bearerIn(from, to int) int {
	if d.ws[to-1].Kind != prose.Capital {
		return from
	}
	for i := to - 1; i > from; i-- {
		if !d.ws[i].Is(prose.OfWord) {
			continue
		}
		of := &d.ws[i-1]
		person := to-i > 2 || d.persons[d.text[d.ws[to-1].Start:d.ws[to-1].End]]
		if person && of.Kind == prose.Lower && !prose.Calling(d.text, of) && !of.Is(prose.Title|prose.OrgWord) {
			return i + 1
		}
		if !of.Is(prose.OrgWord) {
			return from
		}
	}
	if from < 2 || to-from > 1 && d.ws[from].Kind != prose.Lower ||
		!d.ws[from-1].Is(prose.OnIn) && d.text[d.ws[from-1].Start:d.ws[from-1].End] != "from" {
		return from
	}
	if outer, until := d.nounBefore(from - 1); outer >= 0 && until == from-1 && d.ws[until-1].Kind == prose.Lower {
		if d.bareNoun(outer, until) {
			return -1 // a writer and editor in Norden who
		}
		return outer
	}
	return from
}

// ofOne tells whether the form of be or have at word i is that of one, and the noun before
// the preposition at word at a plural, so that it tells of what stands between: "shares in
// [Norden], which was".
func (d *Draft) ofOne(at, i int) bool {
	switch d.text[d.ws[i].Start:d.ws[i].End] {
	case "is", "was", "has":
		outer, until := d.nounBefore(at)
		return outer >= 0 && until == at && d.be(outer, until) == "were"
	}
	return false
}

// agreeing returns where the noun begins, of those that end before word to, which the form
// of be or have at word i can have for its subject: the one at word from; one that another
// is of, "shares of [Norden], which has"; or one to which it belongs, "[boats in the bay]
// that have sunk". It returns -1 when none can.
func (d *Draft) agreeing(from, to, i int) int {
	switch d.text[d.ws[i].Start:d.ws[i].End] {
	case "is", "was", "has":
		for at := from; ; at++ {
			if d.be(at, to) == "was" {
				return at
			}
			for at < to && !d.ws[at].Is(prose.OfWord) {
				at++
			}
			if at+1 >= to {
				return -1
			}
		}
	case "are", "were", "have":
		if d.be(from, to) == "were" {
			return from
		}
		if from > 1 && d.ws[from-1].Is(prose.Preposition) {
			if outer, until := d.nounBefore(from - 1); outer >= 0 && until == from-1 && d.be(outer, until) == "were" {
				return outer
			}
		}
		if w := &d.ws[to-1]; w.Kind != prose.Capital && !collectives.has(d.text[w.Start:w.End]) {
			return -1
		}
	}
	return from
}

// collectives are singulars that are as often told of as plurals.
var collectives = wordsOf("couple family crew staff team group pair trio majority public media data")

// nominal tells whether word i is a noun as far as the lexicon knows.
func (d *Draft) nominal(i int) bool {
	w := &d.ws[i]
	return w.Kind == prose.Capital || w.Kind == prose.Lower && (w.Class == 0 || w.Is(prose.Noun|prose.Title))
}

// nounBefore returns the words [from, until) of the noun with its determiner that
// stands before word i, a comma aside; -1 when there is none.
func (d *Draft) nounBefore(i int) (from, until int) {
	until = i
	if until > 0 && (d.ws[until-1].Kind == prose.Comma || d.ws[until-1].Kind == prose.Dash && d.opensAside(i)) {
		until--
	}
	if until > 2 && d.ws[until-1].Kind == prose.Number && d.ws[until-2].Kind == prose.Comma {
		until -= 2 // Ada Holt, 34, who
	}
	until = d.beforeParty(until)
	from = until
	for from > 0 {
		w := &d.ws[from-1]
		if w.Is(prose.Determiner) && !w.Is(prose.Pronoun) {
			from--
			if from > 1 && from+1 < until && w.Is(prose.Negation) && d.ws[from-1].Is(prose.OfWord) {
				from-- // a motion of no confidence
				continue
			}
			break
		}
		if d.verbIn(from-1, from) {
			break
		}
		if w.Is(prose.Coordinator) && from < until && from > 1 && d.ws[from].Kind == prose.Capital && d.ws[from-2].Kind == prose.Capital {
			from-- // the Savings and Loan Association
			continue
		}
		if w.Is(prose.Preposition) && from < until && from > 1 && d.nominal(from-2) &&
			(w.Is(prose.OfWord) || d.withinName(from-1) || !(d.ws[i].Is(prose.Relative) && (i > until || d.text[d.ws[i].End-1] == 'o'))) {
			from-- // the cap on damages
			continue
		}
		if w.Kind == prose.Capital && from > 1 && from < until && d.ws[from].Kind == prose.Capital &&
			d.ws[from-2].Kind == prose.Capital && !w.Is(prose.Calendar) {
			from-- // Halden State University
			continue
		}
		if !w.Wordy() && w.Kind != prose.Number && w.Kind != prose.Symbol ||
			w.Is(prose.Preposition|prose.Pronoun|prose.Coordinator|prose.Subordinator|prose.Relative|prose.That|prose.To) ||
			w.Is(prose.Adverb) && !d.nounLike(from-1) ||
			w.Class&prose.Verbal != 0 && !(w.Kind == prose.Capital && !w.Is(prose.Base|prose.SForm)) && (!w.Is(prose.Noun|prose.Participle|prose.Base) && !(w.Is(prose.IngForm) && from > 1 && from < until && d.ws[from-2].Is(prose.Determiner)) || w.Is(prose.Reporting|prose.Modal|prose.HaveForm|prose.DoForm)) {
			break
		}
		from--
	}
	for from < until && d.ws[from].Is(prose.Preposition) {
		from++
	}
	if from == until || !d.ws[until-1].Wordy() && !d.numbered(from, until) || d.ws[until-1].Kind == prose.Clitic ||
		d.ws[until-1].Is(prose.Calendar|prose.Determiner|prose.LastNext) ||
		d.ws[from].Kind == prose.Clitic {
		return -1, -1
	}
	return from, until
}

// withinName tells whether the "for" at word i stands within a name: "the Court of Arbitration
// for Sport, which".
func (d *Draft) withinName(i int) bool {
	return i > 0 && i+1 < len(d.ws) && d.ws[i-1].Kind == prose.Capital && d.ws[i+1].Kind == prose.Capital && d.text[d.ws[i].Start:d.ws[i].End] == "for"
}

// numbered tells whether the words [from, until) are a name that ends in a number: "Flight
// 370", but not "May 3".
func (d *Draft) numbered(from, until int) bool {
	return until > from+1 && d.ws[until-1].Kind == prose.Number && d.ws[until-2].Kind == prose.Capital && !d.ws[until-2].Is(prose.Calendar)
}

// beforeParty returns where a name ends that ends before word i with party and place:
// "Sen. Ada Holt[, D-Ohio], who", "Holt[, R-Calif.], who"; i when there are none.
func (d *Draft) beforeParty(i int) int {
	at := i - 1
	if at > 2 && d.ws[at].Kind == prose.Stop {
		at--
	}
	if at > 2 && d.ws[at-1].Kind == prose.Comma && d.ws[at-2].Kind == prose.Capital && d.ws[at].Hyphened && d.text[d.ws[at].Start+1] == '-' {
		return at - 1
	}
	return i
}

// wholeNoun returns where the noun begins that the noun at word from belongs to,
// when a comma parts it from what is told of it at word i: "a pupil of the
// school, who fell ill" is the pupil. A thing that "which" tells of is the
// nearest, as is a name: "a path along the Lenn, which rose".
func (d *Draft) wholeNoun(from, i int) int {
	who := !d.ws[i].Is(prose.Relative) || d.text[d.ws[i].End-1] == 'o'
	last := i - 1
	if d.ws[last].Kind == prose.Comma {
		last--
	}
	company := last > 0 && d.ws[last].Kind == prose.Capital && d.ws[last].Is(prose.OrgWord)
	if !who || last < 0 || d.ws[last].Kind == prose.Capital && !company {
		return from
	}
	for from > 1 && (last < i-1 || company) && d.ws[from-1].Is(prose.Preposition) && !d.ws[from-1].Is(prose.Subordinator) {
		outer, until := d.nounBefore(from - 1)
		if outer < 0 || until != from-1 {
			break
		}
		from = outer
	}
	return from
}
