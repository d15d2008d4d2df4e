package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"dateline/dates/civil"
	"dateline/render"
	"dateline/render/page"
	"dateline/render/picture"
	"dateline/timeline"
)

func newPage(e env) *cobra.Command {
	var in inputs
	var out, chart, lanes string
	var all, today bool
	var opts page.Options
	c := &cobra.Command{
		Use:   "page FILE…",
		Short: "Write the timeline of articles as an HTML page",
		Long: `Page reads news articles ("-" is stdin) and writes their timeline as one HTML
file that needs no network. Of several articles each has a lane of its own, and
what several of them tell is one event.`,
		Example: `  dateline page testdata/articles/bridge.txt -o timeline.html`,
		Args:    atLeast(1, "article"),
		RunE: func(c *cobra.Command, args []string) error {
			switch chart {
			case "echarts":
				opts.Chart = page.ECharts
			case "svg":
				opts.Chart = page.SVG
			default:
				return usageError{fmt.Errorf("--chart %q: want echarts or svg", chart)}
			}
			switch lanes {
			case "article":
				opts.Lanes = picture.ByArticle
			case "name":
				opts.Lanes = picture.ByName
			default:
				return usageError{fmt.Errorf("--lanes %q: want article or name", lanes)}
			}
			if today {
				opts.Today = civil.FromTime(e.now())
			}
			return withTimeline(c.Context(), e, in, all, args, func(tl timeline.Timeline) error {
				return emit(e, out, func(w io.Writer) error { return render.Page(w, tl, opts) })
			})
		},
	}
	in.flags(c)
	outputFlag(c, &out)
	allFlag(c, &all)
	c.Flags().StringVar(&opts.Title, "title", "", "`TITLE` of the page (default: the headline)")
	c.Flags().StringVar(&chart, "chart", "echarts", "`CHART`: echarts or svg (lighter)")
	c.Flags().StringVar(&lanes, "lanes", "article", "`WHAT`: article or name")
	c.Flags().BoolVar(&today, "today", false, "mark today in the chart")
	return c
}
