package grammar_test

import (
	"strings"
	"testing"

	"dateline/dates/grammar"
)

// TestWordList: a list of any length has its words, whatever their case, and no
// other.
func TestWordList(t *testing.T) {
	words := strings.Fields("a an in on since until by from of may december kilometres thermonuclearly sixteenlettersab")
	for n := range len(words) + 1 {
		list := grammar.Words(strings.Join(words[:n], " "))
		for k, w := range words {
			for _, s := range []string{w, strings.ToUpper(w), strings.ToUpper(w[:1]) + w[1:]} {
				if got := list.Has(s); got != (k < n) {
					t.Errorf("%q in %v: %t", s, words[:n], got)
				}
			}
			for _, no := range []string{w + "q", "q" + w, w[1:] + "x", w + " " + w, w + "sixteenlettersab"} {
				if list.Has(no) {
					t.Errorf("%q in %v", no, words[:n])
				}
			}
		}
		for _, no := range []string{"", " ", "1998", "’", "\x00"} {
			if list.Has(no) {
				t.Errorf("%q in %v", no, words[:n])
			}
		}
	}
}

func TestWordListRefuses(t *testing.T) {
	for _, bad := range []string{"a Monday", "a seventeenlettersabc", "2012"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Words(%q) does not panic", bad)
				}
			}()
			grammar.Words(bad)
		}()
	}
}
