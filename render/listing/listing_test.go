package listing

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/render/internal/terminal"
	"dateline/timeline"
	"dateline/timeline/article"
)

func built(t *testing.T, text string) timeline.Timeline {
	t.Helper()
	a, err := article.Parse([]byte(text), "a.txt", article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return timeline.Build(a, dates.New(dates.Config{}))
}

func written(t *testing.T, tl timeline.Timeline, o Options) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, tl, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const wreck = `A wreck off Mill Island

Published: 14 May 2024

The wreck was found on Sunday by two divers. The ship had sunk in the winter of 1947.
A museum will show its bell from June.`

func TestWrite(t *testing.T) {
	const want = `A wreck off Mill Island, published Tuesday 14 May 2024

winter 1947–48     The ship had sunk in the winter of 1947
                   “the winter of 1947” names the season itself

12 May 2024        The wreck was found by two divers
a Sunday           “Sunday”, published Tuesday 14 May 2024

since June 2024    A museum will show its bell from June
planned            from “June”, published Tuesday 14 May 2024; no end given
`
	if diff := cmp.Diff(want, written(t, built(t, wreck), Options{Width: 80})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestWidths(t *testing.T) {
	wide := "Published: 3 May 2019\n\nThe ministry in 東京都千代田区霞が関一丁目 opened a café for the envoys on Tuesday, " + strings.Repeat("e\u0301", 90) + " said.\n"
	for _, width := range []int{1, 40, 63, 200} {
		for line := range strings.Lines(written(t, built(t, wide), Options{Width: width})) {
			if n := terminal.Cells(strings.TrimSuffix(line, "\n")); n > max(width, terminal.LeastWidth) {
				t.Errorf("width %d: a line of %d cells: %q", width, n, line)
			}
		}
	}
}

// What an article says cannot steer the terminal, and without Color nothing can.
func TestTextStaysText(t *testing.T) {
	evil := built(t, "Published: 3 May 2019\n\nThe mayor \x1b[31mof \u202eHolm\x07 opened the bridge on Tuesday.\n")
	evil.Articles[0].Title = "\x1b[2Jgone"
	for _, color := range []bool{false, true} {
		got := written(t, evil, Options{Color: color})
		bare := strings.NewReplacer(terminal.Reset, "", terminal.Strong, "", terminal.Faint, "").Replace(got)
		if strings.ContainsAny(bare, "\x1b\x07\u202e") {
			t.Errorf("a control character of the article reaches the terminal: %q", bare)
		}
		if !color && bare != got {
			t.Error("colour where none was asked for")
		}
		if color && bare == got {
			t.Error("no colour where it was asked for")
		}
	}
}

func TestNothingToTell(t *testing.T) {
	if got := written(t, timeline.Timeline{}, Options{}); !strings.Contains(got, "No event") {
		t.Errorf("%q", got)
	}
}
