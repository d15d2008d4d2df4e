package published

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/dates/civil"
)

// FromURL returns the day that the path of a URL names, as in
// /2016/08/03/title, /2016/aug/03/title, /2016-08-03-title or /title-20160803.
// A path with year and month alone is no evidence. ok is false without a day.
func FromURL(address string) (e Evidence, ok bool) {
	u, err := url.Parse(address)
	if err != nil || u.Path == "" {
		return Evidence{}, false
	}
	segments := strings.Split(strings.Trim(u.Path, "/"), "/")
	for i := 0; i+2 < len(segments); i++ {
		words := strings.Join(segments[i:i+3], "/")
		if len(segments[i]) != 4 || len(words) > 20 {
			continue
		}
		t := appendTokens(nil, words)
		if len(t) == 5 && t[2].word != "" && t[1].punct == '/' && t[3].punct == '/' && t[4].digits > 0 {
			// The Guardian's /2016/aug/03/
			t[2].num, t[2].digits = months[t[2].word], 2
		}
		if w, n := yearFirst(t); n == len(t) {
			d, _ := w.Civil()
			return Evidence{Day: d, Origin: URLPath, Words: words}, true
		}
	}
	for _, s := range segments {
		for _, w := range Find(s) {
			if d, known := w.Civil(); known && !w.Swapped && standsAlone(s, w) {
				return Evidence{Day: d, Origin: URLPath, Words: s[w.Start:w.End]}, true
			}
		}
	}
	return Evidence{}, false
}

// standsAlone refuses the dates that digits of an identifier spell by chance.
func standsAlone(s string, w Date) bool {
	before := w.Start == 0 || !letterOrDigit(s[w.Start-1])
	after := w.End == len(s) || !letterOrDigit(s[w.End]) || s[w.End] == 'T'
	return before && after && w.End-w.Start >= 8
}

func letterOrDigit(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// FromName returns the day that a file name names: "2016-08-03.txt",
// "2016_08_03-syria.html". It ranks with a URL.
func FromName(name string) (Evidence, bool) {
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	for _, w := range Find(strings.ReplaceAll(base, "_", "-")) {
		if d, known := w.Civil(); known && !w.Swapped && standsAlone(base, w) {
			return Evidence{Day: d, Origin: URLPath, Words: base}, true
		}
	}
	return Evidence{}, false
}

// FromMetadata reads the date of a metadata field: RFC 3339, RFC 1123, or
// anything else that names a full day, in its own time zone; years before 1600
// in ISO 8601 only. ok is false when
// it names none.
func FromMetadata(value, label string) (e Evidence, ok bool) {
	if len(value) > 200 {
		return Evidence{}, false
	}
	if d, ok := fromEpoch(value); ok {
		return Evidence{Day: d, Origin: Metadata, Words: strings.TrimSpace(label + " " + value)}, true
	}
	if d, ok := oldDay(value); ok {
		return Evidence{Day: d, Origin: Metadata, Words: strings.TrimSpace(label + " " + value)}, true
	}
	for _, w := range Find(value) {
		if d, known := w.Civil(); known {
			e := Evidence{Day: d, Origin: Metadata, Words: strings.TrimSpace(label + " " + value)}
			if w.Swapped {
				e.Doubt = swappedDoubt(value, w)
			}
			return e, true
		}
	}
	return Evidence{Day: civil.NoDay}, false
}

// oldDay reads a field that begins with an ISO date before there were
// newspapers: a field says what it means, so that is believed, and warned of.
// Year 1 is what programs write for no date.
func oldDay(value string) (civil.Day, bool) {
	if len(value) < 10 || len(value) > 10 && value[10] != 'T' && value[10] != ' ' {
		return civil.NoDay, false
	}
	d, err := civil.ParseDay(value[:10])
	if err != nil || d.Year() >= firstYear || d.Year() < 1000 {
		return civil.NoDay, false
	}
	return d, true
}

// fromEpoch reads 1470240000 and 1470240000000, but not small numbers, which
// are more often something else.
func fromEpoch(value string) (civil.Day, bool) {
	if len(value) != 10 && len(value) != 13 {
		return civil.NoDay, false
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return civil.NoDay, false
	}
	if len(value) == 13 {
		n /= 1000
	}
	return civil.Instant(n).Day(), true
}
