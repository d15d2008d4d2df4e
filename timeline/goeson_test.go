package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
)

// TestGoesOn reads reports published on Wednesday, 3 August 2016.
func TestGoesOn(t *testing.T) {
	const rolling = "The dam broke on Wednesday. The town was cleared on Thursday. The road was shut on Thursday. Holt spoke on Thursday."
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"what is told of Thursday over and over is of the next day", rolling, []string{"2016-08-03", "2016-08-04", "2016-08-04", "2016-08-04"}},
		{"once may be a week ago", "The dam broke on Wednesday. The town was cleared on Thursday.", []string{"2016-07-28", "2016-08-03"}},
		{"so may all be of a weekly that tells of no other day", "The fair opened on Thursday. It rained on Thursday. Holt spoke on Thursday.", []string{"2016-07-28", "2016-07-28", "2016-07-28"}},
		{"what is to come is no sign", "The dam broke on Wednesday. The town will be cleared on Thursday. The road will be shut on Thursday. Holt will speak on Thursday.",
			[]string{"2016-08-03", "2016-08-04", "2016-08-04", "2016-08-04"}},
	} {
		a := story("2016-08-03", c.text)
		tl := Build(a, dates.New(dates.Config{}))
		var got []string
		for _, e := range tl.Events {
			got = append(got, e.When.EDTF())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.why, diff)
		}
		if tl.Articles[0].Published != a.Published {
			t.Errorf("%s: the article is published on another day", c.why)
		}
	}
}

// TestFiledBefore reads reports published on Wednesday, 3 August 2016.
func TestFiledBefore(t *testing.T) {
	for text, want := range map[string]string{
		"OSLO, Norway, Aug. 2 -- The dam broke today.":           "2016-08-02",
		"OSLO, Aug. 2 (Northwire) - The dam broke today.":        "2016-08-02",
		"OSLO, Tuesday — The dam broke today.":                   "2016-08-02",
		"OSLO, Aug. 3 -- The dam broke today.":                   "2016-08-03",
		"OSLO, May 2 -- The dam broke today.":                    "2016-08-03", // months ago
		"OSLO, Aug. 2 was wet. The dam broke today.":             "2016-08-03", // no dateline
		"Holt left on Aug. 2 -- a Tuesday. The dam broke today.": "2016-08-03",
	} {
		tl := Build(story("2016-08-03", text), dates.New(dates.Config{}))
		last := tl.Events[len(tl.Events)-1]
		if got := last.When.EDTF(); got != want {
			t.Errorf("%s\nis of %s, want %s", text, got, want)
		}
	}
}
