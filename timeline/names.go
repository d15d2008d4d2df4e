package timeline

import (
	"slices"

	"dateline/timeline/internal/prose"
)

// name is one name in a sentence: words [from, to), titles left out.
type name struct {
	from, to int
	titled   bool // a title stood before it: it is a person's
	place    bool // stands before a title ("US President"): not a person's
}

// names knows the names of one article, so that a name at the head of a
// sentence is told from a plain word and "Kerry" is joined to "John Kerry".
type names struct {
	known map[string]sure   // capitalised words seen within a sentence
	full  map[string]string // last word of a longer name → the whole, "" when several share it
	spans []name            // of the sentence at hand
	first []name            // of all sentences, as learn found them
	later []name            // of one sentence that find had to read once more

	learning bool // known is not complete, and of no use yet
	asked    bool // it was asked all the same
}

// sure is how sure a word is that it names something.
type sure uint8

const (
	inPart sure = 1 + iota // "Oil" in "Oil Pollution Act"
	alone                  // "Kerry"
)

// longestName is how many words a name has at most; longer runs are headlines.
const longestName = 5

// learn notes the names of a sentence that are sure to be names: those that
// do not open it.
func (n *names) learn(text string, s *sentence) {
	ws := s.words
	from := len(n.first)
	n.learning, n.asked = true, false
	n.first = appendNames(n.first, text, s, n)
	n.learning = false
	s.names, s.unsure = [2]int{from, len(n.first)}, n.asked
	n.spans = n.first[from:]
	for _, s := range n.spans {
		for i := s.from; i < s.to; i++ {
			if w := &ws[i]; w.Kind != prose.Capital || i == 0 && !s.titled && (s.to == 1 || w.Class != 0) {
				continue
			} else if word := text[w.Start:w.End]; s.to-s.from == 1 {
				n.known[word] = alone
			} else {
				n.known[word] = max(n.known[word], inPart)
			}
		}
		if s.to-s.from < 2 || s.to-s.from > longestName || s.place || glued(ws, s) ||
			s.from == 0 && ws[0].Is(prose.Participle) ||
			prose.Some(ws[s.from:s.to], func(w *prose.Word) bool { return w.Is(prose.OfWord) }) {
			continue // "Alden" is not the University of Alden
		}
		last, whole := text[ws[s.to-1].Start:ws[s.to-1].End], prose.OneLine(text[ws[s.from].Start:ws[s.to-1].End])
		if old, ok := n.full[last]; ok && old != whole {
			switch {
			case len(old) > len(whole) && hasTail(old, whole):
				whole = old // "Barack Obama" is within "Barack Hussein Obama"
			case !hasTail(whole, old):
				whole = ""
			}
		}
		n.full[last] = whole
	}
}

// glued tells whether a name that opens a sentence may have a word before it that
// names nothing: "Singer Leo Marks", but not "Leo P. Marks".
func glued(ws []prose.Word, s name) bool {
	return s.from == 0 && s.to > 2 && ws[1].Runes > 2
}

// hasTail tells whether a ends with the words of b.
func hasTail(a, b string) bool {
	return len(a) > len(b) && a[len(a)-len(b):] == b && a[len(a)-len(b)-1] == ' '
}

// find sets spans to the names of a sentence. Where they hang on what the article
// names elsewhere, they are not those that learn found.
func (n *names) find(text string, s *sentence) {
	if !s.unsure {
		n.spans = n.first[s.names[0]:s.names[1]]
		return
	}
	n.later = appendNames(n.later[:0], text, s, n)
	n.spans = n.later
}

// list returns the names that were found in a sentence in order of appearance,
// each once, in their longest form in the article.
func (n *names) list(text string, ws []prose.Word) []string {
	if len(n.spans) == 0 {
		return nil
	}
	out := make([]string, 0, len(n.spans))
	for _, s := range n.spans {
		if s.to-s.from > longestName {
			continue
		}
		w := n.canonical(text, ws, s)
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// canonical returns the longest form of a name in the article.
func (n *names) canonical(text string, ws []prose.Word, s name) string {
	w := prose.OneLine(text[ws[s.from].Start:ws[s.to-1].End])
	if s.to-s.from == 1 && !s.place {
		if full := n.full[w]; full != "" {
			return full
		}
	}
	if glued(ws, s) {
		if full := n.full[text[ws[s.to-1].Start:ws[s.to-1].End]]; hasTail(w, full) {
			return full // Substitute Leo Marks
		}
	}
	return w
}

// appendNames appends the names in a sentence: runs of capitalised words, with the
// small words that names hold ("Bank of England", "Ursula von der Leyen").
// Titles, weekdays and months are left out, and so is what stands before word
// from, the dateline. A single word that opens the
// sentence is a name only when n knows it.
func appendNames(dst []name, text string, s *sentence, n *names) []name {
	if !s.Has(prose.Capital) {
		return dst
	}
	ws := s.words
	for i := capitalFrom(ws, s.Dateline); i < len(ws); i = capitalFrom(ws, i) {
		if !named(text, ws, i, n) {
			i++
			continue
		}
		j := i + 1
		for j < len(ws) {
			if w := &ws[j]; w.Kind == prose.Capital && !w.Is(prose.Calendar|prose.FirstPerson) &&
				!(w.Is(prose.Determiner|prose.Pronoun) && !prose.Upper(text[w.Start:w.End])) &&
				!prose.Compound(text, w) {
				j++
				continue
			}
			if k := inner(ws, j); k > j {
				j = k
				continue
			}
			if ws[j].Kind == prose.Clitic && j+1 < len(ws) && ws[j+1].Kind == prose.Capital && saint(text, &ws[i]) {
				j += 2 // St Anne's Hospice
				continue
			}
			if j+1 < len(ws) && ws[j+1].Kind == prose.Capital &&
				(ampersand(text, &ws[j]) || ws[j].Kind == prose.Clitic &&
					designators.Has(text[ws[j+1].Start:ws[j+1].End])) {
				j += 2 // Holt & Vale, Weaver's Inc.
				continue
			}
			break
		}
		dst = splitTitles(dst, text, ws, i, j)
		i = j
	}
	return dst
}

// capitalFrom returns the first word from i on that has a capital, len(ws) if none has.
func capitalFrom(ws []prose.Word, i int) int {
	for i < len(ws) && ws[i].Kind != prose.Capital {
		i++
	}
	return i
}

// saint tells whether a word is the St of a place or a church.
func saint(text string, w *prose.Word) bool {
	switch text[w.Start:w.End] {
	case "St", "St.":
		return true
	}
	return false
}

// ampersand tells whether a word is the & of a firm's name, or what is left of it where
// it was escaped twice.
func ampersand(text string, w *prose.Word) bool {
	switch text[w.Start:w.End] {
	case "&", "amp":
		return true
	}
	return false
}

// named tells whether a name begins at word i, which has a capital.
func named(text string, ws []prose.Word, i int, n *names) bool {
	w := &ws[i]
	if prose.Numbered(text, ws, i) {
		return true
	}
	if w.Is(prose.Calendar|prose.FirstPerson|prose.Pronoun) || prose.Compound(text, w) {
		return false
	}
	if !opening(ws, i) {
		given := i+1 < len(ws) && ws[i+1].Kind == prose.Capital && ws[i+1].Class == 0 && w.Is(prose.Preposition) && w.End-w.Start == 3
		return !w.Is(prose.Abstract) || w.End-w.Start > 1 && prose.Upper(text[w.Start:w.End]) || given // Per Aas
	}
	if w.Is(prose.Abstract) {
		return false
	}
	next := i+1 < len(ws) && ws[i+1].Kind == prose.Capital && !ws[i+1].Is(prose.Calendar) ||
		i+2 < len(ws) && ws[i+2].Kind == prose.Capital && ampersand(text, &ws[i+1])
	switch n.sure(text, w) {
	case alone:
		return true
	case inPart:
		return next || w.Class == 0 || n.full[text[w.Start:w.End]] != ""
	}
	if next && !w.Is(prose.Title) &&
		(w.Is(prose.Preposition|prose.Subordinator|prose.Pointing|prose.IngForm) ||
			w.Is(prose.Participle) && n.sure(text, &ws[i+1]) == alone) {
		return false // For Norden, assuming Norden; given Norden's past, but United Nations
	}
	return w.Is(prose.Title) || next || i+1 < len(ws) && ws[i+1].Kind == prose.Clitic && w.Class == 0
}

// opening tells whether word i has its capital because it opens a sentence or a
// quotation, a figure aside.
func opening(ws []prose.Word, i int) bool {
	if i == 0 {
		return true
	}
	switch ws[i-1].Kind {
	case prose.Quote, prose.Semicolon, prose.Stop, prose.Dash:
		return true
	case prose.Number:
		return i == 1
	}
	return false
}

// sure returns how sure a word is that it names something; while learning it is of none.
func (n *names) sure(text string, w *prose.Word) sure {
	if n.learning {
		n.asked = true
		return 0
	}
	return n.known[text[w.Start:w.End]]
}

// inner returns the word behind the small words at j that stand within a name,
// j when there are none.
func inner(ws []prose.Word, j int) int {
	k := j
	for k < len(ws) && k < j+2 && ws[k].Is(prose.NameInner) {
		k++
	}
	if k > j && k < len(ws) && ws[k].Kind == prose.Capital && !ws[k].Is(prose.Calendar) {
		return k
	}
	return j
}

// splitTitles appends the names in the run [from, to): what stands before a
// title ("US" in "US Secretary of State John Kerry") and what stands behind it.
func splitTitles(dst []name, text string, ws []prose.Word, from, to int) []name {
	last := -1
	for i := from; i < to; i++ {
		if ws[i].Is(prose.Title) {
			last = i
		}
	}
	if last < 0 || ws[to-1].Is(prose.OrgWord) && genderOf(text[ws[last].Start:ws[last].End]) == 0 { // General Motors Corp., but Ms. Power
		return append(dst, trimName(ws, name{from: from, to: to})...)
	}
	first := from
	for first < to && !ws[first].Is(prose.Title) {
		first++
	}
	if first > from {
		dst = append(dst, trimName(ws, name{from: from, to: first, place: true})...)
	}
	rest := last + 1
	if rest < to && ws[rest].Is(prose.NameInner) { // Secretary of State John Kerry
		if to-rest > 2 && ws[rest].Is(prose.Preposition) {
			rest += 2
		} else {
			rest++
		}
	}
	if rest < to {
		dst = append(dst, trimName(ws, name{from: rest, to: to, titled: true})...)
	}
	return dst
}

// trimName returns n without small words at its ends, none when nothing is left.
func trimName(ws []prose.Word, n name) []name {
	for n.from < n.to && ws[n.from].Kind != prose.Capital {
		n.from++
	}
	for n.to > n.from && ws[n.to-1].Kind != prose.Capital {
		n.to--
	}
	if n.from == n.to || n.to == n.from+1 && ws[n.from].End == ws[n.from].Start+1 {
		return nil
	}
	return []name{n}
}
