package wording

import (
	"strings"
	"unicode/utf8"

	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is what stands in brackets for the pronoun that a line opens with.

// longestLead is the most characters of a name that stands for a pronoun.
const longestLead = 60

// leadFor returns what stands in brackets for the pronoun at word i, when the
// bearer of name is the subject of the clause above: "Holt said she had resigned"
// is "[Holt] had resigned". It is "" when none is needed. ok is false when the
// pronoun would be left without the one it stands for: then that clause must stay.
// Of the 24,818 lines of the development articles 207 opened with a pronoun whose
// speaker was cut, 76 do now, most of them an "it" that means nothing.
func (d *Draft) leadFor(i int, name string) (lead string, ok bool) {
	w := &d.ws[i]
	if !w.Is(prose.Pronoun | prose.Possessive) {
		return "", true
	}
	b := d.bearerOf(name)
	name = b.name
	last := name[strings.LastIndexByte(name, ' ')+1:]
	person := d.persons[last] && !prose.Upper(last) && !determined(name) || b.human()
	if w.Is(prose.Possessive) { // his, its; her and their may be another's
		if !person {
			b = b.owner()
			name = b.name
		}
		if !w.Is(prose.FirstPerson|prose.SecondPerson) && d.text[w.End-1] != 'r' &&
			(b.proper() || !person && determined(name) && !b.several()) && person == (d.text[w.Start]|0x20 == 'h') {
			return "[" + genitive(upperFirst(name)) + "]", true
		}
		return "", true
	}
	fits, they := false, strings.EqualFold(d.text[w.Start:w.End], "they")
	switch {
	case name == "":
	case w.Is(prose.HeShe):
		fits = person && !b.nobody() || b.proper() && !b.several() && !(len(b.words) == 1 && pluralForm(name)) // Lawmakers
	case they:
		fits = b.several()
	case w.Is(prose.It) && (d.seems(i) || d.announces(i)):
		return "", true
	case w.Is(prose.It):
		fits = !person && !b.several() && (determined(name) || b.proper())
	}
	if fits && !b.words[0].Is(prose.Possessive) {
		return "[" + upperFirst(name) + "]", true
	}
	return "", w.Is(prose.It) && d.impersonal(i) || w.Is(prose.HeShe) && d.who != "" && b.nobody() || !they && !w.Is(prose.HeShe|prose.It)
}

// impersonal tells whether the it at word i may stand for nothing: "it is likely".
func (d *Draft) impersonal(i int) bool {
	c := d.clauseBehind(i)
	return c != nil && (c.Passive || d.ws[c.Head].Is(prose.BeForm))
}

// seems tells whether the verb behind the it at word i is one of which it means
// nothing: "it took a week".
func (d *Draft) seems(i int) bool {
	c := d.clauseBehind(i)
	if c == nil || !seeming.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End]) {
		return false
	}
	n := c.Head + 1
	return n+1 >= len(d.ws) || d.text[d.ws[n].Start:d.ws[n].End] != "over" || d.counted(n+1) || d.ws[n+1].Kind == prose.Symbol // but took over the mill
}

// announces tells whether the it at word i only announces what follows, or a time: "it
// would be another week", "it was odd that nobody came".
func (d *Draft) announces(i int) bool {
	c := d.clauseBehind(i)
	if c != nil && c.Passive && c.Head+1 < len(d.ws) && d.ws[c.Head+1].Is(prose.That) {
		return true // it is understood that
	}
	if c == nil || !d.ws[c.Head].Is(prose.BeForm) {
		return false
	}
	for j := c.Head + 1; j < min(c.Head+7, len(d.ws)); j++ {
		switch w := &d.ws[j]; {
		case w.Is(prose.That|prose.To|prose.LaterSub|prose.Relative) && j > c.Head+1, w.Is(prose.TimeNoun):
			return true
		case minded.has(d.text[w.Start:w.End]):
			return false
		case w.Kind != prose.Lower && w.Kind != prose.Number && w.Kind != prose.Quote:
			return false
		}
	}
	return false
}

// clauseBehind returns the first clause whose verb begins behind word i; nil when none
// does.
func (d *Draft) clauseBehind(i int) *prose.Clause {
	for k := range d.cs {
		if c := &d.cs[k]; c.First > i {
			return c
		}
	}
	return nil
}

// minded are what only somebody is: "it was aware that".
var minded = wordsOf("aware unaware confident certain sure ready able unable willing unwilling eager keen determined committed prepared free due bound set likely unlikely pleased concerned worried optimistic hopeful careful")

// seeming are verbs of which it is the subject without meaning anything.
var seeming = wordsOf("take takes took look looks looked sound sounds sounded seems seemed appears appeared emerged emerges rain rained snow snowed")

// determined tells whether a name opens with the.
func determined(name string) bool {
	return strings.HasPrefix(name, "The ") || strings.HasPrefix(name, "the ")
}

// thingBetween tells whether a thing is named in words [from, to) that "it" behind
// them may be.
func (d *Draft) thingBetween(from, to int) bool {
	for i := from; i < to-1; i++ {
		if d.ws[i].Is(prose.Determiner) && !d.ws[i].Is(prose.Pronoun) || d.ws[i].Kind == prose.Clitic {
			return true
		}
	}
	return false
}

// proper tells whether a name is one that is written with capitals, and no
// description.
func (b bearer) proper() bool {
	ws := b.words
	return len(ws) > 0 && ws[0].Kind == prose.Capital && !ws[0].Is(prose.Determiner) && ws[headOf(ws)].Kind != prose.Lower
}

// nobody tells whether a name is no person's, so that "he" is somebody told of
// before: "officials said he".
func (b bearer) nobody() bool {
	ws := b.words
	return len(ws) > 0 && (ws[headOf(ws)].Kind == prose.Lower || ws[headOf(ws)].Is(prose.OrgWord)) && !b.human()
}

// bearer is whom or what a pronoun may stand for, by a name that can stand in
// brackets. Its words are good until the next one is read.
type bearer struct {
	name  string
	words []prose.Word
	brief bool // without what told it apart
	known bool // opens with the last word of somebody's name
}

// bearerOf returns the bearer of a name, without what stands in brackets itself;
// one without a name when it is too long or none.
func (d *Draft) bearerOf(name string) bearer {
	if name != d.nameRead {
		d.nameRead, d.bearing = name, d.readBearer(name)
	}
	return d.bearing
}

func (d *Draft) readBearer(name string) bearer {
	for _, open := range [...]string{" -LRB-", " (", " who ", " which ", " -- "} {
		if i := strings.Index(name, open); i > 0 {
			name = name[:i]
		}
	}
	d.naming = prose.AppendWords(d.naming[:0], name, 0, int32(len(name)))
	brief := false
	for i := 1; i < len(d.naming) && utf8.RuneCountInString(name) > longestLead; i++ {
		if w := &d.naming[i]; w.Kind == prose.Lower && w.Is(prose.Preposition|prose.IngForm|prose.Participle) && !w.Is(prose.OfWord|prose.Noun) {
			name = name[:d.naming[i-1].End] // researchers from the Norden Institute for
			d.naming, brief = d.naming[:i], true
		}
	}
	if utf8.RuneCountInString(name) > longestLead {
		return bearer{}
	}
	for _, w := range d.naming {
		if w.Kind > prose.Stop && w.Kind < prose.Clitic ||
			w.Kind == prose.Lower && w.Is(prose.Verbal) &&
				!w.Is(prose.Noun|prose.Participle|prose.IngForm|prose.Base|prose.To) {
			return bearer{}
		}
	}
	known := len(d.naming) > 0 && d.persons[name[d.naming[0].Start:d.naming[0].End]]
	return bearer{name, d.naming, brief, known}
}

// bracket puts the name in brackets that the subject of the line stands for, if it has
// none yet.
func (d *Draft) bracket() {
	if d.leadAt >= 0 && d.cut[d.leadAt] {
		d.putIn("", -1)
	}
	if d.leadAt < 0 {
		d.bracketAt(d.opening())
	}
	if d.leadAt < 0 {
		d.inFull(d.first())
	}
	if d.leadAt > d.first() && strings.HasPrefix(d.lead, "[The ") {
		d.lead = "[t" + d.lead[2:] // In 1992 [the Alden bridge]
	}
}

// bracketAt does so for a subject that begins at word i, but within a quotation.
func (d *Draft) bracketAt(i int) {
	if d.clause < 0 || i >= len(d.ws) || d.cs[d.clause].Quoted || i > 0 && d.ws[i-1].Kind == prose.Quote {
		return
	}
	if d.ws[i].Is(prose.HeShe) || i == d.made.Dateline && d.somebodys(i) {
		d.leadAt, d.lead = d.antecedent(i)
	}
	if d.leadAt < 0 {
		d.name(i)
	}
	if d.leadAt < 0 && d.standsForOne(i) {
		d.leadAt, d.lead = d.hostLead(i)
	}
	if d.leadAt < 0 && d.standsForOne(i) {
		d.leadAt, d.lead = d.topicLead(i)
	}
}

// inFull puts the whole name of whom nobody knows by the last alone in brackets for that,
// the word i that the line opens with: "[Ada Holt] said it was late". Of 170 lines of the
// development articles that are worded so, the 70 that were read have the right name.
func (d *Draft) inFull(i int) {
	if i+1 >= len(d.ws) || d.ws[i].Kind != prose.Capital ||
		i > 0 && (d.ws[i-1].Kind == prose.Capital || d.ws[i-1].Is(prose.Title) || d.ws[i-1].Kind == prose.Quote) ||
		d.cut[i+1] {
		return
	}
	name := d.lesser[d.text[d.ws[i].Start:d.ws[i].End]]
	if next := &d.ws[i+1]; name == "" || next.Kind != prose.Lower || next.Class&prose.Verbal == 0 ||
		prose.Nounish(next) && !next.Is(prose.Reporting) {
		return // Holt Mills; Holt millers
	}
	if lead := "[" + name + "]"; d.hasRoom(i, lead) {
		d.putIn(lead, i)
	}
}

// resolve puts a name in place of the pronoun that an isolated clause opens with:
// the subject of the clause it hangs on, "The mill lost its roof before [it] was
// sold". It returns false when the pronoun would stay without a name.
func (d *Draft) resolve() bool {
	i, c := d.first(), d.cs[d.clause]
	if d.leadAt >= 0 || i >= c.First || i < c.Start || c.Kind != prose.AdverbialClause ||
		!d.ws[i].Is(prose.HeShe|prose.It) && !strings.EqualFold(d.text[d.ws[i].Start:d.ws[i].End], "they") {
		return true
	}
	for p := c.Parent; p >= 0; p = d.cs[p].Parent {
		a := &d.cs[p]
		if !a.Tense.Finite() {
			continue
		}
		if d.sameSubject(a, i) {
			continue
		}
		if d.ws[i].Is(prose.It) && d.thing(&c, a, i) {
			return false
		}
		lead, _ := d.leadFor(i, d.subject(a))
		d.putLead(i, lead)
		return lead != ""
	}
	return false
}

// antecedent returns the name that stands for the he or she at word i, the subject of a
// line, in brackets, and the word it replaces; -1 when it is not plain who is meant: the subject of the sentence before, unless a phrase or
// a clause before it names somebody else.
func (d *Draft) antecedent(i int) (at int, lead string) {
	who := d.who
	for j := range i {
		if w := &d.ws[j]; w.Is(prose.HeShe) && !strings.EqualFold(d.text[w.Start:w.End], d.text[d.ws[i].Start:d.ws[i].End]) {
			return -1, "" // in 1970 she married Karl Vale; he
		}
	}
	for j := range i {
		if w := &d.ws[j]; w.Kind == prose.Capital && d.persons[d.text[w.Start:w.End]] && !strings.HasSuffix(who, d.text[w.Start:w.End]) {
			c := &d.cs[0]
			if !d.cut[j] || c.Head > i || c.Kind != prose.AdverbialClause || !c.Tense.Finite() {
				return -1, ""
			}
			if lead, _ = d.leadFor(i, d.subject(c)); lead == "" {
				return -1, ""
			}
			return i, lead // when Holt left, she
		}
	}
	if who == "" || d.ofAnotherSubject(i, who) || d.relatedSays(i) {
		return -1, ""
	}
	for _, name := range [...]string{who, lastName(who)} {
		if lead = "[" + name + "]"; d.ws[i].Is(prose.Possessive) {
			lead = "[" + genitive(name) + "]"
		}
		if d.length(Limit+4)+utf8.RuneCountInString(lead) <= Limit+4 {
			return i, lead
		}
	}
	return -1, ""
}

// somebodys tells whether word i is the "his" or "her" of what is somebody's.
func (d *Draft) somebodys(i int) bool {
	w := &d.ws[i]
	if !w.Is(prose.Possessive) || w.Is(prose.HeShe) {
		return false
	}
	s := d.text[w.Start:w.End]
	return strings.EqualFold(s, "his") || strings.EqualFold(s, "her")
}

// relatedSays tells whether somebody says what the pronoun at word i opens who is only told
// of by whose he is: "her lawyer said she would appeal" may be of either.
func (d *Draft) relatedSays(i int) bool {
	c := d.clauseBehind(i)
	if c == nil || c.Speaker < 0 || c.Speaker >= len(d.cs) {
		return false
	}
	w := &d.ws[d.cs[c.Speaker].Start]
	return w.Is(prose.Possessive) && !w.Is(prose.FirstPerson|prose.SecondPerson)
}

// hostLead returns the name that stands for the pronoun at word i, the subject of a line, or
// whose it is, in brackets, and the word it replaces, when it is that of the subject of a
// clause on which its own one hangs: "Norden had told the Post that by June [it] would
// close"; -1 when there is none or it is not plain.
func (d *Draft) hostLead(i int) (at int, lead string) {
	c := d.clauseBehind(i)
	if c == nil || c.Start > i || c.Quoted {
		return -1, ""
	}
	for p := c.Parent; p >= 0; p = d.cs[p].Parent {
		a := d.cs[p] // a copy: what opens it is no part of its subject
		if a.Opener >= 0 {
			a.Start = max(a.Start, a.Opener+1)
		}
		if !a.Tense.Finite() || d.sameSubject(&a, i) {
			continue
		}
		if a.First > i || a.Kind == prose.RelativeClause || a.Passive && a.Is(prose.Reporting) || !d.cut[a.Head] || d.rivalled(c, &a, i) {
			return -1, ""
		}
		name := d.subject(&a)
		if lead, _ = d.leadFor(i, name); lead != "" && !d.hasRoom(i, lead) {
			lead, _ = d.leadFor(i, d.bearerOf(name).short())
		}
		if lead == "" || !d.hasRoom(i, lead) {
			return -1, ""
		}
		return i, lead
	}
	return -1, ""
}

// hasRoom tells whether the line is not too long with lead in place of word i.
func (d *Draft) hasRoom(i int, lead string) bool {
	return d.length(Limit)+utf8.RuneCountInString(lead)-int(d.ws[i].Runes) <= Limit
}

// topicLead returns the subject of the sentence before for the pronoun at word i, the subject
// of this one, in brackets, and the word it replaces; -1 when it is not plain: "The ferry
// was built in Norden. In 1992 [the ferry] was sold". Of the lines of the development
// articles 62 have a name by it; 58 have the right one.
func (d *Draft) topicLead(i int) (at int, lead string) {
	if d.topic.Name == "" || d.ws[i].Is(prose.HeShe) {
		return -1, ""
	}
	c := d.clauseBehind(i)
	if c == nil || c.Start > i || c.Kind != prose.MainClause || c.Speaker >= 0 || d.ws[c.First].Kind == prose.Clitic ||
		d.ws[c.Head].Is(prose.BeForm) || d.namesBefore(i) || d.another(c, i) {
		return -1, ""
	}
	if lead, _ = d.leadFor(i, d.topic.Name); lead == "" || !d.hasRoom(i, lead) {
		return -1, ""
	}
	return i, lead
}

// namesBefore tells whether what stands before word i names something, or quotes.
func (d *Draft) namesBefore(i int) bool {
	return prose.Some(d.ws[min(d.made.Dateline, i):i], func(w *prose.Word) bool {
		return w.Kind == prose.Capital && w.Start > d.ws[0].Start && !w.Is(prose.Calendar) || w.Kind == prose.Quote || w.Is(prose.Possessive)
	})
}

// another tells whether the pronoun at word i, the subject of clause c, may be something
// else than the topic: "Norden sold the ferry. It sank", "The spread of the disease alarmed
// Norden. It closed its mills".
func (d *Draft) another(c *prose.Clause, i int) bool {
	b := d.bearerOf(d.topic.Name)
	next := &d.ws[min(c.Head+1, len(d.ws)-1)]
	alone := next.Kind != prose.Capital && next.Kind != prose.Number && next.Kind != prose.Symbol &&
		(next.Kind != prose.Lower || next.Is(prose.Coordinator|prose.Adverb) ||
			next.Is(prose.Preposition) && !next.Is(prose.Particle))
	idle := c.Passive || alone || moving.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End])
	switch {
	case !d.ws[i].Is(prose.It | prose.Possessive):
		return false
	case d.ws[i].Is(prose.Possessive):
		return (d.topic.Beside || d.topic.Named) && (!b.capital() || d.topic.Common)
	case b.capital() && !d.topic.Common:
		return idle
	case d.topic.Says:
		return true
	}
	return d.topic.Beside && !c.Passive
}

// capital tells whether a name is one that is written with capitals, an article aside:
// "The Harbour Board".
func (b bearer) capital() bool {
	ws := b.words
	return len(ws) > 0 && ws[headOf(ws)].Kind == prose.Capital && (b.proper() || determined(b.name))
}

// standsForOne tells whether word i is a pronoun that stands for somebody or something,
// or for whose a thing is.
func (d *Draft) standsForOne(i int) bool {
	w := &d.ws[i]
	return w.Is(prose.HeShe|prose.It) || w.Is(prose.Possessive) && !w.Is(prose.FirstPerson|prose.SecondPerson) ||
		strings.EqualFold(d.text[w.Start:w.End], "they")
}

// sameSubject tells whether the subject of a clause is the pronoun at word i, too: "he
// said he had left before he".
func (d *Draft) sameSubject(a *prose.Clause, i int) bool {
	j := a.First - 1
	return j >= a.Start && d.ws[j].Is(prose.Pronoun) && strings.EqualFold(d.text[d.ws[j].Start:d.ws[j].End], d.text[d.ws[i].Start:d.ws[i].End])
}

// rivalled tells whether the pronoun at word i, the subject of clause c, may be a thing that
// stands between it and the subject of clause a above, unless it is what somebody said of
// himself.
func (d *Draft) rivalled(c, a *prose.Clause, i int) bool {
	return d.ws[i].Is(prose.It) && !(c.Kind == prose.Complement && a.Is(prose.Reporting)) && d.thing(c, a, i)
}

// thing tells whether the it at word i, the subject of clause c, may be a thing that is
// named behind the subject of clause a above: no company explodes, of "Norden ran the
// ferry when it sank" it is not the company that did, and of "the dam was overrun by the
// group after it took the town" it is who did the first who did the second.
func (d *Draft) thing(c, a *prose.Clause, i int) bool {
	moves := moving.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End])
	if a.Passive && a.Head+1 < i && d.ws[a.Head+1].Is(prose.Agent) {
		return true
	}
	next := &d.ws[min(c.Head+1, len(d.ws)-1)]
	return d.thingBetween(a.Head+1, i) &&
		(c.Passive || !next.Is(prose.To) && d.bare(c.Head+1, c.End) || moves ||
			next.Is(prose.Preposition) && !(next.Is(prose.Particle) || d.text[next.Start:next.End] == "over"))
}

// ofAnotherSubject tells whether the sentence is about somebody else by name before the
// pronoun at word i: "Ada Holt was first, but she was chosen".
func (d *Draft) ofAnotherSubject(i int, who string) bool {
	k := prose.Main(d.cs)
	if k < 0 || d.cs[k].First >= i || d.cs[k].First == d.cs[k].Start {
		return false
	}
	b := d.bearerOf(d.subject(&d.cs[k]))
	return b.proper() && !b.several() && !strings.HasSuffix(who, lastName(b.name))
}

// lastName returns the last word of a person's name, and a description as it is.
func lastName(who string) string {
	if strings.HasPrefix(who, "The ") {
		return who
	}
	return who[strings.LastIndexByte(who, ' ')+1:]
}

// opening returns the first word that is kept, or the first of the subject when only a
// phrase and a comma stand before it: "The day before, he".
func (d *Draft) opening() int {
	i, k := d.first(), d.telling()
	if k < 0 {
		return i
	}
	from, until := d.subjectIn(&d.cs[k])
	if from > i && from < until && !d.cut[from-1] && !d.finiteIn(i, from) && (d.ws[from-1].Kind == prose.Comma || d.isTime(i, from)) {
		return from
	}
	return i
}

// isTime tells whether words [from, to) are a date with what stands before one: "by
// 1992", "in the spring of 1926".
func (d *Draft) isTime(from, to int) bool {
	return prose.Some(d.es, func(e *govern.Expression) bool { return e.End == to && e.Start >= from && e.Start <= from+1 }) && (d.ws[from].Is(prose.Preposition) || d.dates(from))
}

// name puts the name in brackets that the subject of a line, which begins at word i,
// stands for.
func (d *Draft) name(i int) {
	for _, st := range d.standIns {
		if st.From != i {
			continue
		}
		lead := "[" + st.Name + "]"
		if d.ws[i].Is(prose.Possessive) {
			lead = "[" + genitive(st.Name) + "]"
		} else if st.To < len(d.ws) && d.ws[st.To].Kind == prose.Clitic && !d.cut[st.To] {
			lead = "[" + genitive(st.Name) + "]"
			st.To++
		}
		if d.length(Limit)+utf8.RuneCountInString(lead)-int(d.ws[st.To-1].At)-int(d.ws[st.To-1].Runes)+int(d.ws[i].At) > Limit {
			return
		}
		d.putIn(lead, i)
		d.drop(i+1, st.To)
	}
}

// genitive returns a name as that of whose something is.
func genitive(name string) string {
	if strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s") {
		return name // Weaver's
	}
	return name + "'s"
}

// putLead puts lead in place of word i, the first of the line. A long one for "it"
// must not cost the end of the line.
func (d *Draft) putLead(i int, lead string) {
	if lead == "" || d.first() != i {
		return
	}
	d.putIn(lead, i)
	if d.ws[i].Is(prose.It) && len(lead) > 42 && d.tooLong() {
		d.putIn("", -1)
	}
}

// spellOut writes the verb in full that leans on the pronoun a name in brackets stands for:
// "he's working" is "[Holt] is working".
func (d *Draft) spellOut() {
	i := d.leadAt + 1
	if d.leadAt < 0 || i+2 >= len(d.ws) || !strings.HasSuffix(d.lead, "]") || d.cut[i] || !d.ws[i-1].Is(prose.Pronoun) {
		return
	}
	next, full := &d.ws[i+1], ""
	switch strings.Replace(d.text[d.ws[i].Start:d.ws[i].End], "’", "'", 1) {
	case "'s":
		full = "is"
		if word := d.text[next.Start:next.End]; next.Is(prose.Participle) && !next.Is(prose.IngForm) &&
			(next.Is(prose.BeForm|prose.HaveForm|prose.Intransitive) || moving.has(word) || word == "got" ||
				d.object(i+2)) {
			full = "has" // he's lost three houses; he's gone home
		}
	case "'re":
		full = "are"
	case "'ve":
		full = "have"
	case "'ll":
		full = "will"
	case "'d":
		full = "would"
		if next.Is(prose.Participle) && !next.Is(prose.Base) {
			full = "had"
		}
	default:
		return
	}
	d.putIn(d.lead+" "+full, d.leadAt)
	d.drop(i, i+1)
}

// human tells whether a name is that of an office or a calling: "the chairman of
// the board", "a spokesman".
func (b bearer) human() bool {
	ws := b.words
	if len(ws) == 0 {
		return false
	}
	h := headOf(ws)
	if ws[h].Kind != prose.Capital || h == 0 {
		return calling(b.name, &ws[h])
	}
	for i := range ws[:h] {
		w := &ws[i]
		if calling(b.name, w) { // senior official Ada Holt
			return !ws[h].Is(prose.OrgWord)
		}
	}
	return false
}

// calling tells whether a word of a name says what one person is who speaks of
// himself: a spokesman speaks of others.
func calling(name string, w *prose.Word) bool {
	s := name[w.Start:w.End]
	return prose.Calling(name, w) && !(len(s) >= len("spokes") && strings.EqualFold(s[:len("spokes")], "spokes"))
}

// several tells whether a name means more than one: "officials", "Holt and Vale".
func (b bearer) several() bool {
	ws := b.words
	if len(ws) == 0 {
		return false
	}
	h := headOf(ws)
	for i := range ws[:h] {
		w := &ws[i]
		if w.Is(prose.Coordinator) {
			return true
		}
	}
	w := &ws[h]
	return w.Kind == prose.Lower && pluralForm(b.name[w.Start:w.End]) ||
		h == 0 && (w.Class != 0 || b.brief || len(ws) > 1 && !b.known) &&
			pluralForm(strings.ToLower(b.name[w.Start:w.End]))
}

// short returns a name without what tells more of its bearer, when that is not part of
// the name: "The fund", not "The Bureau of Mines".
func (b bearer) short() string {
	for i := 1; i < len(b.words); i++ {
		if w := &b.words[i]; w.Kind == prose.Comma ||
			w.Kind == prose.Lower && w.Is(prose.Preposition|prose.Relative|prose.Participle) && !w.Is(prose.OfWord) {
			return b.name[:b.words[i-1].End]
		}
	}
	return b.name
}

// owner returns whose it is what a name names: "Norden" of "Norden's ferry"; b when that
// is nobody's.
func (b bearer) owner() bearer {
	for i := range b.words {
		if w := &b.words[i]; w.Kind == prose.Clitic && i > 0 && i+1 < len(b.words) && b.words[i+1].Kind == prose.Lower {
			return bearer{name: b.name[:b.words[i-1].End], words: b.words[:i]}
		}
	}
	return b
}

// headOf returns the word of a name that says what it is: the last before a
// preposition or a comma.
func headOf(ws []prose.Word) int {
	for i := range ws {
		w := &ws[i]
		if i > 0 && !(i == 1 && ws[0].Is(prose.Determiner)) &&
			(w.Is(prose.Preposition|prose.Relative|prose.Participle) && w.Kind == prose.Lower ||
				w.Kind == prose.Comma) {
			return i - 1
		}
	}
	return len(ws) - 1
}
