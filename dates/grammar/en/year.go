package en

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// yearRules read years.
var yearRules = []g.Rule{
	{
		Name:    "year",
		Pattern: "YearNum",
		Build: func(m *g.Match) g.Expr {
			if !plainYear(m) {
				return nothing
			}
			return year(m.Val(g.YearNum))
		},
		Examples: []g.Example{
			{Text: "The firm, founded in [1987], is gone.", Value: "1987"},
			{Text: "He rose to fame in [nineteen ninety-six] there.", Value: "1996"},
			{Text: "By [2000] it was over.", Value: "2000"},
		},
	},
	{
		Name:    "the-year",
		Pattern: "(the? (calendar|full|whole|entire|academic|school|tax)? (year|years) YearNum|the year Num)",
		Build: func(m *g.Match) g.Expr {
			if n := m.Val(g.Num); !m.Has(g.YearNum) {
				if n < 100 || n > 999 || m.Last().Word != 0 || !m.AfterWord(" in by since until from to of before after ") {
					return nothing
				}
				return year(n)
			}
			return year(m.Val(g.YearNum))
		},
		Examples: []g.Example{
			{Text: "In [the year 2000] it was over.", Value: "2000"},
			{Text: "In [the year two thousand] it was over.", Value: "2000"},
			{Text: "In [the year 793] it burned.", Value: "0793"},
			{Text: "For [the full year 2000] it hopes for more.", Value: "2000"},
			{Text: "It was closed in [the years 1955] there.", Value: "1955"},
		},
	},
	{
		Name:    "fiscal-year",
		Pattern: "(the? (fiscal|financial) ~(year|years)? ~(YearNum|Short)|fy (=YearNum|_Two|=Short))",
		Build: func(m *g.Match) g.Expr {
			y := m.Val(g.YearNum)
			if y == 0 {
				y = pivot(m.Last().Val)
			}
			e := year(y)
			e.Flags = g.Fiscal
			return e
		},
		Examples: []g.Example{
			{Text: "In [fiscal 1999] it earned more.", Value: "1999"},
			{Text: "In [fiscal year 1999] it earned more.", Value: "1999"},
			{Text: "In [FY2019] it earned more.", Value: "2019"},
			{Text: "Sales of [FY21] were flat.", Value: "2021"},
		},
	},
	{
		Name:    "short-year",
		Pattern: "Short",
		Build: func(m *g.Match) g.Expr {
			if !m.AfterOneOf(yearLeads) {
				return nothing
			}
			return year(pivot(m.Val(g.Short)))
		},
		Examples: []g.Example{
			{Text: "The flood of ['93] was worse.", Value: "1993"},
			{Text: "Back in ['68] it was so.", Value: "1968"},
		},
	},
	{
		Name:    "year-bce",
		Pattern: "(YearNum|Num) BCE",
		Build: func(m *g.Match) g.Expr {
			if !yearBCE(m.Element(0)) {
				return nothing
			}
			return year(1 - m.Element(0).Val)
		},
		Examples: []g.Example{
			{Text: "The war of [490 BC] was short.", Value: "BC0490"},
			{Text: "The war of [44 B.C.] was short.", Value: "BC0044"},
		},
	},
	{
		Name:    "year-range-bce",
		Pattern: "(YearNum|Num) (-YearNum|-Num|to Num|and Num|through Num) BCE",
		Build: func(m *g.Match) g.Expr {
			first, second := m.Element(0), m.Element(1)
			if !second.Has(g.Num) {
				second = m.Element(2)
			}
			if second.Val >= first.Val || !yearBCE(first) || !yearBCE(second) {
				return nothing
			}
			e := year(1 - first.Val)
			e.Until = g.Fields{Has: g.HasYear, Year: 1 - second.Val}
			e.FirstEnd, e.UntilStart = first.End, second.Start
			return e
		},
		Examples: []g.Example{
			{Text: "The revolt ([499]-[493 BC]) failed.", Value: "BC0493"},
			{Text: "It lasted from [431] to [404 BC] there.", Value: "BC0404"},
		},
	},
	{
		Name:    "year-ce",
		Pattern: "(CE Num|CE YearNum|Num CE|YearNum CE)",
		Build: func(m *g.Match) g.Expr {
			y := m.Val(g.Num)
			if m.Has(g.YearNum) {
				y = m.Val(g.YearNum)
			}
			if ce := m.Token(g.CE); y > 2999 || y < 1 || !ce.Upper(m) {
				return nothing
			}
			return year(y)
		},
		Examples: []g.Example{
			{Text: "The wall of [AD 122] still stands.", Value: "0122"},
			{Text: "The wall of [122 CE] still stands.", Value: "0122"},
		},
	},
	{
		// "2009-10": two years, the second without its century.
		Name:    "year-range",
		Pattern: "(the? (fiscal|financial|tax|academic|school) (year|years)?|fy)? =YearNum (-Two|/Two)",
		Build: func(m *g.Match) g.Expr {
			y, two := m.Val(g.YearNum), m.Last().Val
			if _, between := m.Before(); y < 1500 || between == ":" || between == ";" || between == "/" {
				return nothing // pages in a citation: "366:1165-74"
			}
			if gap, next := m.After(); gap == "-" && next != "" && figures(next[:1]) {
				return nothing // a serial number
			}
			if two <= y%100 && !(y%100 == 99 && two == 0) || two-y%100 > 60 {
				return nothing
			}
			e := year(y)
			e.Until = g.Fields{Has: g.HasYear, Year: y/100*100 + two}
			if two == 0 {
				e.Until.Year += 100
			}
			e.FirstEnd, e.UntilStart = m.Token(g.YearNum).End, m.Last().Start
			return e
		},
		Examples: []g.Example{
			{Text: "In the season of [2009]-[10] it won.", Value: "2010"},
			{Text: "In [the financial year 2020]-[21] it lost.", Value: "2021"},
			{Text: "In the famine of [1932]-[33] it was worse.", Value: "1933"},
		},
	},
}

func year(y int32) g.Expr {
	return date(civil.Year, g.Fields{Has: g.HasYear, Year: y})
}

// yearLeads are the words that make a bare number behind them a year.
var yearLeads = g.Words("its their his her our s in of since until till by from to and or between through during before after around circa about early late mid summer spring autumn winter fall for as late the than")

// plainYear decides whether four bare figures are a year. From 1900 to 2050
// they are unless the words around them speak against it; outside that, only
// where a word that governs years stands before them.
func plainYear(m *g.Match) bool {
	t := m.First()
	var n neighbours
	n.word, n.between = m.Before()
	n.gap, n.next = m.After()
	lead := m.AfterOneOf(yearLeads)
	switch {
	case g.ContainsWord(" copyright ", n.word), copyright(m), address(m), n.between == " " && works.Has(n.word),
		namedBefore(m) && !lead && t.Val >= 1900 && !calendarWords.Has(n.word) && !n.circa():
		return false
	case n.circa():
		return t.Val < 2100
	case n.citation(), m.AfterWord(" at ") && n.gap == " (" && figures(n.next) && len(n.next) == 4: // "at 2000 (0100 GMT)"
		return false
	case t.Word == 0 && t.End-t.Start > 4: // spelled out
		if lower(n.next) && n.gap == " " && (t.Val == 2000 || countable(n.next)) && !adverbFollows(n.next) {
			return false // "two thousand voters"
		}
		return t.Val >= 1900 && t.Val < 2100 && (lead || t.Val%100 != 0)
	case n.longerNumber(), n.counted(lead), clockElsewhere(m):
		return false
	case len(n.next) == 4 && figures(n.next) && (n.gap == "-" || n.gap == "–"),
		len(n.word) == 4 && figures(n.word) && (n.between == "-" || n.between == "–"): // "1939-1945"
		return t.Val < 2100
	case t.Val < 1900, t.Val > 2050:
		return distantYear(m, &n)
	}
	article := g.ContainsWord(" a an ", n.word)
	return !(article && n.between == " " || numbered.Has(n.word)) || article && lower(n.next)
}

// neighbours are the words before and behind four figures, "" for none, and what
// parts them from those.
type neighbours struct{ word, between, gap, next string }

// circa tells of "born c. 1820".
func (n *neighbours) circa() bool { return n.between == ". " && (n.word == "c" || n.word == "ca") }

// citation tells that the figures are of a volume, "1998;279:1200", or of a
// telephone number.
func (n *neighbours) citation() bool {
	return (n.gap == ";" || n.gap == "; ") && n.next != "" && figures(n.next[:1]) ||
		n.between == " " && len(n.word) > 2 && figures(n.word)
}

// longerNumber tells that what is joined to the figures makes another number of
// them: a serial number, a fraction, a clock time.
func (n *neighbours) longerNumber() bool {
	figureNext := n.next != "" && figures(n.next[:1])
	switch {
	case n.gap == "-" && figureNext && len(n.next) != 4 && len(n.next) != 2,
		strings.HasSuffix(n.between, "/"), n.between == ":", n.between == ".",
		n.gap == "." && figureNext, n.gap == ":", n.gap == "/" && len(n.next) != 4 && len(n.next) != 2:
		return true
	}
	return n.between == "-" && n.word != "" && !(len(n.word) == 4 && n.word[0] >= '1' && n.word[0] <= '2') &&
		!g.ContainsWord(" mid pre post early late ", n.word)
}

// counted tells that the figures are how many there are of something, or the
// year of a car; lead, that a word before them governs years.
func (n *neighbours) counted(lead bool) bool {
	return n.gap == " " && (lower(n.next) && (!lead && countable(n.next) || measures.Has(n.next)) ||
		capitalised(n.next) && g.ContainsWord(makes, n.next))
}

// distantYear decides on a year that is not of our time.
func distantYear(m *g.Match, n *neighbours) bool {
	y := m.First().Val
	if y >= 1400 && y < 1900 && strings.HasSuffix(n.between, "(") && (n.gap == ")" || n.gap == "), " || n.gap == ") ") ||
		y >= 1500 && y < 1900 && n.between == ", " && strings.HasPrefix(n.gap, "\n") || // it ends a heading: "The blockade, 1861"
		y < 1900 && (m.AfterWord(" dated ") || m.AfterWord(" from ") && n.gap == " " && g.ContainsWord(" until till ", n.next) || afterYear(m)) {
		return true
	}
	counts := n.gap == " " && lower(n.next) && countable(n.next)
	return y <= 2100 && !counts && m.AfterWord(" in since until by during before circa about around ") ||
		y >= 1500 && y < 1900 && !counts && m.AfterWord(" of from to between late early mid after and ") ||
		(n.between == "-" || n.between == "–") && len(n.word) == 4 && n.word[0] == '1'
}

// afterYear tells whether a year stands before the match and a word that joins
// the two: "in 1412 or 1413".
func afterYear(m *g.Match) bool {
	for _, join := range [...]string{" or ", " and ", " to ", " until "} {
		if start, _ := m.Span(); m.TextBefore(join) && int(start) >= len(join)+4 {
			at := start - int32(len(join)) - 4
			c := m.ByteAt(at)
			return c == '1' && figures(m.TextFrom(at, at+4)) && (at == 0 || m.ByteAt(at-1) == ' ')
		}
	}
	return false
}

// copyright tells whether the match is a year, or the second of two, behind ©.
func copyright(m *g.Match) bool {
	const sign = "\u00a9 "
	start := m.First().Start
	for _, at := range [...]int32{start - int32(len(sign)), start - int32(len(sign)) - 5} {
		if at >= 0 && m.TextFrom(at, at+int32(len(sign))) == sign {
			return true
		}
	}
	return false
}

// makes are what a model year stands before: "a 1967 Mustang".
const makes = " audi beetle bmw buick cadillac camaro camry chevrolet chevy civic corolla corvette dodge ferrari fiat ford honda hyundai jaguar jeep kia lincoln mazda mercedes mini mustang nissan oldsmobile peugeot plymouth pontiac porsche renault subaru tesla thunderbird toyota volkswagen volvo "

func figures(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func lower(word string) bool { return word != "" && word[0] >= 'a' && word[0] <= 'z' }

// works are words whose names may be years: the novel 1984, Resolution 1973.
var works = g.Words("film novel movie book song album game bill box resolution windows office model room page no number flight highway route")

// numbered are words that figures behind are the number of.
var numbered = g.Words("no number page room flight highway route interstate channel model lot suite apartment unit")

// calendarWords go with a year although they are capitalised: "Spring 2012",
// "Christmas 1914", "Good Friday 1998", "Expo 2015".
var calendarWords = g.Words("spring summer autumn fall winter christmas easter pentecost halloween thanksgiving expo euro election olympics games cup day eve monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december")

// countedWords are of what is counted; most others end in an s.
var countedWords = g.Words("people men women children troops percent feet dead police")

// countable tells whether a word behind a number looks like what is counted.
func countable(word string) bool {
	if countedWords.Has(word) {
		return true
	}
	n := len(word)
	return n > 3 && word[n-1] == 's' && word[n-2] != 's' && !g.ContainsWord(" was has as is its this does plus thus ", word)
}

// measures are words that only ever follow an amount.
var measures = g.Words("people cubic square kg km mph miles kilometers kilometres meters metres feet pounds tons tonnes dollars euros yen yards acres hectares percent troops soldiers votes points shares jobs employees workers barrels hours gallons followers members residents students staff customers stores patients pages seats homes houses fans cars books copies")

// yearBCE tells whether a number can be a year before our era.
func yearBCE(t *g.Token) bool { return t.Val >= 1 && t.Val <= 100_000 && t.Frac == 0 }
