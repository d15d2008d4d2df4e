package wording

import (
	"strings"

	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Here is what a participle tells in passing, made a sentence with "[was]". Of 60
// such lines drawn from those of Timeline17, MATRES and MEANTIME 28 were wrong, 340
// there being, before it was asked whether the form is a past tense, what it is told
// of and whether it tells a happening; of the 223 left 11 of 60 are.

// participle makes a sentence of a participle and the noun before it: "The
// company [was] founded in 1998".
func (d *Draft) participle(c *prose.Clause, end int) bool {
	if !c.Is(prose.Participle) || d.ws[c.First].Is(prose.HaveForm) || d.ws[c.Head].Is(prose.IngForm) || d.active(c) ||
		describing.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End]) ||
		publishing.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End]) && !d.longOut(c) {
		return false
	}
	if c.First == 0 {
		return d.frontedParticiple()
	}
	if p := c.Parent; p >= 0 && getting.has(d.text[d.ws[d.cs[p].Head].Start:d.ws[d.cs[p].Head].End]) {
		return false // hopes to get the pipe inserted
	}
	if d.calledOff(c) {
		return false
	}
	from, to := d.noun(d.joined(c))
	first := d.mannerBefore(c.First, to-1)
	if from < 0 || d.ws[to-1].Is(prose.TimeNoun) || d.occasion(c) || d.sums(from) { // the year ended August 31
		return false
	}
	end = d.asideEnd(c, end)
	for end > c.Head+1 && d.ws[end-1].Is(prose.Coordinator|prose.LastNext|prose.Adverb) && (d.own == nil || end > d.own.End) {
		end-- // opened in 1932 and last repaired
	}
	d.drop(0, from)
	d.drop(to, first)
	d.drop(end, len(d.ws))
	d.putIn("["+d.be(from, to)+"] ", first)
	return true
}

// longOut tells whether what was published in some year is told of for what is still to come
// of it, and not for what it says: "the novel, published in 1961, is to be filmed".
func (d *Draft) longOut(c *prose.Clause) bool {
	return d.own != nil && d.own.When.Grain >= civil.Year && prose.Some(d.cs, func(o *prose.Clause) bool {
		return o.Tense == prose.Future && o.Start < c.Start && o.First > c.Head
	})
}

// calledOff tells whether what a participle or a relative clause says was planned for a day
// did not come about, as the verb of its noun tells: "a match scheduled for Sunday was called
// off", "a vote that was to be held on Monday was cancelled".
func (d *Draft) calledOff(c *prose.Clause) bool {
	was := c.First+1 < c.Head && d.ws[c.First].Is(prose.BeForm) && d.ws[c.First+1].Is(prose.To) // to be, to have been
	due := d.own != nil && d.own.Start > 0 && d.text[d.ws[d.own.Start-1].Start:d.ws[d.own.Start-1].End] == "for"
	if !was && !due && !c.Is(prose.Planning) {
		return false
	}
	return prose.Some(d.cs, func(o *prose.Clause) bool {
		if !o.Passive || !o.Tense.Finite() || o.First < c.Head || o.Start > c.Start {
			return false
		}
		off := o.Head+1 < len(d.ws) && d.text[d.ws[o.Head+1].Start:d.ws[o.Head+1].End] == "off"
		return off || o.Is(prose.Cancelled) || withdrawing.has(d.text[d.ws[o.Head].Start:d.ws[o.Head].End])
	})
}

// withdrawing are what else is done to a plan that comes to nothing on its day.
var withdrawing = wordsOf("withdrawn dropped shelved axed moved rescheduled deferred adjourned")

// occasion tells whether a participle belongs to the phrase that opens the sentence and
// says on what occasion somebody says the rest: "In a speech read on Friday, Holt said".
func (d *Draft) occasion(c *prose.Clause) bool {
	front := d.made.Dateline
	if !d.ws[front].Is(prose.OnIn) || d.verbIn(front, c.First) {
		return false
	}
	for k := range d.cs {
		o := &d.cs[k]
		if o.First > c.Head && o.Kind == prose.MainClause && o.Is(prose.Reporting) && prose.CommaBetween(d.ws, c.Head, o.First) {
			return !prose.CommaBetween(d.ws, front, c.First)
		}
	}
	return false
}

// joined returns the participle whose noun a participle shares: "the bridge, [opened]
// in 1932 and repaired in 2016"; itself when it has its own.
func (d *Draft) joined(c *prose.Clause) *prose.Clause {
	at := c.First - 1
	for at > 0 && d.ws[at].Is(prose.LastNext|prose.Adverb) {
		at--
	}
	if c.Parent >= 0 && d.cs[c.Parent].Kind == prose.ParticipleClause && d.cs[c.Parent].Is(prose.Participle) &&
		at > d.cs[c.Parent].Head && d.ws[at].Is(prose.Coordinator) {
		return &d.cs[c.Parent]
	}
	return c
}

// noun returns the words [from, to) of the noun that a participle tells something
// of, -1 when that is not plain.
func (d *Draft) noun(c *prose.Clause) (from, to int) {
	at := d.mannerBefore(c.First, 0)
	from, to = d.nounBefore(at)
	from = d.wholeNoun(from, at)
	if from < 0 {
		return -1, -1
	}
	if to < at && d.ws[from].Kind == prose.Symbol {
		return -1, -1 // bought for £2 million, followed by a mill
	}
	name := d.ws[to-1].Kind == prose.Capital
	if name && from > 0 && d.ws[from-1].Is(prose.Preposition) {
		return -1, -1 // a letter to Norden released on Monday; a man from Oslo, arrested on Monday
	}
	if name && to > from+2 && to == at && d.ws[from].Is(prose.Determiner) && d.ws[to-2].Kind == prose.Lower && !d.ws[to-2].Is(prose.Title) {
		return -1, -1 // a plan Holt signed in May
	}
	if from > 0 && to == at && d.ws[from].Is(prose.Determiner) && !d.ws[from].Is(prose.Preposition|prose.Adverb) &&
		d.ws[from-1].Kind == prose.Lower && (d.ws[from-1].Class == 0 || d.ws[from-1].Is(prose.Noun)) &&
		!d.ws[from-1].Is(prose.Verbal&^prose.Base&^prose.SForm) {
		return -1, -1 // the gains these shares made
	}
	if d.uncertain(from) {
		return -1, -1 // no strings attached
	}
	if w := &d.ws[from]; w.Is(prose.Determiner) && (!w.Is(prose.Abstract|prose.Possessive) || d.text[w.Start:w.End] == "all") {
		from++ // all restrictions imposed in May were not all there were
	}
	if from > 0 && (d.ws[from-1].Is(prose.That|prose.Relative) ||
		d.saysAt(from-1) && !d.finiteIn(c.Head+1, len(d.ws))) || d.ws[from].Is(prose.Linker) || d.bareNoun(from, to) ||
		d.ws[c.Head].Is(prose.Base) && d.ws[to-1].Is(prose.Base) && !d.ws[to-1].Is(prose.Noun) {
		return -1, -1 // a ban that a judge lifted on Monday; figures showed sales rose; the total cost
	}
	return from, to
}

// saysAt tells whether the verb at word i may govern a clause without a that.
func (d *Draft) saysAt(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Head == i && c.Tense.Finite() && c.Is(prose.Clausal|prose.Reporting)
	})
}

// active tells whether an -ed form that was taken for a participle is rather the
// verb of its sentence: it has an object, or nothing else in the sentence has a
// subject of its own.
func (d *Draft) active(c *prose.Clause) bool {
	if c.Is(prose.Intransitive) || moving.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End]) {
		return true // a rig exploded in May
	}
	if i := c.Head + 1; i < len(d.ws) {
		switch w := &d.ws[i]; {
		case w.Is(prose.Agent):
			return false
		case d.nominal(i) && !w.Is(prose.TimeNoun|prose.Calendar), w.Is(prose.Possessive),
			w.Is(prose.Pronoun) && !w.Is(prose.Determiner), w.Is(prose.IngForm) && !w.Is(prose.Noun|prose.Preposition):
			return true // preferred shares; sprung its own leak; bought it; considered selling
		}
	}
	if c.Is(prose.Reporting) && d.endsIn(c) {
		return true // ..., the minister announced on state television
	}
	for k := range d.cs {
		o := &d.cs[k]
		if k == d.clause || k == c.Speaker || !o.Tense.Finite() || o.Quoted {
			continue
		}
		if o.Kind == prose.MainClause || o.Kind == prose.Complement || o.Kind == prose.CoordinateClause && d.hasSubject(o) {
			return false
		}
	}
	return c.First > 0
}

// endsIn tells whether the sentence ends with clause c behind a comma: nothing
// but the phrase it stands in follows that.
func (d *Draft) endsIn(c *prose.Clause) bool {
	for i := c.First - 1; i > 0 && !d.finiteIn(c.Head+1, len(d.ws)); i-- {
		switch w := &d.ws[i]; {
		case w.Kind == prose.Comma || w.Kind == prose.Quote:
			return true
		case w.Is(prose.Preposition | prose.Relative | prose.That):
			return false
		}
	}
	return false
}

// describing are the participles that say what something is, not what was done
// to it: a date beside them is seldom that of their own.
var describing = wordsOf("related linked tied connected associated compared based located situated operated owned leased run known called named dubbed " +
	"headed led caused faced enjoyed mixed worried concerned involved affected surrounded needed valued priced estimated equipped filled covered")

// getting are verbs behind which a noun and a participle tell what is made of it, which
// need not have come about.
var getting = wordsOf("get gets getting got keep keeping want wants wanted need needs see")

// publishing are the participles of documents: what is news is what they say, and
// the day they came out is that of saying it: "a poll released on Monday showed".
var publishing = wordsOf("released published issued posted aired broadcast filed dated written")

// moving are -ed forms that are past tenses: what they tell has no object.
var moving = wordsOf("exploded erupted sunk sank gathered flooded increased decreased joked talked marched headed travelled traveled stepped checked met come gone")

// frontedParticiple makes a sentence of a participle that opens the sentence and
// of the subject behind its comma: "Founded in 1998, the mill" is "The mill
// [was] founded in 1998".
func (d *Draft) frontedParticiple() bool {
	if len(d.cs) < 2 || d.own == nil {
		return false
	}
	verb := d.cs[1].First
	from := verb
	for i := d.own.End; i < verb; i++ {
		if d.ws[i].Kind == prose.Comma {
			from = i
			break
		}
	}
	start, to := d.frontedSubject(from+1, verb)
	if start >= to || d.ws[start].Is(prose.Pronoun) || !d.ws[to-1].Wordy() {
		return false
	}
	be := d.be(start, to)
	d.drop(from, len(d.ws))
	d.putIn(upperFirst(prose.OneLine(d.text[d.ws[start].Start:d.ws[to-1].End]))+" ["+be+"] ", 0)
	return true
}

// frontedSubject returns the subject among the words [from, verb) behind a participle
// that opens the sentence: what stands right before the verb, "the youngest of six,
// [Falk] left", or before the commas that part something from it, "[the mill], a
// landmark, was"; of a longer one what precedes its preposition.
func (d *Draft) frontedSubject(from, verb int) (start, to int) {
	start, to = from, verb
	for i := from; i < verb; i++ {
		if d.ws[i].Kind != prose.Comma {
			continue
		}
		if d.ws[verb-1].Kind == prose.Comma {
			to = i
			break
		}
		start = i + 1
	}
	for i := start + 1; i < to; i++ {
		if w := d.ws[i]; w.Is(prose.Preposition) && !w.Is(prose.OfWord|prose.NameInner) {
			to = i
		}
	}
	return start, to
}

// bareNoun tells whether the noun in words [from, to) is singular and has no
// article, so that some of it stands before them: "[the exploration and]
// production arm".
func (d *Draft) bareNoun(from, to int) bool {
	if d.ws[from].Is(prose.Determiner|prose.Abstract) || d.ws[from].Kind != prose.Lower {
		return false
	}
	for i := from; i < to; i++ {
		if w := &d.ws[i]; w.Kind == prose.Clitic || w.Is(prose.Preposition) && d.plural(i-1) {
			return false
		}
	}
	s := d.text[d.ws[to-1].Start:d.ws[to-1].End]
	return !d.plural(to-1) && d.ws[to-1].Kind == prose.Lower && !(to == from+1 && masses.has(s))
}

// masses are nouns that need no article.
var masses = wordsOf("oil gas crude mud cement water snow rain money power work data evidence food")

// be returns the form of "be" that agrees with the noun in words [from, to): with
// what stands before its first preposition, or with all that "and" joins.
func (d *Draft) be(from, to int) string {
	head := to - 1
	for i := from; i < to; i++ {
		w := &d.ws[i]
		if w.Is(prose.Coordinator) && i > from && d.ws[to-1].Kind == prose.Lower &&
			!(d.ws[i-1].Kind == prose.Capital && d.ws[i+1].Kind == prose.Capital) {
			return "were"
		}
		if w.Is(prose.Preposition) && i > from {
			head = i - 1
			break
		}
	}
	if d.plural(head) && !d.oneAt(from) { // but: a species
		return "were"
	}
	return "was"
}

// oneAt tells whether "a" or "an" opens the noun at word from.
func (d *Draft) oneAt(from int) bool {
	switch d.text[d.ws[from].Start:d.ws[from].End] {
	case "a", "an", "A", "An":
		return true
	}
	return false
}

// plural tells whether the noun at word i looks like a plural.
func (d *Draft) plural(i int) bool {
	s := d.text[d.ws[i].Start:d.ws[i].End]
	return (d.ws[i].Kind == prose.Lower || i == 0 && !d.persons[s] && !d.met[s]) && pluralForm(s)
}

// pluralForm tells whether a noun looks like a plural.
func pluralForm(s string) bool {
	return irregular.has(s) || strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss") && !strings.HasSuffix(s, "us") && !strings.HasSuffix(s, "is") && s != "news"
}

// irregular are plurals without an s.
var irregular = wordsOf("people men women children police fishermen lawmakers")
