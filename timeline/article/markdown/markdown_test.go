package markdown

import (
	"errors"
	"testing"

	"dateline/dates/civil"
	"dateline/timeline/article"
)

func TestRead(t *testing.T) {
	a, err := Read([]byte("---\ntitle: 'Rain: a diary'\nDate: 2016-08-03T10:00:00Z\nauthor: Ada Moor\nurl: https://herald.example/1\ntags: [a, b]\n  nested: x\n---\n\n## It rains\n\nIt rained on *Monday*,\nand [again](https://x.example) on Tuesday.\n\n- one\n- two\n\n<script>alert(1)</script>\n"), "x.md", article.Options{})
	if err != nil || a.Text != "Rain: a diary\n\nIt rains\n\nIt rained on Monday, and again on Tuesday.\n\none\n\ntwo" {
		t.Errorf("%q, %v", a.Text, err)
	}
	if a.Title != "Rain: a diary" || a.Author != "Ada Moor" || a.URL != "https://herald.example/1" || a.Published != civil.Of(2016, 8, 3) || a.Origin != article.Metadata {
		t.Errorf("%+v", a)
	}
	b, err := Read([]byte("# Rain\n\nPublished: 3 August 2016\n\nIt rained on Monday.\n"), "x.md", article.Options{})
	if err != nil || b.Title != "Rain" || b.Published != civil.Of(2016, 8, 3) || b.Origin != article.Head {
		t.Errorf("without front matter: %+v, %v", b, err)
	}
	if _, err := Read([]byte("---\ntitle: x\n---\n"), "x.md", article.Options{Limit: 5}); !errors.Is(err, article.TooLong{Limit: 5}) {
		t.Errorf("too long: %v", err)
	}
	if _, err := Read([]byte("<!-- nothing -->"), "x.md", article.Options{}); !errors.Is(err, article.ErrEmpty) {
		t.Errorf("nothing: %v", err)
	}
}

func TestFrontMatter(t *testing.T) {
	for text, wantBody := range map[string]string{
		"---\na: b\n---\nbody":   "body",
		"---\na: b\nbody":        "---\na: b\nbody", // not closed
		"body\n---\na: b\n---\n": "body\n---\na: b\n---\n",
		"":                       "",
	} {
		if _, body := FrontMatter(text); body != wantBody {
			t.Errorf("%q: body %q", text, body)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("---\ndate: x\n---\n# a\n> b\n\n```\nc"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if a, err := Read(raw, "x", article.Options{Limit: 1 << 14}); err == nil && a.ID == "" {
			t.Fatalf("%+v", a)
		}
	})
}
