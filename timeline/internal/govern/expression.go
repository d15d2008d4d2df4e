package govern

import (
	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/internal/prose"
)

// Expression is a date expression of a sentence that can date an event: a
// mention, or the two that open and close a range.
type Expression struct {
	Mention    int // index into the mentions of the article; of a range the first
	Last       int // of a range the second, else the same
	Start, End int // words, half-open, the signal word not included
	When       dates.Value
	Clause     int  // the clause it governs; -1 when it belongs to a noun
	Cost       int  // how far away that clause's verb is
	Nominal    bool // belongs to a noun: "the 2012 law"
	Counted    bool // counts from another date: "two days after", these words included
	Leads      bool // stands at the head of the sentence, behind its dateline if it has one
	Lasting    bool // what its clause tells has gone on since: "has risen since falling in May"
	Bare       bool // dates a clause that does not see its signal: "since 1994, when it burned"
}

// Tells tells whether a mention can date an event: it has a place on the
// calendar. Amounts of time, recurring times and "recently" have none.
func Tells(m dates.Mention) bool {
	return !m.Value.When.Empty() && m.Value.Kind != dates.Set && m.Value.Ref == dates.NoRef
}

// Sentence is a sentence of an article with what was read in it.
type Sentence struct {
	Text      string // the article
	Words     []prose.Word
	Clauses   []prose.Clause
	Dateline  int             // how many words make up its dateline
	Heading   bool            // it is a heading: its present tense may tell of any time
	Mentions  []dates.Mention // of the article; some are given another value
	From, To  int             // those of the sentence, half-open
	Published civil.Day       // the day of writing; civil.NoDay when not known
}

// Append appends the date expressions of a sentence to dst, with the clauses they
// date. What one pass finds out the next ones build on.
func (s Sentence) Append(dst []Expression) []Expression {
	first := len(dst)
	dst = find(dst, s.Text, s.Mentions, s.From, s.To, s.Words, s.Dateline)
	es := periods(s.Text, s.Words, s.Clauses, dst[first:], s.Mentions, s.Dateline, s.Published)
	stretch(s.Text, s.Words, es, s.Mentions, s.Published)
	assign(s.Text, s.Words, s.Clauses, es, s.Published)
	closeUntil(s.Words, s.Clauses, es, s.Mentions)
	join(s.Words, es)
	outlast(s.Words, s.Clauses, es)
	if s.Published != civil.NoDay && !s.Heading {
		turn(s.Text, s.Words, s.Clauses, es, s.Mentions, s.Published)
		untie(s.Text, s.Words, s.Clauses, es, s.Mentions, s.Published)
	}
	es = count(s.Text, es, s.Mentions, s.From, s.To, s.Words, s.Clauses, s.Published)
	if s.Published != civil.NoDay {
		es = last(s.Text, es, s.Mentions, s.From, s.To, s.Words, s.Clauses, s.Published)
	}
	return append(dst[:first], es...)
}

// find appends the expressions among mentions [from, to), which
// lie within the words ws, the first of which make up the dateline.
func find(dst []Expression, text string, ms []dates.Mention, from, to int, ws []prose.Word, dateline int) []Expression {
	w := 0
	for i := from; i < to; i++ {
		m := ms[i]
		if !Tells(m) || m.Pair < 0 && i > from {
			continue
		}
		e := Expression{Mention: i, Last: i, When: dates.Extent(ms, i), Clause: -1}
		if m.Pair > 0 && i+1 < to && ms[i+1].Pair < 0 {
			e.Last = i + 1
		}
		for w < len(ws) && ws[w].End <= m.Start {
			w++
		}
		e.Start = w
		for e.End = w; e.End < len(ws) && ws[e.End].Start < ms[e.Last].End; e.End++ {
		}
		if e.End > e.Start {
			if atLatest(text, ws, e.Start) && text[ws[e.Start-2].Start] == 'l' && !e.When.When.OpenEnd() {
				e.When.When.Start = civil.Past
			}
			if m.Signal == dates.Until && m.Value.Part != dates.NoPart && e.Start > 0 && text[ws[e.Start-1].Start] != 't' { // but "through the night"
				e.When.When.Start = civil.Past
			}
			e.Leads = leads(ws, dateline, e.Start)
			e.Nominal = e.End <= dateline || nominal(text, ws, &m, &e)
			dst = append(dst, e)
		}
	}
	return dst
}
