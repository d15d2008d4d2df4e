package grammar

import (
	"math/bits"

	"dateline/dates/grammar/letters"
)

// lookback is how many words before a Sure word the slow gear begins. The
// longest lead of any rule has seven: "at no later than the end of the …".
const lookback = 8

// skip is the fast gear: it returns where to begin reading and where the word
// is that made it stop, -1 at the end of the text.
//
// It goes by blocks of 64 bytes: classify tells letters and figures as bits, and
// where words begin and how long they are is read off the bits. What a text
// holds next is what a branch predictor guesses worst; so the only branch that a
// plain word costs is the one that finds that it heads no date.
func (s *scanner) skip() (from, hit int) {
	text, lex := s.text, s.lex
	seen := trailFrom(s.floor)
	var tok Token         // read to know where it ends
	last := len(text) - 8 // where a machine word can still be loaded
	for block := s.pos; block < len(text); {
		alphas, digits := classify(text[block:])
		next := block + 64
		begins := alphas&^(alphas<<1) | digits&^(digits<<1)
		for begins != 0 {
			b := bits.TrailingZeros64(begins)
			begins &= begins - 1
			i := block + b
			if digits>>b&1 != 0 {
				if q := s.shortYear(i); q >= s.pos {
					return s.back(&seen), q
				}
				j, known := s.number(i, &tok)
				if known && s.dating(i, j) {
					return s.back(&seen), i
				}
				seen.add(i)
				if j >= block+64 {
					next = j
					break
				}
				begins &= ^uint64(0) << (j - block) // the number took them with it
				continue
			}
			n := bits.TrailingZeros64(^(alphas >> b))
			if b+n == 64 && i+n < len(text) {
				if next = i; b > 0 {
					break // the word goes on: the next block begins with it
				}
				n = wordEnd(text, i) - i
				next = i + n
			}
			seen.add(i)
			if (i > last || lex.mayHead(load64(text, i), n)) && s.heads(i, n) {
				return s.back(&seen), i
			}
		}
		block = next
	}
	return 0, -1
}

// trail keeps where the last words began.
type trail struct {
	starts [lookback]int32
	n      uint
}

func trailFrom(floor int) (t trail) {
	for k := range t.starts {
		t.starts[k] = int32(floor)
	}
	return t
}

func (t *trail) add(i int) {
	t.starts[t.n%lookback] = int32(i)
	t.n++
}

// back returns where to begin reading so that nothing which a date may lead with
// is missed: behind the last word that is in no pattern, eight words back at
// most.
func (s *scanner) back(t *trail) int {
	for k := uint(1); k < lookback; k++ {
		i := int(t.starts[(t.n-k)%lookback])
		if i < s.floor || k > t.n {
			break
		}
		if kinds[s.text[i]] != letter {
			continue
		}
		j := wordEnd(s.text, i)
		if j-i > 1 && !s.lex.mayKnow(s.text, i, j) {
			return s.restOfWord(j)
		}
	}
	return int(t.starts[t.n%lookback])
}

// classify tells which of the first 64 bytes of a text are letters and which are
// figures, the first byte in the lowest bit. Behind the end there are none.
func classify(text string) (alphas, digits uint64) {
	if len(text) < 64 {
		for i := range len(text) {
			switch kinds[text[i]] {
			case letter:
				alphas |= 1 << i
			case digit:
				digits |= 1 << i
			}
		}
		return alphas, digits
	}
	for k := 0; k < 64; k += 8 {
		x := load64(text, k)
		alphas |= gather(letters.In(x)) << k
		digits |= gather(figuresIn(x)) << k
	}
	return alphas, digits
}

// gather moves the top bits of eight bytes into the lowest byte.
func gather(top uint64) uint64 { return top * 0x0002040810204081 >> 56 }

// shortYear returns where the apostrophe is that makes a year or a decade of the
// figures at i, "'98" or "’80s", -1 when there is none.
func (s *scanner) shortYear(i int) int {
	text := s.text
	switch {
	case i+1 >= len(text) || kinds[text[i+1]] != digit || i == 0:
	case text[i-1] == '\'':
		return i - 1
	case text[i-1] == 0x99 && i >= 3 && text[i-3:i] == "\u2019":
		return i - 3
	}
	return -1
}

// heads tells whether the n letters at i can head a date.
func (s *scanner) heads(i, n int) bool {
	text, lex := s.text, s.lex
	switch {
	case n == 1:
		return s.letterHeads(i)
	case n > maxWord:
		return false
	}
	w := lex.probe(packAt(text, i, n))
	return w != 0 && lex.entries[w].sure && (text[i] < 'a' || !lex.entries[w].Cap)
}

// letterHeads tells whether the lone letter at i can: "p.m.", "o'clock", "Q3".
func (s *scanner) letterHeads(i int) bool {
	if i+1 == len(s.text) {
		return false
	}
	c := s.text[i+1]
	figures := kinds[c] == digit
	if c != '.' && c != '\'' && c != 0xE2 && !figures {
		return false
	}
	var tok Token
	end, known := s.word(i, i+1, &tok)
	return known && (end > i+2 || figures && tok.Has(Prefix))
}

// wordEnd returns where the letters that begin at i end.
func wordEnd(text string, i int) int { return letters.End(text, i) }

// wordBegin returns where the letters that end at j begin.
func wordBegin(text string, j int) int { return letters.Begin(text, j) }

// figuresIn tells by the top bits of eight bytes which of them are figures, as
// letters.In does of letters.
func figuresIn(x uint64) uint64 {
	low := x &^ topBits
	return (low + (0x80-'0')*eachByte) &^ (low + (0x7F-'9')*eachByte) &^ x & topBits
}

// A machine word with 1 in every byte, and one with every byte's top bit.
const (
	eachByte = 0x0101010101010101
	topBits  = 0x8080808080808080
)

// pairOf numbers the first two letters of a word.
func pairOf(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// dating tells whether the number at text[i:j] can head a date by itself or
// with what is joined to it: a year, "8/3", "17:45", "5 p.m.".
func (s *scanner) dating(i, j int) bool {
	text := s.text
	if j-i == 4 && (text[i] == '1' || text[i] == '2') || kinds[text[j-1]] == letter {
		return true
	}
	if j >= len(text) {
		return false
	}
	switch c := text[j]; {
	case c == '-' || c == '/' || c == ':' || c == '.':
		return j+1 < len(text) && kinds[text[j+1]] == digit
	case c == 0xE2:
		return true
	case c == ' ' && j+2 < len(text):
		c, d := text[j+1]|0x20, text[j+2]|0x20
		return (c == 'a' || c == 'p') && (d == 'm' || text[j+2] == '.')
	case kinds[c] == letter:
		return true
	}
	return false
}
