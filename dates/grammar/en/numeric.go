package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// numericRules read dates written in figures alone.
var numericRules = []g.Rule{
	{
		Name:    "iso-date",
		Pattern: "YearNum -Two -Two",
		Build:   yearFirst,
		Examples: []g.Example{
			{Text: "It was filed on [2016-08-03] in court.", Value: "2016-08-03"},
			{Text: "The log begins [1999-12-31].", Value: "1999-12-31"},
		},
	},
	{
		Name:    "iso-time",
		Pattern: "YearNum -Two -Two (_t _Hour|Hour) :Clock60 (:Clock60)? (=Zone)?",
		Build: func(m *g.Match) g.Expr {
			c := clock(m)
			c.ClockStart = m.Token(g.Hour).Start
			return withClock(yearFirst(m), c)
		},
		Examples: []g.Example{
			{Text: "Published [2021-06-01T09:30:00Z] here.", Value: "2021-06-01T09:30"},
			{Text: "Logged [2021-06-01 09:30] here.", Value: "2021-06-01T09:30"},
		},
	},
	{
		// Americans write the month first; where only the other order is a
		// date ("25/12/2015"), that is taken, and for those behind it in the text, too.
		Name:    "slash-date",
		Pattern: "(Day|MonthNum) /(Day|MonthNum) /(YearNum|Two)",
		Build:   slashDate,
		Examples: []g.Example{
			{Text: "Signed [8/3/2016] by all.", Value: "2016-08-03"},
			{Text: "Signed [25/12/2015] by all.", Value: "2015-12-25"},
			{Text: "Signed [10/02/89] by all.", Value: "1989-10-02"},
		},
	},
	{
		Name:    "year-slash-date",
		Pattern: "YearNum /Two /Two",
		Build:   yearFirst,
		Examples: []g.Example{
			{Text: "Version of [2016/08/03] is final.", Value: "2016-08-03"},
			{Text: "Dated [1998/02/14] here.", Value: "1998-02-14"},
		},
	},
	{
		Name:    "dotted-date",
		Pattern: "Day .MonthNum .YearNum",
		Build: func(m *g.Match) g.Expr {
			return yearMonthDay(m.Val(g.YearNum), m.Val(g.MonthNum), m.Val(g.Day))
		},
		Examples: []g.Example{
			{Text: "Am [3.8.2016] war es so.", Value: "2016-08-03"},
			{Text: "Stamped [24.12.1999] in ink.", Value: "1999-12-24"},
		},
	},
}

func yearMonthDay(year, month, day int32) g.Expr {
	if month < 1 || month > 12 || day < 1 || int(day) > civil.DaysIn(int(year), int(month)) {
		return nothing
	}
	return date(civil.DayGrain, g.Fields{Has: g.HasYear | g.HasMonth | g.HasDay, Year: year, Month: uint8(month), Day: uint8(day)})
}

// yearFirst reads the year, the month and the day in this order.
func yearFirst(m *g.Match) g.Expr {
	month, _ := m.Nth(g.Two, 0)
	day, _ := m.Nth(g.Two, 1)
	return yearMonthDay(m.Val(g.YearNum), month, day)
}

func slashDate(m *g.Match) g.Expr {
	first, second := m.Element(0).Val, m.Element(1).Val
	year := m.Element(2).Val
	if !m.Element(2).Has(g.YearNum) {
		year = pivot(year)
	}
	month, day, order := first, second, g.Flag(0)
	switch {
	case first > 12:
		month, day, order = second, first, g.DayFirst
	case second <= 12 && first != second:
		order = g.Swappable
	}
	e := yearMonthDay(year, month, day)
	e.Flags |= order
	return e
}

// pivot reads a year of two figures as the one in 1940 … 2039.
func pivot(year int32) int32 {
	if year < 40 {
		return 2000 + year
	}
	return 1900 + year
}
