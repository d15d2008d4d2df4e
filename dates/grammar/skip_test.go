package grammar

import (
	"math/rand/v2"
	"testing"
)

// TestEightBytesAtOnce holds what is told of many bytes at once against the table
// of kinds, byte by byte, on texts of every length up to three blocks.
func TestEightBytesAtOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const likely = "aZzA@[`{0/9: '\x7f\x80\xc1\xe1\xfa\xff"
	for n := range 3 * 64 {
		for range 50 {
			raw := make([]byte, n)
			for i := range raw {
				if raw[i] = byte(r.Uint32()); r.IntN(2) == 0 {
					raw[i] = likely[r.IntN(len(likely))]
				}
				if i > 0 && r.IntN(3) > 0 && kinds[raw[i-1]] == letter {
					raw[i] = 'a' + byte(r.IntN(26)) // words of some length
				}
			}
			text := string(raw)
			letters, digits := classify(text)
			for i := range 64 {
				isLetter, isDigit := i < n && kinds[text[i]] == letter, i < n && kinds[text[i]] == digit
				if letters>>i&1 != 0 != isLetter || digits>>i&1 != 0 != isDigit {
					t.Fatalf("%q: byte %d: letter %t, figure %t", text, i, !isLetter, !isDigit)
				}
			}
			for i := range n + 1 {
				begin, end := i, i
				for begin > 0 && kinds[text[begin-1]] == letter {
					begin--
				}
				for end < n && kinds[text[end]] == letter {
					end++
				}
				if got := wordBegin(text, i); got != begin {
					t.Fatalf("%q: the letters before %d begin at %d, not %d", text, i, begin, got)
				}
				if got := wordEnd(text, i); got != end {
					t.Fatalf("%q: the letters from %d on end at %d, not %d", text, i, end, got)
				}
			}
		}
	}
}

// TestMayHead: no word that heads a date is passed over, however it is written
// and wherever in a block it stands.
func TestMayHead(t *testing.T) {
	lex := newLexicon([]Word{{Text: "may", Class: Month | Sure, Cap: true}, {Text: "september", Class: Month | Sure},
		{Text: "the", Class: The}, {Text: "pm", Class: Meridiem | Sure}})
	for _, c := range []struct {
		text string
		hit  int
	}{
		{"May", 0}, {"may", -1}, {"MAY ", 0}, {"the", -1}, {"September", 0}, {"septembers", -1}, {"mays", -1}, {"p.m.", 0}, {"p.x.", -1},
		{"1998", 0}, {"a 1998", 2}, {"a998", -1}, {"998", -1}, {"’98", 0}, {"'98", 0}, {"'9", -1}, {"8/3", 0}, {"5 p.m.", 0}, {"x5 pm", 1},
	} {
		for pad := range 140 {
			text := string(make([]byte, pad)) + c.text
			s := scanner{lex: lex, text: text}
			want := c.hit
			if want >= 0 {
				want += pad
			}
			if _, hit := s.skip(); hit != want {
				t.Errorf("%q behind %d bytes: stops at %d, not %d", c.text, pad, hit, want)
			}
			s = scanner{lex: lex, text: text + " and so it goes on for many more words than a block of 64 bytes holds, or two"}
			if _, hit := s.skip(); hit != want {
				t.Errorf("%q behind %d bytes, before others: stops at %d, not %d", c.text, pad, hit, want)
			}
		}
	}
}
