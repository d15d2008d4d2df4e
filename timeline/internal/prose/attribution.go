package prose

// Here is whose words a clause gives.

// attribute finds for every clause whose word it is: the reporting clause that
// a complement hangs on, or the one that stands behind its quotation or comma
// ("..., Holt said").
func attribute(ws []Word, cs []Clause) {
	report := -1
	for k := range cs {
		if cs[k].Is(Reporting) && cs[k].Tense.Finite() && !cs[k].Quoted {
			report = k
		}
	}
	for k := range cs {
		c := &cs[k]
		if p := c.Parent; p >= 0 && p < k {
			switch {
			case c.Kind == Complement && cs[p].Is(Reporting|Opinion) && cs[p].Tense.Finite():
				c.Speaker = p
			case cs[p].Speaker >= 0:
				c.Speaker = cs[p].Speaker
			}
		}
		if c.Speaker < 0 && c.Quoted && report >= 0 && report != k {
			c.Speaker, c.Kind = report, QuotedClause
		}
	}
	attributeBefore(ws, cs)
	attributeBehind(ws, cs)
	endCircles(cs)
}

// attributeBefore gives what stands before a reporting clause in commas to it:
// "The plant closed on Monday, Holt said, and".
func attributeBefore(ws []Word, cs []Clause) {
	for r := 1; r < len(cs); r++ {
		if !cs[r].Is(Reporting) || !cs[r].Tense.Finite() || cs[r].Quoted || cs[r].Kind == RelativeClause {
			continue
		}
		at, end := parenthetical(ws, cs, r)
		if at < 0 {
			continue
		}
		for k := range r {
			if cs[k].Speaker < 0 {
				cs[k].Speaker = r
			}
			cs[k].End = max(min(cs[k].End, at), cs[k].Head+1)
		}
		cs[r].Kind, cs[r].Parent, cs[r].Start, cs[r].End = MainClause, -1, at, end
		return
	}
}

// attributeBehind gives what stands behind an "as" clause that opens a sentence and only
// says who said it when to that: "As the Post reported on May 3, the mill closed".
func attributeBehind(ws []Word, cs []Clause) {
	if len(cs) < 2 || !sayingAs(ws, &cs[0]) {
		return
	}
	for k := 1; k < len(cs); k++ {
		if cs[k].Speaker < 0 {
			cs[k].Speaker = 0
		}
	}
}

// sayingAs tells whether clause c says who said something and not what: "as the Post
// reported in May,".
func sayingAs(ws []Word, c *Clause) bool {
	if c.Kind != AdverbialClause || !c.Is(Reporting) || !c.Tense.Finite() || !ws[c.Opener].Is(WhenSub) ||
		!ws[c.Opener].Is(PrepSub) || ws[c.Opener].Is(LaterSub) {
		return false
	}
	for i := c.Head + 1; i < len(ws); i++ {
		if w := &ws[i]; w.Kind == Comma {
			return true
		} else if i == c.Head+1 && hasObject(ws, i) || w.Is(That|Pronoun) || !w.Wordy() && w.Kind != Number {
			return false
		}
	}
	return false
}

// endCircles takes the speaker from the last clause of every circle of speakers:
// in "She says it closed, the mayor said it reopened, Holt said" a clause can
// hang on one before it whose words it is taken to report.
func endCircles(cs []Clause) {
	for k := len(cs) - 1; k >= 0; k-- {
		at := cs[k].Speaker
		for n := 0; at >= 0 && at != k && n < len(cs); n++ {
			at = cs[at].Speaker
		}
		if at == k {
			cs[k].Speaker = -1
		}
	}
}

// joinsSpeakers tells whether the conjunction at word i joins two names, or two nouns
// of which the first stands behind a comma: ", residents and officials said",
// ", Danish officials and the maker said".
func joinsSpeakers(ws []Word, i, verb int) bool {
	a, b := &ws[i-1], &ws[i+1]
	if a.Kind == Capital && b.Kind == Capital || ws[i-2].Kind == Comma && Nounish(a) && Nounish(b) {
		return true
	}
	if i+2 >= verb || !b.Is(Determiner) || b.Is(Pronoun) || !Nounish(a) {
		return false
	}
	for j := i - 2; j > 0; j-- {
		if ws[j].Kind == Comma {
			return !ws[j-1].Is(Coordinator) && i-j <= 4
		}
		if ws[j].Kind != Capital && !Nounish(&ws[j]) || ws[j].Is(Subordinator|Relative|That|Pronoun) {
			return false
		}
	}
	return false
}

// verbBefore tells whether word i is the verb of a clause, which stands before the one
// that says something, and not a part of who says it: "the officer leading the
// search", "retired Gen. Ada Holt".
func verbBefore(ws []Word, cs []Clause, i int) bool {
	w := &ws[i]
	if w.Kind != Lower || !w.Is(Verbal) || w.Is(IngForm) && i > 0 && (Nounish(&ws[i-1]) || ws[i-1].Kind == Capital) {
		return false
	}
	return Some(cs, func(c *Clause) bool { return c.First <= i && i <= c.Head })
}

// parentheticalReach is how many words of where and when somebody said something
// can stand before the clause around it goes on.
const parentheticalReach = 13

// parenthetical returns the words of reporting clause r when it only names the
// speaker of what stands before it, -1 for any other clause: it follows a comma
// or a quote, and nothing but an adverb, a place or a date follows the verb up to
// the next comma or the end. What looks like a verb there is a noun when no clause
// has it for one: "told the Post in an interview last month".
func parenthetical(ws []Word, cs []Clause, r int) (from, until int) {
	c := &cs[r]
	i, based := c.First-1, false
	for i >= 0 && ws[i].Kind != Comma && ws[i].Kind != Quote {
		if ws[i].Is(Coordinator|Relative|Subordinator|That) &&
			!(i > 1 && ws[i].Is(Coordinator) && joinsSpeakers(ws, i, c.First)) || verbBefore(ws, cs, i) {
			return -1, -1
		}
		based = based || i+1 < c.First && ws[i].Kind == Lower && ws[i].Is(Base) && !ws[i].Is(Noun) && !Nounish(&ws[i+1]) && !ws[i+1].Is(Base|Noun)
		i--
	}
	if i < 0 || ws[i+1].Is(Preposition) || based && !ws[i+1].Is(Determiner) { // but: a state commission said
		return -1, -1
	}
	next := len(ws)
	if r+1 < len(cs) {
		next = cs[r+1].First
	}
	for until = c.Head + 1; until < len(ws) && ws[until].Kind != Comma; until++ {
		w := &ws[until]
		if w.Is(That|Subordinator) || w.Kind == Quote || w.Kind == Semicolon || until == next {
			return -1, -1
		}
	}
	inverted := !OwnSubject(ws, i, c.First) // said Holt
	if inverted && (until == c.Head+1 || ws[c.Head+1].Is(Preposition|Adverb) || ws[c.Head+1].Kind == Stop || ws[c.Head+1].Is(Calendar|LastNext)) {
		if from = apposed(ws, cs, r); from < 0 {
			return -1, -1 // no subject
		}
		return from, until
	}
	if inverted && c.First < c.Head {
		return -1, -1 // ..., will announce
	}
	if until-c.Head > parentheticalReach+1 && (until < len(ws) || inverted) {
		return -1, -1
	}
	if c.Head+1 < until && hasObject(ws, c.Head+1) && (!statedBefore(cs, r) || !ws[c.Head+1].Wordy()) {
		return -1, -1 // After the fire, Holt announced a sale
	}
	return i + 1, until
}

// apposed returns where the speaker begins whom a phrase in commas tells more of, -1
// when there is none: "The plant closed, [Ada Holt, a director of the mill,] said".
func apposed(ws []Word, cs []Clause, r int) int {
	to, commas := cs[r].First-1, 0
	for i := to - 1; i > 0; i-- {
		w := &ws[i]
		if w.Is(Subordinator|Relative|That) || w.Kind == Quote && i > to-3 || w.Kind == Semicolon {
			return -1
		}
		if w.Kind != Comma && w.Kind != Quote {
			continue
		}
		if commas++; commas > 3 {
			return -1
		}
		if commas > 1 && speaks(ws, i+1, to) &&
			!Some(cs, func(c *Clause) bool { return i < c.Head && c.Head < cs[r].Head && c.Tense != Participial }) &&
			statedBefore(cs, r) {
			return i + 1
		}
	}
	return -1
}

// speaks tells whether the words from word i up to the next comma name who speaks:
// "Ada Holt", "the mill's director", "Norden's first minister", "a spokesman for the mill".
func speaks(ws []Word, i, to int) bool {
	from, owned, office := i, false, false
	for ; i < to && ws[i].Kind != Comma; i++ {
		w := &ws[i]
		if office && (w.Is(Preposition) || w.Is(Determiner) && ws[i-1].Is(Preposition)) {
			continue
		}
		office = office || w.Is(Title) && ws[from].Is(Determiner)
		if !w.Wordy() || w.Is(Preposition|Pronoun|Coordinator|Calendar|Negation|To) ||
			w.Kind == Lower && w.Is(Verbal) && !w.Is(Noun|Title) || w.Is(Determiner) && i > from {
			return false
		}
		owned = owned || w.Kind == Clitic
	}
	return i-from > 1 && i-from < 9 && (ws[from].Kind == Capital && (ws[i-1].Kind == Capital || owned) || ws[from].Is(Determiner|Title))
}

// hasObject tells whether a noun follows at word i that can be the object of the verb
// before it. A name is rather who hears what is told.
func hasObject(ws []Word, i int) bool {
	w := &ws[i]
	return !w.Is(Calendar|LastNext) && (Nounish(w) || w.Is(Determiner|Noun|Base) || w.Kind == Number || w.Kind == Symbol)
}

// statedBefore tells whether a main clause stands before clause r, which can be what
// that one reports.
func statedBefore(cs []Clause, r int) bool {
	return Some(cs[:r], func(c *Clause) bool {
		return c.Tense.Finite() && (c.Kind == MainClause || c.Kind == CoordinateClause || c.Kind == QuotedClause)
	})
}
