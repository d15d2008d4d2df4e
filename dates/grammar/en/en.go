// Package en is English: the words and the rules that package grammar reads
// dates with.
//
// Every construct has a file of its own, and every rule stands beside examples
// that prove it. To teach the program an expression, add one [grammar.Rule] to
// the file named after its construct, with at least two examples; a test walks
// all rules and checks that each example gives its value, covers exactly its
// brackets, and is won by that very rule.
package en

import (
	"slices"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// Language returns English. Each call builds it anew; share the Matcher.
func Language() g.Language {
	return g.Language{
		Name:  "en",
		Cues:  cues,
		Words: slices.Concat(words, holidayWords()),
		Rules: slices.Concat(
			numericRules, monthDayRules, monthRules, weekdayRules, yearRules, decadeRules, centuryRules,
			quarterRules, seasonRules, holidayRules(), refRules, dayRules, anaphoraRules, unitRules, agoRules,
			clockRules, partRules, setRules, lengthRules, modRules, turnRules,
		),
	}
}

// nothing is what a builder returns when the words matched but name no date.
var nothing g.Expr

func date(grain civil.Grain, f g.Fields) g.Expr {
	return g.Expr{Op: g.At, Grain: grain, At: f}
}

func shift(grain civil.Grain, n int32) g.Expr {
	return g.Expr{Op: g.Shift, Grain: grain, N: n}
}

func length(n int32, hundredths uint8, unit civil.Grain) g.Expr {
	return g.Expr{Op: g.Length, Grain: unit, Len: civil.Period{N: n, Hundredths: hundredths, Unit: unit}}
}

// unitOf returns the grain of the match's unit, in the singular or the plural.
func unitOf(m *g.Match) civil.Grain { return civil.Grain(m.Val(g.Unit | g.Units)) }

// pointer reads "last", "this", "next" and their kin as a shift and a side.
func pointer(m *g.Match) (n int32, d g.Dir, from g.From, ok bool) {
	switch {
	case m.Is("following"), m.Is("subsequent"):
		return 1, g.Ahead, g.Text, true
	case m.Is("previous"), m.Is("preceding"), m.Is("prior"):
		return -1, g.Back, g.Text, true
	case m.Holds(g.Last):
		return -1, g.Back, g.Anchor, true
	case m.Holds(g.Next):
		return 1, g.Ahead, g.Anchor, true
	case m.Holds(g.This):
		return 0, g.Within, g.Anchor, true
	case m.Holds(g.That):
		return 0, g.Within, g.Text, true
	}
	return 0, g.Open, g.Anchor, false
}
