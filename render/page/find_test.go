package page

import (
	"maps"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/render/internal/story"
	"dateline/timeline"
)

// shown returns the lines of the events in view of the list.
const shownLines = `[...document.querySelectorAll('.events > li:not([hidden]) .line')].map(l => l.textContent)`

func TestSearch(t *testing.T) {
	b := openPage(t, kestrel(t, ECharts), look{})
	b.search("CRACK reiter")
	if got := eval[[]string](b, shownLines); len(got) != 1 || !strings.Contains(got[0], "Reiter warned of hairline cracks") {
		t.Errorf("found %q", got)
	}
	if got := eval[string](b, `document.querySelector('.count').innerText.trim()`); !strings.HasPrefix(got, "1 of 30 events") {
		t.Errorf("it says %q", got)
	}
	if got := eval[string](b, `location.hash`); got != "#q=CRACK+reiter" {
		t.Errorf("the address says %q", got)
	}
	if n := eval[int](b, `CSS.highlights.get('hit').size`); n < 2 {
		t.Errorf("%d hits are marked", n)
	}
	b.search("zzz")
	if !eval[bool](b, `!document.querySelector('.none').hidden`) {
		t.Error("nothing says that nothing matches")
	}
	b.run(chromedp.KeyEvent(kb.Escape))
	if got := eval[[]string](b, shownLines); len(got) != 30 || eval[string](b, `location.hash`) != "" {
		t.Errorf("Esc leaves %d events and %q", len(got), eval[string](b, `location.hash`))
	}
	b.clean()
}

// A search in a long list makes events of the hits alone, and marks them.
func TestSearchInALongList(t *testing.T) {
	b := openPage(t, written(t, story.Many(2500), Options{Chart: SVG}), look{})
	made := `document.querySelectorAll('.events > .ev').length`
	if n := eval[int](b, made); n != 0 {
		t.Errorf("%d events are made before any is shown", n)
	}
	do(b, `q.value = "council rejected"; q.dispatchEvent(new Event('input')); q.focus()`) // at once: each letter has hits of its own
	hits := eval[[]string](b, shownLines)
	if n := eval[int](b, made); len(hits) == 0 || len(hits) > 500 || n != len(hits) {
		t.Errorf("%d events are made for %d hits", n, len(hits))
	}
	// and they stand close: nothing is left of months without a hit
	if high := eval[float64](b, `document.querySelector('#list').offsetHeight`); high > float64(len(hits))*300 {
		t.Errorf("%d hits take %.0f px", len(hits), high)
	}
	if n := eval[int](b, `CSS.highlights.get('hit').size`); n < len(hits) {
		t.Errorf("%d marks in %d hits", n, len(hits))
	}
	b.run(chromedp.KeyEvent(kb.Enter))
	if !eval[bool](b, `(a => !!a && [...document.querySelectorAll('.sources a')].some(s => s.href === a.href && s.textContent === a.textContent))(document.querySelector('.current .why a'))`) {
		t.Error("an opened event does not link to its article")
	}
	b.run(chromedp.KeyEvent(kb.Escape)) // the year of the current event stays open, now with all of its events
	if bare := eval[int](b, `[...document.querySelectorAll('.group > details[open] .events > li')].filter(r => !r.classList.contains('ev')).length`); bare != 0 {
		t.Errorf("%d events in view are not made", bare)
	}
	b.clean()
}

// Counts beside the filters say what a click would give.
func TestFilters(t *testing.T) {
	b := openPage(t, kestrel(t, SVG), look{})
	b.click(`[data-do=filters]`)
	label := func(s string) string {
		return `[...document.querySelectorAll('#filters label')].find(l => l.textContent.startsWith('` + s + `'))`
	}
	n := eval[string](b, label("Sarn Valley Post")+`.querySelector('.n').textContent`)
	do(b, label("Sarn Valley Post")+`.querySelector('input').click()`)
	if got := eval[int](b, shownLines+`.length`); got != 13 || n != "13" {
		t.Errorf("the Post tells 13 events; beside it stands %s, and %d are shown", n, got)
	}
	planned := eval[string](b, label("Planned")+`.querySelector('.n').textContent`)
	do(b, label("Planned")+`.querySelector('input').click()`)
	if got := eval[int](b, shownLines+`.length`); got != 2 || planned != "2" {
		t.Errorf("2 of them are planned; beside it stands %s, and %d are shown", planned, got)
	}
	if got := eval[string](b, label("Northshore Wire")+`.querySelector('.n').textContent`); got != "2" {
		t.Errorf("the Wire tells 2 planned events, not %s: a group is counted with the other groups applied", got)
	}
	hash := eval[string](b, `location.hash`)
	again := openPage(t, kestrel(t, SVG), look{fragment: hash})
	if got := eval[int](again, shownLines+`.length`); got != 2 {
		t.Errorf("the link %s shows %d events, want the same 2", hash, got)
	}
	b.clean()
	again.clean()
}

// The script counts how the articles agree as timeline.Relate says.
func TestAgreement(t *testing.T) {
	want := map[string]int{}
	for _, e := range story.Kestrel().Events {
		most := timeline.Same
		for _, o := range e.Others {
			r, _ := timeline.Relate(o, e)
			most = max(most, r)
		}
		name := map[timeline.Relation]string{timeline.Same: "Same date in each", timeline.Refines: "Finer date in one", timeline.RefinedBy: "Finer date in one",
			timeline.Overlaps: "Dates not the same", timeline.Undecided: "Dates not the same", timeline.YearApart: "Dates not the same", timeline.Conflicts: "Dates conflict"}[most]
		if len(e.Others) == 0 {
			name = "Told by one"
		}
		want[name]++
	}
	b := openPage(t, kestrel(t, SVG), look{})
	got := eval[map[string]int](b, `Object.fromEntries([...document.querySelectorAll('.f-r label')].map(l => [l.querySelector('bdi').textContent, +l.querySelector('.n').textContent]))`)
	if !maps.Equal(got, want) || len(got) < 4 {
		t.Errorf("the filters say %v, want %v", got, want)
	}
}

func TestTimeRange(t *testing.T) {
	b := openPage(t, kestrel(t, ECharts), look{fragment: "#from=2016-06-07&to=2016-06-08"})
	got := eval[[]string](b, shownLines)
	// "since 2012" lasts until today, "until 10 June" has no beginning: both touch these days
	if len(got) != 6 || !strings.HasPrefix(got[0], "The toll has stood still") {
		t.Errorf("%d events: %q", len(got), got)
	}
	b.click(`[data-do=filters]`)
	if from := eval[string](b, `document.querySelector('.date input').value`); from != "2016-06-07" {
		t.Errorf("the field says %q", from)
	}
	b.clean()
}

func TestDeepLink(t *testing.T) {
	tl := story.Kestrel()
	id := "e" + tl.Events[20].ID
	b := openPage(t, kestrel(t, SVG), look{fragment: "#" + id})
	if got := eval[string](b, `document.querySelector('.current')?.id ?? ''`); got != id {
		t.Errorf("%q is current, want %q", got, id)
	}
	if !eval[bool](b, `(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.current').getBoundingClientRect())`) {
		t.Errorf("it is out of view")
	}
	if got := eval[string](b, `document.activeElement.closest('.events > li')?.id ?? ''`); got != id {
		t.Errorf("the focus is on %q", got)
	}
	long := story.Many(10000)
	id = "e" + long.Events[7000].ID
	b = openPage(t, written(t, long, Options{}), look{fragment: "#" + id})
	if got := eval[string](b, `document.querySelector('.current')?.id ?? ''`); got != id {
		t.Errorf("long list: %q is current, want %q", got, id)
	}
	if got := eval[string](b, `document.querySelector('.current .quote').textContent`); !strings.Contains(got, "said,") {
		t.Errorf("long list: the quote is %q", got)
	}
	b.clean()
}

func TestKeyboard(t *testing.T) {
	b := openPage(t, kestrel(t, ECharts), look{})
	current := func() int {
		return eval[int](b, `[...document.querySelectorAll('.events > li')].findIndex(r => r.classList.contains('current'))`)
	}
	b.run(chromedp.KeyEvent("jjj"))
	if got := current(); got != 2 {
		t.Errorf("jjj goes to event %d, want 2", got)
	}
	b.run(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent("k"), chromedp.KeyEvent("k"))
	if got := current(); got != 1 {
		t.Errorf("down k k goes to event %d, want 1", got)
	}
	b.run(chromedp.KeyEvent("jj"), chromedp.KeyEvent(kb.ArrowUp), chromedp.KeyEvent(kb.Enter))
	if !eval[bool](b, `document.querySelector('.current').classList.contains('full') && document.querySelector('.current .more').open`) {
		t.Error("Enter does not open the event")
	}
	// as a keyboard sends it: chromedp.KeyEvent would type the slash though the page took it
	b.run(input.DispatchKeyEvent(input.KeyDown).WithKey("/").WithText("/"), input.DispatchKeyEvent(input.KeyUp).WithKey("/"))
	if !eval[bool](b, `document.activeElement.id === 'q'`) {
		t.Error("/ does not go to the search")
	}
	b.run(chromedp.KeyEvent("ferry"), chromedp.KeyEvent(kb.Enter))
	if got := current(); got != 1 {
		t.Errorf("Enter in the search goes to event %d, want the first hit, 1", got)
	}
	b.run(chromedp.KeyEvent(kb.Escape))
	if n := eval[int](b, shownLines+`.length`); n != 30 {
		t.Errorf("Esc leaves %d events", n)
	}
	b.run(chromedp.KeyEvent("?"))
	if !eval[bool](b, `document.querySelector('#help').open`) {
		t.Error("? does not help")
	}
	b.run(chromedp.KeyEvent(kb.Escape))
	before := eval[string](b, drawing)
	b.run(chromedp.KeyEvent("++"))
	near := eval[string](b, drawing)
	b.run(chromedp.Focus(`.plot`), chromedp.KeyEvent(kb.ArrowRight))
	if moved := eval[string](b, drawing); near == before || moved == near {
		t.Error("+ does not zoom the chart, or an arrow does not move it")
	}
	b.run(chromedp.KeyEvent("0"))
	b.clean()
}
