package timeline

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is what stands amid talk: in columns, and in what readers remark below a story.

// A sentence stands amid talk when of the talkReach on either side of it at least
// fewestTalking talk.
const (
	talkReach     = 4
	fewestTalking = 2
)

// spreadTalk notes which sentences stand amid talk.
func spreadTalk(text string, ss []sentence) {
	quoted := false
	for i := range ss {
		s := &ss[i]
		if !s.Has(prose.Quote) {
			s.talking = !quoted && talks(text, s)
			continue
		}
		quoted = leavesOpen(text, s.words, quoted)
	}
	for i := range ss {
		n := 0
		for j := max(0, i-talkReach); j < min(len(ss), i+talkReach+1); j++ {
			if ss[j].talking && j != i {
				n++
			}
		}
		ss[i].amidTalk = n >= fewestTalking
	}
}

// talks tells whether a sentence speaks of who writes it or to who reads it, asks, or
// exclaims.
func talks(text string, s *sentence) bool {
	return s.Wordy >= 3 && (s.Classes&(prose.FirstPerson|prose.SecondPerson) != 0 && !reported(s) || strings.IndexByte("?!", text[s.End-1]) >= 0)
}

// leavesOpen tells whether a quotation is open behind some words, as it was before them
// when quoted.
func leavesOpen(text string, ws []prose.Word, quoted bool) bool {
	for i := range ws {
		if ws[i].Kind != prose.Quote {
			continue
		}
		switch text[ws[i].Start:ws[i].End] {
		case "``", "“", "„", "«":
			quoted = true
		case "''", "”", "»":
			quoted = false
		case `"`:
			quoted = !quoted
		}
	}
	return quoted
}
