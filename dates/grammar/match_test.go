package grammar_test

import (
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
