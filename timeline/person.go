package timeline

import (
	"dateline/timeline/internal/prose"
)

// Here is who of those whom an article names is a person.

// learnNames notes the names of the article and who of them is a person.
func (r *reader) learnNames() {
	r.names.first = r.names.first[:0]
	for i := range r.sentences {
		s := &r.sentences[i]
		r.names.learn(r.a.Text, s)
		r.learnPerson(s)
		for _, n := range r.names.spans {
			r.learnGender(s, n)
			r.learnRelative(s, n)
			if n.titled && !prose.Some(s.words[n.from:n.to], func(w *prose.Word) bool { return w.Kind != prose.Capital }) ||
				n.to-n.from <= 3 && r.speaks(s, n) {
				r.persons[r.a.Text[s.words[n.to-1].Start:s.words[n.to-1].End]] = true
			}
		}
		r.learnPronoun(s)
		r.learnOffices(s)
	}
	for i := range r.sentences { // once more, now that names that open a sentence are known
		s := &r.sentences[i]
		r.names.find(r.a.Text, s)
		if s.unsure && s.Classes&prose.HeShe != 0 {
			r.learnPronoun(s)
		}
		r.learnCalled(s)
	}
	r.settleFirms()
}

// speaks tells whether a name is surely a person's: one of two or three words that
// is the whole subject of a reporting verb or that an age or a who follows, that
// stands in commas behind what somebody is, or the subject of what only people do.
func (r *reader) speaks(s *sentence, n name) bool {
	ws := s.words
	if last := &ws[n.to-1]; n.place || last.Is(prose.OrgWord) || n.to-n.from > 1 && terrain.Has(r.a.Text[last.Start:last.End]) {
		return false
	}
	if n.to-n.from > 1 && n.from > 1 && ws[n.from-1].Kind == prose.Comma && n.to < len(ws) && ws[n.to].Kind == prose.Comma && r.calls(ws, n.from-2) {
		return true // the mill's director, Ada Holt,
	}
	if i := n.to + 1; i+1 < len(ws) && ws[n.to].Kind == prose.Comma {
		if ws[i].Kind == prose.Number && ws[i].End-ws[i].Start <= 2 && ws[i+1].Kind == prose.Comma ||
			n.to-n.from > 1 && r.a.Text[ws[i].Start:ws[i].End] == "who" && (n.from == 0 || !isThe(r.a.Text, &ws[n.from-1])) {
			return true // Ada Holt, 52, was; Ada Holt, who, but not the Poet Laureate, who
		}
	}
	for k := range s.clauses {
		c := &s.clauses[k]
		switch subject := n.to == c.First && n.from == c.Start; {
		case !c.Tense.Finite():
		case n.to-n.from > 1 && c.Is(prose.Reporting) && (subject || n.from == c.Head+1):
			return true
		case subject && personal.Has(r.a.Text[ws[c.Head].Start:ws[c.Head].End]):
			return true // Holt was arrested
		}
	}
	return false
}

// calls tells whether word i ends a phrase that says what one person is: "the head of
// the mill".
func (r *reader) calls(ws []prose.Word, i int) bool {
	for ; i >= 0 && ws[i].Wordy(); i-- {
		if prose.Calling(r.a.Text, &ws[i]) || ws[i].Is(prose.Title) {
			return true
		}
	}
	return false
}

// terrain are the last words of the names of places and buildings, which may be the
// subject of a report as well.
var terrain = prose.Set("Square Island Islands River Bay Beach County Parish Valley Lake Park Harbour Harbor Coast " +
	"House Tower Towers Bridge Cathedral Abbey Castle Manor Palace Road Avenue Station Airport Stadium Hotel Prison Theatre Theater Museum")

// learnPerson notes who a sentence is about when one name is the subject of what
// only people do, though the name opens the sentence: "Holt was arrested".
func (r *reader) learnPerson(s *sentence) {
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.First != c.Start+1 || !c.Tense.Finite() {
			continue
		}
		w := &s.words[c.Start]
		if w.Kind != prose.Capital || w.Class != 0 || !personal.Has(r.a.Text[s.words[c.Head].Start:s.words[c.Head].End]) {
			continue
		}
		name := r.a.Text[w.Start:w.End]
		r.persons[name], r.names.known[name] = true, alone
	}
}

// personal are what only people do or suffer.
var personal = prose.Set("died born married divorced retired resigned arrested sentenced jailed convicted acquitted appointed graduated pleaded studied " +
	"sang wrote quipped smiled wept laughed testified apologised apologized injured hospitalised hospitalized survived")
