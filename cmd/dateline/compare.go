package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/render/page"
	"dateline/render/sidebyside"
	"dateline/render/words"
	"dateline/timeline"
	"dateline/timeline/article"
)

// compareFormats are the values of compare's -f.
var compareFormats = []struct {
	name     string
	suffixes []string // of output files that mean it
	write    func(io.Writer, timeline.Comparison, sidebyside.Options) error
}{
	{"text", nil, render.ComparisonText},
	{"json", []string{".json"}, func(w io.Writer, c timeline.Comparison, _ sidebyside.Options) error {
		return render.ComparisonJSON(w, c)
	}},
	{"html", []string{".html", ".htm"}, func(w io.Writer, c timeline.Comparison, _ sidebyside.Options) error {
		return render.ComparisonPage(w, c, page.Options{})
	}},
}

func newCompare(e env) *cobra.Command {
	var in inputs
	var out, format string
	var all, exitCode bool
	var names []string
	for _, f := range compareFormats {
		names = append(names, f.name)
	}
	c := &cobra.Command{
		Use:   "compare FILE FILE…",
		Short: "Set the timelines of several articles beside each other",
		Long: `Compare reads two or more articles and shows which events all of them tell,
which only one, where their dates differ, and who reported each first. Every
article is a side of its own.`,
		Example: `  dateline compare testdata/compare/dam/wire.txt testdata/compare/dam/post.txt`,
		Args:    atLeast(1, "article"),
		RunE: func(c *cobra.Command, args []string) error {
			if format == "" {
				format = formatOf(out)
			}
			i := slices.Index(names, format)
			if i < 0 {
				return usageError{fmt.Errorf("--format %q: want %s", format, oneOf(names))}
			}
			o := sidebyside.Options{}
			if out == "" || out == "-" {
				o.Width, o.Color = e.columns, e.color
			}
			conflicts := 0
			err := withComparison(c.Context(), e, in, all, args, func(cmp timeline.Comparison) error {
				conflicts = cmp.Conflicts()
				return emit(e, out, func(w io.Writer) error { return compareFormats[i].write(w, cmp, o) })
			})
			if err == nil && exitCode && conflicts > 0 {
				return verdict(exitConflict)
			}
			return err
		},
	}
	in.flags(c)
	outputFlag(c, &out)
	allFlag(c, &all)
	c.Flags().StringVarP(&format, "format", "f", "", "`FORMAT`: "+oneOf(names)+" (default: by the name of -o, else text)")
	c.Flags().BoolVar(&exitCode, "exit-code", false, "exit with 4 when dates conflict")
	return c
}

// formatOf returns the format that the name of an output file means.
func formatOf(name string) string {
	for _, f := range compareFormats {
		if slices.Contains(f.suffixes, strings.ToLower(filepath.Ext(name))) {
			return f.name
		}
	}
	return compareFormats[0].name
}

// withComparison reads the articles, hands on what they tell beside each other
// if there are two or more, and returns what failed. Unless all is set it
// leaves out what deserves no line, and says how much that is.
func withComparison(ctx context.Context, e env, in inputs, all bool, names []string, show func(timeline.Comparison) error) error {
	x, err := in.extractor()
	if err != nil {
		return err
	}
	return withArticles(ctx, e, in, names, func(articles []article.Article) error {
		if len(articles) < 2 {
			return errors.New("one article only: compare takes two or more")
		}
		var sides []timeline.Timeline
		for _, a := range articles {
			sides = append(sides, timeline.Build(a, x))
		}
		c := timeline.Compare(sides...)
		if !all {
			var left int
			if c, left = c.Select(timeline.WorthShown); left > 0 {
				fmt.Fprintf(e.err, "dateline: %s not shown; --all shows them\n", words.Count(left, "sentence"))
			}
		}
		return show(c)
	})
}
