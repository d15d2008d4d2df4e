// Package published decides on what day an article was published.
//
// Everything else hangs on that day, so it is never guessed in silence: the
// readers collect [Evidence] (what the user said, the metadata, the markup, the
// URL, the head of the text), [Decide] picks the strongest and keeps what
// disagreed, and no evidence means no date.
//
// The files:
//
//	published.go  Origin, Evidence, Decide
//	written.go    full dates as people write them: "Wed 3 Aug 2016", "2016/08/03"
//	foreign.go    months and cues of other languages than English
//	stamp.go      lines that date the article: "Published: 3 August 2016 | Updated …"
//	typed.go      what a person types after --published: "last friday"
//	url.go        dates in the path of a URL
package published

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"dateline/dates/civil"
)

// Origin tells where a publication date was found.
type Origin uint8

// The origins, from the strongest to the weakest; [Decide] trusts them in this
// order.
const (
	Unknown  Origin = iota
	Flag            // given by the user
	Metadata        // of the file: a JSON field, an HTML meta tag, a feed's date, a DCT
	Markup          // <time>, a visible date stamp of the page
	URLPath         // /2016/08/03/ in the URL
	Head            // the head of the text
)

var originNames = [...]string{"unknown", "flag", "metadata", "markup", "url", "head"}

// String returns the name as it stands in JSON.
func (o Origin) String() string { return originNames[o] }

// Evidence is one reason to believe that an article was published on a day.
type Evidence struct {
	Day    civil.Day
	Origin Origin
	Words  string // what it was read from: "This Article is From Aug 03, 2016"
	Doubt  string // why the reading is not certain; "" when it is
}

// Decision is what [Decide] made of the evidence.
type Decision struct {
	Evidence            // the one that won; Day is civil.NoDay and Origin Unknown without any
	Disagree []Evidence // the evidence that names another day, strongest first
	Warnings []string   // for people to read
}

// slack is how many days evidence may disagree before anyone is told: stamps
// of one article differ by a day or two for time zones and morning editions.
const slack = 2

// firstYear is the year before which no news was printed (the first printed
// newspaper is Strasbourg's Relation of 1605).
const firstYear = 1600

// Decide picks the publication day: the evidence of the strongest origin, and
// among equals the one given first. Evidence whose Day is civil.NoDay is
// ignored. now is the present, to warn of days in the future; the zero time
// means that the present is not known and nothing is called future.
func Decide(evidence []Evidence, now time.Time) Decision {
	known := make([]Evidence, 0, len(evidence))
	for _, e := range evidence {
		if e.Day != civil.NoDay && e.Origin != Unknown {
			known = append(known, e)
		}
	}
	if len(known) == 0 {
		return Decision{Evidence: Evidence{Day: civil.NoDay}}
	}
	slices.SortStableFunc(known, func(a, b Evidence) int { return cmp.Compare(a.Origin, b.Origin) })
	d := Decision{Evidence: known[0]}
	if d.Doubt != "" {
		d.Warnings = append(d.Warnings, fmt.Sprintf("published %s: %s", d.Day, d.Doubt))
	}
	if d.Day.Year() < firstYear {
		d.Warnings = append(d.Warnings, fmt.Sprintf("published %s, before there were newspapers", d.Day))
	}
	// A day of grace: it is tomorrow already east of here.
	if !now.IsZero() && d.Day > civil.FromTime(now)+1 {
		d.Warnings = append(d.Warnings, fmt.Sprintf("published %s, which lies in the future", d.Day))
	}
	warned := map[civil.Day]bool{}
	for _, e := range known[1:] {
		if e.Day == d.Day {
			continue
		}
		d.Disagree = append(d.Disagree, e)
		if gap := int(e.Day) - int(d.Day); (gap > slack || gap < -slack) && !warned[e.Day] {
			warned[e.Day] = true
			d.Warnings = append(d.Warnings,
				"published "+d.Day.String()+" by "+d.Origin.String()+", but "+e.Day.String()+" by "+e.Origin.String()+" "+strconv.Quote(e.Words))
		}
	}
	return d
}
