package govern

import (
	"strings"
	"testing"

	"dateline/dates"
	"dateline/timeline/internal/prose"
)

// TestPeriods writes what the dates of sentences cover, the day of writing being Wednesday,
// 3 August 2016.
func TestPeriods(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct{ why, text, want string }{
		{"a quarter", "Norden lost 3 million in the quarter ended May 31.", "2016-03/2016-05"},
		{"one of the calendar", "Norden lost 3 million in the quarter ended June 30.", "2016-34"},
		{"by the number that a firm gives it", "Profit for its fourth quarter ended June 30 fell.", "2016-04/2016-06"},
		{"by weeks", "Profit for the second quarter ended July 2 fell.", "2016-04-03/2016-07-02"},
		{"ended of late", "Profit for its fourth quarter ended yesterday fell.", "2016-05-03/2016-08-02"},
		{"a year", "For the year ended March 31, Norden lost 3 million.", "2015-04/2016-03"},
		{"to come", "Norden expects profit in the year ending June 30, 2017, to fall.", "2016-07/2017-06"},
		{"one of the calendar, too", "For the year ended Dec. 31, 2015, Norden lost 3 million.", "2015"},
		{"a year that is called one of business", "It sold nine boats in the business year ended in March.", "2015-04/2016-03"},
		{"a clause of its own", "Sales rose in the year that ended on March 31.", "2015-04/2016-03"},
		{"months", "For the six months ended June 12, Norden lost 3 million.", "2015-12-13/2016-06-12"},
		{"to a month", "Profit rose in the three months to June.", "2016-04/2016-06"},
		{"through a month", "Profit rose in the 12 months through June.", "2015-07/2016-06"},
		{"told in two ways", "In the second quarter of 2016, the quarter ended June 30, it lost 3 million.", "2016-34"},
		{"a verb of its own", "The school year ended in June.", "2016-06"},
		{"no stretch", "The war ended in June.", "2016-06"},
		{"how long it takes", "It gave him three months to July 2017 to leave.", "2017-07"},
		{"a number that is not the calendar's", "Norden lost 3 million in the fiscal fourth quarter.", "2016-04/2016-06"},
		{"nor is that of one that runs", "Profit fell in the third quarter.", "2016-04/2016-06"},
		{"unless the article has both", "Profit rose in the second quarter but fell in the third quarter.", "2016-34 2016-35"},
		{"that of another year", "Norden lost 3 million in the quarter ended May 31. In the 2014 period it earned 2 million.", "2016-03/2016-05 2014-03/2014-05"},
		{"what refers to it", "Norden lost 3 million in the quarter ended May 31. In the year-earlier period it earned 2 million. Norden sold nine boats during the quarter.", "2016-03/2016-05 2015-03/2015-05 2016-03/2016-05"},
	} {
		ms := x.Append(nil, c.text, published)
		var got []string
		from, end := 0, 0
		for sentence := range strings.SplitAfterSeq(c.text, ". ") {
			start := end
			end += len(sentence)
			to := from
			for to < len(ms) && int(ms[to].Start) < end {
				to++
			}
			ws := prose.AppendWords(nil, c.text, int32(start), int32(end))
			cs := prose.AppendClauses(nil, ws, prose.AppendVerbs(nil, ws))
			for _, e := range periods(c.text, ws, cs, find(nil, c.text, ms, from, to, ws, 0), ms, 0, published) {
				got = append(got, e.When.EDTF())
				if v := ms[e.Mention].Value; v != e.When {
					t.Errorf("%s: the mention is %s", c.text, v.EDTF())
				}
			}
			from = to
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, got, c.want)
		}
	}
}
