package page

import (
	"strings"

	"dateline/render/document"
)

// columns holds the events of a long page field by field: without the names of
// the fields at every event it is half as long, packs better and in half the
// time. The n-th value of every column belongs to the n-th event.
type columns struct {
	ID         []string                 `json:"id"`
	Article    []int                    `json:"article"`
	Basis      []string                 `json:"basis"`
	EDTF       []string                 `json:"edtf"`
	Timex      []string                 `json:"timex"` // "=" like EDTF
	Lower      []string                 `json:"lower"` // "" where it is null
	Upper      []string                 `json:"upper"` // "=" like lower
	Precision  []string                 `json:"precision"`
	Words      []string                 `json:"words"` // "" where there is no date
	Why        []string                 `json:"why"`
	Speaker    []string                 `json:"speaker"`
	Names      []string                 `json:"names"` // joined by line feeds
	Rule       []string                 `json:"rule"`
	Worth      []float32                `json:"worth"`
	Is         []int                    `json:"is"`         // 1 approximate, 2 negated, 4 tentative
	Quote      []string                 `json:"quote"`      // standIn stands for the line
	Start      []int32                  `json:"start"`      // of the quote
	Length     []int32                  `json:"length"`     // of the quote, in bytes
	Expression []int32                  `json:"expression"` // its start within the quote, -1 where there is none
	Reach      []int32                  `json:"reach"`      // its length
	Others     map[int][]document.Event `json:"others"`
}

// standIn stands in a quote for the event's line, which is mostly a part of
// the quote and stands in the list.
const standIn = "\uFFFC"

func columnsOf(events []document.Event) *columns {
	c := &columns{Others: map[int][]document.Event{}}
	for _, column := range []*[]string{&c.ID, &c.Basis, &c.EDTF, &c.Timex, &c.Lower, &c.Upper, &c.Precision, &c.Words, &c.Why, &c.Speaker, &c.Names, &c.Rule, &c.Quote} {
		*column = make([]string, 0, len(events))
	}
	for _, column := range []*[]int32{&c.Start, &c.Length, &c.Expression, &c.Reach} {
		*column = make([]int32, 0, len(events))
	}
	for i, e := range events {
		var d document.Date
		if e.Date != nil {
			d = *e.Date
		}
		timex, lower, upper := d.Timex, string(d.Lower), string(d.Upper)
		if timex == d.EDTF {
			timex = "="
		}
		if upper == lower {
			upper = "="
		}
		is := 0
		for bit, set := range []bool{d.Approximate, e.Negated, e.Tentative} {
			if set {
				is |= 1 << bit
			}
		}
		c.ID = append(c.ID, e.ID)
		c.Article = append(c.Article, e.Article)
		c.Basis = append(c.Basis, e.Basis)
		c.EDTF, c.Timex = append(c.EDTF, d.EDTF), append(c.Timex, timex)
		c.Lower, c.Upper = append(c.Lower, lower), append(c.Upper, upper)
		c.Precision, c.Words = append(c.Precision, d.Precision), append(c.Words, d.Words)
		c.Why, c.Speaker = append(c.Why, e.Why), append(c.Speaker, e.Speaker)
		c.Names = append(c.Names, strings.Join(e.Names, "\n"))
		c.Rule, c.Worth, c.Is = append(c.Rule, e.Rule), append(c.Worth, e.Worth), append(c.Is, is)
		c.Quote = append(c.Quote, withoutLine(e))
		c.Start, c.Length = append(c.Start, e.Quote.Start), append(c.Length, e.Quote.End-e.Quote.Start)
		at, reach := int32(-1), int32(0)
		if x := e.Expression; x != nil {
			at, reach = x.Start-e.Quote.Start, x.End-x.Start
		}
		c.Expression, c.Reach = append(c.Expression, at), append(c.Reach, reach)
		if len(e.Others) > 0 {
			c.Others[i] = stripOthers(e, false)
		}
	}
	return c
}

// withoutLine returns the quote with the stand-in for the line, if the quote
// holds the line, and no stand-in of its own before it.
func withoutLine(e document.Event) string {
	at := strings.Index(e.Quote.Text, e.Line)
	if own := strings.Index(e.Quote.Text, standIn); e.Line == "" || at < 0 || own >= 0 && own < at {
		return e.Quote.Text
	}
	return e.Quote.Text[:at] + standIn + e.Quote.Text[at+len(e.Line):]
}
