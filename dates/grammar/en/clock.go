package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// clockRules find clock times. What they say is read by the parser of
// github.com/olebedev/when, from the span found here.
var clockRules = []g.Rule{
	{
		Name:    "clock",
		Pattern: "(Hour (:Clock60|.Clock60) =Meridiem Zone?|Hour .Clock60 Zone|Hour =Meridiem Zone?|Hour :Clock60 (:Clock60)? Zone?)",
		Build: func(m *g.Match) g.Expr {
			e := clock(m)
			// "2:30" alone is a score, a verse or a race time as often as a time.
			if word, gap := m.Before(); gap == ", " && len(word) == 4 && figures(word) && word[0] == '2' {
				return e // "24 October 2018, 08:00"
			}
			if !m.Has(g.Meridiem) && !m.Has(g.Zone) &&
				!m.AfterWord(" at by until till before after from since around about to and between ") &&
				!(m.AfterWord(" for ") && m.First().End-m.First().Start == 2) {
				return nothing
			}
			return e
		},
		Examples: []g.Example{
			{Text: "Polls close at [8 p.m.] sharp.", Value: "1998-02-14T20:00"},
			{Text: "Polls close at [5:30 pm] sharp.", Value: "1998-02-14T17:30"},
			{Text: "Polls close at [five pm] sharp.", Value: "1998-02-14T17:00"},
			{Text: "Polls close at [17:45] sharp.", Value: "1998-02-14T17:45"},
			{Text: "Polls close at [8:15 a.m. EST] sharp.", Value: "1998-02-14T08:15"},
			{Text: "Polls close at [12.33 BST] sharp.", Value: "1998-02-14T12:33"},
		},
	},
	{
		Name:    "oclock",
		Pattern: "(Hour|Num) (oclock) (in the Part)?",
		Build: func(m *g.Match) g.Expr {
			if h := m.First().Val; h < 1 || h > 12 {
				return nothing
			}
			return clock(m)
		},
		Examples: []g.Example{
			{Text: "Polls close at [8 o'clock in the evening] here.", Value: "1998-02-14T20:00"},
			{Text: "Polls open at [six o'clock in the morning] here.", Value: "1998-02-14T06:00"},
		},
	},
	{
		// "Half past six", "a quarter to ten", "twenty past eight". "Ten to twelve" is
		// a range of anything, so it must stand where a time of day does.
		Name:    "spoken-clock",
		Pattern: "(half past (Hour|Num)|(A)? quarter (past|to) (Hour|Num)|(Num (minutes)?|Hour) (past|to) (Hour|Num))",
		Build: func(m *g.Match) g.Expr {
			minutes, hour := m.First().Val, m.Last()
			if hour.Val < 1 || hour.Val > 12 || hour.Frac != 0 {
				return nothing
			}
			if m.Is("half") || m.Is("quarter") {
				return clock(m)
			}
			between, next := m.After()
			if minutes < 1 || minutes > 29 || !m.AfterWord(" at ") || m.Is("to") && !m.Is("minutes") && between == " " && !g.ContainsWord(" in on this yesterday last when and today ", next) {
				return nothing
			}
			return clock(m)
		},
		Examples: []g.Example{
			{Text: "Polls close at [half past six] sharp.", Value: "1998-02-14T06:30"},
			{Text: "It sank at [a quarter to ten] there.", Value: "1998-02-14T09:45"},
			{Text: "It sank at [twenty past eight] there.", Value: "1998-02-14T08:20"},
		},
	},
	{
		Name:    "clock-zone",
		Pattern: "<Clock> (eastern|central|mountain|pacific) (standard|daylight)? time",
		Build:   func(m *g.Match) g.Expr { return m.Expr(0) },
		Examples: []g.Example{
			{Text: "Polls close at [8 p.m. Eastern Time] sharp.", Value: "1998-02-14T20:00"},
			{Text: "Polls closed at [noon Pacific Standard Time] there.", Value: "1998-02-14T12:00"},
		},
	},
	{
		Name:    "hour-range",
		Pattern: "(Hour :Clock60|Hour|Num) (-<Clock+Time>|to <Clock+Time>|and <Clock+Time>|until <Clock+Time>)",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if h := m.First(); h.Val < 1 || h.Val > 12 || h.Frac != 0 && (h.Frac > 59 || m.ByteAt(h.End-3) != '.') ||
				e.At.Has&g.HasClock == 0 || e.UntilStart != 0 ||
				m.EmbeddedToken().Gap != g.Hyphen && !m.AfterWord(" from between ") {
				return nothing
			}
			e.Flags |= g.HourRange
			e.FirstEnd, e.UntilStart = m.First().End, m.EmbeddedToken().Start
			if t := m.Token(g.Clock60); t != nil {
				e.FirstEnd = t.End
			}
			return e
		},
		Examples: []g.Example{
			{Text: "Doors are open from [4] to [7 p.m. Tuesday] here.", Value: "1998-02-10T19:00"},
			{Text: "It burned between [2:30] and [3 a.m.] there.", Value: "1998-02-14T03:00"},
			{Text: "It burned between [8.30] and [9pm] there.", Value: "1998-02-14T21:00"},
			{Text: "Doors are open [4]-[7 p.m. on March 3, 1996] here.", Value: "1996-03-03T19:00"},
		},
	},
	{
		Name:    "military-clock",
		Pattern: "Clock4 (hours|Zone)?",
		Build: func(m *g.Match) g.Expr {
			if t := m.First(); t.End-t.Start != 4 || m.First() == m.Last() && !clockElsewhere(m) {
				return nothing
			}
			return clock(m)
		},
		Examples: []g.Example{
			{Text: "It sank at [0930 GMT] off Spain.", Value: "1998-02-14T09:30"},
			{Text: "It sank at [2215 hours] off Spain.", Value: "1998-02-14T22:15"},
			{Text: "It sank at [2000] ([1900 GMT]) off Spain.", Value: "1998-02-14T19:00"},
			{Text: "It sank at [2015] local time off Spain.", Value: "1998-02-14T20:15"},
		},
	},
	{
		Name:    "noon",
		Pattern: "(noon|noontime|midnight|midday)",
		Build: func(m *g.Match) g.Expr {
			if m.AfterWord(" high ") {
				return nothing
			}
			return clock(m)
		},
		Examples: []g.Example{
			{Text: "Polls open at [noon] sharp.", Value: "1998-02-14T12:00"},
			{Text: "Polls close at [midnight] sharp.", Value: "1998-02-14T00:00"},
		},
	},
	{
		Name:    "clock-date",
		Pattern: "<Clock> ;(on|of)? ;<Day>",
		Build: func(m *g.Match) g.Expr {
			return withClock(m.Expr(1), m.Expr(0))
		},
		Examples: []g.Example{
			{Text: "Polls close at [8 p.m. Tuesday] here.", Value: "1998-02-10T20:00"},
			{Text: "Polls closed at [8 p.m. on March 3, 1996] here.", Value: "1996-03-03T20:00"},
			{Text: "Polls closed at [noon yesterday] here.", Value: "1998-02-13T12:00"},
			{Text: "Clocks change at [2am on the second Sunday of March 1997] here.", Value: "1997-03-09T02:00"},
		},
	},
	{
		Name:    "date-clock",
		Pattern: "<Day> ;(at|around|about|by)? <Clock>",
		Build: func(m *g.Match) g.Expr {
			return withClock(m.Expr(0), m.Expr(1))
		},
		Examples: []g.Example{
			{Text: "Polls closed [Tuesday at 8 p.m.] here.", Value: "1998-02-10T20:00"},
			{Text: "Polls closed on [March 3, 1996, at 8 p.m.] here.", Value: "1996-03-03T20:00"},
		},
	},
	{
		// "Tuesday night at 8 p.m.", "11 p.m. last night": the hour says more than
		// the part of the day.
		Name:    "clock-date-part",
		Pattern: "(<Clock> ;(on)? <Time>|<Time> ;(at|around|about|by)? <Clock>)",
		Build: func(m *g.Match) g.Expr {
			d, c := m.Expr(0), m.Expr(1)
			if d.Category()&g.ClockCat != 0 {
				d, c = c, d
			}
			if d.At.Has&g.HasClock != 0 || d.At.Has&g.HasPart == 0 {
				return nothing
			}
			d.At.Has &^= g.HasPart
			if d.At.Part == night && m.ByteAt(c.ClockStart)|0x20 == 'm' {
				d.Beside++ // the one that Tuesday night ends with
			}
			if _, end := m.Span(); c.ClockEnd < end && c.ClockStart == m.First().Start {
				c.ClockEnd = end // "7:30 tonight" is in the evening
			}
			return withClock(d, c)
		},
		Examples: []g.Example{
			{Text: "Police were called at [11:40 p.m. last night] there.", Value: "1998-02-13T23:40"},
			{Text: "Polls close [Tuesday night at 8 p.m.] here.", Value: "1998-02-10T20:00"},
			{Text: "It burned at [8 a.m. this morning] in Rome.", Value: "1998-02-14T08:00"},
			{Text: "Polls close at [17:30 tonight] here.", Value: "1998-02-14T17:30"},
			{Text: "Polls close at [midnight tonight] here.", Value: "1998-02-15T00:00"},
		},
	},
	{
		Name:    "hour-date-part",
		Pattern: "(Hour :Clock60|Hour|Num) (on)? <Time>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if h := m.First().Val; h < 1 || h > 12 || e.At.Has&g.HasPart == 0 || !m.AfterWord(" at by until till around about before after ") {
				return nothing
			}
			e.At.Has &^= g.HasPart
			return withClock(e, clock(m))
		},
		Examples: []g.Example{
			{Text: "Polls close at [8 tonight] here.", Value: "1998-02-14T20:00"},
			{Text: "Polls close at [7:30 tonight] here.", Value: "1998-02-14T19:30"},
			{Text: "It burned at [10 on Tuesday morning] there.", Value: "1998-02-10T10:00"},
		},
	},
	{
		Name:    "hour-part",
		Pattern: "(Hour :Clock60|Hour|Num) (in the|at) Part",
		Build: func(m *g.Match) g.Expr {
			if h := m.First().Val; h < 1 || h > 12 || m.Is("at") && m.Val(g.Part) != 5 ||
				!m.AfterWord(" at by until till around about before after ") {
				return nothing
			}
			return clock(m)
		},
		Examples: []g.Example{
			{Text: "Polls open at [6 in the morning] here.", Value: "1998-02-14T06:00"},
			{Text: "It burned at [2:30 in the afternoon] there.", Value: "1998-02-14T14:30"},
		},
	},
}

// clockElsewhere tells whether four figures must be a clock time, as the words
// behind them are of one: "at 2000 (1900 GMT)", "at 2015 local time".
func clockElsewhere(m *g.Match) bool {
	gap, next := m.After()
	if !m.AfterWord(" at by until till before after from since around about ") {
		return false
	}
	_, end := m.Span()
	zoned := gap == " (" && len(next) == 4 && figures(next) && m.ByteAt(end+6) == ' ' && m.ByteAt(end+7)-'A' < 26
	return zoned || gap == " " && next == "local"
}

// clock marks the whole match as a time to be read.
func clock(m *g.Match) g.Expr {
	e := date(civil.Minute, g.Fields{Has: g.HasClock})
	e.ClockStart, e.ClockEnd = m.Span()
	if z := m.Token(g.Zone); z != nil {
		e.Zone = int16(m.Val(g.Zone))
		e.Flags |= g.HasZone
		e.ClockEnd = z.Start
	}
	return e
}

func withClock(d, c g.Expr) g.Expr {
	if d.Op == g.None || d.At.Has&(g.HasClock|g.HasPart) != 0 {
		return nothing
	}
	d.At.Has |= g.HasClock
	d.ClockStart, d.ClockEnd, d.Zone = c.ClockStart, c.ClockEnd, c.Zone
	d.Flags |= c.Flags & g.HasZone
	if c.Mod != g.NoMod {
		d.Mod = c.Mod
	}
	return d
}
