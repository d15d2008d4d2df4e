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
	known map[string]bool   // single capitalised words seen within a sentence, and the parts of longer names
	full  map[string]string // last word of a longer name → the whole, "" when several share it
	spans []name            // buffer
}

// longestName is how many words a name has at most; longer runs are headlines.
const longestName = 5

// learn notes the names of a sentence that are sure to be names: those that
// do not open it.
func (n *names) learn(text string, s *sentence) {
	ws := s.words
	n.spans = appendNames(n.spans[:0], text, s, nil)
	for _, s := range n.spans {
		for i := s.from; i < s.to; i++ {
			if ws[i].Kind == prose.Capital && (i > 0 || s.to-s.from > 1 || s.titled) {
				n.known[text[ws[i].Start:ws[i].End]] = true
			}
		}
		if s.to-s.from < 2 || s.to-s.from > longestName || s.place || prose.Some(ws[s.from:s.to], func(w *prose.Word) bool { return w.Is(prose.OfWord) }) {
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

// hasTail tells whether a ends with the words of b.
func hasTail(a, b string) bool {
	return len(a) > len(b) && a[len(a)-len(b):] == b && a[len(a)-len(b)-1] == ' '
}

// find sets spans to the names of a sentence.
func (n *names) find(text string, s *sentence) { n.spans = appendNames(n.spans[:0], text, s, n.known) }

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
	return w
}

// appendNames appends the names in a sentence: runs of capitalised words, with the
// small words that names hold ("Bank of England", "Ursula von der Leyen").
// Titles, weekdays and months are left out, and so is what stands before word
// from, the dateline. A single word that opens the
// sentence is a name only when known says so; nil knows none.
func appendNames(dst []name, text string, s *sentence, known map[string]bool) []name {
	if !s.Has(prose.Capital) {
		return dst
	}
	ws := s.words
	for i := s.Dateline; i < len(ws); {
		if ws[i].Kind != prose.Capital || !named(text, ws, i, known) {
			i++
			continue
		}
		j := i + 1
		for j < len(ws) {
			if ws[j].Kind == prose.Capital && !ws[j].Is(prose.Calendar|prose.FirstPerson) && !prose.Compound(text, &ws[j]) {
				j++
				continue
			}
			if k := inner(ws, j); k > j {
				j = k
				continue
			}
			break
		}
		dst = splitTitles(dst, text, ws, i, j)
		i = j
	}
	return dst
}

// named tells whether a name begins at word i.
func named(text string, ws []prose.Word, i int, known map[string]bool) bool {
	w := &ws[i]
	if w.Kind != prose.Capital || prose.Compound(text, w) || w.Is(prose.Calendar) || w.Is(prose.FirstPerson) || w.Is(prose.Pronoun) {
		return false
	}
	if i > 0 && ws[i-1].Kind != prose.Quote && ws[i-1].Kind != prose.Semicolon && ws[i-1].Kind != prose.Stop && ws[i-1].Kind != prose.Dash {
		given := i+1 < len(ws) && ws[i+1].Kind == prose.Capital && ws[i+1].Class == 0 && w.Is(prose.Preposition) && w.End-w.Start == 3
		return !w.Is(prose.Abstract) || w.End-w.Start > 1 && prose.Upper(text[w.Start:w.End]) || given // Per Aas
	}
	switch {
	case w.Is(prose.Abstract):
		return false
	case known[text[w.Start:w.End]], w.Is(prose.Title):
		return true
	}
	return i+1 < len(ws) && (ws[i+1].Kind == prose.Capital && !ws[i+1].Is(prose.Calendar) || ws[i+1].Kind == prose.Clitic && w.Class == 0)
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
	if last < 0 || ws[to-1].Is(prose.OrgWord) {
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
