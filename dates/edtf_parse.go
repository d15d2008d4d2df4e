package dates

import (
	"fmt"
	"strings"

	"dateline/dates/civil"
)

// ParseEDTF reads what [Value.EDTF] writes: a date, a range, or a date with an
// open end. The result is written the same again, and its When are the bounds
// that the text states. Of a clock time with no seconds only the minute is taken
// to be known. What EDTF can say beyond that ("2016?", "{1667,1668}") is an error.
func ParseEDTF(s string) (Value, error) {
	v, ok := parseEDTF(s)
	if !ok || v.EDTF() != s {
		return Value{}, fmt.Errorf("%q is not an EDTF date of the kind Value.EDTF writes, such as 2012/.. or 199X", s)
	}
	return v, nil
}

func parseEDTF(s string) (Value, bool) {
	first, last, isRange := strings.Cut(s, "/")
	if !isRange {
		return parseEDTFUnit(s)
	}
	switch {
	case first == ".." && last == "..":
		return Value{Kind: Date, When: civil.Interval{Start: civil.Past, End: civil.Future}}, true
	case first == "..":
		v, ok := parseEDTFUnit(last)
		v.When.Start = civil.Past
		return v, ok
	case last == "..":
		v, ok := parseEDTFUnit(first)
		v.When.End = civil.Future
		return v, ok
	}
	v, ok := parseEDTFUnit(first)
	w, okay := parseEDTFUnit(last)
	if w.Grain != v.Grain {
		v.EndGrain = w.Grain
	}
	if v.Mod == NoMod {
		v.Mod = w.Mod // a clock time bears no "~"
	}
	v.When.End = w.When.End
	return v, ok && okay && v.When.Start < v.When.End
}

// parseEDTFUnit reads one date.
func parseEDTFUnit(s string) (Value, bool) {
	c := cursor{rest: s}
	v := Value{Kind: Date, Known: KnownYear}
	year := func() int {
		if c.skip("Y") {
			return c.signed()
		}
		if c.skip("-") {
			return -c.figures(4)
		}
		return c.figures(4)
	}
	if i := strings.IndexByte(s, 'X'); i > 0 {
		v.Grain, v.When = maskedYears(s, i)
		c.rest = strings.TrimLeft(s[i:], "X")
	} else {
		y := year()
		v.Grain, v.When = civil.Year, civil.Year.Unit(civil.Of(y, 1, 1).Start())
		if c.skip("-") {
			part := c.figures(2)
			v.Grain, v.When = partOfYear(y, part)
			if v.Grain == civil.Month && c.skip("-") {
				day := c.figures(2)
				c.require(day >= 1 && day <= civil.DaysIn(y, part))
				v.Grain, v.When = civil.DayGrain, civil.Of(y, part, day).Interval()
			}
		}
		if v.Grain == civil.DayGrain && c.skip("T") {
			c.clock(&v)
		}
	}
	if c.skip("~") {
		v.Mod = Approx
	}
	return v, !c.bad && c.rest == "" && v.Grain != civil.None
}

// maskedYears reads 199X, 18XX or 1XXX, with the first X at s[i].
func maskedYears(s string, i int) (civil.Grain, civil.Interval) {
	sign, lead := 1, cursor{rest: s[:i]}
	if lead.skip("-") {
		sign = -1
	}
	grain := [5]civil.Grain{1: civil.Millennium, 2: civil.Century, 3: civil.Decade}[min(len(lead.rest), 4)]
	y := lead.figures(len(lead.rest))
	for range 4 - len(s[:i]) + (1-sign)/2 {
		y *= 10
	}
	if sign < 0 && y == 0 {
		y = 1 // the years before year 0
	}
	if lead.bad || grain == civil.None {
		return civil.None, civil.Interval{}
	}
	return grain, grain.Unit(civil.Of(sign*y, 1, 1).Start())
}

// partOfYear reads the second number of an EDTF date: a month, or by ISO 8601-2
// a season (21–24), a quarter (33–36) or a half of the year (40, 41).
func partOfYear(y, part int) (civil.Grain, civil.Interval) {
	unit := func(g civil.Grain, month int) (civil.Grain, civil.Interval) {
		return g, g.Unit(civil.Of(y, month, 1).Start())
	}
	switch {
	case part >= 1 && part <= 12:
		return unit(civil.Month, part)
	case part >= 21 && part <= 24:
		return civil.Season, civil.SeasonOf(y, civil.SeasonNumber(part-20))
	case part >= 33 && part <= 36:
		return unit(civil.Quarter, 3*(part-33)+1)
	case part == 40 || part == 41:
		return unit(civil.Half, 6*(part-40)+1)
	}
	return civil.None, civil.Interval{}
}

// cursor reads a spelling from left to right; bad is set once it is not what was
// expected, and stays.
type cursor struct {
	rest string
	bad  bool
}

func (c *cursor) require(ok bool) { c.bad = c.bad || !ok }

// skip goes past s if it comes next.
func (c *cursor) skip(s string) bool {
	rest, ok := strings.CutPrefix(c.rest, s)
	c.rest = rest
	return ok
}

// figures reads a number of exactly n figures.
func (c *cursor) figures(n int) int {
	if n > 9 || leading(c.rest, isFigure) < n {
		c.bad = true
		return 0
	}
	v := figures(c.rest[:n])
	c.rest = c.rest[n:]
	return v
}

// signed reads a number of any length, bounded to the years of the calendar.
func (c *cursor) signed() int {
	sign := 1
	if c.skip("-") {
		sign = -1
	}
	n := leading(c.rest, isFigure)
	c.require(n > 0 && n <= 7)
	return sign * min(c.figures(n), 5_000_000)
}

// clock reads hh:mm or hh:mm:ss and a zone, and places v on its day.
func (c *cursor) clock(v *Value) {
	h := c.figures(2)
	c.require(c.skip(":"))
	m := c.figures(2)
	s := 0
	v.Kind, v.Grain, v.Known = Time, civil.Minute, v.Known|KnownClock
	if c.skip(":") {
		if s = c.figures(2); s > 0 {
			v.Grain = civil.Second
		}
	}
	c.require(h < 24 && m < 60 && s < 60)
	v.When = v.Grain.Unit(v.When.Start + civil.Instant(h*3600+m*60+s))
	switch {
	case c.skip("Z"):
		v.HasZone = true
	case c.skip("+"):
		v.HasZone, v.Zone = true, c.offset()
	case c.skip("-"):
		v.HasZone, v.Zone = true, -c.offset()
	}
}

// offset reads the hh:mm of a zone, in minutes.
func (c *cursor) offset() int16 {
	h := c.figures(2)
	c.require(c.skip(":"))
	m := c.figures(2)
	c.require(h < 24 && m < 60)
	return int16(60*h + m)
}
