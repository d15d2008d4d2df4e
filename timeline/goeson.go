package timeline

import (
	"dateline/dates"
	"dateline/dates/civil"
)

// Here is when a page that bears the day of its first lines was gone on with on the next.

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
