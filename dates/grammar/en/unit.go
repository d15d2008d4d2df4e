package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// unitRules read calendar units by their place next to the anchor.
var unitRules = []g.Rule{
	{
		Name:    "pointed-unit",
		Pattern: "((the|this)? (Last|Next)|the? This) (fiscal|calendar|whole|full)? Unit",
		Build:   pointedUnit,
		Examples: []g.Example{
			{Text: "It rose sharply [last year] to a record.", Value: "1997"},
			{Text: "It will rise [next month], they hope.", Value: "1998-03"},
			{Text: "It rose [this week] to a record.", Value: "1998-W07"},
			{Text: "It lost money in [the current fiscal year].", Value: "1998"},
			{Text: "It doubled over [the last decade] or so.", Value: "P1DE"},
		},
	},
	{
		Name:    "current-unit",
		Pattern: "This -(year|quarter|month|week)",
		Build: func(m *g.Match) g.Expr {
			if !m.Is("current") {
				return nothing
			}
			return shift(unitWord(m), 0)
		},
		Examples: []g.Example{
			{Text: "It forecast [current-quarter] sales of $3 million.", Value: "1998-Q1"},
			{Text: "It raised its [current-year] outlook.", Value: "1998"},
		},
	},
	{
		// "This time last year": the month of it, or the day a week or a month ago.
		Name:    "this-time-unit",
		Pattern: "this time (Last|Next) (year|month|week)",
		Build: func(m *g.Match) g.Expr {
			if m.Is("past") || m.Is("previous") || m.Is("following") {
				return nothing
			}
			n, _, _, _ := pointer(m)
			grain, told := unitWord(m), civil.DayGrain
			if grain == civil.Year {
				told = civil.Month
			}
			e := distance(length(1, 0, grain), n, g.Speaking)
			e.Told = told
			return e
		},
		Examples: []g.Example{
			{Text: "[This time last year] it had no tenants.", Value: "1997-02"},
			{Text: "It will have closed by [this time next week], they said.", Value: "1998-02-21"},
		},
	},
	{
		Name:    "recent-units",
		Pattern: "the? (recent|coming|future) Units (and Units|or Units)?",
		Build: func(m *g.Match) g.Expr {
			if m.Is("recent") {
				return refer(1)
			}
			return refer(3)
		},
		Examples: []g.Example{
			{Text: "It rose in [recent months] to a record.", Value: "PAST_REF"},
			{Text: "It rose in [recent weeks and months] to a record.", Value: "PAST_REF"},
		},
	},
	{
		Name:    "past-units",
		Pattern: "(the|these)? (Last|Next|first|final|opening) (Num|Vague|A few|couple of|A couple of|A dozen|Vague of)? (full|consecutive|straight|trading|fiscal|more)? ~Units (or so)?",
		Build: func(m *g.Match) g.Expr {
			e := amount(m)
			if m.Is("so") && e.Op != g.None {
				e.Mod = g.Approx
			}
			if e.Op == g.None || m.First().Has(g.Last) && m.Is("last") && m.AfterWord(" to will would could may might can should must ll not ") {
				return nothing // "is expected to last six weeks"
			}
			e.Flags &^= g.Bare
			switch {
			case m.Is("following"), m.Is("previous"), m.Is("preceding"), m.Is("subsequent"), m.Is("prior"):
				e.From = g.Text
			}
			switch {
			case m.Has(g.Last):
				e.Dir = g.Back
			case m.Has(g.Next):
				e.Dir = g.Ahead
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It rose in [the past three months] to a record.", Value: "P3M"},
			{Text: "It will rise in [the next few days], they hope.", Value: "PXD"},
			{Text: "In [the first nine months] it lost money.", Value: "P9M"},
			{Text: "It will rise in [the next two years or so], they hope.", Value: "P2Y"},
		},
	},
	{
		Name:    "units-ahead",
		Pattern: "(the)? Units (ahead|to come)",
		Build: func(m *g.Match) g.Expr {
			if unitOf(m) < civil.DayGrain || m.Is("ahead") && followedByAny(m, " of ") {
				return nothing
			}
			return g.Expr{Op: g.Length, Grain: unitOf(m), Len: civil.Period{Unit: unitOf(m)}, Dir: g.Ahead}
		},
		Examples: []g.Example{
			{Text: "It may rise in [the weeks ahead], they hope.", Value: "PXW"},
			{Text: "It may rise for [years to come], they hope.", Value: "PXY"},
		},
	},
	{
		Name:    "units-past",
		Pattern: "(the|these|those|its) (Num|Vague) (Last|Next|first|final|opening) (full|fiscal|trading)? Units",
		Build: func(m *g.Match) g.Expr {
			e := amount(m)
			_, e.Dir, e.From, _ = pointer(m)
			return e
		},
		Examples: []g.Example{
			{Text: "It rained in [the four previous weeks] as well.", Value: "P4W"},
			{Text: "It rained in [the few following days] as well.", Value: "PXD"},
		},
	},
	{
		Name:    "partial-unit",
		Pattern: "(earlier|later|sometime) ;(in|during)? <Date>",
		Build:   partial,
		Examples: []g.Example{
			{Text: "It rose [earlier this year] to a record.", Value: "1998"},
			{Text: "It will rise [later this month] to a record.", Value: "1998-02"},
			{Text: "It will rise [sometime next year], they hope.", Value: "1999"},
		},
	},
	{
		Name:    "partial-same",
		Pattern: "(earlier|later) (in|during)? the Unit",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Units) || unitOf(m) < civil.DayGrain {
				return nothing
			}
			e := same(unitOf(m))
			e.Flags |= g.Partial
			return e
		},
		Examples: []g.Example{
			{Text: "In [March 1995] he won; [earlier in the year] he lost.", Value: "1995"},
			{Text: "In [March 1995] he won; [later in the year] he lost.", Value: "1995"},
		},
	},
	{
		Name:    "unit-of-date",
		Pattern: "the (week|weekend|month|year) (of|beginning) <Date>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			grain := unitWord(m)
			if grain == civil.None || e.Grain >= grain || e.Op != g.At {
				return nothing
			}
			e.Widen = grain
			e.FirstEnd, e.UntilStart = 0, 0 // "the weekend of 7-8 March" is one
			return e
		},
		Examples: []g.Example{
			{Text: "In [the week of March 2] it will rain.", Value: "1998-W10"},
			{Text: "In [the weekend of 7-8 March] it will rain.", Value: "1998-W10-WE"},
			{Text: "In [the weekend of March 7] it will rain.", Value: "1998-W10-WE"},
		},
	},
	{
		Name:    "unit-ended",
		Pattern: "the? (week|weekend|month) (ended|ending|to) <Day>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.Op != g.At || e.At.Has&(g.HasMonth|g.HasWeekday) == 0 || e.Widen != civil.None || m.Is("to") && !m.Is("the") {
				return nothing
			}
			e.Widen = unitWord(m)
			return e
		},
		Examples: []g.Example{
			{Text: "Sales fell in [the week ending March 1, 1998] again.", Value: "1998-W09"},
			{Text: "Sales fell in [the week ended Jan. 30] again.", Value: "1998-W05"},
		},
	},
	{
		Name:    "nth-unit",
		Pattern: "(the|its)? (Ord|Last|final|opening) ~Unit ~(of|in) <Date>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			grain := unitOf(m)
			n := m.Val(g.Ord)
			if m.Is("opening") {
				n = 1
			}
			if !m.Has(g.Ord) && !m.Is("opening") {
				n = -1
			}
			if m.Holds(g.Units) || grain == civil.Quarter && m.Has(g.Ord) || grain >= e.Grain ||
				grain < civil.DayGrain || e.Mod != g.NoMod || n == 0 || e.Nth != 0 {
				return nothing
			}
			e.Nth, e.NthGrain = int8(n), grain
			return e
		},
		Examples: []g.Example{
			{Text: "In [the first week of March] it will rain.", Value: "1998-W10"},
			{Text: "On [the last day of 1999] it rained.", Value: "1999-12-31"},
			{Text: "In [the third week of January 1995] it rained.", Value: "1995-W03"},
		},
	},
	{
		// "The first year of the war" is as long as it was, whenever that may be.
		Name:    "unit-of-event",
		Pattern: "the (first|final|opening|closing|Last) Unit",
		Build: func(m *g.Match) g.Expr {
			grain := unitOf(m)
			if between, next := m.After(); m.Holds(g.Units) || grain < civil.Week || grain == civil.Quarter ||
				m.Is("past") || between != " " || next != "of" {
				return nothing
			}
			return length(1, 0, grain)
		},
		Examples: []g.Example{
			{Text: "He fell in [the first year] of the war.", Value: "P1Y"},
			{Text: "He fell in [the last month] of the war.", Value: "P1M"},
		},
	},
	{
		Name:    "unit-end",
		Pattern: "(the)? Unit ('end|-end)",
		Build: func(m *g.Match) g.Expr {
			if grain := unitOf(m); m.Holds(g.Units) || grain < civil.Week || grain == civil.Year ||
				m.Is("week") && m.Last().Gap == g.Hyphen ||
				!m.AfterWord(" by at until till before since around from after to through toward towards ") {
				return nothing
			}
			e := shift(unitOf(m), 0)
			e.Mod = g.End
			return e
		},
		Examples: []g.Example{
			{Text: "By [month's end] it will be done.", Value: "1998-02"},
			{Text: "At [week's end] it was done.", Value: "1998-W07"},
			{Text: "By [the century's end] it will be done.", Value: "19"},
		},
	},
	{
		Name:    "mid-year",
		Pattern: "Mid ~year",
		Build: func(m *g.Match) g.Expr {
			if !m.AfterWord(" by at until till before since around from after ") {
				return nothing
			}
			return modified(shift(civil.Year, 0), g.Middle)
		},
		Examples: []g.Example{
			{Text: "By [mid-year] it will be done.", Value: "1998"},
			{Text: "Since [mid-year] it has risen.", Value: "1998"},
		},
	},
	{
		Name:    "year-to-date",
		Pattern: "(the)? year ~to ~date",
		Build:   func(m *g.Match) g.Expr { return shift(civil.Year, 0) },
		Examples: []g.Example{
			{Text: "Sales in [the year to date] fell.", Value: "1998"},
			{Text: "Its [year-to-date] losses grew.", Value: "1998"},
		},
	},
	{
		Name:    "year-end",
		Pattern: "(the)? year (-end|end|'end)",
		Build: func(m *g.Match) g.Expr {
			e := shift(civil.Year, 0)
			e.Mod = g.End
			return e
		},
		Examples: []g.Example{
			{Text: "By [year-end] it will be done.", Value: "1998"},
			{Text: "By [year's end] it will be done.", Value: "1998"},
		},
	},
}

func pointedUnit(m *g.Match) g.Expr {
	grain := unitOf(m)
	if m.Holds(g.Units) || grain < civil.DayGrain {
		return nothing
	}
	if t := m.Token(g.Unit); t != nil && t.Cap && m.First().Cap && !t.Upper(m) {
		return nothing // "This Week", a programme
	}
	if between, next := m.After(); m.Is("the") && m.Is("last") && between == " " && next == "of" {
		return nothing // "the last month of the war"
	}
	n, _, from, _ := pointer(m)
	e := shift(grain, n)
	e.From = from
	if m.Is("fiscal") {
		e.Flags |= g.Fiscal
	}
	// "the past year" is the twelve months up to now, "the last day" of
	// something: both are no calendar unit next to ours.
	// Nor is "over the last decade" the one before ours.
	if (m.Is("the") || m.Is("this")) && m.Is("past") && grain != civil.Year && grain != civil.Weekend || m.Is("past") && grain == civil.DayGrain ||
		m.Is("the") && m.Is("last") && grain == civil.Decade && m.AfterWord(" over for during throughout ") {
		l := length(1, 0, grain)
		l.Dir = g.Back
		return l
	}
	return e
}

// partial keeps "earlier" and "later" as a mark: some time within the unit.
func partial(m *g.Match) g.Expr {
	e := m.Expr(0)
	if e.Flags&g.Partial != 0 || e.Op == g.At && e.Grain == civil.DayGrain && e.At.Has&g.HasWeekday == 0 {
		return nothing
	}
	e.Flags |= g.Partial
	return e
}
