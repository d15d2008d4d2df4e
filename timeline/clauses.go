package timeline

import "slices"

// clauseKind is how a clause hangs on the one before it.
type clauseKind uint8

const (
	mainClause       clauseKind = iota
	coordinateClause            // and closed the plant
	complement                  // said (that) it would close
	relativeClause              // which closed in May
	adverbialClause             // after it closed
	participleClause            // founded in 1998
	infinitiveClause            // to close
	quotedClause                // “It closed,” he said
)

var clauseNames = [...]string{"main", "coordinate", "complement", "relative", "adverbial", "participle", "infinitive", "quoted"}

func (k clauseKind) String() string { return clauseNames[k] }

// clause is one verb group with the words that belong to it. Its words are
// [start, end); the words of a clause that is embedded in its subject lie in
// between and belong to both.
type clause struct {
	verb
	kind       clauseKind
	start, end int  // words, half-open
	opener     int  // the word that opens it ("after", "who"); -1 if none
	parent     int  // the clause it hangs on; -1 for a main clause
	quoted     bool // lies between quotation marks
	speaker    int  // the reporting clause whose words it gives; -1
}

// appendClauses splits the words of a sentence into clauses, one for each verb
// group, in the order of their verbs. It looks only at the words between one
// verb and the next: the strongest boundary there is where the next clause
// begins.
func appendClauses(dst []clause, ws []word, verbs []verb) []clause {
	base := len(dst)
	for k, v := range verbs {
		c := clause{verb: v, end: len(ws), opener: -1, parent: -1, speaker: -1}
		cs := dst[base:]
		if k == 0 {
			c.first = v.first
			openFirst(ws, &c)
		} else {
			openNext(ws, cs, &c)
		}
		for i := range cs {
			if cs[i].end > c.start && cs[i].start < c.start {
				cs[i].end = max(c.start, cs[i].head+1)
			}
		}
		dst = append(dst, c)
	}
	closeInserted(ws, dst[base:])
	markQuotes(ws, dst[base:])
	attribute(ws, dst[base:])
	return dst
}

// openFirst opens the first clause of a sentence.
func openFirst(ws []word, c *clause) {
	c.kind = mainClause
	for i := 0; i < c.first; i++ {
		switch w := ws[i]; {
		case w.is(relative) && i > 0, w.is(that) && i > 0 && (nounish(ws[i-1]) || ws[i-1].kind == capital) && !ownSubject(ws, i, c.first):
			c.kind, c.opener, c.start = relativeClause, i, i
		case w.is(subordinator) && !(w.is(prepSub) && interrupted(ws, i, c.first)) && ws[i+1].kind != comma && !ws[i+1].is(ofWord):
			c.kind, c.opener, c.start = adverbialClause, i, i
		}
	}
	switch {
	case c.tense == participial && c.opener < 0:
		c.kind, c.start = participleClause, c.first
	case c.tense == infinitive && c.opener < 0:
		c.kind, c.start = infinitiveClause, c.first
	}
}

// marks are what stands between two verbs that may open a clause: the places
// of the last word of each kind, -1 for none.
type marks struct {
	quote, semicolon, relative, subordinator, that, coordinator, comma, dash int
	firstThat                                                                int
}

// marksBetween looks for them among the words [from, c.first).
func marksBetween(ws []word, from int, c *clause) marks {
	o := marks{-1, -1, -1, -1, -1, -1, -1, -1, -1}
	for i := from; i < c.first; i++ {
		switch w := ws[i]; {
		case w.kind == quote:
			o.quote = i
		case w.kind == semicolon:
			o.semicolon = i
		case w.kind == dash || w.kind == open || w.kind == closing:
			o.dash = i
		case w.kind == comma:
			o.comma = i
		case w.is(relative):
			o.relative = i
		case w.is(that) && i > from && ws[i-1].is(subordinator): // if that happens
		case w.is(that) && !(i+1 < len(ws) && i+1 < c.first && nounish(ws[i+1]) && i > from && ws[i-1].is(preposition)):
			o.that = i
			if o.firstThat < 0 {
				o.firstThat = i
			}
		case w.is(subordinator) && !(w.is(prepSub) && (c.tense == infinitive || c.tense == participial && i < c.first-1 || interrupted(ws, i, c.first))) && ws[i+1].kind != comma && !ws[i+1].is(ofWord): // but "because of"
			o.subordinator = i
		case w.is(coordinator) && !joinsDates(ws, i):
			o.coordinator = i
		}
	}
	if o.subordinator >= 0 && o.coordinator > o.subordinator && ws[o.subordinator].is(prepSub) && !ownSubject(ws, o.coordinator, c.first) {
		o.subordinator = -1 // has led it since its founding, and plans
	}
	if o.quote >= 0 && wordsQuoted(ws, from, o.quote) {
		o.quote = -1
	}
	return o
}

// opened says that the clause begins at start, is of a kind, and hangs on parent;
// at is the word that opens it, -1 for none.
func (c *clause) opened(kind clauseKind, at, start, parent int) {
	c.kind, c.opener, c.start, c.parent = kind, at, start, parent
}

// openNext finds where a clause begins that is not the first: cs are those
// before it. The last word that opens clauses decides.
func openNext(ws []word, cs []clause, c *clause) {
	k := len(cs) - 1
	from := cs[k].head + 1
	o := marksBetween(ws, from, c)
	switch last := max(o.quote, o.semicolon, o.relative, o.subordinator, o.that); {
	case last < 0:
		openUnmarked(ws, cs, c, &o)
	case last == o.quote || last == o.semicolon:
		c.opened(mainClause, -1, last+1, -1)
	case last == o.relative:
		c.opened(relativeClause, last, last, k)
	case last == o.subordinator:
		c.opened(adverbialClause, last, last, k)
		if o.coordinator == last-1 && o.coordinator >= 0 {
			c.start = o.coordinator
		}
	default:
		openThat(ws, cs, c, &o)
	}
}

// openThat opens a clause with the last "that": what is said, or what a noun is
// told apart by.
func openThat(ws []word, cs []clause, c *clause, o *marks) {
	k := len(cs) - 1
	before := &cs[k]
	commaBefore := o.that > 0 && ws[o.that-1].kind == comma
	switch {
	case o.firstThat < o.that && before.is(reporting|clausal):
		c.opened(relativeClause, o.that, o.that, k) // said that a ferry that was late
	case commaBefore && !before.is(reporting|opinion|planning|clausal):
		c.opened(mainClause, -1, o.that, -1) // that is a subject here
	case before.is(reporting|opinion|planning) && !embeddedComma(ws, before.head+1, o.that) || before.is(reporting|clausal) && commaBefore ||
		!nounish(ws[o.that-1]) && !ws[o.that-1].is(noun) && ws[o.that-1].kind == lower:
		c.opened(complement, o.that, o.that, k)
	case before.tense == participial && before.parent >= 0 && before.parent < k && cs[before.parent].is(reporting) && ownSubject(ws, o.that, c.first):
		c.opened(complement, o.that, o.that, before.parent) // said in a statement issued by the board that it had
	default:
		c.opened(relativeClause, o.that, o.that, k)
	}
}

// openUnmarked finds where a clause begins that no word opens by itself: by its
// tense, by "and", by a comma or a dash, or by the verb before it.
func openUnmarked(ws []word, cs []clause, c *clause, o *marks) {
	k := len(cs) - 1
	before, from := &cs[k], cs[k].head+1
	switch {
	case c.tense == infinitive:
		c.opened(infinitiveClause, -1, c.first, k)
	case c.tense == participial:
		c.opened(participleClause, -1, c.first, k)
		if c.first > 0 && (ws[c.first-1].is(preposition) || ws[c.first-1].is(subordinator)) {
			c.start--
		}
	case o.coordinator > from && o.comma < 0 && before.is(reporting|opinion) && before.tense.finite() && ownSubject(ws, o.coordinator, c.first):
		c.opened(complement, -1, from, k) // he said the bank and the mill would close
	case o.coordinator >= 0 && (o.comma < o.coordinator || o.comma == o.coordinator+1):
		at := host(cs, k)
		if o.comma == o.coordinator-1 && !ownSubject(ws, o.coordinator, c.first) {
			at = outermost(cs, at) // ..., and lifted: the subject of the sentence did
		}
		c.opened(coordinateClause, o.coordinator, o.coordinator, at)
	case o.dash >= 0 && before.start > 0 && ws[before.start-1].kind == dash:
		resume(ws, cs, c, o.dash+1, k)
	case o.dash >= 0:
		c.opened(mainClause, -1, o.dash+1, -1)
	case o.comma >= 0:
		resume(ws, cs, c, o.comma+1, k)
	case before.is(reporting|opinion) && before.kind == relativeClause && before.tense.finite() && c.first == from:
		c.opened(complement, -1, from, k) // which he says has spread
	case before.is(reporting|opinion|planning) && (before.tense != participial || ws[before.head].is(ingForm)) && c.first > from:
		c.opened(complement, -1, from, k)
	case before.is(clausal) && before.tense.finite() && c.tense.finite() && c.first > from && !ws[from].is(preposition):
		c.opened(complement, -1, from, k) // figures showed sales fell
	case ws[from].is(pronoun) && !ws[from].is(determiner|that) || pronounFrom(ws, from, c.first) > from:
		at := max(from, pronounFrom(ws, from, c.first))
		c.opened(relativeClause, -1, at, k) // the point it meets
	default:
		resume(ws, cs, c, from, k)
	}
}

// closeInserted ends a relative clause or a participle that a comma opened, when
// the clause it stands in goes on without a verb behind the next comma: "brought
// the blaze, which broke out on Saturday, under control". A list may follow its
// comma, a preposition that goes on with the list does not.
func closeInserted(ws []word, cs []clause) {
	for k := range cs {
		c := &cs[k]
		if c.kind != relativeClause && c.kind != participleClause || c.parent < 0 || c.start == 0 || ws[c.start-1].kind != comma {
			continue
		}
		for i := c.head + 1; i+1 < c.end; i++ {
			if ws[i].kind == comma {
				if n := ws[i+1]; n.is(preposition) && !n.is(verbal) && ws[i-1].kind != comma {
					c.end = i
				}
				break
			}
		}
	}
}

// joinsDates tells whether the conjunction at word i stands within a date:
// "between 2014 and 2016", "on May 2 and June 4".
func joinsDates(ws []word, i int) bool {
	dated := func(w word) bool { return w.kind == number || w.is(calendar) }
	return i > 0 && i+1 < len(ws) && dated(ws[i-1]) && dated(ws[i+1])
}

// wordsQuoted tells whether the quotation mark at word i closes a few words of a
// clause that goes on, and not a quotation: a “revamped” plan based on.
func wordsQuoted(ws []word, from, i int) bool {
	n := 0
	for j := from; j <= i; j++ {
		if ws[j].kind == quote {
			n++
		}
	}
	return n%2 == 0 && ws[i-1].wordy() && i+1 < len(ws) && ws[i+1].kind == lower
}

// pronounFrom returns the pronoun that stands between i and the verb at word j
// and is its subject, -1 if there is none.
func pronounFrom(ws []word, i, j int) int {
	for j--; j > i && ws[j].is(adverb); j-- {
	}
	if j > i && ws[j].is(pronoun) && !ws[j].is(determiner) {
		return j
	}
	return -1
}

// ownSubject tells whether more than adverbs stand between the conjunction at
// word i and the verb at word j.
func ownSubject(ws []word, i, j int) bool {
	for i++; i < j; i++ {
		if ws[i].wordy() && !ws[i].is(adverb|linker) || ws[i].kind == number {
			return true
		}
	}
	return false
}

func (v verb) is(c class) bool { return v.class&c != 0 }

func nounish(w word) bool { return w.kind == lower && w.class&(verbal|adverb|preposition) == 0 }

// embeddedComma tells whether a comma stands in [from, to).
func embeddedComma(ws []word, from, to int) bool { return commaBetween(ws, from-1, to) }

// interrupted tells whether a comma or a dash stands between words i and j.
func interrupted(ws []word, i, j int) bool {
	for i++; i < j; i++ {
		if ws[i].kind == comma || ws[i].kind == dash {
			return true
		}
	}
	return false
}

func commaBetween(ws []word, i, j int) bool {
	for i++; i < j; i++ {
		if ws[i].kind == comma {
			return true
		}
	}
	return false
}

// host returns the nearest finite clause at or above k.
func host(cs []clause, k int) int {
	for k > 0 && !cs[k].tense.finite() && cs[k].parent >= 0 {
		k = cs[k].parent
	}
	return k
}

// outermost returns the main clause above k.
func outermost(cs []clause, k int) int {
	for cs[k].parent >= 0 && cs[k].kind != mainClause {
		k = cs[k].parent
	}
	return k
}

// resume goes on with the clause whose subject an embedded clause interrupted
// ("The company, founded in 1998, said"), or opens the main clause behind a
// fronted one ("After it closed, the town sued").
func resume(ws []word, cs []clause, c *clause, at, k int) {
	c.kind, c.start = mainClause, at
	if at < c.first && ws[at].is(pronoun) && !ws[at].is(determiner) && ws[at-1].kind == comma {
		return // Noting that it had closed, he said
	}
	if e := &cs[k]; e.kind == complement && e.tense == participial && e.opener >= 0 {
		c.kind, c.opener, c.parent, c.start = complement, e.opener, e.parent, e.start
		e.kind, e.opener, e.parent, e.start = participleClause, -1, -1, e.first
		return // said that closing the mill would
	}
	if e := cs[k]; e.kind == adverbialClause && e.parent >= 0 && cs[e.parent].is(reporting) && cs[e.parent].tense.finite() && e.opener == cs[e.parent].head+1 && !ws[e.opener].is(prepSub) {
		c.kind, c.parent, c.start = complement, e.parent, at
		return // said although it closed, the town would
	}
	if e := cs[k]; e.kind == adverbialClause && e.opener > 0 && ws[e.opener-1].is(that) && e.parent >= 0 && cs[e.parent].is(reporting) {
		c.kind, c.opener, c.parent, c.start = complement, e.opener-1, e.parent, at
		return // said that once it closed, the town would
	}
	if e := cs[k]; e.kind == relativeClause || e.kind == participleClause || e.kind == infinitiveClause {
		first := k
		for first > 0 && cs[first].parent == first-1 && (cs[first].kind == relativeClause || cs[first].kind == participleClause || cs[first].kind == infinitiveClause) && cs[first-1].kind != mainClause && cs[first-1].kind != complement && cs[first-1].kind != coordinateClause {
			first--
		}
		if cs[first].parent < 0 {
			c.start = 0 // the subject stands at the head of the sentence
			return
		}
		if p := cs[first].parent; cs[p].head < cs[first].start {
			c.kind, c.parent = complement, p
			c.start = cs[p].head + 1
			for i := c.start; i < cs[first].start; i++ {
				if ws[i].is(that) {
					c.opener, c.start = i, i // said on Friday that a man who was late had left
					break
				}
			}
			if !cs[p].is(reporting | opinion | planning) {
				c.kind, c.start = coordinateClause, at
			}
			for i := cs[first].start - 1; i > cs[p].head; i-- {
				switch {
				case ws[i].is(relative): // where the head of the agency that he leads resigned
					c.kind, c.opener, c.start = relativeClause, i, i
					return
				case ws[i].is(subordinator) && !ws[i].is(prepSub): // whether the oil that washed up came
					c.kind, c.opener, c.start = adverbialClause, i, i
					return
				}
			}
		}
	}
}

// markQuotes notes which clauses stand within quotation marks. A quotation
// that opened in an earlier sentence is recognised by its closing mark.
func markQuotes(ws []word, cs []clause) {
	if !slices.ContainsFunc(ws, func(w word) bool { return w.kind == quote }) {
		return
	}
	inside := opensInside(ws)
	k := 0
	for i := range ws {
		if ws[i].kind == quote {
			inside = !inside
		}
		for k < len(cs) && cs[k].head <= i {
			cs[k].quoted = inside
			k++
		}
	}
}

// opensInside tells whether the sentence begins within a quotation: it has an
// odd number of marks and the last word before the end is behind the only one.
func opensInside(ws []word) bool {
	n, last := 0, -1
	for i, w := range ws {
		if w.kind == quote {
			n++
			last = i
		}
	}
	return n%2 == 1 && last > 0 && (last == len(ws)-1 || ws[last-1].kind == comma || ws[last-1].kind == stop)
}

// attribute finds for every clause whose word it is: the reporting clause that
// a complement hangs on, or the one that stands behind its quotation or comma
// ("..., Holt said").
func attribute(ws []word, cs []clause) {
	report := -1
	for k := range cs {
		if cs[k].is(reporting) && cs[k].tense.finite() && !cs[k].quoted {
			report = k
		}
	}
	for k := range cs {
		c := &cs[k]
		if p := c.parent; p >= 0 && p < k {
			switch {
			case c.kind == complement && cs[p].is(reporting|opinion) && cs[p].tense.finite():
				c.speaker = p
			case cs[p].speaker >= 0:
				c.speaker = cs[p].speaker
			}
		}
		if c.speaker < 0 && c.quoted && report >= 0 && report != k {
			c.speaker, c.kind = report, quotedClause
		}
	}
	attributeBefore(ws, cs)
	endCircles(cs)
}

// attributeBefore gives what stands before a reporting clause in commas to it:
// "The plant closed on Monday, Holt said, and".
func attributeBefore(ws []word, cs []clause) {
	for r := 1; r < len(cs); r++ {
		if !cs[r].is(reporting) || !cs[r].tense.finite() || cs[r].quoted || cs[r].kind == relativeClause {
			continue
		}
		at, end := parenthetical(ws, cs[r])
		if at < 0 {
			continue
		}
		for k := range r {
			if cs[k].speaker < 0 {
				cs[k].speaker = r
			}
			cs[k].end = max(min(cs[k].end, at), cs[k].head+1)
		}
		cs[r].kind, cs[r].parent, cs[r].start, cs[r].end = mainClause, -1, at, end
		return
	}
}

// endCircles takes the speaker from the last clause of every circle of speakers:
// in "She says it closed, the mayor said it reopened, Holt said" a clause can
// hang on one before it whose words it is taken to report.
func endCircles(cs []clause) {
	for k := len(cs) - 1; k >= 0; k-- {
		at := cs[k].speaker
		for n := 0; at >= 0 && at != k && n < len(cs); n++ {
			at = cs[at].speaker
		}
		if at == k {
			cs[k].speaker = -1
		}
	}
}

// parenthetical returns the words of a reporting clause that only names the
// speaker of what stands before it, -1 for any other clause: it follows a comma
// or a quote, and nothing but an adverb, a place or a date follows the verb up to
// the next comma or the end.
func parenthetical(ws []word, c clause) (from, until int) {
	i := c.first - 1
	for i >= 0 && ws[i].kind != comma && ws[i].kind != quote {
		if ws[i].is(coordinator|relative|subordinator|that) && !(i > 0 && ws[i].is(coordinator) && ws[i-1].kind == capital && ws[i+1].kind == capital) || ws[i].is(verbal) && !ws[i].is(noun) {
			return -1, -1
		}
		i--
	}
	if i < 0 || ws[i+1].is(preposition) {
		return -1, -1
	}
	for until = c.head + 1; until < len(ws) && ws[until].kind != comma; until++ {
		w := ws[until]
		if w.is(that|subordinator) || w.kind == quote || w.kind == semicolon || until-c.head > 13 || w.is(verbal) && !w.is(noun|to) && w.kind == lower {
			return -1, -1
		}
	}
	if c.first == i+1 && until == c.head+1 {
		return -1, -1 // no subject
	}
	return i + 1, until
}
