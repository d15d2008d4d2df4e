package timeline

import (
	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is the date that words give to what a clause tells.

// dating is a date and why a clause has it.
type dating struct {
	when       dates.Value
	basis      Basis
	mention    int // index into the mentions; -1 for none
	expression article.Span
}

// stated returns the dating that an expression gives to the clause it governs.
func (r *reader) stated(s *sentence, e *govern.Expression) dating {
	d := dating{when: e.When, basis: Stated, mention: e.Mention}
	d.expression = article.Span{Start: r.mentions[e.Mention].Start, End: r.mentions[e.Last].End}
	m := r.mentions[e.Mention]
	if e.Bare {
		d.when, m.Signal = m.Value, dates.NoSignal
	}
	bounded := r.bound(s, e, &d)
	if m.Signal == dates.From && m.Pair == 0 && d.when.When.OpenEnd() && e.Clause >= 0 && !lastsFrom(r.a.Text, s.words, &s.clauses[e.Clause]) {
		d.when = m.Value // moved from Tuesday; dates from 1967
	}
	if m.Signal == dates.Until && e.Clause >= 0 && r.onlyThen(s, e) {
		d.when = m.Value // will not vote until Friday, was put off until Friday
	}
	switch {
	case (m.Signal != dates.Until || !d.when.When.OpenStart() ||
		e.Clause >= 0 && s.clauses[e.Clause].Tense == prose.Conditional) && ahead(d.when, r.writtenOn(s)) ||
		e.Clause >= 0 && (prose.Intended(s.words, s.clauses, e.Clause) && !r.done(s, e) || r.wasTo(s, e)) ||
		targets(s.words, e) || plannedFor(s.words, s.clauses, e):
		d.basis = Planned
	case bounded || (e.Counted || e.Lasting) && d.when.When.OpenEnd() || m.Signal == dates.Since ||
		m.Signal == dates.Until && d.when.When.OpenStart() || m.Signal == dates.From && d.when.When.OpenEnd():
		d.basis = Since
	}
	return d
}

// done tells whether what somebody decided or ordered has come about, as far as one can
// tell: the date behind "decided to leave in April 2008" is over, and is that of leaving or
// of the decision.
func (r *reader) done(s *sentence, e *govern.Expression) bool {
	c := &s.clauses[e.Clause]
	if written := r.writtenOn(s); c.Tense != prose.Infinitive || c.Parent < 0 || written == civil.NoDay ||
		e.When.When.End > written.Start() || e.When.When.OpenStart() {
		return false
	}
	p := &s.clauses[c.Parent]
	if p.Tense == prose.Infinitive && p.Parent >= 0 { // ordered not to swim or dive
		p = &s.clauses[p.Parent]
	}
	return p.Tense == prose.Past && binding.Has(r.a.Text[s.words[p.Head].Start:s.words[p.Head].End])
}

// wasTo tells whether a clause says what was to happen, of late: "the mill was to close
// in June". Of times long past it did: "she was to become premier in 1990".
func (r *reader) wasTo(s *sentence, e *govern.Expression) bool {
	written := r.writtenOn(s)
	return prose.WasTo(s.words, &s.clauses[e.Clause]) && written != civil.NoDay && e.When.When.End > (written-366).Start()
}

// binding are the verbs of what somebody did so that something would come about, and of
// trying.
var binding = prose.Set("agreed arranged asked called chose committed decided demanded offered opted ordered pledged promised requested required resolved threatened urged vowed " +
	"tried trying attempted attempting")

// foretells tells whether an expression behind a verb is a day to come of what somebody
// did by the day of writing: "extended the ban to May 17", "has agreed to pay it next year",
// "unveiled plans to sell it in June". What was done was done on another day.
// That is not so of what was planned, expected, due or moved: its day is the news.
func (r *reader) foretells(s *sentence, e *govern.Expression) bool {
	c := &s.clauses[e.Clause]
	if e.Start < c.Head || !ahead(e.When, r.writtenOn(s)) || r.mentions[e.Mention].Signal == dates.Until {
		return false // closed until Friday: what lasts
	}
	for k := e.Clause; ; k = s.clauses[k].Parent {
		c := &s.clauses[k]
		switch head := &s.words[c.Head]; {
		case (c.Tense == prose.Infinitive || c.Tense == prose.Participial && head.Is(prose.IngForm)) && c.Parent >= 0 && c.Parent < k:
			continue
		case c.Tense != prose.Past && c.Tense != prose.Perfect && c.Tense != prose.PastPerfect, c.Progressive,
			head.Is(prose.BeForm), prose.WasTo(s.words, c):
			return false
		default:
			next := c.Head + 1 // Holt, set to leave on Friday; set May 3 for a hearing
			set := head.Is(prose.Planning) && (next == e.Start || next < len(s.words) && s.words[next].Is(prose.To))
			return !c.Is(prose.Planning) && !set && !r.moves(s, c.Head) || binding.Has(r.a.Text[head.Start:head.End])
		}
	}
}

// onlyThen tells whether "until" names not the end of what lasts but the day of
// what happens: a vote that is put off until Friday, or that will not be held
// until Friday, is held on Friday.
func (r *reader) onlyThen(s *sentence, e *govern.Expression) bool {
	if r.mentions[e.Mention].Signal != dates.Until || e.Clause < 0 || e.Bare {
		return false
	}
	return r.moves(s, s.clauses[e.Clause].Head) || prose.Negated(s.words, s.clauses, e.Clause)
}

// moves tells whether the verb at word h moves a happening to another day: "postponed the
// vote", "pushed it back".
func (r *reader) moves(s *sentence, h int) bool {
	verb := r.a.Text[s.words[h].Start:s.words[h].End]
	return postponing.Has(verb) || displacing.Has(verb) && h+1 < len(s.words) && s.words[h+1].Is(prose.Particle)
}

var (
	postponing = prose.Set("adjourned deferred delayed moved postponed rescheduled") // participles
	displacing = prose.Set("put pushed")                                             // with "off" or "back"
)

// lastsFrom tells whether "from" before a date means "from then on" with a verb:
// will apply from May, has run from 1998; not with a past form ("postponed from
// June") and not with verbs of origin.
func lastsFrom(text string, ws []prose.Word, c *prose.Clause) bool {
	return c.Tense != prose.Past && (c.Tense != prose.Participial || ws[c.Head].Is(prose.IngForm)) &&
		!beginning.Has(text[ws[c.Head].Start:ws[c.Head].End])
}

// beginning are the verbs behind which "from" tells when something began, and no more.
var beginning = prose.Set("date dates dated dating stem stems stemmed stemming originate originates")

// bound opens an end of the date when a signal stands not before the date
// itself but before the noun it belongs to: "since his return to power in 2012"
// lasts from 2012 on.
func (r *reader) bound(s *sentence, e *govern.Expression, d *dating) bool {
	m := r.mentions[e.Mention]
	if m.Signal != dates.NoSignal || e.Bare || m.Pair != 0 || d.when.When.OpenEnd() || d.when.When.OpenStart() {
		return false
	}
	from := -1
	if e.Clause >= 0 && s.clauses[e.Clause].Head < e.Start { // else as "Since the 2009 coup it has had"
		from = s.clauses[e.Clause].Head
	}
	for i := e.Start - 1; i > from; i-- {
		switch w := &s.words[i]; {
		case prose.Some(s.expressions, func(o *govern.Expression) bool { return o.End == i+1 }):
			return false // the first since 1994, on Sunday
		case from < 0 && e.Clause >= 0 && s.clauses[e.Clause].Opener == i && s.clauses[e.Clause].Tense == prose.Past:
			return false // since a May 20 blast killed two
		case w.Is(prose.SinceWord):
			d.when.When.End = civil.Future
			return true
		case w.Is(prose.UntilWord):
			d.when.When.Start = civil.Past
			return true
		case w.Is(prose.LaterSub) && w.Is(prose.PrepSub) && (i == e.Start-1 || r.inFrontOf(s, i)):
			return false // also: shortly before midnight
		case w.Is(prose.LaterSub) && w.Is(prose.PrepSub): // failed before the explosion on 20 April
			d.when.When = civil.Interval{Start: civil.Past, End: d.when.When.Start}
			return false
		case w.Kind == prose.Comma, w.Is(prose.Subordinator | prose.Relative | prose.Coordinator),
			w.Class&prose.Verbal != 0 && !w.Is(prose.Noun|prose.To) && !(i > 0 && s.words[i-1].Is(prose.Determiner)):
			return false
		}
	}
	return false
}

// inFrontOf tells whether the "before" at word i says in front of whom something
// happens: "appeared before a judge on Tuesday", "was put before it in May".
func (r *reader) inFrontOf(s *sentence, i int) bool {
	if i == 0 || i+1 >= len(s.words) || s.words[i+1].Is(prose.Pronoun) && !s.words[i+1].Is(prose.Determiner) {
		return true
	}
	if s.words[i-1].Is(prose.Particle) && i > 1 {
		i-- // go back before the court
	}
	return facing.Has(r.a.Text[s.words[i-1].Start:s.words[i-1].End])
}

// facing are the verbs behind which "before" is rather a place.
var facing = prose.Set("appear appears appeared appearing testify testified testifying put brought come came go goes went laid placed speak spoke stood")

// ahead tells whether a date lies after the day of writing, or may.
func ahead(v dates.Value, written civil.Day) bool {
	if written == civil.NoDay {
		return false
	}
	next := (written + 1).Start()
	if v.When.OpenStart() { // by Friday
		return v.When.End > next && !v.When.OpenEnd()
	}
	return v.When.Start >= next
}
