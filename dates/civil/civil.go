// Package civil is the calendar: days, grains, periods and half-open
// intervals, without text, time zones or clocks.
//
// Everything is computed in the proleptic Gregorian calendar (the Gregorian
// rules extended to all years) with astronomical year numbers: year 0 is
// 1 BCE, year -43 is 44 BCE. An [Instant] counts seconds of local civil time;
// a day always has 86,400 of them, so no daylight-saving rule can move a date.
//
// The files:
//
//	civil.go     Day, Weekday, Instant and how they convert
//	grain.go     Grain: second to century, and the unit that holds an instant
//	period.go    Period: an amount of a grain, and shifting by it
//	interval.go  Interval: half-open stretches and Allen's thirteen relations
//	julian.go    days of the old style
//	feast.go     computed feasts: Easter, the n-th weekday of a month
package civil

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// Day is a count of days since 1970-01-01; negative before. It covers years
// -5,877,640 to 5,881,580. The zero value is 1970-01-01.
type Day int32

// NoDay means "day not known". No calendar function returns it for a real
// date; passing it to one is allowed and gives a far past date.
const NoDay Day = math.MinInt32

// Of returns the day of a year, month and day of month. A month outside 1…12
// or a day outside its month overflows into the neighbouring ones, so that
// Of(2016, 14, 0) is the last day of January 2017.
func Of(year, month, day int) Day {
	month--
	year += floorDiv(month, 12)
	month = month - 12*floorDiv(month, 12)
	// Days from a March-based year, so that the leap day comes last
	// (H. Hinnant, "chrono-compatible low-level date algorithms").
	m := month - 2
	y := year
	if m < 0 {
		m += 12
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - 400*era
	doy := (153*m+2)/5 + day - 1
	return Day(era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468)
}

// FromTime returns the civil day on which t falls in its own location.
func FromTime(t time.Time) Day {
	y, m, d := t.Date()
	return Of(y, int(m), d)
}

// Time returns midnight UTC of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

// Date returns the year (astronomical: 0 is 1 BCE), month 1…12 and day of month.
//
// It is the algorithm of C. Neri and L. Schneider, "Euclidean affine functions
// and their application to calendar algorithms" (2022), whose divisions by
// constants are multiplications that do not wait for each other.
func (d Day) Date() (year, month, day int) {
	// Years begin in March here, so that the leap day comes last, and are counted
	// from far enough back that no number is negative.
	const eras = 15000
	n := uint64(int64(d) + 719468 + eras*146097)
	century := (4*n + 3) / 146097
	dayOfCentury := (4*n + 3) % 146097 / 4
	p := 2939745 * (4*dayOfCentury + 3)
	yearOfCentury := p >> 32
	dayOfYear := uint64(uint32(p)) / 2939745 / 4
	q := 2141*dayOfYear + 197913
	year = int(100*century+yearOfCentury) - 400*eras
	month, day = int(q>>16), int(q&0xFFFF/2141)+1
	if dayOfYear >= 306 { // January and February
		year++
		month -= 12
	}
	return year, month, day
}

// Year returns the astronomical year.
func (d Day) Year() int { y, _, _ := d.Date(); return y }

// Month returns the month, 1…12.
func (d Day) Month() int { _, m, _ := d.Date(); return m }

// YearDay returns the day of the year, 1…366.
func (d Day) YearDay() int { return int(d-Of(d.Year(), 1, 1)) + 1 }

// Weekday is a day of the week numbered as ISO 8601 does: Monday 1 … Sunday 7.
type Weekday uint8

// The days of the week.
const (
	Monday Weekday = iota + 1
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

// String returns the English name.
func (w Weekday) String() string {
	if w < Monday || w > Sunday {
		return fmt.Sprintf("Weekday(%d)", uint8(w))
	}
	return time.Weekday(w % 7).String()
}

// Weekday returns the day of the week.
func (d Day) Weekday() Weekday {
	// 1970-01-01 was a Thursday.
	n := (int(d) + 3) % 7
	if n < 0 {
		n += 7
	}
	return Weekday(n + 1)
}

// ISOWeek returns the ISO 8601 week-year and week number, 1…53. Week 1 holds
// the year's first Thursday; weeks begin on Monday.
func (d Day) ISOWeek() (year, week int) {
	thursday := d + 4 - Day(d.Weekday())
	y := thursday.Year()
	return y, int(thursday-Of(y, 1, 1))/7 + 1
}

// WeekStart returns the Monday on or before d.
func (d Day) WeekStart() Day { return d + 1 - Day(d.Weekday()) }

// OnOrBefore returns the latest w that is not after d.
func (d Day) OnOrBefore(w Weekday) Day {
	back := (int(d.Weekday()) - int(w) + 7) % 7
	return d - Day(back)
}

// OnOrAfter returns the earliest w that is not before d.
func (d Day) OnOrAfter(w Weekday) Day {
	ahead := (int(w) - int(d.Weekday()) + 7) % 7
	return d + Day(ahead)
}

// Start returns the instant at which the day begins.
func (d Day) Start() Instant { return Instant(d) * secondsPerDay }

// Interval returns the whole day, [midnight, next midnight).
func (d Day) Interval() Interval { return Interval{d.Start(), (d + 1).Start()} }

// String returns the ISO 8601 date, YYYY-MM-DD, with a minus sign before
// negative years and at least four digits; NoDay is "".
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	y, m, day := d.Date()
	return string(append(appendYear(make([]byte, 0, 10), y), '-', byte('0'+m/10), byte('0'+m%10), '-', byte('0'+day/10), byte('0'+day%10)))
}

// appendYear appends at least four digits of a year, a minus sign before a
// negative one. It and Day.String go without fmt: a long timeline writes a
// date or two for every event.
func appendYear(b []byte, y int) []byte {
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	for k := 1000; k > y && k > 1; k /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(y), 10)
}

// ParseDay reads YYYY-MM-DD, with an optional minus sign before the year. It
// refuses days that do not exist.
func ParseDay(s string) (Day, error) {
	body, sign := s, 1
	if len(s) > 0 && s[0] == '-' {
		body, sign = s[1:], -1
	}
	n := len(body) - len("-MM-DD")
	if n < 4 || body[n] != '-' || body[n+3] != '-' {
		return NoDay, fmt.Errorf("%q is not a date of the form YYYY-MM-DD", s)
	}
	y, errY := strconv.Atoi(body[:n])
	m, errM := strconv.Atoi(body[n+1 : n+3])
	d, errD := strconv.Atoi(body[n+4:])
	if errY != nil || errM != nil || errD != nil {
		return NoDay, fmt.Errorf("%q is not a date of the form YYYY-MM-DD", s)
	}
	day := Of(sign*y, m, d)
	if yy, mm, dd := day.Date(); yy != sign*y || mm != m || dd != d || day.String() != s {
		return NoDay, fmt.Errorf("%q is not a day of the calendar", s)
	}
	return day, nil
}

// IsLeap tells whether a year has 366 days.
func IsLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysIn returns the number of days of a month, 28…31.
func DaysIn(year, month int) int {
	if month == 2 && IsLeap(year) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
}

// Instant is a point of civil time: seconds since 1970-01-01T00:00:00,
// whatever the zone is. [Past] and [Future] are the two open ends.
type Instant int64

// Past is before and Future after every other instant. They are the ends of
// intervals that have no known start or end.
const (
	Past   Instant = math.MinInt64
	Future Instant = math.MaxInt64
)

const secondsPerDay = 86400

// Day returns the day that holds the instant. The open ends have none: NoDay.
func (t Instant) Day() Day {
	if t == Past || t == Future {
		return NoDay
	}
	n := t / secondsPerDay
	if t%secondsPerDay < 0 {
		n--
	}
	return Day(n)
}

// Clock returns the time within the day.
func (t Instant) Clock() (hour, minute, second int) {
	s := int(t % secondsPerDay)
	if s < 0 {
		s += secondsPerDay
	}
	return s / 3600, s / 60 % 60, s % 60
}

// At returns the instant of a clock time on the day; hour 24 is the next midnight.
func (d Day) At(hour, minute, second int) Instant {
	return d.Start() + Instant(hour*3600+minute*60+second)
}

// String returns YYYY-MM-DDThh:mm:ss, or ".." for an open end.
func (t Instant) String() string {
	if t == Past || t == Future {
		return ".."
	}
	h, m, s := t.Clock()
	return fmt.Sprintf("%sT%02d:%02d:%02d", t.Day(), h, m, s)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
