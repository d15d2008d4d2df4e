package intake

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// Form is the form in which articles come.
type Form string

// The forms. Auto looks at the content, and at the name where the content
// leaves it open.
const (
	Auto     Form = ""
	Text     Form = "text"
	HTML     Form = "html"
	Feed     Form = "feed" // RSS, Atom, JSON Feed
	JSON     Form = "json" // JSON Lines, an array, or objects one after the other
	Mail     Form = "eml"
	Markdown Form = "md"
	TimeML   Form = "timeml"
	WARC     Form = "warc"
)

// Forms lists all forms but Auto.
func Forms() []Form { return []Form{Text, HTML, Feed, JSON, Mail, Markdown, TimeML, WARC} }

// bySuffix are the forms of file names; compression suffixes are taken off first.
var bySuffix = map[string]Form{
	".txt": Text, ".text": Text,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".rss": Feed, ".atom": Feed, ".xml": Auto,
	".json": JSON, ".jsonl": JSON, ".ndjson": JSON,
	".eml": Mail,
	".md":  Markdown, ".markdown": Markdown,
	".tml":  TimeML,
	".warc": WARC,
}

// suffixOf returns the suffix of a file name, without that of a compression,
// in lower case.
func suffixOf(name string) string {
	ext := strings.ToLower(filepath.Ext(name))
	if ext == ".gz" || ext == ".zst" {
		name = name[:len(name)-len(ext)]
		ext = strings.ToLower(filepath.Ext(name))
	}
	return ext
}

// peek is how much of a file decides its form.
const peek = 4096

// Detect returns the form of a file that begins with head. What is plainly of
// one form is taken for it whatever the name says; plain text may be Markdown,
// a mail or anything else by its name only.
func Detect(head []byte, name string) Form {
	named := bySuffix[suffixOf(name)]
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("WARC/")):
		return WARC
	case len(head) > 0 && head[0] == '<':
		if form := detectMarkup(head); form != Auto {
			return form
		}
	case len(head) > 0 && head[0] == '{':
		if jsonFeed(head) {
			return Feed
		}
		if looksLikeObject(head) {
			return JSON
		}
	case len(head) > 0 && head[0] == '[':
		if rest := bytes.TrimLeft(head[1:], " \t\r\n"); len(rest) > 0 && rest[0] == '{' {
			return JSON
		}
	case bytes.HasPrefix(head, []byte("---\n")) && bytes.Contains(head, []byte(": ")) && named == Auto:
		return Markdown
	case named == Auto && isMail(head):
		return Mail
	}
	if named != Auto {
		return named
	}
	return Text
}

// jsonFeed tells a JSON Feed by the address of its version.
func jsonFeed(head []byte) bool {
	return bytes.Contains(head, []byte("jsonfeed.org/version")) || bytes.Contains(head, []byte(`jsonfeed.org\/version`))
}

func looksLikeObject(head []byte) bool {
	rest := bytes.TrimLeft(head[1:], " \t\r\n")
	return len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
}

// detectMarkup looks for the first tag that tells.
func detectMarkup(head []byte) Form {
	low := bytes.ToLower(head)
	for len(low) > 0 {
		n := bytes.IndexByte(low, '<')
		if n < 0 {
			break
		}
		low = low[n+1:]
		switch {
		case bytes.HasPrefix(low, []byte("!--")):
			end := bytes.Index(low, []byte("-->"))
			if end < 0 {
				return Auto
			}
			low = low[end:]
		case hasTag(low, "timeml"), hasTag(low, "!doctype timeml"):
			return TimeML
		case hasTag(low, "rss"), hasTag(low, "feed"), hasTag(low, "rdf:rdf"):
			return Feed
		case hasTag(low, "!doctype html"), hasTag(low, "html"), hasTag(low, "head"), hasTag(low, "body"), hasTag(low, "meta"),
			hasTag(low, "title"), hasTag(low, "div"), hasTag(low, "p"), hasTag(low, "article"), hasTag(low, "main"), hasTag(low, "h1"), hasTag(low, "section"):
			return HTML
		}
	}
	return Auto
}

func hasTag(low []byte, tag string) bool {
	rest, ok := bytes.CutPrefix(low, []byte(tag))
	return ok && len(rest) > 0 && bytes.IndexByte([]byte(" \t\r\n/>"), rest[0]) >= 0
}

// mailFields are header fields of which two make a mail.
var mailFields = []string{"from", "to", "date", "subject", "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "reply-to"}

func isMail(head []byte) bool {
	known := 0
	for _, line := range bytes.Split(head, []byte("\n")) {
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || bytes.ContainsAny(name, " \t") {
			return false
		}
		if slices.Contains(mailFields, strings.ToLower(string(name))) {
			known++
		}
	}
	return known >= 2
}
