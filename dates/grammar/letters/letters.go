// Package letters reads words of ASCII letters eight bytes at a time, and finds
// them in tables by two comparisons: where a word ends and which one it is are
// what a branch predictor guesses worst, and every word of a text is asked.
package letters

import "math/bits"

// Most is the length of the longest word that can be packed.
const Most = 16

// Word is a word of at most Most bytes in small letters, packed. Two words are
// equal when their letters are, whatever their case.
type Word struct{ Lo, Hi uint64 }

const (
	lowerBits = 0x2020202020202020
	topBits   = 0x8080808080808080
)

// End returns where the ASCII letters that begin at text[i] end, i itself when
// there are none.
func End(text string, i int) int {
	for i+8 <= len(text) {
		if others := ^In(Load(text, i)) & topBits; others != 0 {
			return i + bits.TrailingZeros64(others)/8
		}
		i += 8
	}
	for i < len(text) && 'a' <= text[i]|0x20 && text[i]|0x20 <= 'z' {
		i++
	}
	return i
}

// Begin returns where the ASCII letters that end before text[j] begin, j itself
// when there are none.
func Begin(text string, j int) int {
	for j >= 8 {
		if others := ^In(Load(text, j-8)) & topBits; others != 0 {
			return j - bits.LeadingZeros64(others)/8
		}
		j -= 8
	}
	for j > 0 && 'a' <= text[j-1]|0x20 && text[j-1]|0x20 <= 'z' {
		j--
	}
	return j
}

// In tells by the top bits of eight bytes which of them are ASCII letters. Adding
// to a byte what lifts it over 0x7F tells whether it is at least so large; bytes
// beyond ASCII are cut to seven bits first, that nothing is carried into the next.
func In(x uint64) uint64 {
	const each = 0x0101010101010101
	low := x&^topBits | lowerBits
	return (low + (0x80-'a')*each) &^ (low + (0x7F-'z')*each) &^ x & topBits
}

// Read packs the ASCII letters that begin at text[i] and returns where they end; more
// than Most are not packed. It does in one what End and Pack do, most often with a
// single load: the lowest byte that is no letter ends the word, and the bits below it
// are its mask.
func Read(text string, i int) (w Word, end int) {
	if i+Most > len(text) {
		if end = End(text, i); end-i <= Most {
			w = packBytes(text[i:end])
		}
		return w, end
	}
	x := Load(text, i)
	if others := ^In(x) & topBits; others != 0 {
		return Word{Lo: (x | lowerBits) & before(others)}, i + bits.TrailingZeros64(others)/8
	}
	w.Lo, x = x|lowerBits, Load(text, i+8)
	if others := ^In(x) & topBits; others != 0 {
		w.Hi = (x | lowerBits) & before(others)
		return w, i + 8 + bits.TrailingZeros64(others)/8
	}
	if end = End(text, i+Most); end > i+Most {
		return Word{}, end
	}
	w.Hi = x | lowerBits
	return w, end
}

// before returns the bits of the bytes below the lowest one of which the top bit is set.
func before(tops uint64) uint64 { return (tops&-tops)>>7 - 1 }

// Pack packs text[i:j]: letters and apostrophes, at most Most of them.
func Pack(text string, i, j int) Word {
	if i+Most > len(text) {
		return packBytes(text[i:j])
	}
	m := &masks[j-i]
	return Word{(Load(text, i) | lowerBits) & m.Lo, (Load(text, i+8) | lowerBits) & m.Hi}
}

func packBytes(s string) (w Word) {
	for i := range len(s) {
		c := uint64(s[i]) | 0x20
		if i < 8 {
			w.Lo |= c << (8 * i)
		} else {
			w.Hi |= c << (8 * (i - 8))
		}
	}
	return w
}

// masks keep the first bytes of a word, by its length.
var masks = func() (t [Most + 1]Word) {
	for n := range t {
		t[n].Lo = ^uint64(0) >> (8 * (8 - min(n, 8)))
		t[n].Hi = ^uint64(0) >> (8 * (16 - max(n, 8)))
	}
	return t
}()

// Load returns text[i:i+8], the first byte lowest; the compiler makes one instruction of it.
func Load(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// Table holds what is known of words. It is immutable and safe for concurrent
// use.
type Table[V any] struct {
	slots []slot[V] // open addressing, a power of two; an empty one has no word and the value of unknown ones
	shift uint
}

type slot[V any] struct {
	Word
	value V
}

// NewTable makes a table of words in small letters. It panics on one that could
// never be found: that is a fault of the program, not of its input.
func NewTable[V any](words map[string]V) *Table[V] {
	size, shift := 64, uint(64-6)
	for size < 2*len(words) {
		size *= 2
		shift--
	}
	t := &Table[V]{slots: make([]slot[V], size), shift: shift}
	for s, v := range words {
		if s == "" || len(s) > Most {
			panic("letters: bad word " + s)
		}
		w := packBytes(s)
		h := t.hash(w)
		for t.slots[h].Word != (Word{}) {
			h = (h + 1) & uint64(size-1)
		}
		t.slots[h] = slot[V]{w, v}
	}
	return t
}

func (t *Table[V]) hash(w Word) uint64 {
	return ((w.Lo ^ w.Hi*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93) >> t.shift
}

// Find returns the value of a word, and whether it is in the table.
func (t *Table[V]) Find(w Word) (V, bool) {
	for h := t.hash(w); ; h = (h + 1) & uint64(len(t.slots)-1) {
		if s := &t.slots[h]; (s.Lo^w.Lo)|(s.Hi^w.Hi) == 0 || s.Lo == 0 {
			return s.value, s.Lo != 0
		}
	}
}
