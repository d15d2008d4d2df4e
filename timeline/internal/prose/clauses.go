package prose

import "slices"

// ClauseKind is how a clause hangs on the one before it.
type ClauseKind uint8

const (
	MainClause       ClauseKind = iota
	CoordinateClause            // and closed the plant
	Complement                  // said (that) it would close
	RelativeClause              // which closed in May
	AdverbialClause             // after it closed
	ParticipleClause            // founded in 1998
	InfinitiveClause            // to close
	QuotedClause                // “It closed,” he said
)

var clauseNames = [...]string{"main", "coordinate", "complement", "relative", "adverbial", "participle", "infinitive", "quoted"}

// String returns a name for tests and for reading.
func (k ClauseKind) String() string { return clauseNames[k] }

// Clause is one verb group with the words that belong to it. Its words are
// [Start, End); the words of a clause that is embedded in its subject lie in
// between and belong to both.
type Clause struct {
	Verb
	Kind       ClauseKind
	Start, End int  // words, half-open
	Opener     int  // the word that opens it ("after", "who"); -1 if none
	Parent     int  // the clause it hangs on; -1 for a main clause
	Quoted     bool // lies between quotation marks
	Speaker    int  // the reporting clause whose words it gives; -1
}

// AppendClauses splits the words of a sentence into clauses, one for each verb
// group, in the order of their verbs. It looks only at the words between one
// verb and the next: the strongest boundary there is where the next clause
// begins.
func AppendClauses(dst []Clause, ws []Word, verbs []Verb) []Clause {
	base := len(dst)
	dst = slices.Grow(dst, len(verbs))
	for k := range verbs {
		cs := dst[base:]
		dst = dst[:len(dst)+1]
		c := &dst[len(dst)-1] // written where it stays, as words are
		*c = Clause{Verb: verbs[k], End: len(ws), Opener: -1, Parent: -1, Speaker: -1}
		if k == 0 {
			openFirst(ws, c)
		} else {
			openNext(ws, cs, c)
		}
		c.settleTense(ws)
		for i := range cs {
			if cs[i].End > c.Start && cs[i].Start < c.Start {
				cs[i].End = max(c.Start, cs[i].Head+1)
			}
		}
	}
	settleFirst(ws, dst[base:])
	settleContained(ws, dst[base:])
	closeInserted(ws, dst[base:])
	openAtDates(ws, dst[base:])
	markQuotes(ws, dst[base:])
	attribute(ws, dst[base:])
	return dst
}

// settleTense makes a finite verb of what looks like a participle when its clause
// opens with its subject: "whose price inched up", "tourists who come in May".
func (c *Clause) settleTense(ws []Word) {
	if c.Tense != Participial || c.Kind != RelativeClause || ws[c.Head].Is(IngForm) || c.Opener < 0 ||
		c.Opener >= c.First || CommaBetween(ws, c.Opener, c.First) {
		return
	}
	if ws[c.Opener].Is(Possessive) || !OwnSubject(ws, c.Opener, c.First) {
		c.Tense = Past
		if !ws[c.Head].Is(PastForm) {
			c.Tense = Present
		}
	}
}

// settleFirst makes a finite verb of what looks like a participle behind the first noun
// when nothing but a conjunction joins a finite verb to it, as its subject has no other:
// "Ada Holt, the mayor, met the crew and will be speaking to them", but not "men held in
// May and questioned since were freed".
func settleFirst(ws []Word, cs []Clause) {
	if len(cs) < 2 {
		return
	}
	c := &cs[0]
	if c.Kind != ParticipleClause || c.Parent >= 0 || c.First == 0 || !ws[c.Head].Is(PastForm) ||
		ws[c.Head].Is(IngForm) || ws[0].Is(Preposition|Subordinator) && !CommaBetween(ws, 0, c.First) {
		return
	}
	if k := ws[c.First-1].Kind; k == Dash || k == Open || c.Head+2 < len(ws) && ws[c.Head+1].Is(Agent) && ws[c.Head+2].Kind != Number {
		return
	}
	joined := false
	for k := 1; k < len(cs); k++ {
		switch o := &cs[k]; {
		case !o.Tense.Finite():
		case o.Kind == CoordinateClause && o.Parent == 0:
			joined = true
		case o.Kind == MainClause && (o.Start <= c.Start || !o.Is(Reporting)):
			return
		}
	}
	if joined {
		c.Kind, c.Tense, c.Start = MainClause, Past, 0
	}
}

// settleContained makes the main clause of one that seemed to be what the noun before its
// "that" holds, when no other is: what looked like a noun is the verb that says it, "crews
// fear that it leaks".
func settleContained(ws []Word, cs []Clause) {
	if len(cs) == 0 {
		return
	}
	c := &cs[0]
	if c.Kind == RelativeClause && c.Opener > 1 && ws[c.Opener].Is(That) &&
		(c.Opener == 2 || Nounish(&ws[c.Opener-2])) && OwnSubject(ws, c.Opener, c.First) &&
		!Some(cs, func(o *Clause) bool { return o.Kind == MainClause && o.Start <= c.Start }) {
		c.opened(MainClause, -1, 0, -1)
	}
}

// openFirst opens the first clause of a sentence.
func openFirst(ws []Word, c *Clause) {
	c.Kind = MainClause
	for i := 0; i < c.First; i++ {
		switch w := &ws[i]; {
		case w.Is(Relative) && i > 0,
			w.Is(That) && i > 0 && (Nounish(&ws[i-1]) || ws[i-1].Kind == Capital) &&
				(!OwnSubject(ws, i, c.First) || contains(ws, i, c.First)):
			c.Kind, c.Opener, c.Start = RelativeClause, i, i
		case w.Is(Subordinator) && i > 0 && ws[i-1].Kind == Comma && ws[c.First-1].Kind == Comma && i < c.First-1: // its yard, while small, was
		case w.Is(Subordinator) && !(w.Is(PrepSub) &&
			(interrupted(ws, i, c.First) && !(ws[i].Runes > 2 && subjectApposed(ws, i+1, c)) || beforeDate(ws, i) ||
				closedByPronoun(ws, i, c.First) || behindAdverb(ws, i, c) ||
				i > 0 && ws[0].Is(IngForm) && c.Tense.Finite())) && ws[i+1].Kind != Comma && !ws[i+1].Is(OfWord):
			c.Kind, c.Opener, c.Start = AdverbialClause, i, i // but: closing it after a vote will
		}
	}
	switch {
	case c.Tense == Participial && c.Opener < 0:
		c.Kind, c.Start = ParticipleClause, c.First
	case c.Tense == Infinitive && c.Opener < 0:
		c.Kind, c.Start = InfinitiveClause, c.First
	}
}

// contains tells whether the "that" at word i, behind a noun, opens what the noun holds,
// whose verb is word j: "the fact that she won", "the news that Norden had sold it".
func contains(ws []Word, i, j int) bool {
	if ws[i-1].Is(Base|SForm|PastForm) && i > 1 {
		return false // crews fear that it leaks
	}
	w := &ws[i+1]
	return i+1 < j && (w.Is(PlainSubject|HeShe|It|Determiner) || w.Kind == Capital)
}

// behindAdverb tells whether an auxiliary begins the verb of clause c right behind the
// word at i, which could open a clause and is an adverb then: "never seen before has".
func behindAdverb(ws []Word, i int, c *Clause) bool {
	return i+1 == c.First && c.Tense.Finite() && ws[c.First].Is(HaveForm|BeForm|DoForm|Modal|Will) && !ws[i].Is(WhenSub)
}

// beforeDate tells whether the word at i, which can be a preposition, has a date for
// its noun, behind which a subject begins: "until last May the team led", "since 2003
// Norden has", but not "after Monday's vote failed" nor "after 20 people died".
func beforeDate(ws []Word, i int) bool {
	dated, at := false, i
	if i++; i+1 < len(ws) && ws[i].Is(Linker) && ws[i].Is(Connective) {
		return true // since then prices have
	}
	if i+1 < len(ws) && ws[i].Is(Determiner) && !ws[i].Is(LastNext) &&
		(ws[i+1].Kind == Number || ws[i+1].Is(Calendar|TimeNoun) && i+2 < len(ws) && ws[i+2].Is(OfWord)) {
		i++ // in the 1990s, in the spring of 1926
	}
	for ; i < len(ws) && (ws[i].Kind == Number || ws[i].Is(Calendar|LastNext|TimeNoun) || ws[i].Is(UntilWord|OfWord)); i++ {
		dated = true
	}
	since := i < len(ws) && ws[i].Is(PastForm) && (ws[i].Is(Reporting) || ws[at].Is(SinceWord) && ws[i-1].Is(Calendar)) // on strike since April said
	if !dated || i >= len(ws) {
		return false
	}
	noun := Nounish(&ws[i]) && (ws[i-1].Kind == Number && ws[i-2].Is(Calendar) || // on June 10 miners; on Monday miner Ada Holt
		i+1 < len(ws) && ws[i+1].Kind == Capital && !ws[i+1].Is(Calendar))
	return ws[i].Is(Determiner|Pronoun|Coordinator) || ws[i].Kind == Capital || since || noun || ws[i-1].Is(Weekday) && auxiliary(&ws[i])
}

// closedByPronoun tells whether the word at i, which can be a preposition, has a noun
// of its own, as the pronoun before the verb at word j is its subject: "after the war
// she taught".
func closedByPronoun(ws []Word, i, j int) bool {
	for j--; j > i+1 && ws[j].Is(Adverb); j-- {
	}
	return j > i+1 && !ws[i+1].Is(Preposition) && ws[j].Is(HeShe|PlainSubject) && !ws[j].Is(Relative|That) && !ws[j-1].Is(Coordinator|Verbal)
}

// marks are what stands between two verbs that may open a clause: the places
// of the last word of each kind, -1 for none.
type marks struct {
	quote, semicolon, relative, subordinator, that, coordinator, comma, dash int
	firstThat                                                                int
}

// between sets o to those among the words [from, c.First).
func (o *marks) between(ws []Word, cs []Clause, from int, c *Clause, gerund bool) {
	*o = marks{-1, -1, -1, -1, -1, -1, -1, -1, -1}
	for i := from; i < c.First; i++ {
		switch w := &ws[i]; {
		case w.Kind <= Number && w.Class&opensClause == 0: // most words
		case w.Kind == Quote:
			o.quote = i
		case w.Kind == Semicolon:
			o.semicolon = i
		case w.Kind == Dash || w.Kind == Open || w.Kind == Closing:
			o.dash = i
		case w.Kind == Comma:
			o.comma = i
		case w.Is(Relative):
			o.relative = i
		case w.Is(That) && i > from && ws[i-1].Is(Subordinator): // if that happens
		case w.Is(That) && c.Tense == Participial && i+2 == c.First && ws[i+1].Is(Preposition): // did that by selling
		case w.Is(That) && i > 0 && ws[i-1].Is(Calendar) && i+1 < c.First && ws[i+1].Is(TimeNoun): // in November that year
		case w.Is(That) && !(i+1 < len(ws) && i+1 < c.First && i > from && (Nounish(&ws[i+1]) && ws[i-1].Is(Preposition) || ws[i-1].Is(OfWord))):
			o.that = i
			if o.firstThat < 0 {
				o.firstThat = i
			}
		case w.Is(Subordinator) && !(w.Is(PrepSub) &&
			(gerund || c.Tense == Infinitive ||
				interrupted(ws, i, c.First) && !(ws[i].Runes > 2 && subjectApposed(ws, i+1, c)) || beforeDate(ws, i) ||
				behindAdverb(ws, i, c))) && !(c.Tense == Participial && i < c.First-1) && ws[i+1].Kind != Comma &&
			!ws[i+1].Is(OfWord) && !inPassing(ws, i) && !takenAs(ws, i, from) && !countsAs(ws, i): // but "because of"
			o.subordinator = i
		case w.Is(Coordinator) && !JoinsDates(ws, i):
			o.coordinator = i
		}
	}
	if o.subordinator >= 0 && o.coordinator > o.subordinator && ws[o.subordinator].Is(PrepSub) && !OwnSubject(ws, o.coordinator, c.First) {
		o.subordinator = -1 // has led it since its founding, and plans
	}
	if o.subordinator >= 0 && o.coordinator > o.subordinator && c.Tense == Future && ws[o.subordinator].Is(PrepSub) && ws[o.subordinator].Runes > 2 {
		o.subordinator = -1 // will begin after the vote, and the roof will follow: no time lies in a future
	}
	if o.subordinator >= 0 && ws[o.subordinator].Is(PrepSub) && ws[o.subordinator].Runes > 2 && stillToCome(ws, cs, c) {
		o.subordinator = -1 // people who had been missing since the flood on Saturday were found
	}
	if o.quote >= 0 && wordsQuoted(ws, from, o.quote, c.First) {
		o.quote = -1
	}
}

// stillToCome tells whether the verb of clause c can only be that of the noun that the
// sentence opens with, as the clauses before it only tell something of that, a date stands
// before it and no other verb follows.
func stillToCome(ws []Word, cs []Clause, c *Clause) bool {
	if !c.Tense.Finite() || ws[0].Is(Subordinator|Preposition) || cs[0].Start < 1 || cs[0].Parent >= 0 || !auxiliary(&ws[c.First]) || !ws[c.First-1].Is(Calendar) {
		return false
	}
	for i := range cs {
		if k := cs[i].Kind; k != RelativeClause && k != ParticipleClause || cs[i].Start > 0 && ws[cs[i].Start-1].Kind == Comma {
			return false
		}
	}
	return !laterFinite(ws, c.Head+1)
}

// opensClause is every class of words that may open a clause.
const opensClause = Relative | That | Subordinator | Coordinator

// adds tells whether clause k is an -ing form that a comma sets off behind a clause with a
// verb of its own: what follows without a comma belongs to it.
func adds(ws []Word, cs []Clause, k int) bool {
	c := &cs[k]
	return c.Kind == ParticipleClause && ws[c.Head].Is(IngForm) && c.Start > 0 && ws[c.Start-1].Kind == Comma &&
		c.Parent >= 0 && cs[c.Parent].Tense.Finite() && cs[c.Parent].Kind != AdverbialClause
}

// gerundSubject tells whether what somebody does, the clause a that opens a sentence, is
// the subject of the next verb, as no comma parts them: "Cleaning birds after the spill
// was a task".
func gerundSubject(ws []Word, a, c *Clause) bool {
	return a.Kind == ParticipleClause && a.First == 0 && ws[a.Head].Is(IngForm) && !CommaBetween(ws, a.Head, c.First)
}

// takenAs tells whether the as at word i stands right behind a verb, from is the word behind
// that, whose object it takes for something: "boys described as sailors were".
func takenAs(ws []Word, i, from int) bool {
	return i == from && i > 1 && ws[i].Is(PrepSub) && ws[i].Runes == 2 && ws[i-1].Is(Participle) && nounAt(ws, i-2) &&
		!ws[i+1].Is(Pronoun|Determiner)
}

// countsAs tells whether the as at word i belongs to an amount: "as many as three".
func countsAs(ws []Word, i int) bool {
	as := func(i int) bool {
		return i >= 0 && i < len(ws) && ws[i].Runes == 2 && ws[i].Is(PrepSub)
	}
	return as(i) && (as(i-2) && ws[i-1].Is(Determiner) || as(i+2) && ws[i+1].Is(Determiner))
}

// inPassing tells whether the subordinator at word i has only one word before the next
// comma, which is no verb, and so opens no clause: ", if anything,", "once again,",
// "before dawn,".
func inPassing(ws []Word, i int) bool {
	return i+2 < len(ws) && ws[i+2].Kind == Comma && ws[i+1].Kind == Lower && !ws[i+1].Is(Verbal|Pronoun)
}

// opened says that the clause begins at start, is of a kind, and hangs on parent;
// at is the word that opens it, -1 for none.
func (c *Clause) opened(kind ClauseKind, at, start, parent int) {
	c.Kind, c.Opener, c.Start, c.Parent = kind, at, start, parent
}

// openNext finds where a clause begins that is not the first: cs are those
// before it. The last word that opens clauses decides.
func openNext(ws []Word, cs []Clause, c *Clause) {
	k := len(cs) - 1
	from := cs[k].Head + 1
	var o marks
	gerund := k == 0 && gerundSubject(ws, &cs[0], c)
	o.between(ws, cs, from, c, gerund)
	if at := dashBefore(ws, from, c.First-1); at > from {
		until := *c
		until.First = at
		o.between(ws, cs, from, &until, gerund) // Since it closed, Holt -- its owner since May -- has
	}
	switch last := max(o.quote, o.semicolon, o.relative, o.subordinator, o.that); {
	case last < 0, last == o.quote && last == c.First-1 && !c.Tense.Finite() && !InQuotes(ws, last):
		openUnmarked(ws, cs, c, &o) // continues “to receive reports”
	case last == o.quote && o.that == last-1 && o.that > 0 && cs[k].Is(Reporting) && cs[k].Tense.Finite():
		c.opened(Complement, o.that, o.that, k) // said that “it leaks”
	case last == o.quote && o.coordinator == last+1 && k > 0 && c.Tense.Finite() && !OwnSubject(ws, o.coordinator, c.First):
		openUnmarked(ws, cs[:k], c, &o) // would not be swayed by “bleeding hearts” and hoped
	case last == o.quote || last == o.semicolon:
		c.opened(MainClause, -1, last+1, -1)
	case last == o.relative:
		c.opened(RelativeClause, last, last, k)
	case last == o.subordinator:
		c.opened(AdverbialClause, last, last, k)
		if o.coordinator == last-1 && o.coordinator >= 0 {
			c.Start = o.coordinator
		}
	default:
		openThat(ws, cs, c, &o)
	}
}

// openThat opens a clause with the last "that": what is said, or what a noun is
// told apart by.
func openThat(ws []Word, cs []Clause, c *Clause, o *marks) {
	k := len(cs) - 1
	before := &cs[k]
	commaBefore := o.that > 0 && ws[o.that-1].Kind == Comma
	if o.that > 0 && ws[o.that-1].Is(Coordinator) && OwnSubject(ws, o.that, c.First) &&
		(c.First > o.that+2 || ws[o.that+1].Is(Pronoun) || !Nounish(&ws[o.that+1])) { // but that figure did not
		for at := k; at >= 0 && at < len(cs); at = cs[at].Parent {
			if p := cs[at].Parent; cs[at].Kind == Complement && p >= 0 && p < at && cs[p].Is(Reporting) {
				c.opened(Complement, o.that, o.that-1, p) // said it had closed and that it would
				return
			}
		}
	}
	switch {
	case !commaBefore && ws[before.Head].Is(BeForm) && before.First > 0 && ws[before.First-1].Is(It) &&
		OwnSubject(ws, o.that, c.First) &&
		!Some(ws[before.Head+1:o.that],
			func(w *Word) bool { return w.Is(Determiner|Preposition) || w.Kind == Capital }):
		c.opened(Complement, o.that, o.that, k) // it is almost certain that they will
	case c.Tense.Finite() && c.First == o.that+1 && o.that > before.Head+1 && Nounlike(&ws[o.that-1]) && before.Is(Reporting):
		c.opened(RelativeClause, o.that, o.that, k) // said in comments that challenged her
	case o.firstThat < o.that && before.Is(Reporting|Clausal):
		c.opened(RelativeClause, o.that, o.that, k) // said that a ferry that was late
	case c.Tense.Finite() && o.that > before.Head+1 && nounAt(ws, o.that-1) && !ws[o.that-1].Is(Calendar|TimeNoun) &&
		!ws[before.Head+1].Is(Preposition) && !OwnSubject(ws, o.that, c.First):
		c.opened(RelativeClause, o.that, o.that, k) // announced a plan that would
	case commaBefore && !before.Is(Reporting|Opinion|Planning|Clausal):
		c.opened(MainClause, -1, o.that, -1) // that is a subject here
	case before.Is(Reporting|Opinion|Planning) && !embeddedComma(ws, before.Head+1, o.that) ||
		before.Is(Reporting|Clausal) && (commaBefore || o.that == before.Head+1) ||
		!nounAt(ws, o.that-1) && ws[o.that-1].Kind == Lower:
		c.opened(Complement, o.that, o.that, k)
	case before.Tense == Participial && before.Parent >= 0 && before.Parent < k && cs[before.Parent].Is(Reporting) &&
		OwnSubject(ws, o.that, c.First):
		c.opened(Complement, o.that, o.that, before.Parent) // said in a statement issued by the board that it had
	default:
		c.opened(RelativeClause, o.that, o.that, k)
	}
}

// nounAt tells whether word i is a noun: as far as the lexicon knows, or as its article
// tells: "a leaky cap", "an oil well", but not "the ban so".
func nounAt(ws []Word, i int) bool {
	if Nounlike(&ws[i]) {
		return true
	}
	if !ws[i].Is(Base|SForm) && !(ws[i].Is(Adverb) && ws[i].Runes > 2 && i > 0 && Nounish(&ws[i-1])) {
		return false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if ws[j].Is(Determiner) {
			return true
		}
		if !Nounish(&ws[j]) && !ws[j].Is(IngForm|Participle) {
			return false
		}
	}
	return false
}

// openUnmarked finds where a clause begins that no word opens by itself: by its
// tense, by "and", by a comma or a dash, or by the verb before it.
func openUnmarked(ws []Word, cs []Clause, c *Clause, o *marks) {
	k := len(cs) - 1
	switch before := &cs[k]; {
	case c.Tense == Infinitive:
		c.opened(InfinitiveClause, -1, c.First, k)
	case c.Tense == Participial:
		c.opened(ParticipleClause, -1, c.First, k)
		if c.First > 0 && (ws[c.First-1].Is(Preposition) || ws[c.First-1].Is(Subordinator)) {
			c.Start--
		}
	case o.coordinator >= 0 && openJoined(ws, cs, c, o):
	case o.dash >= 0 && before.Start > 0 && ws[before.Start-1].Kind == Dash:
		resume(ws, cs, c, o.dash+1, k)
	case o.dash >= 0:
		c.opened(MainClause, -1, o.dash+1, -1)
	case o.comma >= 0:
		openBehindComma(ws, cs, c, o.comma)
	default:
		openBehindVerb(ws, cs, c)
	}
}

// openJoined opens a clause with what a conjunction before its verb joins: it, or nouns of
// its subject. It returns false where the conjunction stands before the comma that decides.
func openJoined(ws []Word, cs []Clause, c *Clause, o *marks) bool {
	k := len(cs) - 1
	before, from := &cs[k], cs[k].Head+1
	switch {
	case o.coordinator > from && (o.comma < 0 || o.comma < o.coordinator-1 && lists(ws, from, o.coordinator)) &&
		before.Tense.Finite() && OwnSubject(ws, o.coordinator, c.First) &&
		(before.Is(Reporting|Opinion) || before.Is(Planning) && c.Tense == Conditional):
		c.opened(Complement, -1, from, k) // he said the bank and the mill would close
	case joinsNouns(ws, cs, c, o):
		resume(ws, cs, c, behindFirstComma(ws, from, c.First), k)
	case o.comma < 0 && before.Kind == Complement && before.Tense == Participial &&
		before.Opener >= 0 && OwnSubject(ws, o.coordinator, c.First):
		resume(ws, cs, c, from, k) // saying that rising prices and a weak currency made
	case o.coordinator > 0 && ws[o.coordinator-1].Kind == Comma && before.Tense.Finite() &&
		!CommaBetween(ws, before.Head, o.coordinator-1) && parted(ws, o.coordinator, c.First):
		c.opened(CoordinateClause, o.coordinator, o.coordinator, Host(cs, k)) // ..., but 140, most of them clerks, chose
	case o.comma < o.coordinator || o.comma == o.coordinator+1:
		at := Host(cs, k)
		if o.comma == o.coordinator-1 && !OwnSubject(ws, o.coordinator, c.First) {
			at = outermost(cs, at) // ..., and lifted: the subject of the sentence did
		} else if o.comma == o.coordinator-1 && c.Is(Reporting) && (c.Tense == Past || c.Tense == Present) &&
			!ws[o.coordinator+1].Is(That|HeShe|It) {
			at = reporter(cs, at)
		}
		c.opened(CoordinateClause, o.coordinator, o.coordinator, at)
	default:
		return false
	}
	return true
}

// openBehindComma opens a clause before whose verb a comma stands.
func openBehindComma(ws []Word, cs []Clause, c *Clause, comma int) {
	k := len(cs) - 1
	before, from := &cs[k], cs[k].Head+1
	switch {
	case before.Is(Reporting) && (before.Tense.Finite() && !before.Passive || ws[before.Head].Is(IngForm)) && withApposition(ws, from, c.First):
		c.opened(Complement, -1, from, k) // saying the buyer, Norden Lines, had misled it
	case before.Tense.Finite() && ws[comma+1].Is(Particle) && pronounFrom(ws, comma+1, c.First) > comma+2:
		c.opened(RelativeClause, -1, pronounFrom(ws, comma+1, c.First), k) // ..., down from the 4 million it had told of
	default:
		resume(ws, cs, c, comma+1, k)
	}
}

// openBehindVerb opens a clause that nothing but words parts from the verb before it.
func openBehindVerb(ws []Word, cs []Clause, c *Clause) {
	k := len(cs) - 1
	before, from := &cs[k], cs[k].Head+1
	switch {
	case before.Is(Reporting|Opinion) && before.Kind == RelativeClause:
		c.opened(Complement, -1, from, k) // which he says has spread
	case c.First == from && before.Is(Reporting|Opinion) && before.Kind == Complement && before.Opener >= 0 &&
		before.Tense.Finite() && OwnSubject(ws, before.Opener, before.First):
		before.Kind = RelativeClause
		c.opened(Complement, -1, from, k) // expects a bid that it says will fail
	case before.Is(Reporting|Opinion|Planning) && (before.Tense != Participial || ws[before.Head].Is(IngForm)) && c.First > from &&
		!(before.Kind == RelativeClause && before.Passive && ws[from].Is(Preposition)): // but: a visit that had been planned for May was put off
		c.opened(Complement, -1, behindOccasion(ws, hearer(ws, from, c.First), c.First), k)
	case before.Is(Clausal) && (before.Tense.Finite() ||
		ws[before.Head].Is(IngForm) && before.Start > 0 && ws[before.Start-1].Kind == Comma) && c.First > from &&
		!ws[from].Is(Preposition):
		c.opened(Complement, -1, from, k) // figures showed sales fell
	case k == 0 && before.Opener == 0 && ws[0].Is(WhenSub) && behindTime(ws, from, c.First) > 0:
		c.opened(MainClause, -1, behindTime(ws, from, c.First), -1) // When it closed in May she left
	case ws[from].Is(HeShe|It|PlainSubject) && !ws[from+1].Is(Preposition) || pronounFrom(ws, from, c.First) > from:
		at := max(from, pronounFrom(ws, from, c.First))
		c.opened(RelativeClause, -1, at, k) // the point it meets
	case (before.Kind == RelativeClause || before.Kind == AdverbialClause) && before.Tense == Infinitive &&
		before.Opener >= 0 && OwnSubject(ws, before.Opener, before.First):
		c.opened(before.Kind, before.Opener, before.Start, before.Parent)
		before.opened(InfinitiveClause, -1, before.First, -1) // where trust in its power to act is
	case c.First > from && adds(ws, cs, k):
		c.opened(Complement, -1, from, k) // closed, meaning the town has none
	case before.Kind != AdverbialClause && behindTimeNoun(ws, from, c.First) > from:
		c.opened(RelativeClause, -1, behindTimeNoun(ws, from, c.First), k) // the night the ferry sank
	case heldUp(ws, before) > 0:
		c.opened(before.Kind, before.Opener, before.Start, before.Parent)
		before.opened(RelativeClause, -1, heldUp(ws, before), -1)
	default:
		resume(ws, cs, c, from, k)
	}
}

// joinsNouns tells whether the conjunction before the finite clause c joins two nouns of
// its subject, and no clauses, as there is no other verb that this could be joined to:
// the clauses before it only tell something of a noun, "a group led by Holt and Vale
// opened", or stand before the comma that a subject follows, "after it burned, the mill
// and the ferry were sold". Of the lines of the development articles 60 began behind such
// a conjunction.
func joinsNouns(ws []Word, cs []Clause, c *Clause, o *marks) bool {
	if o.comma >= o.coordinator-1 || o.dash >= 0 || !OwnSubject(ws, o.coordinator, c.First) {
		return false
	}
	from := 0 // behind the heading that a colon closes
	for i := range cs {
		if i > 0 && colonBetween(ws, cs[i-1].Head, cs[i].Head) {
			from = i
		}
	}
	for i := from; i < len(cs); i++ {
		switch e := &cs[i]; {
		case e.Kind == ParticipleClause && e.Start > 0 && ws[e.Start-1].Kind == Comma && o.comma < 0:
			return false // Holt, though, closed it and
		case !e.Tense.Finite():
		case e.Kind == RelativeClause && (e.Opener < 1 || ws[e.Opener-1].Kind != Comma):
		case e.Kind == AdverbialClause && o.comma >= 0 && e.Parent < 0:
		default:
			return false
		}
	}
	return o.comma >= 0 || cs[from].Start > 0
}

// colonBetween tells whether a colon or a semicolon stands between words i and j.
func colonBetween(ws []Word, i, j int) bool {
	for i++; i < j; i++ {
		if ws[i].Kind == Semicolon {
			return true
		}
	}
	return false
}

// lists tells whether words [from, to) are nouns that commas part, as the first ones of
// a subject: "[said] the wind, high tides [and waves would]".
func lists(ws []Word, from, to int) bool {
	for i := from; i < to; i++ {
		if w := &ws[i]; (w.Kind != Comma || i == from) && w.Kind != Capital && !Nounlike(w) &&
			!(w.Is(Determiner) && !w.Is(LastNext)) || w.Is(Calendar|Adverb|Linker) {
			return false
		}
	}
	return true
}

// behindFirstComma returns the word behind the first comma among words [from, to); from
// when there is none.
func behindFirstComma(ws []Word, from, to int) int {
	for i := from; i < to; i++ {
		if ws[i].Kind == Comma {
			return i + 1
		}
	}
	return from
}

// dashBefore returns the dash before the one at word i, from word from on; -1 when there
// is none.
func dashBefore(ws []Word, from, i int) int {
	if i < from || ws[i].Kind != Dash {
		return -1
	}
	for i--; i >= from; i-- {
		if ws[i].Kind == Dash {
			return i
		}
	}
	return -1
}

// reporter returns the clause that says what clause k complements, k when it complements
// nothing: who says something behind "Norden said the mill was safe, but" says it
// beside Norden.
func reporter(cs []Clause, k int) int {
	if k >= 0 && cs[k].Kind == Complement && cs[k].Parent >= 0 {
		return cs[k].Parent
	}
	return k
}

// parted tells whether a subject stands behind the conjunction at word i, and between it and
// the verb at word to what two commas set off.
func parted(ws []Word, i, to int) bool {
	if ws[to-1].Kind != Comma {
		return false
	}
	commas := 0
	for j := i + 1; j < to-1; j++ {
		switch w := &ws[j]; {
		case w.Kind == Comma:
			commas++
		}
	}
	return commas == 1
}

// heldUp returns the pronoun that opens clause c when this only tells apart the noun
// before it, whose own verb is still to come: "[said that] the cap [it has put on]"; 0
// when it does not.
func heldUp(ws []Word, c *Clause) int {
	first := c.Start
	if c.Opener >= 0 {
		first = c.Opener + 1
	}
	if !c.Tense.Finite() || c.Kind != MainClause && c.Kind != Complement || first >= c.First || !ws[first].Is(Determiner) {
		return 0
	}
	p := pronounFrom(ws, first, c.First)
	if p <= first+1 || !nounAt(ws, p-1) {
		return 0
	}
	return p
}

// subjectApposed tells whether the subject of the finite clause c begins at word i and has an
// apposition: "after [Ada Holt, the mayor, had] left".
func subjectApposed(ws []Word, i int, c *Clause) bool {
	return c.Tense.Finite() && i < c.First && !ws[i].Is(Calendar) && withApposition(ws, i, c.First)
}

// behindTimeNoun returns the article that opens a subject right behind a time among words
// [from, to), which only says when that was: "the night [the ferry sank]"; from when there
// is none.
func behindTimeNoun(ws []Word, from, to int) int {
	for i := from + 1; i < to-1; i++ {
		if opensBehindTime(ws, i) {
			return i
		}
	}
	return from
}

// opensBehindTime tells whether word i is an article right behind a time.
func opensBehindTime(ws []Word, i int) bool {
	w, before := &ws[i], &ws[i-1]
	return w.Kind == Lower && w.Is(Determiner) && w.Is(Abstract) && !w.Is(LastNext|Pronoun|Possessive) &&
		before.Kind == Lower && before.Is(TimeNoun) && !before.Is(OfWord|Subordinator)
}

// withApposition tells whether words [from, to) are a noun and another one between commas that
// says who or what that is.
func withApposition(ws []Word, from, to int) bool {
	commas := 0
	for i := from; i < to; i++ {
		switch w := &ws[i]; {
		case w.Kind == Comma:
			commas++
		case w.Class&Verbal != 0 && w.Kind == Lower && !w.Is(Noun|Base), w.Is(Coordinator | Subordinator&^PrepSub):
			return false
		}
	}
	return commas == 2 && ws[to-1].Kind == Comma && (ws[from].Is(Determiner) || ws[from].Kind == Capital)
}

// closeInserted ends a relative clause or a participle that a comma opened, when
// the clause it stands in goes on without a verb behind the next comma: "brought
// the blaze, which broke out on Saturday, under control". A list may follow its
// comma, a preposition that goes on with the list does not.
func closeInserted(ws []Word, cs []Clause) {
	for k := range cs {
		c := &cs[k]
		when := c.Kind == AdverbialClause && ws[c.Opener].Is(WhenSub)
		if c.Kind != RelativeClause && c.Kind != ParticipleClause && !when || c.Parent < 0 || c.Start == 0 || ws[c.Start-1].Kind != Comma {
			continue
		}
		for i := c.Head + 1; i+1 < c.End; i++ {
			if ws[i].Kind == Comma {
				if n := &ws[i+1]; n.Is(Preposition) && !n.Is(Verbal) || when && i+2 < c.End {
					c.End = i
				}
				break
			}
		}
	}
}

// openAtDates opens at its conjunction a clause that begins with a date, when the words
// between that and its verb hid where it begins: "..., and by August 31, that sum will
// double", "..., and this week Holt, the head of the board, warned".
func openAtDates(ws []Word, cs []Clause) {
	for k := 1; k < len(cs); k++ {
		c := &cs[k]
		if !c.Tense.Finite() || c.Kind != MainClause && c.Kind != CoordinateClause || c.Opener >= 0 {
			continue
		}
		h := k - 1
		for h > 0 && !cs[h].Tense.Finite() {
			h--
		}
		at := dateOpening(ws, cs[h].Head+1, c.First)
		if at < 0 {
			continue
		}
		c.opened(CoordinateClause, at, at, Host(cs, h))
		for i := range k {
			if o := &cs[i]; o.Head < at {
				o.End = max(min(o.End, at), o.Head+1)
			}
		}
	}
}

// dateOpening returns the conjunction behind a comma in words [from, to) that a date
// and then a subject follow; -1 when there is none.
func dateOpening(ws []Word, from, to int) int {
	for i := max(from, 1); i < to-2; i++ {
		if !ws[i].Is(Coordinator) || ws[i-1].Kind != Comma {
			continue
		}
		j, dated := i+1, false
		for ; j < to && (ws[j].Is(Calendar|LastNext|OnIn|UntilWord) || ws[j].Is(Preposition) ||
			dated && (ws[j].Kind == Number || ws[j].Is(TimeNoun))); j++ {
			dated = dated || ws[j].Is(Calendar|LastNext)
		}
		if dated {
			return i
		}
	}
	return -1
}

// JoinsDates tells whether the conjunction at word i stands within a date:
// "between 2014 and 2016", "on May 2 and June 4".
func JoinsDates(ws []Word, i int) bool {
	dated := func(w *Word) bool {
		return w.Kind == Number || w.Is(Calendar) && !(w.Kind == Lower && w.Is(Modal|Base))
	} // not "1990 and may dry up"
	return i > 0 && i+1 < len(ws) && dated(&ws[i-1]) && dated(&ws[i+1])
}

// wordsQuoted tells whether the quotation mark at word i closes a few words of a
// clause that goes on, and not a quotation: a “revamped” plan based on.
func wordsQuoted(ws []Word, from, i, verb int) bool {
	n := 0
	for j := from; j <= i; j++ {
		if ws[j].Kind == Quote {
			n++
		}
	}
	return n%2 == 0 && i+1 < len(ws) && ws[i+1].Kind == Lower && (ws[i-1].Wordy() || ws[i-1].Kind == Comma && verb == i+1 && fewQuoted(ws, i-1))
}

// fewQuoted tells whether only a few words without a verb stand between the comma at
// word i and the quotation mark before it: the “company man,” as he is known.
func fewQuoted(ws []Word, i int) bool {
	for j := i - 1; j > 0 && i-j < 6; j-- {
		if ws[j].Kind == Quote {
			return j > 0
		}
		if !ws[j].Wordy() || ws[j].Is(Verbal) && !ws[j].Is(Noun|Base) {
			return false
		}
	}
	return false
}

// InQuotes tells whether a quotation mark that opened before word i is still open.
func InQuotes(ws []Word, i int) bool {
	n := 0
	for j := range i {
		if ws[j].Kind == Quote {
			n++
		}
	}
	return n%2 == 1
}

// hearer returns the word behind the name of who is told something, when one stands
// between a verb of saying and he or she right before word first: "told the BBC
// [he expected]"; from when there is none.
func hearer(ws []Word, from, first int) int {
	p := pronounFrom(ws, from, first)
	if p <= from || !ws[p].Is(HeShe) {
		return from
	}
	for i := from; i < p; i++ {
		if ws[i].Kind != Capital && !(i == from && i+1 < p && ws[i].Is(Determiner)) || ws[i].Is(Calendar) {
			return from
		}
	}
	return p
}

// behindOccasion returns the word behind the phrase that says where something was
// said, when a subject with an article stands behind it, before word first: "said in
// a study [the paint was safe]"; from when there is none.
func behindOccasion(ws []Word, from, first int) int {
	if from+3 >= first || !ws[from].Is(OnIn) || !ws[from+1].Is(Determiner) || ws[from+1].Is(LastNext) {
		return from
	}
	for i := from + 2; i < first-1 && i < from+5; i++ {
		if !Nounlike(&ws[i]) || ws[i].Is(TimeNoun|Calendar) {
			return from
		}
		if next := &ws[i+1]; next.Is(Determiner) && !next.Is(Pronoun) || next.Is(Pronoun) && !next.Is(Determiner) {
			return i + 1
		}
	}
	return from
}

// pronounFrom returns the pronoun that stands between i and the verb at word j
// and is its subject, -1 if there is none.
func pronounFrom(ws []Word, i, j int) int {
	for j--; j > i && ws[j].Is(Adverb); j-- {
	}
	if j > i && ws[j].Is(Pronoun) && !(ws[j].Is(Pointing) && !ws[j].Is(It|PlainSubject) && Nounish(&ws[j-1]) && j > 1 && ws[j-2].Is(Determiner)) {
		return j // but: with a new one
	}
	return -1
}

// behindTime returns the pronoun that is the subject of the verb at word j and stands right
// behind a time, from word i on; 0 if there is none.
func behindTime(ws []Word, i, j int) int {
	p := pronounFrom(ws, i, j)
	if p <= i || !ws[p].Is(HeShe|PlainSubject) || !ws[p-1].Is(Calendar|TimeNoun) && ws[p-1].Kind != Number {
		return 0
	}
	return p
}

// heldOpen tells whether a subordinate clause, k, that a comma closes stands within
// what is set off from the subject at the head of the sentence, whose verb is still to
// come: "The mill, which closed after it burned down, [said]", "Holt, who left after selling
// it, [said]", "Holt, on her first visit since she fell ill, [said]".
func heldOpen(ws []Word, cs []Clause, k int) bool {
	if cs[k].Kind != AdverbialClause {
		return false
	}
	for cs[k].Parent >= 0 && cs[k].Parent < k {
		k = cs[k].Parent
	}
	c := &cs[k]
	if k != 0 || c.Parent >= 0 || c.Opener < 2 {
		return false
	}
	if c.Kind == RelativeClause {
		return ws[c.Opener-1].Kind == Comma
	}
	w := &ws[0]
	return c.Kind == AdverbialClause && w.Kind == Capital &&
		!w.Is(Calendar|Preposition|Subordinator|IngForm|Participle|Adverb|Linker) && CommaBetween(ws, 0, c.Opener)
}

// OwnSubject tells whether more than adverbs stand between the conjunction at
// word i and the verb at word j.
func OwnSubject(ws []Word, i, j int) bool {
	for i++; i < j; i++ {
		if ws[i].Wordy() && !ws[i].Is(Adverb|Linker) || ws[i].Kind == Number {
			return true
		}
	}
	return false
}

// Is tells whether the main verb is of one of the classes.
func (v *Verb) Is(c Class) bool { return v.Class&c != 0 }

// Nounish tells whether a word in small letters is neither verb, adverb nor
// preposition, and so most likely a noun or an adjective.
func Nounish(w *Word) bool { return w.Kind == Lower && w.Class&(Verbal|Adverb|Preposition) == 0 }

// Nounlike tells whether a word is nounish, or one that is a noun more often than a verb.
func Nounlike(w *Word) bool { return Nounish(w) || w.Is(Noun) }

// embeddedComma tells whether a comma stands in [from, to).
func embeddedComma(ws []Word, from, to int) bool { return CommaBetween(ws, from-1, to) }

// interrupted tells whether a comma or a dash stands between words i and j.
func interrupted(ws []Word, i, j int) bool {
	for i++; i < j; i++ {
		if ws[i].Kind == Comma || ws[i].Kind == Dash {
			return true
		}
	}
	return false
}

// CommaBetween tells whether a comma stands between words i and j.
func CommaBetween(ws []Word, i, j int) bool {
	for i++; i < j; i++ {
		if ws[i].Kind == Comma {
			return true
		}
	}
	return false
}

// Host returns the nearest finite clause at or above k.
func Host(cs []Clause, k int) int {
	for k > 0 && !cs[k].Tense.Finite() && cs[k].Parent >= 0 {
		k = cs[k].Parent
	}
	return k
}

// outermost returns the main clause above k.
func outermost(cs []Clause, k int) int {
	for cs[k].Parent >= 0 && cs[k].Kind != MainClause {
		k = cs[k].Parent
	}
	return k
}

// resume goes on with the clause whose subject an embedded clause interrupted
// ("The company, founded in 1998, said"), or opens the main clause behind a
// fronted one ("After it closed, the town sued").
func resume(ws []Word, cs []Clause, c *Clause, at, k int) {
	c.Kind, c.Start = MainClause, at
	if a := openedBehindThat(ws, cs, k); a >= 0 && at < c.First {
		c.Kind, c.Opener, c.Parent, c.Start = Complement, cs[a].Opener-1, cs[a].Parent, at
		return // said that when he saw that it leaked, he reported it
	}
	if at < c.First && ws[at].Is(Pronoun) && !ws[at].Is(Determiner) && ws[at-1].Kind == Comma {
		return // Noting that it had closed, he said
	}
	if p := cs[k].Parent; p >= 0 && cs[k].Kind == ParticipleClause && cs[p].Kind == Complement && cs[p].Tense == Participial && !ws[cs[p].Head].Is(IngForm) &&
		ws[cs[k].Start-1].Is(Coordinator) {
		k = p // said that the ship, built in 1968 and sold in 1994, had
	}
	if e := &cs[k]; e.Kind == Complement && e.Tense == Participial && e.Opener >= 0 {
		c.Kind, c.Opener, c.Parent, c.Start = Complement, e.Opener, e.Parent, e.Start
		e.Kind, e.Opener, e.Start = ParticipleClause, -1, e.First
		return // said that closing the mill would
	}
	if e := &cs[k]; e.Kind == AdverbialClause && e.Parent >= 0 && cs[e.Parent].Is(Reporting) &&
		cs[e.Parent].Tense.Finite() && e.Opener == cs[e.Parent].Head+1 && !ws[e.Opener].Is(PrepSub) {
		c.Kind, c.Parent, c.Start = Complement, e.Parent, at
		return // said although it closed, the town would
	}
	if at == c.First && c.Tense.Finite() && heldOpen(ws, cs, k) {
		c.Start = behindSemicolon(ws, cs, cs[k].Start)
		return
	}
	if at == c.First && c.Tense.Finite() {
		if i := behindSemicolon(ws, cs, cs[k].Start); i > 0 && i < cs[k].Start-1 && (k == 0 || cs[k-1].Head < i) {
			c.Start, cs[k].Parent = i, -1 // it sank; another one, if found, will
			return
		}
	}
	if inserted(cs, k, at == c.First) {
		resumeHost(ws, cs, c, at, firstInserted(ws, cs, c, at, k))
	}
}

// firstInserted returns the first of the clauses up to clause k that stand one within the
// other between a subject and its verb.
func firstInserted(ws []Word, cs []Clause, c *Clause, at, k int) int {
	adjacent := at == c.First
	first := k
	for first > 0 && cs[first].Parent == first-1 && !begunBefore(ws, cs, first) && inserted(cs, first, adjacent) {
		switch p := &cs[first-1]; {
		case inserted(cs, first-1, adjacent), p.Kind == QuotedClause:
		case p.Kind == AdverbialClause:
		default:
			return first
		}
		first--
	}
	return first
}

// resumeHost goes on with the clause whose subject clause first interrupted.
func resumeHost(ws []Word, cs []Clause, c *Clause, at, first int) {
	e := &cs[first]
	if e.Parent < 0 {
		c.Start = behindSemicolon(ws, cs, e.Start) // the subject stands at the head of the sentence
		return
	}
	p := &cs[e.Parent]
	for i := e.Start - 1; i > p.Head; i-- {
		if ws[i].Kind == Semicolon {
			c.Start = i + 1 // Mill burns: a man who saw it has
			return
		}
	}
	if p.Head >= e.Start {
		return
	}
	c.Kind, c.Parent, c.Start = Complement, e.Parent, p.Head+1
	for i := c.Start; i < e.Start; i++ {
		if ws[i].Is(That) {
			c.Opener, c.Start = i, i // said on Friday that a man who was late had left
			break
		}
	}
	if !p.Is(Reporting|Opinion|Planning) && c.Opener != p.Head+1 { // but: learned that a man who was late had left
		c.Kind, c.Start = CoordinateClause, at
	}
	for i := e.Start - 1; i > p.Head; i-- {
		switch w := &ws[i]; {
		case w.Is(Coordinator) && !JoinsDates(ws, i) && i < e.Start-1 && c.Tense.Finite() && p.Tense.Finite() &&
			!CommaBetween(ws, i, e.Start) && ws[i+1].Is(Determiner):
			c.opened(CoordinateClause, i, i, e.Parent)
			return
		case w.Is(Relative): // where the head of the agency that he leads resigned
			c.Kind, c.Opener, c.Start = RelativeClause, i, i
			return
		case w.Is(Subordinator) && (!w.Is(PrepSub) || c.Tense.Finite() && opensHost(ws, e, c, i)):
			c.Kind, c.Opener, c.Start = AdverbialClause, i, i
			return
		}
	}
}

// opensHost tells whether the word i, which is a preposition as well, opens the clause c
// that e interrupts: "since a rig, leased by Norden, sank", "whether the oil that washed up
// came".
func opensHost(ws []Word, e, c *Clause, i int) bool {
	return !interrupted(ws, i, c.First) || ws[e.Start-1].Kind == Comma && !interrupted(ws, i, e.Start-1)
}

// openedBehindThat returns the clause that clause k is or hangs on when a subordinator
// opens that behind a that, whose own clause is still to come: "said that [once] it closed,
// the town would"; -1 when there is none.
func openedBehindThat(ws []Word, cs []Clause, k int) int {
	for k >= 0 {
		c := &cs[k]
		if c.Kind == AdverbialClause && c.Opener > 0 && ws[c.Opener-1].Is(That) && c.Parent >= 0 && cs[c.Parent].Is(Reporting) {
			return k
		}
		if c.Parent >= k || c.Kind == CoordinateClause && (c.Start == 0 || ws[c.Start-1].Kind == Comma) {
			return -1
		}
		k = c.Parent
	}
	return -1
}

// behindSemicolon returns the word behind the last semicolon before word i, where what a
// sentence adds begins; 0 when nothing was told before it, as behind a name and a colon.
func behindSemicolon(ws []Word, cs []Clause, i int) int {
	for i--; i > cs[0].Head; i-- {
		if ws[i].Kind == Semicolon {
			return i + 1
		}
	}
	return 0
}

// begunBefore tells whether what clause k hangs on has a that right behind its verb, whose
// subject clause k tells more of: "learned that [a man who was late had left]"; or before
// clause k a word that opens a clause, and the subject: "ways to do it after [plans to
// cap it had failed]".
func begunBefore(ws []Word, cs []Clause, k int) bool {
	that := cs[cs[k].Parent].Head + 1
	if that+1 < cs[k].Start && ws[that].Is(That) {
		return true
	}
	for i := that; cs[k].Kind == InfinitiveClause && i < cs[k].Start-1; i++ {
		if ws[i].Is(Subordinator) && !ws[i+1].Is(Pronoun) {
			return true
		}
	}
	return false
}

// inserted tells whether clause k stands within another one and tells something of a
// noun of it. Where a comma closes it right before the verb that goes on, so does what is
// joined to a relative clause: "a maker who built pumps and sold them, died".
func inserted(cs []Clause, k int, closed bool) bool {
	switch c := &cs[k]; c.Kind {
	case RelativeClause, ParticipleClause, InfinitiveClause:
		return true
	case CoordinateClause:
		return closed && c.Parent >= 0 && c.Parent < k && cs[c.Parent].Kind == RelativeClause
	}
	return false
}

// markQuotes notes which clauses stand within quotation marks. A quotation that opened
// in an earlier sentence is recognised by its closing mark: the marks are odd in number
// and the last one stands at the end.
func markQuotes(ws []Word, cs []Clause) {
	marks, last := 0, -1
	for i := range ws {
		if ws[i].Kind == Quote {
			marks++
			last = i
		}
	}
	if marks == 0 {
		return
	}
	inside := marks%2 == 1 && last > 0 && (last == len(ws)-1 || ws[last-1].Kind == Comma || ws[last-1].Kind == Stop)
	k := 0
	for i := range ws {
		if ws[i].Kind == Quote {
			inside = !inside
		}
		for k < len(cs) && cs[k].Head <= i {
			cs[k].Quoted = inside
			k++
		}
	}
}
