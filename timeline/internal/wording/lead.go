package wording

import (
	"strings"

	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is what goes before the main clause of a line: datelines, openers, dates, subordinate clauses.

// cutDateline cuts the place and source a wire report opens with.
func (d *Draft) cutDateline() {
	if end := d.made.Dateline; end > 0 && !d.protects(0, end) {
		d.drop(0, end)
	}
	for i := d.made.Dateline; i < len(d.ws) && d.bullet(i); i++ {
		d.drop(i, i+1)
	}
	if n := d.heading(); n > 0 && !d.protects(0, n) {
		d.drop(0, n)
	}
}

// heading returns the word behind a heading without a verb and the dash or the
// colon that parts it from the sentence: "Bridge report due -- A report is", "Security
// -- The mayor said"; 0 when there is none.
func (d *Draft) heading() int {
	if !d.made.Has(prose.Dash) && !d.made.Has(prose.Semicolon) {
		return 0
	}
	for i := d.made.Dateline; i < min(len(d.ws)-2, d.made.Dateline+8); i++ {
		if k := d.ws[i].Kind; k != prose.Dash && (k != prose.Semicolon || d.text[d.ws[i].Start] != ':' || prose.InBrackets(d.ws, i)) {
			continue
		}
		next := &d.ws[i+1]
		for _, w := range d.ws[i+1:] {
			if w.Kind == prose.Dash {
				return 0 // between two dashes something is put in
			}
		}
		if i > d.made.Dateline && next.Kind == prose.Capital && !d.finiteIn(0, i) && d.finiteIn(i, len(d.ws)) {
			return i + 1
		}
		return 0
	}
	return 0
}

// bullet tells whether word i is the mark of a list item.
func (d *Draft) bullet(i int) bool {
	return d.ws[i].Kind == prose.Symbol && !strings.Contains("$£€¥#%&@", d.text[d.ws[i].Start:d.ws[i].End]) || d.ws[i].Kind == prose.Dash
}

// cutBrackets cuts what stands in brackets, and between two dashes.
func (d *Draft) cutBrackets() {
	if !d.made.Has(prose.Open) && !d.made.Has(prose.Closing) && !d.made.Has(prose.Dash) {
		return
	}
	from := -1
	for i := range d.ws {
		w := &d.ws[i]
		switch {
		case w.Kind == prose.Open:
			from = i
		case w.Kind == prose.Closing && from >= 0:
			if from == d.first() && i >= len(d.ws)-2 {
				d.drop(from, from+1) // (The mill burned last week.)
				d.drop(i, len(d.ws))
			} else if !d.protects(from, i+1) {
				d.drop(from, i+1)
			}
			from = -1
		}
	}
	from = -1
	for i := range d.ws {
		w := &d.ws[i]
		if w.Kind != prose.Dash || d.cut[i] {
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
func (d *Draft) cutOpener() {
	i := d.first()
	if i >= len(d.ws)-1 {
		return
	}
	w, next := &d.ws[i], i+1
	for next < len(d.ws)-1 && d.cut[next] {
		next++ // Also [on Monday], the mill
	}
	switch {
	case w.Is(prose.Coordinator) && d.ws[i+1].Kind != prose.Comma && !d.ws[i+1].Is(prose.Relative):
		d.drop(i, i+1)
		d.cutOpener()
	case w.Is(prose.Linker) && w.Is(prose.Connective) && w.End-w.Start > 8 && (d.ws[i+1].Is(prose.Determiner) || d.ws[i+1].Kind == prose.Capital):
		d.drop(i, i+1) // Meanwhile a study shows
		d.cutOpener()
	case d.linkerPhrase(i) > 0:
		d.drop(i, i+d.linkerPhrase(i))
		d.cutOpener()
	case (w.Is(prose.Linker) || w.Is(prose.Coordinator)) && d.ws[next].Kind == prose.Comma:
		d.drop(i, next+1)
		d.cutOpener()
	case d.goesOn(w, &d.ws[next]):
		d.drop(i, i+1)
	}
}

// goesOn tells whether a word only says that what follows it, a subject, comes next or
// holds at the time of writing: "Now the board", "Then Holt", "So Norden".
func (d *Draft) goesOn(w, next *prose.Word) bool {
	switch d.text[w.Start:w.End] {
	case "Now", "Then", "now", "then":
		return next.Kind == prose.Capital || next.Is(prose.HeShe) || next.Is(prose.Determiner) && !next.Is(prose.Pronoun|prose.LastNext)
	case "So", "so":
		return next.Kind == prose.Capital && !next.Is(prose.Calendar) || next.Is(prose.HeShe)
	}
	return false
}

// linkerPhrases are phrases that only tie a sentence to the one before.
var linkerPhrases = wordsOf("in_addition as_a_result for_example for_instance in_fact of_course at_present on_the_other_hand over_time " +
	"in_the_meantime at_the_same_time as_well in_other_words after_all in_turn by_contrast in_contrast to_be_sure for_now for_his_part for_her_part for_its_part")

// linkerPhrase returns how many words the linking phrase at word i has, its
// comma included; 0 when there is none.
func (d *Draft) linkerPhrase(i int) int {
	if !d.ws[i].Is(prose.Preposition | prose.To | prose.Subordinator) {
		return 0
	}
	for j := i + 1; j < min(i+5, len(d.ws)-1); j++ {
		if d.ws[j].Kind == prose.Comma {
			if linkerPhrases.hasFolded(d.text[d.ws[i].Start:d.ws[j-1].End]) {
				return j + 1 - i
			}
			return 0
		}
	}
	return 0
}

// cutStatement cuts the phrase that names the document a report rests on and the day
// it came out, which the list says: "In a statement issued on Friday, Norden said".
func (d *Draft) cutStatement() bool {
	if d.clause < 0 || !d.ws[0].Is(prose.Preposition) || !publishing.has(d.text[d.ws[d.cs[d.clause].Head].Start:d.ws[d.cs[d.clause].Head].End]) {
		return false
	}
	end := d.own.End
	for end < len(d.ws) && d.ws[end].Kind != prose.Comma {
		end++
	}
	main := d.mainOf(d.clause)
	if main < 0 || main == d.clause || d.cs[main].First <= end || d.cs[d.clause].Head > end || prose.CommaBetween(d.ws, 0, d.own.Start) {
		return false
	}
	d.drop(0, end+1)
	d.clause = main
	return true
}

// cutOwnTime cuts the date of the event where the list says it better: a phrase
// that opens the sentence, and a weekday or "today" anywhere. A date that a
// signal bounds ("since Monday") stays.
func (d *Draft) cutOwnTime() {
	if d.own == nil || d.own.Counted || d.cutStatement() {
		return
	}
	from, to, ok := d.ownPhrase()
	if !ok {
		return
	}
	if from > 1 && to < len(d.ws) && d.ws[to].Kind == prose.Comma && d.ws[from-1].Is(prose.Participle) &&
		d.ws[from-2].Kind == prose.Comma && d.leadAt != from-1 && d.deictic() && d.finiteIn(to, len(d.ws)) {
		d.drop(from-2, to+1) // its report, published on Tuesday, asks
		return
	}
	if d.tied(from, to) || from > 0 && (d.text[d.ws[from-1].Start:d.ws[from-1].End] == "due" || d.onceAwaited(from-1)) {
		return // due on Monday
	}
	if from > 1 && to < len(d.ws) && d.ws[to].Wordy() && later.has(d.text[d.ws[from-1].Start:d.ws[from-1].End]) && !d.ws[from-2].Is(prose.TimeNoun) {
		from-- // travels later on Wednesday to the coast
	}
	head := d.first() == from
	if d.clause >= 0 && head && to < len(d.ws) && d.ws[to].Kind != prose.Comma && from < d.cs[d.clause].First &&
		!prose.OwnSubject(d.ws, to-1, d.cs[d.clause].First) {
		return // Sunday will be cloudy; Sunday also marked
	}
	for i := range d.es { // the next day, Jan. 28, he left
		if e := &d.es[i]; head && e.Start == to+1 && to < len(d.ws) && d.ws[to].Kind == prose.Comma &&
			e.End < len(d.ws) && d.ws[e.End].Kind == prose.Comma {
			to = e.End
		}
	}
	switch {
	case head && to < len(d.ws) && (d.ws[to].Kind == prose.Comma || d.ws[to].Kind == prose.Semicolon || d.ws[to].Kind == prose.Dash):
		d.drop(from, d.restated(to)+1)
	case head && to < len(d.ws) &&
		(d.ws[to].Kind == prose.Capital || d.ws[to].Is(prose.Determiner) ||
			d.ws[from].Is(prose.LastNext) && prose.Nounish(&d.ws[to]) && d.ws[to].Runes > 1) && d.clause >= 0 &&
		d.cs[d.clause].First > to:
		d.drop(from, to)
	case (d.deictic() || d.reckoned()) && !d.hosted():
		d.drop(from, to)
	}
}

// ownPhrase returns the words of the own date with what says no more than it: the "on"
// before it, "earlier", "only". ok is false when the date cannot be left out, as what stands
// beside it would say something else.
func (d *Draft) ownPhrase() (from, to int, ok bool) {
	from, to = d.own.Start, d.own.End
	if to < len(d.ws) && d.text[d.ws[to].Start:d.ws[to].End] == "alone" {
		to++ // on Tuesday alone
	}
	if from > 0 && d.ws[from-1].Is(prose.Preposition) && !d.ws[from-1].Is(prose.Subordinator) && !d.inward(from-1) {
		if !d.ws[from-1].Is(prose.OnIn) || d.trading(from-1) {
			return 0, 0, false
		}
		from--
	} else if from > 0 && d.ws[from-1].Is(prose.Subordinator|prose.Determiner) {
		return 0, 0, false
	}
	if d.clause >= 0 && from <= d.cs[d.clause].Head && d.cs[d.clause].Head < to {
		return 0, 0, false
	}
	if from > 0 && to < len(d.ws) && d.ws[from-1].Kind == prose.Capital && from == d.own.Start &&
		prose.Nounlike(&d.ws[to]) && !d.ws[to].Is(prose.Subordinator|prose.Coordinator|prose.Relative|prose.That|prose.Determiner|prose.Pronoun) {
		return 0, 0, false // the Meat-Free Monday project
	}
	if from > 0 && d.first() == from-1 && to < len(d.ws) && d.ws[to].Kind == prose.Comma &&
		stressing.hasFolded(d.text[d.ws[from-1].Start:d.ws[from-1].End]) {
		from-- // just last week, only on Monday
	}
	if from > 0 && hedges.hasFolded(d.text[d.ws[from-1].Start:d.ws[from-1].End]) || to < len(d.ws) && d.ws[to].Kind == prose.Quote {
		return 0, 0, false // until at least Thursday; “Northern News Sunday”
	}
	return from, to, true
}

// datesAlike tells whether the verb of the own date has another date behind the conjunction
// at word i, so that each of them is that of a part of what is told.
func (d *Draft) datesAlike(i int) bool {
	return prose.Some(d.es, func(e *govern.Expression) bool {
		return e.Start > i+1 && e.Clause == d.own.Clause && !e.Nominal
	})
}

// tied tells whether the own date, words [from, to) with its preposition, is no more than
// a part of what stands beside it: "the end is likely to be Saturday", "Friday would be her
// last day", "similar to a year ago", "spent Wednesday mending nets", "Monday's vote".
func (d *Draft) tied(from, to int) bool {
	if from > 0 {
		w := &d.ws[from-1]
		bare := from == d.own.Start && (w.Is(prose.BeForm|prose.To) || spending.has(d.text[w.Start:w.End]))
		if bare || d.participial(from-1) || d.endsRelative(from-1, to) || d.joinsDate(from-1, from-2) {
			return true
		}
	}
	return to < len(d.ws) && (d.ws[to].Kind == prose.Clitic || d.joinsDate(to, to+1) || d.ws[to].Is(prose.Coordinator) && d.datesAlike(to)) ||
		prose.Some(d.cs, func(c *prose.Clause) bool {
			return c.First == to && (c.Start >= from || d.ws[from-1].Kind == prose.Quote) && c.Kind != prose.RelativeClause && c.Tense.Finite()
		})
}

// spending are the verbs that a day is the object of.
var spending = wordsOf("spend spends spent spending pick picks picked choose chose chosen choosing mark marks marked marking")

// inward tells whether word i, before the own date, is an in that belongs to the verb, as
// no day has one: "rolled in Friday".
func (d *Draft) inward(i int) bool {
	w := &d.ws[i]
	return w.Kind == prose.Lower && w.Runes == 2 && d.text[w.Start:w.End] == "in" && d.verbIn(i-1, i) && d.dayBehind(i) && !d.trading(i)
}

// trading tells whether the day behind the in, at or during at word i only tells apart a
// noun: "fell in Friday trading".
func (d *Draft) trading(i int) bool {
	to := d.own.End
	return d.dayBehind(i) && !strings.EqualFold(d.text[d.ws[i].Start:d.ws[i].End], "on") && to < len(d.ws) &&
		(d.ws[to].Is(prose.IngForm) || prose.Nounlike(&d.ws[to])) &&
		!d.ws[to].Is(prose.Coordinator|prose.Subordinator|prose.To|prose.Relative|prose.That|prose.Pronoun|prose.Determiner)
}

// dayBehind tells whether the own date begins behind word i and names a weekday.
func (d *Draft) dayBehind(i int) bool {
	return i+1 == d.own.Start && d.ws[i+1].Is(prose.Weekday)
}

// restated returns the comma behind a phrase that only says anew which time the date
// before the mark at word i names: "In the year-ago quarter, [the quarter ended Oct. 31],
// Norden had a loss", "In 1953, [the year of the flood], it closed", "On May 3, 1998, [a Sunday], it closed"; i when there is none.
func (d *Draft) restated(i int) int {
	if d.clause < 0 || d.ws[i].Kind != prose.Comma || i+1 == len(d.ws) || !d.ws[i+1].Is(prose.Determiner) {
		return i
	}
	if i+3 < len(d.ws) && d.ws[i+2].Is(prose.Weekday) && d.ws[i+3].Kind == prose.Comma {
		return i + 3
	}
	end := d.subjectComma(i, &d.cs[d.mainOf(d.clause)])
	if prose.Some(d.ws[i+1:max(i+1, min(end, i+6))], func(w *prose.Word) bool { return w.Is(prose.TimeNoun) }) {
		return end
	}
	return i
}

// participial tells whether word i is a participle that the date behind it
// completes: "a tour starting on Monday", "closed beginning Monday".
func (d *Draft) participial(i int) bool {
	return bounding.has(d.text[d.ws[i].Start:d.ws[i].End]) && !d.verbIn(i, i+1) ||
		prose.Some(d.cs, func(c *prose.Clause) bool { return c.Head == i && c.Tense == prose.Participial })
}

// endsRelative tells whether word i is the verb of a clause that tells a noun apart by
// nothing but the date behind it, which ends before word to: "a test that began on Monday".
func (d *Draft) endsRelative(i, to int) bool {
	return d.closesPhrase(to) && prose.Some(d.cs, func(c *prose.Clause) bool {
		return c.Head == i && c.Kind == prose.RelativeClause && c.Opener >= 0 && !d.cut[c.Opener] && !c.Passive
	})
}

// onceAwaited tells whether word i is the verb of a clause that tells nothing but for when
// something had been expected: "had been planned for May".
func (d *Draft) onceAwaited(i int) bool {
	if d.clause < 0 {
		return false
	}
	c := &d.cs[d.clause]
	return c.Head == i && c.Tense == prose.PastPerfect && c.Passive && c.Is(prose.Planning)
}

// stressing are words that go with the date they stress.
var stressing = wordsOf("just only even")

// hedges are words that a date cannot leave behind.
var hedges = wordsOf("least most than as about around early late nearly almost only just barely scarcely fully even every each perhaps possibly probably maybe")

// later are words that go with the date behind them.
var later = wordsOf("later earlier")

// bounding are participles that a date completes, also where they are taken for prepositions.
var bounding = wordsOf("beginning starting ending")

// joinsDate tells whether the conjunction at word i joins the date to the one that begins,
// or before it ends, with word j: "on Friday and Saturday", "tonight or early tomorrow".
func (d *Draft) joinsDate(i, j int) bool {
	if i <= 0 || j <= 0 || i >= len(d.ws) || j >= len(d.ws) || !d.ws[i].Is(prose.Coordinator) {
		return false
	}
	w := &d.ws[j]
	return w.Is(prose.Weekday) || w.Is(prose.Calendar) && w.Kind == prose.Capital || prose.Some(d.es, func(e *govern.Expression) bool {
		if j > i {
			return e.Start == j
		}
		return e.End == i
	})
}

// deictic tells whether the own date is worded from the day of writing, so that
// it misleads where the day of writing is not in sight: "Monday", "today",
// "last week" at the end or behind "said".
func (d *Draft) deictic() bool {
	for i := d.own.Start; i < d.own.End; i++ {
		if d.ws[i].Kind == prose.Number {
			return false
		}
	}
	if d.ws[d.own.Start].Is(prose.Weekday) && d.own.End-d.own.Start <= 2 {
		return true
	}
	if !d.ws[d.own.Start].Is(prose.LastNext) {
		return false
	}
	if d.own.End == len(d.ws) {
		return true
	}
	next := &d.ws[d.own.End]
	said := d.clause >= 0 && d.cs[d.clause].Is(prose.Reporting) && d.own.Start == d.cs[d.clause].Head+1 &&
		next.Is(prose.That|prose.Determiner|prose.Pronoun|prose.To)
	return next.Kind == prose.Stop || next.Kind == prose.Comma || said
}

// reckoned tells whether the own date is counted from another one that the line does
// not say: the rig that burned on 3 May "sank two days later", "closed the next day".
func (d *Draft) reckoned() bool {
	e := d.own
	if d.clause < 0 || e.Start <= d.cs[d.clause].Head ||
		prose.Some(d.es, func(o *govern.Expression) bool { return o.Start < e.Start && !d.cut[o.Start] }) {
		return false
	}
	before := &d.ws[e.Start-1]
	if d.distant() {
		return !before.Is(prose.OnIn) // had flown in two days earlier
	}
	if e.End-e.Start != 3 || !d.ws[e.Start].Is(prose.Determiner) ||
		!reckoning.has(d.text[d.ws[e.Start+1].Start:d.ws[e.Start+1].End]) || before.Is(prose.Preposition) ||
		e.End == len(d.ws) {
		return false // in the next year
	}
	return !d.ws[e.End].Wordy()
}

// distant tells whether the own date is told by how long after or before another one it
// lies: "two days later".
func (d *Draft) distant() bool {
	e := d.own
	w := d.text[d.ws[e.End-1].Start:d.ws[e.End-1].End]
	return e.End-e.Start > 1 && (w == "later" || w == "earlier" || w == "afterwards" || w == "afterward")
}

// reckoning are the words that name a day by the one before it: "the next day".
var reckoning = wordsOf("next following")

// cutFronted cuts a subordinate clause or a phrase that the sentence opens with,
// up to the comma before the subject, when the clause behind it tells the event.
func (d *Draft) cutFronted() {
	i := d.first()
	if d.clause < 0 || i+1 >= len(d.ws) || d.ws[i].Is(prose.Hypothetical) ||
		!d.ws[i].Is(prose.Subordinator|prose.Preposition|prose.IngForm|prose.Participle) && !d.timed(i) &&
			!d.opensFront(i) {
		return // two months before the fire, ten members
	}
	c := &d.cs[d.mainOf(d.clause)]
	if c.Is(prose.Reporting) && c.Head+1 < len(d.ws) && d.ws[c.Head+1].Kind == prose.Comma {
		return // in her case, she says, the
	}
	if d.reportsBefore(d.mainOf(d.clause)) {
		c = &d.cs[d.leading()] // as the wind rose, the boats came in, she says
	}
	for j := i; j < c.First-1; j++ {
		if d.ws[j].Kind != prose.Comma || d.cut[j] || d.protects(i, j) ||
			d.verbIn(j, c.First) && (d.verbIn(i, j) || d.verbBesideInfinitives(j, c.First)) || d.ws[j+1].Is(prose.To) {
			continue
		}
		if d.ws[j+1].Is(prose.Coordinator|prose.Relative|prose.Preposition) && !d.dates(j+2) ||
			d.ws[j+1].Kind == prose.Number || d.inList(j) && !d.endsFront(i, j, c.First) || d.subjectBehindDate(i, j, c) {
			continue
		}
		switch end := d.subjectComma(j, c); {
		case !d.protects(i, end):
			d.drop(i, end+1)
		case d.ws[j+1].Is(prose.Preposition) || d.own != nil && d.own.Start == j+1:
			d.drop(i, j+1) // in the fire, [in May 1989, the ferry sank]
		}
		return
	}
}

// subjectBehindDate tells whether the subject of clause c stands before the comma at word j,
// behind the date that opens at word i, as another name of it stands behind: "in February the
// head of the mill, Ada Holt, left".
func (d *Draft) subjectBehindDate(i, j int, c *prose.Clause) bool {
	return d.ws[c.First-1].Kind == prose.Comma && j < c.First-1 && prose.Some(d.es, func(e *govern.Expression) bool {
		return i <= e.Start && e.End < j && d.ws[e.End].Is(prose.Determiner) && !d.ws[e.End].Is(prose.LastNext)
	})
}

// cutDatedFront cuts the phrase that the sentence opens with though the date of the
// event stands in it, which the list says: "In an interview a month ago,". A bound stays.
func (d *Draft) cutDatedFront() {
	own := d.own
	if own == nil || own.Counted || d.clause < 0 || d.cut[own.Start] || own.End > d.cs[d.clause].First || own.Start <= d.first()+1 {
		return
	}
	if b := &d.ws[own.Start-1]; b.Is(prose.Preposition|prose.Subordinator) && !b.Is(prose.OnIn) ||
		d.ws[own.Start].Is(prose.SinceWord|prose.UntilWord) || d.ws[d.first()].Is(prose.Subordinator) {
		return
	}
	d.own = nil
	d.span()
	if d.cutFronted(); !d.cut[own.Start] {
		d.own = own
		d.span()
	}
}

// endsFront tells whether the comma at word j, behind which two subjects are joined,
// ends the phrase that opens at word i all the same: it stands behind a name or before
// an article, and no other stands before it but in a place, nor behind it before the
// verb at word first: "In Halden, Ohio, experts and critics say".
func (d *Draft) endsFront(i, j, first int) bool {
	named := d.ws[j+1].Kind == prose.Capital && d.ws[j-1].Kind == prose.Lower && d.verbIn(i, j) // after it burned, Holt and Vale left
	if !named && (d.ws[j+1].Kind != prose.Lower ||
		d.ws[j-1].Kind != prose.Capital && d.ws[j-1].Kind != prose.Number && !d.ws[j+1].Is(prose.Determiner)) ||
		prose.CommaBetween(d.ws, j, first) {
		return false
	}
	for k := j - 1; k > i; k-- {
		if d.ws[k].Kind == prose.Comma && !d.cut[k] {
			return !prose.Some(d.ws[k+1:j], func(w *prose.Word) bool { return w.Kind == prose.Lower })
		}
	}
	return true
}

// timed tells whether word i opens how long before or after something it was: "Two days
// after", "One month before", "Just hours after".
func (d *Draft) timed(i int) bool {
	if i+2 >= len(d.ws) {
		return false
	}
	s := d.text[d.ws[i].Start:d.ws[i].End]
	return d.counted(i) && d.ws[i+1].Is(prose.TimeNoun) ||
		d.ws[i+2].Is(prose.Subordinator|prose.Preposition) && (strings.EqualFold(s, "one") || leading.hasFolded(s)) &&
			d.spanAt(i+1)
}

// opensFront tells whether a phrase of two prepositions opens at word i: "Ahead of the
// vote,", "According to Holt,".
func (d *Draft) opensFront(i int) bool {
	return d.ws[i+1].Is(prose.OfWord|prose.To|prose.Preposition) && fronting.hasFolded(d.text[d.ws[i].Start:d.ws[i].End])
}

// fronting are the words that open such a phrase.
var fronting = wordsOf("ahead along because due thanks contrary instead prior together")

// dates tells whether a date begins at word i.
func (d *Draft) dates(i int) bool {
	return prose.Some(d.es, func(e *govern.Expression) bool { return e.Start == i })
}

// verbBesideInfinitives tells whether the verb of a clause that is no infinitive stands
// in [from, to): "efforts to clean up the bay have".
func (d *Draft) verbBesideInfinitives(from, to int) bool {
	return prose.Some(d.cs, func(c *prose.Clause) bool {
		return from <= c.Head && c.Head < to && c.Kind != prose.InfinitiveClause
	})
}

// subjectComma returns the last comma of what the sentence opens with, behind which the
// subject of clause c stands: its first is the comma at word j, and the phrase may go on
// behind it. "In a dark, windy hall by the sea, [the mayor said]", "In a report, due
// next week, [the board asks]".
func (d *Draft) subjectComma(j int, c *prose.Clause) int {
	last := j
	for i := j + 1; i < c.First-1; i++ {
		switch w := &d.ws[i]; {
		case w.Kind == prose.Comma:
			last = i
		case w.Is(prose.Coordinator), w.Kind == prose.Dash, w.Kind == prose.Semicolon, w.Kind == prose.Quote, w.Kind == prose.Open:
			return j // may be a list
		}
	}
	if last == j || d.ws[c.First-1].Kind == prose.Comma || !prose.OwnSubject(d.ws, last, c.First) ||
		d.ws[last+1].Is(prose.Preposition|prose.Relative) ||
		d.ws[last+2].Is(prose.OfWord) && d.ws[last+1].Is(prose.Pronoun) {
		return j // the mayor, Ada Holt, left; two ferries, one of them new
	}
	if d.ws[j+1].Is(prose.Determiner) && d.ws[last+1].Kind == prose.Lower && !d.ws[last+1].Is(prose.Determiner|prose.Pronoun|prose.Adverb) {
		return j // [a smart, quick man] left; the Halden, Maine, firm
	}
	return last
}

// reportsBefore tells whether clause k only says whose word a clause before it is.
func (d *Draft) reportsBefore(k int) bool {
	for j := range k {
		if d.cs[j].Speaker == k && !d.cut[d.cs[j].Head] {
			return true
		}
	}
	return false
}

// verbIn tells whether the verb of a clause stands in [from, to).
func (d *Draft) verbIn(from, to int) bool {
	for k := range d.cs {
		c := &d.cs[k]
		if from <= c.Head && c.Head < to {
			return true
		}
	}
	return false
}

// mainOf returns the finite clause that carries clause k in a line: itself, or
// the one a participle or infinitive hangs on or stands in the subject of.
func (d *Draft) mainOf(k int) int {
	for !d.cs[k].Tense.Finite() {
		p := d.cs[k].Parent
		if p < 0 {
			for n := k + 1; n < len(d.cs); n++ {
				if d.cs[n].Tense.Finite() && d.cs[n].Start <= d.cs[k].Start {
					return n
				}
			}
			return k
		}
		k = p
	}
	return k
}

// cutSubordinator makes a sentence of a subordinate clause that a line has nothing
// but: "As the council met on Monday". What may not be so must not be told so; it
// stays as it is and is no line of its own.
func (d *Draft) cutSubordinator() {
	i := d.first()
	at := i
	if at+1 < len(d.ws) && d.ws[at].Is(prose.Adverb) && !d.ws[at].Is(prose.Subordinator) && !d.cut[at+1] {
		at++ // even as
	}
	for k := range d.cs {
		c := &d.cs[k]
		if c.Kind != prose.AdverbialClause || c.Opener != at || !c.Tense.Finite() || d.cut[c.Head] || at+1 >= c.First || d.counted(at+1) {
			continue
		}
		for o := range d.cs {
			if h := &d.cs[o]; o != k && h.Tense.Finite() && !d.cut[h.Head] &&
				(h.Kind != prose.RelativeClause && h.Kind != prose.Complement || h.Opener < 0 ||
					prose.CommaBetween(d.ws, c.Head, h.First)) {
				return
			}
		}
		if last := d.lastKept(); d.torn && !(last+1 < len(d.ws) && d.ws[last+1].Kind == prose.Comma && last > c.Head) ||
			d.ws[at].Is(prose.LaterSub|prose.Hypothetical) {
			d.torn = true
			return
		}
		d.torn = false
		d.drop(i, at+1)
		d.clause = k
		return
	}
	if d.frontOnly(at) {
		d.keepFront(i, at)
	}
}

// frontOnly tells whether the line, which a conjunction or a preposition opens at word
// i, ends before the comma behind which the sentence begins: it tells when or why
// something happened, and not what. The clauses may have been misread: only the verbs
// count.
func (d *Draft) frontOnly(i int) bool {
	if i > d.made.Dateline+3 || i+1 >= len(d.ws) || !d.opensFrontAt(i) {
		return false
	}
	last := d.lastKept()
	if i >= last {
		return false
	}
	comma := last + 1
	for comma < len(d.ws) && d.ws[comma].Kind != prose.Comma {
		comma++
	}
	for j := i; j < last; j++ {
		if d.ws[j].Kind == prose.Comma && !d.cut[j] {
			return false
		}
	}
	kept := 0
	for k := range d.cs {
		switch c := &d.cs[k]; {
		case !c.Tense.Finite():
		case c.First > comma && c.Kind == prose.MainClause && prose.OwnSubject(d.ws, comma, c.First) &&
			!prose.CommaBetween(d.ws, comma+1, c.First):
			return kept < 2 && !d.ws[comma+1].Is(prose.Relative|prose.Coordinator|prose.Preposition|prose.Subordinator)
		case c.Head <= last && !d.cut[c.Head] && c.Kind <= prose.AdverbialClause && c.Kind != prose.RelativeClause &&
			c.Kind != prose.Complement && c.Kind != prose.CoordinateClause:
			kept++
		}
	}
	return false
}

// opensFrontAt tells whether word i opens what stands before a sentence: a conjunction,
// but not one before a date ("since July 15 the well is shut"), or one of frontings.
func (d *Draft) opensFrontAt(i int) bool {
	w, next := &d.ws[i], &d.ws[i+1]
	if frontings.hasFolded(d.text[w.Start:w.End]) {
		return true
	}
	return w.Is(prose.Subordinator) && next.Kind != prose.Number && !next.Is(prose.Preposition|prose.LastNext|prose.Calendar)
}

// frontings are the prepositions that open such a line.
var frontings = wordsOf("with without according given based despite like unlike amid thanks")

// keepFront makes a sentence of what a conjunction opens at word at, if that happened
// and has a verb and a subject of its own; else the line tells nothing.
func (d *Draft) keepFront(i, at int) {
	for k := range d.cs {
		c := &d.cs[k]
		if !c.Tense.Finite() || d.cut[c.Head] || c.First <= at+1 || c.Kind == prose.RelativeClause {
			continue
		}
		if w := &d.ws[at]; w.Is(prose.Subordinator) && !w.Is(prose.LaterSub|prose.Hypothetical) && prose.OwnSubject(d.ws, at, c.First) && !d.torn {
			d.drop(i, at+1)
			d.clause = k
			return
		}
		break
	}
	d.torn, d.idle = true, true
}
