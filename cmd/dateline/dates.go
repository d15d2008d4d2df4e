package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"dateline/dates"
	"dateline/dates/timeml"
	"dateline/timeline/article"
)

// found is an article with the date expressions in it.
type found struct {
	article.Article
	mentions []dates.Mention
}

// dateFormats are the values of dates' -f.
var dateFormats = []struct {
	name  string
	write func(io.Writer, *dates.Extractor, []found, bool) error
}{
	{"text", explain},
	{"jsonl", writeRecords},
	{"timeml", writeTimeML},
}

func newDates(e env) *cobra.Command {
	var in inputs
	var out, format string
	var names []string
	for _, f := range dateFormats {
		names = append(names, f.name)
	}
	c := &cobra.Command{
		Use:   "dates FILE...",
		Short: "List the dates of an article and say how they were read",
		Long: `Dates finds every date expression in news articles ("-" is stdin), whatever its
sentence is about, and says which day it means and why. Offsets are byte offsets
into the UTF-8 text of the article, half-open.`,
		Example: `  dateline dates testdata/articles/bridge.txt`,
		Args:    atLeast(1, "article"),
		RunE: func(c *cobra.Command, args []string) error {
			i := slices.Index(names, format)
			if i < 0 {
				return usageError{fmt.Errorf("--format %q: want %s", format, oneOf(names))}
			}
			x, err := in.extractor()
			if err != nil {
				return err
			}
			return withArticles(c.Context(), e, in, args, func(articles []article.Article) error {
				if format == "timeml" && len(articles) > 1 {
					return fmt.Errorf("a TimeML file holds one article, and these are %d", len(articles))
				}
				all := make([]found, len(articles))
				for i, a := range articles {
					all[i] = found{a, x.Append(nil, a.Text, a.Published)}
				}
				color := e.color && (out == "" || out == "-")
				return emit(e, out, func(w io.Writer) error { return dateFormats[i].write(w, x, all, color) })
			})
		},
	}
	in.flags(c)
	outputFlag(c, &out)
	c.Flags().StringVarP(&format, "format", "f", "text", "`FORMAT`: "+oneOf(names))
	return c
}

// mentionRecord is one line of 'dateline dates -f jsonl'. Value is what the
// words mean by themselves, EDTF what they mean with the word before them:
// "since 2012" has 2012 and 2012/... Start and End are byte offsets into the
// UTF-8 text of the article, half-open.
type mentionRecord struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
	Type    string `json:"type"`
	Value   string `json:"value"`
	Mod     string `json:"mod"`
	EDTF    string `json:"edtf"`
	Rule    string `json:"rule"`
}

func writeRecords(w io.Writer, x *dates.Extractor, all []found, _ bool) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for _, a := range all {
		for i, m := range a.mentions {
			if err := lines.Encode(mentionRecord{
				Article: a.Name,
				Start:   int(m.Start),
				End:     int(m.End),
				Text:    a.Text[m.Start:m.End],
				Type:    m.Value.Kind.String(),
				Value:   m.Value.Timex(),
				Mod:     m.Value.Mod.String(),
				EDTF:    dates.Extent(a.mentions, i).EDTF(),
				Rule:    x.RuleName(m.Rule),
			}); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeTimeML(w io.Writer, _ *dates.Extractor, all []found, _ bool) error {
	for _, a := range all {
		d := timeml.Document{ID: a.ID, Title: a.Title, Created: a.Published.String(), Text: a.Text, Timexes: timeml.FromMentions(a.mentions)}
		if err := d.Write(w); err != nil {
			return err
		}
	}
	return nil
}
