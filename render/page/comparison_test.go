package page

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"

	"dateline/render/internal/story"
	"dateline/timeline"
)

func compared(t testing.TB, c timeline.Comparison, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteComparison(&b, c, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sides compares the articles of the story as it tells them. What of that
// timeline.Compare finds is not what a page is to be tested by.
func sides() timeline.Comparison {
	c := timeline.Compare(story.Sides()...)
	c.Rows = nil
	for _, e := range story.Kestrel().Events {
		others := e.Others
		e.Others = nil
		r := timeline.Row{Tellings: []timeline.Telling{{Event: e, Side: e.Article}}, Sides: 1 + len(others)}
		for _, o := range others {
			relation, days := timeline.Relate(o, e)
			r.Tellings = append(r.Tellings, timeline.Telling{Event: o, Side: o.Article, Relation: relation, Days: days, Score: 1})
			r.Relation, r.Days = max(r.Relation, relation), max(r.Days, days)
		}
		c.Rows = append(c.Rows, r)
	}
	return c
}

func TestComparison(t *testing.T) {
	c := sides()
	page := compared(t, c, Options{Title: story.Title})
	if page != compared(t, c, Options{Title: story.Title}) {
		t.Error("two runs differ")
	}
	rows, cells := 0, 0
	walk(parsed(t, page), func(n *html.Node) {
		if class, _ := attribute(n, "class"); n.Data == "tr" && strings.HasPrefix(class, "ev") {
			rows++
		}
		if _, ok := attribute(n, "data-label"); ok {
			cells++
		}
	})
	if rows != len(c.Rows) || cells != 3*rows {
		t.Errorf("%d rows, %d cells for %d events and 3 articles", rows, cells, len(c.Rows))
	}
	if c.Conflicts() == 0 || strings.Count(page, `class="conflict"`) != c.Conflicts() {
		t.Errorf("%d conflicts are shown of %d", strings.Count(page, `class="conflict"`), c.Conflicts())
	}
	b := openPage(t, page, look{})
	b.screenshot("compare")
	only := eval[string](b, `[...document.querySelectorAll('.find .bar label')].find(l => l.textContent.startsWith('Conflict')).querySelector('.n').textContent`)
	do(b, `[...document.querySelectorAll('.find .bar label')].find(l => l.textContent.startsWith('Conflict')).querySelector('input').click()`)
	if n := eval[string](b, `String(document.querySelectorAll('#table tbody tr:not([hidden])').length)`); n != only || n == "0" {
		t.Errorf("the filter promises %s conflicts, and shows %s", only, n)
	}
	do(b, `location.hash = ''; document.querySelector('.conflict a').click()`)
	if id := eval[string](b, `document.querySelector('.current')?.id ?? ''`); id == "" {
		t.Error("the conflict's line does not lead to its row")
	}
	b.run(chromedp.KeyEvent("k"))
	b.clean()
	phone := openPage(t, page, look{width: 390, height: 2400})
	if wide := eval[int](phone, `document.documentElement.scrollWidth - innerWidth`); wide > 0 {
		t.Errorf("the page is %d px wider than a phone", wide)
	}
	phone.screenshot("compare-phone")
	phone.clean()
}

func TestComparisonOfAttacks(t *testing.T) {
	hostile := story.Hostile()
	var sides []timeline.Timeline
	for i := range hostile.Articles {
		e := hostile.Events[i]
		e.Article = 0
		sides = append(sides, timeline.Timeline{Articles: hostile.Articles[i : i+1], Events: []timeline.Event{e}})
	}
	page := compared(t, timeline.Compare(sides...), Options{})
	walk(parsed(t, page), func(n *html.Node) {
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "href" && strings.Contains(strings.ToLower(a.Val), "javascript:") && !strings.HasPrefix(a.Val, "https://evil.example/") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
		if kind, _ := attribute(n, "type"); n.Data == "script" && kind == "" && strings.Contains(n.FirstChild.Data, "pwned") {
			t.Error("an attack stands in a script")
		}
	})
	b := openPage(t, page, look{})
	if eval[bool](b, `'pwned' in window`) {
		t.Error("an attack ran")
	}
	b.clean()
}

func TestComparisonOfStrangers(t *testing.T) {
	c := sides()
	for i, r := range c.Rows { // every event is told by its first article alone
		c.Rows[i] = timeline.Row{Tellings: r.Tellings[:1], Sides: 1}
	}
	page := compared(t, c, Options{Title: story.Title})
	if !strings.Contains(page, "They have nothing in common: no event is told by more than one.") {
		t.Error("the page of articles that share nothing does not say so")
	}
	if strings.Contains(page, `aria-label="Events by article"`) {
		t.Error("a table of three articles is made to scroll")
	}
	c.Sides = append(c.Sides, c.Sides[0])
	for i := range c.Pairs {
		c.Pairs[i] = append(c.Pairs[i], timeline.Tally{})
	}
	c.Pairs = append(c.Pairs, make([]timeline.Tally, 4))
	if page := compared(t, c, Options{Title: story.Title}); !strings.Contains(page, `aria-label="Events by article"`) {
		t.Error("a table of four articles cannot be scrolled by key")
	}
}
