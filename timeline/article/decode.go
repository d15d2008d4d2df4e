package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Decode turns the bytes of a text file into UTF-8 with \n line ends. It knows
// byte order marks, UTF-16 with or without one, UTF-8, and takes the rest for
// Windows-1252, of which Latin-1 is a part. UTF-8 torn here and there stays
// UTF-8: the torn bytes become U+FFFD, as do NULs. The error is ErrEmpty or
// ErrBinary.
func Decode(raw []byte) (string, error) {
	if len(raw) == 0 {
		return "", ErrEmpty
	}
	text, ok := decodeUTF16(raw)
	if !ok {
		raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
		if IsBinary(raw) {
			return "", ErrBinary
		}
		text = decodeBytes(raw)
	}
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "\uFFFD")
	}
	if strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	return text, nil
}

// decodeUTF16 decodes UTF-16 with a byte order mark, or without one when every
// second byte of the beginning is NUL, as in English text.
func decodeUTF16(raw []byte) (string, bool) {
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		order = unicode.BigEndian
	default:
		head := raw[:min(len(raw), 256)&^1]
		var nul [2]int
		for i, c := range head {
			if c == 0 {
				nul[i&1]++
			}
		}
		switch half := len(head) / 2; {
		case half < 8:
			return "", false
		case nul[1] > half*9/10 && nul[0] == 0:
		case nul[0] > half*9/10 && nul[1] == 0:
			order = unicode.BigEndian
		default:
			return "", false
		}
	}
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(raw)
	if err != nil {
		out, err = unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(raw)
	}
	return string(out), err == nil
}

// Repair returns a text that should be UTF-8 as UTF-8: what is none is taken
// for Windows-1252 or, when it has whole UTF-8 characters too, for torn.
func Repair(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return decodeBytes([]byte(s))
}

// decodeBytes tells torn UTF-8 from Windows-1252 by which of them the bytes
// above 0x7F speak for.
func decodeBytes(raw []byte) string {
	if utf8.Valid(raw) {
		return string(raw)
	}
	whole, torn := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			torn++
		} else {
			whole++
		}
		i += size
	}
	// A torn character may leave three stray bytes behind. Without a whole one
	// there is nothing of UTF-8 about the text.
	if torn <= 3*whole {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	return string(out)
}

// magic are the first bytes of files that are no text although their heads
// may look like it.
var magic = []string{"%PDF-", "PK\x03\x04", "\x89PNG", "GIF8", "\xFF\xD8\xFF", "\x7FELF", "\x1F\x8B", "BZh9", "\x28\xB5\x2F\xFD", "\xD0\xCF\x11\xE0", "{\\rtf"}

// IsBinary tells whether a file that begins with raw is no text: by its first
// bytes, or because control characters that no text has are more than a few, and
// more than one byte in fifty of the first 8 KB. UTF-16 is text.
func IsBinary(raw []byte) bool {
	if _, ok := decodeUTF16(raw[:min(len(raw), 512)]); ok {
		return false
	}
	for _, m := range magic {
		if bytes.HasPrefix(raw, []byte(m)) {
			return true
		}
	}
	head := raw[:min(len(raw), 8<<10)]
	control := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B || c == 0x7F {
			control++
		}
	}
	return control > 3 && control*50 > len(head)
}
