package render

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dateline/dates"
	"dateline/render/document"
	"dateline/timeline"
	"dateline/timeline/article"
)

// compared compares articles of testdata/compare, and one that attacks.
func compared(t *testing.T, names ...string) timeline.Comparison {
	t.Helper()
	evil := `Published: 14 May 2019` + "\n\n" + `Police ordered 1,200 people out of Lower Varnholt on May 12 </script><script>alert(1)</script> __f__code__f__` + " \x1b[31m.\n"
	var ts []timeline.Timeline
	for _, name := range append(names, "evil") {
		raw := []byte(evil)
		if name != "evil" {
			var err error
			if raw, err = os.ReadFile(filepath.Join("../testdata/compare", name)); err != nil {
				t.Fatal(err)
			}
		}
		a, err := article.Parse(raw, name, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ts = append(ts, timeline.Build(a, dates.New(dates.Config{})))
	}
	return timeline.Compare(ts...)
}

func TestComparisonJSONFollowsItsSchema(t *testing.T) {
	c := jsonschema.NewCompiler()
	for name, raw := range map[string][]byte{"timeline.schema.json": document.Schema(), "comparison.schema.json": document.ComparisonSchema()} {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource("file:///"+name, doc); err != nil {
			t.Fatal(err)
		}
	}
	schema, err := c.Compile("file:///comparison.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, comparison := range map[string]timeline.Comparison{
		"one story": compared(t, "dam/gazette.txt", "dam/wire.txt", "dam/post.txt"),
		"apart":     compared(t, "apart/frost.txt", "apart/museum.txt"),
		"nothing":   timeline.Compare(),
	} {
		var b bytes.Buffer
		if err := ComparisonJSON(&b, comparison); err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.ContainsAny(b.String(), "<>&\x1b") {
			t.Errorf("%s: a character that could end a script stands unescaped", name)
		}
	}
	bad, _ := jsonschema.UnmarshalJSON(strings.NewReader(`{"format":"dateline comparison","version":1,"articles":[],"sides":[],"rows":[{}],"pairs":[]}`))
	if schema.Validate(bad) == nil {
		t.Error("the schema accepts a row without tellings")
	}
}

func TestComparisonJSONHoldsWhatTheComparisonSays(t *testing.T) {
	c := compared(t, "dam/gazette.txt", "dam/post.txt")
	var b bytes.Buffer
	if err := ComparisonJSON(&b, c); err != nil {
		t.Fatal(err)
	}
	var doc document.Comparison
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Rows) != len(c.Rows) || len(doc.Sides) != 3 {
		t.Fatalf("%d rows and %d sides; want %d and 3", len(doc.Rows), len(doc.Sides), len(c.Rows))
	}
	conflicts := 0
	for i, r := range doc.Rows {
		if len(r.Tellings) != len(c.Rows[i].Tellings) {
			t.Errorf("row %d has %d tellings, want %d", i, len(r.Tellings), len(c.Rows[i].Tellings))
		}
		if r.Relation == "conflict" {
			conflicts++
			if r.DaysApart != 1 || r.Tellings[1].Event.Relation != "conflict" {
				t.Errorf("the conflict: %+v", r)
			}
		}
	}
	if conflicts != 1 {
		t.Errorf("%d conflicts, want 1", conflicts)
	}
}
