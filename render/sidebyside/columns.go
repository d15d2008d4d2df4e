package sidebyside

import (
	"strings"

	"github.com/rivo/uniseg"
)

// clean makes one line of a text, and replaces what could move the cursor,
// recolour the terminal or turn the direction of what follows.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case r < ' ', 0x7F <= r && r < 0xA0, 0x200E <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069:
			return '\uFFFD'
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// cellsOf returns how many cells of a terminal a text takes: two for wide
// characters as those of Chinese, none for combining ones (UAX #11, #29).
func cellsOf(s string) int { return uniseg.StringWidth(s) }

// wrap breaks a text into lines of at most that many cells, between words
// where that is possible and else between characters. The empty text is no line.
func wrap(s string, cells int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && cellsOf(line)+1+cellsOf(word) <= cells {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for cellsOf(word) > cells {
			head := fitting(word, cells)
			lines = append(lines, head)
			word = word[len(head):]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// fitting returns the longest beginning of a text that takes at most that many
// cells, but at least one character.
func fitting(s string, cells int) string {
	rest, state, used := s, -1, 0
	for rest != "" {
		var w int
		var next string
		_, next, w, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if used+w > cells && used > 0 {
			break
		}
		used += w
		rest = next
	}
	return s[:len(s)-len(rest)]
}

// wrapped wraps a text whose lines after the first are indented; the spaces
// the text begins with stay.
func wrapped(s string, cells, indent int) string {
	lead := len(s) - len(strings.TrimLeft(s, " "))
	lines := wrap(s, cells-max(indent, lead))
	for i := range lines {
		if i == 0 {
			lines[i] = s[:lead] + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}
