package page

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dateline/render/internal/story"
	"dateline/timeline"
)

// written returns tl as a page.
func written(t testing.TB, tl timeline.Timeline, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, tl, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// walk calls visit for every element below n.
func walk(n *html.Node, visit func(*html.Node)) {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			visit(c)
		}
	}
}

func parsed(t testing.TB, page string) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func attribute(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// hostilePages are pages of every kind whose texts are all attacks.
func hostilePages(t testing.TB) map[string]string {
	many := story.Hostile() // long enough for the compressed form
	for len(many.Events) <= leanFrom {
		many.Events = append(many.Events, many.Events...)
	}
	return map[string]string{
		"ECharts": written(t, story.Hostile(), Options{}),
		"SVG":     written(t, story.Hostile(), Options{Chart: SVG}),
		"titled":  written(t, story.Hostile(), Options{Title: story.Attacks[0]}),
		"names":   written(t, story.Hostile(), Options{Title: story.Attacks[1], Lanes: 1}),
		"lean":    written(t, many, Options{}),
	}
}

// An article's text makes no element, no attribute and no link of its own.
func TestAttacksStayText(t *testing.T) {
	allowed := strings.Fields("class id href rel datetime dir lang title type role aria-label data-do tabindex content")
	for name, page := range hostilePages(t) {
		walk(parsed(t, page), func(n *html.Node) {
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
				if strings.Contains(a.Val, "pwned") && (!slices.Contains(allowed, a.Key) || a.Key == "href" && !strings.HasPrefix(a.Val, "https://evil.example/") && !strings.HasPrefix(a.Val, "#e")) {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
			}
			switch n.Data {
			case "img", "iframe", "object", "embed", "base", "link":
				t.Errorf("%s: <%s>", name, n.Data)
			case "script":
				kind, _ := attribute(n, "type")
				if kind == "" && strings.Contains(n.FirstChild.Data, "pwned") {
					t.Errorf("%s: an attack stands in a script", name)
				}
			case "svg", "b":
				if p := n.Parent; p != nil && slices.ContainsFunc(p.Attr, func(a html.Attribute) bool { return a.Val == "line" }) {
					t.Errorf("%s: <%s> in a line", name, n.Data)
				}
			}
		})
	}
}

// Only the page's own scripts may run: the data is no script, the policy
// names the hashes of the others, and nothing can be fetched.
func TestPolicy(t *testing.T) {
	for name, page := range hostilePages(t) {
		var policy string
		var scripts, styles []string
		walk(parsed(t, page), func(n *html.Node) {
			switch kind, typed := attribute(n, "type"); {
			case n.Data == "meta":
				if v, _ := attribute(n, "http-equiv"); v == "Content-Security-Policy" {
					policy, _ = attribute(n, "content")
				}
			case n.Data == "script" && !typed:
				scripts = append(scripts, n.FirstChild.Data)
			case n.Data == "script" && kind != "application/json" && kind != "text/plain":
				t.Errorf("%s: <script type=%q>", name, kind)
			case n.Data == "style":
				styles = append(styles, n.FirstChild.Data)
			}
		})
		if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
			t.Errorf("%s: policy %q", name, policy)
		}
		if len(scripts) != 1 || len(styles) != 1 {
			t.Fatalf("%s: %d scripts, %d styles", name, len(scripts), len(styles))
		}
		for _, s := range append(scripts, styles...) {
			if !strings.Contains(policy, hash(s)) {
				t.Errorf("%s: the policy lacks the hash of %.60q", name, s)
			}
		}
	}
}

// The page asks the network for nothing: no attribute loads anything, and the
// style and script name no address.
func TestNothingIsRequested(t *testing.T) {
	page := written(t, story.Kestrel(), Options{})
	walk(parsed(t, page), func(n *html.Node) {
		for _, a := range n.Attr {
			if slices.Contains([]string{"src", "srcset", "poster", "data", "ping", "action", "background"}, a.Key) {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
		if n.Data == "link" || n.Data == "meta" && slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Val == "refresh" }) {
			t.Errorf("<%s>", n.Data)
		}
	})
	for _, s := range []string{string(style()), scripts[ECharts]().source, scripts[SVG]().source} {
		if m := regexp.MustCompile(`url\(["']?(https?:|//)|@import|\bfetch\(|XMLHttpRequest|importScripts|import\(`).FindString(s); m != "" {
			t.Errorf("%q", m)
		}
	}
}

// A short page carries each text once: in its list, not in its data.
func TestTextIsCarriedOnce(t *testing.T) {
	page := written(t, story.Kestrel(), Options{Title: story.Title, Chart: SVG})
	for _, s := range []string{"leaving school buses to turn round on the ramp", "with two abstentions", "Mayor Ines Calloway told"} {
		if n := strings.Count(page, s); n != 1 {
			t.Errorf("%q stands there %d times", s, n)
		}
	}
}

func TestDataIsJSON(t *testing.T) {
	for name, page := range hostilePages(t) {
		walk(parsed(t, page), func(n *html.Node) {
			if kind, _ := attribute(n, "type"); kind == "application/json" {
				if !json.Valid([]byte(n.FirstChild.Data)) {
					t.Errorf("%s: the data is not JSON", name)
				}
				if strings.ContainsAny(n.FirstChild.Data, "<>&\u2028\u2029") {
					t.Errorf("%s: the data holds a character that could end its element", name)
				}
			}
		})
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for _, o := range []Options{{}, {Chart: SVG}, {Lanes: 1}} {
		if first, second := written(t, story.Kestrel(), o), written(t, story.Kestrel(), o); first != second {
			t.Errorf("%+v: two runs differ", o)
		}
	}
}

// Many articles stand folded, so that the chart stays in view.
func TestManyArticlesAreFolded(t *testing.T) {
	tl := story.Kestrel()
	if page := written(t, tl, Options{}); strings.Contains(page, `<details class="all">`) {
		t.Error("three articles are folded")
	}
	if page := written(t, manyArticles(), Options{}); !strings.Contains(page, `<details class="all"><summary class="small">The 13 articles, published 8 June 2016 to 12 June 2016</summary>`) {
		t.Error("thirteen articles stand above the chart")
	}
}

func TestNoEventSaysSo(t *testing.T) {
	tl := story.Kestrel()
	tl.Events, tl.Articles = nil, tl.Articles[:1]
	page := written(t, tl, Options{})
	if !strings.Contains(page, "No date was found in the text") || strings.Contains(page, `class="chart"`) {
		t.Error("the page does not say that it is empty")
	}
	tl = story.Kestrel()
	tl.Events = tl.Events[len(tl.Events)-1:] // undated
	if page = written(t, tl, Options{}); strings.Contains(page, `class="chart"`) || !strings.Contains(page, "Without a date") {
		t.Error("a page of undated events needs no chart, but its list")
	}
}
