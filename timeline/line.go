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
	makeup  // of ws
	cs      []clause
	cut     []bool
	clause  int // the clause that tells the event; -1 when there is no verb
	es      []expression
	persons map[string]bool
	who     string      // who "he" or "she" is; "" when not plain
	own     *expression // its date; nil when it has none
	told    int         // the clause it was asked for; cuts may change clause
	dated   *expression // and the date
	lo, hi  int         // words the event's own clause spans: never cut as a whole
	lead    string      // said in place of the first kept word's subject: "[Obama]"
	leadAt  int         // the word that lead stands in for; -1
	tail    string      // said behind the last word: a closing quotation mark
	torn    bool        // the line ends where the room did, not where a phrase does
}

// lineOf cuts the sentence down to a headline for the event that clause k tells
// and expression own dates (nil for none), and returns the speaker whose
// attribution it dropped. whole tells whether the line stands alone as a
// sentence does. A sentence that must be torn to fit is cut down to the clause
// of the event if that stands alone.
func (r *reader) lineOf(s *sentence, k int, own *expression, alone bool) (line, speaker string, whole bool) {
	d := &r.draft
	*d = draft{text: r.a.Text, ws: s.words, makeup: s.makeup, cs: s.clauses, es: s.expressions, persons: r.persons, who: r.subject, cut: append(d.cut[:0], make([]bool, len(s.words))...), clause: k, own: own, told: k, dated: own, leadAt: -1}
	d.span()
	if (!alone || d.aside()) && !d.standAlone() {
		d.restore() // better the whole sentence than one without a subject
	}
	speaker = d.shorten()
	if d.torn && own != nil {
		d.restore()
		if d.standAlone() {
			speaker = d.shorten()
		}
		if d.torn || d.length() > lineLimit {
			d.restore()
			d.cutAnyDate()
			speaker = d.shorten()
		}
		if d.torn && k >= 0 && s.clauses[k].is(reporting) {
			d.restore()
			d.own = nil // what was said has room without who said it when
			d.span()
			speaker = d.shorten()
		}
		if d.torn && k >= 0 && !s.clauses[k].tense.finite() {
			d.restore()
			d.clause, d.own = d.mainOf(k), nil // what was done has room without what for
			d.span()
			speaker = d.shorten()
		}
	}
	if d.leadAt < 0 {
		d.leadAt, d.lead = r.antecedent(d)
	}
	r.line = d.render(r.line[:0])
	return string(r.line), speaker, !d.torn
}

// restore takes all cuts back.
func (d *draft) restore() {
	clear(d.cut)
	d.clause, d.own, d.lead, d.leadAt, d.tail, d.torn = d.told, d.dated, "", -1, "", false
	d.span()
}

// standAlone cuts the draft down to the clause of the event. It returns false
// when that would leave no subject; the cuts are then of no use.
func (d *draft) standAlone() bool { return d.isolate() && !d.headless() }

// shorten makes the cuts in the order of what a reader misses least, those
// behind the first few only while the line is too long, and returns the speaker
// that it dropped.
func (d *draft) shorten() (speaker string) {
	d.cutDateline()
	d.cutBrackets()
	d.cutOpener()
	d.cutOwnTime()
	d.cutOpener()
	d.span()
	speaker = d.cutAttribution()
	if speaker == "" && d.length() > lineLimit {
		speaker = d.cutReport()
	}
	for _, cut := range [...]func(*draft){(*draft).frontAttribution, (*draft).cutOccasion, (*draft).cutAsides, (*draft).cutRelatives, (*draft).cutFronted, (*draft).shortenNames, (*draft).cutLateDate, (*draft).cutTail} {
		if d.length() <= lineLimit {
			break
		}
		cut(d)
	}
	d.cutLooseEnds()
	return speaker
}

// span finds the words that the date and its verb stand in.
func (d *draft) span() {
	d.lo, d.hi = 0, 0
	if d.clause >= 0 {
		c := d.cs[d.clause]
		d.lo, d.hi = c.first, c.head+1
	}
	if d.own != nil && !d.cut[d.own.start] {
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
// unless that is cut already.
func (d *draft) protects(from, to int) bool {
	if d.clause >= 0 {
		if h := d.cs[d.clause].head; from <= h && h < to {
			return true
		}
	}
	return d.own != nil && !d.cut[d.own.start] && from <= d.own.start && d.own.start < to
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

// length returns how many characters the line would have now. What stands
// between two cuts is as long as it is in the sentence.
func (d *draft) length() int {
	n := len(d.lead)
	last := -1
	for i := 0; i < len(d.ws); {
		if d.cut[i] {
			i++
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n -= int(d.ws[i].at)
		for last = i; i < len(d.ws) && !d.cut[i]; i++ {
			last = i
		}
		n += int(d.ws[last].at) + int(d.ws[last].runes)
	}
	return n
}

// space tells whether a space stands between kept words i < j.
func (d *draft) space(i, j int) bool {
	if j == d.leadAt && d.lead != "" && d.lead[0] == '\'' {
		return false
	}
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
		particle := w.is(preposition|to) && end+1 < len(d.ws) && (d.ws[end+1].kind == stop || d.ws[end+1].kind == comma || d.ws[end+1].is(coordinator) && w.is(particle)) // "rule out.", "if they have to."
		switch {
		case w.kind == stop && d.text[w.start] == '.' && end > 0:
		case w.kind == comma, w.kind == semicolon, w.kind == dash, w.kind == open:
		case w.is(coordinator | relative | that), w.is(to) && !particle, w.is(determiner) && !w.is(pronoun) && w.kind == lower && end+1 < len(d.ws) && d.ws[end+1].kind != stop:
		case w.is(subordinator|preposition) && !particle:
		default:
			goto head
		}
		d.cut[end] = true
	}
head:
	d.cutDoubleCommas()
	for i := range d.ws {
		if d.cut[i] {
			continue
		}
		w := d.ws[i]
		if w.kind != comma && w.kind != semicolon && w.kind != dash && w.kind != stop && w.kind != closing && !(w.is(that) && d.opensClause(i) && i > 0) {
			break
		}
		d.cut[i] = true
	}
}

// cutDoubleCommas cuts the commas between which nothing is left, and those behind
// an opening mark.
func (d *draft) cutDoubleCommas() {
	last := -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if w.kind == comma && last >= 0 && (d.ws[last].kind == comma || d.ws[last].kind == open || d.ws[last].kind == semicolon || d.ws[last].kind == quote && last < i-1) {
			d.cut[i] = true
			continue
		}
		last = i
	}
}

// balance cuts quotation marks and brackets that have no partner in the line.
func (d *draft) balance() {
	if !d.has(quote, open, closing) {
		return
	}
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
		} else if c = closingQuote(d.text[d.ws[lastQuote].start:d.ws[lastQuote].end]); c != "" && (c != "\"" || lastQuote > 0 && d.ws[lastQuote].end == d.ws[min(lastQuote+1, len(d.ws)-1)].start) {
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
		if i == d.leadAt && i == 0 && d.lead != "" && w.wordy() {
			word = strings.ToLower(word[:1]) + word[1:]
		} else if last < 0 {
			word = upperFirst(word)
		}
		b = append(b, word...)
		last = i
	}
	if d.torn {
		b = append(b, "…"...)
	}
	return append(b, d.tail...)
}

// upperFirst gives a word a capital first, but for names with one behind it:
// iPhone, eBay.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsLower(r) && !unicode.IsUpper(second) {
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
