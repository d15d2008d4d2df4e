package govern

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// turn moves weekdays, and days and months without a year, to another week or year
// where the clause that they date tells better than the words around them did on
// which side of the day of writing they lie. It changes the mentions and the
// expressions.
func turn(text string, ws []prose.Word, cs []prose.Clause, es []Expression, ms []dates.Mention, published civil.Day) {
	for i := range es {
		e := &es[i]
		m := &ms[e.Mention]
		if e.Clause < 0 || e.Nominal || m.Anchor != dates.Published || m.Direction == dates.NoDirection || m.Pair != 0 || m.Value.When.Empty() {
			continue
		}
		switch c := &cs[e.Clause]; {
		case m.Direction != dates.Ahead && m.Value.When.End <= published.Start():
			if toCome(text, ws, cs, e, m.Signal) || i > 0 && continues(ws, c, &es[i-1], e, published) {
				e.move(ws, ms, 1)
			}
		case m.Signal == dates.Until && lasted(ws, cs, e.Clause), lastedUntil(ws, c, e), whenPast(ws, cs, e),
			mightHave(ws, c), wouldNot(ws, cs, e), hasBeen(ws, cs, e),
			hadHoped(ws, cs, e.Clause) && m.Value.When.Start.Day()-published > 183:
			if v := displaced(ws, e, m.Value, -1); v.When.Start < published.Start() && m.Value.When.Start.Day() > published {
				e.move(ws, ms, -1)
			}
		default:
			e.countFrom(ws, ms, report(ws, cs, es, e))
		}
	}
}

// continues tells whether a weekday goes on with one that is still to come: "sails on
// Friday and at noon on Saturday".
func continues(ws []prose.Word, c *prose.Clause, before, e *Expression, published civil.Day) bool {
	if c.Tense < prose.Future && c.Tense != prose.Present || c.Tense == prose.Participial ||
		before.Clause != e.Clause || before.When.When.Start < published.Start() || !weekly(ws, before) ||
		!weekly(ws, e) {
		return false
	}
	for i := before.End; i < e.Start; i++ {
		if !ws[i].Is(prose.Coordinator|prose.Preposition|prose.Adverb) && ws[i].Kind != prose.Comma {
			return false
		}
	}
	return true
}

// toCome tells whether the clause of a date tells of what is still to come then.
func toCome(text string, ws []prose.Word, cs []prose.Clause, e *Expression, signal dates.Signal) bool {
	c := &cs[e.Clause]
	if e.Start <= c.Head {
		return c.Tense == prose.Future && weekly(ws, e) && signal == dates.NoSignal // on Friday she will leave
	}
	if prose.WasTo(ws, c) && weekly(ws, e) && (signal == dates.NoSignal || signal == dates.By) {
		return true // the board was to meet on Monday
	}
	switch signal {
	case dates.NoSignal:
		return scheduled(text, ws, c, e) || willBe(ws, cs, e) || possible(text, ws, c, e) || calledFor(text, ws, c, e)
	case dates.By: // if parliament approves it by the weekend
		return c.Tense == prose.Present && weekly(ws, e) || possible(text, ws, c, e)
	}
	return possible(text, ws, c, e)
}

// scheduled tells whether a clause is a present tense that tells what is still to
// come on the weekday behind it: "Marlow play Thornby on Saturday". Of 22 weekdays
// that it moves in 2,374 articles, 17 lie ahead.
func scheduled(text string, ws []prose.Word, c *prose.Clause, e *Expression) bool {
	if c.Tense != prose.Present ||
		c.Is(prose.Reporting|prose.Opinion|prose.Clausal|prose.BeForm|prose.HaveForm|prose.DoForm) ||
		e.Cost > 2*CostLimit {
		return false
	}
	if e.End < len(ws) && (ws[e.End].Kind == prose.Clitic || ws[e.End].Kind == prose.Semicolon || ws[e.End].Is(prose.TimeNoun)) {
		return false // 2 June: the inquiry begins 15 July: the well is closed; if it gets worse in the winter months
	}
	if e.End < len(ws) && ws[e.End].Kind == prose.Lower && ws[e.End].Is(prose.PastForm) {
		return false // controlled burns on Thursday removed: no verb at all
	}
	verb := text[ws[c.Head].Start:ws[c.Head].End]
	if !weekly(ws, e) {
		return e.Cost <= CostLimit && appointed.Has(verb) &&
			(e.When.Grain == civil.Month || e.When.Grain == civil.DayGrain || e.When.Grain == civil.Season)
	}
	if before := ws[e.Start-1]; before.Is(prose.Determiner|prose.IngForm) ||
		before.Is(prose.Preposition) && !before.Is(prose.OnIn) || ws[e.Start].Is(prose.LastNext) {
		return false // spends a relaxing Saturday
	}
	return !strings.HasPrefix(verb, "follow") // the move follows one on Tuesday
}

// appointed are verbs of the present that tell what is to come on a day or in a month,
// too: "comes into force in January".
var appointed = prose.Set("comes takes starts begins opens reopens ends closes expires returns goes leaves becomes retires moves faces hosts meets votes plays launches " +
	"start begin open reopen end close expire retire face host meet vote play")

// willBe tells whether a date stands behind a future, or a weekday behind what is to be
// done: "is due to make his second visit to the coast this year on Friday", "plan to open a
// guest house in the spring", "ask him to explain it at a meeting on Tuesday".
func willBe(ws []prose.Word, cs []prose.Clause, e *Expression) bool {
	c := &cs[e.Clause]
	if c.Tense == prose.Future {
		return weekly(ws, e) || e.Cost <= CostLimit+costTense // as long as it looks back, the date contradicts it
	}
	if host := cs[prose.Host(cs, e.Clause)].Tense; c.Tense != prose.Infinitive || host != prose.Present && host != prose.Future {
		return false
	}
	return weekly(ws, e) && !prose.Unreal(ws, c) || e.Cost <= CostLimit && prose.Intended(ws, cs, e.Clause)
}

// calledFor tells whether a weekday is that of what somebody calls for as the article is
// written: "are calling for protests on Saturday".
func calledFor(text string, ws []prose.Word, c *prose.Clause, e *Expression) bool {
	for i := c.Head + 1; c.Tense == prose.Present && i < e.Start-1; i++ {
		if text[ws[i].Start:ws[i].End] == "for" {
			return strings.HasPrefix(text[ws[c.Head].Start:ws[c.Head].End], "call") && weekly(ws, e)
		}
	}
	return false
}

// possible tells whether a weekday stands behind what can or must be done: "can be seen
// from Saturday", "must be paid on Friday".
func possible(text string, ws []prose.Word, c *prose.Clause, e *Expression) bool {
	if c.Tense != prose.Conditional || prose.Unreal(ws, c) || !weekly(ws, e) {
		return false
	}
	switch text[ws[c.First].Start:ws[c.First].End] {
	case "can", "may", "must", "should":
		return true
	case "could", "might": // said that waves could push it ashore over the weekend
		return c.Speaker >= 0 && !c.Negated
	}
	return false
}

// wouldNot tells whether a clause is about somebody who refused to speak, "would not
// comment on Friday", or to do what stands right before a weekday: "would not budge Friday".
func wouldNot(ws []prose.Word, cs []prose.Clause, e *Expression) bool {
	c := &cs[e.Clause]
	return c.Tense == prose.Conditional && c.Speaker < 0 && ws[c.First].Is(prose.WouldForm) &&
		prose.Negated(ws, cs, e.Clause) && !prose.Unreal(ws, c) &&
		(c.Is(prose.Reporting) || e.Start == c.Head+1 && weekly(ws, e))
}

// hadHoped tells whether a clause is what had been planned: "had hoped to sell it by
// June". Such a date is the closer one.
func hadHoped(ws []prose.Word, cs []prose.Clause, k int) bool {
	return cs[k].Tense == prose.Infinitive && cs[prose.Host(cs, k)].Tense == prose.PastPerfect && prose.Intended(ws, cs, k)
}

// lasted tells whether a clause is about what went on, or did not happen, up to a
// time that is over by the day of writing: "nobody came until Friday", "the fog
// remained until Friday"; but "the road was closed until Friday" may tell of one
// that is still closed.
func lasted(ws []prose.Word, cs []prose.Clause, k int) bool {
	c := &cs[k]
	return c.Tense == prose.Past && !c.Passive && (c.Is(prose.Intransitive) || prose.Negated(ws, cs, k))
}

// lastedUntil tells whether "until" stands before the noun of a day, behind what went
// on up to then: "sat on the board until his death on Monday".
func lastedUntil(ws []prose.Word, c *prose.Clause, e *Expression) bool {
	if c.Tense != prose.Past || c.Passive || e.Start-2 <= c.Head || ws[e.Start-1].Is(prose.UntilWord) {
		return false
	}
	for i := e.Start - 2; i > c.Head; i-- {
		if w := &ws[i]; w.Is(prose.UntilWord) {
			return true
		} else if w.Kind == prose.Comma {
			return false
		}
	}
	return false
}

// whenPast tells whether what happened at the time of an expression stands behind it, in
// the past: "learned of it in January, when a house was damaged".
func whenPast(ws []prose.Word, cs []prose.Clause, e *Expression) bool {
	k := WhenBehind(ws, cs, e)
	if k < 0 || cs[k].Tense != prose.Past || cs[e.Clause].Tense != prose.Past {
		return false
	}
	when := &ws[cs[k].Opener]
	return when.End-when.Start == 4 // not: canceled until May 8, as did Norden
}

// hasBeen tells whether a month or a day without a year is that of what happened: "the
// fleet came back in August", though that of this year is closer. What was set, put off or
// told of may lie ahead, "extended the ban to May 17", "declared a dividend payable Dec. 7".
func hasBeen(ws []prose.Word, cs []prose.Clause, e *Expression) bool {
	c := &cs[e.Clause]
	if c.Tense != prose.Past || c.Progressive || weekly(ws, e) ||
		e.When.Grain != civil.Month && e.When.Grain != civil.DayGrain || c.Is(prose.Planning) || prose.WasTo(ws, c) ||
		e.Start == 0 || e.Start < c.Head && !e.Leads && e.End != c.First {
		return false
	}
	if before := &ws[e.Start-1]; !before.Is(prose.OnIn) {
		return false
	}
	if e.Start-2 > c.Head && c.Is(prose.Reporting|prose.Opinion) {
		return false // told the owners of a cut in September
	}
	return !prose.Some(ws[max(0, e.Start-3):e.Start], func(w *prose.Word) bool { return w.Is(prose.TargetWord) })
}

// mightHave tells whether a clause looks back on what was possible: "could have been
// signed in March", "should have closed by Friday"; but "would have been 90 in March"
// may lie ahead.
func mightHave(ws []prose.Word, c *prose.Clause) bool {
	return c.Tense == prose.Conditional && ws[c.First].Is(prose.Modal) && !ws[c.First].Is(prose.WouldForm) && prose.Unreal(ws, c)
}

// report returns the date of the report or the decision that the clause of e hangs
// on, when what it tells was still ahead then: "told in June that the money would
// come in August", "agreed in June to meet in August"; nil if there is none.
func report(ws []prose.Word, cs []prose.Clause, es []Expression, e *Expression) *Expression {
	c := &cs[e.Clause]
	if !(c.Tense == prose.Conditional && ws[c.First].Is(prose.WouldForm)) && c.Tense != prose.Infinitive {
		return nil
	}
	for k := c.Parent; k >= 0; k = cs[k].Parent {
		if cs[k].Tense == prose.Infinitive {
			continue
		}
		if !cs[k].Is(prose.Reporting|prose.Planning) || cs[k].Tense == prose.Present || cs[k].Tense == prose.Future {
			return nil
		}
		for i := range es {
			if o := &es[i]; o.Clause == k && !o.Nominal {
				return o
			}
		}
	}
	return nil
}

// countFrom lets a date be the first of its name after the one of the report it
// stands in.
func (e *Expression) countFrom(ws []prose.Word, ms []dates.Mention, report *Expression) {
	if report == nil || report.When.When.OpenEnd() {
		return
	}
	for {
		v := displaced(ws, e, ms[e.Mention].Value, -1)
		if v.When.Start < report.When.When.Start || v.When.End <= report.When.When.End || v.When.Start >= ms[e.Mention].Value.When.Start {
			return
		}
		e.move(ws, ms, -1)
		ms[e.Mention].Anchor, ms[e.Mention].Ref = dates.Previous, int32(report.Mention)
	}
}

// weekly tells whether an expression names a day of the week, or the weekend, and no
// month.
func weekly(ws []prose.Word, e *Expression) bool {
	named := e.When.Grain == civil.Weekend
	for _, w := range ws[e.Start:e.End] {
		named = named || w.Is(prose.Weekday)
		if w.Is(prose.Calendar) && !w.Is(prose.Weekday) {
			return false
		}
	}
	return named
}

// displaced returns a value n weeks away when its expression names a weekday, else n
// years.
func displaced(ws []prose.Word, e *Expression, v dates.Value, n int) dates.Value {
	by := civil.Year
	if weekly(ws, e) {
		by = civil.Week
	}
	v.When.Start, v.When.End = v.When.Start.Add(n, by), v.When.End.Add(n, by)
	return v
}

// move shifts an expression and its mention n weeks or years.
func (e *Expression) move(ws []prose.Word, ms []dates.Mention, n int) {
	m := &ms[e.Mention]
	m.Value = displaced(ws, e, m.Value, n)
	if m.Direction = dates.Back; n > 0 {
		m.Direction = dates.Ahead
	}
	e.When = dates.Extent(ms, e.Mention)
}
