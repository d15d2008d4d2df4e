package wording

import "testing"

func TestWords(t *testing.T) {
	set := wordsOf("least as_a_result kept")
	for _, c := range []struct {
		word        string
		has, folded bool
	}{
		{"least", true, true},
		{"Least", false, true},
		{"kept", true, true},
		{"keep", false, false},
		{"lease", false, false},
		{"as a result", false, true},
		{"As a result", false, true},
		{"as", false, false},
		{"", false, false},
		{"a word whose length and letter are as its", false, false},
		{"l" + "east-of-all-that-one-has-ever-seen", false, false}, // 37 bytes are 5 modulo 32
	} {
		if set.has(c.word) != c.has || set.hasFolded(c.word) != c.folded {
			t.Errorf("%q: has %v, folded %v; want %v, %v", c.word, set.has(c.word), set.hasFolded(c.word), c.has, c.folded)
		}
	}
}
