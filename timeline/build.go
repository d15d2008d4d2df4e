package timeline

import (
	"slices"
	"strings"
	"sync"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
	"dateline/timeline/internal/wording"
)

// Build reads the events an article tells. Only its parts with the role Body
// tell any. Every sentence gives at least one event; one that names several
// dates gives one for each clause that has a date of its own. Build keeps them
// all: [Timeline.Select] yields those that deserve a line.
//
// A sentence has at most 1,000 bytes: what goes on for longer is cut at white
// space, so that the time it takes grows with the article and no faster.
//
// A sentence without a date never borrows one silently: it has the focus day of
// the article or the day of publication and its Basis says so, or none.
//
// The events are ordered as [Timeline] says. Build is pure: the same article
// gives the same timeline, byte for byte. It may be called from several
// goroutines with one extractor.
func Build(a article.Article, x *dates.Extractor) Timeline {
	t, _ := BuildSelected(a, x, 0)
	return t
}

// BuildSelected returns what [Build] and then [Timeline.Select] with that worth
// do. It words only events that can be selected, mostly a fifth of them.
func BuildSelected(a article.Article, x *dates.Extractor, worth float32) (Timeline, int) {
	r := read(a, x, false)
	defer r.release()
	r.worth = worth
	r.learnNames()
	r.learnProtagonist()
	for i := range r.sentences {
		s := &r.sentences[i]
		r.names.find(a.Text, s)
		r.who = r.whoIn(s)
		r.stands = r.standIns(s)
		r.tell(s)
		r.remember(s)
		r.noteLately(s)
		r.noteProtagonist(s)
		r.meet(s)
		r.rememberBodies(s)
		r.rememberTopic(s)
	}
	t := Timeline{Articles: []article.Article{a}, Events: order(r.events, r.keys)}
	if worth > 0 {
		n := len(t.Events)
		t.Events = withoutRepeats(t, t.Events)
		r.left += n - len(t.Events)
	}
	identify(t.Events, a.ID)
	return t, r.left
}

// reader holds what is known of one article while its events are built.
type reader struct {
	a article.Article
	x *dates.Extractor
	*scratch
	focus       int    // index into mentions of the focus day, or -1
	history     bool   // the article is about what was long over
	subject     string // who "he" or "she" would be; "" when not plain
	subjectAt   int    // the sentence that told so
	beside      bool   // it names another person, too
	lately      string // the last who was one, if nobody else was named since
	latelyAt    int
	actor       string // whose name is the subject of the sentence that was learned last
	protagonist protagonist
	who         string  // who it is in the sentence that is told
	rival       gender  // of another person beside the subject
	worth       float32 // of events that are told
	left        int     // events that are not, as they are worth less

	onFirm   string // the firm that "the company" would be; "" when not plain
	onFirmAt int    // the sentence that named it last
	body     string // the body that "it" would be in the sentence behind bodyAt
	bodyAt   int
	topic    wording.Topic // of the sentence topicAt
	topicAt  int
}

// scratch is the memory that reading an article takes and its events do not
// keep. It is used again for the next article: reading one allocates little but
// its events.
type scratch struct {
	mentions    []dates.Mention
	spans       []article.Span
	entries     []entry // those that have a stamp of their own
	words       []prose.Word
	verbs       []prose.Verb
	clauses     []prose.Clause
	expressions []govern.Expression
	sentences   []sentence
	events      []Event
	keys        []orderKey // of the events
	names       names
	persons     map[string]bool   // last words of the names that bear a title somewhere
	genders     map[string]gender // of those whose title or pronoun tells it
	relatives   map[string]gender // of those who are called somebody's brother or wife, by their whole name
	firms       map[string]bool   // names of firms, without Inc.
	met         map[string]bool   // last words of the names that were told in full so far
	lesser      map[string]string // those of them whom neither headline nor lede tells of, in full
	called      map[string]int    // how often a name stands before "the company"
	articled    map[string]bool   // names that have an article
	trades      map[string]bool   // what firms are said to be in: oil
	offices     map[string]office // who bears a title or a noun
	surnames    map[string]style  // of those who bear a title
	stands      []wording.StandIn // of the sentence at hand
	draft       wording.Draft     // of a line
}

var scratches = sync.Pool{New: func() any {
	return &scratch{names: names{known: map[string]sure{}, full: map[string]string{}}, persons: map[string]bool{}, genders: map[string]gender{}, relatives: map[string]gender{}, firms: map[string]bool{}, called: map[string]int{}, met: map[string]bool{}, lesser: map[string]string{}, articled: map[string]bool{}, trades: map[string]bool{}, offices: map[string]office{}, surnames: map[string]style{}}
}}

// scratchLimit is how many words a scratch keeps room for; one that a huge
// article has grown is left to the garbage collector.
const scratchLimit = 1 << 18

// release gives the scratch back. It must not hold the text: it would keep it
// in memory.
func (r *reader) release() {
	s := r.scratch
	r.scratch = nil
	if cap(s.words) > scratchLimit {
		return
	}
	clear(s.events)
	clear(s.names.known)
	clear(s.names.full)
	clear(s.persons)
	clear(s.genders)
	clear(s.relatives)
	clear(s.firms)
	clear(s.trades)
	clear(s.called)
	clear(s.met)
	clear(s.lesser)
	clear(s.articled)
	clear(s.offices)
	clear(s.surnames)
	clear(s.stands[:cap(s.stands)])
	s.draft.Release()
	scratches.Put(s)
}

// learnNames notes the names of the article and who of them is a person.
func (r *reader) learnNames() {
	r.names.first = r.names.first[:0]
	for i := range r.sentences {
		s := &r.sentences[i]
		r.names.learn(r.a.Text, s)
		r.learnPerson(s)
		for _, n := range r.names.spans {
			r.learnGender(s, n)
			r.learnRelative(s, n)
			if n.titled && !prose.Some(s.words[n.from:n.to], func(w *prose.Word) bool { return w.Kind != prose.Capital }) || n.to-n.from <= 3 && r.speaks(s, n) {
				r.persons[r.a.Text[s.words[n.to-1].Start:s.words[n.to-1].End]] = true
			}
		}
		r.learnPronoun(s)
		r.learnOffices(s)
	}
	for i := range r.sentences { // once more, now that names that open a sentence are known
		s := &r.sentences[i]
		r.names.find(r.a.Text, s)
		if s.unsure && s.Classes&prose.HeShe != 0 {
			r.learnPronoun(s)
		}
		r.learnCalled(s)
	}
	r.settleFirms()
}

// speaks tells whether a name is surely a person's: one of two or three words that
// is the whole subject of a reporting verb or that an age or a who follows, that
// stands in commas behind what somebody is, or the subject of what only people do.
func (r *reader) speaks(s *sentence, n name) bool {
	ws := s.words
	if last := &ws[n.to-1]; n.place || last.Is(prose.OrgWord) || n.to-n.from > 1 && terrain.Has(r.a.Text[last.Start:last.End]) {
		return false
	}
	if n.to-n.from > 1 && n.from > 1 && ws[n.from-1].Kind == prose.Comma && n.to < len(ws) && ws[n.to].Kind == prose.Comma && r.calls(ws, n.from-2) {
		return true // the mill's director, Ada Holt,
	}
	if i := n.to + 1; i+1 < len(ws) && ws[n.to].Kind == prose.Comma {
		if ws[i].Kind == prose.Number && ws[i].End-ws[i].Start <= 2 && ws[i+1].Kind == prose.Comma || n.to-n.from > 1 && r.a.Text[ws[i].Start:ws[i].End] == "who" {
			return true // Ada Holt, 52, was; Ada Holt, who
		}
	}
	for k := range s.clauses {
		c := &s.clauses[k]
		switch subject := n.to == c.First && n.from == c.Start; {
		case !c.Tense.Finite():
		case n.to-n.from > 1 && c.Is(prose.Reporting) && (subject || n.from == c.Head+1):
			return true
		case subject && personal.Has(r.a.Text[ws[c.Head].Start:ws[c.Head].End]):
			return true // Holt was arrested
		}
	}
	return false
}

// calls tells whether word i ends a phrase that says what one person is: "the head of
// the mill".
func (r *reader) calls(ws []prose.Word, i int) bool {
	for ; i >= 0 && ws[i].Wordy(); i-- {
		if prose.Calling(r.a.Text, &ws[i]) || ws[i].Is(prose.Title) {
			return true
		}
	}
	return false
}

// terrain are the last words of the names of places, which may be the subject of a
// report as well.
var terrain = prose.Set("Square Island Islands River Bay Beach County Parish Valley Lake Park Harbour Harbor Coast")

// learnPerson notes who a sentence is about when one name is the subject of what
// only people do, though the name opens the sentence: "Holt was arrested".
func (r *reader) learnPerson(s *sentence) {
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.First != c.Start+1 || !c.Tense.Finite() {
			continue
		}
		w := &s.words[c.Start]
		if w.Kind != prose.Capital || w.Class != 0 || !personal.Has(r.a.Text[s.words[c.Head].Start:s.words[c.Head].End]) {
			continue
		}
		name := r.a.Text[w.Start:w.End]
		r.persons[name], r.names.known[name] = true, alone
	}
}

// personal are what only people do or suffer.
var personal = prose.Set("died born married divorced retired resigned arrested sentenced jailed convicted acquitted appointed graduated pleaded studied " +
	"sang wrote quipped smiled wept laughed testified apologised apologized injured hospitalised hospitalized survived")

// sentence is one sentence with its words, clauses and date expressions.
type sentence struct {
	article.Span
	from, to     int  // its mentions, half-open
	at           int  // its place among the sentences of the article
	opens        bool // opens a paragraph
	heading      bool
	glued        bool // another one follows without a mark between them
	stamped      bool // stands right behind the stamp of its entry
	place        int  // how many sentences that tell something stand before it
	words        []prose.Word
	prose.Makeup // of the words
	clauses      []prose.Clause
	expressions  []govern.Expression
	spoken       bool      // "HOLT: We closed it.": on the air, by the name its turn opens with
	matter       bool      // belongs to the page, not to the story
	chronicled   bool      // opens an entry of a chronology
	chronicle    *sentence // that opens the entry it goes on with; nil if none
	entry        *entry    // that it belongs to; nil when it has no stamp
	names        [2]int    // those that learn found, half-open
	unsure       bool      // they hang on what the article names elsewhere
	callsFirm    bool      // speaks of a firm without its name: "the company"
}

// read splits the body of an article, and its headlines if asked, into
// sentences and their clauses, and finds which clause each date expression belongs to.
func read(a article.Article, x *dates.Extractor, headlines bool) *reader {
	r := &reader{a: a, x: x, scratch: scratches.Get().(*scratch)}
	r.mentions = x.Append(r.mentions[:0], a.Text, a.Published)
	r.spans, r.words, r.clauses = r.spans[:0], r.words[:0], r.clauses[:0]
	r.expressions, r.sentences, r.keys, r.events = r.expressions[:0], r.sentences[:0], r.keys[:0], r.events[:0]
	for _, p := range a.Parts {
		if p.Role == article.Body || p.Role == article.Headline && (headlines || isStamp(p.Of(a.Text))) {
			r.spans = prose.AppendSentences(r.spans, a.Text, p.Span)
		}
	}
	r.readEntries()
	r.makeRoom()
	r.readSentences()
	r.readClauses()
	r.readDates()
	r.readMatter()
	spreadTurns(a.Text, r.sentences)
	spreadChronicle(r.sentences)
	r.focus = focusDay(a, r.mentions, r.sentences)
	r.settleClocks()
	r.history = r.isHistory()
	return r
}

// parted tells whether the i-th of the spans was parted from the next one, a story
// behind the head of its page, though nothing ends it.
func (r *reader) parted(i int) bool {
	if i+1 == len(r.spans) || r.spans[i].End-r.spans[i].Start > prose.SentenceLimit/2 {
		return false // the last, or cut as too long
	}
	last := r.a.Text[r.spans[i].End-1]
	return r.a.Text[r.spans[i].End:r.spans[i+1].Start] == " " && (last|0x20 >= 'a' && last|0x20 <= 'z' || prose.IsDigit(last))
}

// readSentences reads the words of the sentences, and parts what is glued together.
func (r *reader) readSentences() {
	next := 0
	for i, span := range r.spans {
		e, stamp := r.entryAt(i, &next)
		w := len(r.words)
		r.words = prose.AppendWords(r.words, r.a.Text, span.Start, span.End)
		for ws := r.words[w:]; ; {
			n := prose.GlueEnd(r.a.Text, ws)
			s := r.beginSentence(span, ws[:n], e)
			if s.glued = n < len(ws); s.glued {
				s.End, span.Start = ws[n-1].End, ws[n].Start
			} else {
				s.glued = r.parted(i)
			}
			s.stamped = e != nil && e.stamp == i-1
			s.heading = stamp || s.glued || heading(r.a.Text, s.Span)
			s.matter = stamp
			if ws = ws[n:]; len(ws) == 0 {
				break
			}
		}
	}
}

// beginSentence appends a sentence with its words. It is as large as it is, and written
// where it stays.
func (r *reader) beginSentence(span article.Span, ws []prose.Word, e *entry) *sentence {
	i := len(r.sentences)
	r.sentences = append(r.sentences, sentence{Span: span, at: i, entry: e, words: ws, Makeup: prose.MakeupOf(r.a.Text, ws)})
	s := &r.sentences[i]
	if s.opens = i == 0; !s.opens {
		before := &r.sentences[i-1]
		s.opens = before.glued || before.entry != e || prose.Apart(r.a.Text[before.End:span.Start])
	}
	return s
}

// readClauses reads the clauses that the words of each sentence make up.
func (r *reader) readClauses() {
	for i := range r.sentences {
		s, c := &r.sentences[i], len(r.clauses)
		r.verbs = prose.AppendVerbs(r.verbs[:0], s.words)
		r.clauses = prose.AppendClauses(r.clauses, s.words, r.verbs)
		s.clauses = r.clauses[c:]
	}
}

// readDates finds the date expressions of each sentence.
func (r *reader) readDates() {
	next := 0
	for i := range r.sentences {
		next = r.findExpressions(&r.sentences[i], next)
	}
}

// readMatter tells what belongs to the page from what belongs to the story.
func (r *reader) readMatter() {
	place := 0
	for i := range r.sentences {
		s := &r.sentences[i]
		s.matter = s.matter || s.glued && s.Dateline == 0 || matter(r.a.Text, s.words, s.Makeup) || prose.Stamped(s.Of(r.a.Text))
		if s.place = place; s.tells() {
			place++
		}
	}
}

// findExpressions finds the date expressions of a sentence among the mentions from
// next on, and returns where those of the one behind it begin.
func (r *reader) findExpressions(s *sentence, next int) int {
	for next < len(r.mentions) && r.mentions[next].Start < s.Start {
		next++
	}
	s.from, s.to = next, next
	for s.to < len(r.mentions) && r.mentions[s.to].End <= s.End {
		s.to++
	}
	if s.from == s.to {
		return s.to
	}
	e := len(r.expressions)
	r.expressions = govern.Sentence{
		Text: r.a.Text, Words: s.words, Clauses: s.clauses, Dateline: s.Dateline, Heading: s.heading,
		Mentions: r.mentions, From: s.from, To: s.to, Published: r.writtenOn(s),
	}.Append(r.expressions)
	s.expressions = r.expressions[e:]
	return s.to
}

// How many bytes of text there are at least to a word or a mark, and to a clause:
// English has five and forty.
const (
	wordBytes   = 4
	clauseBytes = 30
)

// makeRoom makes what sentences keep a part of as large as it will have to be. If
// it grew under them, each would hold on to what it was when they were read: the
// same memory several times over.
func (r *reader) makeRoom() {
	r.words = slices.Grow(r.words, len(r.a.Text)/wordBytes+prose.SentenceLimit)
	r.clauses = slices.Grow(r.clauses, len(r.a.Text)/clauseBytes)
	r.expressions = slices.Grow(r.expressions, len(r.mentions))
	r.sentences = slices.Grow(r.sentences, len(r.spans))
}

// tell appends the events of one sentence. One without a word tells nothing, and
// a date that the page prints around a story dates nothing.
func (r *reader) tell(s *sentence) {
	if s.Wordy == 0 {
		return // a rule, a page number, a row of a table
	}
	if s.matter {
		r.add(s, prose.Main(s.clauses), dating{basis: Undated, mention: -1}, nil, false)
		return
	}
	k := prose.Main(s.clauses)
	told, beside := false, len(s.expressions) > 0 && r.undatedMain(s, k)
	for i := range s.expressions {
		e := &s.expressions[i]
		if e.Nominal || e.Clause >= 0 && r.shadowed(s, i) {
			continue
		}
		told = r.add(s, e.Clause, r.stated(s, e), e, beside) || told
	}
	if !told || beside {
		r.add(s, k, r.unstated(s, k), nil, false)
	}
}

// undatedMain tells whether the main clause k of a sentence tells of something that
// none of its dates is of, as they all stand in clauses that only tell more of a noun
// or say after what it was: "Holt, who took over in April, will lead the group". What
// happened when something else did is told by that, and so is what follows it in a
// story that has gone on to the past.
func (r *reader) undatedMain(s *sentence, k int) bool {
	if k < 0 {
		return false
	}
	c := &s.clauses[k]
	if !c.Tense.Finite() || s.words[c.Head].Is(prose.BeForm|prose.HaveForm) {
		return false
	}
	for i := range s.expressions {
		if e := &s.expressions[i]; !e.Nominal && (e.Clause < 0 || !r.tellsMore(s, e.Clause, k)) {
			return false
		}
	}
	return true
}

// tellsMore tells whether clause of hangs on clause k by a relative clause or a
// participle, or by one that says after what it was.
func (r *reader) tellsMore(s *sentence, of, k int) bool {
	more := false
	for i := of; i != k && i >= 0; {
		switch c := &s.clauses[i]; c.Kind {
		case prose.ParticipleClause:
			switch ing := s.words[c.Head].Is(prose.IngForm); {
			case ing && i != of: // on all counts, including filing a false return, after a trial that began
			case ing || c.Start == 0 || s.words[c.Start-1].Kind != prose.Comma:
				return false // fell, closing at 20 on Friday; a report issued on Friday
			default:
				more = true
			}
		case prose.RelativeClause:
			if c.Opener < 0 {
				return false // moved it to a yard she ran in May: then she moved it, too
			}
			more = true
		case prose.AdverbialClause:
			if s.clauses[k].Tense == prose.Past && s.place >= ledeLength || c.Opener < 0 || !sequel.Has(r.a.Text[s.words[c.Opener].Start:s.words[c.Opener].End]) {
				return false
			}
			more = true
		case prose.MainClause:
			return false
		}
		if s.clauses[i].Parent >= i {
			return false
		}
		i = s.clauses[i].Parent
	}
	return more
}

// sequel are the words behind which stands what came before or after.
var sequel = prose.Set("after before since until")

// shadowed tells whether an earlier expression of the sentence dates the same
// clause to the same time, or to a finer one: "on Monday, August 1".
func (r *reader) shadowed(s *sentence, i int) bool {
	e := &s.expressions[i]
	for j := range s.expressions {
		o := &s.expressions[j]
		if j == i || o.Nominal || o.Clause != e.Clause {
			continue
		}
		if j < i && (o.When.When == e.When.When || elsewhere(s, o, e)) || dayless(s, o, e) || o.When.When != e.When.When && e.When.When.Covers(o.When.When) && o.When.Grain < e.When.Grain && !andThen(s, o, e) {
			return true
		}
	}
	return false
}

// andThen tells whether a conjunction parts two expressions, so that the second, which
// is open, tells of more: "in June, and of the rest by the end of the year".
func andThen(s *sentence, o, e *govern.Expression) bool {
	if !e.When.When.OpenStart() && !e.When.When.OpenEnd() {
		return false
	}
	for i := o.End; i < e.Start; i++ {
		if s.words[i].Is(prose.Coordinator) {
			return true
		}
	}
	return false
}

// elsewhere tells whether an expression is the time of day before it as clocks of
// another place show it: "at 4:53 p.m. local time (2153 GMT)".
func elsewhere(s *sentence, before, e *govern.Expression) bool {
	if before.When.Kind != dates.Time || e.When.Kind != dates.Time || before.Counted || e.Start-before.End > 4 {
		return false
	}
	for i := before.End; i < e.Start; i++ {
		if s.words[i].Kind == prose.Open {
			return true
		}
	}
	return s.words[e.Start-1].Kind == prose.Comma && s.words[e.Start-2].Kind == prose.Capital // 1:40 a.m. in Cairo, 6:40 p.m. ET
}

// dayless tells whether an expression is a time of day that was put on another day than
// the one that its clause names: "shut off at 2:25 p.m. local time (1925 GMT) on
// Thursday". That day says when it was.
func dayless(s *sentence, day, e *govern.Expression) bool {
	apart := max(day.Start-e.End, e.Start-day.End)
	clock := e.When.Kind == dates.Time && e.When.Part == dates.NoPart && !prose.Some(s.words[e.Start:e.End], func(w *prose.Word) bool { return w.Is(prose.Calendar | prose.LastNext) })
	return clock && day.When.Kind == dates.Date && day.When.Grain == civil.DayGrain && apart < 8 && !day.When.When.Covers(e.When.When)
}

// tellsOne tells whether the dates of a sentence all date one clause.
func tellsOne(s *sentence) bool {
	k := -1
	for i := range s.expressions {
		switch e := &s.expressions[i]; {
		case e.Nominal:
		case k >= 0 && e.Clause != k:
			return false
		default:
			k = e.Clause
		}
	}
	return true
}

// dating is a date and why a clause has it.
type dating struct {
	when       dates.Value
	basis      Basis
	mention    int // index into the mentions; -1 for none
	expression article.Span
}

// stated returns the dating that an expression gives to the clause it governs.
func (r *reader) stated(s *sentence, e *govern.Expression) dating {
	d := dating{when: e.When, basis: Stated, mention: e.Mention}
	d.expression = article.Span{Start: r.mentions[e.Mention].Start, End: r.mentions[e.Last].End}
	m := r.mentions[e.Mention]
	if e.Bare {
		d.when, m.Signal = m.Value, dates.NoSignal
	}
	bounded := r.bound(s, e, &d)
	if m.Signal == dates.From && m.Pair == 0 && d.when.When.OpenEnd() && e.Clause >= 0 && !lastsFrom(r.a.Text, s.words, &s.clauses[e.Clause]) {
		d.when = m.Value // moved from Tuesday; dates from 1967
	}
	if m.Signal == dates.Until && e.Clause >= 0 && r.onlyThen(s, e) {
		d.when = m.Value // will not vote until Friday, was put off until Friday
	}
	switch {
	case (m.Signal != dates.Until || !d.when.When.OpenStart() || e.Clause >= 0 && s.clauses[e.Clause].Tense == prose.Conditional) && ahead(d.when, r.writtenOn(s)) || e.Clause >= 0 && (prose.Intended(s.words, s.clauses, e.Clause) && !r.done(s, e) || r.wasTo(s, e)) || targets(s.words, e) || plannedFor(s.words, s.clauses, e):
		d.basis = Planned
	case bounded || (e.Counted || e.Lasting) && d.when.When.OpenEnd() || m.Signal == dates.Since || m.Signal == dates.Until && d.when.When.OpenStart() || m.Signal == dates.From && d.when.When.OpenEnd():
		d.basis = Since
	}
	return d
}

// done tells whether what somebody decided has come about, as far as one can tell: the
// date behind "decided to leave in April 2008" is over, and is that of leaving or of
// the decision.
func (r *reader) done(s *sentence, e *govern.Expression) bool {
	c := &s.clauses[e.Clause]
	if written := r.writtenOn(s); c.Tense != prose.Infinitive || c.Parent < 0 || written == civil.NoDay || e.When.When.End > written.Start() {
		return false
	}
	p := &s.clauses[c.Parent]
	return p.Tense == prose.Past && !p.Passive && deciding.Has(r.a.Text[s.words[p.Head].Start:s.words[p.Head].End])
}

// wasTo tells whether a clause says what was to happen, of late: "the mill was to close
// in June". Of times long past it did: "she was to become premier in 1990".
func (r *reader) wasTo(s *sentence, e *govern.Expression) bool {
	written := r.writtenOn(s)
	return prose.WasTo(s.words, &s.clauses[e.Clause]) && written != civil.NoDay && e.When.When.End > (written-366).Start()
}

// deciding are the verbs of a decision that one carries out by oneself, and of trying.
var deciding = prose.Set("decided chose opted resolved tried attempted")

// onlyThen tells whether "until" names not the end of what lasts but the day of
// what happens: a vote that is put off until Friday, or that will not be held
// until Friday, is held on Friday.
func (r *reader) onlyThen(s *sentence, e *govern.Expression) bool {
	if r.mentions[e.Mention].Signal != dates.Until || e.Clause < 0 || e.Bare {
		return false
	}
	h := s.clauses[e.Clause].Head
	verb := r.a.Text[s.words[h].Start:s.words[h].End]
	return postponing.Has(verb) && (len(verb) > 6 || s.words[h+1].Is(prose.Particle)) || prose.Negated(s.words, s.clauses, e.Clause)
}

// postponing are the participles of verbs that move a happening to another day,
// the short ones with "off" or "back".
var postponing = prose.Set("adjourned deferred delayed postponed rescheduled put pushed")

// lastsFrom tells whether "from" before a date means "from then on" with a verb:
// will apply from May, has run from 1998; not with a past form ("postponed from
// June") and not with verbs of origin.
func lastsFrom(text string, ws []prose.Word, c *prose.Clause) bool {
	return c.Tense != prose.Past && (c.Tense != prose.Participial || ws[c.Head].Is(prose.IngForm)) && !beginning.Has(text[ws[c.Head].Start:ws[c.Head].End])
}

// beginning are the verbs behind which "from" tells when something began, and no more.
var beginning = prose.Set("date dates dated dating stem stems stemmed stemming originate originates")

// bound opens an end of the date when a signal stands not before the date
// itself but before the noun it belongs to: "since his return to power in 2012"
// lasts from 2012 on.
func (r *reader) bound(s *sentence, e *govern.Expression, d *dating) bool {
	m := r.mentions[e.Mention]
	if m.Signal != dates.NoSignal || e.Bare || m.Pair != 0 || d.when.When.OpenEnd() || d.when.When.OpenStart() {
		return false
	}
	from := -1
	if e.Clause >= 0 && s.clauses[e.Clause].Head < e.Start { // else as "Since the 2009 coup it has had"
		from = s.clauses[e.Clause].Head
	}
	for i := e.Start - 1; i > from; i-- {
		switch w := &s.words[i]; {
		case prose.Some(s.expressions, func(o *govern.Expression) bool { return o.End == i+1 }):
			return false // the first since 1994, on Sunday
		case w.Is(prose.SinceWord):
			d.when.When.End = civil.Future
			return true
		case w.Is(prose.UntilWord):
			d.when.When.Start = civil.Past
			return true
		case w.Is(prose.LaterSub) && w.Is(prose.PrepSub) && (i == e.Start-1 || r.inFrontOf(s, i)):
			return false // also: shortly before midnight
		case w.Is(prose.LaterSub) && w.Is(prose.PrepSub): // failed before the explosion on 20 April
			d.when.When = civil.Interval{Start: civil.Past, End: d.when.When.Start}
			return false
		case w.Kind == prose.Comma, w.Is(prose.Subordinator | prose.Relative | prose.Coordinator), w.Class&prose.Verbal != 0 && !w.Is(prose.Noun|prose.To) && !(i > 0 && s.words[i-1].Is(prose.Determiner)):
			return false
		}
	}
	return false
}

// inFrontOf tells whether the "before" at word i says in front of whom something
// happens: "appeared before a judge on Tuesday", "was put before it in May".
func (r *reader) inFrontOf(s *sentence, i int) bool {
	if i == 0 || i+1 >= len(s.words) || s.words[i+1].Is(prose.Pronoun) && !s.words[i+1].Is(prose.Determiner) {
		return true
	}
	return facing.Has(r.a.Text[s.words[i-1].Start:s.words[i-1].End])
}

// facing are the verbs behind which "before" is rather a place.
var facing = prose.Set("appear appears appeared appearing testify testified testifying put brought come came go goes went laid placed speak spoke stood")

// ahead tells whether a date lies after the day of writing, or may.
func ahead(v dates.Value, written civil.Day) bool {
	if written == civil.NoDay {
		return false
	}
	next := (written + 1).Start()
	if v.When.OpenStart() { // by Friday
		return v.When.End > next && !v.When.OpenEnd()
	}
	return v.When.Start >= next
}

// add appends the event that clause k of a sentence tells; k is -1 when the
// sentence has no verb. It returns false when the line has no room for what
// happened on the date, as a clause in passing tells it: then the sentence has
// still to be told. beside tells that its main clause is told besides.
func (r *reader) add(s *sentence, k int, d dating, own *govern.Expression, beside bool) bool {
	e := Event{When: d.when, Basis: d.basis, Quote: s.Span, Expression: d.expression}
	if d.mention >= 0 {
		e.Mention = r.mentions[d.mention]
		e.Rule = r.x.RuleName(e.Mention.Rule)
		if e.Mention.Anchor == dates.Published && r.writtenOn(s) != r.a.Published {
			e.Mention.Anchor = dates.Previous // the day of its entry
		}
	}
	if k >= 0 {
		head := s.words[s.clauses[k].Head]
		e.Verb = article.Span{Start: head.Start, End: head.End}
		e.Report = s.clauses[k].Is(prose.Reporting)
		e.Present = s.clauses[k].Tense == prose.Present
		e.Negated = prose.Negated(s.words, s.clauses, k) && !(own != nil && r.onlyThen(s, own))
		e.Tentative = prose.Tentative(s.words, s.clauses, k)
	}
	if r.worth > 0 && !r.canDeserve(s, k, e) {
		r.left++
		if own == nil {
			return true
		}
		r.draft.Write(r.sourceOf(s), k, own, !beside && tellsOne(s))
		return r.tells(s, beside, e.Basis)
	}
	e.Names = r.names.list(r.a.Text, s.words)
	var whole bool
	e.Line, e.Speaker, whole = r.draft.Write(r.sourceOf(s), k, own, !beside && tellsOne(s))
	r.nameStoodFor(&e)
	told := r.tells(s, beside, e.Basis)
	if e.Worth = worthOf(r.a.Text, s, k, &e, worded{whole, told, r.longPast(s, k, d, own), r.refersTo(s, own != nil)}); !e.deserves(r.worth) {
		r.left++
		return told
	}
	r.events = append(r.events, e)
	st := r.stepFor(s, k)
	if e.Basis == Planned {
		st = stepAhead
	}
	r.keys = append(r.keys, keyOf(&e, st, len(r.keys)))
	return told
}

// nameStoodFor adds to the names of an event who is named in it by a pronoun or by what
// stands for a name: who says so, or who stands in brackets in its line.
func (r *reader) nameStoodFor(e *Event) {
	brackets := r.draft.Brackets() && strings.IndexByte(e.Line, '[') >= 0
	if e.Speaker == "" && !brackets {
		return
	}
	if who := r.who; who != "" && (e.Speaker == who || brackets && (strings.Contains(e.Line, "["+who+"]") || strings.Contains(e.Line, "["+who[strings.LastIndexByte(who, ' ')+1:]+"]"))) && !slices.Contains(e.Names, who) && !strings.HasPrefix(who, "The ") {
		e.Names = append(e.Names, who)
	}
	for _, st := range r.stands {
		if name := strings.TrimPrefix(st.Name, "The "); (e.Speaker == st.Name || brackets && bracketed(e.Line, name)) && !slices.Contains(e.Names, name) {
			e.Names = append(e.Names, name)
		}
	}
	if name := strings.TrimPrefix(r.topic.Name, "The "); brackets && name != "" && name[0] < 'a' && bracketed(e.Line, name) && !slices.Contains(e.Names, name) {
		e.Names = append(e.Names, name)
	}
}

// bracketed tells whether a name stands in brackets in a line.
func bracketed(line, name string) bool {
	i := strings.Index(line, name+"]")
	if i < 0 {
		i = strings.Index(line, name+"'s]")
	}
	return i > 0 && (line[i-1] == '[' || i > 4 && (line[i-5:i] == "[The " || line[i-5:i] == "[the "))
}

// longPast tells whether clause k tells in the present of a date that was over a year
// before: what is so now is so in spite of it, "the index is based on the close of 1969".
// A history that opens with its date may tell in the present.
func (r *reader) longPast(s *sentence, k int, d dating, own *govern.Expression) bool {
	written := r.writtenOn(s)
	return own != nil && own.Start > 2 && k >= 0 && d.basis == Stated && s.clauses[k].Tense == prose.Present && !s.heading && !s.chronicled &&
		written != civil.NoDay && d.when.When.End < (written-366).Start()
}

// tells tells whether the line that was worded last has what happened on its date, which
// it tells for the sake of a date with that basis.
func (r *reader) tells(s *sentence, beside bool, basis Basis) bool {
	return r.draft.Tells() && !(beside && r.draft.OfVague()) && !outlasts(s, r.draft.Host(), basis)
}

// outlasts tells whether clause host, with which a line tells its event in passing, is of
// another time than the event, so that the date beside the line would be wrong for it: it
// goes on long after, "the oil spill, which began in April, is now", "will be like the one
// that closed in 1986", or has a date of its own. host is -1 when there is none.
func outlasts(s *sentence, host int, basis Basis) bool {
	if host < 0 {
		return false
	}
	t := s.clauses[host].Tense
	return basis == Stated && t != prose.Past && t != prose.PastPerfect ||
		prose.Some(s.expressions, func(e *govern.Expression) bool { return e.Clause == host && !e.Nominal })
}

// sourceOf returns what lines are cut from.
func (r *reader) sourceOf(s *sentence) wording.Sentence {
	return wording.Sentence{Text: r.a.Text, Words: s.words, Makeup: s.Makeup, Clauses: s.clauses, Expressions: s.expressions, Persons: r.persons, Met: r.met, Lesser: r.lesser, Who: r.who, StandIns: r.stands, Topic: r.topicOf(s)}
}

// canDeserve tells whether an event can be worth enough, whatever its line turns
// out to be: it is worth most when the line is whole, names somebody, says who
// "he" is, and leaves out who says so.
func (r *reader) canDeserve(s *sentence, k int, e Event) bool {
	e.Speaker, e.Line = "somebody", "[somebody]"
	if len(r.names.spans) > 0 || r.who != "" || len(r.stands) > 0 {
		e.Names = somebody
	}
	e.Worth = worthOf(r.a.Text, s, k, &e, worded{whole: true, told: true})
	return e.deserves(r.worth)
}

var somebody = []string{"somebody"}

// day returns the value of one whole day.
func day(d civil.Day) dates.Value {
	return dates.Value{
		Kind: dates.Date, Grain: civil.DayGrain, When: d.Interval(),
		Known: dates.KnownYear | dates.KnownMonth | dates.KnownDay,
	}
}
