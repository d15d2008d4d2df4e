package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// monthDayRules read days by month and number.
var monthDayRules = []g.Rule{
	{
		Name:    "month-day-year",
		Pattern: "Month (;Day|;Ord|the Ord) (;YearNum|;Short)",
		Build:   func(m *g.Match) g.Expr { return monthDay(m, true) },
		Examples: []g.Example{
			{Text: "It opened on [August 3, 2016], at last.", Value: "2016-08-03"},
			{Text: "It opened on [Feb. 15 1999].", Value: "1999-02-15"},
			{Text: "It opened on [October 1st, 1949].", Value: "1949-10-01"},
		},
	},
	{
		Name:    "day-month-year",
		Pattern: "the? (Day|Ord|Ord day) (of)? ~Month (;YearNum|;Short|-YearNum|-Two)",
		Build: func(m *g.Match) g.Expr {
			// In "27 May-28 May" the figures behind the hyphen are no year.
			if m.Has(g.Two) && m.Token(g.Month).Gap != g.Hyphen {
				return nothing
			}
			return monthDay(m, true)
		},
		Examples: []g.Example{
			{Text: "He died on [3 August 2016] in Rome.", Value: "2016-08-03"},
			{Text: "He died on [the 3rd of August, 2016].", Value: "2016-08-03"},
			{Text: "He died on [15 October, 1969].", Value: "1969-10-15"},
			{Text: "Stamped [03-Mar-98] twice.", Value: "1998-03-03"},
		},
	},
	{
		// The attacks of 2001 go by their day alone.
		Name:    "september-11",
		Pattern: "(Month Day|Day /Day|Day -Day)",
		Build: func(m *g.Match) g.Expr {
			first, second := m.Element(0).Val, m.Element(1).Val
			if first != 9 || second != 11 {
				return nothing
			}
			e := date(civil.DayGrain, g.Fields{Has: g.HasYear | g.HasMonth | g.HasDay, Year: 2001, Month: 9, Day: 11})
			between, next := m.After()
			attack := between == " " && g.ContainsWord(" attack attacks terror terrorist terrorists hijackers hijackings commission memorial victims plot ", next)
			switch {
			case m.Has(g.Month) && attack,
				m.Last().Gap == g.Slash && between != "/",
				m.Last().Gap == g.Hyphen && between != "-" && (attack || m.AfterWord(" after since before on ")):
				return e
			}
			return nothing
		},
		Examples: []g.Example{
			{Text: "Since the [Sept. 11] attacks it is closed.", Value: "2001-09-11", Published: "2010-05-05"},
			{Text: "Since [9/11] it is closed.", Value: "2001-09-11", Published: "2010-05-05"},
			{Text: "Since [9-11] it is closed.", Value: "2001-09-11", Published: "2010-05-05"},
		},
	},
	{
		// So does the storm on the Capitol of 2021.
		Name:    "january-6",
		Pattern: "Month Day",
		Build: func(m *g.Match) g.Expr {
			between, next := m.After()
			if m.Val(g.Month) != 1 || m.Val(g.Day) != 6 || between != " " || !g.ContainsWord(" insurrection insurrectionists riot riots rioter rioters committee capitol ", next) && !(g.ContainsWord(" attack attacks ", next) && followedByAny(m, " attack on the Capitol", " attack on the US Capitol", " attack on the U.S. Capitol")) {
				return nothing
			}
			return date(civil.DayGrain, g.Fields{Has: g.HasYear | g.HasMonth | g.HasDay, Year: 2021, Month: 1, Day: 6})
		},
		Examples: []g.Example{
			{Text: "He was tried for the [January 6] insurrection.", Value: "2021-01-06", Published: "2023-11-05"},
			{Text: "He was tried for the [Jan. 6] attack on the Capitol.", Value: "2021-01-06", Published: "2023-11-05"},
		},
	},
	{
		Name:    "month-day",
		Pattern: "Month ~(Day|Ord|the Ord)",
		Build: func(m *g.Match) g.Expr {
			if t := m.Last(); m.Is("the") && t.Word != 0 && (t.Cap || !m.AfterWord(" on by until till since through from to ")) {
				return nothing // "by May the Second Army", "in May the first shots"
			} else if t.Has(g.Day) && !t.Has(g.Ord) && m.ByteAt(t.Start) > '9' {
				return nothing // "in May two men left"
			}
			return monthDay(m, false)
		},
		Examples: []g.Example{
			{Text: "The talks begin on [March 2] in Oslo.", Value: "1998-03-02"},
			{Text: "It was cut on [Dec. 31] again.", Value: "1997-12-31"},
			{Text: "The talks begin on [March 2nd] in Oslo.", Value: "1998-03-02"},
			{Text: "Effective [July 1], she will lead the board.", Value: "1998-07-01"},
		},
	},
	{
		Name:    "day-month",
		Pattern: "the? (Day|Ord) (of)? Month",
		Build:   func(m *g.Match) g.Expr { return monthDay(m, false) },
		Examples: []g.Example{
			{Text: "The talks begin on [2 March] in Oslo.", Value: "1998-03-02"},
			{Text: "The talks begin on [the 2nd of March].", Value: "1998-03-02"},
		},
	},
	{
		// "On the 15th": of the month spoken of.
		Name:    "day-alone",
		Pattern: "the Ord",
		Build: func(m *g.Match) g.Expr {
			t := m.Token(g.Ord)
			between, next := m.After()
			if t.Word != 0 || t.Val < 1 || t.Val > 31 || !m.AfterWord(" on by until till since through from ") ||
				between == " " && !g.ContainsWord(" and to but at in with when before after as for he she it they we i the a by ", next) || between == "-" {
				return nothing
			}
			e := date(civil.DayGrain, g.Fields{Has: g.HasDay, Day: uint8(t.Val)})
			e.In = g.Container{Op: g.Same, Grain: civil.Month, From: g.Text}
			return e
		},
		Examples: []g.Example{
			{Text: "It began on [March 3, 1995]; on [the 15th] it was over.", Value: "1995-03-15"},
			{Text: "It will be over by [the 20th].", Value: "1998-02-20"},
		},
	},
	{
		Name:    "old-style",
		Pattern: "(<Day> ;(os|old style)|(os|old style) <Day>)",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			const full = g.HasYear | g.HasMonth | g.HasDay
			if e.Op != g.At || e.At.Has&full != full || e.Flags&g.OldStyle != 0 {
				return nothing
			}
			e.Flags |= g.OldStyle
			return e
		},
		Examples: []g.Example{
			{Text: "It fell on [25 October 1917 O.S.] there.", Value: "1917-11-07"},
			{Text: "He was born on [February 11, 1732, Old Style].", Value: "1732-02-22"},
		},
	},
	{
		Name:    "month-day-in-year",
		Pattern: "<MonthDay> (of|in)? <Year>",
		Build:   inYear,
		Examples: []g.Example{
			{Text: "It began on [March 2 last year] in Oslo.", Value: "1997-03-02"},
			{Text: "It began on [May 5 of this year].", Value: "1998-05-05"},
		},
	},
	{
		// "On January 12th last": the last there was.
		Name:    "month-day-last",
		Pattern: "<MonthDay+Month> last",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if between, next := m.After(); e.Op != g.At || e.At.Has&g.HasYear != 0 || e.Dir != g.Open || e.UntilStart != 0 ||
				between == " " && !g.ContainsWord(" at and when on in by to for the a he she it they was were ", next) {
				return nothing
			}
			e.Dir = g.Back
			return e
		},
		Examples: []g.Example{
			{Text: "It burned on [January 12th last], they said.", Value: "1998-01-12"},
			{Text: "It burned in [March last] and again.", Value: "1997-03"},
		},
	},
	{
		Name:    "pointed-month-day",
		Pattern: "(Last|Next|This) <MonthDay>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.In.Op != g.None || e.Dir != g.Open || e.At.Has&g.HasHoliday != 0 {
				return nothing
			}
			if m.Is("following") && !m.TextBefore("the ") {
				return nothing // "following the 20 April vote"
			}
			_, e.Dir, e.From, _ = pointer(m)
			return e
		},
		Examples: []g.Example{
			{Text: "He was shot [last Oct. 23] at home.", Value: "1997-10-23"},
			{Text: "He leaves [next March 3] for good.", Value: "1998-03-03"},
		},
	},
	{
		Name:    "month-day-range",
		Pattern: "Month Day (-Day|to Day|through Day|until Day|and Day) (;YearNum)?",
		Build:   dayRange,
		Examples: []g.Example{
			{Text: "The fair is on [March 3]-[5] here.", Value: "1998-03-05"},
			{Text: "The fair is on [March 3] to [5, 2001] here.", Value: "2001-03-05"},
		},
	},
	{
		Name:    "day-range-month",
		Pattern: "Day (-Day|/Day|to Day|and Day) Month (;YearNum)?",
		Build:   dayRange,
		Examples: []g.Example{
			{Text: "The fair is on [3]-[5 March] here.", Value: "1998-03-05"},
			{Text: "The fair ran [3] and [5 March 2001] here.", Value: "2001-03-05"},
		},
	},
}

func monthDay(m *g.Match, withYear bool) g.Expr {
	day := m.Val(g.Day)
	if m.Has(g.Ord) {
		day = m.Val(g.Ord)
	}
	f := g.Fields{Has: g.HasMonth | g.HasDay, Month: uint8(m.Val(g.Month)), Day: uint8(day)}
	if !withYear && address(m) {
		return nothing
	}
	if day < 1 || int(day) > civil.DaysIn(2000, int(f.Month)) {
		return nothing
	}
	if withYear {
		f.Has |= g.HasYear
		switch {
		case m.Has(g.YearNum):
			f.Year = m.Val(g.YearNum)
		case m.Has(g.Short):
			f.Year = pivot(m.Val(g.Short))
		default:
			f.Year = pivot(m.Val(g.Two))
		}
	} else if t := m.Last(); t.Has(g.Month) && ambiguousMonth(f.Month) && m.First().Has(g.Day) && m.First().Word == 0 {
		// "the 12 March on": the day-month order wants the month to end there.
		if _, next := m.After(); next == "on" {
			return nothing
		}
	}
	return date(civil.DayGrain, f)
}

// inYear puts a date into the year another expression names.
func inYear(m *g.Match) g.Expr {
	e, y := m.Expr(0), m.Expr(1)
	if e.At.Has&g.HasYear != 0 || e.In.Op != g.None || e.Mod != g.NoMod && y.Mod != g.NoMod {
		return nothing
	}
	switch {
	case y.Op == g.At && y.At.Has == g.HasYear:
		e.At.Has |= g.HasYear
		e.At.Year = y.At.Year
	case y.Op == g.Shift || y.Op == g.Same:
		e.In = g.Container{Op: y.Op, Grain: y.Grain, From: y.From, N: int16(y.N)}
	default:
		return nothing
	}
	e.Dir = g.Open
	e.Flags |= y.Flags & g.Fiscal
	return e
}

// dayRange reads two days of one month. The first mention ends where its own
// words end, so that "March 3-5" gives "March 3" and "5".
func dayRange(m *g.Match) g.Expr {
	first, _ := m.Nth(g.Day, 0)
	second, _ := m.Nth(g.Day, 1)
	f := g.Fields{Has: g.HasMonth | g.HasDay, Month: uint8(m.Val(g.Month)), Day: uint8(first)}
	if m.Has(g.YearNum) {
		f.Has |= g.HasYear
		f.Year = m.Val(g.YearNum)
	}
	last := civil.DaysIn(2000, int(f.Month))
	if first >= second || int(second) > last {
		return nothing
	}
	e := date(civil.DayGrain, f)
	e.Until = f
	e.Until.Day = uint8(second)
	days := [2]*g.Token{m.NthToken(g.Day, 0), m.NthToken(g.Day, 1)}
	e.FirstEnd, e.UntilStart = days[0].End, days[1].Start
	return e
}

// ambiguousMonth tells the months whose names are words, too: March, May.
func ambiguousMonth(month uint8) bool { return month == 3 || month == 5 }
