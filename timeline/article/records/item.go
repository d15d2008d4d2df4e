package records

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"

	"dateline/timeline/article"
)

// item is a value as it stands in JSON; a string with its quotes.
type item struct {
	raw     []byte
	escaped bool // a string with a backslash in it
	wide    bool // a string that is not all ASCII
}

const (
	ones    = 0x0101010101010101
	topBits = 0x8080808080808080
)

// stringAt reads the string that begins at b[i] and returns where it ends, -1
// when it is none.
func stringAt(b []byte, i int) (item, int) {
	if uint(i) >= uint(len(b)) || b[i] != '"' {
		return item{}, -1
	}
	begin, wide, escaped := i, uint64(0), false
	i++
	for {
		for i+8 <= len(b) {
			x := binary.LittleEndian.Uint64(b[i:])
			// The lowest top bit stands at the first byte that is a quote, a
			// backslash or below a space: a carry can only add ones above it.
			quote, slash := x^ones*'"', x^ones*'\\'
			found := ((quote-ones)&^quote | (slash-ones)&^slash | (x-ones*' ')&^x) & topBits
			if found != 0 {
				n := bits.TrailingZeros64(found)
				wide |= x & (1<<n - 1)
				i += n / 8
				break
			}
			wide |= x
			i += 8
		}
		for i < len(b) && b[i] != '"' && b[i] != '\\' && b[i] >= ' ' {
			wide |= uint64(b[i])
			i++
		}
		if i == len(b) || b[i] < ' ' {
			return item{}, -1
		}
		if b[i] == '"' {
			return item{b[begin : i+1], escaped, wide&topBits != 0}, i + 1
		}
		n := escapeLength(b[i:])
		if n == 0 {
			return item{}, -1
		}
		escaped = true
		i += n
	}
}

// escapeLength returns the length of the escape that b begins with, 0 when it is
// none.
func escapeLength(b []byte) int {
	switch {
	case len(b) < 2:
	case bytes.IndexByte([]byte(`"\/bfnrt`), b[1]) >= 0:
		return 2
	case b[1] == 'u' && len(b) >= 6 && isHex(b[2]) && isHex(b[3]) && isHex(b[4]) && isHex(b[5]):
		return 6
	}
	return 0
}

func isHex(c byte) bool   { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// is tells whether a string says s.
func (t item) is(s string) bool {
	if t.escaped || t.wide {
		return t.text() == s
	}
	return string(t.raw[1:len(t.raw)-1]) == s
}

// text decodes a string. Half a surrogate pair and torn UTF-8 become U+FFFD; a
// string in Windows-1252, which JSON may not be in but dumps are, is decoded.
func (t item) text() string {
	b := t.raw[1 : len(t.raw)-1]
	var s string
	if t.escaped {
		s = unescape(b)
	} else {
		s = string(b)
	}
	if t.wide {
		s = article.Repair(s)
	}
	return s
}

func unescape(b []byte) string {
	var s strings.Builder
	s.Grow(len(b))
	for {
		n := bytes.IndexByte(b, '\\')
		if n < 0 {
			s.Write(b)
			return s.String()
		}
		s.Write(b[:n])
		b = b[n:]
		if b[1] == 'u' {
			r, n := unicodeEscape(b)
			s.WriteRune(r)
			b = b[n:]
			continue
		}
		s.WriteByte(escapes[b[1]])
		b = b[2:]
	}
}

// escapes are what the letter behind a backslash stands for.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

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
