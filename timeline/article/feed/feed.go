// Package feed reads the items of RSS, Atom and JSON feeds as articles, each
// with its own date.
package feed

import (
	"bytes"
	"errors"
	"io"
	"net/url"
	"strings"

	"github.com/mmcdole/gofeed"

	"dateline/timeline/article"
	"dateline/timeline/article/hypertext"
	"dateline/timeline/article/published"
)

// Limit is how many bytes a feed may have. A feed is read as a whole, and one
// that anybody polls is far smaller.
const Limit = 20 << 20

// Item is one entry of a feed.
type Item struct {
	item   *gofeed.Item
	source string
	lang   string
}

// Faults of a feed.
var (
	ErrTooLong = errors.New("feed of more than 20 MB")
	ErrNoText  = errors.New("an item without text")
)

// Read returns the items of a feed in its order. Errors are those of r, of the
// parser, or ErrTooLong.
func Read(r io.Reader) ([]Item, error) {
	raw, err := io.ReadAll(io.LimitReader(r, Limit+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > Limit {
		return nil, ErrTooLong
	}
	f, err := gofeed.NewParser().Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	items := make([]Item, len(f.Items))
	for i, it := range f.Items {
		items[i] = Item{it, f.Title, f.Language}
	}
	return items, nil
}

// Size returns how many bytes of text the item has, markup included.
func (it Item) Size() int { return len(it.item.Content) + len(it.item.Description) }

// Article returns the item as an article: its content, or its summary when it
// has none. The error is ErrNoText, an [article.TooLong], or that of
// [article.Complete].
func (it Item) Article(name string, o article.Options) (article.Article, error) {
	body := it.item.Content
	if strings.TrimSpace(body) == "" {
		body = it.item.Description
	}
	if int64(len(body)) > o.Max() {
		return article.Article{}, article.TooLong{Limit: o.Max()}
	}
	text, title := hypertext.Text(body), hypertext.Text(it.item.Title)
	if text == "" {
		return article.Article{}, ErrNoText
	}
	if title != "" {
		text = title + "\n\n" + text
	}
	a := article.Article{Name: name, ID: it.item.GUID, Title: title, Text: text, Source: hypertext.Text(it.source),
		URL: webAddress(it.item.Link), Language: strings.ReplaceAll(it.lang, "_", "-")}
	if len(it.item.Authors) > 0 {
		a.Author = it.item.Authors[0].Name
	}
	return article.Complete(a, it.evidence(), o)
}

// evidence prefers the day as written in the feed, in its own zone, to the
// parsed instant.
func (it Item) evidence() []published.Evidence {
	var all []published.Evidence
	for _, d := range []struct{ label, value string }{{"published", it.item.Published}, {"updated", it.item.Updated}} {
		if e, ok := published.FromMetadata(d.value, d.label); ok {
			return append(all, e)
		}
	}
	return all
}

func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
