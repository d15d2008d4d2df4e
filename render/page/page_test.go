package page

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/internal/story"
	"dateline/timeline"
)

var kinds = []struct {
	name  string
	chart Chart
}{{"ECharts", ECharts}, {"SVG", SVG}}

func kestrel(t testing.TB, c Chart) string {
	return written(t, story.Kestrel(), Options{Title: story.Title, Chart: c})
}

// What the policy of the page stops, what it asks for and what its script
// throws are faults, on every kind of page. With DATELINE_SHOTS naming a
// directory, every page is opened in every window and kept as a picture.
func TestPagesOpenCleanly(t *testing.T) {
	three := story.Kestrel()
	three.Events = three.Events[11:14]
	timelines := []struct {
		name, title string
		tl          timeline.Timeline
		always      string // what is opened without DATELINE_SHOTS
	}{
		{"kestrel", story.Title, story.Kestrel(), "ECharts/small SVG/desktop"},
		{"three", story.Title, three, ""},
		{"40", "The crossing", story.Many(40), ""},
		{"1000", "1,000 events from a long dispute", story.Many(1000), ""},
		{"10000", "10,000 events from a long dispute", story.Many(10000), "ECharts/desktop"},
	}
	windows := []struct {
		name string
		look
	}{{"desktop", look{}}, {"phone", look{width: 390, height: 1600}}, {"small", look{width: 320, height: 1200}}, {"4K", look{width: 3840, height: 2160}}, {"dark", look{dark: true}}}
	for _, k := range kinds {
		for _, x := range timelines {
			for _, w := range windows {
				if os.Getenv("DATELINE_SHOTS") == "" && !strings.Contains(x.always, k.name+"/"+w.name) {
					continue
				}
				t.Run(strings.Join([]string{x.name, k.name, w.name}, "/"), func(t *testing.T) {
					b := openPage(t, written(t, x.tl, Options{Title: x.title, Chart: k.chart}), w.look)
					if wide := eval[int](b, `document.documentElement.scrollWidth - innerWidth`); wide > 0 {
						t.Errorf("the page is %d px wider than the window", wide)
					}
					if !eval[bool](b, `document.querySelector('.plot').classList.contains('drawn')`) {
						t.Error("there is no live chart")
					}
					b.screenshot(strings.Join([]string{x.name, k.name, w.name}, "-"))
					b.clean()
				})
			}
		}
	}
}

// In the browser, too, an attack is text: it runs nothing, and what is shown
// is what the article wrote.
func TestAttacksInTheBrowser(t *testing.T) {
	pages := hostilePages(t)
	for _, name := range []string{"ECharts", "SVG", "lean"} {
		t.Run(name, func(t *testing.T) {
			b := openPage(t, pages[name], look{})
			do(b, `document.querySelectorAll('.group > details').forEach(d => { d.open = true })`)
			// search, open and hover everything an attack could reach
			b.search("pwned")
			b.run(chromedp.MouseClickXY(600, 400))
			do(b, `document.querySelectorAll('.events > li .when').forEach((a, i) => { if (i < 30) a.click() })`)
			if eval[bool](b, `'pwned' in window`) {
				t.Error("an attack ran")
			}
			got := eval[[]string](b, `[...new Set([...document.querySelectorAll('.line')].map(l => l.textContent))]`)
			for _, s := range story.Attacks {
				s = strings.ReplaceAll(s, "\x00", "\uFFFD")
				if !strings.Contains(strings.Join(got, "\n"), strings.TrimSpace(s)) {
					t.Errorf("%q is not shown as it was written", s)
				}
			}
			if n := eval[int](b, `document.querySelectorAll('img, iframe, .line *, .quote q > :not(mark), h1 *, bdi *').length`); n > 0 {
				t.Errorf("%d elements were made of text", n)
			}
			if bad := eval[[]string](b, `[...document.links].map(a => a.href).filter(h => !/^(https?|file):/.test(h))`); len(bad) > 0 {
				t.Errorf("links: %q", bad)
			}
			for _, f := range b.faults() {
				t.Error(f)
			}
		})
	}
}

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
	if n := eval[int](b, `CSS.highlights.get('hit').size`); n < len(hits) {
		t.Errorf("%d marks in %d hits", n, len(hits))
	}
	b.run(chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Escape)) // the year of the current event stays open, now with all of its events
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

// drawing is what the live chart shows.
const drawing = `(c => c ? c.toDataURL() : document.querySelector('svg.live-chart').outerHTML)(document.querySelector('canvas'))`

// The live chart is the static drawing: a click where that has a mark goes to
// its event, and hovering there names it.
func TestChartIsTheDrawing(t *testing.T) {
	for _, k := range kinds {
		b := openPage(t, kestrel(t, k.chart), look{})
		// the mark labelled "Kestrel Bridge opened…" of the static drawing
		at := eval[[]float64](b, `(() => {
			const g = [...document.querySelectorAll('.still .mk')].find(g => g.textContent.startsWith('Kestrel Bridge opened')), c = g.querySelector('circle');
			const r = document.querySelector('.plot').getBoundingClientRect(), f = r.width / 1080;
			return [r.left + c.getAttribute('cx') * f, r.top + c.getAttribute('cy') * f];
		})()`)
		b.run(chromedp.MouseEvent("mouseMoved", at[0], at[1]))
		if tip := eval[string](b, `(t => t.hidden ? '' : t.innerText)(document.querySelector('.tip'))`); !strings.Contains(tip, "Thursday 14 May 1964") || !strings.Contains(tip, "Sarn Valley Post, The Ellery Courier") {
			t.Errorf("%s: the tip says %q", k.name, tip)
		}
		b.run(chromedp.MouseClickXY(at[0], at[1]))
		if got := eval[string](b, `document.querySelector('.current .line')?.textContent ?? ''`); got != "Kestrel Bridge opened with a single lane each way" {
			t.Errorf("%s: a click goes to %q", k.name, got)
		}
		b.clean()
	}
}

// Dense stretches are counts, and a click opens them.
func TestCountsOpen(t *testing.T) {
	b := openPage(t, written(t, story.Many(1000), Options{Chart: SVG}), look{})
	counts := eval[int](b, `document.querySelectorAll('.live-chart .many').length`)
	sum := eval[int](b, `[...document.querySelectorAll('.live-chart .num')].reduce((n, t) => n + +t.textContent, 0) + document.querySelectorAll('.live-chart .mk:not(.many)').length`)
	if dated := len(story.Many(1000).Events) - 3; counts == 0 || sum < dated-3 || sum > 1000 {
		t.Errorf("%d counts; together with the marks they stand for %d events of about %d", counts, sum, dated)
	}
	for range 12 {
		if eval[int](b, `document.querySelectorAll('.live-chart .many').length`) == 0 {
			break
		}
		do(b, `document.querySelector('.live-chart .many').dispatchEvent(new MouseEvent('click', {bubbles: true}))`)
	}
	if n := eval[int](b, `document.querySelectorAll('.live-chart .many').length`); n != 0 {
		t.Errorf("after opening them again and again %d counts are left", n)
	}
	if n := eval[int](b, `document.querySelectorAll('.live-chart .mk').length`); n == 0 {
		t.Error("and no mark is in view")
	}
	b.clean()
}

func TestBrush(t *testing.T) {
	b := openPage(t, kestrel(t, ECharts), look{})
	r := eval[[]float64](b, `(r => [r.left, r.right, r.top + r.height / 2])(document.querySelector('.strip').getBoundingClientRect())`)
	left, width, y := r[0]+(r[1]-r[0])/6, (r[1]-r[0])*5/6, r[2]
	b.run(chromedp.MouseEvent("mousePressed", left+.35*width, y, chromedp.Button("left"), chromedp.ClickCount(1)),
		chromedp.MouseEvent("mouseMoved", left+.6*width, y, chromedp.Button("left")),
		chromedp.MouseEvent("mouseReleased", left+.65*width, y, chromedp.Button("left")))
	n := eval[int](b, shownLines+`.length`)
	if n == 0 || n == 30 || !strings.Contains(eval[string](b, `location.hash`), "from=") {
		t.Errorf("dragging on the strip leaves %d events, %s", n, eval[string](b, `location.hash`))
	}
	b.clean()
}

// A picture of the page is the same in every zone: nothing is a day off west
// of Greenwich.
func TestEveryZone(t *testing.T) {
	var pictures, texts []string
	for _, zone := range []string{"UTC", "America/Los_Angeles"} {
		b := openPage(t, kestrel(t, ECharts), look{zone: zone})
		if got := eval[string](b, `Intl.DateTimeFormat().resolvedOptions().timeZone`); got != zone {
			t.Fatalf("the browser is in %s", got)
		}
		b.run(chromedp.KeyEvent("++++"))
		pictures = append(pictures, eval[string](b, drawing))
		texts = append(texts, eval[string](b, `document.body.innerText`))
	}
	for i := range pictures {
		if pictures[i] != pictures[0] || texts[i] != texts[0] {
			t.Errorf("zone %d looks otherwise than UTC", i)
		}
	}
}

func TestDark(t *testing.T) {
	ground := `getComputedStyle(document.documentElement).backgroundColor`
	b := openPage(t, kestrel(t, ECharts), look{dark: true})
	if got := eval[string](b, ground); got != "rgb(22, 21, 18)" {
		t.Errorf("by preference the ground is %s", got)
	}
	dark := eval[string](b, drawing)
	b.click(`[data-do=theme]`)
	if got := eval[string](b, ground); got != "rgb(254, 253, 250)" {
		t.Errorf("switched, the ground is %s", got)
	}
	if eval[string](b, drawing) == dark {
		t.Error("the chart did not follow")
	}
	b.clean()
}

// Print shows every event and the static drawing, whatever is filtered.
func TestPrint(t *testing.T) {
	for name, tl := range map[string]timeline.Timeline{"kestrel": story.Kestrel(), "1000": story.Many(1000)} {
		if name == "kestrel" && os.Getenv("DATELINE_SHOTS") == "" {
			continue
		}
		b := openPage(t, written(t, tl, Options{}), look{fragment: "#q=harbour"})
		b.run(printed())
		hidden := eval[int](b, `[...document.querySelectorAll('.events > li, .events > li .quote')].filter(e => !e.checkVisibility()).length`)
		if hidden > 0 {
			t.Errorf("%s: %d events or quotes are not printed", name, hidden)
		}
		if !eval[bool](b, `document.querySelector('.still svg').checkVisibility() && !document.querySelector('canvas').checkVisibility() && !document.querySelector('.find').checkVisibility()`) {
			t.Errorf("%s: the drawing is not printed, or the controls are", name)
		}
		if dir := os.Getenv("DATELINE_SHOTS"); dir != "" {
			var pdf []byte
			b.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
				pdf, _, err = cdp.PrintToPDF().WithPrintBackground(false).Do(ctx)
				return err
			}))
			if err := os.WriteFile(dir+"/print-"+name+".pdf", pdf, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		b.clean()
	}
}

// Without script the list is whole, and so is the drawing.
func TestWithoutScript(t *testing.T) {
	b := openPage(t, kestrel(t, ECharts), look{noScript: true})
	text := func() (s string) { b.run(chromedp.Text("body", &s, chromedp.ByQuery)); return s }()
	for _, want := range []string{"since 2012", "about 1995", "early September 2016", "week of 23 May", "4–5 June", "until Fri 10 June",
		"“Last year”, published Wednesday 8 June 2016", "A stele in the town museum records", "Mayor Ines Calloway", "Dates differ by 1 day."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(text, "Download") || strings.Contains(text, "Copy link") {
		t.Error("it offers what only script can do")
	}
	b.screenshot("no-script")
}

// downloads keeps what the page would hand to the browser to save.
const downloads = `(async () => {
	const blobs = [], click = HTMLAnchorElement.prototype.click, make = URL.createObjectURL;
	HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };
	URL.createObjectURL = b => (blobs.push(b), 'blob:none');
	for (const d of ['json', 'csv', 'svg', 'png']) { document.querySelector('[data-do=' + d + ']').click(); await new Promise(r => setTimeout(r, d === 'png' ? 1000 : 0)); }
	const out = [];
	for (const b of blobs) out.push(b.type + ' ' + (b.type === 'image/png' ? b.size : await b.text()));
	return out;
})()`

// What the page gives away is the whole timeline, whatever is shown, and the
// same as the program exports.
func TestDownloads(t *testing.T) {
	long := story.Many(3000)
	for name, tl := range map[string]timeline.Timeline{"short": story.Kestrel(), "long": long} {
		b := openPage(t, written(t, tl, Options{Title: story.Title}), look{fragment: "#q=crack"})
		files := eval[[]string](b, downloads)
		if len(files) != 4 {
			t.Fatalf("%s: %d files", name, len(files))
		}
		var got, want any
		if err := json.Unmarshal([]byte(strings.TrimPrefix(files[0], "application/json ")), &got); err != nil {
			t.Fatal(err)
		}
		tl.Events = inOrder(tl.Events)
		doc, err := json.Marshal(document.Of(tl, story.Title))
		if err != nil {
			t.Fatal(err)
		}
		json.Unmarshal(doc, &want)
		if !reflect.DeepEqual(got, want) {
			for i := range want.(map[string]any)["events"].([]any) {
				g, w := got.(map[string]any)["events"].([]any)[i], want.(map[string]any)["events"].([]any)[i]
				if !reflect.DeepEqual(g, w) {
					t.Fatalf("%s: event %d of the JSON is\n%v, want\n%v", name, i, g, w)
				}
			}
			t.Errorf("%s: the JSON differs", name)
		}
		table, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(files[1], "text/csv "))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if wanted := append([][]string{document.Columns}, document.Of(tl, story.Title).Rows()...); !reflect.DeepEqual(table, wanted) {
			for i := range min(len(table), len(wanted)) {
				if !reflect.DeepEqual(table[i], wanted[i]) {
					t.Fatalf("%s: row %d of the CSV is\n%q, want\n%q", name, i, table[i], wanted[i])
				}
			}
			t.Errorf("%s: the CSV has %d rows, want %d", name, len(table), len(wanted))
		}
		if !strings.Contains(files[2], story.Title) || !strings.Contains(files[2], "<svg") || strings.Contains(files[2], "class=\"f0\" /") {
			t.Errorf("%s: the picture is %.200s", name, files[2])
		}
		if !strings.HasPrefix(files[3], "image/png ") || len(files[3]) < len("image/png 10000") {
			t.Errorf("%s: the PNG is %s", name, files[3])
		}
		b.clean()
	}
}

// A title from right to left reads so, and the page around it does not turn.
func TestRightToLeft(t *testing.T) {
	tl := story.Kestrel()
	tl.Events[0].Line = "الجسر مغلق منذ يوم الاثنين"
	b := openPage(t, written(t, tl, Options{Title: "إغلاق الجسر"}), look{})
	direction := `getComputedStyle(document.querySelector('%s')).direction`
	for selector, want := range map[string]string{"h1": "rtl", ".line": "rtl", "html": "ltr", ".events > li:nth-child(2) .line": "ltr"} {
		if got := eval[string](b, strings.ReplaceAll(direction, "%s", selector)); got != want {
			t.Errorf("%s is %s", selector, got)
		}
	}
	b.screenshot("rtl")
	b.clean()
}

func TestTodayOnlyWhenAsked(t *testing.T) {
	if strings.Contains(kestrel(t, SVG), `"today":`) {
		t.Error("today is drawn unasked")
	}
	b := openPage(t, written(t, story.Kestrel(), Options{Chart: SVG, Today: civil.Of(2016, 6, 12)}), look{})
	if n := eval[int](b, `document.querySelectorAll('.live-chart .today').length`); n != 1 {
		t.Error("today is not drawn when asked")
	}
}

func TestCopy(t *testing.T) {
	b := openPage(t, kestrel(t, ECharts), look{fragment: "#e" + story.Kestrel().Events[21].ID})
	do(b, `navigator.clipboard.writeText = async s => { window.copied = s }`)
	b.click(`.acts button:nth-child(2)`)
	if got, want := eval[string](b, `copied`), "“A public inquiry into the warnings opened in the old customs house” (Thursday 9 June 2016). Northshore Wire, “Inquiry opens into ignored bridge warnings”, 10 June 2016. https://northshorewire.example/inquiry-kestrel"; got != want {
		t.Errorf("the citation is\n%s, want\n%s", got, want)
	}
	b.run(chromedp.KeyEvent("c"))
	if got := eval[string](b, `copied`); !strings.HasSuffix(got, "#e"+story.Kestrel().Events[21].ID) {
		t.Errorf("the link is %s", got)
	}
	b.clean()
}
