package webpage

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// strangers are the words in class names and ids of what stands among a story
// without being part of it.
var strangers = wordSet(`related recommended recirculation teaser teasers promo promotion newsletter subscribe subscription signup
	share sharing social comments comment disqus sidebar footer nav navigation menu breadcrumb breadcrumbs cookie consent
	advert advertisement ads ad banner sponsored outbrain taboola popup modal overlay author bio authorbox tags taglist
	readmore trending popular caption figcaption credit copyright paywall login toolbar pagination
	disclosure disclaimer infobox embed tooltip buybox cta rec app
	complementary byline links interstitial contact video audio podcast gallery factbox tagline`)

// vague are marks that page builders put on the story as well.
var vague = wordSet(`widget card rating more metadata`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// weights tell how much of what trafilatura found stands where, in bytes of
// text.
type weights struct {
	held   map[*html.Node]int // in an element
	marked map[string]int     // below a word of strangers or vague
	total  int
	marks  map[*html.Node][]string // what marksOf said
	cards  map[*html.Node]bool     // what pointer said
	host   string                  // of the page, "" when not known
}

// weigh weighs the blocks of a page at an address, which may be "".
func weigh(blocks []block, address string) weights {
	w := weights{held: map[*html.Node]int{}, marked: map[string]int{}, marks: map[*html.Node][]string{}, cards: map[*html.Node]bool{}}
	if u, err := url.Parse(address); err == nil {
		w.host = u.Host
	}
	for _, b := range blocks {
		if !b.found {
			continue
		}
		w.total += len(b.text)
		above := map[string]bool{}
		for n := b.node; n != nil; n = n.Parent {
			w.held[n] += len(b.text)
			for _, word := range w.marksOf(n) {
				if strangers[word] || vague[word] {
					above[word] = true
				}
			}
		}
		for word := range above {
			w.marked[word] += len(b.text)
		}
	}
	return w
}

func (w weights) marksOf(n *html.Node) []string {
	words, ok := w.marks[n]
	if !ok {
		words = marksOf(n)
		w.marks[n] = words
	}
	return words
}

// strange tells whether a block stands in something marked as no part of the
// story, below root; a nil root is the whole page. An element that holds a
// quarter of the story is not believed to be, nor is a word under which half
// of it stands. Of what trafilatura found, vague marks are believed only when
// they are rare.
func (w weights) strange(b block, root *html.Node) bool {
	for n := b.node; n != nil && n != root; n = n.Parent {
		if n.Type != html.ElementNode || w.held[n]*4 >= w.total {
			continue
		}
		if unrelated[n.DataAtom] {
			return true
		}
		for _, word := range w.marksOf(n) {
			if strangers[word] && w.marked[word]*2 < w.total || vague[word] && (!b.found || w.marked[word]*4 < w.total) {
				return true
			}
		}
	}
	return false
}

// card tells whether a block stands in a small element under a heading that is
// nothing but a link to another page of the site: a pointer to another story,
// whatever its class.
func (w weights) card(b block) bool {
	for n := b.node; n != nil && w.held[n]*4 < w.total && n.DataAtom != atom.Body; n = n.Parent {
		if inline[n.DataAtom] || n.DataAtom == atom.P {
			continue
		}
		pointer, known := w.cards[n]
		if !known {
			pointer = w.linkedHeading(n)
			w.cards[n] = pointer
		}
		if pointer {
			return true
		}
	}
	return false
}

// A card has few words, and few elements.
const (
	smallText = 600
	smallTree = 200
)

func small(root *html.Node) bool {
	if len(textOf(root, smallText)) > smallText {
		return false
	}
	elements := 0
	walk(root, func(*html.Node) bool {
		elements++
		return elements <= smallTree
	})
	return elements <= smallTree
}

// linkedHeading tells whether a small element holds a heading within a link, or a
// link that is all of a heading, to a page of the same site.
func (w weights) linkedHeading(root *html.Node) bool {
	hit := false
	if !small(root) {
		return false
	}
	walk(root, func(n *html.Node) bool {
		if !heading(n.DataAtom) {
			return !hit
		}
		text := squeeze(textOf(n, 300))
		walk(n, func(a *html.Node) bool {
			if a.DataAtom == atom.A && text != "" && w.ownPage(attr(a, "href")) && squeeze(textOf(a, 300)) == text {
				hit = true
			}
			return !hit
		})
		for a := n.Parent; a != nil && a != root.Parent; a = a.Parent {
			hit = hit || a.DataAtom == atom.A && w.ownPage(attr(a, "href"))
		}
		return false
	})
	return hit
}

// ownPage tells whether a link leads to another page of the site. One to a
// place in the page does not, and what a shop sells stands under links to others.
func (w weights) ownPage(href string) bool {
	u, err := url.Parse(href)
	return err == nil && len(strings.Trim(u.Path, "/")) > 0 && (u.Host == "" || u.Host == w.host)
}

// unrelated are the elements that hold no part of the story.
var unrelated = map[atom.Atom]bool{
	atom.Nav: true, atom.Aside: true, atom.Footer: true, atom.Form: true, atom.Figcaption: true, atom.Dialog: true,
}

// marked tells whether a word that marks the element is in the set.
func marked(n *html.Node, set map[string]bool) bool {
	for _, w := range marksOf(n) {
		if set[w] {
			return true
		}
	}
	return false
}

// marksOf returns the words, in lower case, that say what an element is for: of
// its class, its id, its role and the names that scripts and tests call it by.
// "RelatedLinks-list" has three.
func marksOf(n *html.Node) []string {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article: // their classes tell of the page
		return nil
	}
	var words []string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "data-component", "data-testid", "data-qa", "data-module":
			words = appendWords(words, a.Val)
		}
	}
	return words
}

// appendWords cuts names at all that is no letter, and before capitals.
func appendWords(words []string, names string) []string {
	start := -1
	cut := func(end int) {
		if start >= 0 && end > start {
			words = append(words, strings.ToLower(names[start:end]))
		}
		start = -1
	}
	for i := range len(names) {
		c := names[i]
		upper := c >= 'A' && c <= 'Z'
		switch {
		case !upper && (c < 'a' || c > 'z') && c < utf8.RuneSelf:
			cut(i)
		case start < 0:
			start = i
		case upper && names[i-1] >= 'a' && names[i-1] <= 'z':
			cut(i)
			start = i
		}
	}
	cut(len(names))
	return words
}

// hidden tells whether an element is not for the eye: not shown at all, or read
// out to the blind in place of what a picture or a button shows.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			if strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
				return true
			}
		case "class":
			for _, c := range strings.Fields(a.Val) {
				switch c {
				case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text":
					return true
				}
			}
		}
	}
	return false
}
