package en

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// monthRules read months.
var monthRules = []g.Rule{
	{
		Name:    "month-year",
		Pattern: "Month (of)? (;YearNum|;Short)",
		Build: func(m *g.Match) g.Expr {
			e := monthOf(m)
			e.At.Has |= g.HasYear
			if m.Has(g.YearNum) {
				e.At.Year = m.Val(g.YearNum)
			} else {
				e.At.Year = pivot(m.Val(g.Short))
			}
			return e
		},
		Examples: []g.Example{
			{Text: "It began in [March 2011] with snow.", Value: "2011-03"},
			{Text: "It began in [October, 1917] there.", Value: "1917-10"},
			{Text: "It began in [February of 1940] there.", Value: "1940-02"},
		},
	},
	{
		Name:    "month-bce",
		Pattern: "(Month|Season) (of)? Num BCE",
		Build: func(m *g.Match) g.Expr {
			if !yearBCE(m.Token(g.Num)) {
				return nothing
			}
			f := g.Fields{Has: g.HasYear, Year: 1 - m.Val(g.Num)}
			if m.Has(g.Season) {
				f.Has |= g.HasSeason
				f.Index = uint8(m.Val(g.Season))
				return date(civil.Season, f)
			}
			f.Has |= g.HasMonth
			f.Month = uint8(m.Val(g.Month))
			return date(civil.Month, f)
		},
		Examples: []g.Example{
			{Text: "The fleet sailed in [April 480 BC] or so.", Value: "BC0480-04"},
			{Text: "The fleet sailed in [spring of 480 BC].", Value: "BC0480-SP"},
		},
	},
	{
		Name:    "month",
		Pattern: "Month",
		Build: func(m *g.Match) g.Expr {
			if !plainMonth(m) {
				return nothing
			}
			return monthOf(m)
		},
		Examples: []g.Example{
			{Text: "Prices rose in [January] again.", Value: "1998-01"},
			{Text: "The plant, shut since [November], will reopen.", Value: "1997-11"},
			{Text: "It may reopen as early as [March] this time.", Value: "1998-03"},
			{Text: "In [November] two of the ships sank.", Value: "1997-11"},
			{Text: "The board must meet in [June], they say.", Value: "1998-06"},
			{Text: "A vote has been pencilled in for [April], they say.", Value: "1998-04"},
			{Text: "It was shut in [January], [March] and [October] again.", Value: "1997-10"},
		},
	},
	{
		Name:    "pointed-month",
		Pattern: "the? (Last|Next|This|That) Month",
		Build: func(m *g.Match) g.Expr {
			e := monthOf(m)
			_, e.Dir, e.From, _ = pointer(m)
			return e
		},
		Examples: []g.Example{
			{Text: "He left [last March] for good.", Value: "1997-03"},
			{Text: "He leaves [this June] for good.", Value: "1998-06"},
			{Text: "He leaves [next February] for good.", Value: "1999-02"},
		},
	},
	{
		Name:    "month-in-year",
		Pattern: "<Month> ;(of)? <Year>",
		Build:   inYear,
		Examples: []g.Example{
			{Text: "He left in [March last year] for good.", Value: "1997-03"},
			{Text: "Sales in [April of this year] were weak.", Value: "1998-04"},
			{Text: "In [1995] he won; in [August of that year] he lost.", Value: "1995-08"},
		},
	},
}

func monthOf(m *g.Match) g.Expr {
	return date(civil.Month, g.Fields{Has: g.HasMonth, Month: uint8(m.Val(g.Month))})
}

// monthLeads are the words after which a capitalised "May" or "March" is the
// month and not a verb or a name.
var monthLeads = g.Words("in of since until till by from to and or between through last next this every each early late mid during before after for that until the")

// monthBeside tells whether a "May" or "March" stands where a month does: behind
// one of monthLeads, in a range ("May–August 1950"), or as what a noun behind it
// is qualified by ("a March offensive").
func monthBeside(m *g.Match, between, gapAfter, after string) bool {
	switch {
	case between == "-", (gapAfter == "-" || gapAfter == "–") && capitalised(after) && monthNames.Has(after):
		return true
	case m.AfterWord(" the a an his her its their our s "):
		return gapAfter == " " && lower(after) && after != "of" && !adverbFollows(after)
	}
	if word, gap := m.Before(); gap == ", " && capitalised(word) && monthNames.Has(word) {
		return true // "January, March and October"
	} else if gap == " " && len(word) > 4 && lower(word) && (strings.HasSuffix(word, "est") || word == "worst") {
		return true // "the wettest May"
	}
	return m.AfterOneOf(monthLeads) || m.AfterWord(" throughout ") || m.TextBefore("as early as ") ||
		m.TextBefore("as late as ") || m.TextBefore("as soon as ")
}

// shortMonths are the months as a range written with their first letters ends in them.
var shortMonths = g.Words("january february march april may june july august september october november december " +
	"feb mar apr jun jul aug sep sept oct nov dec")

var monthNames = g.Words("january february march april may june july august september october november december")

// plainMonth keeps "May I …", "March on", "Theresa May", "Mr. March" and "April
// Jones" out: a name stands before or behind them.
func plainMonth(m *g.Match) bool {
	t := m.First()
	word, between := m.Before()
	gapAfter, after := m.After()
	if ambiguousMonth(uint8(t.Val)) && (t.Val == 5 || t.End-t.Start > 3) && !monthBeside(m, between, gapAfter, after) {
		return false
	}
	if word != "" && (between == " " || between == ". ") && word[0] >= 'A' && word[0] <= 'Z' && !monthLeads.Has(word) &&
		!openers.Has(word) && (between == " " || titles.Has(word)) && t.Val >= 3 && t.Val <= 8 {
		return false
	}
	if t.End-t.Start == 3 && t.Val != 5 && !m.Dotted(t) && !m.AfterOneOf(monthLeads) && !((gapAfter == "-" || gapAfter == "–") && shortMonths.Has(after)) {
		return false // "Mark and Jan"
	}
	if address(m) || t.End-t.Start <= 4 && t.Val != 5 && t.Upper(m) && !m.Dotted(t) {
		return false // "12 May Road", "DEC"
	}
	if t.End-t.Start <= 4 && !m.Dotted(t) && gapAfter == " " && after != "" && after[0] >= 'A' && after[0] <= 'Z' &&
		t.Val != 5 && t.Val != 6 && t.Val != 7 {
		return false // "Jan Novak"
	}
	// "April Jones said": a capitalised word right behind a month that is also
	// a first name, with nothing that could govern a date before it.
	if (t.Val == 4 || t.Val == 5 || t.Val == 6 || t.Val == 8) && gapAfter == " " && after != "" && after[0] >= 'A' && after[0] <= 'Z' &&
		t.End-t.Start > 3 && !m.AfterOneOf(monthLeads) && between != "-" {
		return false
	}
	return true
}
