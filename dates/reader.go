package dates

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// reader reads one text at a time: it resolves what the grammar finds, in
// reading order, and remembers what was said before.
type reader struct {
	x         *Extractor
	yield     func(*g.Found) // r.found, bound once so that reading allocates nothing
	buf       g.Buffer
	kept      []g.Found // the expressions of the text that are not resolved for good
	clocks    clocks
	text      string
	published civil.Day
	narrative bool
	undecided bool // whether it is one
	dst       []Mention
	base      int // of this text in dst
	memory    memory
	evidence  evidence
	here      int32   // where the expression being resolved begins
	link      g.Link  // what joins it to the one before
	dayFirst  bool    // a date of this text wrote its day before its month: "25/12/2015"
	weekdays  [2]bool // whether the one before and this one name their day by the week alone
	points    []point // the full dates among the kept expressions
	nextPoint int     // the first of them that lies ahead
	told      bool    // the clause looked at last has a verb in the past
	awaited   bool    // or tells what was due
	passing   bool    // the one being resolved is no day to come back to: "overnight"
	loneClock int     // index into dst of the last clock time that named no day; -1 for none
	listed    [mostListed]listedDay
	listedTo  int32 // where the last list of days ends
}

func newReader(x *Extractor) *reader {
	r := &reader{x: x}
	r.yield = r.found
	return r
}

func (r *reader) read(dst []Mention, text string, published civil.Day) []Mention {
	r.text, r.published, r.dst, r.base = text, published, dst, len(dst)
	r.narrative, r.undecided = r.x.config.Mode == Narrative, r.x.config.Mode == Auto
	r.memory, r.evidence, r.loneClock, r.listedTo, r.kept = memory{}, evidence{}, -1, 0, r.kept[:0]
	r.dayFirst = false
	r.x.matcher.Find(text, &r.buf, r.yield)
	if len(r.kept) > 0 {
		r.block()
	}
	dst = r.dst
	r.dst, r.text = nil, ""
	return dst
}

// found resolves an expression of news at once. As long as it is not decided
// whether the text is a history it keeps the expression besides, and those of a
// history it only keeps: they are resolved in blocks, looking ahead.
func (r *reader) found(f *g.Found) {
	if !r.narrative {
		r.resolveFound(f)
	}
	if !r.narrative && !r.undecided {
		return
	}
	if r.kept = append(r.kept, *f); len(r.kept) == enough {
		r.block()
	}
}

// block decides, the first time, whether the text is a history, and resolves the
// expressions kept if it is. What was resolved as of news is given up then.
func (r *reader) block() {
	if r.undecided {
		r.undecided = false
		if r.narrative = r.evidence.narrative() && !obituary(r.text); r.narrative {
			r.dst, r.memory, r.loneClock, r.listedTo = r.dst[:r.base], memory{}, -1, 0
		}
	}
	if r.narrative {
		r.gather()
		for i := range r.kept {
			r.resolveFound(&r.kept[i])
		}
	}
	r.kept = r.kept[:0]
}

// resolveFound resolves one expression and appends its mention, or two when it
// is a range written as one.
func (r *reader) resolveFound(f *g.Found) {
	e := &f.Expr
	r.here, r.link, r.passing = f.Start, f.Link, false
	switch {
	case e.Flags&g.DayFirst != 0:
		r.dayFirst = true
	case e.Flags&g.Swappable != 0 && r.dayFirst:
		e.At.Month, e.At.Day = e.At.Day, e.At.Month
		e.Flags &^= g.Swappable
	}
	r.weekdays[0], r.weekdays[1] = r.weekdays[1], e.At.Has&(g.HasWeekday|g.HasDay) == g.HasWeekday
	m := Mention{Start: f.Start, End: f.End, Rule: RuleID(f.Rule), Signal: Signal(f.Signal), Ref: -1}
	if (m.Signal == BeforeThat || m.Signal == AfterThat) && r.x.matcher.Near(r.text, int(f.Start)) {
		m.Signal = NoSignal // it bounds nothing
	}
	if f.Start < r.listedTo || e.UntilStart == 0 && r.resolveListed(m, e) {
		return
	}
	if e.UntilStart == 0 {
		r.resolve(&m, e)
		r.evidence.count(&m, e, r.published)
		r.add(m)
		return
	}
	if e.Flags&g.QuarterOf != 0 {
		r.quarterEnded(m, e, f.End)
		return
	}
	if e.Flags&g.HourRange != 0 {
		r.hoursTo(m, e, f.End)
		return
	}
	first, second := *e, *e
	second.At = e.Until
	if m.End = e.FirstEnd; e.UntilStart < e.FirstEnd {
		m.End = e.FirstEnd
	}
	signal, apart := m.Signal, r.apart(e, m.Signal)
	var listed []listedDay
	if e.At.Has&g.HasDay != 0 && e.FirstEnd < e.UntilStart && joinsDays(r.text[e.FirstEnd:e.UntilStart]) {
		listed = r.daysBefore(m.Start, int(e.At.Day), true)
	}
	r.resolve(&m, &first)
	r.addDays(m, listed)
	if m.Value.Kind == Set { // "open Monday through Friday"
		r.add(m)
		n := Mention{Start: e.UntilStart, End: f.End, Rule: m.Rule, Ref: -1}
		r.resolve(&n, &second)
		r.add(n)
		return
	}
	m.Pair = 1
	if m.Signal == NoSignal {
		m.Signal = From
	}
	r.add(m)
	n := Mention{Start: e.UntilStart, End: f.End, Rule: m.Rule, Signal: To, Pair: -1, Ref: -1}
	if m.Value.fixed() && second.At.Has&(g.HasYear|g.HasDecade|g.HasCentury) == 0 {
		second.At.Has |= g.HasYear
		second.At.Year = int32(m.Value.When.Start.Day().Year())
	}
	r.resolve(&n, &second)
	switch none := (Value{}); {
	case m.Value == none: // "31 June to 2 July": only one of them is a day
		n.Pair, n.Signal = 0, NoSignal
	case n.Value == none, apart:
		n.Pair, n.Signal = 0, NoSignal
		p := &r.dst[len(r.dst)-1]
		p.Pair, p.Signal = 0, signal
		if apart {
			n.Anchor, n.Ref, n.Direction = m.Anchor, m.Ref, m.Direction // the year of the second is that of the first
		}
	}
	r.add(n)
}

// hoursTo reads "from 4 to 7 p.m.": the hour of the first is in the half of the day
// that brings it before the second.
func (r *reader) hoursTo(m Mention, e *g.Expr, end int32) {
	last := *e
	last.FirstEnd, last.UntilStart = 0, 0
	n := Mention{Start: e.UntilStart, End: end, Rule: m.Rule, Signal: To, Ref: -1}
	r.resolve(&n, &last)
	hour, ok := r.clocks.read(r.text[m.Start:e.FirstEnd])
	if ok && n.Value.Known&KnownClock != 0 {
		const half = 12 * 3600
		start := n.Value.When.Start.Day().Start() + civil.Instant(hour)
		switch {
		case start > n.Value.When.Start:
			start -= half
		case start+half <= n.Value.When.Start:
			start += half
		}
		m.End, m.Anchor, m.Ref, m.Direction, m.Value = e.FirstEnd, n.Anchor, n.Ref, n.Direction, n.Value
		m.Value.When = civil.Interval{Start: start, End: start + 60}
		m.Signal, m.Pair, n.Pair = From, 1, -1
		r.add(m)
	}
	r.add(n)
	r.loneClock = -1
}

func (r *reader) add(m Mention) {
	if m.Value == (Value{}) {
		return
	}
	r.lendDay(&m)
	r.inList(&m)
	r.pair(&m)
	r.lendYear(&m)
	r.dst = append(r.dst, m)
	index := int32(len(r.dst) - 1 - r.base)
	if !r.passing {
		r.memory.keep(&m, index, r.published)
	}
	if r.narrative {
		r.follow(&m, index)
	}
}

// before returns the mention before the one being read, nil for the first.
func (r *reader) before() *Mention {
	if len(r.dst) == r.base {
		return nil
	}
	return &r.dst[len(r.dst)-1]
}

// pair joins the mention with the one before it to a range when the words
// between say so: "from 2009 to 2011", "between May and July", "1939–45".
func (r *reader) pair(m *Mention) {
	p := r.before()
	if p == nil || m.Pair != 0 {
		return
	}
	if p.Pair != 0 || m.Start-p.End > 12 || p.Value.Kind > Time || m.Value.Kind > Time || m.Value.Ref != NoRef || p.Value.Ref != NoRef {
		return
	}
	switch {
	case r.link == g.ToLink && (p.Signal == From || m.Signal != To || p.Value.Grain == m.Value.Grain && m.Value.When.Start >= p.Value.When.Start):
	case r.link == g.AndLink && p.Signal == Between:
	default:
		return
	}
	if p.Value.When == (civil.Interval{}) || m.Value.When == (civil.Interval{}) {
		return
	}
	r.order(p, m)
	if m.Value.When.End <= p.Value.When.Start {
		return
	}
	if p.Signal == NoSignal {
		p.Signal = From
	}
	p.Pair, m.Pair, m.Signal = 1, -1, To
}

// inList lets a list of months or days run forward: "in August and September" is
// one autumn, on whichever side of the horizon of direction.go each may lie.
func (r *reader) inList(m *Mention) {
	p := r.before()
	if p == nil || r.link == g.NoLink || m.Anchor != Published || m.Direction != Closest {
		return
	}
	if p.Value.Kind != Date || p.Value.Grain != m.Value.Grain || p.Value.When.Empty() || m.Value.When.Start >= p.Value.When.Start {
		return
	}
	const most = 183 * 86400 // "in March and January": a list may well go back
	if v := m.Value.shifted(1, civil.Year); v.When.Start > p.Value.When.Start && v.When.Start-p.Value.When.Start < most {
		m.Value = v
	}
}

// order lets a range run forward: "from November to March" ends in the next
// year where nothing said which, "Monday to Wednesday" in the same week.
func (r *reader) order(p, m *Mention) {
	if m.Value.When.Start >= p.Value.When.Start {
		if r.weekdays == [2]bool{true, true} && m.Value.When.Start-p.Value.When.Start >= 7*86400 {
			m.Value = m.Value.shifted(-1, civil.Week) // "from Sunday evening until Monday"
		}
		if v := m.Value.shifted(-1, civil.Year); p.Clause == Back && m.Direction != NoDirection && m.Anchor == Published &&
			m.Value.When.Start > r.published.Start() && v.When.Start > p.Value.When.Start {
			m.Value, m.Direction = v, Back // "from March until July the team met"
		}
		return
	}
	if p.Value.Kind == Time && m.Value.Kind == Time && m.Anchor != Absolute && p.Value.When.Start-m.Value.When.Start < 86400 {
		m.Value = m.Value.shifted(1, civil.DayGrain) // "from 9 p.m. to 5 a.m."
		return
	}
	if m.Value.Grain == civil.Year || m.Direction == NoDirection {
		return
	}
	if p.Value.When.Start-m.Value.When.Start < 7*86400 && p.Value.Grain <= civil.DayGrain && m.Value.Grain <= civil.DayGrain {
		// "Monday to Wednesday", told on a Thursday or on a Tuesday
		if m.Direction == Back && p.Direction != Ahead {
			p.Value = p.Value.shifted(-1, civil.Week)
		} else {
			m.Value, m.Direction = m.Value.shifted(1, civil.Week), Ahead
		}
		return
	}
	if v := m.Value.shifted(1, civil.Year); v.When.Start > p.Value.When.Start {
		m.Value = v
	}
}

// shifted is v so many units away. What lasts one unit does so there, too: a 28
// February ends with the 29th in one year and with March in the next.
func (v Value) shifted(n int, grain civil.Grain) Value {
	if start := v.When.Start; v.Grain != civil.DayPart && v.When == v.Grain.Unit(start) {
		v.When = v.Grain.Unit(start.Add(n, grain))
		return v
	}
	v.When.Start = v.When.Start.Add(n, grain)
	v.When.End = v.When.End.Add(n, grain)
	return v
}
