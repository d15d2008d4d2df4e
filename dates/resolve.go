package dates

import (
	"strings"
	"unicode"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// resolve gives the mention the value of the expression. It leaves the zero
// Value when the expression turns out to name no date.
func (r *reader) resolve(m *Mention, e *g.Expr) {
	switch e.Op {
	case g.Length:
		m.Value = r.length(m, e)
	case g.Every:
		m.Value = set(e)
	case g.Refer:
		if e.Flags&g.Attribute != 0 && !r.narrative {
			return
		}
		if e.Len.Unit != civil.None && e.From == g.Text && !r.narrative {
			// "A few days later" is over in news as often as not; in histories it
			// is what TIMEX2 has it: the future of the story.
			m.Value = Value{Kind: Duration, Len: e.Len}
			break
		}
		m.Value = Value{Kind: Date, Ref: Ref(e.Ref)}
		m.Anchor = Published
	case g.At:
		m.Value = r.at(m, e)
	case g.Shift:
		m.Value = r.shift(m, e)
	case g.Same:
		m.Value = r.same(m, e)
	}
	v := &m.Value
	if *v == (Value{}) {
		return
	}
	if v.Mod == NoMod {
		v.Mod = Mod(e.Mod)
	}
	if e.Flags&g.Fiscal != 0 {
		v.Fiscal = true
	}
	if v.When == (civil.Interval{}) || v.Ref != NoRef || v.Kind > Time {
		return
	}
	if e.Widen != civil.None {
		*v = around(*v, e.Widen)
	}
	switch {
	case e.NthWeekday != 0:
		*v = nthWeekday(*v, int(e.Nth), civil.Weekday(e.NthWeekday))
	case e.Nth != 0:
		*v = nth(*v, int(e.Nth), e.NthGrain)
	}
	if e.Beside != 0 {
		*v = v.shifted(int(e.Beside), civil.DayGrain)
	}
	r.time(v, e)
	if e.At.Has&g.HasClock != 0 && m.Anchor == Previous && r.afternoon(m, e) {
		v.When = civil.Interval{Start: v.When.Start + halfDay, End: v.When.End + halfDay}
	}
}

const halfDay civil.Instant = 12 * 3600

// afternoon tells whether a clock time without a half of the day goes on from one in the
// afternoon: "left at 7:40 p.m.; the last call came at 8:21".
func (r *reader) afternoon(m *Mention, e *g.Expr) bool {
	clock := r.text[e.ClockStart:e.ClockEnd]
	p := &r.dst[r.base+int(m.Ref)]
	since := m.Value.When.Start + halfDay - p.Value.When.Start
	return clock[0] != '0' && p.Value.Known&KnownClock != 0 && 0 <= since && since < halfDay/2 && strings.IndexFunc(clock, unicode.IsLetter) < 0 &&
		strings.ContainsAny(r.text[p.Start:p.End], "pP")
}

// farthest is the last year that four figures write, on either side of year 0.
const farthest = 9999

// UnitAt returns the calendar unit of a grain that holds an instant. What lies
// farther away than four figures write, "two million years ago", is only the past or
// the future: a Value with a Ref.
func UnitAt(grain civil.Grain, t civil.Instant) Value {
	switch y := t.Day().Year(); {
	case t == civil.Future || y > farthest:
		return Value{Kind: Date, Ref: FutureRef}
	case y < -farthest:
		return Value{Kind: Date, Ref: PastRef}
	}
	return Value{Kind: Date, Grain: grain, Known: KnownYear | KnownMonth | KnownDay, When: grain.Unit(t)}
}

func dayValue(d civil.Day) Value { return UnitAt(civil.DayGrain, d.Start()) }

// around is the unit of a grain around a day. The weekend of a Monday or a Tuesday
// is the one before it: "Labor Day weekend".
func around(v Value, grain civil.Grain) Value {
	t := v.When.Start
	if grain == civil.Weekend && t.Day().Weekday() <= civil.Tuesday {
		t = t.Add(-1, civil.Week)
	}
	return UnitAt(grain, t)
}

// nthWeekday is the n-th day of the week within a value; negative counts from
// the end. It is the zero Value where there is none.
func nthWeekday(v Value, n int, w civil.Weekday) Value {
	day := v.When.Start.Day().OnOrAfter(w) + civil.Day(7*(n-1))
	if n < 0 {
		day = (v.When.End - 1).Day().OnOrBefore(w) + civil.Day(7*(n+1))
	}
	if !v.When.Contains(day.Start()) {
		return Value{}
	}
	return dayValue(day)
}

// nth is the n-th unit of a grain within a value; negative counts from the end.
func nth(v Value, n int, grain civil.Grain) Value {
	if n < 0 {
		return UnitAt(grain, (v.When.End-1).Add(n+1, grain))
	}
	start := v.When.Start
	if grain == civil.Week {
		// A month's first week is the one that holds its first Thursday, as ISO
		// 8601 has it for the year.
		start = start.Day().OnOrAfter(civil.Thursday).Start()
	}
	u := UnitAt(grain, start.Add(n-1, grain))
	if u.When.Start >= v.When.End {
		return Value{}
	}
	return u
}

// time adds the clock time or the part of the day.
func (r *reader) time(v *Value, e *g.Expr) {
	switch {
	case e.At.Has&g.HasPart != 0:
		v.Kind, v.Grain, v.Part = Time, civil.DayPart, Part(e.At.Part)
		v.When = partOfDay(v.When.Start.Day(), v.Part)
	case e.At.Has&g.HasClock != 0:
		s, ok := r.clocks.read(r.text[e.ClockStart:e.ClockEnd])
		v.Kind = Time
		if !ok {
			return
		}
		d := v.When.Start.Day()
		v.Grain, v.Known = civil.Minute, v.Known|KnownClock
		v.When = civil.Interval{Start: d.Start() + civil.Instant(s), End: d.Start() + civil.Instant(s) + 60}
		if e.Flags&g.HasZone != 0 {
			v.HasZone, v.Zone = true, e.Zone
		}
	}
}

// partHours are the hours of the parts of the day, half-open; the night runs
// into the next day.
var partHours = [...][2]int{NoPart: {0, 24}, Morning: {5, 12}, Midday: {11, 14}, Afternoon: {12, 18}, Evening: {17, 22},
	Night: {20, 29}, Daytime: {6, 18}}

func partOfDay(d civil.Day, p Part) civil.Interval {
	h := partHours[p]
	return civil.Interval{Start: d.At(h[0], 0, 0), End: d.At(h[1], 0, 0)}
}

// amount is the length that the words say, without a place on the calendar.
func amount(e *g.Expr) Value { return Value{Kind: Duration, Len: e.Len, More: e.More, Rest: e.Rest} }

// length is an amount, with its place on the calendar if the words fix it.
func (r *reader) length(m *Mention, e *g.Expr) Value {
	v := amount(e)
	if e.Dir == g.Open || r.published == civil.NoDay || e.Len.Unknown() {
		return v
	}
	anchor, kind, ref := r.anchor(e.From)
	if anchor == civil.NoDay {
		return v
	}
	m.Anchor, m.Ref = kind, ref
	if e.Dir == g.Back {
		end := (anchor + 1).Start()
		v.When = civil.Interval{Start: e.Rest.Before(e.More.Before(e.Len.Before(end))), End: end}
	} else {
		v.When = civil.Interval{Start: anchor.Start(), End: e.Rest.After(e.More.After(e.Len.After(anchor.Start())))}
	}
	return v
}

func set(e *g.Expr) Value {
	v := Value{Kind: Set, Len: e.Len, Freq: e.Freq, Quant: Quant(e.Quant)}
	if e.At.Has&g.HasWeekday != 0 {
		v.Known |= KnownWeekday
		v.Index = e.At.Weekday
	}
	if e.At.Has&g.HasMonth != 0 {
		v.Known |= KnownMonth
		v.Index = e.At.Month
		if e.At.Has&g.HasDay != 0 {
			v.Known |= KnownDay
			v.Index2 = e.At.Day
		}
	}
	switch {
	case e.At.Has&g.HasSeason != 0:
		v.Grain, v.Index = civil.Season, e.At.Index
	case e.Grain == civil.Weekend && e.Len.Unit == civil.Week:
		v.Grain = civil.Weekend
	}
	v.Part = Part(e.At.Part)
	return v
}

// anchor returns the day that relative expressions count from, and what it is.
func (r *reader) anchor(from g.From) (civil.Day, AnchorKind, int32) {
	switch {
	case from == g.Speaking || !r.memory.known || from == g.Anchor && !r.narrative:
	case !r.narrative && r.published != civil.NoDay && r.here-r.memory.end > 1000:
	case r.narrative && r.memory.story.known && !r.sameSentence():
		return standing(r.memory.story.value), Previous, r.memory.story.index
	default:
		return standing(r.memory.last), Previous, r.memory.index
	}
	return r.published, Published, -1
}

// standing is the day that distances from a value count from: its first, but of a
// winter one in the year that most of it lies in.
func standing(v Value) civil.Day {
	if v.Grain == civil.Season && v.When.Start.Day().Month() == 12 {
		return (v.When.End - 1).Day()
	}
	return v.When.Start.Day()
}

// sameSentence tells whether the last dated mention stands in the sentence being
// read.
func (r *reader) sameSentence() bool {
	between := r.text[r.memory.end:max(r.memory.end, r.here)]
	return len(between) < 300 && !strings.Contains(between, ". ") && !strings.Contains(between, ".\n") && !strings.Contains(between, "\n\n")
}

// shift is N units away from the anchor.
func (r *reader) shift(m *Mention, e *g.Expr) Value {
	from := e.From
	if from == g.Anchor && !(e.N == 0 && e.Grain == civil.DayGrain) {
		// "Last month" and "two years ago" count from the day of writing, in
		// histories too: what hangs on the story says so ("the following month").
		from = g.Speaking
	}
	if r.narrative && e.Grain == civil.DayGrain && e.N == 0 && e.From == g.Speaking && e.At.Has == 0 {
		m.Anchor = Published
		return Value{Kind: Date, Ref: PresentRef} // "today", in a history: nowadays
	}
	anchor, kind, ref := r.anchor(from)
	if anchor == civil.NoDay {
		return unplaced(e)
	}
	m.Anchor, m.Ref = kind, ref
	grain, t := e.Grain, anchor.Start()
	switch {
	case e.Mod == g.End && e.N == 0 && m.Signal == Since && kind == Published:
		m.Direction = Back
		return UnitAt(grain, t.Add(-1, grain)) // "down since year-end"
	case e.Dir == g.Back && e.At.Has == g.HasPart && e.N == 0 && kind == Published: // "overnight"
		if m.Direction = r.looks(m); m.Direction == Ahead {
			return UnitAt(grain, t)
		}
		m.Direction, r.passing = Back, true // a clock time behind it is today's
		return UnitAt(grain, t.Add(-1, grain))
	case e.Flags&g.Turn != 0:
		return r.turn(m, e, t)
	case e.In.Op == g.Same:
		return r.sameShifted(m, e)
	case e.Flags&g.Counted != 0:
		return r.counted(m, e, kind, t)
	case grain == civil.Weekend && e.N == 0 && kind == Published && anchor.Weekday() < civil.Saturday && r.looks(m) == Back:
		m.Direction = Back // on a Tuesday, "hundreds died this weekend"
		return UnitAt(grain, t.Add(-1, civil.Week))
	case grain == civil.Week && e.N == 0 && kind == Published && anchor.Weekday() == civil.Sunday && r.looks(m) == Ahead:
		m.Direction = Ahead // on a Sunday, "the house will vote this week"
		return UnitAt(grain, t.Add(1, civil.Week))
	case grain == civil.Quarter && e.N == 0 && r.quarterReported(m):
		m.Anchor, m.Ref = Previous, r.memory.topic.index
		return r.memory.topic.value
	case grain == civil.Year && e.N == -1 && r.quarterCompared(m):
		return unitAway(m, r.memory.topic, e)
	}
	return UnitAt(grain, t.Add(int(e.N), grain))
}

// turn is the year with which a century or millennium begins that is near t: the
// nearest, or the one ahead of a date named before, "born in 1840, and rich by the
// turn of the century". The year itself turns ahead of us from May on.
func (r *reader) turn(m *Mention, e *g.Expr, t civil.Instant) Value {
	if e.Grain == civil.Year && !r.narrative && r.memory.last.Grain > civil.Month && r.published != civil.NoDay {
		t, m.Anchor, m.Ref = r.published.Start(), Published, -1 // "sales fell last year; in the new year"
	}
	unit := UnitAt(e.Grain, t).When
	ahead := t-unit.Start >= unit.End-t
	switch {
	case e.Grain == civil.Year:
		month := t.Day().Month()
		ahead = month > 4 || month > 1 && !r.narrative && r.looks(m) == Ahead
	case m.Anchor == Previous:
		ahead = t-unit.Start > 20*365*86400
	}
	start := unit.Start
	if m.Direction = Back; ahead && (m.Anchor == Previous || r.looks(m) != Back) {
		start, m.Direction = unit.End, Ahead
	}
	v := UnitAt(civil.Year, start)
	if v.Mod = Approx; e.Grain == civil.Year {
		v.Mod = Start
	}
	return v
}

// counted is a number of units away from t: "three days ago", "a year later".
func (r *reader) counted(m *Mention, e *g.Expr, kind AnchorKind, t civil.Instant) Value {
	if e.From == g.Text && e.N > 0 && kind == Published && !r.narrative {
		return amount(e) // "a year on": from something nobody dated
	}
	if e.Told != civil.None { // "ten years ago today"
		return UnitAt(e.Told, t.Add(int(e.N), e.Grain))
	}
	if v, ok := r.yearAgo(m, e); ok {
		return v
	}
	switch {
	case e.Grain < civil.DayGrain:
		return r.shiftClock(e, kind)
	case e.Rest.Unit != civil.None:
		return UnitAt(e.Rest.Unit, away(e, t))
	case e.More.Unit != civil.None:
		return UnitAt(e.More.Unit, away(e, t))
	case e.Len.Hundredths != 0:
		return UnitAt(finer(e.Grain), away(e, t))
	}
	return UnitAt(e.Grain, t.Add(int(e.N), e.Grain))
}

// away is the instant at the counted distance from t.
func away(e *g.Expr, t civil.Instant) civil.Instant {
	if e.Dir == g.Back {
		return e.Rest.Before(e.More.Before(e.Len.Before(t)))
	}
	return e.Rest.After(e.More.After(e.Len.After(t)))
}

// finer is the grain that part of a unit is told in: half a year ago is a month,
// half a century ago a decade.
func finer(grain civil.Grain) civil.Grain {
	switch grain {
	case civil.Millennium:
		return civil.Century
	case civil.Century:
		return civil.Decade
	case civil.Decade:
		return civil.Year
	case civil.Year, civil.Half, civil.Quarter, civil.Season:
		return civil.Month
	case civil.Month:
		return civil.Week
	}
	return civil.DayGrain
}

// shiftClock is "two hours ago": within the day nothing is claimed unless a
// clock time was said before.
func (r *reader) shiftClock(e *g.Expr, kind AnchorKind) Value {
	if kind == Previous && r.memory.last.Known&KnownClock != 0 {
		t := civil.Minute.Unit(away(e, r.memory.last.When.Start)).Start
		return Value{Kind: Time, Grain: civil.Minute, Known: KnownYear | KnownMonth | KnownDay | KnownClock, When: civil.Interval{Start: t, End: t + 60}}
	}
	return amount(e)
}

// unplaced is a date nothing anchors: its fields are written with X.
func unplaced(e *g.Expr) Value {
	return Value{Kind: Date, Grain: e.Grain}
}
