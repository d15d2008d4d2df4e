package timeml

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/dates/civil"
)

// in wraps the content of a TEXT element into a document.
func in(text string) string {
	return `<?xml version="1.0" ?><TimeML><DOCID>d1</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2020-03-05T10:00"
 functionInDocument="CREATION_TIME">March 5</TIMEX3></DCT><TITLE>A title</TITLE><TEXT>` + text + `</TEXT></TimeML>`
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, in string
		text     string
		want     []Timex
	}{
		{
			name: "attributes and offsets", in: in(`It rained <TIMEX3 tid="t1" type="SET" value="P1W" quant="EVERY" freq="2X" mod="APPROX" anchorTimeID="t0">about twice every week</TIMEX3>.`),
			text: "It rained about twice every week.",
			want: []Timex{{Start: 10, End: 32, ID: "t1", Type: "SET", Value: "P1W", Mod: "APPROX", Quant: "EVERY", Freq: "2X", Anchor: "t0"}},
		},
		{
			name: "other tags vanish, entities are decoded before offsets count",
			in:   in(`Ruiz &amp; S&#246;hne <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2020-03-03">Tuesday</TIMEX3>`),
			text: "Ruiz & Söhne met on Tuesday",
			want: []Timex{{Start: 21, End: 28, ID: "t1", Type: "DATE", Value: "2020-03-03"}},
		},
		{
			name: "empty timexes only anchor others",
			in:   in(`for <TIMEX3 tid="t1" type="DURATION" value="P2D">two days</TIMEX3><TIMEX3 tid="t2" type="DATE" value="2020-03-07"/>`),
			text: "for two days",
			want: []Timex{{Start: 4, End: 12, ID: "t1", Type: "DURATION", Value: "P2D"}},
		},
		{
			name: "nested TIMEX3 are all kept",
			in:   in(`<TIMEX3 tid="t1" type="DATE" value="2020">the <TIMEX3 tid="t2" type="DATE" value="2020-03">March</TIMEX3> of 2020</TIMEX3>`),
			text: "the March of 2020",
			want: []Timex{{Start: 0, End: 17, ID: "t1", Type: "DATE", Value: "2020"}, {Start: 4, End: 9, ID: "t2", Type: "DATE", Value: "2020-03"}},
		},
		{
			name: "of nested TIMEX2 the outermost counts",
			in:   `<DOC><DOCID>w</DOCID><DATETIME><TIMEX2 val="2009-12-19">x</TIMEX2></DATETIME><TEXT>in <TIMEX2 VAL="1939-09" MOD="END">late <TIMEX2 VAL="1939-09">September</TIMEX2></TIMEX2></TEXT></DOC>`,
			text: "in late September",
			want: []Timex{{Start: 3, End: 17, Value: "1939-09", Mod: "END"}},
		},
		{
			name: "hand-made faults: a bare ampersand, line ends, a torn byte",
			in:   in("A & B\r\nmet\rin \xff <TIMEX3 tid='t1' type='DATE' value='2019'>2019</TIMEX3>"),
			text: "A & B\nmet\nin \uFFFD 2019",
			want: []Timex{{Start: 17, End: 21, ID: "t1", Type: "DATE", Value: "2019"}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Read(strings.NewReader(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			if d.Text != tt.text {
				t.Errorf("text %q, want %q", d.Text, tt.text)
			}
			if diff := cmp.Diff(tt.want, d.Timexes); diff != "" {
				t.Errorf("timexes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadHead(t *testing.T) {
	d, err := Read(strings.NewReader(in("x")))
	if err != nil {
		t.Fatal(err)
	}
	if d.ID != "d1" || d.Title != "A title" || d.Created != "2020-03-05T10:00" || d.Published() != civil.Of(2020, 3, 5) {
		t.Errorf("got %+v, published %v", d, d.Published())
	}
	if p := (Document{Created: "PRESENT_REF"}).Published(); p != civil.NoDay {
		t.Errorf("a creation time without a day is published %v, want no day", p)
	}
}

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		line     int
		is       error
	}{
		{"no article", "<TimeML>\n<DOCID>1</DOCID></TimeML>", 0, ErrNoText},
		{"empty file", "", 0, ErrNoText},
		{"plain text", "On Monday it rained.", 0, ErrNoText},
		{"cut short", "<TimeML>\n<TEXT>\non <TIMEX3 tid=\"t1", 3, nil},
		{"a control character", "<TimeML><TEXT>\n\x01</TEXT></TimeML>", 2, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(tt.in))
			var parse *ParseError
			if !errors.As(err, &parse) {
				t.Fatalf("got %v, want a *ParseError", err)
			}
			if parse.Line != tt.line {
				t.Errorf("%v: line %d, want %d", err, parse.Line, tt.line)
			}
			if tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("got %v, want %v", err, tt.is)
			}
		})
	}
}

func TestWriteReadsBack(t *testing.T) {
	d := Document{
		ID: `a"<b>&`, Title: "R&D", Created: "2020-03-05", Text: "\ta < b & \"c\" >\r\nnaïve, on Monday — or in 2021 \U0001F4C5",
		Timexes: []Timex{
			{Start: 26, End: 32, ID: "t1", Type: "DATE", Value: "2020-03-02", Anchor: "t0"},
			{Start: 42, End: 46, ID: "t2", Type: "DATE", Value: `"2021"`, Mod: "APPROX", Anchor: "t1"},
		},
	}
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(d, got); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

func TestWriteReplacesWhatXMLCannotHold(t *testing.T) {
	var b bytes.Buffer
	if err := (Document{Text: "a\x00b\x1b[31mc\xffd"}).Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if want := "a\uFFFDb\uFFFD[31mc\uFFFDd"; got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
}

func TestWriteRefusesWhatIsNoTimeML(t *testing.T) {
	for name, ts := range map[string][]Timex{
		"overlap":      {{Start: 0, End: 5}, {Start: 4, End: 6}},
		"out of order": {{Start: 4, End: 6}, {Start: 0, End: 2}},
		"outside":      {{Start: 4, End: 60}},
		"backwards":    {{Start: 4, End: 2}},
	} {
		var b bytes.Buffer
		if err := (Document{Text: "0123456789", Timexes: ts}).Write(&b); err == nil || b.Len() > 0 {
			t.Errorf("%s: error %v, %d bytes written; want an error and none", name, err, b.Len())
		}
	}
}

func TestFromMentions(t *testing.T) {
	twice := dates.Value{Kind: dates.Set, Quant: dates.Each, Freq: civil.Period{N: 2}, Len: civil.Period{N: 1, Unit: civil.Week}}
	got := FromMentions([]dates.Mention{
		{Start: 0, End: 4, Anchor: dates.Absolute},
		{Start: 5, End: 9, Anchor: dates.Published, Value: dates.Value{Mod: dates.Start}},
		{Start: 10, End: 12, Anchor: dates.Previous, Ref: 1, Value: twice},
	})
	for i := range got {
		got[i].Value = "" // spelled by package dates
	}
	want := []Timex{
		{Start: 0, End: 4, ID: "t1", Type: "DATE"},
		{Start: 5, End: 9, ID: "t2", Type: "DATE", Mod: "START", Anchor: "t0"},
		{Start: 10, End: 12, ID: "t3", Type: "SET", Quant: "EACH", Freq: "2X", Anchor: "t2"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFreq(t *testing.T) {
	for _, tt := range []struct {
		freq civil.Period
		want string
	}{
		{civil.Period{}, ""},
		{civil.Period{N: 2}, "2X"},
		{civil.Period{N: 3, Unit: civil.DayGrain}, "3D"},
	} {
		if got := Freq(dates.Value{Freq: tt.freq}); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.freq, got, tt.want)
		}
	}
}

// FuzzRead holds that any bytes give a document whose timexes lie in its text,
// or an error, and that what was read can be written and read again.
func FuzzRead(f *testing.F) {
	f.Add([]byte(in(`a <TIMEX3 tid="t1" type="DATE" value="2020">2020 &amp; on</TIMEX3> b`)))
	f.Add([]byte("<DOC><TEXT><TIMEX2 VAL='1'><TIMEX2>x</TEXT></TIMEX2></DOC>"))
	f.Add([]byte("<TEXT></TIMEX3></TIMEX2><TIMEX3><TEXT>\xff</TEXT></TIMEX3>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := Read(bytes.NewReader(raw))
		if err != nil {
			return
		}
		end, nested := 0, false
		for _, x := range d.Timexes {
			if x.Start < 0 || x.End <= x.Start || x.End > len(d.Text) {
				t.Fatalf("%+v leaves the text of %d bytes", x, len(d.Text))
			}
			nested = nested || x.Start < end
			end = x.End
		}
		Compare(d, d.Timexes)
		if nested {
			return
		}
		var b bytes.Buffer
		if err := d.Write(&b); err != nil {
			t.Fatal(err)
		}
		if again, err := Read(&b); err != nil || fmt.Sprint(again.Text) != fmt.Sprint(d.Text) {
			t.Fatalf("text %q comes back as %q, %v", d.Text, again.Text, err)
		}
	})
}
