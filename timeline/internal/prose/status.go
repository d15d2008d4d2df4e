package prose

// Here is what a clause says about whether it happened: planned, prevented, possible.

// Main returns the clause that says what a sentence is about: the first
// finite one that hangs on none; -1 when there is no verb at all.
func Main(cs []Clause) int {
	best := -1
	for k := range cs {
		c := &cs[k]
		switch {
		case c.Tense.Finite() && (c.Kind == MainClause || c.Kind == QuotedClause) && c.Parent < 0:
			return k
		case c.Tense.Finite() && (best < 0 || Hangs(cs[best].Kind) && !Hangs(c.Kind)):
			best = k
		}
	}
	if best < 0 && len(cs) > 0 {
		return 0
	}
	return best
}

// Hangs tells whether a clause of this kind only adds to another one.
func Hangs(k ClauseKind) bool { return k == AdverbialClause || k == RelativeClause }

// Intended tells whether clause k says what somebody means to happen: a future
// tense, what a verb of planning governs, or a reported "would".
func Intended(ws []Word, cs []Clause, k int) bool {
	for k >= 0 {
		c := &cs[k]
		switch {
		case c.Tense == Future:
			return true
		case c.Tense == Conditional && ws[c.First].Is(WouldForm) && !Unreal(ws, c) && (c.Speaker >= 0 || c.Parent >= 0 && cs[c.Parent].Is(Planning)):
			return true
		case c.Passive && ws[c.Head].Is(TargetWord) && c.Tense != Perfect && c.Tense != PastPerfect:
			return true // is scheduled for, was expected to; but not "was ordered on Monday"
		case c.Tense == Infinitive && c.Parent >= 0:
			if c.First > 1 && ws[c.First-1].Is(Adverb) && ws[c.First-2].Kind == Comma {
				return false // promised it, only to withdraw
			}
			if cs[c.Parent].Is(Planning) || due(ws, &cs[c.Parent], c) {
				return true
			}
			k = c.Parent
			continue
		case c.Tense == Participial && ws[c.Head].Is(TargetWord):
			return true // scheduled for Friday
		}
		return false
	}
	return false
}

// due tells whether a word between a form of be and the infinitive behind it says
// that this lies ahead: "is due to start", "had been due to testify".
func due(ws []Word, c, then *Clause) bool {
	if !ws[c.Head].Is(BeForm) {
		return false
	}
	for i := c.Head + 1; i < then.First; i++ {
		if ws[i].Is(TargetWord) {
			return true
		}
	}
	return false
}

// WasTo tells whether a clause says what was to happen: "was to close".
func WasTo(ws []Word, c *Clause) bool {
	w := &ws[c.First]
	return c.Tense == Past && w.Is(BeForm) && w.Is(PastTense) && c.First+1 < c.Head && ws[c.First+1].Is(To)
}

// Unreal tells whether a conditional is about what did not happen: "would have
// closed".
func Unreal(ws []Word, c *Clause) bool {
	for i := c.First; i < c.Head; i++ {
		if ws[i].Is(HaveForm) {
			return true
		}
	}
	return false
}

// Negated tells whether clause k says that something did not happen, by its
// own negation or by a verb that prevents it.
func Negated(ws []Word, cs []Clause, k int) bool {
	c := &cs[k]
	if c.Negated {
		return true
	}
	from := c.Start
	for j := range k {
		if cs[j].Head >= from && cs[j].Head < c.First {
			from = cs[j].Head + 1 // the man who did not pay walked free
			if cs[j].Kind == RelativeClause {
				from = max(from, min(cs[j].End, c.First)) // Keeble, who has no debts, walked free
			}
		}
	}
	for i := from; i < c.First; i++ {
		if ws[i].Is(Negation) && !ws[i].Is(Subordinator) {
			return true // nobody came
		}
	}
	if p := c.Parent; p >= 0 && (c.Kind == Complement || completes(ws, c)) {
		ofNoun := c.Kind == InfinitiveClause && c.First > cs[p].Head+1 && ws[c.First-1].Kind == Lower && !ws[c.First-1].Is(Adverb)
		return cs[p].Is(Cancelled) && !ofNoun || c.Kind != Complement && Negated(ws, cs, p) // not: rejected a plan to build
	}
	return false
}

// Tentative tells whether clause k says only that something may happen.
func Tentative(ws []Word, cs []Clause, k int) bool {
	c := &cs[k]
	if c.Opener >= 0 && ws[c.Opener].Is(Hypothetical) {
		return true
	}
	if c.Tense == Conditional && Unreal(ws, c) {
		return true // should have been sold
	}
	for i := c.First; i < c.Head; i++ {
		if ws[i].Is(Hypothetical) && !ws[i].Is(WouldForm) {
			return true
		}
	}
	for i := max(c.Start, c.First-4); i < c.First; i++ {
		if ws[i].Is(Hypothetical) && ws[i].Is(Adverb) {
			return true
		}
	}
	if i := c.Head + 1; ws[c.Head].Is(BeForm) && i < len(ws) {
		if i = skipAdverbs(ws, i, &c.Verb); i < len(ws) && ws[i].Is(Hypothetical) && ws[i].Kind == Lower {
			return true // is unlikely to break
		}
	}
	if p := c.Parent; p >= 0 && completes(ws, c) {
		return Tentative(ws, cs, p)
	}
	return false
}

// completes tells whether a clause says what its verb's clause begins to say, so that
// it is as true as that: "did not want to leave", "stopped it from sailing"; but not "did
// not attend the talks held on Monday", nor "did not pay, leaving a debt".
func completes(ws []Word, c *Clause) bool {
	switch c.Kind {
	case InfinitiveClause:
		return true
	case ParticipleClause:
		return ws[c.First].Is(IngForm|HaveForm) && c.First > 0 && ws[c.First-1].Kind != Comma
	}
	return false
}
