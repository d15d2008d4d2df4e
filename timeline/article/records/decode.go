package records

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/article/hypertext"
	"dateline/timeline/article/published"
	"dateline/timeline/article/webpage"
)

// NoTextError tells that an object has no text, or an empty one, and what it has.
type NoTextError struct {
	Looked string   // the field that should hold it
	Has    []string // the fields it has, in order
}

func (e *NoTextError) Error() string {
	const most = 12
	has := e.Has[:min(len(e.Has), most)]
	if len(has) == 0 {
		return "an object without fields"
	}
	if slices.Contains(e.Has, e.Looked) {
		return fmt.Sprintf("%q is empty, or no string", e.Looked)
	}
	return fmt.Sprintf("no %q in it, but %s; --map text=NAME names the field", e.Looked, strings.Join(has, ", "))
}

// Decode makes an article of one object. A field "html" is read as a page when
// it holds a whole one. Values that are no strings are passed over, but for
// numbers as id, and as published: seconds or milliseconds since 1970.
func Decode(raw []byte, name string, f Fields, o article.Options) (article.Article, error) {
	v, err := object(raw, &f)
	if err != nil {
		return article.Article{}, err
	}
	if int64(len(v[text])) > o.Max() || int64(len(v[markup])) > o.Max() {
		return article.Article{}, article.TooLong{Limit: o.Max()}
	}
	var evidence []published.Evidence
	if e, ok := published.FromMetadata(v[date], f.name(date)); ok {
		evidence = append(evidence, e)
	}
	a := article.Article{Name: name, ID: v[id], URL: webAddress(v[address]), Title: v[title], Text: v[text],
		Source: v[source], Author: v[author], Language: v[language]}
	switch page := v[markup]; {
	case strings.TrimSpace(a.Text) != "":
	case strings.TrimSpace(page) == "":
		return article.Article{}, &NoTextError{f.name(text), namesOf(raw)}
	case isPage(page):
		return decodePage(a, page, evidence, o)
	default:
		a.Text = hypertext.Text(page)
	}
	return article.Complete(a, evidence, o)
}

// decodePage reads the page and lets the fields of the object overrule it.
func decodePage(a article.Article, page string, evidence []published.Evidence, o article.Options) (article.Article, error) {
	if o.Given.Origin == article.Unknown && len(evidence) > 0 {
		o.Given = evidence[0]
	}
	p, err := webpage.Read(webpage.Page{Name: a.Name, URL: a.URL, ContentType: "text/html; charset=utf-8", Bytes: []byte(page)}, o)
	if err != nil {
		return article.Article{}, err
	}
	for _, f := range []struct {
		to   *string
		from string
	}{{&p.ID, a.ID}, {&p.Title, a.Title}, {&p.Source, a.Source}, {&p.Author, a.Author}, {&p.Language, a.Language}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	return p, nil
}

func isPage(s string) bool {
	head := strings.ToLower(s[:min(len(s), 4096)])
	return strings.Contains(head, "<html") || strings.Contains(head, "<body") || strings.Contains(head, "<head")
}

func webAddress(s string) string {
	if s == "" {
		return ""
	}
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
