package timeline

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// story returns an article whose whole text is body.
func story(published, text string) article.Article {
	d, err := civil.ParseDay(published)
	if err != nil {
		d = civil.NoDay
	}
	return article.Article{
		ID: "story", Text: text, Published: d,
		Parts: []article.Part{{Span: article.Span{End: int32(len(text))}, Role: article.Body}},
	}
}

// told returns the events of a text in the order they are told.
func told(text string) []Event {
	es := Build(story("2016-08-03", text), dates.New(dates.Config{})).Events
	slices.SortStableFunc(es, func(a, b Event) int { return int(a.Quote.Start - b.Quote.Start) })
	return es
}

func TestOnlyTheBodyTellsEvents(t *testing.T) {
	a := story("2016-08-03", "Mill burns\nThe mill burned.\nPhoto: the mill.")
	a.Parts = []article.Part{
		{Span: article.Span{Start: 0, End: 10}, Role: article.Headline},
		{Span: article.Span{Start: 11, End: 27}, Role: article.Body},
		{Span: article.Span{Start: 28, End: 44}, Role: article.Caption},
	}
	var got []string
	for _, e := range Build(a, dates.New(dates.Config{})).Events {
		got = append(got, e.Quote.Of(a.Text))
	}
	if diff := cmp.Diff([]string{"The mill burned."}, got); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutAnyDateTheBasisSaysSo(t *testing.T) {
	for _, c := range []struct {
		published string
		basis     Basis
		when      civil.Interval
	}{
		{"2016-08-03", Reported, civil.Of(2016, 8, 3).Interval()},
		{"", Undated, civil.Interval{}},
	} {
		e := Build(story(c.published, "The mill burned."), dates.New(dates.Config{})).Events[0]
		if e.Basis != c.basis || e.When.When != c.when || e.Expression != (article.Span{}) {
			t.Errorf("published %q: got %v %v %v", c.published, e.Basis, e.When.When, e.Expression)
		}
	}
}

func TestBuildIsPureAndSafeForConcurrentUse(t *testing.T) {
	a := story("2016-08-03", strings.Repeat("The mill burned on Monday. Nobody was hurt. ", 20))
	x := dates.New(dates.Config{})
	want := Build(a, x)
	seen := map[string]bool{}
	for _, e := range want.Events {
		if seen[e.ID] {
			t.Errorf("ID %s twice", e.ID)
		}
		seen[e.ID] = true
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if diff := cmp.Diff(want, Build(a, x)); diff != "" {
				t.Error(diff)
			}
		})
	}
	wg.Wait()
}

// row is what a test looks at of an event.
type row struct {
	When    string
	Basis   Basis
	Line    string
	Speaker string
}

func rows(t Timeline) []row {
	var out []row
	for _, e := range t.Events {
		out = append(out, row{e.When.EDTF(), e.Basis, e.Line, e.Speaker})
	}
	return out
}

// dated leaves the events that name their date.
func dated(t Timeline) Timeline {
	t, _ = t.Select(2)
	return t
}

func TestSentencesWithSeveralDates(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []row
	}{
		{"an embedded participle, the saying, and what was said",
			"The company, founded in 1998, said on Tuesday it would close the plant next year.",
			[]row{
				{"1998", Stated, "The company [was] founded in 1998", ""},
				{"2016-08-02", Stated, "The company said it would close the plant next year", ""},
				{"2017", Planned, "The company said it would close the plant", ""},
			}},
		{"two clauses joined by and",
			"The bridge opened in May 1934 and closed on July 30.",
			[]row{
				{"1934-05", Stated, "The bridge opened in May 1934", ""},
				{"2016-07-30", Stated, "The bridge closed on July 30", ""},
			}},
		{"a date and its apposition are one",
			"The court met on Monday, August 1.",
			[]row{{"2016-08-01", Stated, "The court met on Monday, August 1", ""}}},
		{"a range is one event",
			"The museum was closed from May to July.",
			[]row{{"2016-05/2016-07", Stated, "The museum was closed from May to July", ""}}},
		{"a date that belongs to a noun dates no verb",
			"Critics of the 2012 law gathered outside the court.",
			[]row{}},
		{"what is compared ends before who says so",
			"Birds could fly earlier than thought, scientists reported on Tuesday.",
			[]row{{"2016-08-02", Stated, "Birds could fly earlier than thought, scientists reported", ""}}},
		{"a lasting state has an open end",
			"The harbour has been closed since 2012.",
			[]row{{"2012/..", Since, "The harbour has been closed since 2012", ""}}},
		{"a signal may stand before the noun that the date belongs to",
			"Exports have fallen since the collapse of the bank in 2012.",
			[]row{{"2012/..", Since, "Exports have fallen since the collapse of the bank in 2012", ""}}},
		{"shortly before is about then",
			"The ferry lost power shortly before 9 a.m. on Monday.",
			[]row{{"2016-08-01T09:00:00", Stated, "The ferry lost power shortly before 9 a.m. on Monday", ""}}},
		{"before is any time",
			"The ferry had sunk before 2012.",
			[]row{{"../2011", Stated, "The ferry had sunk before 2012", ""}}},
		{"what is ahead is planned",
			"The council will vote on Friday.",
			[]row{{"2016-08-05", Planned, "The council will vote", ""}}},
		{"a target date is planned even when it has passed",
			"The talks missed July 15, the target date for a deal.",
			[]row{{"2016-07-15", Planned, "The talks missed July 15, the target date for a deal", ""}}},
		{"and one that something is due to be done on",
			"The mill missed July 15, due to be its end.",
			[]row{{"2016-07-15", Planned, "The mill missed July 15, due to be its end", ""}}},
		{"not one that something is due to",
			"The mill closed on July 15, due to the flood.",
			[]row{{"2016-07-15", Stated, "The mill closed on July 15, due to the flood", ""}}},
		{"nor one on which it went as planned",
			"Ada Holt left on July 15, as planned, for the coast.",
			[]row{{"2016-07-15", Stated, "Ada Holt left on July 15, as planned, for the coast", ""}}},
		{"what was ordered on a day that is over is not planned",
			"The ferries were ordered to leave on Monday.",
			[]row{{"2016-08-01", Stated, "The ferries were ordered to leave", ""}}},
		{"a deadline is",
			"The council asked Norden to reply by July 29.",
			[]row{{"../2016-07-29", Planned, "The council asked Norden to reply by July 29", ""}}},
		{"what was drawn out or promised did not happen on the day it was promised for",
			"The council on Monday extended the ban to October 17.",
			[]row{{"2016-08-01", Stated, "The council extended the ban to October 17", ""}}},
		{"nor when nothing tells when it was",
			"Norden has agreed to pay 4 million next year.",
			[]row{}},
		{"nor the end of a long way",
			"The council sent a letter asking for 4 million next year.",
			[]row{}},
		{"but what is moved has its day",
			"The marathon has been moved to October 23.",
			[]row{{"2016-10-23", Planned, "The marathon has been moved to October 23", ""}}},
		{"and so has what is planned, or lasts",
			"Norden planned to reopen the mill on Friday and has closed the bridge until Saturday.",
			[]row{
				{"2016-08-05", Planned, "Norden planned to reopen the mill", ""},
				{"../2016-08-06", Since, "Norden has closed the bridge until Saturday", ""},
			}},
	} {
		got := rows(dated(Build(story("2016-08-03", c.text), dates.New(dates.Config{}))))
		if diff := cmp.Diff(c.want, append([]row{}, got...)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.why, diff)
		}
	}
}

func TestTheMainClauseIsToldBesideTheDateOfAnother(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a relative clause", "Berg, who took over in April, will lead the group.",
			[]string{"Berg took over in April", "Berg, who took over in April, will lead the group"}},
		{"a phrase with one", "During the civil war, which lasted from 1967 until 1970, she drove diesel to hospitals.",
			[]string{"During the civil war, which lasted from 1967 until 1970, she drove diesel to hospitals", "The civil war lasted from 1967 until 1970"}},
		{"what it came after, in the lede", "Sorrell was found guilty after a trial that began July 21 in Port Alden.",
			[]string{"A trial began July 21 in Port Alden", "Sorrell was found guilty after a trial that began July 21 in Port Alden"}},
		{"not when the date is of both", "When Berg took over in April, he promised to stay.",
			[]string{"When Berg took over in April, he promised to stay"}},
		{"nor when the date may be of the main clause", "Berg moved the money into an account she held in May 2014.",
			[]string{"Berg moved the money into an account she held in May 2014"}},
		{"not how things are", "The mill, which opened in 1934, is a museum.",
			[]string{"The mill opened in 1934"}},
		{"not who says so", "Berg said the mill burned in May 2014.",
			[]string{"The mill burned in May 2014"}},
	} {
		var got []string
		for _, e := range told(c.text) {
			got = append(got, e.Line)
		}
		slices.Sort(got)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.why, diff)
		}
	}
}

// TestDiplomats reads a report with what diplomacy is told in: a plea with a day, an
// attack that kept something from happening, ties since a year, and a word of today.
func TestDiplomats(t *testing.T) {
	const text = "On Monday, Foreign Minister Ada Holt urged the north to hold back its ships as fierce fighting went on around the port. " +
		"Holt said the shelling had prevented the two sides from renewing talks on August 1, the target date for a truce. " +
		"Ties between the neighbours have grown worse since Karl Vale's return to power in 2012. " +
		"The prime minister said Tuesday that there was still room for both."
	type row struct {
		when, speaker string
		basis         Basis
	}
	var got []row
	for _, e := range dated(Build(story("2016-08-03", text), dates.New(dates.Config{}))).Events {
		got = append(got, row{e.When.EDTF(), e.Speaker, e.Basis})
	}
	want := []row{
		{"2012/..", "", Since},
		{"2016-08-01", "", Stated},
		{"2016-08-01", "Holt", Planned}, // the target date for a truce
		{"2016-08-02", "", Stated},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(row{})); diff != "" {
		t.Error(diff)
	}
}

func TestWhatALineHasNoRoomForIsNotShown(t *testing.T) {
	const main = "Ada Holt and the harbour board of Port Alden in Halden county have bought the plans for a new bridge across the strait"
	for _, c := range []struct{ why, text, date, line string }{
		{"a relative clause that does not stand alone leaves the date to the list of all",
			main + ", which the council of the old town had asked an architect for in May 2014.",
			"2016-08-03", "Ada Holt and the harbour board of Port Alden in Halden county have bought the plans for a new bridge"},
		{"nor is what has come about told on the date of what was once", "Ada Holt has bought the plans, which the council had asked for in May 2014.",
			"2016-08-03", "Ada Holt has bought the plans, which the council had asked for in May 2014"},
		{"also when somebody says it", "Ada Holt said that the tight cap placed on the old well of Norden in May 2014 is secure.",
			"2016-08-03", "Ada Holt said that the tight cap placed on the old well of Norden in May 2014 is secure"},
		{"nor what has a date on that of another", "Shares of Norden fell to 3 crowns in May 2014, after climbing to 20 crowns in 2013.",
			"2014-05", "Shares of Norden fell to 3 crowns in May 2014"},
		{"nor on that of what another one did beside",
			main + ", with the first of the engineers arriving from Oslo in May 2014.",
			"2016-08-03", "Ada Holt and the harbour board of Port Alden in Halden county have bought the plans for a new bridge"},
		{"nor what somebody is judged for", "Ada Holt is accused of burning the mill of Norden in May 2014.",
			"2016-08-03", "Ada Holt is accused of burning the mill of Norden in May 2014"},
		{"what somebody did with what another one did is", "The board of Norden stopped Ada Holt from selling the mill in May 2014.",
			"2014-05", "The board of Norden stopped Ada Holt from selling the mill in May 2014"},
		{"what has room is shown on its date", "Ada Holt bought the plans, which the council had asked for in May 2014.",
			"2014-05", "Ada Holt bought the plans, which the council had asked for in May 2014"},
		{"but not when that is long over", "Ada Holt was praised for rebuilding the mill of Norden in May 2010.",
			"2016-08-03", "Ada Holt was praised for rebuilding the mill of Norden in May 2010"},
		{"nor does it tell again what has a date of its own",
			"On Monday " + main + ", asking that it be opened by May 2017.",
			"2016-08-01", "Ada Holt and the harbour board of Port Alden in Halden county have bought the plans for a new bridge"},
		{"a poll says what it says when it comes out",
			main + ", according to a poll of 300 readers released on Tuesday.",
			"2016-08-02", "Ada Holt and the harbour board of Port Alden in Halden county have bought the plans for a new bridge"},
	} {
		tl, _ := Build(story("2016-08-03", c.text), dates.New(dates.Config{})).Select(.15)
		if len(tl.Events) != 1 || tl.Events[0].When.EDTF() != c.date || tl.Events[0].Line != c.line {
			t.Errorf("%s:", c.why)
			for _, e := range tl.Events {
				t.Errorf("  got %s %q (%.2f)", e.When.EDTF(), e.Line, e.Worth)
			}
		}
	}
}
