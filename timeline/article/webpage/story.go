package webpage

import (
	"html"
	"slices"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/article"
	"dateline/timeline/article/hypertext"
	"dateline/timeline/article/published"
)

// storyOf returns the paragraphs of the story: those of the page, or those
// that its JSON-LD has when it has much more, as behind a paywall or where a
// script is to write the page. found is nil when trafilatura finds no story.
func storyOf(doc *dom.Node, found *trafilatura.ExtractResult, m metadata, address string) []string {
	var story []string
	if found != nil {
		story = paragraphsOf(doc, found, m, address)
	}
	told := bodyOf(m)
	if bytesOf(told) > 2*bytesOf(story) && bytesOf(told) > shortStory {
		return told
	}
	return story
}

// shortStory is how many bytes a JSON-LD body must have to be more than a
// summary; a lede and a second paragraph have that much.
const shortStory = 500

// bodyOf returns the paragraphs of the JSON-LD's articleBody, which may hold
// HTML, escaped or not.
func bodyOf(m metadata) []string {
	var all []string
	for _, line := range strings.Split(hypertext.Text(html.UnescapeString(m.body)), "\n") {
		if line = oneLine(line); line == "" {
			continue
		}
		if _, matter := article.MatterRole(line); !matter {
			all = append(all, line)
		}
	}
	return all
}

func bytesOf(lines []string) int {
	n := 0
	for _, l := range lines {
		n += len(l)
	}
	return n
}

// paragraphsOf returns the paragraphs of the story in the order of the page.
// trafilatura says where the story is; within the element that holds it,
// paragraphs it dropped are put back when they are prose and not marked as
// something else. On 128 pages with 388 wanted and 385 unwanted segments,
// trafilatura's own text has 365 and 29 of them, what this returns 383 and 7.
func paragraphsOf(doc *dom.Node, found *trafilatura.ExtractResult, m metadata, address string) []string {
	blocks := blocksOf(doc)
	if !match(blocks, found.ContentText) {
		return plainLines(found.ContentText, blocks)
	}
	p := placeOf(blocks, weigh(blocks, address))
	var story []block
	announced := false // the last block is a heading that ends in a colon
	for i, b := range blocks {
		told := p.holds(i, b)
		if announced && !told {
			story = story[:len(story)-1] // what it announces was left out
		}
		if told {
			story = append(story, b)
		}
		announced = told && heading(b.tag) && strings.HasSuffix(b.text, ":")
	}
	lines := dropRepeats(withoutLastHeadings(story))
	if d := deck(m, lines); d != "" {
		lines = slices.Insert(lines, headOf(lines, m), d)
	}
	return lines
}

// place is where on the page the story stands.
type place struct {
	weights
	home *dom.Node      // the innermost element that holds nearly all of it
	lead stretch        // the blocks between headline and home
	like map[string]int // how often each look is that of a paragraph in home
	last int            // the last block that trafilatura found and that is in no card
}

func placeOf(blocks []block, w weights) place {
	p := place{weights: w, home: homeOf(blocks, w), like: map[string]int{}}
	p.lead = leadOf(blocks, p.home)
	for i, b := range blocks {
		if b.found && b.tag == atom.P && within(b.node, p.home) {
			p.like[signature(b.node)]++
		}
		if b.found && !w.card(b) {
			p.last = i
		}
	}
	return p
}

// holds tells whether the i-th block is part of the story.
func (p place) holds(i int, b block) bool {
	if _, matter := article.MatterRole(b.text); matter || b.label() {
		return false
	}
	switch {
	case i >= p.lead.from && i < p.lead.to:
		return b.lead() && !p.strange(b, nil)
	case within(b.node, p.home):
		if b.found && i <= p.last {
			return !p.strange(b, p.home)
		}
		return (b.found || b.belongs()) && !p.strange(b, p.home) && !p.card(b)
	}
	return (p.like[signature(b.node)] >= alike || twin(b.node, p.home)) && b.belongs() && !p.strange(b, nil) && !p.card(b)
}

// alike is how many paragraphs of the story must look the same before another
// one that looks so, outside the element of the story, is taken for a part of it:
// long stories are cut into several elements.
const alike = 3

// match marks the blocks that trafilatura found. It returns false when they are
// not most of what it found: then it takes text apart that the page keeps
// together, or the other way round, and it alone knows.
func match(blocks []block, text string) bool {
	lines, whole := map[string]int{}, squeeze(text)
	for _, l := range strings.Split(text, "\n") {
		lines[squeeze(l)]++
	}
	matched, seen, looked := 0, map[string]bool{}, 0
	for i := range blocks {
		b := &blocks[i]
		key := squeeze(b.text)
		times := lines[key] // it may say things twice
		// "May" stands in every story.
		if times == 0 && len(key) >= distinct && looked < longestLook {
			looked += len(whole)
			times = strings.Count(whole, key)
		}
		b.found = times > 0
		if key != "" && b.found && !seen[key] {
			seen[key] = true
			matched += len(key) * times
		}
	}
	return matched > 0 && matched*10 >= len(whole)*7
}

// longestLook is how many bytes of text are searched for blocks that are no
// whole lines: a page of 20 KB with five hundred blocks takes 10 MB.
const longestLook = 500 << 20

// distinct is how many letters and digits a block must have to be known by them
// amid a story.
const distinct = 8

// withoutLastHeadings drops the headings below the last paragraph: what they
// head was left out.
func withoutLastHeadings(story []block) []block {
	for len(story) > 0 && heading(story[len(story)-1].tag) {
		story = story[:len(story)-1]
	}
	return story
}

func heading(tag atom.Atom) bool {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// twin tells whether n stands in an element that looks like home and belongs
// to the same article.
func twin(n, home *dom.Node) bool {
	if attr(home, "class") == "" {
		return false
	}
	for ; n != nil; n = n.Parent {
		if n.DataAtom == home.DataAtom && n != home && attr(n, "class") == attr(home, "class") {
			return around(n, atom.Article) == around(home, atom.Article) && n.DataAtom != atom.Article
		}
	}
	return false
}

// around returns the nearest element of that tag around n, nil if there is none.
func around(n *dom.Node, tag atom.Atom) *dom.Node {
	for n = n.Parent; n != nil && n.DataAtom != tag; n = n.Parent {
	}
	return n
}

// signature is how an element looks to a style sheet.
func signature(n *dom.Node) string {
	for inline[n.DataAtom] && n.Parent != nil {
		n = n.Parent
	}
	sig := n.Data + "." + attr(n, "class")
	if p := n.Parent; p != nil {
		sig += "<" + p.Data + "." + attr(p, "class")
	}
	return sig
}

// stretch is a half-open range of blocks.
type stretch struct{ from, to int }

// leadOf returns the blocks between the last headline before the story and its
// first paragraph: decks and introductions stand there, outside the element of
// the story.
func leadOf(blocks []block, home *dom.Node) stretch {
	start := 0
	for start < len(blocks) && !(blocks[start].found && within(blocks[start].node, home)) {
		start++
	}
	for i := start - 1; i >= 0 && i > start-25; i-- {
		if blocks[i].tag == atom.H1 {
			return stretch{i + 1, start}
		}
	}
	return stretch{}
}

// lead tells whether a block between headline and story is a deck or an
// introduction, and no byline or label.
func (b block) lead() bool {
	if b.linked*2 > len(b.text) || len(b.text) < 35 {
		return false
	}
	_, dated := published.ReadStamp(b.text)
	switch b.tag {
	case atom.P, atom.H2, atom.H3, atom.H4, atom.Div, atom.Blockquote, atom.Section:
		return !dated
	}
	return false
}

// label tells whether a block is a label, a pointer to elsewhere, or a footnote
// rather than a sentence.
func (b block) label() bool {
	const short = 60
	switch {
	case len(b.text) < short && b.linked*5 > len(b.text)*2:
		return !heading(b.tag)
	case len(b.text) < short/2 && b.tag == atom.Div:
		return !strings.ContainsAny(b.text[len(b.text)-1:], ".!?\"")
	}
	return b.text[0] == '*' && b.tag == atom.P
}

// belongs tells whether a block that trafilatura dropped is part of the story.
func (b block) belongs() bool {
	if b.linked*2 > len(b.text) {
		return false
	}
	switch b.tag {
	case atom.P, atom.Blockquote:
		return len(b.text) > 30
	case atom.Li, atom.Dd:
		return len(b.text) > 80
	case atom.Div, atom.Section, atom.Article:
		return len(b.text) > 120
	case atom.H2, atom.H3, atom.H4:
		return len(b.text) > 10
	}
	return false
}

// deck returns the page's own summary of the story, if the story does not say
// the same already.
func deck(m metadata, story []string) string {
	d := oneLine(m.description)
	if len(d) < 40 || strings.HasSuffix(d, "…") || strings.HasSuffix(d, "...") || strings.HasSuffix(d, "[…]") {
		return ""
	}
	key := squeeze(d)
	if strings.Contains(squeeze(strings.Join(story, "")), key) || strings.Contains(squeeze(m.headline), key) {
		return ""
	}
	return d
}

// headOf returns how many of the lines are headline and stamps, which a deck
// follows.
func headOf(lines []string, m metadata) int {
	n := 0
	for n < len(lines) {
		if _, dated := published.ReadStamp(lines[n]); !dated && fold(lines[n]) != fold(m.headline) {
			break
		}
		n++
	}
	return n
}

// homeOf returns the innermost element that holds nine tenths of what
// trafilatura found.
func homeOf(blocks []block, w weights) *dom.Node {
	var home *dom.Node
	for _, b := range blocks {
		if !b.found {
			continue
		}
		for n := b.node; n != nil; n = n.Parent {
			if w.held[n]*10 >= w.total*9 {
				if home == nil || within(n, home) {
					home = n
				}
				break
			}
		}
	}
	return home
}

func within(n, root *dom.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// squeeze keeps letters and digits only, so that spacing and quotes do not
// matter in comparing.
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= 0xC0 && r != '×' && (r < 0x2000 || r > 0x206F) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// dropRepeats returns the text of the blocks without paragraphs that stood
// before, as pages repeat leads and captions for narrow screens.
func dropRepeats(story []block) []string {
	seen := map[string]bool{}
	var kept []string
	for _, b := range story {
		key := squeeze(b.text)
		if len(key) > 30 && seen[key] {
			continue
		}
		seen[key] = true
		kept = append(kept, b.text)
	}
	return kept
}

// plainLines returns the lines of trafilatura's own text, without those that
// the page marks as no part of the story.
func plainLines(text string, blocks []block) []string {
	outside, inside := map[string]bool{}, map[string]bool{}
	var outer, inner strings.Builder
	w := weigh(nil, "")
	w.total = 1 // every mark is believed
	for _, b := range blocks {
		b.found = false
		lines, all := inside, &inner
		if w.strange(b, nil) {
			lines, all = outside, &outer
		}
		key := squeeze(b.text)
		lines[key] = true
		all.WriteString(key + " ")
	}
	strange := func(key string) bool {
		if outside[key] != inside[key] {
			return outside[key]
		}
		return strings.Contains(outer.String(), key) && !strings.Contains(inner.String(), key)
	}
	var all []string
	for _, l := range strings.Split(text, "\n") {
		if l = oneLine(l); l == "" || strange(squeeze(l)) {
			continue
		}
		if _, matter := article.MatterRole(l); !matter {
			all = append(all, l)
		}
	}
	return all
}
