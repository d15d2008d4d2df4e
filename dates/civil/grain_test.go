package civil_test

import (
	"math/rand/v2"
	"testing"

	"dateline/dates/civil"
)

func TestUnit(t *testing.T) {
	tuesday := day(t, "2016-08-02").At(17, 30, 15)
	ides := day(t, "-0043-03-15").At(10, 0, 0)
	for _, c := range []struct {
		at         civil.Instant
		g          civil.Grain
		start, end string
	}{
		{tuesday, civil.Second, "2016-08-02T17:30:15", "2016-08-02T17:30:16"},
		{tuesday, civil.Minute, "2016-08-02T17:30:00", "2016-08-02T17:31:00"},
		{tuesday, civil.Hour, "2016-08-02T17:00:00", "2016-08-02T18:00:00"},
		{tuesday, civil.DayPart, "2016-08-02T00:00:00", "2016-08-03T00:00:00"},
		{tuesday, civil.DayGrain, "2016-08-02T00:00:00", "2016-08-03T00:00:00"},
		{tuesday, civil.Weekend, "2016-08-06T00:00:00", "2016-08-08T00:00:00"},
		{tuesday, civil.Week, "2016-08-01T00:00:00", "2016-08-08T00:00:00"},
		{tuesday, civil.Month, "2016-08-01T00:00:00", "2016-09-01T00:00:00"},
		{tuesday, civil.Quarter, "2016-07-01T00:00:00", "2016-10-01T00:00:00"},
		{tuesday, civil.Half, "2016-07-01T00:00:00", "2017-01-01T00:00:00"},
		{tuesday, civil.Season, "2016-06-01T00:00:00", "2016-09-01T00:00:00"},
		{tuesday, civil.Year, "2016-01-01T00:00:00", "2017-01-01T00:00:00"},
		{tuesday, civil.Decade, "2010-01-01T00:00:00", "2020-01-01T00:00:00"},
		{tuesday, civil.Century, "2000-01-01T00:00:00", "2100-01-01T00:00:00"},
		{tuesday, civil.Millennium, "2000-01-01T00:00:00", "3000-01-01T00:00:00"},
		{ides, civil.Month, "-0043-03-01T00:00:00", "-0043-04-01T00:00:00"},
		{ides, civil.Quarter, "-0043-01-01T00:00:00", "-0043-04-01T00:00:00"},
		{ides, civil.Decade, "-0049-01-01T00:00:00", "-0039-01-01T00:00:00"},                           // EDTF -004X
		{ides, civil.Century, "-0099-01-01T00:00:00", "0000-01-01T00:00:00"},                           // 100 to 2 BCE; 1 BCE is year 0
		{day(t, "-0450-06-01").Start(), civil.Century, "-0499-01-01T00:00:00", "-0399-01-01T00:00:00"}, // the fifth century BCE
		{day(t, "0000-06-01").Start(), civil.Decade, "0000-01-01T00:00:00", "0010-01-01T00:00:00"},
		{ides, civil.Year, "-0043-01-01T00:00:00", "-0042-01-01T00:00:00"},
		{day(t, "2016-12-31").Start(), civil.Quarter, "2016-10-01T00:00:00", "2017-01-01T00:00:00"},
		{day(t, "2016-12-31").Start(), civil.Half, "2016-07-01T00:00:00", "2017-01-01T00:00:00"},
		{day(t, "2016-06-30").Start(), civil.Half, "2016-01-01T00:00:00", "2016-07-01T00:00:00"},
		{day(t, "2017-01-01").Start(), civil.Weekend, "2016-12-31T00:00:00", "2017-01-02T00:00:00"}, // across the year
		{day(t, "1969-12-31").At(23, 59, 59), civil.Minute, "1969-12-31T23:59:00", "1970-01-01T00:00:00"},
	} {
		u := c.g.Unit(c.at)
		if u.Start.String() != c.start || u.End.String() != c.end {
			t.Errorf("%s of %s: %s, want %s/%s", c.g, c.at, u, c.start, c.end)
		}
	}
	if u := civil.None.Unit(tuesday); !u.Empty() || u.Start != tuesday {
		t.Errorf("no grain gives %s", u)
	}
}

// TestUnitsTile: the units of a grain cover time without gap or overlap, and
// each lies in one of the next coarser.
func TestUnitsTile(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 20_000 {
		at := civil.Day(r.Int32N(4_000_000)-2_000_000).Start() + civil.Instant(r.IntN(86400))
		for g := civil.Second; g <= civil.Millennium; g++ {
			u := g.Unit(at)
			if g == civil.Weekend { // five days of the week lie in none
				continue
			}
			if !u.Contains(at) {
				t.Fatalf("the %s of %s is %s", g, at, u)
			}
			if g.Unit(u.Start) != u || g.Unit(u.End-1) != u {
				t.Fatalf("the %s of %s changes within it", g, at)
			}
			if next := g.Unit(u.End); next.Start != u.End {
				t.Fatalf("after the %s %s comes %s", g, u, next)
			}
		}
		chain := []civil.Grain{civil.Second, civil.Minute, civil.Hour, civil.DayGrain, civil.Month, civil.Quarter, civil.Half,
			civil.Year, civil.Decade, civil.Century, civil.Millennium}
		for i, g := range chain[1:] {
			if fine := chain[i].Unit(at); !g.Unit(at).Covers(fine) {
				t.Fatalf("the %s %s leaves its %s", chain[i], fine, g)
			}
		}
	}
}

func TestSeasons(t *testing.T) {
	for _, c := range []struct {
		day    string
		year   int
		season civil.SeasonNumber
	}{
		{"2016-02-29", 2015, civil.Winter}, // the winter that began in December 2015
		{"2016-03-01", 2016, civil.Spring},
		{"2016-05-31", 2016, civil.Spring},
		{"2016-06-01", 2016, civil.Summer},
		{"2016-09-01", 2016, civil.Autumn},
		{"2016-11-30", 2016, civil.Autumn},
		{"2016-12-01", 2016, civil.Winter},
	} {
		d := day(t, c.day)
		y, s := civil.SeasonAt(d)
		if y != c.year || s != c.season {
			t.Errorf("%s lies in season %d of %d, want %d of %d", c.day, s, y, c.season, c.year)
		}
		if !civil.SeasonOf(y, s).Covers(d.Interval()) {
			t.Errorf("%s is not in %s", c.day, civil.SeasonOf(y, s))
		}
	}
}

func TestGrainNames(t *testing.T) {
	names := map[string]bool{}
	for g := civil.None; g <= civil.Millennium; g++ {
		if names[g.String()] || g.String() == "" {
			t.Errorf("grain %d is called %q", g, g)
		}
		names[g.String()] = true
	}
	if s := civil.Grain(99).String(); s != "Grain(99)" {
		t.Errorf("no grain is called %q", s)
	}
}
