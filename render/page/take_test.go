package page

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"dateline/render/document"
	"dateline/render/internal/story"
	"dateline/timeline"
)

// Print shows every event and the static drawing, whatever is filtered.
func TestPrint(t *testing.T) {
	for name, tl := range map[string]timeline.Timeline{"kestrel": story.Kestrel(), "1000": story.Many(1000)} {
		if name == "kestrel" && os.Getenv("DATELINE_SHOTS") == "" {
			continue
		}
		b := openPage(t, written(t, tl, Options{}), look{fragment: "#q=harbour"})
		b.run(printed())
		hidden := eval[int](b, `[...document.querySelectorAll('.events > li, .events > li .quote')].filter(e => !e.checkVisibility()).length`)
		if hidden > 0 {
			t.Errorf("%s: %d events or quotes are not printed", name, hidden)
		}
		if !eval[bool](b, `document.querySelector('.still svg').checkVisibility() && !document.querySelector('canvas').checkVisibility() && !document.querySelector('.find').checkVisibility()`) {
			t.Errorf("%s: the drawing is not printed, or the controls are", name)
		}
		if note := eval[string](b, `document.querySelector('.group summary .small').textContent`); strings.Contains(note, " of ") {
			t.Errorf("%s: above events that are all printed stands %q", name, note)
		}
		if dir := os.Getenv("DATELINE_SHOTS"); dir != "" {
			var pdf []byte
			b.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
				pdf, _, err = cdp.PrintToPDF().WithPrintBackground(false).Do(ctx)
				return err
			}))
			if err := os.WriteFile(dir+"/print-"+name+".pdf", pdf, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		b.clean()
	}
}

// downloads keeps what the page would hand to the browser to save.
const downloads = `(async () => {
	const blobs = [], click = HTMLAnchorElement.prototype.click, make = URL.createObjectURL;
	HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };
	URL.createObjectURL = b => (blobs.push(b), 'blob:none');
	for (const d of ['json', 'csv', 'svg', 'png']) { document.querySelector('[data-do=' + d + ']').click(); await new Promise(r => setTimeout(r, d === 'png' ? 1000 : 0)); }
	const out = [];
	for (const b of blobs) out.push(b.type + ' ' + (b.type === 'image/png' ? b.size : await b.text()));
	return out;
})()`

// What the page gives away is the whole timeline, whatever is shown, and the
// same as the program exports.
func TestDownloads(t *testing.T) {
	long := story.Many(3000)
	for name, tl := range map[string]timeline.Timeline{"short": story.Kestrel(), "long": long} {
		b := openPage(t, written(t, tl, Options{Title: story.Title}), look{fragment: "#q=crack"})
		files := eval[[]string](b, downloads)
		if len(files) != 4 {
			t.Fatalf("%s: %d files", name, len(files))
		}
		var got, want any
		if err := json.Unmarshal([]byte(strings.TrimPrefix(files[0], "application/json ")), &got); err != nil {
			t.Fatal(err)
		}
		tl.Events = inOrder(tl)
		doc, err := json.Marshal(document.Of(tl, story.Title))
		if err != nil {
			t.Fatal(err)
		}
		json.Unmarshal(doc, &want)
		if !reflect.DeepEqual(got, want) {
			for i := range want.(map[string]any)["events"].([]any) {
				g, w := got.(map[string]any)["events"].([]any)[i], want.(map[string]any)["events"].([]any)[i]
				if !reflect.DeepEqual(g, w) {
					t.Fatalf("%s: event %d of the JSON is\n%v, want\n%v", name, i, g, w)
				}
			}
			t.Errorf("%s: the JSON differs", name)
		}
		table, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(files[1], "text/csv "))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if wanted := append([][]string{document.Columns}, document.Of(tl, story.Title).Rows()...); !reflect.DeepEqual(table, wanted) {
			for i := range min(len(table), len(wanted)) {
				if !reflect.DeepEqual(table[i], wanted[i]) {
					t.Fatalf("%s: row %d of the CSV is\n%q, want\n%q", name, i, table[i], wanted[i])
				}
			}
			t.Errorf("%s: the CSV has %d rows, want %d", name, len(table), len(wanted))
		}
		if !strings.Contains(files[2], story.Title) || !strings.Contains(files[2], "<svg") || strings.Contains(files[2], "class=\"f0\" /") {
			t.Errorf("%s: the picture is %.200s", name, files[2])
		}
		if !strings.HasPrefix(files[3], "image/png ") || len(files[3]) < len("image/png 10000") {
			t.Errorf("%s: the PNG is %s", name, files[3])
		}
		b.clean()
	}
}

func TestCopy(t *testing.T) {
	b := openPage(t, kestrel(t, ECharts), look{fragment: "#e" + story.Kestrel().Events[21].ID})
	do(b, `navigator.clipboard.writeText = async s => { window.copied = s }`)
	b.click(`.acts button:nth-child(2)`)
	if got, want := eval[string](b, `copied`), "“A public inquiry into the warnings opened in the old customs house” (Thursday 9 June 2016). Northshore Wire, “Inquiry opens into ignored bridge warnings”, 10 June 2016. https://northshorewire.example/inquiry-kestrel"; got != want {
		t.Errorf("the citation is\n%s, want\n%s", got, want)
	}
	b.run(chromedp.KeyEvent("c"))
	if got := eval[string](b, `copied`); !strings.HasSuffix(got, "#e"+story.Kestrel().Events[21].ID) {
		t.Errorf("the link is %s", got)
	}
	b.clean()
}
