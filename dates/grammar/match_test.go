package grammar_test

import (
	"strings"
	"testing"

	"dateline/dates/grammar"
)

func TestContainsWord(t *testing.T) {
	const list = " in since o mid-may sincerely "
	for word, want := range map[string]bool{
		"in": true, "IN": true, "since": true, "Since": true, "sincerely": true, "o": true,
		"sin": false, "cerely": false, "i": false, "": false, "inn": false, "mid": false, "1998": false, " in": false,
	} {
		if got := grammar.ContainsWord(list, word); got != want {
			t.Errorf("%q in %q: %t", word, list, got)
		}
	}
	for _, none := range []string{"", " ", "  "} {
		if grammar.ContainsWord(none, "in") {
			t.Errorf("%q holds a word", none)
		}
	}
}

// TestContainsWordAnywhere: every word of a list is found, wherever in it the
// word stands, and none that is not a word of it.
func TestContainsWordAnywhere(t *testing.T) {
	words := strings.Fields("a an in on since until by from of may december of-the x")
	for n := range words {
		list := " " + strings.Join(words[:n+1], " ") + " "
		for k, w := range words {
			if got := grammar.ContainsWord(list, w); got != (k <= n) {
				t.Errorf("%q in %q: %t", w, list, got)
			}
			for _, no := range []string{w + "q", "q" + w, w + " " + w} {
				if grammar.ContainsWord(list, no) {
					t.Errorf("%q in %q", no, list)
				}
			}
		}
	}
}
