// Package hypertext turns pieces of HTML, as feeds, mails and JSON fields carry
// them, into plain paragraphs. It takes the piece for the story as a whole;
// whole pages are the business of package webpage.
package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text returns the paragraphs of a piece of HTML, one line each, with a blank
// line between them. Scripts, styles and what is not text are left out. Any
// string is HTML enough: text without tags comes out with its entities decoded
// and its space squeezed.
func Text(fragment string) string {
	if !strings.ContainsAny(fragment, "<&") {
		return keepParagraphs(fragment)
	}
	var out, line strings.Builder
	flush := func() {
		if words := strings.Join(strings.Fields(line.String()), " "); words != "" {
			if out.Len() > 0 {
				out.WriteString("\n\n")
			}
			out.WriteString(words)
		}
		line.Reset()
	}
	tokens := html.NewTokenizer(strings.NewReader(fragment))
	tokens.SetMaxBuf(0) // the caller bounds the fragment
	tags := 0
	var skip atom.Atom
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind != html.TextToken {
			tags++
		}
		switch kind {
		case html.TextToken:
			if skip == 0 {
				line.Write(tokens.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := tokens.TagName()
			tag := atom.Lookup(name)
			switch {
			case skip != 0:
				if kind == html.EndTagToken && tag == skip {
					skip = 0
				}
			case kind == html.StartTagToken && silent[tag]:
				flush()
				skip = tag
			case !inline[tag]:
				flush()
			}
		}
	}
	flush()
	if tags == 0 {
		return keepParagraphs(html.UnescapeString(fragment))
	}
	return out.String()
}

// keepParagraphs leaves the line breaks of text without tags to the reader of
// plain text, which knows them.
func keepParagraphs(text string) string { return strings.TrimSpace(text) }

var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Title: true,
	atom.Textarea: true, atom.Select: true, atom.Button: true, atom.Object: true, atom.Iframe: true, atom.Svg: true,
}

var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Ins: true,
	atom.Kbd: true, atom.Label: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true,
	atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true,
}
