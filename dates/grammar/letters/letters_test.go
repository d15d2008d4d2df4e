package letters

import (
	"strings"
	"testing"
)

func TestEnd(t *testing.T) {
	for _, c := range []struct {
		text string
		i    int
		want int
	}{
		{"rain", 0, 4},
		{"rain fell", 5, 9},
		{"counterrevolution, he", 0, 17},
		{"'s", 0, 0},
		{"naïve", 0, 2},
		{"A1b", 0, 1},
		{"x@y[z`w{v", 0, 1},
		{"", 0, 0},
	} {
		if got := End(c.text, c.i); got != c.want {
			t.Errorf("End(%q, %d) = %d, want %d", c.text, c.i, got, c.want)
		}
	}
	for b := range 256 { // alone, and within eight bytes
		isLetter := 'a' <= b|0x20 && b|0x20 <= 'z'
		for _, text := range []string{string([]byte{byte(b)}), string([]byte{byte(b)}) + ".........."} {
			if got := End(text, 0) == 1; got != isLetter {
				t.Errorf("byte %#x: letter %v, want %v", b, got, isLetter)
			}
		}
	}
}

func TestBegin(t *testing.T) {
	for _, c := range []struct {
		text string
		j    int
		want int
	}{
		{"rain", 4, 0},
		{"rain fell", 9, 5},
		{"the counterrevolution", 21, 4},
		{"'s", 1, 1},

		{"many naïve", 11, 9},
		{"some 1A", 7, 6},
		{"x@y[z`w{v", 9, 8},
		{"", 0, 0},
	} {
		if got := Begin(c.text, c.j); got != c.want {
			t.Errorf("Begin(%q, %d) = %d, want %d", c.text, c.j, got, c.want)
		}
	}
	for b := range 256 { // alone, and within eight bytes
		isLetter := 'a' <= b|0x20 && b|0x20 <= 'z'
		for _, text := range []string{string([]byte{byte(b)}), ".........." + string([]byte{byte(b)})} {
			if got := Begin(text, len(text)) == len(text)-1; got != isLetter {
				t.Errorf("byte %#x: letter %v, want %v", b, got, isLetter)
			}
		}
	}
}

func TestTableFindsItsWordsAndNoOthers(t *testing.T) {
	words := map[string]int{}
	for i, w := range strings.Fields("a an and ant counterrevolutio will won't 'd would wouldn't september") {
		words[w] = i + 1
	}
	table := NewTable(words)
	for w, want := range words {
		for _, text := range []string{w, strings.ToUpper(w), "say " + w + " and go on from there"} {
			i := strings.Index(strings.ToLower(text), w)
			if got, ok := table.Find(Pack(text, i, i+len(w))); got != want || !ok {
				t.Errorf("%q in %q: %d, %v; want %d", w, text, got, ok, want)
			}
		}
	}
	for _, w := range []string{"b", "ann", "wont", "counterrevoluti", "ount"} {
		if got, ok := table.Find(Pack(w, 0, len(w))); ok || got != 0 {
			t.Errorf("%q is found: %d", w, got)
		}
	}
}

func TestTableRefusesWhatIsNeverFound(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a word of 17 letters is accepted")
		}
	}()
	NewTable(map[string]int{"counterrevolution": 1})
}
