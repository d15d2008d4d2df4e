package dates_test

import (
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

// TestExtentOfSignals: what the word before a date makes of it.
func TestExtentOfSignals(t *testing.T) {
	x := dates.New(dates.Config{Mode: dates.News})
	published := civil.Of(2016, 8, 3)
	for _, c := range []struct{ text, want string }{
		{"closed since 2012.", "2012-01-01T00:00:00/.."},
		{"closed until Friday.", "../2016-08-06T00:00:00"},
		{"It closed before May 2016.", "../2016-05-01T00:00:00"},
		{"It closed before the end of May 2016.", "../2016-06-01T00:00:00"},
		{"It closed after May 2016.", "2016-06-01T00:00:00/.."},
		{"It closed after the beginning of May 2016.", "2016-05-01T00:00:00/.."},
		{"It was closed from May to July 2016.", "2016-05-01T00:00:00/2016-08-01T00:00:00"},
		{"It will run over the next three and a half years.", "2016-08-03T00:00:00/2020-02-03T00:00:00"},
		{"It rained in the past two years and three months.", "2014-05-04T00:00:00/2016-08-04T00:00:00"},
		{"It fell before dawn on Monday.", "2016-08-01T00:00:00/2016-08-01T05:00:00"},
		{"They worked through the night.", "2016-08-02T20:00:00/2016-08-03T05:00:00"},
	} {
		ms := x.Append(nil, c.text, published)
		if len(ms) == 0 {
			t.Errorf("%q: nothing found", c.text)
			continue
		}
		if got := dates.Extent(ms, 0).When.String(); got != c.want {
			t.Errorf("%q covers %s, want %s", c.text, got, c.want)
		}
	}
}
