package dates

import (
	"strconv"
	"strings"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"
)

// clocks reads clock times with the parser of github.com/olebedev/when, one per
// reader as it is not promised to be safe for concurrent use. The span the
// grammar found is first written plainly (see plainClock), and an answer counts
// only if it covers all of it.
//
// Answers are kept by the plain spelling. There are some three thousand of
// those, so a text full of clock times costs one reading of each and no more.
type clocks struct {
	minutes *when.Parser // reads "5:30 pm" and "17:30"
	hours   *when.Parser // reads "5 pm"
	known   map[string]int32
	buf     []byte
}

// notUnderstood stands in known for what when does not read.
const notUnderstood = -1

// midnight is what clock times are read against: when adds them to a day, and
// only in UTC has every day all of them.
var midnight = time.Date(1998, 2, 14, 0, 0, 0, 0, time.UTC)

// read returns the seconds into the day of a clock time, and whether it was
// understood. "24:00" is 86,400, the midnight the day ends with.
func (c *clocks) read(span string) (int32, bool) {
	if c.known == nil {
		*c = newClocks() // few texts need one
	}
	c.buf = appendPlainClock(c.buf[:0], span)
	s, ok := c.known[string(c.buf)]
	if !ok {
		plain := string(c.buf)
		s = c.parse(plain)
		c.known[plain] = s
	}
	return s, s != notUnderstood
}

func (c *clocks) parse(plain string) int32 {
	switch plain {
	case "":
		return notUnderstood
	case "24:00": // when's hours end with 23
		return 24 * 3600
	}
	parser := c.hours
	if strings.Contains(plain, ":") {
		parser = c.minutes
	}
	r, err := parser.Parse(plain, midnight)
	if err != nil || r == nil || r.Text != plain {
		return notUnderstood
	}
	h, m, _ := r.Time.Clock()
	return int32(h*3600 + m*60)
}

func newClocks() clocks {
	c := clocks{minutes: when.New(nil), hours: when.New(nil), known: map[string]int32{}}
	// One rule to a parser: side by side, en.Hour also finds "00 am" in "3:00 am"
	// and, coming last, makes midnight of it.
	c.minutes.Add(en.HourMinute(rules.Override))
	c.hours.Add(en.Hour(rules.Override))
	return c
}

// appendPlainClock writes a clock time in the spellings that when reads without
// fault: "5 pm", "5:30 pm", "17:30". It writes nothing when span is no clock time.
//
//   - "noon", "0930", "six o'clock", "5.30 p.m." and "6 in the morning" when does
//     not read at all.
//   - "12:30 am" it takes for half past noon: written "0:30 am".
//   - "17:30 pm" it refuses: the half of the day is left out.
//   - Seconds it does not read: left out.
func appendPlainClock(b []byte, span string) []byte {
	hour, minute := 0, -1
	rest := span
	if h, m, r, ok := spoken(span); ok {
		hour, minute, rest = h, m, r
	} else if n := leading(span, isFigure); n > 0 {
		hour, rest = figures(span[:n]), span[n:]
		if n == 4 { // 0930 hours
			hour, minute = hour/100, hour%100
		}
		if n > 4 || n == 3 {
			return b
		}
		if len(rest) > 2 && (rest[0] == ':' || rest[0] == '.') && leading(rest[1:], isFigure) == 2 {
			minute, rest = figures(rest[1:3]), rest[3:]
		}
	} else {
		n := leading(span, isLetter)
		word := span[:n]
		rest = span[n:]
		switch {
		case strings.EqualFold(word, "noon"), strings.EqualFold(word, "noontime"), strings.EqualFold(word, "midday"):
			return append(b, "12 pm"...)
		case strings.EqualFold(word, "midnight"):
			return append(b, "0:00"...)
		}
		if hour = hourNamed(word); hour == 0 {
			return b
		}
	}

	half := halfOfDay(rest, hour)
	if hour > 12 {
		half = ""
	}
	if half == "am" && hour == 12 {
		hour = 0
	}
	b = strconv.AppendInt(b, int64(hour), 10)
	if minute >= 0 {
		b = append2(append(b, ':'), minute)
	} else if half == "" {
		b = append(b, ":00"...)
	}
	if half != "" {
		b = append(append(b, ' '), half...)
	}
	return b
}

// spoken reads "half past six", "a quarter to ten" and "twenty minutes past eight",
// and returns what stands behind.
func spoken(span string) (hour, minute int, rest string, ok bool) {
	word, rest := firstWord(span)
	if strings.EqualFold(word, "a") {
		word, rest = firstWord(rest)
	}
	side, rest := firstWord(rest)
	if strings.EqualFold(side, "minutes") {
		side, rest = firstWord(rest)
	}
	to := strings.EqualFold(side, "to")
	if !to && !strings.EqualFold(side, "past") {
		return 0, 0, "", false
	}
	name, rest := firstWord(rest)
	hour, minute = numberNamed(name), numberNamed(word)
	switch {
	case strings.EqualFold(word, "half"):
		minute = 30
	case strings.EqualFold(word, "quarter"):
		minute = 15
	}
	if to {
		minute, hour = 60-minute, (hour+10)%12+1
	}
	return hour, minute % 60, rest, true
}

// firstWord cuts the first word from s.
func firstWord(s string) (word, rest string) {
	const space = " \t\r\n\u00a0"
	s = strings.TrimLeft(s, space)
	if i := strings.IndexAny(s, space); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// numberNamed returns the number below 60 that figures or a word name, 0 for none.
func numberNamed(word string) int {
	if n := leading(word, isFigure); n > 0 {
		if n < len(word) || n > 2 {
			return 0
		}
		return figures(word)
	}
	switch {
	case strings.EqualFold(word, "twenty"):
		return 20
	case strings.EqualFold(word, "twenty-five"):
		return 25
	}
	return hourNamed(word)
}

// halfOfDay reads "p.m." or "in the evening" behind an hour: am, pm, or "" when
// neither is said. "At night" is after midnight from twelve to five.
func halfOfDay(rest string, hour int) string {
	rest = strings.TrimLeft(rest, " \t\r\n\u00a0\u2009\u200a\u202f")
	if len(rest) > 1 && (rest[1]|0x20 == 'm' || rest[1] == '.') {
		switch rest[0] | 0x20 {
		case 'a':
			return "am"
		case 'p':
			return "pm"
		}
	}
	switch {
	case containsFold(rest, "morning"):
		return "am"
	case containsFold(rest, "afternoon"), containsFold(rest, "evening"):
		return "pm"
	case containsFold(rest, "night"):
		if hour == 12 || hour <= 5 {
			return "am"
		}
		return "pm"
	}
	return ""
}

var hourNames = [...]string{1: "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// hourNamed returns the hour a word names, 0 for none.
func hourNamed(word string) int {
	for h := 1; h < len(hourNames); h++ {
		if strings.EqualFold(word, hourNames[h]) {
			return h
		}
	}
	return 0
}

// leading counts the bytes at the beginning of s that are of a kind.
func leading(s string, is func(byte) bool) int {
	n := 0
	for n < len(s) && is(s[n]) {
		n++
	}
	return n
}

func isFigure(c byte) bool { return c >= '0' && c <= '9' }

// figures is the number that at most four figures make.
func figures(s string) (n int) {
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// containsFold tells whether s holds a word given in lower case.
func containsFold(s, word string) bool {
	for i := 0; i+len(word) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
