package timeline

import "dateline/dates"

// expression is a date expression of a sentence that can date an event: a
// mention, or the two that open and close a range.
type expression struct {
	mention    int // index into the mentions of the article; of a range the first
	last       int // of a range the second, else the same
	start, end int // words, half-open, the signal word not included
	when       dates.Value
	clause     int  // the clause it governs; -1 when it belongs to a noun
	cost       int  // how far away that clause's verb is
	nominal    bool // belongs to a noun: "the 2012 law"
	bare       bool // dates a clause that does not see its signal: "since 1994, when it burned"
}

// tells tells whether a mention can date an event: it has a place on the
// calendar. Amounts of time, recurring times and "recently" have none.
func tells(m dates.Mention) bool {
	return !m.Value.When.Empty() && m.Value.Kind != dates.Set && m.Value.Ref == dates.NoRef
}

// appendExpressions appends the expressions among mentions [from, to), which
// lie within the words ws, the first of which make up the dateline.
func appendExpressions(dst []expression, text string, ms []dates.Mention, from, to int, ws []word, dateline int) []expression {
	w := 0
	for i := from; i < to; i++ {
		m := ms[i]
		if !tells(m) || m.Pair < 0 && i > from {
			continue
		}
		e := expression{mention: i, last: i, when: dates.Extent(ms, i), clause: -1}
		if m.Pair > 0 && i+1 < to && ms[i+1].Pair < 0 {
			e.last = i + 1
		}
		for w < len(ws) && ws[w].end <= m.Start {
			w++
		}
		e.start = w
		for e.end = w; e.end < len(ws) && ws[e.end].start < ms[e.last].End; e.end++ {
		}
		if e.end > e.start {
			e.nominal = e.end <= dateline || nominal(text, ws, &m, e)
			dst = append(dst, e)
		}
	}
	return dst
}

// datelineEnd returns the word behind the place, day and source that a wire
// report opens with, 0 when there is none: "LISBON, Aug. 3 (Northwire) -",
// "Washington, United States:". Its day is that of the report: it dates no verb,
// and is the focus day only where the lede names no other.
func datelineEnd(text string, ws []word) int {
	upperCase, opened, numbered, end := false, false, false, 0
	if n := max(bracketStamp(ws), capsHeading(text, ws)); n > 0 {
		return n
	}
	for i := 0; i < min(len(ws), 20); i++ {
		switch w := ws[i]; {
		case w.kind == dash || w.kind == semicolon && text[w.start] == ':':
			if i > 0 && (upperCase || end > 0 || w.kind == semicolon && ws[i-1].kind == capital) {
				end = i + 1
			} else {
				return end
			}
		case w.kind == capital:
			upperCase = upperCase || w.end-w.start > 2 && upper(text[w.start:w.end]) || i > 0 && ws[i-1].kind == open
		case w.kind == closing && !opened && numbered:
			return i + 1 // Oslo, 7:23 a.m.) The
		case w.kind == number, w.kind == comma, w.kind == open, w.kind == closing, w.kind == stop, w.kind == symbol:
			opened, numbered = opened || w.kind == open, numbered || w.kind == number
		case w.is(nameInner) && i > 0, w.kind == lower && i > 0 && ws[i-1].kind == number && w.end-w.start <= 4:
		default:
			return end
		}
	}
	return end
}

// bracketStamp returns the word behind a bracket that a sentence opens with and
// that holds a time, 0 when it opens otherwise: "(Update, 1:12 a.m. in Oslo)".
func bracketStamp(ws []word) int {
	if len(ws) == 0 || ws[0].kind != open {
		return 0
	}
	timed := false
	for i, w := range ws[:min(len(ws), 20)] {
		timed = timed || w.kind == number || w.is(calendar)
		if w.kind == closing {
			if timed {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// capsHeading returns the word behind the words in capitals that a sentence opens
// with when they are a heading: three and more, and a word with a capital behind
// them. "NEW CAP FOR LEAKING WELL In June".
func capsHeading(text string, ws []word) int {
	n := 0
	for n < len(ws) && ws[n].kind == capital && (ws[n].end-ws[n].start > 1 || n > 0) && upper(text[ws[n].start:ws[n].end]) {
		n++
	}
	if n < 3 || n == len(ws) || ws[n].kind != capital || ws[n].end-ws[n].start == 1 && !ws[n].is(determiner) {
		return 0
	}
	return n
}
