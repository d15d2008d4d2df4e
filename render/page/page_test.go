package page

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

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

// Names and titles without a place to break do not widen a phone's page.
func TestLongWords(t *testing.T) {
	tl := story.Kestrel()
	tl.Articles = slices.Clone(tl.Articles)
	for i := range tl.Articles {
		tl.Articles[i].Source = strings.Repeat("Sarn", 20)
	}
	tl.Events[0].Line, tl.Events[0].Names = strings.Repeat("Kestrel", 20), []string{strings.Repeat("Bridge", 20)}
	b := openPage(t, written(t, tl, Options{Title: strings.Repeat("Closing", 20)}), look{width: 320, height: 800})
	do(b, `document.querySelectorAll('.more').forEach(m => { m.open = true }); document.querySelector('[data-do=filters]').click()`)
	if wide := eval[int](b, `document.documentElement.scrollWidth - innerWidth`); wide > 0 {
		t.Errorf("the page is %d px wider than the window", wide)
	}
	b.clean()
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

// A title from right to left reads so, and the page around it does not turn.
func TestRightToLeft(t *testing.T) {
	tl := story.Kestrel()
	tl.Events[0].Line = "الجسر مغلق منذ يوم الاثنين"
	b := openPage(t, written(t, tl, Options{Title: "إغلاق الجسر"}), look{})
	direction := `getComputedStyle(document.querySelector('%s')).direction`
	for selector, want := range map[string]string{"h1": "rtl", ".line": "rtl", ".quote": "ltr", "html": "ltr", ".events > li:nth-child(2) .line": "ltr"} {
		if got := eval[string](b, strings.ReplaceAll(direction, "%s", selector)); got != want {
			t.Errorf("%s is %s", selector, got)
		}
	}
	b.screenshot("rtl")
	b.clean()
}
