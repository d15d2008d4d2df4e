package timeline

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
)

// Here is what date expressions belong to a noun and not to a verb.

// nominal tells whether an expression dates no verb: it says which of several
// things is meant, what something is compared with, or who somebody is.
func nominal(text string, ws []word, m *dates.Mention, e expression) bool {
	return attributive(text, ws, e) || compares(text, ws, e.start) || laterThan(ws, e) ||
		ranks(text, ws, sinceBefore(ws, e.start)) || included(text, ws, e.start) || inApposition(ws, e) ||
		m.Signal == dates.From && m.Pair == 0 && countsBack(text[m.Start:m.End])
}

// attributive tells whether an expression belongs to a noun and not to a verb:
// "the 2012 law", "the March 5 vote", "the crisis of 2008". Such a date says
// when the law was made, not when somebody spoke of it.
func attributive(text string, ws []word, e expression) bool {
	before, after := word{}, word{}
	if e.start > 0 {
		before = ws[e.start-1]
	}
	if e.end < len(ws) {
		after = ws[e.end]
	}
	noun := e.end < len(ws) && (after.is(noun) && !after.is(preposition) || after.wordy() && !after.is(verbal&^base|preposition|subordinator|coordinator|relative|that|pronoun|determiner|adverb|calendar|negation))
	switch {
	case boundedNoun(ws, e.start) && (noun || after.kind == clitic):
		return false // since the 2009 coup
	case after.kind == clitic && after.class == 0:
		// Monday's attack happened on Monday; a drop from Monday's record did not.
		// Nor did a comment on Monday's report.
		return e.when.Grain > civil.DayGrain || e.start > 0 && before.is(preposition) && (!before.is(onIn) || text[before.start:before.end] == "on")
	case before.is(coordinator) && noun && e.start > 2 && paired(ws, e.start-1) && ws[e.start-3].is(determiner):
		return true // the 1957 and 1968 pandemics
	case noun && after.kind == lower && before.is(preposition|prepSub) && !before.is(onIn|sinceWord|untilWord) && (e.end+1 == len(ws) || !ws[e.end+1].is(verbal)):
		return true // after Friday prayers
	case noun && e.end == e.start+1 && strings.IndexByte(text[ws[e.start].start:ws[e.start].end], '-') > 0:
		return true // third-quarter results
	case before.is(ofWord):
		return e.start < 2 || !ws[e.start-2].is(timeNoun) // the crisis of 2008; but the night of March 5
	case (before.is(determiner) || before.kind == clitic && before.class == 0) && (noun || apposed(ws, e) || paired(ws, e.end)):
		// At a May 5 meeting she said: said on May 5.
		return e.start < 2 || e.when.Grain > civil.DayGrain || !ws[e.start-2].is(onIn)
	}
	return false
}

// apposed tells whether the noun that an expression belongs to follows behind
// the comma of its year: "the Sept. 11, 2001, attacks".
func apposed(ws []word, e expression) bool {
	return e.end+1 < len(ws) && ws[e.end].kind == comma && ws[e.end-1].kind == number && ws[e.end+1].kind == lower && ws[e.end+1].class&^(noun|base|sForm) == 0
}

// paired tells whether the conjunction at word i joins two dates before one
// noun: "the 1957 and 1968 pandemics".
func paired(ws []word, i int) bool {
	return i+2 < len(ws) && ws[i].is(coordinator) && joinsDates(ws, i) && ws[i+2].kind == lower && ws[i+2].class&^(noun|base|sForm) == 0
}

// boundedNoun tells whether the expression at word i opens a noun that "since"
// or "until" makes the bound of something that lasts: "since the 2009 coup",
// "until Monday's vote".
func boundedNoun(ws []word, i int) bool {
	if i > 0 && ws[i-1].is(determiner) {
		i--
	}
	return i > 0 && ws[i-1].is(sinceWord|untilWord)
}

// compares tells whether the expression at word i only dates what something is
// compared with: "up from 4.1 million a year ago", "compared with $12 last May".
func compares(text string, ws []word, i int) bool {
	for j := i - 1; j >= max(0, i-16); j-- {
		switch w := ws[j]; {
		case joinsNumbers(ws, j):
			continue
		case w.is(beForm) && j > 0 && ws[j-1].is(comparing):
			continue // than is the case today
		case w.is(comparing) && j > 0 && ws[j-1].is(determiner):
			continue // more than 4 million
		case w.is(pronoun) && !w.is(determiner) && ws[j+1].is(pastForm):
			return false // up from the 4.1 million it forecast in April
		case w.is(reporting) && w.is(pastForm) && !w.is(noun):
			return false // earlier than thought, scientists said on Tuesday
		case text[w.start:w.end] == "than":
			return true // less lethal than Sars in 2003
		case w.is(comparing) && w.is(preposition) && !w.is(agent):
			for n := j + 1; n < min(i, j+4); n++ {
				if ws[n].kind == number {
					return true
				}
			}
			return false
		case w.is(comparing):
			return true
		case w.is(coordinator | subordinator | relative | that), w.is(beForm | haveForm | doForm | modal | will), w.kind == semicolon:
			return false
		}
	}
	return false
}

// laterThan tells whether an expression only says by how much: "a week later than
// planned".
func laterThan(ws []word, e expression) bool {
	return e.end < len(ws) && ws[e.end-1].is(lastNext) && ws[e.end].is(comparing) && ws[e.end].is(preposition)
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
func sinceBefore(ws []word, i int) int {
	for i--; i >= 0; i-- {
		switch w := ws[i]; {
		case w.is(sinceWord):
			return i
		case !w.wordy(), w.is(subordinator | relative | coordinator), w.class&verbal != 0 && !w.is(noun) && !(i > 0 && ws[i-1].is(determiner)):
			return -1
		}
	}
	return -1
}

// ranks tells whether what the "since" at word i opens is the time over which
// something is called the first or the worst: "the strongest quake since 1906"
// says nothing of what has lasted since then. i may be -1.
func ranks(text string, ws []word, i int) bool {
	for j := i - 1; j >= max(0, i-13); j-- {
		switch w := ws[j]; {
		case w.kind == semicolon, w.kind == quote, w.is(subordinator | relative):
			return false
		case j > 0 && (ws[j-1].is(determiner) || ws[j-1].kind == clitic) && superlative(text[w.start:w.end]):
			return true
		}
	}
	return false
}

// superlative tells whether a word in small letters says that something is
// beyond all others.
func superlative(word string) bool {
	return superlatives[word] || len(word) > 4 && strings.HasSuffix(word, "est") && !nounsInEst[word]
}

var (
	superlatives = set("first last only most least worst best")
	nounsInEst   = set("arrest bequest chest conquest contest crest forest guest harvest inquest interest midwest protest quest request unrest")
)

// included tells whether the expression at word i stands in a list of examples:
// "a string of accidents, including two this year".
func included(text string, ws []word, i int) bool {
	for j := i - 1; j > 0 && j > i-8 && ws[j].class&verbal&^ingForm == 0 && ws[j].kind != quote; j-- {
		if ws[j-1].kind == comma && text[ws[j].start:ws[j].end] == "including" {
			return true
		}
	}
	return false
}

// inApposition tells whether an expression stands in a noun between commas that
// only says who the subject is: "City, champions in 2019 and 2020, have lost".
func inApposition(ws []word, e expression) bool {
	from, to := e.start-1, e.end
	for from > 0 && ws[from].kind != comma && (ws[from].class&verbal == 0 || ws[from].is(noun)) {
		from--
	}
	for to < len(ws) && (ws[to].kind == number || ws[to].is(coordinator|calendar)) {
		to++
	}
	if from <= 0 || ws[from].kind != comma || to+1 >= len(ws) || ws[to].kind != comma || !ws[to+1].is(verbal) || ws[to+1].is(ingForm) {
		return false
	}
	first := ws[from+1]
	return from+1 < e.start-1 && first.wordy() && !first.is(preposition|subordinator|coordinator|adverb|calendar|relative|that) && !(ws[from-1].is(calendar) || ws[from-1].kind == number)
}
