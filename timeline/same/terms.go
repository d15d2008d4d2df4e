package same

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// stem numbers a stem in a lexicon, from 1 in order of first appearance.
type stem uint32

// class tells what sort of word a term is.
type class uint8

const (
	word   class = iota
	name         // capitalised where a common word would not be
	figure       // a number in digits
)

// commonplace is set beside the class of a term that tells the passages of a
// story apart no more: see [index.markCommonplace].
const commonplace class = 1 << 2

// token is one term of a text: a word that is not a stop word, or a number.
type token struct {
	at      int32 // byte offset of its first byte
	stem    stem
	class   class // name: written with a capital
	initial bool  // begins a sentence, so that a capital says nothing
	place   int32 // among the terms of its story, once they are counted
}

// lexicon numbers stems. Every distinct word form is stemmed once.
type lexicon struct {
	forms forms    // by hash of the lower-cased form; 0 for a stop word
	stems forms    // by hash of the stem
	kinds []uint64 // by stem: the set of kinds of event it speaks of

	stemmer   *snowballstem.Env
	spellings []spelling // of the text being scanned
}

func newLexicon() *lexicon {
	return &lexicon{forms: newForms(), stems: newForms(), kinds: make([]uint64, 1, 1<<12), stemmer: snowballstem.NewEnv("")}
}

// stops and kindSets are read-only after start-up.
var (
	stops    = wordSet(stopWords)
	kindSets = readKinds(kindWords)
)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

func readKinds(s string) map[string]uint64 {
	sets := map[string]uint64{}
	stemmer := snowballstem.NewEnv("")
	for n, line := range strings.Split(strings.TrimSpace(s), "\n") {
		_, words, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(words) {
			sets[stemmed(stemmer, w)] |= 1 << n
		}
	}
	return sets
}

// FNV-1a.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func fnv(s string) uint64 {
	hash := uint64(fnvOffset)
	for i := range len(s) {
		hash = (hash ^ uint64(s[i])) * fnvPrime
	}
	return hash
}

// scan appends the terms of text[from:to] to dst.
func (l *lexicon) scan(dst []token, text string, from, to int32) []token {
	// All words are found before the first is looked up. The table is larger than
	// the near caches, and look-ups that follow each other wait for it together.
	l.spellings = spell(l.spellings[:0], text, int(from), int(to))
	n := len(dst)
	dst = slices.Grow(dst, len(l.spellings))[:n+len(l.spellings)]
	for i := range l.spellings {
		w := &l.spellings[i]
		id, known := l.forms.get(w.hash)
		if !known {
			id = l.enter(text[w.from:w.to], w.class)
			l.forms.put(w.hash, id)
		}
		dst[n] = token{at: w.from, stem: id, class: w.class, initial: w.initial}
		if id != 0 { // no branch: every other word is a stop word, and which cannot be foretold
			n++
		}
	}
	return dst[:n]
}

// spelling is a word or number as it stands in a text.
type spelling struct {
	hash     uint64 // of its form: in lower case, without thousands separators
	from, to int32
	class    class // name: written with a capital
	initial  bool  // begins a sentence
}

// spell appends the words and numbers of text[from:to] to dst. Numbers lose
// their thousands separators: "1,900" and "1900" have one form.
func spell(dst []spelling, text string, from, to int) []spelling {
	initial := true
	for i := from; i < to; {
		c := text[i]
		if n := separator(text, i); n > 0 {
			if endsSentence[c] {
				initial = true
			}
			i += n
			continue
		}
		start, hash, class := i, uint64(fnvOffset), word
		switch {
		case isDigit(c):
			class = figure
			for ; i < to && (isDigit(text[i]) || groups(text, i)); i++ {
				if text[i] != ',' {
					hash = (hash ^ uint64(text[i])) * fnvPrime
				}
			}
		default:
			if 'A' <= c && c <= 'Z' {
				class = name
			}
			for ; i < to; i++ {
				b := lower[text[i]]
				if b == 0 {
					if b = text[i]; b < utf8.RuneSelf || separator(text, i) > 0 {
						break
					}
				}
				hash = (hash ^ uint64(b)) * fnvPrime
			}
		}
		dst = append(dst, spelling{hash, int32(start), int32(i), class, initial})
		initial = false
	}
	return dst
}

// enter returns the stem of a form seen for the first time, 0 for a stop word.
func (l *lexicon) enter(form string, c class) stem {
	form = strings.ToLower(strings.ToValidUTF8(form, "\uFFFD"))
	if c == figure {
		form = strings.ReplaceAll(form, ",", "")
	} else {
		if stops[form] || utf8.RuneCountInString(form) < 2 {
			return 0
		}
		form = stemmed(l.stemmer, form)
	}
	hash := fnv(form)
	if id, ok := l.stems.get(hash); ok {
		return id
	}
	id := stem(len(l.kinds))
	l.stems.put(hash, id)
	l.kinds = append(l.kinds, kindSets[form])
	return id
}

// stemmed returns the stem of a word in lower case, by Porter2; see
// https://snowballstem.org/algorithms/english/stemmer.html.
func stemmed(stemmer *snowballstem.Env, word string) string {
	stemmer.SetCurrent(word)
	english.Stem(stemmer)
	return stemmer.Current()
}

// lower maps ASCII letters to lower case and every other byte to 0.
var lower = func() (t [256]byte) {
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = c, c
	}
	return t
}()

var endsSentence = [256]bool{'.': true, '!': true, '?': true, ':': true, '"': true, '\n': true, '`': true, 0xE2: true}

// separator returns how many bytes at i part words: 0 within one. Of the runes
// beyond ASCII only general punctuation (U+2000 to U+206F: curly quotes,
// dashes) and the no-break space part them.
func separator(text string, i int) int {
	c := text[i]
	switch {
	case c >= utf8.RuneSelf:
		if c == 0xE2 && i+2 < len(text) && (text[i+1] == 0x80 || text[i+1] == 0x81 && text[i+2] < 0xB0) {
			return 3
		}
		if c == 0xC2 && i+1 < len(text) && text[i+1] == 0xA0 {
			return 2
		}
		return 0
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', isDigit(c):
		return 0
	}
	return 1
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// groups tells whether the byte at i is a comma or point between two digits.
func groups(text string, i int) bool {
	return (text[i] == ',' || text[i] == '.') && i > 0 && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1])
}
