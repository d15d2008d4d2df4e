package timeline

import (
	"strings"

	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/prose"
	"dateline/timeline/internal/wording"
)

// What raises and lowers the worth of an event: how much more often the 660
// sentences of journalists' own timelines (nine of Timeline17) have the feature
// than the 101,274 of the 2,139 articles beside them, as odds against those
// without it. The first three are those of the days told, since a line of
// a timeline has its date beside it.
const (
	liftStated   = 1.44 // names its date
	liftNumber   = 1.37 // holds a number
	liftName     = 1.29 // holds a name
	liftPassive  = 1.48 // was closed
	liftModal    = .28  // could, might, would
	liftSupposed = .3   // may, on a day that is told, and nobody says so: of 18 such lines read 2 are acceptable
	liftUnreal   = .1   // would have, had he: by judgement, as it happened on no day
	liftFuture   = .58  // will
	liftPerfect  = .7   // has closed: the counts say .26, but timelines are written in the present, articles are not
	liftState    = .15  // is, has: tells how things are
	liftWas      = .25  // was, had: the counts say .14, but with a date it may be an event
	liftGeneral  = .5   // closes, without who says so: by judgement, as timelines are written in the present; but of 45 entries of chronologies that do 44 are acceptable
	liftNegated  = .5   // by judgement: the counts say .25, but what does not happen can be news
	liftQuote    = .33  // is said within a quotation, or opens with one
	liftSpoken   = .1   // is said on the air: by judgement, of 44 dated lines of transcripts 9 are worth reading
	liftPointing = .3   // its subject is this, that, it, they, there, some, what
	liftHeShe    = .67  // its subject is he or she
	liftShort    = .42  // fewer than six words and numbers
	liftLong     = .72  // more than 25 words
	liftEndless  = .18  // more than 40 words
	liftQuestion = .02  // is a question: the counts say .1, but a headline asks nothing
	liftShout    = .05  // ends in an exclamation mark: none does
	liftFirst    = .11  // says I or we
	liftOpinion  = .3   // I think, we have to: says so at the time of writing, by judgement
	liftRemark   = .02  // says I or we of its own: the 660 have none
	liftSecond   = .05  // says you
	liftArguing  = .3   // opens with but, and, so: the counts say .05, but a line leaves them out
	liftNoVerb   = .01  // has no finite verb: by judgement, as timelines are full of them
	liftEntry    = .3   // has none but opens with its date and a colon, as a chronology does: by judgement
	liftListed   = 4    // opens with its date as an entry of a chronology: by judgement, as somebody thought it worth one
	liftTorn     = .05  // its line had to be torn off: of 80 such lines read 8 were acceptable, of 62 of ledes 27, and without them all the journalists' days stay
	liftUntold   = .05  // its line leaves out what happened on its date: of 60 such lines read 3 were right
	liftSilence  = .05  // declined to comment: by judgement, as the 660 have none
	liftSeen     = .02  // is seen: the 660 have none, but captions do
	liftTimeless = .1   // tells in the plain present what no chronology does, or of a date long past: of 90 such lines with a date 20 are acceptable
	liftPointer  = .2   // points at what was told before: of 15 lines judged that are no longer shown for it 3 are acceptable
	liftSource   = .05  // was speaking on the air, reports from Oslo: says where words come from, and none of them
)

// worded is what became of an event in its line.
type worded struct {
	whole  bool              // it stands alone as a sentence does
	told   bool              // it has what happened on its date
	late   bool              // it begins in the middle of its sentence
	broken bool              // it ends in the middle of a phrase
	points bool              // it points at what was told before
	number bool              // it has a number, see numbered
	past   bool              // it tells in the present of a date long past
	refers wording.Reference // how it says what it is about
}

// worthOf returns how much an event deserves a line, 0…1: the product of the
// lifts of its features, as odds against one. An event without any feature has
// .5, one with a stated date, numbers and names .72, one that tells nothing 0.
func worthOf(text string, s *sentence, k int, e *Event, line worded) float32 {
	if s.matter {
		return 0
	}
	odds := liftOfWords(text, s, k, e) * liftOfClause(text, s, k, e)
	if line.number {
		odds *= liftNumber
	}
	if line.told && line.whole {
		odds *= liftOfPlace(s, k, e)
	}
	if e.Expression == (article.Span{}) {
		odds *= liftUnstated(text, s, k, e, line.refers)
	} else {
		odds *= liftOfLine(s, k, line)
		if s.chronicled && e.When.Grain != civil.Week {
			odds *= liftListed
		}
	}
	if e.Basis == Stated || e.Basis == Since || e.Basis == Planned {
		odds *= liftStated
	}
	if len(e.Names) > 0 {
		odds *= liftName
	}
	if !line.whole {
		odds *= liftTorn
	}
	if !line.told {
		odds *= liftUntold
	}
	if line.past {
		odds *= liftTimeless
	}
	if line.points {
		odds *= liftPointer
	}
	return float32(odds / (1 + odds))
}

// How much less the line of an event that has a date is worth for how it is told. Of 808
// such lines that readers judged .77 are acceptable, of the 469 that have none of these
// traits .86. Those that open with a pronoun without a name for it are counted elsewhere: of
// 170 that were shown once 25 were acceptable. Where lives, histories and reports on one
// company tell their days so, "She was appointed in May 1986", the name stands in brackets.
// The lifts are stronger than the counts say, as other lifts say less of how a line reads.
const (
	liftPointed    = .05 // it, she, this, these ships
	liftTold       = .28 // the company, the area: of 63 lines .52 are acceptable, of the others .79
	liftLate       = .6  // begins six words or more into its sentence: of 195 .68, of the others .80
	liftBroken     = .25 // ends where words follow that no mark sets off: of 96 .57, of the others .80
	liftParticiple = .25 // founded in 1998: of 50 .54, of the others .79
)

// liftOfLine returns the lift of how the line of an event that has a date is told.
func liftOfLine(s *sentence, k int, line worded) float64 {
	odds := 1.0
	switch line.refers {
	case wording.Told:
		odds *= liftTold
	case wording.Someone, wording.Something, wording.Pointed:
		odds *= liftPointed
	}
	if line.late {
		odds *= liftLate
	}
	if line.broken {
		odds *= liftBroken
	}
	if k >= 0 && s.clauses[k].Kind == prose.ParticipleClause {
		odds *= liftParticiple
	}
	return odds
}

// liftLede is the lift of the first two sentences of a story that tell something.
// Of the sentences of journalists' timelines 213 share .3 of their words with one
// of an article of their day or the next. Where they share most, that is the first
// in 38 of them and the second in 32, where one in 32 should be: lifts of 6.8 and
// 5.6, of the third 4.1, of the tenth and later .18. They count less here, as
// ledes name dates, numbers and names more often, too.
const liftLede = 3

// liftOfPlace returns the lift of where a sentence stands. One that says in the
// plain present how things are, as captions and columns do, is no lede, nor is one
// that speaks of its writer. A line that had to be torn off is not raised by its place.
func liftOfPlace(s *sentence, k int, e *Event) float64 {
	if s.place >= ledeLength || s.Classes&(prose.FirstPerson|prose.SecondPerson) != 0 || calls(s) || !s.tells() || k < 0 {
		return 1
	}
	c := &s.clauses[prose.Host(s.clauses, k)]
	if c.Tense == prose.Present && !c.Progressive && (!c.Is(prose.Reporting) || thinks(c)) {
		return 1
	}
	if s.place == 0 && e.Expression == (article.Span{}) && c.Tense == prose.Past && !c.Is(prose.Reporting) {
		return 1 // a caption more often
	}
	return liftLede
}

// tells tells whether a sentence can open a story: it is of the story, no heading,
// and has a finite verb.
func (s *sentence) tells() bool {
	return !s.matter && !s.heading && s.Wordy >= 6 && tellsFinite(s, 0)
}

// liftOfWords returns the lifts of what the words of a sentence show, whatever its
// clause k says.
func liftOfWords(text string, s *sentence, k int, e *Event) float64 {
	odds := 1.0
	switch {
	case s.Wordy < 6 && tokens(s) < 6:
		odds *= liftShort
	case s.Wordy > 40:
		odds *= liftEndless
	case s.Wordy > 25:
		odds *= liftLong
	}
	switch {
	case s.Classes&prose.FirstPerson == 0, besideQuote(s, k):
	case e.Speaker == "" && !s.Has(prose.Quote) && !reported(s):
		odds *= liftRemark
	default:
		odds *= liftFirst
	}
	if s.Classes&prose.SecondPerson != 0 || calls(s) {
		odds *= liftSecond
	}
	if s.Classes&prose.PageWord != 0 && silent(text, s) {
		odds *= liftSilence
	}
	if len(s.words) == 0 {
		return odds
	}
	if w := s.words[0]; w.Is(prose.Coordinator) || w.Is(prose.Arguing) {
		odds *= liftArguing
	}
	for _, w := range s.words[max(0, len(s.words)-2):] {
		if w.Kind != prose.Stop {
			continue
		}
		switch text[w.Start] {
		case '?':
			odds *= liftQuestion
		case '!':
			odds *= liftShout
		}
	}
	return odds
}

// numbered tells whether a sentence holds a number besides those of the date of its event,
// in figures or in words. Where there is no date it has to be in the line: of 31 such lines
// that leave the numbers of their sentence out .81 are acceptable, of 108 with one .95, by
// readers and by those who wrote this.
func numbered(text string, s *sentence, e *Event) bool {
	return (s.Has(prose.Number) || s.Classes&prose.Counting != 0) && prose.Some(s.words, func(w *prose.Word) bool {
		switch {
		case w.Kind != prose.Number && !w.Is(prose.Counting):
			return false
		case e.Expression == (article.Span{}):
			return e.Line == "" || strings.Contains(e.Line, text[w.Start:w.End])
		}
		return e.Expression.End <= w.Start || w.End <= e.Expression.Start
	})
}

// tokens returns how many words and numbers a sentence has.
func tokens(s *sentence) int {
	n := s.Wordy
	for _, w := range s.words {
		if w.Kind == prose.Number {
			n++
		}
	}
	return n
}

// calls tells whether a sentence opens with a call to the reader: "join us here".
// What looks like its verb may be the date, "last month", or the subject, when a
// noun or a name follows and a finite verb behind it: "Storm Odile will reach",
// "Staff members said". Of the 1,541 sentences of Timeline17 that open with such
// a word 405 have it so.
func calls(s *sentence) bool {
	if len(s.words) == 0 || !s.words[0].Is(prose.Base) || s.words[0].Is(prose.Noun|prose.Pronoun|prose.Modal) {
		return false
	}
	if len(s.expressions) > 0 && s.expressions[0].Start == 0 {
		return false
	}
	k := prose.Main(s.clauses)
	if len(s.words) < 2 || k < 0 || !s.clauses[k].Tense.Finite() || s.clauses[k].First == 0 {
		return true
	}
	if prose.Some(s.words[:s.clauses[k].First], func(w *prose.Word) bool { return w.Kind == prose.Semicolon }) {
		return true // Read Holt's posts: The mill burned
	}
	next := &s.words[1]
	return s.clauses[k].First > 1 && (!next.Wordy() || next.Class != 0 && !next.Is(prose.Noun|prose.Title|prose.OrgWord))
}

// silent tells whether a sentence says that somebody says nothing: "Holt declined
// to comment", "Norden had no comment", "could not be reached for comment". Of the
// lines of Timeline17 that were shown 55 did.
func silent(text string, s *sentence) bool {
	for i := range s.words {
		w := &s.words[i]
		if !w.Is(prose.PageWord) || text[w.Start:w.End] != "comment" {
			continue
		}
		for _, before := range s.words[max(0, i-3):i] {
			if before.Is(prose.Negation|prose.Cancelled) || text[before.Start:before.End] == "for" {
				return true
			}
		}
	}
	return false
}

// seen tells whether the participle of a passive is what captions say of their
// picture: "The bridge is seen from the quay". Holt is seen as the favourite.
func seen(text string, ws []prose.Word, head int) bool {
	switch text[ws[head].Start:ws[head].End] {
	case "seen", "pictured", "shown":
		return head+1 < len(ws) && text[ws[head+1].Start:ws[head+1].End] != "as" && !ws[head+1].Is(prose.To)
	}
	return false
}

// reported tells whether a clause of a sentence says that somebody else than its
// writer says the rest.
func reported(s *sentence) bool {
	return prose.Some(s.clauses, func(c *prose.Clause) bool {
		return c.Is(prose.Reporting) && c.Tense.Finite() && !s.words[subjectOf(s.words, c)].Is(prose.FirstPerson)
	})
}

// liftOfClause returns the lifts of how clause k of a sentence is said, -1 being
// a sentence without a verb.
func liftOfClause(text string, s *sentence, k int, e *Event) float64 {
	if !tellsFinite(s, k) {
		if s.chronicled {
			return liftEntry
		}
		return liftNoVerb
	}
	c := &s.clauses[prose.Host(s.clauses, k)]
	odds := liftOfTense(text, s, k, c, e) * liftOfSubject(text, s, c, e)
	if timeless(s, k, e) {
		odds *= liftTimeless
	}
	if sources(text, s, c) {
		odds *= liftSource
	}
	if c.Passive && !(e.Expression == (article.Span{}) && lasting(s, c)) {
		odds *= liftPassive
	}
	if c.Passive && c.Tense == prose.Present && seen(text, s.words, c.Head) {
		odds *= liftSeen
	}
	switch {
	case s.spoken:
		odds *= liftSpoken
	case c.Quoted, opensQuoting(s.words) && !besideQuote(s, k):
		odds *= liftQuote
	}
	if e.Negated {
		odds *= liftNegated
	}
	return odds
}

// liftOfTense returns the lift of what the tense of clause k, or of its host c, says:
// whether it happened, lasts, may happen, is planned, or how things are.
func liftOfTense(text string, s *sentence, k int, c *prose.Clause, e *Event) float64 {
	isOrHas := s.words[c.Head].Is(prose.BeForm | prose.HaveForm)
	switch {
	case e.Tentative:
		return liftOfDoubt(text, s, k, c, e)
	case c.Tense == prose.Future, e.Basis == Planned && c.Tense == prose.Present,
		c.Tense == prose.Conditional && prose.Intended(s.words, s.clauses, prose.Host(s.clauses, k)):
		return liftFuture
	case c.Tense == prose.Conditional:
		return liftModal
	case isOrHas && c.Tense == prose.Past:
		return liftWas
	case isOrHas && !(e.Basis == Since && (c.Tense == prose.Perfect || c.Tense == prose.PastPerfect)):
		return liftState // but has been closed since May: what lasts
	case c.Tense == prose.Perfect:
		return liftPerfect
	case c.Tense == prose.Present && !c.Is(prose.Reporting) && !c.Progressive && e.Speaker == "" &&
		!(s.chronicled && e.Expression != (article.Span{})), thinks(c):
		return liftGeneral
	}
	return 1
}

// liftOfDoubt returns the lift of what may happen, or might have.
func liftOfDoubt(text string, s *sentence, k int, c *prose.Clause, e *Event) float64 {
	odds := liftModal
	if e.Expression != (article.Span{}) && c.Tense == prose.Conditional && c.Kind != prose.RelativeClause &&
		s.words[c.First].Is(prose.WouldForm|prose.HaveForm) && prose.Unreal(s.words, c) {
		odds *= liftUnreal
	}
	if e.Basis == Stated && e.Speaker == "" && !reported(s) && supposed(text, s, k) {
		odds *= liftSupposed
	}
	return odds
}

// liftOfSubject returns the lift of who or what clause c tells of.
func liftOfSubject(text string, s *sentence, c *prose.Clause, e *Event) float64 {
	switch w := s.words[subjectOf(s.words, c)]; {
	case w.Is(prose.FirstPerson) && c.Tense == prose.Present:
		return liftOpinion
	case strings.HasPrefix(e.Line, "["), saysWho(text, s, c, e): // the line names who it is
		return 1
	case w.Is(prose.HeShe):
		return liftHeShe
	case w.Is(prose.Pointing):
		return liftPointing
	}
	return 1
}

// saysWho tells whether the line of what somebody says he would do begins with his name:
// "Norden said it would close the mill".
func saysWho(text string, s *sentence, c *prose.Clause, e *Event) bool {
	w := s.words[subjectOf(s.words, c)]
	return c.Kind == prose.Complement && c.Tense == prose.Conditional && w.Is(prose.Pronoun) && !prefixed(e.Line, text[w.Start:w.End])
}

// prefixed tells whether a line begins with a word, whatever capital it has.
func prefixed(line, word string) bool {
	return len(line) >= len(word) && strings.EqualFold(line[:len(word)], word)
}

// supposed tells whether clause k, the main one, says what may be by its own account: not
// what may come as early as Monday, nor what could not be done or could be seen.
func supposed(text string, s *sentence, k int) bool {
	if k != prose.Main(s.clauses) {
		return false
	}
	c := &s.clauses[k]
	if c.Negated || witnessed.Has(text[s.words[c.Head].Start:s.words[c.Head].End]) {
		return false
	}
	return !prose.Some(s.words[c.First:], func(w *prose.Word) bool {
		return soon.Has(text[w.Start:w.End])
	})
}

var (
	witnessed = prose.Set("seen heard overheard")
	soon      = prose.Set("early soon tonight tomorrow")
)

// timeless tells whether an event with a date is told in the plain present, outside
// of a heading and of a chronology: it is a caption, or says how things are in
// general. "A boy wears a mask in Oslo May 4, 2009", "Most storms come in autumn".
// What somebody says is so keeps its worth, and so does a plan that is more than that
// something is so.
func timeless(s *sentence, k int, e *Event) bool {
	c := &s.clauses[k]
	return (e.Basis == Stated || e.Basis == Planned && isSo(s, c, e)) && c.Tense == prose.Present && !c.Progressive &&
		!c.Passive && !c.Is(prose.Reporting|prose.Planning) &&
		e.Speaker == "" && !s.heading && !s.chronicled
}

// isSo tells whether a clause with a date that is still to come only says how things are:
// "plans for May are ambitious", but not "the report is due in May", "is on course for
// May", "the deadline is May 3". Of 23 such lines read 4 were good.
func isSo(s *sentence, c *prose.Clause, e *Event) bool {
	if !s.words[c.Head].Is(prose.BeForm) {
		return false
	}
	behind := s.words[c.Head+1 : min(len(s.words), c.Head+5)]
	for len(behind) > 0 && behind[0].Is(prose.Adverb) { // is still on course
		behind = behind[1:]
	}
	return len(behind) > 0 && !behind[0].Is(prose.Preposition) && behind[0].Start != e.Expression.Start &&
		!prose.Some(behind, func(w *prose.Word) bool { return w.Is(prose.TargetWord) })
}

// sources tells whether a clause only says where somebody's words are from or of what:
// "He was speaking on the air", "Norden was referring to the flood", "Ada Holt reports
// from Oslo". What he says stands in another sentence.
func sources(text string, s *sentence, c *prose.Clause) bool {
	if c.Kind != prose.MainClause || c.Head+1 >= len(s.words) {
		return false
	}
	next := &s.words[c.Head+1]
	switch text[s.words[c.Head].Start:s.words[c.Head].End] {
	case "speaking", "talking", "referring":
		return c.Progressive && next.Is(prose.Preposition|prose.To|prose.Subordinator)
	case "reports", "report":
		return c.Tense == prose.Present && next.Is(prose.Preposition)
	}
	return false
}

// lasting tells whether a passive says how things are: "is located", but not "is
// suspected of", "is expected to", "is being held".
func lasting(s *sentence, c *prose.Clause) bool {
	return c.Tense == prose.Present && !c.Is(prose.Reporting|prose.Planning|prose.Opinion) &&
		!prose.Some(s.words[c.First:c.Head], func(w *prose.Word) bool { return w.Is(prose.BeForm) && w.Is(prose.IngForm) })
}

// opensQuoting tells whether a sentence opens with what somebody says: “It shook,”
// Holt said. “Top kill” operations go on.
func opensQuoting(ws []prose.Word) bool {
	if ws[0].Kind != prose.Quote {
		return false
	}
	for i := 1; i < len(ws); i++ {
		if ws[i].Kind == prose.Quote {
			return !ws[i-1].Wordy() || i+1 < len(ws) && ws[i+1].Kind == prose.Comma
		}
	}
	return true
}

// besideQuote tells whether clause k tells something of who is quoted, and is no part
// of what they say: “It weighed on us,” said Holt, [who took over in January]. Of 20
// such lines in Timeline17, Wikinews and TimeBank 14 are worth reading.
func besideQuote(s *sentence, k int) bool {
	return k >= 0 && s.clauses[k].Kind == prose.RelativeClause && !s.clauses[k].Quoted && s.Has(prose.Quote) && s.clauses[k].Tense == prose.Past
}

// tellsFinite tells whether clause k of a sentence, or another, has a verb that can
// stand alone: "The mill, founded in 1998, closed" tells what was founded, too.
func tellsFinite(s *sentence, k int) bool {
	return k >= 0 && prose.Some(s.clauses, func(c *prose.Clause) bool { return c.Tense.Finite() && !prose.Hangs(c.Kind) })
}

// thinks tells whether a clause says what somebody believes at the time of
// writing: no happening.
func thinks(c *prose.Clause) bool {
	return c.Tense == prose.Present && c.Is(prose.Reporting) && c.Is(prose.Opinion) && !c.Passive
}

// subjectOf returns the word that the subject of a clause begins with, the verb
// when the clause has none of its own: "the bridge that fell".
func subjectOf(ws []prose.Word, c *prose.Clause) int {
	for i := max(c.Start, c.Opener+1); i < c.First; i++ {
		if ws[i].Wordy() && !ws[i].Is(prose.Coordinator|prose.Linker|prose.Adverb|prose.Subordinator) {
			return i
		}
	}
	return c.First
}
