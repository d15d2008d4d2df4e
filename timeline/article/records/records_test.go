package records

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"dateline/timeline/article"
)

// split returns the objects of a stream, and "!line" for each fault.
func split(r io.Reader, limit int64) (got []string) {
	for raw, err := range Split(r, limit) {
		var at *SyntaxError
		switch {
		case errors.As(err, &at):
			got = append(got, "!"+string(rune('0'+at.Line)))
		case err != nil:
			got = append(got, "!!"+err.Error())
		default:
			got = append(got, string(raw.Bytes))
		}
	}
	return got
}

var splits = []struct {
	name, in string
	want     []string
}{
	{"lines", "{\"a\":1}\n{\"a\":2}\n", []string{`{"a":1}`, `{"a":2}`}},
	{"lines without the last end, with blank ones and CRLF", "\n{\"a\":1}\r\n\r\n  \n{\"a\":2}", []string{`{"a":1}`, `{"a":2}`}},
	{"a torn line", "{\"a\":1}\n{\"a\"\n{\"a\":2}\n", []string{`{"a":1}`, `{"a"`, `{"a":2}`}},
	{"an array", `[{"a":1}, {"a":[2,{"b":"}]"}]}]`, []string{`{"a":1}`, `{"a":[2,{"b":"}]"}]}`}},
	{"an array over lines", "[\n  {\"a\":\n1},\n  {\"a\":2}\n]\n", []string{"{\"a\":\n1}", `{"a":2}`}},
	{"one after the other", `{"a":1}{"a":2} {"a":3}`, []string{`{"a":1}`, `{"a":2}`, `{"a":3}`}},
	{"an object over lines", "{\n\"a\": \"\\\"}\"\n}", []string{"{\n\"a\": \"\\\"}\"\n}"}},
	{"an array with what is no object", "[1,\n{\"a\":2}]", []string{"!1", `{"a":2}`}},
	{"an array whose string is not closed", "[{\"a\":\"x\n},\n{\"a\":2}]", []string{"!1", `{"a":2}`}},
	{"an array that ends in the middle", `[{"a":1},{"a":`, []string{`{"a":1}`, "!1"}},
	{"too long, by lines", "{\"a\":1}\n{\"a\":\"" + strings.Repeat("x", 100) + "\"}\n{\"a\":2}\n", []string{`{"a":1}`, "!2", `{"a":2}`}},
	{"too long at once", "{\"a\":\"" + strings.Repeat("x", 100) + "\"}\n{\"a\":2}\n", []string{"!1", `{"a":2}`}},
	{"too long, in an array", "[{\"a\":1},\n{\"a\":\"" + strings.Repeat("x", 100) + "\"},\n{\"a\":2}]", []string{`{"a":1}`, "!2", `{"a":2}`}},
	{"a byte order mark", "\xEF\xBB\xBF{\"a\":1}\n", []string{`{"a":1}`}},
	{"nothing", "", nil},
	{"blank", " \n\n", nil},
}

func TestSplit(t *testing.T) {
	for _, c := range splits {
		for name, r := range map[string]io.Reader{"": strings.NewReader(c.in), ", byte by byte": iotest.OneByteReader(strings.NewReader(c.in)), ", with its end": iotest.DataErrReader(strings.NewReader(c.in))} {
			if got := split(r, 64); strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("%s%s: %q, want %q", c.name, name, got, c.want)
			}
		}
	}
	cause := errors.New("disk on fire")
	if got := split(io.MultiReader(strings.NewReader("{\"a\":1}\n"), iotest.ErrReader(cause)), 64); len(got) != 2 || got[1] != "!!disk on fire" {
		t.Errorf("a reader that fails: %q", got)
	}
}

// FuzzObject holds the reader of objects against the standard library: the same
// bytes are JSON, and the same strings are read from them.
func FuzzObject(f *testing.F) {
	for _, s := range []string{`plain`, `a\nb\t\"\\\/\b\f\r`, `caf\u00e9 café`, `\ud83d\ude00`, `\ud83d`, `\ude00\ud83d`, `\ud83d\u0041`, `\ud83dx`, "torn \xc3 utf", `\u2028<>&`, `x\u0000y`,
		`a longer one, of more than eight bytes\n`, `"`, `\`, `\x`, `\u12g4`, `\u12`, "\x1f", "eight by\x01", "\x7f\x80", `a", "title": "b`} {
		f.Add([]byte(`{"title": "` + s + `", "text": "x"}`))
	}
	for _, s := range []string{`{}`, ` { } `, `{"title":"a",}`, `{,}`, `{"title"}`, `{"title":}`, `{"title":"a"} x`, `{"title":"a"}}`, `{"title":"a"`, `{"title":"a" "b":1}`, `{"a":[1,2,{"b":"}"}],"title":"c"}`,
		`{"a":[1,]}`, `{"a":tru}`, `{"a":-}`, `{"a":01}`, `{"a":1.5e+3,"b":null,"title":"d"}`, `[1]`, `"x"`, ``, ` `, `{`, `{"`, `{"a":{"b":1]}`, `{"ti\u0074le":"e"}`, `{a:1}`, "{\"a\":1}\v", `{"a":"b":"c"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := object(raw, &Fields{})
		if valid := json.Valid(raw); valid != (err == nil || err == errNotObject) {
			t.Fatalf("%q: %v, but JSON: %v", raw, err, valid)
		}
		var members map[string]any
		if err != nil {
			if err == errNotObject && json.Unmarshal(raw, &members) == nil && members != nil {
				t.Fatalf("%q is an object", raw)
			}
			return
		}
		if err := json.Unmarshal(raw, &members); err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(raw) {
			return // encoding/json writes U+FFFD for every byte that is torn, we for all in a row
		}
		for k, name := range fieldNames {
			if want, ok := members[name].(string); ok && got[k] != want {
				t.Fatalf("%q: %s is %q, want %q", raw, name, got[k], want)
			}
		}
		for _, name := range namesOf(raw) {
			if _, ok := members[name]; !ok {
				t.Fatalf("%q: no member %q", raw, name)
			}
		}
	})
}

func TestDecode(t *testing.T) {
	a, err := Decode([]byte(`{"id": 17, "url": "https://herald.example/1", "title": "Rain", "text": "It rained.", "published": 1470240000, "source": "Herald", "author": null, "language": ["en"], "x": {"text": "no"}}`), "n", Fields{}, article.Options{})
	if err != nil || a.ID != "17" || a.URL != "https://herald.example/1" || a.Published.String() != "2016-08-03" || a.Source != "Herald" || a.Author != "" || a.Language != "" || a.Text != "It rained." {
		t.Errorf("%+v, %v", a, err)
	}
	page := `<html><head><title>x</title></head><body><p>It rained all day in the valley of Harrow, and nobody was glad of it but the ducks.</p><p>The hay lay in the fields and was wet, the farmers said, as it had been the year before.</p></body></html>`
	b, err := json.Marshal(map[string]string{"html": page, "published": "2016-08-03", "title": "Rain", "id": "7"})
	if err != nil {
		t.Fatal(err)
	}
	if a, err := Decode(b, "n", Fields{}, article.Options{}); err != nil || a.Title != "Rain" || a.ID != "7" || a.Published.String() != "2016-08-03" || a.Origin != article.Metadata || !strings.Contains(a.Text, "ducks") {
		t.Errorf("a page in a field: %+v, %v", a, err)
	}
	if a, err := Decode([]byte(`{"text": "x", "url": "javascript:alert(1)"}`), "n", Fields{}, article.Options{}); err != nil || a.URL != "" {
		t.Errorf("an address that is none: %q, %v", a.URL, err)
	}
}

// TestMixedEncodings has objects of one dump in different encodings.
func TestMixedEncodings(t *testing.T) {
	for in, want := range map[string]string{
		`Caf\u00e9`:               "Café",
		"Caf\xe9 \x96 closed":     "Café – closed",
		"Café":                    "Café",
		"Café clos\xe9":           "Café clos\uFFFD", // torn, or both at once
		`Caf\u00e9 clos` + "\xe9": "Café clos\uFFFD",
	} {
		a, err := Decode([]byte(`{"title": "`+in+`", "text": "It rained."}`), "x", Fields{}, article.Options{})
		if err != nil || a.Title != want {
			t.Errorf("%q: %q, want %q (%v)", in, a.Title, want, err)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, c := range splits {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		whole, bytewise := split(strings.NewReader(in), 64), split(iotest.OneByteReader(strings.NewReader(in)), 64)
		if strings.Join(whole, "|") != strings.Join(bytewise, "|") {
			t.Fatalf("%q in one piece, %q byte by byte", whole, bytewise)
		}
		for _, raw := range whole {
			if !strings.HasPrefix(raw, "!") {
				if a, err := Decode([]byte(raw), "x", Fields{}, article.Options{}); err == nil && a.Text == "" {
					t.Fatalf("%q: an article without text", raw)
				}
			}
		}
	})
}
