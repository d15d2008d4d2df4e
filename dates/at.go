package dates

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// at is the date the fields name; what they leave open comes from the anchor.
func (r *reader) at(m *Mention, e *g.Expr) Value {
	f := &e.At
	const clockOnly = g.HasClock | g.HasPart
	if f.Has&^clockOnly == 0 && e.In.Op == g.None {
		return r.clockAlone(m, e)
	}
	if f.Has&(g.HasYear|g.HasDecade|g.HasCentury) != 0 {
		m.Anchor = Absolute
		v := inYear(f, int(f.Year))
		if e.Flags&g.OldStyle != 0 {
			v = dayValue(civil.OfJulian(int(f.Year), int(f.Month), int(f.Day)))
		}
		if e.Flags&g.OfTopic != 0 && r.memory.topic.known {
			t := r.memory.topic.value
			m.Anchor, m.Ref = Previous, r.memory.topic.index
			v = UnitAt(t.Grain, t.When.Start.Add(int(f.Year)-t.When.Start.Day().Year(), civil.Year))
		}
		return v
	}
	if e.In.Op != g.None {
		return r.inContainer(m, e)
	}
	anchor, kind, ref := r.anchor(e.From)
	if anchor == civil.NoDay {
		return partly(f, e.Grain)
	}
	m.Anchor, m.Ref = kind, ref
	if f.Has&g.HasWeekday != 0 && f.Has&g.HasDay == 0 {
		return r.weekday(m, e, anchor)
	}
	return r.inSomeYear(m, e, anchor)
}

// clockAlone is a clock time or part of a day without a date: of the day spoken
// of, else of the publication.
func (r *reader) clockAlone(m *Mention, e *g.Expr) Value {
	r.loneClock = len(r.dst)
	u, ok := r.memory.antecedent(civil.DayGrain)
	if ok && (r.narrative || r.near(u) && !r.leaves(m, u)) {
		m.Anchor, m.Ref = Previous, u.index
		return dayValue(u.value.When.Start.Day() + r.midnights(&u.value, e))
	}
	if r.published == civil.NoDay {
		return Value{Kind: Time, Grain: civil.DayGrain}
	}
	m.Anchor = Published
	return dayValue(r.published)
}

// midnights is 1 when midnight lies between what was said before and a clock time: "by
// Saturday evening it rained; the dam broke at 3 a.m.", else 0.
func (r *reader) midnights(before *Value, e *g.Expr) civil.Day {
	const evening, dawn = 18 * 3600, 5 * 3600
	clock := before.Kind == Time && before.Part == NoPart
	if e.At.Has&g.HasClock == 0 ||
		before.Part != Evening && before.Part != Night &&
			(!clock || before.When.Start-before.When.Start.Day().Start() < evening) {
		return 0
	}
	if s, ok := r.clocks.read(r.text[e.ClockStart:e.ClockEnd]); ok && s < dawn && (s > 0 || clock) { // "midnight" may close an evening or open one
		return 1
	}
	return 0
}

// leaves tells whether a new sentence cannot speak of the day named before it: what
// is over of a day ahead, what is ahead of one that is over, and what has gone on
// "since early morning" of one a week and more ago.
func (r *reader) leaves(m *Mention, u remembered) bool {
	if r.published == civil.NoDay || r.sameSentence() {
		return false
	}
	today := r.published.Start()
	switch w := u.value.When; {
	case w.Start > today:
		return r.looks(m) != Ahead
	case w.End > today:
		return false
	case m.Signal == Since && w.End <= today.Add(-1, civil.Week):
		return true
	}
	return r.looks(m) == Ahead
}

// near tells whether a mention stands close enough before the one being read for
// a clock time or "the morning" to belong to its day: news comes back to the day
// of publication within a paragraph.
func (r *reader) near(u remembered) bool {
	return r.here-r.dst[r.base+int(u.index)].End < 300
}

// inYear is the unit the fields name in the given year; the zero Value when
// there is none (29 February).
func inYear(f *g.Fields, year int) Value {
	return placed(f, extent(f, year))
}

// placed is the unit the fields name with its place on the calendar; the zero
// Value when it has none.
func placed(f *g.Fields, when civil.Interval) Value {
	if when == (civil.Interval{}) {
		return Value{}
	}
	v := Value{Kind: Date, Known: KnownYear, When: when}
	switch {
	case f.Has&g.HasDecade != 0:
		v.Grain = civil.Decade
	case f.Has&g.HasCentury != 0:
		v.Grain = civil.Century
	case f.Has&g.HasHoliday != 0:
		v.Grain, v.Known = civil.DayGrain, KnownYear|KnownMonth|KnownDay
	case f.Has&g.HasQuarter != 0:
		v.Grain = civil.Quarter
	case f.Has&g.HasHalf != 0:
		v.Grain = civil.Half
	case f.Has&g.HasSeason != 0:
		v.Grain = civil.Season
	case f.Has&g.HasDay != 0:
		v.Grain, v.Known = civil.DayGrain, KnownYear|KnownMonth|KnownDay
	case f.Has&g.HasMonth != 0:
		v.Grain, v.Known = civil.Month, KnownYear|KnownMonth
	default:
		v.Grain = civil.Year
	}
	return v
}

// extent is where the unit that the fields name lies in the given year; the zero
// Interval when it has no such day.
func extent(f *g.Fields, year int) civil.Interval {
	switch {
	case f.Has&g.HasDecade != 0:
		return civil.Decade.Unit(civil.Of(year, 1, 1).Start())
	case f.Has&g.HasCentury != 0:
		return civil.Century.Unit(civil.Of(year, 1, 1).Start())
	case f.Has&g.HasHoliday != 0:
		return feastDay(g.Feast(f.Index), year).Interval()
	case f.Has&g.HasQuarter != 0:
		return civil.Months(year, 3*int(f.Index)-2, 3)
	case f.Has&g.HasHalf != 0:
		return civil.Months(year, 6*int(f.Index)-5, 6)
	case f.Has&g.HasSeason != 0:
		return civil.SeasonOf(year, civil.SeasonNumber(f.Index))
	case f.Has&g.HasDay != 0:
		if int(f.Day) > civil.DaysIn(year, int(f.Month)) {
			return civil.Interval{}
		}
		return civil.Of(year, int(f.Month), int(f.Day)).Interval()
	case f.Has&g.HasMonth != 0:
		return civil.Months(year, int(f.Month), 1)
	}
	return civil.Months(year, 1, 12)
}

// partly is a date without its year: XXXX-12-25, XXXX-WXX-2.
func partly(f *g.Fields, grain civil.Grain) Value {
	v := Value{Kind: Date, Grain: grain}
	switch {
	case f.Has&g.HasMonth != 0:
		v.Known, v.Index = KnownMonth, f.Month
		if f.Has&g.HasDay != 0 {
			v.Known |= KnownDay
			v.Index2 = f.Day
		}
	case f.Has&g.HasWeekday != 0:
		v.Known, v.Index = KnownWeekday, f.Weekday
	default:
		v.Index = f.Index
	}
	return v
}

// inContainer is a date within a unit named beside it: "March last year",
// "Tuesday of last week", "the 5th of that month".
func (r *reader) inContainer(m *Mention, e *g.Expr) Value {
	var c Value
	if e.In.Op == g.Same {
		if u, ok := r.memory.antecedent(e.In.Grain); ok {
			m.Anchor, m.Ref = Previous, u.index
			c = UnitAt(e.In.Grain, u.value.When.Start)
		}
	}
	if c == (Value{}) {
		from := e.In.From
		if from == g.Anchor {
			from = g.Speaking // "the summer of next year" counts from the day of writing, in histories too
		}
		anchor, kind, ref := r.anchor(from)
		if anchor == civil.NoDay {
			return partly(&e.At, e.Grain)
		}
		m.Anchor, m.Ref = kind, ref
		c = UnitAt(e.In.Grain, anchor.Start().Add(int(e.In.N), e.In.Grain))
	}
	day := c.When.Start.Day()
	switch {
	case e.At.Has&(g.HasDay|g.HasMonth) == g.HasDay:
		y, month, _ := day.Date()
		f := e.At
		f.Month = uint8(month)
		return inYear(&f, y)
	case e.At.Has&g.HasWeekday != 0 && e.At.Has&g.HasDay == 0:
		return dayValue(day.OnOrAfter(civil.Weekday(e.At.Weekday)))
	}
	return inYear(&e.At, day.Year())
}

// weekday places a bare or pointed weekday.
func (r *reader) weekday(m *Mention, e *g.Expr, anchor civil.Day) Value {
	w := civil.Weekday(e.At.Weekday)
	if e.Flags&g.Bare != 0 {
		m.Anchor, m.Ref = Absolute, -1
		return partly(&e.At, e.Grain)
	}
	if p := r.before(); r.link == g.AndLink && p != nil && p.Value.Kind == Set && p.Value.Known == KnownWeekday && e.Dir == g.Open {
		v := p.Value // "every Tuesday and Friday"
		v.Index = e.At.Weekday
		m.Anchor, m.Ref = Absolute, -1
		return v
	}
	switch e.Dir {
	case g.Back:
		m.Direction = Back
		if e.From == g.Text {
			if p := r.sameWeekday(w); p >= 0 {
				m.Anchor, m.Ref = Previous, p
				anchor = r.dst[r.base+int(p)].Value.When.Start.Day()
			}
		}
		return dayValue((anchor - 1).OnOrBefore(w))
	case g.Ahead:
		m.Direction = Ahead
		return dayValue((anchor + civil.Day(max(e.N, 1))).OnOrAfter(w))
	case g.Within:
		return dayValue(anchor.WeekStart() + civil.Day(w) - 1)
	}
	if m.Anchor == Previous {
		if r.memory.story.known && r.memory.story.value.Grain > civil.Month {
			return partly(&e.At, e.Grain) // a Friday of 1938: no one can say which
		}
		m.Direction = Ahead
		return dayValue(anchor.OnOrAfter(w))
	}
	m.Direction = Back
	if m.Signal != Since {
		m.Direction = weekdayDirection(r.looks(m))
	}
	if m.Signal == Until && m.Clause != Ahead && r.link != g.ToLink {
		m.Direction = Closest // called off classes through Friday: they are still, or were
	}
	if m.Direction == Back && m.Clause == NoDirection && (r.afterAhead() || m.Signal == By && !r.pastAround(m)) {
		m.Direction = Ahead
	}
	back, ahead := anchor.OnOrBefore(w), anchor.OnOrAfter(w)
	if m.Direction == Ahead && r.awaited && 0 < anchor-back && anchor-back <= justPast {
		m.Direction = Back
	}
	if m.Direction == Ahead || m.Direction == Closest && ahead-anchor <= anchor-back {
		return dayValue(ahead)
	}
	return dayValue(back)
}

// justPast is how many days ago what was due on a weekday may have been: "the team were due to
// play on Wednesday", written on Friday.
const justPast = 2

// afterAhead tells whether the day being read is joined to one that lies ahead: "on
// Tuesday or Wednesday", "tomorrow or Friday".
func (r *reader) afterAhead() bool {
	p := r.before()
	return p != nil && (r.link == g.AndLink || r.link == g.ListLink) && p.Value.Kind == Date && p.Value.Grain == civil.DayGrain &&
		p.Anchor == Published && p.Value.When.Start > r.published.Start()
}

// behindWords tells whether one of the given texts stands right before the mention.
func (r *reader) behindWords(m *Mention, texts ...string) bool {
	for _, s := range texts {
		if strings.HasSuffix(r.text[:m.Start], s) {
			return true
		}
	}
	return false
}

// pastAround tells whether the sentence around a "by Monday" tells of what was by then:
// "was under control by Sunday", "by Monday, 12 had died".
func (r *reader) pastAround(m *Mention) bool {
	const reach = 120
	said := [...]string{" had ", " was ", " were ", " could not ", " couldn't ", " couldn\u2019t "}
	return containsOne(r.clauseBefore(m.Start, reach), said[:]...) || containsOne(r.clauseBehind(m.End, reach), said[:]...)
}

// sameWeekday finds the day of the week w named last within some sentences, -1 for none: what
// "the previous Friday" is told of, be it "Friday" itself.
func (r *reader) sameWeekday(w civil.Weekday) int32 {
	const reach, most = 1500, 8
	for i := len(r.dst) - 1; i >= max(r.base, len(r.dst)-most) && r.here-r.dst[i].End < reach; i-- {
		if v := &r.dst[i].Value; v.Kind <= Time && v.Grain <= civil.DayGrain && !v.When.Empty() && r.isWeekday(&r.dst[i]) {
			if v.When.Start.Day().Weekday() == w {
				return int32(i - r.base)
			}
		}
	}
	return -1
}

// looks tells which way the mention's clause looks, and notes it.
func (r *reader) looks(m *Mention) Direction {
	dir := r.x.matcher.Looks(r.text, int(m.Start), int(m.End))
	r.told, r.awaited = dir == g.Told, dir == g.Awaited
	switch dir {
	case g.Ahead, g.Awaited:
		m.Clause = Ahead
	case g.Back:
		m.Clause = Back
	case g.Nearest:
		m.Clause = Closest
	}
	return m.Clause
}

// inSomeYear places a date that lacks only its year.
func (r *reader) inSomeYear(m *Mention, e *g.Expr, anchor civil.Day) Value {
	f := &e.At
	y := anchor.Year()
	t := anchor.Start()
	var when civil.Interval
	switch e.Dir {
	case g.Back:
		m.Direction = Back
		for year := y; year >= y-2 && when == (civil.Interval{}); year-- {
			if i := extent(f, year); i.End <= t && !justOver(f, i, t) {
				when = i
			}
		}
	case g.Ahead:
		m.Direction = Ahead
		if m.Anchor == Previous {
			if v := r.dst[r.base+int(m.Ref)].Value; v.Grain >= civil.Year {
				t = v.When.End - 1 // in 2006 he wrote; the following spring he left
			}
		}
		for year := y; year <= y+2 && when == (civil.Interval{}); year++ {
			if i := extent(f, year); i.Start > t {
				when = i
			}
		}
	case g.Within:
		when = extent(f, y)
		if last := extent(f, y-1); last.Contains(t) { // January lies in the winter of the year before
			when = last
		}
	default:
		if m.Anchor == Previous {
			return r.narrativeYear(m, f, t)
		}
		var years [5]civil.Interval
		when = r.openYear(m, e, candidates(&years, f, y), t)
	}
	return placed(f, when)
}

// justOver tells whether a month ended where the month of t begins: "last
// February", said in March, is that of the year before, or it were "last month".
func justOver(f *g.Fields, month civil.Interval, t civil.Instant) bool {
	return f.Has == g.HasMonth && month.End == civil.Month.Unit(t).Start
}

// candidates returns where the unit lies in the years around the given one,
// oldest first. One year to either side is enough, unless one of the three has no
// such day: then it is two. Years without it are left out.
func candidates(c *[5]civil.Interval, f *g.Fields, year int) []civil.Interval {
	n := 0
	add := func(from, to int) {
		n = 0
		for y := year + from; y <= year+to; y++ {
			if c[n] = extent(f, y); c[n] != (civil.Interval{}) {
				n++
			}
		}
	}
	if add(-1, 1); n < 3 {
		add(-2, 2)
	}
	return c[:n]
}

// openYear chooses among the candidates, oldest first, by the table of
// directions.
func (r *reader) openYear(m *Mention, e *g.Expr, c []civil.Interval, t civil.Instant) (best civil.Interval) {
	clause := r.looks(m)
	if i, ok := r.inToldYear(m, e, clause); ok {
		return i
	}
	if p := r.before(); p != nil && clause == NoDirection && (r.link == g.AndLink || r.link == g.ListLink) &&
		p.Direction == p.Clause && p.Value.Grain == civil.Month && e.Grain == civil.Month && p.Anchor == Published {
		clause = p.Clause // "sent in January and February"
	}
	if clause == NoDirection && (strings.HasSuffix(r.text[:m.Start], "back in ") || r.pluperfect(m.Start) && !r.wasAhead(m.Start)) {
		clause = Back
	}
	if clause == Ahead && m.Signal == Until && e.Grain == civil.Month && r.pastAround(m) {
		clause = Closest // "could not answer until September", written in November
	}
	if clause == NoDirection && (r.behindWords(m, " ahead of ", " ahead of a ", " ahead of the ") ||
		m.Signal == By && e.At.Has&g.HasSeason != 0 && !r.pastAround(m)) {
		clause = Ahead // "ahead of November's elections", "must be ready by winter"
	}
	if e.At.Has&(g.HasWeekday|g.HasDay) == g.HasWeekday|g.HasDay {
		if day, ok := onWeekday(c, civil.Weekday(e.At.Weekday)); ok {
			m.Direction = Closest
			return day
		}
	}
	policy := yearPolicy(e, m.Signal, clause, r.told)
	least := int64(-1)
	for _, i := range c {
		switch policy.direction {
		case Back:
			if i.Start > t {
				continue
			}
		case Ahead:
			if i.End <= t-civil.Instant(policy.recent)*86400 {
				continue
			}
		default:
			if i.Start > t && policy.horizon > 0 && int64(i.Start-t) > int64(policy.horizon)*86400 {
				continue
			}
		}
		if d := distance(i, t); least < 0 || d < least {
			best, least = i, d
		}
	}
	m.Direction = policy.direction
	return best
}

// onWeekday returns the one of the days that falls on the day of the week named beside
// it: "Monday, March 2". When none does, someone miscounted.
func onWeekday(days []civil.Interval, w civil.Weekday) (day civil.Interval, ok bool) {
	for _, i := range days {
		if i.Start.Day().Weekday() == w {
			if ok {
				return day, false
			}
			day, ok = i, true
		}
	}
	return day, ok
}

// distance is how far an interval lies from an instant, in seconds; 0 within.
func distance(i civil.Interval, t civil.Instant) int64 {
	switch {
	case t < i.Start:
		return int64(i.Start - t)
	case t >= i.End:
		return int64(t - i.End)
	}
	return 0
}
