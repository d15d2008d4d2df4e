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

// openNext finds where a clause begins that is not the first: cs are those
// before it.
func openNext(ws []word, cs []clause, c *clause) {
	k := len(cs) - 1
	from := cs[k].head + 1
	firstThat := -1
	var quoteAt, semi, rel, sub, thatAt, coord, commaAt, dashAt = -1, -1, -1, -1, -1, -1, -1, -1
	for i := from; i < c.first; i++ {
		switch w := ws[i]; {
		case w.kind == quote:
			quoteAt = i
		case w.kind == semicolon:
			semi = i
		case w.kind == dash || w.kind == open || w.kind == closing:
			dashAt = i
		case w.kind == comma:
			commaAt = i
		case w.is(relative):
			rel = i
		case w.is(that) && i > from && ws[i-1].is(subordinator): // if that happens
		case w.is(that) && !(i+1 < len(ws) && i+1 < c.first && nounish(ws[i+1]) && i > from && ws[i-1].is(preposition)):
			thatAt = i
			if firstThat < 0 {
				firstThat = i
			}
		case w.is(subordinator) && !(w.is(prepSub) && (c.tense == infinitive || c.tense == participial && i < c.first-1 || interrupted(ws, i, c.first))) && ws[i+1].kind != comma && !ws[i+1].is(ofWord): // but "because of"
			sub = i
		case w.is(coordinator) && !joinsDates(ws, i):
			coord = i
		}
	}
	if sub >= 0 && coord > sub && ws[sub].is(prepSub) && !ownSubject(ws, coord, c.first) {
		sub = -1 // has led it since its founding, and plans
	}
	if quoteAt >= 0 && wordsQuoted(ws, from, quoteAt) {
		quoteAt = -1
	}
	open := func(kind clauseKind, at, start, parent int) {
		c.kind, c.opener, c.start, c.parent = kind, at, start, parent
	}
	switch last := max(quoteAt, semi, rel, sub, thatAt); {
	case last >= 0 && last == quoteAt:
		open(mainClause, -1, quoteAt+1, -1)
	case last >= 0 && last == semi:
		open(mainClause, -1, semi+1, -1)
	case last >= 0 && last == rel:
		open(relativeClause, rel, rel, k)
	case last >= 0 && last == sub:
		open(adverbialClause, sub, sub, k)
		if coord == sub-1 && coord >= 0 {
			c.start = coord
		}
	case last >= 0 && firstThat < thatAt && cs[k].is(reporting|clausal):
		open(relativeClause, thatAt, thatAt, k) // said that a ferry that was late
	case last >= 0 && thatAt > 0 && ws[thatAt-1].kind == comma && !cs[k].is(reporting|opinion|planning|clausal):
		open(mainClause, -1, thatAt, -1) // that is a subject here
	case last >= 0:
		if cs[k].is(reporting|opinion|planning) && !embeddedComma(ws, from, thatAt) || cs[k].is(reporting|clausal) && thatAt > 0 && ws[thatAt-1].kind == comma || !nounish(ws[thatAt-1]) && !ws[thatAt-1].is(noun) && ws[thatAt-1].kind == lower {
			open(complement, thatAt, thatAt, k)
		} else if p := cs[k].parent; cs[k].tense == participial && p >= 0 && p < k && cs[p].is(reporting) && ownSubject(ws, thatAt, c.first) {
			open(complement, thatAt, thatAt, p) // said in a statement issued by the board that it had
		} else {
			open(relativeClause, thatAt, thatAt, k)
		}
	case c.tense == infinitive:
		open(infinitiveClause, -1, c.first, k)
	case c.tense == participial:
		open(participleClause, -1, c.first, k)
		if c.first > 0 && (ws[c.first-1].is(preposition) || ws[c.first-1].is(subordinator)) {
			c.start--
		}
	case coord > from && commaAt < 0 && cs[k].is(reporting|opinion) && cs[k].tense.finite() && ownSubject(ws, coord, c.first):
		open(complement, -1, from, k) // he said the bank and the mill would close
	case coord >= 0 && (commaAt < coord || commaAt == coord+1):
		at := host(cs, k)
		if commaAt == coord-1 && !ownSubject(ws, coord, c.first) {
			at = outermost(cs, at) // ..., and lifted: the subject of the sentence did
		}
		open(coordinateClause, coord, coord, at)
	case dashAt >= 0 && cs[k].start > 0 && ws[cs[k].start-1].kind == dash:
		resume(ws, cs, c, dashAt+1, k)
	case dashAt >= 0:
		open(mainClause, -1, dashAt+1, -1)
	case commaAt >= 0:
		resume(ws, cs, c, commaAt+1, k)
	case cs[k].is(reporting|opinion) && cs[k].kind == relativeClause && cs[k].tense.finite() && c.first == from:
		open(complement, -1, from, k) // which he says has spread
	case cs[k].is(reporting|opinion|planning) && (cs[k].tense != participial || ws[cs[k].head].is(ingForm)) && c.first > from:
		open(complement, -1, from, k)
	case cs[k].is(clausal) && cs[k].tense.finite() && c.tense.finite() && c.first > from && !ws[from].is(preposition):
		open(complement, -1, from, k) // figures showed sales fell
	case ws[from].is(pronoun) && !ws[from].is(determiner|that) || pronounFrom(ws, from, c.first) > from:
		at := max(from, pronounFrom(ws, from, c.first))
		open(relativeClause, -1, at, k) // the point it meets
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
