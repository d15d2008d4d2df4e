package page

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"dateline/dates/civil"
	"dateline/render/internal/story"
	"dateline/timeline"
)

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

func TestTodayOnlyWhenAsked(t *testing.T) {
	if strings.Contains(kestrel(t, SVG), `"today":`) {
		t.Error("today is drawn unasked")
	}
	b := openPage(t, written(t, story.Kestrel(), Options{Chart: SVG, Today: civil.Of(2016, 6, 12)}), look{})
	if n := eval[int](b, `document.querySelectorAll('.live-chart .today').length`); n != 1 {
		t.Error("today is not drawn when asked")
	}
}

// drawings tells what the still and the live drawing consist of, labels apart.
const drawings = `['.still svg', 'svg.live-chart'].map(s => {
	const svg = document.querySelector(s), numbers = s => (s.match(/-?\d+(\.\d+)?/g) || []).map(Number), found = [], labels = [];
	for (const e of svg.querySelectorAll('.mk > :not(.lb):not(.hit), .join, .break, .tick, .ctx, .axis, .pub, .grid, .lane, .sub')) {
		const kind = [e.tagName, e.getAttribute('class'), e.parentNode.matches('.mk') ? e.parentNode.getAttribute('class').replace(' second', '') : '', e.childElementCount ? '' : e.textContent].join(' ').trim();
		const paths = e.matches('.grid') ? e.getAttribute('d').match(/M[^M]*/g) : [['cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'd'].map(a => e.getAttribute(a) ?? (a === 'x' && e.tagName === 'text' ? 0 : '')).join(' ')];
		for (const p of paths) found.push({ kind, at: numbers(p) });
	}
	for (const e of svg.querySelectorAll('.mk > .lb')) labels.push({ kind: e.textContent, at: [+e.getAttribute('x'), +e.getAttribute('y')] });
	return { shapes: found, labels };
})`

// The live chart is the static drawing: Go and the script compute the same
// places for every mark, join, count, tick and cut.
func TestLiveChartIsTheStillDrawing(t *testing.T) {
	short := story.Kestrel()
	short.Events = short.Events[11:14]
	for name, tl := range map[string]timeline.Timeline{"kestrel": story.Kestrel(), "three": short, "40": story.Many(40), "1000": story.Many(1000)} {
		b := openPage(t, written(t, tl, Options{Chart: SVG, Today: civil.Of(2016, 6, 5)}), look{})
		type shape struct {
			Kind string
			At   []float64
		}
		d := eval[[]struct{ Shapes, Labels []shape }](b, drawings)
		still, live := d[0], d[1]
		if len(still.Shapes) < 20 {
			t.Errorf("%s: the still drawing has %d shapes", name, len(still.Shapes))
		}
		rest := live.Shapes
		for _, s := range still.Shapes {
			k := slices.IndexFunc(rest, func(l shape) bool { return l.Kind == s.Kind && near(s.At, l.At) })
			if k < 0 {
				t.Errorf("%s: the still drawing alone has %v", name, s)
				continue
			}
			rest = slices.Delete(rest, k, k+1)
		}
		for _, l := range rest {
			t.Errorf("%s: the live drawing alone has %v", name, l)
		}
		places := map[[2]float64]string{}
		for _, s := range still.Labels {
			places[[2]float64{s.At[0], s.At[1]}] = s.Kind
		}
		both := 0
		for _, l := range live.Labels { // their letters are measured in the one and reckoned in the other: one may be cut shorter
			s, ok := places[[2]float64{l.At[0], l.At[1]}]
			a, b := strings.TrimSuffix(s, "…"), strings.TrimSuffix(l.Kind, "…")
			if ok && !strings.HasPrefix(a, b) && !strings.HasPrefix(b, a) {
				t.Errorf("%s: still label %q, live %q", name, s, l.Kind)
			}
			if ok {
				both++
			}
		}
		if fewer := min(len(still.Labels), len(live.Labels)); both < fewer*3/4 {
			t.Errorf("%s: of %d labels only %d stand beside the same mark in both", name, fewer, both)
		}
		b.clean()
	}
}

// The script finds the round dates of closer views itself, as package picture
// does those of the still drawing.
func TestTicksOfTheScript(t *testing.T) {
	b := openPage(t, kestrel(t, SVG), look{zone: "America/Los_Angeles"})
	for _, c := range story.Ticks {
		js := fmt.Sprintf(`(() => { const events = [], chart = null; %s %s; return ticks(%f, %f, %f).map(t => t[1]).join(' ') })()`,
			asset("script/02-calendar.js"), asset("script/04-axis.js"), c.From, c.To, c.Day)
		if got := eval[string](b, js); got != c.Want {
			t.Errorf("%s: %s, want %s", c.Name, got, c.Want)
		}
	}
}

func near(a, b []float64) bool {
	for i := range a {
		if len(a) != len(b) || math.Abs(a[i]-b[i]) > .3 {
			return false
		}
	}
	return len(a) == len(b)
}

// No label runs into a mark, a count or a label behind it in its row, nor out
// of the drawing, whatever face the browser has; nor do ticks touch.
func TestLabelsHaveRoom(t *testing.T) {
	const runs = `[...document.querySelectorAll('.plot > .still svg, .plot > svg')].flatMap(svg => {
		const box = e => { const b = e.getBBox(); return { text: e.textContent, l: b.x, r: b.x + b.width, y: b.y + b.height / 2 }; }, W = svg.viewBox.baseVal.width, bad = [];
		const labels = [...svg.querySelectorAll('.lb')].map(box), ticks = [...svg.querySelectorAll('.tick')].map(box);
		const marks = [...svg.querySelectorAll('.mk > :is(.dot, .bar, .fade, .pill)')].map(box).concat(labels);
		for (const l of labels) for (const m of marks) if (m.l > l.l && m.l < l.r && Math.abs(m.y - l.y) < 8) bad.push(l.text + ' runs into ' + (m.text || 'a mark'));
		for (const l of [...labels, ...ticks]) if (l.r > W + 1 || l.l < -1) bad.push(l.text + ' is clipped');
		ticks.forEach((a, i) => ticks.forEach((b, j) => { if (j > i && a.l < b.r && b.l < a.r) bad.push(a.text + ' and ' + b.text + ' overlap'); }));
		return bad;
	})`
	for name, tl := range map[string]timeline.Timeline{"kestrel": story.Kestrel(), "40": story.Many(40), "1000": story.Many(1000)} {
		b := openPage(t, written(t, tl, Options{Chart: SVG}), look{})
		do(b, `document.querySelector('.plot').classList.remove('drawn')`) // shows the still drawing beside the live one
		for _, width := range []int64{1440, 800, 320} {
			follows := fmt.Sprintf(`document.querySelector('.live-chart').viewBox.baseVal.width <= %d`, width)
			b.run(chromedp.EmulateViewport(width, 1000), chromedp.Poll(follows, nil, chromedp.WithPollingTimeout(8*time.Second)))
			for _, fault := range eval[[]string](b, runs) {
				t.Errorf("%s at %d: %s", name, width, fault)
			}
		}
		b.clean()
	}
}

// What is painted is the same, too, by ECharts and as SVG: block by block, as
// far as two renderers can agree. Labels are left out, since their letters are
// measured in the one and reckoned in the other.
func TestLiveChartLooksLikeTheStillDrawing(t *testing.T) {
	tl := story.Kestrel()
	for i := range tl.Events {
		tl.Events[i].Line = ""
		for k := range tl.Events[i].Others {
			tl.Events[i].Others[k].Line = ""
		}
	}
	for _, k := range kinds {
		b := openPage(t, written(t, tl, Options{Title: story.Title, Chart: k.chart}), look{})
		live := plot(b)
		do(b, `document.querySelector('.live-chart').remove(); document.querySelector('.plot').classList.remove('drawn')`)
		still := plot(b)
		if live.Bounds() != still.Bounds() {
			t.Fatalf("%s: the live chart takes %v, the still drawing %v", k.name, live.Bounds(), still.Bounds())
		}
		blocks, other := 0, 0
		for y := live.Bounds().Min.Y; y+block <= live.Bounds().Max.Y; y += block {
			for x := live.Bounds().Min.X; x+block <= live.Bounds().Max.X; x += block {
				a, b := ink(live, x, y), ink(still, x, y)
				if b > .05 {
					blocks++
				}
				if math.Abs(a-b) > .15 {
					other++
					t.Logf("%s: at %d, %d the live chart has %.2f ink, the still drawing %.2f", k.name, x, y, a, b)
				}
			}
		}
		if blocks < 500 || other > 2 {
			t.Errorf("%s: of %d blocks with ink %d look otherwise", k.name, blocks, other)
		}
		b.clean()
	}
}

// plot returns what the chart looks like.
func plot(b *tab) image.Image {
	b.t.Helper()
	eval[bool](b, `true`) // lets it be drawn
	var shot []byte
	b.run(chromedp.Screenshot(`.plot`, &shot, chromedp.ByQuery))
	img, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		b.t.Fatal(err)
	}
	return img
}

const block = 6

// ink returns how dark a block of pixels is, 0…1.
func ink(img image.Image, x, y int) (sum float64) {
	for k := range block * block {
		r, g, b, _ := img.At(x+k%block, y+k/block).RGBA()
		sum += 1 - float64(r+g+b)/3/0xffff
	}
	return sum / (block * block)
}
