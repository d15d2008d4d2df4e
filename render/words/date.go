package words

import (
	"strconv"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
)

// Date says when v is, in full: "Wednesday 3 August 2016", "about 1995",
// "third quarter of 2014", "6 June 2016, evening", "March to November 2015".
// The signal is the mention's own: it tells "before 1990" from "until 1989".
// A value without a place on the calendar gives "no date".
func Date(v dates.Value, signal dates.Signal) string {
	if s, ok := unplaced(v); ok {
		return s
	}
	return say(v, signal, full)
}

// Rail says the same briefly, in two parts: the date, and what stands under
// it ("Mon 6 June", "9:40 a.m."; "3rd quarter", "2014"). In a list headed by
// the year of the date, underYear leaves that year out.
func Rail(v dates.Value, signal dates.Signal, underYear bool) (date, under string) {
	if s, ok := unplaced(v); ok {
		return s, ""
	}
	w := v.When
	switch {
	case w.OpenStart() || w.OpenEnd() || !single(v):
		return say(v, signal, style{short: true, noYear: underYear}), ""
	case v.Grain < civil.DayGrain:
		day := w.Start.Day()
		return qualified(v, dayName(day, style{short: true, noYear: underYear})), timeOfDay(v)
	case v.Grain == civil.DayGrain && !underYear && w.Start.Day() >= gregorian:
		return qualified(v, Day(w.Start.Day())), "a " + w.Start.Day().Weekday().String()
	case v.Grain == civil.Weekend:
		return qualified(v, days(w.Start.Day(), w.End.Day()-1, style{short: true, noYear: underYear})), "weekend"
	case v.Grain == civil.Quarter || v.Grain == civil.Half:
		if !underYear {
			under = Year(w.Start.Day().Year())
		}
		return say(v, signal, style{short: true, noYear: true}), under
	}
	return say(v, signal, style{short: true, noYear: underYear}), ""
}

// style says how much of a date to say.
type style struct {
	short     bool // "Mon 6 June" instead of "Monday 6 June", no "in"
	noYear    bool // the year stands in the heading
	noWeekday bool // of a day
}

var full = style{}

func unplaced(v dates.Value) (string, bool) {
	switch {
	case v.Ref == dates.PastRef:
		return "in the past", true
	case v.Ref == dates.PresentRef:
		return "at the time of writing", true
	case v.Ref == dates.FutureRef:
		return "in the future", true
	case v.Kind == dates.Set && v.When == (civil.Interval{}):
		return "recurring", true
	case v.When == (civil.Interval{}):
		return "no date", true
	case v.When.OpenStart() && v.When.OpenEnd():
		return "no date", true
	}
	return "", false
}

func say(v dates.Value, signal dates.Signal, st style) string {
	w := v.When
	if v.Mod == dates.End && w.OpenStart() { // "by the end of 1984", not "by late 1984"
		v.Mod = dates.NoMod
		if signal == dates.BeforeThat { // what it covers ends with the year
			v.When.End--
		}
		return strings.Replace(say(v, signal, st), " ", " the end of ", 1)
	}
	switch {
	case w.OpenEnd() && signal == dates.AfterThat:
		return "after " + qualified(v, unit(w.Start-1, v, st))
	case w.OpenEnd():
		return "since " + qualified(v, unit(w.Start, v, st))
	case w.OpenStart() && signal == dates.BeforeThat:
		return "before " + qualified(v, unit(w.End, v, st))
	case w.OpenStart() && signal == dates.By:
		return "by " + qualified(v, unit(w.End-1, v, st))
	case w.OpenStart():
		return "until " + qualified(v, unit(w.End-1, v, st))
	case !single(v):
		return qualified(v, span(v, st))
	}
	return qualified(v, unit(w.Start, v, st))
}

// single tells whether v is one calendar unit of its grain. A part of a day
// and an instant count as one.
func single(v dates.Value) bool {
	if v.EndGrain != civil.None {
		return false
	}
	if v.Grain < civil.DayGrain {
		return v.When.End-v.When.Start <= 86400
	}
	u := v.Grain.Unit(v.When.Start)
	return v.When.Start >= u.Start && v.When.End <= u.End
}

// unit says the calendar unit of v's grain that holds t.
func unit(t civil.Instant, v dates.Value, st style) string {
	d := t.Day()
	y, m, _ := d.Date()
	year := " " + Year(y)
	if st.noYear {
		year = ""
	}
	switch v.Grain {
	case civil.Second, civil.Minute, civil.Hour, civil.DayPart:
		if v.When.OpenEnd() || v.When.OpenStart() || !single(v) {
			if v.Grain <= civil.Minute {
				t = v.Grain.Unit(t).Start
			}
			return dayName(d, st) + ", " + Clock(t)
		}
		return dayName(d, st) + ", " + timeOfDay(v)
	case civil.Weekend:
		sat := civil.Weekend.Unit(t).Start.Day()
		return "weekend of " + days(sat, sat+1, st)
	case civil.Week:
		mon := d.WeekStart()
		_, mm, dd := mon.Date()
		s := "week of " + strconv.Itoa(dd) + " " + months[mm]
		if !st.noYear {
			s += " " + Year(mon.Year())
		}
		return s
	case civil.Month:
		return months[m] + year
	case civil.Quarter:
		return fiscal(v) + of(pick(st.short, ordinal((m+2)/3), [...]string{"first", "second", "third", "fourth"}[(m-1)/3])+" quarter", year, st)
	case civil.Half:
		return fiscal(v) + of(pick(st.short, ordinal((m+5)/6), [...]string{"first", "second"}[(m-1)/6])+" half", year, st)
	case civil.Season:
		sy, s := civil.SeasonAt(d)
		name := [...]string{"", "spring", "summer", "autumn", "winter"}[s]
		if s == civil.Winter { // it belongs to two years, whatever the heading says
			return name + " " + Year(sy) + "–" + lastDigits(sy+1)
		}
		return name + year
	case civil.Year:
		return fiscal(v) + Year(y)
	case civil.Decade:
		return "the " + decade(y)
	case civil.Century:
		return century(y)
	case civil.Millennium:
		return "the millennium from " + Year(civil.Millennium.Unit(t).Start.Day().Year())
	}
	return dayName(d, st)
}

func of(s, year string, st style) string {
	if st.short || year == "" {
		return s + year
	}
	return s + " of" + year
}

func pick(short bool, a, b string) string {
	if short {
		return a
	}
	return b
}

func fiscal(v dates.Value) string {
	if v.Fiscal {
		return "fiscal "
	}
	return ""
}

func dayName(d civil.Day, st style) string {
	var room [longestDay]byte
	return string(appendDay(room[:0], d, st))
}

var parts = [...]string{"", "morning", "midday", "afternoon", "evening", "night", "daytime"}

// timeOfDay says what of the day v is: "evening", "9:40 a.m.", "2 p.m. to 4 p.m.".
func timeOfDay(v dates.Value) string {
	w := v.When
	switch {
	case v.Part != dates.NoPart:
		return parts[v.Part]
	case v.Grain == civil.DayPart && w.End-w.Start == 86400:
		return "part of the day"
	}
	u := v.Grain.Unit(w.Start)
	if v.Grain == civil.DayPart || w.End > u.End {
		return Clock(w.Start) + " to " + Clock(closing(w.End, v.Grain))
	}
	return Clock(w.Start)
}

// closing is the clock time that a span ends with as people say it: from 9 to 5
// o'clock, although it holds the minute after 5.
func closing(end civil.Instant, grain civil.Grain) civil.Instant {
	if grain <= civil.Minute {
		return grain.Unit(end - 1).Start
	}
	return end
}

func decade(y int) string {
	if first := floor(y, 10); first > 0 {
		return strconv.Itoa(first) + "s"
	} else {
		return strconv.Itoa(-first) + "s BCE"
	}
}

// century names 1900 … 1999 the 20th century, as people do, although strictly
// that begins in 1901.
func century(y int) string {
	if c := floor(y, 100) / 100; c >= 0 {
		return ordinal(c+1) + " century"
	} else {
		return ordinal(-c) + " century BCE"
	}
}

func floor(y, n int) int {
	if m := y % n; m < 0 {
		return y - m - n
	}
	return y - y%n
}

func lastDigits(y int) string {
	if y <= 0 {
		return Year(y)
	}
	return strconv.Itoa(100 + y%100)[1:]
}

// span says a range: "2009 to 2011", "March to November 2015", "4–5 June 2016",
// "30 May to 2 June 2016".
func span(v dates.Value, st style) string {
	first, last := v.When.Start, v.When.End-1
	end := v
	if v.EndGrain != civil.None {
		end.Grain = v.EndGrain
	}
	if v.Grain == civil.DayGrain && end.Grain == civil.DayGrain {
		return days(first.Day(), last.Day(), st)
	}
	if v.Grain < civil.DayGrain && first.Day() == last.Day() && end.Grain < civil.DayGrain {
		return dayName(first.Day(), st) + ", " + Clock(first) + " to " + Clock(closing(v.When.End, end.Grain))
	}
	sameYear := first.Day().Year() == last.Day().Year()
	begin := st
	begin.noYear = st.noYear || sameYear && v.Grain != civil.Year
	a, b := unit(first, v, begin), unit(last, end, st)
	switch {
	case st.short && v.Grain == civil.Year && end.Grain == civil.Year:
		return strings.TrimSuffix(a, " BCE") + "–" + b
	case st.short && v.Grain == civil.Month && end.Grain == civil.Month:
		return abbreviate(a) + " – " + abbreviate(b)
	}
	return a + " to " + b
}

// abbreviate cuts a month's name to three letters, June and July excepted.
func abbreviate(s string) string {
	name, rest, _ := strings.Cut(s, " ")
	if len(name) > 4 {
		name = name[:3]
	}
	if rest == "" {
		return name
	}
	return name + " " + rest
}

// days says the days from first to last, both included.
func days(first, last civil.Day, st style) string {
	y1, m1, d1 := first.Date()
	y2, m2, d2 := last.Date()
	end := strconv.Itoa(d2) + " " + months[m2]
	if !st.noYear {
		end += " " + Year(y2)
	}
	switch {
	case first == last:
		return end
	case y1 == y2 && m1 == m2:
		return strconv.Itoa(d1) + "–" + end
	case y1 == y2:
		return strconv.Itoa(d1) + " " + months[m1] + " to " + end
	}
	return Day(first) + " to " + strconv.Itoa(d2) + " " + months[m2] + " " + Year(y2)
}

// qualified puts the modifier before the date: "early March 2010", "mid-1995".
func qualified(v dates.Value, s string) string {
	switch v.Mod {
	case dates.Start:
		return "early " + strings.TrimPrefix(s, "the ") // "early 1990s", as "the early 1990s" is said
	case dates.Mid:
		return "mid-" + strings.TrimPrefix(s, "the ")
	case dates.End:
		return "late " + strings.TrimPrefix(s, "the ")
	case dates.Approx:
		return "about " + s
	case dates.Before, dates.LessThan:
		return "before " + s
	case dates.After, dates.MoreThan:
		return "after " + s
	case dates.OnOrBefore, dates.EqualOrLess:
		return "by " + s
	case dates.OnOrAfter, dates.EqualOrMore:
		return "from " + s
	}
	return s
}
