package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/dates/grammar/letters"
)

// word is a word, a number or a mark of punctuation of a sentence.
type word struct {
	start, end int32 // byte offsets into the text
	class      class
	runes      uint16 // its length in characters; a sentence has at most sentenceLimit bytes
	at         uint16 // where it begins in its sentence, in characters, with one for the space between two words
	kind       kind
	hyphened   bool // "London-based"
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
const longestWord = letters.Most

// shape sorts bytes for the splitter.
type shape uint8

const (
	markShape   shape = iota // stands alone, or opens a mark of several bytes
	blankShape               // parts words
	letterShape              // of ASCII
	digitShape
	wideShape // of a longer UTF-8 sequence
)

var shapes = func() (t [256]shape) {
	for c := range t {
		switch b := byte(c); {
		case isLetter(b):
			t[c] = letterShape
		case isDigit(b):
			t[c] = digitShape
		case b >= utf8.RuneSelf:
			t[c] = wideShape
		case b == ' ' || b == '\n' || b == '\t' || b == '\r':
			t[c] = blankShape
		}
	}
	return t
}()

// ends tells which bytes end a word for sure. Behind letters, a period, a
// hyphen, an apostrophe, a digit and what is not ASCII may belong to it.
var ends = func() (t [256]bool) {
	for c := range t {
		t[c] = shapes[c] == blankShape || shapes[c] == markShape && c != '.' && c != '-' && c != '\''
	}
	return t
}()

// appendWords splits text[from:to] into words. Marks stand alone; "'s" and
// "'ll" are split off; "U.S." and "Mr." keep their periods.
func appendWords(dst []word, text string, from, to int32) []word {
	first := len(dst)
	for i := from; i < to; {
		switch shapes[text[i]] {
		case blankShape:
			i++
		case letterShape:
			dst = append(dst, word{start: i})
			w := &dst[len(dst)-1]
			w.read(text, i, to)
			if i = w.end; i < to && text[i] == ' ' {
				i++
			}
		case digitShape:
			j := figures(text, i, to)
			dst = append(dst, word{start: i, end: j, runes: uint16(j - i), kind: number})
			i = j
		default:
			var w word
			if text[i] >= utf8.RuneSelf && wordRune(text[i:to]) {
				w = anyWord(text, i, to)
			} else {
				w = mark(text, i, to)
			}
			if w.end > i {
				w.runes = uint16(utf8.RuneCountInString(text[w.start:w.end]))
				dst = append(dst, w)
			}
			i = max(w.end, i+1)
		}
	}
	place(dst[first:])
	return dst
}

// place sets where the words of a sentence begin.
func place(ws []word) {
	at, end := uint16(0), int32(0)
	for i := range ws {
		w := &ws[i]
		if w.start > end && i > 0 {
			at++
		}
		w.at = at
		at += w.runes
		end = w.end
	}
}

// read sets w to the word that begins with the ASCII letter at i. Most words
// are letters and nothing else: they are read without looking at each.
func (w *word) read(text string, i, to int32) {
	j := int32(letters.End(text[:to], int(i)))
	if j < to && !ends[text[j]] {
		*w = anyWord(text, i, to)
		w.runes = uint16(utf8.RuneCountInString(text[w.start:w.end]))
		return
	}
	w.end, w.runes = j, uint16(j-i)
	if text[i] < 'a' {
		w.kind = capital
		if j > i+1 && text[i+1] < 'a' && upper(text[i:j]) {
			return // US is not us, IT is not it
		}
	}
	if j-i <= longestWord {
		w.class = classOf(text[i:j], letters.Pack(text, int(i), int(j)), w.kind)
	}
}

// figures returns where the number that begins at i ends.
func figures(text string, i, to int32) int32 {
	j := i + 1
	for j < to && (isDigit(text[j]) || isLetter(text[j]) || (text[j] == '.' || text[j] == ',' || text[j] == ':' || text[j] == '/' || text[j] == '-') && j+1 < to && (isDigit(text[j+1]) || text[j] == '-' && isLetter(text[j+1]))) {
		j++
	}
	return j
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// wordRune tells whether text begins with a letter beyond ASCII.
func wordRune(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// anyWord reads the word that begins at i, whatever it is made of.
func anyWord(text string, i, to int32) word {
	j := i
	var low [longestWord]byte
	n, hyphened := 0, false
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
			hyphened = true
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
		case c == '\'' && (j == i+1 || j > i && text[j-1] == 'O') && j+1 < to && 'A' <= text[i] && text[i] <= 'Z' && 'A' <= text[j+1] && text[j+1] <= 'Z': // O'Brien
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
	w := word{start: i, end: j, hyphened: hyphened}
	if c := text[i]; 'A' <= c && c <= 'Z' {
		w.kind = capital
	} else if c >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(text[i:to]); unicode.IsUpper(r) {
			w.kind = capital
		}
	}
	if n <= longestWord && !(w.kind == capital && n > 1 && upper(text[i:j])) {
		known := string(low[:n])
		w.class = classOf(known, letters.Pack(known, 0, n), w.kind) // US is not us, IT is not it
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

// classOf looks a word up; unknown ones in -ed, -ing and -ly are taken for verb
// forms and adverbs when they are not written with a capital.
func classOf(s string, w letters.Word, k kind) class {
	c, known := knownWords.Find(w)
	if n := len(s); !known && n > 4 && k == lower {
		switch last := s[n-1] | 0x20; {
		case last == 'd' && s[n-2]|0x20 == 'e' && s[n-3]|0x20 != 'e':
			return pastForm | participle
		case last == 'g' && s[n-2]|0x20 == 'n' && s[n-3]|0x20 == 'i':
			return ingForm
		case last == 'y' && s[n-2]|0x20 == 'l':
			return adverb
		}
	}
	return c
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

// pluralGenitive tells whether the apostrophe at text[i:end] is that of "the
// ministers' plan": it follows an s, a small letter follows it, and no quotation
// in single marks is open.
func pluralGenitive(text string, i, end, to int32) bool {
	before := i
	if i > 0 && text[i-1] == ' ' { // tokenised text parts the mark from its word
		before--
	}
	if before < 2 || text[before-1] != 's' || end+1 >= to || text[end] != ' ' || text[end+1] < 'a' || text[end+1] > 'z' {
		return false
	}
	from := max(0, before-quotationReach)
	for j := before - 1; j > from; j-- {
		if (text[j] == '\'' || text[j] == '`') && text[j-1] == ' ' {
			return false
		}
	}
	return !strings.Contains(text[from:before], "‘")
}

// quotationReach is how many bytes back a quotation in single marks may open.
const quotationReach = 200

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
	if pluralGenitive(text, i, w.end, to) {
		w.kind = clitic
		return w
	}
	if w.end < to && size == 1 && text[w.end] == '\'' {
		w.end++
	}
	return w
}
