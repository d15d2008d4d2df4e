package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// partRules read parts of the day.
var partRules = []g.Rule{
	{
		Name:    "date-part",
		Pattern: "<Day> ;(in the)? ~(Early|Mid|Late)? ~Part",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if m.Holds(g.Plural) && e.At.Has == g.HasWeekday {
				return g.Expr{Op: g.Every, Grain: civil.DayGrain, At: g.Fields{Has: g.HasWeekday | g.HasPart, Weekday: e.At.Weekday, Part: uint8(m.Val(g.Part))},
					Len: civil.Period{N: 1, Unit: civil.Week}}
			}
			return withPart(e, m)
		},
		Examples: []g.Example{
			{Text: "It burned [Tuesday night] in Rome.", Value: "1998-02-10TNI"},
			{Text: "It burned [yesterday afternoon] in Rome.", Value: "1998-02-13TAF"},
			{Text: "It burned [March 3, 1996 in the morning].", Value: "1996-03-03TMO"},
		},
	},
	{
		Name:    "pointed-part",
		Pattern: "(earlier|later|Early|Late)? (This|That|the same|That same) (very)? ~(Early|Late)? ~Part",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Plural) {
				return nothing
			}
			e := shift(civil.DayGrain, 0)
			e.From = g.Speaking
			if m.Has(g.That) || m.Is("same") {
				e = same(civil.DayGrain)
			}
			return withPart(e, m)
		},
		Examples: []g.Example{
			{Text: "It burned [this morning] in Rome.", Value: "1998-02-14TMO"},
			{Text: "On [March 5, 1995] he won; [that night] it rained.", Value: "1995-03-05TNI"},
		},
	},
	{
		Name:    "next-part",
		Pattern: "(Early|Late)? the (next|following|previous) Part",
		Build: func(m *g.Match) g.Expr {
			n, _, _, _ := pointer(m)
			e := shift(civil.DayGrain, n)
			e.From = g.Text
			return withPart(e, m)
		},
		Examples: []g.Example{
			{Text: "On [March 5, 1995] he won; [the next morning] it rained.", Value: "1995-03-06TMO"},
			{Text: "On [March 5, 1995] he won; [the previous night] it had rained.", Value: "1995-03-04TNI"},
			{Text: "On [March 5, 1995] he won; [early the next morning] it rained.", Value: "1995-03-06TMO"},
		},
	},
	{
		Name:    "part-of-date",
		Pattern: "(the? (Early|Late)?|Early in the|Late in the) Part (hours)? (of|on)? <Day>",
		Build: func(m *g.Match) g.Expr {
			return withPart(m.Expr(0), m)
		},
		Examples: []g.Example{
			{Text: "On [the night of March 5, 1995] it rained.", Value: "1995-03-05TNI"},
			{Text: "On [the morning of 29 April 1975] it rained.", Value: "1975-04-29TMO"},
			{Text: "It rained [early in the morning of 29 April 1975] there.", Value: "1975-04-29TMO"},
		},
	},
	{
		Name:    "early-hours",
		Pattern: "the? (Early|small|wee) hours (of|on) <Day+Time>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has&g.HasPart == 0 {
				e.At.Has |= g.HasPart
				e.At.Part = morning
			}
			return modified(e, g.Start)
		},
		Examples: []g.Example{
			{Text: "It burned in [the early hours of Tuesday] there.", Value: "1998-02-10TMO"},
			{Text: "It burned in [the early hours of Friday morning] there.", Value: "1998-02-13TMO"},
		},
	},
	{
		Name:    "overnight-date",
		Pattern: "overnight (on|into)? <Day>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has&(g.HasClock|g.HasPart) != 0 || e.Grain != civil.DayGrain {
				return nothing
			}
			e.At.Has |= g.HasPart
			e.At.Part = night
			if m.Is("into") {
				e.Beside--
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It burned [overnight on Tuesday] there.", Value: "1998-02-10TNI"},
			{Text: "It burned [overnight into Tuesday] there.", Value: "1998-02-09TNI"},
		},
	},
	{
		Name:    "part-deictic",
		Pattern: "~(Early|Mid|Late) ~Part <Day>",
		Build: func(m *g.Match) g.Expr {
			return withPart(m.Expr(0), m)
		},
		Examples: []g.Example{
			{Text: "It rose in [mid-afternoon yesterday] there.", Value: "1998-02-13TAF"},
			{Text: "It rose in [mid-morning Tuesday] there.", Value: "1998-02-10TMO"},
		},
	},
	{
		Name:    "part",
		Pattern: "the ~(Early|Mid|Late)? ~Part",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Plural) || !m.AfterWord(" in during by through until throughout ") {
				return nothing
			}
			return withPart(same(civil.DayGrain), m)
		},
		Examples: []g.Example{
			{Text: "On [March 5, 1995] he won; in [the evening] it rained.", Value: "1995-03-05TEV"},
			{Text: "It was quiet in [the morning] here.", Value: "1998-02-14TMO"},
		},
	},
	{
		Name:    "bare-part",
		Pattern: "(Early|Mid|Late) ~Part",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Plural) || !m.AfterWord(" by until since at in till ") {
				return nothing
			}
			return withPart(same(civil.DayGrain), m)
		},
		Examples: []g.Example{
			{Text: "By [mid afternoon] it was over.", Value: "1998-02-14TAF"},
			{Text: "It was over by [early evening].", Value: "1998-02-14TEV"},
		},
	},
	{
		Name:    "at-dawn",
		Pattern: "Part",
		Build: func(m *g.Match) g.Expr {
			if !hours.Has(m.Text()) || !m.AfterWord(" at by before after until till since from to around ") || followedByAny(m, " of the ", " of a ", " of an ", "-") {
				return nothing
			}
			return withPart(same(civil.DayGrain), m)
		},
		Examples: []g.Example{
			{Text: "On [March 5, 1995] they slept; at [dawn] they rose.", Value: "1995-03-05TMO"},
			{Text: "It was over by [nightfall] there.", Value: "1998-02-14TNI"},
		},
	},
	{
		Name:    "clock-of-part",
		Pattern: "<Clock> (in the|at) Part",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if m.Is("at") && m.Val(g.Part) != night {
				return nothing
			}
			_, e.ClockEnd = m.Span()
			return e
		},
		Examples: []g.Example{
			{Text: "It burned at [8 a.m. in the morning] in Rome.", Value: "1998-02-14T08:00"},
			{Text: "It burned at [3 p.m. in the afternoon] in Rome.", Value: "1998-02-14T15:00"},
			{Text: "It burned at [quarter to ten in the evening] in Rome.", Value: "1998-02-14T21:45"},
		},
	},
}

// hours are the parts of the day that are as short as an hour.
var hours = g.Words("dawn daybreak sunrise dusk sunset nightfall lunchtime")

// Parts of the day that rules name themselves, as Expr.Part has them.
const morning, night = 1, 5

func withPart(e g.Expr, m *g.Match) g.Expr {
	if e.Op == g.None || e.At.Has&(g.HasClock|g.HasPart) != 0 || e.Grain != civil.DayGrain {
		return nothing
	}
	e.At.Has |= g.HasPart
	e.At.Part = uint8(m.Val(g.Part))
	switch {
	case m.Has(g.Early):
		e.Mod = g.Start
	case m.Has(g.Late):
		e.Mod = g.End
	case m.Has(g.Mid):
		e.Mod = g.Middle
	}
	return e
}
