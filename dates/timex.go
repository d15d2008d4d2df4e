package dates

import (
	"strconv"

	"dateline/dates/civil"
)

// Timex returns the TIMEX3 value attribute: 1998-02-15, 1998-W07, 1998-Q2, 199
// for a decade, BC0044, 1998-02-15T20:00, P3D, PAST_REF. Fields nobody knows are
// X. A range or a date with an open end, which TIMEX3 has no spelling for, gives
// its first or its only end. The zero Value gives "".
func (v Value) Timex() string {
	var buf [32]byte
	return string(v.AppendTimex(buf[:0]))
}

// AppendTimex appends what Timex returns.
func (v Value) AppendTimex(b []byte) []byte {
	switch {
	case v == (Value{}):
		return b
	case v.Ref != NoRef:
		return append(b, v.Ref.String()...)
	case v.Kind == Duration:
		return v.appendLength(b)
	case v.Kind == Set:
		return v.appendSet(b)
	case v.When == (civil.Interval{}):
		return v.appendPartly(b)
	}
	t := v.When.Start
	if t == civil.Past {
		t = v.When.End - 1
	}
	return v.appendUnit(b, v.Grain, t)
}

func (v Value) appendLength(b []byte) []byte {
	if v.Len.IsZero() { // "a while"
		return append(b, "PXX"...)
	}
	b = append(b, v.Len.String()...)
	last := v.Len.Unit
	for _, p := range [...]civil.Period{v.More, v.Rest} {
		if p.Unit == civil.None {
			break
		}
		rest := p.String()[1:]
		if last <= civil.Hour && p.Unit <= civil.Hour {
			rest = rest[1:] // PT2H20M
		}
		b, last = append(b, rest...), p.Unit
	}
	return b
}

func (v Value) appendSet(b []byte) []byte {
	switch {
	case v.Known&KnownWeekday != 0:
		b = append(append(b, "XXXX-WXX-"...), '0'+v.Index)
	case v.Known&KnownMonth != 0:
		b = append2(append(b, "XXXX-"...), int(v.Index))
		if v.Known&KnownDay != 0 {
			b = append2(append(b, '-'), int(v.Index2))
		}
	case v.Grain == civil.Season:
		b = append(append(b, "XXXX-"...), seasonCode[v.Index]...)
	case v.Grain == civil.Weekend:
		b = append(b, "XXXX-WXX-WE"...)
	case v.Part != NoPart:
		b = append(b, "XXXX-XX-XX"...)
	default:
		return append(b, v.Len.String()...)
	}
	return v.appendPart(b)
}

func (v Value) appendPart(b []byte) []byte {
	if v.Part == NoPart {
		return b
	}
	return append(append(b, 'T'), v.Part.String()...)
}

// appendPartly writes a date without a place on the calendar.
func (v Value) appendPartly(b []byte) []byte {
	switch {
	case v.Known&KnownWeekday != 0:
		b = append(append(b, "XXXX-WXX-"...), '0'+v.Index)
	case v.Known&KnownMonth != 0:
		b = append2(append(b, "XXXX-"...), int(v.Index))
		if v.Known&KnownDay != 0 {
			b = append2(append(b, '-'), int(v.Index2))
		}
	default:
		b = append(b, "XXXX"...)
		switch v.Grain {
		case civil.Quarter:
			b = append(b, "-Q"...)
			b = appendIndex(b, v.Index)
		case civil.Half:
			b = append(b, "-H"...)
			b = appendIndex(b, v.Index)
		case civil.Season:
			b = append(append(b, '-'), seasonCode[v.Index]...)
		case civil.Week:
			b = append(b, "-WXX"...)
		case civil.Weekend:
			b = append(b, "-WXX-WE"...)
		case civil.Month:
			b = append(b, "-XX"...)
		case civil.DayGrain, civil.DayPart, civil.Minute:
			b = append(b, "-XX-XX"...)
		}
	}
	return v.appendPart(b)
}

func appendIndex(b []byte, n uint8) []byte {
	if n == 0 {
		return append(b, 'X')
	}
	return append(b, '0'+n)
}

var seasonCode = [...]string{"XX", "SP", "SU", "FA", "WI"}

// appendUnit writes the unit of a grain that holds t.
func (v Value) appendUnit(b []byte, grain civil.Grain, t civil.Instant) []byte {
	d := t.Day()
	y, m, day := d.Date()
	switch grain {
	case civil.Week, civil.Weekend:
		wy, w := d.ISOWeek()
		b = append2(append(appendYear(b, wy), "-W"...), w)
		if grain == civil.Weekend {
			b = append(b, "-WE"...)
		}
		return b
	case civil.Year:
		return appendYear(b, y)
	case civil.Month:
		return append2(append(appendYear(b, y), '-'), m)
	case civil.Quarter:
		return append(append(appendYear(b, y), "-Q"...), '1'+byte((m-1)/3))
	case civil.Half:
		return append(append(appendYear(b, y), "-H"...), '1'+byte((m-1)/6))
	case civil.Season:
		sy, s := civil.SeasonAt(d)
		return append(append(appendYear(b, sy), '-'), seasonCode[s]...)
	case civil.Decade:
		return appendEra(b, y, 10)
	case civil.Century:
		return appendEra(b, y, 100)
	case civil.Millennium:
		return appendEra(b, y, 1000)
	}
	b = append2(append(append2(append(appendYear(b, y), '-'), m), '-'), day)
	if v.Kind != Time {
		return b
	}
	if v.Part != NoPart {
		return v.appendPart(b)
	}
	if grain == civil.DayGrain { // a clock time nobody understood
		return append(b, "TXX:XX"...)
	}
	h, min, s := t.Clock()
	b = append2(append(append2(append(b, 'T'), h), ':'), min)
	if grain == civil.Second {
		b = append2(append(b, ':'), s)
	}
	return b
}

// appendYear writes an astronomical year as TIMEX3 does: 0122, and BC0044 for -43.
func appendYear(b []byte, y int) []byte {
	if y <= 0 {
		b = append(b, "BC"...)
		y = 1 - y
	}
	for n := 1000; n > y && n > 1; n /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(y), 10)
}

// appendEra writes a decade, century or millennium: the leading figures of its
// years.
func appendEra(b []byte, y, size int) []byte {
	if y < 0 {
		b = append(b, "BC"...)
		y = -y
	}
	n := y / size
	if size == 100 || size == 10 && n < 100 {
		if size == 10 && n < 100 {
			b = append(b, '0')
		}
		return append2(b, n)
	}
	return strconv.AppendInt(b, int64(n), 10)
}

func append2(b []byte, n int) []byte {
	if n < 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}
