package timeline

import (
	"slices"
	"strings"
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
			if ws[i].kind == capital && (i > 0 || s.to-s.from > 1 || s.titled) {
				n.known[text[ws[i].start:ws[i].end]] = true
			}
		}
		if s.to-s.from < 2 || s.to-s.from > longestName || s.place || slices.ContainsFunc(ws[s.from:s.to], func(w word) bool { return w.is(ofWord) }) {
			continue // "Alden" is not the University of Alden
		}
		last, whole := text[ws[s.to-1].start:ws[s.to-1].end], oneLine(text[ws[s.from].start:ws[s.to-1].end])
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
func (n *names) list(text string, ws []word) []string {
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
func (n *names) canonical(text string, ws []word, s name) string {
	w := oneLine(text[ws[s.from].start:ws[s.to-1].end])
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
	if !s.has(capital) {
		return dst
	}
	ws := s.words
	for i := s.dateline; i < len(ws); {
		if ws[i].kind != capital || !named(text, ws, i, known) {
			i++
			continue
		}
		j := i + 1
		for j < len(ws) {
			if ws[j].kind == capital && !ws[j].is(calendar|firstPerson) && !compound(text, ws[j]) {
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
func named(text string, ws []word, i int, known map[string]bool) bool {
	w := ws[i]
	if w.kind != capital || compound(text, w) || w.is(calendar) || w.is(firstPerson) || w.is(pronoun) {
		return false
	}
	if i > 0 && ws[i-1].kind != quote && ws[i-1].kind != semicolon && ws[i-1].kind != stop && ws[i-1].kind != dash {
		given := i+1 < len(ws) && ws[i+1].kind == capital && ws[i+1].class == 0 && w.is(preposition) && w.end-w.start == 3
		return !w.is(abstract) || w.end-w.start > 1 && upper(text[w.start:w.end]) || given // Per Aas
	}
	switch {
	case w.is(abstract):
		return false
	case known[text[w.start:w.end]], w.is(title):
		return true
	}
	return i+1 < len(ws) && (ws[i+1].kind == capital && !ws[i+1].is(calendar) || ws[i+1].kind == clitic && w.class == 0)
}

// compound tells whether a capitalised word is an adjective made of a name:
// "London-based", "Kremlin-backed".
func compound(text string, w word) bool {
	if !w.hyphened {
		return false
	}
	s := text[w.start:w.end]
	i := strings.LastIndexByte(s, '-')
	return i > 0 && i+3 < len(s) && 'a' <= s[i+1] && s[i+1] <= 'z'
}

func upper(s string) bool {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return false
		}
	}
	return true
}

// inner returns the word behind the small words at j that stand within a name,
// j when there are none.
func inner(ws []word, j int) int {
	k := j
	for k < len(ws) && k < j+2 && ws[k].is(nameInner) {
		k++
	}
	if k > j && k < len(ws) && ws[k].kind == capital && !ws[k].is(calendar) {
		return k
	}
	return j
}

// splitTitles appends the names in the run [from, to): what stands before a
// title ("US" in "US Secretary of State John Kerry") and what stands behind it.
func splitTitles(dst []name, text string, ws []word, from, to int) []name {
	last := -1
	for i := from; i < to; i++ {
		if ws[i].is(title) {
			last = i
		}
	}
	if last < 0 || ws[to-1].is(orgWord) {
		return append(dst, trimName(ws, name{from: from, to: to})...)
	}
	first := from
	for first < to && !ws[first].is(title) {
		first++
	}
	if first > from {
		dst = append(dst, trimName(ws, name{from: from, to: first, place: true})...)
	}
	rest := last + 1
	if rest < to && ws[rest].is(nameInner) { // Secretary of State John Kerry
		if to-rest > 2 && ws[rest].is(preposition) {
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
func trimName(ws []word, n name) []name {
	for n.from < n.to && ws[n.from].kind != capital {
		n.from++
	}
	for n.to > n.from && ws[n.to-1].kind != capital {
		n.to--
	}
	if n.from == n.to || n.to == n.from+1 && ws[n.from].end == ws[n.from].start+1 {
		return nil
	}
	return []name{n}
}

// antecedent returns the name that stands for the pronoun a line opens with, in
// brackets, and the word it replaces; -1 when the line opens otherwise or when
// it is not plain who is meant. It is plain when the sentence before names one
// person only, as its subject.
func (r *reader) antecedent(d *draft) (at int, lead string) {
	i := d.first()
	if i >= len(d.ws) || !d.ws[i].is(heShe) || r.subject == "" || d.clause < 0 {
		return -1, ""
	}
	if d.cs[d.clause].quoted || i > 0 && d.ws[i-1].kind == quote {
		return -1, ""
	}
	lead = "[" + r.subject + "]"
	if d.length()+len(lead) > lineLimit+4 {
		return -1, ""
	}
	return i, lead
}

// remember notes who the subject of a sentence is, for the pronouns of the next:
// the only person it names, before its first verb or behind "said". A sentence
// whose subject is a pronoun leaves the memory as it is.
func (r *reader) remember(s *sentence) {
	k := mainVerbOf(s.clauses)
	if k < 0 {
		return
	}
	c := s.clauses[k]
	if c.speaker >= 0 {
		c = s.clauses[c.speaker]
	}
	ws := s.words
	for i := c.start; i < c.first; i++ {
		if ws[i].is(heShe) {
			for _, n := range r.names.spans {
				if r.person(n, ws) && r.names.canonical(r.a.Text, ws, n) != r.subject {
					r.subject = "" // a second person: who "he" is from here on is not plain
				}
			}
			return
		}
	}
	r.subject = ""
	found := ""
	for _, n := range r.names.spans {
		if !r.person(n, ws) {
			continue
		}
		w := r.names.canonical(r.a.Text, ws, n)
		if found != "" && found != w {
			return // two persons
		}
		if n.from >= c.start && n.to <= c.first || n.from == c.head+1 {
			found = w
		} else if found == "" {
			return // the person is no subject
		}
	}
	r.subject = found
}

// person tells whether a name is surely a person's: a title stands before it,
// here or elsewhere in the article.
func (r *reader) person(n name, ws []word) bool {
	if n.place {
		return false
	}
	return n.titled || r.persons[r.a.Text[ws[n.to-1].start:ws[n.to-1].end]]
}
