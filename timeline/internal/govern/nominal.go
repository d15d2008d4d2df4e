package govern

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Here is what date expressions belong to a noun and not to a verb.

// nominal tells whether an expression dates no verb: it says which of several
// things is meant, what something is compared with, or who somebody is.
func nominal(text string, ws []prose.Word, m *dates.Mention, e *Expression) bool {
	return attributive(text, ws, e) || dubbed(text, ws, e) || maturing(text, ws, e.Start) || compares(text, ws, e.Start) ||
		ranks(text, ws, sinceBefore(ws, e.Start)) || included(text, ws, e.Start) || inApposition(ws, e) || inDashes(ws, e) || ofThatDay(text, ws, e) || bracketed(ws, e) || isAhead(text, ws, e.Start) || reportedFor(text, ws, e) ||
		m.Signal == dates.From && m.Pair == 0 && countsBack(text[m.Start:m.End])
}

// maturing tells whether the date at word i is the one when what stands before it is paid:
// "bonds due March 1, 2031", "a dividend, payable Dec. 7 to stock of record Nov. 9"; but
// "is due Monday" tells just that.
func maturing(text string, ws []prose.Word, i int) bool {
	if i < 2 {
		return false
	}
	before := &ws[i-2]
	switch text[ws[i-1].Start:ws[i-1].End] {
	case "record":
		return before.Is(prose.OfWord)
	case "due", "payable":
		return before.Kind == prose.Comma ||
			before.Kind == prose.Lower && (before.Class == 0 || before.Is(prose.Noun)) && !before.Is(prose.Preposition)
	}
	return false
}

// dubbed tells whether a day is what somebody gives a name: "declared Tuesday a day of
// mourning", "have dubbed Friday 'the day of anger'", but not "was named Tuesday the head".
func dubbed(text string, ws []prose.Word, e *Expression) bool {
	if e.Start < 2 || e.End >= len(ws) || e.When.Grain > civil.DayGrain {
		return false
	}
	verb, behind := &ws[e.Start-1], &ws[e.End]
	if ws[e.Start-2].Is(prose.BeForm) || !dubbing.Has(text[verb.Start:verb.End]) {
		return false
	}
	return behind.Kind == prose.Quote || behind.Is(prose.Determiner) && behind.Is(prose.Abstract) && !behind.Is(prose.Pronoun|prose.LastNext)
}

// dubbing are the verbs behind which a day and its name stand.
var dubbing = prose.Set("declared proclaimed dubbed named called christened")

// attributive tells whether an expression belongs to a noun and not to a verb:
// "the 2012 law", "the March 5 vote", "the crisis of 2008". Such a date says
// when the law was made, not when somebody spoke of it.
func attributive(text string, ws []prose.Word, e *Expression) bool {
	before, after := prose.Word{}, prose.Word{}
	if e.Start > 0 {
		before = ws[e.Start-1]
	}
	if e.End < len(ws) {
		after = ws[e.End]
	}
	noun := e.End < len(ws) && (after.Is(prose.Noun) && !after.Is(prose.Preposition) ||
		after.Wordy() && !after.Is(prose.Verbal&^prose.Base|prose.Preposition|prose.Subordinator|prose.Coordinator|prose.Relative|prose.That|prose.Pronoun|prose.Determiner|prose.Adverb|prose.Calendar|prose.Negation))
	switch {
	case boundedNoun(ws, e.Start) && (noun || after.Kind == prose.Clitic):
		return false // since the 2009 coup
	case after.Kind == prose.Clitic && after.Class == 0:
		return possessed(text, ws, e, &before)
	case before.Is(prose.Coordinator) && noun && e.Start > 2 && paired(ws, e.Start-1) && ws[e.Start-3].Is(prose.Determiner):
		return true // the 1957 and 1968 pandemics
	case noun && after.Kind == prose.Lower && before.Is(prose.Preposition|prose.PrepSub) &&
		!before.Is(prose.OnIn|prose.SinceWord|prose.UntilWord) && (e.End+1 == len(ws) || !ws[e.End+1].Is(prose.Verbal)):
		return true // after Friday prayers
	case e.When.Grain == civil.Season && ofSeason(ws, e, &before, &after, noun):
		return true
	case (noun || after.Kind == prose.Symbol) && e.End == e.Start+1 && strings.IndexByte(text[ws[e.Start].Start:ws[e.Start].End], '-') > 0:
		return true // third-quarter results, the year-earlier $4 million
	case e.Start > 0 && ws[e.Start].Is(prose.Determiner) && !ws[e.Start].Is(prose.LastNext) && e.End > e.Start+2 &&
		after.Kind == prose.Capital && after.Class == 0 && !before.Is(prose.Preposition):
		return true // called the 25th of January Movement
	case before.Is(prose.To) && e.Start > 1 && untilThen.Has(text[ws[e.Start-2].Start:ws[e.Start-2].End]):
		return true // in the run-up to Christmas
	case before.Is(prose.OfWord) && e.Start > 1 && (amid(text, ws, e.Start-2) || text[ws[e.Start-2].Start:ws[e.Start-2].End] == "date"):
		return false // was swept away in the flood of 1565; set a trial date of May 17
	case before.Is(prose.OfWord):
		return e.Start < 2 || !ws[e.Start-2].Is(prose.TimeNoun) && !parts.Has(text[ws[e.Start-2].Start:ws[e.Start-2].End]) // the crisis of 2008; but the night of March 5
	case noun && e.When.Grain >= civil.Year && !ws[e.Start].Is(prose.Determiner|prose.LastNext) && behindAdjective(ws, e.Start):
		return true // the disputed 2009 elections, the fabled 11th century temple
	case e.End == e.Start+1 && e.Start > 0 && e.End < len(ws) && before.Kind == prose.Open &&
		after.Kind == prose.Closing && e.When.Grain == civil.Year:
		return true // Ana Rey (2012)
	case (before.Is(prose.Determiner) || before.Kind == prose.Clitic && before.Class == 0) && (noun || apposed(ws, e) || paired(ws, e.End)):
		// At a May 5 meeting she said: said on May 5.
		return e.Start < 2 || e.When.Grain > civil.DayGrain || !ws[e.Start-2].Is(prose.OnIn)
	}
	return false
}

// possessed tells whether a date whose something is only tells that apart: Monday's attack
// happened on Monday; a drop from Monday's record did not, nor a comment on Monday's report.
func possessed(text string, ws []prose.Word, e *Expression, before *prose.Word) bool {
	if e.Start > 1 {
		head := &ws[e.Start-2]
		switch {
		case before.Is(prose.OfWord) && e.End+1 < len(ws) && ws[e.End+1].Is(prose.TimeNoun) && strings.EqualFold(text[head.Start:head.End], "as"):
			return false // as of Friday's close
		case before.Is(prose.Particle) && head.Is(prose.PastForm):
			return e.When.Grain > civil.DayGrain // washed out Saturday's play
		}
	}
	return e.When.Grain > civil.DayGrain ||
		e.Start > 0 && before.Is(prose.Preposition) && (!before.Is(prose.OnIn) || text[before.Start:before.End] == "on")
}

// ofSeason tells whether a season is no time but a kind: "the summer school", "to combat
// winter flu", "the northern winter".
func ofSeason(ws []prose.Word, e *Expression, before, after *prose.Word, noun bool) bool {
	first := &ws[e.Start]
	alone := e.End == e.Start+1
	if noun && after.Kind == prose.Lower && !after.Is(prose.TimeNoun) &&
		(e.End == e.Start+2 && first.Is(prose.Determiner) && !first.Is(prose.LastNext) ||
			alone && e.Start > 0 && !before.Is(prose.OnIn|prose.SinceWord|prose.UntilWord) && before.Wordy()) {
		return true
	}
	return alone && first.Kind == prose.Lower &&
		(before.Is(prose.Possessive) || before.Kind == prose.Lower && prose.Nounish(before) &&
			!before.Is(prose.Determiner|prose.Coordinator|prose.LastNext|prose.Subordinator|prose.Connective|prose.Relative))
}

// behindAdjective tells whether word i, a year, stands behind an adjective that an article
// or its like opens: "a deadly 2005 fire", "the firm's best 2010 models". What something
// happened in is of its year all the same, "in her disputed 2009 campaign", and what the
// sentence begins with may be what happened.
func behindAdjective(ws []prose.Word, i int) bool {
	for j := i - 1; j > 0 && j > i-3; j-- {
		if w := &ws[j]; w.Kind != prose.Lower ||
			w.Is(prose.Preposition|prose.Subordinator|prose.Coordinator|prose.Pronoun|prose.Adverb|prose.Calendar|prose.TimeNoun|prose.BeForm|prose.HaveForm) {
			return false
		}
		if d := &ws[j-1]; d.Is(prose.Determiner) || d.Kind == prose.Clitic && d.Class == 0 {
			return (j < 2 || !ws[j-2].Is(prose.OnIn)) &&
				prose.Some(ws[:j-1], func(w *prose.Word) bool { return w.Is(prose.Verbal&^prose.Base) && !w.Is(prose.Noun) })
		}
	}
	return false
}

// amid tells whether the noun that word i ends says when and how something happened:
// "in the flood", "during the siege".
func amid(text string, ws []prose.Word, i int) bool {
	from := i
	for from > 0 && from > i-4 && (ws[from].Kind == prose.Capital || ws[from].Kind == prose.Lower) &&
		!ws[from].Is(prose.Determiner|prose.Preposition|prose.Coordinator|prose.To|prose.Subordinator) {
		from--
	}
	if from == i || from < 2 || !ws[from].Is(prose.Determiner) {
		return false
	}
	switch text[ws[from-1].Start:ws[from-1].End] {
	case "in", "during":
		return ws[from-2].Kind != prose.Lower || !prose.Nounish(&ws[from-2]) || ws[from-2].Is(prose.Verbal|prose.Particle|prose.Adverb)
	}
	return false
}

// untilThen are the nouns of the time before a date.
var untilThen = prose.Set("run-up build-up lead-up countdown prelude")

// parts are words behind which "of" and a day mean the most of it or a part: "was closed
// for most of Tuesday".
var parts = prose.Set("most much part half all")

// apposed tells whether the noun that an expression belongs to follows behind
// the comma of its year: "the Sept. 11, 2001, attacks".
func apposed(ws []prose.Word, e *Expression) bool {
	return e.End+1 < len(ws) && ws[e.End].Kind == prose.Comma && ws[e.End-1].Kind == prose.Number &&
		ws[e.End+1].Kind == prose.Lower && ws[e.End+1].Class&^(prose.Noun|prose.Base|prose.SForm) == 0
}

// paired tells whether the conjunction at word i joins two dates before one
// noun: "the 1957 and 1968 pandemics".
func paired(ws []prose.Word, i int) bool {
	return i+2 < len(ws) && ws[i].Is(prose.Coordinator) && prose.JoinsDates(ws, i) && ws[i+2].Kind == prose.Lower &&
		ws[i+2].Class&^(prose.Noun|prose.Base|prose.SForm) == 0
}

// boundedNoun tells whether the expression at word i opens a noun that "since"
// or "until" makes the bound of something that lasts: "since the 2009 coup",
// "until Monday's vote".
func boundedNoun(ws []prose.Word, i int) bool {
	if i > 0 && ws[i-1].Is(prose.Determiner) {
		i--
	}
	return i > 0 && ws[i-1].Is(prose.SinceWord|prose.UntilWord)
}

// compares tells whether the expression at word i only dates what something is
// compared with: "up from 4.1 million a year ago", "compared with $12 last May".
func compares(text string, ws []prose.Word, i int) bool {
	for j := i - 1; j >= max(0, i-16); j-- {
		switch w := &ws[j]; {
		case prose.JoinsNumbers(ws, j):
			continue
		case w.Is(prose.BeForm) && j > 0 && ws[j-1].Is(prose.Comparing):
			continue // than is the case today
		case multiples.Has(text[w.Start:w.End]) && ws[j+1].Is(prose.Determiner) && !wills(ws, j):
			return true // double the figure for 2019
		case w.Is(prose.Comparing) && j > 0 && ws[j-1].Is(prose.Determiner) && !thanIn(ws, j):
			continue // more than 4 million
		case j > 1 && w.Is(prose.DoForm) && ws[j-1].Is(prose.Pronoun) && text[ws[j-2].Start:ws[j-2].End] == "than":
			return true // fewer than it did in May
		case w.Is(prose.Pronoun) && !w.Is(prose.Determiner) && ws[j+1].Is(prose.PastForm):
			return false // up from the 4.1 million it forecast in April
		case w.Kind == prose.Comma && ws[j+1].Is(prose.PastForm), w.Is(prose.PastForm) && !w.Is(prose.Participle):
			return false // who ruled from 1987 to 2005, died on Sunday
		case w.Is(prose.Reporting) && w.Is(prose.PastForm) && !w.Is(prose.Noun):
			return false // earlier than thought, scientists said on Tuesday
		case j == i-1 && j > 0 && (ws[i].Kind == prose.Number || ws[i].Is(prose.LastNext)) && text[w.Start:w.End] == "over" && percents.Has(text[ws[j-1].Start:ws[j-1].End]):
			return true // rose 12 percent over 2001
		case text[w.Start:w.End] == "than":
			return !atLatest(text, ws, j+1) // less lethal than Sars in 2003
		case w.Is(prose.Comparing) && w.Is(prose.Preposition) && !w.Is(prose.Agent) && text[w.Start:w.End] != "versus":
			for n := j + 1; n < min(i, j+4); n++ {
				if ws[n].Kind == prose.Number {
					return true
				}
			}
			return j > 1 && ws[j-2].Kind == prose.Comma && ws[j-1].Is(prose.Particle) // , up from its estimate last week; but not: step down from
		case w.Is(prose.Comparing):
			return true
		case w.Is(prose.Coordinator | prose.Subordinator | prose.Relative | prose.That),
			w.Is(prose.BeForm | prose.HaveForm | prose.DoForm | prose.Modal | prose.Will), w.Kind == prose.Semicolon:
			return false
		}
	}
	return false
}

// percents are what a share is counted in.
var percents = prose.Set("percent cent pct % increase")

// multiples are how many times as much as something else there is of something.
var multiples = prose.Set("double twice triple treble")

// wills tells whether word i is a verb behind "to", "will" or their kin: "to nearly double
// its fleet".
func wills(ws []prose.Word, i int) bool {
	for i--; i > 0 && ws[i].Is(prose.Adverb); i-- {
	}
	return i >= 0 && (ws[i].Is(prose.To|prose.Modal|prose.Will) || ws[i].Kind == prose.Clitic)
}

// thanIn tells whether word i, behind a "more", says of when there is less: "more than in
// 2019".
func thanIn(ws []prose.Word, i int) bool {
	return i+1 < len(ws) && ws[i+1].Is(prose.OnIn)
}

// atLatest tells whether "no later than" or "no earlier than" stands before word i.
func atLatest(text string, ws []prose.Word, i int) bool {
	if i < 3 || !ws[i-3].Is(prose.Negation) || text[ws[i-1].Start:ws[i-1].End] != "than" {
		return false
	}
	how := text[ws[i-2].Start:ws[i-2].End]
	return how == "later" || how == "earlier"
}

// reportedFor tells whether an expression says over which quarter or year a figure was
// counted that somebody reports: "reported a loss for its second quarter".
func reportedFor(text string, ws []prose.Word, e *Expression) bool {
	at := forBefore(text, ws, e)
	return at >= 0 && told(ws, at) == figureReported
}

// forBefore returns the "for" before the quarter or year that an expression names; -1 when
// there is none: "a loss for its second quarter", but not "said its loss for the quarter fell".
func forBefore(text string, ws []prose.Word, e *Expression) int {
	at := e.Start - 1
	if at > 0 && ws[at].Is(prose.Determiner) && !ws[at].Is(prose.LastNext) {
		at--
	}
	if at < 1 || e.When.Grain < civil.Quarter && e.When.When.End-e.When.When.Start < shortest ||
		e.When.Grain > civil.Year || text[ws[at].Start:ws[at].End] != "for" ||
		e.End < len(ws) && ws[e.End].Is(prose.Verbal) && !ws[e.End].Is(prose.Noun|prose.To) {
		return -1
	}
	return at
}

// shortest is how long a stretch of time at least is that figures are counted over.
const shortest = 80 * 86400

// figure is what is told of what stands before a "for".
type figure uint8

const (
	figureHad      figure = iota // "had a loss", "will mean lower earnings", or there is none
	figureSet                    // "cut his estimate", "requests returns"
	figureReported               // "reported a loss", "expects to report a loss"
)

// told returns what is told of what stands before the "for" at word i.
func told(ws []prose.Word, i int) figure {
	for j := i - 1; j >= max(0, i-14); j-- {
		switch w := &ws[j]; {
		case w.Kind == prose.Comma, w.Kind == prose.Semicolon, w.Kind == prose.Quote,
			w.Is(prose.That|prose.Subordinator|prose.Relative|prose.Pronoun) && !w.Is(prose.Determiner):
			return figureHad
		case w.Is(prose.Reporting) && (w.Is(prose.PastForm|prose.SForm) && !w.Is(prose.Base) || wills(ws, j)):
			return figureReported
		case w.Is(prose.BeForm | prose.HaveForm | prose.DoForm | prose.Modal | prose.Will), w.Is(prose.Base) && wills(ws, j):
			return figureHad
		case w.Is(prose.PastForm), w.Is(prose.SForm|prose.IngForm) && !w.Is(prose.Noun):
			return figureSet
		}
	}
	return figureSet
}

// countsBack tells whether an expression names a time by its distance from a later
// one. Behind a lone "from" that only compares: "down from the year before".
func countsBack(expression string) bool {
	for w := range strings.FieldsSeq(expression) {
		if w == "before" || w == "earlier" || w == "ago" || w == "last" || w == "previous" {
			return true
		}
	}
	return false
}

// sinceBefore returns the "since" whose time the expression at word i ends, as in
// "since 1906" and "since the collapse of the dam in 1906"; -1 if there is none.
func sinceBefore(ws []prose.Word, i int) int {
	for i--; i >= 0; i-- {
		switch w := &ws[i]; {
		case w.Is(prose.SinceWord):
			return i
		case !w.Wordy(), w.Is(prose.Subordinator | prose.Relative | prose.Coordinator),
			w.Class&prose.Verbal != 0 && !w.Is(prose.Noun) && !(i > 0 && ws[i-1].Is(prose.Determiner)):
			return -1
		}
	}
	return -1
}

// ranks tells whether what the "since" at word i opens is the time over which
// something is called the first or the worst: "the strongest quake since 1906"
// says nothing of what has lasted since then. i may be -1.
func ranks(text string, ws []prose.Word, i int) bool {
	for j := i - 1; j >= max(0, i-13); j-- {
		switch w := &ws[j]; {
		case w.Kind == prose.Semicolon, w.Kind == prose.Quote, w.Is(prose.Subordinator | prose.Relative):
			return false
		case j > 0 && (ws[j-1].Is(prose.Determiner) || ws[j-1].Kind == prose.Clitic) &&
			(superlative(text[w.Start:w.End]) || ordinals.Has(text[w.Start:w.End]) && !ws[j+1].Is(prose.OfWord)):
			return true
		}
	}
	return false
}

// superlative tells whether a word in small letters says that something is
// beyond all others.
func superlative(word string) bool {
	return superlatives.Has(word) || len(word) > 4 && strings.HasSuffix(word, "est") && !nounsInEst.Has(word)
}

var (
	superlatives = prose.Set("first last only most least worst best")
	ordinals     = prose.Set("second third fourth fifth sixth seventh eighth ninth tenth") // but "a third of its value"
	nounsInEst   = prose.Set("arrest bequest chest conquest contest crest forest guest harvest inquest interest midwest protest quest request unrest")
)

// bracketed tells whether an expression stands in brackets with a noun that it is of, and
// no verb: "the interim report (final report due in June) blamed".
func bracketed(ws []prose.Word, e *Expression) bool {
	from := e.Start
	for from > 0 && from > e.Start-9 && ws[from-1].Kind != prose.Open && ws[from-1].Kind != prose.Closing {
		from--
	}
	if from == 0 || ws[from-1].Kind != prose.Open {
		return false
	}
	nouns := 0
	for i := from; i < len(ws) && ws[i].Kind != prose.Closing; i++ {
		w := &ws[i]
		switch inside := i >= e.Start && i < e.End; {
		case inside:
		case w.Is(prose.PastForm|prose.SForm|prose.IngForm|prose.BeForm|prose.HaveForm|prose.Modal|prose.Will) && !w.Is(prose.Noun):
			return false
		case i < e.Start && w.Kind == prose.Lower && (w.Class == 0 || w.Is(prose.Noun)):
			nouns++
		}
	}
	return nouns > 0
}

// included tells whether the expression at word i stands in a list of examples:
// "a string of accidents, including two this year".
func included(text string, ws []prose.Word, i int) bool {
	for j := i - 1; j > 0 && j > i-8 &&
		(ws[j].Class&prose.Verbal&^prose.IngForm&^prose.Base == 0 || ws[j].Is(prose.Noun)) &&
		ws[j].Kind != prose.Quote; j-- {
		if ws[j-1].Kind == prose.Comma && text[ws[j].Start:ws[j].End] == "including" {
			return true
		}
	}
	return false
}

// isAhead tells whether the expression at word i is that of what something else comes ahead
// of: "spoke to the press ahead of a hearing on Tuesday".
func isAhead(text string, ws []prose.Word, i int) bool {
	for i--; i > 1; i-- {
		switch w := &ws[i]; {
		case w.Is(prose.OfWord) && text[ws[i-1].Start:ws[i-1].End] == "ahead":
			return true
		case !w.Wordy(), w.Is(prose.Subordinator | prose.Relative | prose.Coordinator),
			w.Is(prose.Verbal) && !w.Is(prose.Noun) && ws[i-1].Kind == prose.Lower &&
				!ws[i-1].Is(prose.Determiner|prose.Preposition|prose.Possessive):
			return false
		}
	}
	return false
}

// inDashes tells whether an expression stands between two dashes without a verb, and so
// says who or what stands before them: "Holt -- in office since 1981 -- has named".
func inDashes(ws []prose.Word, e *Expression) bool {
	from, to := e.Start-1, e.End
	for from > 0 && ws[from].Kind != prose.Dash {
		if ws[from].Class&prose.Verbal != 0 && !ws[from].Is(prose.Noun) || !ws[from].Wordy() {
			return false
		}
		from--
	}
	return from > 0 && to+1 < len(ws) && ws[to].Kind == prose.Dash && ws[to+1].Is(prose.Verbal)
}

// ofThatDay tells whether an expression names the day of what stands behind it: "on the
// same day he learned of it".
func ofThatDay(text string, ws []prose.Word, e *Expression) bool {
	return e.End+1 < len(ws) && ws[e.End].Is(prose.HeShe|prose.It|prose.PlainSubject) && ws[e.End+1].Is(prose.Verbal) &&
		prose.Some(ws[e.Start:e.End], func(w *prose.Word) bool { return w.End-w.Start == 4 && text[w.Start:w.End] == "same" })
}

// inApposition tells whether an expression stands in a noun between commas that
// only says who the subject is: "City, champions in 2019 and 2020, have lost".
func inApposition(ws []prose.Word, e *Expression) bool {
	from, to, infinitive := e.Start-1, e.End, false
	for from > 0 && ws[from].Kind != prose.Comma && (ws[from].Class&prose.Verbal == 0 || ws[from].Is(prose.Noun|prose.To) || ws[from-1].Is(prose.To)) {
		infinitive = infinitive || ws[from-1].Is(prose.To)
		from--
	}
	for to < len(ws) && (ws[to].Kind == prose.Number || ws[to].Is(prose.Coordinator|prose.Calendar)) {
		to++
	}
	if from <= 0 || ws[from].Kind != prose.Comma || to+1 >= len(ws) || ws[to].Kind != prose.Comma ||
		!ws[to+1].Is(prose.Verbal) || ws[to+1].Is(prose.IngForm) {
		return false
	}
	first := &ws[from+1]
	if infinitive && !first.Is(prose.Determiner) {
		return false // due to start on Friday; but: the third to hit the islands this month
	}
	return from+1 < e.Start-1 && first.Wordy() &&
		!first.Is(prose.Preposition|prose.Subordinator|prose.Coordinator|prose.Adverb|prose.Calendar|prose.Relative|prose.That) &&
		!(ws[from-1].Is(prose.Calendar) || ws[from-1].Kind == prose.Number)
}
