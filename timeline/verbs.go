package timeline

// tense is how a verb lies to the time of telling.
type tense uint8

const (
	past        tense = iota // closed, was closing
	present                  // closes, is closing
	perfect                  // has closed
	pastPerfect              // had closed
	future                   // will close, is to close
	conditional              // would close, could have closed
	infinitive               // to close
	participial              // closing, closed (by), without an auxiliary
)

var tenseNames = [...]string{"past", "present", "perfect", "past perfect", "future", "conditional", "infinitive", "participle"}

func (t tense) String() string { return tenseNames[t] }

// finite tells whether a verb of this tense makes a clause that can stand alone.
func (t tense) finite() bool { return t < infinitive }

// verb is a verb group: auxiliaries, adverbs among them, and the main verb.
type verb struct {
	first, head int // indices into the words of the sentence; head is the main verb
	tense       tense
	class       class // of the main verb
	passive     bool
	negated     bool
	progressive bool
}

// appendVerbs finds the verb groups of a sentence, in order.
func appendVerbs(dst []verb, ws []word) []verb {
	for i := 0; i < len(ws); {
		if w := &ws[i]; w.class&verbal == 0 && w.kind != clitic {
			i++ // most words: verbAt would say the same
			continue
		}
		v, next := verbAt(ws, i, dst)
		if next == i {
			i++
			continue
		}
		dst = append(dst, v)
		i = next
	}
	return dst
}

// contracted tells whether word i is the "'s" of "it's going", not of "Holt's".
func contracted(ws []word, i int) bool {
	if i == 0 || ws[i].kind != clitic || ws[i].class != 0 || !ws[i-1].is(pronoun|that|relative) {
		return false
	}
	j := i + 1
	for j < len(ws) && ws[j].is(adverb|negation) && !ws[j].is(verbal) {
		j++
	}
	return j < len(ws) && ws[j].is(ingForm|participle|determiner)
}

const verbal = base | sForm | pastForm | participle | ingForm | beForm | haveForm | doForm | modal | will | to

// verbAt reads the verb group that begins at word i and returns the index
// behind it; i itself when none does.
func verbAt(ws []word, i int, before []verb) (verb, int) {
	w := ws[i]
	if contracted(ws, i) {
		return passiveOf(ws, verb{first: i, head: i, tense: present, class: beForm}, i)
	}
	if w.class&verbal == 0 || w.is(timeNoun) && w.is(beForm) && i > 0 && ws[i-1].kind == number || !w.wordy() || w.kind == capital && i > 0 && !afterOpening(ws, i) {
		return verb{}, i
	}
	v := verb{first: i, head: i, class: w.class}
	switch {
	case w.is(modal | will):
		return modalGroup(ws, v)
	case w.is(to):
		j := skipAdverbs(ws, i+1, &v)
		if j < len(ws) && ws[j].kind == lower && (plainForm(ws[j]) || ws[j].class == 0 && i > 0 && ws[i-1].is(planning) && ws[i-1].is(verbal)) {
			v.tense = infinitive
			return chain(ws, v, j)
		}
		return v, i
	case w.is(haveForm) && !w.is(ingForm):
		v.tense = present
		if w.is(pastTense) {
			v.tense = past
		}
		return haveGroup(ws, v)
	case w.is(beForm):
		return beGroup(ws, v)
	case w.is(doForm):
		v.tense = present
		if w.is(pastTense) {
			v.tense = past
		}
		v.negated = w.is(negation)
		j := skipAdverbs(ws, i+1, &v)
		if j < len(ws) && ws[j].is(base) && !ws[j].is(pronoun) {
			v.head, v.class = j, ws[j].class
			return v, j + 1
		}
		return v, i + 1
	}
	return mainVerb(ws, v, before)
}

// plainForm tells whether a word can stand behind "to": close, be, have, do.
func plainForm(w word) bool {
	return w.is(base) || w.is(haveForm|doForm) && w.is(presentTense) && !w.is(negation)
}

// afterOpening tells whether word i opens the sentence or a quotation, so that
// its capital says nothing.
func afterOpening(ws []word, i int) bool {
	return i == 0 || ws[i-1].kind == quote || ws[i-1].kind == semicolon || ws[i-1].kind == dash
}

// skipAdverbs returns the first word from i on that is neither an adverb nor a
// negation, and notes a negation in v.
func skipAdverbs(ws []word, i int, v *verb) int {
	for n := 0; i < len(ws) && n < 4 && ws[i].is(adverb|negation) && !ws[i].is(verbal); n++ {
		if ws[i].is(negation) {
			v.negated = true
		}
		i++
	}
	return i
}

func modalGroup(ws []word, v verb) (verb, int) {
	w := ws[v.first]
	if w.is(calendar) && w.kind == capital || v.first > 0 && ws[v.first-1].is(determiner) {
		return v, v.first // May; "the can"
	}
	v.tense = conditional
	if w.is(will) {
		v.tense = future
	}
	v.negated = w.is(negation)
	j := skipAdverbs(ws, v.first+1, &v)
	if j >= len(ws) {
		return v, v.first
	}
	if next := ws[j]; next.is(base) || next.is(haveForm) || next.kind == lower && next.class == 0 {
		return chain(ws, v, j)
	}
	return v, v.first
}

// chain reads on from the infinitive at j: "be closed", "have been closed".
func chain(ws []word, v verb, j int) (verb, int) {
	v.head, v.class = j, ws[j].class
	switch {
	case ws[j].is(haveForm):
		k := skipAdverbs(ws, j+1, &v)
		if k < len(ws) && ws[k].is(participle) {
			v.head, v.class = k, ws[k].class
			if ws[k].is(beForm) {
				return passiveOf(ws, v, k)
			}
			return v, k + 1
		}
	case ws[j].is(beForm):
		return passiveOf(ws, v, j)
	}
	return v, j + 1
}

// passiveOf reads what follows the form of "be" at j: "closed", "closing".
func passiveOf(ws []word, v verb, j int) (verb, int) {
	k := skipAdverbs(ws, j+1, &v)
	if k < len(ws) && ws[k].is(beForm) && ws[k].is(ingForm) { // is being closed
		k = skipAdverbs(ws, k+1, &v)
	}
	if k >= len(ws) || ws[k].kind != lower {
		return v, j + 1
	}
	switch {
	case ws[k].is(participle):
		v.head, v.class, v.passive = k, ws[k].class, true
		return v, k + 1
	case ws[k].is(ingForm) && !ws[k].is(noun|preposition):
		v.head, v.class, v.progressive = k, ws[k].class, true
		return v, k + 1
	}
	return v, j + 1
}

func haveGroup(ws []word, v verb) (verb, int) {
	v.negated = ws[v.first].is(negation)
	j := skipAdverbs(ws, v.first+1, &v)
	switch {
	case j >= len(ws):
	case ws[j].is(participle) && ws[j].kind == lower:
		if v.tense == past {
			v.tense = pastPerfect
		} else {
			v.tense = perfect
		}
		v.head, v.class = j, ws[j].class
		if ws[j].is(beForm) {
			return passiveOf(ws, v, j)
		}
		return v, j + 1
	case ws[j].is(to) && j+1 < len(ws) && plainForm(ws[j+1]):
		return chain(ws, v, j+1) // had to close
	case v.first == 0 && v.tense == past:
		return inverted(ws, v)
	}
	return v, v.first + 1
}

// inverted reads a condition that opens with its auxiliary: "Had the bank failed,
// the state would have paid".
func inverted(ws []word, v verb) (verb, int) {
	for j := 2; j < min(len(ws), 8) && ws[j].kind != comma; j++ {
		if ws[j].kind == lower && ws[j].is(participle) {
			v.head, v.class, v.tense = j, ws[j].class, conditional
			return v, j + 1
		}
	}
	return v, v.first + 1
}

func beGroup(ws []word, v verb) (verb, int) {
	w := ws[v.first]
	switch {
	case w.is(presentTense):
		v.tense = present
	case w.is(pastTense):
		v.tense = past
	case w.is(ingForm):
		v.tense = participial
	default:
		return v, v.first
	}
	v.negated = w.is(negation)
	j := skipAdverbs(ws, v.first+1, &v)
	if j+1 < len(ws) && ws[j].is(to) && plainForm(ws[j+1]) { // is to close
		switch {
		case v.tense == present:
			v.tense = future
		case ws[j+1].is(haveForm):
			v.tense = conditional // was to have closed
		}
		return chain(ws, v, j+1)
	}
	return passiveOf(ws, v, v.first)
}

// mainVerb reads a verb that has no auxiliary before it.
func mainVerb(ws []word, v verb, before []verb) (verb, int) {
	i := v.first
	w := ws[i]
	prev := previous(ws, i)
	if w.kind == capital && (i > 0 || !w.is(ingForm|participle) || i+1 < len(ws) && ws[i+1].kind == comma) {
		return v, i // also: United, who lost
	}
	if i == 0 && w.is(reporting) && w.is(pastForm) {
		return v, i + 1 // Replied Holt: ...
	}
	if i > 0 && i+1 < len(ws) && ws[i-1].kind == quote && ws[i+1].kind == quote {
		return v, i // a “revamped” plan
	}
	nominal := prev >= 0 && (ws[prev].kind == number && w.class&pastForm == 0 || ws[prev].is(determiner|preposition|to) && !ws[prev].is(subordinator|that|pronoun))
	if nominal && prev > 0 && ws[prev].is(particle) && ws[prev-1].is(pastForm|participle) && ws[prev-1].kind == lower {
		nominal = false // the oil that washed up came
	}
	switch {
	case w.is(pastForm) && w.is(base|noun) && withinNoun(ws, i):
		return v, i // a stock split
	case w.is(base) && prev >= 0 && ws[prev].is(coordinator) && len(before) > 0 && before[len(before)-1].tense == infinitive && !w.is(pastForm|noun):
		v.tense = infinitive // to close and sell
	case w.is(pastForm) && !w.is(participle):
		if nominal && prev == i-1 {
			return v, i
		}
		v.tense = past
	case w.is(pastForm | participle):
		if !w.is(pastForm) && prev == i-1 && prev >= 0 && ws[prev].kind == capital && i+1 < len(ws) && ws[i+1].kind == capital {
			return v, i // Leeds based Norden
		}
		if i > 1 && i+1 < len(ws) && ws[i-1].is(determiner) && ws[i-2].is(verbal) && nounish(ws[i+1]) {
			return v, i // repaid all affected customers
		}
		if nominal || i > 0 && ws[i-1].is(ingForm) && !ws[i-1].is(noun|beForm|haveForm|preposition) && i+1 < len(ws) && nounish(ws[i+1]) {
			return v, i // reflecting continued growth
		}
		v.tense = past
		if !w.is(pastForm) || reduced(ws, i, prev, before) {
			v.tense = participial
		}
	case w.is(ingForm):
		if w.is(noun) && !acts(ws, i) || prev == i-1 && prev >= 0 && (ws[prev].is(determiner) || ws[prev].kind == clitic && ws[prev].class == 0) || i+1 < len(ws) && ws[i+1].is(beForm|modal|will) {
			return v, i
		}
		v.tense = participial
	case w.is(sForm):
		if nominal || w.is(noun) && !takesObject(ws, i, prev, before) || w.is(preposition) || !w.is(reporting) && i+1 < len(ws) && ws[i+1].is(beForm|haveForm|doForm|modal|will) && !ws[i+1].is(ingForm|calendar) {
			return v, i
		}
		v.tense = present
	case w.is(base):
		if !plainPresent(ws, i, prev) && !(w.is(stative) && prev >= 0 && ws[prev].kind == comma && i+1 < len(ws) && ws[i+1].is(to)) && !(prev >= 0 && ws[prev].kind == comma && !w.is(noun) && len(before) > 0 && !predicatedAtAll(ws, before) && i+1 < len(ws) && ws[i+1].is(determiner)) {
			return v, i
		}
		v.tense = present
	default:
		return v, i
	}
	return v, i + 1
}

// acts tells whether an -ing form that is rather a noun ("killing") is a verb
// here: behind a preposition and before its object, "convicted of killing her
// husband".
func acts(ws []word, i int) bool {
	if i == 0 || i+2 >= len(ws) || !ws[i-1].is(preposition) || ws[i-1].is(onIn) || ws[i].is(preposition) {
		return false
	}
	return ws[i+1].is(determiner) && !ws[i+2].is(timeNoun|calendar)
}

// withinNoun tells whether word i, whose past tense is like its base, ends the
// noun that a preposition governs and governs nothing itself: "plans for a
// three-way stock split, although". A verb may govern it when it is rather a noun:
// "got a flu shot in May".
func withinNoun(ws []word, i int) bool {
	if i+1 < len(ws) && (ws[i+1].wordy() && !ws[i+1].is(preposition|coordinator|subordinator|lastNext|calendar) || ws[i+1].kind == number || ws[i+1].kind == symbol) {
		return false
	}
	for j := i - 1; j > 0; j-- {
		if ws[j].is(determiner) {
			return ws[j-1].is(preposition) || ws[i].is(noun) && ws[j-1].is(verbal) && !ws[j-1].is(reporting|clausal|opinion)
		}
		if !nounish(ws[j]) && ws[j].kind != number && !ws[j].is(noun|abstract) {
			return false
		}
	}
	return false
}

// previous returns the nearest word before i that is no adverb; -1 if none.
func previous(ws []word, i int) int {
	for i--; i >= 0 && ws[i].is(adverb) && !ws[i].is(verbal|negation); i-- {
	}
	return i
}

// reduced tells whether the -ed form at i, which could be a past tense, is a
// participle that stands for a relative clause: "the company, founded in 1998,
// said", "men arrested by police were freed".
func reduced(ws []word, i, prev int, before []verb) bool {
	if prev < 0 {
		return true
	}
	p := ws[prev]
	next := word{}
	if i+1 < len(ws) {
		next = ws[i+1]
	}
	switch {
	case ws[i].is(intransitive), ws[i].is(reporting) && !next.is(preposition), takesNoun(ws, i):
		return false
	case ws[i].is(reporting) && (p.kind == capital || prev > 0 && ws[prev-1].kind == comma) && next.is(onIn) && i+2 < len(ws) && ws[i+2].is(calendar):
		return false // ..., the agency warned on Friday
	case ws[0].is(preposition) && next.is(preposition) && !commaBetween(ws, 0, i):
		return true // In a statement read on television, ...
	case p.is(pronoun|relative|that|coordinator) || p.kind == quote:
		return false
	case p.is(subordinator):
		return true // when asked; as expected
	case next.is(agent):
		return true
	case p.kind == open:
		return next.is(preposition | to | adverb)
	case p.kind == comma && prev > 2 && ws[prev-1].kind == number && ws[prev-2].kind == comma && ws[prev-3].kind == capital:
		return false // Ada Holt, 43, sat
	case p.is(timeNoun) && (next.is(calendar) || next.kind == number), accordingTo(ws, i):
		return true // the quarter ended May 31; // according to a note published on Sunday
	case p.kind == comma || p.kind == dash:
		if prev < i-1 && ws[i-1].is(linker) {
			return false // ..., also lent
		}
		return next.is(preposition|to|adverb|lastNext|calendar) && (predicatedAtAll(ws, before) || finiteAhead(ws, i+1) || laterFinite(ws, i+1))
	}
	return predicated(ws, i, before) || finiteAhead(ws, i+1) || next.is(preposition) && resumed(ws, i+1)
}

// accordingTo tells whether word i stands behind the noun of "according to a
// note", which is no subject.
func accordingTo(ws []word, i int) bool {
	j := i - 1
	for j > 0 && (nounish(ws[j]) || ws[j].kind == capital || ws[j].is(noun)) {
		j--
	}
	return j > 1 && ws[j].is(determiner) && ws[j-1].is(to) && ws[j-2].is(noun) && ws[j-2].is(abstract)
}

// takesNoun tells whether the verb at word i has a noun with an article or a
// possessive for its object, as a participle that stands for a relative clause
// has not: "the chairman followed the statement by announcing". Verbs of naming
// and giving keep theirs: "a group called the Vale Society".
func takesNoun(ws []word, i int) bool {
	if i+2 >= len(ws) || ws[i].is(opinion|naming) {
		return false
	}
	next, noun := ws[i+1], ws[i+2]
	return next.is(determiner) && (next.is(possessive) || next.is(abstract) && !next.is(pronoun|lastNext|adverb)) && noun.wordy() && !noun.is(timeNoun|calendar)
}

// resumed tells whether an auxiliary follows directly behind a comma: then what
// stands before it was set off from its subject, "a group based in Oslo, has".
func resumed(ws []word, i int) bool {
	for ; i+1 < len(ws); i++ {
		if ws[i].kind == semicolon || ws[i].kind == quote || ws[i].is(coordinator|subordinator|that) {
			return false
		}
		if n := ws[i+1]; ws[i].kind == comma && n.is(beForm|haveForm|doForm|modal|will) && !n.is(calendar|ingForm) {
			return true
		} else if ws[i].kind == comma && n.is(reporting) && n.is(pastForm) && i+2 < len(ws) && ws[i+2].is(pronoun|that|determiner) {
			return true // a statement posted by Holt, said he
		}
	}
	return false
}

// predicated tells whether the clause word i stands in has its finite verb
// already: "he attended the meeting held on Monday". A reporting verb does not
// count, since "he said the plant closed" opens a new clause without a word.
func predicated(ws []word, i int, before []verb) bool {
	for k := len(before) - 1; k >= 0; k-- {
		v := before[k]
		for j := v.head + 1; j < i; j++ {
			w := ws[j]
			if joinsNumbers(ws, j) {
				continue
			}
			if w.is(coordinator|subordinator|relative|that|pronoun) || w.kind == semicolon || w.kind == quote || w.kind == dash {
				return false
			}
			if w.kind == comma && fronted(ws, v.first) {
				return false
			}
		}
		if v.tense.finite() {
			return (!v.is(reporting) || occasion(ws, v.head+1, i)) && predicatedAtAll(ws, before)
		}
		i = v.first
	}
	return false
}

// occasion tells whether words [from, to) are one phrase that says where or how
// something was said: "in a statement [issued by]", but not "in Oslo the mill".
func occasion(ws []word, from, to int) bool {
	if from+1 >= to || !ws[from].is(preposition) {
		return false
	}
	for i := from + 2; i < to; i++ {
		if ws[i].is(determiner|pronoun) || ws[i].kind != lower {
			return false
		}
	}
	return ws[to-1].kind == lower
}

// joinsNumbers tells whether the conjunction at word j only joins amounts: "$4
// million, or 24 cents a share".
func joinsNumbers(ws []word, j int) bool {
	return ws[j].is(coordinator) && j+1 < len(ws) && (ws[j+1].kind == number || ws[j+1].kind == symbol)
}

// predicatedAtAll tells whether the sentence has a finite verb already that is
// not within a relative or subordinate clause.
func predicatedAtAll(ws []word, before []verb) bool {
	for _, v := range before {
		if v.tense.finite() && !fronted(ws, v.first) {
			return true
		}
	}
	return false
}

// laterFinite tells whether a verb that must be finite stands anywhere behind
// word i: the main verb is still to come.
func laterFinite(ws []word, i int) bool {
	for ; i < len(ws); i++ {
		w := ws[i]
		if w.is(beForm|haveForm|doForm) && w.is(presentTense|pastTense) || w.is(modal|will) && !w.is(calendar) || w.is(pastForm) && (!w.is(participle) || w.is(reporting)) {
			return true
		}
		if w.is(sForm) && ws[i-1].kind == comma && i+1 < len(ws) && ws[i+1].is(preposition|determiner|to) {
			return true // The race, first held in 1903, starts in Oslo
		}
	}
	return false
}

// fronted tells whether the verb at word i belongs to a subordinate or relative
// clause, which a comma closes.
func fronted(ws []word, i int) bool {
	for j := range i {
		if ws[j].is(subordinator|relative) || ws[j].is(that) && j > 0 && (nounish(ws[j-1]) || ws[j-1].kind == capital) {
			return true
		}
	}
	return false
}

// finiteAhead tells whether a verb that must be finite follows before the
// clause can have ended, so that what stands before it is its subject.
func finiteAhead(ws []word, i int) bool {
	for ; i < len(ws); i++ {
		w := ws[i]
		switch {
		case w.kind == comma, w.kind == semicolon, w.kind == quote, w.kind == dash, w.is(coordinator | subordinator | relative | that | to), w.is(pronoun):
			return false
		case w.is(beForm|haveForm|doForm) && w.is(presentTense|pastTense), w.is(modal|will) && !w.is(calendar), w.is(pastForm) && !w.is(participle):
			return true
		}
	}
	return false
}

// takesObject tells whether a word that is rather a noun ("plans") is the verb
// here: behind a name or a pronoun and before what a verb governs.
func takesObject(ws []word, i, prev int, before []verb) bool {
	if prev < 0 || i+1 >= len(ws) {
		return false
	}
	p, n := ws[prev], ws[i+1]
	if prev < i-1 && ws[i].is(planning) && n.is(to) {
		return true // Norden, which closed its mill, still plans to
	}
	if p.is(coordinator) && n.is(untilWord) {
		return true // opens on Sunday and runs until May
	}
	if ws[i].is(sForm) && n.is(preposition) && !n.is(ofWord) && !predicatedAtAll(ws, before) && !finiteBehind(ws, i+1) {
		return true // The race starts in Oslo
	}
	subject := p.is(pronoun|relative|that) || p.kind == capital || nounish(p)
	return subject && (n.is(determiner|pronoun) || n.is(that) && ws[i].is(reporting|opinion|planning|clausal) || n.is(to) && ws[i].is(planning) || n.kind == capital && !n.is(calendar) && p.kind != capital)
}

// finiteBehind tells whether any word from i on could be a finite verb of the
// same clause.
func finiteBehind(ws []word, i int) bool {
	for ; i < len(ws) && !ws[i].is(subordinator|relative) && ws[i].kind != semicolon; i++ {
		if w := ws[i]; w.kind == lower && w.is(pastForm|sForm|beForm|haveForm|doForm|modal|will) {
			return true
		}
	}
	return false
}

// plainPresent tells whether a base form is a present tense: "they close",
// "officials say".
func plainPresent(ws []word, i, prev int) bool {
	if prev < 0 {
		return false
	}
	p, w := ws[prev], ws[i]
	switch {
	case p.is(that) && i+1 < len(ws) && ws[i+1].is(pastForm|sForm|beForm|haveForm|doForm|modal|will):
		return false // that profit rose
	case p.is(plainSubject):
		return true
	case p.is(pronoun):
		return false // saw it fall
	case prev == 0 && p.is(abstract) && p.class&(verbal|determiner|preposition|subordinator) == 0: // Analysts expect
	case w.is(noun), p.is(determiner | preposition | to | verbal), p.kind != lower:
		return false
	}
	return w.is(reporting|planning|opinion|stative) && !p.is(calendar)
}
