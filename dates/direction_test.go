package dates_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/dates/civil"
)

// cell is a row of the table of directions: an expression of a class in a
// clause that looks ahead, back, or nowhere.
type cell struct {
	class  string
	clause dates.Direction
}

var clauseNames = map[dates.Direction]string{dates.NoDirection: "nowhere", dates.Back: "back", dates.Ahead: "ahead"}

// share counts how often each direction meets what is meant.
type share struct {
	n, back, ahead, closest int
	chosen                  map[dates.Direction]int
}

// TestDirectionCounts recomputes testdata/direction.counts from the sentences of
// testdata/direction.txt, and holds the direction that the extractor takes in
// each cell against the others: none may be right for two sentences more. (One
// is within chance; the counts that chose the directions stand in direction.go.)
func TestDirectionCounts(t *testing.T) {
	const golden = "testdata/direction.counts"
	x := dates.New(dates.Config{})
	table := map[cell]*share{}
	for _, row := range directionRows(t) {
		var m dates.Mention
		for _, found := range x.Append(nil, row.text, row.published) {
			if row.text[found.Start:found.End] == row.words {
				m = found
			}
		}
		if m.End == 0 || m.Signal == dates.Since {
			continue // not found: TestDirection tells; "since" looks back by itself
		}
		c := cell{classOf(row.words), m.Clause}
		if table[c] == nil {
			table[c] = &share{chosen: map[dates.Direction]int{}}
		}
		s := table[c]
		s.n++
		s.chosen[m.Direction]++
		back, ahead := sides(row.words, row.published)
		if back == row.want {
			s.back++
		}
		if ahead == row.want {
			s.ahead++
		}
		if closest(back, ahead, row.published, m.Clause == dates.Ahead) == row.want {
			s.closest++
		}
	}
	var b strings.Builder
	fmt.Fprintln(&b, "class      clause looks  n   back  ahead  closest")
	for _, class := range []string{"weekday", "month-day", "month"} {
		for _, clause := range []dates.Direction{dates.NoDirection, dates.Back, dates.Ahead} {
			where := clauseNames[clause]
			s := table[cell{class, clause}]
			if s == nil {
				t.Fatalf("no sentence for %s, clause looking %s", class, where)
			}
			fmt.Fprintf(&b, "%-10s %-12s %3d  %4d   %4d     %4d\n", class, where, s.n, s.back, s.ahead, s.closest)
			best := max(s.back, s.ahead, s.closest)
			for d, n := range s.chosen {
				if right := map[dates.Direction]int{dates.Back: s.back, dates.Ahead: s.ahead, dates.Closest: s.closest}[d]; right < best-1 && n > 1 {
					t.Errorf("%s, clause looking %s: direction %d is right %d times of %d, another %d times", class, where, d, right, s.n, best)
				}
			}
		}
	}
	if *updateMarks {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("(-%s +got; -marks renews it)\n%s", golden, diff)
	}
}

var weekdays = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
var monthNames = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

func classOf(words string) string {
	switch {
	case weekdayIn(words) > 0:
		return "weekday"
	case strings.ContainsAny(words, "0123456789"):
		return "month-day"
	}
	return "month"
}

func weekdayIn(words string) civil.Weekday {
	for i, w := range weekdays {
		if words == w {
			return civil.Weekday(i + 1)
		}
	}
	return 0
}

// sides returns the latest and the next day or month of that name, as TIMEX3
// values. The day of publication and its month count as past.
func sides(words string, published civil.Day) (back, ahead string) {
	if w := weekdayIn(words); w > 0 {
		return published.OnOrBefore(w).String(), (published + 1).OnOrAfter(w).String()
	}
	month, day := 0, 0
	for f := range strings.FieldsSeq(words) {
		for i, name := range monthNames {
			if strings.HasPrefix(f, name) {
				month = i + 1
			}
		}
		_, _ = fmt.Sscan(f, &day)
	}
	y := published.Year()
	for _, year := range []int{y - 4, y - 3, y - 2, y - 1, y, y + 1, y + 2, y + 3, y + 4} {
		if day > civil.DaysIn(year, month) {
			continue
		}
		first, value := civil.Of(year, month, max(day, 1)), fmt.Sprintf("%04d-%02d", year, month)
		if day > 0 {
			value = first.String()
		}
		if first <= published {
			back = value
		} else if ahead == "" {
			ahead = value
		}
	}
	return back, ahead
}

// horizon is how many days ahead the closest date may lie when the clause does
// not look ahead.
const horizon = 90

// closest returns the value that is fewer days away.
func closest(back, ahead string, published civil.Day, looksAhead bool) string {
	days := func(s string) int {
		d, err := civil.ParseDay((s + "-15")[:len("2006-01-02")]) // the middle of a month
		if err != nil {
			panic(err)
		}
		return int(d - published)
	}
	if n := days(ahead); n < -days(back) && (looksAhead || n <= horizon) {
		return ahead
	}
	return back
}
