// Package prose reads English sentences without a parser: where they end, what
// their words can be, which words make up a verb, and where one clause ends and the
// next begins.
//
//	text ─AppendSentences→ spans ─AppendWords→ []Word ─AppendVerbs→ []Verb ─AppendClauses→ []Clause
//
// Each step appends to what the caller hands in and keeps nothing, so that reading
// an article allocates nothing once its room has grown. Offsets are bytes of the
// article's text, half-open; words, verbs and clauses are named by their index in
// the sentence. What a word can be is a table (lexicon.go); what it is, the words
// around it decide.
package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/dates/grammar/letters"
)

// Word is a word, a number or a mark of punctuation of a sentence.
type Word struct {
	Start, End int32 // byte offsets into the text
	Class      Class
	Runes      uint16 // its length in characters; a sentence has at most SentenceLimit bytes
	At         uint16 // where it begins in its sentence, in characters, with one for the space between two words
	Kind       Kind
	Hyphened   bool // "London-based"
}

// Kind is what a token looks like.
type Kind uint8

const (
	Lower   Kind = iota // a word in small letters
	Capital             // Word, WORD
	Number              // 11, 40,000, 2.5, 1990s
	Comma
	Stop      // . ! ? and ellipses
	Semicolon // ; and :
	Dash      // a dash, or a hyphen with space around it
	Open      // ( [ -LRB-
	Closing   // ) ] -RRB-
	Quote     // any quotation mark that is not an apostrophe
	Clitic    // 's
	Symbol    // $, %, and whatever else
)

// Is tells whether a word is of one of the classes. It is asked so often that
// copying the word for the question would take an eighth of the time of Build.
func (w *Word) Is(c Class) bool { return w.Class&c != 0 }

// Wordy tells whether it is a word, and no number or mark.
func (w *Word) Wordy() bool { return w.Kind == Lower || w.Kind == Capital || w.Kind == Clitic }

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
		case IsDigit(b):
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

// AppendWords splits text[from:to] into words. Marks stand alone; "'s" and
// "'ll" are split off; "U.S." and "Mr." keep their periods.
func AppendWords(dst []Word, text string, from, to int32) []Word {
	first := len(dst)
	at, end := uint16(0), from           // of the next word in its sentence, and where the last one ends
	dst = slices.Grow(dst, int(to-from)) // no word is shorter than a byte
	for i := from; i < to; {
		shape := shapes[text[i]]
		if shape == blankShape {
			i++
			continue
		}
		// Each word is written where it stays: a copy of what was just written
		// in pieces waits until all of them have arrived.
		n := len(dst)
		dst = dst[:n+1]
		w := &dst[n]
		switch shape {
		case letterShape:
			w.read(text, i, to)
			if text[i] == 'I' && w.End == i+1 && n > first && counts.Has(text[dst[n-1].Start:dst[n-1].End]) {
				w.Class = 0 // World War I
			}
		case digitShape:
			j := figures(text, i, to)
			*w = Word{Start: i, End: j, Runes: uint16(j - i), Kind: Number}
		default:
			if text[i] >= utf8.RuneSelf && wordRune(text[i:to]) {
				*w = anyWord(text, i, to)
			} else {
				*w = mark(text, i, to)
			}
			if w.End == i { // no word at all
				dst = dst[:n]
				i++
				continue
			}
			w.Runes = uint16(utf8.RuneCountInString(text[w.Start:w.End]))
		}
		if i > end && n > first {
			at++
		}
		w.At = at
		at += w.Runes
		i, end = w.End, w.End
		if n > first && dst[n-1].Is(Possessive) && w.leaves(text, &dst[n-1]) {
			dst[n-1].Class = Pronoun
		}
	}
	return dst
}

// leaves tells whether word w cannot go on with the noun of the "her" before it, which then
// is who and not whose: "arrested her on Monday", "joined her."
func (w *Word) leaves(text string, her *Word) bool {
	if text[her.Start:her.End] != "her" {
		return false
	}
	return !w.Wordy() && w.Kind != Number && w.Kind != Quote && w.Kind != Symbol || w.Kind == Capital && w.Is(Calendar) ||
		w.Kind == Lower && w.Is(Preposition|To|Coordinator|That|Relative|Determiner|Pronoun) && !w.Is(Noun|Adverb|LastNext|IngForm|Participle)
}

// counts are the words behind which an I is a one.
var counts = Set("War Grade grade Phase phase Type type Part Stage stage Class Division Title Tier Act Book Chapter Volume Region Section " +
	"Charles James William George Edward Elizabeth Francis Nicholas Alexander Peter Richard Henry Leopold Joseph Napoleon Otto Pius Paul")

// place sets where the words of a sentence begin.
func place(ws []Word) {
	at, end := uint16(0), int32(0)
	for i := range ws {
		w := &ws[i]
		if w.Start > end && i > 0 {
			at++
		}
		w.At = at
		at += w.Runes
		end = w.End
	}
}

// read sets w to the word that begins with the ASCII letter at i. Most words
// are letters and nothing else: they are read without looking at each.
func (w *Word) read(text string, i, to int32) {
	packed, end := letters.Read(text, int(i))
	if int32(end) > to {
		packed, end = letters.Read(text[:to], int(i))
	}
	j := int32(end)
	if j < to && !ends[text[j]] && !whole(text, i, j) {
		*w = anyWord(text, i, to)
		w.Runes = uint16(utf8.RuneCountInString(text[w.Start:w.End]))
		return
	}
	*w = Word{Start: i, End: j, Runes: uint16(j - i)}
	if text[i] < 'a' {
		w.Kind = Capital
		if j > i+1 && text[i+1] < 'a' && Upper(text[i:j]) {
			return // US is not us, IT is not it
		}
	}
	if j-i > longestWord {
		return
	}
	known := false
	if w.Class, known = knownWords.Find(packed); !known {
		w.Class = guess(text[i:j], w.Kind)
	}
}

// whole tells of most letters text[i:j] before a period or an apostrophe that this
// does not belong to them: anyWord would say the same of closed. and Holt's.
func whole(text string, i, j int32) bool {
	switch text[j] {
	case '.':
		return j-i > longestTitle || j-i > 1 && text[i] >= 'a'
	case '\'':
		return j-i > 1 && text[j-1]|0x20 != 'n' && text[j-1] != 'O'
	}
	return false
}

// longestTitle is the length of the longest title that keeps its period.
const longestTitle = 4

// figures returns where the number that begins at i ends.
func figures(text string, i, to int32) int32 {
	j := i + 1
	for j < to && (IsDigit(text[j]) || isLetter(text[j]) ||
		(text[j] == '.' || text[j] == ',' || text[j] == ':' || text[j] == '/' || text[j] == '-') && j+1 < to &&
			(IsDigit(text[j+1]) || text[j] == '-' && isLetter(text[j+1]))) {
		j++
	}
	return j
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsDigit tells whether a byte is a digit of ASCII.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// wordRune tells whether text begins with a letter beyond ASCII.
func wordRune(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// anyWord reads the word that begins at i, whatever it is made of.
func anyWord(text string, i, to int32) Word {
	var s spelling
	j := i
	for j < to {
		next := s.read(text, i, j, to)
		if next == j {
			break
		}
		j = next
	}
	w := Word{Start: i, End: j, Hyphened: s.hyphened}
	if r, _ := utf8.DecodeRuneInString(text[i:to]); unicode.IsUpper(r) || s.named {
		w.Kind = Capital
	}
	if s.n <= longestWord && !(w.Kind == Capital && s.n > 1 && Upper(text[i:j])) { // US is not us, IT is not it
		known := string(s.low[:s.n])
		found := false
		if w.Class, found = knownWords.Find(letters.Pack(known, 0, s.n)); !found {
			w.Class = guess(known, w.Kind)
		}
	}
	if j < to && text[j] == '.' && w.Kind == Capital && (w.Is(Title) && j-i <= longestTitle || j-i == 2 && text[i:j] == "St") {
		w.End++ // Mr., Gen., St. Louis
	} else if j < to-1 && text[j] == '.' && j == i+1 && w.Kind == Capital && text[j+1] == ' ' && !w.Is(Pronoun) {
		w.End++ // an initial
		w.Class = 0
	}
	return w
}

// spelling is how a word is spelled, as far as it has been read.
type spelling struct {
	low      [longestWord]byte // its letters, small ones
	n        int               // how many; more than longestWord in a word that no table can have
	hyphened bool
	named    bool // its capital stands behind an article: "d'Or"
}

// read reads what stands at j of the word that began at i, and returns where that ends: j
// when it is no part of the word.
func (s *spelling) read(text string, i, j, to int32) int32 {
	c := text[j]
	switch {
	case isLetter(c):
		s.add(c | 0x20)
		return j + 1
	case IsDigit(c):
		s.n = longestWord + 1
		return j + 1
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(text[j:to])
		end := j + int32(size)
		switch {
		case r == '’' && j > i && negated(text, j, to):
			s.add('\'')
		case r == '’' && elided(text, i, j, end, to):
			s.n, s.named = longestWord+1, upperAt(text, end)
		case unicode.IsLetter(r), unicode.IsMark(r), r == '–' && j > i && joinsNames(text, i, end, to):
			s.n = longestWord + 1
		default:
			return j
		}
		return end
	case j == i:
		return j
	case c == '-' && j+1 < to && (isLetter(text[j+1]) || IsDigit(text[j+1])):
		s.hyphened = true
		if s.n == 2 && (s.low[0] == 'r' && s.low[1] == 'e' || s.low[0] == 'c' && s.low[1] == 'o') {
			s.n = 0 // re-elected is a form of elect
		} else {
			s.n = longestWord + 1
		}
		return j + 1
	case c == '.' && j+1 < to && isLetter(text[j+1]) && (j == i+1 || text[j-2] == '.'), // U.S
		c == '.' && j >= i+3 && text[j-2] == '.': // the last period of U.S.
		s.n = longestWord + 1
		return j + 1
	case c == '\'' && negated(text, j, to): // didn't
		s.add(c)
		return j + 1
	case c == '\'' && elided(text, i, j, j+1, to): // Palme d'Or
		s.n, s.named = longestWord+1, upperAt(text, j+1)
		return j + 1
	case c == '\'' && (j == i+1 || text[j-1] == 'O') && j+1 < to && upperAt(text, i) && upperAt(text, j+1): // O'Brien
		s.n = longestWord + 1
		return j + 1
	}
	return j
}

// add adds a letter.
func (s *spelling) add(c byte) {
	if s.n < longestWord {
		s.low[s.n] = c
	}
	s.n++
}

// upperAt tells whether a capital letter of ASCII stands at i.
func upperAt(text string, i int32) bool { return 'A' <= text[i] && text[i] <= 'Z' }

// elided tells whether the word that begins at i is an article or a preposition that the
// apostrophe at text[j:end] has cut to its first letter: "d'Or", "d'etat", "L'Aquila".
func elided(text string, i, j, end, to int32) bool {
	return j == i+1 && (text[i]|0x20 == 'd' || text[i]|0x20 == 'l') && end+1 < to && isLetter(text[end]) && isLetter(text[end+1])
}

// joinsNames tells whether the dash before j ties two names to one word, the first of
// which begins at i: "the Norden–Halden line".
func joinsNames(text string, i, j, to int32) bool {
	first, _ := utf8.DecodeRuneInString(text[i:to])
	second, _ := utf8.DecodeRuneInString(text[j:to])
	return unicode.IsUpper(first) && unicode.IsUpper(second)
}

// negated tells whether the apostrophe at j is that of "n't".
func negated(text string, j, to int32) bool {
	after := j + 1
	if text[j] != '\'' {
		after = j + int32(len("’"))
	}
	return text[j-1]|0x20 == 'n' && after < to && text[after]|0x20 == 't' && (after+1 == to || !isLetter(text[after+1]))
}

// guess returns what an unknown word in small letters is by its ending: those in -ed,
// -ing and -ly are taken for verb forms and adverbs.
func guess(s string, k Kind) Class {
	n := len(s)
	if n <= 4 || k != Lower {
		return 0
	}
	switch last := s[n-1] | 0x20; {
	case last == 'd' && s[n-2]|0x20 == 'e' && s[n-3]|0x20 != 'e':
		if s[0]|0x20 == 'u' && s[1]|0x20 == 'n' {
			return 0 // unchanged, unarmed: what one can do is known
		}
		return PastForm | Participle
	case last == 'g' && s[n-2]|0x20 == 'n' && s[n-3]|0x20 == 'i':
		return IngForm
	case last == 'y' && s[n-2]|0x20 == 'l':
		return Adverb
	}
	return 0
}

// mark reads the mark at i.
func mark(text string, i, to int32) Word {
	w := Word{Start: i, End: i + 1, Kind: Symbol}
	switch text[i] {
	case ',':
		w.Kind = Comma
	case '.', '!', '?':
		w.Kind = Stop
		for w.End < to && (text[w.End] == '.' || text[w.End] == '!' || text[w.End] == '?') {
			w.End++
		}
	case ';', ':':
		w.Kind = Semicolon
	case '_':
		w.Kind = Dash // old wire copy: "LISBON (AP) _ The bridge"
	case '-':
		w.Kind = Dash
		for w.End < to && text[w.End] == '-' {
			w.End++
		}
		if bracket := text[i:min(to, i+5)]; bracket == "-LRB-" || bracket == "-RRB-" {
			w.End, w.Kind = i+5, Open
			if bracket[1] == 'R' {
				w.Kind = Closing
			}
		}
	case '(', '[':
		w.Kind = Open
	case ')', ']':
		w.Kind = Closing
	case '"':
		w.Kind = Quote
	case '`':
		w.Kind = Quote
		for w.End < to && text[w.End] == '`' {
			w.End++
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

func wideMark(text string, i, to int32) Word {
	r, size := utf8.DecodeRuneInString(text[i:to])
	w := Word{Start: i, End: i + int32(size), Kind: Symbol}
	switch {
	case r == '’':
		return apostrophe(text, i, to, int32(size))
	case r == '“', r == '”', r == '„', r == '«', r == '»', r == '‘', r == '‟':
		w.Kind = Quote
	case r == '–', r == '—', r == '―':
		w.Kind = Dash
	case r == '…':
		w.Kind = Stop
	case unicode.IsSpace(r):
		w.End = i // no word at all
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
func apostrophe(text string, i, to, size int32) Word {
	j := i + size
	for j < to && isLetter(text[j]) {
		j++
	}
	if tail := text[i+size : j]; i > 0 {
		switch tail {
		case "s", "S":
			return Word{Start: i, End: j, Kind: Clitic}
		case "ll", "ve", "re", "d", "m":
			return Word{Start: i, End: j, Kind: Clitic, Class: lexicon["'"+tail]}
		}
	}
	w := Word{Start: i, End: i + size, Kind: Quote}
	if pluralGenitive(text, i, w.End, to) {
		w.Kind = Clitic
		return w
	}
	if w.End < to && size == 1 && text[w.End] == '\'' {
		w.End++
	}
	return w
}

// Compound tells whether a capitalised word is an adjective made of a name:
// "London-based", "Kremlin-backed".
func Compound(text string, w *Word) bool {
	if !w.Hyphened {
		return false
	}
	s := text[w.Start:w.End]
	i := strings.LastIndexByte(s, '-')
	return i > 0 && i+3 < len(s) && 'a' <= s[i+1] && s[i+1] <= 'z'
}

// Upper tells whether no letter of ASCII in s is small.
func Upper(s string) bool {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return false
		}
	}
	return true
}

// OneLine returns s with every run of white space as one space.
func OneLine(s string) string {
	for i := range len(s) {
		switch s[i] {
		case ' ':
			if i == 0 || s[i-1] != ' ' {
				continue
			}
			fallthrough
		case '\n', '\r', '\t':
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}
