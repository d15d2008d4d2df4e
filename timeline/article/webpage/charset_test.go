package webpage

import (
	"strings"
	"testing"

	"dateline/timeline/article"
)

// page is one story in the middle of head and furniture.
func page(head, story string) []byte {
	return []byte("<!doctype html><html><head><title>Ferry</title>" + head + "</head><body><article><h1>Ferry</h1><p>" +
		story + "</p></article></body></html>")
}

func TestCharset(t *testing.T) {
	const story = "The ferry’s crew told the café owner that it would sail again on Tuesday, after weeks of repairs in the yard."
	long := "<script>" + strings.Repeat("var a = 1;\n", 300) + "</script>"
	for name, c := range map[string]struct {
		bytes       []byte
		contentType string
	}{
		"told in the first 1,024 bytes":       {page(`<meta charset="utf-8">`, story), ""},
		"told behind kilobytes of script":     {page(long+`<meta charset="utf-8">`, story), ""},
		"told nowhere":                        {page("", story), ""},
		"told wrongly":                        {page(`<meta charset="iso-8859-1">`, story), "text/html; charset=iso-8859-1"},
		"with a byte order mark":              {append([]byte("\uFEFF"), page("", story)...), ""},
		"Windows-1252, told by the header":    {page("", windows1252(story)), "text/html; charset=windows-1252"},
		"Windows-1252, told by the page":      {page(`<meta charset="windows-1252">`, windows1252(story)), ""},
		"Windows-1252, told by nobody at all": {page("", windows1252(story)), ""},
	} {
		a, err := Read(Page{Name: "ferry.html", Bytes: c.bytes, ContentType: c.contentType}, article.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(a.Text, story) {
			t.Errorf("%s: read %q", name, a.Text)
		}
	}
}

func windows1252(s string) string {
	return strings.NewReplacer("’", "\x92", "é", "\xE9").Replace(s)
}
