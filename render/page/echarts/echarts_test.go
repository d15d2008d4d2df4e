package echarts

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"dateline/render/internal/story"
	"dateline/render/picture"
)

// The source is read out of an unexported variable of a pinned module.
func TestSource(t *testing.T) {
	src := Source()
	if !bytes.Contains(src[:1000], []byte("Licensed to the Apache Software Foundation")) {
		t.Error("the licence header is gone")
	}
	if !bytes.Contains(src, []byte(`version="`+Version+`"`)) && !bytes.Contains(src, []byte(`version:"`+Version+`"`)) {
		t.Errorf("it is not ECharts %s", Version)
	}
	if bytes.Contains(bytes.ToLower(src), []byte("</script")) {
		t.Error("it would end its own script element")
	}
}

func TestOption(t *testing.T) {
	b, err := Option(picture.Of(story.Kestrel(), picture.ByArticle))
	if err != nil {
		t.Fatal(err)
	}
	var o struct {
		UseUTC    bool `json:"useUTC"`
		Animation bool
		Series    []struct {
			Name, Type string
			Data       []struct{ Value []float64 }
		}
		DataZoom []struct{ ZoomOnMouseWheel string }
		Grid     []any
	}
	if err := json.Unmarshal(b, &o); err != nil {
		t.Fatal(err)
	}
	if !o.UseUTC || o.Animation || len(o.DataZoom) != 1 || o.DataZoom[0].ZoomOnMouseWheel != "ctrl" || len(o.Grid) != 1 {
		t.Errorf("%.400s", b)
	}
	if len(o.Series) != len(Series) {
		t.Fatalf("%d series", len(o.Series))
	}
	for i, s := range o.Series {
		if s.Name != Series[i] || s.Type != "custom" {
			t.Errorf("series %d is %s, %s", i, s.Name, s.Type)
		}
	}
	if n := len(o.Series[2].Data); n != 39 {
		t.Errorf("%d marks, want the 40 tellings but the undated one", n)
	}
}

// The option holds numbers: no text of an article can reach the chart's code.
func TestOptionHoldsNoArticleText(t *testing.T) {
	b, err := Option(picture.Of(story.Hostile(), picture.ByArticle))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"pwned", "<", "evil.example", "__f__"} {
		if strings.Contains(string(b), s) {
			t.Errorf("the option holds %q", s)
		}
	}
}
