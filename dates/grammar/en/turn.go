package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// turnRules read the days and years about which a year, century or millennium
// turns.
var turnRules = []g.Rule{
	{
		Name:    "turn-of-unit",
		Pattern: "(the)? turn of (the|this) (Last|new)? Unit",
		Build: func(m *g.Match) g.Expr {
			grain := unitOf(m)
			if m.Holds(g.Units) || grain != civil.Year && grain != civil.Century && grain != civil.Millennium {
				return nothing
			}
			return turn(grain)
		},
		Examples: []g.Example{
			{Text: "It was built at [the turn of the century], they said.", Value: "1900"},
			{Text: "In [1890] he left, and at [the turn of the century] he came back.", Value: "1900"},
			{Text: "It was closed at [the turn of the year], they said.", Value: "1998"},
		},
	},
	{
		Name:    "turn-of-century",
		Pattern: "(the)? turn of the Ord ~century",
		Build: func(m *g.Match) g.Expr {
			n := m.Val(g.Ord)
			if n < 1 || n > 30 {
				return nothing
			}
			return modified(year(100*(n-1)), g.Approx)
		},
		Examples: []g.Example{
			{Text: "It was built at [the turn of the 20th century], they said.", Value: "1900"},
			{Text: "It was built at [the turn of the eighteenth century], they said.", Value: "1700"},
		},
	},
	{
		Name:    "new-year",
		Pattern: "(the new year|new year)",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); next == "s" || between == " " && capitalised(next) || between == "-" {
				return nothing // "the New Year's resolution", "the New Year Honours"
			}
			if !m.Is("the") && !(m.First().Cap && m.Last().Cap && m.AfterWord(" at by after before since until over ")) ||
				m.Is("the") && !m.OpensSentence() && !m.AfterWord(" in into of by since before after until during early late for from with and ") {
				return nothing
			}
			return turn(civil.Year)
		},
		Examples: []g.Example{
			{Text: "It will open in [the new year], they said.", Value: "1999"},
			{Text: "It has been open since [New Year], they said.", Value: "1998"},
		},
	},
}

// turn is the first year of the unit that begins nearest.
func turn(grain civil.Grain) g.Expr {
	e := shift(grain, 0)
	e.From = g.Text
	e.Flags |= g.Turn
	return e
}
