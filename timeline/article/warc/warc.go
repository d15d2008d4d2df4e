// Package warc reads the pages of web archives (WARC, ISO 28500), one after the
// other and without holding more than one, as Common Crawl's news archives are
// larger than any memory. Compression is the caller's business.
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// Page is an HTML page that a server sent, as the archive keeps it.
type Page struct {
	Record      int    // the number of its record in the archive, from 1
	URL         string // WARC-Target-URI
	ContentType string // of the HTTP header
	Bytes       []byte
}

// RecordError is the fault of one record; the records after it are read all
// the same.
type RecordError struct {
	Record int
	URL    string
	Err    error
}

func (e *RecordError) Error() string {
	if e.URL != "" {
		return fmt.Sprintf("record %d (%s): %v", e.Record, e.URL, e.Err)
	}
	return fmt.Sprintf("record %d: %v", e.Record, e.Err)
}

func (e *RecordError) Unwrap() error { return e.Err }

// Faults of a record.
var (
	ErrTooLong = errors.New("page longer than allowed")
	errFormat  = errors.New("not a WARC record")
)

// The longest header of a record, and of an HTTP response, in bytes.
const longestHeader = 64 << 10

// Pages yields the HTML pages of an archive in order: the bodies of the
// responses with status 200 and an HTML content type, decoded from chunks and
// gzip. Other records are passed over. A page of more than limit bytes is a
// *RecordError with ErrTooLong. An error that is no *RecordError ends the
// archive: it is that of r, or says that the archive is torn.
func Pages(r io.Reader, limit int64) iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		b := bufio.NewReaderSize(r, longestHeader)
		for n := 1; ; n++ {
			h, err := readHeader(b)
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Page{}, fmt.Errorf("record %d: %w", n, err))
				return
			}
			length, err := strconv.ParseInt(h["content-length"], 10, 64)
			if err != nil || length < 0 {
				yield(Page{}, fmt.Errorf("record %d: Content-Length %.20q is no length", n, h["content-length"]))
				return
			}
			block := &io.LimitedReader{R: b, N: length}
			p, ok, fault := Page{}, false, error(nil)
			if h["warc-type"] == "response" && strings.HasPrefix(h["content-type"], "application/http") {
				p, ok, fault = readPage(block, limit)
				p.Record, p.URL = n, strings.Trim(h["warc-target-uri"], "<>")
			}
			if _, err := io.Copy(io.Discard, block); err != nil {
				yield(Page{}, fmt.Errorf("record %d: %w", n, err))
				return
			}
			if block.N > 0 { // half a page is none
				yield(Page{}, fmt.Errorf("record %d: the archive ends within it: %w", n, io.ErrUnexpectedEOF))
				return
			}
			if fault != nil {
				fault = &RecordError{n, p.URL, fault}
			}
			if (ok || fault != nil) && !yield(p, fault) {
				return
			}
		}
	}
}

// readHeader reads the version line and the named fields of a record, with
// their names in lower case. The error is io.EOF at the end of the archive.
func readHeader(b *bufio.Reader) (map[string]string, error) {
	var line []byte
	for len(line) == 0 { // two blank lines end the record before
		var err error
		line, err = b.ReadSlice('\n')
		if err != nil && (err != io.EOF || len(bytes.TrimSpace(line)) == 0) {
			return nil, err
		}
		line = bytes.TrimSpace(line)
	}
	if !bytes.HasPrefix(line, []byte("WARC/")) {
		return nil, errFormat
	}
	h := map[string]string{}
	for size := 0; ; {
		line, err := b.ReadSlice('\n')
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		if size += len(line); size > longestHeader {
			return nil, errors.New("a header without end")
		}
		field := strings.TrimRight(string(line), "\r\n")
		if field == "" {
			return h, nil
		}
		name, value, _ := strings.Cut(field, ":")
		h[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(value)
	}
}

// readPage reads an HTTP response. ok is false when it is no page.
func readPage(block io.Reader, limit int64) (p Page, ok bool, err error) {
	response, err := http.ReadResponse(bufio.NewReader(block), nil)
	if err != nil {
		return p, false, fmt.Errorf("not an HTTP response: %w", err)
	}
	defer response.Body.Close()
	p.ContentType = response.Header.Get("Content-Type")
	kind, _, _ := strings.Cut(strings.ToLower(p.ContentType), ";")
	if kind = strings.TrimSpace(kind); response.StatusCode != http.StatusOK || kind != "text/html" && kind != "application/xhtml+xml" {
		return p, false, nil
	}
	body := io.Reader(response.Body)
	// Archives keep the header of a body they have decoded already, so look.
	if strings.Contains(response.Header.Get("Content-Encoding"), "gzip") {
		peek := bufio.NewReader(body)
		body = peek
		if magic, _ := peek.Peek(2); string(magic) == "\x1f\x8b" {
			z, err := gzip.NewReader(peek)
			if err != nil {
				return p, false, err
			}
			body = z
		}
	}
	p.Bytes, err = io.ReadAll(io.LimitReader(body, limit+1))
	if err != nil && !(errors.Is(err, io.ErrUnexpectedEOF) && len(p.Bytes) > 0) {
		return p, false, err
	}
	if int64(len(p.Bytes)) > limit {
		p.Bytes = nil
		return p, false, ErrTooLong
	}
	return p, true, nil
}
