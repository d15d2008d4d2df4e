package wording

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is what a comma, a dash or a conjunction joins, so that no line ends there.

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
			return !d.adding(i, j)
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

// adding tells whether the comma at word i opens what came of what is told, and the
// conjunction at word j goes on with it: ", killing two and burning the mill".
func (d *Draft) adding(i, j int) bool {
	return d.coming(i+1) && d.coming(j+1)
}

// addsMore tells whether the conjunction at word i goes on with what came of what is told.
func (d *Draft) addsMore(i int) bool {
	for j := i - 1; j > max(0, i-addingReach); j-- {
		if d.ws[j].Kind == prose.Comma {
			return d.coming(j + 1)
		}
	}
	return false
}

// addingReach is how many words back the comma stands that opens what came of it.
const addingReach = 14

// coming tells whether word i is an -ing form that governs what stands behind it.
func (d *Draft) coming(i int) bool {
	if i+1 >= len(d.ws) || d.ws[i].Kind != prose.Lower || !d.ws[i].Is(prose.IngForm) || d.ws[i].Is(prose.Preposition) {
		return false
	}
	return d.object(i+1) || d.ws[i+1].Is(prose.Preposition|prose.To|prose.That)
}

// placed tells whether the comma at word i stands within or behind a place and
// its state or country: "a Lisbon, Ohio, maker".
func (d *Draft) placed(i int) bool {
	capitals := func(j, step int) bool { // up to a comma, and no more than three
		n := 0
		for ; j > 0 && j < len(d.ws) && d.ws[j].Kind != prose.Comma; j += step {
			if n++; n > 3 || d.ws[j].Kind != prose.Capital && d.ws[j].Kind != prose.Stop || d.ws[j].Is(prose.Calendar) {
				return false
			}
		}
		return n > 0 && j > 0 && j < len(d.ws)
	}
	return d.ws[i-1].Kind == prose.Capital && capitals(i+1, 1) || capitals(i-1, -1)
}

// adjectives tells whether the comma at word i parts two adjectives before their noun:
// "an updated, more accurate method".
func (d *Draft) adjectives(last, i int) bool {
	if last < 1 || last != i-1 || i+2 >= len(d.ws) || !d.ws[last-1].Is(prose.Determiner|prose.Coordinator) ||
		d.ws[last].Kind != prose.Lower || d.ws[last].Is(prose.Noun|prose.Determiner|prose.Pronoun) ||
		d.ws[last-1].Is(prose.Coordinator) && !attributive.has(d.text[d.ws[last].Start:d.ws[last].End]) {
		return false
	}
	next, noun := &d.ws[i+1], &d.ws[i+2]
	more := next.Is(prose.Determiner) && comparatives.has(d.text[next.Start:next.End])
	return next.Kind == prose.Lower && (more || next.Class == 0) && prose.Nounlike(noun) &&
		!noun.Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That)
}

// adjectival tells whether word i ends as adjectives do: "commercial and
// recreational fishing".
func (d *Draft) adjectival(i int) bool {
	s := d.text[d.ws[i].Start:d.ws[i].End]
	return d.ws[i].Kind == prose.Lower && (strings.HasSuffix(s, "al") || strings.HasSuffix(s, "ive") || strings.HasSuffix(s, "ous") || strings.HasSuffix(s, "ful") || strings.HasSuffix(s, "ic") || strings.HasSuffix(s, "ble") || strings.HasSuffix(s, "ary"))
}

// sharesObject tells whether the conjunction at word i joins the verb before it to
// another one whose object is its own as well: "had collected or burned 900 barrels".
func (d *Draft) sharesObject(last, i int) bool {
	if !d.ws[i].Is(prose.Coordinator) || last != i-1 {
		return false
	}
	for k := 1; k < len(d.cs); k++ {
		c, h := &d.cs[k], &d.cs[k-1]
		if c.Head <= i || h.Head > last {
			continue
		}
		return h.Head == last && !h.Passive && h.Tense != prose.Participial &&
			!h.Is(prose.Intransitive|prose.BeForm) && !prose.OwnSubject(d.ws, i, c.First) && c.Head+1 < len(d.ws) &&
			d.object(c.Head+1)
	}
	return false
}

// sharesNoun tells whether the conjunction at word i joins what the words behind it
// belong to as well: "rich but dangerous reserves", "200,000 or more", "equal or
// below that".
func (d *Draft) sharesNoun(last, i int) bool {
	if i+2 >= len(d.ws) {
		return false
	}
	next := &d.ws[i+1]
	if b := &d.ws[last-min(last, 1)]; b.Is(prose.BeForm) && d.ws[last].Kind == prose.Lower && d.nominal(i+1) {
		return true // was search and rescue
	}
	if d.sharesPlural(last, i) {
		return true
	}
	if d.adjectival(last) && next.Kind == prose.Lower && d.nominal(i+1) && d.ws[i+2].Kind == prose.Lower &&
		(d.nominal(i+2) || d.ws[i+2].Is(prose.IngForm)) &&
		!d.ws[i+2].Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That) {
		return true // environmental or litigation costs
	}
	return next.Is(prose.Preposition) && !d.amounts(i+1) && !next.Is(prose.IngForm) ||
		next.Is(prose.Determiner) && comparatives.has(d.text[next.Start:next.End]) && d.ws[last].Kind == prose.Number ||
		d.adjectival(i+1) && !d.nominal(last) && !next.Is(prose.Verbal) && !d.nounLike(last)
}

// sharesPlural tells whether the conjunction at word i joins two nouns without a plural or
// an article before one with: "oil and gas prices". Two words stand behind word i.
func (d *Draft) sharesPlural(last, i int) bool {
	if last < 1 {
		return false
	}
	the := d.ws[last-1].Is(prose.Determiner | prose.Possessive)
	for _, k := range [...]int{last, i + 1, i + 2} {
		w := &d.ws[k]
		if w.Kind != prose.Lower || !d.nominal(k) ||
			w.Is(prose.Determiner|prose.Pronoun|prose.Subordinator|prose.Coordinator) ||
			!the && (d.text[w.End-1] == 's') != (k == i+2) {
			return false
		}
	}
	return true
}

// halfModified tells whether the conjunction at word i joins the first of two words that
// tell apart the noun behind them: "an urgent and carefully managed response".
func (d *Draft) halfModified(last, i int) bool {
	if !d.ws[i].Is(prose.Coordinator) || i+1 >= len(d.ws) {
		return false
	}
	if s := d.text[d.ws[last].Start:d.ws[last].End]; d.ws[last].Kind == prose.Capital &&
		d.ws[i+1].Kind == prose.Capital && (strings.HasSuffix(s, "ic") || strings.HasSuffix(s, "al")) {
		return true // the National Oceanic and Atmospheric Administration
	}
	if i+2 < len(d.ws) && last > 0 && d.ws[last-1].Is(prose.Determiner) && !d.ws[last-1].Is(prose.Pronoun) &&
		d.adjectival(i+1) && d.nominal(i+2) && d.ws[i+2].Kind == prose.Lower &&
		!d.ws[i+2].Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That|prose.Pronoun) &&
		d.ws[last].Class == 0 {
		return true // the civil and criminal penalties
	}
	if d.articled(last) && i+2 < len(d.ws) && d.ws[last].Class == 0 && d.single(i+1) &&
		(d.single(i+2) || d.ws[i+2].Is(prose.Base) && d.ws[i+2].Kind == prose.Lower) {
		return true // a delicate and untried step
	}
	return i+2 < len(d.ws) && (d.adjectival(last) || last > 0 && d.ws[last-1].Is(prose.Determiner)) && d.manner(i+1) &&
		(d.adjectival(i+2) || d.ws[i+2].Is(prose.Participle))
}

// articled tells whether an a or an stands before word i.
func (d *Draft) articled(i int) bool {
	return i > 0 && d.ws[i-1].Is(prose.Determiner) && d.ws[i-1].Runes <= 2 && d.ws[i].Kind == prose.Lower
}

// single tells whether word i is a noun of which there is one, or an adjective.
func (d *Draft) single(i int) bool {
	w := &d.ws[i]
	return w.Kind == prose.Lower && d.nominal(i) && d.text[w.End-1] != 's' &&
		!w.Is(prose.Coordinator|prose.Subordinator|prose.Relative|prose.That|prose.Pronoun|prose.Determiner)
}

// one tells whether word i does not end as plurals do: a virus, a press.
func (d *Draft) one(i int) bool {
	s := d.text[d.ws[i].Start:d.ws[i].End]
	return !strings.HasSuffix(s, "s") || strings.HasSuffix(s, "us") || strings.HasSuffix(s, "ss") || strings.HasSuffix(s, "is")
}

// parts tells whether the dash at word i parts two clauses, and not two words: "an
// Alden, Md.-based yard", "pro- and anti-government".
func (d *Draft) parts(i int) bool { return i > 0 && d.ws[i-1].End < d.ws[i].Start }

// barely tells whether a line that ends in word last ends in a noun that a comma or
// a dash sets off and that what follows would tell apart: ", a decision", "-- a
// move".
func (d *Draft) barely(last int) bool {
	for i := last; i > max(0, last-4); i-- {
		w := &d.ws[i]
		if from := i; w.Is(prose.Determiner) && !w.Is(prose.Pronoun|prose.Possessive) || w.Is(prose.Pointing) && d.text[w.Start:w.End] == "one" {
			if i > 1 && d.ws[i-1].Kind == prose.Quote {
				i--
			}
			if i > 1 && (d.text[d.ws[i-1].Start:d.ws[i-1].End] == "including" || d.text[d.ws[i-1].Start:d.ws[i-1].End] == "perhaps") {
				i--
			}
			return from < last && i > 0 && (d.ws[i-1].Kind == prose.Comma || d.ws[i-1].Kind == prose.Dash) && !d.cut[i-1]
		}
		if w.Kind != prose.Lower || w.Is(prose.Coordinator) {
			return false
		}
		if i > 0 && (d.ws[i-1].Kind == prose.Comma || d.ws[i-1].Kind == prose.Dash) && !d.cut[i-1] {
			return i == last && nobodys.has(d.text[d.ws[i].Start:d.ws[i].End]) || i < last && d.text[d.ws[i].Start:d.ws[i].End] == "including"
		}
	}
	return false
}
