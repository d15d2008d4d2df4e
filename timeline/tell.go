package timeline

import (
	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is which events a sentence tells.

// tell appends the events of one sentence. One without a word tells nothing, and
// a date that the page prints around a story dates nothing.
func (r *reader) tell(s *sentence) {
	if s.Wordy == 0 {
		return // a rule, a page number, a row of a table
	}
	if s.matter {
		r.add(s, prose.Main(s.clauses), dating{basis: Undated, mention: -1}, nil, false)
		return
	}
	k := prose.Main(s.clauses)
	told, beside := false, len(s.expressions) > 0 && r.undatedMain(s, k)
	for i := range s.expressions {
		e := &s.expressions[i]
		if e.Nominal || e.Clause >= 0 && (r.shadowed(s, i) || r.foretells(s, e)) {
			continue
		}
		told = r.add(s, e.Clause, r.stated(s, e), e, beside) || told
	}
	if !told || beside {
		r.add(s, k, r.unstated(s, k), nil, false)
	}
}

// undatedMain tells whether the main clause k of a sentence tells of something that
// none of its dates is of, as they all stand in clauses that only tell more of a noun
// or say after what it was: "Holt, who took over in April, will lead the group". What
// happened when something else did is told by that, and so is what follows it in a
// story that has gone on to the past.
func (r *reader) undatedMain(s *sentence, k int) bool {
	if k < 0 {
		return false
	}
	c := &s.clauses[k]
	if !c.Tense.Finite() || s.words[c.Head].Is(prose.BeForm|prose.HaveForm) {
		return false
	}
	for i := range s.expressions {
		if e := &s.expressions[i]; !e.Nominal && (e.Clause < 0 || !r.tellsMore(s, e.Clause, k)) {
			return false
		}
	}
	return true
}

// tellsMore tells whether clause of hangs on clause k by a relative clause or a
// participle, or by one that says after what it was.
func (r *reader) tellsMore(s *sentence, of, k int) bool {
	more := false
	for i := of; i != k && i >= 0; {
		switch c := &s.clauses[i]; c.Kind {
		case prose.ParticipleClause:
			switch ing := s.words[c.Head].Is(prose.IngForm); {
			case ing && i != of: // on all counts, including filing a false return, after a trial that began
			case ing || c.Start == 0 || s.words[c.Start-1].Kind != prose.Comma:
				return false // fell, closing at 20 on Friday; a report issued on Friday
			default:
				more = true
			}
		case prose.RelativeClause:
			if c.Opener < 0 {
				return false // moved it to a yard she ran in May: then she moved it, too
			}
			more = true
		case prose.AdverbialClause:
			if s.clauses[k].Tense == prose.Past && s.place >= ledeLength || c.Opener < 0 ||
				!sequel.Has(r.a.Text[s.words[c.Opener].Start:s.words[c.Opener].End]) {
				return false
			}
			more = true
		case prose.MainClause:
			return false
		}
		if s.clauses[i].Parent >= i {
			return false
		}
		i = s.clauses[i].Parent
	}
	return more
}

// sequel are the words behind which stands what came before or after.
var sequel = prose.Set("after before since until")

// shadowed tells whether an earlier expression of the sentence dates the same
// clause to the same time, or to a finer one: "on Monday, August 1".
func (r *reader) shadowed(s *sentence, i int) bool {
	e := &s.expressions[i]
	for j := range s.expressions {
		o := &s.expressions[j]
		if j == i || o.Nominal || o.Clause != e.Clause {
			continue
		}
		if j < i && (o.When.When == e.When.When || elsewhere(s, o, e)) || dayless(s, o, e) ||
			o.When.When != e.When.When && e.When.When.Covers(o.When.When) && o.When.Grain < e.When.Grain &&
				!andThen(s, o, e) {
			return true
		}
	}
	return false
}

// andThen tells whether a conjunction parts two expressions, so that the second, which
// is open, tells of more: "in June, and of the rest by the end of the year".
func andThen(s *sentence, o, e *govern.Expression) bool {
	if !e.When.When.OpenStart() && !e.When.When.OpenEnd() {
		return false
	}
	for i := o.End; i < e.Start; i++ {
		if s.words[i].Is(prose.Coordinator) {
			return true
		}
	}
	return false
}

// elsewhere tells whether an expression is the time of day before it as clocks of
// another place show it: "at 4:53 p.m. local time (2153 GMT)".
func elsewhere(s *sentence, before, e *govern.Expression) bool {
	if before.When.Kind != dates.Time || e.When.Kind != dates.Time || before.Counted || e.Start-before.End > 4 {
		return false
	}
	for i := before.End; i < e.Start; i++ {
		if s.words[i].Kind == prose.Open {
			return true
		}
	}
	return s.words[e.Start-1].Kind == prose.Comma && s.words[e.Start-2].Kind == prose.Capital // 1:40 a.m. in Cairo, 6:40 p.m. ET
}

// dayless tells whether an expression is a time of day that was put on another day than
// the one that its clause names: "shut off at 2:25 p.m. local time (1925 GMT) on
// Thursday". That day says when it was.
func dayless(s *sentence, day, e *govern.Expression) bool {
	apart := max(day.Start-e.End, e.Start-day.End)
	clock := e.When.Kind == dates.Time && e.When.Part == dates.NoPart &&
		!prose.Some(s.words[e.Start:e.End], func(w *prose.Word) bool { return w.Is(prose.Calendar | prose.LastNext) })
	return clock && day.When.Kind == dates.Date && day.When.Grain == civil.DayGrain && apart < 8 && !day.When.When.Covers(e.When.When)
}

// tellsOne tells whether the dates of a sentence all date one clause.
func tellsOne(s *sentence) bool {
	k := -1
	for i := range s.expressions {
		switch e := &s.expressions[i]; {
		case e.Nominal:
		case k >= 0 && e.Clause != k:
			return false
		default:
			k = e.Clause
		}
	}
	return true
}
