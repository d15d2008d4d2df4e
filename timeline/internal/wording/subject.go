package wording

import (
	"strings"
	"unicode/utf8"

	"dateline/timeline/internal/prose"
)

// Here is who says something, as the subject of the clause that says so names it.

// subject returns the subject of a reporting clause as it stands in the text,
// "" when it is a pronoun or too long to be a name.
func (d *Draft) subject(a *prose.Clause) string {
	from, until := a.Start, a.First
	if from >= until && d.tellsWhom(a) {
		return "" // Holt, the mayor, told the Post
	}
	if from >= until { // said Holt, who ...
		from, until = a.Head+1, a.Head+1
		for until < min(len(d.ws), a.End) && d.named(from, until) {
			until++
		}
	}
	until = d.beforeBrackets(from, until)
	from = d.behindOpening(max(from, min(until, d.made.Dateline)), until)
	for i := from; i < until; i++ {
		if d.ws[i].Kind == prose.Comma && !(i+1 < until && prose.Compound(d.text, &d.ws[i+1])) {
			if end := d.locating(i, until); end > i {
				i = end
				continue
			}
			if named := d.nameBehind(i, until); named > 0 && (d.ws[i-1].Kind == prose.Lower || d.ws[i-1].Is(prose.Title)) {
				from, until = i+1, named // the mayor, Ada Holt, said
				break
			}
			until = i // Holt, the mayor, said; not the Tarrant, Ohio-based maker
			break
		}
	}
	until = d.undated(from, until)
	if until > from && d.ws[until-1].Is(prose.Pronoun) { // In 2022 it had said
		from = until - 1
	}
	if until == from+1 && d.ws[from].Is(prose.HeShe) {
		return d.who
	}
	for _, st := range d.standIns {
		if st.From == from && st.To == until && !d.ws[from].Is(prose.Possessive) {
			return st.Name
		}
	}
	if from >= until || d.ws[from].Is(prose.Preposition|prose.To) && !d.ws[from].Is(prose.Determiner) ||
		prose.According(d.ws, from) || d.ws[from].Is(prose.Pronoun|prose.Relative|prose.That|prose.LastNext|prose.Calendar) ||
		d.ws[from].Kind == prose.Number || d.ws[until-1].Is(prose.Determiner) {
		return "" // said earlier this month; which said; told a crowd
	}
	return d.speakerIn(from, until)
}

// beforeBrackets returns where a subject [from, until) ends without the brackets behind its
// name and the time behind them: "Norden Corp. [(TSX: NOR) today] announced".
func (d *Draft) beforeBrackets(from, until int) int {
	if !d.made.Has(prose.Open) {
		return until
	}
	end := until
	for end > from && d.ws[end-1].Is(prose.Calendar|prose.Adverb|prose.OnIn) {
		end--
	}
	if end <= from || d.ws[end-1].Kind != prose.Closing {
		return until
	}
	for i := end - 2; i > from; i-- {
		if d.ws[i].Kind == prose.Open {
			return i
		}
	}
	return until
}

// longestSpeaker is how many characters the name of who says something may have: it
// stands beside the line.
const longestSpeaker = 80

// speakerIn returns the words [from, until), at least one, as the name of who says
// something; "" when they are too long for one.
func (d *Draft) speakerIn(from, until int) string {
	s := prose.OneLine(d.text[d.ws[from].Start:d.ws[until-1].End])
	if utf8.RuneCountInString(s) > longestSpeaker {
		return ""
	}
	return s
}

// behindTime returns the word behind the time that stands before a subject: "late
// Tuesday evening, [Holt]", "at the weekend [officials]"; from when none does.
func (d *Draft) behindTime(from, until int) int {
	dated := false
	for i := from; i < until; i++ {
		switch w := &d.ws[i]; {
		case (w.Kind == prose.Comma || w.Kind == prose.Dash) && i > from:
			return i + 1
		case w.Is(prose.Calendar|prose.LastNext|prose.TimeNoun|prose.OnIn) &&
			(w.Kind == prose.Lower || w.Is(prose.Calendar) || i == 0), w.Kind == prose.Number:
			dated = dated || w.Is(prose.Weekday) && w.End-w.Start > 4 ||
				w.Is(prose.LastNext) && (!w.Is(prose.Pointing) || d.ws[i+1].Is(prose.TimeNoun|prose.Calendar)) ||
				i > from && w.Is(prose.TimeNoun) && d.ws[i-1].Is(prose.Determiner)
		case i > from && d.ws[i-1].Is(prose.OnIn) && w.Is(prose.Determiner) && d.ws[i+1].Is(prose.TimeNoun):
		case dated && (w.Kind == prose.Capital || w.Is(prose.Determiner) || prose.Nounish(w)):
			return i
		default:
			return from
		}
	}
	return from
}

// behindOpening returns the word of a subject [from, until) behind what only opens its
// clause: brackets, a time, a phrase with its comma, a conjunction.
func (d *Draft) behindOpening(from, until int) int {
	for before := -1; before != from && from < until; {
		before = from
		from = d.behindPhrase(d.behindTime(from, until), until)
		for from < until && !prose.Numbered(d.text, d.ws, from) &&
			(d.ws[from].Is(prose.Coordinator|prose.Adverb|prose.Linker) &&
				!d.ws[min(from+1, len(d.ws)-1)].Is(prose.OfWord) || d.ws[from].Kind == prose.Comma ||
				d.ws[from].Kind == prose.Quote || d.ws[from].Kind == prose.Dash || d.ws[from].Kind == prose.Stop) {
			from++
		}
	}
	return from
}

// behindPhrase returns the word behind the brackets or the phrase with its comma that a
// subject [from, until) opens with; from when it opens otherwise.
func (d *Draft) behindPhrase(from, until int) int {
	if from >= until {
		return from
	}
	w, last, before := &d.ws[from], -1, -1
	for i := from + 1; i < until; i++ {
		switch k := d.ws[i].Kind; {
		case k == prose.Closing && w.Kind == prose.Open:
			return i + 1 // (AP Photo) The board
		case k == prose.Comma && i <= from+3 && d.ws[i-1].Is(prose.Linker|prose.Connective):
			return i + 1 // Hours later, the board
		case (k == prose.Comma || k == prose.Semicolon) && i < until-1:
			last, before = i, last
		}
	}
	if before > 0 && d.ws[until-1].Kind == prose.Comma {
		last = before // In Halden, Ada Holt, the mayor, said
	}
	if from+1 >= len(d.ws) {
		return from
	}
	named := w.Kind == prose.Capital && (d.ws[from+1].Kind == prose.Comma || d.ws[from+1].Kind == prose.Capital && w.Is(prose.Calendar)) // Sun Mills Inc.
	phrase := !named && (w.Is(prose.Preposition|prose.Subordinator|prose.IngForm|prose.To|prose.Calendar|prose.LastNext) ||
		w.Is(prose.Participle) && !w.Is(prose.Intransitive) ||
		strings.HasSuffix(d.text[w.Start:w.End], "ing") && d.ws[from+1].Is(prose.Preposition|prose.Determiner)) ||
		from > 0 && d.ws[from-1].Kind == prose.Comma && w.Kind == prose.Lower && d.ws[from+1].Is(prose.OfWord) ||
		prose.According(d.ws, from)
	switch {
	case phrase && last > 0:
		return last + 1 // Writing in a journal, Holt said
	case w.Is(prose.Subordinator):
		return from + 1 // as a report said
	}
	return from
}

// locating returns the last word of the second half of a place that the comma at word i
// opens, where the noun follows whose place it is: "the Fort Alden, Md., maker of boats",
// "Alden, Md.-based Norden"; i where there is none.
func (d *Draft) locating(i, until int) int {
	j, from := i+1, i-1
	for j < until && j < i+5 && (d.ws[j].Kind == prose.Capital || d.ws[j].Kind == prose.Stop && j > i+1) {
		j++
	}
	if j == i+1 || j+2 > until || i == 0 || d.ws[i-1].Kind != prose.Capital {
		return i
	}
	for k := j; k < j+2; k++ {
		if d.text[d.ws[k].Start:d.ws[k].End] == "based" {
			return k
		}
	}
	for from > 0 && d.ws[from].Kind == prose.Capital {
		from--
	}
	if d.ws[j].Kind == prose.Comma && d.ws[from].Is(prose.Determiner) && prose.Nounish(&d.ws[j+1]) &&
		!d.ws[j+1].Is(prose.Pronoun|prose.Relative|prose.Coordinator|prose.Determiner|prose.Connective) {
		return j
	}
	return i
}

// nameBehind returns where the name of a person ends that the comma at word i sets
// off up to the next one, before word until: "the mayor, Ada Holt,"; 0 when something
// else stands there.
func (d *Draft) nameBehind(i, until int) int {
	from := i + 1
	for i++; i < until && d.ws[i].Kind != prose.Comma; i++ {
		if d.ws[i].Kind != prose.Capital && !(i == from && d.ws[i].Is(prose.Title|prose.Intransitive)) || d.ws[i].Is(prose.Calendar) {
			return 0
		}
	}
	if i-from < 2 || i-from > 6 || !d.persons[d.text[d.ws[i-1].Start:d.ws[i-1].End]] {
		return 0
	}
	return i
}

// named tells whether word i goes on with a name that begins at word from: "CNN
// harbour reporter Ada Holt of Halden".
func (d *Draft) named(from, i int) bool {
	w := &d.ws[i]
	before := func(reach int) bool { // a capital
		for j := i + 1; j <= min(i+reach, len(d.ws)-1); j++ {
			if d.ws[j].Kind == prose.Capital && !d.ws[j].Is(prose.Calendar) {
				return true
			}
			if !prose.Nounish(&d.ws[j]) && !d.ws[j].Is(prose.Title) {
				return false
			}
		}
		return false
	}
	switch {
	case w.Is(prose.Calendar):
		return false
	case w.Kind == prose.Capital, w.Is(prose.Title | prose.Determiner):
		return true
	}
	return w.Is(prose.Preposition) && i > from && before(1) || prose.Nounish(w) && before(2)
}

// undated returns where the words [from, until) end without the day on which
// somebody says something: "Holt on Monday". The day of "a report issued on May 8"
// stays.
func (d *Draft) undated(from, until int) int {
	end := until
	for end > from+1 && (d.ws[end-1].Is(prose.Adverb|prose.Calendar|prose.OnIn|prose.Connective|prose.Linker) ||
		d.ws[end-1].Kind == prose.Number &&
			(d.ws[end-2].Is(prose.OnIn|prose.Calendar) || d.ws[min(end, len(d.ws)-1)].Is(prose.Calendar))) {
		end--
	}
	if end > from && d.ws[end-1].Kind == prose.Lower && d.ws[end-1].Is(prose.Participle) {
		return until
	}
	return end
}
