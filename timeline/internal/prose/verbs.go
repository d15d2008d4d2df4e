package prose

import "slices"

// Tense is how a verb lies to the time of telling.
type Tense uint8

const (
	Past        Tense = iota // closed, was closing
	Present                  // closes, is closing
	Perfect                  // has closed
	PastPerfect              // had closed
	Future                   // will close, is to close
	Conditional              // would close, could have closed
	Infinitive               // to close
	Participial              // closing, closed (by), without an auxiliary
)

var tenseNames = [...]string{"past", "present", "perfect", "past perfect", "future", "conditional", "infinitive", "participle"}

// String returns a name for tests and for reading.
func (t Tense) String() string { return tenseNames[t] }

// Finite tells whether a verb of this tense makes a clause that can stand alone.
func (t Tense) Finite() bool { return t < Infinitive }

// Verb is a verb group: auxiliaries, adverbs among them, and the main verb.
type Verb struct {
	First, Head int // indices into the words of the sentence; Head is the main verb
	Tense       Tense
	Class       Class // of the main verb
	Passive     bool
	Negated     bool
	Progressive bool
}

// AppendVerbs finds the verb groups of a sentence, in order.
func AppendVerbs(dst []Verb, ws []Word) []Verb {
	dst = slices.Grow(dst, len(ws))
	for i := verbalFrom(ws, 0); i < len(ws); i = verbalFrom(ws, i) {
		n := len(dst)
		v := &dst[:n+1][n] // written where it stays, as words are
		next := verbAt(ws, i, v, dst)
		if next == i {
			i++
			continue
		}
		if k := v.Head + 1; next == k && k < len(ws) && ws[v.Head].Is(Stative) && v.Tense != Participial && predicative(ws, k) {
			v.Head, v.Class, v.Passive, next = k, ws[k].Class, true, k+1 // remain closed
		}
		if v.Class&Planning != 0 && ws[v.Head].Is(Base) && !setTo(ws, v) {
			v.Class &^= Planning
		}
		dst = dst[:n+1]
		i = next
	}
	return dst
}

// predicative tells whether the participle at word i says how something remains or seems: no
// noun that it could belong to follows.
func predicative(ws []Word, i int) bool {
	if !ws[i].Is(Participle) || ws[i].Is(Noun|BeForm|HaveForm|Base) || ws[i].Kind != Lower {
		return false
	}
	if i+1 == len(ws) {
		return true
	}
	next := &ws[i+1]
	return next.Kind > Number || next.Is(Preposition|Subordinator|Calendar|LastNext|To|Adverb|Coordinator) && !next.Is(Determiner)
}

// verbalFrom returns the first word from i on that a verb can begin with, len(ws) if none
// can: of most words verbAt need not be asked.
func verbalFrom(ws []Word, i int) int {
	for i < len(ws) && ws[i].Class&Verbal == 0 && ws[i].Kind != Clitic {
		i++
	}
	return i
}

// setTo tells whether "set" is a verb of planning: "is set to open", "was set for May",
// but not "set fire to" or "was set up by". The others are so in every form.
func setTo(ws []Word, v *Verb) bool {
	if !ws[v.Head].Is(Participle) {
		return true
	}
	next := Word{}
	if v.Head+1 < len(ws) {
		next = ws[v.Head+1]
	}
	return (v.Passive || v.Tense == Participial) && (next.Is(To) || next.Is(Preposition) && !next.Is(OnIn|Particle|Agent))
}

// contracted tells whether word i, a clitic, is the "'s" of "it's going", not of "Holt's".
func contracted(ws []Word, i int) bool {
	if i == 0 || ws[i].Class != 0 || !ws[i-1].Is(Pronoun|That|Relative) {
		return false
	}
	j := i + 1
	for j < len(ws) && ws[j].Is(Adverb|Negation) {
		j++
	}
	return j < len(ws) && ws[j].Is(IngForm|Participle|Determiner)
}

// Verbal is every class of words that may belong to a verb group.
const Verbal = Base | SForm | PastForm | Participle | IngForm | BeForm | HaveForm | DoForm | Modal | Will | To

// verbAt sets v to the verb group that begins at word i and returns the index
// behind it; i itself when none does.
func verbAt(ws []Word, i int, v *Verb, before []Verb) int {
	w := &ws[i]
	if w.Kind == Clitic && contracted(ws, i) {
		*v = Verb{First: i, Head: i, Tense: Present, Class: BeForm}
		return passiveOf(ws, v, i)
	}
	if w.Class&Verbal == 0 || w.Is(TimeNoun) && w.Is(BeForm) && i > 0 && ws[i-1].Kind == Number || !w.Wordy() ||
		w.Kind == Capital && i > 0 && !afterOpening(ws, i) {
		return i
	}
	*v = Verb{First: i, Head: i, Class: w.Class}
	switch {
	case w.Is(Modal | Will):
		return modalGroup(ws, v)
	case w.Is(To):
		j := skipAdverbs(ws, i+1, v)
		if j < len(ws) && ws[j].Kind == Lower && (plainForm(&ws[j]) || ws[j].Class == 0 && i > 0 && ws[i-1].Is(Planning) && ws[i-1].Is(Verbal)) {
			v.Tense = Infinitive
			return chain(ws, v, j)
		}
		return i
	case w.Is(HaveForm) && w.Is(IngForm):
		if j := skipAdverbs(ws, i+1, v); j < len(ws) && ws[j].Is(Participle) { // having lost
			v.Tense, v.Head, v.Class = Participial, j, ws[j].Class
			if ws[j].Is(BeForm) {
				return passiveOf(ws, v, j)
			}
			return j + 1
		}
		return mainVerb(ws, v, before)
	case w.Is(HaveForm):
		v.Tense = Present
		if w.Is(PastTense) {
			v.Tense = Past
		}
		return haveGroup(ws, v)
	case w.Is(BeForm):
		return beGroup(ws, v)
	case w.Is(DoForm):
		v.Tense = Present
		if w.Is(PastTense) {
			v.Tense = Past
		}
		v.Negated = w.Is(Negation)
		j := skipAdverbs(ws, i+1, v)
		if j < len(ws) && ws[j].Is(Base) {
			v.Head, v.Class = j, ws[j].Class
			return j + 1
		}
		return i + 1
	}
	return mainVerb(ws, v, before)
}

// plainForm tells whether a word can stand behind "to": close, be, have, do.
func plainForm(w *Word) bool {
	return w.Is(Base) || w.Is(HaveForm|DoForm)
}

// afterOpening tells whether word i opens the sentence or a quotation, so that
// its capital says nothing.
func afterOpening(ws []Word, i int) bool {
	return i == 0 || ws[i-1].Kind == Quote || ws[i-1].Kind == Semicolon || ws[i-1].Kind == Dash
}

// skipAdverbs returns the first word from i on that is neither an adverb nor a
// negation, and notes a negation in v. "Last" is one before a participle: "was
// last inspected".
func skipAdverbs(ws []Word, i int, v *Verb) int {
	for n := 0; i < len(ws) && n < 4 &&
		(ws[i].Is(Adverb|Negation) && !(ws[i].Is(Negation) && ws[i].Is(Preposition)) ||
			ws[i].Is(LastNext) && i+1 < len(ws) && ws[i+1].Is(Participle)); n++ {
		if ws[i].Is(Negation) {
			v.Negated = true
		}
		i++
	}
	return i
}

func modalGroup(ws []Word, v *Verb) int {
	w := &ws[v.First]
	if w.Is(Calendar) && w.Kind == Capital ||
		v.First > 0 && ws[v.First-1].Is(Determiner) && (!ws[v.First-1].Is(Pointing) || ws[v.First-1].Is(Possessive)) {
		return v.First // May; "the can", but "this can help"
	}
	v.Tense = Conditional
	if w.Is(Will) {
		v.Tense = Future
	}
	v.Negated = w.Is(Negation)
	j := skipAdverbs(ws, v.First+1, v)
	if t := skipTime(ws, j, v); t > j && t < len(ws) && ws[t].Is(Base|HaveForm) && !ws[t].Is(Noun) {
		j = t
	}
	if j < len(ws) && ws[j].Is(Hypothetical) && !ws[j].Is(Verbal) {
		j = skipAdverbs(ws, j+1, v) // will likely close
	}
	if j >= len(ws) {
		return v.First
	}
	if next := &ws[j]; next.Is(Base|HaveForm|DoForm) || next.Kind == Lower && (next.Class == 0 || next.Is(PastForm)) { // will saw
		return chain(ws, v, j)
	}
	return v.First
}

// chain reads on from the infinitive at j: "be closed", "have been closed".
func chain(ws []Word, v *Verb, j int) int {
	v.Head, v.Class = j, ws[j].Class
	switch {
	case ws[j].Is(HaveForm):
		k := skipAdverbs(ws, j+1, v)
		if k < len(ws) && ws[k].Is(Participle) {
			v.Head, v.Class = k, ws[k].Class
			if ws[k].Is(BeForm) {
				return passiveOf(ws, v, k)
			}
			return k + 1
		}
	case ws[j].Is(BeForm):
		return passiveOf(ws, v, j)
	}
	return j + 1
}

// skipTime returns the first word from i on behind a time that stands within a
// verb group, and the adverbs beside it: "were last night admitted", "has today
// closed", "will on Monday close".
func skipTime(ws []Word, i int, v *Verb) int {
	j := i
	if j+1 < len(ws) && ws[j].Is(OnIn) && ws[j+1].Is(Weekday) {
		j++
	}
	switch {
	case j >= len(ws):
		return i
	case ws[j].Is(Weekday):
		j++
	case ws[j].Is(LastNext) && j+1 < len(ws) && ws[j+1].Is(TimeNoun):
		j += 2
	case ws[j].Is(LastNext) && ws[j].Is(Base): // was last seen
		j++
	default:
		return i
	}
	return skipAdverbs(ws, j, v)
}

// passiveOf reads what follows the form of "be" at j: "closed", "closing".
func passiveOf(ws []Word, v *Verb, j int) int {
	k := skipAdverbs(ws, j+1, v)
	if t := skipTime(ws, k, v); t > k && t < len(ws) && ws[t].Is(Participle|IngForm) && ws[t].Kind == Lower {
		k = t
	}
	if k < len(ws) && ws[k].Is(BeForm) && ws[k].Is(IngForm) { // is being closed
		k = skipAdverbs(ws, k+1, v)
	}
	if k >= len(ws) || ws[k].Kind != Lower {
		return j + 1
	}
	switch {
	case ws[k].Is(Participle):
		v.Head, v.Class, v.Passive = k, ws[k].Class, true
		return k + 1
	case ws[k].Is(IngForm) && !ws[k].Is(Preposition) &&
		(!ws[k].Is(Noun) || k+1 < len(ws) && (Nounish(&ws[k+1]) || ws[k+1].Is(Determiner) && !ws[k+1].Is(Pronoun))): // is drilling wells
		v.Head, v.Class, v.Progressive = k, ws[k].Class, true
		return k + 1
	}
	return j + 1
}

func haveGroup(ws []Word, v *Verb) int {
	v.Negated = ws[v.First].Is(Negation)
	j := skipAdverbs(ws, v.First+1, v)
	if t := skipTime(ws, j, v); t > j && t < len(ws) && ws[t].Is(Participle) {
		j = t
	}
	switch {
	case j >= len(ws):
	case (ws[j].Is(Participle) || ws[j].Is(HaveForm)): // also: has had
		if v.Tense == Past {
			v.Tense = PastPerfect
		} else {
			v.Tense = Perfect
		}
		v.Head, v.Class = j, ws[j].Class
		if ws[j].Is(BeForm) {
			return passiveOf(ws, v, j)
		}
		return j + 1
	case ws[j].Is(To) && j+1 < len(ws) && plainForm(&ws[j+1]):
		return chain(ws, v, j+1) // had to close
	case v.First == 0 && v.Tense == Past:
		return inverted(ws, v)
	}
	return v.First + 1
}

// inverted reads a condition that opens with its auxiliary: "Had the bank failed,
// the state would have paid".
func inverted(ws []Word, v *Verb) int {
	for j := 2; j < min(len(ws), 8) && ws[j].Kind != Comma; j++ {
		if ws[j].Kind == Lower && ws[j].Is(Participle) {
			v.Head, v.Class, v.Tense = j, ws[j].Class, Conditional
			return j + 1
		}
	}
	return v.First + 1
}

func beGroup(ws []Word, v *Verb) int {
	w := &ws[v.First]
	switch {
	case w.Is(PresentTense):
		v.Tense = Present
	case w.Is(PastTense):
		v.Tense = Past
	case w.Is(IngForm):
		v.Tense = Participial
	default:
		return v.First
	}
	v.Negated = w.Is(Negation)
	j := skipAdverbs(ws, v.First+1, v)
	if j+1 < len(ws) && ws[j].Is(To) && plainForm(&ws[j+1]) { // is to close
		switch {
		case v.Tense == Present:
			v.Tense = Future
		case ws[j+1].Is(HaveForm):
			v.Tense = Conditional // was to have closed
		}
		return chain(ws, v, j+1)
	}
	return passiveOf(ws, v, v.First)
}

// mainVerb reads a verb that has no auxiliary before it.
func mainVerb(ws []Word, v *Verb, before []Verb) int {
	i := v.First
	w, prev := &ws[i], previous(ws, i)
	if noMainVerb(ws, i, prev) {
		return i
	}
	if i == 0 && w.Is(Reporting) && w.Is(PastForm) {
		return i + 1 // Replied Holt: ...
	}
	nominal := behindDeterminer(ws, i, prev)
	if !nominal && prev == i-1 && prev >= 0 && ws[prev].Is(Coordinator) && joinsAttributes(ws, prev, before) {
		return i // his burned and buried body
	}
	noun := false
	switch {
	case w.Is(PastForm) && w.Is(Base) && i > 0 && i+1 < len(ws) && ws[i+1].Is(OfWord):
		noun = true // the likely cost of
	case w.Is(PastForm) && w.Is(Base|Noun) && withinNoun(ws, i):
		noun = true // a stock split
	case w.Is(Base) && prev >= 0 && ws[prev].Is(Coordinator) && len(before) > 0 && before[len(before)-1].Tense == Infinitive && !w.Is(PastForm|Noun):
		v.Tense = Infinitive // to close and sell
	case w.Is(PastForm) && !w.Is(Participle):
		v.Tense, noun = Past, nominal && prev == i-1
	case w.Is(PastForm | Participle):
		v.Tense, noun = Past, nominal || beforeNoun(ws, i, prev)
		if !noun && (!w.Is(PastForm) || reduced(ws, i, prev, before)) {
			v.Tense = Participial
		}
	case w.Is(IngForm):
		v.Tense, noun = Participial, gerund(ws, i, prev)
	case w.Is(SForm):
		v.Tense, noun = Present, nominal || plural(ws, i, prev, before)
	case w.Is(Base):
		v.Tense, noun = Present, !plainPresent(ws, i, prev) && !presentBehindComma(ws, i, prev, before)
	default:
		noun = true
	}
	if noun {
		return i
	}
	return i + 1
}

// noMainVerb tells whether what looks like a verb is a name, or stands in one, or in
// quotation marks of its own.
func noMainVerb(ws []Word, i, prev int) bool {
	w, last := &ws[i], i+1 == len(ws)
	switch {
	case w.Kind == Capital && (i > 0 || !w.Is(IngForm|Participle)):
		return true
	case last:
		return false
	case w.Kind == Capital && (ws[i+1].Kind == Comma || auxiliary(&ws[i+1])):
		return true // United, who lost; United have lost
	case w.Is(LastNext) && ws[i+1].Is(TimeNoun|Calendar|PastForm):
		return true // which last year was; who last won it
	case i > 0 && ws[i-1].Kind == Quote && ws[i+1].Kind == Quote:
		return true // a “revamped” plan
	}
	return w.Is(Intransitive) && w.Is(Participle) && !w.Is(Reporting) && !(prev >= 0 && ws[prev].Is(Pronoun)) && titledName(ws, i+1) // retired Gen. Ada Holt
}

// behindDeterminer tells whether the word before word i, but for adverbs, lets a noun
// follow and no verb.
func behindDeterminer(ws []Word, i, prev int) bool {
	if prev < 0 {
		return false
	}
	w, p := &ws[i], &ws[prev]
	switch {
	case prev < i-1 && w.Is(Participle) && i+1 < len(ws) && ws[i+1].Is(Preposition):
		return false // a well drilled in July
	case prev > 0 && p.Is(Particle) && ws[prev-1].Is(PastForm|Participle):
		return false // the oil that washed up came
	case p.Kind == Number && w.Is(SForm) && !w.Is(Noun) && endsDate(ws, prev):
		return false // the law passed in 2012 requires
	case (p.Kind == Number || p.Is(Counting)) && w.Class&PastForm == 0:
		return true
	}
	return p.Is(Determiner|Preposition|To) || owned(ws, prev, i)
}

// endsDate tells whether word i ends a date: "in 2012", "on May 3", "on Monday", "last week".
func endsDate(ws []Word, i int) bool {
	if i < 1 {
		return false
	}
	p := &ws[i-1]
	if ws[i].Kind == Number {
		return p.Is(Calendar) || p.Is(OnIn) && ws[i].End-ws[i].Start == 4
	}
	return ws[i].Is(Calendar) && p.Is(OnIn) || ws[i].Is(TimeNoun) && p.Is(LastNext)
}

// beforeNoun tells whether the participle at word i is the attribute of the noun behind it.
func beforeNoun(ws []Word, i, prev int) bool {
	if i == 0 || i+1 == len(ws) {
		return false
	}
	w, p, next := &ws[i], &ws[i-1], &ws[i+1]
	switch {
	case !w.Is(PastForm) && prev == i-1 && p.Kind == Capital && next.Kind == Capital:
		return true // Leeds based Norden
	case p.Is(IngForm) && !p.Is(Noun|BeForm|HaveForm|Preposition) && Nounish(next):
		return true // reflecting continued growth
	case i == 1:
		return false
	case p.Kind == Number && p.End-p.Start != 4 && ws[i-2].Is(Preposition):
		return Nounlike(next) && !next.Is(Coordinator|Subordinator|Relative|That|Pronoun|Determiner) // at 1,121 confirmed cases
	}
	return p.Is(IngForm) && !p.Is(Noun) && ws[i-2].Kind == Comma && next.Is(SForm) // , preventing controlled burns
}

// gerund tells whether the -ing form at word i is a noun, or part of one.
func gerund(ws []Word, i, prev int) bool {
	switch w := &ws[i]; {
	case w.Is(Noun) && !acts(ws, i), endsPhrase(ws, i), joinsSubject(ws, i):
		return true
	case prev == i-1 && prev > 0 && ws[prev].Is(Participle) && ws[prev].Kind == Lower && ws[prev-1].Is(Determiner) && !ws[prev-1].Is(Pronoun):
		return true // a leaked recording
	case prev == i-1 && prev >= 0 && (ws[prev].Is(Determiner) || ws[prev].Kind == Clitic),
		prev == i-1 && prev > 0 && ws[prev].Kind == Capital && ws[prev-1].Is(Determiner) && ws[prev-1].Runes < 3 && i+1 < len(ws) && Nounish(&ws[i+1]):
		return true // an American leasing company
	}
	return i+1 < len(ws) && ws[i+1].Is(BeForm|Modal|Will)
}

// plural tells whether the form in -s at word i is a noun.
func plural(ws []Word, i, prev int, before []Verb) bool {
	w := &ws[i]
	if w.Is(Noun) && !takesObject(ws, i, prev, before) {
		return true
	}
	return !w.Is(Reporting) && i+1 < len(ws) && ws[i+1].Is(BeForm|HaveForm|DoForm|Modal|Will) && !ws[i+1].Is(IngForm|Calendar)
}

// presentBehindComma tells whether the plain form at word i, behind the comma that closes
// an insertion, is a verb in the present, as its complement follows: "Analysts, on the
// whole, say that", "They, too, need to", "Shops, as always, sell the".
func presentBehindComma(ws []Word, i, prev int, before []Verb) bool {
	if prev < 0 || ws[prev].Kind != Comma || i+1 == len(ws) {
		return false
	}
	switch w, next := &ws[i], &ws[i+1]; {
	case w.Is(Clausal|Reporting) && next.Is(That), w.Is(Stative) && next.Is(To):
		return true
	case next.Kind == Capital, next.Is(Determiner) && !w.Is(Noun):
		return len(before) > 0 && !predicatedAtAll(ws, before)
	}
	return false
}

// joinsAttributes tells whether the conjunction at word j joins two participles that stand
// before a noun, of which the first was not read as a verb.
func joinsAttributes(ws []Word, j int, before []Verb) bool {
	if j < 2 || j+2 >= len(ws) || !ws[j].Is(Coordinator) || !ws[j-1].Is(Participle) || ws[j-1].Kind != Lower || !attributive(ws, j+1) {
		return false
	}
	for k := range before {
		if before[k].Head == j-1 {
			return false
		}
	}
	return true
}

// joinsSubject tells whether the -ing form at word i is the first of two nouns behind the
// comma that ends what a sentence opens with: "When it hit, flooding and landslides cut".
func joinsSubject(ws []Word, i int) bool {
	return i > 1 && i+3 < len(ws) && ws[i-1].Kind == Comma && ws[0].Is(Subordinator|Preposition) &&
		ws[i+1].Is(Coordinator) && Nounlike(&ws[i+2]) && !ws[i+2].Is(IngForm|Pronoun|Determiner) &&
		ws[i+3].Is(Verbal) && !ws[i+3].Is(IngForm)
}

// titledName tells whether the name of a person with a title begins at word i: "Coast
// Guard Adm. Ada Holt".
func titledName(ws []Word, i int) bool {
	for ; i+1 < len(ws) && ws[i].Kind == Capital && !ws[i].Is(Calendar); i++ {
		if next := &ws[i+1]; ws[i].Is(Title) && next.Kind == Capital && !next.Is(Calendar|Title) {
			return true
		}
	}
	return false
}

// owned tells whether word i belongs to the noun that follows the 's of "Holt's", or
// the apostrophe of "the ministers'", which is word prev: "the board's amended plan",
// but not "Moody's warned of" and "Moody's said more".
func owned(ws []Word, prev, i int) bool {
	if prev == 0 || ws[prev].Kind != Clitic || ws[prev-1].Is(Pronoun|That|Relative) {
		return false
	}
	if !ws[i].Is(PastForm) {
		return true
	}
	if ws[i].Is(Reporting) || i+1 == len(ws) {
		return false
	}
	next := &ws[i+1]
	if next.Is(Coordinator) && i+3 < len(ws) {
		return attributive(ws, i+2) // the man's burned and buried body
	}
	return next.Kind == Lower && !next.Is(Preposition|Subordinator|Determiner|Pronoun|To|That|LastNext|Calendar|Particle|Coordinator)
}

// attributive tells whether word i is a participle right before a noun, and that before
// nothing that is done to it: "burned body".
func attributive(ws []Word, i int) bool {
	return ws[i].Is(Participle) && i+1 < len(ws) && Nounish(&ws[i+1]) && !ws[i].Is(Reporting|Intransitive)
}

// auxiliary tells whether a word is a finite form of be, have or do, or a modal verb.
func auxiliary(w *Word) bool {
	return w.Is(BeForm|HaveForm|DoForm) && w.Is(PresentTense|PastTense) || w.Is(Modal|Will) && !w.Is(Calendar)
}

// endsPhrase tells whether an -ing form is the noun at the end of a phrase: "in a
// regulatory filing that", "in a short briefing on Monday".
func endsPhrase(ws []Word, i int) bool {
	if i < 3 || !Nounish(&ws[i-1]) || !ws[i-2].Is(Determiner) || ws[i-2].Is(Pronoun) || !ws[i-3].Is(OnIn) {
		return false
	}
	if i+1 == len(ws) {
		return true
	}
	next := &ws[i+1]
	return next.Is(That) || next.Is(Calendar) || next.Kind == Comma || next.Kind == Stop || next.Is(OnIn) && i+2 < len(ws) && ws[i+2].Is(Calendar)
}

// acts tells whether an -ing form that is rather a noun ("killing") is a verb
// here: behind a preposition and before its object, "convicted of killing her
// husband".
func acts(ws []Word, i int) bool {
	if i == 0 || i+2 >= len(ws) || !ws[i-1].Is(Preposition) || ws[i-1].Is(OnIn) || ws[i].Is(Preposition) {
		return false
	}
	return ws[i+1].Is(Determiner) && !ws[i+2].Is(TimeNoun|Calendar)
}

// withinNoun tells whether word i, whose past tense is like its base, ends the
// noun that a preposition governs and governs nothing itself: "plans for a
// three-way stock split, although". A verb may govern it when it is rather a noun:
// "got a flu shot in May".
func withinNoun(ws []Word, i int) bool {
	if i+1 < len(ws) && (ws[i+1].Wordy() && !ws[i+1].Is(Preposition|Coordinator|Subordinator|LastNext|Calendar) || ws[i+1].Kind == Number) {
		return false
	}
	for j := i - 1; j > 0; j-- {
		if ws[j].Is(Determiner) {
			return ws[j-1].Is(Preposition) || ws[i].Is(Noun) && ws[j-1].Is(Verbal)
		}
		if ws[j].Is(Pronoun) {
			return false // the 4 million it forecast
		}
		if !Nounish(&ws[j]) && ws[j].Kind != Number && !ws[j].Is(Noun|Abstract) {
			return false
		}
	}
	return false
}

// previous returns the nearest word before i that is no adverb; -1 if none.
func previous(ws []Word, i int) int {
	for i--; i >= 0 && ws[i].Is(Adverb) && !ws[i].Is(Verbal|Negation); i-- {
	}
	return i
}

// reduced tells whether the -ed form at i, which could be a past tense, is a
// participle that stands for a relative clause: "the company, founded in 1998,
// said", "men arrested by police were freed".
func reduced(ws []Word, i, prev int, before []Verb) bool {
	if prev < 0 {
		return true
	}
	w, p, next := &ws[i], &ws[prev], Word{}
	if i+1 < len(ws) {
		next = ws[i+1]
	}
	last := Verb{}
	if n := len(before); n > 0 {
		last = before[n-1]
	}
	switch {
	case w.Is(Reporting) && spokenOf(ws, i), inFrontLate(ws, i):
		return true
	case next.Is(Participle) && !next.Is(Noun) && p.Is(Coordinator) && last.Tense == Participial && last.Head == prev-1:
		return true // a man kidnapped and presumed killed
	case p.Kind == Comma && w.Is(Planning) && resumed(ws, i+1):
		return true // the report, originally expected last month, will be
	case w.Is(Intransitive), w.Is(Reporting) && !next.Is(Preposition), takesNoun(ws, i):
		return false
	case last.Passive && last.Head == i-1 && p.Is(Reporting|Opinion):
		return true // was declared closed
	case w.Is(Reporting) && speaksItself(ws, i, prev, before):
		return false
	case p.Kind == Capital && named(ws, prev):
		return false // after Storm Ada swept
	case inFront(ws, i, prev):
		return true
	case (p.Is(Coordinator) || p.Is(LastNext) && prev > 0 && ws[prev-1].Is(Coordinator)) &&
		last.Tense == Participial && last.Is(Participle) &&
		(laterFinite(ws, i+1) || predicatedAtAll(ws, before) && onDate(ws, i+1)):
		return true // opened in 1932 and last repaired in 2016, it was; opposed a tax imposed in 1999 and lifted in 2001
	case p.Kind == Semicolon && prev < i-1 && next.Is(Preposition) && finiteBehindComma(ws, i+1):
		return true // Last week: Already faced with a storm, the town
	case p.Is(Pronoun|Relative|That|Coordinator) || p.Kind == Quote:
		return false
	case w.Is(Clausal) && next.Is(That) && last.Tense == Participial && !predicatedAtAll(ws, before):
		return false // a report published by the board found that
	case p.Is(Subordinator):
		return true // when asked; as expected
	case byAgent(ws, i+1):
		return true
	case p.Kind == Open:
		return next.Is(Preposition | To | Adverb)
	case p.Is(TimeNoun) && (next.Is(Calendar) || next.Kind == Number && i+2 < len(ws) && ws[i+2].Is(Calendar)), AccordingTo(ws, i):
		return true // the quarter ended May 31; // according to a note published on Sunday
	case p.Kind == Comma || p.Kind == Dash:
		return reducedBehindComma(ws, i, prev, before)
	}
	if next.Is(Preposition|Agent|To) && tellsBearer(ws, i) {
		return true // Ada Holt, a miller elected in 2013, urged
	}
	if next.Kind == Comma && i+2 < len(ws) && auxiliary(&ws[i+2]) && !p.Is(Pronoun) && CommaBetween(ws, 0, i) {
		return true // Norden, the busiest stock at 20 million shares traded, was
	}
	return predicated(ws, i, before) || finiteAhead(ws, i+1) || next.Is(Preposition) && resumed(ws, i+1)
}

// tellsBearer tells whether the participle at word i tells of a noun between two commas that says
// who the name before it is, as a verb in the past follows.
func tellsBearer(ws []Word, i int) bool {
	from := i - 1
	for from > 0 && i-from < 6 && (Nounish(&ws[from]) || ws[from].Kind == Capital) && !ws[from].Is(Determiner) {
		from--
	}
	if from < 2 || !ws[from].Is(Determiner) || ws[from].Is(Pronoun) || ws[from-1].Kind != Comma ||
		ws[from-2].Kind != Capital || ws[from-2].Is(Calendar) {
		return false
	}
	for i++; i+1 < len(ws) && ws[i].Kind != Comma; i++ {
		if !ws[i].Wordy() && ws[i].Kind != Number || ws[i].Is(Coordinator|Subordinator|Relative|That) {
			return false
		}
	}
	return i+1 < len(ws) && ws[i].Kind == Comma && ws[i+1].Kind == Lower && ws[i+1].Is(PastForm) &&
		!(ws[i+1].Is(Reporting) && (i+2 == len(ws) || ws[i+2].Kind == Capital || ws[i+2].Is(Determiner|Pronoun))) // , said Holt
}

// spokenOf tells whether the noun before the reporting verb at word i is what is reported,
// and not who reports it: "a man reported missing was".
func spokenOf(ws []Word, i int) bool {
	return saidToBe(ws, i) || !ws[i].Is(Intransitive) && i+1 < len(ws) && ws[i+1].Is(IngForm) &&
		!ws[i+1].Is(Noun|Preposition|BeForm|HaveForm) && finiteAhead(ws, i+2)
}

// speaksItself tells whether somebody, of whom other things are told, too, reports something
// by the verb at word i: "the Coast Guard estimated about 200 barrels were", "..., the agency
// warned on Friday", "..., the minister announced on television".
func speaksItself(ws []Word, i, prev int, before []Verb) bool {
	p := &ws[prev]
	if i+2 < len(ws) {
		next, behind := &ws[i+1], &ws[i+2]
		if (p.Kind == Capital || p.Is(Linker)) && behind.Kind == Number && next.Is(Preposition) && !next.Is(OnIn|Agent|To) {
			return true
		}
		closing := p.Kind == Capital || prev > 0 && ws[prev-1].Kind == Comma ||
			prev > 1 && ws[prev-2].Kind == Comma && ws[prev-1].Is(Determiner) && predicatedAtAll(ws, before)
		if closing && next.Is(OnIn) && behind.Is(Calendar) {
			return true
		}
	}
	return closesReport(ws, i) || saysMore(ws, behindDate(ws, i))
}

// inFrontLate tells whether the -ed form at word i belongs to the phrase that opens its
// sentence, and says when: "In a statement issued late on Sunday, Norden".
func inFrontLate(ws []Word, i int) bool {
	if ws[i].Is(Intransitive) || !ws[0].Is(Preposition) || !ws[1].Is(Determiner) || i+1 >= len(ws) {
		return false
	}
	next := &ws[i+1]
	return next.Is(Adverb|LastNext|Calendar|TimeNoun) && !next.Is(Preposition) && !interrupted(ws, 0, i) && finiteBehindComma(ws, i+1)
}

// inFront tells whether the -ed form at word i belongs to the phrase that opens its
// sentence, and says how or since when: "In a statement read on television, Norden", "In the
// first suit filed since the fire, Norden".
func inFront(ws []Word, i, prev int) bool {
	if !ws[0].Is(Preposition) || ws[prev].Is(Pronoun) || i+1 >= len(ws) {
		return false
	}
	next := &ws[i+1]
	if next.Is(Preposition) && !CommaBetween(ws, 0, i) && !beforeDate(ws, 0) {
		return true
	}
	return !ws[0].Is(OfWord) && next.Is(SinceWord|PrepSub) && !interrupted(ws, 0, i) && finiteBehindComma(ws, i+2)
}

// reducedBehindComma tells whether the -ed form at word i, behind the comma or the dash at
// word prev, adds something to what stands before: "Norden, founded in 1998, said".
func reducedBehindComma(ws []Word, i, prev int, before []Verb) bool {
	next, behind := Word{}, Word{}
	if i+1 < len(ws) {
		next = ws[i+1]
	}
	if i+2 < len(ws) {
		behind = ws[i+2]
	}
	if ws[prev].Kind == Comma {
		switch {
		case prev > 2 && ws[prev-1].Kind == Number && ws[prev-2].Kind == Comma && ws[prev-3].Kind == Capital:
			return false // Ada Holt, 43, sat
		case ws[i].Is(Naming) && next.Kind == Capital && !next.Is(Calendar) && laterFinite(ws, i+1):
			return true // her son, named Karl, also
		case owed(ws, i, before):
			return false // since the rig, leased by Norden, exploded
		}
	}
	if prev < i-1 && ws[i-1].Is(Linker) && !resumed(ws, i+1) {
		return false // ..., also lent
	}
	if n := len(before) - 1; next.Is(Coordinator) && behind.Is(Participle) && i+3 < len(ws) && !(n >= 0 && before[n].Head == prev-1) {
		next = ws[i+3] // opened and adjourned in May, resumes
	}
	return (next.Is(Preposition|To|Adverb|LastNext|Calendar) || next.Is(Determiner) && behind.Is(TimeNoun)) &&
		(predicatedAtAll(ws, sinceSemicolon(ws, i, before)) || finiteAhead(ws, i+1) || laterFinite(ws, i+1))
}

// sinceSemicolon returns the verbs behind the last semicolon before word i: what it parts off
// has a verb of its own, "it sank; the owner, Ada Holt, left in May".
func sinceSemicolon(ws []Word, i int, before []Verb) []Verb {
	for i--; i > 0 && ws[i].Kind != Semicolon; i-- {
	}
	for len(before) > 0 && before[0].Head < i {
		before = before[1:]
	}
	return before
}

// saidToBe tells whether the reporting verb at word i says what something is said to be or
// to have done, as the verb of that follows before or right behind the next comma: "a bird
// thought to have died out was seen", "a bird, thought to be extinct, was seen".
func saidToBe(ws []Word, i int) bool {
	if i+3 >= len(ws) || !ws[i+1].Is(To) || !ws[i+2].Is(BeForm|HaveForm) {
		return false
	}
	for j := i + 3; j < len(ws); j++ {
		w := &ws[j]
		switch {
		case auxiliary(w):
			return true
		case w.Kind == Comma:
			return j+1 < len(ws) && (auxiliary(&ws[j+1]) || ws[j+1].Is(PastForm) && !ws[j+1].Is(Participle))
		case w.Kind == Semicolon || w.Kind == Quote || w.Kind == Dash || w.Is(Coordinator|Subordinator|Relative|That|Pronoun):
			return false
		}
	}
	return false
}

// owed tells whether the last verbs are those of what stands between commas in the subject
// of a clause that a subordinator has opened and that has no verb yet: a participle, "since
// the rig, leased by Norden, [exploded]", or a relative clause, "when Norden, which had
// leased it, [pulled] out". So may what says who somebody is, before the verb at word i: "after
// Norden, the yard's owner, [pulled] out".
func owed(ws []Word, i int, before []Verb) bool {
	n := len(before) - 1
	if n < 0 {
		return false
	}
	aside := apposition(ws, i)
	if aside <= before[n].Head || resumed(ws, i+1) {
		if aside = before[n].First; before[n].Tense != Participial {
			for aside > 1 && !ws[aside].Is(Relative) && ws[aside].Wordy() {
				aside--
			}
		}
	}
	if aside < 2 || ws[aside-1].Kind != Comma {
		return false
	}
	for n >= 0 && before[n].First >= aside {
		n--
	}
	for j := aside - 2; n >= 0 && j > before[n].Head; j-- {
		switch w := &ws[j]; {
		case w.Is(Subordinator) && !w.Is(OfWord):
			return j < aside-2 && !ws[j+1].Is(OfWord|Calendar) && ws[j+1].Kind != Number
		case !w.Wordy():
			return false
		}
	}
	return false
}

// apposition returns where what stands between commas before word i begins, if it has an
// article and a name before it: "Norden, [the owner] of the yard, pulled"; else -1.
func apposition(ws []Word, i int) int {
	at := i - 2
	for at > 1 && ws[at-1].Wordy() {
		at--
	}
	if at < 2 || ws[at-1].Kind != Comma || !ws[at].Is(Determiner) || ws[at-2].Kind != Capital {
		return -1
	}
	return at
}

// named tells whether the name that word i ends stands right behind a word that can
// open a clause: then it is the subject of one.
func named(ws []Word, i int) bool {
	for i > 0 && ws[i].Kind == Capital && !ws[i].Is(Calendar) {
		i--
	}
	return ws[i].Is(Subordinator) && ws[i].Is(PrepSub)
}

// byAgent tells whether who did it follows at word i: built "by Norden", set "up by
// Norden".
func byAgent(ws []Word, i int) bool {
	return i < len(ws) && (ws[i].Is(Agent) || ws[i].Is(Particle) && i+1 < len(ws) && ws[i+1].Is(Agent))
}

// closesReport tells whether word i, a verb that reports, ends a sentence with who
// said what stands before a comma, and where or when.
func closesReport(ws []Word, i int) bool {
	j := i - 1
	for j > 0 && (Nounish(&ws[j]) || ws[j].Is(Noun|Abstract) || ws[j].Kind == Capital || ws[j].Kind == Clitic) && !ws[j].Is(Determiner) {
		j--
	}
	if j < 2 || !ws[j].Is(Determiner) || ws[j-1].Kind != Comma || !ws[min(i+1, len(ws)-1)].Is(OnIn) {
		return false
	}
	for k := i + 1; k < len(ws); k++ {
		if w := &ws[k]; w.Kind == Comma || w.Kind == Quote || w.Class&Verbal != 0 && !w.Is(Noun|Calendar) && w.Kind == Lower {
			return false
		}
	}
	return true
}

// behindDate returns the last word of the date right behind word i: "on Monday"; i if
// there is none.
func behindDate(ws []Word, i int) int {
	j := i + 1
	if j < len(ws) && ws[j].Is(OnIn) {
		j++
	}
	dated := false
	for ; j < len(ws) && (ws[j].Is(Calendar) || ws[j].Kind == Number); j++ {
		dated = dated || ws[j].Is(Calendar)
	}
	if dated {
		return j - 1
	}
	return i
}

// onDate tells whether a date begins at word i: "in 2001", "last year", "Monday".
func onDate(ws []Word, i int) bool {
	if i < len(ws) && ws[i].Is(OnIn) {
		i++
	}
	return i < len(ws) && (ws[i].Is(Calendar|LastNext) || ws[i].Kind == Number && ws[i].End-ws[i].Start == 4 && ws[i-1].Is(OnIn))
}

// AccordingTo tells whether word i stands behind the noun of "according to a
// note", "according to figures in a more detailed survey", which is no subject.
func AccordingTo(ws []Word, i int) bool {
	for j := i - 1; j > 0 && i-j < 12; j-- {
		w := &ws[j]
		if w.Is(To) {
			return According(ws, j-1)
		}
		if !w.Wordy() && w.Kind != Number || w.Is(Pronoun) ||
			w.Is(Coordinator|Subordinator|Relative|That|BeForm|HaveForm|DoForm|Modal|Will) && w.Kind == Lower ||
			w.Kind == Lower && w.Is(PastForm) && !w.Is(Participle) {
			return false
		}
	}
	return false
}

// According tells whether word i is the "according" of "according to".
func According(ws []Word, i int) bool {
	return ws[i].Is(Noun) && ws[i].Is(Abstract) && i+1 < len(ws) && ws[i+1].Is(To)
}

// takesNoun tells whether the verb at word i has a noun with an article or a
// possessive for its object, as a participle that stands for a relative clause
// has not: "the chairman followed the statement by announcing". Verbs of naming
// and giving keep theirs: "a group called the Vale Society".
func takesNoun(ws []Word, i int) bool {
	if i+2 >= len(ws) || ws[i].Is(Opinion|Naming) {
		return false
	}
	next, noun := &ws[i+1], &ws[i+2]
	if noun.Is(TimeNoun | Calendar) {
		return false
	}
	return next.Is(Determiner) && (next.Is(Possessive) || next.Is(Abstract) && !next.Is(Pronoun|LastNext|Adverb)) && noun.Wordy() ||
		next.Is(Determiner) && !next.Is(LastNext) && Nounish(noun) // cancelled all flights
}

// resumed tells whether an auxiliary follows directly behind a comma: then what
// stands before it was set off from its subject, "a group based in Oslo, has".
func resumed(ws []Word, i int) bool {
	for ; i+1 < len(ws); i++ {
		if ws[i].Kind == Semicolon || ws[i].Kind == Quote || ws[i].Is(Coordinator|Subordinator|That) {
			return false
		}
		if n := &ws[i+1]; ws[i].Kind == Comma && n.Is(BeForm|HaveForm|DoForm|Modal|Will) && !n.Is(Calendar|IngForm) {
			return true
		} else if ws[i].Kind == Comma && n.Is(Reporting) && n.Is(PastForm) && i+2 < len(ws) && ws[i+2].Is(Pronoun|That|Determiner) {
			return true // a statement posted by Holt, said he
		}
	}
	return false
}

// predicated tells whether the clause word i stands in has its finite verb
// already: "he attended the meeting held on Monday". A reporting verb does not
// count, since "he said the plant closed" opens a new clause without a word.
func predicated(ws []Word, i int, before []Verb) bool {
	for k := len(before) - 1; k >= 0; k-- {
		v := &before[k]
		for j := v.Head + 1; j < i; j++ {
			w := &ws[j]
			if JoinsNumbers(ws, j) || joinsAttributes(ws, j, before) || countsAs(ws, j) {
				continue
			}
			if w.Is(Coordinator|Subordinator|Relative|That|Pronoun) || w.Kind == Semicolon || w.Kind == Quote || w.Kind == Dash {
				return false
			}
			if w.Kind == Comma && (fronted(ws, v.First) || ws[j+1].Is(Arguing)) {
				return false // closed, so Holt left
			}
		}
		if v.Tense.Finite() {
			return (!v.Is(Reporting) || occasion(ws, v.Head+1, i)) &&
				(predicatedAtAll(ws, before) || !v.Is(Reporting|Clausal) && setOff(ws, v.First))
		}
		i = v.First
	}
	return false
}

// setOff tells whether the verb at word verb stands in a relative clause that a comma
// opened, and none has closed before word i: "Norden, which ran a yard [based in]".
func setOff(ws []Word, verb int) bool {
	for j := verb - 1; j > 0; j-- {
		switch {
		case ws[j].Kind == Comma:
			return false
		case ws[j].Is(Relative):
			return ws[j-1].Kind == Comma
		}
	}
	return false
}

// occasion tells whether words [from, to) are one phrase that says where or how
// something was said: "in a statement [issued by]", but not "in Oslo the mill".
func occasion(ws []Word, from, to int) bool {
	if from+1 >= to || !ws[from].Is(Preposition) {
		return false
	}
	for i := from + 2; i < to; i++ {
		if ws[i].Is(Determiner|Pronoun) || ws[i].Kind != Lower {
			return false
		}
	}
	return ws[to-1].Kind == Lower
}

// JoinsNumbers tells whether the conjunction at word j only joins amounts: "$4
// million, or 24 cents a share".
func JoinsNumbers(ws []Word, j int) bool {
	return ws[j].Is(Coordinator) && j+1 < len(ws) && (ws[j+1].Kind == Number || ws[j+1].Kind == Symbol)
}

// predicatedAtAll tells whether the sentence has a finite verb already that is
// not within a relative or subordinate clause.
func predicatedAtAll(ws []Word, before []Verb) bool {
	for k := range before {
		v := &before[k]
		if v.Tense.Finite() && !fronted(ws, v.First) {
			return true
		}
	}
	return false
}

// laterFinite tells whether a verb that must be finite stands anywhere behind
// word i: the main verb is still to come.
func laterFinite(ws []Word, i int) bool {
	for ; i < len(ws) && ws[i].Kind != Semicolon; i++ {
		w := &ws[i]
		if w.Is(Coordinator) && ws[i-1].Kind == Comma && opensAnother(ws, i) {
			return false
		}
		if auxiliary(w) || w.Is(PastForm) &&
			(!w.Is(Participle) || w.Is(Reporting) || w.Is(Intransitive) && ws[max(previous(ws, i), 0)].Kind == Comma) {
			return true
		}
		if ws[i-1].Kind == Comma && i+1 < len(ws) {
			switch next := &ws[i+1]; {
			case w.Is(SForm) && (next.Is(Preposition|Determiner|To) || next.Kind == Number):
				return true // The race, first held in 1903, starts in Oslo
			case w.Is(Base) && next.Is(That):
				return true // The figures, released on Monday, show that
			case w.Is(PastForm) && !next.Is(Agent) && (next.Is(Determiner|Preposition|To) || next.Kind == Number):
				return true // The mill, opened in 1903, employed 300
			}
		}
	}
	return false
}

// opensAnother tells whether a subject of its own stands behind the conjunction at word i,
// which a comma parts from what stands before: ", but the shop will".
func opensAnother(ws []Word, i int) bool {
	if i+2 >= len(ws) {
		return false
	}
	next := &ws[i+1]
	if next.Kind == Capital && !next.Is(Calendar) {
		for i++; i < len(ws) && ws[i].Kind == Capital; i++ {
		}
		return i < len(ws) && auxiliary(&ws[i])
	}
	return next.Is(Determiner|HeShe|It|PlainSubject) && !next.Is(LastNext|Relative|That)
}

// fronted tells whether the verb at word i belongs to a subordinate or relative
// clause, which a comma closes.
func fronted(ws []Word, i int) bool {
	for j := range i {
		if ws[j].Is(Subordinator) && j > 0 && ws[j-1].Kind == Comma && ws[i-1].Kind == Comma {
			continue // its yard, while small, was
		}
		if ws[j].Is(Subordinator|Relative) || ws[j].Is(That) && j > 0 && (Nounish(&ws[j-1]) || ws[j-1].Kind == Capital) {
			return true
		}
	}
	return false
}

// finiteBehindComma tells whether the next comma from word i on ends a phrase, as a
// finite verb with a subject stands behind it.
func finiteBehindComma(ws []Word, i int) bool {
	for i < len(ws) && ws[i].Kind != Comma {
		if ws[i].Is(Coordinator | Subordinator | Relative | That) {
			return false
		}
		i++
	}
	return i+2 < len(ws) && !ws[i+1].Is(Coordinator|Subordinator|Relative) && ws[i+1].Class&Verbal == 0 && finiteBehind(ws, i+2)
}

// finiteAhead tells whether a verb that must be finite follows before the
// clause can have ended, so that what stands before it is its subject.
func finiteAhead(ws []Word, i int) bool {
	for ; i < len(ws); i++ {
		w := &ws[i]
		switch {
		case w.Is(Coordinator) && i+2 < len(ws) && ws[i+1].Is(PastForm) && ws[i+1].Is(Participle) && ws[i+2].Is(Preposition):
			i++ // arrested in May and accused of theft were
		case opensBehindTime(ws, i):
			return false // from the night [the ferry went down]
		case w.Kind == Comma, w.Kind == Semicolon, w.Kind == Quote, w.Kind == Dash,
			w.Is(Coordinator | Subordinator | Relative | That | To), w.Is(Pronoun):
			return false
		case auxiliary(w), w.Is(SForm) && !w.Is(Noun) && endsDate(ws, i-1), w.Is(PastForm) &&
			(!w.Is(Participle) || w.Is(Reporting) && saysMore(ws, i) ||
				w.Is(Clausal) && i+1 < len(ws) && ws[i+1].Is(That) ||
				w.Is(Intransitive) && !w.Is(Reporting|Base) && i+1 < len(ws) &&
					ws[i+1].Is(Preposition|To|LastNext|Calendar)):
			return true
		}
	}
	return false
}

// saysMore tells whether what was said follows the verb at word i, so that it is no
// participle: "the report issued in May said sales fell", "the man involved explained:".
func saysMore(ws []Word, i int) bool {
	if i+1 >= len(ws) {
		return false
	}
	n := &ws[i+1]
	return n.Is(That|Determiner) || Nounish(n) && !n.Is(Subordinator|Coordinator|Relative) ||
		n.Kind == Capital && !n.Is(Calendar) || n.Kind == Semicolon && i+2 < len(ws)
}

// takesObject tells whether a word that is rather a noun ("plans") is the verb
// here: behind a name or a pronoun and before what a verb governs.
func takesObject(ws []Word, i, prev int, before []Verb) bool {
	if prev < 0 || i+1 >= len(ws) {
		return false
	}
	p, n := &ws[prev], &ws[i+1]
	if prev < i-1 && ws[i].Is(Planning) && n.Is(To) {
		return true // Norden, which closed its mill, still plans to
	}
	if !predicatedAtAll(ws, before) &&
		(p.Kind == Comma && ws[i].Is(Planning) && n.Is(To) ||
			ws[i].Is(Planning) && p.Kind == Capital && Nounish(n) && !finiteAhead(ws, i+1)) {
		return true // Holt, the head of the mill, plans to; Norden plans daily ferries
	}
	if ws[i].Is(Reporting) && n.Kind == Stop && predicatedAtAll(ws, before) && apart(ws, prev) {
		return true // ..., the Post notes.
	}
	if n.Is(UntilWord) && (p.Is(Coordinator) || Nounlike(p)) {
		return true // opens on Sunday and runs until May; whose lease runs until May
	}
	if (n.Is(Preposition) && !n.Is(OfWord) || n.Class == Adverb && n.Runes > 5) && !predicatedAtAll(ws, before) && !finiteBehind(ws, i+1) && !countedObject(ws, i, before) {
		return true // The race starts in Oslo; The ferry runs nightly
	}
	if (Nounish(n) || n.Is(OnIn) && Nounish(p)) && ofWhose(ws, prev) {
		return true // a firm whose motto promises speed, whose lease ends on Monday
	}
	if p.Is(HeShe|It) || p.Is(Relative) && !(prev > 0 && ws[prev-1].Is(Preposition)) {
		return ws[i].Is(SForm) // which runs until May
	}
	subject := p.Is(Pronoun|Relative|That) || p.Kind == Capital || Nounish(p) && !p.Is(Subordinator)
	return subject && (n.Is(Determiner|Pronoun) || n.Is(That) && ws[i].Is(Reporting|Opinion|Planning|Clausal) ||
		n.Is(To) && ws[i].Is(Planning) || n.Kind == Capital && !n.Is(Calendar) && p.Kind != Capital)
}

// countedObject tells whether a number behind the last verb, which a comma parts from its
// subject, begins the object that word i ends: "Norden, whose term ends, [raised] two key rates".
func countedObject(ws []Word, i int, before []Verb) bool {
	n := len(before) - 1
	if n < 0 || before[n].First == 0 || ws[before[n].First-1].Kind != Comma || before[n].Head+1 >= i {
		return false
	}
	first := &ws[before[n].Head+1]
	return (first.Is(Counting) || first.Kind == Number) && !Some(ws[before[n].Head+2:i], func(w *Word) bool { return !Nounlike(w) })
}

// ofWhose tells whether the noun that word i ends stands right behind "whose".
func ofWhose(ws []Word, i int) bool {
	for i > 0 && Nounish(&ws[i]) && !ws[i].Is(Relative) {
		i--
	}
	return ws[i].Is(Relative) && ws[i].Is(Possessive)
}

// apart tells whether the name that word i ends stands behind a comma, with an article
// at most before it, and what it is the name of behind it: ", the Norden news agency".
func apart(ws []Word, i int) bool {
	for n := 0; n < 2 && i > 0 && ws[i].Is(OrgWord) && ws[i].Kind == Lower; n++ {
		i--
	}
	if ws[i].Kind != Capital {
		return false
	}
	for i > 0 && ws[i].Kind == Capital {
		i--
	}
	if i > 0 && ws[i].Is(Determiner) {
		i--
	}
	return ws[i].Kind == Comma
}

// finiteBehind tells whether any word from i on could be a finite verb of the
// same clause.
func finiteBehind(ws []Word, i int) bool {
	for ; i < len(ws) && !ws[i].Is(Subordinator|Relative) && ws[i].Kind != Semicolon; i++ {
		if w := &ws[i]; w.Kind == Lower && w.Is(PastForm|SForm|BeForm|HaveForm|DoForm|Modal|Will) &&
			!sharesSubject(ws, i) && !(w.Is(Noun) && ws[i-1].Is(Determiner)) &&
			!(w.Is(Participle) && byAgent(ws, i+1)) {
			return true
		}
	}
	return false
}

// sharesSubject tells whether the verb at word i follows a conjunction directly:
// another verb before it has its subject, "runs until May and then travels to".
func sharesSubject(ws []Word, i int) bool {
	for i--; i > 0 && ws[i].Is(Adverb|Linker); i-- {
	}
	return i > 0 && ws[i].Is(Coordinator)
}

// pluralSubject tells whether the base form at word i is the only verb that a
// sentence can have, and the name or the plural that opens it its subject:
// "Marlow play Thornby on Saturday", "Tickets go on sale on Wednesday", "Talks with the
// millers begin in Oslo".
func pluralSubject(ws []Word, i, prev int) bool {
	const longest = 6
	if prev != i-1 || prev > longest || i+1 >= len(ws) || ws[prev].Is(Determiner|Preposition|Adverb) ||
		ws[prev].Kind != Capital && (!Nounish(&ws[prev]) || ws[i].Is(Noun)) {
		return false
	}
	phrase := 0 // where one that belongs to the subject begins
	for j := range prev {
		if phrase == 0 && j > 0 && ws[j].Kind == Lower && ws[j].Is(Preposition) && !ws[j].Is(Subordinator|To|Noun|Comparing) && !ws[i].Is(Noun) {
			phrase = j
			continue
		}
		if ws[j].Kind != Capital && !ws[j].Is(Determiner) && !Nounish(&ws[j]) || ws[j].Is(Preposition|Pronoun) || phrase > 0 && ws[j].Is(Coordinator) {
			return false
		}
	}
	n := &ws[i+1]
	if phrase == 0 && prev > 3 || phrase > 0 && (ws[0].Is(Determiner|Calendar) || !n.Is(Preposition|Particle|Calendar|To) && n.Kind != Stop) {
		return false
	}
	if n.Kind == Comma {
		return false // the seven-member commission, which
	}
	if ws[i].Is(Noun) && !n.Is(Determiner|Possessive) && n.Kind != Capital {
		return false
	}
	return !finiteBehind(ws, i+1)
}

// opened tells whether nothing but a noun stands between the base form at word i and a
// subordinator, so that it is the verb: "if the rains fail".
func opened(ws []Word, i, prev int) bool {
	if prev != i-1 || i+1 >= len(ws) || !Nounlike(&ws[prev]) || ws[prev].Is(Determiner|Pronoun) {
		return false
	}
	if next := &ws[i+1]; next.Kind != Symbol && next.Kind != Comma &&
		(!next.Is(Adverb|Particle|Preposition|Determiner|To) || next.Is(Verbal&^To|OfWord|Comparing)) {
		return false // when the oil spill has ended
	}
	for j := prev; j > max(0, i-5); j-- {
		switch w := &ws[j-1]; {
		case w.Is(Subordinator) && !w.Is(PrepSub), w.Is(Relative) && !w.Is(That):
			return ws[j].Is(Determiner) || j == prev
		case w.Is(Determiner) || Nounlike(w):
		default:
			return false
		}
	}
	return false
}

// plainPresent tells whether a base form is a present tense: "they close",
// "officials say".
func plainPresent(ws []Word, i, prev int) bool {
	if prev < 0 {
		return false
	}
	p, w := &ws[prev], &ws[i]
	switch {
	case w.Is(Clausal) && i+1 < len(ws) && ws[i+1].Is(That) && p.Wordy() && !p.Is(Determiner|Preposition|To|Verbal|Pronoun):
		return true // tests published last month show that
	case p.Is(That) && i+1 < len(ws) &&
		(ws[i+1].Is(PastForm|SForm|BeForm|HaveForm|DoForm|Modal|Will) ||
			prev > 0 && w.Is(Noun) && ws[prev-1].Is(Calendar|Reporting)):
		return false // that profit rose; said that drill crews
	case p.Is(That) && prev > 0 && ws[prev-1].Is(Reporting) && ws[prev-1].Is(PastForm):
		return false // said that like the old ban
	case p.Is(That) && prev > 0 && ws[prev-1].Is(Preposition):
		return false // the owner of that ship
	case p.Is(PlainSubject):
		return true
	case p.Is(Pronoun):
		return false // saw it fall
	case pluralSubject(ws, i, prev),
		!w.Is(Noun) && (opened(ws, i, prev) ||
			prev < i-1 && i+1 < len(ws) && ws[i+1].Is(Determiner) && (Nounish(p) || p.Kind == Capital)):
		return true // most strains now resist the drug
	case prev == 0 && p.Is(Abstract) && p.Class&(Verbal|Determiner|Preposition|Subordinator) == 0: // Analysts expect
	case prev == 0 && i == 1 && p.Class == 0 && p.Runes > 5 && w.Is(Reporting|Planning|Opinion) && i+1 < len(ws) &&
		ws[i+1].Is(Determiner|To|That|Pronoun) && !ws[i+1].Is(LastNext):
		return true // Forecasters expect a storm
	case w.Is(Noun), p.Is(Determiner | Preposition | To | Verbal), p.Kind != Lower:
		return false
	case !w.Is(Reporting) && i+1 < len(ws) && auxiliary(&ws[i+1]), oneOf(ws, prev):
		return false // a second attempt will be made
	}
	return w.Is(Reporting|Planning|Opinion|Stative) && !p.Is(Calendar)
}

// oneOf tells whether word i belongs to a noun that "a" or "an" opens: the base form
// behind it is the rest of that noun.
func oneOf(ws []Word, i int) bool {
	for i > 0 && ws[i].Kind == Lower && !ws[i].Is(Verbal|Preposition|Determiner|Coordinator) {
		i--
	}
	return ws[i].Is(Determiner) && ws[i].Is(Abstract) && ws[i].End-ws[i].Start <= 2
}
