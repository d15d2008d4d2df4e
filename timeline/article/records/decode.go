package records

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/article/hypertext"
	"dateline/timeline/article/published"
	"dateline/timeline/article/webpage"
)

// errInvalid is the fault of what is no JSON.
var errInvalid = errors.New("invalid JSON")

// NoTextError tells that an object has no text, and what it has.
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
	return fmt.Sprintf("no %q in it, but %s; --map text=NAME names the field", e.Looked, strings.Join(has, ", "))
}

// Decode makes an article of one object. A field "html" is read as a page when
// it holds a whole one. Values that are no strings are passed over, but for
// numbers as id, and as published: seconds or milliseconds since 1970.
func Decode(raw []byte, name string, f Fields, o article.Options) (article.Article, error) {
	if !json.Valid(raw) {
		return article.Article{}, explain(raw)
	}
	o2, err := object(raw, &f)
	if err != nil {
		return article.Article{}, err
	}
	v := &o2.values
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
		return article.Article{}, &NoTextError{f.name(text), o2.names}
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
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// explain says where raw stops being JSON.
func explain(raw []byte) error {
	var v any
	err := json.Unmarshal(raw, &v)
	var at *json.SyntaxError
	if errors.As(err, &at) {
		return fmt.Errorf("%w at byte %d: %s", errInvalid, at.Offset, at.Error())
	}
	return errInvalid
}

// found is what was taken from an object.
type found struct {
	values [count]string
	names  []string // of all fields
}

// object walks the members of an object that is known to be valid JSON. Only
// the wanted ones are decoded: encoding/json spends most of its time on the
// rest, and on finding the struct fields.
func object(raw []byte, f *Fields) (found, error) {
	var o found
	i := skipSpace(raw, 0)
	if i >= len(raw) || raw[i] != '{' {
		return o, errNotObject
	}
	wanted := [count]string{}
	for k := range wanted {
		wanted[k] = f.name(k)
	}
	var seen [16]string
	o.names = seen[:0]
	for i = skipSpace(raw, i+1); raw[i] == '"'; {
		end := stringEnd(raw, i)
		name := unquote(raw[i:end])
		o.names = append(o.names, name)
		i = skipSpace(raw, end) // the colon
		i = skipSpace(raw, i+1) // the value
		end = valueEnd(raw, i)
		for k := range wanted {
			if wanted[k] == name {
				switch c := raw[i]; {
				case c == '"':
					o.values[k] = unquote(raw[i:end])
				case (k == date || k == id) && (c == '-' || c >= '0' && c <= '9'):
					o.values[k] = string(raw[i:end])
				}
			}
		}
		i = skipSpace(raw, end)
		if raw[i] == ',' {
			i = skipSpace(raw, i+1)
		}
	}
	return o, nil
}

func skipSpace(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\n' || b[i] == '\r') {
		i++
	}
	return i
}

// stringEnd returns the index after the closing quote of the string at i.
func stringEnd(b []byte, i int) int {
	for i++; b[i] != '"'; i++ {
		if b[i] == '\\' {
			i++
		}
	}
	return i + 1
}

func valueEnd(b []byte, i int) int {
	switch b[i] {
	case '"':
		return stringEnd(b, i)
	case '{', '[':
		var s scanner
		n, _ := s.next(b[i:])
		return i + n
	}
	for i < len(b) && b[i] != ',' && b[i] != '}' && b[i] != ']' && b[i] > ' ' {
		i++
	}
	return i
}

// unquote decodes a valid JSON string. Half a surrogate pair and torn UTF-8
// become U+FFFD.
func unquote(b []byte) string {
	b = b[1 : len(b)-1]
	if plain(b) {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	var s strings.Builder
	s.Grow(len(b))
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			j := i
			for j < len(b) && b[j] != '\\' {
				j++
			}
			s.Write(b[i:j])
			i = j
			continue
		}
		switch c := b[i+1]; c {
		case 'b':
			s.WriteByte('\b')
		case 'f':
			s.WriteByte('\f')
		case 'n':
			s.WriteByte('\n')
		case 'r':
			s.WriteByte('\r')
		case 't':
			s.WriteByte('\t')
		case 'u':
			r, n := unicodeEscape(b[i:])
			s.WriteRune(r)
			i += n
			continue
		default:
			s.WriteByte(c)
		}
		i += 2
	}
	return strings.ToValidUTF8(s.String(), "\uFFFD")
}

func plain(b []byte) bool {
	for _, c := range b {
		if c == '\\' {
			return false
		}
	}
	return true
}

// unicodeEscape decodes \uXXXX, or a pair of them, and returns its length.
func unicodeEscape(b []byte) (rune, int) {
	r := hex4(b[2:6])
	if r < 0xD800 || r > 0xDFFF {
		return r, 6
	}
	if r < 0xDC00 && len(b) >= 12 && b[6] == '\\' && b[7] == 'u' {
		if low := hex4(b[8:12]); low >= 0xDC00 && low <= 0xDFFF {
			return (r-0xD800)<<10 + (low - 0xDC00) + 0x10000, 12
		}
	}
	return utf8.RuneError, 6
}

func hex4(b []byte) rune {
	var r rune
	for _, c := range b {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		default:
			c -= 'A' - 10
		}
		r = r<<4 | rune(c)
	}
	return r
}
