package picture

import (
	"strings"
	"unicode/utf8"
)

// The labels of marks are set in labelSize pixels of a plain sans. The live
// chart measures its letters; the static drawing takes those of Helvetica and
// Arial, and has a wider face squeezed where it would run into the next mark.
const (
	labelSize    = 11.5
	labelGap     = 4  // from a mark to its label
	labelSpace   = 12 // what stays free of the room to the next mark
	labelLetters = 48 // of a line at most
	leastLabel   = 8  // letters, below which a piece of a line says nothing
	widestFace   = 1.2
)

// helvetica holds the widths of the letters from space to tilde, in
// thousandths of the size, as Adobe's font metrics give them.
var helvetica = [...]int16{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

// widthOf returns how many pixels text takes as a label.
func widthOf(text string) float64 {
	sum := 0
	for _, r := range text {
		switch {
		case r >= ' ' && int(r-' ') < len(helvetica):
			sum += int(helvetica[r-' '])
		case r == '…' || r >= 0x2E80: // from there on letters are square
			sum += 1000
		case r == '‘' || r == '’':
			sum += 222
		case r == '“' || r == '”':
			sum += 333
		default:
			sum += 600
		}
	}
	return float64(sum) * labelSize / 1000
}

// label returns line as far as there is room for it, cut behind a word; ""
// when that says too little. The page's script cuts in the same way.
func label(line string, room float64) string {
	room -= labelSpace
	if widthOf(line) <= room && utf8.RuneCountInString(line) <= labelLetters {
		return line
	}
	letters := []rune(line)
	n := min(len(letters), labelLetters)
	for n > 0 && widthOf(string(letters[:n]))+labelSize > room {
		n--
	}
	s := string(letters[:n])
	if n < len(letters) && letters[n] != ' ' {
		if space := strings.LastIndexByte(s, ' '); space >= 0 {
			s = s[:space]
		} else if strings.Contains(line, " ") {
			return ""
		}
	}
	s = strings.TrimRight(s, " .,;:–—")
	if utf8.RuneCountInString(s) < leastLabel {
		return ""
	}
	return s + "…"
}

// nameWidth is how much wider than a label a name of a lane is: set in 12.5
// pixels, and bold.
const nameWidth = 12.5 / labelSize * 1.1

// cut shortens the name of a lane to its room, in pixels.
func cut(name string, room float64) string {
	r := []rune(name)
	n := len(r)
	for n > 0 && widthOf(string(r[:n]))*nameWidth > room {
		n--
	}
	if n == len(r) {
		return name
	}
	return strings.TrimRight(string(r[:max(0, n-1)]), " ") + "…"
}
