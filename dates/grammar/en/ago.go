package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// agoRules read dates at a distance from now or from what was said.
var agoRules = []g.Rule{
	{
		Name:    "ago",
		Pattern: "<Length> (ago|back)",
		Build: func(m *g.Match) g.Expr {
			if between, _ := m.After(); m.Is("back") && !(m.OpensSentence() || between == ", " || between == ". " || between == ".") {
				return nothing // "drove three hours back"
			}
			return distance(m.Expr(0), -1, g.Anchor)
		},
		Examples: []g.Example{
			{Text: "He left [two years ago] for good.", Value: "1996"},
			{Text: "He left [three days ago] for good.", Value: "1998-02-11"},
			{Text: "He left [a week ago] for good.", Value: "1998-W06"},
			{Text: "He left [years ago] for good.", Value: "PAST_REF"},
			{Text: "It died out [66 million years ago] or so.", Value: "PAST_REF"},
			{Text: "He left [half a year ago] for good.", Value: "1997-08"},
			{Text: "He left [half a century ago] for good.", Value: "194"},
			{Text: "He left [a year and a half ago] for good.", Value: "1996-08"},
			{Text: "He left [half an hour ago] for good.", Value: "PT0.5H"},
			{Text: "[Three years back] he left.", Value: "1995"},
		},
	},
	{
		Name:    "before-last",
		Pattern: "the (Unit|Part) (before Last|after Next)",
		Build: func(m *g.Match) g.Expr {
			n := int32(-2)
			if m.Has(g.Next) {
				n = 2
			}
			if !m.Is("last") && !m.Is("next") || m.Holds(g.Units|g.Plural) {
				return nothing
			}
			if m.Has(g.Part) {
				return withPart(shift(civil.DayGrain, n), m)
			}
			return shift(unitOf(m), n)
		},
		Examples: []g.Example{
			{Text: "It burned [the week before last] or so.", Value: "1998-W05"},
			{Text: "It burned [the night before last] or so.", Value: "1998-02-12TNI"},
			{Text: "It opens [the month after next] or so.", Value: "1998-04"},
		},
	},
	{
		Name:    "nights-ago",
		Pattern: "Num Part ago",
		Build: func(m *g.Match) g.Expr {
			n := m.Val(g.Num)
			if !m.Holds(g.Plural) || n > 31 {
				return nothing
			}
			return withPart(shift(civil.DayGrain, -n), m)
		},
		Examples: []g.Example{
			{Text: "It burned [two nights ago] or so.", Value: "1998-02-12TNI"},
			{Text: "It burned [three mornings ago] or so.", Value: "1998-02-11TMO"},
		},
	},
	{
		Name:    "seasons-ago",
		Pattern: "Num Season ago",
		Build: func(m *g.Match) g.Expr {
			n := m.Val(g.Num)
			if !m.Holds(g.Plural) || n > 99 {
				return nothing
			}
			e := date(civil.Season, g.Fields{Has: g.HasSeason, Index: uint8(m.Val(g.Season))})
			e.In = g.Container{Op: g.Shift, Grain: civil.Year, From: g.Anchor, N: int16(-n)}
			return e
		},
		Examples: []g.Example{
			{Text: "It burned [two summers ago] or so.", Value: "1996-SU"},
			{Text: "[Three springs ago] it burned.", Value: "1995-SP"},
		},
	},
	{
		// "Ten years ago today": that very day, week or month.
		Name:    "ago-today",
		Pattern: "<Length> ago (today|this (week|weekend|month))",
		Build: func(m *g.Match) g.Expr {
			e := distance(m.Expr(0), -1, g.Speaking)
			if e.Op != g.Shift || e.Len.Hundredths != 0 || e.More.Unit != civil.None {
				return nothing
			}
			if e.Told = unitWord(m); e.Told == civil.None {
				e.Told = civil.DayGrain
			}
			if e.Told >= e.Grain {
				return nothing
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It opened [ten years ago today] there.", Value: "1988-02-14"},
			{Text: "It opened [a year ago this week] there.", Value: "1997-W07"},
			{Text: "It opened [five years ago this month] there.", Value: "1993-02"},
		},
	},
	{
		Name:    "earlier",
		Pattern: "<Length> (earlier|before|previously)",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if followedBy(m, " than ") {
				return nothing // "two years earlier than planned"
			}
			if m.Is("before") {
				if between, next := m.After(); next != "" && between == " " {
					return nothing
				}
			}
			return distance(e, -1, g.Text)
		},
		Examples: []g.Example{
			{Text: "In [March 1995] he won; [two years earlier] he had lost.", Value: "1993"},
			{Text: "On [March 5, 1995] he won; [two days earlier] he had lost.", Value: "1995-03-03"},
		},
	},
	{
		Name:    "later",
		Pattern: "<Length> (later|afterwards|afterward|thereafter|on|hence)",
		Build: func(m *g.Match) g.Expr {
			if between, _ := m.After(); m.Is("on") && (between != ", " || !m.OpensSentence()) || followedBy(m, " than ") {
				return nothing // "two years later than planned"
			}
			return distance(m.Expr(0), 1, g.Text)
		},
		Examples: []g.Example{
			{Text: "In [March 1995] he won; [two years later] he lost.", Value: "1997"},
			{Text: "On [March 5, 1995] he won; [two days later] he lost.", Value: "1995-03-07"},
			{Text: "He won in [March 1995]. [Two months on], he lost.", Value: "1995-05"},
			{Text: "He won the cup. [A few days later] he lost it.", Value: "PXD"},
			{Text: "At [8 p.m. on March 5, 1995] he won; [half an hour later] he lost.", Value: "1995-03-05T20:30"},
		},
	},
	{
		Name:    "in-time",
		Pattern: "<Length> 'time",
		Build: func(m *g.Match) g.Expr {
			if !m.AfterWord(" in ") {
				return nothing
			}
			return distance(m.Expr(0), 1, g.Speaking)
		},
		Examples: []g.Example{
			{Text: "He leaves in [two years' time] for good.", Value: "2000"},
			{Text: "He leaves in [a week's time] for good.", Value: "1998-W08"},
		},
	},
	{
		Name:    "from-now",
		Pattern: "<Length> from (now|today)",
		Build: func(m *g.Match) g.Expr {
			return distance(m.Expr(0), 1, g.Speaking)
		},
		Examples: []g.Example{
			{Text: "He leaves [two years from now] for good.", Value: "2000"},
			{Text: "He leaves [ten days from now] for good.", Value: "1998-02-24"},
		},
	},
}

// longAgo is the number of years from which a distance is no date: "66 million
// years ago".
const longAgo = 20_000

// distance turns an amount into a date at that distance.
func distance(e g.Expr, sign int32, from g.From) g.Expr {
	if e.Len.Unit == civil.None || e.Flags&g.Adjective != 0 {
		return nothing
	}
	d := g.Expr{Op: g.Shift, Grain: e.Len.Unit, From: from, Mod: e.Mod, Len: e.Len, More: e.More, Rest: e.Rest}
	if e.Len.N == 0 && e.Len.Hundredths == 0 || e.Len.Unit == civil.Year && e.Len.N > longAgo { // "years ago"
		r := g.Expr{Op: g.Refer, Ref: 1, From: from}
		if sign > 0 {
			r.Ref, r.Len = 3, e.Len
		}
		return r
	}
	d.N = sign * e.Len.N
	if d.Dir = g.Ahead; sign < 0 {
		d.Dir = g.Back
	}
	if d.Grain == civil.Decade && d.N*d.N == 1 && e.Mod == g.NoMod { // "a decade ago" is a year, "two decades ago" vaguer
		d.Grain, d.N = civil.Year, 10*d.N
	}
	d.Flags |= g.Counted
	return d
}
