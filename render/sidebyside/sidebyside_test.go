package sidebyside

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/render/internal/terminal"
	"dateline/timeline"
	"dateline/timeline/article"
)

var update = flag.Bool("update", false, "rewrite the expected output")

func compared(t *testing.T, texts ...string) timeline.Comparison {
	t.Helper()
	var ts []timeline.Timeline
	for _, text := range texts {
		a, err := article.Parse([]byte(text), "a.txt", article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ts = append(ts, timeline.Build(a, dates.New(dates.Config{})))
	}
	return timeline.Compare(ts...)
}

func read(t *testing.T, names ...string) (texts []string) {
	t.Helper()
	for _, n := range names {
		raw, err := os.ReadFile(filepath.Join("../../testdata/compare", n))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	return texts
}

func TestWrite(t *testing.T) {
	dam := []string{"dam/gazette.txt", "dam/wire.txt", "dam/post.txt"}
	for _, tt := range []struct {
		name  string
		files []string
		o     Options
	}{
		{"beside", dam, Options{Width: 110}},
		{"narrow", dam, Options{Width: 60}},
		{"color", dam[:2], Options{Width: 90, Color: true}},
		{"apart", []string{"apart/frost.txt", "apart/museum.txt"}, Options{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			if err := Write(&b, compared(t, read(t, tt.files...)...), tt.o); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", tt.name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestNoLineIsTooWide(t *testing.T) {
	wide := "Published: 3 May 2019\n\nThe ministry in 東京都千代田区霞が関一丁目 opened a café for the Ōsaka envoys on Tuesday, " +
		strings.Repeat("e\u0301", 90) + " said.\n"
	for _, width := range []int{1, 40, 63, 100, 200} {
		var b strings.Builder
		if err := Write(&b, compared(t, wide, wide, strings.Replace(wide, "Tuesday", "Wednesday", 1)), Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if n := terminal.Cells(line); n > max(width, terminal.LeastWidth) {
				t.Errorf("width %d: a line of %d cells: %q", width, n, line)
			}
		}
	}
}

func TestTextFromArticlesStaysText(t *testing.T) {
	evil := "Published: 3 May 2019\n\nThe mayor \x1b[31mof \u202eHolm\x07 opened the bridge on Tuesday.\n"
	for _, o := range []Options{{Width: 120}, {Width: 40}, {Color: true}} {
		var b strings.Builder
		if err := Write(&b, compared(t, evil, evil), o); err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer(terminal.Reset, "", terminal.Strong, "", terminal.Alarm, "").Replace(b.String())
		if i := strings.IndexAny(got, "\x1b\x07\u202e"); i >= 0 {
			t.Errorf("a control character of the article reaches the terminal: %q", got[i:min(len(got), i+20)])
		}
		if !o.Color && got != b.String() {
			t.Error("colour where none was asked for")
		}
	}
}
