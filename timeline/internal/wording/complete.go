package wording

import (
	"strings"

	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is what a line cannot end without.

// conditional tells whether a condition stands behind word i: a line that leaves
// it out must not look whole.
func (d *Draft) conditional(i int) bool {
	for k := range d.cs {
		c := &d.cs[k]
		o := c.Opener
		if o >= i && !d.cut[o] && d.ws[o].Is(prose.Hypothetical) && d.ws[o].Is(prose.Subordinator) &&
			d.ws[o].End-d.ws[o].Start < 7 && (c.Parent < 0 || d.cs[c.Parent].Head < i) { // if, unless, not whether
			return true
		}
	}
	return false
}

// completes tells whether the phrase behind word i completes the verb before it
// and its object: "put the wells at risk".
func (d *Draft) completes(i int) bool {
	if e := d.own; e != nil && e.End < len(d.ws) && d.ws[e.End].Is(prose.OfWord) && (i+1 == e.Start || i+2 == e.Start) {
		return true // the redemption on May 5 of all
	}
	as := i+1 < len(d.ws) && d.ws[i+1].Is(prose.PrepSub) && d.ws[i+1].Runes == 2
	for k := len(d.cs) - 1; k >= 0; k-- {
		h := d.cs[k].Head
		if h > i {
			continue
		}
		for j := h + 1; j <= i; j++ {
			if w := &d.ws[j]; w.Is(prose.Preposition|prose.PrepSub) && !w.Is(prose.OfWord) ||
				w.Is(prose.To) && j < i && !d.verbIn(j, j+2) && !d.counted(j+1) {
				return false
			}
		}
		verb := d.text[d.ws[h].Start:d.ws[h].End]
		return needsPhrase.hasFolded(verb) || as && needsAs.hasFolded(verb)
	}
	return false
}

// needsPhrase are the verbs that say little without the phrase that follows
// their object.
var needsPhrase = wordsOf("put puts putting set sets setting place places placed placing base bases based depend depends depended " +
	"rely relies relied consist consists consisted accuse accuses accused accusing charge charged prevent prevents prevented preventing keep keeps kept keeping " +
	"deprive deprived deprives make makes made making turn turns turned turning bring brings brought bringing take takes took taking taken blame blamed blames link links linked linking attribute attributes attributed devote devotes devoted dedicate dedicated convert converts converted transform transforms transformed confine confined subject subjected expose exposes exposed compare compared describe describes described describing regard regards regarded")

// needsAs are the verbs that say what their object is taken for.
var needsAs = wordsOf("list lists listed cite cites cited hail hails hailed dismiss dismisses dismissed treat treats treated view views viewed portray portrays portrayed depict depicts depicted define defines defined name names named see sees saw confirm confirms confirmed identify identifies identified recognise recognised recognize recognized")

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

// predicate returns the verb behind which alone the line can end and keep a predicate,
// whatever word it ends with, and whether that verb can do without anything behind it:
// "was sold", "is leaving". It returns len(d.ws) when the line has none to keep.
func (d *Draft) predicate() (head int, whole bool) {
	switch {
	case d.clause < 0:
		return fewestWords - 1, true
	case d.pressed:
		main := &d.cs[d.mainOf(d.clause)]
		if d.cut[main.Head] || !main.Tense.Finite() {
			return len(d.ws), false
		}
		return max(main.Head, d.cs[d.clause].Head), false
	}
	main := d.carrier(d.mainOf(d.clause))
	h, v := max(d.cs[d.clause].Head, d.cs[main].Head), &d.cs[main].Verb
	for k := main + 1; k < len(d.cs); k++ {
		if c := &d.cs[k]; c.Parent == main &&
			c.Kind == prose.Complement && !d.ofNoun(c) ||
			c.Speaker == main && c.Kind == prose.QuotedClause {
			h, v = c.Head, &c.Verb // "Holt said the plant" says nothing yet
			break
		}
	}
	return h, v.Passive || v.Progressive
}

// fewestWords is how many words of a sentence without a verb a line keeps at least.
const fewestWords = 5

// complete tells whether the line keeps a predicate when it ends before word i, which
// stands behind the verb of it.
func (d *Draft) complete(i, head int, whole bool) bool {
	switch {
	case d.clause < 0:
		return true
	case d.pressed:
		return d.completeAlone(i)
	case d.splits(i) || !d.carried(i) || d.compares(i) || !whole && d.bare(head+1, i) || d.unsaid(d.first(), i):
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

// ofNoun tells whether a clause that looks like what its verb says is rather what a noun
// says: "fell over worries that it would".
func (d *Draft) ofNoun(c *prose.Clause) bool {
	p := &d.cs[c.Parent]
	return c.Opener > p.Head+1 && !p.Is(prose.Reporting|prose.Clausal|prose.Opinion|prose.Planning) &&
		prose.Some(d.ws[p.Head+1:c.Opener], func(w *prose.Word) bool { return w.Is(prose.Preposition) })
}

// completeAlone tells as much of a line whose clauses may have been misread.
func (d *Draft) completeAlone(i int) bool {
	h := d.cs[d.mainOf(d.clause)].Head
	if d.splits(i) || !d.carried(i) || d.compares(i) || d.bare(h+1, i) || d.wantsTo(i) || d.awaits(i) || d.promises(d.first(), i) {
		return false
	}
	for k := range d.cs {
		c := &d.cs[k]
		if c.Head < i || d.cut[c.Head] {
			continue
		}
		sure := d.sure(k)
		if o := c.Opener; o >= 0 && o < i && !d.cut[o] || sure && c.Start < i && !d.cut[c.Start] && c.Tense.Finite() ||
			c.Kind == prose.Complement && !d.addsThat(c) && c.Parent >= 0 && d.cs[c.Parent].Head < i &&
				d.cs[c.Parent].Is(prose.Reporting|prose.Clausal|prose.Opinion|prose.Planning) {
			return false
		}
	}
	kept := 0
	for j := h + 1; j < i; j++ {
		w := &d.ws[j]
		switch {
		case d.cut[j]:
		case w.Is(prose.Coordinator) && d.ws[j-1].Kind == prose.Comma && d.laterVerb(i) && !d.finiteIn(j, i):
			return false // cleared, but the miller's daughter
		case w.Is(prose.Hypothetical) && w.Is(prose.Subordinator) && (d.ws[j-1].Is(prose.That|prose.Reporting) || d.ws[j-1].Kind == prose.Quote):
			return false // said that if it burned
		case w.Wordy():
			kept++
		}
	}
	return kept > 1
}

// sure tells whether the verb of clause k has an auxiliary, so that it is surely one.
func (d *Draft) sure(k int) bool {
	c := &d.cs[k]
	return c.First < c.Head || d.ws[c.Head].Is(prose.BeForm|prose.HaveForm)
}

// claims tells whether word j is a verb that says or shows something.
func (d *Draft) claims(j int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Head == j && c.Is(prose.Reporting|prose.Clausal) })
}

// asks tells whether word j is the how or why of a clause that somebody tells.
func (d *Draft) asks(j int) bool {
	w := &d.ws[j]
	return w.Kind == prose.Lower && w.Is(prose.Arguing) && (d.text[w.Start:w.End] == "how" || d.text[w.Start:w.End] == "why")
}

// splits tells whether the line, when it ends before word i, ends within a date or
// in an adjective.
func (d *Draft) splits(i int) bool {
	for k := range d.es {
		if e := &d.es[k]; e.Start < i && i < e.End {
			return true
		}
	}
	return i > 1 && d.ws[i-2].Is(prose.Determiner) && attributive.has(d.text[d.ws[i-1].Start:d.ws[i-1].End])
}

// attributive are adjectives that stand before a noun, and numbers that the words
// behind them tell apart: "the thousands who came".
var attributive = wordsOf("thousands hundreds dozens millions ones new possible major large big small long short old further whole entire single potential latest former early late mid first second third same next last")

// compares tells whether the line, when it ends before word i, compares something
// with nothing: "is less toxic" without "than the oil".
func (d *Draft) compares(i int) bool {
	if i > 0 && d.isThan(i-1) {
		return true
	}
	than := i
	for ; than < len(d.ws) && !d.isThan(than); than++ {
		if than > i+compareReach || d.ws[than].Kind == prose.Comma || d.finiteIn(than, than+1) {
			return false
		}
	}
	for j := i - 1; than < len(d.ws) && j > max(0, than-2*compareReach) && d.ws[j].Kind != prose.Comma; j-- {
		if !d.cut[j] && d.ws[j].Kind == prose.Lower && comparatives.has(d.text[d.ws[j].Start:d.ws[j].End]) {
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
var comparatives = wordsOf("more less rather fewer better worse higher lower larger smaller greater bigger longer shorter earlier later faster slower easier harder closer nearer cheaper wider deeper heavier richer poorer younger older other stronger weaker different sooner")

// bare tells whether nothing but articles and adverbs stands between a verb, the
// word behind which is from, and word i: "offered more".
func (d *Draft) bare(from, i int) bool {
	for ; from < i; from++ {
		if w := &d.ws[from]; !d.cut[from] &&
			(w.Kind == prose.Capital || w.Kind == prose.Number ||
				w.Kind == prose.Lower && !w.Is(prose.Determiner|prose.Adverb) || w.Is(prose.Particle)) {
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
		if at := max(c.Opener, c.Start); at > from && at < i && c.Head >= i && !d.cut[at] && !d.cut[c.Head] &&
			c.Tense.Finite() || c.Opener >= from && c.Opener < i && c.Head >= i && !d.cut[c.Opener] && !d.cut[c.Head] {
			return true // a clause that has begun
		}
	}
	for k := len(d.cs) - 1; k > 0; k-- {
		c := &d.cs[k]
		if c.Kind == prose.QuotedClause && c.Head >= i && d.quotesBehind(c.Speaker, i) {
			return true // said: “It closed”
		}
		if c.Head < i || c.Kind != prose.Complement || c.Parent < 0 || d.cut[c.Head] || d.addsThat(c) {
			continue
		}
		if h := d.cs[c.Parent].Head; h < i && !d.cut[h] && d.cs[c.Parent].Is(prose.Reporting|prose.Clausal|prose.Opinion) {
			return true
		}
	}
	return d.wantsTo(i) || d.promises(from, i) || d.awaits(i) || d.announced(i)
}

// addsThat tells whether clause c is more of what somebody said, which is said without it:
// "it had closed [and that it would be sold]".
func (d *Draft) addsThat(c *prose.Clause) bool {
	return c.Opener > 0 && d.ws[c.Opener].Is(prose.That) && d.ws[c.Opener-1].Is(prose.Coordinator)
}

// promises tells whether the line, when it ends before word i, has a that or an if and
// no verb behind it: "revealed that since May".
func (d *Draft) promises(from, i int) bool {
	if d.made.Classes&(prose.That|prose.Hypothetical) == 0 && !d.pressed {
		return false
	}
	for j := i - 1; j > from; j-- {
		if d.cut[j] || d.finiteIn(j, j+1) {
			break
		}
		if d.ws[j].Is(prose.That) && (d.pressed || d.opensClause(j) || d.claims(j-1)) && j > 0 &&
			!d.ws[j-1].Is(prose.Preposition) || d.ws[j].Is(prose.Hypothetical) && d.ws[j].Is(prose.Subordinator) ||
			d.pressed && d.asks(j) {
			return true
		}
	}
	return false
}

// announced tells whether the line, when it ends before word i, has an it that only
// announces what follows there: "it would be premature [to]".
func (d *Draft) announced(i int) bool {
	for j := i; j < min(i+2, len(d.ws)); j++ {
		if !d.ws[j].Is(prose.To|prose.That) || d.ws[j].Is(prose.To) && !d.verbIn(j, j+3) {
			continue
		}
		for k := range d.cs {
			c := &d.cs[k]
			if c.Head < i && j-c.Head <= 6 && !d.cut[c.Head] && c.First > 0 && d.ws[c.First-1].Is(prose.It) && d.announces(c.First-1) {
				return true
			}
		}
	}
	return false
}

// quotesBehind tells whether reporting clause k stands before word i and has nothing for
// its object there: what it says is the quotation behind.
func (d *Draft) quotesBehind(k, i int) bool {
	if k < 0 || d.cs[k].Head >= i || d.cut[d.cs[k].Head] || !d.cs[k].Tense.Finite() || d.cs[k].Passive {
		return false
	}
	for j := d.cs[k].Head + 1; j < i; j++ {
		switch w := &d.ws[j]; {
		case w.Kind == prose.Quote || w.Is(prose.That):
			return false
		case w.Is(prose.Preposition) || w.Is(prose.Calendar):
			return true
		case j == d.cs[k].Head+1 && !d.tellsWhom(&d.cs[k]) && (d.nominal(j) || w.Is(prose.Determiner) || w.Kind == prose.Number):
			return false
		}
	}
	return true
}

// awaits tells whether the word before word i says nothing without the phrase
// that word i opens.
func (d *Draft) awaits(i int) bool {
	at := i - 1
	if d.ws[at].Kind == prose.Quote && at > 0 && i < len(d.ws) && d.ws[i].Is(prose.That|prose.To) {
		at--
	}
	before := d.text[d.ws[at].Start:d.ws[at].End]
	if i < len(d.ws) && d.ws[i].Is(prose.To) && some.has(before) {
		return true // did little to
	}
	if i > 1 && before == "time" && d.ws[i-2].Is(prose.BeForm) && i < len(d.ws) && d.ws[i].Is(prose.To) {
		return true // it was time to
	}
	return needsMore.has(before) ||
		relational.has(before) && i < len(d.ws) && d.ws[i].Is(prose.Preposition|prose.To) &&
			!d.ws[i].Is(prose.Subordinator)
}

// some are words for things that are told by what is done with them.
var some = wordsOf("nothing little something")

// relational are nouns that say nothing without the preposition that follows them,
// when one does.
var relational = wordsOf("addition response relation reaction contrast effort efforts attempt attempts ability inability failure chance relative parallel akin prior thanks search hunt quest end halt responsible capable close closer closest reason reasons connection relationship alliances comparisons exposure odds vulnerable retroactive")

// wantsTo tells whether the line, when it ends before word i, says whom or what a verb
// asks or expects, or when somebody agreed, and not to do what.
func (d *Draft) wantsTo(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Kind == prose.InfinitiveClause && c.Start >= i && !d.cut[c.Head] && (d.asker(c.Start) < i || c.Start == i && d.resolved(i))
	})
}

// resolved tells whether nothing but a date stands between the to at word to and a verb
// that says who means to do it: "agreed in May [to]".
func (d *Draft) resolved(to int) bool {
	return prose.Some(d.es, func(e *govern.Expression) bool {
		h := e.Start - 1
		if h > 0 && d.ws[h].Is(prose.OnIn) {
			h--
		}
		return e.End == to && h > 0 && resolves.has(d.text[d.ws[h].Start:d.ws[h].End]) && d.verbIn(h, h+1)
	})
}

// resolves are verbs of meaning to do something, which need not ask anybody.
var resolves = wordsOf("agree agreed agreeing decide decided deciding refuse refused vow vowed pledge pledged promise promised threaten threatened " +
	"try tried hope hoped plan planned intend intended seek sought vote voted manage managed elect elected choose chose")

// asker returns the verb that asks somebody to do what the to at word to opens, whatever
// tells whom it asks: "urged the owners of the yard leaking oil [to]"; len(d.ws) when none
// does.
func (d *Draft) asker(to int) int {
	for k := len(d.cs) - 1; k >= 0; k-- {
		c := &d.cs[k]
		h := c.Head
		if h >= to || d.cut[h] {
			continue
		}
		s := d.text[d.ws[h].Start:d.ws[h].End]
		if takesTo.has(s) && (calls(s) == (h+2 < to && d.ws[h+1].Is(prose.Preposition|prose.To))) && !d.toIn(h+2, to) {
			return h
		}
		if c.Opener >= 0 || c.First < h || d.ws[h].Is(prose.BeForm|prose.HaveForm) || prose.CommaBetween(d.ws, h, to) || d.toIn(h, to) {
			break // it has an infinitive of its own
		}
	}
	return len(d.ws)
}

// calls tells whether a verb asks somebody to do something only with a preposition.
func calls(verb string) bool {
	return strings.HasPrefix(verb, "call") || strings.HasPrefix(verb, "appeal")
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
var takesTo = wordsOf("expect expects expected expecting want wants wanted wanting ask asks asked asking order orders ordered ordering urge urges urged urging " +
	"require requires required requiring allow allows allowed allowing permit permits permitted force forces forced forcing tell tells told telling enable enables enabled enabling " +
	"cause causes caused causing prompt prompts prompted prompting lead leads led leading persuade persuaded instruct instructed instructing advise advises advised advising " +
	"invite invites invited inviting encourage encourages encouraged encouraging press pressed pressing call calls called calling appeal appeals appealed appealing")

// needsMore are words that say nothing without what follows them.
var needsMore = wordsOf("way ways able unable likely unlikely equivalent equal similar subject due related entitled willing ready set such according because kind type sort part number amount rate lieu favour favor somewhere")

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

// verbless tells whether the line has lost what made the sentence one. Who said it
// did not.
func (d *Draft) verbless() bool {
	if d.carried(len(d.ws)) {
		return false
	}
	for k := range d.cs {
		if c := &d.cs[k]; c.Kind == prose.MainClause && c.Tense.Finite() && (d.clause < 0 || d.cs[d.clause].Speaker != k) {
			return true
		}
	}
	return false
}

// carried tells whether the line has, when it ends before word i, the verb of a
// clause that can stand alone.
func (d *Draft) carried(i int) bool {
	if d.fronted() {
		return true
	}
	for k := range d.cs {
		c := &d.cs[k]
		if c.Head >= i {
			return false
		}
		if !d.cut[c.Head] && d.carries(k) {
			return true
		}
	}
	return false
}

// carries tells whether clause k makes a sentence of the line: its verb is finite
// and nothing that is still there hangs it on another one.
func (d *Draft) carries(k int) bool {
	c := &d.cs[k]
	if !c.Tense.Finite() {
		return d.lead != "" && d.leadAt >= 0 && d.leadAt == d.mannerBefore(c.First, d.leadAt-1)
	}
	switch c.Kind {
	case prose.RelativeClause, prose.AdverbialClause:
		return c.Opener >= 0 && (d.cut[c.Opener] || d.leadAt == c.Opener)
	case prose.Complement:
		if c.Parent < 0 || c.Parent >= k || d.cut[d.cs[c.Parent].Head] || !d.cs[c.Parent].Tense.Finite() {
			return c.Opener < 0 || d.cut[c.Opener] || c.Opener == d.first() // but not: the fact that it rose
		}
		return d.carries(c.Parent)
	case prose.CoordinateClause:
		return c.Parent < 0 || c.Parent >= k || d.cut[d.cs[c.Parent].Head] || d.carries(c.Parent)
	}
	return true
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

// soThat tells whether the that at word i follows on a "so" or "such" before it.
func (d *Draft) soThat(i int) bool {
	for j := i - 2; j > max(0, i-18) && d.ws[j].Kind != prose.Comma; j-- {
		if s := d.text[d.ws[j].Start:d.ws[j].End]; s == "so" || s == "such" {
			return true
		}
	}
	return false
}

// said tells whether the clause that word i opens is what somebody said.
func (d *Draft) said(i int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool { return c.Opener == i && c.Kind == prose.Complement })
}
