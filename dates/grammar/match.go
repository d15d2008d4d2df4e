package grammar

import (
	"math/bits"
	"strings"
)

// Matcher finds the expressions of one language. It is immutable and safe for
// concurrent use.
type Matcher struct {
	lex   *Lexicon
	rules []Rule
	trie  trie
	join  joiners
	cues  cues
}

// NewMatcher compiles a language. It panics when a rule or a word is wrong:
// that is a fault of the program, and the first test that runs finds it.
func NewMatcher(l Language) *Matcher {
	// The lexicon numbers its words from 1 in the order they are given in: so a
	// word that only patterns name has its number before the lexicon is made.
	words := append([]Word{}, l.Words...)
	number := map[string]uint16{}
	for i, w := range words {
		number[w.Text] = uint16(i + 1)
	}
	named := func(text string) uint16 {
		if number[text] == 0 {
			words = append(words, Word{Text: text})
			number[text] = uint16(len(words))
		}
		return number[text]
	}
	m := &Matcher{rules: l.Rules, cues: newCues(l.Cues)}
	patterns := make(branches, 1)
	for i, r := range l.Rules {
		p := parser{src: r.Pattern, word: named}
		seqs, err := p.parse()
		if err != nil {
			panic("grammar: rule " + r.Name + ": " + err.Error())
		}
		for _, s := range seqs {
			patterns.insert(s, i)
		}
	}
	m.lex = newLexicon(words)
	m.trie = newTrie(patterns, m.lex)
	m.join = joiners{m.lex.Find("and"), m.lex.Find("or"), m.lex.Find("half"), m.lex.Find("quarter")}
	return m
}

// Rules returns the rules in order; a Found's Rule is an index into them.
func (m *Matcher) Rules() []Rule { return m.rules }

// Found is an expression in a text.
type Found struct {
	Start, End int32 // byte offsets, half-open
	Rule       int16
	Signal     int16 // Val of the signal word right before it, 0 for none
	Link       Link  // what joins it to the expression found before it
	Expr       Expr
}

// cell is the best expression that begins at a token of the run.
type cell struct {
	end  int16 // index of the token behind it; 0: none
	rule int16
	cat  Category
	expr Expr
}

// Buffer is the working memory of Find. The zero value is ready; it may be used
// again and again, by one goroutine at a time.
type Buffer struct {
	scan  scanner
	chart [maxRun + 2]cell
	match Match
	found Found
}

// Find calls yield for every expression of the text, in order; they do not
// overlap. It allocates nothing once b has been used.
func (m *Matcher) Find(text string, b *Buffer, yield func(*Found)) {
	toks := b.scan.toks
	if toks == nil {
		toks = make([]Token, 0, maxRun+2)
	}
	b.scan = scanner{lex: m.lex, text: text, toks: toks}
	for b.scan.next() {
		m.run(b, text, yield)
	}
	b.scan.text, b.match.text = "", ""
}

// run fills the chart for one run, from right to left, so that a rule can embed
// what begins to its right, and then takes the matches from left to right.
func (m *Matcher) run(b *Buffer, text string, yield func(*Found)) {
	toks := m.fold(b.scan.toks)
	w := &b.match
	w.m, w.text, w.toks, w.chart = m, text, toks, &b.chart
	for i := len(toks) - 1; i >= 0; i-- {
		c := &b.chart[i]
		c.end, c.cat = 0, 0
		w.at, w.n = i, 0
		w.walk(m.trie.from(&m.trie.nodes[0], &toks[i]), i)
		// A match may itself begin a longer one: "two years" + "ago".
		for range maxElems {
			end := c.end
			if end == 0 || int(end) == len(toks) { // no pattern is an expression alone
				break
			}
			w.n = 0
			w.walk(m.trie.whole, i)
			if c.end == end {
				break
			}
		}
	}
	last := -1 // behind the expression found before
	for i := 0; i < len(toks); {
		c := &b.chart[i]
		if c.end == 0 || c.expr.Op == None {
			i++
			continue
		}
		f := &b.found
		f.Start, f.End, f.Rule, f.Signal, f.Link, f.Expr = toks[i].Start, toks[c.end-1].End, c.rule, 0, NoLink, c.expr
		if i > 0 && toks[i-1].Class&Signal != 0 && toks[i].Gap == Space {
			f.Signal = int16(toks[i-1].Val)
		}
		if last >= 0 {
			f.Link = m.link(toks[last : i+1])
		}
		yield(f)
		i = int(c.end)
		last = i
	}
}

// Link is what joins two expressions.
type Link uint8

// The links.
const (
	NoLink   Link = iota
	ToLink        // "to", "through", "until", a hyphen: a range
	AndLink       // "and": a list, or a range after "between"
	ListLink      // "or", a comma, a slash: a list
)

// link reads the tokens between two expressions; the last one given is the
// first of the second expression.
func (m *Matcher) link(toks []Token) Link {
	n := len(toks) - 1
	if n == 0 {
		switch toks[0].Gap {
		case Hyphen:
			return ToLink
		case Comma, Slash:
			return ListLink
		}
		return NoLink
	}
	t := &toks[0]
	switch {
	case n == 1 && t.Has(Through):
		return ToLink
	case n <= 2 && t.Word == m.join.and && toks[n].Gap == Space && (n == 1 || toks[1].Class == 0):
		return AndLink
	case n <= 2 && t.Word == m.join.or && toks[n].Gap == Space && (n == 1 || toks[1].Class == 0):
		return ListLink
	}
	return NoLink
}

// Match is what a rule's pattern matched, as its builder sees it.
type Match struct {
	m     *Matcher
	text  string
	toks  []Token
	chart *[maxRun + 2]cell
	at    int // first token
	end   int // behind the last
	n     int // elements
	elems [maxElems]matched
}

type matched struct {
	tok   int16 // index of the token, or of the cell of an embedded expression
	class Class // the role it plays; 0 for a word or an expression
	cat   Category
}

// walk follows the edges from token i on, depth first, and keeps the longest
// match in the chart; of equally long ones the earliest rule.
func (w *Match) walk(edges []edge, i int) {
	first := w.n == 0
	t := &w.toks[i]
	for k := range edges {
		e := &edges[k]
		if !first && e.gap&t.Gap == 0 {
			continue
		}
		next := i + 1
		if e.cat != 0 {
			c := &w.chart[i]
			if c.end == 0 || c.cat&e.cat == 0 {
				continue
			}
			next = int(c.end)
		} else if e.class&t.Class == 0 && (e.word == 0 || e.word != t.Word) {
			continue
		}
		w.elems[w.n] = matched{int16(i), e.class, e.cat}
		w.n++
		n := &w.m.trie.nodes[e.to]
		if !n.rules.empty() {
			w.accept(w.m.trie.rules[n.rules.from:n.rules.to], next)
		}
		if !n.edges.empty() && next < len(w.toks) && w.n < maxElems {
			w.walk(w.m.trie.from(n, &w.toks[next]), next)
		}
		w.n--
	}
}

// accept keeps the match if it is better than what the chart holds.
func (w *Match) accept(rules []int16, end int) {
	c := &w.chart[w.at]
	for _, r := range rules {
		if end < int(c.end) || end == int(c.end) && r >= c.rule {
			continue
		}
		w.end = end
		x := w.m.rules[r].Build(w)
		if x.Op == None {
			continue
		}
		c.end, c.rule, c.expr = int16(end), r, x
		c.cat = x.Category()
	}
}

// Token returns the first token that plays the role, nil when none does.
func (w *Match) Token(role Class) *Token { return w.NthToken(role, 0) }

// NthToken returns the n-th token (from 0) that plays the role, nil when there
// are fewer.
func (w *Match) NthToken(role Class, n int) *Token {
	for k := range w.elems[:w.n] {
		if w.elems[k].class&role != 0 {
			if n == 0 {
				return &w.toks[w.elems[k].tok]
			}
			n--
		}
	}
	return nil
}

// WordToken returns the token of a word of the match, nil when it holds none.
func (w *Match) WordToken(word string) *Token {
	for k := range w.elems[:w.n] {
		if t := &w.toks[w.elems[k].tok]; w.elems[k].cat == 0 && t.Word != 0 && w.m.lex.entries[t.Word].Text == word {
			return t
		}
	}
	return nil
}

// EmbeddedToken returns the first token of the first embedded expression, nil
// when the match holds none.
func (w *Match) EmbeddedToken() *Token {
	for k := range w.elems[:w.n] {
		if w.elems[k].cat != 0 {
			return &w.toks[w.elems[k].tok]
		}
	}
	return nil
}

// Element returns the token of the k-th element of the pattern as it matched.
// For an embedded expression that is its first token.
func (w *Match) Element(k int) *Token { return &w.toks[w.elems[k].tok] }

// Val returns the value of the first token that plays the role, 0 when none does.
func (w *Match) Val(role Class) int32 { v, _ := w.Nth(role, 0); return v }

// Nth returns the value of the n-th token (from 0) that plays the role.
func (w *Match) Nth(role Class, n int) (int32, bool) {
	for k := range w.elems[:w.n] {
		if w.elems[k].class&role == 0 {
			continue
		}
		if n == 0 {
			t := &w.toks[w.elems[k].tok]
			if t.Word != 0 {
				if x := &w.m.lex.entries[t.Word]; x.Class&role == 0 && x.Alt&role != 0 && t.Class&x.Alt != 0 {
					return x.AltVal, true
				}
			}
			return t.Val, true
		}
		n--
	}
	return 0, false
}

// Has tells whether a token of the match plays the role.
func (w *Match) Has(role Class) bool { return w.Token(role) != nil }

// Holds tells whether a token of the match belongs to a class, whatever role it
// plays: whether its unit is in the plural, say.
func (w *Match) Holds(c Class) bool {
	for k := range w.elems[:w.n] {
		if w.elems[k].cat == 0 && w.toks[w.elems[k].tok].Class&c != 0 {
			return true
		}
	}
	return false
}

// Expr returns the n-th embedded expression (from 0), as a copy; None if absent.
func (w *Match) Expr(n int) Expr {
	for k := range w.elems[:w.n] {
		if w.elems[k].cat != 0 {
			if n == 0 {
				return w.chart[w.elems[k].tok].expr
			}
			n--
		}
	}
	return Expr{}
}

// Is tells whether the match holds the word, given in lower case.
func (w *Match) Is(word string) bool {
	for k := range w.elems[:w.n] {
		if w.elems[k].cat == 0 {
			t := &w.toks[w.elems[k].tok]
			if t.Word != 0 && w.m.lex.entries[t.Word].Text == word {
				return true
			}
		}
	}
	return false
}

// Text returns the matched text.
func (w *Match) Text() string {
	return w.text[w.toks[w.at].Start:w.toks[w.end-1].End]
}

// Span returns the byte offsets of the match, half-open.
func (w *Match) Span() (start, end int32) { return w.toks[w.at].Start, w.toks[w.end-1].End }

// First returns the first token of the match.
func (w *Match) First() *Token { return &w.toks[w.at] }

// Last returns the last token of the match.
func (w *Match) Last() *Token { return &w.toks[w.end-1] }

// Before returns the word before the match, as it is written, and what lies
// between: the text from the end of that word to the match. Both are "" at the
// start of the text.
func (w *Match) Before() (word, between string) {
	end := int(w.toks[w.at].Start)
	j := end
	for j > 0 && end-j < 4 && kinds[w.text[j-1]] != letter && kinds[w.text[j-1]] != digit {
		j--
	}
	i := j
	for i > 0 && j-i < 24 && (kinds[w.text[i-1]] == letter || kinds[w.text[i-1]] == digit) {
		i--
	}
	return w.text[i:j], w.text[j:end]
}

// After returns the word behind the match, as it is written, and what lies
// between.
func (w *Match) After() (between, word string) {
	start := int(w.toks[w.end-1].End)
	i := start
	for i < len(w.text) && i-start < 4 && kinds[w.text[i]] != letter && kinds[w.text[i]] != digit {
		i++
	}
	j := i
	for j < len(w.text) && j-i < 24 && (kinds[w.text[j]] == letter || kinds[w.text[j]] == digit) {
		j++
	}
	return w.text[start:i], w.text[i:j]
}

// Upper tells whether the match's token is written in capitals.
func (t *Token) Upper(w *Match) bool {
	for _, c := range []byte(w.text[t.Start:t.End]) {
		if c >= 'a' && c <= 'z' {
			return false
		}
	}
	return true
}

// TextAt tells whether the text goes on with s at the byte offset.
func (w *Match) TextAt(offset int32, s string) bool {
	return strings.HasPrefix(w.text[offset:], s)
}

// TextFrom returns the text between two byte offsets.
func (w *Match) TextFrom(start, end int32) string { return w.text[start:end] }

// WordAt returns the word whose first letter stands at the byte offset, "" when
// no letter does.
func (w *Match) WordAt(offset int32) string { return w.text[offset:wordEnd(w.text, int(offset))] }

// ByteAt returns the byte of the text at the offset, 0 behind its end.
func (w *Match) ByteAt(offset int32) byte {
	if int(offset) >= len(w.text) {
		return 0
	}
	return w.text[offset]
}

// TextBefore tells whether s, letters in lower case and blanks, stands right
// before the match, whatever its case.
func (w *Match) TextBefore(s string) bool {
	start := int(w.toks[w.at].Start)
	return start >= len(s) && equalFold(s, w.text[start-len(s):start])
}

// Dotted tells whether a full stop follows the token.
func (w *Match) Dotted(t *Token) bool {
	return int(t.End) < len(w.text) && w.text[t.End] == '.'
}

// TextAtAny tells whether the text goes on with one of the strings.
func (w *Match) TextAtAny(offset int32, list []string) bool {
	for _, s := range list {
		if w.TextAt(offset, s) {
			return true
		}
	}
	return false
}

// Opens tells whether the word right before the match opens its sentence.
func (w *Match) Opens(word string) bool {
	return w.opens(int(w.toks[w.at].Start) - 1 - len(word))
}

// OpensSentence tells whether the match itself opens its sentence.
func (w *Match) OpensSentence() bool { return w.opens(int(w.toks[w.at].Start)) }

// wrapWidth is the least length of a line that can have been broken to fit a
// page: what stands behind a shorter one, as behind an empty one, begins anew.
const wrapWidth = 50

func (w *Match) opens(i int) bool {
	for i > 0 && (w.text[i-1] == '"' || w.text[i-1] == '\'' || w.text[i-1] == '(' || w.text[i-1] == '`' || w.text[i-1] >= 0x80) {
		i--
	}
	for i > 0 && (w.text[i-1] == ' ' || w.text[i-1] == '\n') {
		if w.text[i-1] == '\n' && i-2-strings.LastIndexByte(w.text[:i-1], '\n') < wrapWidth {
			return true
		}
		i--
	}
	return i <= 0 || w.text[i-1] == '.' || w.text[i-1] == '!' || w.text[i-1] == '?' || w.text[i-1] == ':'
}

// TextOf tells whether the token's text holds the byte.
func (w *Match) TextOf(t *Token, c byte) bool {
	return strings.IndexByte(w.text[t.Start:t.End], c) >= 0
}

// AfterWord tells whether the word before the match is one of those given (in
// lower case, with spaces around each).
func (w *Match) AfterWord(list string) bool {
	word := w.wordBefore()
	return word != "" && ContainsWord(list, word)
}

// AfterOneOf tells whether the word before the match is in the list.
func (w *Match) AfterOneOf(list *WordList) bool { return list.Has(w.wordBefore()) }

// wordBefore returns the word before the match if nothing but white space parts
// them, else "".
func (w *Match) wordBefore() string {
	word, between := w.Before()
	for _, c := range []byte(between) {
		if c != ' ' && c != '\n' {
			return ""
		}
	}
	if between == "" {
		return ""
	}
	return word
}

// Near tells whether a word of the list stands among the n words on either side of
// the match, in its sentence.
func (w *Match) Near(n int, list *WordList) bool {
	start, end := w.Span()
	back := backward{text: w.text, pos: int(start)}
	for range n {
		word := back.next()
		if word == "" {
			break
		}
		if list.Has(word) {
			return true
		}
	}
	i := int(end)
	for range n {
		for i < len(w.text) && kinds[w.text[i]] != letter {
			if endsSentence(w.text, i) {
				return false
			}
			i++
		}
		j := wordEnd(w.text, i)
		if list.Has(w.text[i:j]) {
			return true
		}
		i = j
	}
	return false
}

// endsSentence tells whether the byte at i ends a sentence or a paragraph.
func endsSentence(text string, i int) bool {
	switch text[i] {
	case '!', '?', ';':
		return true
	case '\n':
		return i+1 < len(text) && text[i+1] == '\n'
	case '.':
		return i+1 < len(text) && text[i+1] <= ' ' && !abbreviation(text, i)
	}
	return false
}

// ContainsWord tells whether list, words in lower case with a space before and
// behind each, holds the word, whatever its case. Rules ask this often, so it
// looks at eight places of the list at once: at which of them does a word begin
// with the right letter?
func ContainsWord(list, word string) bool {
	n := len(word)
	if n == 0 || kinds[word[0]] != letter {
		return false
	}
	first := word[0] | 0x20
	for i := 0; i < len(list)-n-1; i++ {
		if i+9 <= len(list) {
			// A byte is zero where a space is and the letter behind it.
			differ := (load64(list, i) ^ ' '*eachByte) | (load64(list, i+1) ^ uint64(first)*eachByte)
			zero := (differ - eachByte) &^ differ & topBits
			if zero == 0 {
				i += 7
				continue
			}
			if i += bits.TrailingZeros64(zero) / 8; i >= len(list)-n-1 {
				return false
			}
		} else if list[i] != ' ' || list[i+1] != first {
			continue
		}
		if list[i+n+1] == ' ' && equalFold(list[i+1:i+n+1], word) {
			return true
		}
	}
	return false
}

func equalFold(lower, s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}
