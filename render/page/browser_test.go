package page

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser is the one Chromium that all tests share; TestMain ends it.
var browser struct {
	once   sync.Once
	ctx    context.Context
	cancel []context.CancelFunc
	temp   string // what the browser leaves behind
	err    error
}

func TestMain(m *testing.M) {
	code := m.Run()
	for i := len(browser.cancel) - 1; i >= 0; i-- {
		browser.cancel[i]()
	}
	if browser.temp != "" {
		os.RemoveAll(browser.temp)
	}
	os.Exit(code)
}

// chromium returns the shared browser. Without one the test is skipped, or
// fails where CI is set.
func chromium(t testing.TB) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser test: not run with -short")
	}
	browser.once.Do(func() {
		var path string
		for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
			if path, browser.err = exec.LookPath(name); browser.err == nil {
				break
			}
		}
		if browser.err != nil {
			return
		}
		if browser.temp, browser.err = os.MkdirTemp("", "dateline-browser"); browser.err != nil {
			return
		}
		flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Env("TMPDIR="+browser.temp), chromedp.NoSandbox, chromedp.DisableGPU,
			chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
			chromedp.Flag("disable-sync", true), chromedp.Flag("no-first-run", true))
		alloc, stop := chromedp.NewExecAllocator(context.Background(), flags...)
		ctx, quit := chromedp.NewContext(alloc)
		browser.ctx, browser.cancel = ctx, []context.CancelFunc{stop, quit}
		browser.err = chromedp.Run(ctx)
	})
	if browser.err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("no browser: %v", browser.err)
		}
		t.Skipf("no browser, so the page is not tested in one: %v (install Debian's chromium; with CI set this fails)", browser.err)
	}
	return browser.ctx
}

// tab is a page opened in the browser, with all that it did wrong.
type tab struct {
	t   testing.TB
	ctx context.Context
	mu  sync.Mutex
	bad []string // console errors, exceptions, policy violations, requests
	dir string
}

// look is how a page is opened. The zero look is a desktop in UTC with script.
type look struct {
	width, height int64
	zone          string
	dark          bool
	reducedMotion bool
	noScript      bool
	fragment      string
}

// violations reports what the policy of the page stopped, and forgets the theme
// that a page before this one chose.
const violations = `localStorage.clear(); addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))`

// openPage opens a page and waits until its script has finished.
func openPage(t testing.TB, page string, l look) *tab {
	t.Helper()
	parent := chromium(t)
	ctx, cancel := chromedp.NewContext(parent)
	ctx, stop := context.WithTimeout(ctx, 20*time.Second)
	t.Cleanup(func() { stop(); cancel() })
	b := &tab{t: t, ctx: ctx, dir: t.TempDir()}
	file := filepath.Join(b.dir, "timeline.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	chromedp.ListenTarget(ctx, func(e any) { b.listen(e, file) })
	if l.width == 0 {
		l.width, l.height = 1440, 1240
	}
	setup := chromedp.Tasks{network.Enable(), log.Enable(), runtime.Enable(),
		chromedp.EmulateViewport(l.width, l.height),
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := cdp.AddScriptToEvaluateOnNewDocument(violations).Do(ctx)
			return err
		}),
		emulation.SetEmulatedMedia().WithFeatures(media(l)),
	}
	if l.zone != "" {
		setup = append(setup, emulation.SetTimezoneOverride(l.zone))
	}
	if l.noScript {
		setup = append(setup, emulation.SetScriptExecutionDisabled(true))
	}
	setup = append(setup, chromedp.Navigate("file://"+file+l.fragment))
	if !l.noScript {
		setup = append(setup, chromedp.Poll(`document.documentElement.dataset.ready !== undefined`, nil, chromedp.WithPollingTimeout(8*time.Second)))
	}
	if err := chromedp.Run(ctx, setup); err != nil {
		t.Fatalf("%v; the page complained: %q", err, b.faults())
	}
	return b
}

func media(l look) []*emulation.MediaFeature {
	scheme, motion := "light", "no-preference"
	if l.dark {
		scheme = "dark"
	}
	if l.reducedMotion {
		motion = "reduce"
	}
	return []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: motion}}
}

func (b *tab) listen(e any, file string) {
	var fault string
	switch e := e.(type) {
	case *runtime.EventExceptionThrown:
		fault = "exception: " + e.ExceptionDetails.Error()
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError || e.Type == runtime.APITypeWarning {
			fault = "console:"
			for _, a := range e.Args {
				fault += " " + string(a.Value) + a.Description
			}
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError || e.Entry.Level == log.LevelWarning {
			fault = "log: " + e.Entry.Text
		}
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, "file://"+file) && !strings.HasPrefix(u, "data:") && !strings.HasPrefix(u, "blob:") {
			fault = "request: " + u
		}
	}
	if fault != "" {
		b.mu.Lock()
		b.bad = append(b.bad, fault)
		b.mu.Unlock()
	}
}

func (b *tab) faults() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.bad...)
}

// clean fails the test if the page did anything wrong so far.
func (b *tab) clean() {
	b.t.Helper()
	for _, f := range b.faults() {
		b.t.Error(f)
	}
}

// run runs actions.
func (b *tab) run(actions ...chromedp.Action) {
	b.t.Helper()
	if err := chromedp.Run(b.ctx, actions...); err != nil {
		b.t.Fatalf("%v; the page complained: %q", err, b.faults())
	}
}

// eval returns the value of an expression, which may be a promise. It first
// lets the page draw what is due.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	var v T
	wait := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	js := `new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))).then(() => (` + expression + `))`
	b.run(chromedp.Evaluate(js, &v, wait))
	return v
}

// click clicks into the middle of the first element that a selector names.
func (b *tab) click(selector string) {
	b.t.Helper()
	at := eval[[]float64](b, `(e => (e.scrollIntoView({block: 'nearest'}), e = e.getBoundingClientRect(), [e.left + e.width / 2, e.top + e.height / 2]))(document.querySelector("`+selector+`"))`)
	b.run(chromedp.MouseClickXY(at[0], at[1]))
}

// search types into the search field.
func (b *tab) search(text string) {
	b.t.Helper()
	do(b, `document.querySelector('#q').focus()`)
	b.run(chromedp.KeyEvent(text))
}

// do runs a statement in the page.
func do(b *tab, statement string) {
	b.t.Helper()
	eval[bool](b, `((() => { `+statement+` })(), true)`)
}

// printed has the page look as it is printed.
func printed() chromedp.Action {
	return chromedp.Tasks{emulation.SetEmulatedMedia().WithMedia("print"), chromedp.Evaluate(`dispatchEvent(new Event('beforeprint'))`, nil)}
}

// screenshot keeps a picture where DATELINE_SHOTS names a directory.
func (b *tab) screenshot(name string) {
	dir := os.Getenv("DATELINE_SHOTS")
	if dir == "" {
		return
	}
	b.t.Helper()
	var png []byte
	b.run(chromedp.CaptureScreenshot(&png))
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		b.t.Fatal(err)
	}
}
