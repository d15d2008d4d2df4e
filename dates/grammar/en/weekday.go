package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// weekdayRules read days of the week.
var weekdayRules = []g.Rule{
	{
		Name:    "weekday",
		Pattern: "Weekday",
		Build: func(m *g.Match) g.Expr {
			t := m.First()
			if t.Has(g.Plural) {
				return everyWeekday(t, 0)
			}
			if titled(m) || m.AfterWord(" super ") {
				return nothing // "Super Tuesday"
			}
			between, next := m.After()
			if between == " " && capitalised(next) && (m.AfterWord(" the ") && papers.Has(next) || next == "Night" && capitalAt(m, 7)) {
				return nothing // "the Sunday Times", "Saturday Night Live"
			}
			if between == " " && idle.Has(next) && !m.AfterOneOf(lately) {
				return nothing // "a Sunday driver", "Friday prayers"
			}
			// "Sun" and "Sat" alone are newspapers, stars and verbs more often than days.
			if t.End-t.Start <= 4 {
				if !m.Dotted(t) {
					return nothing
				}
			}
			e := weekdayOf(m)
			if m.AfterWord(" a one any ") && (between != " " || g.ContainsWord(" in of when that and or last this next ", next)) || next == "in" && between == " " && after(m, "a ") && timesOfYear.Has(second(m)) {
				e.Flags |= g.Bare // "on a Monday in May": nobody says which
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It was on a [Tuesday] that they met.", Value: "XXXX-WXX-2"},
			{Text: "The bank said [Tuesday] it would pay.", Value: "1998-02-10"},
			{Text: "The bank will open on [Monday], it said.", Value: "1998-02-16"},
			{Text: "It closes on [Sundays] and later.", Value: "XXXX-WXX-7"},
		},
	},
	{
		Name:    "pointed-weekday",
		Pattern: "(the|this|early|late)? (Last|Next|This|That) Weekday",
		Build: func(m *g.Match) g.Expr {
			if t := m.Token(g.Weekday); t.End-t.Start <= 4 && t.Cap && !m.Dotted(t) {
				return nothing
			}
			if m.Is("following") && !m.Is("the") {
				return nothing // "following Monday's vote"
			}
			e := weekdayOf(m)
			var n int32
			n, e.Dir, e.From, _ = pointer(m)
			e.N = n
			if m.Is("next") && !m.Is("this") {
				e.N = 2 // tomorrow is never "next Sunday"
			}
			return e
		},
		Examples: []g.Example{
			{Text: "He left [last Friday] for good.", Value: "1998-02-13"},
			{Text: "He leaves [next Friday] for good.", Value: "1998-02-20"},
			{Text: "He leaves [next Sunday] for good.", Value: "1998-02-22"},
			{Text: "He leaves [this coming Sunday] for good.", Value: "1998-02-15"},
			{Text: "He met her [this past Monday] or so.", Value: "1998-02-09"},
			{Text: "He leaves [this coming Tuesday] for good.", Value: "1998-02-17"},
		},
	},
	{
		Name:    "weekday-date",
		Pattern: "(Last|Next|This|This Last|This Next|That)? Weekday ;(the)? <Day+Time>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has&g.HasDay == 0 || e.At.Has&g.HasWeekday != 0 {
				return nothing
			}
			return withWeekday(e, m)
		},
		Examples: []g.Example{
			{Text: "On [Monday, March 2], they met.", Value: "1998-03-02"},
			{Text: "On [Friday 4 April 1997] they met.", Value: "1997-04-04"},
			{Text: "On [Friday, April 4, 1997, at 8 p.m.] they met.", Value: "1997-04-04T20:00"},
		},
	},
	{
		Name:    "weekday-part-date",
		Pattern: "Weekday ~Part ;(the)? <Day>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has&g.HasDay == 0 || e.At.Has&g.HasWeekday != 0 || m.Holds(g.Plural) {
				return nothing
			}
			return withPart(withWeekday(e, m), m)
		},
		Examples: []g.Example{
			{Text: "On [Monday evening, March 2], they met.", Value: "1998-03-02TEV"},
			{Text: "On [Friday night, 4 April 1997], they met.", Value: "1997-04-04TNI"},
		},
	},
	{
		Name:    "date-weekday",
		Pattern: "<MonthDay> ,Weekday",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has&g.HasWeekday != 0 {
				return nothing
			}
			return withWeekday(e, m)
		},
		Examples: []g.Example{
			{Text: "Set for [March 2, Monday], it was moved.", Value: "1998-03-02"},
			{Text: "Set for [2 March, Monday], it was moved.", Value: "1998-03-02"},
		},
	},
	{
		Name:    "weekday-in-week",
		Pattern: "<Weekday> (of)? <Period>",
		Build: func(m *g.Match) g.Expr {
			e, p := m.Expr(0), m.Expr(1)
			if p.Grain != civil.Week || p.Op != g.Shift {
				return nothing
			}
			e.In = g.Container{Op: g.Shift, Grain: civil.Week, From: p.From, N: int16(p.N)}
			return e
		},
		Examples: []g.Example{
			{Text: "They met on [Tuesday of last week] in Bonn.", Value: "1998-02-03"},
			{Text: "They meet [Monday next week] in Bonn.", Value: "1998-02-16"},
		},
	},
	{
		Name:    "nth-weekday",
		Pattern: "the? (Ord|Last|final) Weekday ~(of|in) <Month>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			n := m.Val(g.Ord)
			if m.Has(g.Last) || m.Is("final") {
				n = -1
			}
			if e.Op != g.At || e.Mod != g.NoMod || e.Nth != 0 || n < -1 || n == 0 || n > 5 || !m.Is("the") && m.Has(g.Last) {
				return nothing
			}
			e.Grain, e.Nth, e.NthGrain, e.NthWeekday = civil.DayGrain, int8(n), civil.DayGrain, uint8(m.Val(g.Weekday))
			return e
		},
		Examples: []g.Example{
			{Text: "It opened on [the first Monday in January] there.", Value: "1998-01-05"},
			{Text: "It opened on [the last Sunday of March 1997] there.", Value: "1997-03-30"},
		},
	},
	{
		Name:    "weekday-week",
		Pattern: "(Weekday week|A week (on|from) Weekday)",
		Build: func(m *g.Match) g.Expr {
			if t := m.Token(g.Weekday); t.Has(g.Plural) || m.AfterWord(" in within for after of than just ") ||
				!m.Is("a") && !m.AfterWord(" on by until from and or ") {
				return nothing
			}
			e := weekdayOf(m)
			e.Dir, e.Beside = g.Ahead, 7
			return e
		},
		Examples: []g.Example{
			{Text: "They meet on [Tuesday week] in Bonn.", Value: "1998-02-24"},
			{Text: "They meet [a week on Tuesday] in Bonn.", Value: "1998-02-24"},
		},
	},
	{
		Name:    "weekday-ago",
		Pattern: "Num Units ago Weekday",
		Build: func(m *g.Match) g.Expr {
			if unitOf(m) != civil.Week {
				return nothing
			}
			e := weekdayOf(m)
			e.In = g.Container{Op: g.Shift, Grain: civil.Week, N: int16(-m.Val(g.Num))}
			return e
		},
		Examples: []g.Example{
			{Text: "They met [two weeks ago Tuesday] in Bonn.", Value: "1998-01-27"},
			{Text: "They met [three weeks ago Monday] in Bonn.", Value: "1998-01-19"},
		},
	},
}

// timesOfYear tell "a warm Tuesday in May" from "a curfew Tuesday in the north".
var timesOfYear = g.Words("january february march april may june july august september october november december spring summer autumn fall winter early late mid")

// second returns the second word behind the match, "" unless blanks stand between.
func second(m *g.Match) string {
	_, end := m.Span()
	first := m.WordAt(end + 1)
	if at := end + 1 + int32(len(first)); m.ByteAt(end) == ' ' && m.ByteAt(at) == ' ' {
		return m.WordAt(at + 1)
	}
	return ""
}

// papers follow a weekday in the names of newspapers and programmes.
var papers = g.Words("times mirror mail express telegraph herald post star observer tribune independent sport people gazette journal night")

// idle are what a weekday tells the kind of and not the day: "Sunday school".
var idle = g.Words("driver drivers school schools best roast roasts prayers league quarterback quarterbacks")

// lately are words before a weekday that make it one day all the same: "before
// Friday prayers".
var lately = g.Words("after before during following last next this")

// withWeekday puts the day of the week that was matched beside a date.
func withWeekday(e g.Expr, m *g.Match) g.Expr {
	e.At.Weekday = uint8(m.Val(g.Weekday))
	e.At.Has |= g.HasWeekday
	return e
}

func weekdayOf(m *g.Match) g.Expr {
	return date(civil.DayGrain, g.Fields{Has: g.HasWeekday, Weekday: uint8(m.Val(g.Weekday))})
}

func everyWeekday(t *g.Token, quant uint8) g.Expr {
	return g.Expr{Op: g.Every, Grain: civil.DayGrain, Quant: quant, At: g.Fields{Has: g.HasWeekday, Weekday: uint8(t.Val)},
		Len: civil.Period{N: 1, Unit: civil.Week}}
}
