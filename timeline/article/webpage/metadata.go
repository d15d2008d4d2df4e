package webpage

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what the head of a page and its JSON-LD say.
type metadata struct {
	headline    string
	author      string
	site        string
	language    string // BCP 47
	canonical   string
	description string
	body        string    // articleBody of the JSON-LD
	published   []labeled // dates of publication, strongest first
	modified    []labeled
}

// labeled is a value with the name of the field it stood in.
type labeled struct{ label, value string }

// The names under which pages give their dates, in lower case, strongest
// first.
var (
	publishedNames = []string{
		"article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "og:pubdate",
		"parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publication_date", "publicationdate", "published_time", "published-date", "pubdate", "pub_date",
		"dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc:date", "dcsext.articlefirstpublished",
		"cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "prism.publicationdate", "article.published", "article_date_original",
		"originalpublicationdate", "displaydate", "date", "rnews:datepublished", "bt:pubdate", "datecreated", "iso-8601-publish-date", "analyticsattributes.articledate",
	}
	modifiedNames = []string{"article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified_time", "revision_date"}
)

// readMetadata walks the page once.
func readMetadata(doc *html.Node) metadata {
	var m metadata
	values := map[string]string{} // the first of each name
	var ld []any
	walk(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Html:
			m.language = first(m.language, attr(n, "lang"), attr(n, "xml:lang"))
		case atom.Meta:
			content := attr(n, "content")
			for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
				if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" && values[name] == "" {
					values[name] = content
				}
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				m.canonical = first(m.canonical, attr(n, "href"))
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
				ld = append(ld, decodeLD(n.FirstChild.Data)...)
			}
			return false
		}
		return true
	})
	if a := mainArticle(ld); a != nil {
		m.fromLD(a)
	}
	m.headline = first(values["og:title"], m.headline)
	m.author = first(m.author, values["author"], values["article:author_name"], values["parsely-author"])
	if strings.Contains(m.author, "://") {
		m.author = ""
	}
	m.site = first(values["og:site_name"], m.site, values["application-name"])
	m.description = first(values["og:description"], values["description"], values["twitter:description"], m.description)
	m.canonical = first(m.canonical, values["og:url"])
	if m.language == "" {
		m.language = first(values["content-language"], values["og:locale"])
	}
	m.language = strings.ReplaceAll(m.language, "_", "-")
	for _, name := range publishedNames {
		if v := values[name]; v != "" {
			m.published = append(m.published, labeled{name, v})
		}
	}
	for _, name := range modifiedNames {
		if v := values[name]; v != "" {
			m.modified = append(m.modified, labeled{name, v})
		}
	}
	return m
}

// decodeLD reads one JSON-LD script. Many are not quite JSON: raw line breaks
// within strings, a semicolon or a CDATA mark around them.
func decodeLD(s string) []any {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<![CDATA[", "//<![CDATA[", "/*<![CDATA[*/", "<!--"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	for _, mark := range []string{"//]]>", "/*]]>*/", "]]>", "-->", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	var v any
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		s = strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, s)
		if err := json.Unmarshal([]byte(s), &v); err != nil {
			return nil
		}
	}
	return []any{v}
}

// articleTypes are the schema.org types that hold a story; the first ones are
// the surest.
var articleTypes = []string{"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "Report",
	"ScholarlyArticle", "TechArticle", "SocialMediaPosting", "Review", "Recipe", "WebPage", "VideoObject"}

// mainArticle returns the node of the JSON-LD that describes the story.
func mainArticle(roots []any) map[string]any {
	nodes := make([]map[string]any, len(articleTypes))
	var visit func(v any, depth int)
	visit = func(v any, depth int) {
		if depth > 4 {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				visit(e, depth+1)
			}
		case map[string]any:
			for _, t := range texts(v["@type"]) {
				for i, want := range articleTypes {
					if nodes[i] == nil && t == want {
						nodes[i] = v
					}
				}
			}
			visit(v["@graph"], depth+1)
			visit(v["mainEntity"], depth+1)
		}
	}
	for _, r := range roots {
		visit(r, 0)
	}
	for _, n := range nodes {
		if n != nil && (n["datePublished"] != nil || n["headline"] != nil || n["articleBody"] != nil) {
			return n
		}
	}
	return nil
}

func (m *metadata) fromLD(a map[string]any) {
	m.headline = first(texts(a["headline"])...)
	m.author = strings.Join(names(a["author"]), ", ")
	m.site = first(names(a["publisher"])...)
	m.description = first(texts(a["description"])...)
	m.body = strings.Join(texts(a["articleBody"]), "\n")
	for _, key := range []string{"datePublished", "dateCreated"} {
		for _, v := range texts(a[key]) {
			m.published = append(m.published, labeled{key, v})
		}
	}
	for _, v := range texts(a["dateModified"]) {
		m.modified = append(m.modified, labeled{"dateModified", v})
	}
}

// texts returns the strings of a JSON value that is one or a list of them.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				all = append(all, s)
			}
		}
		return all
	}
	return nil
}

// names returns the names of persons or organisations: strings, objects, or
// lists of them.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{oneLine(v)}
	case map[string]any:
		return texts(v["name"])
	case []any:
		var all []string
		for _, e := range v {
			all = append(all, names(e)...)
		}
		return all
	}
	return nil
}

// walk visits n and what is below it, in order, as long as visit wants to go
// down. It does not recurse: pages nest deeply.
func walk(root *html.Node, visit func(*html.Node) bool) {
	for n := root; n != nil; {
		if visit(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
		}
		if n == root {
			return
		}
		n = n.NextSibling
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// authorsOf takes out of a list of authors what is none: the name of the site,
// addresses of mail, the words of forms nobody filled in.
func authorsOf(list, site string) string {
	var authors []string
	for _, a := range strings.FieldsFunc(list, func(r rune) bool { return r == ';' || r == ',' }) {
		name := strings.Join(slices.DeleteFunc(strings.Fields(a), func(w string) bool { return strings.Contains(w, "@") }), " ")
		switch f := fold(name); f {
		case "", fold(site), "unknown", "noauthor", "author", "admin", "editor":
		default:
			authors = append(authors, name)
		}
	}
	return strings.Join(authors, ", ")
}
