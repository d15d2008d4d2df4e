package words

import (
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline"
	"dateline/timeline/article"
)

func unitOf(g civil.Grain, y, m, d int) dates.Value {
	return dates.Value{Grain: g, When: g.Unit(civil.Of(y, m, d).Start())}
}

func with(v dates.Value, change func(*dates.Value)) dates.Value { change(&v); return v }

func since(v dates.Value) dates.Value { v.When.End = civil.Future; return v }
func until(v dates.Value) dates.Value { v.When.Start = civil.Past; return v }

func clock(y, mo, d, h, mi int, g civil.Grain) dates.Value {
	return dates.Value{Kind: dates.Time, Grain: g, When: g.Unit(civil.Of(y, mo, d).At(h, mi, 0))}
}

func between(g, end civil.Grain, first, last civil.Day) dates.Value {
	return dates.Value{Grain: g, EndGrain: end, When: civil.Days(first, last)}
}

func TestDate(t *testing.T) {
	mod := func(m dates.Mod, v dates.Value) dates.Value { v.Mod = m; return v }
	day := unitOf(civil.DayGrain, 2016, 8, 3)
	for _, c := range []struct {
		name   string
		v      dates.Value
		signal dates.Signal
		full   string
		rail   string // without a year above it
		under  string
	}{
		{"a day", day, dates.NoSignal, "Wednesday 3 August 2016", "3 August 2016", "a Wednesday"},
		{"a day before the Gregorian calendar has no weekday", unitOf(civil.DayGrain, 1415, 10, 25), dates.NoSignal, "25 October 1415", "25 October 1415", ""},
		{"about", mod(dates.Approx, unitOf(civil.Year, 1995, 1, 1)), dates.NoSignal, "about 1995", "about 1995", ""},
		{"early month", mod(dates.Start, unitOf(civil.Month, 2010, 3, 1)), dates.NoSignal, "early March 2010", "early March 2010", ""},
		{"mid-decade drops its article", mod(dates.Mid, unitOf(civil.Decade, 1995, 1, 1)), dates.NoSignal, "mid-1990s", "mid-1990s", ""},
		{"week", unitOf(civil.Week, 2011, 6, 8), dates.NoSignal, "week of 6 June 2011", "week of 6 June 2011", ""},
		{"weekend", unitOf(civil.Weekend, 2016, 6, 4), dates.NoSignal, "weekend of 4–5 June 2016", "4–5 June 2016", "weekend"},
		{"weekend over the end of a month", unitOf(civil.Weekend, 2016, 7, 30), dates.NoSignal, "weekend of 30–31 July 2016", "30–31 July 2016", "weekend"},
		{"weekend over the end of a year", unitOf(civil.Weekend, 2016, 12, 31), dates.NoSignal, "weekend of 31 December 2016 to 1 January 2017", "31 December 2016 to 1 January 2017", "weekend"},
		{"quarter", unitOf(civil.Quarter, 2014, 8, 1), dates.NoSignal, "third quarter of 2014", "3rd quarter", "2014"},
		{"fiscal quarter", with(unitOf(civil.Quarter, 2014, 8, 1), func(v *dates.Value) { v.Fiscal = true }), dates.NoSignal, "fiscal third quarter of 2014", "fiscal 3rd quarter", "2014"},
		{"half", unitOf(civil.Half, 2014, 8, 1), dates.NoSignal, "second half of 2014", "2nd half", "2014"},
		{"season", unitOf(civil.Season, 2014, 8, 1), dates.NoSignal, "summer 2014", "summer 2014", ""},
		{"a winter belongs to two years", unitOf(civil.Season, 2015, 1, 1), dates.NoSignal, "winter 2014–15", "winter 2014–15", ""},
		{"decade", unitOf(civil.Decade, 1955, 1, 1), dates.NoSignal, "the 1950s", "the 1950s", ""},
		{"century", unitOf(civil.Century, 1955, 1, 1), dates.NoSignal, "20th century", "20th century", ""},
		{"before our era", unitOf(civil.Year, -311, 1, 1), dates.NoSignal, "312 BCE", "312 BCE", ""},
		{"since", since(unitOf(civil.Year, 2012, 1, 1)), dates.Since, "since 2012", "since 2012", ""},
		{"since a day", since(day), dates.Since, "since Wednesday 3 August 2016", "since Wed 3 August 2016", ""},
		{"after a month begins with the next", dates.Value{Grain: civil.Month, When: civil.Interval{Start: civil.Of(2016, 4, 1).Start(), End: civil.Future}}, dates.AfterThat, "after March 2016", "after March 2016", ""},
		{"until includes its day", until(unitOf(civil.DayGrain, 2016, 6, 10)), dates.Until, "until Friday 10 June 2016", "until Fri 10 June 2016", ""},
		{"before excludes its year", dates.Value{Grain: civil.Year, When: civil.Interval{Start: civil.Past, End: civil.Of(1990, 1, 1).Start()}}, dates.BeforeThat, "before 1990", "before 1990", ""},
		{"but not before its end", dates.Value{Grain: civil.Year, Mod: dates.End, When: civil.Interval{Start: civil.Past, End: civil.Of(1990, 1, 1).Start()}}, dates.BeforeThat, "before the end of 1989", "before the end of 1989", ""},
		{"by", until(unitOf(civil.DayGrain, 2016, 6, 10)), dates.By, "by Friday 10 June 2016", "by Fri 10 June 2016", ""},
		{"by the end of a year", mod(dates.End, until(unitOf(civil.Year, 1984, 1, 1))), dates.By, "by the end of 1984", "by the end of 1984", ""},
		{"range of years", between(civil.Year, civil.None, civil.Of(2009, 1, 1), civil.Of(2011, 12, 31)), dates.From, "2009 to 2011", "2009–2011", ""},
		{"range of months", between(civil.Month, civil.None, civil.Of(2015, 3, 1), civil.Of(2015, 11, 30)), dates.From, "March to November 2015", "Mar – Nov 2015", ""},
		{"range of months over a year's end", between(civil.Month, civil.None, civil.Of(2015, 11, 1), civil.Of(2016, 1, 31)), dates.From, "November 2015 to January 2016", "Nov 2015 – Jan 2016", ""},
		{"range of days", between(civil.DayGrain, civil.None, civil.Of(2016, 5, 30), civil.Of(2016, 6, 2)), dates.From, "30 May to 2 June 2016", "30 May to 2 June 2016", ""},
		{"range of unequal grains", between(civil.Year, civil.Month, civil.Of(2014, 1, 1), civil.Of(2016, 3, 31)), dates.From, "2014 to March 2016", "2014 to March 2016", ""},
		{"clock", clock(2016, 6, 6, 9, 40, civil.Minute), dates.NoSignal, "Monday 6 June 2016, 9:40 a.m.", "Mon 6 June 2016", "9:40 a.m."},
		{"noon", clock(2016, 6, 6, 12, 0, civil.Hour), dates.NoSignal, "Monday 6 June 2016, noon", "Mon 6 June 2016", "noon"},
		{"part of a day", dates.Value{Kind: dates.Time, Grain: civil.DayPart, Part: dates.Evening, When: civil.Interval{Start: civil.Of(2016, 6, 6).At(18, 0, 0), End: civil.Of(2016, 6, 6).At(24, 0, 0)}}, dates.NoSignal, "Monday 6 June 2016, evening", "Mon 6 June 2016", "evening"},
		{"from 9 to 5", dates.Value{Kind: dates.Time, Grain: civil.Minute, EndGrain: civil.Minute, When: civil.Interval{Start: civil.Of(2016, 6, 6).At(9, 0, 0), End: civil.Of(2016, 6, 6).At(17, 1, 0)}}, dates.From, "Monday 6 June 2016, 9 a.m. to 5 p.m.", "Mon 6 June 2016, 9 a.m. to 5 p.m.", ""},
		{"from a clock time to another day's", dates.Value{Kind: dates.Time, Grain: civil.Minute, EndGrain: civil.Minute, When: civil.Interval{Start: civil.Of(2016, 6, 6).At(18, 0, 0), End: civil.Of(2016, 6, 8).At(12, 1, 0)}}, dates.From, "Monday 6 June, 6 p.m. to Wednesday 8 June 2016, noon", "Mon 6 June, 6 p.m. to Wed 8 June 2016, noon", ""},
		{"until a clock time", dates.Value{Kind: dates.Time, Grain: civil.Minute, When: civil.Interval{Start: civil.Past, End: civil.Of(2016, 6, 6).At(17, 1, 0)}}, dates.Until, "until Monday 6 June 2016, 5 p.m.", "until Mon 6 June 2016, 5 p.m.", ""},
		{"span of hours", dates.Value{Kind: dates.Time, Grain: civil.Hour, EndGrain: civil.Hour, When: civil.Interval{Start: civil.Of(2016, 6, 6).At(14, 0, 0), End: civil.Of(2016, 6, 6).At(16, 0, 0)}}, dates.From, "Monday 6 June 2016, 2 p.m. to 4 p.m.", "Mon 6 June 2016, 2 p.m. to 4 p.m.", ""},
		{"no value", dates.Value{}, dates.NoSignal, "no date", "no date", ""},
		{"only a side of now is known", dates.Value{Ref: dates.PastRef}, dates.NoSignal, "in the past", "in the past", ""},
	} {
		if got := Date(c.v, c.signal); got != c.full {
			t.Errorf("%s: Date = %q, want %q", c.name, got, c.full)
		}
		date, under := Rail(c.v, c.signal, false)
		if date != c.rail || under != c.under {
			t.Errorf("%s: Rail = %q, %q, want %q, %q", c.name, date, under, c.rail, c.under)
		}
	}
}

func TestRailUnderItsYear(t *testing.T) {
	for _, c := range []struct {
		v           dates.Value
		date, under string
	}{
		{unitOf(civil.DayGrain, 2016, 4, 18), "Mon 18 April", ""},
		{unitOf(civil.Month, 2016, 2, 1), "February", ""},
		{unitOf(civil.Week, 2016, 5, 23), "week of 23 May", ""},
		{unitOf(civil.Quarter, 2016, 5, 23), "2nd quarter", ""},
		{unitOf(civil.Year, 2016, 5, 23), "2016", ""},
		{until(unitOf(civil.DayGrain, 2016, 6, 10)), "until Fri 10 June", ""},
		{clock(2016, 6, 7, 14, 15, civil.Minute), "Tue 7 June", "2:15 p.m."},
	} {
		if date, under := Rail(c.v, dates.NoSignal, true); date != c.date || under != c.under {
			t.Errorf("Rail(%v) = %q, %q, want %q, %q", c.v.When, date, under, c.date, c.under)
		}
	}
}

func TestWhy(t *testing.T) {
	text := "It fell on Tuesday, as it did about 1995 and has\nsince 2012."
	a := article.Article{Text: text, Published: civil.Of(2016, 8, 3)}
	event := func(from, to int32, v dates.Value, anchor dates.AnchorKind, signal dates.Signal) timeline.Event {
		return timeline.Event{When: v, Mention: dates.Mention{Start: from, End: to, Value: v, Anchor: anchor, Signal: signal},
			Expression: article.Span{Start: from, End: to}}
	}
	tuesday := unitOf(civil.DayGrain, 2016, 8, 2)
	for _, c := range []struct {
		name string
		e    timeline.Event
		want string
	}{
		{"anchored to the publication", event(11, 18, tuesday, dates.Published, dates.NoSignal), "“Tuesday”, published Wednesday 3 August 2016"},
		{"anchored to something said before", event(11, 18, tuesday, dates.Previous, dates.NoSignal), "“Tuesday”, counted from another date"},
		{"a clock time of a day said before", event(11, 18, clock(2016, 8, 2, 14, 15, civil.Minute), dates.Previous, dates.NoSignal), "“Tuesday”, reckoned from the day named before"},
		{"absolute", event(36, 40, unitOf(civil.Year, 1995, 1, 1), dates.Absolute, dates.NoSignal), "“1995” names the year itself"},
		{"approximate", event(30, 40, with(unitOf(civil.Year, 1995, 1, 1), func(v *dates.Value) { v.Mod = dates.Approx }), dates.Absolute, dates.NoSignal), "“about 1995”: the article itself is unsure"},
		{"since about as long ago as it has lasted", event(36, 40, with(since(unitOf(civil.Year, 2012, 1, 1)), func(v *dates.Value) { v.Mod = dates.Approx }), dates.Published, dates.NoSignal),
			"“1995”, counted back from Wednesday 3 August 2016; no end given"},
		{"open end, with its signal", event(55, 59, since(unitOf(civil.Year, 2012, 1, 1)), dates.Absolute, dates.Since), "since “2012”: no end given"},
		{"the last of the signals", event(36, 40, unitOf(civil.Year, 1995, 1, 1), dates.Absolute, dates.Between), "between “1995” names the year itself"},
		{"a range names where it opens", event(55, 59, between(civil.Year, civil.None, civil.Of(2012, 1, 1), civil.Of(2016, 12, 31)), dates.Absolute, dates.Between), "between “2012” names the dates themselves"},
		{"focus", timeline.Event{When: tuesday, Basis: timeline.Focus}, "no date in the sentence; the article is about Tuesday 2 August 2016"},
		{"reported", timeline.Event{Basis: timeline.Reported}, "no date in the sentence; published Wednesday 3 August 2016"},
		{"reported that day", timeline.Event{Basis: timeline.Reported, When: dates.Value{Grain: civil.DayGrain, When: civil.Of(2016, 8, 3).Interval()}}, "no date in the sentence; published Wednesday 3 August 2016"},
		{"an entry of another day", timeline.Event{Basis: timeline.Reported, When: dates.Value{Grain: civil.DayGrain, Known: dates.KnownYear | dates.KnownMonth | dates.KnownDay, When: civil.Of(2016, 8, 5).Interval()}}, "no date in the sentence; its entry is stamped Friday 5 August 2016"},
		{"undated", timeline.Event{Basis: timeline.Undated}, "no date in the sentence, and none near it"},
		{"a span outside of the text", event(50, 5000, tuesday, dates.Published, dates.NoSignal), "“”, published Wednesday 3 August 2016"},
	} {
		if got := Why(c.e, a); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEverySignalHasItsWord(t *testing.T) {
	text := "It met between May and July 2012. It has met since 2010. It meets until Friday. It met before 1990, from 2009 to 2011 and after March. It will meet by Monday."
	seen := map[dates.Signal]bool{}
	x := dates.New(dates.Config{})
	for _, m := range x.Append(nil, text, civil.Of(2016, 8, 3)) {
		seen[m.Signal] = true
		if m.Signal != dates.NoSignal && signalWords[m.Signal] == "" {
			t.Errorf("signal %d of %q has no word", m.Signal, text[m.Start:m.End])
		}
	}
	for s := dates.Since; s <= dates.Between; s++ {
		if !seen[s] {
			t.Errorf("no expression with signal %d was read", s)
		}
	}
}

func TestSmallWords(t *testing.T) {
	for got, want := range map[string]string{
		Count(1, "event"): "1 event", Count(12000, "event"): "12,000 events", Count(0, "event"): "0 events",
		Number(1234567): "1,234,567", Number(123): "123",
		List(nil): "", List([]string{"a"}): "a", List([]string{"a", "b", "c"}): "a, b and c",
		Clock(0): "midnight", Clock(43200): "noon", Clock(13*3600 + 5*60): "1:05 p.m.", Clock(1): "12:00:01 a.m.",
		Weekday(civil.NoDay): "", Day(civil.NoDay): "", ordinal(11): "11th", ordinal(21): "21st",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
