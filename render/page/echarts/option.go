package echarts

import (
	"encoding/json"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/render/picture"
)

// Series are the names of the custom series, in the order they are drawn. The
// page's script attaches a renderItem to each: no function travels as data.
var Series = [...]string{"frame", "joins", "marks"}

// Option returns the chart of p as an ECharts option in JSON, safe to stand in
// a <script type="application/json">.
//
// Both axes are plain numbers from 0 to 1; the x axis is the cut axis of
// p.Scale. A mark is [from, to, lane, look, event]: from and to in days since
// 1970-01-01, which renderItem puts on the axis; rows come from p.Levels.
func Option(p picture.Picture) ([]byte, error) {
	c := charts.NewCustom()
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "timeline"}),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Min: 0, Max: 1}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Show: opts.Bool(false), Min: 0, Max: 1}),
		charts.WithGridOpts(opts.Grid{Left: "180", Right: "0", Top: "0", Bottom: "0"}),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(false)}), // ECharts' own needs inline styles; the page has one
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithDataZoomOpts(opts.DataZoom{Type: "inside", XAxisIndex: 0, FilterMode: "none"}),
		charts.WithAnimation(false),
	)
	c.AddSeries(Series[0], []opts.CustomData{{Value: []int{0, 0}}})
	c.AddSeries(Series[1], []opts.CustomData{{Value: []int{0, 0}}})
	c.AddSeries(Series[2], marks(p))
	c.Accept(settings{})
	c.Validate()
	return json.Marshal(c.JSON())
}

func marks(p picture.Picture) []opts.CustomData {
	data := make([]opts.CustomData, len(p.Marks))
	for i, v := range Values(p) {
		data[i].Value = v
	}
	return data
}

// Values returns the marks as the option holds them.
func Values(p picture.Picture) [][]float64 {
	values := make([][]float64, len(p.Marks))
	for i, m := range p.Marks {
		values[i] = []float64{round(m.From), round(m.To), float64(m.Lane), float64(m.Look), float64(m.Event)}
	}
	return values
}

// round keeps a day exact to the second.
func round(day float64) float64 { return math.Round(day*1e5) / 1e5 }

// settings adds what go-echarts has no field for.
type settings struct {
	charts.BaseConfigurationVisitor
}

func (settings) Visit(option map[string]any) {
	option["useUTC"] = true   // ECharts else formats in the reader's zone: a day off west of Greenwich
	option["progressive"] = 0 // it else draws long timelines piece by piece, and only the last piece stays
}

// VisitDataZooms has the wheel zoom only with Ctrl, so that it scrolls the page.
func (settings) VisitDataZooms(zooms []opts.DataZoom) any {
	return []map[string]any{{
		"type": zooms[0].Type, "xAxisIndex": 0, "filterMode": zooms[0].FilterMode, "minSpan": .05,
		"zoomOnMouseWheel": "ctrl", "moveOnMouseWheel": false, "moveOnMouseMove": true, "throttle": 30,
	}}
}
