package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// decadeRules read decades and centuries by name.
var decadeRules = []g.Rule{
	{
		Name:    "decade",
		Pattern: "the? Tens",
		Build: func(m *g.Match) g.Expr {
			v := m.Val(g.Tens)
			f := g.Fields{Has: g.HasDecade, Year: v}
			if v < 100 {
				// "thirties" may be an age: a decade has "the" before it.
				t := m.Token(g.Tens)
				if !m.Is("the") && (t.Word != 0 || !m.TextOf(t, '\'') && !m.TextOf(t, 0x99)) && !goesOn(m) ||
					m.AfterWord(ages) || m.Near(6, weather) {
					return nothing
				}
				f.Year = 1900 + v
			}
			return date(civil.Decade, f)
		},
		Examples: []g.Example{
			{Text: "It boomed in [the 1980s] and later.", Value: "198"},
			{Text: "It boomed in [the nineties] and later.", Value: "199"},
			{Text: "It boomed in [the '60s] and later.", Value: "196"},
			{Text: "It boomed in [the noughties] and later.", Value: "200"},
		},
	},
	{
		// "The 1920s and 30s": the second without its century.
		Name:    "decade-pair",
		Pattern: "the? Tens (and|or|to|through)? (the)? ~Tens",
		Build: func(m *g.Match) g.Expr {
			first, second := m.First(), m.Last()
			if !first.Has(g.Tens) {
				first = m.Element(1)
			}
			year := first.Val
			if year < 100 {
				year += 1900
			}
			if first.Val < 100 && (!m.Is("the") || m.AfterWord(ages)) || second.Val >= 100 || second.Val <= first.Val%100 {
				return nothing
			}
			e := date(civil.Decade, g.Fields{Has: g.HasDecade, Year: year})
			e.Until = g.Fields{Has: g.HasDecade, Year: year/100*100 + second.Val}
			e.FirstEnd, e.UntilStart = first.End, second.Start
			return e
		},
		Examples: []g.Example{
			{Text: "It boomed in [the 1920s] and [30s] there.", Value: "193"},
			{Text: "It boomed in [the 1970s] and ['80s] there.", Value: "198"},
			{Text: "She grew up in [the 50s] and [60s] there.", Value: "196"},
		},
	},
	{
		Name:    "decade-bce",
		Pattern: "the? Tens BCE",
		Build: func(m *g.Match) g.Expr {
			return date(civil.Decade, g.Fields{Has: g.HasDecade, Year: -m.Val(g.Tens) - 9})
		},
		Examples: []g.Example{
			{Text: "In [the 470s BC] it was rich.", Value: "BC047"},
			{Text: "In [the 50s B.C.] it was rich.", Value: "BC005"},
		},
	},
	{
		Name:    "spelled-decade",
		Pattern: "the? (Num|Hour) ~Tens",
		Build: func(m *g.Match) g.Expr {
			c, v := m.Val(g.Num), m.Val(g.Tens)
			if c < 15 || c > 20 || v >= 100 {
				return nothing
			}
			return date(civil.Decade, g.Fields{Has: g.HasDecade, Year: 100*c + v})
		},
		Examples: []g.Example{
			{Text: "It boomed in [the nineteen eighties] there.", Value: "198"},
			{Text: "Born in [the eighteen nineties] there.", Value: "189"},
		},
	},
}

// goesOn tells whether a decade written out and "and early" stand before the match:
// "the late 1970s and early 80s".
func goesOn(m *g.Match) bool {
	start, _ := m.Span()
	for _, join := range [...]string{" and early ", " and late ", " and mid-"} {
		if m.TextBefore(join) && int(start) > len(join)+5 {
			at := start - int32(len(join)) - 5
			return figures(m.TextFrom(at, at+4)) && m.ByteAt(at+4) == 's'
		}
	}
	return false
}

// weather speaks of degrees: "highs in the 70s".
var weather = g.Words("highs lows temperatures temperature degrees mercury thermometer sunny cloudy breezy humid")

// ages stand before the tens of a life: "in her thirties".
const ages = " his her their my your its in's "

var centuryRules = []g.Rule{
	{
		Name:    "century",
		Pattern: "the? Ord ~(century|centuries)",
		Build: func(m *g.Match) g.Expr {
			n := m.Val(g.Ord)
			if n < 1 || n > 30 {
				return nothing
			}
			return date(civil.Century, g.Fields{Has: g.HasCentury, Year: 100 * (n - 1)})
		},
		Examples: []g.Example{
			{Text: "A church of [the 12th century] burned.", Value: "11"},
			{Text: "In [the twenty-first century] it is rare.", Value: "20"},
		},
	},
	{
		// "The 18th and 19th centuries".
		Name:    "century-pair",
		Pattern: "the? Ord (and|or|to) (the)? Ord ~(century|centuries)",
		Build: func(m *g.Match) g.Expr {
			first, second := m.NthToken(g.Ord, 0), m.NthToken(g.Ord, 1)
			if first.Val < 1 || second.Val <= first.Val || second.Val > 30 {
				return nothing
			}
			e := date(civil.Century, g.Fields{Has: g.HasCentury, Year: 100 * (first.Val - 1)})
			e.Until = g.Fields{Has: g.HasCentury, Year: 100 * (second.Val - 1)}
			e.FirstEnd, e.UntilStart = first.End, second.Start
			return e
		},
		Examples: []g.Example{
			{Text: "In [the 18th] and [19th centuries] it was rich.", Value: "18"},
			{Text: "In [the sixteenth] and [seventeenth centuries] it was rich.", Value: "16"},
		},
	},
	{
		Name:    "century-bce",
		Pattern: "the? Ord ~century BCE",
		Build: func(m *g.Match) g.Expr {
			n := m.Val(g.Ord)
			if n < 1 || n > 100 {
				return nothing
			}
			return date(civil.Century, g.Fields{Has: g.HasCentury, Year: 1 - 100*n})
		},
		Examples: []g.Example{
			{Text: "In [the 5th century BC] it was rich.", Value: "BC04"},
			{Text: "In [the first century B.C.] it fell.", Value: "BC00"},
		},
	},
}
