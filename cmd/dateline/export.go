package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
)

// exportFormats are the values of export's -f.
var exportFormats = []struct {
	name  string
	write func(io.Writer, timeline.Timeline) error
}{
	{"json", render.JSON},
	{"jsonl", render.JSONLines},
	{"csv", render.CSV},
}

func newExport(e env) *cobra.Command {
	var in inputs
	var out, format string
	var names []string
	for _, f := range exportFormats {
		names = append(names, f.name)
	}
	c := &cobra.Command{
		Use:   "export FILE",
		Short: "Write the timeline of an article for other programs",
		Long: `Export reads a news article ("-" is stdin) and writes its timeline as data. All
offsets in it are byte offsets into the UTF-8 text of the article, half-open.`,
		Example: `  dateline export testdata/articles/bridge.txt -f csv`,
		Args:    one("article"),
		RunE: func(_ *cobra.Command, args []string) error {
			i := slices.Index(names, format)
			if i < 0 {
				return usageError{fmt.Errorf("--format %q: want %s", format, oneOf(names))}
			}
			return withTimeline(e, in, args, func(tl timeline.Timeline) error {
				return emit(e, out, func(w io.Writer) error { return exportFormats[i].write(w, tl) })
			})
		},
	}
	in.flags(c)
	outputFlag(c, &out)
	c.Flags().StringVarP(&format, "format", "f", "json", "`FORMAT`: "+oneOf(names))
	return c
}

// oneOf lists choices as people say them: "json, jsonl or csv".
func oneOf(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// withTimeline reads the articles, hands on their timeline unless every one of
// them failed, and returns what failed.
func withTimeline(e env, in inputs, names []string, show func(timeline.Timeline) error) error {
	x, err := in.extractor()
	if err != nil {
		return err
	}
	return withArticles(e, in, names, func(articles []article.Article) error {
		return show(timeline.Build(articles[0], x))
	})
}
