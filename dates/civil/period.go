package civil

import (
	"math"
	"strconv"
)

// Period is an amount of a unit: three days, two and a half years. N == 0 with
// Hundredths == 0 is an unknown amount ("days", TIMEX3 PXD); the zero Period,
// whose Unit is None, is no period at all.
type Period struct {
	N          int32 // whole units
	Hundredths uint8 // of a unit, added to N: "2 1/2 years" is {2, 50, Year}
	Unit       Grain
}

// IsZero tells whether p is no period at all.
func (p Period) IsZero() bool { return p.Unit == None }

// Unknown tells whether the amount is unknown ("days", "years").
func (p Period) Unknown() bool { return p.Unit != None && p.N == 0 && p.Hundredths == 0 }

// String returns the TIMEX3 duration: P3D, PT20M, PXY, P2.5Y, P1DE (decade).
func (p Period) String() string {
	if p.Unit == None {
		return ""
	}
	return p.prefix() + p.amount() + p.letter()
}

func (p Period) prefix() string {
	if p.Unit == Second || p.Unit == Minute || p.Unit == Hour {
		return "PT"
	}
	return "P"
}

func (p Period) amount() string {
	if p.Unknown() {
		return "X"
	}
	s := strconv.Itoa(int(p.N))
	switch {
	case p.Hundredths == 0:
	case p.Hundredths%10 == 0:
		s += "." + strconv.Itoa(int(p.Hundredths)/10)
	default:
		s += "." + strconv.Itoa(100 + int(p.Hundredths))[1:]
	}
	return s
}

var periodLetters = [...]string{None: "", Second: "S", Minute: "M", Hour: "H", DayPart: "DT", DayGrain: "D",
	Weekend: "WE", Week: "W", Month: "M", Quarter: "Q", Half: "H", Season: "SE", Year: "Y", Decade: "DE", Century: "CE", Millennium: "ML"}

func (p Period) letter() string { return periodLetters[p.Unit] }

// monthsIn gives the length of the units that are counted in months.
func monthsIn(g Grain) int {
	switch g {
	case Month:
		return 1
	case Quarter, Season:
		return 3
	case Half:
		return 6
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	case Millennium:
		return 12000
	}
	return 0
}

func secondsIn(g Grain) int64 {
	switch g {
	case Second:
		return 1
	case Minute:
		return 60
	case Hour:
		return 3600
	case DayPart, DayGrain:
		return secondsPerDay
	case Weekend, Week:
		return 7 * secondsPerDay
	}
	return 0
}

// The whole years that Day can count, and the seconds they have.
const (
	firstYear    = -5_877_640
	lastYear     = 5_881_579
	firstInstant = (math.MinInt32 + 1) * secondsPerDay
	lastInstant  = (math.MaxInt32+1)*secondsPerDay - 1
)

// Add shifts an instant by n units of grain g. Units of months and longer keep
// the day of the month and the time of day, clamped to the month's last day:
// 31 January plus one month is 28 or 29 February. The open ends stay where
// they are, and what would lie beyond the calendar of Day is an open end.
func (t Instant) Add(n int, g Grain) Instant {
	if t == Past || t == Future || n == 0 {
		return t
	}
	const most = 1 << 40 // units, so that the products below do not run over
	count := min(max(int64(n), -most), most)
	months := count * int64(monthsIn(g))
	d := t.Day()
	if y := int64(d.Year()) + months/12; y < firstYear || y > lastYear {
		return openEnd(n)
	}
	if months != 0 {
		return AddMonths(d, int(months)).Start() + (t - d.Start())
	}
	sum := t + Instant(count*secondsIn(g))
	if sum < firstInstant || sum > lastInstant {
		return openEnd(n)
	}
	return sum
}

// openEnd is where a shift by n units arrives when it leaves the calendar.
func openEnd(n int) Instant {
	if n > 0 {
		return Future
	}
	return Past
}

// AddMonths shifts a day by months, clamped to the last day of the month.
func AddMonths(d Day, months int) Day {
	y, m, day := d.Date()
	total := y*12 + m - 1 + months
	y = floorDiv(total, 12)
	m = total - 12*y + 1
	if last := DaysIn(y, m); day > last {
		day = last
	}
	return Of(y, m, day)
}

// After returns the instant one period after t; an unknown amount gives Future.
func (p Period) After(t Instant) Instant {
	if p.Unknown() {
		return Future
	}
	return p.shift(t, 1)
}

// Before returns the instant one period before t; an unknown amount gives Past.
func (p Period) Before(t Instant) Instant {
	if p.Unknown() {
		return Past
	}
	return p.shift(t, -1)
}

func (p Period) shift(t Instant, sign int) Instant {
	t = t.Add(sign*int(p.N), p.Unit)
	if p.Hundredths == 0 || t == Past || t == Future {
		return t
	}
	if m := monthsIn(p.Unit); m > 0 && m*int(p.Hundredths)%100 == 0 {
		return t.Add(sign*m*int(p.Hundredths)/100, Month)
	}
	return t + Instant(int64(sign)*p.approxUnit()*int64(p.Hundredths)/100)
}

// Approx returns the length in seconds, with months of 30.436875 days (the
// Gregorian mean). An unknown amount has length 0.
func (p Period) Approx() int64 {
	u := p.approxUnit()
	return int64(p.N)*u + u*int64(p.Hundredths)/100
}

func (p Period) approxUnit() int64 {
	if s := secondsIn(p.Unit); s != 0 {
		return s
	}
	return int64(monthsIn(p.Unit)) * 2629746
}
