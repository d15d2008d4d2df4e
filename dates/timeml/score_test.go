package timeml

import (
	"math"
	"strings"
	"testing"
)

const sentence = "Late on Friday last month she said it took three weeks, from May to June"

// at returns a timex on the first occurrence of words in the sentence.
func at(words, kind, value string) Timex {
	i := strings.Index(sentence, words)
	if i < 0 {
		panic(words)
	}
	return Timex{Start: i, End: i + len(words), Type: kind, Value: value}
}

func TestCompare(t *testing.T) {
	gold := []Timex{
		at("Friday", "DATE", "2020-02-28"),
		at("last month", "DATE", "2020-02"),
		at("three weeks", "DURATION", "P3W"),
	}
	nested := []Timex{
		at("from May to June", "DURATION", "P2M"),
		at("May", "DATE", "2020-05"),
		at("June", "DATE", "2020-06"),
	}
	tests := []struct {
		name      string
		gold      []Timex
		predicted []Timex
		want      Tally // without Documents, Gold and Typed
		faults    string
	}{
		{
			name: "all right", gold: gold, predicted: gold,
			want: Tally{Predicted: 3, Paired: 3, Strict: 3, Type: 3, Value: 3, Valued: 3},
		},
		{
			name: "nothing found", gold: gold,
			want: Tally{Valued: 3}, faults: "missed missed missed",
		},
		{
			name: "a prediction over two expressions pairs with the first only", gold: gold,
			predicted: []Timex{at("Friday last month", "DATE", "2020-02-28")},
			want:      Tally{Predicted: 1, Paired: 1, Type: 1, Value: 1, Valued: 3}, faults: "span missed missed",
		},
		{
			name: "of two predictions within one expression the second is spurious", gold: gold[2:],
			predicted: []Timex{at("three", "DURATION", "P3W"), at("weeks", "DURATION", "PXW")},
			want:      Tally{Predicted: 2, Paired: 1, Type: 1, Value: 1, Valued: 1}, faults: "span spurious",
		},
		{
			name: "a prediction that begins first pairs where the expression begins", gold: gold[:1],
			predicted: []Timex{at("Late on Friday", "DATE", "2020-02-28")},
			want:      Tally{Predicted: 1, Paired: 1, Type: 1, Value: 1, Valued: 1}, faults: "span",
		},
		{
			name: "a chain of overlaps pairs link by link", gold: gold[:2],
			predicted: []Timex{at("on Friday", "DATE", "2020-02-28"), at("month", "DATE", "2020-02")},
			want:      Tally{Predicted: 2, Paired: 2, Type: 2, Value: 2, Valued: 2}, faults: "span span",
		},
		{
			name: "touching is not overlapping", gold: gold[:1],
			predicted: []Timex{at(" last month", "DATE", "2020-02")},
			want:      Tally{Predicted: 1, Valued: 1}, faults: "missed spurious",
		},
		{
			name: "a wrong type hides the value, but the value still counts", gold: gold[:1],
			predicted: []Timex{at("Friday", "TIME", "2020-02-28")},
			want:      Tally{Predicted: 1, Paired: 1, Strict: 1, Value: 1, Valued: 1}, faults: "type",
		},
		{
			name: "values compare as strings", gold: gold[2:],
			predicted: []Timex{at("three weeks", "DURATION", "P21D")},
			want:      Tally{Predicted: 1, Paired: 1, Strict: 1, Type: 1, Valued: 1}, faults: "value",
		},
		{
			name: "nested gold: the inner ones pair, the outer one stays alone", gold: nested,
			predicted: []Timex{at("May", "DATE", "2020-05"), at("June", "DATE", "2020-06")},
			want:      Tally{Predicted: 2, Paired: 2, Strict: 2, Type: 2, Value: 2, Valued: 3}, faults: "missed",
		},
		{
			name: "TIMEX2 has no types to be wrong", gold: []Timex{at("Friday", "", "2020-02-28")},
			predicted: []Timex{at("Friday", "DATE", "2020-02-21")},
			want:      Tally{Predicted: 1, Paired: 1, Strict: 1, Valued: 1}, faults: "value",
		},
		{
			name: "predictions that overlap or leave the text are dropped, the longer kept", gold: gold[:1],
			predicted: []Timex{
				at("Friday last", "DATE", "2020-02-28"), at("Friday", "DATE", "x"), at("last", "DATE", "x"),
				{Start: 5, End: 5}, {Start: len(sentence), End: len(sentence) + 4},
			},
			want: Tally{Predicted: 1, Paired: 1, Type: 1, Value: 1, Valued: 1, Dropped: 4}, faults: "span",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, diffs := Compare(Document{Text: sentence, Timexes: tt.gold}, tt.predicted)
			tt.want.Documents, tt.want.Gold, tt.want.Typed = 1, len(tt.gold), len(tt.gold)
			if len(tt.gold) > 0 && tt.gold[0].Type == "" {
				tt.want.Typed = 0
			}
			if got != tt.want {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
			var faults []string
			for _, d := range diffs {
				faults = append(faults, d.Fault.String())
			}
			if s := strings.Join(faults, " "); s != tt.faults {
				t.Errorf("faults %q, want %q", s, tt.faults)
			}
		})
	}
}

func TestCompareLeavesOutTagsAroundNothing(t *testing.T) {
	d := Document{Text: "a  b", Timexes: []Timex{{Start: 1, End: 3, Type: "DATE"}}}
	if got, _ := Compare(d, nil); got.Gold != 0 {
		t.Errorf("a tag around spaces counts: %+v", got)
	}
}

func TestRates(t *testing.T) {
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }
	s := Tally{Gold: 5, Predicted: 4, Paired: 3, Strict: 2, Type: 3, Value: 1}
	s = s.Add(Tally{Gold: 5, Predicted: 1, Paired: 1, Strict: 1, Type: 0, Value: 1})
	// Paired 4 of 5 predicted and of 10 gold: P .8, R .4, F1 8/15.
	if r := s.RelaxedRate(); !near(r.P, .8) || !near(r.R, .4) || !near(r.F1, 8.0/15) {
		t.Errorf("relaxed %+v", r)
	}
	if r := s.StrictRate(); !near(r.F1, 2*.6*.3/.9) {
		t.Errorf("strict %+v", r)
	}
	if got := s.TypeF1(); !near(got, 8.0/15*3/4) {
		t.Errorf("type %v", got)
	}
	if got := s.ValueF1(); !near(got, 8.0/15*2/4) {
		t.Errorf("value %v", got)
	}
	if r := (Tally{}).RelaxedRate(); r.F1 != 1 {
		t.Errorf("nothing to find and nothing found rates %v, want 1", r.F1)
	}
	if r := (Tally{Gold: 3}).RelaxedRate(); r != (Rate{}) {
		t.Errorf("nothing found rates %+v, want 0", r)
	}
}
