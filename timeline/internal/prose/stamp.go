package prose

import "strings"

// Here are the stamps that a page prints with a time: before a story, and before
// each entry of a live report.

// EntryStamp returns how many bytes of a sentence the stamp takes that it opens with
// as the entries of a live report do, the marks and the space behind it included: a
// time of day in brackets, or one before a colon or a dash, and nothing that can be
// a year. "(Update 5:10 p.m. in Oslo, 11:10 a.m. ET) The", "9.52 pm: The", "14:05
// The". It is all of a sentence that is nothing else. It returns 0 when there is none.
func EntryStamp(s string) int {
	at := 0
	if s != "" && s[0] == '-' {
		at = markLength(s) // the mark of a list item
	}
	if at == len(s) {
		return 0
	}
	if IsDigit(s[at]) {
		return clockStamp(s, at)
	}
	if open := bracketLength(s[at:]); open > 0 {
		return bracketedStamp(s, at+open)
	}
	return 0
}

// isBracket tells whether s begins with a bracket as tokenised text writes it.
func isBracket(s string) bool { return strings.HasPrefix(s, "-LRB-") || strings.HasPrefix(s, "-RRB-") }

// bracketLength returns the length of the opening bracket that s begins with, 0
// when it begins otherwise.
func bracketLength(s string) int {
	switch {
	case s[0] == '(' || s[0] == '[':
		return 1
	case strings.HasPrefix(s, "-LRB-"):
		return len("-LRB-")
	}
	return 0
}

// longestStamp is how many bytes the stamp of an entry has at most.
const longestStamp = 100 // "(Update 11:28 a.m. Wednesday in Skarnes, 4:28 a.m. ET Wednesday) "

// bracketedStamp returns where the sentence goes on behind a bracket that is open at
// s[from] and holds a time of day, 0 when it holds none.
func bracketedStamp(s string, from int) int {
	head := s[from:min(len(s), from+longestStamp)]
	word := strings.TrimLeft(head, " ")
	if !strings.HasPrefix(word, "Update") && !strings.HasPrefix(word, "Posted") && (word == "" || !IsDigit(word[0])) {
		return 0
	}
	depth := 1
	for i := 0; i < len(head); i++ {
		switch c := head[i]; {
		case c == '(' || strings.HasPrefix(head[i:], "-LRB-"):
			depth++
		case c == ')' || strings.HasPrefix(head[i:], "-RRB-"):
			if depth--; depth > 0 {
				continue
			}
			if !holdsClock(head[:i]) {
				return 0
			}
			if i++; c == '-' {
				i += len("RRB-")
			}
			return from + i + markLength(head[i:])
		}
	}
	return 0
}

// opensStamp tells whether a sentence is but the beginning of a stamp in brackets, of
// which a period ends no part: "(Update 3:36 p.m. | Oslo, 8:36 a.m. ET) The".
func opensStamp(s string) bool {
	if len(s) > longestStamp || s == "" {
		return false
	}
	open := bracketLength(s)
	return open > 0 && strings.HasPrefix(strings.TrimLeft(s[open:], " "), "Update") && !strings.ContainsAny(s, ")]") && !strings.Contains(s, "-RRB-")
}

// markLength returns the length of the blanks, dashes and colons that s begins with.
func markLength(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == ':' || s[i] == '-' && !isBracket(s[i:]):
			i++
		case strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—"):
			i += len("–")
		default:
			return i
		}
	}
	return i
}

// holdsClock tells whether s holds a time of day: hours and minutes, or hours and
// which half of the day.
func holdsClock(s string) bool {
	for i := 0; i < len(s); i++ {
		if IsDigit(s[i]) && (i == 0 || s[i-1] == ' ') {
			if c := readClock(s[i:]); c.exact && (c.minutes || c.half) {
				return true
			}
		}
	}
	return false
}

// clockStamp returns where the sentence goes on behind the time of day that stands at
// s[at], 0 when what stands there is none: "12.50 Swiss francs", "9 - 11".
func clockStamp(s string, at int) int {
	c := readClock(s[at:])
	if !c.exact || !c.minutes && !c.half {
		return 0
	}
	end := at + c.length
	next := end + markLength(s[end:])
	if next == len(s) {
		return next
	}
	marked := strings.Trim(s[end:next], " ") != ""
	switch first := s[next]; {
	case marked && (isLetter(first) || first == '"' || first == '`' || first >= 0x80 || isBracket(s[next:])):
		return next
	case !marked && c.colon && !c.half && 'A' <= first && first <= 'Z':
		return next
	}
	return 0
}

// clock is what the digits that a text begins with look like, if they are a time of
// day.
type clock struct {
	length  int  // in bytes, with what half of the day and which zone it names
	exact   bool // it is one: hours and minutes are not too many
	minutes bool // has minutes
	colon   bool // and a colon before them
	half    bool // says a.m. or p.m.
}

// readClock reads the time of day that s, which begins with a digit, begins with.
func readClock(s string) (c clock) {
	hour, n := leadingNumber(s)
	c.exact = n <= 2 && hour < 24
	c.length = n
	if rest := s[n:]; len(rest) > 2 && (rest[0] == ':' || rest[0] == '.') && IsDigit(rest[1]) {
		minute, m := leadingNumber(rest[1:])
		c.exact = c.exact && m == 2 && minute < 60
		c.minutes, c.colon = true, rest[0] == ':'
		c.length += 1 + m
	}
	if n := halfLength(s[c.length:]); n > 0 {
		c.half = true
		c.length += n
	}
	if c.length < len(s) && IsDigit(s[c.length]) || c.length < len(s) && isLetter(s[c.length]) {
		c.exact = false
	}
	c.length += zoneLength(s[c.length:])
	return c
}

// leadingNumber returns the number that s begins with and how many digits it has.
func leadingNumber(s string) (v, n int) {
	for n < len(s) && n < 4 && IsDigit(s[n]) {
		v = 10*v + int(s[n]-'0')
		n++
	}
	return v, n
}

// halfLength returns the length of the a.m. or p.m. that s begins with, blanks before
// it included.
func halfLength(s string) int {
	i := 0
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if i+2 > len(s) || s[i]|0x20 != 'a' && s[i]|0x20 != 'p' {
		return 0
	}
	i++
	if i < len(s) && s[i] == '.' {
		i++
	}
	if i == len(s) || s[i]|0x20 != 'm' {
		return 0
	}
	i++
	if i < len(s) && s[i] == '.' {
		i++
	}
	if i < len(s) && isLetter(s[i]) {
		return 0
	}
	return i
}

// zoneLength returns the length of the time zone that s begins with, blanks before it
// included: two to four capitals.
func zoneLength(s string) int {
	i := 0
	for i < len(s) && s[i] == ' ' {
		i++
	}
	n := i
	for i < len(s) && 'A' <= s[i] && s[i] <= 'Z' {
		i++
	}
	if i-n < 2 || i-n > 4 || i < len(s) && isLetter(s[i]) {
		return 0
	}
	return i
}

// HourStamp returns the hour and the minute that four digits and a colon or a dash
// that a sentence opens with would be, were they no year: "2049: The"; and how many
// bytes they take with the marks and the blanks behind them, 0 when it opens otherwise
// or they cannot be a time.
func HourStamp(s string) (hour, minute, length int) {
	if len(s) < 5 || !IsDigit(s[0]) || !IsDigit(s[3]) {
		return 0, 0, 0
	}
	v, n := leadingNumber(s)
	if n != 4 || IsDigit(s[4]) || v/100 > 23 || v%100 > 59 {
		return 0, 0, 0
	}
	end := 4 + zoneLength(s[4:])
	m := markLength(s[end:])
	if strings.Trim(s[end:end+m], " ") == "" || end+m < len(s) && IsDigit(s[end+m]) {
		return 0, 0, 0
	}
	return v / 100, v % 100, end + m
}

// DotStamp returns the hour and the minute that four digits with a full stop between them
// that a sentence opens with would be, were they no amount: "15.05 The"; and how many
// bytes they take with the blanks behind them, 0 when it opens otherwise or they cannot be
// a time. A capital stands behind them, or nothing.
func DotStamp(s string) (hour, minute, length int) {
	if len(s) < 5 || s[2] != '.' || !IsDigit(s[0]) || !IsDigit(s[3]) || len(s) > 5 && s[5] != ' ' {
		return 0, 0, 0
	}
	hour, n := leadingNumber(s)
	minute, m := leadingNumber(s[3:])
	if n != 2 || m != 2 || hour > 23 || minute > 59 {
		return 0, 0, 0
	}
	end := 5 + len(s[5:]) - len(strings.TrimLeft(s[5:], " "))
	if end < len(s) && (s[end] < 'A' || s[end] > 'Z') {
		return 0, 0, 0
	}
	return hour, minute, end
}

// stampEnd returns where the story goes on behind a stamp that stands within s
// without a full stop: "Mill burns Friday 23 July 2016 10.27 BST Norden said"; 0
// when there is none. A time zone ends in T, a.m. and p.m. in capitals in M; a
// stamp of a machine has seconds: "updated: Mon Jul 18 2016 21:41:00 Norden said".
func stampEnd(s string) int {
	if at := zoneEnd(s, "T "); at > 0 {
		return at
	}
	if at := zoneEnd(s, "M "); at > 0 {
		return at
	}
	return secondsEnd(s)
}

// secondsEnd returns the word behind the time with seconds that stands after
// "updated" and a year.
func secondsEnd(s string) int {
	if strings.IndexByte(s, ':') < 0 {
		return 0 // found sooner than that the word is not there
	}
	at := strings.Index(s, "pdated")
	if at < 0 {
		return 0
	}
	stamp := s[at:min(len(s), at+len("pdated : Mon Jul 18 2016 21:41:00 N"))]
	i := strings.LastIndexByte(stamp, ':')
	if i < 12 || i+4 >= len(stamp) || stamp[i-3] != ':' || !IsDigit(stamp[i-1]) || !IsDigit(stamp[i+2]) || stamp[i+3] != ' ' {
		return 0
	}
	if year := strings.TrimRight(stamp[:i-3], "0123456789"); !strings.HasPrefix(year[max(0, len(year)-6):], " 20") {
		return 0
	}
	return at + i + 4
}

// zoneEnd returns the word behind the first time of a stamp that ends in last.
func zoneEnd(s, last string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], last)
		if i < 0 {
			return 0
		}
		end := at + i + 1
		at = end
		if end+1 >= len(s) || s[end+1] < 'A' || s[end+1] > 'Z' {
			continue
		}
		zone := strings.LastIndexByte(s[:end], ' ') + 1
		if n := end - zone; n < 2 || n > 4 || !Upper(s[zone:end]) || zone < 12 {
			continue
		}
		clock := strings.TrimRight(s[max(0, zone-stampReach):zone], " amp.AMP")
		if clock == "" || !IsDigit(clock[len(clock)-1]) || !strings.Contains(clock, " 20") && !strings.Contains(clock, " 19") {
			continue
		}
		return end + 1
	}
}

// Stamped tells whether a sentence is what stands before the story up to the end
// of a stamp, as stampEnd parts it from the story.
func Stamped(s string) bool {
	last := s[len(s)-1]
	return (last == 'T' || last == 'M' || IsDigit(last)) && stampEnd(s+" A") == len(s)+1
}

// stampReach is how many bytes before its time zone a stamp has its year.
const stampReach = 28 // "2016 Last updated at 10:27 "
