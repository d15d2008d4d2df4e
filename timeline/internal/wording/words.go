package wording

import "dateline/timeline/internal/prose"

// words is a set of words and phrases.
type words struct{ *prose.Words }

// wordsOf returns the words of a list, which blanks part, as a set.
func wordsOf(list string) words { return words{prose.Set(list)} }

// has tells whether a word is in the set as it is.
func (ws words) has(word string) bool { return ws.Has(word) }

// hasFolded tells the same of a word or a phrase whatever capitals it has.
func (ws words) hasFolded(phrase string) bool { return ws.HasFolded(phrase) }
