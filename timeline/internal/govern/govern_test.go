package govern

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// published is the day of every text here.
var published = civil.Of(2016, 8, 3)

// parsed reads one sentence and finds what its dates date.
func parsed(text string, x *dates.Extractor) ([]prose.Word, []prose.Clause, []Expression) {
	ws := prose.AppendWords(nil, text, 0, int32(len(text)))
	cs := prose.AppendClauses(nil, ws, prose.AppendVerbs(nil, ws))
	ms := x.Append(nil, text, published)
	dateline := prose.MakeupOf(text, ws).Dateline
	es := periods(text, ws, cs, find(nil, text, ms, 0, len(ms), ws, dateline), ms, dateline, published)
	assign(text, ws, cs, es, published)
	join(ws, es)
	return ws, cs, es
}

func TestAssign(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		why, text string
		want      []string // each date and the verb it dates
	}{
		{"each clause has its own", "The company, founded in 1998, said on Tuesday it would close the plant next year.",
			[]string{"1998: founded", "Tuesday: said", "next year: close"}},
		{"a relative clause keeps its date", "The man who shot the mayor in May was jailed on Friday.",
			[]string{"May: shot", "Friday: jailed"}},
		{"a day behind a reporting verb is its own", "Holt said Tuesday the mill would close.", []string{"Tuesday: said"}},
		{"what will happen lies ahead", "Holt said the mill will close on August 30.", []string{"August 30: close"}},
		{"at the head of a sentence it dates the main clause", "On Monday the council, which had met twice, voted.", []string{"Monday: voted"}},
		{"so it does behind the dateline", "NORDEN, Md. -- On July 16, days before the mill exploded, two men boarded a boat.", []string{"July 16: boarded"}},
		{"one that belongs to a noun dates no verb", "The 2012 law failed.", []string{"2012: –"}},
		{"what happened at an occasion", "The party lost a third of its seats in the 2011 election.", []string{"2011: lost"}},
		{"not with a day of its own", "On Monday she called it the worst blow in the 2011 election.", []string{"Monday: called", "2011: –"}},
		{"nor what is in a law", "The pump was banned in the 2011 law.", []string{"2011: –"}},
		{"one such thing did what it did in its year", "The board says that a 2004 blaze off Alden that killed two triggered a strike.", []string{"2004: triggered"}},
		{"told right behind who says so", "The board said a 2004 inquiry found a gap.", []string{"2004: found"}},
		{"but what it has led to need not be", "Under a 2004 treaty, Alden closed the mill.", []string{"2004: –"}},
		{"what the figures are for is no day of the report", "Norden today reported results for the quarter ended June 30.", []string{"today: reported", "the quarter ended June 30: –"}},
		{"nor is the quarter", "Norden is due to report its results for the second quarter on Friday.", []string{"the second quarter: –", "Friday: report"}},
		{"a period opens the sentence", "For the quarter ended June 30, Norden lost 3 million.", []string{"the quarter ended June 30: lost"}},
		{"what rose in a year", "Sales rose in the year that ended in May.", []string{"year that ended in May: rose"}},
		{"what the subject is told apart by", "Notes from a talk with Holt on July 29 were read on Monday.", []string{"July 29: –", "Monday: read"}},
		{"not what it did when", "The board on Monday put off the vote until August 12.", []string{"Monday: put", "August 12: put"}},
		{"what the subject went through before", "A compass stolen from the tower in 2003 was found.", []string{"2003: stolen"}},
		{"what the subject did", "The men who robbed the mill last May were jailed.", []string{"last May: robbed"}},
		{"in brackets, of a noun there", "The interim report (final report due in June) blamed the board.", []string{"June: –"}},
		{"but not of a noun before them", "The mill (sold in May 2014 by Holt) burned on Monday.", []string{"May 2014: sold", "Monday: burned"}},
		{"behind the comma of its date", "By May 5 nine ships will have sunk, and by August 31, that sum will double.", []string{"May 5: sunk", "August 31: double"}},
		{"a range is one", "The mill was closed from May 2 to May 6.", []string{"May 2 to May 6: closed"}},
		{"years later is now where it tells how things are", "In 1996 the mill burned, and forty years later the ruin is still there.", []string{"1996: burned", "forty years later: –"}},
		{"what stands between commas stays there", "Holt, who taught at the old Northern Border State College of Fishing and Trade last year, was back yesterday.", []string{"last year: taught", "yesterday: was"}},
		{"so are days that follow each other", "The mill was closed on Monday and Tuesday.", []string{"Monday and Tuesday: closed", "Tuesday: –"}},
		{"or three", "The mill was closed on Friday, Saturday and Sunday.", []string{"Friday, Saturday and Sunday: closed", "Saturday: –", "Sunday: –"}},
		{"it falls into one of them", "The mill will close in September or October.", []string{"September or October: close", "October: –"}},
		{"the day of what a noun is told apart by", "The fee is payable September 2 to members of record August 15.", []string{"September 2: is", "August 15: –"}},
		{"or is about", "Holt was tried on Monday for her alleged role in the fraud at the mill in January 2015.", []string{"Monday: tried", "January 2015: –"}},
		{"before the and of another verb", "She went to the clinic in Norden, the old capital, on May 8 but died later.", []string{"May 8: went"}},
		{"days apart are two", "The mill was closed on Monday and Wednesday.", []string{"Monday: closed", "Wednesday: closed"}},
		{"so are those of two verbs", "The mill closed on Monday and on Tuesday burned.", []string{"Monday: closed", "Tuesday: burned"}},
		{"what follows for a purpose has no date of its own", "The delegates went to the hall on Monday to vote.", []string{"Monday: went"}},
		{"it was then that", "It was in the spring of 1994 that the first wolves came.", []string{"the spring of 1994: came"}},
		{"what it was declared", "The lake was declared dead in 1994 by the ministry.", []string{"1994: declared"}},
		{"as planned", "The vote can go ahead as planned on August 12.", []string{"August 12: go"}},
		{"at the head of a clause, too", "On Monday a witness left, and on Tuesday the judge fell ill.", []string{"Monday: left", "Tuesday: fell"}},
		{"but not where no subject follows", "He was jailed in 2003 for theft and in 2009 for fraud.", []string{"2003: jailed", "2009: jailed"}},
		{"what one gave up", "Holt gave up racing in 1958.", []string{"1958: gave"}},
		{"no verb", "The mill on Monday.", []string{"Monday: –"}},
	} {
		ws, cs, es := parsed(c.text, x)
		var got []string
		for _, e := range es {
			verb := "–"
			if e.Clause >= 0 && !e.Nominal {
				head := ws[cs[e.Clause].Head]
				verb = c.text[head.Start:head.End]
			}
			got = append(got, c.text[ws[e.Start].Start:ws[e.End-1].End]+": "+verb)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", c.why, c.text, diff)
		}
	}
}
