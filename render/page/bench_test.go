package page

import (
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"dateline/render/internal/story"
)

// BenchmarkWrite writes pages of a hundred and of ten thousand events. What is
// packed once for all pages of a process, ECharts and the script, is not counted.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []struct {
		name   string
		events int
	}{{"100", 100}, {"10000", 10000}} {
		tl := story.Many(n.events)
		for _, k := range kinds {
			b.Run(n.name+"/"+k.name, func(b *testing.B) {
				o := Options{Title: "A long dispute", Chart: k.chart}
				size := len(written(b, tl, o))
				b.ReportAllocs()
				b.SetBytes(int64(size))
				for b.Loop() {
					if err := Write(io.Discard, tl, o); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(size)/1e6, "MB/page")
			})
		}
	}
}

// BenchmarkOpen opens pages of ten thousand events in a browser, and reports
// how long that took, and of what a reader does then how long it takes to be
// seen (ms) and how long the page's thread computes for it (cpu-ms, which
// other work on the machine does not disturb). The first search comes before
// the page had a moment to prepare for it; "few" finds so little that all
// years open.
func BenchmarkOpen(b *testing.B) {
	typed := func(q string) string {
		return `(f => { f.value = '` + q + `'; f.dispatchEvent(new Event('input')) })(document.querySelector('#q'))`
	}
	acts := []struct{ name, js string }{
		{"first-search", typed("council")}, {"search", typed("council r")}, {"few", typed("council rejected quay")}, {"clear", typed("")},
		{"article", `document.querySelector('.f-a input').click()`}, {"zoom", `document.querySelector('[data-do=in]').click()`},
	}
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			page := written(b, story.Many(10000), Options{Title: "A long dispute", Chart: k.chart})
			open, wall, cpu := 0.0, make([]float64, len(acts)), make([]float64, len(acts))
			for range b.N {
				tab := openPage(b, page, look{})
				tab.run(performance.Enable().WithTimeDomain(performance.EnableTimeDomainThreadTicks))
				open += eval[float64](tab, `performance.getEntriesByName('ready')[0].startTime`)
				for i, a := range acts {
					before := tab.computed()
					wall[i] += eval[float64](tab, fmt.Sprintf(`(async () => {
						const frame = () => new Promise(r => requestAnimationFrame(() => setTimeout(r)));
						const start = performance.now(); %s; await frame(); return performance.now() - start;
					})()`, a.js))
					cpu[i] += tab.computed() - before
				}
			}
			n := float64(b.N)
			b.ReportMetric(open/n, "ms/open")
			for i, a := range acts {
				b.ReportMetric(wall[i]/n, "ms/"+a.name)
				b.ReportMetric(cpu[i]/n, "cpu-ms/"+a.name)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// computed returns the milliseconds that the page's thread has computed so far.
func (b *tab) computed() float64 {
	b.t.Helper()
	var ms float64
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		all, err := performance.GetMetrics().Do(ctx)
		for _, m := range all {
			if m.Name == "TaskDuration" {
				ms = m.Value * 1000
			}
		}
		return err
	}))
	return ms
}
