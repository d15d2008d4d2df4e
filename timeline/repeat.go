package timeline

import (
	"cmp"
	"strings"
)

// Here is what a reader would read twice.

// telling is what an article says in one line.
type telling struct {
	article int
	line    string
}

// withoutRepeats returns events without those whose line another event of the
// same article has: of the same sentence, or of one told again on the same date.
// What is kept is worth more, or stands first. When a line names the dates of
// both, “It closed in May and in June”, both are kept; so is what several articles
// tell. Of 21,716 lines of Timeline17, Wikinews and TimeBank 205 are repeats, 161 of
// them for another date of their sentence.
func withoutRepeats(t Timeline, events []Event) []Event {
	best := make(map[telling]int, len(events))
	var repeats []bool
	for i := range events {
		e := &events[i]
		if len(e.Others) > 0 {
			continue
		}
		key := telling{e.Article, e.Line}
		j, again := best[key]
		if !again {
			best[key] = i
			continue
		}
		if !repeated(t, &events[j], e) {
			continue
		}
		if repeats == nil {
			repeats = make([]bool, len(events))
		}
		if t.better(e, &events[j]) {
			best[key], i = i, j
		}
		repeats[i] = true
	}
	if repeats == nil {
		return events
	}
	kept := events[:0]
	for i, again := range repeats {
		if !again {
			kept = append(kept, events[i])
		}
	}
	return kept
}

// repeated tells whether two events with one line say the same.
func repeated(t Timeline, a, b *Event) bool {
	if a.Quote != b.Quote {
		return a.When.When == b.When.When
	}
	return !t.names(a) || !t.names(b)
}

// names tells whether the line of an event has its date.
func (t Timeline) names(e *Event) bool {
	return e.Expression.Start < e.Expression.End && strings.Contains(e.Line, e.Expression.Of(t.Articles[e.Article].Text))
}

// better tells whether a is rather kept than b. Of one sentence that is a plan whose
// day the line names, before the day it was announced; else what is worth more, or
// stands first.
func (t Timeline) better(a, b *Event) bool {
	if a.Report != b.Report && a.Quote == b.Quote {
		switch {
		case a.Basis == Planned && t.names(a):
			return true
		case b.Basis == Planned && t.names(b):
			return false
		}
	}
	return cmp.Or(cmp.Compare(b.Worth, a.Worth), cmp.Compare(a.Quote.Start, b.Quote.Start), cmp.Compare(a.Expression.Start, b.Expression.Start)) < 0
}
