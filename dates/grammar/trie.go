package grammar

// The patterns of all rules are one trie: those that begin alike share a way.

// edge leads from a node of the trie to the next by one element of a pattern.
type edge struct {
	elem
	to int32
}

// node is a state of the trie: the patterns that agree up to here.
type node struct {
	edges []edge
	rules []int16 // patterns that end here
	lists []int16 // of a node of many edges: by kind of token, which of trie.lists can take it
}

// trie holds the patterns of a language. Matching spends most of its time on
// trying edges, of which some nodes have dozens. So the tokens are sorted into
// kinds that no pattern tells apart, months or the numerals or the word "of",
// and a node of many edges knows for each kind which of them to try.
type trie struct {
	nodes  []node
	kindOf []int16 // by word of the lexicon; figures and folded numerals, without a word, are kind 0
	lists  [][]edge
	whole  []edge // the root's edges that take an expression; they are in no list of the root
}

// manyEdges is how many edges a node has at least that sorts them by kind.
const manyEdges = 16

// insert adds a sequence to the trie and marks its end with the rule.
func (t *trie) insert(seq []elem, rule int) {
	at := int32(0)
	for _, e := range seq {
		next := int32(-1)
		for _, old := range t.nodes[at].edges {
			if old.elem == e {
				next = old.to
			}
		}
		if next < 0 {
			next = int32(len(t.nodes))
			t.nodes = append(t.nodes, node{})
			t.nodes[at].edges = append(t.nodes[at].edges, edge{e, next})
		}
		at = next
	}
	n := &t.nodes[at]
	if len(n.rules) == 0 || n.rules[len(n.rules)-1] != int16(rule) {
		n.rules = append(n.rules, int16(rule))
	}
}

// tokenKind is what the patterns can tell about a token.
type tokenKind struct {
	class Class
	word  uint16 // 0 for a word that no pattern names
}

// figureClasses are the classes that tokens without a word can have.
const figureClasses = Num | Day | MonthNum | YearNum | Two | Hour | Clock60 | Clock4 | Ord | Tens | Short

// index sorts the edges by the kinds of tokens once all patterns are in.
func (t *trie) index(lex *Lexicon) {
	named := make([]bool, len(lex.entries))
	for _, n := range t.nodes {
		for _, e := range n.edges {
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
	t.lists = make([][]edge, 1)
	root := &t.nodes[0]
	words := root.edges[:0:0]
	for _, e := range root.edges {
		if e.cat != 0 {
			t.whole = append(t.whole, e)
		} else {
			words = append(words, e)
		}
	}
	root.edges = words
	for i := range t.nodes {
		n := &t.nodes[i]
		if len(n.edges) < manyEdges {
			continue
		}
		n.lists = make([]int16, len(kinds))
		for k, of := range kinds {
			var list []edge
			for _, e := range n.edges {
				if e.cat != 0 || e.class&of.class != 0 || e.word != 0 && e.word == of.word {
					list = append(list, e)
				}
			}
			if list != nil {
				n.lists[k] = int16(len(t.lists))
				t.lists = append(t.lists, list)
			}
		}
	}
}

// from returns the edges of a node that may take a token, and some that do not.
func (t *trie) from(n *node, tok *Token) []edge {
	if n.lists == nil {
		return n.edges
	}
	return t.lists[n.lists[t.kindOf[tok.Word]]]
}
