package mail

import (
	"errors"
	"strings"
	"testing"

	"dateline/dates/civil"
	"dateline/timeline/article"
)

const head = "From: Ada Moor <ada@herald.example>\r\nSubject: Rain\r\nDate: Wed, 3 Aug 2016 23:30:00 -0400\r\nMessage-ID: <m1@herald.example>\r\n"

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"plain", head + "\r\nIt rained on Monday.\r\n", "It rained on Monday."},
		{"base64", head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nSXQgcmFpbmVkIG9u\r\nIE1vbmRheS4=\r\n", "It rained on Monday."},
		{"HTML alone", head + "Content-Type: text/html\r\n\r\n<p>It rained<br>on Monday.</p><script>x</script>", "It rained\n\non Monday."},
		{"alternatives", head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt rained on Monday.\r\n--b--\r\n", "It rained on Monday."},
		{"within each other, with an attachment", head + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=x.txt\r\n\r\nnot this\r\n--a\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9s closed=\r\n on Monday.\r\n--b--\r\n--a--\r\n", "Cafés closed on Monday."},
		{"torn after its text", head + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nIt rained on Monday.\r\n--a\r\nContent-Ty", "It rained on Monday."},
		{"a content type that is none", head + "Content-Type: ;;\r\n\r\nIt rained on Monday.", "It rained on Monday."},
	} {
		a, err := Read([]byte(c.raw), "x.eml", article.Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := strings.TrimPrefix(a.Text, "Rain\n\n"); got != c.want || a.Title != "Rain" || a.Author != "Ada Moor" || a.ID != "m1@herald.example" {
			t.Errorf("%s: %q by %q, %+v", c.name, got, a.Author, a)
		}
		if a.Published != civil.Of(2016, 8, 3) {
			t.Errorf("%s: published %s, not on the day of the sender's zone", c.name, a.Published)
		}
	}
	a, err := Read([]byte("Subject: =?utf-8?b?Q2Fmw6k=?= =?iso-8859-1?q?_cl=F4t?=\r\nFrom: x\r\n\r\ntext"), "x", article.Options{})
	if err != nil || a.Title != "Café clôt" {
		t.Errorf("encoded words: %q, %v", a.Title, err)
	}
}

func TestReadRefuses(t *testing.T) {
	deep := head
	for range deepest + 2 {
		deep += "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
	}
	for name, raw := range map[string]string{
		"no mail":         "hello",
		"no text":         head + "\r\n\r\n",
		"only a picture":  head + "Content-Type: image/png\r\n\r\nxxxx",
		"parts in parts":  deep,
		"no boundary":     head + "Content-Type: multipart/mixed\r\n\r\n--b",
		"nothing at all":  "",
		"only empty HTML": head + "Content-Type: text/html\r\n\r\n<p></p>",
	} {
		if a, err := Read([]byte(raw), "x", article.Options{}); err == nil && a.Text != "Rain" {
			t.Errorf("%s: read as %q", name, a.Text)
		}
	}
	if _, err := Read([]byte(head+"\r\n"+strings.Repeat("x", 200)), "x", article.Options{Limit: 100}); !errors.Is(err, article.TooLong{Limit: 100}) {
		t.Errorf("too long: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(head + "\r\nIt rained."))
	f.Add([]byte(head + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/html\r\n\r\n<p>x\r\n--a--"))
	f.Add([]byte("Subject: =?x?b?!?=\r\n\r\n\xff"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if a, err := Read(raw, "x", article.Options{}); err == nil && (a.Text == "" || a.ID == "") {
			t.Fatalf("%+v", a)
		}
	})
}
