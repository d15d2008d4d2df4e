package civil_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"dateline/dates/civil"
)

func TestAddMonthsClamps(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
		why    string
	}{
		{"2016-01-31", 1, "2016-02-29", "a leap year"},
		{"2015-01-31", 1, "2015-02-28", "another"},
		{"2016-03-31", -1, "2016-02-29", "backwards"},
		{"2016-02-29", 12, "2017-02-28", "the leap day a year on"},
		{"2016-02-29", 48, "2020-02-29", "and in the next leap year"},
		{"2016-05-31", 1, "2016-06-30", ""},
		{"2016-12-31", 2, "2017-02-28", "across the year"},
		{"2016-01-15", -13, "2014-12-15", "across it backwards"},
		{"0001-01-31", -11, "0000-02-29", "1 BCE is a leap year"},
		{"0000-01-31", -1, "-0001-12-31", "there is a year 0"},
	} {
		if got := civil.AddMonths(day(t, c.from), c.months).String(); got != c.want {
			t.Errorf("%s %+d months: %s, want %s (%s)", c.from, c.months, got, c.want, c.why)
		}
	}
}

func TestAdd(t *testing.T) {
	noon := day(t, "2016-01-31").At(12, 30, 0)
	for _, c := range []struct {
		n    int
		g    civil.Grain
		want string
	}{
		{1, civil.Second, "2016-01-31T12:30:01"},
		{-31, civil.Minute, "2016-01-31T11:59:00"},
		{12, civil.Hour, "2016-02-01T00:30:00"},
		{1, civil.DayGrain, "2016-02-01T12:30:00"},
		{-1, civil.Week, "2016-01-24T12:30:00"},
		{1, civil.Weekend, "2016-02-07T12:30:00"},
		{1, civil.Month, "2016-02-29T12:30:00"},
		{1, civil.Quarter, "2016-04-30T12:30:00"},
		{1, civil.Half, "2016-07-31T12:30:00"},
		{-1, civil.Season, "2015-10-31T12:30:00"},
		{1, civil.Year, "2017-01-31T12:30:00"},
		{-1, civil.Decade, "2006-01-31T12:30:00"},
		{-1, civil.Century, "1916-01-31T12:30:00"},
		{-3, civil.Millennium, "-0984-01-31T12:30:00"},
		{0, civil.Year, "2016-01-31T12:30:00"},
		{5, civil.None, "2016-01-31T12:30:00"},
	} {
		if got := noon.Add(c.n, c.g).String(); got != c.want {
			t.Errorf("%+d %s: %s, want %s", c.n, c.g, got, c.want)
		}
	}
}

// TestAddStaysInside shifts by amounts that no calendar holds: "two billion
// years ago" is text like any other.
func TestAddStaysInside(t *testing.T) {
	now := day(t, "2016-01-31").Start()
	for g := civil.Second; g <= civil.Millennium; g++ {
		for _, n := range []int{math.MaxInt32, 2_000_000_000, 100_000_000, 5_000_000} {
			if got := now.Add(n, g); got < now {
				t.Errorf("%+d %s runs over: %s", n, g, got)
			} else if got != civil.Future && got.Day() == civil.NoDay {
				t.Errorf("%+d %s: %d lies on no day", n, g, got)
			}
			if got := now.Add(-n, g); got > now {
				t.Errorf("%+d %s runs over: %s", -n, g, got)
			} else if got != civil.Past && got.Day().Year() > 2016 {
				t.Errorf("%+d %s lies on %s", -n, g, got)
			}
		}
	}
	for _, open := range []civil.Instant{civil.Past, civil.Future} {
		if got := open.Add(3, civil.Year); got != open {
			t.Errorf("an open end moved to %s", got)
		}
	}
}

func TestPeriodString(t *testing.T) {
	for _, c := range []struct {
		p    civil.Period
		want string
	}{
		{civil.Period{}, ""},
		{civil.Period{N: 3, Unit: civil.DayGrain}, "P3D"},
		{civil.Period{N: 20, Unit: civil.Minute}, "PT20M"},
		{civil.Period{N: 20, Unit: civil.Month}, "P20M"},
		{civil.Period{N: 45, Unit: civil.Second}, "PT45S"},
		{civil.Period{N: 2, Unit: civil.Hour}, "PT2H"},
		{civil.Period{N: 2, Hundredths: 50, Unit: civil.Year}, "P2.5Y"},
		{civil.Period{N: 1, Hundredths: 25, Unit: civil.Hour}, "PT1.25H"},
		{civil.Period{N: 0, Hundredths: 5, Unit: civil.Year}, "P0.05Y"},
		{civil.Period{Unit: civil.DayGrain}, "PXD"},
		{civil.Period{Unit: civil.Hour}, "PTXH"},
		{civil.Period{N: 1, Unit: civil.Decade}, "P1DE"},
		{civil.Period{N: 2, Unit: civil.Century}, "P2CE"},
		{civil.Period{N: 1, Unit: civil.Millennium}, "P1ML"},
		{civil.Period{N: 4, Unit: civil.Week}, "P4W"},
		{civil.Period{N: 1, Unit: civil.Weekend}, "P1WE"},
		{civil.Period{N: 1, Unit: civil.Quarter}, "P1Q"},
		{civil.Period{N: 1, Unit: civil.Half}, "P1H"},
		{civil.Period{N: 1, Unit: civil.Season}, "P1SE"},
	} {
		if got := c.p.String(); got != c.want {
			t.Errorf("%+v: %s, want %s", c.p, got, c.want)
		}
	}
}

func TestPeriodShift(t *testing.T) {
	at := day(t, "2016-08-31").Start()
	for _, c := range []struct {
		p             civil.Period
		before, after string
	}{
		{civil.Period{N: 3, Unit: civil.DayGrain}, "2016-08-28T00:00:00", "2016-09-03T00:00:00"},
		{civil.Period{N: 6, Unit: civil.Month}, "2016-02-29T00:00:00", "2017-02-28T00:00:00"},
		{civil.Period{N: 2, Hundredths: 50, Unit: civil.Year}, "2014-02-28T00:00:00", "2019-02-28T00:00:00"},
		{civil.Period{N: 1, Hundredths: 50, Unit: civil.Hour}, "2016-08-30T22:30:00", "2016-08-31T01:30:00"},
		{civil.Period{N: 1, Hundredths: 50, Unit: civil.Week}, "2016-08-20T12:00:00", "2016-09-10T12:00:00"},
		{civil.Period{Unit: civil.Year}, "..", ".."}, // years: no one knows how many
	} {
		if got := c.p.Before(at).String(); got != c.before {
			t.Errorf("%s before: %s, want %s", c.p, got, c.before)
		}
		if got := c.p.After(at).String(); got != c.after {
			t.Errorf("%s after: %s, want %s", c.p, got, c.after)
		}
	}
	if got := (civil.Period{Unit: civil.Year}).Before(at); got != civil.Past {
		t.Errorf("years before: %d, want the open past", got)
	}
	if !(civil.Period{}).IsZero() || (civil.Period{}).Unknown() {
		t.Error("the zero period is no period, not an unknown one")
	}
}

func TestApprox(t *testing.T) {
	const day = 86400
	for _, c := range []struct {
		p    civil.Period
		days float64
	}{
		{civil.Period{N: 3, Unit: civil.DayGrain}, 3},
		{civil.Period{N: 1, Unit: civil.Week}, 7},
		{civil.Period{N: 400, Unit: civil.Year}, 146097},
		{civil.Period{N: 2, Hundredths: 50, Unit: civil.Year}, 2.5 * 146097 / 400},
		{civil.Period{N: 36, Unit: civil.Hour}, 1.5},
		{civil.Period{Unit: civil.Year}, 0},
	} {
		if got := float64(c.p.Approx()) / day; math.Abs(got-c.days) > 1e-9 {
			t.Errorf("%s: %g days, want %g", c.p, got, c.days)
		}
	}
}

// TestShiftedBackAndForth: what goes n units ahead and n back is where it was,
// but for days that the month's end clamped.
func TestShiftedBackAndForth(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20_000 {
		from := civil.Day(r.Int32N(4_000_000)-2_000_000).Start() + civil.Instant(r.IntN(86400))
		n, g := r.IntN(200)-100, civil.Grain(r.IntN(int(civil.Century))+1)
		back := from.Add(n, g).Add(-n, g)
		_, _, d := from.Day().Date()
		if back != from && (g < civil.Month || d <= 28) {
			t.Fatalf("%s %+d %s and back: %s", from, n, g, back)
		}
	}
}
