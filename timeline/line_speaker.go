package timeline

import (
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
	from = max(from, min(to, d.dateline))
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
	if from >= to || d.ws[from].is(pronoun|relative|that|lastNext|calendar) || d.ws[from].kind == number || d.ws[to-1].is(determiner) {
		return "" // said earlier this month; which said; told a crowd
	}
	s := oneLine(d.text[d.ws[from].start:d.ws[to-1].end])
	if utf8.RuneCountInString(s) > 80 {
		return ""
	}
	return s
}
