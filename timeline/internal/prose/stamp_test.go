package prose

import "testing"

func TestEntryStamps(t *testing.T) {
	// A bar marks where the stamp ends.
	for _, c := range []struct{ why, text string }{
		{"a clock and a colon", "9.52 pm : |Holt admits it."},
		{"close together", "9.52pm: |Holt admits it."},
		{"an hour", "1pm: |The mayor speaks."},
		{"with a zone", "11.50 pm ET : |The bridge is open."},
		{"before a dash", "10:55 am ET - |Four ferries are late."},
		{"of 24 hours", "14:05 |Police closed the road."},
		{"with points and a dash", "16.20 - |The bridge is closed."},
		{"in brackets", "(10:47 a.m. ET) |The stadium has no roof."},
		{"an update", "(Update 5:10 p.m. in Oslo, 11:10 a.m. ET) |A roof fell."},
		{"without half a day", "(Update 9:14 Oslo, 2:14 ET) |Flights began."},
		{"a bracket in a bracket", "-LRB- Updated 2:21 p.m. -LRB- 2121 in Oslo -RRB- -RRB- |Holt has written a guide."},
		{"behind the mark of a list", "-- (Update 12:24 a.m. Monday in Oslo) |For those who stay there are tents."},
		{"and before a dash", "(Update 7:00 p.m. in Oslo) - |Banks will be closed."},
		{"nothing else", "9.52 p.m.|"},
		{"a number", "|12.50 Swiss francs is what it costs."},
		{"a range", "|9:30 - 11:00 is when it opens."},
		{"a score", "|25:13 - Norden won."},
		{"a year", "|1952: The mill burned."},
		{"a sentence that a time opens", "|5 p.m. is too late."},
		{"a bracket without a time", "|(Updates on the flood) The river rose."},
		{"a year in brackets", "|(2009 was dry) The river rose."},
		{"a decimal", "|7.7 - the magnitude - shook Lisbon."},
	} {
		text, want := cutBar(c.text)
		if got := EntryStamp(text); got != want {
			t.Errorf("%s: the stamp of %q is %q", c.why, text, text[:got])
		}
	}
}

// cutBar returns a text without its bar, and where that was.
func cutBar(s string) (text string, at int) {
	for i := range len(s) {
		if s[i] == '|' {
			return s[:i] + s[i+1:], i
		}
	}
	return s, 0
}

func TestHourStamps(t *testing.T) {
	for _, c := range []struct {
		text                 string
		hour, minute, length int
	}{
		{"2049: Holt says no.", 20, 49, 6},
		{"0840 GMT: Holt says no.", 8, 40, 10},
		{"1952 - The mill burned.", 19, 52, 7},
		{"1967: The mill burned.", 0, 0, 0},
		{"2049 was a good year.", 0, 0, 0},
		{"1940-1945: The mill was closed.", 0, 0, 0},
		{"20491: The mill was closed.", 0, 0, 0},
	} {
		if h, m, n := HourStamp(c.text); h != c.hour || m != c.minute || n != c.length {
			t.Errorf("%q: %02d:%02d, %d bytes", c.text, h, m, n)
		}
	}
}
