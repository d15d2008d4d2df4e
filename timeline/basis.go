package timeline

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// focusReach is how many days before publication the focus day can lie. Of 420
// events of 60 Wikinews articles whose day is known, .824 get the right day with
// a reach of 6 days, .831 with 14, and no more with 31.
const focusReach = 14

// focusDay returns the mention that names the focus day, the day the article is
// about: the first stated day at most focusReach days back in the lede; -1 if
// there is none. The day of a dateline is that of the report, and only stands in
// where no other is named. Without a focus day .743 of those events get the right
// day, with it .831.
func focusDay(a article.Article, ms []dates.Mention, sentences []sentence) int {
	if a.Published == civil.NoDay || len(sentences) == 0 {
		return -1
	}
	filed := -1
	for _, s := range ledeOf(sentences) {
		for i := s.from; i < s.to; i++ {
			if !focusable(a, ms, i) {
				continue
			}
			if s.dateline == 0 || ms[i].Start >= s.words[s.dateline-1].end {
				return i
			}
			filed = i
		}
	}
	return filed
}

// focusable tells whether the i-th mention names one day shortly before the
// publication.
func focusable(a article.Article, ms []dates.Mention, i int) bool {
	if m := ms[i]; !tells(m) || m.Value.Kind > dates.Time || m.Value.Grain > civil.DayGrain {
		return false
	}
	w := dates.Extent(ms, i).When
	if w.OpenStart() || w.OpenEnd() {
		return false
	}
	days := civil.Day(1)
	if ms[i].Value.Kind == dates.Time {
		days = 2 // Monday night ends on Tuesday
	}
	back := a.Published - w.Start.Day()
	return w.End <= (w.Start.Day()+days).Start() && 0 <= back && back <= focusReach
}

// ledeLength is how many sentences the lede has. Looking further finds no other
// focus day.
const ledeLength = 2

// ledeOf returns the first sentences of a story. Headings and date stamps that
// stand before them do not count: their day is that of publication.
func ledeOf(sentences []sentence) []sentence {
	first := 0
	for first < len(sentences)-1 && sentences[first].heading {
		first++
	}
	return sentences[first:min(first+ledeLength, len(sentences))]
}

// headingLength is how many bytes a heading has at most.
const headingLength = 120

// heading tells whether a sentence is a heading or a stamp: a line of its own
// that does not end as a sentence does.
func heading(text string, s article.Span) bool {
	from, to := int(s.Start), int(s.End)
	for from > 0 && (text[from-1] == ' ' || text[from-1] == '\t') {
		from--
	}
	for to < len(text) && (text[to] == ' ' || text[to] == '\t') {
		to++
	}
	if from > 0 && text[from-1] != '\n' || to < len(text) && text[to] != '\n' && text[to] != '\r' {
		return false // does not stand alone on its line
	}
	last := strings.TrimRight(s.Of(text), closers)
	return len(last) <= headingLength && (last == "" || strings.IndexByte(".!?:", last[len(last)-1]) < 0)
}

// unstated returns the dating of a clause that names no date, k being -1 when
// there is no verb. What is still ahead or had been over before has none; what
// holds at the time of writing has the day of publication, and so has
// everything when no focus day is known; the rest has the focus day. The
// present tense of a heading ("Mill burns") tells what the lede tells.
//
// Giving the present tense the focus day as well leaves .817 of .831 right, not
// giving it to headings .821. To date what is ahead to the day of publication
// would raise that to .836, as the annotators mostly did so; it would be a date
// that nothing in the text says.
func (r *reader) unstated(s *sentence, k int) dating {
	t := past
	if k >= 0 {
		t = s.clauses[host(s.clauses, k)].tense
	}
	if d, ok := r.sameReport(s, k); ok {
		return d
	}
	switch {
	case t == past && k >= 0 && !s.clauses[k].is(reporting) && r.background(s):
		return dating{basis: Undated, mention: -1}
	case r.a.Published == civil.NoDay, t == future, t == conditional, t == pastPerfect && s.clauses[k].speaker < 0:
		return dating{basis: Undated, mention: -1}
	case r.focus >= 0 && (t != present || s.heading):
		return dating{when: day(r.mentions[r.focus].Value.When.Start.Day()), basis: Focus, mention: r.focus}
	}
	return dating{when: day(r.a.Published), basis: Reported, mention: -1}
}

// sameReport returns the dating of clause k when it goes on with what was said in
// the sentence before and that has a day: "Holt announced on Monday that the mill
// would close. She also said". Days right .826 → .831.
func (r *reader) sameReport(s *sentence, k int) (dating, bool) {
	for ; s.at > 0 && goesOn(s, k); k = mainVerbOf(s.clauses) {
		s = &r.sentences[s.at-1]
		m := mainVerbOf(s.clauses)
		if m < 0 || !s.clauses[m].is(reporting) {
			break
		}
		for i := range s.expressions {
			if e := &s.expressions[i]; e.clause == m && !e.nominal && e.when.Grain <= civil.DayGrain {
				if d := r.stated(s, e); d.basis == Stated {
					d.basis, d.expression = Focus, article.Span{}
					return d, true
				}
			}
		}
	}
	return dating{}, false
}

// goesOn tells whether clause k is a saying whose speaker is a pronoun, or that
// "also" ties to one before.
func goesOn(s *sentence, k int) bool {
	if k < 0 || !s.clauses[k].is(reporting) || s.clauses[k].tense != past {
		return false
	}
	at := s.clauses[k].first - 1
	return at >= 0 && (s.words[at].is(linker) || s.words[at].is(heShe))
}

// background tells whether the paragraph of a sentence has turned to what was
// over before the article's own time: the last date that it states is further
// back than a focus day can be. What goes on from there is not of the focus day:
// "In 1950 she married Reiss. They toured America."
func (r *reader) background(s *sentence) bool {
	if r.a.Published == civil.NoDay {
		return false
	}
	for i := s.at; i >= 0; i-- {
		o := &r.sentences[i]
		for j := len(o.expressions) - 1; j >= 0; j-- {
			if e := &o.expressions[j]; !e.nominal && e.clause >= 0 {
				w := e.when.When
				return !w.OpenEnd() && !w.OpenStart() && w.End <= (r.a.Published-focusReach).Start()
			}
		}
		if o.opens {
			return false
		}
	}
	return false
}

// mainVerbOf returns the clause that says what a sentence is about: the first
// finite one that hangs on none; -1 when there is no verb at all.
func mainVerbOf(cs []clause) int {
	best := -1
	for k, c := range cs {
		switch {
		case c.tense.finite() && (c.kind == mainClause || c.kind == quotedClause) && c.parent < 0:
			return k
		case c.tense.finite() && (best < 0 || hangs(cs[best].kind) && !hangs(c.kind)):
			best = k
		}
	}
	if best < 0 && len(cs) > 0 {
		return 0
	}
	return best
}

// hangs tells whether a clause of this kind only adds to another one.
func hangs(k clauseKind) bool { return k == adverbialClause || k == relativeClause }

// intended tells whether clause k says what somebody means to happen: a future
// tense, what a verb of planning governs, or a reported "would".
func intended(ws []word, cs []clause, k int) bool {
	for k >= 0 {
		c := cs[k]
		switch {
		case c.tense == future:
			return true
		case c.tense == conditional && ws[c.first].is(wouldForm) && !unreal(ws, c) && (c.speaker >= 0 || c.parent >= 0 && cs[c.parent].is(planning)):
			return true
		case c.passive && ws[c.head].is(targetWord) && c.tense != perfect && c.tense != pastPerfect:
			return true // is scheduled for, was expected to; but not "was ordered on Monday"
		case c.tense == infinitive && c.parent >= 0:
			if cs[c.parent].is(planning) {
				return true
			}
			k = c.parent
			continue
		case c.tense == participial && ws[c.head].is(targetWord):
			return true // scheduled for Friday
		}
		return false
	}
	return false
}

// unreal tells whether a conditional is about what did not happen: "would have
// closed".
func unreal(ws []word, c clause) bool {
	for i := c.first; i < c.head; i++ {
		if ws[i].is(haveForm) {
			return true
		}
	}
	return false
}

// plannedFor tells whether an expression names what a plan that was made
// before was for: "had been scheduled for June".
func plannedFor(ws []word, cs []clause, e *expression) bool {
	if e.clause < 0 || e.start == 0 {
		return false
	}
	c, before := cs[e.clause], ws[e.start-1]
	return c.passive && c.is(planning) && before.is(preposition) && !before.is(onIn|agent|particle|sinceWord|untilWord)
}

// targets tells whether the words next to an expression call it a plan: "August
// 1, the target date", "due on Friday".
func targets(ws []word, e *expression) bool {
	for i := max(0, e.start-3); i < e.start; i++ {
		if ws[i].is(targetWord) && !ws[i].is(verbal) {
			return true
		}
	}
	for i := e.end; i < min(len(ws), e.end+4); i++ {
		switch {
		case ws[i].is(targetWord) && i > e.end && (ws[e.end].kind == comma || ws[e.end].kind == dash):
			return true
		case ws[i].class&verbal != 0:
			return false
		}
	}
	return false
}

// negatedAt tells whether clause k says that something did not happen, by its
// own negation or by a verb that prevents it.
func negatedAt(ws []word, cs []clause, k int) bool {
	c := cs[k]
	if c.negated {
		return true
	}
	from := c.start
	for j := range k {
		if cs[j].head >= from && cs[j].head < c.first {
			from = cs[j].head + 1 // the man who did not pay walked free
		}
	}
	for i := from; i < c.first; i++ {
		if ws[i].is(negation) && !ws[i].is(subordinator) {
			return true // nobody came
		}
	}
	if p := c.parent; p >= 0 && (c.kind == infinitiveClause || c.kind == participleClause || c.kind == complement) {
		return cs[p].is(cancelled) || c.kind != complement && negatedAt(ws, cs, p)
	}
	return false
}

// tentative tells whether clause k says only that something may happen.
func tentative(ws []word, cs []clause, k int) bool {
	c := cs[k]
	if c.opener >= 0 && ws[c.opener].is(hypothetical) {
		return true
	}
	if c.tense == conditional && unreal(ws, c) {
		return true // should have been sold
	}
	for i := c.first; i < c.head; i++ {
		if ws[i].is(hypothetical) && !ws[i].is(wouldForm) {
			return true
		}
	}
	for i := max(c.start, c.first-4); i < c.first; i++ {
		if ws[i].is(hypothetical) && ws[i].is(adverb) {
			return true
		}
	}
	if p := c.parent; p >= 0 && (c.kind == infinitiveClause || c.kind == participleClause) {
		return tentative(ws, cs, p)
	}
	return false
}
