package govern

import (
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// TestStretch writes the dates of sentences, the day of writing being Wednesday,
// 3 August 2016.
func TestStretch(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct{ why, text, want string }{
		{"a part of a year", "Sales rose in the first three months of 2015.", "2015-01/2015-03"},
		{"in figures", "Sales rose in the last 10 days of May.", "2016-05-22/2016-05-31"},
		{"of a month", "It rained in the final two weeks of May 2015.", "2015-05-18/2015-05-31"},
		{"no more than it has", "It rained in the first twenty months of 2015.", "2015"},
		{"up to now", "Sales doubled in the last month.", "2016-07-04/2016-08-03"},
		{"longer", "Sales have doubled over the past year.", "2015-08-04/2016-08-03"},
		{"at the head of the sentence", "In the last decade sales doubled.", "2006-08-04/2016-08-03"},
		{"the one before is another thing", "Sales doubled last month.", "2016-07"},
		{"from now on", "Sales will double over the next year.", "2016-08-04/2017-08-03"},
		{"soon", "The board will decide in the coming week.", "2016-08-04/2016-08-10"},
		{"the next one is another thing", "Sales will double next year.", "2017"},
	} {
		ws := prose.AppendWords(nil, c.text, 0, int32(len(c.text)))
		ms := x.Append(nil, c.text, published)
		es := find(nil, c.text, ms, 0, len(ms), ws, 0)
		stretch(c.text, ws, es, ms, published)
		var got []string
		for _, e := range es {
			if e.Nominal {
				continue
			}
			got = append(got, e.When.EDTF())
			if ms[e.Mention].Value != e.When {
				t.Errorf("%s: the mention is %s", c.text, ms[e.Mention].Value.EDTF())
			}
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %s got %s, want %s", c.why, c.text, got, c.want)
		}
	}
}

// TestLastWeek writes what "last week" is on a Sunday and on the day after.
func TestLastWeek(t *testing.T) {
	x := dates.New(dates.Config{})
	const text = "Sales doubled last week."
	for _, c := range []struct {
		written civil.Day
		want    string
	}{
		{civil.Of(2016, 8, 7), "2016-08-01/2016-08-07"},
		{civil.Of(2016, 8, 8), "2016-08-01/2016-08-07"},
	} {
		ws := prose.AppendWords(nil, text, 0, int32(len(text)))
		ms := x.Append(nil, text, c.written)
		es := find(nil, text, ms, 0, len(ms), ws, 0)
		stretch(text, ws, es, ms, c.written)
		if got := es[0].When.EDTF(); got != c.want || ms[0].Value.EDTF() != c.want {
			t.Errorf("on %s it is %s, want %s", c.written, got, c.want)
		}
	}
}
