package dates_test

import (
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

// within builds the value of one unit, of the grain and around the day given.
func within(t *testing.T, grain civil.Grain, day string) dates.Value {
	t.Helper()
	return dates.Value{Grain: grain, Known: dates.KnownYear, When: grain.Unit(dayOf(t, day).Start())}
}

// fromTo builds the range from the first to the last value.
func fromTo(first, last dates.Value) dates.Value {
	if last.Grain != first.Grain {
		first.EndGrain = last.Grain
	}
	first.When.End = last.When.End
	return first
}

func since(v dates.Value) dates.Value { v.When.End = civil.Future; return v }
func until(v dates.Value) dates.Value { v.When.Start = civil.Past; return v }
func about(v dates.Value) dates.Value { v.Mod = dates.Approx; return v }

// clock builds a clock time; part a part of a day.
func clock(t *testing.T, grain civil.Grain, day string, h, m, s int) dates.Value {
	t.Helper()
	return dates.Value{Kind: dates.Time, Grain: grain, Known: dates.KnownYear | dates.KnownClock, When: grain.Unit(dayOf(t, day).At(h, m, s))}
}

func part(t *testing.T, p dates.Part, day string, from, to int) dates.Value {
	t.Helper()
	d := dayOf(t, day)
	return dates.Value{Kind: dates.Time, Grain: civil.DayPart, Part: p, When: civil.Interval{Start: d.At(from, 0, 0), End: d.At(to, 0, 0)}}
}

func dayOf(t *testing.T, s string) civil.Day {
	t.Helper()
	d, err := civil.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEDTF(t *testing.T) {
	day := func(s string) dates.Value { return within(t, civil.DayGrain, s) }
	year := func(s string) dates.Value { return within(t, civil.Year, s+"-07-01") }
	eastern := clock(t, civil.Minute, "2016-08-02", 17, 30, 0)
	eastern.HasZone, eastern.Zone = true, -240
	greenwich, india := eastern, eastern
	greenwich.Zone, india.Zone = 0, 330
	quarterPast := dates.Value{Kind: dates.Duration, Len: civil.Period{N: 3, Unit: civil.Month},
		When: civil.Days(dayOf(t, "2016-05-04"), dayOf(t, "2016-08-03"))}
	hour := dates.Value{Kind: dates.Duration, Len: civil.Period{N: 24, Unit: civil.Hour}, When: dayOf(t, "2016-08-03").Interval()}

	for _, c := range []struct {
		name string
		v    dates.Value
		want string
	}{
		{"day", day("2016-08-01"), "2016-08-01"},
		{"month", within(t, civil.Month, "2016-08-31"), "2016-08"},
		{"year", year("2016"), "2016"},
		{"first quarter", within(t, civil.Quarter, "2010-03-31"), "2010-33"},
		{"second quarter", within(t, civil.Quarter, "2010-04-01"), "2010-34"},
		{"fourth quarter", within(t, civil.Quarter, "2010-12-31"), "2010-36"},
		{"first half", within(t, civil.Half, "2010-06-30"), "2010-40"},
		{"second half", within(t, civil.Half, "2010-07-01"), "2010-41"},
		{"spring", within(t, civil.Season, "2010-04-01"), "2010-21"},
		{"winter is named by its December", within(t, civil.Season, "2011-01-15"), "2010-24"},
		{"decade", within(t, civil.Decade, "1995-01-01"), "199X"},
		{"century", within(t, civil.Century, "1848-03-18"), "18XX"},
		{"millennium", within(t, civil.Millennium, "1066-10-14"), "1XXX"},
		{"first decade", within(t, civil.Decade, "0009-12-31"), "000X"},

		{"about a year", about(year("1995")), "1995~"},
		{"about a day", about(day("1995-06-01")), "1995-06-01~"},
		{"about a decade", about(within(t, civil.Decade, "1995-01-01")), "199X~"},

		{"week: its days", within(t, civil.Week, "2016-08-03"), "2016-08-01/2016-08-07"},
		{"a week before 1970", within(t, civil.Week, "1945-05-08"), "1945-05-07/1945-05-13"},
		{"weekend: its days", within(t, civil.Weekend, "2016-08-03"), "2016-08-06/2016-08-07"},
		{"part of a day: the day", part(t, dates.Morning, "2016-08-02", 5, 12), "2016-08-02"},
		{"night: the day it begins on", part(t, dates.Night, "2016-08-02", 20, 29), "2016-08-02"},

		{"minute", clock(t, civil.Minute, "2016-08-02", 17, 30, 0), "2016-08-02T17:30:00"},
		{"second", clock(t, civil.Second, "2016-08-02", 17, 30, 15), "2016-08-02T17:30:15"},
		{"west of Greenwich", eastern, "2016-08-02T17:30:00-04:00"},
		{"in Greenwich", greenwich, "2016-08-02T17:30:00Z"},
		{"half an hour beside", india, "2016-08-02T17:30:00+05:30"},

		{"since a year", since(year("2012")), "2012/.."},
		{"since a day", since(day("2012-05-07")), "2012-05-07/.."},
		{"since a week", since(within(t, civil.Week, "2016-08-03")), "2016-08-01/.."},
		{"until a day", until(day("2016-08-05")), "../2016-08-05"},
		{"until a year", until(year("2016")), "../2016"},
		{"until a weekend", until(within(t, civil.Weekend, "2016-08-03")), "../2016-08-07"},
		{"until a night", until(part(t, dates.Night, "2016-08-02", 20, 29)), "../2016-08-02"},
		{"until a minute", until(clock(t, civil.Minute, "2016-08-02", 17, 30, 0)), "../2016-08-02T17:30:00"},
		{"since about a year", since(about(year("1995"))), "1995~/.."},

		{"years", fromTo(year("2009"), year("2011")), "2009/2011"},
		{"months", fromTo(within(t, civil.Month, "2016-05-01"), within(t, civil.Month, "2016-07-01")), "2016-05/2016-07"},
		{"days", fromTo(day("2016-03-03"), day("2016-03-05")), "2016-03-03/2016-03-05"},
		{"decades", fromTo(within(t, civil.Decade, "1970-01-01"), within(t, civil.Decade, "1980-01-01")), "197X/198X"},
		{"minutes: the last begins at 17:00", fromTo(clock(t, civil.Minute, "2016-08-02", 15, 0, 0), clock(t, civil.Minute, "2016-08-02", 17, 0, 0)),
			"2016-08-02T15:00:00/2016-08-02T17:00:00"},
		{"nights", fromTo(part(t, dates.Night, "2016-08-01", 20, 29), part(t, dates.Night, "2016-08-02", 20, 29)), "2016-08-01/2016-08-02"},
		{"morning to evening of the next day", fromTo(part(t, dates.Morning, "2016-08-01", 5, 12), part(t, dates.Evening, "2016-08-02", 17, 22)),
			"2016-08-01/2016-08-02"},
		{"a day to its night", fromTo(day("2016-03-03"), part(t, dates.Night, "2016-03-03", 20, 29)), "2016-03-03"},
		{"a day to a month", fromTo(day("2016-03-03"), within(t, civil.Month, "2016-05-01")), "2016-03-03/2016-05"},
		{"a month to a year", fromTo(within(t, civil.Month, "2009-11-01"), year("2011")), "2009-11/2011"},
		{"a year to a day", fromTo(year("2009"), day("2011-03-03")), "2009/2011-03-03"},
		{"a day to the end of its month", fromTo(day("2016-03-31"), within(t, civil.Month, "2016-03-01")), "2016-03-31/2016-03"},

		{"44 BCE", year("-0043"), "-0043"},
		{"the Ides of March", day("-0043-03-15"), "-0043-03-15"},
		{"1 BCE", year("0000"), "0000"},
		{"spring of 480 BCE", within(t, civil.Season, "-0479-04-01"), "-0479-21"},
		{"470s BCE", within(t, civil.Decade, "-0475-01-01"), "-047X"},
		{"fifth century BCE", within(t, civil.Century, "-0479-01-01"), "-04XX"},
		{"from BCE to CE", fromTo(year("-0026"), year("0014")), "-0026/0014"},
		{"a year of five figures", within(t, civil.Year, "12016-01-01"), "Y12016"},
		{"and one before", within(t, civil.Year, "-12000-01-01"), "Y-12000"},

		{"the past three months", quarterPast, "2016-05-04/2016-08-03"},
		{"the past 24 hours", hour, "2016-08-03"},
		{"all time", dates.Value{When: civil.Interval{Start: civil.Past, End: civil.Future}}, "../.."},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := c.v.EDTF()
			if got != c.want {
				t.Fatalf("%s, want %s", got, c.want)
			}
			checkEDTFBack(t, c.v, got)
		})
	}

	for name, v := range map[string]dates.Value{
		"no value":               {},
		"a reference":            {Ref: dates.PastRef},
		"an amount":              {Kind: dates.Duration, Len: civil.Period{N: 3, Unit: civil.DayGrain}},
		"a recurrence":           {Kind: dates.Set, Len: civil.Period{N: 1, Unit: civil.DayGrain}, Quant: dates.Every},
		"a Christmas of no year": {Grain: civil.DayGrain, Known: dates.KnownMonth | dates.KnownDay, Index: 12, Index2: 25},
	} {
		if got := v.EDTF(); got != "" {
			t.Errorf("%s: %s, but it has no place on the calendar", name, got)
		}
	}
}

// checkEDTFBack reads a spelling again. Its bounds must be those of the value;
// only parts of days, which EDTF cannot say, widen to their days.
func checkEDTFBack(t *testing.T, v dates.Value, s string) {
	t.Helper()
	back, err := dates.ParseEDTF(s)
	if err != nil {
		t.Fatal(err)
	}
	if v.Grain == civil.DayPart || v.EndGrain == civil.DayPart {
		return
	}
	if v.Kind != dates.Duration && back.When != v.When {
		t.Errorf("%s is read back as %s, want %s", s, back.When, v.When)
	}
	if !back.When.Covers(v.When) {
		t.Errorf("%s is read back as %s, which does not cover %s", s, back.When, v.When)
	}
	if back.HasZone != v.HasZone || back.Zone != v.Zone || v.Kind != dates.Duration && (back.Mod == dates.Approx) != (v.Mod == dates.Approx) {
		t.Errorf("%s is read back as %+v", s, back)
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	for s, why := range map[string]string{
		"":                      "nothing",
		"..":                    "one end",
		"/":                     "no ends",
		"2016/":                 "an unknown end is not an open one",
		"2016/2015":             "ends before it starts",
		"2016/2017/2018":        "three ends",
		"2016-13":               "no month",
		"2016-25":               "a season of no hemisphere we write",
		"2016-37":               "a third of the year",
		"2016-02-30":            "no day",
		"2015-02-29":            "not a leap year",
		"2016-8-1":              "one figure",
		"16":                    "a century is 16XX",
		"X":                     "no figure",
		"XXXX":                  "no figure",
		"XXXX-12-25":            "no year",
		"19X5":                  "figures behind the X",
		"199XX":                 "five figures",
		"-0000":                 "there is one year 0",
		"Y2016":                 "four figures need no Y",
		"2016?":                 "uncertain",
		"2016%":                 "uncertain and approximate",
		"2016~~":                "twice",
		"~2016":                 "of the year alone",
		"{1667,1668}":           "one of a set",
		"2016-08-02T17:30":      "EDTF wants seconds",
		"2016-08-02T24:00:00":   "the next day's midnight",
		"2016-08-02T17:60:00":   "no minute",
		"2016-08T17:30:00":      "a clock time without a day",
		"2016-08-02T17:30:00+1": "a short zone",
		"2016-08-02 17:30:00":   "no T",
		"２０１６":                  "figures beyond ASCII",
		"Y99999999999999999999": "beyond the calendar",
	} {
		if v, err := dates.ParseEDTF(s); err == nil {
			t.Errorf("%q (%s) is read as %+v", s, why, v)
		}
	}
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2016-08-01", "199X", "-04XX", "2012/..", "../2016-08-05", "1995~", "2010-21", "2010-41", "Y-12000",
		"2016-08-02T17:30:00-04:00", "2009-11/2011", "../..", "000X", "-000X"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := dates.ParseEDTF(s)
		if err != nil {
			return
		}
		if got := v.EDTF(); got != s {
			t.Errorf("%q is read as %+v and written %q", s, v, got)
		}
		if v.When.Empty() {
			t.Errorf("%q holds no time", s)
		}
	})
}
