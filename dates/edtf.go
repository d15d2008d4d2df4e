package dates

import (
	"bytes"
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
	start, last := v.When.Start, v.edtfLast()
	switch {
	case start == civil.Past && v.When.OpenEnd():
		return append(b, "../.."...)
	case start == civil.Past:
		return v.edtfUnit(append(b, "../"...), v.lastGrain(), last)
	case v.When.OpenEnd():
		return append(v.edtfUnit(b, v.Grain, start), "/.."...)
	}
	first, single := v.Grain, v.Grain.Unit(start)
	switch {
	case v.Kind == Duration || v.Grain == civil.Week || v.Grain == civil.Weekend:
		first, single = civil.DayGrain, start.Day().Interval()
	case v.Grain == civil.DayPart:
		first, single = civil.DayGrain, partOfDay(start.Day(), v.Part)
	}
	b = v.edtfUnit(b, first, start)
	if v.EndGrain == civil.None && single.End >= v.When.End {
		return b
	}
	n := len(b)
	b = v.edtfUnit(append(b, '/'), v.lastGrain(), last)
	if bytes.Equal(b[:n], b[n+1:]) { // from a day to its night
		b = b[:n]
	}
	return b
}

// edtfLast is an instant of the last unit. The end of a night is taken for the
// day that the night began on.
func (v Value) edtfLast() civil.Instant {
	if g := v.EndGrain; g == civil.DayPart || g == civil.None && v.Grain == civil.DayPart {
		return max(v.When.Start, v.When.End.Add(-partHours[Morning][0], civil.Hour)-1)
	}
	return v.When.End - 1
}

func (v Value) lastGrain() civil.Grain {
	g := v.Grain
	if v.EndGrain != civil.None {
		g = v.EndGrain
	}
	if g == civil.Week || g == civil.Weekend || g == civil.DayPart || v.Kind == Duration {
		return civil.DayGrain
	}
	return g
}

func (v Value) edtfUnit(b []byte, grain civil.Grain, t civil.Instant) []byte {
	d := t.Day()
	y, m, day := d.Date()
	if y > farthest || y < -farthest { // beyond four figures EDTF names years only
		return edtfYear(b, y)
	}
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
			h, min, s := grain.Unit(t).Start.Clock()
			b = append2(append(append2(append(append2(append(b, 'T'), h), ':'), min), ':'), s)
			b = v.appendZone(b)
		}
	}
	if v.Mod == Approx && v.Kind <= Time && grain >= civil.DayGrain {
		b = append(b, '~')
	}
	return b
}

// appendZone writes the offset of a clock time from UTC, Z for none.
func (v Value) appendZone(b []byte) []byte {
	switch {
	case !v.HasZone:
		return b
	case v.Zone == 0:
		return append(b, 'Z')
	case v.Zone < 0:
		b = append(b, '-')
	default:
		b = append(b, '+')
	}
	offset := max(int(v.Zone), -int(v.Zone))
	return append2(append(append2(b, offset/60), ':'), offset%60)
}

// edtfYear writes an astronomical year: 0044, -0043 for 44 BCE, Y12345.
func edtfYear(b []byte, y int) []byte {
	if y > farthest || y < -farthest {
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
