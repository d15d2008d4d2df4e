package main

import (
	"fmt"
	"io"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/render/words"
	"dateline/timeline/article/intake"
)

// explain prints the lines of the articles that name dates, the dates marked,
// and under each line how every date in it was read.
func explain(w io.Writer, x *dates.Extractor, all []found, color bool) error {
	for i, a := range all {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s: published %s (%s: %s)\n", plain(intake.Shown(a.Name)), words.Weekday(a.Published), a.Origin, plain(a.Evidence))
		if len(a.mentions) == 0 {
			fmt.Fprintln(w, "\nThere is no date in it.")
			continue
		}
		explainLines(w, x, a, color)
	}
	return nil
}

// explainLines prints one article. A line is what stands between line feeds; a
// mention that runs over two belongs to the first.
func explainLines(w io.Writer, x *dates.Extractor, a found, color bool) {
	next, start := 0, 0
	for number := 1; next < len(a.mentions); number++ {
		first, end := next, len(a.Text)
		if n := strings.IndexByte(a.Text[start:], '\n'); n >= 0 {
			end = start + n
		}
		for next < len(a.mentions) && int(a.mentions[next].Start) <= end {
			end = max(end, int(a.mentions[next].End))
			next++
		}
		if next > first {
			fmt.Fprintf(w, "\n%4d  %s\n", number, marked(a, start, end, a.mentions[first:next], color))
			for i := first; i < next; i++ {
				fmt.Fprintf(w, "        %s\n", because(x, a, i))
			}
		}
		number += strings.Count(a.Text[start:end], "\n")
		start = min(end+1, len(a.Text))
	}
}

// marked returns a stretch of the text with its mentions in brackets, or
// underlined in colour.
func marked(a found, start, end int, mentions []dates.Mention, color bool) string {
	on, off := "[", "]"
	if color {
		on, off = "\x1b[1;4;33m", "\x1b[0m"
	}
	var b strings.Builder
	for _, m := range mentions {
		b.WriteString(plain(a.Text[start:m.Start]) + on + plain(a.Text[m.Start:m.End]) + off)
		start = int(m.End)
	}
	b.WriteString(plain(a.Text[start:end]))
	return strings.TrimSpace(b.String())
}

// because says how the i-th mention was read: "Tuesday" ← published Wednesday
// 3 August 2016, weekday looks back → Tuesday 2 August 2016 (DATE 2016-08-02).
func because(x *dates.Extractor, a found, i int) string {
	m := a.mentions[i]
	quoted := func(m dates.Mention) string { return "“" + plain(a.Text[m.Start:m.End]) + "”" }
	s := quoted(m)
	switch {
	case m.Anchor == dates.Published:
		s += " ← published " + words.Weekday(a.Published) + ","
	case m.Anchor == dates.Previous && m.Ref >= 0:
		s += " ← " + quoted(a.mentions[m.Ref]) + " (" + a.mentions[m.Ref].Value.Timex() + "),"
	default:
		s += " ←"
	}
	s += " " + x.RuleName(m.Rule)
	switch m.Direction {
	case dates.Back:
		s += " looks back"
	case dates.Ahead:
		s += " looks ahead"
	case dates.Closest:
		s += " takes the nearest"
	}
	timex := m.Value.Kind.String() + " " + m.Value.Timex()
	if m.Value.Mod != dates.NoMod {
		timex += " " + m.Value.Mod.String()
	}
	if e := dates.Extent(a.mentions, i); e.When != (civil.Interval{}) || e.Ref != dates.NoRef {
		return s + " → " + words.Date(e, m.Signal) + " (" + timex + ")"
	}
	return s + " → " + timex
}
