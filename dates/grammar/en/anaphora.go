package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// anaphoraRules read expressions that hang on what was said before.
var anaphoraRules = []g.Rule{
	{
		Name:    "same-unit",
		Pattern: "(That|the same|That same|the very same|on the same) Unit",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Units) || unitOf(m) < civil.DayGrain || m.Is("on") {
				return nothing
			}
			return same(unitOf(m))
		},
		Examples: []g.Example{
			{Text: "On [March 5, 1995] he won; [that day] it rained.", Value: "1995-03-05"},
			{Text: "In [March 1995] he won; [the same year] he lost.", Value: "1995"},
		},
	},
	{
		Name:    "the-unit",
		Pattern: "the Unit",
		Build: func(m *g.Match) g.Expr {
			grain := unitOf(m)
			if m.Holds(g.Units) || grain < civil.DayGrain || grain > civil.Year {
				return nothing
			}
			if between, next := m.After(); between == " " && !(grain == civil.Weekend && m.AfterWord(" over ")) &&
				g.ContainsWord(" of before after when that i he she they we it ", next) &&
				!(grain >= civil.Week && m.AfterWord(" of ") && g.ContainsWord(" i he she they we it ", next)) ||
				between == "-" || between == " " && grain == civil.DayGrain && weekdayNames.Has(next) {
				return nothing // "during the day Friday"
			}
			if between, next := m.After(); between == " " && grain == civil.Year && (next == "ended" || next == "ending" || next == "since" || next == "to" && capitalAt(m, 4)) {
				return length(1, 0, grain) // "the year to September"
			}
			if grain == civil.DayGrain &&
				(m.AfterWord(" to ") || m.TextBefore("at the end of ") || m.AfterWord(" of ") && !stretch(m) ||
					m.AfterWord(dayVerbs)) {
				return nothing // "two years to the day"; a way of speaking; "the last ferry of the day"; "saved the day"
			}
			e := same(grain)
			e.Flags |= g.Bare
			return e
		},
		Examples: []g.Example{
			{Text: "In [the third quarter] it lost; hopes for [the quarter] were higher.", Value: "1997-Q3"},
			{Text: "Stocks fell for [the week], dealers said.", Value: "1998-W07"},
		},
	},
	{
		Name:    "full-unit",
		Pattern: "the (full|whole|entire|fiscal|calendar) (fiscal)? (year|month|week|quarter)",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); m.Is("year") && between == " " && (next == "ended" || next == "ending") {
				return length(1, 0, civil.Year)
			}
			return shift(unitWord(m), 0)
		},
		Examples: []g.Example{
			{Text: "In [March] it lost; for [the full year] it hopes for more.", Value: "1998"},
			{Text: "It hopes for more in [the fiscal year].", Value: "1998"},
		},
	},
	{
		Name:    "next-unit",
		Pattern: "the (following|next|previous|preceding|Last) Unit",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Units) || m.Is("past") || unitOf(m) < civil.DayGrain {
				return nothing
			}
			n, _, _, _ := pointer(m)
			e := shift(unitOf(m), n)
			if m.Is("last") {
				return nothing
			}
			e.From = g.Text
			return e
		},
		Examples: []g.Example{
			{Text: "On [March 5, 1995] he won; [the next day] it rained.", Value: "1995-03-06"},
			{Text: "In [March 1995] he won; [the following year] he lost.", Value: "1996"},
			{Text: "In [March 1995] he won; [the previous month] he lost.", Value: "1995-02"},
		},
	},
	{
		Name:    "unit-after",
		Pattern: "(the|A) (day|week|month|year) (after|before|following)",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); next != "" && between == " " && !(m.Is("following") && lower(next) && !determiners.Has(next)) {
				return nothing
			}
			n := int32(1)
			if m.Is("before") {
				n = -1
			}
			e := shift(unitWord(m), n)
			e.From = g.Text
			return e
		},
		Examples: []g.Example{
			{Text: "On [March 5, 1995] he won; it rained [the day before].", Value: "1995-03-04"},
			{Text: "In [March 1995] he won; he lost [the year after].", Value: "1996"},
			{Text: "On [March 5, 1995] he won; [the day following] saw him lose.", Value: "1995-03-06"},
		},
	},
	{
		Name:    "latest-unit",
		Pattern: "the (latest|most recent|just ended) (fiscal)? (quarter|year|week|month|period)",
		Build: func(m *g.Match) g.Expr {
			e := shift(unitWord(m), 0)
			if m.Is("period") {
				e.Grain = civil.Quarter
			}
			e.Op = g.Same
			if e.Grain == civil.Quarter {
				e.Flags |= g.Bare // the one reported on, whichever was spoken of last
			}
			return e
		},
		Examples: []g.Example{
			{Text: "In [the third quarter] it lost; [the latest quarter] had hopes.", Value: "1997-Q3"},
			{Text: "It lost in [the latest week], dealers said.", Value: "1998-W07"},
		},
	},
	{
		Name:    "day-of-month",
		Pattern: "the Ord (of) (That|This|the|the same|Last|Next) month",
		Build: func(m *g.Match) g.Expr {
			day := m.Val(g.Ord)
			if day < 1 || day > 31 {
				return nothing
			}
			e := date(civil.DayGrain, g.Fields{Has: g.HasDay, Day: uint8(day)})
			n, _, from, _ := pointer(m)
			e.In = g.Container{Op: g.Shift, Grain: civil.Month, From: from, N: int16(n)}
			if m.Is("the") && n == 0 && !m.Has(g.This) {
				e.In = g.Container{Op: g.Same, Grain: civil.Month, From: g.Text}
			}
			return e
		},
		Examples: []g.Example{
			{Text: "In [March 1995] he won; on [the 5th of that month] it rained.", Value: "1995-03-05"},
			{Text: "He left on [the 3rd of this month] for good.", Value: "1998-02-03"},
		},
	},
}

// stretch tells whether what stands before "of the day" is some of its hours.
func stretch(m *g.Match) bool {
	for _, s := range [...]string{"rest", "most", "much", "part", "end", "half", "course", "events", "start", "beginning", "close", "remainder", "all"} {
		if m.TextBefore(s + " of ") {
			return true
		}
	}
	return false
}

var weekdayNames = g.Words("monday tuesday wednesday thursday friday saturday sunday")

// determiners begin what a preposition governs: "the day following the vote".
var determiners = g.Words("the a an his her its their our my your this that these those what which such some any each both last next one two three")

// dayVerbs are the verbs whose day is no date.
const dayVerbs = " carry carries carried carrying save saves saved saving win wins won winning seize seizes seized seizing rule rules ruled rue rues rued "

// capitalAt tells whether a capital stands n bytes behind the match.
func capitalAt(m *g.Match, n int32) bool {
	_, end := m.Span()
	return m.ByteAt(end+n) >= 'A' && m.ByteAt(end+n) <= 'Z'
}

func same(grain civil.Grain) g.Expr {
	return g.Expr{Op: g.Same, Grain: grain, From: g.Text}
}

// unitWord returns the grain of a unit that the pattern names by its letters.
func unitWord(m *g.Match) civil.Grain {
	switch {
	case m.Is("day"):
		return civil.DayGrain
	case m.Is("week"):
		return civil.Week
	case m.Is("weekend"):
		return civil.Weekend
	case m.Is("month"):
		return civil.Month
	case m.Is("quarter"):
		return civil.Quarter
	case m.Is("year"):
		return civil.Year
	}
	return civil.None
}
