package dates_test

import (
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

func TestTimex(t *testing.T) {
	day := func(s string) dates.Value { return within(t, civil.DayGrain, s) }
	length := func(n int32, hundredths uint8, g civil.Grain) dates.Value {
		return dates.Value{Kind: dates.Duration, Len: civil.Period{N: n, Hundredths: hundredths, Unit: g}}
	}
	compound := func(n int32, g civil.Grain, m int32, h civil.Grain) dates.Value {
		return dates.Value{Kind: dates.Duration, Len: civil.Period{N: n, Unit: g}, More: civil.Period{N: m, Unit: h}}
	}
	unplaced := func(g civil.Grain, known dates.FieldSet, index, index2 uint8) dates.Value {
		return dates.Value{Grain: g, Known: known, Index: index, Index2: index2}
	}
	every := func(v dates.Value) dates.Value { v.Kind, v.Quant = dates.Set, dates.Every; return v }
	nightly := every(dates.Value{Part: dates.Night})
	weekdayNight := every(dates.Value{Known: dates.KnownWeekday, Index: 2, Part: dates.Night})
	noClock := dates.Value{Kind: dates.Time, Grain: civil.DayGrain, When: dayOf(t, "1998-02-15").Interval()}

	for _, c := range []struct {
		name string
		v    dates.Value
		want string
	}{
		{"nothing", dates.Value{}, ""},
		{"day", day("1998-02-15"), "1998-02-15"},
		{"week", within(t, civil.Week, "1998-02-15"), "1998-W07"},
		{"the week of New Year's Day belongs to the year of its Thursday", within(t, civil.Week, "2016-01-01"), "2015-W53"},
		{"weekend", within(t, civil.Weekend, "1998-02-15"), "1998-W07-WE"},
		{"month", within(t, civil.Month, "1998-02-15"), "1998-02"},
		{"quarter", within(t, civil.Quarter, "1998-06-30"), "1998-Q2"},
		{"half", within(t, civil.Half, "1998-07-01"), "1998-H2"},
		{"spring", within(t, civil.Season, "1998-03-01"), "1998-SP"},
		{"summer", within(t, civil.Season, "1998-08-31"), "1998-SU"},
		{"autumn", within(t, civil.Season, "1998-09-01"), "1998-FA"},
		{"winter is named by its December", within(t, civil.Season, "1999-02-28"), "1998-WI"},
		{"year", within(t, civil.Year, "1998-02-15"), "1998"},
		{"decade", within(t, civil.Decade, "1998-02-15"), "199"},
		{"century", within(t, civil.Century, "1998-02-15"), "19"},
		{"millennium", within(t, civil.Millennium, "1998-02-15"), "1"},
		{"year of three figures", within(t, civil.Year, "0122-01-01"), "0122"},
		{"decade of them", within(t, civil.Decade, "0122-01-01"), "012"},
		{"decade of one figure", within(t, civil.Decade, "0009-01-01"), "000"},
		{"century of them", within(t, civil.Century, "0122-01-01"), "01"},
		{"44 BCE", within(t, civil.Year, "-0043-01-01"), "BC0044"},
		{"1 BCE", within(t, civil.Year, "0000-01-01"), "BC0001"},
		{"the Ides of March", day("-0043-03-15"), "BC0044-03-15"},
		{"480s BCE", within(t, civil.Decade, "-0485-01-01"), "BC048"},
		{"fifth century BCE", within(t, civil.Century, "-0449-01-01"), "BC04"},

		{"minute", clock(t, civil.Minute, "1998-02-15", 20, 5, 0), "1998-02-15T20:05"},
		{"second", clock(t, civil.Second, "1998-02-15", 20, 5, 9), "1998-02-15T20:05:09"},
		{"morning", part(t, dates.Morning, "1998-02-15", 5, 12), "1998-02-15TMO"},
		{"midday", part(t, dates.Midday, "1998-02-15", 11, 14), "1998-02-15TMI"},
		{"afternoon", part(t, dates.Afternoon, "1998-02-15", 12, 18), "1998-02-15TAF"},
		{"evening", part(t, dates.Evening, "1998-02-15", 17, 22), "1998-02-15TEV"},
		{"night", part(t, dates.Night, "1998-02-15", 20, 29), "1998-02-15TNI"},
		{"daytime", part(t, dates.Daytime, "1998-02-15", 6, 18), "1998-02-15TDT"},
		{"a clock time nobody can read", noClock, "1998-02-15TXX:XX"},

		{"now", dates.Value{Ref: dates.PresentRef}, "PRESENT_REF"},
		{"recently", dates.Value{Ref: dates.PastRef}, "PAST_REF"},
		{"soon", dates.Value{Ref: dates.FutureRef}, "FUTURE_REF"},

		{"days", length(3, 0, civil.DayGrain), "P3D"},
		{"some days", length(0, 0, civil.DayGrain), "PXD"},
		{"some hours", length(0, 0, civil.Hour), "PTXH"},
		{"some time", length(0, 0, civil.None), "PXX"},
		{"weeks", length(2, 0, civil.Week), "P2W"},
		{"a weekend", length(1, 0, civil.Weekend), "P1WE"},
		{"a quarter", length(1, 0, civil.Quarter), "P1Q"},
		{"half a year is six months, the half of a fiscal one this", length(1, 0, civil.Half), "P1H"},
		{"a season", length(1, 0, civil.Season), "P1SE"},
		{"years and a half", length(2, 50, civil.Year), "P2.5Y"},
		{"and a quarter", length(2, 25, civil.Year), "P2.25Y"},
		{"a decade", length(1, 0, civil.Decade), "P1DE"},
		{"centuries", length(2, 0, civil.Century), "P2CE"},
		{"a millennium", length(1, 0, civil.Millennium), "P1ML"},
		{"minutes", length(20, 0, civil.Minute), "PT20M"},
		{"months", length(20, 0, civil.Month), "P20M"},
		{"seconds", length(9, 0, civil.Second), "PT9S"},
		{"part of a day", length(0, 0, civil.DayPart), "PXDT"},
		{"years and months", compound(2, civil.Year, 6, civil.Month), "P2Y6M"},
		{"hours and minutes", compound(2, civil.Hour, 20, civil.Minute), "PT2H20M"},
		{"days and hours", compound(1, civil.DayGrain, 2, civil.Hour), "P1DT2H"},
		{"quarters and minutes", compound(1, civil.Quarter, 5, civil.Minute), "P1QT5M"},
		{"decades and years", compound(1, civil.Decade, 5, civil.Year), "P1DE5Y"},

		{"every day", every(length(1, 0, civil.DayGrain)), "P1D"},
		{"every Tuesday", every(unplaced(civil.DayGrain, dates.KnownWeekday, 2, 0)), "XXXX-WXX-2"},
		{"every May", every(unplaced(civil.Month, dates.KnownMonth, 5, 0)), "XXXX-05"},
		{"every summer", every(unplaced(civil.Season, 0, 2, 0)), "XXXX-SU"},
		{"every night", nightly, "XXXX-XX-XXTNI"},
		{"Tuesday nights", weekdayNight, "XXXX-WXX-2TNI"},

		{"a year nobody knows", unplaced(civil.Year, 0, 0, 0), "XXXX"},
		{"a quarter of it", unplaced(civil.Quarter, 0, 3, 0), "XXXX-Q3"},
		{"some quarter", unplaced(civil.Quarter, 0, 0, 0), "XXXX-QX"},
		{"a half", unplaced(civil.Half, 0, 1, 0), "XXXX-H1"},
		{"a summer", unplaced(civil.Season, 0, 2, 0), "XXXX-SU"},
		{"some month", unplaced(civil.Month, 0, 0, 0), "XXXX-XX"},
		{"a December", unplaced(civil.Month, dates.KnownMonth, 12, 0), "XXXX-12"},
		{"a Christmas", unplaced(civil.DayGrain, dates.KnownMonth|dates.KnownDay, 12, 25), "XXXX-12-25"},
		{"a Tuesday", unplaced(civil.DayGrain, dates.KnownWeekday, 2, 0), "XXXX-WXX-2"},
		{"some week", unplaced(civil.Week, 0, 0, 0), "XXXX-WXX"},
		{"some weekend", unplaced(civil.Weekend, 0, 0, 0), "XXXX-WXX-WE"},
		{"some day", unplaced(civil.DayGrain, 0, 0, 0), "XXXX-XX-XX"},

		{"since a year: its start", since(within(t, civil.Year, "2012-01-01")), "2012"},
		{"until a day: its only end", until(day("2016-08-05")), "2016-08-05"},
		{"until a month", until(within(t, civil.Month, "2016-08-05")), "2016-08"},
		{"until a decade before year 0", until(within(t, civil.Decade, "-0485-01-01")), "BC048"},
		{"a range: its start", fromTo(within(t, civil.Year, "2009-01-01"), within(t, civil.Year, "2011-01-01")), "2009"},
		{"a modifier is an attribute of its own", about(within(t, civil.Year, "1995-01-01")), "1995"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := c.v.Timex()
			if got != c.want {
				t.Fatalf("%s, want %s", got, c.want)
			}
			if string(c.v.AppendTimex([]byte("value="))) != "value="+got {
				t.Errorf("AppendTimex and Timex differ")
			}
			if got != "" {
				checkTimexBack(t, c.v, got)
			}
		})
	}
}

// checkTimexBack reads a spelling again; dates and times of one unit come back
// with their extent.
func checkTimexBack(t *testing.T, v dates.Value, s string) {
	t.Helper()
	back, err := dates.ParseTimex(s)
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case v.Kind == dates.Set:
	case v.Kind == dates.Duration:
		if back.Len != v.Len || back.More != v.More || back.Kind != v.Kind {
			t.Errorf("%s is read back as %+v", s, back)
		}
	case v.When.OpenStart() || v.When.OpenEnd() || v.EndGrain != civil.None || !v.Placed():
		if back.Grain != v.Grain && v.Ref == dates.NoRef {
			t.Errorf("%s is read back with grain %s, want %s", s, back.Grain, v.Grain)
		}
	case v.Grain.Unit(v.When.Start).End >= v.When.End || v.Grain == civil.DayPart:
		if back.When != v.When || back.Kind != v.Kind || back.Grain != v.Grain || back.Part != v.Part {
			t.Errorf("%s is read back as %+v, want %+v", s, back, v)
		}
	}
}

func TestParseTimexRefuses(t *testing.T) {
	for s, why := range map[string]string{
		"":                    "nothing",
		"PAST":                "no reference",
		"past_ref":            "capitals only",
		"P":                   "no amount",
		"P3":                  "no unit",
		"P3d":                 "no such unit",
		"P3DD":                "two units",
		"P03D":                "written otherwise",
		"PT3D":                "days go without T",
		"P1.2.3Y":             "two stops",
		"P1.234Y":             "three decimals",
		"P99999999999D":       "beyond counting",
		"1998-13":             "no month",
		"1998-02-30":          "no day",
		"1998-W00":            "no week",
		"1998-W54":            "no week of any year",
		"1999-W53":            "no week of this year",
		"1998-Q5":             "no quarter",
		"1998-Q0":             "no quarter",
		"1998-H3":             "no half",
		"1998-XX":             "a month nobody knows in a year somebody does",
		"1998-02-15T24:00":    "the next day's midnight",
		"1998-02-15T20":       "written with minutes",
		"1998-02-15TXX":       "written with minutes",
		"1998-02-15TMOX":      "something behind",
		"1998-02-15T20:00Z":   "the zone is no part of the value",
		"1998T20:00":          "a clock time without a day",
		"BC0000":              "no such year",
		"-0043":               "EDTF",
		"XXXX-13":             "no month",
		"XXXX-12-32":          "no day",
		"XXXX-WXX-8":          "no weekday",
		"XXXX-Q5":             "no quarter",
		"XXXX-02-15T":         "no part",
		"1998-02-15 ":         "a space",
		"１９９８":                "figures beyond ASCII",
		"99999999999999":      "beyond the calendar",
		"XXXX-XX-XXTMOT20:00": "two times",
	} {
		if v, err := dates.ParseTimex(s); err == nil {
			t.Errorf("%q (%s) is read as %+v", s, why, v)
		}
	}
}

func FuzzParseTimex(f *testing.F) {
	for _, s := range []string{"1998-02-15", "1998-W07-WE", "1998-Q2", "1998-SP", "199", "19", "BC0044", "BC04", "1998-02-15T20:05:09",
		"1998-02-15TNI", "P2Y6M", "PT2H20M", "P1DT2H", "PXDT", "P2.5Y", "PAST_REF", "XXXX-WXX-2TNI", "XXXX-12-25", "XXXX-QX"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if v, err := dates.ParseTimex(s); err == nil && v.Timex() != s {
			t.Errorf("%q is read as %+v and written %q", s, v, v.Timex())
		}
	})
}
