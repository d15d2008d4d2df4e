package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// quarterRules read quarters and halves of a year.
var quarterRules = []g.Rule{
	{
		Name:    "quarter",
		Pattern: "(the|this)? (fiscal|financial)? ~Ord ~(fiscal)? ~quarter",
		Build: func(m *g.Match) g.Expr {
			// "the third-quarter results": the article belongs to the results.
			if m.Last().Gap == g.Hyphen && m.First().Has(g.The) || m.Near(8, sports) {
				return nothing
			}
			return quarter(m)
		},
		Examples: []g.Example{
			{Text: "Profit fell in [the third quarter] by half.", Value: "1997-Q3"},
			{Text: "[Fourth-quarter] profit fell by half.", Value: "1997-Q4"},
			{Text: "Profit of [the fiscal first quarter] fell.", Value: "1998-Q1"},
		},
	},
	{
		// "The July-September quarter" by the months it holds.
		Name:    "quarter-of-months",
		Pattern: "(the? Month (-Month|to Month|-to -Month) ~(quarter|period)|the? Month ~quarter)",
		Build: func(m *g.Match) g.Expr {
			first, _ := m.Nth(g.Month, 0)
			last, pair := m.Nth(g.Month, 1)
			if !pair { // "the December quarter": the one that ends with it
				first, last = first-2, first
			}
			if last != first+2 || first%3 != 1 {
				return nothing
			}
			return date(civil.Quarter, g.Fields{Has: g.HasQuarter, Index: uint8(last / 3)})
		},
		Examples: []g.Example{
			{Text: "It added users in [the July-September quarter], it said.", Value: "1997-Q3"},
			{Text: "[April to June quarter] sales fell.", Value: "1997-Q2"},
			{Text: "Wages grew in [the December quarter] as well.", Value: "1997-Q4"},
		},
	},
	{
		Name:    "short-quarter",
		Pattern: "(q _Num|h _Num|Num _q|Num _h)",
		Build:   shortQuarter,
		Examples: []g.Example{
			{Text: "Its [Q3] results fell.", Value: "1997-Q3"},
			{Text: "Sales in [H1] fell.", Value: "1998-H1"},
			{Text: "Sales of [2H] fell.", Value: "1997-H2"},
		},
	},
	{
		Name:    "short-quarter-year",
		Pattern: "((q _Num|h _Num|Num _q|Num _h) (=YearNum|/YearNum|Short|/Two|-YearNum)|(Num _q|Num _h) _Two|YearNum (-q|=q|-h|=h) _Num)",
		Build: func(m *g.Match) g.Expr {
			y := m.Val(g.YearNum)
			switch {
			case m.Has(g.Short):
				y = pivot(m.Val(g.Short))
			case y == 0:
				y = pivot(m.Last().Val)
			}
			e := shortQuarter(m)
			e.At.Has |= g.HasYear
			e.At.Year = y
			return e
		},
		Examples: []g.Example{
			{Text: "In [Q2 1996] it earned more.", Value: "1996-Q2"},
			{Text: "By [3Q21] it had paid off.", Value: "2021-Q3"},
			{Text: "Output of [2H 1997] fell.", Value: "1997-H2"},
			{Text: "Data of [2020-Q4] are out.", Value: "2020-Q4"},
			{Text: "In [Q1/2021] it fell.", Value: "2021-Q1"},
		},
	},
	{
		Name:    "year-quarter",
		Pattern: "the? (fiscal)? YearNum *Ord ~quarter",
		Build: func(m *g.Match) g.Expr {
			e := quarter(m)
			e.At.Has |= g.HasYear
			e.At.Year = m.Val(g.YearNum)
			return e
		},
		Examples: []g.Example{
			{Text: "In [the 1988 third quarter] it earned more.", Value: "1988-Q3"},
			{Text: "In [1988's third quarter] it earned more.", Value: "1988-Q3"},
		},
	},
	{
		Name:    "quarter-in-year",
		Pattern: "<Period> ;(of|in|from|for)? <Year>",
		Build: func(m *g.Match) g.Expr {
			if e := m.Expr(0); e.Op != g.At || e.At.Has&(g.HasQuarter|g.HasHalf|g.HasSeason) == 0 {
				return nothing
			}
			return inYear(m)
		},
		Examples: []g.Example{
			{Text: "In [the third quarter of 1996] it earned more.", Value: "1996-Q3"},
			{Text: "In [the first half of 1996] it earned more.", Value: "1996-H1"},
			{Text: "In [the third quarter last year] it earned more.", Value: "1997-Q3"},
			{Text: "In [the fiscal first quarter of 1996] it lost.", Value: "1996-Q1"},
		},
	},
	{
		Name:    "two-quarters",
		Pattern: "(the)? (first|final|Last) Num Units ;(of|in) <Year>",
		Build: func(m *g.Match) g.Expr {
			if m.Val(g.Num) != 2 || unitOf(m) != civil.Quarter {
				return nothing
			}
			half := uint8(1)
			if !m.Is("first") {
				half = 2
			}
			return ofYear(date(civil.Half, g.Fields{Has: g.HasHalf, Index: half}), m.Expr(0))
		},
		Examples: []g.Example{
			{Text: "It lost money in [the first two quarters of 1996].", Value: "1996-H1"},
			{Text: "It lost money in [the last two quarters of 1996].", Value: "1996-H2"},
		},
	},
	{
		Name:    "years-quarter",
		Pattern: "<Year> ('fiscal Ord|'Ord) ~(quarter|half)",
		Build: func(m *g.Match) g.Expr {
			return ofYear(quarter(m), m.Expr(0))
		},
		Examples: []g.Example{
			{Text: "In [last year's third quarter] it earned more.", Value: "1997-Q3"},
			{Text: "In [next year's first half] it may earn more.", Value: "1999-H1"},
		},
	},
	{
		Name:    "year-ago-quarter",
		Pattern: "(the)? (comparable|corresponding|same)? (A)? year ~(ago|earlier) (Ord)? ~(quarter|period|half)",
		Build: func(m *g.Match) g.Expr {
			if m.Has(g.Ord) {
				e := quarter(m)
				e.Dir = g.Within
				e.In = g.Container{Op: g.Shift, Grain: civil.Year, N: -1}
				return e
			}
			return yearEarlier(civil.Quarter)
		},
		Examples: []g.Example{
			{Text: "It earned more in [the first quarter] than in [the year-ago quarter].", Value: "1997-Q1"},
			{Text: "It earned more in [the third quarter]; in [the year-earlier period] it lost.", Value: "1996-Q3"},
			{Text: "It earned more than in [the year-ago third quarter].", Value: "1997-Q3"},
		},
	},
	{
		Name:    "corresponding-period",
		Pattern: "(the (quarter|period)|the? (corresponding|same|comparable|like|equivalent) (quarter|period|month|week)) ;(of|in)? <Relative>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.Grain != civil.Year || e.N != -1 {
				return nothing
			}
			switch {
			case m.Is("month"):
				return yearEarlier(civil.Month)
			case m.Is("week"):
				return yearEarlier(civil.Week)
			}
			return yearEarlier(civil.Quarter)
		},
		Examples: []g.Example{
			{Text: "It earned more in [the third quarter] than in [the corresponding period last year].", Value: "1996-Q3"},
			{Text: "It earned more in [March] than in [the same month a year earlier].", Value: "1997-03"},
			{Text: "It earned more in [the third quarter] than in [the quarter a year ago].", Value: "1996-Q3"},
		},
	},
	{
		Name:    "last-years-quarter",
		Pattern: "(last|next) year '(quarter|period)",
		Build: func(m *g.Match) g.Expr {
			e := yearEarlier(civil.Quarter)
			if m.Is("next") {
				e.N = 1
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It earned more in [the third quarter] than in [last year's quarter].", Value: "1996-Q3"},
			{Text: "It earned more in [the third quarter] than in [last year's period].", Value: "1996-Q3"},
		},
	},
	{
		// "The quarter ended July 31" is the one that most of it lies in; both are
		// dates of their own. One with a number takes its year from the day.
		Name:    "quarter-ended",
		Pattern: "(the)? (fiscal|financial)? (~Ord ~(fiscal)?)? ~quarter ;(ended|ending|to) <MonthDay+Day>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.Op != g.At || e.At.Has&g.HasMonth == 0 || !m.Is("the") && !m.Has(g.Ord) {
				return nothing
			}
			if m.Has(g.Ord) {
				if e.Until = quarter(m).At; e.Until.Has == 0 {
					return nothing
				}
			}
			e.Flags |= g.QuarterOf
			if m.Is("fiscal") || m.Is("financial") {
				e.Flags |= g.Fiscal
			}
			t := m.EmbeddedToken()
			e.FirstEnd, e.UntilStart = m.WordToken("quarter").End, t.Start
			return e
		},
		Examples: []g.Example{
			{Text: "For [the quarter] ended [Sept. 30] it lost more.", Value: "1997-09-30"},
			{Text: "For [the quarter] ending [March 31] it may lose.", Value: "1998-03-31"},
			{Text: "Its [second quarter] ended [Oct. 31, 1996], was worse.", Value: "1996-10-31"},
		},
	},
	{
		Name:    "same-quarter-of-year",
		Pattern: "the? (corresponding|same|comparable|equivalent) (quarter|period) ;(of|in) YearNum",
		Build: func(m *g.Match) g.Expr {
			e := year(m.Val(g.YearNum))
			e.Flags |= g.OfTopic
			return e
		},
		Examples: []g.Example{
			{Text: "It earned more in [the third quarter] than in [the same period of 1988].", Value: "1988-Q3"},
			{Text: "It earned more in [the third quarter] than in [the corresponding quarter in 1988].", Value: "1988-Q3"},
		},
	},
	{
		// "The 1988 period", beside one of this year: the same months of that one.
		Name:    "year-period",
		Pattern: "the YearNum (quarter|period)",
		Build: func(m *g.Match) g.Expr {
			e := year(m.Val(g.YearNum))
			e.Flags |= g.OfTopic
			return e
		},
		Examples: []g.Example{
			{Text: "It earned more in [the third quarter] than in [the 1988 period].", Value: "1988-Q3"},
			{Text: "In [the 1988 period] it earned more.", Value: "1988"},
		},
	},
	{
		Name:    "year-ago",
		Pattern: "year -(ago|earlier)",
		Build:   func(m *g.Match) g.Expr { return yearEarlier(civil.Quarter) },
		Examples: []g.Example{
			{Text: "It earned more in [the first quarter] than its [year-ago] loss.", Value: "1997-Q1"},
			{Text: "In [the third quarter] it lost more than its [year-earlier] loss.", Value: "1996-Q3"},
		},
	},
	{
		// The first half of a longer time is its start, the last its end.
		Name:    "half-of-era",
		Pattern: "(the)? (Ord|latter|Last) (half|quarter|third|decade|years|part) of (the)? <Period>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.Grain != civil.Decade && e.Grain != civil.Century {
				return nothing
			}
			switch n := m.Val(g.Ord); {
			case m.Is("latter"), m.Has(g.Last), n < 0, n == 2 && m.Is("half"):
				return modified(e, g.End)
			case n == 1:
				return modified(e, g.Start)
			}
			return nothing
		},
		Examples: []g.Example{
			{Text: "It grew in [the first half of the 20th century] there.", Value: "19"},
			{Text: "It grew in [the last quarter of the 20th century] there.", Value: "19"},
			{Text: "It grew in [the latter half of the 1980s] there.", Value: "198"},
		},
	},
	{
		Name:    "half",
		Pattern: "(the)? (Ord|latter|Last) ~half",
		Build: func(m *g.Match) g.Expr {
			if _, end := m.Span(); !m.TextAtAny(end, yearBehind) && !m.Near(8, business) {
				return nothing // of a match
			}
			return quarter(m)
		},
		Examples: []g.Example{
			{Text: "In [the second half] it may earn more profit.", Value: "1997-H2"},
			{Text: "Sales in [the latter half] fell.", Value: "1997-H2"},
		},
	},
}

// Halves are those of a match unless the words around speak of business, and
// quarters those of a year unless they speak of a game.
var (
	business = g.Words("profit profits earnings earned earn income revenue revenues sales turnover loss losses results net dividend margin margins shares output exports imports growth gdp economy inflation orders shipments fiscal year percent forecast guidance investment investments demand prices bookings deliveries")
	sports   = g.Words("game touchdown touchdowns yards yard goal goals pass passes kick quarterback halftime rebounds pointers pointer scored outscored trailed turnovers assists baskets layup dunk")
)

// yearBehind begins what makes a half one of a year.
var yearBehind = []string{" of the year", " of this year", " of last", " of next", " of 1", " of 2", " of fiscal", " of the fiscal", " 1", " 2", " last year", " this year", ", 1", ", 2"}

// shortQuarter reads "Q3" and "H1".
func shortQuarter(m *g.Match) g.Expr {
	n := m.Val(g.Num)
	switch {
	case m.Is("q") && n >= 1 && n <= 4:
		return date(civil.Quarter, g.Fields{Has: g.HasQuarter, Index: uint8(n)})
	case m.Is("h") && n >= 1 && n <= 2:
		return date(civil.Half, g.Fields{Has: g.HasHalf, Index: uint8(n)})
	}
	return nothing
}

func quarter(m *g.Match) g.Expr {
	n := m.Val(g.Ord)
	if m.Is("half") {
		if m.Is("latter") || m.Has(g.Last) || n < 0 {
			n = 2
		}
		if n < 1 || n > 2 {
			return nothing
		}
		return date(civil.Half, g.Fields{Has: g.HasHalf, Index: uint8(n)})
	}
	if n < 0 {
		n = 4
	}
	if n < 1 || n > 4 {
		return nothing
	}
	e := date(civil.Quarter, g.Fields{Has: g.HasQuarter, Index: uint8(n)})
	if m.Is("fiscal") || m.Is("financial") {
		e.Flags |= g.Fiscal
	}
	return e
}

// ofYear puts a quarter or half into a year named beside it.
func ofYear(e, y g.Expr) g.Expr {
	switch {
	case y.Op == g.At && y.At.Has == g.HasYear:
		e.At.Has |= g.HasYear
		e.At.Year = y.At.Year
	case y.Op == g.Shift:
		e.In = g.Container{Op: g.Shift, Grain: civil.Year, From: y.From, N: int16(y.N)}
	default:
		return nothing
	}
	return e
}

// yearEarlier is the same unit of the year before: of what the text spoke of.
func yearEarlier(grain civil.Grain) g.Expr {
	return g.Expr{Op: g.Shift, Grain: civil.Year, N: -1, From: g.Text, In: g.Container{Op: g.Same, Grain: grain}}
}
