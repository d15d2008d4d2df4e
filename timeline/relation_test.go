package timeline

import (
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

// on makes a stated event of one unit of grain g that holds the day.
func on(day string, g civil.Grain) Event {
	d, err := civil.ParseDay(day)
	if err != nil {
		panic(err)
	}
	return Event{Basis: Stated, When: dates.Value{Kind: dates.Date, Grain: g,
		Known: dates.KnownYear | dates.KnownMonth | dates.KnownDay, When: g.Unit(d.Start())}}
}

func as(b Basis, e Event) Event { e.Basis = b; return e }

func counted(e Event) Event { e.Mention.Anchor = dates.Published; return e }

func between(e, f Event) Event { e.When.When.End = f.When.When.End; return e }

func mod(m dates.Mod, e Event) Event { e.When.Mod = m; return e }

func since(e Event) Event { e.Basis, e.When.When.End = Since, civil.Future; return e }

func clock(day string, hour int) Event {
	e := on(day, civil.DayGrain)
	at := e.When.When.Start + civil.Instant(hour*3600)
	e.When.Kind, e.When.Grain, e.When.When = dates.Time, civil.Hour, civil.Hour.Unit(at)
	return e
}

func TestRelate(t *testing.T) {
	day := func(s string) Event { return on(s, civil.DayGrain) }
	undated := Event{Basis: Undated}
	for _, tt := range []struct {
		name string
		a, b Event
		want Relation
		days int
	}{
		{"the same day", day("2016-06-02"), day("2016-06-02"), Same, 0},
		{"neither has a date", undated, undated, Same, 0},
		{"the epoch is a date, not the lack of one", day("1970-01-01"), undated, Refines, 0},
		{"a date refines none", day("2016-06-02"), undated, Refines, 0},
		{"a day lies in its month", day("2016-06-02"), on("2016-06-01", civil.Month), Refines, 0},
		{"an hour lies in its day", clock("2016-06-02", 9), day("2016-06-02"), Refines, 0},
		{"two hours of a day are told apart, not held against each other", clock("2016-06-02", 9), clock("2016-06-02", 11), Undecided, 0},
		{"a day within an open stretch", day("2016-06-02"), since(on("2012-01-01", civil.Year)), Refines, 0},
		{"ranges that share some days", between(day("2016-06-02"), day("2016-06-05")), between(day("2016-06-04"), day("2016-06-09")), Overlaps, 0},
		{"neighbouring days", day("2016-06-02"), day("2016-06-03"), Conflicts, 1},
		{"a week apart", day("2016-06-02"), day("2016-06-09"), Conflicts, 7},
		{"eight days apart is another occasion", day("2016-06-02"), day("2016-06-10"), Undecided, 8},
		{"a day and a later week", day("2016-06-02"), on("2016-06-06", civil.Week), Conflicts, 4},
		{"last week is too loose to contradict a day", day("2016-06-02"), counted(on("2016-06-06", civil.Week)), Undecided, 4},
		{"a month is too loose to contradict a day", on("2016-05-01", civil.Month), day("2016-06-02"), Undecided, 2},
		{"about a day is not that day", mod(dates.Approx, day("2016-06-02")), day("2016-06-03"), Undecided, 1},
		{"plans change", as(Planned, day("2016-06-02")), day("2016-06-03"), Undecided, 1},
		{"the day of publication claims nothing", as(Reported, day("2016-06-03")), day("2016-06-02"), RefinedBy, 1},
		{"nor does the focus day, even within a month", as(Focus, day("2016-06-03")), on("2016-06-01", civil.Month), RefinedBy, 0},
		{"two days of publication", as(Reported, day("2016-06-03")), as(Reported, day("2016-06-02")), Undecided, 1},
		{"a year apart is a year misread", day("2015-06-02"), day("2016-06-02"), YearApart, 366},
		{"a month a year apart", on("2015-06-02", civil.Month), on("2016-06-02", civil.Month), YearApart, 337},
		{"neighbouring years are not a misreading", on("2015-06-02", civil.Year), on("2016-06-02", civil.Year), Undecided, 1},
		{"since two years", since(on("2012-01-01", civil.Year)), since(on("2014-01-01", civil.Year)), RefinedBy, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, days := Relate(tt.a, tt.b)
			if got != tt.want || days != tt.days {
				t.Errorf("Relate(a, b) = %v, %d days; want %v, %d", got, days, tt.want, tt.days)
			}
			back, daysBack := Relate(tt.b, tt.a)
			if back != tt.want.Inverse() || daysBack != days {
				t.Errorf("Relate(b, a) = %v, %d days; want %v, %d", back, daysBack, tt.want.Inverse(), days)
			}
		})
	}
}
