package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineLimit is the most characters a line has. Journalists' own lines in the 19
// timelines of Timeline17 have a median of 107.
const lineLimit = 110

// draft is a line in the making: the words of a sentence, of which cut ones are
// left out.
type draft struct {
	text    string
	ws      []word
	cs      []clause
	cut     []bool
	clause  int // the clause that tells the event; -1 when there is no verb
	es      []expression
	persons map[string]bool
	who     string      // who "he" or "she" is; "" when not plain
	own     *expression // its date; nil when it has none
	lo, hi  int         // words the event's own clause spans: never cut as a whole
	lead    string      // said in place of the first kept word's subject: "[Obama]"
	leadAt  int         // the word that lead stands in for; -1
	tail    string      // said behind the last word: a closing quotation mark
	torn    bool        // the line ends where the room did, not where a phrase does
}

// lineOf cuts the sentence down to a headline for the event that clause k tells
// and expression own dates (nil for none), and returns the speaker whose
// attribution it dropped. The cuts are made in the order of what a reader
// misses least; those behind the first few only while the line is too long.
func (r *reader) lineOf(s *sentence, k int, own *expression, alone bool) (line, speaker string) {
	if cap(r.cut) < len(s.words) {
		r.cut = make([]bool, 2*len(s.words))
	}
	d := draft{text: r.a.Text, ws: s.words, cs: s.clauses, es: s.expressions, persons: r.persons, who: r.subject, cut: r.cut[:len(s.words)], clause: k, own: own, leadAt: -1}
	clear(d.cut)
	d.span()
	if (!alone || d.aside()) && d.isolate() && d.headless() {
		clear(d.cut) // better the whole sentence than one without a subject
	}
	d.cutDateline()
	d.cutBrackets()
	d.cutOpener()
	d.cutOwnTime()
	speaker = d.cutAttribution()
	if speaker == "" && d.length() > lineLimit {
		speaker = d.cutReport()
	}
	for _, cut := range []func(){d.cutRelatives, d.cutFronted, d.shortenNames, d.cutTail} {
		if d.length() <= lineLimit {
			break
		}
		cut()
	}
	d.cutLooseEnds()
	if d.leadAt < 0 {
		d.leadAt, d.lead = r.antecedent(&d)
	}
	r.line = d.render(r.line[:0])
	return string(r.line), speaker
}

// span finds the words that the date and its verb stand in.
func (d *draft) span() {
	d.lo, d.hi = 0, 0
	if d.clause >= 0 {
		c := d.cs[d.clause]
		d.lo, d.hi = c.first, c.head+1
	}
	if d.own != nil {
		if d.hi == 0 {
			d.lo, d.hi = d.own.start, d.own.end
		}
		d.lo, d.hi = min(d.lo, d.own.start), max(d.hi, d.own.end)
	}
}

func (d *draft) drop(from, to int) {
	for i := max(from, 0); i < min(to, len(d.cut)); i++ {
		d.cut[i] = true
	}
}

// protects tells whether [from, to) holds the verb of the event, or its date
// unless the date opens the sentence.
func (d *draft) protects(from, to int) bool {
	if d.clause >= 0 {
		if h := d.cs[d.clause].head; from <= h && h < to {
			return true
		}
	}
	return d.own != nil && from <= d.own.start && d.own.start < to
}

// first returns the first word that is kept, len(d.ws) if none is.
func (d *draft) first() int {
	for i, c := range d.cut {
		if !c {
			return i
		}
	}
	return len(d.ws)
}

// length returns how many characters the line would have now.
func (d *draft) length() int {
	n := len(d.lead)
	last := -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.runes)
		last = i
	}
	return n
}

// space tells whether a space stands between kept words i < j.
func (d *draft) space(i, j int) bool {
	if j == i+1 {
		return d.ws[i].end < d.ws[j].start
	}
	switch d.ws[j].kind {
	case comma, stop, semicolon, closing, clitic:
		return false
	case quote:
		return d.ws[j-1].end < d.ws[j].start // an opening mark
	}
	return d.ws[i].kind != open && !(d.ws[i].kind == quote && i+1 < len(d.ws) && d.ws[i].end == d.ws[i+1].start)
}

// isolate keeps only the clause of the event when the sentence tells others on
// other dates: "The company, founded in 1998, said on Tuesday it would close".
// A clause that cannot be made to stand alone keeps its sentence; then isolate
// returns false.
func (d *draft) isolate() bool {
	if d.clause < 0 {
		return false
	}
	c := d.cs[d.clause]
	end := d.extent(d.clause)
	for k := range d.clause {
		if d.cs[k].speaker == d.clause {
			return false // "..., Holt said" says nothing alone
		}
	}
	switch {
	case c.kind == participleClause:
		return d.participle(c, end)
	case c.kind == relativeClause:
		return d.relative(c, end)
	case c.kind == infinitiveClause:
		return false
	case c.kind == coordinateClause && c.parent >= 0 && !d.hasSubject(c):
		return d.shareSubject(c, end)
	}
	if c.kind == complement && (c.tense == conditional && !d.plain(c) || c.parent >= 0 && !d.cs[c.parent].is(reporting)) {
		return false // an opinion keeps who has it, a demand who makes it
	}
	start := c.start
	if c.opener >= 0 {
		start = max(start, c.opener+1)
	}
	if d.own != nil && d.own.start < start && d.own.end <= c.first {
		start = d.own.start
	}
	if start >= c.first {
		return false // no subject
	}
	if p := d.ws[max(start-1, 0)]; c.kind == mainClause && start > 0 && p.wordy() && !p.is(coordinator) {
		return false // the principle it upheld: nothing marks where the clause begins
	}
	d.drop(0, start)
	d.drop(end, len(d.ws))
	d.cutEmbedded(c)
	return true
}

// aside tells whether the date belongs to a clause told in passing, whose main
// clause happens at another time: "Holders, who approved it in April, will".
func (d *draft) aside() bool {
	if d.own == nil || d.clause < 0 {
		return false
	}
	switch c := d.cs[d.clause]; c.kind {
	case relativeClause, participleClause, coordinateClause:
		return true
	case adverbialClause:
		return c.opener >= 0 && !d.ws[c.opener].is(whenSub)
	}
	return false
}

// headless tells whether the line begins with the event's verb.
func (d *draft) headless() bool {
	c := d.cs[d.clause]
	return d.leadAt < 0 && c.tense.finite() && d.first() == c.first && d.ws[c.first].kind == lower
}

// extent returns the word behind clause k and all that hangs on it.
func (d *draft) extent(k int) int {
	end := d.cs[k].end
	for n := k + 1; n < len(d.cs); n++ {
		o := d.cs[n]
		if o.start < d.cs[k].start { // its noun's own verb
			end = min(end, o.first)
			break
		}
		if o.parent < k || o.kind == coordinateClause || o.kind == mainClause || o.kind != complement && o.kind != infinitiveClause && d.datedApart(n) {
			break
		}
		end = max(end, o.end)
	}
	if d.own != nil {
		end = max(end, d.own.end)
	}
	return end
}

// datedApart tells whether clause k has a date of its own that is not the event's.
func (d *draft) datedApart(k int) bool {
	for i := range d.es {
		if e := &d.es[i]; e.clause == k && !e.nominal && (d.own == nil || e.start != d.own.start) {
			return true
		}
	}
	return false
}

// cutEmbedded cuts the participles between commas in the subject of c: they tell
// an event of their own.
func (d *draft) cutEmbedded(c clause) {
	for k := range d.clause {
		e := d.cs[k]
		if e.kind != participleClause || e.start <= c.start || e.start >= c.first || d.ws[e.start-1].kind != comma {
			continue
		}
		to := e.start
		for to < c.first && d.ws[to].kind != comma {
			to++
		}
		if to < c.first && !d.protects(e.start-1, to+1) {
			d.drop(e.start-1, to+1)
		}
	}
}

// hasSubject tells whether a clause has a subject of its own behind the word
// that opens it: "and the mayor left", not "and left"; "which he left", not
// "which closed".
func (d *draft) hasSubject(c clause) bool { return ownSubject(d.ws, c.opener, c.first) }

// shareSubject gives a coordinate clause the subject it shares: "The bridge
// opened in May and closed in July" is "The bridge closed in July".
func (d *draft) shareSubject(c clause, end int) bool {
	h := d.cs[c.parent]
	if h.first <= h.start || h.first > c.start || h.kind == relativeClause {
		return false
	}
	d.drop(0, h.start)
	if h.opener == h.start {
		d.drop(h.start, h.start+1)
	}
	d.drop(h.first, c.first)
	d.drop(end, len(d.ws))
	return true
}

// participle makes a sentence of a participle and the noun before it: "The
// company [was] founded in 1998".
func (d *draft) participle(c clause, end int) bool {
	if !c.is(participle) || d.ws[c.head].is(ingForm) || c.head+1 < len(d.ws) && d.nominal(c.head+1) {
		return false // preferred shares
	}
	if c.first == 0 {
		return d.frontedParticiple()
	}
	from, to := d.nounBefore(c.first)
	if from < 0 || d.ws[to-1].is(timeNoun) { // the year ended August 31
		return false
	}
	for i := c.first; i < end; i++ {
		if d.ws[i].kind == comma && (d.own == nil || i >= d.own.end) {
			end = i
			break
		}
	}
	d.drop(0, from)
	d.drop(to, c.first)
	d.drop(end, len(d.ws))
	d.lead, d.leadAt = "[was] ", c.first
	if d.plural(to - 1) {
		d.lead = "[were] "
	}
	return true
}

// frontedParticiple makes a sentence of a participle that opens the sentence and
// of the subject behind its comma: "Founded in 1998, the mill" is "The mill
// [was] founded in 1998".
func (d *draft) frontedParticiple() bool {
	if len(d.cs) < 2 {
		return false
	}
	from := d.cs[1].first
	for i := d.own.end; i < d.cs[1].first; i++ {
		if d.ws[i].kind == comma {
			from = i
			break
		}
	}
	to := d.cs[1].first
	for i := from + 1; i < to; i++ {
		if d.ws[i].kind == comma || d.ws[i].is(preposition) {
			to = i
		}
	}
	if from+1 >= to || d.ws[from+1].is(pronoun) || !d.ws[to-1].wordy() {
		return false
	}
	be := " [was] "
	if d.plural(to - 1) {
		be = " [were] "
	}
	d.drop(from, len(d.ws))
	d.lead, d.leadAt = upperFirst(oneLine(d.text[d.ws[from+1].start:d.ws[to-1].end]))+be, 0
	return true
}

// plural tells whether the noun at word i looks like a plural.
func (d *draft) plural(i int) bool {
	s := d.text[d.ws[i].start:d.ws[i].end]
	return d.ws[i].kind == lower && s[len(s)-1] == 's' || s == "people" || s == "men" || s == "women" || s == "children"
}

// relative makes a sentence of a relative clause and the noun before it: "The
// decree broke up the company in 1984".
func (d *draft) relative(c clause, end int) bool {
	if c.opener < 0 || d.hasSubject(c) || d.ws[c.opener].is(possessive) {
		return false
	}
	from, to := d.nounBefore(c.opener)
	if from < 0 {
		return false
	}
	for i := c.head + 1; i < end; i++ {
		if d.ws[i].kind == comma && (d.own == nil || i >= d.own.end) {
			end = i
			break
		}
	}
	d.drop(0, from)
	d.drop(to, c.opener+1)
	d.drop(end, len(d.ws))
	return true
}

// nominal tells whether word i is a noun as far as the lexicon knows.
func (d *draft) nominal(i int) bool {
	w := d.ws[i]
	return w.kind == capital || w.kind == lower && (w.class == 0 || w.is(noun))
}

// nounBefore returns the words [from, until) of the noun with its determiner that
// stands before word i, a comma aside; -1 when there is none.
func (d *draft) nounBefore(i int) (from, until int) {
	until = i
	if until > 0 && d.ws[until-1].kind == comma {
		until--
	}
	if until > 2 && d.ws[until-1].kind == number && d.ws[until-2].kind == comma {
		until -= 2 // Ada Holt, 34, who
	}
	from = until
	for from > 0 {
		w := d.ws[from-1]
		if w.is(determiner) && !w.is(pronoun) {
			from--
			break
		}
		if d.verbIn(from-1, from) {
			break
		}
		if w.is(coordinator) && from < until && from > 1 && d.ws[from].kind == capital && d.ws[from-2].kind == capital {
			from-- // the Savings and Loan Association
			continue
		}
		if w.is(preposition) && from < until && from > 1 && d.nominal(from-2) {
			from-- // the cap on damages
			continue
		}
		if !w.wordy() && w.kind != number && w.kind != symbol || w.is(preposition|pronoun|coordinator|subordinator|relative|that|adverb|to) ||
			w.class&verbal != 0 && (!w.is(noun|participle) || w.is(reporting)) {
			break
		}
		from--
	}
	for from < until && d.ws[from].is(preposition) {
		from++
	}
	if from == until || !d.ws[until-1].wordy() || d.ws[until-1].kind == clitic || d.ws[until-1].is(calendar|determiner|participle) || d.ws[from].kind == clitic {
		return -1, -1
	}
	return from, until
}

// cutDateline cuts the place and source a wire report opens with.
func (d *draft) cutDateline() {
	if end := datelineEnd(d.text, d.ws); end > 0 && !d.protects(0, end) {
		d.drop(0, end)
	}
}

// cutBrackets cuts what stands in brackets, and between two dashes.
func (d *draft) cutBrackets() {
	from := -1
	for i, w := range d.ws {
		switch {
		case w.kind == open:
			from = i
		case w.kind == closing && from >= 0:
			if !d.protects(from, i+1) {
				d.drop(from, i+1)
			}
			from = -1
		}
	}
	from = -1
	for i, w := range d.ws {
		if w.kind != dash || d.cut[i] {
			continue
		}
		if from >= 0 {
			if !d.protects(from, i+1) {
				d.drop(from, i+1)
			}
			return
		}
		from = i
	}
}

// cutOpener cuts what only ties a sentence to the one before: "But", "However,".
func (d *draft) cutOpener() {
	i := d.first()
	if i >= len(d.ws)-1 {
		return
	}
	w := d.ws[i]
	switch {
	case w.is(coordinator) && d.ws[i+1].kind != comma && !d.ws[i+1].is(relative):
		d.drop(i, i+1)
		d.cutOpener()
	case d.linkerPhrase(i) > 0:
		d.drop(i, i+d.linkerPhrase(i))
		d.cutOpener()
	case (w.is(linker) || w.is(coordinator)) && d.ws[i+1].kind == comma:
		d.drop(i, i+2)
		d.cutOpener()
	}
}

// linkerPhrases are phrases that only tie a sentence to the one before.
var linkerPhrases = set("in_addition as_a_result for_example for_instance in_fact of_course at_present on_the_other_hand over_time " +
	"in_the_meantime at_the_same_time as_well in_other_words after_all in_turn by_contrast in_contrast to_be_sure for_now for_his_part for_her_part for_its_part")

// linkerPhrase returns how many words the linking phrase at word i has, its
// comma included; 0 when there is none.
func (d *draft) linkerPhrase(i int) int {
	if !d.ws[i].is(preposition | to | subordinator) {
		return 0
	}
	for j := i + 1; j < min(i+5, len(d.ws)-1); j++ {
		if d.ws[j].kind == comma {
			phrase := strings.ToLower(strings.ReplaceAll(d.text[d.ws[i].start:d.ws[j-1].end], " ", "_"))
			if linkerPhrases[phrase] {
				return j + 1 - i
			}
			return 0
		}
	}
	return 0
}

// cutOwnTime cuts the date of the event where the list says it better: a phrase
// that opens the sentence, and a weekday or "today" anywhere. A date that a
// signal bounds ("since Monday") stays.
func (d *draft) cutOwnTime() {
	if d.own == nil {
		return
	}
	from, to := d.own.start, d.own.end
	if from > 0 && d.ws[from-1].is(preposition) && !d.ws[from-1].is(subordinator) {
		if !d.ws[from-1].is(onIn) {
			return
		}
		from--
	} else if from > 0 && d.ws[from-1].is(subordinator|determiner|adverb) && d.ws[from-1].is(subordinator|determiner) {
		return
	}
	if d.clause >= 0 && from <= d.cs[d.clause].head && d.cs[d.clause].head < to {
		return
	}
	head := d.first() == from
	if d.clause >= 0 && head && to == d.cs[d.clause].first {
		return // Sunday will be cloudy
	}
	for i := range d.es { // the next day, Jan. 28, he left
		if e := &d.es[i]; head && e.start == to+1 && to < len(d.ws) && d.ws[to].kind == comma && e.end < len(d.ws) && d.ws[e.end].kind == comma {
			to = e.end
		}
	}
	switch {
	case head && to < len(d.ws) && d.ws[to].kind == comma:
		d.drop(from, to+1)
	case head && to < len(d.ws) && (d.ws[to].kind == capital || d.ws[to].is(determiner)) && d.clause >= 0 && d.cs[d.clause].first > to:
		d.drop(from, to)
	case d.deictic():
		if from > 0 && to < len(d.ws) && d.ws[from-1].kind == comma && d.ws[to].kind == comma {
			to++
		}
		if to < len(d.ws) && d.ws[to].kind == clitic || d.joinsDay(from-1, from-2) || d.joinsDay(to, to+1) {
			return
		}
		d.drop(from, to)
	}
}

// joinsDay tells whether the conjunction at word i joins the date to the weekday
// at word j: "on Friday and Saturday".
func (d *draft) joinsDay(i, j int) bool {
	return i > 0 && j > 0 && i < len(d.ws) && j < len(d.ws) && d.ws[i].is(coordinator) && d.ws[j].is(weekday)
}

// deictic tells whether the own date is worded from the day of writing, so that
// it misleads where the day of writing is not in sight: "Monday", "today",
// "last week" at the end.
func (d *draft) deictic() bool {
	for i := d.own.start; i < d.own.end; i++ {
		if d.ws[i].kind == number {
			return false
		}
	}
	if d.ws[d.own.start].is(weekday) && d.own.end-d.own.start <= 2 {
		return true
	}
	atEnd := d.own.end == len(d.ws) || d.ws[d.own.end].kind == stop || d.ws[d.own.end].kind == comma
	return atEnd && d.ws[d.own.start].is(lastNext)
}

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
	if !a.is(reporting) || a.negated || a.is(cancelled|opinion) {
		return ""
	}
	name := d.subject(a)
	if name == "" || c.tense == conditional && !d.plain(c) {
		return ""
	}
	if c.speaker < d.clause { // X said (that) ...
		for c.parent > c.speaker {
			c = d.cs[c.parent] // renewing hangs on prevented hangs on said
		}
		start := c.start
		if c.kind != complement || c.parent != c.speaker {
			return ""
		}
		if c.opener >= 0 {
			start = c.opener + 1
		}
		if d.protects(0, start) && !(d.own != nil && d.own.start >= start) {
			return ""
		}
		d.drop(0, start)
		d.replacePronoun(name, d.persons[name[strings.LastIndexByte(name, ' ')+1:]])
	} else { // ..., X said
		if d.protects(a.start, a.end) {
			return ""
		}
		d.drop(a.start, a.end)
	}
	return name
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
	if !a.is(reporting) || a.negated || a.is(cancelled|opinion) || a.tense == future || a.tense == conditional || a.quoted {
		return ""
	}
	if k := 0; d.clause > 0 && d.cs[k].speaker == d.clause && a.start > d.cs[k].head && !d.cs[k].quoted {
		name := d.subject(a)
		if name == "" || d.cs[k].tense == conditional && !d.plain(d.cs[k]) {
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
		if name == "" || start >= c.first || c.quoted || c.tense == conditional && !d.plain(c) || d.unfinished(start) {
			return ""
		}
		d.drop(0, start)
		d.replacePronoun(name, d.persons[name[strings.LastIndexByte(name, ' ')+1:]])
		d.clause = k
		d.span()
		return name
	}
	return ""
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
	from, to := a.start, a.first
	if from >= to { // said Holt, who ...
		from, to = a.head+1, a.head+1
		for to < min(len(d.ws), a.end) && (d.ws[to].kind == capital || d.ws[to].is(title|determiner) || d.ws[to].is(preposition) && to > from && to+1 < len(d.ws) && d.ws[to+1].kind == capital) {
			to++
		}
	}
	from = max(from, min(to, datelineEnd(d.text, d.ws)))
	if from < to && d.ws[from].is(preposition|subordinator|ingForm|participle) {
		for i := to - 1; i > from; i-- { // Writing in a journal, Holt said
			if d.ws[i].kind == comma {
				from = i + 1
				break
			}
		}
	}
	for from < to && (d.ws[from].is(coordinator|adverb|linker) || d.ws[from].kind == comma || d.ws[from].kind == quote) {
		from++
	}
	for i := from; i < to; i++ {
		if d.ws[i].kind == comma {
			to = i // Holt, the mayor, said
			break
		}
	}
	for to > from && d.ws[to-1].is(adverb) {
		to--
	}
	if to == from+1 && d.ws[from].is(heShe) {
		return d.who
	}
	if from >= to || d.ws[from].is(pronoun|lastNext|calendar) || d.ws[from].kind == number {
		return "" // said earlier this month
	}
	s := oneLine(d.text[d.ws[from].start:d.ws[to-1].end])
	if utf8.RuneCountInString(s) > 80 {
		return ""
	}
	return s
}

// cutRelatives cuts relative clauses, participles and subordinate clauses that a
// comma sets off, from the last to the first while the line is too long.
func (d *draft) cutRelatives() {
	for k := len(d.cs) - 1; k >= 0 && d.length() > lineLimit; k-- {
		c := d.cs[k]
		if c.kind != relativeClause && c.kind != participleClause && c.kind != adverbialClause || c.start == 0 || c.opener < 0 && c.kind != participleClause {
			continue
		}
		if c.opener >= 0 && d.ws[c.opener].is(hypothetical) {
			continue
		}
		if d.ws[c.start-1].kind != comma || c.head+1 < len(d.ws) && (d.ws[c.head+1].is(coordinator) || d.ws[c.head+1].kind == comma) {
			continue // "paper, packaging and publishing" is a list of nouns
		}
		if to := d.closes(k); !d.protects(c.start-1, to) {
			d.drop(c.start-1, to)
		}
	}
}

// closes returns the word behind the set-off clause k: behind the comma after
// which the clause it interrupts goes on, else where the next clause on the same
// level begins, else the end of the sentence.
func (d *draft) closes(k int) int {
	c := d.cs[k]
	for n := k + 1; n < len(d.cs); n++ {
		o := d.cs[n]
		switch {
		case o.start < c.start: // goes on with the subject
			for j := o.first; j > c.head; j-- {
				if d.ws[j].kind == comma {
					return j + 1
				}
			}
			return o.first
		case o.kind == mainClause && d.ws[o.start-1].kind != quote || o.kind == coordinateClause && o.parent < k:
			return o.start
		}
	}
	end := len(d.ws)
	if d.ws[end-1].kind == stop {
		end--
	}
	return end
}

// cutFronted cuts a subordinate clause or a phrase that the sentence opens with,
// up to the comma before the subject, when the clause behind it tells the event.
func (d *draft) cutFronted() {
	i := d.first()
	if d.clause < 0 || i >= len(d.ws) || !d.ws[i].is(subordinator|preposition|ingForm|participle) {
		return
	}
	c := d.cs[d.mainOf(d.clause)]
	for j := i; j < c.first-1; j++ {
		if d.ws[j].kind != comma || d.cut[j] || d.protects(i, j) || d.verbIn(j, c.first) {
			continue
		}
		if d.ws[j+1].is(coordinator|relative|preposition) || d.ws[j+1].kind == number || d.inList(j) {
			continue
		}
		d.drop(i, j+1)
		return
	}
}

// verbIn tells whether the verb of a clause stands in [from, to).
func (d *draft) verbIn(from, to int) bool {
	for _, c := range d.cs {
		if from <= c.head && c.head < to {
			return true
		}
	}
	return false
}

// mainOf returns the finite clause that carries clause k in a line: itself, or
// the one a participle or infinitive hangs on or stands in the subject of.
func (d *draft) mainOf(k int) int {
	for !d.cs[k].tense.finite() {
		p := d.cs[k].parent
		if p < 0 {
			for n := k + 1; n < len(d.cs); n++ {
				if d.cs[n].tense.finite() && d.cs[n].start <= d.cs[k].start {
					return n
				}
			}
			return k
		}
		k = p
	}
	return k
}

// shortenNames leaves of a person's title and names only the last one, behind
// the verb: the subject of a line keeps its whole name.
func (d *draft) shortenNames() {
	if d.clause < 0 {
		return
	}
	over := d.length() - lineLimit
	for i := d.cs[d.clause].head + 2; i < len(d.ws) && over > 0; i++ {
		if d.cut[i] || d.ws[i].kind != capital || !d.persons[d.text[d.ws[i].start:d.ws[i].end]] {
			continue
		}
		if i+1 < len(d.ws) && d.ws[i+1].kind == capital {
			continue // not the last word of the name
		}
		from := i
		for from > 0 && d.ws[from-1].kind == capital && !d.ws[from-1].is(calendar) && !d.cut[from-1] {
			from--
		}
		if from < i && (from == 0 || !d.ws[from-1].is(nameInner)) {
			d.drop(from, i)
			over = d.length() - lineLimit
		}
	}
}

// cutTail ends the line at the last boundary of a clause that fits and leaves
// the event's verb and date, else at the last comma, else at the last word.
func (d *draft) cutTail() {
	n, last, limit := len(d.lead), -1, -1
	boundary, phrase := -1, -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if i >= d.hi && last >= 0 {
			switch {
			case d.ws[last].is(beForm | haveForm | doForm | modal | adverb):
			case w.is(hypothetical): // a condition is part of what is said
			case w.is(subordinator|relative) || w.is(coordinator) && d.opensClause(i) || w.kind == semicolon || w.kind == dash:
				boundary = d.measured(i)
			case w.kind == comma && !d.inList(i):
				boundary = i
			case (w.is(preposition) && !w.is(particle) && !d.bound(last, i) || w.is(to)) && !d.governs(last):
				phrase = i
			}
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.runes)
		last = i
		if n >= lineLimit {
			limit = i
			break
		}
	}
	switch {
	case limit < 0:
	case boundary >= 0 && d.complete(boundary):
		d.torn = d.conditional(boundary)
		d.drop(boundary, len(d.ws))
	case phrase >= 0 && d.complete(phrase):
		d.torn = d.conditional(phrase)
		d.drop(phrase, len(d.ws))
	case d.hi <= limit:
		d.drop(limit, len(d.ws))
		d.torn = true
	default:
		d.fromClause()
	}
}

// conditional tells whether a condition stands behind word i: a line that leaves
// it out must not look whole.
func (d *draft) conditional(i int) bool {
	for ; i < len(d.ws); i++ {
		if !d.cut[i] && d.ws[i].is(hypothetical) && d.ws[i].is(subordinator) && d.opensClause(i) {
			return true
		}
	}
	return false
}

// measured returns where the clause that begins at word i begins with the amount
// of time before it: ", a day after it closed".
func (d *draft) measured(i int) int {
	if i < 2 || !d.ws[i-1].is(timeNoun) {
		return i
	}
	j := i - 1
	for j > 0 && (d.ws[j-1].is(determiner|adverb) || d.ws[j-1].kind == number) {
		j--
	}
	if j > 0 && d.ws[j-1].kind == comma {
		return j - 1
	}
	return i
}

// bound tells whether the preposition at word i cannot be parted from the word
// before it: "the head of", "of which".
func (d *draft) bound(last, i int) bool {
	return d.text[d.ws[i].start:d.ws[i].end] == "of" || d.ws[last].is(preposition|determiner)
}

// governs tells whether word i is a verb or an adverb that asks for what
// follows it: a line must not end in "led" or "only".
func (d *draft) governs(i int) bool {
	w := d.ws[i]
	if w.is(noun) && !(w.is(base) && i > 0 && d.ws[i-1].is(coordinator|to)) {
		return false
	}
	if w.is(base) && i > 0 && d.ws[i-1].is(coordinator|to) {
		return true
	}
	for _, c := range d.cs {
		if c.head == i {
			return true
		}
	}
	return w.is(adverb|determiner|preposition|to) || w.kind == symbol
}

// complete tells whether the line keeps a predicate when it ends before word i.
func (d *draft) complete(i int) bool {
	if d.clause < 0 {
		return i > 4
	}
	main := d.mainOf(d.clause)
	h, v := max(d.cs[d.clause].head, d.cs[main].head), d.cs[main].verb
	for k := main + 1; k < len(d.cs); k++ {
		if c := d.cs[k]; c.parent == main && (c.kind == complement || c.kind == infinitiveClause && d.cs[main].is(reporting|planning|opinion)) {
			h, v = c.head, c.verb // "Holt said the plant" says nothing yet
			break
		}
	}
	if i <= h || i == h+1 && !v.passive && !v.progressive {
		return false
	}
	kept := 0
	for j := range i {
		if !d.cut[j] && d.ws[j].wordy() {
			kept++
		}
	}
	return kept >= 6
}

// opensClause tells whether a clause begins at word i.
func (d *draft) opensClause(i int) bool {
	for _, c := range d.cs {
		if c.start == i || c.opener == i {
			return true
		}
	}
	return false
}

// inList tells whether the comma at word i only parts the items of a list or a
// place from its country.
func (d *draft) inList(i int) bool {
	for j := i + 1; j < min(len(d.ws), i+7); j++ {
		if d.ws[j].is(coordinator) && !d.opensClause(j) {
			return true
		}
		if d.ws[j].class&verbal != 0 && !d.ws[j].is(noun) {
			return false
		}
	}
	return i+1 < len(d.ws) && d.ws[i+1].kind == number
}

// fromClause begins the line at the clause that holds verb and date, when these
// lie too far behind to fit from the start of the sentence.
func (d *draft) fromClause() {
	if d.clause < 0 {
		d.drop(0, d.lo)
	} else if d.own != nil {
		d.isolate()
	}
	if d.length() > lineLimit {
		d.hardCut()
	}
}

// hardCut keeps what fits.
func (d *draft) hardCut() {
	n, last := len(d.lead), -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.runes)
		if n > lineLimit-1 {
			d.drop(i, len(d.ws))
			d.torn = true
			return
		}
		last = i
	}
}

// cutLooseEnds cuts what a line must not end or begin with: conjunctions,
// prepositions, commas, the full stop, and quotation marks and brackets that
// have lost their partner.
func (d *draft) cutLooseEnds() {
	d.balance()
	end := len(d.ws) - 1
	for ; end > 0; end-- {
		if d.cut[end] {
			continue
		}
		w := d.ws[end]
		if w.kind == quote && d.ws[end-1].kind == comma && !d.cut[end-1] {
			d.cut[end-1] = true // “It turned positive,” he said
		}
		particle := w.is(preposition) && end+1 < len(d.ws) && d.ws[end+1].kind == stop // "rule out."
		switch {
		case w.kind == stop && d.text[w.start] == '.' && end > 0:
		case w.kind == comma, w.kind == semicolon, w.kind == dash, w.kind == open:
		case w.is(coordinator | relative | that | to), w.is(determiner) && !w.is(pronoun) && w.kind == lower && end+1 < len(d.ws) && d.ws[end+1].kind != stop:
		case w.is(subordinator|preposition) && !particle:
		default:
			goto head
		}
		d.cut[end] = true
	}
head:
	for i := range d.ws {
		if d.cut[i] {
			continue
		}
		w := d.ws[i]
		if w.kind != comma && w.kind != semicolon && w.kind != dash && w.kind != stop && w.kind != closing {
			break
		}
		d.cut[i] = true
	}
}

// balance cuts quotation marks and brackets that have no partner in the line.
func (d *draft) balance() {
	quotes, lastQuote, lastOpen := 0, -1, -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		switch w.kind {
		case quote:
			quotes++
			lastQuote = i
		case open:
			if lastOpen >= 0 {
				d.cut[lastOpen] = true
			}
			lastOpen = i
		case closing:
			if lastOpen < 0 {
				d.cut[i] = true
			}
			lastOpen = -1
		}
	}
	if lastOpen >= 0 {
		d.cut[lastOpen] = true
	}
	if quotes%2 == 1 {
		if c := ""; d.lastKept() == lastQuote {
			d.cut[lastQuote] = true
		} else if c = closingQuote(d.text[d.ws[lastQuote].start:d.ws[lastQuote].end]); c != "" && lastQuote > 0 && d.ws[lastQuote].end == d.ws[min(lastQuote+1, len(d.ws)-1)].start {
			d.tail = c // the quotation goes on behind the line
		} else {
			d.cut[lastQuote] = true
		}
	}
}

// lastKept returns the last word that is kept, a full stop aside; -1 if none is.
func (d *draft) lastKept() int {
	i := len(d.ws) - 1
	for i >= 0 && (d.cut[i] || d.ws[i].kind == stop) {
		i--
	}
	return i
}

// closingQuote returns the mark that closes what s opens, "" when s closes.
func closingQuote(s string) string {
	switch s {
	case "“":
		return "”"
	case "‘":
		return "’"
	case "«":
		return "»"
	case "\"":
		return "\""
	case "``":
		return "''"
	}
	return ""
}

// render writes the line: one space between words, a capital first.
func (d *draft) render(b []byte) []byte {
	last := -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if last >= 0 && d.space(last, i) {
			b = append(b, ' ')
		}
		word := d.text[w.start:w.end]
		if i == d.leadAt {
			b = append(b, d.lead...)
			if d.lead != "" && d.lead[len(d.lead)-1] != ' ' {
				last = i
				continue
			}
		}
		if i == d.leadAt && i == 0 && d.lead != "" {
			word = strings.ToLower(word[:1]) + word[1:]
		} else if last < 0 {
			r, n := utf8.DecodeRuneInString(word)
			b = utf8.AppendRune(b, unicode.ToUpper(r))
			word = word[n:]
		}
		b = append(b, word...)
		last = i
	}
	if d.torn {
		b = append(b, "…"...)
	}
	return append(b, d.tail...)
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsLower(r) {
		return string(unicode.ToUpper(r)) + s[n:]
	}
	return s
}

// oneLine returns s with every run of white space as one space.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
