// Package words says dates and reasons in English, the same way in every
// format: "since 2012", "early March 2010", "week of 6 June 2011", "about
// 1995", "“Tuesday”, published Wednesday 3 August 2016".
//
// The files:
//
//	words.go  the pieces: days, months, years, clock times
//	date.go   a date in full, and in the short form of a list's rail
//	why.go    why an event has the date it has
package words

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/dates/civil"
)

var months = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December"}

// Month returns the English name of a month, 1…12.
func Month(m int) string { return months[m] }

// Year returns a year as people write it: "2016", "312 BCE" for the
// astronomical year -311.
func Year(y int) string {
	var room [longestDay]byte
	return string(appendYear(room[:0], y))
}

// Day returns "8 June 2016"; civil.NoDay gives "".
func Day(d civil.Day) string {
	if d == civil.NoDay {
		return ""
	}
	var room [longestDay]byte
	return string(appendDay(room[:0], d, style{noWeekday: true}))
}

// longestDay is the length of "Wednesday 28 September 2016", and some more.
const longestDay = 48

// appendDay appends a day: "Wednesday 8 June 2016", as st wants it.
func appendDay(b []byte, d civil.Day, st style) []byte {
	y, m, day := d.Date()
	if d >= gregorian && !st.noWeekday {
		name := d.Weekday().String()
		if st.short {
			name = name[:3]
		}
		b = append(append(b, name...), ' ')
	}
	b = append(strconv.AppendInt(b, int64(day), 10), ' ')
	b = append(b, months[m]...)
	if st.noYear {
		return b
	}
	return appendYear(append(b, ' '), y)
}

func appendYear(b []byte, y int) []byte {
	if y > 0 {
		return strconv.AppendInt(b, int64(y), 10)
	}
	return append(strconv.AppendInt(b, int64(1-y), 10), " BCE"...)
}

// Weekday returns "Wednesday 8 June 2016"; civil.NoDay gives "". Days before
// the Gregorian calendar (15 October 1582) go without their weekday: nobody
// then counted weeks by it.
func Weekday(d civil.Day) string {
	if d == civil.NoDay {
		return ""
	}
	return dayName(d, full)
}

// Published returns the same for a day of publication, and says so when it is
// not known.
func Published(d civil.Day) string {
	if d == civil.NoDay {
		return "day of publication not known"
	}
	return Weekday(d)
}

var gregorian = civil.Of(1582, 10, 15)

// Clock returns "9:40 a.m.", "noon" or "midnight"; seconds are said only when
// there are some.
func Clock(t civil.Instant) string {
	h, m, s := t.Clock()
	half := "a.m."
	if h >= 12 {
		half = "p.m."
	}
	switch {
	case m == 0 && s == 0 && h == 0:
		return "midnight"
	case m == 0 && s == 0 && h == 12:
		return "noon"
	case m == 0 && s == 0:
		return fmt.Sprintf("%d %s", (h+11)%12+1, half)
	case s == 0:
		return fmt.Sprintf("%d:%02d %s", (h+11)%12+1, m, half)
	}
	return fmt.Sprintf("%d:%02d:%02d %s", (h+11)%12+1, m, s, half)
}

// Count returns "1 event", "3 events", "12,000 events"; the plural adds an s.
func Count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return Number(n) + " " + noun
}

// Number returns n with commas between the thousands.
func Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// List joins words as a sentence does: "a", "a and b", "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

func ordinal(n int) string {
	suffix := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return strconv.Itoa(n) + suffix
}
