package published

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/dates/civil"
)

// stamps are lines as papers, agencies and their web sites print them. All
// mean 3 August 2016, a Wednesday.
var stamps = []struct{ line, why string }{
	{"This Article is From Aug 03, 2016", ""},
	{"Published: 3 August 2016", ""},
	{"Updated Tuesday, Aug. 3, 2016 4:15 PM EDT", "a wrong weekday does not spoil a full date"},
	{"Wednesday, August 3, 2016", ""},
	{"2016-08-03", ""},
	{"2016/08/03 14:05", ""},
	{"20160803", "compact ISO 8601"},
	{"2016-08-03T16:15:00Z", ""},
	{"Wed, 03 Aug 2016 16:15:00 GMT", "RFC 1123"},
	{"Wed Aug 3 16:15:00 EDT 2016", "date(1)"},
	{"Wed Aug  3 16:15:00 2016", "asctime"},
	{"Aug 3 2016", ""},
	{"AUGUST 3RD, 2016", ""},
	{"3rd of August, 2016", ""},
	{"the 3rd of August 2016", ""},
	{"03-Aug-2016", ""},
	{"3.8.2016", "a dot puts the day first"},
	{"08/03/2016", "a slash puts the month first"},
	{"8/3/16", ""},
	{"Wednesday 03/08/2016", "the weekday tells day from month"},
	{"Posted: Aug 03, 2016 4:15 PM EDT", ""},
	{"Posted at 10:22 AM on Aug. 3, 2016", ""},
	{"PUBLISHED: 16:04 GMT, 3 August 2016 | UPDATED: 17:20 GMT, 5 August 2016", "publication before update"},
	{"Updated 5 Aug 2016, first published 3 Aug 2016", "publication before update, in either order"},
	{"Updated 4:15 PM ET, Wed August 3, 2016", ""},
	{"August 3, 20164:15 PM ET", "a line break lost in copying"},
	{"3 Aug, 2016, 04.15 PM IST", ""},
	{"Wed 3 Aug 2016 12.30 BST", ""},
	{"First published on Wed 3 Aug 2016 12.30 BST", ""},
	{"Last modified on Wednesday 3 August 2016 at 18.44", ""},
	{"By Jane Doe | Aug 3, 2016", ""},
	{"By Jane Doe, Staff Writer — August 3, 2016 — 5 min read", ""},
	{"Jane Doe · 3 August 2016", ""},
	{"Reuters, August 3, 2016", ""},
	{"Washington, August 3, 2016", ""},
	{"Source: Xinhua | 2016-08-03 10:22:11 | Editor: Li", ""},
	{"FOR IMMEDIATE RELEASE: August 3, 2016", ""},
	{"3\u00a0August\u00a02016", "no-break spaces"},
	{"Veröffentlicht am 3. August 2016 um 14:05 Uhr", "German"},
	{"Letzte Änderung: 03.08.2016 um 09:25", "German"},
	{"Publié le 3 août 2016 à 14h05", "French"},
	{"3 de agosto de 2016", "Spanish"},
	{"Pubblicato il 3 agosto 2016", "Italian"},
	{"(Originally published August 3, 2016 in The Herald.)", ""},
}

func TestReadStamp(t *testing.T) {
	want := civil.Of(2016, 8, 3)
	for _, c := range stamps {
		s, ok := ReadStamp(c.line)
		if !ok || s.Day != want {
			t.Errorf("%q: %v, %v; want %s %s", c.line, s.Day, ok, want, c.why)
		}
		if s.Words != c.line || s.Origin != Head {
			t.Errorf("%q: evidence is %q by %s", c.line, s.Words, s.Origin)
		}
	}
}

func TestReadStampRefuses(t *testing.T) {
	for _, c := range []struct{ line, why string }{
		{"The report, published on 3 August 2016, says otherwise.", "prose"},
		{"It was signed on August 3, 2016.", "prose"},
		{"He said on August 3, 2016 that he would not", "prose without its end"},
		{"Two firms filed for bankruptcy on Aug. 3, 2016, officials said.", "a cue within prose"},
		{"Call 2016 08 03", "numbers"},
		{"Published 31 February 2016", "no such day"},
		{"Published in 2016", "no day"},
		{"20161341", "no such month"},
		{"", "nothing"},
		{"Published " + strings.Repeat("x", 300) + " Aug 3, 2016", "too long"},
	} {
		if s, ok := ReadStamp(c.line); ok && s.Day != civil.NoDay {
			t.Errorf("%q read as %s: %s", c.line, s.Day, c.why)
		}
	}
}

func TestReadStampNotes(t *testing.T) {
	if s, _ := ReadStamp("08/03/2016"); s.Doubt == "" {
		t.Error("08/03/2016: no doubt, but it may be 8 March")
	}
	if s, _ := ReadStamp("08/13/2016"); s.Doubt != "" || s.Day != civil.Of(2016, 8, 13) {
		t.Errorf("08/13/2016: %s, doubt %q", s.Day, s.Doubt)
	}
	if s, _ := ReadStamp("Updated 3 August 2016"); !s.Updated {
		t.Error("an update is not said to be one")
	}
	if s, _ := ReadStamp("Published 3 August 2016"); s.Updated {
		t.Error("a publication is said to be an update")
	}
	if s, ok := ReadStamp("Wednesday, August 3"); !ok || s.Day != civil.NoDay || s.Date.MonthDay != 3 || s.Date.Weekday != civil.Wednesday {
		t.Errorf("a stamp without a year: %+v, %v", s, ok)
	}
	if s, _ := ReadStamp("Reuters, August 3, 2016"); !s.Loose {
		t.Error("a date beside names is not said to be a loose stamp")
	}
}

func TestFromURL(t *testing.T) {
	for _, c := range []struct{ url, want string }{
		{"https://example.com/2016/08/03/obama-syria.html", "2016-08-03"},
		{"https://example.com/world/2016/8/3/", "2016-08-03"},
		{"https://example.com/world/2016/aug/03/obama", "2016-08-03"},
		{"https://example.com/news/2016-08-03-obama", "2016-08-03"},
		{"https://example.com/20160803-obama", "2016-08-03"},
		{"https://example.com/articles/35030/20160803/need-know.htm", "2016-08-03"},
		{"https://example.com/2016/08/obama", ""},
		{"https://example.com/id/120160803999", ""},
		{"https://example.com/2016/13/41/", ""},
		{"https://example.com/?date=2016-08-03", ""},
		{"://", ""},
	} {
		e, ok := FromURL(c.url)
		if got := e.Day.String(); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: %s, %v; want %q", c.url, got, ok, c.want)
		}
		if ok && e.Origin != URLPath {
			t.Errorf("%s: origin %s", c.url, e.Origin)
		}
	}
}

func TestFromMetadata(t *testing.T) {
	for value, want := range map[string]string{
		"2016-08-03T23:30:00-04:00":       "2016-08-03", // the day where it was written
		"Wed, 03 Aug 2016 16:15:00 +0000": "2016-08-03",
		"1470240000":                      "2016-08-03",
		"1470240000000":                   "2016-08-03",
		"2016-08-03":                      "2016-08-03",
		"August 3, 2016":                  "2016-08-03",
		"1588-08-08":                      "1588-08-08",
		"1588-08-08T12:00:00Z":            "1588-08-08",
		"0001-01-01T00:00:00Z":            "", // no date, as programs write it
		"1588-08-081":                     "",
		"12":                              "",
		"yesterday":                       "",
		"":                                "",
	} {
		e, ok := FromMetadata(value, "date")
		if ok != (want != "") || ok && e.Day.String() != want {
			t.Errorf("%q: %s, %v; want %q", value, e.Day, ok, want)
		}
	}
}

func TestParseTyped(t *testing.T) {
	now := time.Date(2016, 8, 3, 21, 0, 0, 0, time.FixedZone("EDT", -4*3600)) // a Wednesday; UTC has the 4th
	for _, c := range []struct{ typed, want, why string }{
		{"2016-08-03", "2016-08-03", ""},
		{"Aug 3 2016", "2016-08-03", ""},
		{"aug. 3, 2016", "2016-08-03", ""},
		{"3 August 2016", "2016-08-03", ""},
		{" 2016/8/3 ", "2016-08-03", ""},
		{"8/3/2016", "2016-08-03", ""},
		{"3.8.2016", "2016-08-03", ""},
		{"1998-02-15", "1998-02-15", ""},
		{"1605-01-07", "1605-01-07", ""},
		{"Tue, 2 Aug 2016", "2016-08-02", ""},
		{"aug 2", "2016-08-02", "without a year: the latest"},
		{"Aug 4", "2015-08-04", "without a year: never ahead"},
		{"February 15", "2016-02-15", "when gives 15 March from 31 March"},
		{"29 feb", "2016-02-29", ""},
		{"today", "2016-08-03", "on now's own clock, not in UTC"},
		{"Yesterday", "2016-08-02", "when refuses capitals"},
		{"last friday", "2016-07-29", ""},
		{"Last  Friday", "2016-07-29", ""},
		{"friday", "2016-07-29", "bare: back, where when looks ahead"},
		{"wednesday", "2016-08-03", "bare: today included"},
		{"on tuesday", "2016-08-02", ""},
		{"last wednesday", "2016-07-27", ""},
		{"two weeks ago", "2016-07-20", ""},
		{"Three days ago", "2016-07-31", "an error in when, by its capital"},
		{"a week ago", "2016-07-27", ""},
		{"10 days ago", "2016-07-24", ""},
		{"2 months ago", "2016-06-03", ""},
		{"nine months ago", "2015-11-03", "when keeps the year"},
		{"a year ago", "2015-08-03", ""},
	} {
		got, err := ParseTyped(c.typed, now)
		if err != nil || got.String() != c.want {
			t.Errorf("%q: %s, %v; want %s %s", c.typed, got, err, c.want, c.why)
		}
	}
	if got, err := ParseTyped("1 month ago", time.Date(2015, 3, 31, 0, 0, 0, 0, time.UTC)); err != nil || got.String() != "2015-02-28" {
		t.Errorf("a month before 31 March: %s, %v; want the last of February", got, err)
	}
	for _, bad := range []string{"", "soon", "31 february 2016", "2016-13-01", "obama", "friday the movie", "x last friday", "2016", "99999 years hence", "Jane Doe, Aug 3, 2016"} {
		if got, err := ParseTyped(bad, now); err == nil {
			t.Errorf("%q read as %s", bad, got)
		} else if !strings.Contains(err.Error(), "2016-08-03") {
			t.Errorf("%q: the error shows no way to write it: %v", bad, err)
		}
	}
}

func TestDecide(t *testing.T) {
	day := civil.Of(2016, 8, 3)
	head := Evidence{Day: day, Origin: Head, Words: "Aug 3, 2016"}
	url := Evidence{Day: day + 1, Origin: URLPath, Words: "2016/08/04"}
	meta := Evidence{Day: day + 10, Origin: Metadata, Words: "article:published_time"}
	now := time.Date(2016, 8, 20, 0, 0, 0, 0, time.UTC)

	if d := Decide(nil, now); d.Day != civil.NoDay || d.Origin != Unknown || d.Warnings != nil {
		t.Errorf("nothing known: %+v", d)
	}
	if d := Decide([]Evidence{{Day: civil.NoDay, Origin: Flag}, head}, now); d.Evidence != head {
		t.Errorf("no day is no evidence: %+v", d)
	}
	d := Decide([]Evidence{head, url, meta}, now)
	if d.Evidence != meta || len(d.Disagree) != 2 || d.Disagree[0] != url || d.Disagree[1] != head {
		t.Errorf("the order of trust: %+v", d)
	}
	if len(d.Warnings) != 2 {
		t.Errorf("both disagree by more than two days: %q", d.Warnings)
	}
	if d := Decide([]Evidence{head, url}, now); d.Evidence != url || len(d.Disagree) != 1 || d.Warnings != nil {
		t.Errorf("a day's difference is kept without a warning: %+v", d)
	}
	if d := Decide([]Evidence{head, {Day: day, Origin: Head, Words: "again"}}, now); d.Words != "Aug 3, 2016" || d.Disagree != nil {
		t.Errorf("first of equals: %+v", d)
	}
	for _, c := range []struct {
		day  civil.Day
		now  time.Time
		warn bool
	}{
		{civil.Of(2016, 8, 22), now, true},
		{civil.Of(2016, 8, 21), now, false}, // tomorrow, elsewhere today
		{civil.Of(2016, 8, 22), time.Time{}, false},
		{civil.Of(1599, 12, 31), now, true},
		{civil.Of(1600, 1, 1), now, false},
	} {
		if d := Decide([]Evidence{{Day: c.day, Origin: Flag}}, c.now); (d.Warnings != nil) != c.warn {
			t.Errorf("%s seen at %s: warnings %q", c.day, c.now, d.Warnings)
		}
	}
}

func FuzzReadStamp(f *testing.F) {
	for _, s := range stamps {
		f.Add(s.line)
	}
	now := time.Date(2016, 8, 3, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, line string) {
		for _, d := range Find(line) {
			if d.Start < 0 || d.Start >= d.End || d.End > len(line) {
				t.Fatalf("%q: date at [%d, %d)", line, d.Start, d.End)
			}
			if day, ok := d.Civil(); ok {
				if y, m, md := day.Date(); y != d.Year || m != d.Month || md != d.MonthDay {
					t.Fatalf("%q: %+v is %s", line, d, day)
				}
			}
		}
		if s, ok := ReadStamp(line); ok && utf8.ValidString(line) && !strings.Contains(line, s.Words) {
			t.Fatalf("%q: evidence %q is not in it", line, s.Words)
		}
		if d, err := ParseTyped(line, now); err == nil && d == civil.NoDay {
			t.Fatalf("%q: neither a day nor an error", line)
		}
		FromURL(line)
		FromName(line)
	})
}
