package webpage

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/timeline/article"
)

// goldPage is a page with its true date, and text that must and must not come
// out.
type goldPage struct {
	File, URL, Published string
	With, Without        []string
}

// TestGoldPages measures the reader on pages with known text and dates, which
// are not part of the project: DATELINE_PAGES names the directory that holds
// pages.jsonl and html/.
func TestGoldPages(t *testing.T) {
	dir := os.Getenv("DATELINE_PAGES")
	f, err := os.Open(filepath.Join(dir, "pages.jsonl"))
	if err != nil {
		t.Skip("DATELINE_PAGES does not name the pages")
	}
	defer f.Close()
	var pages, dated, with, wanted, without, unwanted int
	for s := bufio.NewScanner(f); s.Scan(); {
		var g goldPage
		if err := json.Unmarshal(s.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(filepath.Join(dir, "html", g.File))
		if err != nil {
			t.Fatal(err)
		}
		a, err := Read(Page{Name: g.File, URL: g.URL, Bytes: raw}, article.Options{Now: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Logf("%s: %v", g.File, err)
		}
		pages++
		wanted, unwanted = wanted+len(g.With), unwanted+len(g.Without)
		if got := a.Published.String(); got == g.Published {
			dated++
		} else {
			t.Logf("%s: published %s by %s %q, not %s", g.File, got, a.Origin, a.Evidence, g.Published)
		}
		text := oneLine(a.Text)
		for _, w := range g.With {
			if strings.Contains(text, oneLine(w)) {
				with++
			} else {
				t.Logf("%s: missing %q", g.File, w)
			}
		}
		for _, w := range g.Without {
			if strings.Contains(text, oneLine(w)) {
				without++
				t.Logf("%s: unwanted %q", g.File, w)
			}
		}
	}
	t.Logf("dates %d of %d, wanted %d of %d, unwanted %d of %d", dated, pages, with, wanted, without, unwanted)
	if dated*100 < pages*96 {
		t.Errorf("dates: %.1f %% right", 100*float64(dated)/float64(pages))
	}
	if with*100 < wanted*97 {
		t.Errorf("segments: %.1f %% of the wanted", 100*float64(with)/float64(wanted))
	}
	if without*100 > unwanted*3 {
		t.Errorf("segments: %.1f %% of the unwanted", 100*float64(without)/float64(unwanted))
	}
}
