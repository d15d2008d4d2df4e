package webpage

import (
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/article/published"
)

// evidence collects what the page says of its publication, strongest first:
// its metadata, the stamps it shows, what go-htmldate finds. The date of the
// last change counts only when nothing else is known, or when it is the one the
// page shows and the first publication is long past: then the text is a new one.
func evidence(doc *html.Node, m metadata, address string, now time.Time) []published.Evidence {
	said, ok := firstDay(m.published, now)
	fresh, changed := stamps(doc)
	var all []published.Evidence
	switch {
	case ok && len(fresh) == 0 && len(changed) > 0 && changed[0].Day > said.Day+rewritten:
		said.Day, said.Words = changed[0].Day, oneLine(changed[0].Words+"; first "+said.Words)
		all = append(all, said)
	case ok && len(fresh) > 0 && fresh[0].Day != said.Day && witnessed(fresh[0].Day, m):
		// What the page shows, and says in another field, against one field.
		said.Day, said.Words = fresh[0].Day, said.Words+", shown as "+fresh[0].Words
		all = append(all, said)
	case ok:
		all = append(all, local(said, fresh, address))
	}
	if len(fresh) > 0 {
		all = append(all, fresh[0].Evidence)
	}
	if len(all) > 0 {
		return all
	}
	if e, ok := firstDay(m.modified, now); ok {
		return []published.Evidence{e}
	}
	if len(changed) > 0 {
		return []published.Evidence{changed[0].Evidence}
	}
	if _, ok := published.FromURL(address); ok {
		return nil // go-htmldate would say the same
	}
	if e, ok := guessed(doc, address, now); ok {
		return []published.Evidence{e}
	}
	return nil
}

// witnessed tells whether another date field names the day.
func witnessed(d civil.Day, m metadata) bool {
	for _, l := range append(append([]labeled(nil), m.published...), m.modified...) {
		if e, ok := published.FromMetadata(l.value, l.label); ok && e.Day == d {
			return true
		}
	}
	return false
}

// rewritten is how many days after its publication a change makes a text that
// is to be read as of the change: recipes and guides are brought up to date
// years later, news is corrected within days.
const rewritten = 60

// firstDay returns the first of the fields that names a day. Days ahead, and
// the first of January with which forms are filled in, name none.
func firstDay(fields []labeled, now time.Time) (published.Evidence, bool) {
	for _, l := range fields {
		e, ok := published.FromMetadata(l.value, l.label)
		if !ok || !now.IsZero() && e.Day > civil.FromTime(now)+1 {
			continue
		}
		if _, month, day := e.Day.Date(); month == 1 && day == 1 && !strings.Contains(l.value, ":") {
			continue
		}
		return e, true // further fields are the same date, or a template's
	}
	return published.Evidence{}, false
}

// local corrects the day of a time given in UTC, which in New York's evening
// is tomorrow: the page shows its readers the local day, and its URL has it.
func local(said published.Evidence, shown []published.Stamp, address string) published.Evidence {
	candidates := []published.Evidence{}
	if len(shown) > 0 {
		candidates = append(candidates, shown[0].Evidence)
	}
	if e, ok := published.FromURL(address); ok {
		candidates = append(candidates, e)
	}
	for _, c := range candidates {
		if gap := c.Day - said.Day; gap == 1 || gap == -1 {
			said.Day, said.Words = c.Day, said.Words+", shown as "+c.Words
			break
		}
	}
	return said
}

// guessed asks go-htmldate, which looks at much more of the page than the
// stamps near the headline.
func guessed(doc *html.Node, address string, now time.Time) (published.Evidence, bool) {
	r, err := htmldate.FromDocument(doc, htmldate.Options{
		UseOriginalDate:  true,
		URL:              address,
		MaxDate:          latest(now),
		DateParserConfig: &dateparser.Configuration{CurrentTime: latest(now)},
	})
	if err != nil || r.DateTime.IsZero() {
		return published.Evidence{}, false
	}
	words := oneLine(r.SrcString)
	if len(words) > 80 {
		words = words[:80]
	}
	return published.Evidence{Day: civil.FromTime(r.DateTime), Origin: article.Markup, Words: strings.ToValidUTF8(words, "")}, true
}

// stamps returns the dates the page shows where pages date their story: in
// <time> and in what is marked as a date, those below the headline first.
// changed are those that tell of an update.
func stamps(doc *html.Node) (fresh, changed []published.Stamp) {
	var above, below []published.Stamp
	headline := false // it was passed
	frame := frameOf(doc)
	note := func(s published.Stamp) {
		s.Origin = article.Markup
		if headline {
			below = append(below, s)
		} else {
			above = append(above, s)
		}
	}
	walk(doc, func(n *html.Node) bool {
		if n.Type != html.ElementNode {
			return true
		}
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Aside, atom.Footer, atom.Nav:
			return false
		case atom.H1:
			headline = true
		}
		isTime := n.DataAtom == atom.Time
		isDate := isTime || strings.EqualFold(attr(n, "itemprop"), "datePublished") || dateClass(n)
		if !isDate {
			return frame[n] || !teaser(n)
		}
		label := textOf(n, 300)
		if s, ok := published.ReadStamp(label); ok && s.Day != civil.NoDay {
			note(s)
			return false
		}
		for _, key := range []string{"datetime", "content", "title"} {
			if v := attr(n, key); v != "" {
				if e, ok := published.FromMetadata(v, ""); ok {
					what := strings.ToLower(attr(n, "class") + attr(n, "itemprop") + label)
					note(published.Stamp{Evidence: e, Updated: strings.Contains(what, "updated") || strings.Contains(what, "modified")})
					return false
				}
			}
		}
		return true
	})
	for _, s := range append(below, above...) {
		if s.Updated {
			changed = append(changed, s)
		} else {
			fresh = append(fresh, s)
		}
	}
	return fresh, changed
}

// dateClass tells whether the class or id of an element says that it holds the
// date, as in class="entry-date published".
func dateClass(n *html.Node) bool {
	names := strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	for _, word := range strings.FieldsFunc(names, func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch word {
		case "date", "dateline", "datetime", "pubdate", "published", "publish", "timestamp", "posted", "postdate", "publication", "updated":
			return true
		}
	}
	return false
}

// frameOf returns the elements around the headlines. Their classes tell of the
// layout ("with-sidebar-right"), not of what is in them.
func frameOf(doc *html.Node) map[*html.Node]bool {
	frame := map[*html.Node]bool{}
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.H1 {
			for p := n.Parent; p != nil && !frame[p]; p = p.Parent {
				frame[p] = true
			}
		}
		return true
	})
	return frame
}

var teasers = wordSet(`related recommended recirculation teaser teasers promo trending popular sidebar footer comments comment disqus nav menu breadcrumb`)

// teaser tells whether an element is marked as leading to other stories, which
// have dates of their own.
func teaser(n *html.Node) bool { return marked(n, teasers) }
