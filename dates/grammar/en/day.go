package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// times are what is "today's" in the sense of our age's: "today's youth". (Of six
// "today's" in TimeBank and AQUAINT four are of this kind and marked as no date; the
// other two, of a day's paper and quiz, are.)
var times = g.Words("world youth youths society societies generation generations children kids teenagers adults women men parents readers viewers voters consumers students technology technologies standards economy culture climate environment era age money dollars computers cars language")

// ageOf tells whether "'s" and one of times stand behind the match, or a word
// between: "today's personal computers".
func ageOf(m *g.Match) bool {
	_, end := m.Span()
	for _, possessive := range [...]string{"'s ", "\u2019s "} {
		if m.TextAt(end, possessive) {
			at := end + int32(len(possessive))
			first := m.WordAt(at)
			return times.Has(first) || lower(first) && m.ByteAt(at+int32(len(first))) == ' ' && times.Has(m.WordAt(at+int32(len(first))+1))
		}
	}
	return false
}

// stays are what "overnight" tells the kind of.
var stays = g.Words("stay stays fast flight flights train trains sleeper sleepers bus coach ferry bag bags success sensation celebrity solution trip trips journey journeys shift shifts guests " +
	"delivery shipping lending lender lenders borrowing rate rates repo interbank deposit deposits loan loans funding indexed")

// ofTheAge tells whether what stands before "of tomorrow" is that of a time to come:
// "the leaders of tomorrow", but neither "ahead of" nor "part of tomorrow".
func ofTheAge(m *g.Match) bool {
	for _, s := range [...]string{"people", "leaders", "stars", "champions", "workers", "workforce", "world", "cities", "city", "schools", "cars", "technology", "technologies", "jobs", "economy", "generation", "scientists", "engineers", "voters", "consumers"} {
		if m.TextBefore(s + " of ") {
			return true
		}
	}
	return false
}

// dayRules read days by their place next to the day of speaking.
var dayRules = []g.Rule{
	{
		Name:    "deictic-day",
		Pattern: "Deictic",
		Build: func(m *g.Match) g.Expr {
			// Capitalised within a sentence it is a title: "USA Today", "played
			// Yesterday"; and so it is in "Tomorrow's World".
			if t := m.First(); t.Cap && !t.Upper(m) {
				if _, end := m.Span(); !m.OpensSentence() || m.TextAt(end, "'s ") && capitalAt(m, 3) {
					return nothing
				}
			}
			if m.Is("today") && ageOf(m) || m.Is("tomorrow") && m.AfterWord(" of ") && ofTheAge(m) {
				return nothing // "the people of tomorrow"
			}
			e := shift(civil.DayGrain, m.Val(g.Deictic))
			e.From = g.Speaking
			return e
		},
		Examples: []g.Example{
			{Text: "The bank said [yesterday] it would pay.", Value: "1998-02-13"},
			{Text: "The bank said [today] it would pay.", Value: "1998-02-14"},
			{Text: "The bank will pay [tomorrow].", Value: "1998-02-15"},
		},
	},
	{
		Name:    "week-from-deictic",
		Pattern: "A week (from)? Deictic",
		Build: func(m *g.Match) g.Expr {
			n := m.Val(g.Deictic)
			if !m.Is("a") || n < 0 || m.AfterWord(" in within after of than just once twice ") || n == 0 && m.AfterWord(" for ") {
				return nothing // but "for a week today"
			}
			e := shift(civil.DayGrain, n+7)
			e.From = g.Speaking
			return e
		},
		Examples: []g.Example{
			{Text: "They meet [a week tomorrow] in Bonn.", Value: "1998-02-22"},
			{Text: "They meet [a week today] in Bonn.", Value: "1998-02-21"},
			{Text: "They meet [a week from today] in Bonn.", Value: "1998-02-21"},
		},
	},
	{
		Name:    "day-after-deictic",
		Pattern: "the day (before|after) Deictic",
		Build: func(m *g.Match) g.Expr {
			n := m.Val(g.Deictic)
			switch {
			case m.Is("before") && n == -1:
				n = -2
			case m.Is("after") && n == 1:
				n = 2
			default:
				return nothing
			}
			e := shift(civil.DayGrain, n)
			e.From = g.Speaking
			return e
		},
		Examples: []g.Example{
			{Text: "The bank paid [the day before yesterday].", Value: "1998-02-12"},
			{Text: "The bank will pay [the day after tomorrow].", Value: "1998-02-16"},
		},
	},
	{
		Name:    "day-beside-date",
		Pattern: "the day (before|after|following) <Day>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.Op != g.At && e.Op != g.Shift || e.Beside != 0 || e.Op == g.Shift && e.From == g.Speaking {
				return nothing
			}
			e.Beside = 1
			if m.Is("before") {
				e.Beside = -1
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It rained [the day before Christmas] there.", Value: "1997-12-24"},
			{Text: "It rained [the day after March 1, 2000] there.", Value: "2000-03-02"},
		},
	},
	{
		Name:    "tonight",
		Pattern: "(Early|Late|later|earlier)? (tonight|overnight)",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); m.Is("overnight") && (m.AfterWord(" happen happens happened ") || between == " " && stays.Has(next)) {
				return nothing // "it does not happen overnight", "an overnight stay"
			}
			e := shift(civil.DayGrain, 0)
			e.From = g.Speaking
			if m.Is("overnight") {
				e.From, e.Dir = g.Anchor, g.Back // the night that is over, unless its clause looks ahead
			}
			e.At = g.Fields{Has: g.HasPart, Part: 5}
			return e
		},
		Examples: []g.Example{
			{Text: "The bank will pay [tonight], it said.", Value: "1998-02-14TNI"},
			{Text: "It burned down [overnight], police said.", Value: "1998-02-13TNI"},
			{Text: "It will rain [overnight], they said.", Value: "1998-02-14TNI"},
			{Text: "[Tonight] the overnight lending rate fell.", Value: "1998-02-14TNI"},
		},
	},
	{
		Name:    "last-night",
		Pattern: "(Early|Late)? Last Part",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Plural) || !m.Is("last") {
				return nothing
			}
			e := shift(civil.DayGrain, -1)
			e.From = g.Speaking
			e.At = g.Fields{Has: g.HasPart, Part: uint8(m.Val(g.Part))}
			return e
		},
		Examples: []g.Example{
			{Text: "The bank paid [last night], it said.", Value: "1998-02-13TNI"},
			{Text: "The bank paid [late last night], it said.", Value: "1998-02-13TNI"},
		},
	},
}
