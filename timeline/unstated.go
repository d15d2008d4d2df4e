package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/internal/prose"
	"dateline/timeline/internal/wording"
)

// Here is what lowers the worth of an event that has no date of its own.

// What changes the worth of what has no date of its own, by 308 lines read, of which 162
// were acceptable.
const (
	liftPast   = .3  // closed, and nobody says so: 63 of 145, of the rest 99 of 163: its day is another, or it hangs on what was told
	liftKnown  = .25 // its line is about the company, it: 20 of 62
	liftDone   = 1.2 // has closed: 34 of 48, of 45 that come by it 36
	liftAnyone = .3  // who says so has no name: 29 of 48
	liftHabit  = .25 // has long done so, has for years: 7 of 36
	liftTalk   = .5  // stands amid talk: of 180 lines that go by it 110 were read, of which 45 are acceptable
	liftFar    = .5  // stands behind a hundred sentences: 9 of 17, as live pages and chronicles tell other days
)

// liftUnstated returns the lift of what has no date of its own.
func liftUnstated(text string, s *sentence, k int, e *Event, refers wording.Reference) float64 {
	odds := 1.0
	if refers != wording.Plain {
		odds *= liftKnown
	}
	if s.place >= 100 {
		odds *= liftFar
	}
	if s.amidTalk {
		odds *= liftTalk
	}
	if k < 0 {
		return odds
	}
	c := &s.clauses[prose.Host(s.clauses, k)]
	switch says := c.Is(prose.Reporting) && !c.Passive; {
	case says && !saidByName(text, s, c, e):
		odds *= liftAnyone
	case !says && (c.Tense == prose.Past || c.Tense == prose.PastPerfect):
		odds *= liftPast
	case !says && c.Tense == prose.Perfect:
		odds *= liftDone
	}
	if habitual(text, s, c) {
		odds *= liftHabit
	}
	return odds
}

// habitual tells whether a clause in the perfect says what has been so for years, or time
// and again, and so happened on no day: "has long sold boats", "has clashed with the town
// for decades", "has been struck in the past".
func habitual(text string, s *sentence, c *prose.Clause) bool {
	if c.Tense != prose.Perfect {
		return false
	}
	word := func(i int) string { return text[s.words[i].Start:s.words[i].End] }
	for i := c.First; i < c.Head; i++ {
		if often.Has(word(i)) {
			return true
		}
	}
	for i := c.Head + 1; i < len(s.words)-1 && !s.startsFinite(i); i++ {
		switch w := word(i); {
		case w == "past" && word(i-1) == "the" && word(i-2) == "in" && (!s.words[i+1].Wordy() || s.words[i+1].Is(prose.Preposition)):
			return true
		case w == "before" && !s.words[i+1].Wordy() || w == "time" && word(i-1) == "over":
			return true
		case ages.Has(w):
			for j := i - 1; j > max(c.Head, i-agesReach) && word(j) != "first"; j-- {
				if lastingFor.Has(word(j)) {
					return true
				}
			}
		}
	}
	return false
}

// startsFinite tells whether a finite clause of the sentence starts at word i.
func (s *sentence) startsFinite(i int) bool {
	return prose.Some(s.clauses, func(c *prose.Clause) bool { return c.Start == i && c.Tense.Finite() })
}

// agesReach is how far before ages the preposition may stand: "for half of his 30-year
// career", but not "for the first time in years".
const agesReach = 7

var (
	often      = prose.Set("long always often consistently historically traditionally frequently rarely routinely regularly")
	ages       = prose.Set("years decades generations centuries career lifetime")
	lastingFor = prose.Set("for over throughout")
)

// saidByName tells whether what clause c says somebody says is said by one who has a
// name.
func saidByName(text string, s *sentence, c *prose.Clause, e *Event) bool {
	if strings.HasPrefix(e.Line, "[") {
		return true
	}
	who := e.Speaker
	switch {
	case who != "":
	case c.First > c.Start:
		who = text[s.words[c.Start].Start:s.words[c.First-1].End]
	default:
		who = text[s.words[c.Head].Start:s.words[c.End-1].End] // said Ada Holt
	}
	return slices.ContainsFunc(e.Names, func(name string) bool {
		return strings.Contains(who, name[strings.LastIndexByte(name, ' ')+1:])
	})
}
