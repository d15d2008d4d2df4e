package feed

import (
	"errors"
	"strings"
	"testing"

	"dateline/dates/civil"
	"dateline/timeline/article"
)

const rss = `<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Vale &amp; Herald</title><language>en-gb</language>
<item><guid isPermaLink="false">n1</guid><title>Rain &amp;amp; sun</title><link>https://herald.example/1</link><dc:creator>Ada Moor</dc:creator>
<pubDate>Wed, 03 Aug 2016 23:30:00 -0400</pubDate><description>Short.</description><content:encoded><![CDATA[<p>It rained on <i>Monday</i>.</p><p>All day, caf` + "\xe9" + `s closed.</p>]]></content:encoded></item>
<item><title>No date</title><description>It rained on Tuesday.</description><link>javascript:alert(1)</link></item>
<item><title>No text</title><pubDate>Wed, 03 Aug 2016 10:00:00 GMT</pubDate></item>
</channel></rss>`

func TestRead(t *testing.T) {
	items, err := Read(strings.NewReader(rss))
	if err != nil || len(items) != 3 {
		t.Fatalf("%d items, %v", len(items), err)
	}
	a, err := items[0].Article("feed.xml#1", article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.ID != "n1" || a.Title != "Rain & sun" || a.Source != "Vale & Herald" || a.URL != "https://herald.example/1" || a.Language != "en-gb" || a.Author != "Ada Moor" {
		t.Errorf("%+v", a)
	}
	if a.Text != "Rain & sun\n\nIt rained on Monday.\n\nAll day, cafés closed." {
		t.Errorf("text %q", a.Text)
	}
	if a.Published != civil.Of(2016, 8, 3) || a.Origin != article.Metadata || !strings.Contains(a.Evidence, "23:30") {
		t.Errorf("published %s, %q: the day is that of the feed's own zone", a.Published, a.Evidence)
	}
	if a, err := items[1].Article("x", article.Options{}); err != nil || a.Published != civil.NoDay || a.URL != "" {
		t.Errorf("an item without a date: %s, URL %q, %v", a.Published, a.URL, err)
	}
	if _, err := items[2].Article("x", article.Options{}); !errors.Is(err, ErrNoText) {
		t.Errorf("an item without text: %v", err)
	}
	if _, err := items[0].Article("x", article.Options{Limit: 10}); !errors.Is(err, article.TooLong{Limit: 10}) {
		t.Errorf("an item that is too long: %v", err)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, in := range []string{"", "hello", "<html></html>", "<rss><channel>"} {
		if _, err := Read(strings.NewReader(in)); err == nil {
			t.Errorf("%q is taken for a feed", in)
		}
	}
	if _, err := Read(strings.NewReader("<rss>" + strings.Repeat("x", Limit))); !errors.Is(err, ErrTooLong) {
		t.Errorf("too long: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(rss))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"content_html":"<p>x"}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		items, err := Read(strings.NewReader(string(in)))
		if err != nil {
			return
		}
		for _, it := range items {
			if a, err := it.Article("x", article.Options{}); err == nil && a.ID == "" {
				t.Fatal("an article without an ID")
			}
		}
	})
}
