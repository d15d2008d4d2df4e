package prose

// datelineEnd returns the word behind the place, day and source that a wire
// report opens with, 0 when there is none: "LISBON, Aug. 3 (Northwire) -",
// "Washington, United States:". Its day is that of the report: it dates no verb,
// and is the focus day only where the lede names no other.
func datelineEnd(text string, ws []Word) int {
	if n := agency(text, ws); n > 0 && (!ws[n].Is(Calendar)) {
		return n + datelineEnd(text, ws[n:])
	} else if n > 0 {
		return n // AP July 12: The cap
	}
	upperCase, opened, numbered, dashed, end := false, false, false, false, 0
	if n := max(bracketStamp(ws), capsHeading(text, ws)); n > 0 {
		return n
	}
	for i := 0; i < min(len(ws), 20); i++ {
		switch w := &ws[i]; {
		case w.Kind == Semicolon && InBrackets(ws, i): // Norden (NYSE: NDN), a maker
		case w.Kind == Dash || w.Kind == Semicolon && text[w.Start] == ':':
			if i > 0 && w.Kind == Dash && !upperCase && !dashed && i+1 < len(ws) && ws[i+1].Is(Calendar) {
				dashed = true // Oslo, Norway – May 3, 2016 – The mill
				continue
			}
			if i > 0 && (upperCase || end > 0 || dashed && numbered && w.Kind == Dash || w.Kind == Semicolon && ws[i-1].Kind == Capital) {
				end = i + 1
			} else {
				return end
			}
		case w.Kind == Capital:
			upperCase = upperCase || w.End-w.Start > 2 && Upper(text[w.Start:w.End]) || i > 0 && ws[i-1].Kind == Open
		case w.Kind == Closing && !opened && numbered:
			return i + 1 // Oslo, 7:23 a.m.) The
		case w.Kind == Number, w.Kind == Comma, w.Kind == Open, w.Kind == Closing, w.Kind == Stop, w.Kind == Symbol:
			opened, numbered = opened || w.Kind == Open, numbered || w.Kind == Number
		case w.Is(NameInner) && i > 0, w.Kind == Lower && i > 0 && ws[i-1].Kind == Number && w.End-w.Start <= 4:
		default:
			return end
		}
	}
	return end
}

// InBrackets tells whether a bracket that opened before word i is still open.
func InBrackets(ws []Word, i int) bool {
	for i--; i >= 0; i-- {
		switch ws[i].Kind {
		case Open:
			return true
		case Closing:
			return false
		}
	}
	return false
}

// agency returns the word behind the name of a news agency that stands before a
// sentence without a mark, as it is left of a credit: "AP Workers cleaned the bay"; 0
// when it opens otherwise.
func agency(text string, ws []Word) int {
	if len(ws) < 3 || ws[0].Kind != Capital || ws[1].Kind != Capital {
		return 0
	}
	switch text[ws[0].Start:ws[0].End] {
	case "AP", "AFP", "UPI":
		return 1
	}
	return 0
}

// bracketStamp returns the word behind a bracket that a sentence opens with and
// that holds a time, 0 when it opens otherwise: "(Update, 1:12 a.m. in Oslo)".
func bracketStamp(ws []Word) int {
	if len(ws) == 0 || ws[0].Kind != Open {
		return 0
	}
	timed := false
	for i := range ws[:min(len(ws), 20)] {
		w := &ws[i]
		timed = timed || w.Kind == Number || w.Is(Calendar)
		if w.Kind == Closing {
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
func capsHeading(text string, ws []Word) int {
	n := 0
	for n < len(ws) && ws[n].Kind == Capital && (ws[n].End-ws[n].Start > 1 || n > 0) && Upper(text[ws[n].Start:ws[n].End]) {
		n++
	}
	if n < 3 || n == len(ws) || ws[n].Kind != Capital || ws[n].End-ws[n].Start == 1 && !ws[n].Is(Determiner) {
		return 0
	}
	return n
}
