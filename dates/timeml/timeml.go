// Package timeml reads and writes articles annotated with TimeML's TIMEX3 tags
// and scores date expressions against such gold by the rule of TempEval-3.
//
// [Read] takes TimeML 1.2.1 (http://timeml.org) and the older form with inline
// TIMEX2 tags in which the WikiWars corpus is published. [Document.Write]
// writes TimeML. [Compare] scores one document, and a [Tally] sums them up.
//
// The files:
//
//	timeml.go    Document and Timex; from mentions to timexes
//	read.go      reading
//	write.go     writing
//	score.go     pairing, counting, listing what differs
package timeml

import (
	"strconv"

	"dateline/dates"
	"dateline/dates/civil"
)

// Document is an article with its date expressions.
type Document struct {
	ID      string
	Title   string
	Created string  // value of the document creation time, "1998-02-15"; may be empty
	Text    string  // of the TEXT element, without tags, entities decoded
	Timexes []Timex // in order of position
}

// Published returns the day of Created, or civil.NoDay when it names none.
func (d Document) Published() civil.Day {
	const day = len("2006-01-02")
	if len(d.Created) < day {
		return civil.NoDay
	}
	p, err := civil.ParseDay(d.Created[:day])
	if err != nil {
		return civil.NoDay
	}
	return p
}

// Timex is one TIMEX3 tag, or one TIMEX2 tag in which VAL is the value.
type Timex struct {
	Start, End int    // byte offsets into Document.Text, half-open
	ID         string // tid: t1, t2, …; t0 is the document creation time
	Type       string // DATE, TIME, DURATION or SET; empty for TIMEX2, which has no types
	Value      string // as the attribute is spelled
	Mod        string
	Quant      string // of a SET: EVERY
	Freq       string // of a SET: 2X
	Anchor     string // tid of what it was resolved against; empty when it stands on its own
}

// FromMentions turns what one call of [dates.Extractor.Append] found into
// timexes named t1, t2, … in order, anchored to each other and to t0.
func FromMentions(mentions []dates.Mention) []Timex {
	out := make([]Timex, len(mentions))
	for i, m := range mentions {
		v := m.Value
		t := Timex{
			Start: int(m.Start),
			End:   int(m.End),
			ID:    tid(i),
			Type:  v.Kind.String(),
			Value: v.Timex(),
			Mod:   v.Mod.String(),
			Quant: v.Quant.String(),
			Freq:  Freq(v),
		}
		switch {
		case m.Anchor == dates.Published:
			t.Anchor = "t0"
		case m.Anchor == dates.Previous && m.Ref >= 0:
			t.Anchor = tid(int(m.Ref))
		}
		out[i] = t
	}
	return out
}

func tid(i int) string { return "t" + strconv.Itoa(i+1) }

// Freq returns the TIMEX3 attribute freq of a SET: "2X" for twice, "3D" for
// three days in each period. It is empty when v has none.
func Freq(v dates.Value) string {
	switch {
	case v.Freq.N == 0:
		return ""
	case v.Freq.IsZero():
		return strconv.Itoa(int(v.Freq.N)) + "X"
	}
	return v.Freq.String()[1:]
}
