package dates

import (
	"strings"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"
)

// clocks reads clock times with the parser of github.com/olebedev/when, one per
// reader as it is not safe for concurrent use. It is given exactly the span the
// grammar found, in lower case, on a midnight in UTC, and its answer counts only
// if it covers the whole span: outside these bounds it has known faults.
//
// There are few clock times and many mentions of each, so answers are kept.
type clocks struct {
	parser *when.Parser
	known  map[string]int32 // seconds into the day, -1: not understood
	buf    []byte
}

// mostClocks bounds the memory: there are 1,440 minutes in a day and a handful
// of spellings of each.
const mostClocks = 8192

// midnight is an ordinary day's; any would do.
var midnight = time.Date(1998, 2, 14, 0, 0, 0, 0, time.UTC)

// read returns the seconds into the day of a clock time, and whether it was
// understood.
func (c *clocks) read(span string) (int32, bool) {
	if s, ok := c.known[span]; ok {
		return s, s >= 0
	}
	if c.parser == nil {
		c.parser = when.New(nil)
		c.parser.Add(en.HourMinute(rules.Override), en.Hour(rules.Override))
		c.known = map[string]int32{}
	}
	s := c.parse(plainClock(span))
	if len(c.known) < mostClocks {
		c.known[strings.Clone(span)] = s
	}
	return s, s >= 0
}

func (c *clocks) parse(span string) int32 {
	r, err := c.parser.Parse(span, midnight)
	if err != nil || r == nil || strings.TrimSpace(r.Text) != span {
		return -1
	}
	h, m, s := r.Time.Clock()
	return int32(h*3600 + m*60 + s)
}

// plainClock rewrites the spellings that when does not read into those it does:
// "noon" is 12:00 pm, "0930" 9:30, "six o'clock in the morning" 6 am.
func plainClock(span string) string {
	s := strings.ToLower(strings.Join(strings.Fields(span), " "))
	s = strings.NewReplacer("a.m.", "am", "p.m.", "pm", "a.m", "am", "p.m", "pm", "’", "'").Replace(s)
	switch {
	case strings.HasPrefix(s, "noon"):
		return "12 pm"
	case s == "midnight":
		return "0:00"
	}
	if len(s) >= 4 && allFigures(s[:4]) {
		return s[:2] + ":" + s[2:4]
	}
	first, rest, _ := strings.Cut(s, " ")
	if n, ok := hourWords[first]; ok {
		first = n
	}
	switch {
	case strings.Contains(rest, "morning"):
		rest = "am"
	case strings.Contains(rest, "afternoon"), strings.Contains(rest, "evening"), strings.Contains(rest, "night"):
		rest = "pm"
	case strings.HasPrefix(rest, "o'clock"), strings.HasPrefix(rest, "oclock"):
		rest = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(rest, "o'clock"), "oclock"))
	}
	first = strings.Replace(first, ".", ":", 1)
	if rest == "" {
		if !strings.ContainsAny(first, ":ap") {
			return first + ":00"
		}
		if n := strings.Count(first, ":"); n == 2 { // seconds are beyond when
			first = first[:strings.LastIndexByte(first, ':')]
		}
		return first
	}
	return first + " " + rest
}

var hourWords = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
	"eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12"}

func allFigures(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
