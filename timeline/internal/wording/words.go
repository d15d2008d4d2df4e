package wording

import "dateline/timeline/internal/prose"

// words is a set of words. Nearly all that is looked up is not in it, and most of that
// begins with another letter or has another length than all that is.
type words struct {
	all    map[string]bool
	shapes [32]uint32 // by the first letter, whatever its case, the lengths as bits
}

// wordsOf returns the words of a list, which blanks part, as a set.
func wordsOf(list string) *words {
	ws := &words{all: prose.Set(list)}
	for w := range ws.all {
		ws.shapes[w[0]%32] |= 1 << (len(w) % 32)
	}
	return ws
}

// has tells whether a word is in the set as it is.
func (ws *words) has(word string) bool { return ws.may(word) && ws.all[word] }

// hasFolded tells the same of a word or a phrase whatever capitals it has.
func (ws *words) hasFolded(word string) bool { return ws.may(word) && folded(ws.all, word) }

// may tells whether a word can be in the set by its first letter and its length.
func (ws *words) may(word string) bool {
	return word != "" && ws.shapes[word[0]%32]>>(len(word)%32)&1 != 0
}
