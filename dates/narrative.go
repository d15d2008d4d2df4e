package dates

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// A history is told along a line: its dates hang on the one before, and far
// from the day it was published. The reader follows that line; what is
// mentioned in passing (a year in brackets or in mid-sentence, a decade, "since
// 1940") does not move it.

// follow moves the story to the date of a mention on its line.
func (r *reader) follow(m *Mention, index int32) {
	v := m.Value
	if v.Kind > Time || v.When == (civil.Interval{}) || v.Ref != NoRef || v.Grain > civil.Year {
		return
	}
	if v.Grain == civil.Year && r.memory.story.known && (m.Signal == Since || !r.leads(m.Start) && !r.newParagraph(m.Start)) {
		return
	}
	r.memory.story = remembered{v, index, true}
	r.memory.storyAt = m.End
}

// leads tells whether a mention opens its sentence: at most two words stand
// before it.
func (r *reader) leads(start int32) bool {
	from := max(0, int(start)-30)
	s := r.text[from:start]
	if i := strings.LastIndexAny(s, "\n.!?"); i >= 0 {
		s = s[i+1:]
	} else if from > 0 {
		return false
	}
	return strings.Count(strings.TrimSpace(s), " ") <= 1 && !strings.ContainsAny(s, "(")
}

// newParagraph tells whether a paragraph ended since the story was last moved.
// Each byte is looked at once, however many dates stand in a paragraph.
func (r *reader) newParagraph(start int32) bool {
	k := &r.memory
	from := max(k.searched-1, 0)
	if i := strings.LastIndex(r.text[from:start], "\n\n"); i >= 0 {
		k.paragraph = from + int32(i)
	}
	k.searched = start
	return k.paragraph >= k.storyAt && k.paragraph > 0
}

// isWeekday tells whether the mention names nothing but a day of the week.
func (r *reader) isWeekday(m *Mention) bool {
	return strings.HasPrefix(r.x.RuleName(m.Rule), "weekday") || strings.HasPrefix(r.x.RuleName(m.Rule), "pointed-weekday")
}

// evidence counts what tells a history from news.
type evidence struct {
	far    int // full dates more than 500 days from the publication
	near   int // full dates nearer to it
	spoken int // told from the day of publication: weekdays, "yesterday", "last week"
}

func (c *evidence) count(m *Mention, e *g.Expr, published civil.Day) {
	v := &m.Value
	if v.Kind > Time || v.When == (civil.Interval{}) {
		return
	}
	switch {
	case m.Anchor == Absolute && v.Grain <= civil.Year:
		if d := v.When.Start.Day() - published; published == civil.NoDay || d < -500 || d > 500 {
			c.far++
		} else {
			c.near++
		}
	case e.Op == g.Shift && m.Anchor == Published, e.At.Has&g.HasWeekday != 0 && e.At.Has&g.HasDay == 0:
		c.spoken++
	}
}

// enough is how many expressions of a text decide whether it is a history, so
// that a text of any length is read once and with little memory. The histories
// of WikiWars have 27 to 220.
const enough = 512

// narrative says whether a text read as news is a history. The eleven of
// WikiWars have 11 to 125 far dates and at most 6 % as many spoken ones; of 256
// articles of TimeBank and AQUAINT none passes.
func (c evidence) narrative() bool {
	return c.far >= 6 && c.far > 2*c.near && c.far > 5*c.spoken
}
