package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// seasonRules read seasons. "Fall" and "spring" are verbs more often than
// seasons, so a word that governs dates or a year must stand beside them.
var seasonRules = []g.Rule{
	{
		Name:    "season",
		Pattern: "the? Season",
		Build: func(m *g.Match) g.Expr {
			if s := m.Token(g.Season); m.Holds(g.Plural) || s.Cap && (namedBehind(m) || address(m) || !m.Is("the") && afterName(m)) {
				return nothing
			}
			if between, next := m.After(); after(m, "each ") || after(m, "every ") || between == " " && !m.Is("the") && weathers.Has(next) {
				return nothing
			}
			if between, next := m.After(); between == " " && g.ContainsWord(seasonal, next) {
				if m.Is("the") {
					return nothing // it belongs to the offensive
				}
				return seasonOf(m)
			}
			if !m.Is("the") && (m.AfterWord(" a an one another ") || after(m, "a ") || after(m, "an ")) {
				return nothing // "to stay for a summer", "a bad winter of flu"
			}
			if t := m.Token(g.Season); t.Val%2 == 1 && !m.Is("autumn") &&
				(!m.AfterWord(" in into of by since until during every mid early late and or through spent ") ||
					m.Is("the") && !m.AfterWord(" in into during since by until through mid early late spent ")) {
				return nothing
			}
			return seasonOf(m)
		},
		Examples: []g.Example{
			{Text: "It was warm in [the summer], they said.", Value: "1997-SU"},
			{Text: "It was closed in [winter], they said.", Value: "1997-WI"},
			{Text: "It was planned for [the autumn], they said.", Value: "1998-FA"},
			{Text: "The [spring] offensive failed.", Value: "1997-SP"},
		},
	},
	{
		Name:    "season-year",
		Pattern: "the? Season (of)? (;YearNum|;Short)",
		Build: func(m *g.Match) g.Expr {
			e := seasonOf(m)
			e.At.Has |= g.HasYear
			if e.At.Year = m.Val(g.YearNum); !m.Has(g.YearNum) {
				e.At.Year = pivot(m.Val(g.Short))
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It sank in [the winter of 1943] there.", Value: "1943-WI"},
			{Text: "It sank in [summer 2007] there.", Value: "2007-SU"},
		},
	},
	{
		// A season of a sport or a theatre lies about the year of that number.
		Name:    "season-of-play",
		Pattern: "(the)? (Last|Next) season",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); between == " " && next == "of" || m.Is("past") && !m.Is("the") {
				return nothing // "the last season of the show"
			}
			n, _, from, _ := pointer(m)
			e := shift(civil.Year, n)
			e.From = from
			return modified(e, g.Approx)
		},
		Examples: []g.Example{
			{Text: "He scored twice [last season] for Rome.", Value: "1997"},
			{Text: "In [1990] he scored twice, and [the following season] not once.", Value: "1991"},
		},
	},
	{
		Name:    "pointed-season",
		Pattern: "((the|this)? (Last|Next|This|That)|the same|That same) Season",
		Build: func(m *g.Match) g.Expr {
			e := seasonOf(m)
			e.N, e.Dir, e.From, _ = pointer(m)
			return e
		},
		Examples: []g.Example{
			{Text: "He left [last fall] for good.", Value: "1997-FA"},
			{Text: "He leaves [this summer] for good.", Value: "1998-SU"},
			{Text: "He leaves [next spring] for good.", Value: "1998-SP"},
		},
	},
}

// weathers are what a season tells the kind of: "a winter storm".
var weathers = g.Words("storm storms weather coat coats clothes clothing sports camp camps solstice wheat vegetables")

// seasonal are the nouns that stand behind a spring or fall that is a season.
const seasonal = " offensive offensives campaign campaigns semester term session sessions training break collection collections season harvest election elections meeting meetings conference "

func seasonOf(m *g.Match) g.Expr {
	return date(civil.Season, g.Fields{Has: g.HasSeason, Index: uint8(m.Val(g.Season))})
}
