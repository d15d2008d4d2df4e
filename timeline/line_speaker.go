package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Here is the attribution a line drops and the speaker it leaves.

// cutAttribution cuts who said it when the event is what was said, and returns
// the speaker. What is said as a judgement, in the speaker's own words or in a
// tense that is not fact, keeps its speaker in the line.
func (d *draft) cutAttribution() string {
	if d.clause < 0 {
		return ""
	}
	c := d.cs[d.clause]
	if c.speaker < 0 || c.quoted {
		return ""
	}
	a := d.cs[c.speaker]
	if !d.vouches(c.speaker) {
		return ""
	}
	name := d.subject(a)
	if name == "" || d.judges(c) {
		return ""
	}
	if c.speaker < d.clause { // X said (that) ...
		for c.parent > c.speaker {
			c = d.cs[c.parent] // renewing hangs on prevented hangs on said
		}
		start := c.start
		if c.kind != complement || c.parent != c.speaker || !c.tense.finite() {
			return ""
		}
		if c.opener >= 0 {
			start = c.opener + 1
		}
		if d.ws[start].is(arguing) || c.opener < 0 && d.toldWhom(a, start) {
			return "" // explained how it closed; told reporters the man had left
		}
		if d.protects(0, start) && !(d.own != nil && d.own.start >= start) {
			return ""
		}
		d.drop(0, start)
		d.cutFurtherThat(start)
		d.replacePronoun(name, d.persons[name[strings.LastIndexByte(name, ' ')+1:]])
	} else { // ..., X said
		if d.protects(a.start, a.end) {
			return ""
		}
		end := a.end
		if a.first == a.start { // says Holt, a director of the mill
			end = d.apposed(end)
		}
		d.drop(a.start, end)
	}
	return name
}

// apposed returns the word behind what a comma at word i sets off about the
// speaker: ", says Ada Holt, a director of the mill, marketing".
func (d *draft) apposed(i int) int {
	for i < len(d.ws)-1 && d.ws[i].kind == comma {
		j := i + 1
		if d.ws[j].is(coordinator|preposition|subordinator|ingForm|pronoun) && !d.ws[j].is(relative|determiner) && d.ws[min(j+1, len(d.ws)-1)].kind != comma {
			break
		}
		for j < len(d.ws) && d.ws[j].kind != comma && d.ws[j].kind != stop {
			j++
		}
		if d.verbIn(i, j) && !d.ws[i+1].is(relative) && j > i+2 {
			break
		}
		i = j
	}
	return i
}

// judges tells whether a clause is an opinion, of which a line must say whose it
// is: what could or should be, and what somebody or something is, when no number
// says how much. What would be is only a future that is reported.
func (d *draft) judges(c clause) bool {
	if c.tense == conditional && !d.plain(c) {
		return true
	}
	if !d.ws[c.head].is(beForm) || c.head+1 >= len(d.ws) {
		return false
	}
	for i := c.head + 1; i < c.end; i++ {
		if d.ws[i].kind == number && !slices.ContainsFunc(d.es, func(e expression) bool { return e.start <= i && i < e.end }) {
			return false
		}
	}
	next := d.ws[c.head+1]
	return next.kind == lower && !next.is(preposition|calendar)
}

// cutReport cuts the saying where there is no room for what was said: "Some
// analysts say the outcome ... will be a test". The event is then what was said,
// its date still the day on which it was. A report that has a date of its own is
// cut only behind what was said.
func (d *draft) cutReport() string {
	if d.clause < 0 {
		return ""
	}
	a := d.cs[d.clause]
	if !d.vouches(d.clause) || a.tense == future || a.tense == conditional || a.quoted {
		return ""
	}
	if k := 0; d.clause > 0 && d.cs[k].speaker == d.clause && a.start > d.cs[k].head && !d.cs[k].quoted {
		name := d.subject(a)
		if name == "" || d.judges(d.cs[k]) {
			return ""
		}
		d.drop(a.start, a.end)
		d.clause, d.own = k, nil
		d.span()
		return name
	}
	for k := d.clause + 1; k < len(d.cs) && d.own == nil; k++ {
		c := d.cs[k]
		if c.parent != d.clause || c.kind != complement {
			continue
		}
		name := d.subject(a)
		start := c.start
		if c.opener >= 0 {
			start = c.opener + 1
		}
		if name == "" || c.opener < 0 && d.toldWhom(a, start) || start >= c.first || c.quoted || d.judges(c) || d.unfinished(start) {
			return ""
		}
		d.drop(0, start)
		d.cutFurtherThat(start)
		d.replacePronoun(name, d.persons[name[strings.LastIndexByte(name, ' ')+1:]])
		d.clause = k
		d.span()
		return name
	}
	return ""
}

// toldWhom tells whether the clause that begins at word start without a that opens
// with whom it was told: "told the Post it was late".
func (d *draft) toldWhom(a clause, start int) bool {
	switch d.text[d.ws[a.head].start:d.ws[a.head].end] {
	case "told", "tells", "tell", "informed", "assured", "warned", "reminded":
		return start == a.head+1
	}
	return false
}

// cutFurtherThat cuts the that which goes on with what was said behind word start:
// "[said] it had closed and that it would".
func (d *draft) cutFurtherThat(start int) {
	for i := start + 1; i < len(d.ws); i++ {
		if d.ws[i].is(that) && d.ws[i-1].is(coordinator) && d.opensClause(i) {
			d.drop(i, i+1)
		}
	}
}

// frontAttribution puts who said it before a quotation that has no room beside
// it: ““It fell,” Holt told reporters at the quay” is “Holt said: “It fell””.
// Where a quotation is cut short it must still say whose it is.
func (d *draft) frontAttribution() {
	i := d.first()
	if d.clause < 0 || i >= len(d.ws) || d.ws[i].kind != quote || closingQuote(d.text[d.ws[i].start:d.ws[i].end]) == "" {
		return
	}
	at, told := d.clause, 0
	if c := d.cs[at]; c.quoted && c.speaker > at {
		at, told = c.speaker, at
	}
	a := d.cs[at]
	if !a.is(reporting) || !a.tense.finite() || a.quoted || a.start < 1 || d.ws[a.start-1].kind != quote || d.cs[0].speaker != at || !d.cs[0].quoted {
		return
	}
	name := d.subject(a)
	if name == "" && a.first == a.start+1 && d.ws[a.start].is(heShe) {
		name = d.text[d.ws[a.start].start:d.ws[a.start].end]
	}
	if name == "" {
		return
	}
	d.drop(a.start, len(d.ws))
	d.lead, d.leadAt = upperFirst(name)+" said: ", i
	if d.clause == at {
		d.own = nil // the date of saying it
	}
	d.clause = told
	d.span()
}

// unfinished tells whether the words behind start belong to a quotation that
// opened before it.
func (d *draft) unfinished(start int) bool {
	n := 0
	for i := range start {
		if d.ws[i].kind == quote {
			n++
		}
	}
	return n%2 == 1
}

// replacePronoun writes the speaker for the pronoun that what they said begins
// with: "Holt said she would resign" is "[Holt] would resign".
func (d *draft) replacePronoun(name string, person bool) {
	i := d.first()
	if i >= len(d.ws) || utf8.RuneCountInString(name) > 40 {
		return
	}
	first, _ := utf8.DecodeRuneInString(name)
	determined := strings.HasPrefix(name, "The ") || strings.HasPrefix(name, "the ")
	w := d.ws[i]
	if w.is(possessive) && !w.is(firstPerson|secondPerson) && d.text[w.end-1] != 'r' { // his, its; her and their may be another's
		if unicode.IsUpper(first) && person == (d.text[w.start]|0x20 == 'h') {
			d.lead, d.leadAt = "["+upperFirst(name)+"'s]", i
		}
		return
	}
	if w.is(heShe) && unicode.IsUpper(first) && !determined || w.is(it) && (determined || !person && unicode.IsUpper(first)) {
		d.lead, d.leadAt = "["+upperFirst(name)+"]", i
	}
}

// plain tells whether a conditional is only a future that was reported in the
// past: "would close" is news, "should close" and "could close" are opinion.
func (d *draft) plain(c clause) bool { return d.ws[c.first].is(wouldForm) }

// subject returns the subject of a reporting clause as it stands in the text,
// "" when it is a pronoun or too long to be a name.
func (d *draft) subject(a clause) string {
	from, until := a.start, a.first
	if from >= until { // said Holt, who ...
		from, until = a.head+1, a.head+1
		for until < min(len(d.ws), a.end) && (d.ws[until].kind == capital || d.ws[until].is(title|determiner) || d.ws[until].is(preposition) && until > from && until+1 < len(d.ws) && d.ws[until+1].kind == capital) {
			until++
		}
	}
	from = max(from, min(until, d.dateline))
	if from < until && d.ws[from].is(preposition|subordinator|ingForm|participle|to) {
		for i := until - 1; i > from; i-- { // Writing in a journal, Holt said
			if d.ws[i].kind == comma {
				from = i + 1
				break
			}
		}
	}
	if from < until && d.ws[from].is(subordinator) {
		from++ // as a report said
	}
	for from < until && (d.ws[from].is(coordinator|adverb|linker) && !d.ws[min(from+1, len(d.ws)-1)].is(ofWord) || d.ws[from].kind == comma || d.ws[from].kind == quote || d.ws[from].kind == dash || d.ws[from].kind == stop) {
		from++
	}
	for i := from; i < until; i++ {
		if d.ws[i].kind == comma && !(i+1 < until && compound(d.text, d.ws[i+1])) {
			until = i // Holt, the mayor, said; not the Tarrant, Ohio-based maker
			break
		}
	}
	for until > from && d.ws[until-1].is(adverb) {
		until--
	}
	if until > from && d.ws[until-1].is(pronoun) { // In 2022 it had said
		from = until - 1
	}
	if until == from+1 && d.ws[from].is(heShe) {
		return d.who
	}
	if from >= until || d.ws[from].is(pronoun|relative|that|lastNext|calendar) || d.ws[from].kind == number || d.ws[until-1].is(determiner) {
		return "" // said earlier this month; which said; told a crowd
	}
	s := oneLine(d.text[d.ws[from].start:d.ws[until-1].end])
	if utf8.RuneCountInString(s) > 80 {
		return ""
	}
	return s
}
