package published

import (
	"unicode"
	"unicode/utf8"

	"dateline/dates/civil"
)

// Date is a date as it stands in a line: a month and a day of it, mostly with
// a year.
type Date struct {
	Start, End            int           // byte offsets in the line, half-open
	Year, Month, MonthDay int           // Year 0: not written
	Weekday               civil.Weekday // 0: not written
	Swapped               bool          // all digits, and day and month could be exchanged: 03/08/2016
}

// Find returns the dates written in full in a line, in order, whether they
// have a year or not. It is made for the lines that date an article, not for
// prose: "may 3" is a date to it.
func Find(line string) []Date {
	var room [lineTokens]token
	return findDates(appendTokens(room[:0], line))
}

// Civil returns the day; ok is false when the year is missing.
func (w Date) Civil() (day civil.Day, ok bool) {
	if w.Year == 0 || !realDay(w.Year, w.Month, w.MonthDay) {
		return civil.NoDay, false
	}
	return civil.Of(w.Year, w.Month, w.MonthDay), true
}

// Exchanged returns the other reading of 03/08/2016, which then is taken for
// certain; a date that has no other is returned as it is.
func (w Date) Exchanged() Date {
	if w.Swapped {
		w.Month, w.MonthDay, w.Swapped = w.MonthDay, w.Month, false
	}
	return w
}

func realDay(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= civil.DaysIn(y, m)
}

// plausibleYear keeps numbers that merely look like years out of dates.
func plausibleYear(y int) bool { return y >= firstYear && y <= 2199 }

// token is a word, a number or one byte of anything else.
type token struct {
	start, end int
	word       string // lower case; "" for numbers and punctuation
	num        int    // -1 unless a number
	digits     int
	punct      byte // the first byte of a sign; 0 for words and numbers
}

// lineTokens is how many tokens most lines have at most.
const lineTokens = 24

// appendTokens splits a line. Letters and digits split even when glued
// ("20164:15", "3rd", "20160803T10"), as the rules below look at neighbours.
func appendTokens(toks []token, line string) []token {
	for i := 0; i < len(line); {
		c := line[i]
		switch {
		case c >= '0' && c <= '9':
			j, n := i, 0
			for j < len(line) && line[j] >= '0' && line[j] <= '9' {
				if n < 1e9 {
					n = n*10 + int(line[j]-'0')
				}
				j++
			}
			toks = append(toks, token{start: i, end: j, num: n, digits: j - i})
			i = j
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
		default:
			j := letters(line, i)
			if j > i {
				toks = append(toks, token{start: i, end: j, word: lower(line[i:j]), num: -1})
				i = j
				continue
			}
			r, size := utf8.DecodeRuneInString(line[i:])
			if !unicode.IsSpace(r) {
				toks = append(toks, token{start: i, end: i + size, num: -1, punct: c})
			}
			i += size
		}
	}
	return splitGluedYears(toks)
}

// splitGluedYears undoes what copying from a page does to "2016" followed by
// "4:15 PM": 20164:15.
func splitGluedYears(toks []token) []token {
	for i := 0; i+1 < len(toks); i++ {
		t := toks[i]
		if (t.digits == 5 || t.digits == 6) && toks[i+1].punct == ':' && toks[i+1].start == t.end {
			scale := 10
			if t.digits == 6 {
				scale = 100
			}
			if y := t.num / scale; plausibleYear(y) && t.num%scale < 24 {
				year := token{start: t.start, end: t.start + 4, num: y, digits: 4}
				hour := token{start: t.start + 4, end: t.end, num: t.num % scale, digits: t.digits - 4}
				toks = append(toks[:i], append([]token{year, hour}, toks[i+1:]...)...)
			}
		}
	}
	return toks
}

// letters returns the end of the run of letters at i.
func letters(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if c|0x20 < 'a' || c|0x20 > 'z' {
				break
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		i += size
	}
	return i
}

// lower folds ASCII only: all that months and weekdays need.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' {
			b := []byte(s)
			for j := range b {
				if b[j] >= 'A' && b[j] <= 'Z' {
					b[j] |= 0x20
				}
			}
			return string(b)
		}
	}
	return s
}

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
	"oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]civil.Weekday{
	"monday": civil.Monday, "tuesday": civil.Tuesday, "wednesday": civil.Wednesday,
	"thursday": civil.Thursday, "friday": civil.Friday, "saturday": civil.Saturday, "sunday": civil.Sunday,
	"mon": civil.Monday, "tue": civil.Tuesday, "tues": civil.Tuesday, "wed": civil.Wednesday,
	"weds": civil.Wednesday, "thu": civil.Thursday, "thur": civil.Thursday, "thurs": civil.Thursday,
	"fri": civil.Friday, "sat": civil.Saturday, "sun": civil.Sunday,
}

// findDates returns the dates written in a line, in order. A weekday before a
// date belongs to it.
func findDates(toks []token) []Date {
	var found []Date
	for i := 0; i < len(toks); {
		w, n := dateAt(toks[i:])
		if n == 0 {
			i++
			continue
		}
		w.Start, w.End = toks[i].start, toks[i+n-1].end
		if d, k := weekdayBefore(toks, i); k >= 0 {
			w.Weekday, w.Start = d, toks[k].start
		}
		w.settle()
		found = append(found, w)
		i += n
	}
	return found
}

// settle reads 03/08/2016 the other way round when only that falls on the
// weekday written beside it.
func (w *Date) settle() {
	if !w.Swapped || w.Weekday == 0 {
		return
	}
	if civil.Of(w.Year, w.Month, w.MonthDay).Weekday() == w.Weekday {
		w.Swapped = false
	} else if civil.Of(w.Year, w.MonthDay, w.Month).Weekday() == w.Weekday {
		w.MonthDay, w.Month, w.Swapped = w.Month, w.MonthDay, false
	}
}

func weekdayBefore(toks []token, i int) (civil.Weekday, int) {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if d := weekdays[toks[k].word]; d != 0 {
			return d, k
		}
		if p := toks[k].punct; p != ',' && p != '.' && toks[k].word != "the" {
			return 0, -1
		}
	}
	return 0, -1
}

// dateAt reads the date that begins at the first token and returns how many
// tokens it has, 0 for none.
func dateAt(t []token) (Date, int) {
	if t[0].word != "" {
		return monthFirst(t)
	}
	if t[0].num < 0 {
		return Date{}, 0
	}
	switch {
	case t[0].digits == 8:
		w := Date{Year: t[0].num / 10000, Month: t[0].num / 100 % 100, MonthDay: t[0].num % 100}
		if plausibleYear(w.Year) && realDay(w.Year, w.Month, w.MonthDay) {
			return w, 1
		}
	case t[0].digits == 4:
		return yearFirst(t)
	case t[0].digits <= 2:
		if w, n := allDigits(t); n > 0 {
			return w, n
		}
		return dayFirst(t)
	}
	return Date{}, 0
}

// sameSign tells whether tokens 1 and 3 are one separator glued to its numbers.
func sameSign(t []token) (byte, bool) {
	if len(t) < 5 || t[1].punct == 0 || t[1].punct != t[3].punct || t[2].num < 0 || t[4].num < 0 {
		return 0, false
	}
	return t[1].punct, t[0].end == t[1].start && t[1].end == t[2].start && t[2].end == t[3].start && t[3].end == t[4].start
}

// yearFirst reads 2016-08-03, 2016/8/3, 2016.08.03.
func yearFirst(t []token) (Date, int) {
	p, ok := sameSign(t)
	if !ok || p != '-' && p != '/' && p != '.' || t[4].digits > 2 {
		return Date{}, 0
	}
	w := Date{Year: t[0].num, Month: t[2].num, MonthDay: t[4].num}
	if !plausibleYear(w.Year) || !realDay(w.Year, w.Month, w.MonthDay) {
		return Date{}, 0
	}
	return w, 5
}

// allDigits reads 8/3/2016, 03-08-2016, 3.8.2016. With a slash the month comes
// first, as in the United States, with a dot or a hyphen the day; whatever
// cannot be a month is the day.
func allDigits(t []token) (Date, int) {
	p, ok := sameSign(t)
	if !ok || p != '-' && p != '/' && p != '.' || t[2].digits > 2 || t[4].digits != 4 && (t[4].digits != 2 || p != '/') {
		return Date{}, 0
	}
	w := Date{Year: t[4].num, Month: t[0].num, MonthDay: t[2].num}
	if t[4].digits == 2 {
		w.Year += 2000
		if t[4].num > 68 { // as POSIX strptime splits the centuries
			w.Year -= 100
		}
	}
	if p != '/' {
		w.Month, w.MonthDay = w.MonthDay, w.Month
	}
	w.Swapped = w.Month <= 12 && w.MonthDay <= 12 && w.Month != w.MonthDay
	if w.Month > 12 {
		w.Month, w.MonthDay = w.MonthDay, w.Month
	}
	if !plausibleYear(w.Year) || !realDay(w.Year, w.Month, w.MonthDay) {
		return Date{}, 0
	}
	return w, 5
}

// monthFirst reads "August 3, 2016", "Aug. 3rd 2016", "Aug 3 16:15:00 EDT 2016"
// and, without a year, "Aug. 3".
func monthFirst(t []token) (Date, int) {
	m := months[t[0].word]
	if m == 0 {
		return Date{}, 0
	}
	i := skip(t, 1, '.', '-', '/')
	if i >= len(t) || t[i].num < 1 || t[i].digits > 2 || t[i].num > 31 {
		return Date{}, 0
	}
	w := Date{Month: m, MonthDay: t[i].num}
	i = ordinal(t, i)
	end := i + 1
	if y, n := yearAt(t, skip(t, end, ',', '.', '-', '/')); n > 0 {
		w.Year, end = y, n
	} else if y, n := yearAfterClock(t, end); n > 0 {
		w.Year, end = y, n
	}
	if !realDay(yearOrLeap(w.Year), w.Month, w.MonthDay) {
		return Date{}, 0
	}
	return w, end
}

// dayFirst reads "3 August 2016", "3rd of August, 2016", "03-Aug-2016", "3. März
// 2016", "3 de marzo de 2016" and, without a year, "3 Aug".
func dayFirst(t []token) (Date, int) {
	if t[0].num < 1 || t[0].num > 31 {
		return Date{}, 0
	}
	i := ordinal(t, 0) + 1
	i = skip(t, i, '.', '-', '/')
	if i < len(t) && (t[i].word == "of" || t[i].word == "de") {
		i++
	}
	if i >= len(t) {
		return Date{}, 0
	}
	m := months[t[i].word]
	if m == 0 {
		m = foreignMonths[t[i].word]
	}
	if m == 0 {
		return Date{}, 0
	}
	w := Date{Month: m, MonthDay: t[0].num}
	end := i + 1
	at := skip(t, end, ',', '.', '-', '/')
	if at < len(t) && (t[at].word == "de" || t[at].word == "del") {
		at++
	}
	if y, n := yearAt(t, at); n > 0 {
		w.Year, end = y, n
	}
	if !realDay(yearOrLeap(w.Year), w.Month, w.MonthDay) {
		return Date{}, 0
	}
	return w, end
}

// yearOrLeap lets 29 February pass while the year is open.
func yearOrLeap(y int) int {
	if y == 0 {
		return 2000
	}
	return y
}

// ordinal returns the index of the suffix of "3rd", or i.
func ordinal(t []token, i int) int {
	if i+1 < len(t) && t[i+1].start == t[i].end {
		switch t[i+1].word {
		case "st", "nd", "rd", "th":
			return i + 1
		}
	}
	return i
}

// skip passes one of the given signs at i, or two ("Aug., ").
func skip(t []token, i int, signs ...byte) int {
	for n := 0; n < 2 && i < len(t); n++ {
		hit := false
		for _, s := range signs {
			hit = hit || t[i].punct == s
		}
		if !hit {
			break
		}
		i++
	}
	return i
}

// yearAt reads a four-digit year at i and returns the index after it, or 0.
func yearAt(t []token, i int) (year, after int) {
	if i < len(t) && t[i].digits == 4 && plausibleYear(t[i].num) {
		return t[i].num, i + 1
	}
	return 0, 0
}

// yearAfterClock reads the year of "Aug 3 16:15:00 EDT 2016", as date(1) and
// asctime write it.
func yearAfterClock(t []token, i int) (year, after int) {
	clock := false
	for n := 0; i < len(t) && n < 7; n++ {
		switch {
		case t[i].punct == ':':
			clock = true
		case clock && t[i].digits == 4:
			return yearAt(t, i)
		case t[i].digits == 0 && t[i].word == "" || t[i].digits > 2 || len(t[i].word) > 4:
			return 0, 0
		}
		i++
	}
	return 0, 0
}
