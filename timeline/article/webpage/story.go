package webpage

import (
	"strings"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/article"
	"dateline/timeline/article/published"
)

// block is one paragraph of the page: an element with text that holds no
// other block.
type block struct {
	node   *html.Node
	text   string // on one line
	linked int    // bytes of text within links
	found  bool   // trafilatura has it too
	tag    atom.Atom
}

// paragraphsOf returns the paragraphs of the story in the order of the page.
// trafilatura says where the story is; within the element that holds it,
// paragraphs it dropped are put back when they are prose and not marked as
// something else. Counted on 128 pages (388 wanted, 385 unwanted segments), that and
// the deck find wanted ones that are lost otherwise; see the test of the pages.
func paragraphsOf(doc *html.Node, found *trafilatura.ExtractResult, m metadata) []string {
	text := squeeze(found.ContentText)
	blocks := blocksOf(doc)
	matched := 0
	for i := range blocks {
		b := &blocks[i]
		if key := squeeze(b.text); key != "" && strings.Contains(text, key) {
			b.found = true
			matched += len(key)
		}
	}
	// The extractor takes text apart that the page keeps together, or the
	// other way round: then it alone knows.
	if matched == 0 || matched*10 < len(text)*7 {
		return plainLines(found.ContentText, blocks)
	}
	held, total := weigh(blocks)
	home := homeOf(blocks, held, total)
	strange := func(b block, root *html.Node) bool { return strange(b, root, held, total) }
	lead := leadOf(blocks, home)
	like := map[string]int{}
	for _, b := range blocks {
		if b.found && b.tag == atom.P && within(b.node, home) {
			like[signature(b.node)]++
		}
	}
	var story []string
	for i, b := range blocks {
		switch {
		case i >= lead.from && i < lead.to:
			if !b.lead() || strange(b, nil) {
				continue
			}
		case !within(b.node, home) && (like[signature(b.node)] >= alike || twin(b.node, home)) && !strange(b, nil) && b.belongs():
		case !within(b.node, home) || strange(b, home) || !b.found && !b.belongs():
			continue
		}
		if _, matter := article.MatterRole(b.text); !matter && !b.label() {
			story = append(story, b.text)
		}
	}
	story = dropRepeats(story)
	if d := deck(m, story); d != "" {
		story = append([]string{d}, story...)
	}
	return story
}

// alike is how many paragraphs of the story must look the same before another
// one that looks so, outside the element of the story, is taken for a part of it:
// long stories are cut into several elements.
const alike = 3

// twin tells whether n stands in an element that looks like home and belongs
// to the same article.
func twin(n, home *html.Node) bool {
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
func around(n *html.Node, tag atom.Atom) *html.Node {
	for n = n.Parent; n != nil && n.DataAtom != tag; n = n.Parent {
	}
	return n
}

// signature is how an element looks to a style sheet.
func signature(n *html.Node) string {
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
func leadOf(blocks []block, home *html.Node) stretch {
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
		return b.tag == atom.P || b.tag == atom.Div || b.tag == atom.Li
	case len(b.text) < short/2 && b.tag == atom.Div:
		return !strings.ContainsAny(b.text[len(b.text)-1:], ".!?\"")
	}
	return b.text[0] == '*' && b.tag == atom.P
}

// strange tells whether n stands in something marked as no part of the story,
// below root; a nil root is the whole page. What holds a quarter of the story
// is not believed to be.
// What trafilatura found is believed in tables, figures and vague marks.
func strange(b block, root *html.Node, held map[*html.Node]int, total int) bool {
	for n := b.node; n != nil && n != root; n = n.Parent {
		if n.Type == html.ElementNode && held[n]*4 < total && (unrelated(n) || !b.found && marked(n, vague)) {
			return true
		}
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

// blocksOf returns the blocks of the page.
func blocksOf(doc *html.Node) []block {
	var blocks []block
	var cur *block
	var b strings.Builder
	flush := func() {
		if cur != nil {
			if cur.text = oneLine(b.String()); cur.text != "" {
				blocks = append(blocks, *cur)
			}
		}
		cur = nil
		b.Reset()
	}
	var visit func(n *html.Node, linked bool, depth int)
	visit = func(n *html.Node, linked bool, depth int) {
		switch n.Type {
		case html.TextNode:
			if cur == nil {
				cur = &block{node: n.Parent, tag: blockTag(n)}
			}
			b.WriteString(n.Data)
			if linked {
				cur.linked += len(strings.TrimSpace(n.Data))
			}
			return
		case html.CommentNode:
			return
		case html.ElementNode:
			switch n.DataAtom {
			case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Select, atom.Button, atom.Head, atom.Textarea, atom.Object:
				return
			case atom.Br:
				b.WriteByte(' ')
				return
			}
			if hidden(n) {
				return
			}
			linked = linked || n.DataAtom == atom.A
		}
		isBlock := n.Type == html.ElementNode && !inline[n.DataAtom]
		if isBlock {
			flush()
		}
		if depth < 1000 {
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				visit(c, linked, depth+1)
			}
		}
		if isBlock {
			flush()
		}
	}
	visit(doc, false, 0)
	flush()
	return blocks
}

var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true, atom.Data: true,
	atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Ins: true, atom.Kbd: true, atom.Label: true, atom.Mark: true,
	atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true,
	atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true,
}

// blockTag returns the tag of the nearest element around a text that is not
// inline.
func blockTag(n *html.Node) atom.Atom {
	for n = n.Parent; n != nil && inline[n.DataAtom]; n = n.Parent {
	}
	if n == nil {
		return 0
	}
	return n.DataAtom
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

// weigh returns how many bytes of what trafilatura found each element holds,
// and all of them.
func weigh(blocks []block) (held map[*html.Node]int, total int) {
	held = map[*html.Node]int{}
	for _, b := range blocks {
		if b.found {
			total += len(b.text)
			for n := b.node; n != nil; n = n.Parent {
				held[n] += len(b.text)
			}
		}
	}
	return held, total
}

// homeOf returns the innermost element that holds nine tenths of what
// trafilatura found.
func homeOf(blocks []block, held map[*html.Node]int, total int) *html.Node {
	var home *html.Node
	for _, b := range blocks {
		if !b.found {
			continue
		}
		for n := b.node; n != nil; n = n.Parent {
			if held[n]*10 >= total*9 {
				if home == nil || within(n, home) {
					home = n
				}
				break
			}
		}
	}
	return home
}

func within(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// strangers are the words in class names and ids of what stands among a story
// without being part of it.
var strangers = wordSet(`related recommended recirculation teaser teasers promo promotion newsletter subscribe subscription signup
	share sharing social comments comment disqus sidebar footer nav navigation menu breadcrumb breadcrumbs cookie consent
	advert advertisement ads ad banner sponsored outbrain taboola popup modal overlay author bio authorbox tags taglist
	readmore trending popular caption figcaption credit copyright paywall login toolbar pagination
	disclosure disclaimer infobox embed tooltip buybox cta rec app`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// vague are marks that page builders put on the story as well.
var vague = wordSet(`widget card rating more metadata`)

// unrelated tells whether an element is marked as no part of the story.
func unrelated(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Figcaption, atom.Dialog:
		return true
	}
	return marked(n, strangers)
}

// marked tells whether a word of the element's class, id or role is in the set.
func marked(n *html.Node, set map[string]bool) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article: // their classes tell of the page
		return false
	}
	names := strings.ToLower(attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "role"))
	for _, w := range strings.FieldsFunc(names, func(r rune) bool { return (r < 'a' || r > 'z') && r < utf8.RuneSelf }) {
		if set[w] {
			return true
		}
	}
	return false
}

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

// dropRepeats drops paragraphs that stood before, as pages repeat leads and
// captions for narrow screens.
func dropRepeats(story []string) []string {
	seen := map[string]bool{}
	kept := story[:0]
	for _, p := range story {
		key := squeeze(p)
		if len(key) > 30 && seen[key] {
			continue
		}
		seen[key] = true
		kept = append(kept, p)
	}
	return kept
}

// plainLines returns the lines of trafilatura's own text, without those that
// the page marks as no part of the story.
func plainLines(text string, blocks []block) []string {
	var outside, inside strings.Builder
	for _, b := range blocks {
		b.found = false // what marks an element counts here, whoever found it
		to := &inside
		if strange(b, nil, nil, 1) {
			to = &outside
		}
		to.WriteString(squeeze(b.text) + " ")
	}
	var all []string
	for _, l := range strings.Split(text, "\n") {
		if l = oneLine(l); l == "" || strings.Contains(outside.String(), squeeze(l)) && !strings.Contains(inside.String(), squeeze(l)) {
			continue
		}
		if _, matter := article.MatterRole(l); !matter {
			all = append(all, l)
		}
	}
	return all
}

// textOf returns the text of an element on one line, at most limit bytes.
func textOf(n *html.Node, limit int) string {
	var b strings.Builder
	walk(n, func(n *html.Node) bool {
		if n.Type == html.TextNode && b.Len() <= limit {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		return n.DataAtom != atom.Script && n.DataAtom != atom.Style
	})
	return oneLine(b.String())
}
