package dates

import (
	"strconv"

	"dateline/dates/civil"
)

// EDTF returns the value in the Extended Date/Time Format (ISO 8601-2, level 2):
// 2016-08-01, 2012/.., ../2016-08-05, 1995~, 2010-21 (spring), 2010-34 (second
// quarter), 2010-41 (second half), 199X, 18XX, 2009/2011, 2016-08-02T17:30:00.
// Weeks, weekends and parts of days, which EDTF has no spelling for, are written
// as the interval of their days or as their day. It is "" when v has no place on
// the calendar.
func (v Value) EDTF() string {
	if v.When == (civil.Interval{}) || v.Ref != NoRef {
		return ""
	}
	var buf [48]byte
	return string(v.appendEDTF(buf[:0]))
}

func (v Value) appendEDTF(b []byte) []byte {
	start, end := v.When.Start, v.When.End
	switch {
	case start == civil.Past && end == civil.Future:
		return append(b, "../.."...)
	case start == civil.Past:
		return v.edtfUnit(append(b, "../"...), v.lastGrain(), end-1)
	case end == civil.Future:
		return append(v.edtfUnit(b, v.Grain, start), "/.."...)
	}
	if v.Kind == Duration {
		b = v.edtfUnit(b, civil.DayGrain, start)
		return v.edtfUnit(append(b, '/'), civil.DayGrain, end-1)
	}
	switch v.Grain {
	case civil.Week, civil.Weekend:
		b = v.edtfUnit(b, civil.DayGrain, start)
		return v.edtfUnit(append(b, '/'), civil.DayGrain, end-1)
	case civil.DayPart:
		return v.edtfUnit(b, civil.DayGrain, start)
	}
	b = v.edtfUnit(b, v.Grain, start)
	if v.EndGrain != civil.None || v.Grain.Unit(start).End < end {
		b = v.edtfUnit(append(b, '/'), v.lastGrain(), end-1)
	}
	return b
}

func (v Value) lastGrain() civil.Grain {
	g := v.Grain
	if v.EndGrain != civil.None {
		g = v.EndGrain
	}
	if g == civil.Week || g == civil.Weekend || g == civil.DayPart {
		return civil.DayGrain
	}
	return g
}

func (v Value) edtfUnit(b []byte, grain civil.Grain, t civil.Instant) []byte {
	d := t.Day()
	y, m, day := d.Date()
	switch grain {
	case civil.Year:
		b = edtfYear(b, y)
	case civil.Month:
		b = append2(append(edtfYear(b, y), '-'), m)
	case civil.Quarter:
		b = append2(append(edtfYear(b, y), '-'), 33+(m-1)/3)
	case civil.Half:
		b = append2(append(edtfYear(b, y), '-'), 40+(m-1)/6)
	case civil.Season:
		sy, s := civil.SeasonAt(d)
		b = append2(append(edtfYear(b, sy), '-'), 20+int(s))
	case civil.Decade:
		b = edtfMasked(b, y, 3, 1)
	case civil.Century:
		b = edtfMasked(b, y, 2, 2)
	case civil.Millennium:
		b = edtfMasked(b, y, 1, 3)
	default:
		b = append2(append(append2(append(edtfYear(b, y), '-'), m), '-'), day)
		if grain != civil.None && grain < civil.DayPart {
			h, min, s := t.Clock()
			b = append2(append(append2(append(append2(append(b, 'T'), h), ':'), min), ':'), s)
		}
	}
	if v.Mod == Approx && v.Kind <= Time && grain >= civil.DayGrain {
		b = append(b, '~')
	}
	return b
}

// edtfYear writes an astronomical year: 0044, -0043 for 44 BCE, Y12345.
func edtfYear(b []byte, y int) []byte {
	if y > 9999 || y < -9999 {
		return strconv.AppendInt(append(b, 'Y'), int64(y), 10)
	}
	if y < 0 {
		b = append(b, '-')
		y = -y
	}
	for n := 1000; n > y && n > 1; n /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(y), 10)
}

// edtfMasked writes the leading figures of a year and X for the others: 199X.
func edtfMasked(b []byte, y, keep, x int) []byte {
	start := len(b)
	b = edtfYear(b, y)
	sign := 0
	if b[start] == '-' {
		sign = 1
	}
	b = b[:start+sign+keep]
	for range x {
		b = append(b, 'X')
	}
	return b
}
