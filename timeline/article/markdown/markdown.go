// Package markdown reads a Markdown file (CommonMark) as an article. Front
// matter between two lines of "---" gives title, date and author.
package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"

	"dateline/timeline/article"
	"dateline/timeline/article/hypertext"
	"dateline/timeline/article/published"
)

// Read reads one file.
func Read(raw []byte, name string, o article.Options) (article.Article, error) {
	if int64(len(raw)) > o.Max() {
		return article.Article{}, article.TooLong{Limit: o.Max()}
	}
	source, err := article.Decode(raw)
	if err != nil {
		return article.Article{}, err
	}
	fields, body := FrontMatter(source)
	var page bytes.Buffer
	if err := goldmark.Convert([]byte(body), &page); err != nil {
		return article.Article{}, err
	}
	a := article.Article{Name: name, Text: hypertext.Text(page.String())}
	a.Title, a.Author, a.Source, a.URL = fields["title"], fields["author"], fields["source"], webAddress(fields["url"])
	if a.Title != "" {
		a.Text = a.Title + "\n\n" + a.Text
	}
	var evidence []published.Evidence
	for _, key := range []string{"published", "date", "pubdate", "updated"} {
		if e, ok := published.FromMetadata(fields[key], key+":"); ok {
			evidence = append(evidence, e)
			break
		}
	}
	return article.Complete(a, evidence, o)
}

func webAddress(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

// FrontMatter splits the fields in front of a text from the text: lines of
// "key: value" between two lines of "---", as blogs write them. Keys come in
// lower case, values without quotes; what is not of that form is passed over.
// Without front matter body is the whole text.
func FrontMatter(text string) (fields map[string]string, body string) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return nil, text
	}
	head, body, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		return nil, text
	}
	fields = map[string]string{}
	for _, line := range strings.Split(head, "\n") {
		key, value, ok := strings.Cut(line, ":")
		if ok && key != "" && strings.TrimLeft(key, " \t-#") == key {
			fields[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return fields, body
}
