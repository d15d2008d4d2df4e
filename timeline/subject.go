package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline/internal/prose"
)

// Here is who "he" or "she" is.

// gender is which pronoun stands for a person.
type gender byte

// The genders, 0 for one that nothing tells.
const (
	he  gender = 'h'
	she gender = 's'
)

// genderOf returns the gender that a title or a pronoun tells.
func genderOf(word string) gender {
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "he", "his", "man", "boy", "mr", "sir", "lord", "king", "prince":
		return he
	case "she", "her", "woman", "girl", "ms", "mrs", "miss", "lady", "dame", "queen", "princess", "chairwoman", "spokeswoman", "congresswoman":
		return she
	}
	return 0
}

// learnGender notes what the title before a name tells.
func (r *reader) learnGender(s *sentence, n name) {
	if !n.titled || n.from == 0 {
		return
	}
	title, last := s.words[n.from-1], s.words[n.to-1]
	if g := genderOf(r.a.Text[title.Start:title.End]); g != 0 {
		r.genders[r.a.Text[last.Start:last.End]] = g
	}
}

// whoIn returns who the pronoun of a sentence stands for, "" when that is not
// plain: the subject of what came before, unless that is a woman and the pronoun is
// he. The first pronoun that follows a person without a title tells which it is.
func (r *reader) whoIn(s *sentence) string {
	i := r.pronounIn(s)
	if i < 0 {
		return r.subject
	}
	if r.subject == "" {
		return r.latelyIn(s)
	}
	last := lastOf(r.subject)
	g := genderOf(r.a.Text[s.words[i].Start:s.words[i].End])
	switch {
	case r.genders[last] != 0 || g == 0:
	case r.rival == g:
		return "" // Holt met Vale, whom the article calls she
	case !strings.HasPrefix(r.subject, "The "):
		r.genders[last] = g
	}
	if g != 0 && r.genders[last] != 0 && g != r.genders[last] {
		return r.protagonistIn(s)
	}
	return r.subject
}

// pronounIn returns the first pronoun of a sentence that stands for a person, the "his" or
// "her" that opens one without; -1 when there is none.
func (r *reader) pronounIn(s *sentence) int {
	if s.Classes&prose.HeShe != 0 {
		return slices.IndexFunc(s.words, func(w prose.Word) bool { return w.Is(prose.HeShe) })
	}
	if w := &s.words[0]; w.Is(prose.Possessive) && genderOf(r.a.Text[w.Start:w.End]) != 0 {
		return 0
	}
	return -1
}

// latelyIn returns who was told of last when the first pronoun of a sentence is that of
// his gender and nobody else was named since; "" when he was not told of lately. Of the
// lines of the development articles 45 have a name by it; 42 have the right one.
func (r *reader) latelyIn(s *sentence) string {
	who := r.lately
	if who == "" || s.at-r.latelyAt > lately {
		return r.protagonistIn(s)
	}
	return r.standingFor(s, who, r.genders[lastOf(who)])
}

// protagonistIn returns whom the article is about when the first pronoun of a sentence
// can stand for nobody else named so far.
func (r *reader) protagonistIn(s *sentence) string {
	if !r.protagonist.plain {
		return ""
	}
	return r.standingFor(s, r.protagonist.name, r.protagonist.gender)
}

// standingFor returns who when the first pronoun of a sentence can stand for him: it is of
// his gender, and he is not named behind it.
func (r *reader) standingFor(s *sentence, who string, g gender) string {
	i := r.pronounIn(s)
	if i < 0 || g == 0 || genderOf(r.a.Text[s.words[i].Start:s.words[i].End]) != g || r.says(s.words[i:], lastOf(who)) {
		return ""
	}
	return who
}

// lately is how many sentences back somebody can have been told of whom a pronoun stands for
// though others tell of things since.
const lately = 4

// noteLately notes who was told of last, and forgets him where another is named.
func (r *reader) noteLately(s *sentence) {
	if r.subject != "" && !strings.HasPrefix(r.subject, "The ") && !r.beside {
		r.lately, r.latelyAt = r.subject, s.at
		return
	}
	last := lastOf(r.lately)
	for _, n := range r.names.spans {
		if w := &s.words[n.to-1]; r.a.Text[w.Start:w.End] != last && r.mayBe(n, s.words, r.genders[last]) || r.subject != "" {
			r.lately = ""
		}
	}
}

// meet notes who is told of in full in a sentence, and whom only the body of the story
// tells of: nobody knows him by the last name alone.
func (r *reader) meet(s *sentence) {
	for _, n := range r.names.spans {
		if n.to-n.from < 2 || n.place {
			continue
		}
		w := &s.words[n.to-1]
		last := r.a.Text[w.Start:w.End]
		if !r.met[last] && s.place > ledeLength && r.names.full[last] != "" && r.surnames[last] != curt && r.person(n, s.words) && !r.topical(last) {
			r.lesser[last] = r.names.full[last]
		}
		r.met[last] = true
	}
}

// remember notes who the subject of a sentence is: the person it names before its
// verb, or behind "said". A sentence whose subject is a pronoun leaves the memory as
// it is, but for one that names another person beside it. Of 40 lines with a name
// in brackets drawn from those of the development articles 37 are right, of 25 that
// came by what stands between or before the name all.
func (r *reader) remember(s *sentence) {
	k := prose.Main(s.clauses)
	if k < 0 {
		return
	}
	main := &s.clauses[k]
	if main.Quoted && main.Speaker < 0 && !prose.Some(s.clauses, func(c *prose.Clause) bool { return !c.Quoted }) {
		return // whom somebody speaks of is not whom the story does
	}
	c := main
	if c.Speaker >= 0 {
		c = &s.clauses[c.Speaker]
	}
	for i := c.Start; i < c.First; i++ {
		if s.words[i].Is(prose.HeShe) {
			r.rememberPronoun(s, i)
			return
		}
	}
	r.subjectAt = s.at
	if r.subject = r.about(s, c); r.subject == "" {
		r.subject = r.about(s, main) // The mayor said she would resign, the Post reported
	}
	last := lastOf(r.subject)
	r.rival, r.beside = 0, false
	for _, n := range r.names.spans {
		if w := &s.words[n.to-1]; r.person(n, s.words) && r.a.Text[w.Start:w.End] != last {
			r.rival, r.beside = r.genders[r.a.Text[w.Start:w.End]], true
		}
	}
}

// rememberPronoun notes who the pronoun at word i, the subject of a sentence, is: who
// was it before, or the one person whom the sentence names, if it does before it: "While
// Holt was abroad, she". A second person beside it makes it not plain from here on.
func (r *reader) rememberPronoun(s *sentence, i int) {
	r.subjectAt = s.at
	named, several, before := "", false, false
	for _, n := range r.names.spans {
		if !r.person(n, s.words) || placed(s.words, n) {
			continue
		}
		name := r.nameOf(s.words, n)
		several = several || named != "" && name != named
		before = before || n.to <= i
		named = name
	}
	switch {
	case named == "" || named == r.subject && !several:
	case several || !before:
		r.subject = ""
	default:
		r.subject = named
		g, last := genderOf(r.a.Text[s.words[i].Start:s.words[i].End]), lastOf(named)
		if r.genders[last] != 0 && r.genders[last] != g {
			r.subject = ""
		}
	}
}

// about returns the person who is the subject of clause c, by name or as the
// article calls him ("the woman"); "" when it is nobody or more than one.
func (r *reader) about(s *sentence, c *prose.Clause) string {
	from, until := r.subjectWords(s, c)
	ws, text := s.words, r.a.Text
	for until > from && ws[until-1].Kind == prose.Lower && ws[until-1].Is(prose.Adverb|prose.Linker) {
		until-- // Holt then left
	}
	if from >= until {
		return ""
	}
	for _, n := range r.names.spans {
		if n.from > from+2 && n.to <= until && ws[n.from-1].Kind == prose.Comma && ws[from].Is(prose.Determiner) &&
			(n.to == until || ws[n.to].Kind == prose.Comma) && r.person(n, ws) && r.calls(ws, n.from-2) {
			return r.nameOf(ws, n) // the mayor of Norden, Ada Holt,
		}
	}
	from = r.behindAside(ws, from, until)
	for i := from + 1; i < until; i++ {
		if w := &ws[i]; w.Kind == prose.Comma || w.Is(prose.Preposition|prose.Relative|prose.Participle) && w.Kind == prose.Lower {
			until = i
		} else if w.Is(prose.Coordinator) && slices.ContainsFunc(r.names.spans, func(n name) bool { return n.from >= from && n.to <= i }) {
			return "" // Holt and Vale, but the leader and miller Ada Holt
		}
	}
	if ws[until-1].Kind == prose.Capital {
		for _, n := range r.names.spans {
			if n.to != until || n.from < from {
				continue
			}
			the := n.from > from && ws[n.from-1].Is(prose.Determiner) && ws[n.from-1].Kind != prose.Clitic
			if r.person(n, ws) || !the && (r.likePerson(n, ws) || r.calledHe(n, ws)) {
				return r.nameOf(ws, n)
			}
		}
		return ""
	}
	if !ws[from].Is(prose.Determiner) || ws[from].Is(prose.Possessive) || !prose.Calling(text, &ws[until-1]) {
		return ""
	}
	if from++; from >= until { // a woman, another protester
		return ""
	}
	who := "The " + prose.OneLine(text[ws[from].Start:ws[until-1].End])
	if utf8.RuneCountInString(who) > longestDescription {
		return ""
	}
	return who
}

// placed tells whether a preposition stands before a name without a title, which so is
// rather a place or a paper: "on Morning Norden".
func placed(ws []prose.Word, n name) bool {
	return !n.titled && n.from > 0 && ws[n.from-1].Kind == prose.Lower && ws[n.from-1].Is(prose.Preposition)
}

// behindAside returns where the name that ends the words [from, until) of a subject
// begins when a comma parts it from what tells when or how: "A month later, Holt". What
// names somebody itself stays: "Holt, Vale".
func (r *reader) behindAside(ws []prose.Word, from, until int) int {
	comma := until - 1
	for comma > from && ws[comma].Kind != prose.Comma {
		comma--
	}
	if comma == from || comma == until-1 {
		return from
	}
	ends := false
	for _, n := range r.names.spans {
		if n.from >= from && n.to <= comma {
			return from
		}
		ends = ends || n.from > comma && n.to == until
	}
	if ends {
		return comma + 1
	}
	return from
}

// longestDescription is the most characters of a description that stands for a
// pronoun.
const longestDescription = 40

// subjectWords returns the words [from, until) of the subject of a clause, without
// what opens the clause before it.
func (r *reader) subjectWords(s *sentence, c *prose.Clause) (from, until int) {
	ws := s.words
	from, until = max(c.Start, s.Dateline), c.First
	if c.Kind == prose.AdverbialClause && c.Opener >= from && c.Opener < until {
		from = c.Opener + 1 // when she
	}
	if from >= until && c.Is(prose.Reporting) && c.Tense.Finite() { // said Holt, the mayor
		from = c.Head + 1
		for until = from; until < len(ws) && ws[until].Wordy() && !ws[until].Is(prose.Relative|prose.That|prose.Calendar); until++ {
		}
	}
	for from < until && (!ws[from].Wordy() || ws[from].Is(prose.Coordinator|prose.Linker) ||
		ws[from].Is(prose.Adverb) && !ws[from].Is(prose.Determiner)) {
		from++
	}
	if from < until && ws[from].Is(prose.Preposition|prose.Subordinator|prose.IngForm|prose.Participle|prose.To|prose.Calendar|prose.LastNext) &&
		ws[from].Kind != prose.Clitic {
		for i := until - 1; i > from; i-- {
			if ws[i].Kind == prose.Comma || ws[i].Kind == prose.Semicolon {
				return i + 1, until
			}
		}
		for i := range s.expressions {
			if e := &s.expressions[i]; from <= e.Start && e.Start <= from+1 && e.End < until {
				return e.End, until // In 1998 Holt; Last week the mayor
			}
		}
		return until, until
	}
	return from, until
}

// likePerson tells whether a name is written as those of people are, with one or two
// names before the last somewhere in the article. What "he" follows on is a person.
func (r *reader) likePerson(n name, ws []prose.Word) bool {
	last := &ws[n.to-1]
	if n.place || last.Is(prose.OrgWord) || prose.Upper(r.a.Text[last.Start:last.End]) || prose.Numbered(r.a.Text, ws, n.from) ||
		terrain.Has(r.a.Text[last.Start:last.End]) {
		return false
	}
	parts := strings.Count(r.names.canonical(r.a.Text, ws, n), " ") + 1
	return parts == 2 || parts == 3
}

// learnPronoun notes which pronoun stands for the only person that a sentence names,
// in that sentence.
func (r *reader) learnPronoun(s *sentence) {
	if s.Classes&(prose.HeShe|prose.Possessive) == 0 {
		return
	}
	who, from := "", 0
	for _, n := range r.names.spans {
		if !r.person(n, s.words) {
			continue
		}
		if who != "" {
			return
		}
		last := &s.words[n.to-1]
		who, from = r.a.Text[last.Start:last.End], n.to
	}
	if who == "" {
		who, from = r.alone(s)
	}
	if who == "" || r.genders[who] != 0 {
		return
	}
	for i := from; i < len(s.words); i++ {
		if w := &s.words[i]; w.Is(prose.HeShe | prose.Possessive) {
			if g := genderOf(r.a.Text[w.Start:w.End]); g != 0 {
				r.genders[who] = g
				return
			}
		}
	}
}

// alone returns the one name of a sentence when it is a single word and the whole
// subject of its first clause, and the word behind it: "Holt ran the mill with her
// sister".
func (r *reader) alone(s *sentence) (who string, behind int) {
	if len(r.names.spans) != 1 || len(s.clauses) == 0 {
		return "", 0
	}
	n, c := r.names.spans[0], &s.clauses[0]
	w := &s.words[n.from]
	if n.to-n.from != 1 || n.to != c.First || n.from > c.Start && s.words[n.from-1].Kind != prose.Comma ||
		w.Is(prose.OrgWord) || prose.Upper(r.a.Text[w.Start:w.End]) {
		return "", 0
	}
	return r.a.Text[w.Start:w.End], n.to
}

// calledHe tells whether a name is a single word that the article calls he or she.
func (r *reader) calledHe(n name, ws []prose.Word) bool {
	return n.to-n.from == 1 && !n.place && r.genders[r.a.Text[ws[n.from].Start:ws[n.from].End]] != 0
}

// person tells whether a name is surely a person's: a title stands before it,
// here or elsewhere in the article.
func (r *reader) person(n name, ws []prose.Word) bool {
	if n.place || !n.titled && n.to-n.from == 1 && prose.Upper(r.a.Text[ws[n.from].Start:ws[n.from].End]) {
		return false // also: state TV
	}
	return n.titled || r.persons[r.a.Text[ws[n.to-1].Start:ws[n.to-1].End]]
}
