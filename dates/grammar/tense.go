package grammar

import "strings"

// Cue tells what a word near a date says about its clause.
type Cue uint8

// The cues.
const (
	NoCue       Cue = iota
	AheadCue        // "will", "plans": the clause looks ahead
	DueCue          // "scheduled", "due": ahead, unless PerfectCue stands before it
	ModalCue        // "would", "could"
	PastCue         // "said", "met": the clause looks back
	PastEnding      // the ending of regular past forms: "ed"
	GoingEnding     // the ending of what is going on, "ing": right before the date and behind an IsCue it looks ahead, "are meeting on Monday"
	PassiveCue      // "be": the past form behind it is still to come
	PerfectCue      // "had"
	LinkCue         // "on", "by": words between the verb and the date
	ForCue          // "for": such a word, too
	SetCue          // "set": before "for" it looks ahead, and before "to" like a BeCue
	SoonCue         // "soon", "early" before "as": "as early as Tuesday"
	AsCue           // "as"
	StopCue         // "said", "that" behind the date: its clause is over
	SubjectCue      // "he" behind the date: the same, unless the date opens its sentence
	AndCue          // "and" behind the date: the same, unless it joins two names
	WillCue         // "will" behind the date: "on Tuesday the board will vote"
	PlansCue        // "plans" behind the date: the same, but not right behind it, "announced Tuesday plans to sell"
	ToCue           // "to", "forecast": behind a BeCue it looks ahead
	IsCue           // "is": right before the date it looks ahead, "the final is on Sunday", and before "to" like a BeCue
	BeCue           // "going" before "to": "is going to sail"
	MoveCue         // "postponed": with "to" right before the date it looks ahead
	FromCue         // "from" right before the date: behind "is" it looks ahead, "is closed from Friday"
	RiseCue         // "up": with "from" right before the date it compares, "is up from Friday's figure"
	IntentCue       // "agreed": what stands behind its "to" or "for" is still to come, "agreed to meet on Friday"
	PlanCue         // "opens": right before the date it looks ahead
	FixtureCue      // "host", "play": behind a name or "they" it looks ahead, "United host Albion on Friday"
	SidesCue        // "they": before a FixtureCue
	RelativeCue     // "which", "who" before the date: its clause begins here
	NearCue         // "shortly" before "after": about then
	CouldCue        // "could": a ModalCue, but with a NotCue it tells of the past, "could not be reached Friday"
	NotCue          // "not", "neither"
	TheCue          // "the": behind "to" it makes no verb, "pledged to the board in July"
	OffCue          // "cancelled" behind "Friday's show": it may have been, or have been to come
	OverCue         // "ruling" behind "Friday's": it has happened
	WhenCue         // "when" opening the sentence: its subject may follow the date, "when they sit down on Monday, they will talk"
	EndingCue       // "seabed": a word with a PastEnding that is no past form
	HaveCue         // "has": what "for" right before the date belongs to is still to come, "has called a strike for Friday"
)

// CueWords are the words that give a cue, separated by spaces. A word may stand
// in one list before dates and in one behind them (StopCue, WillCue).
type CueWords struct {
	Cue   Cue
	Words string
}

// cues looks words up; the two sides of a date are apart.
type cues struct {
	before, behind *Lexicon
	ending, going  string
}

func newCues(lists []CueWords) cues {
	var before, behind []Word
	c := cues{}
	for _, l := range lists {
		for w := range strings.FieldsSeq(l.Words) {
			switch l.Cue {
			case StopCue, SubjectCue, AndCue, WillCue, PlansCue, OverCue, OffCue:
				behind = append(behind, Word{Text: w, Val: int32(l.Cue)})
			case PastEnding:
				c.ending = w
			case GoingEnding:
				c.going = w
			default:
				before = append(before, Word{Text: w, Val: int32(l.Cue)})
			}
		}
	}
	c.before, c.behind = newLexicon(before), newLexicon(behind)
	return c
}

// cue returns the cue of a word as it is written; capitals give none.
func (x *Lexicon) cue(word string) Cue {
	if len(word) < 2 || word[0] < 'a' || !x.mayKnow(word, 0, len(word)) {
		return NoCue
	}
	return Cue(x.entries[x.Find(word)].Val)
}

// pastForm tells whether a word is a regular past form: "pleaded", but neither
// "United" nor "succeed".
func (c *cues) pastForm(word string) bool {
	stem, ok := strings.CutSuffix(word, c.ending)
	return ok && len(stem) > 2 && word[0] >= 'a' && !strings.HasSuffix(stem, c.ending[:1])
}

// Whether a clause looks ahead is read off the words around the date, on its
// side of the next full stop. Counted on 298 bare weekdays of TimeBank and
// AQUAINT: with a cue anywhere in the sentence, looking ahead is right less
// often than never looking ahead at all (89.3 % against 90.3 %); within about
// twelve words it is a gain (91.6 %).
const cueWords = 12

// clauseWords is how far behind the date its clause is followed.
const clauseWords = 8

// Looks tells which way the clause around text[start:end] looks: Ahead; Back
// when the verb right before the date is in the past, or its clause denies that
// something could be; Nearest for what was called off; Awaited for what was due; Told when another verb of it is
// in the past; else Open.
func (m *Matcher) Looks(text string, start, end int) Dir {
	x := m.cues.before
	w := backward{text: text, pos: start}
	beside, named, from, to, onto, not, c := true, false, false, false, false, false, NoCue
	forIt := false // "for" stands right before the date
	opens, first := true, ""
	if has := possessive(text, end); has > 0 {
		switch {
		case m.reaches(text, has, OverCue, 3): // "Monday's suicide bombing"
			return Back
		case m.reaches(text, has, OffCue, clauseWords):
			return Nearest
		}
	}
	if m.subject(text, end) {
		if word := w.peek(); !m.past(word, x.cue(word)) {
			return Ahead
		}
	}
	for n, all := 0, 0; n < cueWords && all < 3*cueWords/2; all++ {
		word := w.next()
		if word == "" {
			return m.behind(text, end, opens || Cue(x.entries[x.Find(first)].Val) == WhenCue)
		}
		first = word
		if word[0] >= 'a' { // a name of five words takes no verb farther away
			n++
		}
		if opens {
			if all > 0 && m.cues.behind.cue(word) == AndCue && m.reaches(text, end, SubjectCue, 1) {
				return m.behind(text, end, true) // "and in August he left"
			}
			cue := Cue(x.entries[x.Find(word)].Val)
			opens = cue == LinkCue || cue == FromCue || cue == AheadCue
		}
		behind := c
		c = x.cue(word)
		to, forIt = to || c == ToCue && behind != TheCue || c == ForCue, forIt || c == ForCue && all == 0
		if c == HaveCue && forIt {
			return Ahead // "have been issued for Saturday"
		}
		if c == ForCue && all == 0 && m.reaches(text, end, OffCue, clauseWords) {
			return Nearest
		}
		if c == IntentCue && to && all < cueWords || c == MoveCue && onto {
			return Ahead // "agreed to meet on Friday", "adjourned the case to Friday"
		}
		if beside && c != LinkCue && c != ForCue {
			if c == NoCue && (word[0] < 'a' || len(word) > 4 && strings.HasSuffix(word, "ly")) ||
				named && (c == ToCue || c == FromCue && m.past(w.peek(), x.cue(w.peek()))) { // "told CNN on June 21", "moved to Lisbon in May", "signed from Marlow in May"
				named = true
				continue
			}
			beside, from, onto = false, c == FromCue, c == ToCue
			if forIt {
				behind = ForCue // "pencilled in for"
			}
			if d := m.verbBeside(word, c, behind, w); d != Open {
				return d
			}
			if c == SetCue && all == 0 {
				return m.behind(text, end, false) // "must go, and set Friday as the deadline"
			}
		} else if m.past(word, c) && x.cue(w.peek()) != PassiveCue && !(forIt && x.cue(w.peek()) == HaveCue) && !(c == NoCue && m.attributive(w)) {
			return Told // the nearest verb decides: "will swim, having won on Saturday"
		}
		if d, ok := m.decides(c, behind, from, not, w); ok {
			return d
		}
		switch c {
		case NotCue:
			not = true
		case RiseCue:
			from = false
		case RelativeCue:
			return m.behind(text, end, false)
		}
	}
	return m.behind(text, end, false)
}

// decides tells whether a word that gives the cue c settles which way the clause
// looks. behind is the cue of the word behind it, from tells that "from" stands right
// before the date, not that "not" stands in between; w stands before the word.
func (m *Matcher) decides(c, behind Cue, from, not bool, w backward) (d Dir, ok bool) {
	x := m.cues.before
	switch c {
	case AheadCue, ModalCue:
		return Ahead, true
	case CouldCue:
		if not || m.negated(w) {
			return Back, true
		}
		return Ahead, true
	case SetCue:
		return Ahead, behind == ForCue || behind == ToCue
	case ToCue:
		be := x.cue(w.peek())
		return Ahead, be == BeCue || be == IsCue
	case BeCue, IsCue:
		return Ahead, from
	case DueCue:
		// "had been due": two words may stand between.
		before := w.next()
		if earlier := x.cue(w.next()); x.cue(before) == PerfectCue || earlier == PerfectCue {
			return Open, true
		}
		if before == "was" || before == "were" {
			return Awaited, true // was due to play on Wednesday: it may be over
		}
		return Ahead, true
	}
	return Open, false
}

// possessive returns where what a date has begins, "Friday's ruling", 0 when it has
// nothing.
func possessive(text string, end int) int {
	for _, s := range [...]string{"'s ", "\u2019s "} {
		if strings.HasPrefix(text[end:], s) {
			return end + len(s)
		}
	}
	return 0
}

// reaches tells whether a cue stands among the next n words of the clause from
// text[i:] on: "was cancelled".
func (m *Matcher) reaches(text string, i int, cue Cue, n int) bool {
	for range n {
		for i < len(text) && kinds[text[i]] != letter {
			switch text[i] {
			case '.', ';', '!', '?', '"', '\n', ',':
				return false
			}
			i++
		}
		j := wordEnd(text, i)
		if i == j {
			return false
		}
		switch c := m.cues.behind.cue(text[i:j]); c {
		case cue:
			return true
		case StopCue, SubjectCue, AndCue:
			return false
		}
		i = j
	}
	return false
}

// negated tells whether a clause opens with "neither", "nobody": up to eight words
// before its verb.
func (m *Matcher) negated(w backward) bool {
	for range clauseWords {
		word := w.next()
		if word == "" {
			return false
		}
		if c := Cue(m.cues.before.entries[m.cues.before.Find(word)].Val); c == NotCue {
			return true
		}
	}
	return false
}

// verbBeside tells which way the word right before a date and its preposition
// turns it: "was announced Wednesday" back, but not "is to be announced Wednesday",
// a passive still to come, nor "was proposed for Wednesday"; "opens Wednesday",
// "postponed to Wednesday", "as early as Wednesday" and "unless it is found by
// Wednesday" ahead. behind is the cue of the preposition, and w stands before the
// word.
func (m *Matcher) verbBeside(word string, c, behind Cue, w backward) Dir {
	x := m.cues.before
	switch before := x.cue(w.peek()); {
	case c == FixtureCue && m.sides(w.peek()), c == PlanCue, c == IsCue, c == ToCue && before == MoveCue,
		c == AsCue && before == SoonCue && behind == NoCue,
		before == IsCue && c == NoCue && strings.HasSuffix(word, m.cues.going),
		m.past(word, c) && (before == BeCue || before == IsCue):
		return Ahead
	case m.past(word, c) && behind != ForCue && before != PassiveCue:
		return Back
	}
	return Open
}

// sides tells whether a word may be who plays: a name, a plural, or what stands for
// one of them.
func (m *Matcher) sides(word string) bool {
	c := m.cues.before.cue(word)
	return c == RelativeCue || c == SidesCue || len(word) > 3 && (word[0] < 'a' || word[len(word)-1] == 's')
}

// attributive tells whether a past form that w stands before belongs to a noun: "plans to
// restore limited service", "the injured man".
func (m *Matcher) attributive(w backward) bool {
	x := m.cues.before
	before := w.next()
	return before == "a" || x.cue(before) == TheCue || x.cue(before) == NoCue && before != "" && x.cue(w.next()) == ToCue
}

// past tells whether a word that gives the cue c is a verb in the past.
func (m *Matcher) past(word string, c Cue) bool {
	return c == PastCue || (c == NoCue || c == MoveCue || c == IntentCue) && m.cues.pastForm(word)
}

// behind looks for "will" behind the date, up to the next clause: "On Tuesday,
// the board will vote"; and right behind it, or where the date opens its sentence,
// for a verb in the past: "the fire in April killed two", "In January, the board
// voted".
func (m *Matcher) behind(text string, end int, opens bool) Dir {
	i := end
	for n, all := 0, 0; n < clauseWords && all < 3*clauseWords/2; all++ {
		for i < len(text) && kinds[text[i]] != letter {
			switch text[i] {
			case '.':
				if !initial(text, i) {
					return Open
				}
			case ':':
				if i+1 < len(text) && text[i+1] == ' ' {
					return Open
				}
			case ';', '!', '?', '"', '\n':
				return Open
			}
			i++
		}
		j := wordEnd(text, i)
		if i < j && text[i] >= 'a' {
			n++
		}
		switch m.cues.behind.cue(text[i:j]) {
		case WillCue, PlansCue:
			return Ahead
		case StopCue:
			return Open
		case SubjectCue:
			if !opens {
				return Open // "said Tuesday he will", but "on Tuesday, he will"
			}
		case AndCue:
			if !joinsNames(text, i, j) {
				return Open
			}
		}
		word := text[i:j]
		cue := m.cues.before.cue(word)
		if cue == IsCue && m.awaited(text, j) {
			return Ahead
		}
		beside := all == 0 && i == end+1 && text[end] == ' '
		if text[i-1] != '-' && m.past(word, cue) { // "a state-imposed curfew will"
			if opens || beside {
				return Back
			}
			return Told
		}
		if i == j {
			return Open
		}
		i = j
	}
	return Open
}

// subject tells whether the date itself does what is to come: "Wednesday will be",
// "Wednesday is forecast to be colder".
func (m *Matcher) subject(text string, end int) bool {
	if end == len(text) || text[end] != ' ' {
		return false
	}
	j := wordEnd(text, end+1)
	word := text[end+1 : j]
	return m.cues.behind.cue(word) == WillCue || m.cues.before.cue(word) == IsCue && m.awaited(text, j)
}

// awaited tells whether what follows an IsCue at text[i:] makes it look ahead: "on
// Monday is scheduled to speak".
func (m *Matcher) awaited(text string, i int) bool {
	if i == len(text) || text[i] != ' ' {
		return false
	}
	c := m.cues.before.cue(text[i+1 : wordEnd(text, i+1)])
	return c == DueCue || c == SetCue || c == ToCue || c == BeCue
}

// joinsNames tells whether the word text[i:j] stands between two capitals: "the Board
// of Health and Welfare plans".
func joinsNames(text string, i, j int) bool {
	capital := func(k int) bool { return k < len(text) && text[k] >= 'A' && text[k] <= 'Z' }
	return capital(j+1) && i > 1 && capital(wordBegin(text, i-1))
}

// Near tells whether the word before the signal of the date at text[start:] says that
// it was about then: "shortly after 9 p.m.", "just before midnight".
func (m *Matcher) Near(text string, start int) bool {
	w := backward{text: text, pos: start}
	w.next() // the signal
	c := m.cues.before.cue(w.next())
	return c == NearCue || c == SoonCue
}

// backward walks the words of a sentence towards its beginning.
type backward struct {
	text string
	pos  int
}

// peek returns the word that next would.
func (w backward) peek() string { return w.next() }

// next returns the word before the last one, "" at the start of the sentence.
func (w *backward) next() string {
	j := w.pos
	for j > 0 && kinds[w.text[j-1]] != letter {
		switch w.text[j-1] {
		case ';', '!', '?':
			return ""
		case ':':
			if j < len(w.text) && w.text[j] == ' ' {
				return ""
			}
		case '\n':
			if j > 1 && w.text[j-2] == '\n' {
				return ""
			}
		case '.':
			if j < len(w.text) && w.text[j] <= ' ' && !abbreviation(w.text, j-1) {
				return ""
			}
		}
		j--
	}
	i := wordBegin(w.text, j)
	w.pos = i
	return w.text[i:j]
}

// abbreviation tells whether the full stop at text[i] ends an initial or a
// short title and no sentence: "P. Davison", "Mr. Bush", "Nov. 3".
func abbreviation(text string, i int) bool {
	j := i
	for j > 0 && kinds[text[j-1]] == letter {
		j--
	}
	n := i - j
	return n > 0 && n <= 4 && text[j] < 'a'
}

// initial tells whether the full stop at text[i] stands within a name and ends no
// sentence: "U.S. Attorney", "Mr. Bush".
func initial(text string, i int) bool {
	return abbreviation(text, i) && (i < 4 || text[i-4] == ' ' || text[i-3] == ' ' || text[i-2] == ' ' || text[i-2] == '.')
}
