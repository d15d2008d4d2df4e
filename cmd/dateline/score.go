package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"dateline/dates"
	"dateline/dates/timeml"
)

func newScore(e env) *cobra.Command {
	var listErrors bool
	var mode, predictions string
	c := &cobra.Command{
		Use:   "score GOLD_DIR...",
		Short: "Score the dates found against annotated articles",
		Long: `Score finds the dates in every annotated article of a directory (TimeML in
*.tml, or inline TIMEX2 in *.key.xml, as WikiWars has it) and compares them with
the annotation by the rule of TempEval-3. Figures are F1 in percent.`,
		Example: `  dateline score --errors gold/timebank | less`,
		Args:    atLeast(1, "directory"),
		RunE: func(_ *cobra.Command, args []string) error {
			m, err := parseMode(mode)
			if err != nil {
				return err
			}
			predict := extracting(dates.New(dates.Config{Mode: m}))
			if predictions != "" {
				if predict, err = reading(predictions); err != nil {
					return err
				}
			}
			return score(e, args, predict, listErrors)
		},
	}
	c.Flags().BoolVar(&listErrors, "errors", false, "list all differences, the largest class first")
	modeFlag(c, &mode)
	c.Flags().StringVar(&predictions, "predictions", "", "score `FILE` of 'dateline dates -f jsonl' instead")
	return c
}

// predictor gives the timexes to be judged for a gold document.
type predictor func(name string, d timeml.Document) []timeml.Timex

func extracting(x *dates.Extractor) predictor {
	return func(_ string, d timeml.Document) []timeml.Timex {
		return timeml.FromMentions(x.Append(nil, d.Text, d.Published()))
	}
}

// score prints the table for every directory, and one for all of them when
// there are several.
func score(e env, dirs []string, predict predictor, listErrors bool) error {
	w := bufio.NewWriter(e.out)
	defer w.Flush()
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\tarticles\tgold\tfound\tpaired\tstrict\trelaxed\ttype\tvalue\t")
	var all timeml.Tally
	var report errorReport
	for _, dir := range dirs {
		files, err := goldFiles(dir)
		if err != nil {
			return err
		}
		var sum timeml.Tally
		for _, file := range files {
			d, err := readGold(file)
			if err != nil {
				return err
			}
			name := goldName(file)
			t, diffs := timeml.Compare(d, predict(name, d))
			sum = sum.Add(t)
			if listErrors {
				report.add(name, d, diffs)
			}
		}
		printTally(table, filepath.Base(filepath.Clean(dir)), sum)
		all = all.Add(sum)
	}
	if len(dirs) > 1 {
		printTally(table, "all", all)
	}
	table.Flush()
	if all.Dropped > 0 {
		fmt.Fprintf(w, "left out, as they overlap others or leave the text: %d\n", all.Dropped)
	}
	if listErrors {
		report.print(w)
	}
	return w.Flush()
}

func printTally(w *tabwriter.Writer, name string, t timeml.Tally) {
	types := "–" // TIMEX2 has no types
	if t.Typed == t.Gold {
		types = fmt.Sprintf("%.2f", 100*t.TypeF1())
	}
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%.2f\t%.2f\t%s\t%.2f\t\n", plain(name), t.Documents, t.Gold, t.Predicted, t.Paired,
		100*t.StrictRate().F1, 100*t.RelaxedRate().F1, types, 100*t.ValueF1())
}

var goldSuffixes = []string{".tml", ".key.xml"}

func goldName(file string) string {
	name := filepath.Base(file)
	for _, s := range goldSuffixes {
		name = strings.TrimSuffix(name, s)
	}
	return name
}

// goldFiles returns the annotated files of a directory in order of name.
func goldFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such directory", dir)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", dir, cause(err))
	}
	var files []string
	for _, entry := range entries {
		for _, s := range goldSuffixes {
			if name := entry.Name(); strings.HasSuffix(name, s) && !strings.HasPrefix(name, ".") && !entry.IsDir() {
				files = append(files, filepath.Join(dir, name))
				break
			}
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no annotated articles (*%s) in it", dir, strings.Join(goldSuffixes, ", *"))
	}
	return files, nil
}

func readGold(file string) (timeml.Document, error) {
	f, err := os.Open(file)
	if err != nil {
		return timeml.Document{}, fmt.Errorf("%s: %w", file, cause(err))
	}
	defer f.Close()
	d, err := timeml.Read(f)
	if err != nil {
		return timeml.Document{}, fmt.Errorf("%s: %w", file, err)
	}
	return d, nil
}
