package article

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"dateline/timeline/article/published"
)

// classifier finds the roles of the paragraphs of one text.
type classifier struct {
	text  string
	paras []Span
	title string

	parts     []Part
	bodies    int // parts with the role Body so far
	stamps    []published.Stamp
	dateline  dateline
	author    string
	outlet    string // that a byline names
	source    string
	copyright int // the year of the copyright line, 0: none

	read     Span     // the paragraph whose dateline was read last
	found    dateline // that was
	hasFound bool
}

// The lengths in bytes beyond which a paragraph is no headline, no furniture.
const (
	longestTitle   = 250
	longestMatter  = 300
	longestSubhead = 70
)

// headReach is how many paragraphs may precede the story: beyond it, a line
// that looks like a headline is one that the story skipped.
const headReach = 30

// datelineReach is in how many body paragraphs a dateline is looked for; an
// editor's note may precede the lede.
const datelineReach = 3

// classify fills in the parts and what they tell.
func (c *classifier) classify() {
	if len(c.paras) == 1 {
		c.only()
		return
	}
	c.parts = make([]Part, 0, len(c.paras))
	deck := false // a deck was found
	for i, p := range c.paras {
		s := p.Of(c.text)
		role := Body
		if len(s) <= longestMatter {
			role = c.short(s, i)
		}
		if role == Body && c.bodies == 0 && c.title != "" && !deck && c.isDeck(i) {
			role, deck = Headline, true
		}
		switch {
		case role == Body:
			c.readLede(p)
			c.bodies++
		case role == Byline && c.bodies == 1 && c.title != "" && c.isBlurb():
			c.parts[len(c.parts)-1].Role, c.bodies = Headline, 0
		}
		c.parts = append(c.parts, Part{p, role})
	}
	if c.bodies == 0 {
		c.rescue()
	}
}

// isBlurb tells whether the last paragraph, the first of the story so far, is a
// short one between headline and byline: a deck that the story does not tell again.
func (c *classifier) isBlurb() bool {
	p := c.parts[len(c.parts)-1]
	return p.Role == Body && p.End-p.Start <= longestMatter && c.dateline.words == ""
}

// only classifies a text of a single paragraph: that is the story.
func (c *classifier) only() {
	p := c.paras[0]
	c.readLede(p)
	c.parts = []Part{{p, Body}}
	c.bodies = 1
}

// rescue makes a story out of a text that seems to have none: whatever was
// taken for a headline is told as body, the title apart.
func (c *classifier) rescue() {
	for i, p := range c.parts {
		if p.Role == Headline && !same(p.Of(c.text), c.title) {
			c.parts[i].Role = Body
			c.bodies++
		}
	}
	for i, p := range c.parts {
		if c.bodies == 0 && p.Role == Headline {
			c.parts[i].Role = Body
			c.bodies++
		}
	}
}

func (c *classifier) readLede(p Span) {
	if c.bodies >= datelineReach || c.dateline.words != "" {
		return
	}
	if d, ok := c.datelineOf(p); ok {
		c.dateline = d
		c.dateline.span = Span{p.Start, p.Start + d.span.End}
	}
}

// datelineOf is readDateline for a paragraph, which reads it once however often
// it is asked.
func (c *classifier) datelineOf(p Span) (dateline, bool) {
	if c.read != p {
		c.read = p
		c.found, c.hasFound = readDateline(p.Of(c.text))
	}
	return c.found, c.hasFound
}

// short returns the role of the i-th paragraph when it is a short one.
func (c *classifier) short(s string, i int) Role {
	inHead, e := c.bodies == 0, endsOf(s)
	switch {
	case c.title != "" && same(s, c.title):
		return Headline
	case isFurniture(s, &e):
		if y := copyrightYear(s); y != 0 {
			c.copyright = y
		}
		return Furniture
	case isCaption(s, &e):
		return Caption
	case !inHead && len(s) > longestSubhead && endsSentence(s):
		return Body // most paragraphs of most stories; what follows costs time
	}
	_, hasDateline := c.datelineOf(c.paras[i])
	// A dated dateline is no stamp, and only the title's neighbours may be
	// dated loosely.
	st, dated := published.ReadStamp(s)
	switch {
	case !dated || hasDateline:
	case !inHead && st.Bare:
		return Headline // of an entry in a chronology
	case !inHead && st.Loose || i == 0 && st.Loose && c.title == "":
	default:
		c.stamps = append(c.stamps, st)
		if author, outlet, isBy := byline(s[:min(len(s), max(0, st.Date.Start))]); isBy {
			c.credit(author, outlet)
			return Byline
		}
		return Stamp
	}
	if author, outlet, ok := byline(s); ok {
		c.credit(author, outlet)
		return Byline
	}
	if source, ok := sourceLine(s); ok && (inHead || len(s) < 60) {
		c.source = cmp.Or(c.source, source)
		return Byline
	}
	switch {
	case hasDateline || i > headReach:
		return Body
	case inHead && !endsSentence(s) && len(s) <= longestTitle:
		if c.title == "" {
			c.title = oneLine(s)
		}
		return Headline
	case inHead && c.title == "" && i+1 < len(c.paras) && same(s, c.paras[i+1].Of(c.text)):
		c.title = oneLine(s) // twice: a headline that is a sentence
		return Headline
	case inHead && c.title == "" && len(s) <= longestTitle && asks(s):
		c.title = oneLine(s)
		return Headline
	case !inHead && isSubhead(s) && i+1 < len(c.paras):
		return Headline
	}
	return Body
}

func (c *classifier) credit(author, outlet string) {
	c.author, c.outlet = cmp.Or(c.author, author), cmp.Or(c.outlet, outlet)
}

// same tells whether two lines are the same headline: letters and digits alike
// in order, whatever the case and the punctuation. "Headline | The Paper" is
// the same as "Headline".
func same(a, b string) bool {
	if len(b) == 0 || len(a) > 2*len(b)+60 || len(b) > 2*len(a)+60 {
		return false
	}
	i, j := 0, 0
	for {
		x, n := nextSign(a[i:])
		y, m := nextSign(b[j:])
		if x == 0 || y == 0 {
			if x != 0 {
				return siteSuffix(a[i:]) && j > 15
			}
			if y != 0 {
				return siteSuffix(b[j:]) && i > 15
			}
			return i > 0
		}
		if x != y {
			return false
		}
		i, j = i+n, j+m
	}
}

// nextSign returns the next letter or digit in lower case and the bytes up to
// its end, 0 when there is none.
func nextSign(s string) (rune, int) {
	for i, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A', i + 1
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r, i + 1
		case r >= utf8.RuneSelf && !strings.ContainsRune("‘’“”–—…´\u00a0\u2009\u202f", r):
			return r, i + utf8.RuneLen(r)
		}
	}
	return 0, 0
}

func siteSuffix(rest string) bool {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " : "} {
		if strings.HasPrefix(rest, sep) && len(rest) <= 60 {
			return true
		}
	}
	return false
}

// endsSentence tells whether s ends as sentences do, closing quotes aside.
func endsSentence(s string) bool {
	t := s
	switch t[len(t)-1] {
	case '.':
	default:
		if t = strings.TrimRight(s, "\"'”’»)] "); t == "" {
			return false
		}
	}
	switch t[len(t)-1] {
	case '.':
		return !strings.HasSuffix(t, "...") && !strings.HasSuffix(t, "U.S.") && !strings.HasSuffix(t, "U.N.")
	case '!', '?', ';', ',', ':':
		return true
	}
	return false
}

func asks(s string) bool { return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") }

// isSubhead tells whether a short line between paragraphs is a heading: few
// words, a capital first, no sentence, no figures, no list.
func isSubhead(s string) bool {
	if len(s) > longestSubhead || endsSentence(s) || strings.ContainsAny(s, "0123456789\"“”$€£%:") || strings.Count(s, " ") > 8 {
		return false
	}
	return s[0] >= 'A' && s[0] <= 'Z'
}
