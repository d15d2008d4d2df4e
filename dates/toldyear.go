package dates

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// Here is where a month or a day of news, which mostly is of the time around its
// publication, goes on in the year of what was told before it.

// inToldYear places a month or day that has no year of its own in one that was told before
// it: that of the sentence before, of a day long over, or of its entry in a chronology.
// ok is false when it is of the time around the publication, as most are.
func (r *reader) inToldYear(m *Mention, e *g.Expr, clause Direction) (when civil.Interval, ok bool) {
	if e.Grain > civil.Month {
		return when, false
	}
	if clause != Ahead {
		if when, ok = r.goesOnFromYear(m, e); ok {
			return when, true
		}
		if when, ok = r.goesOnFromPast(m, e); ok {
			return when, true
		}
	}
	return r.inEntry(m, e, clause)
}

// goesOnFromYear places a month or day of news in the year that was told of before: "In
// 1998 she joined the board. In May she left", "She fell ill on 19 March 2012. On 2 June
// her cook did", written two years later.
func (r *reader) goesOnFromYear(m *Mention, e *g.Expr) (civil.Interval, bool) {
	i := r.toldBefore(m)
	if i < 0 {
		return civil.Interval{}, false
	}
	p := &r.dst[i]
	when := extent(&e.At, p.Value.When.Start.Day().Year())
	if when == (civil.Interval{}) || !r.opensYear(m, p) && !(when.Start >= p.Value.When.Start && (r.goesOnFromDay(m, e, p) || r.joinsYear(m, p))) {
		return civil.Interval{}, false
	}
	m.hang(int32(i-r.base), e)
	return when, true
}

// hang notes that the year of m is that of the mention ref. A time of day that says its day
// has a direction, unlike one that takes the day of what was said before.
func (m *Mention) hang(ref int32, e *g.Expr) {
	if m.Anchor, m.Ref, m.Direction = Previous, ref, NoDirection; e.At.Has&g.HasClock != 0 {
		m.Direction = Closest
	}
}

// toldBefore returns the last place on the calendar told of close before m; -1 when there is
// none or it is not over.
func (r *reader) toldBefore(m *Mention) int {
	const reach = 450
	for i := len(r.dst) - 1; i >= r.base && m.Start-r.dst[i].End < reach; i-- {
		switch v := &r.dst[i].Value; {
		case v.Kind > Time || v.When.Empty():
		case v.When.End >= r.published.Start():
			return -1
		default:
			return i
		}
	}
	return -1
}

// opensYear tells whether the year p and the day or month m open their sentences, one right
// behind the other.
func (r *reader) opensYear(m, p *Mention) bool {
	between := r.text[p.End:m.Start]
	return p.Value.Kind == Date && p.Value.Grain == civil.Year && p.Anchor == Absolute && p.Signal == NoSignal &&
		len(between) <= 250 && r.leads(p.Start) && r.leads(m.Start) && sentenceEnds(between) == 1
}

// sentenceEnds counts the sentences that end in a text between two dates; -1 when a
// paragraph does.
func sentenceEnds(between string) int {
	if strings.Contains(between, "\n\n") {
		return -1
	}
	return strings.Count(between, ". ")
}

// joinsYear tells whether the day or month m opens a clause that its sentence joins to one
// that p dates, with its year: "In May 2007 the mill burned; in July it was sold".
func (r *reader) joinsYear(m, p *Mention) bool {
	between := r.text[p.End:m.Start]
	if p.Anchor != Absolute || p.Value.Grain > civil.Month || len(between) > 200 || sentenceEnds(between) != 0 {
		return false
	}
	return r.behindWords(m, "; in ", "; on ", " and in ", " and on ", " then in ", " then on ")
}

// goesOnFromDay tells whether a day is of the same year as p before it, one that was
// named with a year older than the last, or hangs on one that was: reports of trials tell
// their years once. What "had happened" on it need not be, nor what the last weeks had. So is
// a month in the next sentence: "In the spring of 1953 she left. She came back in September".
func (r *reader) goesOnFromDay(m *Mention, e *g.Expr, p *Mention) bool {
	lately := civil.Day(60)
	if e.Grain == civil.Month {
		lately = 90 // a court ruled in December, written in February
	}
	today := r.published
	for year := today.Year() - 1; year <= today.Year()+1; year++ {
		if d := extent(&e.At, year).Start.Day() - today; -lately < d && d < lately {
			return false
		}
	}
	between := r.text[p.End:m.Start]
	next := e.Grain == civil.Month && sentenceEnds(between) == 1
	return (p.Value.Grain <= civil.Month || next && p.Value.Grain == civil.Season) && (p.Anchor == Absolute || p.Anchor == Previous && p.Direction == NoDirection) &&
		today.Year()-p.Value.When.Start.Day().Year() >= 2 && (next || e.At.Has&(g.HasDay|g.HasHoliday) == g.HasDay) && !r.pluperfect(m.Start)
}

// goesOnFromPast places a day of news, even one that would be recent, within a month behind
// the day of a time long over that the text has just told of: "On May 3, 1998, a wall
// cracked. On May 5 it fell." If other years were named since, only the days of the same
// week still go on from there. A month does right behind that day alone, in the same
// paragraph: "In July it was mended."
func (r *reader) goesOnFromPast(m *Mention, e *g.Expr) (when civil.Interval, ok bool) {
	const reach, season, month, week = 600, 92 * 86400, 31 * 86400, 7 * 86400
	p := r.memory.past
	if !p.known || r.here-r.memory.end > reach || m.Signal == Since && r.isPerfect(m.Start) {
		return when, false // but it "has cost 40 million since January"
	}
	most := civil.Instant(month)
	switch near := p.index == r.memory.index; {
	case e.Grain == civil.Month:
		if most = season; !near || strings.Contains(r.text[r.memory.end:m.Start], "\n") {
			return when, false
		}
	case !near:
		most = week
	}
	then := p.value.When.Start
	for year := then.Day().Year(); year <= then.Day().Year()+1; year++ {
		if when = extent(&e.At, year); when != (civil.Interval{}) && when.End > then && when.Start-then <= most {
			m.hang(p.index, e)
			return when, true
		}
	}
	return when, false
}

// inEntry places a month or day in the year that opens its entry of a chronology, or in the
// next where it looks ahead: "2003 - Talks resume. Mediators present a draft in June."
func (r *reader) inEntry(m *Mention, e *g.Expr, clause Direction) (when civil.Interval, ok bool) {
	const reach, bullet = 600, 4
	line := r.text[max(0, int(m.Start)-reach):m.Start]
	i := strings.LastIndexByte(line, '\n')
	if i < 0 && len(line) == reach {
		return when, false
	}
	from, first := m.Start-int32(len(line)-i-1), len(r.dst)
	for first > r.base && r.dst[first-1].Start >= from {
		first--
	}
	if first == len(r.dst) {
		return when, false
	}
	p := &r.dst[first]
	if p.Start-from > bullet || p.Anchor != Absolute || p.Value.Kind != Date || p.Value.When.Empty() || p.Value.Grain > civil.Year ||
		!opensEntry(r.text[p.End:m.Start]) {
		return when, false
	}
	year := p.Value.When.Start.Day().Year()
	when = extent(&e.At, year)
	if then := p.Value.When; when.End <= then.Start && (clause == Ahead || m.Signal == Until || m.Signal == By) {
		when = extent(&e.At, year+1)
	}
	m.hang(int32(first-r.base), e)
	return when, when != (civil.Interval{})
}

// opensEntry tells whether what stands behind a date makes it the head of an entry: a dash
// or a colon.
func opensEntry(behind string) bool {
	for _, mark := range [...]string{" - ", " -- ", ": ", " – ", " — "} {
		if strings.HasPrefix(behind, mark) {
			return true
		}
	}
	return false
}
