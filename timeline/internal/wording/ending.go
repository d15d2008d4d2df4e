package wording

import (
	"slices"

	"dateline/timeline/internal/prose"
)

// Here is where a line can end.

// cutTail ends the line at the last boundary of a clause that fits and leaves
// the event's verb and date, or at a phrase or a pair of nouns that keeps much more,
// else at the last word.
func (d *Draft) cutTail() {
	d.at = d.tailed()
	t := &d.tails[d.at]
	if d.failed() && !d.final {
		return
	}
	end, limit := t.end, t.limit
	d.hi = t.hi
	if limit < 0 {
		return
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

// tail is a draft whose tail is to be cut, and the best place to end it. Of the ways to
// tell less that are tried for a line many come to the same words, whose end need not be
// looked for again, nor their line be written when it has failed before.
type tail struct {
	clause, leadAt, from, to int
	dated                    bool
	lead                     string
	cut                      []bool
	end, limit, hi           int  // what bestEnd and endUndated returned, and left
	judged, stands           bool // the line that came of it does not do; and whether it stands
}

// tailed returns which of the tails the draft is now.
func (d *Draft) tailed() int {
	for i := range d.tails {
		t := &d.tails[i]
		if t.clause == d.clause && t.dated == (d.own != nil) && t.from == d.lo && t.to == d.hi &&
			t.leadAt == d.leadAt && t.lead == d.lead && slices.Equal(t.cut, d.cut) {
			return i
		}
	}
	n := len(d.tailCuts)
	d.tailCuts = append(d.tailCuts, d.cut...)
	t := tail{clause: d.clause, leadAt: d.leadAt, from: d.lo, to: d.hi, dated: d.own != nil, lead: d.lead, cut: d.tailCuts[n:]}
	if t.end, t.limit = d.bestEnd(len(d.ws)); t.end < 0 && t.limit >= 0 {
		t.end = d.endUndated()
	}
	t.hi = d.hi
	d.tails = append(d.tails, t)
	return len(d.tails) - 1
}

// judge keeps for the tail that the draft came to that its line does not do.
func (d *Draft) judge(stands bool) {
	if d.at >= 0 {
		d.tails[d.at].judged, d.tails[d.at].stands = true, stands
	}
}

// failed tells whether the draft came to a tail whose line does not do.
func (d *Draft) failed() bool { return d.at >= 0 && d.tails[d.at].judged }

// endUndated returns the end that loses least behind the verb of the event, whose date
// the list says; -1 when there is none.
func (d *Draft) endUndated() int {
	if d.clause < 0 || d.hi <= d.cs[d.clause].Head+1 || d.hosted() {
		return -1
	}
	hi := d.hi
	d.hi = d.cs[d.clause].Head + 1
	end, _ := d.bestEnd(hi) // behind it there is none
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
	end, _ := d.bestEnd(len(d.ws))
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

// bestEnd returns the word up to word until before which the line can end and loses
// least, -1 when there is none, and the first word that has no room, -1 when all have.
// Most places come to nothing, so that they are gathered first and looked at from the
// last, until none before can keep as much, or a predicate.
func (d *Draft) bestEnd(until int) (end, limit int) {
	if limit = d.limit(Limit); limit < 0 {
		return -1, limit
	}
	head, whole := d.predicate()
	if head >= limit {
		return -1, limit
	}
	places := d.places(d.room[:0], min(until, limit+endingReach+1, len(d.ws)))
	d.room = places
	end, ending, most := -1, noEnding, 0
	for k := len(places) - 1; k >= 0 && places[k].at > head; k-- {
		p := &places[k]
		if room := int(d.ws[p.at].At); end >= 0 && room-dear[p.ending] < most {
			if room < most {
				break
			}
			continue
		}
		if !p.read {
			p.to, p.ending = d.placeAt(p.last, p.at)
		}
		if p.ending == noEnding || p.to <= head || p.to > limit {
			continue
		}
		kept := int(d.ws[p.to].At) - dear[p.ending]
		if end >= 0 && (kept < most || kept == most && p.ending >= ending) {
			continue
		}
		if d.complete(p.to, head, whole) && !(p.ending == atPair && d.both(p.to)) && !d.hangsAt(d.keptBefore(p.to), p.to) {
			end, ending, most = p.to, p.ending, kept
		}
	}
	return end, limit
}

// place is a word before which a line could end.
type place struct {
	at, last int    // the word that is reached, and the one before it that is kept
	to       int    // the word to end before
	ending   ending // how; the best it can be until it is read
	read     bool
}

// limit returns the first word that the line has no room for with so many characters,
// -1 when it has room for all.
func (d *Draft) limit(most int) int {
	n, last, cut, leadAt := len(d.lead), -1, d.cut, d.leadAt
	for i := 0; i < len(cut); {
		if cut[i] {
			i++
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		first := i
		for i++; i < len(cut) && !cut[i] && i != leadAt; i++ {
		}
		last, n = i-1, n-int(d.ws[first].At)
		if n+till(&d.ws[last]) > most {
			for i = first; n+till(&d.ws[i]) <= most; i++ {
			}
			return i
		}
		n += till(&d.ws[last])
	}
	return -1
}

// places appends the places from d.hi up to word until where the line could end as far as
// their words tell, which may be a little behind the first that has no room. A clause that has begun is
// no place to end before its verb; only what may begin one is read for that.
func (d *Draft) places(ps []place, until int) []place {
	last, begun := d.hi-1, -1 // begun: up to the verb of the clause that has
	for last >= 0 && d.cut[last] {
		last--
	}
	for i := d.hi; i < until; i++ {
		if d.cut[i] {
			continue
		}
		if last >= 0 && i > begun && d.mayEndBefore(i) {
			p := place{last: last, at: i, ending: atPhrase}
			if d.mayBound(i) {
				p.ending = atBoundary
				if !d.pressed && d.mayBegin(i) {
					p.to, p.ending = d.placeAt(last, i)
					p.read = true
				}
			}
			if p.read && p.ending == atBoundary {
				begun = d.verbOf(i)
			}
			if p.ending != noEnding {
				ps = append(ps, p)
			}
		}
		last = i
	}
	return ps
}

// mayBound tells whether a clause may end before word i as far as that word tells.
func (d *Draft) mayBound(i int) bool {
	w := &d.ws[i]
	return w.Is(prose.Subordinator|prose.Relative|prose.Coordinator|prose.That) || w.Kind == prose.Comma ||
		w.Kind == prose.Semicolon || w.Kind == prose.Dash || i+1 < len(d.ws) && d.ws[i+1].Is(prose.That)
}

// mayBegin tells whether a clause that goes on up to its verb may begin at word i: at a
// comma only behind a conjunction.
func (d *Draft) mayBegin(i int) bool {
	return d.ws[i].Kind != prose.Comma || i+1 < len(d.ws) && d.ws[i+1].Is(prose.Coordinator) && !prose.JoinsNumbers(d.ws, i+1) && d.laterVerb(i)
}

// placeAt returns how a line would end before word i, last being the one before it that
// is kept, and the word it would end before then: an amount or an adverb can belong to
// what word i opens.
func (d *Draft) placeAt(last, i int) (to int, e ending) {
	w := &d.ws[i]
	before, to := last, i
	if last > 0 && !d.cut[last-1] && (d.particled(last) && w.Is(prose.Preposition) || d.leads(last) && w.Wordy()) {
		before, to = last-1, last // ends before "back from", before "partly to"
	}
	if last > 0 && d.ws[last].Is(prose.OfWord) && w.Is(prose.Relative) && d.partOf(last-1) {
		return to, noEnding // half of what it has to pay
	}
	if last > 0 && (d.opensQuote(last) || d.ws[last].Is(prose.Preposition) && w.Is(prose.Relative|prose.That)) {
		before, to = last-1, last // ends before the quotation, before "in which"
		if d.governs(before) || d.ws[before].Kind == prose.Clitic {
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

// partOf tells whether word i, before an of, only names a part of what stands behind that.
func (d *Draft) partOf(i int) bool {
	s := d.text[d.ws[i].Start:d.ws[i].End]
	return d.counted(i) || d.ws[i].Is(prose.Adverb|prose.Determiner|prose.Pronoun) || scales.has(s) || parts.has(s)
}

// parts are words that name no more than a part of something.
var parts = wordsOf("half third quarter fifth sixth seventh eighth tenth most part start beginning end middle terms rest percent % ahead because")

// keptBefore returns the last word before word i that is kept.
func (d *Draft) keptBefore(i int) int {
	for i--; i > 0 && d.cut[i]; i-- {
	}
	return i
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
	case d.leansOn(last, i) || d.halfQuoted(last, i):
	case than && d.text[w.Start:w.End] == "rather" && !d.governs(last) && !d.adjectival(last):
		return atPhrase // about closing the yard, rather than selling it
	case d.ws[last].Is(prose.Adverb) && !d.nounLike(last) && w.Wordy() && !w.Is(prose.Subordinator) && !(opens && w.Is(prose.Coordinator)):
	case w.Is(prose.Hypothetical): // a condition is part of what is said
	case opens && !(w.Is(prose.That) && (d.said(i) || d.soThat(i))), w.Kind == prose.Semicolon, w.Kind == prose.Dash && d.parts(i),
		w.Kind == prose.Comma && !d.inList(i) && !d.adjectives(last, i), w.Is(prose.Coordinator) && d.addsMore(i):
		return atBoundary
	case d.endsPhrase(last, i):
		return atPhrase
	case w.Is(prose.Coordinator) && !d.closesPhrase(i+1) && !d.governs(last) &&
		!d.ws[last].Is(prose.Preposition|prose.Possessive) && d.ws[last].Kind != prose.Comma && !d.listed(i) &&
		!(d.adjectival(last) && d.adjectival(min(i+1, len(d.ws)-1))) && !d.sharesNoun(last, i):
		return atPair
	}
	return noEnding
}

// leansOn tells whether word last says nothing without word i: an auxiliary, an adverb
// that leads to it, half a comparison, one of two verbs or adjectives, he who says it.
func (d *Draft) leansOn(last, i int) bool {
	switch w := &d.ws[last]; {
	case w.Is(prose.BeForm|prose.HaveForm|prose.DoForm|prose.Modal) && w.Kind != prose.Capital, d.barely(last):
		return true
	case last > 0 && (d.manner(last) || w.Is(prose.Linker)) && d.ws[last-1].Is(prose.BeForm|prose.HaveForm|prose.Modal):
		return true // were initially counted
	case d.ws[i].Is(prose.To) && (d.asks(last) || w.Is(prose.Relative|prose.WhenSub)):
		return true // a guide on how [to march]
	case last > 0 && w.Kind == prose.Lower && w.Is(prose.Particle) && w.Runes == 4 && d.text[w.Start:w.End] == "back" &&
		d.ws[i].Is(prose.Preposition|prose.To) && d.verbIn(last-1, last):
		return true // released back [into the wild]
	case w.Kind == prose.Clitic && w.Class == 0 && d.ws[i].Wordy() && !d.ws[i].Is(prose.Preposition|prose.Subordinator|prose.Adverb):
		return true // Norden's [and Vale's ferries]
	case w.Is(prose.HeShe) && d.ws[i].Is(prose.Coordinator):
		return true // ..., he [and a clerk said]
	case last > 0 && w.Is(prose.Pronoun) && d.text[w.Start:w.End] == "one" && d.ws[i].Is(prose.That|prose.Relative|prose.Preposition) &&
		!d.ws[last-1].Is(prose.Determiner) && !d.adjectival(last-1):
		return true // as one [that haunts us], but the old one [that fell]
	}
	return d.comparesAs(i) || d.sharesObject(last, i) || d.halfModified(last, i)
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

// hardCut keeps what fits, with an ellipsis behind it.
func (d *Draft) hardCut() {
	if end := d.limit(Limit - 1); end >= 0 {
		d.drop(end, len(d.ws))
		d.torn = true
	}
}
