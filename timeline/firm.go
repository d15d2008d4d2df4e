package timeline

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is which names are those of firms, and which firm is called the company.

// designators end the name of a firm and are left out where it is named again.
var designators = prose.Set("Corp Corp. Inc Inc. Co Co. Ltd Ltd. Plc plc PLC LLC Corporation Incorporated Limited N.V. NV S.A. SA AG AB ASA GmbH BV SpA Oyj Pty")

// ofFirms are what only a firm has, behind its name.
var ofFirms = prose.Set("shares stock share shareholders CEO profits earnings dividend investors board bosses executives chairman engineers employees workers managers")

// firmNouns are what a firm is called.
var firmNouns = prose.Set("company firm giant corporation carrier airline insurer retailer maker manufacturer conglomerate thrift brewer")

// learnFirm notes whether a name is that of a firm, or has an article, as no firm's has:
// "in the US", but "the Norden spill".
func (r *reader) learnFirm(s *sentence, n name) {
	ws, text := s.words, r.a.Text
	if to := r.firm(s, n); to > n.from {
		r.firms[prose.OneLine(text[ws[n.from].Start:ws[to-1].End])] = true
	}
	if n.from > 0 && isThe(text, &ws[n.from-1]) &&
		(n.to == len(ws) || ws[n.to].Kind == prose.Comma || ws[n.to].Kind == prose.Stop ||
			ws[n.to].Is(prose.BeForm|prose.HaveForm|prose.Coordinator)) {
		r.articled[prose.OneLine(text[ws[n.from].Start:ws[n.to-1].End])] = true
	}
}

// firm returns the word behind the name of a firm, without what only says that it is
// one; n.from when nothing tells that n is one.
func (r *reader) firm(s *sentence, n name) int {
	ws, text, to := s.words, r.a.Text, undesignated(r.a.Text, s.words, n)
	word := func(i int) string { return text[ws[i].Start:ws[i].End] }
	switch i := n.to; {
	case to < n.to:
		return to
	case bodyNoun(text, ws, n) == "" && prose.Some(ws[n.from:n.to], func(w *prose.Word) bool { return ampersand(text, w) }): // Holt & Vale
		return n.to
	case n.from > 0 && firmNouns.Has(word(n.from-1)): // energy giant Norden
		if n.from > 1 && ws[n.from-2].Kind == prose.Lower {
			r.trades[word(n.from-2)] = true
		}
		return n.to
	case i < len(ws) && ws[i].Kind == prose.Comma:
		if r.apposedFirm(s, i+1) {
			return n.to
		}
		return n.from
	case i < len(ws):
		if ws[i].Kind == prose.Clitic {
			i++
		}
		if i < len(ws) && ofFirms.Has(word(i)) || i+1 < len(ws) && strings.EqualFold(word(i), "chief") && ws[i+1].Is(prose.Title) { // Norden's shares, its chief executive
			return n.to
		}
	}
	if r.saysIt(s, n) {
		return n.to
	}
	return n.from
}

// learnCalled notes which names do something before "the company" in its sentence, or in
// the sentence before one that opens with it: what the one is called whose name nothing
// else tells to be a firm's.
func (r *reader) learnCalled(s *sentence) {
	at := r.callsFirm(s, 0)
	s.callsFirm = at >= 0
	found, actor := false, ""
	for _, n := range r.names.spans {
		if n.titled || n.to >= len(s.words) || n.from > 0 && isThe(r.a.Text, &s.words[n.from-1]) {
			continue
		}
		name := prose.OneLine(r.a.Text[s.words[n.from].Start:s.words[n.to-1].End])
		if acts := r.acts(s, n); acts && n.to <= at {
			r.called[name] += callingFirm
			found = true
		} else if acts {
			r.called[name]++
		}
		if k := prose.Main(s.clauses); k >= 0 && s.clauses[k].First == n.to {
			actor = name
		}
	}
	if at >= 0 && !found && r.actor != "" {
		r.called[r.actor] += callingFirm
	}
	r.actor = actor
}

// acts tells whether a name is that of somebody who does or has something: "Norden closed",
// "Norden's ferry", "Norden officials".
func (r *reader) acts(s *sentence, n name) bool {
	w := &s.words[n.to]
	word := r.a.Text[w.Start:w.End]
	return n.place || w.Kind == prose.Clitic || ofFirms.Has(word) || strings.HasPrefix(word, "spokes") || word == "officials" ||
		prose.Some(s.clauses, func(c *prose.Clause) bool { return c.First == n.to && c.Tense.Finite() })
}

// callingFirm is how much more it tells that a name stands before "the company" than that
// it is that of somebody who does something.
const callingFirm = 100

// fewestActs is how often a name is that of somebody who does something, where it stands
// but once before "the company".
const fewestActs = 4

// settleFirms takes the name that stands before "the company" most often for that of a
// firm when nothing else tells of one that does, and none that has an article.
func (r *reader) settleFirms() {
	for name := range r.articled {
		delete(r.firms, name)
		delete(r.called, name)
	}
	best, next := "", 0
	for name, times := range r.called {
		switch {
		case times < callingFirm:
		case best == "" || times > r.called[best] || times == r.called[best] && name < best:
			next = max(next, r.called[best])
			best = name
		default:
			next = max(next, times)
		}
	}
	if acts := r.called[best] % callingFirm; best != "" && !r.callsPerson(best) &&
		r.called[best]/callingFirm > next/callingFirm && (r.called[best] >= 2*callingFirm || acts >= fewestActs) {
		r.firms[best] = true
	}
	for f := range r.firms {
		if last := f[strings.LastIndexByte(f, ' ')+1:]; r.genders[last] == 0 && r.surnames[last] == 0 {
			delete(r.persons, last) // Navigation Norden said
		}
	}
}

// callsPerson tells whether a name is a person's somewhere in the article.
func (r *reader) callsPerson(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return r.persons[last] || r.genders[last] != 0 || r.names.full[last] != "" && strings.Count(r.names.full[last], " ") < 3
}

// apposedFirm tells whether what opens behind a comma at word i says that the name before
// it is a firm's: "Norden, a ferry company", "Norden, the ferry company, which", but not
// "to Halden, the airline announced".
func (r *reader) apposedFirm(s *sentence, i int) bool {
	ws, first := s.words, i
	for ; i < min(len(ws), first+6) && ws[i].Wordy() &&
		!ws[i].Is(prose.Preposition|prose.Relative|prose.Reporting|prose.BeForm|prose.HaveForm|prose.Modal|prose.Calendar); i++ {
		if firmNouns.Has(r.a.Text[ws[i].Start:ws[i].End]) {
			return !isThe(r.a.Text, &ws[first]) ||
				i+1 < len(ws) && (ws[i+1].Kind == prose.Comma || ws[i+1].Kind == prose.Stop ||
					ws[i+1].Is(prose.Relative|prose.That))
		}
	}
	return false
}

// undesignated returns the word behind a name without what only says that it is a
// firm's.
func undesignated(text string, ws []prose.Word, n name) int {
	to := n.to
	for to > n.from && designators.Has(text[ws[to-1].Start:ws[to-1].End]) {
		to--
	}
	return to
}

// saysIt tells whether a name without an article is the subject of a saying whose next
// clause opens with it: "Norden said it had closed". Of one that can be a person's it has
// to be what a firm does: "Navigation Norden said it expects".
func (r *reader) saysIt(s *sentence, n name) bool {
	if n.place || n.from > 0 && s.words[n.from-1].Is(prose.Determiner|prose.Preposition) {
		return false
	}
	for k := range s.clauses {
		c := &s.clauses[k]
		if c.First != n.to || !c.Is(prose.Reporting) || !c.Tense.Finite() {
			continue
		}
		i := c.Head + 1
		if i < len(s.words) && s.words[i].Is(prose.That) {
			i++
		}
		if i+1 >= len(s.words) || !s.words[i].Is(prose.It) || s.words[i+1].Is(prose.BeForm) {
			return false
		}
		return !r.likePerson(n, s.words) ||
			k+1 < len(s.clauses) && s.clauses[k+1].First == i+1 && s.clauses[k+1].Is(prose.Planning) &&
				!s.clauses[k+1].Passive
	}
	return false
}

// farthest is how many sentences back a firm can be named that is called the company.
const farthest = 6

// firmFor returns the firm that is called the company at word at of a sentence: the
// one that is named before it there, or the one of the sentences before.
func (r *reader) firmFor(s *sentence, at int) string {
	found := ""
	for _, n := range r.names.spans {
		if n.to > at {
			break
		}
		f := r.firmOf(s, n)
		if f == "" && n.to < at && strings.HasPrefix(r.a.Text[s.words[n.to].Start:], "spokes") {
			return "" // a Brandt spokesman said the company
		}
		if f == "" && !n.place && n.to == n.from+1 && n.to < at && s.words[n.to].Is(prose.Reporting) &&
			!r.person(n, s.words) && !(n.from > 0 && s.words[n.from-1].Is(prose.Determiner)) {
			return "" // Brandt said the company's
		}
		if f != "" && f != found {
			if found != "" {
				return ""
			}
			found = f
		}
	}
	if found == "" && (s.at-r.onFirmAt <= farthest || len(r.firms) == 1) {
		return r.onFirm
	}
	return found
}

// firmOf returns the firm that a name is of, "" when it is of none.
func (r *reader) firmOf(s *sentence, n name) string {
	to := undesignated(r.a.Text, s.words, n)
	if to == n.from {
		return ""
	}
	f := prose.OneLine(r.a.Text[s.words[n.from].Start:s.words[to-1].End])
	if r.firms[f+"'s"] && to < len(s.words) && s.words[to].Kind == prose.Clitic {
		return f + "'s" // Weaver's Inc.
	}
	if r.firms[f] {
		return f
	}
	return ""
}
