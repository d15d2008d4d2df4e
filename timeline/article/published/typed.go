package published

import (
	"fmt"
	"strings"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"dateline/dates/civil"
)

// ParseTyped reads a day as people type it: "2016-08-03", "Aug 3 2016",
// "3/8/2016", "aug 3", "yesterday", "last friday", "two weeks ago". Everything
// relative counts from now, on now's own clock. A weekday or a month and day
// alone is the latest that is not after now, since it names a day of
// publication. Case and surrounding space do not matter.
func ParseTyped(s string, now time.Time) (civil.Day, error) {
	today := civil.FromTime(now)
	words := strings.ToLower(strings.Join(strings.Fields(s), " "))
	if d, err := civil.ParseDay(words); err == nil {
		return d, nil // of any year: a person may know better than a pattern
	}
	if st, ok := ReadStamp(words); ok && !st.Loose {
		if st.Day != civil.NoDay {
			return st.Day, nil
		}
		if d, ok := st.Date.Latest(today); ok {
			return d, nil
		}
	}
	if d, ok := relative(words, today); ok {
		return d, nil
	}
	return civil.NoDay, fmt.Errorf(`%q is not a day: write it like 2016-08-03, "Aug 3 2016", yesterday or "last friday"`, s)
}

// Latest returns the last day not after today that has the month, the day and,
// if written, the weekday of w. ok is false when the month and day are those of
// no day.
func (w Date) Latest(today civil.Day) (day civil.Day, ok bool) {
	// 29 February may be eight years back (1896, 1904); a weekday comes round
	// to its date again within eleven.
	for y := today.Year(); y > today.Year()-12; y-- {
		if realDay(y, w.Month, w.MonthDay) {
			if d := civil.Of(y, w.Month, w.MonthDay); d <= today && (w.Weekday == 0 || d.Weekday() == w.Weekday) {
				return d, true
			}
		}
	}
	if w.Weekday != 0 { // 29 February on a given weekday can be forty years back
		w.Weekday = 0
		return w.Latest(today)
	}
	return civil.NoDay, false
}

// Nearest returns the day nearest to another that has the month and the day of
// w. ok is false when they are those of no day.
func (w Date) Nearest(to civil.Day) (day civil.Day, ok bool) {
	for y := to.Year() - 1; y <= to.Year()+1; y++ {
		if realDay(y, w.Month, w.MonthDay) {
			if d := civil.Of(y, w.Month, w.MonthDay); !ok || max(d-to, to-d) < max(day-to, to-day) {
				day, ok = d, true
			}
		}
	}
	if !ok {
		day = civil.NoDay
	}
	return day, ok
}

// relative reads what hangs on today. Months and years ago are counted here:
// when takes the month modulo 12 but leaves the year as it is, and lets 31
// March less a month overflow into March.
func relative(words string, today civil.Day) (civil.Day, bool) {
	words = strings.TrimPrefix(words, "on ")
	if n, unit, ok := ago(words); ok {
		y, m, d := today.Date()
		if unit == "month" {
			m -= n
		} else {
			y -= n
		}
		first := civil.Of(y, m, 1)
		return first + civil.Day(min(d, civil.DaysIn(first.Year(), first.Month()))-1), true
	}
	if day := weekdays[words]; day != 0 {
		return today.OnOrBefore(day), true // when takes the next one
	}
	r, err := typed().Parse(words, today.Time())
	if err != nil || r == nil || r.Index < 0 || strings.TrimSpace(r.Text) != words {
		return civil.NoDay, false
	}
	return civil.FromTime(r.Time), true
}

// typed returns a new parser, as a shared one is not safe for concurrent use,
// with the rules that name days. Clock rules would take "2016" for 20:16.
func typed() *when.Parser {
	p := when.New(&rules.Options{Distance: 5, MatchByOrder: true})
	p.Add(en.CasualDate(rules.Override), en.Weekday(rules.Override), en.PastTime(rules.Override), en.Deadline(rules.Override))
	return p
}

// ago reads "2 months ago", "a year ago".
func ago(words string) (n int, unit string, ok bool) {
	f := strings.Fields(words)
	if len(f) != 3 || f[2] != "ago" {
		return 0, "", false
	}
	unit = strings.TrimSuffix(f[1], "s")
	if unit != "month" && unit != "year" {
		return 0, "", false
	}
	if f[0] == "a" || f[0] == "an" {
		return 1, unit, true
	}
	if n, ok := en.INTEGER_WORDS[f[0]]; ok {
		return n, unit, true
	}
	if _, err := fmt.Sscanf(f[0], "%d", &n); err != nil || n < 0 || n > 9999 {
		return 0, "", false
	}
	return n, unit, true
}
