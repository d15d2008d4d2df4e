package civil_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/dates/civil"
)

// TestDayAgainstTime compares every day of eight centuries, and random ones of
// all years that both can name, with package time.
func TestDayAgainstTime(t *testing.T) {
	check := func(d civil.Day) {
		tm := d.Time()
		ty, tmonth, td := tm.Date()
		if y, m, day := d.Date(); y != ty || m != int(tmonth) || day != td {
			t.Fatalf("day %d: Date %d-%d-%d, time says %d-%d-%d", d, y, m, day, ty, tmonth, td)
		}
		if got := civil.Of(ty, int(tmonth), td); got != d {
			t.Fatalf("Of(%d, %d, %d) = %d, want %d", ty, tmonth, td, got, d)
		}
		if got, want := int(d.Weekday())%7, int(tm.Weekday()); got != want {
			t.Fatalf("%s: weekday %s, want %s", d, d.Weekday(), tm.Weekday())
		}
		wy, w := tm.ISOWeek()
		if y, week := d.ISOWeek(); y != wy || week != w {
			t.Fatalf("%s: ISO week %d-W%d, time says %d-W%d", d, y, week, wy, w)
		}
		if got := d.YearDay(); got != tm.YearDay() {
			t.Fatalf("%s: day %d of the year, time says %d", d, got, tm.YearDay())
		}
	}
	for d := civil.Of(1599, 12, 1); d < civil.Of(2401, 2, 1); d++ {
		check(d)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		check(civil.Day(r.Int32N(2_000_000_000) - 1_000_000_000))
	}
}

func TestDayLimits(t *testing.T) {
	for _, d := range []civil.Day{math.MaxInt32, math.MinInt32 + 1} {
		if y, m, day := d.Date(); civil.Of(y, m, day) != d {
			t.Errorf("Of(%d, %d, %d) is not day %d again", y, m, day, d)
		}
	}
	if y := civil.Day(math.MaxInt32).Year(); y != 5_881_580 {
		t.Errorf("the last year is %d", y)
	}
	if y := civil.NoDay.Year(); y != -5_877_641 {
		t.Errorf("NoDay lies in year %d", y)
	}
	if s := civil.NoDay.String(); s != "" {
		t.Errorf("NoDay is written %q", s)
	}
}

func TestOfOverflows(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
		why     string
	}{
		{2016, 14, 0, "2017-01-31", "month 14 is February of the next year, its day 0 the day before"},
		{2016, 2, 30, "2016-03-01", "29 days in a leap February"},
		{2015, 2, 29, "2015-03-01", "28 in another"},
		{2016, 0, 1, "2015-12-01", "month 0 is December of the year before"},
		{2016, -11, 1, "2015-01-01", "month -11 its January"},
		{2016, 1, 366, "2016-12-31", "a leap year"},
		{0, 3, 0, "0000-02-29", "1 BCE is a leap year"},
		{-43, 3, 15, "-0043-03-15", "the Ides of March of 44 BCE"},
		{-4712, 1, 1, "-4712-01-01", "four figures behind the sign"},
		{10000, 1, 1, "10000-01-01", "five figures when needed"},
	} {
		if got := civil.Of(c.y, c.m, c.d).String(); got != c.want {
			t.Errorf("Of(%d, %d, %d) = %s, want %s: %s", c.y, c.m, c.d, got, c.want, c.why)
		}
	}
}

func TestFromTime(t *testing.T) {
	zone := time.FixedZone("far east", 14*3600)
	if got := civil.FromTime(time.Date(2016, 8, 1, 0, 30, 0, 0, zone)); got != civil.Of(2016, 8, 1) {
		t.Errorf("half past midnight of 1 August, UTC+14, is %s", got)
	}
}

func TestISOWeek(t *testing.T) {
	for _, c := range []struct {
		day        string
		year, week int
		why        string
	}{
		{"2009-12-31", 2009, 53, "a Thursday: the year has 53 weeks"},
		{"2010-01-03", 2009, 53, "the Sunday of that week"},
		{"2010-01-04", 2010, 1, "the Monday after it"},
		{"2008-12-28", 2008, 52, "a Sunday"},
		{"2008-12-29", 2009, 1, "the Monday of the week with 1 January 2009, a Thursday"},
		{"2020-12-31", 2020, 53, "a leap year that begins on a Wednesday"},
		{"2021-01-03", 2020, 53, "its last Sunday"},
		{"1998-02-15", 1998, 7, "a Sunday ends its week"},
		{"-0001-12-31", -1, 52, "before year 0"},
	} {
		d := day(t, c.day)
		if y, w := d.ISOWeek(); y != c.year || w != c.week {
			t.Errorf("%s: %d-W%d, want %d-W%d: %s", c.day, y, w, c.year, c.week, c.why)
		}
	}
}

func TestWeekdays(t *testing.T) {
	sunday := day(t, "1998-02-15")
	if sunday.WeekStart() != day(t, "1998-02-09") {
		t.Error("the week of a Sunday begins six days before")
	}
	for w := civil.Monday; w <= civil.Sunday; w++ {
		for d := sunday - 30; d < sunday+30; d++ {
			back, ahead := d.OnOrBefore(w), d.OnOrAfter(w)
			if back.Weekday() != w || back > d || d-back > 6 {
				t.Errorf("%s on or before %s: %s", w, d, back)
			}
			if ahead.Weekday() != w || ahead < d || ahead-d > 6 {
				t.Errorf("%s on or after %s: %s", w, d, ahead)
			}
		}
	}
	if s := civil.Sunday.String(); s != "Sunday" {
		t.Errorf("Sunday is called %q", s)
	}
	if s := civil.Weekday(9).String(); s != "Weekday(9)" {
		t.Errorf("no weekday is called %q", s)
	}
}

func TestParseDay(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		d := civil.Day(r.Int32N(8_000_000) - 4_000_000)
		if got, err := civil.ParseDay(d.String()); err != nil || got != d {
			t.Fatalf("%s is read back as %s (%v)", d, got, err)
		}
	}
	for _, s := range []string{"", "-", "2016", "2016-08", "2016-8-1", "2016-02-30", "2015-02-29", "2016-13-01", "2016-00-10",
		"2016-08-00", "2016-08-01x", " 2016-08-01", "2016-08-01 ", "2016/08/01", "16-08-01", "+2016-08-01", "--016-08-01", "2016-08--1",
		"2016-08-01T00:00", "-0000-01-01", "99999999-01-01", "2016-08-0１"} {
		if d, err := civil.ParseDay(s); err == nil {
			t.Errorf("%q is read as %s", s, d)
		} else if d != civil.NoDay {
			t.Errorf("%q: an error and the day %s", s, d)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"2016-08-01", "-0043-03-15", "10000-01-01", "2015-02-29", "2016-8-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := civil.ParseDay(s); err == nil && d.String() != s {
			t.Errorf("%q is read as %s", s, d)
		}
	})
}

func TestDaysIn(t *testing.T) {
	for _, year := range []int{-400, -4, -1, 0, 1, 1900, 1999, 2000, 2016, 2100} {
		sum := 0
		for m := 1; m <= 12; m++ {
			n := civil.DaysIn(year, m)
			if want := int(civil.Of(year, m+1, 1) - civil.Of(year, m, 1)); n != want {
				t.Errorf("%d-%02d has %d days, want %d", year, m, n, want)
			}
			sum += n
		}
		if leap := sum == 366; leap != civil.IsLeap(year) {
			t.Errorf("IsLeap(%d) = %t, but it has %d days", year, !leap, sum)
		}
	}
}

func TestInstant(t *testing.T) {
	d := day(t, "1969-12-31")
	at := d.At(23, 59, 58)
	if at != -2 {
		t.Errorf("two seconds before 1970 is instant %d", at)
	}
	if at.Day() != d {
		t.Errorf("it lies on %s", at.Day())
	}
	if h, m, s := at.Clock(); h != 23 || m != 59 || s != 58 {
		t.Errorf("its clock shows %d:%d:%d", h, m, s)
	}
	if s := at.String(); s != "1969-12-31T23:59:58" {
		t.Errorf("it is written %s", s)
	}
	if d.At(24, 0, 0) != (d + 1).Start() {
		t.Error("hour 24 is not the next midnight")
	}
	if d.Interval() != civil.Days(d, d) {
		t.Error("a day is not the interval of its own")
	}
	for _, open := range []civil.Instant{civil.Past, civil.Future} {
		if open.Day() != civil.NoDay || open.String() != ".." {
			t.Errorf("open end: day %s, written %s", open.Day(), open)
		}
	}
}

// TestEaster checks the days of Easter Sunday that were kept.
func TestEaster(t *testing.T) {
	for _, s := range []string{
		"1583-04-10", "1598-03-22", "1666-04-25", "1700-04-11", "1761-03-22", "1818-03-22", "1886-04-25", "1900-04-15",
		"1916-04-23", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "1997-03-30", "1998-04-12", "1999-04-04",
		"2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16", "2007-04-08",
		"2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05",
		"2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
		"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
	} {
		d := day(t, s)
		if got := civil.Easter(d.Year()); got != d {
			t.Errorf("Easter %d is %s, want %s", d.Year(), got, d)
		}
	}
	for y := -3000; y < 6000; y++ {
		d := civil.Easter(y)
		if d.Weekday() != civil.Sunday || d < civil.Of(y, 3, 22) || d > civil.Of(y, 4, 25) {
			t.Fatalf("Easter %d is %s, a %s", y, d, d.Weekday())
		}
	}
}

func TestNthWeekday(t *testing.T) {
	for _, c := range []struct {
		year, month, n int
		w              civil.Weekday
		want, why      string
	}{
		{2016, 11, 4, civil.Thursday, "2016-11-24", "Thanksgiving"},
		{2016, 9, 1, civil.Monday, "2016-09-05", "Labor Day"},
		{2016, 5, -1, civil.Monday, "2016-05-30", "Memorial Day"},
		{2016, 2, 5, civil.Monday, "2016-02-29", "a fifth Monday in February"},
		{2016, 12, -1, civil.Saturday, "2016-12-31", "the last day of the year"},
		{2016, 12, -2, civil.Saturday, "2016-12-24", "and the week before"},
		{2016, 8, 1, civil.Monday, "2016-08-01", "the first day of the month"},
	} {
		if got := civil.NthWeekday(c.year, c.month, c.n, c.w); got != day(t, c.want) {
			t.Errorf("%s of %d %d: %s, want %s (%s)", c.w, c.year, c.month, got, c.want, c.why)
		}
	}
}

func day(t *testing.T, s string) civil.Day {
	t.Helper()
	d, err := civil.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
