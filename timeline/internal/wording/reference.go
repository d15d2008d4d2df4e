package wording

import (
	"strings"

	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is whether a line says by itself what it is about.

// Reference is how the subject of a line says what it is about.
type Reference uint8

const (
	Plain     Reference = iota // by a name, or anew: "Norden", "a mill", "thousands of people"
	Someone                    // as one person told before: "she", "his family"
	Something                  // as a thing or several told before: "it", "their boats"
	Told                       // as what was told before and bears no name here: "the company", "the resulting spill"
	Pointed                    // as what stands right before: "this", "these ships", "both"
)

// Refers returns how the subject of the line that Write wrote last says what it is
// about, and the word of the sentence that says what it is when it is Told; -1 when
// that is what stands in brackets. What stands in brackets counts as what it says.
// said tells that it is not the subject but what somebody speaks of: "Holt said the
// robots had failed".
func (d *Draft) Refers() (r Reference, noun int, said bool) {
	k := d.telling()
	if k < 0 {
		return Plain, -1, false
	}
	from, until := d.subjectIn(&d.cs[k])
	switch first := d.first(); {
	case first < len(d.ws) && d.ws[first].Is(prose.That) && d.leadAt != first:
		return Pointed, -1, false // that system, that will change
	case d.leadAt >= 0 && d.lead != "" && (from >= until || d.leadAt == from):
		if len(d.lead) > 5 && strings.EqualFold(d.lead[:5], "[the ") && d.lead[5] >= 'a' {
			return Told, -1, false
		}
	case from < until && d.cs[k].Quoted && d.ws[from].Is(prose.It) && d.points(k, from):
		return Told, -1, false // by his own words
	case from < until && d.points(k, from):
		return pointing(d.text[d.ws[from].Start:d.ws[from].End]), -1, false
	case from < until && d.ofSome(k, from, until):
		return Pointed, -1, false
	case from >= until && d.pointedAt(d.first()):
		w := &d.ws[d.first()]
		return pointing(d.text[w.Start:w.End]), -1, false
	case from < until && d.known(from, until):
		return Told, from + headOf(d.ws[from:until]), false
	}
	c := d.spokenOf(k)
	if c == nil {
		return Plain, -1, false
	}
	from, until = d.subjectIn(c)
	switch {
	case from >= until || d.leadAt == from:
	case c.Kind == prose.QuotedClause:
		if until == from+1 && d.points(k+1, from) && !(c.Passive && d.ws[from].Is(prose.It)) {
			return Pointed, -1, true // Holt said: “They had left”
		}
	case d.ofAnother(k, from, until):
		return Pointed, -1, true
	case d.known(from, until):
		return Told, from + headOf(d.ws[from:until]), true
	}
	return Plain, -1, false
}

// PointsBack tells whether the line that Write wrote last points, behind what it opens with,
// at something that was told before: "to make this happen", "those concerns are unfounded",
// "the same plan", but not "this week", "those who left", "mills such as that".
func (d *Draft) PointsBack() bool {
	for i := d.first() + 1; i+1 < len(d.ws); i++ {
		w, next := &d.ws[i], &d.ws[i+1]
		if d.cut[i] || w.Kind != prose.Lower || w.End-w.Start < 4 || w.End-w.Start > 5 || !backward.has(d.text[w.Start:w.End]) {
			continue
		}
		word := d.text[next.Start:next.End]
		switch {
		case next.Is(prose.TimeNoun | prose.Calendar | prose.Relative | prose.That | prose.Preposition), timely.has(word):
		case prose.Some(d.es, func(e *govern.Expression) bool { return e.Start <= i && i < e.End }):
		case w.Is(prose.That) && (d.opensClause(i) || !d.nounLike(i+1)):
		case d.text[w.Start:w.End] == "those" && !pluralForm(word): // those responsible
		default:
			return true
		}
	}
	return false
}

// backward are the words within a line that point at what was told before, timely those
// behind them that say when.
var (
	backward = wordsOf("this these that those such same")
	timely   = wordsOf("point season stage")
)

// ofSome tells whether the words [from, until), the subject of clause k, are some of what
// was told before: "several of its members", "one of these ships", "others were".
func (d *Draft) ofSome(k, from, until int) bool {
	if until > from+2 {
		w := &d.ws[from+2]
		return d.ws[from+1].Is(prose.OfWord) &&
			(w.Is(prose.Possessive) || w.Is(prose.Pronoun) && !w.Is(prose.FirstPerson|prose.SecondPerson) ||
				demonstrative.hasFolded(d.text[w.Start:w.End]) ||
				d.text[w.Start:w.End] == "those" &&
					!d.ws[min(from+3, len(d.ws)-1)].Is(prose.Relative|prose.Participle|prose.Preposition))
	}
	w := &d.ws[from]
	return until == from+1 && somewhat.hasFolded(d.text[w.Start:w.End]) && d.ws[d.cs[k].First].Is(prose.BeForm|prose.HaveForm|prose.Will)
}

// somewhat are the words for some of what was told before.
var somewhat = wordsOf("several others none most neither either one two three four five all few some another")

// telling returns the clause that the line tells, -1 when it has no verb.
func (d *Draft) telling() int {
	if k := prose.Main(d.cs); k >= 0 && !d.cut[d.cs[k].Head] {
		return k
	}
	for k := range d.clause { // Holt had sold it when he left
		if c := &d.cs[k]; c.Tense.Finite() && !d.cut[c.Head] && (c.Kind == prose.MainClause || c.Kind == prose.Complement) {
			return k
		}
	}
	return d.clause
}

// known tells whether the words [from, until) name what was told before without a name
// or a number of its own.
func (d *Draft) known(from, until int) bool {
	w := &d.ws[from]
	if !strings.EqualFold(d.text[w.Start:w.End], "the") {
		return false
	}
	for i := from + 1; i < until; i++ {
		if w := &d.ws[i]; !d.cut[i] && (w.Kind == prose.Capital && !w.Is(prose.Calendar) || w.Kind == prose.Number) {
			return false
		}
	}
	return true
}

// spokenOf returns the clause that gives what clause k says somebody says, in his words
// or not, nil when the line has none.
func (d *Draft) spokenOf(k int) *prose.Clause {
	if !d.cs[k].Is(prose.Reporting) || k+1 >= len(d.cs) {
		return nil
	}
	c := &d.cs[k+1]
	if c.Kind != prose.QuotedClause && (c.Kind != prose.Complement || c.Parent != k) || !c.Tense.Finite() || d.cut[c.Head] {
		return nil
	}
	return c
}

// pointedAt tells whether word i, the first of a line whose subject was not found, is a
// pronoun but for it, which may stand for nothing.
func (d *Draft) pointedAt(i int) bool {
	return i < len(d.ws) && !d.ws[i].Is(prose.It) && d.isPointing(&d.ws[i])
}

// isPointing tells whether a word stands for what was told before.
func (d *Draft) isPointing(w *prose.Word) bool {
	return w.Is(prose.Pronoun|prose.Possessive|prose.Determiner) && pointing(d.text[w.Start:w.End]) != Plain
}

// points tells whether the subject of clause k, which opens with word i, is a pronoun or
// what belongs to one, but for an it that stands for nothing: "it is likely that",
// "it took a week".
func (d *Draft) points(k, i int) bool {
	w, c := &d.ws[i], &d.cs[k]
	switch {
	case !d.isPointing(w):
		return false
	case w.Is(prose.LastNext):
		return i+1 >= len(d.ws) || !d.ws[i+1].Is(prose.TimeNoun|prose.Calendar) // this week
	case !w.Is(prose.It):
		return true
	case d.seems(i), d.announces(i):
		return false
	}
	return !(d.ws[c.Head].Is(prose.BeForm) || c.Passive) || !prose.Some(d.cs[k+1:], func(o *prose.Clause) bool {
		return o.Parent == k && (o.Kind == prose.Complement && o.Tense.Finite() || o.Kind == prose.InfinitiveClause && !c.Passive)
	})
}

// ofAnother tells whether the words [from, until), of which clause k says something,
// are a pronoun that is not the speaker: "officials said it had sunk", "Holt said this
// was late", "these ships were sold".
func (d *Draft) ofAnother(k, from, until int) bool {
	w := &d.ws[from]
	if demonstrative.has(d.text[w.Start:w.End]) {
		return true
	}
	if until > from+1 {
		return false
	}
	b := d.bearerOf(d.subject(&d.cs[k]))
	if b.name == "" {
		return false
	}
	// By the last name alone, or a title: Hong Kong looks like Ada Holt.
	person := b.human() || b.words[0].Is(prose.Title) || d.persons[b.name] && !prose.Upper(b.name)
	switch {
	case w.Is(prose.HeShe):
		return b.several() || b.nobody()
	case w.Is(prose.It):
		return (person || b.several()) && !d.impersonal(from) && !d.seems(from)
	}
	return w.Is(prose.Pointing) && w.Is(prose.PlainSubject) && person && !b.several() // they
}

// demonstrative are the words that point at a thing told before.
var demonstrative = wordsOf("this that these such")

// pointing returns how a word stands for what was told before.
func pointing(word string) Reference {
	switch {
	case persons.hasFolded(word):
		return Someone
	case things.hasFolded(word):
		return Something
	case pointers.hasFolded(word):
		return Pointed
	}
	return Plain
}

// The words that stand for what was told before.
var (
	persons  = wordsOf("he she his her")
	things   = wordsOf("it they its their")
	pointers = wordsOf("this that these those both")
)

// subjectIn returns the words [from, until) of the subject of a clause that are kept,
// without what opens the clause before it.
func (d *Draft) subjectIn(c *prose.Clause) (from, until int) {
	from, until = max(c.Start, c.Opener+1), c.First
	skip := func() {
		for from < until && (d.cut[from] || !d.ws[from].Wordy() && d.ws[from].Kind != prose.Number ||
			d.ws[from].Is(prose.Coordinator|prose.Linker) ||
			d.ws[from].Is(prose.Adverb) && !d.ws[from].Is(prose.Determiner)) {
			from++
		}
	}
	skip()
	if from < until && d.ws[from].Is(prose.Preposition|prose.Subordinator|prose.IngForm|prose.Participle|prose.To|prose.Calendar|prose.LastNext) {
		for i := until - 1; i > from; i-- {
			if d.ws[i].Kind == prose.Comma && !d.cut[i] {
				from = i + 1
				skip()
				break
			}
		}
	}
	if last := until - 1; last > from+1 && d.ws[last].Is(prose.HeShe|prose.It|prose.PlainSubject) &&
		(d.ws[last-1].Kind == prose.Comma || d.isTime(from, last)) {
		return last, until // the day before, he; by 1992 it
	}
	return from, until
}
