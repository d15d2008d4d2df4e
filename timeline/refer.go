package timeline

import (
	"sort"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/internal/prose"
	"dateline/timeline/internal/wording"
)

// Here is what "the company", "the mayor" and "it" stand for when they are the subject
// of a clause. Of the lines of the development articles that are shown 289 have a
// name for them; of 78 read 77 have the right one.

// office is the one who bears a title in an article, or the one body whose name has a
// noun in it: "Mayor Ada Holt" is the mayor, "the Harbour Commission" the commission.
type office struct {
	name  string
	last  string // what tells two names apart: the last word of a person's
	at    int    // the sentence that names it first
	mixed bool   // another bears it as well
	also  string // the last word of the other's name
}

// style is how an article names who bears a title: 0 for one that bears none.
type style byte

// The styles. Who is only named curtly need not be the one whose full name the article
// has: President Holt is not the first lady Ada Holt.
const (
	curt style = 'c' // President Holt
	full style = 'f' // President Ada Holt
)

// nameOf returns the longest form of a person's name that is surely the same person's.
func (r *reader) nameOf(ws []prose.Word, n name) string {
	if word := r.a.Text[ws[n.to-1].Start:ws[n.to-1].End]; n.to-n.from == 1 && r.surnames[word] == curt {
		return word
	}
	return r.names.canonical(r.a.Text, ws, n)
}

// learnOffices notes which names bear which titles and nouns, and which are those of
// firms.
func (r *reader) learnOffices(s *sentence) {
	ws, text := s.words, r.a.Text
	for _, n := range r.names.spans {
		if cutShort(ws, n) {
			continue
		}
		last := text[ws[n.to-1].Start:ws[n.to-1].End]
		if title := titleBefore(text, ws, n.from); title != "" && !n.place && !ws[n.to-1].Is(prose.OrgWord) {
			if n.to-n.from == 1 && r.surnames[last] == 0 {
				r.surnames[last] = curt
			} else if n.to-n.from > 1 {
				r.surnames[last] = full
			}
			r.note(title, office{name: r.names.canonical(text, ws, n), last: last, at: s.at})
			continue
		}
		if to := r.firm(s, n); to > n.from {
			r.firms[prose.OneLine(text[ws[n.from].Start:ws[to-1].End])] = true
		}
		if noun := bodyNoun(text, ws, n); noun != "" {
			name := prose.OneLine(text[ws[n.from].Start:ws[n.to-1].End])
			o := office{name: name, last: name, at: s.at}
			if n.from > 0 && isThe(text, &ws[n.from-1]) {
				o.name = "The " + name
			}
			r.note(noun, o)
		}
	}
}

// cutShort tells whether a name is only the end of one: Hudson's Bay, Life & Casualty,
// Savings and Loan, Sun Microsystems.
func cutShort(ws []prose.Word, n name) bool {
	if n.from == 0 {
		return false
	}
	w := &ws[n.from-1]
	return w.Kind == prose.Clitic || w.Kind == prose.Symbol || w.Kind == prose.Capital && w.Is(prose.Calendar) && !(n.from > 1 && ws[n.from-2].Is(prose.Preposition)) ||
		w.Is(prose.Coordinator) && n.from > 1 && ws[n.from-2].Kind == prose.Capital
}

// note notes who bears a title or a noun.
func (r *reader) note(title string, o office) {
	if old, ok := r.offices[title]; ok {
		if old.last == o.last {
			return
		}
		if old.mixed && old.also != o.last {
			old.also = "" // a third
		} else {
			old.also = o.last
		}
		old.mixed = true
		o = old
	}
	r.offices[title] = o
}

// titleBefore returns the title that stands before word at, in small letters:
// "vice president"; "" when there is none, or one that only tells a gender.
func titleBefore(text string, ws []prose.Word, at int) string {
	from := at
	for from > 0 && ws[from-1].Is(prose.Title) && ws[from-1].Wordy() {
		from--
	}
	if from == at || from == at-1 && genderOf(text[ws[from].Start:ws[from].End]) != 0 {
		return ""
	}
	return strings.ToLower(prose.OneLine(text[ws[from].Start:ws[at-1].End]))
}

// isThe tells whether a word is the article.
func isThe(text string, w *prose.Word) bool {
	s := text[w.Start:w.End]
	return s == "the" || s == "The"
}

// designators end the name of a firm and are left out where it is named again.
var designators = prose.Set("Corp Corp. Inc Inc. Co Co. Ltd Ltd. Plc plc PLC LLC Corporation Incorporated Limited N.V. S.A. AG")

// ofFirms are what only a firm has, behind its name.
var ofFirms = prose.Set("shares stock share shareholders CEO profits earnings dividend investors board bosses executives chairman engineers employees workers managers")

// firmNouns are what a firm is called.
var firmNouns = prose.Set("company firm giant corporation carrier airline insurer retailer maker manufacturer conglomerate thrift brewer")

// firm returns the word behind the name of a firm, without what only says that it is
// one; n.from when nothing tells that n is one.
func (r *reader) firm(s *sentence, n name) int {
	ws, text, to := s.words, r.a.Text, undesignated(r.a.Text, s.words, n)
	word := func(i int) string { return text[ws[i].Start:ws[i].End] }
	switch i := n.to; {
	case to < n.to:
		return to
	case n.from > 0 && firmNouns[word(n.from-1)]: // energy giant Norden
		if n.from > 1 && ws[n.from-2].Kind == prose.Lower {
			r.trades[word(n.from-2)] = true
		}
		return n.to
	case i < len(ws) && ws[i].Kind == prose.Comma: // Norden, a ferry company
		for i++; i < min(len(ws), n.to+7) && (ws[i].Kind == prose.Lower || ws[i].Kind == prose.Clitic) && !ws[i].Is(prose.Preposition|prose.Relative); i++ {
			if firmNouns[word(i)] {
				return n.to
			}
		}
		return n.from
	case i < len(ws):
		if ws[i].Kind == prose.Clitic {
			i++
		}
		if i < len(ws) && ofFirms[word(i)] || i+1 < len(ws) && strings.EqualFold(word(i), "chief") && ws[i+1].Is(prose.Title) { // Norden's shares, its chief executive
			return n.to
		}
	}
	if r.saysIt(s, n) {
		return n.to
	}
	return n.from
}

// undesignated returns the word behind a name without what only says that it is a
// firm's.
func undesignated(text string, ws []prose.Word, n name) int {
	to := n.to
	for to > n.from && designators[text[ws[to-1].Start:ws[to-1].End]] {
		to--
	}
	return to
}

// saysIt tells whether a name without an article is the subject of a saying whose next
// clause opens with it: "Norden said it had closed".
func (r *reader) saysIt(s *sentence, n name) bool {
	if n.place || n.from > 0 && s.words[n.from-1].Is(prose.Determiner) {
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
		return i+1 < len(s.words) && s.words[i].Is(prose.It) && !s.words[i+1].Is(prose.BeForm)
	}
	return false
}

// bodyNouns are the nouns that say what a body is, in its name and for it.
var bodyNouns = map[string]string{
	"Agency": "agency", "Bank": "bank", "Bureau": "bureau", "College": "college", "Commission": "commission", "Committee": "committee",
	"Council": "council", "Court": "court", "Department": "department", "Foundation": "foundation", "Hospital": "hospital",
	"Institute": "institute", "Ministry": "ministry", "Party": "party", "Union": "union", "University": "university",
	"Association": "association", "School": "school", "Administration": "administration", "Panel": "panel",
}

// bodyNoun returns the noun in a name that says what sort of body bears it, in small
// letters.
func bodyNoun(text string, ws []prose.Word, n name) string {
	if n.to-n.from < 2 || n.place {
		return ""
	}
	h := n.to - 1
	for i := n.from + 1; i < n.to; i++ {
		if ws[i].Is(prose.OfWord) {
			h = i - 1
			break
		}
	}
	return bodyNouns[text[ws[h].Start:ws[h].End]]
}

// nearby is how many sentences back one of two who bear a title can be the subject.
const nearby = 2

// farthest is how many sentences back a firm can be named that is called the company.
const farthest = 6

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
			if s.words[i].Kind == prose.Clitic {
				until = i // the company's shares
			}
		}
		if from >= until || until > from+3 {
			continue
		}
		if name := r.standsFor(s, c, from, until); name != "" {
			r.stands = append(r.stands, wording.StandIn{From: from, To: until, Name: name})
		}
	}
	return r.stands
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
	if !isThe(text, &ws[from]) || until == from+1 || prose.Some(ws[from+1:until], func(w *prose.Word) bool { return w.Kind != prose.Lower }) {
		return ""
	}
	noun := text[ws[until-1].Start:ws[until-1].End]
	if firmNouns[noun] {
		if until == from+2 || noun == "giant" || r.trades[text[ws[from+1].Start:ws[from+1].End]] {
			return r.firmFor(s, from)
		}
		return "" // the law firm
	}
	o, ok := r.offices[text[ws[from+1].Start:ws[until-1].End]]
	if ok && o.mixed {
		if last := r.subject[strings.LastIndexByte(r.subject, ' ')+1:]; r.subject != "" && !r.beside && s.at-r.subjectAt <= nearby && (last == o.last || last == o.also) {
			return r.subject // of two presidents the one who is told of
		}
		return ""
	}
	if !ok || o.at >= s.at {
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
		if w.Kind == prose.Quote || j < at && w.Is(prose.HeShe|prose.Possessive) || w.Kind == prose.Lower && j > 0 && ws[j-1].Is(prose.Determiner) && prose.Calling(text, w) {
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
	return c.Is(prose.Reporting|prose.Planning) || prose.Some(s.words[max(0, c.First-1):c.Head], func(w *prose.Word) bool { return w.Is(prose.Linker) && w.Is(prose.Adverb) })
}

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
		if f == "" && !n.place && n.to == n.from+1 && n.to < at && s.words[n.to].Is(prose.Reporting) && !r.person(n, s.words) && !(n.from > 0 && s.words[n.from-1].Is(prose.Determiner)) {
			return "" // Brandt said the company's
		}
		if f != "" && f != found {
			if found != "" {
				return ""
			}
			found = f
		}
	}
	if found == "" && s.at-r.onFirmAt <= farthest {
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
	if f := prose.OneLine(r.a.Text[s.words[n.from].Start:s.words[to-1].End]); r.firms[f] {
		return f
	}
	return ""
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
	case several, fresh && r.onFirm != "" && r.onFirm != only:
		r.onFirm = "" // two are in play
	default:
		r.onFirm, r.onFirmAt = only, s.at
	}
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

// refersTo returns how the line that was worded last says what it is about. Beside a
// date of its own what the story is about needs no name, nor does what is told for the
// first time and said what it is: "the regional assembly will vote". Of 37 dated lines
// about "the mill" that were read 8 of 16 such ones are acceptable, of the others 7 of
// 21; of 56 without a date 12 of 27 and 8 of 29.
func (r *reader) refersTo(s *sentence, dated bool) wording.Reference {
	refers, noun, said := r.draft.Refers()
	if refers != wording.Told || noun < 1 || !dated && !said {
		return refers
	}
	w := &s.words[noun]
	word := r.a.Text[w.Start:w.End]
	bare := s.words[noun-1].Is(prose.Determiner) && noun+1 < len(s.words) && !s.words[noun+1].Is(prose.Preposition|prose.Relative|prose.That|prose.Participle)
	if r.topical(word) || !bare && (said || !r.mentioned(word, w.Start)) || said && dated {
		return wording.Plain
	}
	return refers
}

// topical tells whether a noun is in the headline or the lede of the article.
func (r *reader) topical(noun string) bool {
	for _, p := range r.a.Parts {
		if p.Role == article.Headline && strings.Contains(r.a.Text[p.Start:p.End], noun) {
			return true
		}
	}
	for _, s := range ledeOf(r.sentences) {
		if r.says(s.words, noun) {
			return true
		}
	}
	return false
}

// recently is how many words back it is looked for whether a thing was told before.
const recently = 600

// mentioned tells whether a noun stands in the words before offset at.
func (r *reader) mentioned(noun string, at int32) bool {
	end := sort.Search(len(r.words), func(i int) bool { return r.words[i].Start >= at })
	return r.says(r.words[max(0, end-recently):end], noun)
}

// says tells whether a noun is one of some words, or in the plural.
func (r *reader) says(ws []prose.Word, noun string) bool {
	return prose.Some(ws, func(w *prose.Word) bool {
		n := int(w.End - w.Start)
		return (n == len(noun) || n == len(noun)+1) && strings.EqualFold(r.a.Text[w.Start:int(w.Start)+len(noun)], noun)
	})
}
