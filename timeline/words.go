package timeline

import (
	"unicode"
	"unicode/utf8"
)

// word is a word, a number or a mark of punctuation of a sentence.
type word struct {
	start, end int32 // byte offsets into the text
	class      class
	runes      int32 // its length in characters
	kind       kind
}

// kind is what a token looks like.
type kind uint8

const (
	lower   kind = iota // a word in small letters
	capital             // Word, WORD
	number              // 11, 40,000, 2.5, 1990s
	comma
	stop      // . ! ? and ellipses
	semicolon // ; and :
	dash      // a dash, or a hyphen with space around it
	open      // ( [ -LRB-
	closing   // ) ] -RRB-
	quote     // any quotation mark that is not an apostrophe
	clitic    // 's
	symbol    // $, %, and whatever else
)

func (w word) is(c class) bool { return w.class&c != 0 }

func (w word) wordy() bool { return w.kind == lower || w.kind == capital || w.kind == clitic }

// longestWord is the length of the longest word in the lexicon that is looked
// up; longer ones are unknown.
const longestWord = 16

// appendWords splits text[from:to] into words. Marks stand alone; "'s" and
// "'ll" are split off; "U.S." and "Mr." keep their periods.
func appendWords(dst []word, text string, from, to int32) []word {
	for i := from; i < to; {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			i++
		case isLetter(c) || c >= utf8.RuneSelf && wordRune(text[i:to]):
			w := letters(text, i, to)
			w.runes = int32(utf8.RuneCountInString(text[w.start:w.end]))
			dst = append(dst, w)
			i = w.end
		case isDigit(c):
			j := i + 1
			for j < to && (isDigit(text[j]) || isLetter(text[j]) || (text[j] == '.' || text[j] == ',' || text[j] == ':' || text[j] == '/' || text[j] == '-') && j+1 < to && (isDigit(text[j+1]) || text[j] == '-' && isLetter(text[j+1]))) {
				j++
			}
			dst = append(dst, word{start: i, end: j, runes: j - i, kind: number})
			i = j
		default:
			w := mark(text, i, to)
			if w.end > i {
				w.runes = int32(utf8.RuneCountInString(text[w.start:w.end]))
				dst = append(dst, w)
			}
			i = max(w.end, i+1)
		}
	}
	return dst
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// wordRune tells whether text begins with a letter beyond ASCII.
func wordRune(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// letters reads the word that begins at i.
func letters(text string, i, to int32) word {
	j := i
	var low [longestWord]byte
	n := 0
	for j < to {
		c := text[j]
		switch {
		case isLetter(c):
			if n < longestWord {
				low[n] = c | 0x20
			}
			n++
			j++
			continue
		case isDigit(c):
			n = longestWord + 1
			j++
			continue
		case c == '-' && j+1 < to && (isLetter(text[j+1]) || isDigit(text[j+1])) && j > i:
			if n == 2 && (low[0] == 'r' && low[1] == 'e' || low[0] == 'c' && low[1] == 'o') {
				n = 0 // re-elected is a form of elect
			} else {
				n = longestWord + 1
			}
			j++
			continue
		case c == '.' && j+1 < to && isLetter(text[j+1]) && j > i && (j == i+1 || text[j-2] == '.'), // U.S
			c == '.' && j >= i+3 && text[j-2] == '.': // the last period of U.S.
			n = longestWord + 1
			j++
			continue
		case c == '\'' && j > i && negated(text, j, to): // didn't
			if n < longestWord {
				low[n] = c
			}
			n++
			j++
			continue
		case c == '\'' && j == i+1 && j+1 < to && 'A' <= text[i] && text[i] <= 'Z' && 'A' <= text[j+1] && text[j+1] <= 'Z': // O'Brien
			n = longestWord + 1
			j++
			continue
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[j:to])
			if r == '’' && j > i && negated(text, j, to) {
				if n < longestWord {
					low[n] = '\''
				}
				n++
				j += int32(size)
				continue
			}
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				n = longestWord + 1
				j += int32(size)
				continue
			}
		}
		break
	}
	w := word{start: i, end: j}
	if c := text[i]; 'A' <= c && c <= 'Z' {
		w.kind = capital
	} else if c >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(text[i:to]); unicode.IsUpper(r) {
			w.kind = capital
		}
	}
	if n <= longestWord && !(w.kind == capital && n > 1 && upper(text[i:j])) {
		w.class = classOf(low[:n], w.kind) // US is not us, IT is not it
	}
	if j < to && text[j] == '.' && w.is(title) && w.kind == capital && j-i <= 4 {
		w.end++ // Mr., Gen.
	} else if j < to-1 && text[j] == '.' && j == i+1 && w.kind == capital && text[j+1] == ' ' && !w.is(pronoun) {
		w.end++ // an initial
		w.class = 0
	}
	return w
}

// negated tells whether the apostrophe at j is that of "n't".
func negated(text string, j, to int32) bool {
	after := j + 1
	if text[j] != '\'' {
		after = j + int32(len("’"))
	}
	return text[j-1]|0x20 == 'n' && after < to && text[after]|0x20 == 't' && (after+1 == to || !isLetter(text[after+1]))
}

// classOf looks a word in small letters up; unknown ones in -ed and -ing are
// taken for verb forms when they are not written with a capital.
func classOf(low []byte, k kind) class {
	if c, ok := lexicon[string(low)]; ok {
		return c
	}
	if n := len(low); n > 4 && k == lower {
		switch {
		case low[n-2] == 'e' && low[n-1] == 'd' && low[n-3] != 'e':
			return pastForm | participle
		case low[n-3] == 'i' && low[n-2] == 'n' && low[n-1] == 'g':
			return ingForm
		case low[n-2] == 'l' && low[n-1] == 'y':
			return adverb
		}
	}
	return 0
}

// mark reads the mark at i.
func mark(text string, i, to int32) word {
	w := word{start: i, end: i + 1, kind: symbol}
	switch text[i] {
	case ',':
		w.kind = comma
	case '.', '!', '?':
		w.kind = stop
		for w.end < to && (text[w.end] == '.' || text[w.end] == '!' || text[w.end] == '?') {
			w.end++
		}
	case ';', ':':
		w.kind = semicolon
	case '_':
		w.kind = dash // old wire copy: "LISBON (AP) _ The bridge"
	case '-':
		w.kind = dash
		for w.end < to && text[w.end] == '-' {
			w.end++
		}
		if bracket := text[i:min(to, i+5)]; bracket == "-LRB-" || bracket == "-RRB-" {
			w.end, w.kind = i+5, open
			if bracket[1] == 'R' {
				w.kind = closing
			}
		}
	case '(', '[':
		w.kind = open
	case ')', ']':
		w.kind = closing
	case '"':
		w.kind = quote
	case '`':
		w.kind = quote
		for w.end < to && text[w.end] == '`' {
			w.end++
		}
	case '\'':
		return apostrophe(text, i, to, 1)
	default:
		if text[i] >= utf8.RuneSelf {
			return wideMark(text, i, to)
		}
	}
	return w
}

func wideMark(text string, i, to int32) word {
	r, size := utf8.DecodeRuneInString(text[i:to])
	w := word{start: i, end: i + int32(size), kind: symbol}
	switch {
	case r == '’':
		return apostrophe(text, i, to, int32(size))
	case r == '“', r == '”', r == '„', r == '«', r == '»', r == '‘', r == '‟':
		w.kind = quote
	case r == '–', r == '—', r == '―':
		w.kind = dash
	case r == '…':
		w.kind = stop
	case unicode.IsSpace(r):
		w.end = i // no word at all
	}
	return w
}

// apostrophe reads what follows an apostrophe: a clitic, or a quotation mark.
func apostrophe(text string, i, to, size int32) word {
	j := i + size
	for j < to && isLetter(text[j]) {
		j++
	}
	if tail := text[i+size : j]; i > 0 {
		switch tail {
		case "s", "S":
			return word{start: i, end: j, kind: clitic}
		case "ll", "ve", "re", "d", "m":
			return word{start: i, end: j, kind: clitic, class: lexicon["'"+tail]}
		}
	}
	w := word{start: i, end: i + size, kind: quote}
	if w.end < to && size == 1 && text[w.end] == '\'' {
		w.end++
	}
	return w
}
