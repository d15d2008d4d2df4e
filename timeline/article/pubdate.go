package article

import (
	"fmt"
	"strings"
	"time"

	"dateline/dates/civil"
	"dateline/timeline/article/published"
)

// evidence returns what the text itself says of its publication, best first:
// stamps, the dateline, stamps that tell of an update, looser ones, and last
// those without a year. known is the day that stronger evidence names, or
// civil.NoDay; it, or now, serves to complete the year. A zero now is not known.
func (c *classifier) evidence(known civil.Day, now time.Time) []published.Evidence {
	var firm, updated, loose, yearless []published.Evidence
	for _, s := range c.stamps {
		switch {
		case s.Day == civil.NoDay:
			if e, ok := c.completeYear(s.Date, s.Words, known, now); ok {
				yearless = append(yearless, e)
			}
		case s.Updated:
			updated = append(updated, s.Evidence)
		case s.Loose:
			loose = append(loose, s.Evidence)
		default:
			firm = append(firm, s.Evidence)
		}
	}
	if d := c.dateline; d.date.Month != 0 {
		if day, ok := d.date.Civil(); ok {
			firm = append(firm, published.Evidence{Day: day, Origin: Head, Words: d.words})
		} else if e, ok := c.completeYear(d.date, d.words, known, now); ok {
			yearless = append(yearless, e)
		}
	}
	if len(firm) == 0 { // an update is no disagreement with the publication it followed
		firm = append(firm, updated...)
	}
	if len(firm) == 0 {
		firm = append(firm, loose...)
	}
	if len(firm) == 0 {
		firm = append(firm, yearless...)
	}
	return firm
}

// completeYear gives "Aug 3" the year that brings it next to the known day, or
// that of the copyright line, or else takes the latest August 3 that is not
// ahead of now, and says so.
func (c *classifier) completeYear(d published.Date, words string, known civil.Day, now time.Time) (published.Evidence, bool) {
	if known != civil.NoDay {
		day, ok := d.Nearest(known)
		return published.Evidence{Day: day, Origin: Head, Words: words}, ok
	}
	if c.copyright != 0 {
		d.Year = c.copyright
		day, ok := d.Civil()
		return published.Evidence{Day: day, Origin: Head, Words: words}, ok
	}
	if now.IsZero() {
		return published.Evidence{}, false
	}
	day, ok := d.Latest(civil.FromTime(now))
	return published.Evidence{Day: day, Origin: Head, Words: words,
		Doubt: fmt.Sprintf("%q does not name its year, the latest one was taken; --published sets another", words)}, ok
}

// copyrightYear reads the year of "© 2016 The Paper" or "Copyright 2014-2016
// The Paper": the last one named. It returns 0 without one.
func copyrightYear(line string) int {
	low := strings.ToLower(line)
	n := strings.Index(low, "copyright")
	if n < 0 {
		n = strings.Index(low, "©")
	}
	if n < 0 {
		n = strings.Index(low, "(c)")
	}
	if n < 0 {
		return 0
	}
	year := 0
	for _, f := range strings.FieldsFunc(low[n:], func(r rune) bool { return r < '0' || r > '9' }) {
		if len(f) == 4 && f >= "1600" && f <= "2199" {
			year = int(f[0]-'0')*1000 + int(f[1]-'0')*100 + int(f[2]-'0')*10 + int(f[3]-'0')
		}
	}
	return year
}
