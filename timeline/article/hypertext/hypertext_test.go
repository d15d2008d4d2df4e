package hypertext

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ html, want, why string }{
		{"<p>One <b>two</b>three.</p><p>Four.</p>", "One twothree.\n\nFour.", "blocks divide, inline tags do not"},
		{"One<br>two<br/>three", "One\n\ntwo\n\nthree", "so do line breaks"},
		{"A &amp; B &lt;C&gt; &#8220;D&#8221; &nbsp;E", "A & B <C> “D” \u00a0E", "entities without a tag"},
		{"<p>A &amp; B&nbsp;C</p>", "A & B C", "entities among tags; spaces are squeezed"},
		{"<script>alert(1)</script><style>p{}</style><p>x</p><noscript>y</noscript>", "x", "what is not text"},
		{"<p>x<script>if (a<b) c()</script>y</p>", "x\n\ny", "a script with a tag in it"},
		{"<li>a<li>b", "a\n\nb", "tags that nobody closed"},
		{"just text\n\nin two paragraphs", "just text\n\nin two paragraphs", "no HTML at all"},
		{"1 < 2 and 3 > 2", "1 < 2 and 3 > 2", "signs that are no tags"},
		{"<p", "<p", "a torn tag, which may be no tag"},
		{"<!-- x -->", "", "a comment"},
		{"", "", ""},
	} {
		if got := Text(c.html); got != c.want {
			t.Errorf("%q: %q, want %q (%s)", c.html, got, c.want, c.why)
		}
	}
	if got := Text(strings.Repeat("<div>", 100_000) + "x"); got != "x" {
		t.Errorf("deep nesting: %q", got)
	}
}

func FuzzText(f *testing.F) {
	f.Add("<p>One <b>two</b></p><script>x")
	f.Add("<svg><title>x</svg>&#xD800;&bogus;")
	f.Fuzz(func(t *testing.T, html string) {
		if got := Text(html); utf8.ValidString(html) && !utf8.ValidString(got) {
			t.Fatalf("%q: %q is not UTF-8", html, got)
		}
	})
}
