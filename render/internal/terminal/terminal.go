// Package terminal lays out text in the cells of a terminal, and keeps what
// articles say from steering it.
package terminal

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Clean makes one line of a text, and replaces what could move the cursor,
// recolour the terminal or turn the direction of what follows.
func Clean(s string) string {
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

// Cells returns how many cells of a terminal a text takes: two for wide
// characters as those of Chinese, none for combining ones (UAX #11, #29).
func Cells(s string) int { return uniseg.StringWidth(s) }

// Wrap breaks a text into lines of at most that many cells, between words
// where that is possible and else between characters. The empty text is no line.
func Wrap(s string, cells int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && Cells(line)+1+Cells(word) <= cells {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for Cells(word) > cells {
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

// Wrapped wraps a text whose lines after the first are indented; the spaces
// the text begins with stay.
func Wrapped(s string, cells, indent int) string {
	lead := len(s) - len(strings.TrimLeft(s, " "))
	lines := Wrap(s, cells-max(indent, lead))
	for i := range lines {
		if i == 0 {
			lines[i] = s[:lead] + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// The cells of a line where nobody says how many, and the fewest there can be.
const (
	DefaultWidth = 100
	LeastWidth   = 40
)

// Width returns how many cells a line is to have; asked is what a terminal has,
// or 0.
func Width(asked int) int {
	if asked == 0 {
		return DefaultWidth
	}
	return max(asked, LeastWidth)
}

// Looks of text, as ANSI sequences.
const (
	Strong = "\x1b[1m"
	Faint  = "\x1b[2m"
	Alarm  = "\x1b[1;31m"
	Reset  = "\x1b[0m"
)

// Painted returns a text in a look; "" is no look.
func Painted(s, look string) string {
	if look == "" {
		return s
	}
	return look + s + Reset
}

// A Column of a row: its lines, how many cells wide it is, and its look.
type Column struct {
	Lines []string
	Width int
	Look  string
}

// Gap is what stands between columns, in cells.
const Gap = 2

// Beside returns the lines of columns beside each other, none with a blank at
// its end.
func Beside(columns ...Column) []string {
	height := 0
	for _, c := range columns {
		height = max(height, len(c.Lines))
	}
	var lines []string
	for y := range height {
		var b strings.Builder
		blank := 0 // cells to be left before the next text
		for _, c := range columns {
			if y < len(c.Lines) && c.Lines[y] != "" {
				b.WriteString(strings.Repeat(" ", blank) + Painted(c.Lines[y], c.Look))
				blank = c.Width - Cells(c.Lines[y]) + Gap
			} else {
				blank += c.Width + Gap
			}
		}
		lines = append(lines, b.String())
	}
	return lines
}
