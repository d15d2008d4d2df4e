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

// pointReach is how many bytes ahead a full date still tells the year of a date
// without one, and most what it can say against one: what is told next may lie
// years away. (Value F1 on WikiWars without looking ahead 87.5, with 300 bytes
// 87.7, 600 bytes 88.0, 1000 bytes 88.0; with half a year 87.5, two years 87.8.)
const (
	pointReach = 600
	most       = civil.Instant(365 * 86400)
)

// follow moves the story to the date of a mention on its line.
func (r *reader) follow(m *Mention, index int32) {
	v := m.Value
	if v.Kind > Time || v.When == (civil.Interval{}) || v.Ref != NoRef || v.Grain > civil.Year {
		return
	}
	if v.Grain == civil.Year && r.memory.story.known && (m.Signal == Since || !r.leads(m.Start) && !r.newParagraph(m.Start)) {
		return
	}
	if m.Anchor != Absolute && m.Signal == By {
		return // "by December" looks ahead from where the story is
	}
	if r.excursion(m) {
		return
	}
	r.memory.story = remembered{v, index, true}
	r.memory.storyAt = m.End
}

// A point is a full date of a history with its place in the text. They are
// gathered before dates without a year are read: what comes next tells as much
// of the year as what came before.
type point struct {
	start int32
	when  civil.Interval
}

// gather notes the full dates among the expressions kept: days and months, not
// years, which are mentioned in passing too often (value F1 on WikiWars 88.33
// without them, 88.25 with).
func (r *reader) gather() {
	r.points, r.nextPoint = r.points[:0], 0
	for i := range r.kept {
		f := &r.kept[i]
		if f.Expr.Op != g.At || f.Expr.At.Has&g.HasYear == 0 {
			continue
		}
		if v := inYear(&f.Expr.At, int(f.Expr.At.Year)); v != (Value{}) && v.Grain <= civil.Month {
			r.points = append(r.points, point{f.Start, v.When})
		}
	}
}

// pointAhead returns the full date that comes next, if it stands within reach.
func (r *reader) pointAhead() (point, bool) {
	for r.nextPoint < len(r.points) && r.points[r.nextPoint].start <= r.here {
		r.nextPoint++
	}
	if r.nextPoint == len(r.points) || r.points[r.nextPoint].start-r.here > pointReach {
		return point{}, false
	}
	return r.points[r.nextPoint], true
}

// excursion tells whether a full date is a remark about another time and no step
// of the story: "the battle was played again in November 2008", told of a war of
// 1911. It lies far from where the story stands and from the next full dates, while
// the first of those lies near the story; a date that opens its sentence sets the
// scene and must lie farther off. (Value F1 on WikiWars 88.33 without, 88.79 with;
// one or two dates ahead and ratios from 2 to 4 do as well.)
func (r *reader) excursion(m *Mention) bool {
	story, v := r.memory.story, m.Value.When
	if m.Anchor != Absolute || !story.known {
		return false
	}
	far, seen := most/2, 0
	if r.leads(m.Start) {
		far = 3 * most
	}
	for _, p := range r.points[r.nextPoint:] {
		if p.start < m.End {
			continue
		}
		there, back := step(story.value.When, v), step(v, p.when)
		if there < far || back < far || seen == 0 && 3*step(story.value.When, p.when) > there+back {
			return false
		}
		if seen++; seen == 2 {
			break
		}
	}
	return seen > 0
}

// narrativeYear gives a date the year that fits best between where the story
// stands and the full date that comes next. A step back counts half as much
// again as one ahead, as histories go forward.
func (r *reader) narrativeYear(m *Mention, f *g.Fields, t civil.Instant) Value {
	m.Direction = Closest
	onward := r.goesOn()
	if k := &r.memory; k.story.known && k.story.index != k.index && k.last.Grain >= civil.Year && !onward {
		// "Brand, who had served in the war of 1812, arrived in October"
		t, m.Ref = standing(k.story.value).Start(), k.story.index
	}
	story := civil.Interval{Start: t, End: t + 1}
	if f := r.memory.story; f.known && f.value.When.Contains(t) {
		story = f.value.When
	}
	next, ahead := r.pointAhead()
	best, least := civil.Interval{}, civil.Instant(-1)
	perfect := r.pluperfect(m.Start)
	try := func(year int) {
		when := extent(f, year)
		if when == (civil.Interval{}) {
			return
		}
		cost := step(story, when)
		if (m.Signal == By || m.Signal == Until) && when.End <= story.Start {
			cost *= 4
		}
		if onward && !perfect && when.End <= story.Start {
			cost *= 2
		}
		if perfect && when.Start >= story.End {
			cost *= 4
		}
		if ahead && !story.Covers(when) { // what follows "in 1915" is of that year
			cost += min(step(when, next.when), most)
		}
		if least < 0 || cost < least {
			best, least = when, cost
		}
	}
	for d := -2; d <= 2; d++ {
		try(t.Day().Year() + d)
	}
	if ahead {
		for d := -1; d <= 1; d++ {
			try(next.when.Start.Day().Year() + d)
		}
	}
	return placed(f, best)
}

// step is what it costs a story to go from one time to another, in seconds.
func step(from, to civil.Interval) civil.Instant {
	switch {
	case to.Start >= from.End:
		return to.Start - from.End
	case to.End <= from.Start:
		return 3 * (from.Start - to.End) / 2
	}
	return 0
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
	far    int  // full dates more than 500 days from the publication
	near   int  // full dates nearer to it
	recent int  // days and months without a year that, read as of news, lie within weeks of it
	old    int  // … and that do not
	spoken int  // told from the day of publication: weekdays, "yesterday", "last week", "last summer"
	news   bool // it opens with one of those, or with a recent one: "died on Sunday", "died on Nov. 2", whatever years follow
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
	case (m.Anchor == Published && m.Direction != NoDirection || m.Anchor == Previous && m.Direction == NoDirection) && e.At.Has&g.HasMonth != 0:
		if d := v.When.Start.Day() - published; -60 < d && d < 45 {
			c.news = c.news || c.far == 0 && c.old == 0
			c.recent++
		} else {
			c.old++
		}
	case m.Anchor == Previous && e.At.Has&g.HasMonth != 0:
		c.old++
	case m.Anchor == Published && (e.Op == g.Shift || e.Dir != g.Open), e.At.Has&g.HasWeekday != 0 && e.At.Has&g.HasDay == 0:
		c.news = c.news || c.far == 0
		c.spoken++
	}
}

// enough is how many expressions of a text decide whether it is a history, so
// that a text of any length is read once and with little memory. The histories
// of WikiWars have 27 to 220.
const enough = 512

// narrative says whether a text read as news is a history. The eleven of
// WikiWars have 10 to 124 far dates and fewer than a tenth as many spoken ones, obituaries more, and of
// their dates without a year at most 39 % would be recent in news, where nearly
// all are; none opens with a spoken one. Of 256 articles of TimeBank and AQUAINT none passes, of 2,139 of
// Timeline17 seven, which look back on a whole history.
func (c evidence) narrative() bool {
	return c.far >= 6 && c.far > 2*c.near && c.far > 10*c.spoken && c.recent <= c.old && !c.news
}

// obituary tells whether a text opens with somebody's death as news: "Holt, who has died
// aged 91", "Holt, who drew the bridge, dies at 91".
func obituary(text string) bool {
	const lede = 400
	text = text[:min(len(text), lede)]
	return strings.Contains(text, " has died") || strings.Contains(text, " dies ")
}

// goesOn tells whether "and" or "then" carries the sentence from the date before to
// the one being read: "she came in April and left in November".
func (r *reader) goesOn() bool {
	if !r.memory.known || !r.sameSentence() {
		return false
	}
	between := r.text[r.memory.end:max(r.memory.end, r.here)]
	return strings.Contains(between, " and ") || strings.Contains(between, " then ")
}

// pluperfect tells whether the clause before a date is told as past already: "had
// spent the spring".
func (r *reader) pluperfect(start int32) bool {
	return strings.Contains(r.clauseBefore(start, 50), " had ")
}

// isPerfect tells whether the clause before a date tells what has come about up to now: "has
// cost 40 million since January".
func (r *reader) isPerfect(start int32) bool {
	s := r.clauseBefore(start, 50)
	return containsOne(s, " has ", " have ")
}

// wasAhead tells whether the clause before a date tells of what was to come then: "had been
// due in May", "had hoped to open in May".
func (r *reader) wasAhead(start int32) bool {
	return containsOne(r.clauseBefore(start, 50), " due ", " scheduled ", " expected ", " planned ", " to ", " set ")
}

// containsOne tells whether s holds one of some words.
func containsOne(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// clauseBefore returns what its clause says before byte at, with the mark that opens it,
// of the last most bytes there.
func (r *reader) clauseBefore(at int32, most int) string {
	s := r.text[max(0, int(at)-most):at]
	if i := strings.LastIndexAny(s, ".;!?\n"); i >= 0 {
		s = s[i:]
	}
	return s
}

// clauseBehind returns what its clause says from byte at on, of the first most bytes
// there.
func (r *reader) clauseBehind(at int32, most int) string {
	s := r.text[at:min(len(r.text), int(at)+most)]
	if i := strings.IndexAny(s, ".;!?\n"); i >= 0 {
		s = s[:i]
	}
	return s
}
