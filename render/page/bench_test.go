package page

import (
	"io"
	"testing"

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
