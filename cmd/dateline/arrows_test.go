package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// module is the name in go.mod.
const module = "dateline/"

// floors is the order of the packages: one may import only what stands on a
// lower floor, or a package further down its own directory. A pattern that ends
// in "/..." holds for all that lies below it; the longest one counts.
var floors = []struct {
	pattern string
	floor   int
}{
	{"dates/civil", 0},
	{"dates/grammar", 1},
	{"dates/grammar/...", 2}, // the languages
	{"dates", 3},
	{"dates/...", 4}, // what is made of mentions
	{"timeline/article/published", 5},
	{"timeline/article", 6},
	{"timeline/article/fetch", 7},
	{"timeline/article/hypertext", 6},
	{"timeline/article/webpage", 7},
	{"timeline/article/...", 8}, // the readers of one form each
	{"timeline/article/intake", 9},
	{"timeline/internal/prose", 7},
	{"timeline/internal/govern", 8},
	{"timeline/internal/wording", 9},
	{"timeline/same", 7},
	{"timeline", 10},
	{"timeline/...", 11},
	{"timeline/corpus", 13},
	{"render/words", 13},
	{"render/internal/...", 13}, // for tests
	{"render/document", 14},
	{"render/picture", 15},
	{"render/sidebyside", 15},
	{"render/listing", 15},
	{"render/page/...", 16},
	{"render/page", 17},
	{"render", 18},
	{"cmd/dateline", 19},
}

// outside lists the modules that each package may import, tests aside. A
// package that is not listed uses the standard library alone.
var outside = map[string][]string{
	"dates":                      {"github.com/olebedev/when"},
	"timeline/article":           {"golang.org/x/text"},
	"timeline/article/published": {"github.com/olebedev/when"},
	"timeline/article/feed":      {"github.com/mmcdole/gofeed"},
	"timeline/article/hypertext": {"golang.org/x/net"},
	"timeline/article/mail":      {"golang.org/x/net"},
	"timeline/article/markdown":  {"github.com/yuin/goldmark"},
	"timeline/article/warc":      {"github.com/klauspost/compress"},
	"timeline/article/intake":    {"github.com/klauspost/compress", "github.com/bmatcuk/doublestar/v4"},
	// dateparser is the type of an option of htmldate; its own package comment says what stands behind the name.
	"timeline/article/webpage": {"github.com/markusmobius/go-trafilatura", "github.com/markusmobius/go-htmldate", "github.com/markusmobius/go-dateparser", "golang.org/x/net"},
	"timeline/internal/prose":  {"github.com/clipperhouse/uax29/v2"},
	"timeline/same":            {"github.com/blevesearch/snowballstem"},
	// go-echarts writes the chart's option, echartsgoja carries the ECharts that draws it.
	"render/page/echarts":      {"github.com/go-echarts/go-echarts/v2", "github.com/xo/echartsgoja"},
	"render/page":              {"github.com/klauspost/compress"},
	"render/internal/terminal": {"github.com/rivo/uniseg"},
	"cmd/dateline":             {"github.com/spf13/cobra", "github.com/schollz/progressbar/v3", "golang.org/x/term"},
}

// below lists all that importing a package may pull in from outside, however
// deep: a program that wants dates alone is not to pay for the chart.
var below = map[string][]string{
	"dates/civil":      {},
	"dates/grammar/en": {},
	"dates":            {"github.com/olebedev/when", "github.com/AlekSi/pointer", "github.com/pkg/errors"},
	"timeline/article": {"github.com/olebedev/when", "github.com/AlekSi/pointer", "github.com/pkg/errors", "golang.org/x/text"},
}

// TestStartsLight holds the program clear of the tables that go-dateparser
// builds before main: they took nine tenths of its start, and memory three times
// that of all the rest.
func TestStartsLight(t *testing.T) {
	for name := range list(t) {
		if strings.HasPrefix(name, "github.com/markusmobius/go-dateparser/") {
			t.Errorf("%s is linked in; go.mod is to replace its module by timeline/article/webpage/dateparser", name)
		}
	}
}

// goPackage is what this test reads of 'go list -json'.
type goPackage struct {
	ImportPath string
	Standard   bool
	Imports    []string
	Deps       []string
	Module     *struct{ Path string }
}

func TestImportsPointOneWay(t *testing.T) {
	packages := list(t)
	for name, p := range packages {
		own, ok := strings.CutPrefix(name, module)
		if !ok {
			continue
		}
		floor := floorOf(own)
		if floor < 0 {
			t.Errorf("%s has no floor: give it a row in floors", own)
			continue
		}
		for _, imported := range p.Imports {
			if target, ok := strings.CutPrefix(imported, module); ok {
				if floorOf(target) >= floor && !strings.HasPrefix(target, own+"/") {
					t.Errorf("%s imports %s, which does not lie below it", own, target)
				}
				continue
			}
			if m := packages[imported].Module; m != nil && !slices.Contains(outside[own], m.Path) {
				t.Errorf("%s imports %s, which outside does not allow it", own, imported)
			}
		}
		for _, m := range outside[own] {
			if !slices.ContainsFunc(p.Imports, func(i string) bool { return packages[i].Module != nil && packages[i].Module.Path == m }) {
				t.Errorf("outside lets %s import %s, which it does not", own, m)
			}
		}
		if allowed, ok := below[own]; ok {
			for _, dep := range p.Deps {
				if m := packages[dep].Module; m != nil && m.Path+"/" != module && !slices.Contains(allowed, m.Path) {
					t.Errorf("%s drags in %s", own, dep)
				}
			}
		}
	}
}

// floorOf returns the floor of a package of this module, -1 if it has none.
func floorOf(name string) int {
	floor, longest := -1, -1
	for _, f := range floors {
		prefix, subtree := strings.CutSuffix(f.pattern, "/...")
		if name == f.pattern || subtree && strings.HasPrefix(name, prefix+"/") {
			if n := len(f.pattern); n > longest {
				floor, longest = f.floor, n
			}
		}
	}
	return floor
}

// list returns every package of the module and all they depend on.
func list(t *testing.T) map[string]goPackage {
	t.Helper()
	c := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports,Deps,Module", path.Join(strings.TrimSuffix(module, "/"), "..."))
	var stderr strings.Builder
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	packages := map[string]goPackage{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages[p.ImportPath] = p
	}
}
