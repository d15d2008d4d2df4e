package prose

import "strings"

// Words is a set of words and phrases. Nearly all that is looked up is not in it, and most of that
// begins with another letter or has another length than all that is.
type Words struct {
	all    map[string]bool
	shapes [32]uint32 // by the first letter, whatever its case, the lengths as bits
}

// Set returns the words of a list, which blanks part, as a set; the blanks of a phrase
// are written as _ there.
func Set(list string) *Words {
	ws := &Words{all: map[string]bool{}}
	for _, w := range strings.Fields(list) {
		ws.all[w] = true
		ws.shapes[w[0]%32] |= 1 << (len(w) % 32)
	}
	return ws
}

// Has tells whether a word is in the set as it is.
func (ws *Words) Has(word string) bool { return ws.May(word) && ws.all[word] }

// HasFolded tells the same of a word or a phrase whatever capitals it has. It makes no
// copy: done with strings.ToLower, the looking up was a fifth of all that Build allocated.
func (ws *Words) HasFolded(phrase string) bool {
	var b [32]byte
	if !ws.May(phrase) || len(phrase) > len(b) {
		return false
	}
	for i := range len(phrase) {
		b[i] = phrase[i]
		switch c := b[i]; {
		case c >= 'A' && c <= 'Z':
			b[i] += 'a' - 'A'
		case c == ' ':
			b[i] = '_'
		}
	}
	return ws.all[string(b[:len(phrase)])]
}

// May tells whether a word can be in the set, whatever its capitals, by its first letter
// and its length.
func (ws *Words) May(word string) bool {
	return word != "" && ws.shapes[word[0]%32]>>(len(word)%32)&1 != 0
}
