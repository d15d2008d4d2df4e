package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// widestWrap is the longest line that a text wrapped by hand or by a mail
// program has; a text with longer ones has its paragraphs on single lines.
const widestWrap = 110

// narrowestWrap is the narrowest column worth calling a wrapped text.
const narrowestWrap = 40

// paragraphs returns the paragraphs of text, without the space around them.
// Blank lines divide. So does every other line break, unless the text is
// hard-wrapped there: its lines are narrow, and the first word of the next line
// would not have fitted any more; or unless the next line cannot open a
// paragraph.
func paragraphs(text string) []Span {
	lines := splitLines(text)
	width := wrapWidth(text, lines)
	paras := make([]Span, 0, len(lines))
	open := false // the last paragraph may go on
	for i, l := range lines {
		if l.Start == l.End {
			open = false
			continue
		}
		if open {
			paras[len(paras)-1].End = l.End
		} else {
			paras = append(paras, l)
		}
		open = i+1 < len(lines) && (width > 0 && forced(text, l, lines[i+1], width) || severed(l.Of(text), lines[i+1].Of(text)))
	}
	return paras
}

// splitLines returns the lines of text, trimmed of space.
func splitLines(text string) []Span {
	lines := make([]Span, 0, strings.Count(text, "\n")+1)
	for at := 0; at < len(text); {
		end, next := len(text), len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end, next = at+n, at+n+1
		}
		lines = append(lines, trim(text, Span{int32(at), int32(end)}))
		at = next
	}
	return lines
}

// wrapWidth returns the width in bytes to which the lines were wrapped, 0 if
// they were not: the width that nine lines of ten keep to, and that forced three
// breaks of five.
func wrapWidth(text string, lines []Span) int {
	var count [widestWrap + 1]int
	total, wider := 0, 0
	for _, l := range lines {
		switch n := int(l.End - l.Start); {
		case n == 0:
			continue
		case n > widestWrap:
			wider++
		default:
			count[n]++
		}
		total++
	}
	if total < 3 || wider*10 > total {
		return 0
	}
	width := 0
	for n, above := widestWrap, wider; n >= narrowestWrap && width == 0; n-- {
		if above += count[n]; above*10 > total {
			width = n
		}
	}
	if width == 0 {
		return 0
	}
	// Lines that merely are of like length, as in a list, break for other
	// reasons.
	inner, byWidth := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i-1].Start < lines[i-1].End && lines[i].Start < lines[i].End {
			inner++
			if forced(text, lines[i-1], lines[i], width) {
				byWidth++
			}
		}
	}
	if byWidth*5 < inner*3 {
		return 0
	}
	return width
}

// forced tells whether the break between two lines was forced by their width.
func forced(text string, line, next Span, width int) bool {
	if next.Start == next.End {
		return false
	}
	first := next.Of(text)
	if n := strings.IndexByte(first, ' '); n >= 0 {
		first = first[:n]
	}
	return int(line.End-line.Start)+1+len(first) > width
}

// severed tells whether a line goes on with the sentence of the one before, as in
// texts that a program has parted into sentences, one to a line: it parts them
// behind "Rep. Holt, D-Calif." and within "(NDN.L)" as well. A line goes on that
// begins with a comma or a bracket that closes, or in small letters behind a mark
// that ends sentences.
func severed(line, next string) bool {
	if line == "" || next == "" {
		return false
	}
	if closes(next) {
		return true
	}
	if code, rest, ok := strings.Cut(next, " "); ok && len(code) <= longestCode && closes(rest) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(r) && endsSentence(strings.TrimSuffix(line, "-RRB-"))
}

// longestCode is how many letters the end of an exchange or a web address has
// that a bracket closes behind.
const longestCode = 4

// closes tells whether a line begins with a comma or a closing bracket, written
// "-RRB-" in the texts of treebanks.
func closes(s string) bool {
	return s != "" && (s[0] == ',' || s[0] == ')' || s[0] == ']' || strings.HasPrefix(s, "-RRB-"))
}

func trim(text string, s Span) Span {
	for s.Start < s.End {
		r, size := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.Start += int32(size)
	}
	for s.Start < s.End {
		r, size := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.End -= int32(size)
	}
	return s
}

// blank knows the invisible characters that pages leave behind as well.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == 0x200B || r == 0x200C || r == 0x200D || r == 0x2060 || r == 0xFEFF || r == 0xAD
}
