package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/dates"
	"dateline/render"
	"dateline/render/listing"
	"dateline/render/words"
	"dateline/timeline"
	"dateline/timeline/article"
)

// exportFormats are the values of export's -f.
var exportFormats = []struct {
	name  string
	write func(io.Writer, timeline.Timeline, listing.Options) error
}{
	{"json", machine(render.JSON)},
	{"jsonl", machine(render.JSONLines)},
	{"csv", machine(render.CSV)},
	{"text", render.Text},
}

// machine makes a format of one that does not care how a terminal looks.
func machine(write func(io.Writer, timeline.Timeline) error) func(io.Writer, timeline.Timeline, listing.Options) error {
	return func(w io.Writer, tl timeline.Timeline, _ listing.Options) error { return write(w, tl) }
}

func newExport(e env) *cobra.Command {
	var in inputs
	var many corpusFlags
	var out, format string
	var all bool
	var names []string
	for _, f := range exportFormats {
		names = append(names, f.name)
	}
	c := &cobra.Command{
		Use:   "export FILE...",
		Short: "Write the timelines of articles as JSON, CSV or text",
		Long: `Export reads news articles ("-" is stdin), files and addresses of any form,
directories, patterns. All formats but jsonl merge them into one timeline; that
takes any number and keeps them apart. Offsets are half-open, in bytes of text.`,
		Example: `  dateline export -f jsonl testdata/articles`,
		Args:    atLeast(1, "article"),
		RunE: func(c *cobra.Command, args []string) error {
			i := slices.Index(names, format)
			if i < 0 {
				return usageError{fmt.Errorf("--format %q: want %s", format, oneOf(names))}
			}
			if many.resume != "" && (out != "" || c.Flags().Changed("format") && format != "jsonl") {
				return usageError{errors.New("--resume names the file to write to, always as jsonl: -o and -f do not go with it")}
			}
			if format == "jsonl" || many.resume != "" {
				return exportMany(c.Context(), e, in, many, all, args, out)
			}
			o := listing.Options{}
			if out == "" || out == "-" {
				o.Width, o.Color = e.columns, e.color
			}
			return withTimeline(c.Context(), e, in, all, args, func(tl timeline.Timeline) error {
				return emit(e, out, func(w io.Writer) error { return exportFormats[i].write(w, tl, o) })
			})
		},
	}
	in.flags(c)
	outputFlag(c, &out)
	allFlag(c, &all)
	c.Flags().StringVarP(&format, "format", "f", "json", "`FORMAT`: "+oneOf(names))
	many.flags(c)
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

func allFlag(c *cobra.Command, all *bool) {
	c.Flags().BoolVar(all, "all", false, "show every sentence, dated or not")
}

// merged returns the timeline of the articles: of several, one event wherever
// several tell the same.
func merged(articles []article.Article, x *dates.Extractor) timeline.Timeline {
	if len(articles) == 1 {
		return timeline.Build(articles[0], x)
	}
	ts := make([]timeline.Timeline, len(articles))
	for i, a := range articles {
		ts[i] = timeline.Build(a, x)
	}
	return timeline.Merge(ts...)
}

// withTimeline reads the articles, hands on their timeline unless every one of
// them failed, and returns what failed. Unless all is set it leaves out what
// deserves no line, and says how much that is.
func withTimeline(ctx context.Context, e env, in inputs, all bool, names []string, show func(timeline.Timeline) error) error {
	x, err := in.extractor()
	if err != nil {
		return err
	}
	return withArticles(ctx, e, in, names, func(articles []article.Article) error {
		tl := merged(articles, x)
		if !all {
			var left int
			if tl, left = tl.Select(timeline.WorthShown); left > 0 {
				fmt.Fprintf(e.err, "dateline: %s not shown; --all shows them\n", words.Count(left, "sentence"))
			}
		}
		return show(tl)
	})
}
