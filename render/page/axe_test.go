package page

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"dateline/render/internal/story"
	"dateline/timeline"
)

// axeVersion is the version of axe-core, from npm, that judges the page. It is
// a tool of the tests and no part of the program.
const axeVersion = "4.10.3"

// axe returns axe-core's source. Where it is not installed the test is
// skipped; where CI is set it is installed, and the test fails if that fails.
func axe(t *testing.T) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Skip(err)
	}
	dir := filepath.Join(cache, "dateline", "axe-core-"+axeVersion)
	file := filepath.Join(dir, "node_modules", "axe-core", "axe.min.js")
	install := []string{"npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", dir, "axe-core@" + axeVersion}
	src, err := os.ReadFile(file)
	if err != nil && os.Getenv("CI") != "" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(install[0], install[1:]...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", install, err, out)
		}
		src, err = os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
	}
	if err != nil {
		t.Skipf("axe-core is not installed, so accessibility is not judged: %v", install)
	}
	return string(src)
}

// manyArticles is the story as thirteen articles tell it.
func manyArticles() timeline.Timeline {
	tl := story.Kestrel()
	for len(tl.Articles) <= foldSources {
		tl.Articles = append(tl.Articles, tl.Articles[0])
	}
	return tl
}

// axe-core finds nothing to complain of, in light, dark, on a phone, with the
// filters open and nothing found, with an event open, under many articles, in a
// long list, and without any event.
func TestAxe(t *testing.T) {
	chromium(t)
	judge := axe(t)
	bare := story.Kestrel()
	bare.Events = nil
	for name, x := range map[string]struct {
		page string
		look
		do []string // one judgement before, and one after each
	}{
		"light": {kestrel(t, ECharts), look{}, []string{`document.querySelectorAll('.when')[11].click(); document.querySelector('.current .more').open = true`,
			`document.querySelector('.menu').open = true`, `document.querySelector('[data-do=help]').click()`}},
		"dark phone": {kestrel(t, SVG), look{width: 360, height: 800, dark: true}, []string{`document.querySelector('[data-do=filters]').click()`,
			`document.querySelector('.date input').value = 'yore'; document.querySelector('.date input').onchange(); q.value = 'zebra'; q.dispatchEvent(new Event('input'))`}},
		"long":          {written(t, story.Many(2500), Options{}), look{}, []string{`document.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true}))`}},
		"many articles": {written(t, manyArticles(), Options{Chart: SVG}), look{dark: true}, []string{`document.querySelector('.all').open = true`}},
		"empty":         {written(t, bare, Options{}), look{}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			b := openPage(t, x.page, x.look)
			b.run(chromedp.Evaluate(judge, nil))
			for _, act := range append([]string{``}, x.do...) {
				do(b, act)
				for _, v := range eval[[]string](b, `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
					.then(r => r.violations.map(v => v.id + ': ' + v.help + '\n' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + '\n' + n.failureSummary).join('\n')))`) {
					t.Errorf("after %q: %s", act, v)
				}
			}
		})
	}
}
