package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func record(kind, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://herald.example/%d\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, len(block), contentType, len(block), block)
}

func response(block string) string {
	return record("response", "application/http; msgtype=response", block)
}

const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

// read returns what an archive holds, one line a page or an error.
func read(archive string) string {
	var b strings.Builder
	for p, err := range Pages(strings.NewReader(archive), 1000) {
		var one *RecordError
		switch {
		case errors.As(err, &one):
			fmt.Fprintf(&b, "%d fault\n", one.Record)
		case err != nil:
			fmt.Fprintf(&b, "end: %v\n", err)
		default:
			fmt.Fprintf(&b, "%d %s\n", p.Record, p.Bytes)
		}
	}
	return b.String()
}

func TestPages(t *testing.T) {
	var squeezed bytes.Buffer
	z := gzip.NewWriter(&squeezed)
	z.Write([]byte("<p>a</p>"))
	z.Close()
	for _, c := range []struct{ name, archive, want string }{
		{"empty", "", ""},
		{"only what is no page", record("warcinfo", "application/warc-fields", "x") + record("request", "application/http", "GET / HTTP/1.1\r\n\r\n") +
			response("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nx") + response("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"), ""},
		{"pages", response(ok+"\r\n<p>a</p>") + response(ok+"\r\n<p>b</p>"), "1 <p>a</p>\n2 <p>b</p>\n"},
		{"in chunks", response(ok + "Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n5\r\na</p>\r\n0\r\n\r\n"), "1 <p>a</p>\n"},
		{"squeezed", response(ok + "Content-Encoding: gzip\r\n\r\n" + squeezed.String()), "1 <p>a</p>\n"},
		{"said to be squeezed, and is not", response(ok + "Content-Encoding: gzip\r\n\r\n<p>a</p>"), "1 <p>a</p>\n"},
		{"line ends of Unix", strings.ReplaceAll("WARC/1.1\nWARC-Type: response\nContent-Type: application/http\nContent-Length: 55\n\n"+ok+"\r\n<p>a</p>\r\n\r\n", "55", fmt.Sprint(len(ok+"\r\n<p>a</p>"))), "1 <p>a</p>\n"},
		{"a page too long between two", response(ok+"\r\na") + response(ok+"\r\n"+strings.Repeat("x", 1001)) + response(ok+"\r\nc"), "1 a\n2 fault\n3 c\n"},
		{"a page of the longest length", response(ok + "\r\n" + strings.Repeat("x", 1000)), "1 " + strings.Repeat("x", 1000) + "\n"},
		{"no HTTP", response("hello") + response(ok+"\r\nb"), "1 fault\n2 b\n"},
		{"no archive", "hello\n", "end: record 1: not a WARC record\n"},
		{"torn in a page", strings.TrimSuffix(response(ok+"\r\n<p>a</p>"), "/p>\r\n\r\n"), "end: record 1: the archive ends within it: unexpected EOF\n"},
		{"torn in a header", "WARC/1.0\r\nWARC-Type: resp", "end: record 1: unexpected EOF\n"},
		{"a length that is none", "WARC/1.0\r\nContent-Length: -5\r\n\r\n", "end: record 1: Content-Length \"-5\" is no length\n"},
		{"a header without end", "WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 20_000), "end: record 1: a header without end\n"},
	} {
		if got := read(c.archive); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPagesPassesErrorsOn(t *testing.T) {
	cause := errors.New("disk on fire")
	r := io.MultiReader(strings.NewReader(response(ok+"\r\na")), failing{cause})
	var got error
	for _, err := range Pages(r, 1000) {
		got = err
	}
	if !errors.Is(got, cause) {
		t.Errorf("%v", got)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func FuzzPages(f *testing.F) {
	f.Add([]byte(response(ok + "\r\n<p>a</p>")))
	f.Add([]byte(response(ok + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n<p>")))
	f.Fuzz(func(t *testing.T, archive []byte) {
		last := 0
		for p, err := range Pages(bytes.NewReader(archive), 100) {
			if err == nil && (p.Record <= last || len(p.Bytes) > 100) {
				t.Fatalf("page %+v after record %d", p, last)
			}
			if err == nil {
				last = p.Record
			}
		}
	})
}
