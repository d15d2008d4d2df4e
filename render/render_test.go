package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dateline/render/document"
	"dateline/render/internal/story"
	"dateline/timeline"
	"dateline/timeline/article"
)

var timelines = []struct {
	name string
	tl   timeline.Timeline
}{
	{"the story", story.Kestrel()},
	{"attacks", story.Hostile()},
	{"nothing", timeline.Timeline{}},
	{"an article without events or date", timeline.Timeline{Articles: []article.Article{{Published: -1 << 31}}}},
}

func TestJSONFollowsItsSchema(t *testing.T) {
	raw, err := jsonschema.UnmarshalJSON(bytes.NewReader(document.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("timeline.schema.json", raw); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("timeline.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range timelines {
		out := written(t, JSON, x.tl)
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatalf("%s: %v", x.name, err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%s: %v", x.name, err)
		}
		if strings.ContainsAny(out, "<>&\u2028\u2029\x00\x1b") {
			t.Errorf("%s: a character that could end a script stands unescaped", x.name)
		}
	}
	for _, bad := range []string{`{}`, `{"format":"dateline timeline","version":2,"title":"t","articles":[],"events":[]}`} {
		doc, _ := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if schema.Validate(doc) == nil {
			t.Errorf("the schema accepts %s", bad)
		}
	}
}

func TestJSONHoldsWhatTheTimelineSays(t *testing.T) {
	tl := story.Kestrel()
	var doc document.Document
	if err := json.Unmarshal([]byte(written(t, JSON, tl)), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Events) != len(tl.Events) || doc.Version != document.Version {
		t.Fatalf("%d events of version %d", len(doc.Events), doc.Version)
	}
	for i, e := range doc.Events {
		text := tl.Articles[e.Article].Text
		if e.Quote.Text != text[e.Quote.Start:e.Quote.End] {
			t.Errorf("event %d: the offsets do not give the quote", i)
		}
		if x := e.Expression; x != nil && x.Text != text[x.Start:x.End] {
			t.Errorf("event %d: the offsets do not give the expression", i)
		}
	}
	since, crack, none := doc.Events[4], doc.Events[11], doc.Events[29]
	if d := since.Date; d.Lower != "2012-01-01" || d.Upper != "" || d.Precision != "year" || d.Words != "since 2012" {
		t.Errorf("since 2012: %+v", d)
	}
	if d := crack.Date; d.Lower != "2016-06-02" || d.Upper != "2016-06-02" || d.Precision != "day" {
		t.Errorf("a day: %+v", d)
	}
	if o := crack.Others; len(o) != 2 || o[0].Relation != "same" || o[1].Relation != "conflict" || o[1].DaysApart != 1 {
		t.Errorf("the other articles: %+v", o)
	}
	if d := doc.Events[13].Date; d.Lower != "2016-06-06T09:40:00" || d.Upper != "2016-06-06T09:40:59" {
		t.Errorf("a minute: %+v", d)
	}
	if none.Date != nil || none.Basis != "undated" {
		t.Errorf("undated: %+v", none)
	}
	if a := doc.Articles[0]; a.Published != "2016-06-08" || a.Origin != "head" || a.Evidence != "Published: June 8, 2016" {
		t.Errorf("the article: %+v", a)
	}
}

func TestJSONLinesStandAlone(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(written(t, JSONLines, story.Kestrel()), "\n"), "\n")
	if len(lines) != 40 {
		t.Errorf("%d lines, want one per telling: 40", len(lines))
	}
	for _, l := range lines {
		var e struct {
			ID      string
			Article document.Article
		}
		if err := json.Unmarshal([]byte(l), &e); err != nil || e.ID == "" || e.Article.Published == "" {
			t.Errorf("%v in %s", err, l)
		}
	}
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(written(t, CSV, story.Kestrel()))).ReadAll()
	if err != nil || len(rows) != 41 {
		t.Fatalf("%d rows, %v; want a head and one row per telling: 41", len(rows), err)
	}
	rows, err = csv.NewReader(strings.NewReader(written(t, CSV, story.Hostile()))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows[1:] {
		for i, cell := range r {
			machine := document.Columns[i] == "edtf" || document.Columns[i] == "lower" || document.Columns[i] == "upper"
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") && !machine {
				t.Errorf("%s: a spreadsheet runs %q", document.Columns[i], cell)
			}
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for _, write := range []func(io.Writer, timeline.Timeline) error{JSON, JSONLines, CSV} {
		if first, second := written(t, write, story.Kestrel()), written(t, write, story.Kestrel()); first != second {
			t.Error("two runs differ")
		}
	}
}

func written(t *testing.T, write func(io.Writer, timeline.Timeline) error, tl timeline.Timeline) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, tl); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
