package published

import (
	"fmt"

	"dateline/dates/civil"
)

// Stamp is a line that says when the article came out.
type Stamp struct {
	Evidence      // its Origin is Head; Day is civil.NoDay when the year is not written
	Date     Date // what the line says
	Updated  bool // it tells of an update only
	Renewed  Date // an update that the line puts before the publication; Month 0: none
	Bare     bool // no word says "published", nor anything else: "August 3, 2016"
	Loose    bool // no word says "published", and other words stand beside the date: "Reuters, August 3, 2016"
}

// longestStamp is more than any stamp seen; longer lines are prose.
const longestStamp = 200

// The words that lines with nothing but dates and times consist of.
var stampWords = wordSet(`
	a am pm p m t z h hr hrs hour hours at on in of the and is was be to or as
	gmt utc bst est edt et cst cdt ct mst mdt mt pst pdt pt ist cet cest eet eest sgt hkt jst kst aest aedt wib pkt
	min mins minute minutes read time local eastern pacific central mountain
	this article story post page report item news press release for immediate date dated datelined
	first last originally original edition print online version appeared
	published publish publication pub posted created issued released written filed added uploaded submitted
	updated update modified edited revised refreshed changed corrected amended reviewed
	from` + foreignStampWords + foreignPublishedCues + foreignUpdatedCues)

// The words that make a line with a date a stamp.
var publishedCues = wordSet(`published publish publication pub posted created issued released filed added uploaded submitted date dated` + foreignPublishedCues)
var updatedCues = wordSet(`updated update modified edited revised refreshed changed corrected amended reviewed` + foreignUpdatedCues)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, t := range appendTokens(nil, words) {
		set[t.word] = true
	}
	return set
}

// ReadStamp reads a line as a stamp: "Published: 3 August 2016", "Updated
// Tuesday, Aug. 3, 2016 4:15 PM EDT", "This Article is From Aug 03, 2016",
// "2016-08-03", "By Jane Doe | Aug 3, 2016". Of several dates the first that is
// not an update counts. ok is false for prose, even when a date is in it.
func ReadStamp(line string) (s Stamp, ok bool) {
	if len(line) > longestStamp || !hasDigit(line) {
		return Stamp{}, false
	}
	var room [lineTokens]token
	toks := appendTokens(room[:0], line)
	found := findDates(toks)
	if len(found) == 0 || len(found) > 4 {
		return Stamp{}, false
	}
	rest := readRest(line, toks, found)
	ends := line[len(line)-1]
	switch {
	case rest.others == 0:
		s.Bare = !rest.cue
	case found[0].Year == 0:
		return Stamp{}, false // too little to go by among other words
	case rest.cue && rest.plain <= 1 && rest.others <= 8 && (ends != '.' || rest.opensWithCue):
	case rest.plain == 0 && rest.others <= 6 && ends != '.' && ends != '?' && ends != '!':
		s.Loose = true
	default:
		return Stamp{}, false
	}
	best := 0
	for best < len(found)-1 && rest.updated[best] {
		best++
	}
	if rest.updated[best] {
		best = 0
	}
	s.Updated = rest.updated[best]
	if best > 0 {
		s.Renewed = found[0]
	}
	s.Evidence = Evidence{Origin: Head, Words: line}
	return s.Dated(found[best]), true
}

// Dated returns the stamp with another date, of the same line.
func (s Stamp) Dated(d Date) Stamp {
	s.Date, s.Day, s.Doubt = d, civil.NoDay, ""
	if day, known := d.Civil(); known {
		s.Day = day
	}
	if d.Swapped {
		s.Doubt = swappedDoubt(s.Words, d)
	}
	return s
}

func swappedDoubt(line string, d Date) string {
	return fmt.Sprintf("%q may also be read with day and month exchanged", line[d.Start:d.End])
}

// rest is what a line holds beside its dates.
type rest struct {
	others       int  // words that no stamp needs
	plain        int  // those of them that begin in lower case
	cue          bool // "published" or "updated" stands there
	opensWithCue bool // the first word belongs to a stamp
	updated      []bool
}

func readRest(line string, toks []token, found []Date) rest {
	r := rest{updated: make([]bool, len(found))}
	at, cue := 0, 0 // the date to come; the last cue: 1 published, 2 updated
	first := true
	for _, t := range toks {
		for at < len(found) && t.start >= found[at].End {
			at, cue = at+1, 0
		}
		if at < len(found) && t.start >= found[at].Start {
			r.updated[at] = cue == 2
			continue
		}
		if t.word == "" {
			continue
		}
		switch {
		case publishedCues[t.word]:
			r.cue, cue = true, 1
		case updatedCues[t.word]:
			r.cue, cue = true, 2
		}
		if stampWords[t.word] {
			r.opensWithCue = r.opensWithCue || first
		} else if weekdays[t.word] == 0 {
			r.others++
			if c := line[t.start]; (c < 'A' || c > 'Z') && t.word != "by" {
				r.plain++
			}
		}
		// "This Article is From" is a cue made of four plain words.
		r.cue = r.cue || t.word == "from" && r.others == 0
		first = false
	}
	return r
}

func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}
