package civil

import "fmt"

// Grain is the size of a calendar unit. Grains are ordered from fine to coarse.
type Grain uint8

// The grains. None is the zero value: no grain is known.
const (
	None Grain = iota
	Second
	Minute
	Hour
	DayPart // morning, afternoon, evening, night: see PartOf
	DayGrain
	Weekend // Saturday and Sunday of an ISO week
	Week    // ISO 8601 week, Monday to Sunday
	Month
	Quarter // January–March is the first
	Half    // January–June is the first
	Season  // see SeasonOf
	Year
	Decade     // 1990 … 1999: the years that share their leading figures
	Century    // 1900 … 1999, as TIMEX3 and EDTF count ("19"), not 1901 … 2000
	Millennium // 1000 … 1999
)

// Before year 0 the years of a decade, century or millennium share their
// leading figures as well, as EDTF writes them: -04XX is -0499 … -0400, which is
// 500 to 401 BCE, the fifth century BCE. The first before year 0 is a year short.

var grainNames = [...]string{"none", "second", "minute", "hour", "part of day", "day", "weekend", "week",
	"month", "quarter", "half", "season", "year", "decade", "century", "millennium"}

// String returns the English name of the unit.
func (g Grain) String() string {
	if int(g) < len(grainNames) {
		return grainNames[g]
	}
	return fmt.Sprintf("Grain(%d)", uint8(g))
}

// Months returns n months from the first one of a year on; months run over into
// other years as they do in [Of].
func Months(year, first, n int) Interval {
	return Interval{Of(year, first, 1).Start(), Of(year, first+n, 1).Start()}
}

// SeasonNumber names a season of the northern hemisphere.
type SeasonNumber uint8

// The seasons, numbered as EDTF numbers them less 20: 21 is spring.
const (
	Spring SeasonNumber = iota + 1
	Summer
	Autumn
	Winter
)

// SeasonOf returns the extent of a meteorological season of the northern
// hemisphere: spring is March–May, summer June–August, autumn
// September–November, and the winter of a year begins in its December and ends
// with the next February, as TIMEX3 and EDTF write it (2015-WI, 2015-24).
func SeasonOf(year int, s SeasonNumber) Interval {
	return Months(year, 3*int(s), 3)
}

// SeasonAt returns the season that holds a day, and the year it is named by.
func SeasonAt(d Day) (year int, s SeasonNumber) {
	y, m, _ := d.Date()
	if m < 3 {
		return y - 1, Winter
	}
	return y, SeasonNumber(m / 3)
}

// Unit returns the calendar unit of grain g that holds the instant, half-open.
// For DayPart it returns the day; for None an empty interval at t.
func (g Grain) Unit(t Instant) Interval {
	d := t.Day()
	switch g {
	case None:
		return Interval{t, t}
	case Second:
		return Interval{t, t + 1}
	case Minute:
		s := t - Instant(floorMod(int64(t), 60))
		return Interval{s, s + 60}
	case Hour:
		s := t - Instant(floorMod(int64(t), 3600))
		return Interval{s, s + 3600}
	case DayPart, DayGrain:
		return d.Interval()
	case Weekend:
		sat := d.WeekStart() + 5
		return Interval{sat.Start(), (sat + 2).Start()}
	case Week:
		mon := d.WeekStart()
		return Interval{mon.Start(), (mon + 7).Start()}
	}
	return g.unitOfYear(d)
}

// unitOfYear returns the part of a year, or the years, of grain g that hold the
// day.
func (g Grain) unitOfYear(d Day) Interval {
	y, m, _ := d.Date()
	years := func(n int) Interval {
		first := y / n * n
		last := first + n - 1
		if y < 0 { // mirrored, so that -0049 … -0040 share their leading figures
			first, last = min(first, 0)-n+1, min(first, -1)
		}
		return Interval{Of(first, 1, 1).Start(), Of(last+1, 1, 1).Start()}
	}
	switch g {
	case Month:
		return Months(y, m, 1)
	case Quarter:
		return Months(y, (m-1)/3*3+1, 3)
	case Half:
		return Months(y, (m-1)/6*6+1, 6)
	case Season:
		return SeasonOf(SeasonAt(d))
	case Decade:
		return years(10)
	case Century:
		return years(100)
	case Millennium:
		return years(1000)
	}
	return years(1)
}

func floorMod(a, b int64) int64 {
	r := a % b
	if r < 0 {
		r += b
	}
	return r
}
