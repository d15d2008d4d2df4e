package govern

import (
	"strings"
	"testing"

	"dateline/dates"
)

// TestNominal marks one date of each sentence with brackets and says whether it
// belongs to a noun.
func TestNominal(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		why, text string
		want      bool
	}{
		{"which law", "Critics of the [[2012]] law met.", true},
		{"what was laid down that year", "An Act of [[1791]] set up a trust.", false},
		{"which crisis", "The crisis of [[2008]] deepened.", true},
		{"what a date is set for", "The judge set a trial date of [[May 17]].", false},
		{"in which flood it was", "The bridge was swept away in the flood of [[1565]].", false},
		{"the night of a day is that day", "The mill burned on the night of [[July 5]].", false},
		{"whose plan", "The ministry's [[2011]] plan failed.", true},
		{"which attacks, with the comma of the year", "They recalled the [[Sept. 11, 2001]], attacks.", true},
		{"the first of two years before one noun", "They studied the [[1957]] and 1968 epidemics.", true},
		{"the second of two years before one noun", "They studied the 1957 and [[1968]] epidemics.", true},
		{"which results", "[[Third-quarter]] results are due.", true},
		{"which sum", "Profit fell below the [[year-earlier]] $4 million.", true},
		{"what a figure is told versus", "Norden lost 3 million, versus a profit of 2 million in [[2014]].", true},
		{"what something did then", "Norden built fewer boats than it did in [[2014]].", true},
		{"when a debt is paid", "Holders of the bonds due [[March 1, 2031]], sued.", true},
		{"when a dividend is paid", "Norden declared a dividend of nine cents, payable [[Dec. 7]].", true},
		{"to whom", "The bank gave rights to holders of record [[Nov. 9]].", true},
		{"what is due is due then", "The rent is due [[Monday]].", false},
		{"since when who is in office", "Holt -- mayor since [[1981]] -- has named a deputy.", true},
		{"which flu", "They fight [[winter]] flu.", true},
		{"when it is over", "They fight in [[winter]] months.", false},
		{"the day of what stands behind it", "Holt met the board on [[the same day]] she learned of it.", true},
		{"what a day is called", "The mayor declared [[Tuesday]] a day of mourning.", true},
		{"who is called something on it", "She was named [[Tuesday]] the head of the board.", false},
		{"what leads up to it", "Shops took on clerks in the run-up to [[Christmas]].", true},
		{"which prayers", "They called for protests after [[Friday]] prayers.", true},
		{"a day before its noun may still be when", "On [[Friday]] police arrested him.", false},
		{"what happens at a meeting happens on its day", "At a [[May 5]] meeting she resigned.", false},
		{"Monday's attack happened on Monday", "[[Monday]]'s attack killed two.", false},
		{"a comment on it did not", "He commented on [[Monday]]'s attack.", true},
		{"compared with", "Sales rose 3 percent compared with [[2014]].", true},
		{"up from", "Sales rose to 5 million from 4 million [[last year]].", true},
		{"down from", "The budget fell by 2 million from [[last year]].", true},
		{"up from an estimate", "The council counts 9,000 visitors, up from its estimate [[last week]].", true},
		{"what one steps down from", "She will step down from the board in [[May]].", false},
		{"what something comes ahead of", "Holt spoke to the crews ahead of a hearing by the board on [[Friday]].", true},
		{"what one does then", "The boat drew ahead of the fleet and won on [[Friday]].", false},
		{"which fire", "Two men questioned the crews after a deadly [[2005]] fire.", true},
		{"what one did it in", "She called him a liar in her failed [[1996]] campaign.", false},
		{"what the sentence tells of", "The disputed [[2009]] vote sparked a strike.", false},
		{"whose winter", "Ships are watched for lessons for the northern [[winter]].", true},
		{"a winter", "The lake froze over in [[the winter]].", false},
		{"as of a day", "As of [[Friday]]'s close, the fund was down 6 percent.", false},
		{"a name", "They belong to a group called the [[2nd of May]] Movement.", true},
		{"no name", "On [[the 2nd of May]] Holt left.", false},
		{"an example with a noun like a verb", "She survived four attempts, including a close call in [[1995]].", true},
		{"from then on is no comparison", "The law applies from [[May]].", false},
		{"more than a number compares nothing", "He stole more than 2 million in [[2014]].", false},
		{"less than a thing does", "It is less deadly than bird flu in [[2004]].", true},
		{"what it forecast is not compared", "Sales were up from the 4 million it forecast in [[April]].", false},
		{"more than then", "It cost 5 million, more than in [[2014]].", true},
		{"twice as much", "It cost 5 million, double the figure for [[2014]].", true},
		{"no later than", "It must be paid no later than [[May 3]].", false},
		{"what was washed out was out that day", "Rain washed out [[Saturday]]'s play.", false},
		{"a figure that is reported", "Norden reported a loss for [[the second quarter]].", true},
		{"one that is somebody's", "Norden reported a sharp fall in net income for its [[second quarter]].", true},
		{"one that will be reported", "Norden expects to report a loss of 12 million for [[the second quarter]].", true},
		{"what was so in that time", "Norden had a loss of 12 million for [[the second quarter]].", false},
		{"what will be", "The strike will mean lower earnings for [[2017]].", false},
		{"what one hires somebody for", "Norden hired Holt for [[2017]].", false},
		{"a figure that fell", "Norden said its loss for [[the second quarter]] fell.", false},
		{"a time in which something fell", "Norden said its loss fell for [[the second quarter]].", false},
		{"most of a day", "The port was closed for most of [[Tuesday]].", false},
		{"who won when", "Among the winners are Ana Rey ([[2012]]) and Tom Ode.", true},
		{"no number in another clause", "Holt, who ruled from 1987 to 2005, died on [[Sunday]].", false},
		{"which school", "Registration for [[the summer]] school is open.", true},
		{"the first since", "It was the worst flood since [[1954]].", true},
		{"the second time since", "Holt visited the town for the second time since the flood of [[2009]].", true},
		{"the first since something", "It was the worst flood since the war of [[1954]].", true},
		{"what lasts since", "It has been closed since [[1954]].", false},
		{"what lasts since something", "It has been closed since the [[1954]] flood.", false},
		{"a last thing that is no rank", "At least two have died since [[Monday]].", false},
		{"an example", "He blamed accidents, including two [[this year]].", true},
		{"who the subject is", "City, champions in [[2012]], have lost.", true},
		{"what the subject did", "The council, in a vote in [[2012]], closed it.", false},
		{"when, between commas", "The bridge, on [[Monday]], was closed.", false},
	} {
		text := strings.NewReplacer("[[", "", "]]", "").Replace(c.text)
		at := strings.Index(c.text, "[[")
		ws, _, es := parsed(text, x)
		found := false
		for _, e := range es {
			if w := int(ws[e.Start].Start); w == at || w < at && int(ws[e.End-1].End) > at {
				found = true
				if e.Nominal != c.want {
					t.Errorf("%s: %s: belongs to a noun: %v", c.why, c.text, e.Nominal)
				}
			}
		}
		if !found {
			t.Errorf("%s: %s: no such date", c.why, c.text)
		}
	}
}
