package grammar

import "strings"

// WordList is a set of words that a rule asks for, up to some dozens. Asking
// costs a look at the word's first letter and length, and seldom a probe;
// [ContainsWord] is for the lists of a few. It is immutable and safe for
// concurrent use.
type WordList struct {
	lengths [32]uint32 // by the first letter, the lengths that occur, as bits
	table   []packed   // open addressing, a power of two; the zero value is an empty place
	shift   uint
}

// Words makes a list of words in lower case, separated by spaces. It panics when
// one has more than 16 letters: that is a fault of the program.
func Words(list string) *WordList {
	words := strings.Fields(list)
	l := &WordList{shift: 64}
	size := 1
	for size < 2*len(words) {
		size *= 2
		l.shift--
	}
	l.table = make([]packed, size)
	for _, w := range words {
		if len(w) > maxWord || kinds[w[0]] != letter || strings.ToLower(w) != w {
			panic("grammar: bad word " + w)
		}
		l.lengths[w[0]&31] |= 1 << len(w)
		lo, hi := pack(w)
		*l.place(lo, hi) = packed{lo, hi}
	}
	return l
}

// place is where a word stands in the table, or the empty place where it would.
func (l *WordList) place(lo, hi uint64) *packed {
	for h := hashOf(lo, hi) >> l.shift; ; h = (h + 1) & uint64(len(l.table)-1) {
		if p := &l.table[h]; *p == (packed{}) || *p == (packed{lo, hi}) {
			return p
		}
	}
}

// Has tells whether the list holds the word, whatever its case.
func (l *WordList) Has(word string) bool {
	n := len(word)
	if n == 0 || n > maxWord || kinds[word[0]] != letter || l.lengths[word[0]&31]>>n&1 == 0 {
		return false
	}
	lo, hi := pack(word)
	return l.place(lo, hi).lo != 0
}
