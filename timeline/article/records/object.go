package records

import (
	"encoding/json"
	"errors"
	"fmt"
)

// errInvalid is the fault of what is no JSON.
var errInvalid = errors.New("invalid JSON")

// object returns the values of the wanted fields of an object. Of several fields
// with one name the last one counts.
func object(raw []byte, f *Fields) (values [count]string, err error) {
	var wanted [count]string
	for k := range wanted {
		wanted[k] = f.name(k)
	}
	err = members(raw, func(name, value item) {
		for k := range wanted {
			if !name.is(wanted[k]) {
				continue
			}
			switch c := value.raw[0]; {
			case c == '"':
				values[k] = value.text()
			case (k == date || k == id) && (c == '-' || isDigit(c)):
				values[k] = string(value.raw)
			}
		}
	})
	return values, err
}

// namesOf returns the names of the members of an object, in order.
func namesOf(raw []byte) (names []string) {
	members(raw, func(name, _ item) { names = append(names, name.text()) })
	return names
}

// members calls member for every member of an object. encoding/json would look
// at each byte through a function call before it decodes anything, and nearly all
// bytes of an article stand in one string: here strings are checked eight bytes at
// a time and the rest is left to encoding/json, which also words the error. The
// error is errNotObject for other JSON and wraps errInvalid for what is none.
func members(raw []byte, member func(name, value item)) error {
	i := skipSpace(raw, 0)
	if i == len(raw) || raw[i] != '{' {
		if json.Valid(raw) {
			return errNotObject
		}
		return explain(raw)
	}
	i = skipSpace(raw, i+1)
	for more := false; ; more = true {
		if i < len(raw) && raw[i] == '}' && !more {
			break
		}
		name, end := stringAt(raw, i)
		if i = skipSpace(raw, end); end < 0 || i == len(raw) || raw[i] != ':' {
			return explain(raw)
		}
		value, end := valueAt(raw, skipSpace(raw, i+1))
		if i = skipSpace(raw, end); end < 0 || i == len(raw) {
			return explain(raw)
		}
		member(name, value)
		if raw[i] == '}' {
			break
		}
		if raw[i] != ',' {
			return explain(raw)
		}
		i = skipSpace(raw, i+1)
	}
	if skipSpace(raw, i+1) < len(raw) {
		return explain(raw)
	}
	return nil
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

// valueAt reads the value that begins at b[i] and returns where it ends, -1 when
// it is none.
func valueAt(b []byte, i int) (item, int) {
	if i >= len(b) {
		return item{}, -1
	}
	end := i
	switch b[i] {
	case '"':
		return stringAt(b, i)
	case '{', '[':
		var s scanner
		n, _ := s.next(b[i:])
		end = i + n
	default:
		for end < len(b) && b[end] != ',' && b[end] != '}' && b[end] > ' ' {
			end++
		}
	}
	if !json.Valid(b[i:end]) {
		return item{}, -1
	}
	return item{raw: b[i:end]}, end
}

// skipSpace returns the index of the next byte that is no white space, i itself
// when it is negative.
func skipSpace(b []byte, i int) int {
	for uint(i) < uint(len(b)) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\n' || b[i] == '\r') {
		i++
	}
	return i
}
