package grammar

// The patterns of all rules are one trie: those that begin alike share a way.

// edge leads from a node of the trie to the next by one element of a pattern.
type edge struct {
	elem
	to int32
}

// branch is a node of the trie while patterns are put in.
type branch struct {
	edges []edge
	rules []int16 // patterns that end here
}

// branches are all of them; the first is the root.
type branches []branch

// insert adds a sequence and marks its end with the rule.
func (bs *branches) insert(seq []elem, rule int) {
	at := int32(0)
	for _, e := range seq {
		next := int32(-1)
		for _, old := range (*bs)[at].edges {
			if old.elem == e {
				next = old.to
			}
		}
		if next < 0 {
			next = int32(len(*bs))
			*bs = append(*bs, branch{})
			(*bs)[at].edges = append((*bs)[at].edges, edge{e, next})
		}
		at = next
	}
	b := &(*bs)[at]
	if len(b.rules) == 0 || b.rules[len(b.rules)-1] != int16(rule) {
		b.rules = append(b.rules, int16(rule))
	}
}

// trie holds the patterns of a language. Matching spends most of its time on
// trying edges, of which some nodes have dozens. So the tokens are sorted into
// kinds that no pattern tells apart, months or the numerals or the word "of",
// and a node of many edges knows for each kind which of them to try. All is kept
// in few small arrays, so that what one text needs stays in the fastest cache.
type trie struct {
	nodes  []node
	edges  []edge
	rules  []int16
	kindOf []int16 // by word of the lexicon; figures and folded numerals, without a word, are kind 0
	byKind []span  // of each node of many edges, for each kind the edges that can take it
	whole  []edge  // the root's edges that take an expression; the root itself has only the others
}

// node is a state of the trie: the patterns that agree up to here.
type node struct {
	edges  span
	rules  span  // patterns that end here
	byKind int32 // where in trie.byKind the node's kinds begin, -1 for a node of few edges
}

// span is a part of an array, half-open.
type span struct{ from, to int32 }

func (s span) empty() bool { return s.from == s.to }

// manyEdges is how many edges a node has at least that sorts them by kind.
const manyEdges = 10

// tokenKind is what the patterns can tell about a token.
type tokenKind struct {
	class Class
	word  uint16 // 0 for a word that no pattern names
}

// figureClasses are the classes that tokens without a word can have.
const figureClasses = Num | Day | MonthNum | YearNum | Two | Hour | Clock60 | Clock4 | Ord | Tens | Short

// newTrie lays the branches out, once all patterns are in.
func newTrie(bs branches, lex *Lexicon) trie {
	t := trie{nodes: make([]node, len(bs))}
	kinds := t.sortTokens(bs, lex)
	root := &bs[0]
	words := root.edges[:0:0]
	for _, e := range root.edges {
		if e.cat != 0 {
			t.whole = append(t.whole, e)
		} else {
			words = append(words, e)
		}
	}
	root.edges = words
	for i, b := range bs {
		n := &t.nodes[i]
		n.rules.from = int32(len(t.rules))
		t.rules = append(t.rules, b.rules...)
		n.rules.to = int32(len(t.rules))
		n.edges = t.add(b.edges, func(e *edge) bool { return true })
		if n.byKind = -1; len(b.edges) < manyEdges {
			continue
		}
		n.byKind = int32(len(t.byKind))
		for _, k := range kinds {
			t.byKind = append(t.byKind, t.add(b.edges, func(e *edge) bool {
				return e.cat != 0 || e.class&k.class != 0 || e.word != 0 && e.word == k.word
			}))
		}
	}
	return t
}

// add appends the edges that pass and returns where they are.
func (t *trie) add(edges []edge, pass func(*edge) bool) span {
	from := int32(len(t.edges))
	for i := range edges {
		if pass(&edges[i]) {
			t.edges = append(t.edges, edges[i])
		}
	}
	return span{from, int32(len(t.edges))}
}

// sortTokens gives every word of the lexicon its kind and returns the kinds.
func (t *trie) sortTokens(bs branches, lex *Lexicon) []tokenKind {
	named := make([]bool, len(lex.entries))
	for _, b := range bs {
		for _, e := range b.edges {
			named[e.word] = true
		}
	}
	kinds := []tokenKind{{class: figureClasses}}
	number := map[tokenKind]int16{}
	t.kindOf = make([]int16, len(lex.entries))
	for w := 1; w < len(lex.entries); w++ {
		k := tokenKind{class: lex.entries[w].Class | lex.entries[w].Alt}
		if named[w] {
			k.word = uint16(w)
		}
		if number[k] == 0 {
			number[k] = int16(len(kinds))
			kinds = append(kinds, k)
		}
		t.kindOf[w] = number[k]
	}
	return kinds
}

// from returns the edges of a node that may take a token, and some that do not.
func (t *trie) from(n *node, tok *Token) []edge {
	s := n.edges
	if n.byKind >= 0 {
		s = t.byKind[int(n.byKind)+int(t.kindOf[tok.Word])]
	}
	return t.edges[s.from:s.to]
}
