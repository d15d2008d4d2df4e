package dates

import (
	"fmt"
	"strings"

	"dateline/dates/civil"
)

// ParseTimex reads a TIMEX3 value as [Value.Timex] writes it. The result is
// written the same again. The value attribute alone tells neither a SET from a
// DURATION ("P1D") or DATE ("XXXX-WXX-2") nor a modifier: it is read as the
// latter, without one. Spellings that Timex does not write are an error.
func ParseTimex(s string) (Value, error) {
	v, ok := parseTimex(s)
	if !ok || v.Timex() != s {
		return Value{}, fmt.Errorf("%q is not a TIMEX3 value of the kind Value.Timex writes, as 1998-02-15, P3D or PAST_REF", s)
	}
	return v, nil
}

func parseTimex(s string) (Value, bool) {
	for r := PastRef; r <= FutureRef; r++ {
		if s == r.String() {
			return Value{Kind: Date, Ref: r}, true
		}
	}
	c := cursor{rest: s}
	var v Value
	switch {
	case c.skip("P"):
		v = c.length()
	case c.skip("XXXX"):
		v = c.partly()
	default:
		v = c.date()
	}
	return v, !c.bad && c.rest == ""
}

// length reads an amount and a finer one, behind the P.
func (c *cursor) length() Value {
	v := Value{Kind: Duration}
	if c.skip("XX") { // "some time": nobody knows of what
		return v
	}
	ofDay := c.skip("T")
	v.Len = c.period(ofDay)
	if c.rest != "" {
		ofDay = c.skip("T") || ofDay
		v.More = c.period(ofDay)
	}
	if c.rest != "" {
		ofDay = c.skip("T") || ofDay
		v.Rest = c.period(ofDay)
	}
	return v
}

// period reads an amount of one unit; ofDay tells that a T went before.
func (c *cursor) period(ofDay bool) (p civil.Period) {
	if !c.skip("X") {
		n := leading(c.rest, isFigure)
		c.require(n > 0)
		p.N = int32(c.figures(n))
		if c.skip(".") {
			n := leading(c.rest, isFigure)
			c.require(n == 1 || n == 2)
			p.Hundredths = uint8(c.figures(min(n, 2)))
			if n == 1 {
				p.Hundredths *= 10
			}
		}
	}
	letters := "DT" // a part of a day; "P1DT2H" is a day and hours
	if c.rest != letters {
		letters = c.rest[:leading(c.rest, func(b byte) bool { return isLetter(b) && b != 'X' && b != 'T' })]
	}
	c.rest = c.rest[len(letters):]
	for p.Unit = civil.Millennium; p.Unit > civil.None; p.Unit-- {
		code := civil.Period{Unit: p.Unit}.String() // PXD, PTXH
		if code[strings.IndexByte(code, 'X')+1:] == letters && (code[1] == 'T') == ofDay {
			return p
		}
	}
	c.bad = true
	return p
}

// partly reads a date without its year, behind the X for it.
func (c *cursor) partly() Value {
	v := Value{Kind: Date, Grain: civil.Year}
	switch {
	case c.rest == "":
	case c.skip("-WXX-WE"):
		v.Grain = civil.Weekend
	case c.skip("-WXX-"):
		v.Grain, v.Known, v.Index = civil.DayGrain, KnownWeekday, uint8(c.figures(1))
		c.require(v.Index >= 1 && v.Index <= 7)
	case c.skip("-WXX"):
		v.Grain = civil.Week
	case c.skip("-Q"):
		v.Grain, v.Index = civil.Quarter, c.index(4)
	case c.skip("-H"):
		v.Grain, v.Index = civil.Half, c.index(2)
	case c.skip("-XX-XX"):
		v.Grain = civil.DayGrain
	case c.skip("-"):
		if v.Index = c.season(); v.Index > 0 {
			v.Grain = civil.Season
			break
		}
		v.Grain = civil.Month
		if c.skip("XX") {
			break
		}
		v.Known, v.Index = KnownMonth, uint8(c.figures(2))
		c.require(v.Index >= 1 && v.Index <= 12)
		if c.skip("-") {
			v.Grain, v.Known, v.Index2 = civil.DayGrain, KnownMonth|KnownDay, uint8(c.figures(2))
			c.require(v.Index2 >= 1 && v.Index2 <= 31)
		}
	}
	if c.skip("T") {
		v.Kind, v.Part = Time, c.part()
	}
	return v
}

// date reads a date with its year, or a clock time on it.
func (c *cursor) date() Value {
	v := Value{Kind: Date, Grain: civil.Year, Known: KnownYear}
	bce := c.skip("BC")
	n := leading(c.rest, isFigure)
	if n > 7 || n == 0 {
		c.bad = true
		return v
	}
	y := c.figures(n)
	if n < 4 {
		v.Grain = [...]civil.Grain{1: civil.Millennium, 2: civil.Century, 3: civil.Decade}[n]
		for range 4 - n {
			y *= 10
		}
		if bce {
			y = -max(y, 1)
		}
		v.When = v.Grain.Unit(civil.Of(y, 1, 1).Start())
		return v
	}
	if bce {
		y = 1 - y
	}
	y = min(y, 5_000_000)
	v.When = civil.Year.Unit(civil.Of(y, 1, 1).Start())
	if c.skip("-") {
		c.within(&v, y)
	}
	if v.Grain == civil.DayGrain && c.skip("T") {
		c.time(&v)
	}
	return v
}

// within reads the week, quarter, half, season, month or day of a year.
func (c *cursor) within(v *Value, y int) {
	unit := func(g civil.Grain, d civil.Day) { v.Grain, v.When = g, g.Unit(d.Start()) }
	if s := c.season(); s > 0 { // before the weeks: WI
		v.Grain, v.When = civil.Season, civil.SeasonOf(y, civil.SeasonNumber(s))
		return
	}
	switch {
	case c.skip("W"):
		w := c.figures(2)
		d := civil.Of(y, 1, 4).WeekStart() + civil.Day(7*(w-1))
		unit(civil.Week, d)
		if c.skip("-WE") {
			unit(civil.Weekend, d)
		}
	case c.skip("Q"):
		unit(civil.Quarter, civil.Of(y, 3*int(c.index(4))-2, 1))
	case c.skip("H"):
		unit(civil.Half, civil.Of(y, 6*int(c.index(2))-5, 1))
	default:
		m := c.figures(2)
		unit(civil.Month, civil.Of(y, m, 1))
		v.Known |= KnownMonth
		if c.skip("-") {
			unit(civil.DayGrain, civil.Of(y, m, c.figures(2)))
			v.Known |= KnownDay
		}
	}
}

// time reads a clock time or a part of the day, behind the T.
func (c *cursor) time(v *Value) {
	v.Kind = Time
	d := v.When.Start.Day()
	switch {
	case c.skip("XX:XX"):
	case leading(c.rest, isFigure) > 0:
		c.clock(v)
	default:
		v.Grain, v.Part = civil.DayPart, c.part()
		v.When = partOfDay(d, v.Part)
	}
}

func (c *cursor) part() Part {
	for p := Morning; p <= Daytime; p++ {
		if c.skip(p.String()) {
			return p
		}
	}
	c.bad = true
	return NoPart
}

// season reads the code of a season, 0 if none comes next.
func (c *cursor) season() uint8 {
	for i := civil.Spring; i <= civil.Winter; i++ {
		if c.skip(seasonCode[i]) {
			return uint8(i)
		}
	}
	return 0
}

// index reads a figure from 1 to most, or X for 0.
func (c *cursor) index(most uint8) uint8 {
	if c.skip("X") {
		return 0
	}
	n := uint8(c.figures(1))
	c.require(n >= 1 && n <= most)
	return n
}
