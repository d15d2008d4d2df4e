package sidebyside

import (
	"bufio"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
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
			if n := cellsOf(line); n > max(width, leastWidth) {
				t.Errorf("width %d: a line of %d cells: %q", width, n, line)
			}
		}
	}
}

func TestColumnsAlign(t *testing.T) {
	var b strings.Builder
	p := &printer{w: bufio.NewWriter(&b), column: 8}
	for _, row := range [][][]string{{{"date"}, {"東京"}, {"right"}}, {{"date"}, {"cafe\u0301"}, {"right"}}, {{"date"}, {"plain"}, {"right"}}} {
		b.Reset()
		p.cells(row, "", "")
		p.w.Flush()
		before, _, _ := strings.Cut(b.String(), "right")
		if n := cellsOf(before); n != gutter+gap+8+gap {
			t.Errorf("%q: the last column begins at cell %d, want %d", b.String(), n, gutter+gap+8+gap)
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
		got := strings.NewReplacer(reset, "", strong, "", alarm, "").Replace(b.String())
		if i := strings.IndexAny(got, "\x1b\x07\u202e"); i >= 0 {
			t.Errorf("a control character of the article reaches the terminal: %q", got[i:min(len(got), i+20)])
		}
		if !o.Color && got != b.String() {
			t.Error("colour where none was asked for")
		}
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		cells      int
		want       []string
	}{
		{"nothing", "", 5, nil},
		{"between words", "one two three", 7, []string{"one two", "three"}},
		{"a word too long", "abcdefgh ij", 3, []string{"abc", "def", "gh", "ij"}},
		{"wide characters take two cells", "東京都 千代", 4, []string{"東京", "都", "千代"}},
		{"a wide character where only one cell is left", "東", 1, []string{"東"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(tt.text, tt.cells)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
