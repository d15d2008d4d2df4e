package webpage

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/article"
)

var update = flag.Bool("update", false, "write the readings of testdata/cms anew")

// TestPublishingSystems reads pages made in the manner of the systems that
// publish news: their class names or the lack of them, and what they print
// around a story. Beside each page stands what is to be read from it.
func TestPublishingSystems(t *testing.T) {
	pages, err := filepath.Glob("testdata/cms/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, name := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".html"), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			a, err := Read(Page{Name: filepath.Base(name), Bytes: raw}, article.Options{Now: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			got := record(a)
			golden := strings.TrimSuffix(name, "html") + "txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func record(a article.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "published %s by %s: %s\n", a.Published, a.Origin, a.Evidence)
	for _, d := range a.Disagree {
		fmt.Fprintf(&b, "but %s by %s: %s\n", d.Day, d.Origin, d.Words)
	}
	for _, w := range a.Warnings {
		fmt.Fprintf(&b, "warning %s\n", w)
	}
	fmt.Fprintf(&b, "source %s\nauthor %s\nlanguage %s\nURL %s\ntitle %s\n\n", a.Source, a.Author, a.Language, a.URL, a.Title)
	for _, p := range a.Parts {
		fmt.Fprintf(&b, "%s: %s\n", roles[p.Role], p.Of(a.Text))
	}
	return b.String()
}

var roles = map[article.Role]string{
	article.Body: "body", article.Headline: "headline", article.Stamp: "stamp",
	article.Byline: "byline", article.Caption: "caption", article.Furniture: "furniture",
}
