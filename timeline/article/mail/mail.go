// Package mail reads an e-mail message (RFC 5322, MIME) as an article: the
// subject is its title, the Date header its day of publication.
package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"

	"golang.org/x/net/html/charset"

	"dateline/timeline/article"
	"dateline/timeline/article/hypertext"
	"dateline/timeline/article/published"
)

// deepest is how many multiparts may lie within each other.
const deepest = 10

// ErrNoText is the fault of a message without readable text.
var ErrNoText = errors.New("a message without text")

// Read reads one message. Of alternatives the plain text is preferred to the
// HTML; attachments are left out.
func Read(raw []byte, name string, o article.Options) (article.Article, error) {
	if int64(len(raw)) > o.Max() {
		return article.Article{}, article.TooLong{Limit: o.Max()}
	}
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return article.Article{}, fmt.Errorf("not an e-mail message: %w", err)
	}
	var t texts
	if err := t.collect(header(m.Header), m.Body, 0); err != nil && t.plain == "" && t.html == "" {
		return article.Article{}, err
	}
	text := strings.TrimSpace(t.plain)
	if text == "" {
		text = hypertext.Text(t.html)
	}
	if text == "" {
		return article.Article{}, ErrNoText
	}
	title := decodeWords(m.Header.Get("Subject"))
	if title != "" {
		text = title + "\n\n" + text
	}
	a := article.Article{Name: name, Title: title, Text: strings.ReplaceAll(text, "\r\n", "\n"), ID: strings.Trim(m.Header.Get("Message-Id"), "<> ")}
	if from, err := (&netmail.AddressParser{WordDecoder: words}).Parse(m.Header.Get("From")); err == nil {
		a.Author = from.Name
	}
	var evidence []published.Evidence
	if e, ok := published.FromMetadata(m.Header.Get("Date"), "Date:"); ok {
		evidence = append(evidence, e)
	}
	return article.Complete(a, evidence, o)
}

// texts are the first plain and the first HTML text of a message.
type texts struct{ plain, html string }

// header is what mail and MIME headers have in common.
type header map[string][]string

func (h header) get(key string) string {
	if v := h[key]; len(v) > 0 {
		return v[0]
	}
	return ""
}

func (t *texts) collect(h header, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(h.get("Content-Type"))
	if err != nil || kind == "" {
		kind, params = "text/plain", map[string]string{}
	}
	if strings.HasPrefix(kind, "multipart/") {
		if depth >= deepest {
			return fmt.Errorf("parts within parts, more than %d deep", deepest)
		}
		parts := multipart.NewReader(body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			if err := t.collect(header(p.Header), p, depth+1); err != nil {
				return err
			}
		}
	}
	disposition, _, _ := mime.ParseMediaType(h.get("Content-Disposition"))
	if disposition == "attachment" || kind != "text/plain" && kind != "text/html" {
		return nil
	}
	text, err := decode(h.get("Content-Transfer-Encoding"), h.get("Content-Type"), params["charset"], body)
	switch {
	case kind == "text/plain" && t.plain == "":
		t.plain = text
	case kind == "text/html" && t.html == "":
		t.html = text
	}
	if text != "" {
		return nil // torn at the end: what is there is worth reading
	}
	return err
}

func decode(transfer, contentType, label string, body io.Reader) (string, error) {
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	raw, err := io.ReadAll(body)
	if label != "" && !strings.EqualFold(label, "utf-8") {
		if r, e := charset.NewReader(bytes.NewReader(raw), contentType); e == nil {
			if decoded, e := io.ReadAll(r); e == nil {
				return string(decoded), err
			}
		}
	}
	text, e := article.Decode(raw)
	if e != nil {
		return "", e
	}
	return text, err
}

var words = &mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) {
	return charset.NewReaderLabel(label, r)
}}

func decodeWords(s string) string {
	if d, err := words.DecodeHeader(s); err == nil {
		s = d
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
