package timeline

import (
	"strings"
	"unicode"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/same"
)

// What the clauses of two events must have in common when their dates differ:
// the least share of the lighter and of the heavier clause ([same.Likeness]),
// and the least number of terms. Days that both tell by their names only
// ("Tuesday", "today") are mostly two days of one running story, and ask for more.
// At .5 and .2 for numbered days 126 pairs of articles of Timeline17 are said to
// conflict, about four more happenings, of which none is contradicted; at .75
// for named days two more are, neither rightly.
const (
	lightNumbered, heavyNumbered, termsNumbered = 0.6, 0.3, 3  // a day is given by its number: "20 April"
	lightNamed, heavyNamed, termsNamed          = 0.8, 0.45, 3 // neither is
	heavyShort, termsShort                      = 0.6, 2       // enough terms where a day is given by its number: short clauses
	heavyCopied, termsCopied                    = 0.9, 4       // enough with whatever verb: the same words
)

// contradict tells whether two events whose dates differ are one happening, so
// that not both dates can be right: told as a fact by both, in clauses with one
// verb, of the same things, and nothing else explains the dates.
//
// How alike the sentences are says little: those most alike are one text printed
// on two days. Of all pairs of the 2,139 articles of Timeline17, each compared
// alone, 93 are said to conflict, by 58 different pairs of sentences; read one by
// one 92 and 57 are contradictions. They are about three happenings: a rig that
// sank on 20, 22 or 30 April (56 of the 58), a valve that failed on 20 or 25
// April, a commission of 21 or 22 May. What a guard kept out of them stands
// beside it.
//
// Of 371 pairs of those articles that tell something on one day, in one of which
// the day was changed, 180 are then said to conflict and none before; half of
// what is left tells two happenings of that day.
func (p *pool) contradict(i, j int32) bool {
	a, b := &p.events[i], &p.events[j]
	switch {
	case !p.claims(a) || !p.claims(b), a.Present && b.Present && !(p.listed(a) && p.listed(b)):
		return false
	case p.ownDay(a) && p.ownDay(b), p.reprint(a, b):
		return false
	}
	return p.oneHappening(i, j)
}

// claims tells whether an event is told as a fact whose own day its sentence
// gives: no word of somebody, no guess, no picture, no day of something else.
func (p *pool) claims(e *Event) bool {
	return !e.Report && !e.Tentative && !p.captioned(e) && !p.indirect(e) && !p.quoted(e)
}

// oneHappening tells whether the clauses of two events tell one.
func (p *pool) oneHappening(i, j int32) bool {
	t, u := p.telling(i), p.telling(j)
	l := t.Likeness(&u)
	switch {
	case l.Clash || l.Other:
		return false
	case l.More >= heavyCopied && l.Terms >= termsCopied:
		return true
	case !l.Verb:
		return false
	case p.numbered(&p.events[i]) || p.numbered(&p.events[j]):
		return l.Less >= lightNumbered && (l.More >= heavyNumbered && l.Terms >= termsNumbered || l.More >= heavyShort && l.Terms >= termsShort)
	}
	return !p.events[i].anonymous() && !p.events[j].anonymous() && l.Less >= lightNamed && l.More >= heavyNamed && l.Terms >= termsNamed
}

// telling returns the clause of an event, read once.
func (p *pool) telling(i int32) same.Telling {
	t, ok := p.tellings[i]
	if !ok {
		if p.reader == nil {
			p.reader, p.tellings = same.NewReader(), map[int32]same.Telling{}
		}
		e := &p.events[i]
		text := p.articles[e.Article].Text
		t = p.reader.Read(same.Clause{Line: e.Line, Date: e.Expression.Of(text), Verb: e.Verb.Of(text)})
		p.tellings[i] = t
	}
	return t
}

// anonymous tells whether the line of an event leaves open who did it: "He joined
// the crowd".
func (e *Event) anonymous() bool {
	first, _, _ := strings.Cut(e.Line, " ")
	switch strings.ToLower(first) {
	case "he", "she", "it", "they", "we", "i", "you":
		return true
	}
	return false
}

// numbered tells whether the words of an event give its day by number: "20 April".
func (p *pool) numbered(e *Event) bool {
	return e.When.Grain == civil.DayGrain && strings.ContainsAny(e.Expression.Of(p.articles[e.Article].Text), "0123456789")
}

// captioned tells whether the sentence of an event is the caption of a picture:
// "April 20: A boat leaves Emsted". 10 conflicts of Timeline17.
func (p *pool) captioned(e *Event) bool { return p.opensWithDate(e, ":") }

// listed tells whether the sentence of an event is an item of a list of dates:
// "April 20 - A boat leaves Emsted".
func (p *pool) listed(e *Event) bool { return p.opensWithDate(e, "-", "–", "—") }

// opensWithDate tells whether the sentence of an event opens with its date and
// one of the marks behind it.
func (p *pool) opensWithDate(e *Event, marks ...string) bool {
	text := p.articles[e.Article].Text
	behind := strings.TrimLeft(text[e.Expression.End:max(e.Expression.End, e.Quote.End)], " ")
	for _, m := range marks {
		if strings.HasPrefix(behind, m) {
			return !strings.ContainsFunc(p.before(e), unicode.IsLower)
		}
	}
	return false
}

// before returns what stands in the sentence of an event before its date.
func (p *pool) before(e *Event) string {
	return p.articles[e.Article].Text[e.Quote.Start:max(e.Quote.Start, e.Expression.Start)]
}

// indirect tells whether the date of an event may be that of something else its
// clause names: "sank after an explosion on Tuesday". 8 conflicts of Timeline17.
func (p *pool) indirect(e *Event) bool {
	if e.Expression.Start <= e.Verb.End {
		return false
	}
	for w := range strings.FieldsSeq(p.articles[e.Article].Text[e.Verb.End:e.Expression.Start]) {
		switch w {
		case "after", "before", "following", "since", "until":
			return true
		}
	}
	return false
}

// quoted tells whether the date of an event counts from the day when somebody
// said it: "“I saw it yesterday,” Holt said".
func (p *pool) quoted(e *Event) bool {
	if e.Mention.Anchor == dates.Absolute || p.numbered(e) {
		return false
	}
	before := p.before(e)
	opened := strings.Count(before, "“") + strings.Count(before, "``")
	closed := strings.Count(before, "”") + strings.Count(before, "''")
	return opened > closed || strings.Count(before, "\"")%2 == 1
}

// reprint tells whether two events whose dates differ are one text printed on
// two days: "last week" counted from another day of publication. Where the
// words for the date differ, somebody meant to say something else. 9 conflicts of
// Timeline17.
func (p *pool) reprint(a, b *Event) bool {
	if a.Mention.Anchor == dates.Absolute && b.Mention.Anchor == dates.Absolute {
		return false
	}
	return strings.EqualFold(a.Expression.Of(p.articles[a.Article].Text), b.Expression.Of(p.articles[b.Article].Text))
}

// ownDay tells whether an event happened on the day its article appeared. Two
// articles of different days that both say so tell two occasions, or carry a
// stamp that was taken for a sentence. 8 conflicts of Timeline17.
func (p *pool) ownDay(e *Event) bool {
	return e.When.When.Start.Day() == p.articles[e.Article].Published
}
