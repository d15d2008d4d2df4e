package timeline

import (
	"strings"

	"dateline/timeline/internal/prose"
	"dateline/timeline/internal/wording"
)

// Here is what "the company", "the mayor" and "it" stand for when they are the subject
// of a clause, or whose it is. Of the lines of the development articles that are shown
// 388 have a name for them; of 127 read 126 have the right one.

// nearby is how many sentences back one of two who bear a title can be the subject.
const nearby = 2

// standIns returns the subjects of a sentence that stand for a name told before.
func (r *reader) standIns(s *sentence) []wording.StandIn {
	r.stands = r.stands[:0]
	for k := range s.clauses {
		c := &s.clauses[k]
		if !c.Tense.Finite() {
			continue
		}
		from, until := r.subjectPhrase(s, c)
		if from < until && s.words[from].Is(prose.Possessive) {
			until = from + 1 // its ferry
		}
		for i := from; i < until; i++ {
			if k := s.words[i].Kind; k == prose.Clitic || k == prose.Comma && i > from+1 && i+1 < len(s.words) && s.words[i+1].Kind == prose.Lower {
				until = i // the company's shares; the company, which lost
			}
		}
		if from >= until || until > from+3 && !(until <= from+5 && r.placedFirm(s.words[from:until])) {
			continue
		}
		if name := r.standsFor(s, c, from, until); name != "" {
			r.stands = append(r.stands, wording.StandIn{From: from, To: until, Name: name})
		}
	}
	return r.stands
}

// placedFirm tells whether words call a firm by where it is from: "the St. Louis company",
// "the London-based airline".
func (r *reader) placedFirm(ws []prose.Word) bool {
	last := len(ws) - 1
	if last < 2 || !isThe(r.a.Text, &ws[0]) || !firmNouns.Has(r.a.Text[ws[last].Start:ws[last].End]) {
		return false
	}
	return !prose.Some(ws[1:last], func(w *prose.Word) bool { return w.Kind != prose.Capital || w.Is(prose.Calendar) })
}

// subjectPhrase returns the words of the subject of a clause without what ties it to
// the sentence before: "it also".
func (r *reader) subjectPhrase(s *sentence, c *prose.Clause) (from, until int) {
	from, until = r.subjectWords(s, c)
	for until > from+1 && s.words[until-1].Is(prose.Linker) {
		until--
	}
	return from, until
}

// standsFor returns the name that the words [from, until), the subject of a clause or
// the owner of it, stand for; "" when there is none or it is not plain.
func (r *reader) standsFor(s *sentence, c *prose.Clause, from, until int) string {
	ws, text := s.words, r.a.Text
	if ws[from].Is(prose.It) {
		if until == from+1 && r.bodyAt == s.at-1 && r.doneByBodies(s, c) && (len(r.names.spans) == 0 || r.names.spans[0].from > from) {
			return r.body
		}
		return ""
	}
	switch {
	case ws[from].Is(prose.Possessive):
		return r.ownerFor(s, from)
	case ws[from].Is(prose.HeShe):
		return r.namedBefore(s, c, from)
	}
	if r.placedFirm(ws[from:until]) {
		return r.firmFor(s, from)
	}
	if !isThe(text, &ws[from]) || until == from+1 || prose.Some(ws[from+1:until], func(w *prose.Word) bool { return w.Kind != prose.Lower }) {
		return ""
	}
	noun := text[ws[until-1].Start:ws[until-1].End]
	if firmNouns.Has(noun) {
		if until == from+2 || noun == "giant" || r.trades[text[ws[from+1].Start:ws[from+1].End]] {
			return r.firmFor(s, from)
		}
		return "" // the law firm
	}
	o, ok := r.offices[text[ws[from+1].Start:ws[until-1].End]]
	if ok && o.mixed {
		if last := r.subject[strings.LastIndexByte(r.subject, ' ')+1:]; r.subject != "" && !r.beside &&
			s.at-r.subjectAt <= nearby && (last == o.last || last == o.also) {
			return r.subject // of two presidents the one who is told of
		}
		return ""
	}
	if !ok || o.at >= s.at || o.maybe && !r.persons[o.last] {
		return ""
	}
	if full := r.names.full[o.last]; full != "" && r.surnames[o.last] != curt {
		return full
	}
	return o.name
}

// ownerFor returns whose "its" or "his" at word i, the first of a subject, is: the body
// or the person that is the subject of the sentence before.
func (r *reader) ownerFor(s *sentence, i int) string {
	if len(r.names.spans) > 0 && r.names.spans[0].from < i {
		return ""
	}
	word := r.a.Text[s.words[i].Start:s.words[i].End]
	if strings.EqualFold(word, "its") {
		if r.bodyAt == s.at-1 {
			return r.body
		}
		return ""
	}
	if g := genderOf(word); g != 0 && r.subjectAt == s.at-1 && r.genders[r.subject[strings.LastIndexByte(r.subject, ' ')+1:]] == g && r.rival != g {
		return r.subject
	}
	return ""
}

// namedBefore returns the person that the pronoun at word i, the subject of a clause,
// stands for when the sentence names one before it and nobody else: "Holt had left when
// she was told". Who says what stands before him is no such one: "Vale closed it, he said".
func (r *reader) namedBefore(s *sentence, c *prose.Clause, i int) string {
	ws, text := s.words, r.a.Text
	name, last, at := "", "", 0
	for _, n := range r.names.spans {
		if n.from >= i {
			break
		}
		if !r.person(n, ws) {
			continue
		}
		if placed(ws, n) {
			return "" // calls for Vale to leave
		}
		whole := r.nameOf(ws, n)
		if name != "" && name != whole {
			return ""
		}
		if name == "" {
			at = n.from
		}
		name, last = whole, text[ws[n.to-1].Start:ws[n.to-1].End]
	}
	if name == "" || c.Is(prose.Reporting) && c.Kind == prose.MainClause {
		return ""
	}
	for j := range i {
		w := &ws[j]
		if w.Kind == prose.Quote || j < at && w.Is(prose.HeShe|prose.Possessive) ||
			w.Kind == prose.Lower && j > 0 && ws[j-1].Is(prose.Determiner) && prose.Calling(text, w) {
			return "" // he, a lawyer: another one
		}
	}
	if g := genderOf(text[ws[i].Start:ws[i].End]); r.genders[last] != 0 && r.genders[last] != g {
		return ""
	}
	return name
}

// doneByBodies tells whether a clause says what a body does rather than a thing: it
// says or plans it, or it "also" did it.
func (r *reader) doneByBodies(s *sentence, c *prose.Clause) bool {
	if c.Passive || s.words[c.Head].Is(prose.BeForm) {
		return false
	}
	return c.Is(prose.Reporting|prose.Planning) ||
		prose.Some(s.words[max(0, c.First-1):c.Head], func(w *prose.Word) bool { return w.Is(prose.Linker) && w.Is(prose.Adverb) })
}

// rememberBodies notes which firm and which body a sentence is about.
func (r *reader) rememberBodies(s *sentence) {
	k := prose.Main(s.clauses)
	if k < 0 {
		return
	}
	c := &s.clauses[k]
	if c.Speaker >= 0 {
		c = &s.clauses[c.Speaker]
	}
	from, until := r.subjectPhrase(s, c)
	for _, st := range r.stands {
		if st.From == from && st.To == until && !s.words[from].Is(prose.Possessive) {
			r.noteBody(s, st.Name)
			return
		}
	}
	until = withoutAdded(s.words, from, until)
	only, several := "", false
	for _, n := range r.names.spans {
		f := r.firmOf(s, n)
		if heads(s.words, n, from, until) && !r.person(n, s.words) && (f != "" || !r.likePerson(n, s.words)) {
			name := f
			if name == "" {
				name = r.names.canonical(r.a.Text, s.words, n)
			}
			if n.from > from && isThe(r.a.Text, &s.words[n.from-1]) {
				name = "The " + name
			}
			r.noteBody(s, name)
			if f != "" {
				r.onFirm, r.onFirmAt = f, s.at
				return
			}
		}
		several = several || f != "" && only != "" && f != only
		if f != "" {
			only = f
		}
	}
	switch fresh := s.at-r.onFirmAt <= farthest; {
	case only == "":
	case several, from < until && s.words[from].Is(prose.It) && another(r.topicOf(s).Name, only), fresh && another(r.onFirm, only):
		r.onFirm = "" // two are in play: it merged with Norden
	default:
		r.onFirm, r.onFirmAt = only, s.at
	}
}

// another tells whether a name that may be missing is not that of only.
func another(name, only string) bool { return name != "" && name != only }

// rememberTopic notes what a sentence is about when that is no person: the subject of its
// main clause. One that somebody else says is about both.
func (r *reader) rememberTopic(s *sentence) {
	k := prose.Main(s.clauses)
	if k < 0 {
		return
	}
	r.topic, r.topicAt = wording.Topic{}, s.at
	c := &s.clauses[k]
	if c.Speaker >= 0 || c.Quoted || s.matter {
		return
	}
	from, until := r.subjectPhrase(s, c)
	for _, st := range r.stands {
		if st.From == from && st.To == until && !s.words[from].Is(prose.Possessive) {
			r.topic.Name = st.Name
			return
		}
	}
	if until = r.topicEnd(s, from, until); until == from || s.callsFirm && r.callsFirm(s, until) >= 0 {
		return
	}
	r.topic = wording.Topic{Name: prose.OneLine(r.a.Text[s.words[from].Start:s.words[until-1].End]), Says: c.Is(prose.Reporting), Common: s.words[from].Kind == prose.Capital}
	if o := c.Head + 1; o < len(s.words) {
		r.topic.Beside = !c.Passive && !s.words[c.Head].Is(prose.BeForm) && s.words[o].Is(prose.Determiner) && !s.words[o].Is(prose.Possessive|prose.Pronoun) // its object
	}
	for _, n := range r.names.spans {
		r.topic.Named = r.topic.Named || n.from >= until
		r.topic.Beside = r.topic.Beside || n.from >= c.First && !inPlace(s.words, n)
		r.topic.Common = r.topic.Common && n.from != from && !(n.from == from+1 && isThe(r.a.Text, &s.words[from]))
	}
}

// inPlace tells whether a preposition stands before a name, its article aside: "over the
// Halden Bay".
func inPlace(ws []prose.Word, n name) bool {
	i := n.from - 1
	if i > 0 && ws[i].Is(prose.Determiner) && !ws[i].Is(prose.Possessive) {
		i--
	}
	return i >= 0 && ws[i].Kind == prose.Lower && ws[i].Is(prose.Preposition)
}

// topicEnd returns where the words [from, until) of a subject end without what is added to
// them; from when they name a person, nothing that was told before, or more than one thing.
func (r *reader) topicEnd(s *sentence, from, until int) int {
	ws := s.words
	if from >= until || ws[from].Is(prose.Pronoun|prose.Possessive|prose.Pointing) || !isThe(r.a.Text, &ws[from]) && ws[from].Kind != prose.Capital {
		return from
	}
	for i, behind := from, false; i < until; i++ {
		w := &ws[i]
		if w.Kind == prose.Comma || w.Is(prose.Relative|prose.That) {
			if until = i; i > from && ws[i-1].Is(prose.Preposition) {
				until-- // the fire of which
			}
			break
		}
		behind = behind || w.Is(prose.Preposition)
		bare := !behind && i > from+1 && w.Kind == prose.Capital && ws[i-1].Kind == prose.Lower &&
			!ws[i-1].Is(prose.Determiner|prose.Coordinator) // other options Norden
		if bare || prose.Calling(r.a.Text, w) || w.Is(prose.Title) {
			return from
		}
	}
	if until == from || ws[until-1].Kind == prose.Clitic {
		return from
	}
	named := isThe(r.a.Text, &ws[from])
	for _, n := range r.names.spans {
		if n.from >= from && n.to <= until && (r.person(n, ws) || r.likePerson(n, ws)) {
			return from
		}
		if n.from == from && n.to < until && ws[n.to].Is(prose.Preposition) {
			until = n.to // Norden, for the moment
		}
		named = named || n.from == from
	}
	if w := &ws[from]; !named && (until == from+1 && w.Class != 0 || w.Is(prose.Base) && !w.Is(prose.Noun)) {
		return from // rain; remember that
	}
	return until
}

// callsFirm returns the first word behind word i with which a sentence speaks of a firm
// without its name, "the company"; -1 when it does not.
func (r *reader) callsFirm(s *sentence, i int) int {
	ws, text := s.words, r.a.Text
	for i = max(i-1, 0); i+1 < len(ws); i++ {
		if !ws[i].Is(prose.Determiner) || !isThe(text, &ws[i]) {
			continue
		}
		if noun := &ws[i+1]; noun.Kind == prose.Lower && firmNouns.Has(text[noun.Start:noun.End]) {
			return i
		}
	}
	return -1
}

// topicOf returns what the sentence before s is about.
func (r *reader) topicOf(s *sentence) wording.Topic {
	if r.topicAt != s.at-1 {
		return wording.Topic{}
	}
	return r.topic
}

// noteBody notes the body that is the subject of a sentence.
func (r *reader) noteBody(s *sentence, name string) {
	r.body, r.bodyAt = name, s.at
	if r.firms[name] {
		r.onFirm, r.onFirmAt = name, s.at
	}
}

// withoutAdded returns where the words [from, until) of a subject end without what is
// added to what they name: "Norden, founded in 1998,".
func withoutAdded(ws []prose.Word, from, until int) int {
	for i := from + 1; i < until; i++ {
		if w := &ws[i]; w.Kind == prose.Comma || w.Kind == prose.Lower && w.Is(prose.Preposition|prose.Relative|prose.Participle) {
			return i
		}
	}
	return until
}

// heads tells whether a name is what the words [from, until) name, with nothing before
// it but what it is: "the ferry company Norden", but not "a lawyer of Norden".
func heads(ws []prose.Word, n name, from, until int) bool {
	if n.to != until || n.from < from {
		return false
	}
	return n.from == from || !prose.Some(ws[from:n.from], func(w *prose.Word) bool {
		return w.Kind != prose.Lower && !w.Is(prose.Determiner) || w.Is(prose.Preposition|prose.Possessive)
	})
}
