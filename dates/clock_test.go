package dates_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

// TestClockTimes reads all minutes of the day in every spelling the grammar
// knows, and compares with plain arithmetic.
func TestClockTimes(t *testing.T) {
	x := dates.New(dates.Config{})
	hourNames := []string{"twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"}
	for minute := range 24 * 60 {
		h, m := minute/60, minute%60
		h12, half := (h+11)%12+1, []string{"a", "p"}[h/12]
		spellings := []string{
			fmt.Sprintf("%d:%02d %s.m.", h12, m, half),
			fmt.Sprintf("%d:%02d %sm", h12, m, half),
			fmt.Sprintf("%d:%02d%sm", h12, m, half),
			fmt.Sprintf("%d:%02d %sM", h12, m, strings.ToUpper(half)),
			fmt.Sprintf("%02d:%02d %s.M.", h12, m, strings.ToUpper(half)),
			fmt.Sprintf("%d.%02d %sm", h12, m, half),
			fmt.Sprintf("%d.%02d%sm", h12, m, half),
			fmt.Sprintf("%d.%02d %s.m.", h12, m, half),
			fmt.Sprintf("%d:%02d\u00a0%s.m.", h12, m, half),
			fmt.Sprintf("%d:%02d   %s.m.", h12, m, half),
			fmt.Sprintf("%d:%02d\n%s.m.", h12, m, half),
			fmt.Sprintf("%d:%02d %s.m. EST", h12, m, half),
			fmt.Sprintf("%02d:%02d", h, m),
			fmt.Sprintf("%02d:%02d GMT", h, m),
			fmt.Sprintf("%02d:%02d:59", h, m),
			fmt.Sprintf("%02d%02d GMT", h, m),
			fmt.Sprintf("%02d%02d hours", h, m),
		}
		part := "in the morning"
		switch {
		case h >= 18:
			part = "in the evening"
		case h >= 12:
			part = "in the afternoon"
		}
		spellings = append(spellings, fmt.Sprintf("%d:%02d %s", h12, m, part))
		switch m {
		case 15:
			spellings = append(spellings, fmt.Sprintf("quarter past %s %s", hourNames[h%12], part))
		case 20:
			spellings = append(spellings, fmt.Sprintf("20 minutes past %d %s", h12, part), fmt.Sprintf("twenty past %s %s", hourNames[h%12], part))
		case 30:
			spellings = append(spellings, fmt.Sprintf("half past %s %s", hourNames[h%12], part))
		case 45:
			spellings = append(spellings, fmt.Sprintf("a quarter to %s %s", hourNames[(h+1)%12], part))
		case 55:
			spellings = append(spellings, fmt.Sprintf("five minutes to %d %s", h12%12+1, part))
		}
		if m == 0 {
			spellings = append(spellings,
				fmt.Sprintf("%d %s.m.", h12, half),
				fmt.Sprintf("%d%sm", h12, half),
				fmt.Sprintf("%d o'clock %s", h12, part),
				fmt.Sprintf("%d o’clock %s", h12, part),
				fmt.Sprintf("%s o'clock %s", hourNames[h%12], part),
				fmt.Sprintf("%s o'clock %s", hourNames[h%12], strings.ToUpper(part)),
				fmt.Sprintf("%d %s", h12, part),
			)
			if h < 6 || h >= 20 {
				spellings = append(spellings, fmt.Sprintf("%d at night", h12), hourNames[h%12]+" at night")
			}
		}
		want := fmt.Sprintf("1998-02-14T%02d:%02d", h, m)
		for _, s := range spellings {
			checkClock(t, x, s, want)
		}
	}
	for s, want := range map[string]string{
		"noon":          "1998-02-14T12:00",
		"midnight":      "1998-02-14T00:00",
		"24:00":         "1998-02-15T00:00", // ISO 8601: the end of the day
		"13:15 p.m.":    "1998-02-14T13:15", // said twice
		"six o'clock":   "1998-02-14T06:00", // the half of the day is not said
		"17:30 CET":     "1998-02-14T17:30", // local to the zone; Value.Zone says which
		"5:30 p.m. PDT": "1998-02-14T17:30",
	} {
		checkClock(t, x, s, want)
	}
}

func checkClock(t *testing.T, x *dates.Extractor, spelling, want string) {
	t.Helper()
	day, err := civil.ParseDay(ordinaryDay)
	if err != nil {
		t.Fatal(err)
	}
	text := "Polls close at " + spelling + " sharp."
	ms := x.Append(nil, text, day)
	if len(ms) != 1 || text[ms[0].Start:ms[0].End] != spelling || ms[0].Value.Timex() != want {
		t.Errorf("%q: found %s, want %s", spelling, show(x, text, ms), want)
	}
}
