package timeline

import (
	"slices"
	"strings"
)

// Here is what goes before the main clause of a line: datelines, openers, dates, subordinate clauses.

// cutDateline cuts the place and source a wire report opens with.
func (d *draft) cutDateline() {
	if end := d.dateline; end > 0 && !d.protects(0, end) {
		d.drop(0, end)
	}
	for i := d.dateline; i < len(d.ws) && d.bullet(i); i++ {
		d.drop(i, i+1)
	}
	if n := d.clock(); n > 0 && !d.protects(0, n) {
		d.drop(0, n)
	}
	if n := d.heading(); n > 0 && !d.protects(0, n) {
		d.drop(0, n)
	}
}

// clock returns the word behind the time that an entry of a live report opens
// with, and its mark: "17:45 Two people", "16.20 - The bridge"; 0 when it opens
// otherwise.
func (d *draft) clock() int {
	i := d.dateline
	if i+2 >= len(d.ws) || d.ws[i].kind != number {
		return 0
	}
	s := d.text[d.ws[i].start:d.ws[i].end]
	if n := len(s); n < 4 || n > 5 || s[n-3] != ':' && s[n-3] != '.' || !isDigit(s[n-1]) || !isDigit(s[n-2]) {
		return 0
	}
	i++
	marked := d.ws[i].kind == dash || d.ws[i].kind == semicolon
	if marked {
		i++
	}
	if d.ws[i].kind != capital || !marked && s[len(s)-3] == '.' {
		return 0 // 12.50 Swiss francs
	}
	return i
}

// heading returns the word behind a heading without a verb and the dash or the
// colon that parts it from the sentence: "Bridge report due -- A report is"; 0
// when there is none.
func (d *draft) heading() int {
	if !d.has(dash, semicolon) {
		return 0
	}
	for i := d.dateline; i < min(len(d.ws)-2, d.dateline+8); i++ {
		if k := d.ws[i].kind; k != dash && (k != semicolon || d.text[d.ws[i].start] != ':') {
			continue
		}
		next := d.ws[i+1]
		for _, w := range d.ws[i+1:] {
			if w.kind == dash {
				return 0 // between two dashes something is put in
			}
		}
		if i > d.dateline+1 && next.kind == capital && !d.finiteIn(0, i) && d.finiteIn(i, len(d.ws)) {
			return i + 1
		}
		return 0
	}
	return 0
}

// bullet tells whether word i is the mark of a list item.
func (d *draft) bullet(i int) bool {
	return d.ws[i].kind == symbol && !strings.Contains("$£€¥#%&@", d.text[d.ws[i].start:d.ws[i].end]) || d.ws[i].kind == dash
}

// cutBrackets cuts what stands in brackets, and between two dashes.
func (d *draft) cutBrackets() {
	if !d.has(open, closing, dash) {
		return
	}
	from := -1
	for i, w := range d.ws {
		switch {
		case w.kind == open:
			from = i
		case w.kind == closing && from >= 0:
			if !d.protects(from, i+1) {
				d.drop(from, i+1)
			}
			from = -1
		}
	}
	from = -1
	for i, w := range d.ws {
		if w.kind != dash || d.cut[i] {
			continue
		}
		if from >= 0 {
			if !d.protects(from, i+1) {
				d.drop(from, i+1)
			}
			return
		}
		from = i
	}
}

// cutOpener cuts what only ties a sentence to the one before: "But", "However,".
func (d *draft) cutOpener() {
	i := d.first()
	if i >= len(d.ws)-1 {
		return
	}
	w := d.ws[i]
	switch {
	case w.is(coordinator) && d.ws[i+1].kind != comma && !d.ws[i+1].is(relative):
		d.drop(i, i+1)
		d.cutOpener()
	case d.linkerPhrase(i) > 0:
		d.drop(i, i+d.linkerPhrase(i))
		d.cutOpener()
	case (w.is(linker) || w.is(coordinator)) && d.ws[i+1].kind == comma:
		d.drop(i, i+2)
		d.cutOpener()
	}
}

// linkerPhrases are phrases that only tie a sentence to the one before.
var linkerPhrases = set("in_addition as_a_result for_example for_instance in_fact of_course at_present on_the_other_hand over_time " +
	"in_the_meantime at_the_same_time as_well in_other_words after_all in_turn by_contrast in_contrast to_be_sure for_now for_his_part for_her_part for_its_part")

// linkerPhrase returns how many words the linking phrase at word i has, its
// comma included; 0 when there is none.
func (d *draft) linkerPhrase(i int) int {
	if !d.ws[i].is(preposition | to | subordinator) {
		return 0
	}
	for j := i + 1; j < min(i+5, len(d.ws)-1); j++ {
		if d.ws[j].kind == comma {
			phrase := strings.ToLower(strings.ReplaceAll(d.text[d.ws[i].start:d.ws[j-1].end], " ", "_"))
			if linkerPhrases[phrase] {
				return j + 1 - i
			}
			return 0
		}
	}
	return 0
}

// cutOwnTime cuts the date of the event where the list says it better: a phrase
// that opens the sentence, and a weekday or "today" anywhere. A date that a
// signal bounds ("since Monday") stays.
func (d *draft) cutOwnTime() {
	if d.own == nil {
		return
	}
	from, to := d.own.start, d.own.end
	if from > 0 && d.ws[from-1].is(preposition) && !d.ws[from-1].is(subordinator) {
		if !d.ws[from-1].is(onIn) {
			return
		}
		from--
	} else if from > 0 && d.ws[from-1].is(subordinator|determiner|adverb) && d.ws[from-1].is(subordinator|determiner) {
		return
	}
	if d.clause >= 0 && from <= d.cs[d.clause].head && d.cs[d.clause].head < to {
		return
	}
	if from > 0 && to < len(d.ws) && d.ws[from-1].kind == capital && from == d.own.start && (nounish(d.ws[to]) || d.ws[to].is(noun)) && !d.ws[to].is(subordinator|coordinator|relative|that|determiner|pronoun) {
		return // the Meat-Free Monday project
	}
	if from > 0 && d.first() == from-1 && d.ws[from-1].is(lastNext) {
		from-- // Earlier this month
	}
	if from > 0 && hedges[strings.ToLower(d.text[d.ws[from-1].start:d.ws[from-1].end])] || to < len(d.ws) && d.ws[to].kind == quote {
		return // until at least Thursday; “Northern News Sunday”
	}
	if from > 0 && (from == d.own.start && d.ws[from-1].is(beForm) || d.participial(from-1)) {
		return // the end is likely to be Saturday; a trip beginning on Monday
	}
	head := d.first() == from
	if d.clause >= 0 && head && to == d.cs[d.clause].first {
		return // Sunday will be cloudy
	}
	for i := range d.es { // the next day, Jan. 28, he left
		if e := &d.es[i]; head && e.start == to+1 && to < len(d.ws) && d.ws[to].kind == comma && e.end < len(d.ws) && d.ws[e.end].kind == comma {
			to = e.end
		}
	}
	switch {
	case head && to < len(d.ws) && (d.ws[to].kind == comma || d.ws[to].kind == semicolon || d.ws[to].kind == dash):
		d.drop(from, to+1)
	case head && to < len(d.ws) && (d.ws[to].kind == capital || d.ws[to].is(determiner)) && d.clause >= 0 && d.cs[d.clause].first > to:
		d.drop(from, to)
	case d.deictic():
		if from > 0 && to < len(d.ws) && d.ws[from-1].kind == comma && d.ws[to].kind == comma {
			to++
		}
		if to < len(d.ws) && d.ws[to].kind == clitic || d.joinsDay(from-1, from-2) || d.joinsDay(to, to+1) {
			return
		}
		d.drop(from, to)
	}
}

// participial tells whether word i is a participle that the date behind it
// completes: "a tour starting on Monday".
func (d *draft) participial(i int) bool {
	return slices.ContainsFunc(d.cs, func(c clause) bool { return c.head == i && c.tense == participial })
}

// hedges are words that a date cannot leave behind.
var hedges = set("least most than as about around early late nearly almost only just even every each")

// joinsDay tells whether the conjunction at word i joins the date to the weekday
// at word j: "on Friday and Saturday".
func (d *draft) joinsDay(i, j int) bool {
	return i > 0 && j > 0 && i < len(d.ws) && j < len(d.ws) && d.ws[i].is(coordinator) && d.ws[j].is(weekday)
}

// deictic tells whether the own date is worded from the day of writing, so that
// it misleads where the day of writing is not in sight: "Monday", "today",
// "last week" at the end.
func (d *draft) deictic() bool {
	for i := d.own.start; i < d.own.end; i++ {
		if d.ws[i].kind == number {
			return false
		}
	}
	if d.ws[d.own.start].is(weekday) && d.own.end-d.own.start <= 2 {
		return true
	}
	atEnd := d.own.end == len(d.ws) || d.ws[d.own.end].kind == stop || d.ws[d.own.end].kind == comma
	return atEnd && d.ws[d.own.start].is(lastNext)
}

// cutFronted cuts a subordinate clause or a phrase that the sentence opens with,
// up to the comma before the subject, when the clause behind it tells the event.
func (d *draft) cutFronted() {
	i := d.first()
	if d.clause < 0 || i+1 >= len(d.ws) || !d.ws[i].is(subordinator|preposition|ingForm|participle) && !(d.counted(i) && d.ws[i+1].is(timeNoun)) {
		return // two months before the fire, ten members
	}
	c := d.cs[d.mainOf(d.clause)]
	if c.is(reporting) && c.head+1 < len(d.ws) && d.ws[c.head+1].kind == comma {
		return // in her case, she says, the
	}
	for j := i; j < c.first-1; j++ {
		if d.ws[j].kind != comma || d.cut[j] || d.protects(i, j) || d.verbIn(j, c.first) {
			continue
		}
		if d.ws[j+1].is(coordinator|relative|preposition) || d.ws[j+1].kind == number || d.inList(j) {
			continue
		}
		d.drop(i, j+1)
		return
	}
}

// verbIn tells whether the verb of a clause stands in [from, to).
func (d *draft) verbIn(from, to int) bool {
	for _, c := range d.cs {
		if from <= c.head && c.head < to {
			return true
		}
	}
	return false
}

// mainOf returns the finite clause that carries clause k in a line: itself, or
// the one a participle or infinitive hangs on or stands in the subject of.
func (d *draft) mainOf(k int) int {
	for !d.cs[k].tense.finite() {
		p := d.cs[k].parent
		if p < 0 {
			for n := k + 1; n < len(d.cs); n++ {
				if d.cs[n].tense.finite() && d.cs[n].start <= d.cs[k].start {
					return n
				}
			}
			return k
		}
		k = p
	}
	return k
}
