package article

import (
	"strings"
	"unicode"
)

// deckShare is the share of a deck's words that the sentence it sums up has
// too. A lede shares half its words with the sentence nearest to it.
const deckShare = 0.75

// isDeck tells whether the i-th paragraph, which stands between headline and
// story, is a deck: one sentence that a later paragraph tells again. Told as
// body it would make one event two.
func (c *classifier) isDeck(i int) bool {
	s := c.paras[i].Of(c.text)
	if len(s) > longestMatter || i+1 >= len(c.paras) || strings.Contains(s, ". ") {
		return false
	}
	if _, ok := c.datelineOf(c.paras[i]); ok {
		return false
	}
	words := wordsOf(s)
	if len(words) < 6 {
		return false
	}
	rest := c.text[c.paras[i].End:]
	// Most ledes are ruled out by a look for their longest words.
	seen, looked := 0, 0
	for _, w := range longest(words, 4) {
		looked++
		if strings.Contains(rest, w) {
			seen++
		}
	}
	if seen*2 <= looked {
		return false
	}
	want := map[string]bool{}
	for _, w := range words {
		want[strings.ToLower(w)] = true
	}
	for _, p := range c.paras[i+1:] {
		for _, sentence := range strings.SplitAfter(p.Of(c.text), ". ") {
			got := map[string]bool{}
			for _, w := range wordsOf(sentence) {
				if w = strings.ToLower(w); want[w] {
					got[w] = true
				}
			}
			if float64(len(got)) >= deckShare*float64(len(want)) {
				return true
			}
		}
	}
	return false
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' })
}

// longest returns the n longest words, in no special order.
func longest(words []string, n int) []string {
	var top []string
	for _, w := range words {
		if len(top) < n {
			top = append(top, w)
			continue
		}
		short := 0
		for k := range top {
			if len(top[k]) < len(top[short]) {
				short = k
			}
		}
		if len(w) > len(top[short]) {
			top[short] = w
		}
	}
	return top
}
