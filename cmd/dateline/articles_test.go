package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline"
	"dateline/timeline/article"
)

// TestArticles builds the timeline of every article in testdata and compares it
// with testdata/timelines/NAME.timeline, which was written by hand. That holds
// what the article dates itself; sentences without a date of their own are left
// out. Marks say where the program is still wrong, and have to be true:
//
//	2022-02  stated  "February"     told like this
//	    Its line
//	  ~ what the program tells as its line, which is worse
//	? 2022-02  stated  "February"   true, but not told
//	! 2023-02  planned "February"   told, but not true
//
// -update renews the marks; it never changes what was written by hand.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 4 {
		t.Fatalf("only %d articles", len(files))
	}
	x := dates.New(dates.Config{})
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			golden := filepath.Join("../../testdata/timelines", strings.TrimSuffix(filepath.Base(file), ".txt")+".timeline")
			raw, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			head, tellings := readTimeline(string(raw))
			gotHead, told := tell(t, file, x)
			if head != gotHead {
				t.Errorf("the head is %q, want %q", gotHead, head)
			}
			got := printTimeline(head, mark(tellings, told))
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(strings.Split(string(raw), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-%s +got; -update renews the marks)\n%s", golden, diff)
			}
		})
	}
}

// telling is one event in a file of expectations.
type telling struct {
	mark  string // "", "?" or "!"
	event string // date, basis and expression
	line  string // as it should be
	worse string // the program's, when it differs
}

// tell returns what the program makes of an article.
func tell(t *testing.T, file string, x *dates.Extractor) (head string, told []telling) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a, err := article.Read(f, filepath.Base(file), article.Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Warnings) > 0 {
		t.Errorf("warnings: %q", a.Warnings)
	}
	for _, e := range timeline.Build(a, x).Events {
		if e.Expression.End == e.Expression.Start {
			continue
		}
		event := fmt.Sprintf("%s %s %q", e.When.EDTF(), e.Basis, e.Expression.Of(a.Text))
		if e.Negated {
			event += " negated"
		}
		if e.Tentative {
			event += " tentative"
		}
		line := strings.Join(strings.Fields(e.Line), " ")
		if e.Speaker != "" {
			line += " (" + e.Speaker + ")"
		}
		told = append(told, telling{event: event, line: line})
	}
	return fmt.Sprintf("%s\npublished %s (%s: %s)", a.Title, a.Published, a.Origin, a.Evidence), told
}

// mark compares what is true with what was told. The result is in the order of
// the telling; what is not told stands after what comes before it in truth.
func mark(tellings, told []telling) []telling {
	var truth []telling
	for _, w := range tellings {
		if w.mark != "!" {
			truth = append(truth, w)
		}
	}
	used := make([]bool, len(truth))
	var out []telling
	missing := func(before int) {
		for i := range before {
			if !used[i] && !slices.ContainsFunc(told, func(t telling) bool { return t.event == truth[i].event }) {
				used[i] = true
				out = append(out, telling{mark: "?", event: truth[i].event, line: truth[i].line})
			}
		}
	}
	for _, got := range told {
		i := slices.IndexFunc(truth, func(w telling) bool { return w.event == got.event })
		if i < 0 || used[i] {
			got.mark = "!"
			out = append(out, got)
			continue
		}
		missing(i)
		used[i] = true
		w := telling{event: got.event, line: truth[i].line}
		if got.line != w.line {
			w.worse = got.line
		}
		out = append(out, w)
	}
	missing(len(truth))
	return out
}

func readTimeline(raw string) (head string, out []telling) {
	blocks := strings.Split(strings.TrimSpace(raw), "\n\n")
	for _, block := range blocks[1:] {
		var w telling
		for i, line := range strings.Split(block, "\n") {
			switch s := strings.TrimSpace(line); {
			case i == 0 && (strings.HasPrefix(s, "? ") || strings.HasPrefix(s, "! ")):
				w.mark, w.event = s[:1], s[2:]
			case i == 0:
				w.event = s
			case strings.HasPrefix(s, "~ "):
				w.worse = s[2:]
			default:
				w.line = s
			}
		}
		out = append(out, w)
	}
	return blocks[0], out
}

func printTimeline(head string, all []telling) string {
	var b strings.Builder
	b.WriteString(head + "\n")
	for _, w := range all {
		b.WriteString("\n")
		if w.mark != "" {
			b.WriteString(w.mark + " ")
		}
		fmt.Fprintf(&b, "%s\n    %s\n", w.event, w.line)
		if w.worse != "" {
			fmt.Fprintf(&b, "  ~ %s\n", w.worse)
		}
	}
	return b.String()
}
