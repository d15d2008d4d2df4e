package dates

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// Some words say nothing of their year or day because the ones behind them do:
// what comes later lends it to what came before.

// lendYear gives the year of a full date to the date before it in a list or a
// range: "in April and June 1955", "27 May–28 May 1905".
func (r *reader) lendYear(m *Mention) {
	p := r.before()
	if p == nil || m.Anchor != Absolute || m.Value.Grain > civil.Season || !m.Value.fixed() {
		return
	}
	if p.Direction == NoDirection || p.Anchor == Absolute || p.Value.Kind > Time || p.Value.Grain > civil.Season ||
		p.Value.Part != NoPart || p.Value.When == (civil.Interval{}) ||
		p.Direction == Ahead && p.Value.Grain == civil.DayGrain {
		return
	}
	if r.isWeekday(p) {
		return
	}
	if r.link == g.NoLink && !andAgain(r.text[p.End:m.Start]) {
		return
	}
	years := m.Value.When.Start.Day().Year() - p.Value.When.Start.Day().Year()
	v := p.Value.shifted(years, civil.Year)
	if v.When.Start > m.Value.When.Start {
		v = v.shifted(-1, civil.Year)
	}
	p.Value, p.Anchor, p.Direction, p.Ref = v, Absolute, NoDirection, -1
	r.memory.keep(p, int32(len(r.dst)-1-r.base), r.published)
	r.pair(m)
}

// andAgain tells whether two dates are joined by "and again" or "and then": "in May and
// again in June 1955".
func andAgain(between string) bool {
	s, ok := strings.CutPrefix(strings.TrimPrefix(between, ","), " and ")
	return ok && (s == "again in " || s == "then in " || s == "again on " || s == "then on ")
}

// lendDay gives the day of a clock time to the clock time before it: "between
// 8 and 9 p.m. on Friday", "from 11 p.m. to 2 a.m. on Saturday".
func (r *reader) lendDay(m *Mention) {
	last := len(r.dst) - 1
	if last < r.base || last != r.loneClock || r.link == g.NoLink && !r.onDay(last, m) || m.Value.Kind > Time ||
		m.Value.Grain > civil.DayGrain || m.Value.When == (civil.Interval{}) {
		return
	}
	if m.Ref == int32(last-r.base) || m.Signal == Until && m.Value.Kind == Date {
		return // the day is reckoned from this very clock time; "from 8pm to 6am until Friday"
	}
	r.lend(last, m)
	if last > r.base && r.sameClock(last) {
		r.lend(last-1, m)
	}
}

// lend gives the day of m to the clock time dst[i].
func (r *reader) lend(i int, m *Mention) {
	p := &r.dst[i]
	v := p.Value.shifted(int(m.Value.When.Start.Day()-p.Value.When.Start.Day()), civil.DayGrain)
	if m.Value.Kind == Time && v.When.Start > m.Value.When.Start {
		v = v.shifted(-1, civil.DayGrain)
	}
	p.Value, p.Anchor, p.Ref, p.Direction = v, m.Anchor, m.Ref, m.Direction
	r.memory.keep(p, int32(i-r.base), r.published)
}

// sameClock tells whether dst[i] stands in brackets behind another clock time and
// says when that is elsewhere: "4:53 p.m. local time (2153 GMT)".
func (r *reader) sameClock(i int) bool {
	p, m := &r.dst[i-1], &r.dst[i]
	between := r.text[p.End:m.Start]
	return p.Value.Kind == Time && m.Anchor == p.Anchor && len(between) < 20 && strings.HasSuffix(between, "(") &&
		!strings.ContainsAny(between, ".;\n)")
}

// onDay tells whether little stands between the clock time dst[i] and the day
// that follows: "6:50 p.m. local time on April 15", "(2153 GMT) on Tuesday".
func (r *reader) onDay(i int, m *Mention) bool {
	between := r.text[r.dst[i].End:m.Start]
	return between == ") on " || between == ") " ||
		len(between) < 30 && strings.HasSuffix(between, " time on ") && !strings.ContainsAny(between, ".;:()\n")
}
