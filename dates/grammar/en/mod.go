package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// modRules read what narrows or blurs a date or an amount.
var modRules = []g.Rule{
	{
		Name:    "early-date",
		Pattern: "the? (very)? (Early|Mid|Late) ~(in|on|of|part of|to)? ~<Date>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if m.Is("middle") && !m.Is("of") {
				return nothing
			}
			return modified(e, mod(m))
		},
		Examples: []g.Example{
			{Text: "It fell in [early 1999], they said.", Value: "1999"},
			{Text: "It will fall in [mid-March], they said.", Value: "1998-03"},
			{Text: "It fell in [the late 1990s], they said.", Value: "199"},
			{Text: "It fell [late last year], they said.", Value: "1997"},
			{Text: "It fell in [the middle of 1999], they said.", Value: "1999"},
		},
	},
	{
		Name:    "end-of-date",
		Pattern: "the? (very)? (Begin|Finish|Late part|Early part|latter part) of <Date>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.Op == g.Same && e.Grain == civil.DayGrain && m.AfterWord(" at ") {
				return nothing // at the end of the day, it is a way of speaking
			}
			return modified(e, mod(m))
		},
		Examples: []g.Example{
			{Text: "It fell at [the end of 1999], they said.", Value: "1999"},
			{Text: "It will fall at [the beginning of March], they said.", Value: "1998-03"},
			{Text: "It fell at [the start of this week], they said.", Value: "1998-W07"},
		},
	},
	{
		Name:    "as-recently-as",
		Pattern: "as (recently|late|early|long ago|far back) as <Year+Month+Day+Period>",
		Build: func(m *g.Match) g.Expr {
			if !m.Is("recently") && !m.Is("ago") && !m.Is("back") {
				return nothing // "as early as" is no part of the date
			}
			return m.Expr(0)
		},
		Examples: []g.Example{
			{Text: "It was closed [as recently as March 1996], they said.", Value: "1996-03"},
			{Text: "It was closed [as long ago as 1990], they said.", Value: "1990"},
		},
	},
	{
		Name:    "pre-and-post",
		Pattern: "(pre|post) -(YearNum|Tens)",
		Build: func(m *g.Match) g.Expr {
			side := g.After
			if m.Is("pre") {
				side = g.Before
			}
			if m.Has(g.Tens) {
				return modified(date(civil.Decade, g.Fields{Has: g.HasDecade, Year: m.Val(g.Tens)}), side)
			}
			return modified(year(m.Val(g.YearNum)), side)
		},
		Examples: []g.Example{
			{Text: "A [post-1959] house stood there.", Value: "1959"},
			{Text: "A [pre-1914] house stood there.", Value: "1914"},
		},
	},
	{
		Name:    "mid-to-late",
		Pattern: "the? (Early|Mid) -to -(Mid|Late) ~the? ~<Date>",
		Build: func(m *g.Match) g.Expr {
			if m.Has(g.Late) {
				return modified(m.Expr(0), g.End)
			}
			return modified(m.Expr(0), g.Middle)
		},
		Examples: []g.Example{
			{Text: "It fell in [mid-to-late January], they said.", Value: "1998-01"},
			{Text: "It fell in [the early-to-mid 1990s], they said.", Value: "199"},
		},
	},
	{
		Name:    "end-of-unit",
		Pattern: "the? (very)? (Begin|Finish) of (the) (decade|century|millennium)",
		Build: func(m *g.Match) g.Expr {
			grain := civil.Decade
			switch {
			case m.Is("century"):
				grain = civil.Century
			case m.Is("millennium"):
				grain = civil.Millennium
			}
			return modified(same(grain), mod(m))
		},
		Examples: []g.Example{
			{Text: "It must close by [the end of the decade], they said.", Value: "199"},
			{Text: "It opened at [the beginning of the century], they said.", Value: "19"},
		},
	},
	{
		Name:    "about-date",
		Pattern: "About <Year+Month+Day+Period+Clock+Time>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has&g.HasPart != 0 && e.At.Has&g.HasClock == 0 {
				return nothing // "spoke about Tuesday night"
			}
			if e.Op == g.Shift && e.Flags&g.Counted == 0 || m.Is("some") || m.Is("over") ||
				m.Is("nearly") && e.Op == g.At || e.Category()&g.WeekdayCat != 0 {
				return nothing
			}
			return modified(e, g.Approx)
		},
		Examples: []g.Example{
			{Text: "It was built [about 1850], they said.", Value: "1850"},
			{Text: "It was built [circa 1920], they said.", Value: "1920"},
		},
	},
	{
		Name:    "about-length",
		Pattern: "(the)? (About|almost exactly|just About) <Length>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.Flags&(g.Bare|g.Adjective) != 0 {
				return nothing
			}
			return modified(e, g.Approx)
		},
		Examples: []g.Example{
			{Text: "It took [about three years] to build.", Value: "P3Y"},
			{Text: "It took [nearly a decade] to build.", Value: "P1DE"},
		},
	},
	{
		Name:    "more-length",
		Pattern: "(more than|well Over|just Over|a little Over|Over|longer than|in excess of) <Length+Relative>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if !counted(e) || e.Op == g.Length && (e.Dir != g.Open || m.First().Has(g.Over) && !m.AfterOneOf(overAmounts)) {
				return nothing
			}
			return modified(e, g.MoreThan)
		},
		Examples: []g.Example{
			{Text: "It took [more than three years] to build.", Value: "P3Y"},
			{Text: "It took [over a year] to build.", Value: "P1Y"},
			{Text: "He left [more than two years ago] for good.", Value: "1996"},
		},
	},
	{
		Name:    "less-length",
		Pattern: "(less than|fewer than|Under|just Under|shorter than) <Length+Relative>",
		Build: func(m *g.Match) g.Expr {
			if !counted(m.Expr(0)) {
				return nothing
			}
			return modified(m.Expr(0), g.LessThan)
		},
		Examples: []g.Example{
			{Text: "It took [less than three years] to build.", Value: "P3Y"},
			{Text: "It took [under a month] to build.", Value: "P1M"},
		},
	},
	{
		Name:    "bounded-length",
		Pattern: "(at least|no less than|not less than|a minimum of) <Length>",
		Build: func(m *g.Match) g.Expr {
			return modified(m.Expr(0), g.EqualOrMore)
		},
		Examples: []g.Example{
			{Text: "It takes [at least three years] to build.", Value: "P3Y"},
			{Text: "It takes [no less than a month] to build.", Value: "P1M"},
		},
	},
	{
		Name:    "capped-length",
		Pattern: "(at most|up to|no more than|no longer than|not more than|as much as|as long as|a maximum of) <Length>",
		Build: func(m *g.Match) g.Expr {
			return modified(m.Expr(0), g.EqualOrLess)
		},
		Examples: []g.Example{
			{Text: "It takes [up to 120 days] to build.", Value: "P120D"},
			{Text: "It takes [no more than sixty days] to build.", Value: "P60D"},
		},
	},
}

// overAmounts stand before an "over" that means "more than": "took over a year",
// "for over a year". With other words it is "in the course of": "was spent over
// three years", so 27 of 28 in TimeBank and AQUAINT.
var overAmounts = g.Words("for after in of within with took take takes taken last lasted lasting lasts spent spend just well little a and than is was are were waited slightly")

// counted tells whether the expression holds an amount that can be more or
// less: "three years", "three years ago", but not "years" or "last year".
func counted(e g.Expr) bool {
	return e.Op == g.Length && e.Flags&g.Bare == 0 || e.Op == g.Shift && e.Flags&g.Counted != 0
}

func mod(m *g.Match) g.Mod {
	switch {
	case m.Has(g.Mid):
		return g.Middle
	case m.Has(g.Early), m.Has(g.Begin):
		return g.Start
	}
	return g.End
}

// modified sets the modifier of an expression that has none yet.
func modified(e g.Expr, mod g.Mod) g.Expr {
	if e.Op == g.None || e.Mod != g.NoMod {
		return nothing
	}
	if e.Op == g.At && e.Grain <= civil.DayGrain && e.At.Has&g.HasYear != 0 && mod != g.Approx {
		e.Mod = mod
		return e
	}
	e.Mod = mod
	return e
}
