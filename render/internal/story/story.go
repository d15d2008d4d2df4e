// Package story holds the timelines that the tests of render draw: an invented
// story with every kind of date, and timelines of any length.
package story

import (
	"fmt"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline"
	"dateline/timeline/article"
)

// telling is a sentence of an article, cut at its date expression.
type telling struct {
	article                   int
	before, expression, after string
	when                      dates.Value
	anchor                    dates.AnchorKind
	signal                    dates.Signal
}

type event struct {
	line, speaker string
	basis         timeline.Basis
	worth         float32
	names         []string
	negated       bool
	told          []telling
}

func of(g civil.Grain, y, m, d int) dates.Value {
	return dates.Value{Grain: g, Known: dates.KnownYear, When: g.Unit(civil.Of(y, m, d).Start())}
}
func about(v dates.Value) dates.Value { v.Mod = dates.Approx; return v }
func early(v dates.Value) dates.Value { v.Mod = dates.Start; return v }
func late(v dates.Value) dates.Value  { v.Mod = dates.End; return v }
func since(v dates.Value) dates.Value { v.When.End = civil.Future; return v }
func until(v dates.Value) dates.Value { v.When.Start = civil.Past; return v }
func from(g civil.Grain, first, last civil.Day) dates.Value {
	return dates.Value{Grain: g, Known: dates.KnownYear, When: civil.Days(first, last)}
}
func part(p dates.Part, d civil.Day, from, to int) dates.Value {
	return dates.Value{Kind: dates.Time, Grain: civil.DayPart, Part: p, Known: dates.KnownYear,
		When: civil.Interval{Start: d.At(from, 0, 0), End: d.At(to, 0, 0)}}
}
func at(d civil.Day, h, m int) dates.Value {
	return dates.Value{Kind: dates.Time, Grain: civil.Minute, Known: dates.KnownYear, When: civil.Minute.Unit(d.At(h, m, 0))}
}

var papers = []article.Article{
	{Name: "courier.txt", ID: "a1", Source: "The Ellery Courier", Title: "Kestrel Bridge shut after crews find crack in main cable",
		URL: "https://courier.example/2016/06/kestrel-bridge-shut", Published: civil.Of(2016, 6, 8), Origin: article.Head, Evidence: "Published: June 8, 2016", Language: "en"},
	{Name: "wire.txt", ID: "a2", Source: "Northshore Wire", Title: "Inquiry opens into ignored bridge warnings", Place: "PORT ELLERY",
		URL: "https://northshorewire.example/inquiry-kestrel", Published: civil.Of(2016, 6, 10), Origin: article.Markup, Evidence: "June 10, 2016", Language: "en"},
	{Name: "post.txt", ID: "a3", Source: "Sarn Valley Post", Title: "A town waits for its bridge", Author: "Odile Marsh",
		URL: "https://sarnvalleypost.example/a-town-waits", Published: civil.Of(2016, 6, 12), Origin: article.Flag, Language: "en"},
}

var kestrel = []event{
	{line: "Traders forded the Sarn where the bridge now stands", basis: timeline.Stated, worth: 0.2, names: []string{"River Sarn"}, told: []telling{
		{2, "A stele in the town museum records that salt traders forded the Sarn at this very bend in ", "312 BCE", ".", of(civil.Year, -311, 1, 1), dates.Absolute, dates.NoSignal}}},
	{line: "A cable ferry carried the valley’s traffic across the river", basis: timeline.Stated, worth: 0.25, names: []string{"River Sarn"}, told: []telling{
		{2, "All through ", "the 1950s", " a cable ferry carried the valley’s traffic, forty vehicles at a time.", of(civil.Decade, 1950, 1, 1), dates.Absolute, dates.NoSignal}}},
	{line: "Kestrel Bridge opened with a single lane each way", basis: timeline.Stated, worth: 0.6, names: []string{"Kestrel Bridge"}, told: []telling{
		{2, "The queen mother of the valley, as the Post then called it, opened on ", "14 May 1964", " with a single lane each way.", of(civil.DayGrain, 1964, 5, 14), dates.Absolute, dates.NoSignal},
		{0, "The bridge, which opened in ", "1964", ", carries the only road between the two halves of the town.", of(civil.Year, 1964, 1, 1), dates.Absolute, dates.NoSignal}}},
	{line: "Lorries over 20 tonnes were first let onto the bridge", basis: timeline.Stated, worth: 0.45, names: []string{"Kestrel Bridge"}, told: []telling{
		{1, "Lorries over 20 tonnes were first let onto the deck ", "about 1995", ", when the mill at Overwater reopened.", about(of(civil.Year, 1995, 1, 1)), dates.Absolute, dates.NoSignal}}},
	{line: "The toll has stood still at four crowns", basis: timeline.Since, worth: 0.4, names: []string{"Sarn Crossings"}, told: []telling{
		{0, "The toll has stood still at four crowns since ", "2012", ", and the operator says upkeep has stood still with it.", since(of(civil.Year, 2012, 1, 1)), dates.Absolute, dates.Since}}},
	{line: "Sarn Crossings cut its inspection budget by a fifth", basis: timeline.Stated, worth: 0.7, names: []string{"Sarn Crossings"}, told: []telling{
		{1, "Accounts seen by the Wire show that Sarn Crossings cut its inspection budget by a fifth in ", "the third quarter of 2014", ".", of(civil.Quarter, 2014, 7, 1), dates.Absolute, dates.NoSignal}}},
	{line: "The bridge carried 41,000 vehicles a day, twice what it was built for", basis: timeline.Stated, worth: 0.5, names: []string{"Kestrel Bridge"}, told: []telling{
		{0, "", "Last year", " it carried 41,000 vehicles a day, twice what it was built for.", of(civil.Year, 2015, 1, 1), dates.Published, dates.NoSignal}}},
	{line: "Contractors repainted the towers without opening the cable shrouds", basis: timeline.Stated, worth: 0.55, names: []string{"Kestrel Bridge", "Sarn Crossings"}, told: []telling{
		{2, "Contractors repainted both towers from ", "March to November last year", " without once opening the cable shrouds.", from(civil.Month, civil.Of(2015, 3, 1), civil.Of(2015, 11, 30)), dates.Published, dates.From}}},
	{line: "The ministry put off a grant for new hangers", basis: timeline.Stated, worth: 0.5, names: []string{"Transport ministry"}, told: []telling{
		{0, "A grant for new hangers was put off by the ministry in ", "February", ".", of(civil.Month, 2016, 2, 1), dates.Published, dates.NoSignal}}},
	{line: "Reiter warned of hairline cracks in an internal memo", basis: timeline.Stated, worth: 0.9, names: []string{"Tomas Reiter", "Sarn Crossings"}, told: []telling{
		{2, "The memo, dated ", "April 18", ", speaks of “hairline cracks at four hangers” and asks for a lane to be closed.", of(civil.DayGrain, 2016, 4, 18), dates.Published, dates.NoSignal},
		{1, "Tomas Reiter, the operator’s chief engineer, had warned of hairline cracks in an internal memo in ", "April", ".", of(civil.Month, 2016, 4, 1), dates.Published, dates.NoSignal}}},
	{line: "Counters on the deck logged the heaviest traffic of the year", basis: timeline.Stated, worth: 0.3, names: []string{"Kestrel Bridge"}, told: []telling{
		{1, "In ", "the week of May 23", ", counters on the deck logged the heaviest traffic of the year.", of(civil.Week, 2016, 5, 23), dates.Published, dates.NoSignal}}},
	{line: "A maintenance crew found a crack in the main cable", basis: timeline.Stated, worth: 1, names: []string{"Kestrel Bridge", "Sarn Crossings"}, told: []telling{
		{0, "A maintenance crew found a crack as long as a hand in the main cable ", "last Thursday", ", the operator said.", of(civil.DayGrain, 2016, 6, 2), dates.Published, dates.NoSignal},
		{1, "The crack was found on ", "June 2", " during a routine check of the main cable.", of(civil.DayGrain, 2016, 6, 2), dates.Published, dates.NoSignal},
		{2, "A maintenance crew noticed the crack in the main cable on ", "Friday, June 3", ", according to the log the Post has seen.", of(civil.DayGrain, 2016, 6, 3), dates.Absolute, dates.NoSignal}}},
	{line: "Strain gauges on the north tower set off two alarms", basis: timeline.Stated, worth: 0.6, names: []string{"Kestrel Bridge"}, told: []telling{
		{0, "", "Last weekend", " strain gauges on the north tower set off two alarms, and both were reset by hand.", of(civil.Weekend, 2016, 6, 4), dates.Published, dates.NoSignal}}},
	{line: "Police closed the bridge to all traffic", basis: timeline.Stated, worth: 1, names: []string{"Kestrel Bridge", "Police"}, told: []telling{
		{0, "Police closed the bridge to all traffic ", "at 9.40 a.m. on Monday", ", leaving school buses to turn round on the ramp.", at(civil.Of(2016, 6, 6), 9, 40), dates.Published, dates.NoSignal},
		{1, "The bridge has been closed to all traffic by police order; the barriers came down ", "Monday", ".", of(civil.DayGrain, 2016, 6, 6), dates.Published, dates.NoSignal},
		{2, "Since the police closed it on ", "June 6", ", the bridge has belonged to the gulls.", of(civil.DayGrain, 2016, 6, 6), dates.Published, dates.NoSignal}}},
	{line: "Two fishing boats began ferrying commuters", basis: timeline.Stated, worth: 0.5, names: []string{"River Sarn"}, told: []telling{
		{1, "By ", "Monday evening", " two fishing boats were ferrying commuters for a crown a head.", part(dates.Evening, civil.Of(2016, 6, 6), 18, 24), dates.Published, dates.NoSignal},
		{2, "The boats have run since ", "the evening of June 6", ", and no one has asked them for a licence.", part(dates.Evening, civil.Of(2016, 6, 6), 18, 24), dates.Published, dates.NoSignal}}},
	{line: "Schools on the east bank sent 1,900 children home", basis: timeline.Stated, worth: 0.6, told: []telling{
		{0, "Schools on the east bank sent 1,900 children home early ", "Monday", ".", of(civil.DayGrain, 2016, 6, 6), dates.Published, dates.NoSignal}}},
	{line: "Motorists were turned back at both ends", basis: timeline.Focus, worth: 0.2, told: []telling{
		{0, "Motorists were turned back at both ends, some after an hour’s wait.", "", "", of(civil.DayGrain, 2016, 6, 6), dates.Absolute, dates.NoSignal}}},
	{line: "The memo had been marked “no action”, Reiter told councillors", basis: timeline.Stated, worth: 0.8, speaker: "Tomas Reiter", names: []string{"Tomas Reiter", "Port Ellery council"}, told: []telling{
		{1, "His memo had been returned marked “no action”, Reiter told councillors on ", "Tuesday at 2:15 p.m.", "", at(civil.Of(2016, 6, 7), 14, 15), dates.Published, dates.NoSignal}}},
	{line: "Nobody crosses until every hanger has been looked at, the mayor said", basis: timeline.Stated, worth: 0.7, speaker: "Mayor Ines Calloway", names: []string{"Ines Calloway", "Port Ellery council"}, told: []telling{
		{0, "“Nobody crosses until every hanger has been looked at,” Mayor Ines Calloway told the council on ", "Tuesday", ".", of(civil.DayGrain, 2016, 6, 7), dates.Published, dates.NoSignal}}},
	{line: "The council set aside 2.4 million crowns for repairs", basis: timeline.Stated, worth: 0.9, names: []string{"Port Ellery council"}, told: []telling{
		{0, "The council set aside 2.4 million crowns for repairs at a special sitting on ", "Tuesday", ".", of(civil.DayGrain, 2016, 6, 7), dates.Published, dates.NoSignal},
		{1, "Councillors voted 2.4 million crowns for repairs on ", "Wednesday", ", with two abstentions.", of(civil.DayGrain, 2016, 6, 8), dates.Published, dates.NoSignal}}},
	{line: "Shops on Quay Street are taking half their usual trade", basis: timeline.Reported, worth: 0.3, names: []string{"Quay Street"}, told: []telling{
		{0, "Shops on Quay Street say they are taking half their usual trade.", "", "", of(civil.DayGrain, 2016, 6, 8), dates.Published, dates.NoSignal}}},
	{line: "A public inquiry into the warnings opened in the old customs house", basis: timeline.Stated, worth: 0.8, names: []string{"Customs house"}, told: []telling{
		{1, "A public inquiry into the warnings opened on ", "Thursday", " in the old customs house.", of(civil.DayGrain, 2016, 6, 9), dates.Published, dates.NoSignal},
		{2, "The inquiry that opened there on ", "Thursday", " drew more people than the chairs could seat.", of(civil.DayGrain, 2016, 6, 9), dates.Published, dates.NoSignal}}},
	{line: "Sarn Crossings did not send a witness to the hearing", basis: timeline.Stated, worth: 0.6, names: []string{"Sarn Crossings"}, negated: true, told: []telling{
		{1, "The operator did not send a witness to ", "Thursday", "’s hearing, and its chair stayed empty all day.", of(civil.DayGrain, 2016, 6, 9), dates.Published, dates.NoSignal}}},
	{line: "Lorries may use the Lower Weir road", basis: timeline.Stated, worth: 0.4, names: []string{"Lower Weir road"}, told: []telling{
		{0, "Lorries up to 12 tonnes may use the Lower Weir road until ", "Friday", ".", until(of(civil.DayGrain, 2016, 6, 10)), dates.Published, dates.Until}}},
	{line: "Divers surveyed the piers", basis: timeline.Stated, worth: 0.5, names: []string{"Kestrel Bridge", "River Sarn"}, told: []telling{
		{2, "Divers surveyed the piers on ", "Friday", " in water the colour of tea.", of(civil.DayGrain, 2016, 6, 10), dates.Published, dates.NoSignal}}},
	{line: "Some 300 residents walked to the barriers with lanterns", basis: timeline.Stated, worth: 0.6, names: []string{"Kestrel Bridge"}, told: []telling{
		{2, "Some 300 residents walked to the barriers with lanterns on ", "Saturday night", ".", part(dates.Night, civil.Of(2016, 6, 11), 20, 24), dates.Published, dates.NoSignal}}},
	{line: "Work on the main cable is to begin", basis: timeline.Planned, worth: 0.8, names: []string{"Kestrel Bridge", "Sarn Crossings"}, told: []telling{
		{2, "Work on the main cable is to begin on ", "June 20", ", weather permitting.", of(civil.DayGrain, 2016, 6, 20), dates.Published, dates.NoSignal},
		{1, "Repairs to the cable would start ", "later this month", ", the operator said.", late(of(civil.Month, 2016, 6, 1)), dates.Published, dates.NoSignal}}},
	{line: "A temporary span for cars and buses is to open", basis: timeline.Planned, worth: 0.7, speaker: "Transport Secretary Maud Okafor", names: []string{"Transport ministry", "Maud Okafor"}, told: []telling{
		{2, "A temporary span for cars and buses should be open in ", "early September", ", Transport Secretary Maud Okafor said.", early(of(civil.Month, 2016, 9, 1)), dates.Published, dates.NoSignal}}},
	{line: "The ministry is to decide on a second crossing", basis: timeline.Planned, worth: 0.6, names: []string{"Transport ministry"}, told: []telling{
		{1, "A decision on a second crossing is not due before ", "2018", ", the ministry said.", of(civil.Year, 2018, 1, 1), dates.Published, dates.NoSignal}}},
	{line: "An earlier inspection report was never made public", basis: timeline.Undated, worth: 0.4, names: []string{"Sarn Crossings"}, told: []telling{
		{1, "An earlier inspection report, which put the north tower among the worst in the country, was never made public.", "", "", dates.Value{}, dates.Absolute, dates.NoSignal}}},
}

// Title is the title of the story.
const Title = "The closing of Kestrel Bridge"

// Kestrel returns the story: 30 events that three articles tell, with every
// kind of date, two of them in conflict.
func Kestrel() timeline.Timeline { return build(papers, kestrel) }

// build writes the articles' texts from the sentences and sets every offset.
func build(papers []article.Article, events []event) timeline.Timeline {
	tl := timeline.Timeline{Articles: append([]article.Article(nil), papers...)}
	texts := make([][]byte, len(papers))
	for i, p := range papers {
		texts[i] = append(texts[i], p.Title+"\n\n"...)
	}
	for n, e := range events {
		var first timeline.Event
		for k, t := range e.told {
			x := timeline.Event{ID: fmt.Sprintf("%07x", uint32(n*4+k)*2654435761>>4), When: t.when, Basis: e.basis, Line: e.line,
				Speaker: e.speaker, Names: e.names, Worth: e.worth, Negated: e.negated, Article: t.article}
			text := texts[t.article]
			x.Quote.Start = int32(len(text))
			text = append(text, t.before...)
			if t.expression != "" {
				x.Expression = article.Span{Start: int32(len(text)), End: int32(len(text) + len(t.expression))}
				x.Mention = dates.Mention{Start: x.Expression.Start, End: x.Expression.End, Value: t.when, Anchor: t.anchor, Signal: t.signal}
				x.Rule = "story"
			}
			text = append(text, t.expression+t.after...)
			x.Quote.End = int32(len(text))
			texts[t.article] = append(text, "\n\n"...)
			if k == 0 {
				first = x
			} else {
				first.Others = append(first.Others, x)
			}
		}
		tl.Events = append(tl.Events, first)
	}
	for i := range tl.Articles {
		tl.Articles[i].Text = string(texts[i])
	}
	return tl
}

// Sides returns the story as three timelines, one of each article, to compare.
func Sides() []timeline.Timeline {
	whole := Kestrel()
	sides := make([]timeline.Timeline, len(whole.Articles))
	for i, a := range whole.Articles {
		sides[i].Articles = []article.Article{a}
	}
	for _, e := range whole.Events {
		others := e.Others
		e.Others = nil
		for _, t := range append([]timeline.Event{e}, others...) {
			side := t.Article
			t.Article = 0
			sides[side].Events = append(sides[side].Events, t)
		}
	}
	return sides
}
