package govern

import (
	"strings"
	"testing"

	"dateline/dates"
	"dateline/timeline/internal/prose"
)

// TestLasting writes what each date of a sentence dates, the day of writing being
// Wednesday, 3 August 2016.
func TestLasting(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		why, text, want string
	}{
		{"what has lasted for years", "Holt has lived in the tower for three years.", "lived 2013~/.."},
		{"for months", "The mill has been closed for six months.", "closed 2016-02~/.."},
		{"for days", "Holt has not been seen for ten days.", "seen 2016-07-24~/.."},
		{"for decades", "The mill has been owned by the Hales for four decades.", "owned 1976~/.."},
		{"what has been tried for years", "Holt has tried to sell the mill for two years.", "tried 2014~/.."},
		{"it need not last any more", "Holt lived in the tower for three years.", ""},
		{"nor had it to", "Holt had lived in the tower for three years.", ""},
		{"a sentence to come", "Holt has been jailed for three years.", ""},
		{"a length that belongs to a noun", "The mill has closed for a two-week break.", ""},
		{"not with a date of its own", "The mill has been closed since May for two weeks.", "closed 2016-05/.."},
		{"from until", "Holt taught there from 1975 until her death in 2012.", "taught 1975/2012"},
		{"from until something happened", "The mill stood empty from 1982 until a potter bought it in 1995.", "stood 1982/1995, bought 1995"},
		{"since it did something", "The mill has prospered since losing its roof in 1995.", "prospered 1995/.."},
		{"since something else did", "The mill has prospered since Holt left in 1995.", "left 1995"},
		{"it did not last", "The mill prospered after losing its roof in 1995.", "losing 1995"},
		{"in finer dates", "Holt led the mill from May 1982 until its sale on 3 June 1995.", "led 1982-05/1995-06-03"},
	} {
		ws := prose.AppendWords(nil, c.text, 0, int32(len(c.text)))
		cs := prose.AppendClauses(nil, ws, prose.AppendVerbs(nil, ws))
		ms := x.Append(nil, c.text, published)
		es := find(nil, c.text, ms, 0, len(ms), ws, 0)
		assign(c.text, ws, cs, es, published)
		closeUntil(ws, cs, es, ms)
		outlast(ws, cs, es)
		es = last(c.text, es, ms, 0, len(ms), ws, cs, published)
		var got []string
		for _, e := range es {
			if e.Clause >= 0 {
				head := ws[cs[e.Clause].Head]
				got = append(got, c.text[head.Start:head.End]+" "+e.When.EDTF())
			}
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s: %s got %q, want %q", c.why, c.text, got, c.want)
		}
	}
}
