package wording

import (
	"dateline/timeline/internal/prose"
)

// Here is what a noun, an adjective or a verb at the end of a line cannot be parted from.

// completions are the ways in which what word next opens completes what the line ends in
// with word last.
var completions = [...]func(d *Draft, last, next int) bool{
	(*Draft).saysClause, (*Draft).holdsThat, (*Draft).nobodyYet, (*Draft).whichOne, (*Draft).tellsWhat, (*Draft).keepsFrom,
	(*Draft).particleBehind, (*Draft).withHalf, (*Draft).toVerb,
}

// wantsComplement tells whether what word next opens completes what the line ends in with
// word last, whatever date stands between.
func (d *Draft) wantsComplement(last, next int) bool {
	if e := d.endsDate(last); e > 0 {
		last = e - 1
	}
	for _, completed := range completions {
		if completed(d, last, next) {
			return true
		}
	}
	return false
}

// saysClause tells whether the line ends in a verb before the that or the since of a clause
// which that verb is nothing without: "advised two years ago [that]", "where he had lived
// [since]".
func (d *Draft) saysClause(last, next int) bool {
	w := &d.ws[next]
	if !w.Is(prose.That|prose.SinceWord) || !d.opensClause(next) {
		return false
	}
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Head == last && (w.Is(prose.That) || c.Kind == prose.RelativeClause && c.Tense == prose.PastPerfect)
	})
}

// endsDate returns where the date that word last ends begins with its preposition; 0 when
// it ends none.
func (d *Draft) endsDate(last int) int {
	for k := range d.es {
		if e := &d.es[k]; e.End == last+1 && e.Start > 1 {
			if d.ws[e.Start-1].Is(prose.OnIn) {
				return e.Start - 1
			}
			return e.Start
		}
	}
	return 0
}

// holdsThat tells whether the line ends in a noun that says nothing without what it
// holds: "over fears [that it would]", "the fact [that]", "raised doubts on Monday [that]".
func (d *Draft) holdsThat(last, next int) bool {
	for last > 1 && d.ws[last].Kind == prose.Capital && (d.ws[last-1].Kind == prose.Capital || d.ws[last-1].Is(prose.Preposition)) {
		if last--; d.ws[last].Is(prose.Preposition) {
			last-- // signs from Norden that
		}
	}
	if !d.ws[next].Is(prose.That) || last < 1 || d.ws[last].Kind != prose.Lower ||
		!holding.has(d.text[d.ws[last].Start:d.ws[last].End]) {
		return false
	}
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Opener == next && c.Tense.Finite() && prose.OwnSubject(d.ws, next, c.First)
	})
}

// holding are nouns that say nothing without the that-clause that says what they hold.
var holding = wordsOf("point fact news word idea notion belief claim claims fear fears worry worries concern concerns hope hopes report reports rumour rumours rumor rumors sign " +
	"signs evidence proof doubt doubts suggestion suggestions speculation allegation allegations accusation accusations possibility likelihood danger " +
	"assertion assurance assurances assumption conclusion impression view opinion argument contention confirmation indication indications prediction " +
	"predictions suspicion suspicions guarantee guarantees skepticism scepticism certainty chance chances risk risks odds announcement insistence warning warnings admission statement " +
	"statements criticism revelation revelations signal signals comment comments remark remarks decree " +
	"prospect extent reality realisation realization finding findings promise pledge expectation expectations")

// toVerb tells whether word next is the to of an infinitive that completes what the line
// ends in.
func (d *Draft) toVerb(last, next int) bool {
	return d.ws[next].Is(prose.To) && d.verbIn(next, next+3) &&
		(d.towards(last) || d.ableTo(last) || d.tooTo(last) || d.forWhomTo(last, next) || d.timeTo(last))
}

// ableTo tells whether the line ends in an adjective behind a form of be that is one of
// doing what follows: "was tougher [to contain]", "were eager [to leave]".
func (d *Draft) ableTo(last int) bool {
	if d.ws[last].Kind != prose.Lower ||
		d.ws[last].Is(prose.Noun|prose.Pronoun|prose.Calendar|prose.TimeNoun|prose.Particle) {
		return false
	}
	h := d.lastVerb(last)
	if h < 0 || h == last || !d.ws[h].Is(prose.BeForm) && !becoming.has(d.text[d.ws[h].Start:d.ws[h].End]) {
		return false
	}
	for i := h + 1; i < last; i++ {
		if !d.ws[i].Is(prose.Adverb) && !d.cut[i] {
			return false
		}
	}
	return true
}

// becoming are verbs beside be that an adjective completes.
var becoming = wordsOf("become becomes became becoming seem seems seemed appear appears appeared remain remains remained prove proves proved proven feel feels felt get gets got")

// forWhomTo tells whether the line ends in those for whom the verb before says that they do
// something: "paid for ten of them [to fly]", but not "built a school for ten [to attend]".
func (d *Draft) forWhomTo(last, next int) bool {
	h := d.lastVerb(last)
	if h < 0 || !awaitingWhom.has(d.text[d.ws[h].Start:d.ws[h].End]) || prose.CommaBetween(d.ws, h, next) {
		return false
	}
	i := h + 1
	for i < last && d.cut[i] {
		i++
	}
	return i < last && d.ws[i].Runes == 3 && d.text[d.ws[i].Start:d.ws[i].End] == "for"
}

// awaitingWhom are verbs whose for names somebody who is to do something.
var awaitingWhom = wordsOf("pay pays paid paying wait waits waited waiting pray prays prayed praying arrange arranges arranged arranging ask asks asked asking hope hopes hoped hoping " +
	"push pushes pushed pushing press presses pressed pressing plead pleads pleaded pleading appeal appeals appealed appealing vote votes voted voting provide provides provided campaign campaigned campaigning long longed")

// towards tells whether the line ends in a phrase whose noun says nothing without what is
// to be done: "in a bid [to stop it]", "over its plans [to close]", "in order [to pay]".
func (d *Draft) towards(last int) bool {
	s := d.text[d.ws[last].Start:d.ws[last].End]
	if enabling.has(s) {
		return true // have the right to
	}
	if !needsPurpose.has(s) && !purposes.has(s) {
		return false
	}
	i := last - 1
	for i > 0 && (d.ws[i].Is(prose.Determiner) || d.ws[i].Kind == prose.Clitic || d.nominal(i)) && !d.cut[i] && !d.ws[i].Is(prose.Preposition) {
		i--
	}
	return i >= 0 && d.ws[i].Is(prose.Preposition) && !d.cut[i]
}

// enabling are nouns that say that somebody may or will do something, and nothing without
// it.
var enabling = wordsOf("right ability inability chance courage strength means opportunity permission willingness unwillingness pledge decision refusal request requests directive bid evidence intent commitment")

// purposes are nouns that tell of a purpose behind a preposition, beside those that always
// do.
var purposes = wordsOf("project projects program programme push drive power powers step steps operation reason pressure readiness eagerness desire intention authority")

// nobodyYet tells whether the line ends in a noun that names nobody in particular, before
// the clause that tells whom it means: "condemned people [who have]".
func (d *Draft) nobodyYet(last, next int) bool {
	return d.ws[next].Is(prose.Relative|prose.That) && d.opensClause(next) && last > 0 && nobodys.has(d.text[d.ws[last].Start:d.ws[last].End]) &&
		(d.ws[last-1].Is(prose.Preposition|prose.To|prose.Coordinator) || d.verbIn(last-1, last))
}

// nobodys are such nouns.
var nobodys = wordsOf("people those others anyone anybody everyone everybody someone somebody persons men women things something anything areas")

// whichOne tells whether the line ends in a noun with an article that only what follows
// tells from others of its kind: "the site [where it sank]", "the body [leading the work]".
func (d *Draft) whichOne(last, next int) bool {
	if last < 1 || !d.ws[last-1].Is(prose.Determiner) || d.ws[last-1].Is(prose.Possessive) || d.ws[last-1].Runes < 3 ||
		!ofMany.has(d.text[d.ws[last].Start:d.ws[last].End]) {
		return false
	}
	w := &d.ws[next]
	return w.Is(prose.Relative|prose.That) && d.opensClause(next) ||
		w.Is(prose.Participle|prose.IngForm) && !w.Is(prose.Preposition) && d.reducedAt(next)
}

// ofMany are nouns of which a story has many, or that name no more than what is said of
// them.
var ofMany = wordsOf("circumstances one ones body costs cost losses damage proceeds companies agency agencies groups associations events event reason reasons way conditions " +
	"people person men man women woman law laws things officials officers firms measures rig")

// tooTo tells whether the line says that something is too much so, and not for what: "too
// costly [to build]".
func (d *Draft) tooTo(last int) bool {
	for i := last - 1; i > max(0, last-tooReach) && d.ws[i].Wordy(); i-- {
		if w := &d.ws[i]; w.Kind == prose.Lower && w.Runes == 3 && d.text[w.Start:w.End] == "too" && !d.cut[i] {
			return true
		}
	}
	return false
}

// tooReach is how many words stand behind too before what it is too much for.
const tooReach = 4

// tellsWhat tells whether the line ends in a verb of saying or of knowing before the
// question that it answers: "cannot confirm [when they will start]".
func (d *Draft) tellsWhat(last, next int) bool {
	w := &d.ws[next]
	if !w.Is(prose.Relative|prose.Hypothetical|prose.WhenSub) || w.Is(prose.PrepSub) || !d.opensClause(next) {
		return false
	}
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Head == last && !c.Passive && c.Is(prose.Reporting|prose.Clausal|prose.Opinion)
	})
}

// keepsFrom tells whether the line says that something is kept or stopped, and not from
// doing what: "keep the oil of the well [from reaching land]".
func (d *Draft) keepsFrom(last, next int) bool {
	if next+1 >= len(d.ws) || !d.ws[next+1].Is(prose.IngForm) || d.text[d.ws[next].Start:d.ws[next].End] != "from" {
		return false
	}
	h := d.lastVerb(last)
	return h >= 0 && h < last && stopping.has(d.text[d.ws[h].Start:d.ws[h].End]) && !prose.CommaBetween(d.ws, h, next)
}

// stopping are verbs whose object is stopped from something.
var stopping = wordsOf("keep keeps kept keeping stop stops stopped stopping prevent prevents prevented preventing ban bans banned banning bar bars barred barring block blocks blocked blocking " +
	"discourage discouraged deter deters deterred hinder hindered prohibit prohibits prohibited exempt exempted protect protects protected")

// withHalf tells whether the line ends in the noun behind a with that a comma sets off, of
// which only what follows tells something: ", with 51 [in the islands]", ", with the work
// [having ended]".
func (d *Draft) withHalf(last, next int) bool {
	if w := &d.ws[next]; !w.Is(prose.Preposition | prose.IngForm | prose.Participle | prose.To) {
		return false
	}
	for i := last - 1; i > max(0, last-withReach); i-- {
		if w := &d.ws[i]; w.Kind == prose.Lower && w.Runes == 4 && d.text[w.Start:w.End] == "with" {
			return (d.ws[i-1].Kind == prose.Comma || d.ws[i-1].Kind == prose.Quote) && !d.cut[i]
		}
		if d.ws[i].Is(prose.Preposition|prose.Coordinator) || !d.ws[i].Wordy() {
			return false
		}
	}
	return false
}

// withReach is how many words such a noun may have, with its with.
const withReach = 4

// particleBehind tells whether the line parts a verb from its particle, before what is done
// to something: "finding [out how]", "set [up a board]"; or a choice from its only way: "has
// no choice [but to leave]"; or one who is let from what she may do: "let it [spread]".
func (d *Draft) particleBehind(last, next int) bool {
	if next+1 >= len(d.ws) {
		return false
	}
	w, n := &d.ws[next], &d.ws[next+1]
	if h := d.lastVerb(last); w.Is(prose.Base) && h >= 0 && h < last && letting.has(d.text[d.ws[h].Start:d.ws[h].End]) {
		return true // let the fire spread
	}
	if w.Is(prose.Coordinator) {
		return n.Is(prose.To) && d.text[w.Start:w.End] == "but" && !d.ws[last].Is(prose.Participle)
	}
	s := d.text[w.Start:w.End]
	return (s == "out" || s == "up") && d.verbIn(last, last+1) && (n.Is(prose.Relative|prose.That) || d.asks(next+1) || d.object(next+1))
}

// letting are the forms of let.
var letting = wordsOf("let lets letting")

// timeTo tells whether the line says how long somebody has, and not for what: "has a day
// [to leave]".
func (d *Draft) timeTo(last int) bool {
	if !d.spanAt(last) {
		return false
	}
	h := d.lastVerb(last)
	return h >= 0 && last-h <= 6 && (d.ws[h].Is(prose.HaveForm) || giving.has(d.text[d.ws[h].Start:d.ws[h].End]))
}

// giving are verbs by which somebody has time.
var giving = wordsOf("give gives gave given giving get gets got need needs needed")
