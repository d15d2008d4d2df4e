package dates_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/dates/civil"
)

// Days that a list names of one month are days of their own, whichever of them stands
// beside the month.
func TestDaysOfAList(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct{ text, want string }{
		{"The court will sit on 13, 14, 16 and 18 December 2011.", "13=2011-12-13 14=2011-12-14 16=2011-12-16 18 December 2011=2011-12-18"},
		{"The court sat on December 13, 14, 16 and 18, 2011, in Riga.", "December 13=2011-12-13 14=2011-12-14 16=2011-12-16 18, 2011=2011-12-18"},
		{"Talks are due on June 3, 5, and 8.", "June 3=2010-06-03 5=2010-06-05 8=2010-06-08"},
		{"Talks are due on 3, 5, or 8 June.", "3=2010-06-03 5=2010-06-05 8 June=2010-06-08"},
		{"It opens on 12 and 14 June.", "12=2010-06-12 14 June=2010-06-14"},
		// Two days side by side are one stretch, and so is what has a beginning and an end.
		{"It opens on 12 and 13 June.", "12=2010-06-12/2010-06-13 13 June=2010-06-12/2010-06-13"},
		{"It opens between 12 and 14 June.", "12=2010-06-12/2010-06-14 14 June=2010-06-12/2010-06-14"},
		{"It opens from June 3 to 5, 8 and 9.", "June 3=2010-06-03/2010-06-05 5=2010-06-03/2010-06-05"},
		// What is counted, or goes back, or is no day of the month, is in no list.
		{"On May 3, 5 and 8 people died.", "May 3=2010-05-03"},
		{"On May 3, 5.5 and 8 inches fell.", "May 3=2010-05-03"},
		{"They won 3, 9 and lost 8 by May 3, 2 and 1.", "May 3=../2010-05-03"},
		{"On page 4, and 7 May 2010.", "7 May 2010=2010-05-07"},
		{"It closes on April 29, 30 and 31.", "April 29=2010-04-29 30=2010-04-30"},
	} {
		ms := x.Append(nil, c.text, civil.Of(2010, 5, 28))
		var got []string
		for i, m := range ms {
			got = append(got, c.text[m.Start:m.End]+"="+dates.Extent(ms, i).EDTF())
		}
		if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, d)
		}
	}
}
