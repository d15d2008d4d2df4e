package timeline

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/prose"
)

// Here is when an article was written on another day than that it bears: a page that was
// gone on with on the next day, a report that was filed before it was printed.

// readAsOf reads the dates again as of the day the article was written on, if that is
// not the day of its publication.
func (r *reader) readAsOf() {
	by := -r.filedBefore()
	if r.goesOn() {
		by = 1
	}
	if by == 0 {
		return
	}
	r.otherDay = true
	r.a.Published += by
	r.mentions = r.x.Append(r.mentions[:0], r.a.Text, r.a.Published)
}

// How far behind the beginning of its first paragraph the day of a dateline stands at
// most, and how many days before the publication it can be.
const (
	datelineReach = 60
	filedReach    = 6
)

// filedBefore returns how many days before its publication an article was filed, by its
// dateline: "QUITO, Ecuador, Aug. 2 -- Searchers found the plane today", printed on
// August 3; 0 when it has none that says so.
func (r *reader) filedBefore() civil.Day {
	if r.a.Published == civil.NoDay {
		return 0
	}
	for _, p := range r.a.Parts {
		if p.Role != article.Body {
			continue
		}
		for i := range r.mentions {
			m := &r.mentions[i]
			if m.Start < p.Start {
				continue
			}
			if m.Start > p.Start+datelineReach || m.End >= p.End {
				return 0
			}
			back := r.a.Published - m.Value.When.Start.Day()
			if m.Value.Kind == dates.Date && m.Value.Grain == civil.DayGrain && m.Anchor == dates.Published &&
				0 < back && back <= filedReach && opensDateline(r.a.Text[p.Start:m.Start]) && closesDateline(r.a.Text[m.End:p.End]) {
				return back
			}
			return 0
		}
		return 0
	}
	return 0
}

// opensDateline tells whether a story that begins with s has a place in capitals there.
func opensDateline(s string) bool {
	place := strings.TrimLeft(s, " \t")
	if i := strings.IndexAny(place, " ,"); i > 0 {
		place = place[:i]
	}
	return len(place) > 2 && prose.Upper(place) && strings.HasSuffix(s, ", ") && !strings.ContainsAny(s, ";:\"")
}

// closesDateline tells whether s, which stands behind its day, ends a dateline: with a
// dash, be it behind the agency in brackets.
func closesDateline(s string) bool {
	s = strings.TrimLeft(s, " ")
	if strings.HasPrefix(s, "(") {
		i := strings.IndexByte(s, ')')
		s = strings.TrimLeft(s[i+1:], " ")
	}
	return strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—") || strings.HasPrefix(s, "_")
}

// goingOn is how often a page names the weekday of the next day at least, in the past, for
// it to have been gone on with on that.
const goingOn = 3

// goesOn tells whether an article was mostly written on the day after that of its
// publication, as rolling reports are that keep the day they began on: it speaks in the past
// of the weekday that comes next, which would be six days ago, more often than of that of
// its publication, and of that as well. Of the bare weekdays of TimeBank and AQUAINT 2 of
// 290 lie six days back; of those of Timeline17's rolling pages 114 of 1,030 seemed to.
func (r *reader) goesOn() bool {
	if r.a.Published == civil.NoDay {
		return false
	}
	next, same := 0, 0
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Anchor != dates.Published || m.Direction != dates.Back || m.Value.Kind != dates.Date ||
			m.Value.Grain != civil.DayGrain || r.x.RuleName(m.Rule) != "weekday" {
			continue
		}
		switch r.a.Published - m.Value.When.Start.Day() {
		case 0:
			same++
		case 6:
			next++
		}
	}
	return next >= goingOn && next > same && same > 0
}
