package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

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

// blocksOf returns the blocks of the page. Two line breaks divide blocks too: old
// pages and forums have no other paragraphs.
func blocksOf(doc *html.Node) []block {
	var c cutter
	c.visit(doc, false, 0)
	c.flush()
	return c.blocks
}

// cutter cuts a page into blocks.
type cutter struct {
	blocks []block
	open   bool // cur has begun
	cur    block
	text   strings.Builder
	breaks int        // line breaks since the last text
	ended  *html.Node // the inline element that ended just now
}

func (c *cutter) flush() {
	if c.open {
		lines := strings.Split(c.text.String(), lineBreak)
		if !dated(lines) {
			lines = []string{strings.Join(lines, " ")}
		}
		for _, l := range lines {
			if c.cur.text = oneLine(l); c.cur.text != "" {
				c.cur.linked = min(c.cur.linked, len(c.cur.text))
				c.blocks = append(c.blocks, c.cur)
			}
		}
	}
	c.open, c.breaks, c.ended = false, 0, nil
	c.text.Reset()
}

// lineBreak stands for <br>.
const lineBreak = "\x00"

// dated tells whether one of several lines dates the page: then they are
// headline, date and byline, and no lines of a paragraph.
func dated(lines []string) bool {
	if len(lines) == 1 {
		return false
	}
	for _, l := range lines {
		if s, ok := published.ReadStamp(oneLine(l)); ok && !s.Loose {
			return true
		}
	}
	return false
}

// deepest is how far down a page is read; the parser refuses deeper ones.
const deepest = 1000

func (c *cutter) visit(n *html.Node, linked bool, depth int) {
	switch {
	case n.Type == html.TextNode:
		c.take(n, linked)
		return
	case n.Type == html.CommentNode || depth > deepest:
		return
	case n.Type == html.ElementNode:
		if n.DataAtom == atom.Br {
			c.text.WriteString(lineBreak)
			if c.breaks++; c.breaks == 2 {
				c.flush()
			}
			return
		}
		if wordless[n.DataAtom] || hidden(n) || n.DataAtom == atom.Noscript && len(textOf(n, shortStory)) < shortStory {
			return
		}
		linked = linked || n.DataAtom == atom.A
	}
	isBlock := n.Type == html.ElementNode && !inline[n.DataAtom]
	if isBlock {
		c.flush()
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.visit(k, linked, depth+1)
	}
	if isBlock {
		c.flush()
	} else if n.Type == html.ElementNode {
		c.ended = n
	}
}

func (c *cutter) take(n *html.Node, linked bool) {
	words := strings.TrimSpace(n.Data)
	if words != "" {
		c.breaks = 0
	}
	if !c.open {
		c.open, c.cur = true, block{node: n.Parent, tag: blockTag(n)}
	}
	if c.ended != nil && c.ended.NextSibling == n.Parent && !dropCap(c.ended) {
		c.text.WriteByte(' ')
	}
	c.ended = nil
	c.text.WriteString(n.Data)
	if linked {
		c.cur.linked += len(words)
	}
}

// dropCap tells whether an element holds only the first letter of a word.
// Other elements that follow each other without space have it from the style.
func dropCap(n *html.Node) bool { return len(textOf(n, 8)) < 3 }

// wordless are elements whose text, if any, is no part of what the page says.
// What stands in <noscript> mostly is not either, but some pages have the whole
// story there.
var wordless = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Template: true, atom.Svg: true, atom.Iframe: true,
	atom.Select: true, atom.Button: true, atom.Head: true, atom.Textarea: true, atom.Object: true,
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

// textOf returns the text of an element on one line, at most limit bytes.
func textOf(n *html.Node, limit int) string {
	var b strings.Builder
	walk(n, func(n *html.Node) bool {
		if n.Type == html.TextNode && b.Len() <= limit {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		return b.Len() <= limit && n.DataAtom != atom.Script && n.DataAtom != atom.Style
	})
	return oneLine(b.String())
}
