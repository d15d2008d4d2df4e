package govern

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Here is what lasts: since when, and until when.

// last appends the dates since when something has lasted that is told by how long:
// "has lived there for three years" lasts since about three years before the day of
// writing. The mention of the length becomes that of the date. Of the 60 that were
// read of some 180 in 2,374 articles 57 are right.
func last(text string, es []Expression, ms []dates.Mention, from, to int, ws []prose.Word, cs []prose.Clause, published civil.Day) []Expression {
	for i, at := range lengths(ms, from, to, ws) {
		m := &ms[i]
		w, end := at.start, at.end
		if w == 0 || strings.IndexByte(text[m.Start:m.End], '-') >= 0 || text[ws[w-1].Start:ws[w-1].End] != "for" ||
			end < len(ws) && (ws[end].Is(prose.OfWord) || ws[end].Kind == prose.Clitic) {
			continue
		}
		k := holding(text, ws, cs, w)
		if k < 0 || dated(es, k) {
			continue
		}
		m.Value, m.Anchor = sinceAbout(m.Value.Len, published), dates.Published
		es = append(es, Expression{Mention: i, Last: i, Start: w - 1, End: end, When: m.Value, Clause: k, Counted: true})
	}
	return es
}

// holding returns the clause before word w that says what has gone on until the day
// of writing; -1 if there is none: "has lived there for three years", but neither
// "lived there for" nor "has been jailed for".
func holding(text string, ws []prose.Word, cs []prose.Clause, w int) int {
	k := len(cs) - 1
	for k >= 0 && cs[k].Head >= w {
		k--
	}
	if k < 0 || cs[k].End < w {
		return -1
	}
	if c := &cs[k]; c.Tense == prose.Infinitive && c.Parent >= 0 && c.First == cs[c.Parent].Head+1 {
		k = c.Parent // has tried to sell it for
	}
	if cs[k].Tense != prose.Perfect {
		return -1
	}
	if h := &ws[cs[k].Head]; terms.Has(text[h.Start:h.End]) {
		return -1
	}
	return k
}

// terms are verbs behind which a length says for how long to come.
var terms = prose.Set("jailed sentenced imprisoned convicted banned suspended barred disqualified extended delayed postponed adjourned renewed " +
	"signed hired booked rented leased loaned lent borrowed elected appointed paid sold bought asked called planned scheduled")

// dated tells whether clause k has a date.
func dated(es []Expression, k int) bool {
	for i := range es {
		if e := &es[i]; e.Clause == k && !e.Nominal {
			return true
		}
	}
	return false
}

// sinceAbout is from about so long before the day of writing on.
func sinceAbout(length civil.Period, published civil.Day) dates.Value {
	grain := length.Unit
	switch {
	case grain > civil.Year:
		grain = civil.Year
	case grain < civil.Month:
		grain = civil.DayGrain
	}
	start := grain.Unit(length.Before(published.Start())).Start
	return dates.Value{
		Kind: dates.Date, Grain: grain, Mod: dates.Approx, Known: dates.KnownYear | dates.KnownMonth | dates.KnownDay,
		When: civil.Interval{Start: start, End: civil.Future},
	}
}

// outlast gives the date behind a "since" with an -ing form to the clause before it, which
// tells what has gone on since then: "has recovered since falling to 20 in June" began in
// June. What happened then has no subject of its own with which it could be told.
func outlast(ws []prose.Word, cs []prose.Clause, es []Expression) {
	for i := range es {
		e := &es[i]
		if e.Nominal || e.Clause < 0 || e.Counted || e.When.When.OpenStart() || e.When.When.OpenEnd() {
			continue
		}
		c := &cs[e.Clause]
		if c.Kind != prose.AdverbialClause || c.Tense.Finite() || c.Opener < 0 || !ws[c.Opener].Is(prose.SinceWord) ||
			c.Parent < 0 || cs[c.Parent].Tense != prose.Perfect {
			continue
		}
		e.Clause, e.Lasting, e.When.When.End = c.Parent, true, civil.Future
	}
}

// closeUntil joins a "from" and the "until" behind it that dates the same clause: "taught
// from 1975 until her retirement in 2012" is one time, and "stood empty from 1982 until
// a potter bought it in 1995" ends in a year that tells something else as well.
func closeUntil(ws []prose.Word, cs []prose.Clause, es []Expression, ms []dates.Mention) {
	for i := 0; i+1 < len(es); i++ {
		e, o := &es[i], &es[i+1]
		if m := &ms[e.Mention]; m.Signal != dates.From || m.Pair != 0 || e.Nominal || e.Clause < 0 ||
			e.End >= len(ws) || !ws[e.End].Is(prose.UntilWord) {
			continue
		}
		if o.Start-e.End > 12 || o.When.When.OpenEnd() || o.When.When.End <= e.When.When.Start || prose.CommaBetween(ws, e.End, o.Start) {
			continue
		}
		e.When.When.End = o.When.When.End
		if o.When.Grain != e.When.Grain {
			e.When.EndGrain = o.When.Grain
		}
		if o.Clause < 0 || o.Clause == e.Clause || cs[o.Clause].First > o.Start || cs[o.Clause].Head < e.End {
			e.Last, e.End = o.Mention, o.End
			o.Nominal, o.Clause = true, -1
		}
	}
}
