package dates_test

import (
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/dates/grammar"
	"dateline/dates/grammar/en"
)

// ordinaryDay is the day examples are read on unless they say otherwise: a
// Saturday without any feast.
const ordinaryDay = "1998-02-14"

// brackets takes the marks out of an example and returns their byte offsets.
func brackets(marked string) (text string, spans [][2]int) {
	var b strings.Builder
	for _, c := range []byte(marked) {
		switch c {
		case '[':
			spans = append(spans, [2]int{b.Len(), -1})
		case ']':
			spans[len(spans)-1][1] = b.Len()
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), spans
}

// TestRules walks all rules: every example must be found as bracketed, give its
// value, and be won by the rule it stands with.
func TestRules(t *testing.T) {
	x := dates.New(dates.Config{Mode: dates.News})
	names := map[string]bool{}
	for _, r := range en.Language().Rules {
		if names[r.Name] {
			t.Errorf("two rules are called %q", r.Name)
		}
		names[r.Name] = true
		if len(r.Examples) < 2 && r.Name != "former" {
			t.Errorf("rule %q has %d examples, want at least 2", r.Name, len(r.Examples))
		}
		for _, e := range r.Examples {
			t.Run(r.Name, func(t *testing.T) { checkExample(t, x, r, e) })
		}
	}
}

func checkExample(t *testing.T, x *dates.Extractor, r grammar.Rule, e grammar.Example) {
	day := e.Published
	if day == "" {
		day = ordinaryDay
	}
	published, err := civil.ParseDay(day)
	if err != nil {
		t.Fatal(err)
	}
	text, spans := brackets(e.Text)
	ms := x.Append(nil, text, published)
	if len(ms) != len(spans) {
		t.Fatalf("%s: found %s, want %d expressions", e.Text, show(x, text, ms), len(spans))
	}
	for i, m := range ms {
		if int(m.Start) != spans[i][0] || int(m.End) != spans[i][1] {
			t.Fatalf("%s: found %s", e.Text, show(x, text, ms))
		}
	}
	last := ms[len(ms)-1]
	if got := last.Value.Timex(); got != e.Value {
		t.Errorf("%s: value %s, want %s", e.Text, got, e.Value)
	}
	if got := x.RuleName(last.Rule); got != r.Name {
		t.Errorf("%s: won by rule %q", e.Text, got)
	}
}

func show(x *dates.Extractor, text string, ms []dates.Mention) string {
	var parts []string
	for _, m := range ms {
		parts = append(parts, "["+text[m.Start:m.End]+"]="+m.Value.Timex()+" ("+x.RuleName(m.Rule)+")")
	}
	return strings.Join(parts, " ")
}
