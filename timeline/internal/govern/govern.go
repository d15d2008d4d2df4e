// Package govern finds which verb of a sentence a date expression dates: "founded
// in 1998" and "said on Tuesday" in one sentence, and none for "the 2012 law".
package govern

import (
	"math"
	"slices"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// CostLimit is the most a verb can cost an expression that dates it by standing near
// alone. On TimeBank-Dense the nearest verb is the right one for .700 of the
// expressions, the cheapest within a cost of 10 for .838 and within 6 for .903. A
// clause that is further from every expression is dated otherwise: with a limit of 6
// the order of TimeBank's event pairs is right for .788, with 10 for .785, with 20
// for .774.
const CostLimit = 6

// The costs of the way from an expression to a verb, in words, besides the words
// themselves.
const (
	costClause = 8 // a boundary: that, who, a quote, a semicolon
	costComma  = 2
	costReport = 5  // a reporting verb on the way
	costAhead  = 4  // the expression precedes the verb and does not open the sentence
	costAside  = 40 // it stands in an aside between two commas, which has a verb of its own
	costTense  = 12 // the verb's tense and the date contradict each other
)

// assign finds for each expression of a sentence the clause that it dates, and sets
// its Clause and Cost; Clause is -1 for one that belongs to a noun. published is the
// day of writing, [civil.NoDay] when it is not known.
func assign(text string, ws []prose.Word, cs []prose.Clause, es []Expression, published civil.Day) {
	settle(cs, es)
	for i := range es {
		e := &es[i]
		best := cheapest(ws, cs, e, published)
		if e.Nominal && best >= 0 && happened(text, ws, &cs[best], e) {
			e.Nominal = false
		} else if k := ofItsYear(text, ws, cs, e); k >= 0 {
			e.Nominal, best = false, k
		}
		if !e.Nominal {
			e.Clause = begun(ws, cs, cleft(ws, cs, best, e), e)
		}
	}
	for i := len(es) - 1; i >= 0; i-- {
		es[i].Nominal = es[i].Nominal || accounting(ws, cs, es, i)
	}
	for i := range es {
		e := &es[i]
		e.Nominal = e.Nominal || ofAnother(ws, cs, es, i) || isNow(text, ws, cs, e, published)
		if !e.Nominal {
			continue
		}
		e.Clause = -1
		if k := WhenBehind(ws, cs, e); k >= 0 {
			e.Clause, e.Nominal, e.Bare = k, false, true
		} else if k := atOccasion(text, ws, cs, es, i, published); k >= 0 {
			e.Clause, e.Nominal = k, false
		}
	}
}

// isNow tells whether "years later" counts up to the day of writing, as its clause tells
// how things are: "Forty years later, the spill still exceeds it".
func isNow(text string, ws []prose.Word, cs []prose.Clause, e *Expression, published civil.Day) bool {
	if e.Nominal || e.Clause < 0 || published == civil.NoDay || e.When.Grain < civil.Year ||
		cs[e.Clause].Tense != prose.Present && cs[e.Clause].Tense != prose.Perfect {
		return false
	}
	last := &ws[e.End-1]
	return text[last.Start:last.End] == "later" && e.When.When.End > (published-366).Start()
}

// WhenBehind returns the clause that tells what happened at the time an
// expression names: "the worst since 1994, when the Nordlys ran aground"; -1 if
// there is none.
func WhenBehind(ws []prose.Word, cs []prose.Clause, e *Expression) int {
	return slices.IndexFunc(cs, func(c prose.Clause) bool {
		return c.Kind == prose.AdverbialClause && ws[c.Opener].Is(prose.WhenSub) && !ws[c.Opener].Is(prose.LaterSub) &&
			(c.Opener == e.End || c.Opener == e.End+1 && ws[e.End].Kind == prose.Comma)
	})
}

// begun returns the clause that an expression dates when it stands with clause
// k: what an -ing form or a "since" behind an infinitive says is dated by the
// finite verb right before it, "stopped flying on Monday", "has been trying to
// sell since May".
func begun(ws []prose.Word, cs []prose.Clause, k int, e *Expression) int {
	if k >= 0 && asPlanned(ws, &cs[k]) && cs[k].Parent >= 0 {
		k = cs[k].Parent
	}
	for k >= 0 && cs[k].Parent >= 0 && follows(ws, &cs[cs[k].Parent], &cs[k]) {
		ing := cs[k].Kind == prose.ParticipleClause && ws[cs[k].Head].Is(prose.IngForm)
		since := cs[k].Kind == prose.InfinitiveClause && e.When.When.OpenEnd() && !e.When.When.OpenStart()
		if !ing && !since && !declared(&cs[cs[k].Parent], &cs[k]) {
			break
		}
		k = cs[k].Parent
	}
	return k
}

// follows tells whether a clause begins right behind the verb of another: "stopped
// flying", "gave up racing".
func follows(ws []prose.Word, c, then *prose.Clause) bool {
	return then.First == c.Head+1 || then.First == c.Head+2 && ws[c.Head+1].Is(prose.Particle)
}

// asPlanned tells whether a participle only says in passing that what the clause before
// it tells is so: "can go ahead as planned on Friday", "was late, as expected, on Friday".
func asPlanned(ws []prose.Word, c *prose.Clause) bool {
	if c.Tense != prose.Participial || !c.Is(prose.Planning) || c.First == 0 {
		return false
	}
	as := &ws[c.First-1]
	return as.Is(prose.WhenSub) && as.Is(prose.PrepSub) && !as.Is(prose.LaterSub)
}

// cleft returns the clause with "that" when an expression stands in "it was in May that
// the first ships came", else k.
func cleft(ws []prose.Word, cs []prose.Clause, k int, e *Expression) int {
	if k < 0 || k+1 >= len(cs) || !ws[cs[k].Head].Is(prose.BeForm) || cs[k].First == 0 ||
		!ws[cs[k].First-1].Is(prose.It) || e.End >= len(ws) || !ws[e.End].Is(prose.That) || cs[k+1].First <= e.End {
		return k
	}
	for i := cs[k].Head + 1; i < e.Start; i++ {
		if !ws[i].Is(prose.Preposition | prose.Adverb | prose.Determiner | prose.Negation) {
			return k
		}
	}
	return k + 1
}

// declared tells whether a participle only says what a passive before it made of its
// subject: "was declared eliminated in 2000".
func declared(c, then *prose.Clause) bool {
	return c.Passive && then.Kind == prose.ParticipleClause && then.Is(prose.Participle) && !then.Is(prose.IngForm)
}

// ofAnother tells whether expression i dates not the verb it stands with but a
// noun that a preposition ties to it, as the verb has another date already:
// "fined the firm on Monday for failings between 2019 and 2022", "is payable on
// January 2 to stock of record December 15".
func ofAnother(ws []prose.Word, cs []prose.Clause, es []Expression, i int) bool {
	e := &es[i]
	if e.Clause < 0 || e.Nominal || i == 0 {
		return false
	}
	o := &es[i-1]
	if o.Nominal || o.Clause != e.Clause || o.Start < cs[e.Clause].Head || o.When.When.Covers(e.When.When) {
		return false
	}
	if from := &ws[o.End]; !from.Is(prose.Preposition|prose.To) || from.Is(prose.OnIn|prose.SinceWord|prose.UntilWord|prose.Subordinator) {
		return false
	}
	nouns := 0
	for j := o.End + 1; j < e.Start; j++ {
		switch w := &ws[j]; {
		case w.Is(prose.Coordinator | prose.Relative | prose.Subordinator&^prose.PrepSub),
			!w.Wordy() && w.Kind != prose.Number && w.Kind != prose.Clitic:
			return false
		case !w.Is(prose.Preposition | prose.Determiner):
			nouns++
		}
	}
	return nouns > 0 && !prose.Some(cs, func(c *prose.Clause) bool { return o.End < c.Head && c.Head < e.Start })
}

// accounting tells whether expression i only says what time the figures are for that
// something with a date of its own tells of: "reported today a loss for the quarter
// ended Sept. 30".
func accounting(ws []prose.Word, cs []prose.Clause, es []Expression, i int) bool {
	e := &es[i]
	if e.Clause < 0 || e.Nominal || e.Start < 2 {
		return false
	}
	c := &cs[e.Clause]
	if ownedBySubject(ws, c, es, i) {
		return true
	}
	if e.When.Grain <= civil.DayGrain || e.Start <= c.Head {
		return false
	}
	before := i > 0 && es[i-1].Clause == e.Clause && !es[i-1].Nominal && es[i-1].End <= c.First
	behind := i+1 < len(es) && es[i+1].Clause == e.Clause && !es[i+1].Nominal && es[i+1].Start <= e.End+1 &&
		es[i+1].When.Grain < e.When.Grain // is due to report its results for the second quarter on Tuesday
	if !before && !behind {
		return false
	}
	at := e.Start - 1
	if ws[at].Is(prose.Determiner) {
		at--
	}
	return at > c.Head+1 && ws[at].Is(prose.Preposition) &&
		!ws[at].Is(prose.OnIn|prose.SinceWord|prose.UntilWord|prose.Agent) && ws[at-1].Kind == prose.Lower &&
		!ws[at-1].Is(prose.Verbal&^prose.Base&^prose.SForm|prose.Preposition)
}

// ownedBySubject tells whether expression i is that of a noun in the subject of its
// clause, which has a date of its own behind its verb: "notes from a talk on July 29
// were discussed on Thursday".
func ownedBySubject(ws []prose.Word, c *prose.Clause, es []Expression, i int) bool {
	e := &es[i]
	if e.Leads || e.End > c.First || e.Start < c.Start+2 || !c.Tense.Finite() ||
		prose.CommaBetween(ws, c.Start, c.First) ||
		prose.Some(ws[e.End:c.First], func(w *prose.Word) bool { return w.Is(prose.Coordinator) }) {
		return false
	}
	if before := &ws[e.Start-1]; !before.Is(prose.Preposition) || !ws[e.Start-2].Wordy() || e.End == c.First && c.First == c.Head {
		return false // the board on Monday sold
	}
	return prose.Some(es, func(o *Expression) bool { return o.Clause == e.Clause && !o.Nominal && o.Start > c.Head })
}

// settle gives an expression that directly follows a reporting verb to it:
// "said on Tuesday it would close" is "said on Tuesday", "it would close".
func settle(cs []prose.Clause, es []Expression) {
	for k := range cs {
		c := &cs[k]
		if c.Kind != prose.Complement || c.Opener >= 0 || c.Parent < 0 {
			continue
		}
		for i := range es {
			e := &es[i]
			if !e.Nominal && e.Start >= c.Start && e.Start <= c.Start+2 && e.End <= c.First && e.Start <= cs[c.Parent].Head+3 {
				c.Start = max(c.Start, e.End)
				cs[c.Parent].End = max(cs[c.Parent].End, c.Start)
			}
		}
	}
}

// cheapest returns the clause whose verb is the cheapest for an expression, the
// first of those that are, and sets the cost; -1 when there is no clause. It looks
// at the nearest ones first, so that of those further away few words are read.
func cheapest(ws []prose.Word, cs []prose.Clause, e *Expression, published civil.Day) int {
	best, behind := -1, 0
	e.Cost = math.MaxInt
	for behind < len(cs) && cs[behind].First < e.Start {
		behind++
	}
	for k := behind - 1; k >= 0; k-- {
		if c := Cost(ws, cs, k, e, published, e.Cost); c <= e.Cost {
			best, e.Cost = k, c
		}
	}
	for k := behind; k < len(cs); k++ {
		if c := Cost(ws, cs, k, e, published, e.Cost); c < e.Cost {
			best, e.Cost = k, c
		}
	}
	return best
}

// Cost returns how far the verb of clause k is from an expression; once that is more
// than limit, anything more than it.
func Cost(ws []prose.Word, cs []prose.Clause, k int, e *Expression, published civil.Day, limit int) int {
	c := &cs[k]
	if e.Start <= c.Head && c.Head < e.End {
		return math.MaxInt // the year that ended in May
	}
	lo, hi := c.Head+1, e.Start
	total := 0
	if Clashes(c, e.When, published) &&
		!(e.Start > 0 && ws[e.Start-1].Is(prose.To|prose.UntilWord) ||
			e.Start > 1 && ws[e.Start-2].Is(prose.UntilWord)) { // was moved to Friday, put off until after May
		total += costTense
	}
	if e.End <= c.First {
		lo, hi = e.End, c.First
		if opens(cs, e) {
			if c.Tense.Finite() && c.Kind == prose.MainClause {
				return 1 + total
			}
			total += costComma
		} else if begins(ws, c, e) {
			return 1 + total
		} else {
			total += costAhead
		}
		if e.Start < c.Start || interrupts(ws, cs, k, e) {
			total += costClause
		}
		if enclosed(ws, cs, k, e) {
			total += costAside
		}
		if e.End <= c.Start && c.Kind == prose.CoordinateClause {
			total += costClause // came on Monday but left
		}
		if c.Tense == prose.Infinitive && e.End == c.First {
			total += costAhead // go to the polls on Sunday to elect
		}
	} else if e.Start >= c.End {
		total += costComma
		if inserts(ws, c) {
			total += costClause
		}
	}
	quotes := 0
	for i := lo; i < hi && total <= limit; i++ {
		if j := insertedAt(ws, cs, k, i); j >= 0 && cs[j].End < hi {
			i = cs[j].End // which broke out on Saturday, under control
			total += costComma
			continue
		}
		switch w := &ws[i]; {
		case w.Kind == prose.Comma:
			total += costComma
		case w.Kind == prose.Quote:
			quotes++
		case w.Is(prose.Relative|prose.That|prose.Subordinator) && !signals(w, i, hi) &&
			!(w.Is(prose.PrepSub) && !opensAt(cs, i)), w.Kind == prose.Semicolon, w.Kind == prose.Dash:
			total += costClause
		case w.Is(prose.Reporting) && w.Is(prose.Verbal):
			total += costReport
		default:
			total++
		}
	}
	if quotes%2 == 1 { // a pair of marks stands around a few words
		total += quotes * costClause
	}
	return total
}

// opensAt tells whether the subordinator at word i opens a clause; if not it is a
// preposition: "has led it since its founding in 1994".
func opensAt(cs []prose.Clause, i int) bool {
	return prose.Some(cs, func(c *prose.Clause) bool { return c.Opener == i })
}

// inserts tells whether a clause ends at a comma as it began with one, and the
// clause around it goes on.
func inserts(ws []prose.Word, c *prose.Clause) bool {
	return (c.Kind == prose.RelativeClause || c.Kind == prose.ParticipleClause) && c.Start > 0 &&
		ws[c.Start-1].Kind == prose.Comma && c.End < len(ws) && ws[c.End].Kind == prose.Comma
}

// interrupts tells whether an expression stands in a clause that a comma opened
// between the subject of clause k and its verb: "Holt, who has led it since
// 2002, will leave". Without a comma a month or a year does, "a compass stolen in 2003
// was found"; a day may be that of either.
func interrupts(ws []prose.Word, cs []prose.Clause, k int, e *Expression) bool {
	for j := range k {
		if c := &cs[j]; (c.Kind == prose.RelativeClause || c.Kind == prose.ParticipleClause) && c.Start > cs[k].Start &&
			c.Start <= e.Start && (ws[c.Start-1].Kind == prose.Comma ||
			c.Head < e.Start && !ws[c.Head].Is(prose.IngForm) && e.When.Grain > civil.DayGrain &&
				cs[k].Tense.Finite() && !prose.CommaBetween(ws, c.Head, e.Start)) {
			return true
		}
	}
	return false
}

// enclosed tells whether an expression stands in a relative clause between two commas that
// tells more of the subject of clause k: "Holt, who led the board last year, will leave".
func enclosed(ws []prose.Word, cs []prose.Clause, k int, e *Expression) bool {
	for j := range k {
		if c := &cs[j]; c.Kind == prose.RelativeClause && c.Start > cs[k].Start && c.Head < e.Start &&
			ws[c.Start-1].Kind == prose.Comma && c.Opener >= 0 && e.End < cs[k].First &&
			ws[e.End].Kind == prose.Comma && !prose.CommaBetween(ws, c.Head, e.Start) {
			return true
		}
	}
	return false
}

// insertedAt returns the clause within clause k that begins at word i and ends
// at a comma; -1 if there is none.
func insertedAt(ws []prose.Word, cs []prose.Clause, k, i int) int {
	for j := k + 1; j < len(cs) && cs[j].Start <= i; j++ {
		if cs[j].Start == i && cs[j].Parent == k && inserts(ws, &cs[j]) {
			return j
		}
	}
	return -1
}

// Clashes tells whether a verb's tense and a date cannot go together: what
// had happened when it was written lies not ahead, what will happen not behind.
// Days right with it .836, without .833; pairs .788 and .786.
func Clashes(c *prose.Clause, v dates.Value, published civil.Day) bool {
	if published == civil.NoDay || v.When.OpenStart() {
		return false
	}
	switch c.Tense {
	case prose.Past, prose.Perfect, prose.PastPerfect:
		ahead := v.When.Start >= (published+1).Start() ||
			v.When.Start >= published.Start() && v.When.End > (published+1).Start() && !v.When.OpenEnd()
		return ahead && !(c.Passive && c.Is(prose.Planning))
	case prose.Future:
		return v.When.End <= published.Start() || v.When.OpenEnd() && v.When.Start < published.Start()
	}
	return false
}

// signals tells whether the subordinator at word i is rather the preposition of
// the expression that follows it: "since 2012", "after March".
func signals(w *prose.Word, i, hi int) bool { return w.Is(prose.Subordinator) && i == hi-1 }

// begins tells whether an expression stands at the head of a clause that a conjunction
// opens, before its own subject: "and on Tuesday the judge fell ill".
func begins(ws []prose.Word, c *prose.Clause, e *Expression) bool {
	if c.Kind != prose.CoordinateClause || !c.Tense.Finite() || e.Start <= c.Start || !prose.OwnSubject(ws, e.End-1, c.First) {
		return false
	}
	for i := c.Start; i < e.Start; i++ {
		if !ws[i].Is(prose.Coordinator | prose.Preposition | prose.Adverb | prose.Connective) {
			return false
		}
	}
	return true
}

// opens tells whether an expression stands at the head of the sentence, before
// its first verb and its subject: "On Monday, Kerry urged".
func opens(cs []prose.Clause, e *Expression) bool {
	return e.Leads && !(len(cs) > 0 && e.Start > cs[0].First)
}

// leads tells whether nothing but a preposition or the like stands between from,
// where the sentence begins behind its dateline, and an expression that starts
// at word start.
func leads(ws []prose.Word, from, start int) bool {
	for _, w := range ws[min(from, start):start] {
		if !w.Is(prose.Preposition|prose.Subordinator|prose.Connective|prose.Coordinator|prose.Adverb|prose.Determiner) && w.Kind != prose.Quote {
			return false
		}
	}
	return true
}
