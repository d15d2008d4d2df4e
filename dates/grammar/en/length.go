package en

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// lengthRules read amounts of time.
var lengthRules = []g.Rule{
	{
		Name:    "number-units",
		Pattern: "(the|these|those|its)? (latest|year ~earlier|year ~ago)? Num (more|full|consecutive|straight|additional|long|whole|trading|business|working|fiscal)? ~Unit (~long)?",
		Build: func(m *g.Match) g.Expr {
			if !m.Last().Has(g.Unit|g.Units) && m.Holds(g.Units) && m.Last().Gap != g.Hyphen {
				return nothing // "waited two years long enough"
			}
			if m.First().Has(g.The) && m.Holds(g.Unit) && !m.Holds(g.Units) && (m.Last().Gap == g.Hyphen || m.Val(g.Num) > 1) {
				// "The 14-day wait": the article belongs to the wait. Of nine such in
				// TimeBank, AQUAINT and WikiWars none is annotated with it.
				return nothing
			}
			if m.Text() == "one day" {
				if m.AfterWord(" will may might can could would must ll ") {
					return refer(3) // "will one day rule"
				}
				if m.AfterWord(" i you he she it we they who ") {
					return nothing // "hopes she one day rules", and "he one day saw"
				}
				if between, next := m.After(); between == " " && g.ContainsWord(" last this next in when soon ", next) {
					return nothing // "one day last week"
				}
			}
			if m.Token(g.Unit).Cap && m.Token(g.Num).Cap && followedByAny(m, " War", "' War", "\u2019 War") || inTitle(m) {
				return nothing // "the Thirty Years' War", "28 Days Later"
			}
			if age(m) || m.Is("its") || fraction(m) || m.Token(g.Num).Has(g.YearNum) {
				return nothing
			}
			return amount(m)
		},
		Examples: []g.Example{
			{Text: "It took [three years] to build.", Value: "P3Y"},
			{Text: "A [six-month] delay followed.", Value: "P6M"},
			{Text: "A [six-month-long] delay followed.", Value: "P6M"},
			{Text: "It took [2 1/2 years] to build.", Value: "P2Y6M"},
			{Text: "It took [24 hours] to build.", Value: "PT24H"},
			{Text: "It took [five long hours] to build.", Value: "PT5H"},
		},
	},
	{
		Name:    "unit-period",
		Pattern: "(A|the|the same)? Num ~Unit (period|stretch|span)",
		Build: func(m *g.Match) g.Expr {
			return amount(m)
		},
		Examples: []g.Example{
			{Text: "It fell in [a three-year period] of drought.", Value: "P3Y"},
			{Text: "It fell in [the same 28-day period] there.", Value: "P28D"},
		},
	},
	{
		Name:    "a-unit",
		Pattern: "(A) (full|whole|Num|additional|single|further)? ~Unit",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Units) || m.Has(g.Num) || m.Token(g.Unit).Val == int32(civil.Quarter) || unitOf(m) == civil.Second || age(m) {
				return nothing
			}
			if _, gap := m.Before(); gap == "-" {
				return nothing // "once-in-a-century"
			}
			if between, _ := m.After(); between == "-" || per(m) || m.AfterWord(" it ") && unitOf(m) == civil.DayGrain {
				return nothing
			}
			return length(1, 0, unitOf(m))
		},
		Examples: []g.Example{
			{Text: "It took [a year] to build.", Value: "P1Y"},
			{Text: "It took [an hour] to build.", Value: "PT1H"},
		},
	},
	{
		Name:    "unit-and-half",
		Pattern: "(A|Num) Unit and A (half|quarter)",
		Build: func(m *g.Match) g.Expr {
			n := int32(1)
			if m.Has(g.Num) {
				n = m.Val(g.Num)
			}
			if m.Is("quarter") {
				return mixed(length(n, 25, unitOf(m)), m, nil)
			}
			return mixed(length(n, 50, unitOf(m)), m, nil)
		},
		Examples: []g.Example{
			{Text: "It took [a year and a half] to build.", Value: "P1Y6M"},
			{Text: "It took [an hour and a half] to build.", Value: "PT1H30M"},
		},
	},
	{
		Name:    "half-a-unit",
		Pattern: "(half A|A half|half) ~Unit",
		Build: func(m *g.Match) g.Expr {
			if m.Holds(g.Units) || unitOf(m) == civil.Second {
				return nothing
			}
			return length(0, 50, unitOf(m))
		},
		Examples: []g.Example{
			{Text: "It took [half an hour] to build.", Value: "PT0.5H"},
			{Text: "It took [half a century] to build.", Value: "P0.5CE"},
		},
	},
	{
		Name:    "vague-units",
		Pattern: "(the|A)? Vague (of|more)? ~Units",
		Build: func(m *g.Match) g.Expr {
			if m.Is("various") || m.AfterWord(" as ") { // "the second in as many days"
				return nothing
			}
			n := int32(0)
			if m.Is("couple") {
				n = 2
			}
			return length(n, 0, unitOf(m))
		},
		Examples: []g.Example{
			{Text: "It took [several years] to build.", Value: "PXY"},
			{Text: "It took [a few days] to build.", Value: "PXD"},
			{Text: "It took [a couple of months] to build.", Value: "P2M"},
		},
	},
	{
		Name:    "bare-units",
		Pattern: "(dozens of|many|hundreds of|thousands of)? Units",
		Build: func(m *g.Match) g.Expr {
			if unitOf(m) <= civil.Minute &&
				!(m.First().Has(g.Units) && (m.AfterWord(" within ") ||
					followedByAny(m, " later", " ago", " earlier"))) || unitOf(m) == civil.Quarter || age(m) {
				return nothing
			}
			if _, between := m.Before(); between == "-" || m.First().Cap && afterName(m) || inTitle(m) ||
				m.AfterWord(" spring summer autumn fall winter ") || unitOf(m) == civil.Year && ofSomeone(m) ||
				m.AfterWord(" many as ") {
				return nothing // "light-years", "Alice Weeks", "the Nixon years", "in as many days", "the summer months"
			}
			if _, next := m.After(); unitOf(m) == civil.Hour &&
				m.AfterWord(" after extended office opening business working visiting school happy rush trading ") &&
				next != "of" {
				return nothing // "after hours trading", "office hours"
			}
			e := length(0, 0, unitOf(m))
			e.Flags |= g.Bare
			return e
		},
		Examples: []g.Example{
			{Text: "It took [years] to build.", Value: "PXY"},
			{Text: "It took [decades] to build.", Value: "PXDE"},
		},
	},
	{
		Name:    "the-units",
		Pattern: "the Units",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); unitOf(m) < civil.DayGrain || unitOf(m) == civil.Quarter ||
				!m.AfterWord(" over through throughout down ") || between == " " && next == "of" {
				return nothing
			}
			e := length(0, 0, unitOf(m))
			e.Flags |= g.Bare
			return e
		},
		Examples: []g.Example{
			{Text: "It has grown over [the years], they said.", Value: "PXY"},
			{Text: "It was told down [the centuries], they said.", Value: "PXCE"},
		},
	},
	{
		Name:    "compound-length",
		Pattern: "<Amount> ;(and)? <Amount>",
		Build: func(m *g.Match) g.Expr {
			a, b := m.Expr(0), m.Expr(1)
			if b.Len.Unit >= a.Len.Unit || a.More.Unit != civil.None || b.Rest.Unit != civil.None {
				return nothing
			}
			a.More, a.Rest = b.Len, b.More
			return a
		},
		Examples: []g.Example{
			{Text: "It took [two hours and 20 minutes] to build.", Value: "PT2H20M"},
			{Text: "It took [one year, three months] to build.", Value: "P1Y3M"},
			{Text: "It took [two years, three months and five days] to build.", Value: "P2Y3M5D"},
			{Text: "She ran it in [two hours, 11 minutes and 53 seconds] there.", Value: "PT2H11M53S"},
		},
	},
	{
		// An amount between two is one amount nobody knows exactly; the upper
		// bound is what is kept.
		Name:    "length-range",
		Pattern: "(the? (Last|Next|first))? Num (~to ~Num|or Num|-Num) ~Unit",
		Build: func(m *g.Match) g.Expr {
			if age(m) {
				return nothing
			}
			low, _ := m.Nth(g.Num, 0)
			high, _ := m.Nth(g.Num, 1)
			if high <= low {
				return nothing
			}
			e := length(high, 0, unitOf(m))
			_, e.Dir, e.From, _ = pointer(m)
			return e
		},
		Examples: []g.Example{
			{Text: "It takes [two to three weeks] to build.", Value: "P3W"},
			{Text: "It takes [12 to 18 months] to build.", Value: "P18M"},
			{Text: "It falls in [the next 24 to 48 hours] here.", Value: "PT48H"},
		},
	},
	{
		Name:    "length-of-unit",
		Pattern: "(Num|A) (Unit or Num|Unit or so)",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); m.Last().Has(g.Num) && between == " " && unitNames.Has(next) {
				return nothing // "50 hours or 100 hours"
			}
			n := int32(1)
			if m.First().Has(g.Num) {
				n = m.First().Val
			}
			e := length(n, 0, unitOf(m))
			e.Mod = g.Approx
			return e
		},
		Examples: []g.Example{
			{Text: "It takes [a week or so] to build.", Value: "P1W"},
			{Text: "It takes [a year or two] to build.", Value: "P1Y"},
		},
	},
	{
		Name:    "fortnight",
		Pattern: "(A|the|this|these|Last|Next|the Last|the Next|Num|the Last Num|the Next Num)? ~(fortnight|fortnights)",
		Build: func(m *g.Match) g.Expr {
			n := int32(1)
			if m.Has(g.Num) {
				n = m.Val(g.Num)
			}
			if n > 1000 || m.Is("fortnights") && !m.Has(g.Num) {
				return nothing
			}
			e := length(2*n, 0, civil.Week)
			_, e.Dir, e.From, _ = pointer(m)
			return e
		},
		Examples: []g.Example{
			{Text: "It took [a fortnight] to build.", Value: "P2W"},
			{Text: "In [the past fortnight] it rained.", Value: "P2W"},
			{Text: "It took [three fortnights] to build.", Value: "P6W"},
		},
	},
	{
		Name:    "some-time",
		Pattern: "(a while|some time|a long time|a short time|a long while|a short while)",
		Build: func(m *g.Match) g.Expr {
			if m.Is("some") && !m.AfterWord(" for after within take took over spent ") || m.Is("long") && m.AfterWord(" such ") {
				return nothing
			}
			return g.Expr{Op: g.Length, Flags: g.Bare}
		},
		Examples: []g.Example{
			{Text: "It was closed for [some time] then.", Value: "PXX"},
			{Text: "It may be closed for [a while], they said.", Value: "PXX"},
		},
	},
	{
		Name:    "several-unit",
		Pattern: "Vague -(day|week|month|year|decade|hour)",
		Build: func(m *g.Match) g.Expr {
			return length(0, 0, civil.Grain(m.Last().Val))
		},
		Examples: []g.Example{
			{Text: "A [several-year] delay followed.", Value: "PXY"},
			{Text: "A [several-day] delay followed.", Value: "PXD"},
		},
	},
	{
		Name:    "unit-long",
		Pattern: "((day|week|month|year) -long|(days|weeks|months|years|decade|decades|centuries) (-long|-old))",
		Build: func(m *g.Match) g.Expr {
			t := m.First()
			if m.Is("decade") && m.Is("old") {
				return nothing
			}
			n := int32(1)
			if t.Has(g.Units) {
				n = 0
			}
			return length(n, 0, civil.Grain(t.Val))
		},
		Examples: []g.Example{
			{Text: "A [year-long] drought ended.", Value: "P1Y"},
			{Text: "A [decades-long] war ended.", Value: "PXDE"},
			{Text: "A [years-old] quarrel ended.", Value: "PXY"},
		},
	},
}

var unitNames = g.Words("seconds minutes hours days weeks months years decades centuries")

// mixed writes "2 1/2 years" as years and months; decimals stay as they are.
func mixed(e g.Expr, m *g.Match, t *g.Token) g.Expr {
	if e.Len.Hundredths == 0 || e.Len.N == 0 || t != nil && m.TextOf(t, '.') {
		return e
	}
	finer, n := civil.None, int32(0)
	switch e.Len.Unit {
	case civil.Year:
		finer, n = civil.Month, 12
	case civil.DayGrain:
		finer, n = civil.Hour, 24
	case civil.Hour:
		finer, n = civil.Minute, 60
	case civil.Minute:
		finer, n = civil.Second, 60
	default:
		return e
	}
	e.More = civil.Period{N: n * int32(e.Len.Hundredths) / 100, Unit: finer}
	e.Len.Hundredths = 0
	return e
}

// rated are words before "a year" that make it a rate.
var rated = g.Words("million billion thousand hundred cents times percent hours minutes days nights seats flights")

// inTitle tells whether a length stands in a title: "28 Days Later".
func inTitle(m *g.Match) bool {
	return m.Last().Cap && !m.OpensSentence() && followedBy(m, " Later")
}

// per tells "$2 million a year" and "24 hours a day", rates, from an amount.
func per(m *g.Match) bool {
	word, between := m.Before()
	if between != " " || word == "" {
		return false
	}
	if gap, next := m.After(); gap == " " && g.ContainsWord(" ago earlier later before previously ", next) {
		return false // "$5 million a year ago"
	}
	return word[0] >= '0' && word[0] <= '9' || rated.Has(word)
}

// amount reads the number before a unit; without one the amount is unknown.
func amount(m *g.Match) g.Expr {
	unit := unitOf(m)
	if t := m.Token(g.Num); t != nil {
		if t.Val == 0 && t.Frac == 0 || t.Val > 100_000 && unit != civil.Year || m.Is("fiscal") && unit != civil.Year && unit != civil.Quarter {
			return nothing
		}
		if unit == civil.Second && t.Val > 1 && !m.Holds(g.Units) && m.Token(g.Unit).Gap != g.Hyphen {
			return nothing // "20 second-graders", "two second thoughts"
		}
		e := mixed(length(t.Val, t.Frac, unit), m, t)
		if t.Val > 1 && !m.Holds(g.Units) {
			e.Flags |= g.Adjective
		}
		return e
	}
	if m.Is("couple") {
		return length(2, 0, unit)
	}
	if m.Is("dozen") {
		return length(12, 0, unit)
	}
	return length(0, 0, unit)
}

// fraction tells "three-quarters" from an amount of quarters.
func fraction(m *g.Match) bool {
	t := m.Last()
	between, next := m.After()
	return unitOf(m) == civil.Quarter && m.Holds(g.Units) && (t.Gap == g.Hyphen || between == " " && next == "of")
}

// age tells an age from an amount: "a six-year-old", "six years old".
func age(m *g.Match) bool {
	between, next := m.After()
	return (between == "-" || between == " ") && (next == "old" || next == "olds") || between == " " && next == "of" && followedBy(m, " of age")
}

func followedByAny(m *g.Match, list ...string) bool {
	_, end := m.Span()
	return m.TextAtAny(end, list)
}

func followedBy(m *g.Match, s string) bool {
	_, end := m.Span()
	return m.TextAt(end, s)
}
