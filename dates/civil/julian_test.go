package civil

import "testing"

func TestOfJulian(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		want             string
		what             string
	}{
		{1917, 10, 25, "1917-11-07", "the October Revolution"},
		{1732, 2, 11, "1732-02-22", "the birth of George Washington"},
		{1582, 10, 5, "1582-10-15", "the first day that was different in Rome"},
		{1066, 10, 14, "1066-10-20", "the battle of Hastings"},
		{1900, 2, 29, "1900-03-13", "a leap day the Gregorian calendar does not have"},
		{1752, 9, 3, "1752-09-14", "the first day that was different in Britain"},
		{250, 6, 1, "0250-06-01", "both agree from March 200 to February 300"},
	} {
		if got := OfJulian(c.year, c.month, c.day).String(); got != c.want {
			t.Errorf("OfJulian(%d, %d, %d) = %s, want %s: %s", c.year, c.month, c.day, got, c.want, c.what)
		}
	}
}
