// Package records reads articles from JSON: one object a line (JSON Lines), an
// array of objects, or objects one after the other.
//
//	split.go    finds the objects in a stream, without decoding them
//	decode.go   one object to an article
//	object.go   the members of an object
//	item.go     the strings in it
//	fields.go   which field holds what
package records

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
)

// Raw is one object as it stands in the stream.
type Raw struct {
	Line   int    // where it begins, from 1
	Number int    // of the objects that begin on this line, from 1
	Bytes  []byte // not valid JSON for sure
}

// SyntaxError is the fault of one object; those after it are read all the same.
type SyntaxError struct {
	Line int
	Err  error
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }
func (e *SyntaxError) Unwrap() error { return e.Err }

// Faults of an object.
var (
	ErrTooLong   = errors.New("object longer than allowed")
	errNotObject = errors.New("not a JSON object")
	errTorn      = errors.New("the object is not closed")
)

const chunk = 1 << 20

// Split yields the objects of a stream in order. Objects may stand on a line
// each, in an array, or just follow each other; the first line tells which: if
// it holds a whole object, lines are what divides, and a torn one costs only
// itself. An object of more than limit bytes is a *SyntaxError with ErrTooLong,
// and is never held in memory as a whole. An error that is no *SyntaxError is
// one of r and ends the stream.
func Split(r io.Reader, limit int64) iter.Seq2[Raw, error] {
	return func(yield func(Raw, error) bool) {
		s := &splitter{r: r, limit: int(limit), line: 1}
		s.fill()
		s.skipSpace()
		if s.byLines() {
			s.lines(yield)
		} else {
			s.values(yield)
		}
	}
}

// splitter reads chunks. Objects are slices of them: a new chunk is made
// rather than an old one overwritten.
type splitter struct {
	r     io.Reader
	buf   []byte // what was read and not yet used
	err   error  // of r, once it has ended
	limit int
	line  int
}

// fill reads more behind buf; it returns false when there is no more.
func (s *splitter) fill() bool {
	if s.err != nil {
		return false
	}
	if cap(s.buf)-len(s.buf) < chunk/4 {
		grown := make([]byte, len(s.buf), max(chunk, 2*len(s.buf)))
		copy(grown, s.buf)
		s.buf = grown
	}
	var n int
	for n == 0 && s.err == nil {
		n, s.err = s.r.Read(s.buf[len(s.buf):cap(s.buf)])
	}
	s.buf = s.buf[:len(s.buf)+n]
	return n > 0
}

// skipSpace passes white space and byte order marks.
func (s *splitter) skipSpace() {
	for {
		for len(s.buf) > 0 && (s.buf[0] <= ' ' || s.buf[0] == 0xEF || s.buf[0] == 0xBB || s.buf[0] == 0xBF) {
			if s.buf[0] == '\n' {
				s.line++
			}
			s.buf = s.buf[1:]
		}
		if len(s.buf) > 0 || !s.fill() {
			return
		}
	}
}

// byLines tells whether the first line holds whole objects. A first line that
// is longer than an object may be counts as one, too.
func (s *splitter) byLines() bool {
	if len(s.buf) == 0 || s.buf[0] == '[' {
		return false
	}
	if s.buf[0] != '{' {
		return true
	}
	end := s.lineEnd()
	if end > s.limit {
		return true
	}
	first := bytes.TrimSpace(s.buf[:min(end, len(s.buf))])
	n, ok := objectEnd(first)
	return ok && n == len(first)
}

// lineEnd returns the index of the next line break, reading until it is there,
// or the length of what there is when it exceeds the limit or the stream ends.
func (s *splitter) lineEnd() int {
	for from := 0; ; {
		if n := bytes.IndexByte(s.buf[from:], '\n'); n >= 0 {
			return from + n
		}
		from = len(s.buf)
		if from > s.limit || !s.fill() {
			return len(s.buf)
		}
	}
}

func (s *splitter) lines(yield func(Raw, error) bool) {
	for {
		if len(s.buf) == 0 && !s.fill() {
			break
		}
		end := s.lineEnd()
		line, at := bytes.TrimSpace(s.buf[:end]), s.line
		s.advance(end)
		if end > s.limit {
			if !yield(Raw{}, &SyntaxError{at, ErrTooLong}) {
				return
			}
			s.skipLine()
		} else if len(line) > 0 && !yield(Raw{at, 1, line}, nil) {
			return
		}
		s.advance(1) // the line break
	}
	if s.err != io.EOF {
		yield(Raw{}, s.err)
	}
}

// advance passes n bytes, or all there are.
func (s *splitter) advance(n int) {
	n = min(n, len(s.buf))
	s.line += bytes.Count(s.buf[:n], []byte{'\n'})
	s.buf = s.buf[n:]
}

// skipLine passes the rest of a line without keeping it.
func (s *splitter) skipLine() {
	for {
		if n := bytes.IndexByte(s.buf, '\n'); n >= 0 {
			s.buf = s.buf[n:]
			return
		}
		s.buf = s.buf[:0:0]
		if !s.fill() {
			return
		}
	}
}

// values splits an array or a sequence of objects by their braces.
func (s *splitter) values(yield func(Raw, error) bool) {
	last, number := 0, 0
	for {
		s.skipSpace()
		if len(s.buf) == 0 {
			break
		}
		switch s.buf[0] {
		case '[', ']', ',':
			s.advance(1)
			continue
		}
		at := s.line
		if s.buf[0] != '{' {
			if !yield(Raw{}, &SyntaxError{at, errNotObject}) {
				return
			}
			s.resync()
			continue
		}
		end, err := s.object()
		if err != nil {
			if !yield(Raw{}, &SyntaxError{at, err}) {
				return
			}
			if err == errTorn {
				s.advance(1)
				s.resync()
			}
			continue
		}
		object := s.buf[:end]
		s.advance(end)
		if at != last {
			last, number = at, 0
		}
		number++
		if !yield(Raw{at, number, object}, nil) {
			return
		}
	}
	if s.err != io.EOF {
		yield(Raw{}, s.err)
	}
}

// object returns where the object at the head of buf ends, reading as much as
// that takes. One that is too long is passed without being kept.
func (s *splitter) object() (end int, err error) {
	var scan scanner
	tooLong := false
	for from := 0; ; {
		n, state := scan.next(s.buf[from:])
		from += n
		if tooLong = tooLong || from > s.limit; tooLong {
			s.advance(from)
			from = 0
		}
		switch {
		case tooLong && state != open:
			return 0, ErrTooLong
		case state == closed:
			return from, nil
		case state == broken:
			return 0, errTorn
		case !s.fill():
			if tooLong {
				return 0, ErrTooLong
			}
			return 0, errTorn
		}
	}
}

// resync passes everything up to the next line that begins an object. It
// keeps nothing.
func (s *splitter) resync() {
	for {
		s.skipLine()
		s.skipSpace()
		if len(s.buf) == 0 || s.buf[0] == '{' {
			return
		}
	}
}

// objectEnd returns where the object at the head of b ends.
func objectEnd(b []byte) (int, bool) {
	var s scanner
	n, state := s.next(b)
	return n, state == closed
}

// scanner follows braces and strings, over chunks.
type scanner struct {
	depth   int
	quoted  bool
	escaped bool
}

type state uint8

const (
	open state = iota
	closed
	broken
)

// next scans b and returns how much of it belongs to the object.
func (s *scanner) next(b []byte) (int, state) {
	for i := 0; i < len(b); i++ {
		if s.quoted {
			switch c := b[i]; {
			case s.escaped:
				s.escaped = false
			case c == '\\':
				s.escaped = true
			case c == '"':
				s.quoted = false
			case c == '\n': // not allowed in a string: its end is missing
				return i, broken
			}
			continue
		}
		switch b[i] {
		case '"':
			s.quoted = true
		case '{', '[':
			s.depth++
		case '}', ']':
			if s.depth--; s.depth == 0 {
				return i + 1, closed
			}
		}
	}
	return len(b), open
}
