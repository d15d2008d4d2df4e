package govern

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline/internal/prose"
)

func TestCount(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		why, text string
		want      []string // the dates that were counted, and the verbs they date
	}{
		{"from the date of a noun", "The slick reached the delta nine days after the April 20 blast.", []string{"reached 2016-04-29"}},
		{"from one behind its noun", "Two days after the vote on May 3, the council met.", []string{"met 2016-05-05"}},
		{"back from the date of the clause it stands in", "Holt was freed on Monday, a week after he went missing.", []string{"went 2016-W30"}},
		{"forth from it", "The rig was checked on May 3, two days before it sank.", []string{"sank 2016-05-05"}},
		{"from the date of the clause behind it", "Holt died three days after he was shot on May 3.", []string{"died 2016-05-06"}},
		{"also of one without a subject", "She fell ill a day after arriving from Oslo on May 20.", []string{"fell 2016-05-21"}},
		{"before a day itself", "The ferry sank two days before May 3.", []string{"sank 2016-05-01"}},
		{"and after one", "The ferry sank three weeks after Tuesday.", []string{"sank 2016-W34"}},
		{"in years from a year", "The mill closed three years after the crash of 1929.", []string{"closed 1932"}},
		{"months before", "The plan was dropped in March 2014, two months before the vote was held.", []string{"held 2014-05"}},
		{"nothing is days after a year", "The mill closed three days after the crash of 1929.", nil},
		{"how long it took is no distance", "Holt was held for ten days before he was freed on Monday.", nil},
		{"nor is how much", "The well made 400 barrels a day before the leak on May 3.", nil},
		{"what is told roughly does not count", "Holt was freed on Monday, about a week after he went missing.", nil},
		{"without a date there is nothing to count from", "The rig sank two days after it burned.", nil},
		{"which of two dates is not plain", "Holt died on May 6, three days after he was shot on May 3.", nil},
		{"the date belongs to what is behind the comma", "A day after the vote, the council met on Monday.", nil},
	} {
		ws, cs, es := parsed(c.text, x)
		ms := x.Append(nil, c.text, published)
		first := len(es)
		es = count(c.text, es, ms, 0, len(ms), ws, cs, published)
		var got []string
		for _, e := range es[first:] {
			head := ws[cs[e.Clause].Head]
			got = append(got, c.text[head.Start:head.End]+" "+e.When.Timex())
			if m := ms[e.Mention]; m.Value != e.When || m.Anchor != dates.Previous || m.Ref < 0 {
				t.Errorf("%s: the mention does not say where it was counted from: %+v", c.text, m)
			}
			if last := ws[e.End-1]; !e.Counted || !last.Is(prose.PrepSub) {
				t.Errorf("%s: the expression ends in %q", c.text, c.text[last.Start:last.End])
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", c.why, c.text, diff)
		}
	}
}
