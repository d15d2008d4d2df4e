package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// setRules read what recurs.
var setRules = []g.Rule{
	{
		Name:    "often",
		Pattern: "Often",
		Build: func(m *g.Match) g.Expr {
			grain := civil.Grain(m.Val(g.Often))
			n := int32(1)
			if m.Is("fortnightly") || m.Is("biweekly") {
				n = 2
			}
			if between, next := m.After(); m.Is("everyday") && between == " " && !adverbFollows(next) {
				return nothing // "an everyday matter", but "saves money everyday."
			}
			// A newspaper's name: "the Daily Mirror".
			if m.First().Cap {
				if _, next := m.After(); next != "" && next[0] >= 'A' && next[0] <= 'Z' {
					return nothing
				}
			}
			// "a quarterly dividend" is a kind of dividend, "annual report" a kind
			// of report; "paid quarterly" recurs.
			if between, next := m.After(); m.Is("annual") || m.Is("quarterly") && between == " " && lower(next) && !adverbFollows(next) {
				return nothing
			}
			return every(n, grain)
		},
		Examples: []g.Example{
			{Text: "It is cleaned [daily], they said.", Value: "P1D"},
			{Text: "It is cleaned [monthly], they said.", Value: "P1M"},
		},
	},
	{
		Name:    "every-weekend",
		Pattern: "((Every) (other|single|second)? weekend|weekends)",
		Build: func(m *g.Match) g.Expr {
			if !m.Has(g.EveryWord) && !m.AfterWord(" on at ") {
				return nothing
			}
			e := g.Expr{Op: g.Every, Grain: civil.Weekend, Quant: uint8(m.Val(g.EveryWord)), Len: civil.Period{N: 1, Unit: civil.Week}}
			if m.Is("other") || m.Is("second") {
				e.Len.N = 2
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It is cleaned [every weekend], they said.", Value: "XXXX-WXX-WE"},
			{Text: "It closes on [weekends], they said.", Value: "XXXX-WXX-WE"},
		},
	},
	{
		Name:    "every-unit",
		Pattern: "Every (single|other|Num)? Unit",
		Build: func(m *g.Match) g.Expr {
			n := int32(1)
			switch {
			case m.Has(g.Num):
				n = m.Val(g.Num)
			case m.Is("other"):
				n = 2
			}
			e := every(n, unitOf(m))
			e.Quant = uint8(m.Val(g.EveryWord))
			return e
		},
		Examples: []g.Example{
			{Text: "It is cleaned [every day], they said.", Value: "P1D"},
			{Text: "It is cleaned [each month], they said.", Value: "P1M"},
			{Text: "It is cleaned [every two years], they said.", Value: "P2Y"},
		},
	},
	{
		Name:    "every-weekday",
		Pattern: "Every (other|single|second)? Weekday",
		Build: func(m *g.Match) g.Expr {
			e := everyWeekday(m.Token(g.Weekday), uint8(m.Val(g.EveryWord)))
			if m.Is("other") || m.Is("second") {
				e.Len.N = 2
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It is cleaned [every Tuesday], they said.", Value: "XXXX-WXX-2"},
			{Text: "It is cleaned [each Friday], they said.", Value: "XXXX-WXX-5"},
		},
	},
	{
		// "Open Monday through Friday" is every week, as "Monday and Tuesday nights"
		// are; one Monday to Friday is no set.
		Name:    "weekdays-through",
		Pattern: "(Weekday (to|through|thru|until) Weekday|Weekday (to|through|and|or) Weekday ~Part|Weekday -Weekday)",
		Build: func(m *g.Match) g.Expr {
			first, second := m.NthToken(g.Weekday, 0), m.NthToken(g.Weekday, 1)
			if first.Has(g.Plural) || second.Has(g.Plural) {
				return nothing
			}
			part := m.Token(g.Part)
			if part == nil && !m.AfterWord(" open opens opening closed available weekdays daily ") || part != nil && !part.Has(g.Plural) {
				return nothing
			}
			e := everyWeekday(first, 0)
			e.Until = g.Fields{Has: g.HasWeekday, Weekday: uint8(second.Val)}
			if part != nil {
				e.At.Has, e.At.Part = e.At.Has|g.HasPart, uint8(part.Val)
				e.Until.Has, e.Until.Part = e.At.Has, e.At.Part
			}
			e.FirstEnd, e.UntilStart = first.End, second.Start
			return e
		},
		Examples: []g.Example{
			{Text: "It is open [Monday] through [Friday], they said.", Value: "XXXX-WXX-5"},
			{Text: "It is open [Monday]-[Friday], they said.", Value: "XXXX-WXX-5"},
			{Text: "It leaves on [Monday] and [Tuesday nights] from Rome.", Value: "XXXX-WXX-2TNI"},
		},
	},
	{
		Name:    "nth-weekday-of-every",
		Pattern: "the? (Ord|Last) Weekday (of|in) Every month",
		Build: func(m *g.Match) g.Expr {
			e := everyWeekday(m.Token(g.Weekday), uint8(m.Val(g.EveryWord)))
			e.Len = civil.Period{N: 1, Unit: civil.Month}
			return e
		},
		Examples: []g.Example{
			{Text: "They meet on [the first Tuesday of each month] there.", Value: "XXXX-WXX-2"},
			{Text: "They meet on [the last Sunday of every month] there.", Value: "XXXX-WXX-7"},
		},
	},
	{
		Name:    "every-weekday-part",
		Pattern: "Every (Weekday)? Part",
		Build: func(m *g.Match) g.Expr {
			e := every(1, civil.DayGrain)
			e.At = g.Fields{Has: g.HasPart, Part: uint8(m.Val(g.Part))}
			if m.Has(g.Weekday) {
				e.At.Has |= g.HasWeekday
				e.At.Weekday = uint8(m.Val(g.Weekday))
			}
			e.Quant = uint8(m.Val(g.EveryWord))
			return e
		},
		Examples: []g.Example{
			{Text: "It is cleaned [every morning], they said.", Value: "XXXX-XX-XXTMO"},
			{Text: "It is cleaned [each Friday night], they said.", Value: "XXXX-WXX-5TNI"},
		},
	},
	{
		Name:    "at-night",
		Pattern: "night",
		Build: func(m *g.Match) g.Expr {
			if !m.AfterWord(" at by ") {
				return nothing
			}
			e := every(1, civil.DayGrain)
			e.At = g.Fields{Has: g.HasPart, Part: night}
			return e
		},
		Examples: []g.Example{
			{Text: "They sailed at [night] to be safe.", Value: "XXXX-XX-XXTNI"},
			{Text: "They sailed by [night] to be safe.", Value: "XXXX-XX-XXTNI"},
		},
	},
	{
		Name:    "every-month",
		Pattern: "Every (Month|Season)",
		Build: func(m *g.Match) g.Expr {
			e := every(1, civil.Year)
			if m.Has(g.Month) {
				e.At = g.Fields{Has: g.HasMonth, Month: uint8(m.Val(g.Month))}
			} else {
				e.At = g.Fields{Has: g.HasSeason, Index: uint8(m.Val(g.Season))}
			}
			e.Quant = uint8(m.Val(g.EveryWord))
			return e
		},
		Examples: []g.Example{
			{Text: "It is cleaned [every March], they said.", Value: "XXXX-03"},
			{Text: "It is cleaned [each summer], they said.", Value: "XXXX-SU"},
		},
	},
	{
		Name:    "every-year-on",
		Pattern: "(Every year|annually) ;(on|in)? <MonthDay+Month>",
		Build:   everyYearOn,
		Examples: []g.Example{
			{Text: "It is held [every year on 3 March], they said.", Value: "XXXX-03-03"},
			{Text: "It is held [annually in March], they said.", Value: "XXXX-03"},
		},
	},
	{
		Name:    "year-day-every",
		Pattern: "<MonthDay+Month> ;(of)? Every year",
		Build:   everyYearOn,
		Examples: []g.Example{
			{Text: "It is held on [3 March every year], they said.", Value: "XXXX-03-03"},
			{Text: "It is held in [March each year], they said.", Value: "XXXX-03"},
		},
	},
	{
		Name:    "times-a-unit",
		Pattern: "(Times|Num times|several times) ((A|per|Every|Often) Unit|~Often)",
		Build: func(m *g.Match) g.Expr {
			e := every(1, civil.Grain(m.Val(g.Often)))
			if m.Has(g.Unit | g.Units) {
				e = every(1, unitOf(m))
			}
			n := m.Val(g.Times)
			if m.Has(g.Num) {
				n = m.Val(g.Num)
			}
			e.Freq = civil.Period{N: n, Unit: civil.DayGrain}
			return e
		},
		Examples: []g.Example{
			{Text: "It is cleaned [twice a year], they said.", Value: "P1Y"},
			{Text: "It is cleaned [three times a week], they said.", Value: "P1W"},
			{Text: "It is cleaned [twice weekly], they said.", Value: "P1W"},
		},
	},
	{
		Name:    "per-unit",
		Pattern: "per Unit",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Units) || unitOf(m) < civil.DayGrain {
				return nothing
			}
			return every(1, unitOf(m))
		},
		Examples: []g.Example{
			{Text: "It earns millions [per year], they said.", Value: "P1Y"},
			{Text: "It earns millions [per day], they said.", Value: "P1D"},
		},
	},
}

func adverbFollows(word string) bool {
	return g.ContainsWord(" in and or by to for from with at on through until since as but ", word)
}

// everyYearOn is a day or month of every year.
func everyYearOn(m *g.Match) g.Expr {
	d := m.Expr(0)
	if d.Op != g.At || d.At.Has&^(g.HasMonth|g.HasDay) != 0 || d.UntilStart != 0 {
		return nothing
	}
	e := every(1, civil.Year)
	e.At = d.At
	e.Quant = uint8(m.Val(g.EveryWord))
	return e
}

func every(n int32, grain civil.Grain) g.Expr {
	return g.Expr{Op: g.Every, Grain: grain, Len: civil.Period{N: n, Unit: grain}}
}
