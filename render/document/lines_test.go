package document

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"dateline/render/internal/story"
	"dateline/timeline"
)

// judged is a line as encoding/json writes it.
func judged(t *testing.T, e Event, article json.RawMessage) string {
	t.Helper()
	e.Others = nil
	b, err := json.Marshal(struct {
		Event
		Article json.RawMessage `json:"article"` // hides the index
	}{e, article})
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

func TestLinesAreThoseOfEncodingJSON(t *testing.T) {
	for _, tl := range []timeline.Timeline{story.Kestrel(), story.Hostile(), {}} {
		var want strings.Builder
		d := Of(tl, "")
		for _, e := range d.Tellings() {
			a, err := json.Marshal(d.Articles[e.Article])
			if err != nil {
				t.Fatal(err)
			}
			want.WriteString(judged(t, e, a))
		}
		var got strings.Builder
		if err := WriteLines(&got, tl); err != nil || got.String() != want.String() {
			t.Errorf("%d events: the lines differ from those of encoding/json (%v)", len(tl.Events), err)
		}
	}
}

func TestLinesAreWrittenWhole(t *testing.T) {
	tl := story.Kestrel()
	for len(tl.Events) < 1000 {
		tl.Events = append(tl.Events, tl.Events...)
	}
	w := &pieces{}
	if err := WriteLines(w, tl); err != nil || w.n < 2 || w.torn {
		t.Errorf("%v; %d pieces, torn lines: %v", err, w.n, w.torn)
	}
	cause := errors.New("disk full")
	if err := WriteLines(&pieces{err: cause}, tl); err != cause {
		t.Errorf("writing fails: %v", err)
	}
}

// pieces counts what is written at once.
type pieces struct {
	n    int
	torn bool
	err  error
}

func (p *pieces) Write(b []byte) (int, error) {
	p.n++
	p.torn = p.torn || len(b) == 0 || b[len(b)-1] != '\n' || len(b) > 2*atOnce
	return len(b), p.err
}

// TestNoFieldIsForgotten fills every field there is.
func TestNoFieldIsForgotten(t *testing.T) {
	var full Event
	fill(reflect.ValueOf(&full).Elem())
	full.Article = 0
	bare := Event{Quote: &Passage{}}
	for _, e := range []Event{full, bare} {
		l := liner{articles: [][]byte{[]byte(`{"id":"a"}`)}}
		if got, want := string(l.append(nil, &e)), judged(t, e, l.articles[0]); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	var article Article
	fill(reflect.ValueOf(&article).Elem())
	for _, a := range []Article{article, {}} {
		want, err := json.Marshal(a)
		if got := string(a.append(nil)); err != nil || got != string(want) {
			t.Errorf("got  %s\nwant %s (%v)", got, want, err)
		}
	}
}

// fill sets v to something that is not zero, down to the last field.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("</script>")
	case reflect.Int, reflect.Int32:
		v.SetInt(7)
	case reflect.Float32:
		v.SetFloat(.25)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		if v.Type().Elem() == reflect.TypeFor[Event]() {
			return // other tellings have lines of their own
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0))
		fill(v.Index(1))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	default:
		panic(v.Kind())
	}
}

func TestFloatsAreThoseOfEncodingJSON(t *testing.T) {
	for _, f := range []float32{0, 1, .5, .72, 1e-6, 9.9e-7, 1e-7, 1e-10, 1.5e-20, math.SmallestNonzeroFloat32, 1. / 3} {
		want, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(appendFloat(nil, f)); got != string(want) {
			t.Errorf("%g: %s, want %s", f, got, want)
		}
	}
}

func TestStringsAreThoseOfEncodingJSON(t *testing.T) {
	for r := rune(0); r <= 0x11000; r++ {
		checkString(t, "a"+string(r)+"b")
	}
	for c := range 256 {
		checkString(t, string([]byte{'a', byte(c)}))
		checkString(t, string([]byte{byte(c), 'b'}))
	}
}

func FuzzString(f *testing.F) {
	for _, s := range append(story.Attacks, "", "torn \xe2\x80", "\xed\xa0\x80", "a\x7f\u0080") {
		f.Add(s)
	}
	f.Fuzz(checkString)
}

func checkString(t *testing.T, s string) {
	t.Helper()
	want, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(appendString(nil, s)); got != string(want) {
		t.Errorf("%q: %s, want %s", s, got, want)
	}
}
