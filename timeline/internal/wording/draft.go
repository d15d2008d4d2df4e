// Package wording words the line of an event: a headline of at most 110
// characters, cut from the sentence that tells it.
//
// A [Draft] only leaves words out, in the order of what a reader misses least, and
// never the verb of the event nor the date it was asked for; what it puts in
// stands in brackets. What each cut does stands with it: what opens a sentence in
// lead.go, who says it in speaker.go, subject.go and according.go, the clause of the
// event in clause.go, what goes from within a line that is too long in tail.go, where
// it can end in ending.go, by its phrases (phrase.go) and what is joined (joint.go), what
// it cannot end without in complete.go and what a noun or an adjective at its end cannot in
// complement.go, whether it is whole after all in whole.go, what it tells when it has no place to end in narrow.go,
// what stands in brackets in pronoun.go, and whether the line says what it is about in
// reference.go.
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Limit is the most characters a line has. Journalists' own lines in the 19
// timelines of Timeline17 have a median of 107.
const Limit = 110

// Draft is a line in the making: the words of a sentence, of which cut ones are
// left out.
type Draft struct {
	text     string
	ws       []prose.Word
	made     prose.Makeup // of ws
	cs       []prose.Clause
	cut      []bool
	clause   int // the clause that tells the event; -1 when there is no verb
	es       []govern.Expression
	persons  map[string]bool
	lesser   map[string]string
	met      map[string]bool // persons that were told of in full before
	who      string          // who "he" or "she" is; "" when not plain
	standIns []StandIn
	topic    Topic              // of the sentence before
	own      *govern.Expression // its date; nil when it has none
	told     int                // the clause it was asked for; cuts may change clause
	dated    *govern.Expression // and the date
	lo, hi   int                // words the event's own clause spans: never cut as a whole
	lead     string             // said in place of the first kept word's subject: "[Obama]"
	leadAt   int                // the word that lead stands in for; -1
	tail     string             // said behind the last word: a closing quotation mark
	torn     bool               // the line ends where the room did, not where a phrase does
	idle     bool               // the line is a fragment, or only tells when or why something happened
	curtly   bool               // with last names only, of whom was told of before
	byLast   bool               // of all
	beside   bool               // without whose judgement it is
	plainly  bool               // without what tells apart what a subject names
	ofVague  bool               // its clause tells of a noun that says nothing by itself
	final    bool               // told in no narrower way
	pressed  bool               // ends where its words allow, whatever clause these were taken for
	size     size               // of the line, as far as it is known
	tails    []tail             // of the drafts whose tail was cut so far
	tailCuts []bool             // the cuts of those, one after the other
	at       int                // the one of tails that the draft came to last; -1
	room     []place            // where the line could end, while that is looked for
	buf      []byte             // the line while it is written
	naming   []prose.Word       // of the name that is to stand for a pronoun
	nameRead string             // that name, and its bearer
	bearing  bearer
}

// Sentence is a sentence that a line is cut from, with what was read in it.
type Sentence struct {
	Text        string // the article
	Words       []prose.Word
	Makeup      prose.Makeup // of the words
	Clauses     []prose.Clause
	Expressions []govern.Expression
	Persons     map[string]bool   // last words of names that are surely a person's
	Lesser      map[string]string // the whole names, by the last word, of whom nobody knows by that alone
	Met         map[string]bool   // last words of names that a sentence before has in full
	Who         string            // who "he" or "she" is; "" when not plain
	StandIns    []StandIn         // subjects that stand for a name told before
	Topic       Topic             // of the sentence before
}

// Topic is what a sentence is about, its subject, when that is no person; Name is ""
// when it is not plain.
type Topic struct {
	Name   string
	Named  bool // the sentence names something else behind it
	Beside bool // and not only where it was, or has it for its object
	Says   bool // it says something, or is said to
	Common bool // its capital is only that of the sentence: "Work on the mill"
}

// StandIn is words [From, To) of a sentence, the subject of a clause or whose it is,
// that stand for a name told before: "the company", "its".
type StandIn struct {
	From, To int
	Name     string
}

// Write cuts the sentence down to a headline for the event that clause k tells
// and expression own dates (nil for none), and returns the speaker whose
// attribution it dropped. whole tells whether the line stands alone as a sentence
// does. A sentence that must be torn to fit is cut down to the clause of the event
// if that stands alone. alone tells that the sentence has no other event. The draft
// can be used again; it keeps its room, and the sentence until [Draft.Release].
func (d *Draft) Write(s Sentence, k int, own *govern.Expression, alone bool) (line, speaker string, whole bool) {
	*d = Draft{
		text: s.Text, ws: s.Words, made: s.Makeup, cs: s.Clauses, es: s.Expressions,
		persons: s.Persons, met: s.Met, lesser: s.Lesser, who: s.Who, standIns: s.StandIns, topic: s.Topic,
		clause: k, own: own, told: k, dated: own, at: -1, leadAt: -1,
		cut: append(d.cut[:0], make([]bool, len(s.Words))...), tails: d.tails[:0], tailCuts: d.tailCuts[:0],
		room: d.room, buf: d.buf, naming: d.naming,
	}
	d.onRecord()
	d.span()
	done := false
	if d.ofVague = d.vague(); d.ofVague && alone {
		speaker, done = d.withHost()
	}
	if !done {
		speaker = d.write(alone)
	}
	d.cutSubordinator()
	d.bracket()
	if d.putReport(speaker) {
		speaker = ""
	}
	d.spellOut()
	d.idle = d.idle || d.fragment() || d.verbless()
	d.buf = d.render(d.buf[:0])
	return string(d.buf), speaker, !d.torn && !d.idle
}

// write makes the cuts, those first that leave the clause of the event alone when it
// is one of several or told in passing, and returns the speaker that it dropped.
func (d *Draft) write(alone bool) (speaker string) {
	if (!alone || d.aside()) && !d.standAlone() {
		d.restore() // better the whole sentence than one without a subject
	}
	speaker = d.shorten()
	if d.torn || d.tooLong() || d.verbless() || d.hangs() {
		speaker = d.narrow()
	}
	return speaker
}

// Tells tells whether the line that Write wrote last has the verb of the clause it
// was asked for, or does without it: what was said has room without who said it.
// A clause that only adds something to another one is lost where the line keeps
// that one alone: "On Monday Holt met the man who had sold the mill in 1998".
func (d *Draft) Tells() bool {
	return !d.idle && (d.told < 0 || d.dated == nil || d.sayingAs(d.told) || !d.cut[d.cs[d.told].Head] || !d.passing(d.told) && !d.anotherDate())
}

// anotherDate tells whether a date that is not the event's dates what the line has in
// place of the event: "On Friday it released a plan for [paying] over three months".
func (d *Draft) anotherDate() bool {
	c := &d.cs[d.told]
	return !c.Is(prose.Reporting) && !d.timing(c) && prose.Some(d.es, func(e *govern.Expression) bool {
		return e.Clause >= 0 && e.Clause != d.told && !e.Nominal && !d.cut[d.cs[e.Clause].Head] && e.Start != d.dated.Start
	})
}

// absolute tells whether a participle has a subject of its own that "with" opens behind a
// comma: "voted for it, with the first ship arriving on Tuesday".
func (d *Draft) absolute(c *prose.Clause) bool {
	for i := c.First - 1; i > 0 && (d.ws[i].Wordy() || d.ws[i].Kind == prose.Number); i-- {
		if d.ws[i-1].Kind == prose.Comma {
			return d.text[d.ws[i].Start:d.ws[i].End] == "with"
		}
	}
	return false
}

// OfVague tells whether the clause that Write wrote last tells something of a noun that
// says nothing by itself, as "a trial that began" does.
func (d *Draft) OfVague() bool { return d.ofVague }

// passing tells whether clause k only adds something to another one, or hangs on a
// clause that does, or stands beside it.
func (d *Draft) passing(k int) bool {
	for k >= 0 && k != prose.Main(d.cs) {
		c := &d.cs[k]
		if c.Kind == prose.RelativeClause || c.Kind == prose.AdverbialClause ||
			(c.Kind == prose.MainClause && c.Parent < 0 || c.Kind == prose.CoordinateClause) &&
				!c.Is(prose.Reporting) || c.Kind == prose.ParticipleClause &&
			(!d.ws[c.Head].Is(prose.IngForm) && !d.timing(c) || d.absolute(c)) {
			return true
		}
		if c.Parent >= k {
			return false
		}
		k = c.Parent
	}
	return false
}

// timing tells whether a participle says when all that its sentence tells is so:
// "according to a poll released on Monday", "for the quarter ended May 31".
func (d *Draft) timing(c *prose.Clause) bool {
	return prose.AccordingTo(d.ws, c.First) || publishing.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End]) ||
		c.First > 0 && d.ws[c.First-1].Is(prose.TimeNoun)
}

// Brackets tells whether the line that Write wrote last may hold brackets: it has a name
// in them, or its sentence has some.
func (d *Draft) Brackets() bool { return d.lead != "" || d.made.Has(prose.Open) }

// lateFrom is how many words of the sentence are left out before a line that begins late.
const lateFrom = 6

// Late tells whether the line that Write wrote last begins well behind the first words of
// its sentence, those of a dateline not counted.
func (d *Draft) Late() bool { return d.first()-d.made.Dateline >= lateFrom }

// Broken tells whether the line that Write wrote last ends where words follow that no mark
// sets off: neither its date, or a time, nor what stands beside, "and closed".
func (d *Draft) Broken() bool {
	next := d.lastKept() + 1
	if next >= len(d.ws) {
		return false
	}
	w := &d.ws[next]
	return (w.Wordy() || w.Kind == prose.Number) && !(d.dated != nil && d.dated.Start == next) &&
		!w.Is(prose.Coordinator|prose.Calendar|prose.TimeNoun|prose.LastNext|prose.OnIn)
}

// Release lets go of the sentence, whose text it would keep in memory.
func (d *Draft) Release() {
	clear(d.tails[:cap(d.tails)])
	*d = Draft{cut: d.cut, tails: d.tails, tailCuts: d.tailCuts, room: d.room, buf: d.buf, naming: d.naming}
}

// restore takes all cuts back.
func (d *Draft) restore() {
	clear(d.cut)
	d.clause, d.own, d.lead, d.leadAt, d.tail, d.torn, d.size = d.told, d.dated, "", -1, "", false, uncounted
	d.onRecord()
	d.span()
}

// standAlone cuts the draft down to the clause of the event. It returns false
// when that would leave no subject, or one that nobody knows; the cuts are then
// of no use.
func (d *Draft) standAlone() bool { return d.isolate() && !d.headless() && d.resolve() }

// shortenings are the cuts that are only made while the line is too long, in the order
// of what a reader misses least.
var shortenings = [...]func(*Draft){
	(*Draft).frontAttribution, (*Draft).cutAccording, (*Draft).cutOccasion, (*Draft).cutAsides, (*Draft).cutRelatives, (*Draft).cutFronted,
	(*Draft).cutDatedFront, (*Draft).shortenNames, (*Draft).cutLateDate, (*Draft).cutModifiers, (*Draft).cutTail,
}

// shorten makes the cuts in the order of what a reader misses least, those
// behind the first few only while the line is too long, and returns the speaker
// that it dropped. It stops where the line does not do and could yet be told in another way.
func (d *Draft) shorten() (speaker string) {
	d.at = -1
	d.cutDateline()
	d.cutBrackets()
	d.cutOpener()
	d.cutOwnTime()
	d.cutOpener()
	d.span()
	speaker = d.cutAttribution()
	if d.tooLong() {
		if name := d.cutReport(); name != "" {
			speaker = name
		}
	}
	for _, cut := range shortenings {
		if !d.tooLong() {
			break
		}
		cut(d)
	}
	if !d.final && (d.torn || d.failed()) {
		return ""
	}
	if speaker == "" {
		speaker = d.unnamed()
	}
	if speaker == "" {
		speaker = d.accordance()
	}
	if speaker == "" {
		speaker = d.meanwhile()
	}
	d.cutLooseEnds()
	return speaker
}

// span finds the words that the date and its verb stand in.
func (d *Draft) span() {
	d.lo, d.hi = 0, 0
	if d.clause >= 0 {
		c := &d.cs[d.clause]
		d.lo, d.hi = c.First, c.Head+1
	}
	if d.own != nil && !d.cut[d.own.Start] {
		if d.hi == 0 {
			d.lo, d.hi = d.own.Start, d.own.End
		}
		d.lo, d.hi = min(d.lo, d.own.Start), max(d.hi, d.own.End)
	}
}

// drop cuts the words [from, to).
func (d *Draft) drop(from, to int) {
	if from, to = max(from, 0), min(to, len(d.cut)); from >= to {
		return
	}
	cut := d.cut[from:to]
	for i := range cut {
		cut[i] = true
	}
	if d.size == long {
		d.size = uncounted
	}
}

// keep takes back that the words [from, to) were cut.
func (d *Draft) keep(from, to int) {
	clear(d.cut[from:to])
	d.size = uncounted
}

// putIn says lead in place of word at.
func (d *Draft) putIn(lead string, at int) { d.lead, d.leadAt, d.size = lead, at, uncounted }

// protects tells whether [from, to) holds the verb of the event, or its date
// unless that is cut already.
func (d *Draft) protects(from, to int) bool {
	if d.clause >= 0 {
		if h := d.cs[d.clause].Head; from <= h && h < to {
			return true
		}
	}
	return d.own != nil && !d.cut[d.own.Start] && from <= d.own.Start && d.own.Start < to
}

// first returns the first word that is kept, len(d.ws) if none is.
func (d *Draft) first() int {
	for i, c := range d.cut {
		if !c {
			return i
		}
	}
	return len(d.ws)
}

// size is what is known of the length of a line.
type size uint8

const (
	uncounted size = iota
	short          // no longer than a line may be, whatever else is cut
	long
)

// tooLong tells whether the line would be longer now than a line may be. It counts only
// when the line has changed so that it can be so no more, or is so now.
func (d *Draft) tooLong() bool {
	if d.size == uncounted {
		d.size = short
		if d.length(Limit) > Limit {
			d.size = long
		}
	}
	return d.size == long
}

// length returns how many characters the line would have now; of one that has
// more than most, only that it has more. What stands between two cuts is as long
// as it is in the sentence.
func (d *Draft) length(most int) int {
	n, last, cut := len(d.lead), -1, d.cut[:d.unstopped()]
	for i := 0; i < len(cut); {
		if cut[i] {
			i++
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n -= int(d.ws[i].At)
		for i < len(cut) && !cut[i] {
			i++
		}
		last = i - 1
		if n += till(&d.ws[last]); n > most {
			return n
		}
	}
	return n
}

// till returns how many characters of its sentence there are up to the end of a word.
func till(w *prose.Word) int { return int(w.At) + int(w.Runes) }

// unstopped returns the word behind the last one that is not the full stop.
func (d *Draft) unstopped() int {
	end := len(d.ws)
	if end > 0 && d.ws[end-1].Kind == prose.Stop && d.text[d.ws[end-1].Start] == '.' {
		end--
	}
	return end
}

// space tells whether a space stands between kept words i < j.
func (d *Draft) space(i, j int) bool {
	if j == d.leadAt && d.lead != "" && d.lead[0] == '\'' {
		return false
	}
	if j == i+1 {
		return d.ws[i].End < d.ws[j].Start
	}
	switch d.ws[j].Kind {
	case prose.Comma, prose.Stop, prose.Semicolon, prose.Closing, prose.Clitic:
		return false
	case prose.Quote:
		return d.ws[j-1].End < d.ws[j].Start // an opening mark
	}
	return d.ws[i].Kind != prose.Open && !(d.ws[i].Kind == prose.Quote && i+1 < len(d.ws) && d.ws[i].End == d.ws[i+1].Start)
}

// cutLooseEnds cuts what a line must not end or begin with: conjunctions,
// prepositions, commas, the full stop, and quotation marks and brackets that
// have lost their partner.
func (d *Draft) cutLooseEnds() {
	d.balance()
	end := len(d.ws) - 1
	for ; end > 0; end-- {
		if d.cut[end] {
			continue
		}
		w := &d.ws[end]
		if w.Kind == prose.Quote && d.ws[end-1].Kind == prose.Comma && !d.cut[end-1] {
			d.drop(end-1, end) // “It turned positive,” he said
		}
		particle := w.Is(prose.Preposition|prose.To) && end+1 < len(d.ws) &&
			(d.ws[end+1].Kind == prose.Stop || d.ws[end+1].Kind == prose.Comma ||
				d.ws[end+1].Is(prose.Coordinator) && w.Is(prose.Particle)) // "rule out.", "if they have to."
		switch {
		case w.Kind == prose.Stop && d.text[w.Start] == '.' && end > 0:
		case w.Kind == prose.Comma, w.Kind == prose.Semicolon, w.Kind == prose.Dash, w.Kind == prose.Open:
		case w.Is(prose.Coordinator) && w.Is(prose.Adverb) && end+1 < len(d.ws) && d.ws[end+1].Kind == prose.Stop: // the biggest yet.
			goto head
		case d.dated != nil && (end+1 == d.dated.Start && d.own != nil && d.inward(end) || d.ofVerb(end)): // rolled in [Friday], broke down [on Friday]
			goto head
		case d.dated != nil && end+1 == d.dated.End && w.Is(prose.PrepSub): // closed the year before
			goto head
		case w.Is(prose.Relative|prose.Subordinator) && end+1 < len(d.ws) && d.ws[end+1].Kind == prose.Stop: // six years before., it is unclear when.
			goto head
		case w.Is(prose.Coordinator | prose.Relative | prose.That), w.Is(prose.To) && !particle,
			w.Is(prose.Determiner) && !w.Is(prose.Pronoun) && w.Kind == prose.Lower && end+1 < len(d.ws) &&
				d.ws[end+1].Kind != prose.Stop:
		case w.Is(prose.Subordinator|prose.Preposition) && !particle:
		case d.tail != "" && d.opensQuote(end):
			d.tail = "" // nothing of the quotation is left
		default:
			goto head
		}
		d.drop(end, end+1)
	}
head:
	d.cutDoubleCommas()
	for i := range d.ws {
		if d.cut[i] {
			continue
		}
		w := &d.ws[i]
		if w.Kind != prose.Comma && w.Kind != prose.Semicolon && w.Kind != prose.Dash && w.Kind != prose.Stop &&
			w.Kind != prose.Closing && !(w.Is(prose.That) && d.opensClause(i) && i > 0) {
			break
		}
		d.drop(i, i+1)
	}
}

// cutDoubleCommas cuts the commas between which nothing is left, and those behind
// an opening mark.
func (d *Draft) cutDoubleCommas() {
	if !d.made.Has(prose.Comma) {
		return
	}
	ws := d.ws
	for i := range ws {
		if ws[i].Kind != prose.Comma || d.cut[i] {
			continue
		}
		last := i - 1
		for last >= 0 && d.cut[last] {
			last--
		}
		if last < 0 {
			continue
		}
		if k := d.ws[last].Kind; k == prose.Comma || k == prose.Open || k == prose.Semicolon || k == prose.Quote && last < i-1 {
			d.drop(i, i+1)
		}
	}
}

// balance cuts quotation marks and brackets that have no partner in the line.
func (d *Draft) balance() {
	if !d.made.Has(prose.Quote) && !d.made.Has(prose.Open) && !d.made.Has(prose.Closing) {
		return
	}
	d.cutPartners()
	quotes, single, lastQuote, lastOpen := 0, 0, -1, -1
	for i := range d.ws {
		w := &d.ws[i]
		if d.cut[i] {
			continue
		}
		switch w.Kind {
		case prose.Quote:
			switch d.text[w.Start:w.End] {
			case "‘", "`":
				single++
			case "'", "’":
				if single == 0 {
					continue // the islands' promise
				}
				single--
			}
			quotes++
			lastQuote = i
		case prose.Open:
			if lastOpen >= 0 {
				d.drop(lastOpen, lastOpen+1)
			}
			lastOpen = i
		case prose.Closing:
			if lastOpen < 0 {
				d.drop(i, i+1)
			}
			lastOpen = -1
		}
	}
	if lastOpen >= 0 {
		d.drop(lastOpen, lastOpen+1)
	}
	if quotes%2 == 1 {
		if c := ""; d.lastKept() == lastQuote {
			d.drop(lastQuote, lastQuote+1)
		} else if c = closingQuote(d.text[d.ws[lastQuote].Start:d.ws[lastQuote].End]); c != "" &&
			(c != "\"" || lastQuote > 0 && d.ws[lastQuote].End == d.ws[min(lastQuote+1, len(d.ws)-1)].Start) {
			d.tail = c // the quotation goes on behind the line
		} else {
			d.drop(lastQuote, lastQuote+1)
		}
	}
}

// cutPartners cuts the marks that close a quotation whose opening was cut.
func (d *Draft) cutPartners() {
	open := -1
	for i := range d.ws {
		w := &d.ws[i]
		if w.Kind != prose.Quote {
			continue
		}
		switch s := d.text[w.Start:w.End]; {
		case s == "``", s == "“":
			open = i
		case open >= 0 && (s == "''" || s == "”"):
			if d.cut[open] {
				d.drop(i, i+1)
			}
			open = -1
		}
	}
}

// lastKept returns the last word that is kept, a full stop aside; -1 if none is.
func (d *Draft) lastKept() int {
	i := len(d.ws) - 1
	for i >= 0 && (d.cut[i] || d.ws[i].Kind == prose.Stop) {
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
func (d *Draft) render(b []byte) []byte {
	last := -1
	for i := 0; i < len(d.ws); i++ {
		w := &d.ws[i]
		if d.cut[i] {
			continue
		}
		if last >= 0 && d.space(last, i) {
			b = append(b, ' ')
		}
		word := d.text[w.Start:w.End]
		if i == d.leadAt {
			b = append(b, d.lead...)
			if d.lead != "" && d.lead[len(d.lead)-1] != ' ' {
				last = i
				continue
			}
		}
		if i == d.leadAt && i == 0 && d.lead != "" && w.Wordy() {
			word = strings.ToLower(word[:1]) + word[1:]
		} else if last < 0 && i != d.leadAt || last >= 0 && len(b) < 4 && d.ws[last].Kind == prose.Quote {
			b, word = appendUpper(b, word)
		}
		b = append(b, word...)
		last = i
		if w.Kind != prose.Quote {
			last = d.evenTo(i)
			b = append(b, d.text[w.End:d.ws[last].End]...)
			i = last
		}
	}
	if d.torn {
		b = append(b, "…"...)
	}
	return append(b, d.tail...)
}

// evenTo returns the last word of those behind word i that stand in the line as they
// stand in the text: kept, with one space between them or none, up to a quotation mark.
func (d *Draft) evenTo(i int) int {
	ws, cut := d.ws, d.cut
	at := ws[i].End
	for n := i + 1; n < len(ws) && !cut[n] && n != d.leadAt; n++ {
		w := &ws[n]
		if at != w.Start && (at+1 != w.Start || d.text[at] != ' ') {
			break
		}
		i, at = n, w.End
		if w.Kind == prose.Quote {
			break
		}
	}
	return i
}

// appendUpper appends the capital that a word begins with in a line, and returns the
// rest of it. Names with a capital behind a small letter stay: iPhone, eBay.
func appendUpper(b []byte, word string) ([]byte, string) {
	r, n := utf8.DecodeRuneInString(word)
	if second, _ := utf8.DecodeRuneInString(word[n:]); unicode.IsLower(r) && !unicode.IsUpper(second) {
		return utf8.AppendRune(b, unicode.ToUpper(r)), word[n:]
	}
	return b, word
}

// upperFirst gives a word or a name a capital first in the same way.
func upperFirst(s string) string {
	first, rest := appendUpper(nil, s)
	return string(first) + rest
}
