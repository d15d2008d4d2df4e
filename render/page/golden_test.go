package page

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/render/document"
	"dateline/render/internal/story"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// The markup of a list, of every kind of event in the story, and of the bare
// list of a long page.
func TestListMarkup(t *testing.T) {
	tl := story.Kestrel()
	tl.Events = append(tl.Events[:4:4], tl.Events[11], tl.Events[13], tl.Events[14], tl.Events[16], tl.Events[19], tl.Events[22], tl.Events[27], tl.Events[29])
	tl.Events = inOrder(tl)
	doc := document.Of(tl, story.Title)
	for name, lean := range map[string]bool{"list.html": false, "lean.html": true} {
		file := filepath.Join("testdata", name)
		got := list(tl, doc, lean)
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("%s (-want +got; -update writes it):\n%s", file, d)
		}
	}
}
