package webpage

import (
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"

	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/article/published"
)

// evidence collects what the page says of its publication, strongest first:
// its metadata, the stamps it shows, what go-htmldate finds. The date of the
// last change counts only when nothing else is known, or when it is the one the
// page shows first and the publication is long past: then the text is a new one.
func evidence(doc *html.Node, m metadata, address string, now time.Time) []published.Evidence {
	said, field, ok := firstDay(m.published, now)
	r := reading{dayFirst: dayFirst(m.language, address)}
	if ok {
		r.witnesses = append(r.witnesses, said.Day)
	}
	if e, ok := published.FromURL(address); ok {
		r.witnesses = append(r.witnesses, e.Day)
	}
	shown := stampsOf(doc, r)
	var all []published.Evidence
	switch {
	case ok && shown.renewed.Day > said.Day+rewritten:
		said.Day, said.Words = shown.renewed.Day, oneLine(shown.renewed.Words+"; first "+said.Words)
		return []published.Evidence{said}
	case ok && shown.first.Day != civil.NoDay && shown.first.Day != said.Day && witnessed(shown.first.Day, m):
		// What the page shows, and says in another field, against one field.
		said.Day, said.Words = shown.first.Day, said.Words+", shown as "+shown.first.Words
		all = append(all, said)
	case ok && namesNoEvent[field] && shown.first.Date.Month != 0 && shown.first.Day != said.Day:
		// A field called "date" gives way to what readers see.
		told := said
		told.Day, told.Words = shown.first.Day, said.Words+", shown as "+shown.first.Words
		all = append(all, told)
		if gap := said.Day - told.Day; gap > 1 || gap < -1 { // a day is a time zone
			all = append(all, said)
		}
	case ok:
		all = append(all, local(said, shown.first, address))
	}
	if shown.first.Day != civil.NoDay {
		all = append(all, shown.first.Evidence)
	}
	if len(all) > 0 {
		return all
	}
	if e, _, ok := firstDay(m.modified, now); ok {
		return []published.Evidence{e}
	}
	if shown.changed.Day != civil.NoDay {
		return []published.Evidence{shown.changed.Evidence}
	}
	if _, ok := published.FromURL(address); ok {
		return nil // go-htmldate would say the same
	}
	if e, ok := guessed(doc, address, now); ok {
		return []published.Evidence{e}
	}
	return nil
}

// witnessed tells whether another field of publication names the day.
func witnessed(d civil.Day, m metadata) bool {
	for _, l := range m.published {
		if e, ok := published.FromMetadata(l.value, l.label); ok && e.Day == d {
			return true
		}
	}
	return false
}

// rewritten is how many days after its publication a change makes a text that
// is to be read as of the change: recipes and guides are brought up to date
// years later, news is corrected within days.
const rewritten = 60

// namesNoEvent are the fields whose names do not say of what they are the date.
var namesNoEvent = wordSet(`date dc.date dc:date dcterms.date citation_date`)

// firstDay returns the first of the fields that names a day, and its name. Days
// ahead, and the ones with which forms are filled in, name none.
func firstDay(fields []labeled, now time.Time) (e published.Evidence, name string, ok bool) {
	for _, l := range fields {
		e, ok := published.FromMetadata(l.value, l.label)
		if !ok || !now.IsZero() && e.Day > civil.FromTime(now)+1 || filledIn(e.Day, l.value) {
			continue
		}
		return e, l.label, true // further fields are the same date, or a template's
	}
	return published.Evidence{}, "", false
}

// filledIn tells whether a date is what forms and programs write for none: the
// first of January without a time, or the zero of a clock.
func filledIn(d civil.Day, value string) bool {
	year, month, day := d.Date()
	if month != 1 || day != 1 {
		return false
	}
	return !strings.Contains(value, ":") || (year == 1601 || year == 1900 || year == 1970) && strings.Contains(value, "00:00")
}

// local corrects the day of a time given in UTC, which in New York's evening
// is tomorrow: the URL has the local day, and the page shows it to its readers.
// The URL decides: what the page shows may be the time of its last change.
func local(said published.Evidence, shown published.Stamp, address string) published.Evidence {
	witness := shown.Evidence
	if e, ok := published.FromURL(address); ok {
		witness = e
	}
	if gap := witness.Day - said.Day; witness.Day != civil.NoDay && (gap == 1 || gap == -1) {
		said.Day, said.Words = witness.Day, said.Words+", shown as "+witness.Words
	}
	return said
}

// worded tells whether the day is written in the words of the evidence.
func worded(e published.Evidence) bool {
	for _, d := range published.Find(e.Words) {
		if day, ok := d.Civil(); ok && day == e.Day {
			return true
		}
	}
	return false
}

// guessed asks go-htmldate, which looks at much more of the page than the
// stamps near the headline.
func guessed(doc *html.Node, address string, now time.Time) (published.Evidence, bool) {
	r, err := htmldate.FromDocument(doc, htmldate.Options{
		UseOriginalDate:  true,
		URL:              address,
		MaxDate:          latest(now),
		DateParserConfig: &dateparser.Configuration{CurrentTime: latest(now)},
	})
	if err != nil || r.DateTime.IsZero() {
		return published.Evidence{}, false
	}
	words := oneLine(r.SrcString)
	if len(words) > 80 {
		words = words[:80]
	}
	e := published.Evidence{Day: civil.FromTime(r.DateTime), Origin: article.Markup, Words: strings.ToValidUTF8(words, "")}
	switch _, month, day := e.Day.Date(); {
	case month == 1 && day == 1 && !worded(e):
		return published.Evidence{}, false // a copyright line's year, three of three wrong
	case strings.ContainsAny(words, "<>/\"") && !strings.Contains(words, "://"):
		e.Doubt = "it was found in a link or amid the text; --published sets another"
	}
	return e, true
}
