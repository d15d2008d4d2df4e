package timeline

import (
	"slices"

	"dateline/timeline/internal/prose"
)

// Here are chronologies: "March 5: Norden closes. March 7: Holt resigns."

// fewestChronicled is how many entries a chronology has at least. Of the 50 articles of
// Timeline17 that have one or two 44 have captions with a date: "May 5: A ship enters
// the bay".
const fewestChronicled = 3

// spreadChronicle notes which sentences open entries of a chronology, and which go on with
// one: all up to the next.
func spreadChronicle(ss []sentence) {
	n := 0
	for i := range ss {
		if ss[i].chronicled = dateOpens(&ss[i], prose.Semicolon, prose.Dash); ss[i].chronicled {
			n++
		}
	}
	if n < fewestChronicled {
		for i := range ss {
			ss[i].chronicled = false
		}
		return
	}
	open := -1
	for i := range ss {
		if !ss[i].chronicled {
			continue
		}
		for j := open + 1; open >= 0 && j < i && i-open <= longestEntry; j++ {
			ss[j].chronicle = &ss[open]
		}
		open = i
	}
	for j := open + 1; j < len(ss) && !ss[j].opens; j++ { // the last one, as far as its paragraph goes
		ss[j].chronicle = &ss[open]
	}
}

// longestEntry is how many sentences an entry of a chronology has at most. Those of
// Timeline17 have seven.
const longestEntry = 8

// dateOpens tells whether a sentence opens with its date and one of the marks, a colon or
// a dash, and more follows than a time of day.
func dateOpens(s *sentence, marks ...prose.Kind) bool {
	for i := range s.expressions {
		if e := &s.expressions[i]; !prose.Some(s.words[:e.Start], func(w *prose.Word) bool {
			return w.Wordy() && (w.Kind != prose.Capital || w.Class != 0 || e.Start > 1)
		}) && e.End+3 < len(s.words) {
			return slices.Contains(marks, s.words[e.End].Kind)
		}
	}
	return false
}
