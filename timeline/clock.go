package timeline

import (
	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// settleClocks puts times of day that name no day on the day that the article is about,
// where they were read with one that the text only mentions: "The rig sank after the fire
// of April 20. It is being raised. The hatch was opened at 4:25 p.m.".
func (r *reader) settleClocks() {
	if r.a.Published == civil.NoDay {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		for j := range s.expressions {
			e := &s.expressions[j]
			m := &r.mentions[e.Mention]
			if m.Value.Kind != dates.Time || m.Value.Part != dates.NoPart || m.Direction != dates.NoDirection || m.Anchor != dates.Previous || m.Ref < 0 ||
				r.mentions[m.Ref].Start >= s.Start {
				continue
			}
			day, ref := r.clockDay(s, e, m)
			by := day - m.Value.When.Start.Day()
			if by == 0 {
				continue
			}
			if m.Ref = ref; ref < 0 {
				m.Anchor = dates.Published
			}
			for k := e.Mention; k <= e.Last; k++ {
				move(&r.mentions[k].Value.When, by)
			}
			move(&e.When.When, by)
		}
	}
}

// dawn is when the hours end that one tells with the evening before.
const dawn civil.Instant = 5 * 3600

// clockDay returns the day of a time of day that names none, and the mention that names
// it, -1 for the day of writing: that which it was read with when that is a time of day as
// well, "Two hours later", or when the sentence before it tells of that, else the day that the
// article is about.
func (r *reader) clockDay(s *sentence, e *govern.Expression, m *dates.Mention) (civil.Day, int32) {
	ref := &r.mentions[m.Ref]
	day := ref.Value.When.Start.Day()
	if ref.Value.Kind == dates.Time && ref.Value.Part == dates.NoPart {
		if clock := m.Value.When.Start - m.Value.When.Start.Day().Start(); clock < dawn && clock < ref.Value.When.Start-day.Start() {
			day++ // At 9 p.m. it burned; at 2 a.m. it fell
		}
		return day, m.Ref
	}
	if s.at == 0 || e.Clause >= 0 && s.clauses[e.Clause].Tense == prose.PastPerfect && s.clauses[e.Clause].Speaker < 0 {
		return day, m.Ref
	}
	before := &r.sentences[s.at-1]
	for i := range before.expressions {
		if o := &before.expressions[i]; r.mentions[o.Mention].Start == ref.Start && !o.Nominal && o.Clause >= 0 &&
			!r.lasts(o) && !prose.Hangs(before.clauses[o.Clause].Kind) {
			return day, m.Ref
		}
	}
	if s.entry == nil && r.focus >= 0 {
		return r.mentions[r.focus].Value.When.Start.Day(), int32(r.focus)
	}
	return r.writtenOn(s), -1
}

// lasts tells whether an expression opens or ends what lasts: "missing since Monday".
func (r *reader) lasts(e *govern.Expression) bool {
	w := dates.Extent(r.mentions, e.Mention).When
	return w.OpenStart() || w.OpenEnd()
}

// move shifts what is known of an interval by some days.
func move(w *civil.Interval, by civil.Day) {
	if !w.OpenStart() {
		w.Start += by.Start()
	}
	if !w.OpenEnd() {
		w.End += by.Start()
	}
}
