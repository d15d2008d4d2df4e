package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline/internal/prose"
)

func TestStep(t *testing.T) {
	for _, c := range []struct {
		text string
		want []step
	}{
		{"The mill had burned before.", []step{stepEarlier}},
		{"Holt said the mill burned.", []step{stepReport, stepAside}},
		{"Holt said the mill will close.", []step{stepReport, stepAhead}},
		{"Police, who searched the house, arrested him.", []step{stepAside, stepEvent}},
	} {
		ws := prose.AppendWords(nil, c.text, 0, int32(len(c.text)))
		cs := prose.AppendClauses(nil, ws, prose.AppendVerbs(nil, ws))
		var got []step
		for k := range cs {
			got = append(got, stepOf(ws, cs, k))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
}

// TestRanksOfSpeakersEnd reads sentences in which speakers could be taken to speak
// for one another.
func TestRanksOfSpeakersEnd(t *testing.T) {
	for _, text := range []string{
		"Tests confirmed that the boys had a virus that was likely the flu, the health commissioner said.",
		"It was late, ” Osk, who herds camels in the hills, told the agency.",
		"“He says it closed,” Holt said.",
	} {
		if got := Clauses(story("2016-08-03", text), dates.New(dates.Config{})); len(got) < 2 {
			t.Errorf("%s: %d clauses", text, len(got))
		}
	}
}
