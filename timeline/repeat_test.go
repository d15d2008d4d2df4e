package timeline

import (
	"slices"
	"strings"
	"testing"

	"dateline/dates"
	"dateline/timeline/article"
)

// TestRepeatsAreLeftOut gives each event a line by hand, as better wording would
// end most repeats within a sentence.
func TestRepeatsAreLeftOut(t *testing.T) {
	const text = "The mill closed in May and in June. The mill closed in May and in June. It burned on Monday."
	span := func(s string, nth int) article.Span {
		at := 0
		for range nth {
			at += strings.Index(text[at:], s) + len(s)
		}
		at += strings.Index(text[at:], s)
		return article.Span{Start: int32(at), End: int32(at + len(s))}
	}
	first, second := span("The mill closed in May and in June.", 0), span("The mill closed in May and in June.", 1)
	event := func(quote article.Span, expression, line string, worth float32) Event {
		nth := 0
		if quote == second {
			nth = 1
		}
		return Event{Quote: quote, Expression: span(expression, nth), When: day(story("2016-08-03", "").Published), Line: line, Worth: worth}
	}
	told := func(e Event) Event { e.Report = true; return e }
	planned := func(e Event) Event { e.Basis = Planned; return e }
	for _, c := range []struct {
		why    string
		events []Event
		kept   []int
	}{
		{"two dates of a sentence, the line has the first", []Event{event(first, "May", "The mill closed in May", .6), event(first, "June", "The mill closed in May", .6)}, []int{0}},
		{"the second is worth more", []Event{event(first, "May", "The mill closed in May", .5), event(first, "June", "The mill closed in May", .6)}, []int{1}},
		{"a plan whose day the line has, before the day it was told", []Event{told(event(first, "May", "The mill closed in June", .6)), planned(event(first, "June", "The mill closed in June", .5))}, []int{1}},
		{"the line has both", []Event{event(first, "May", "The mill closed in May and in June", .6), event(first, "June", "The mill closed in May and in June", .6)}, []int{0, 1}},
		{"a sentence told twice", []Event{event(second, "May", "The mill closed in May", .6), event(first, "May", "The mill closed in May", .6)}, []int{1}},
		{"other lines", []Event{event(first, "May", "The mill closed in May", .6), event(first, "June", "The mill closed in June", .6)}, []int{0, 1}},
	} {
		tl := Timeline{Articles: []article.Article{story("2016-08-03", text)}, Events: slices.Clone(c.events)}
		got, left := tl.Select(WorthShown - .1)
		var lines []article.Span
		for _, i := range c.kept {
			lines = append(lines, c.events[i].Expression)
		}
		if !slices.EqualFunc(got.Events, lines, func(e Event, s article.Span) bool { return e.Expression == s }) || left != len(c.events)-len(c.kept) {
			t.Errorf("%s: kept %v, left out %d; want those of %v", c.why, got.Events, left, lines)
		}
		if all, left := tl.Select(0); left != 0 || len(all.Events) != len(c.events) {
			t.Errorf("%s: %d of all are left out", c.why, left)
		}
	}
}

func TestASentenceToldTwiceOnTwoDaysIsNoRepeat(t *testing.T) {
	tl, left := BuildSelected(story("2016-08-03", "The mill of Norden burned on Monday. Nobody knows why. The mill of Norden burned on Monday. The mill of Norden burned on July 12."), dates.New(dates.Config{}), WorthShown)
	var days []string
	for _, e := range tl.Events {
		days = append(days, e.When.When.Start.Day().String())
	}
	if !slices.Equal(days, []string{"2016-07-12", "2016-08-01"}) || left != 2 {
		t.Errorf("told on %v, %d left out", days, left)
	}
}
