package timeline

import (
	"encoding/binary"
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strings"
	"sync"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
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
	for i := range r.sentences {
		s := &r.sentences[i]
		r.names.find(a.Text, s)
		r.tell(s)
		r.remember(s)
	}
	return Timeline{Articles: []article.Article{a}, Events: order(r.events, r.steps)}, r.left
}

// reader holds what is known of one article while its events are built.
type reader struct {
	a article.Article
	x *dates.Extractor
	*scratch
	focus   int     // index into mentions of the focus day, or -1
	subject string  // who "he" or "she" would be; "" when not plain
	worth   float32 // of events that are told
	left    int     // events that are not, as they are worth less
}

// scratch is the memory that reading an article takes and its events do not
// keep. It is used again for the next article: reading one allocates little but
// its events.
type scratch struct {
	mentions    []dates.Mention
	spans       []article.Span
	words       []word
	verbs       []verb
	clauses     []clause
	expressions []expression
	sentences   []sentence
	events      []Event
	steps       []step // of the events, for ordering
	names       names
	persons     map[string]bool // last words of the names that bear a title somewhere
	draft       draft           // of a line
	line        []byte          // a line while it is written
}

var scratches = sync.Pool{New: func() any {
	return &scratch{names: names{known: map[string]bool{}, full: map[string]string{}}, persons: map[string]bool{}}
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
	s.draft = draft{cut: s.draft.cut}
	scratches.Put(s)
}

// learnNames notes the names of the article and who of them is a person.
func (r *reader) learnNames() {
	for i := range r.sentences {
		s := &r.sentences[i]
		r.names.learn(r.a.Text, s)
		r.learnPerson(s)
		for _, n := range r.names.spans {
			if n.titled && !slices.ContainsFunc(s.words[n.from:n.to], func(w word) bool { return w.kind != capital }) || n.to-n.from <= 3 && r.speaks(s, n) {
				r.persons[r.a.Text[s.words[n.to-1].start:s.words[n.to-1].end]] = true
			}
		}
	}
}

// speaks tells whether a name is surely a person's: one of two or three words that
// is the whole subject of a reporting verb or that an age or a who follows, or
// the subject of what only people do.
func (r *reader) speaks(s *sentence, n name) bool {
	ws := s.words
	if n.place || ws[n.to-1].is(orgWord) {
		return false
	}
	if i := n.to + 1; i+1 < len(ws) && ws[n.to].kind == comma && n.to-n.from > 1 {
		if ws[i].kind == number && ws[i].end-ws[i].start <= 2 && ws[i+1].kind == comma || r.a.Text[ws[i].start:ws[i].end] == "who" {
			return true // Ada Holt, 52, was; Ada Holt, who
		}
	}
	for _, c := range s.clauses {
		switch subject := n.to == c.first && n.from == c.start; {
		case !c.tense.finite():
		case n.to-n.from > 1 && c.is(reporting) && (subject || n.from == c.head+1):
			return true
		case subject && personal[r.a.Text[ws[c.head].start:ws[c.head].end]]:
			return true // Holt was arrested
		}
	}
	return false
}

// learnPerson notes who a sentence is about when one name is the subject of what
// only people do, though the name opens the sentence: "Holt was arrested".
func (r *reader) learnPerson(s *sentence) {
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.first != c.start+1 || !c.tense.finite() {
			continue
		}
		w := s.words[c.start]
		if w.kind != capital || w.class != 0 || !personal[r.a.Text[s.words[c.head].start:s.words[c.head].end]] {
			continue
		}
		name := r.a.Text[w.start:w.end]
		r.persons[name], r.names.known[name] = true, true
	}
}

// personal are what only people do or suffer.
var personal = set("died born married divorced retired resigned arrested sentenced jailed convicted acquitted appointed graduated pleaded studied " +
	"sang wrote quipped smiled wept laughed testified apologised apologized injured hospitalised hospitalized survived")

// sentence is one sentence with its words, clauses and date expressions.
type sentence struct {
	article.Span
	from, to    int  // its mentions, half-open
	at          int  // its place among the sentences of the article
	opens       bool // opens a paragraph
	heading     bool
	words       []word
	makeup      // of the words
	clauses     []clause
	expressions []expression
	spoken      bool // "HOLT: We closed it.": on the air, by the name its turn opens with
	matter      bool // belongs to the page, not to the story
}

// read splits the body of an article, and its headlines if asked, into
// sentences and their clauses, and finds which clause each date expression belongs to.
func read(a article.Article, x *dates.Extractor, headlines bool) *reader {
	r := &reader{a: a, x: x, scratch: scratches.Get().(*scratch)}
	r.mentions = x.Append(r.mentions[:0], a.Text, a.Published)
	r.spans, r.words, r.clauses = r.spans[:0], r.words[:0], r.clauses[:0]
	r.expressions, r.sentences, r.steps, r.events = r.expressions[:0], r.sentences[:0], r.steps[:0], r.events[:0]
	for _, p := range a.Parts {
		if p.Role == article.Body || p.Role == article.Headline && headlines {
			r.spans = appendSentences(r.spans, a.Text, p.Span)
		}
	}
	next := 0
	for i, span := range r.spans {
		w, c, e := len(r.words), len(r.clauses), len(r.expressions)
		r.words = appendWords(r.words, a.Text, span.Start, span.End)
		r.verbs = appendVerbs(r.verbs[:0], r.words[w:])
		r.clauses = appendClauses(r.clauses, r.words[w:], r.verbs)
		for next < len(r.mentions) && r.mentions[next].Start < span.Start {
			next++
		}
		from := next
		for next < len(r.mentions) && r.mentions[next].End <= span.End {
			next++
		}
		made := makeupOf(a.Text, r.words[w:])
		r.expressions = appendExpressions(r.expressions, a.Text, r.mentions, from, next, r.words[w:], made.dateline)
		s := sentence{Span: span, from: from, to: next, at: i, opens: i == 0 || apart(a.Text[r.spans[i-1].End:span.Start]), heading: heading(a.Text, span), words: r.words[w:], makeup: made, clauses: r.clauses[c:], expressions: r.expressions[e:]}
		govern(s.words, s.clauses, s.expressions, a.Published)
		s.matter = matter(a.Text, s.words, s.makeup) || stamped(span.Of(a.Text))
		r.sentences = append(r.sentences, s)
	}
	spreadTurns(a.Text, r.sentences)
	r.focus = focusDay(a, r.mentions, r.sentences)
	return r
}

// tell appends the events of one sentence. One without a word tells nothing, and
// a date that the page prints around a story dates nothing.
func (r *reader) tell(s *sentence) {
	if s.wordy == 0 {
		return // a rule, a page number, a row of a table
	}
	if s.matter {
		r.add(s, mainVerbOf(s.clauses), dating{basis: Undated, mention: -1}, nil)
		return
	}
	told := false
	for i := range s.expressions {
		e := &s.expressions[i]
		if e.nominal || e.clause >= 0 && r.shadowed(s, i) {
			continue
		}
		told = true
		r.add(s, e.clause, r.stated(s, e), e)
	}
	if !told {
		k := mainVerbOf(s.clauses)
		r.add(s, k, r.unstated(s, k), nil)
	}
}

// shadowed tells whether an earlier expression of the sentence dates the same
// clause to the same time, or to a finer one: "on Monday, August 1".
func (r *reader) shadowed(s *sentence, i int) bool {
	e := s.expressions[i]
	for j, o := range s.expressions {
		if j == i || o.nominal || o.clause != e.clause {
			continue
		}
		if o.when.When == e.when.When && j < i || o.when.When != e.when.When && e.when.When.Covers(o.when.When) && o.when.Grain < e.when.Grain {
			return true
		}
	}
	return false
}

// tellsOne tells whether the dates of a sentence all date one clause.
func tellsOne(s *sentence) bool {
	k := -1
	for i := range s.expressions {
		switch e := &s.expressions[i]; {
		case e.nominal:
		case k >= 0 && e.clause != k:
			return false
		default:
			k = e.clause
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
func (r *reader) stated(s *sentence, e *expression) dating {
	d := dating{when: e.when, basis: Stated, mention: e.mention}
	d.expression = article.Span{Start: r.mentions[e.mention].Start, End: r.mentions[e.last].End}
	m := r.mentions[e.mention]
	if e.bare {
		d.when, m.Signal = m.Value, dates.NoSignal
	}
	bounded := r.bound(s, e, &d)
	if m.Signal == dates.From && m.Pair == 0 && e.clause >= 0 && !lastsFrom(s.words, &s.clauses[e.clause]) {
		d.when = m.Value // moved from Tuesday; dates from 1967
	}
	if m.Signal == dates.Until && e.clause >= 0 && r.onlyThen(s, e) {
		d.when = m.Value // will not vote until Friday, was put off until Friday
	}
	switch {
	case (m.Signal != dates.Until || !d.when.When.OpenStart()) && r.ahead(d.when) || e.clause >= 0 && intended(s.words, s.clauses, e.clause) || targets(s.words, e) || plannedFor(s.words, s.clauses, e):
		d.basis = Planned
	case bounded || m.Signal == dates.Since || m.Signal == dates.Until && d.when.When.OpenStart() || m.Signal == dates.From && d.when.When.OpenEnd():
		d.basis = Since
	}
	return d
}

// onlyThen tells whether "until" names not the end of what lasts but the day of
// what happens: a vote that is put off until Friday, or that will not be held
// until Friday, is held on Friday.
func (r *reader) onlyThen(s *sentence, e *expression) bool {
	if r.mentions[e.mention].Signal != dates.Until || e.clause < 0 || e.bare {
		return false
	}
	h := s.clauses[e.clause].head
	verb := r.a.Text[s.words[h].start:s.words[h].end]
	return postponing[verb] && (len(verb) > 6 || s.words[h+1].is(particle)) || negatedAt(s.words, s.clauses, e.clause)
}

// postponing are the participles of verbs that move a happening to another day,
// the short ones with "off" or "back".
var postponing = set("adjourned deferred delayed postponed rescheduled put pushed")

// lastsFrom tells whether "from" before a date means "from then on" with a verb:
// will apply from May, has run from 1998; not with a past form ("postponed from
// June") and not with verbs of origin.
func lastsFrom(ws []word, c *clause) bool {
	return c.tense != past && (c.tense != participial || ws[c.head].is(ingForm)) && !ws[c.head].is(origin)
}

// bound opens an end of the date when a signal stands not before the date
// itself but before the noun it belongs to: "since his return to power in 2012"
// lasts from 2012 on.
func (r *reader) bound(s *sentence, e *expression, d *dating) bool {
	m := r.mentions[e.mention]
	if m.Signal != dates.NoSignal || e.bare || m.Pair != 0 || d.when.When.OpenEnd() || d.when.When.OpenStart() {
		return false
	}
	from := -1
	if e.clause >= 0 && s.clauses[e.clause].head < e.start { // else as "Since the 2009 coup it has had"
		from = s.clauses[e.clause].head
	}
	for i := e.start - 1; i > from; i-- {
		switch w := s.words[i]; {
		case slices.ContainsFunc(s.expressions, func(o expression) bool { return o.end == i+1 }):
			return false // the first since 1994, on Sunday
		case w.is(sinceWord):
			d.when.When.End = civil.Future
			return true
		case w.is(untilWord):
			d.when.When.Start = civil.Past
			return true
		case w.is(laterSub) && w.is(prepSub): // failed before the explosion on 20 April
			d.when.When = civil.Interval{Start: civil.Past, End: d.when.When.Start}
			return false
		case w.kind == comma, w.is(subordinator | relative | coordinator), w.class&verbal != 0 && !w.is(noun|to) && !(i > 0 && s.words[i-1].is(determiner)):
			return false
		}
	}
	return false
}

// ahead tells whether a date lies after the day of publication, or may.
func (r *reader) ahead(v dates.Value) bool {
	if r.a.Published == civil.NoDay {
		return false
	}
	next := (r.a.Published + 1).Start()
	if v.When.OpenStart() { // by Friday
		return v.When.End > next && !v.When.OpenEnd()
	}
	return v.When.Start >= next
}

// add appends the event that clause k of a sentence tells; k is -1 when the
// sentence has no verb.
func (r *reader) add(s *sentence, k int, d dating, own *expression) {
	e := Event{When: d.when, Basis: d.basis, Quote: s.Span, Expression: d.expression}
	if d.mention >= 0 {
		e.Mention = r.mentions[d.mention]
		e.Rule = r.x.RuleName(e.Mention.Rule)
	}
	if k >= 0 {
		e.Report = s.clauses[k].is(reporting)
		e.Negated = negatedAt(s.words, s.clauses, k) && !(own != nil && r.onlyThen(s, own))
		e.Tentative = tentative(s.words, s.clauses, k)
	}
	if r.worth > 0 && !r.canDeserve(s, k, e) {
		r.left++
		return
	}
	e.Names = r.names.list(r.a.Text, s.words)
	var whole bool
	e.Line, e.Speaker, whole = r.lineOf(s, k, own, tellsOne(s))
	if who := r.subject; who != "" && (e.Speaker == who || strings.Contains(e.Line, "["+who+"]")) && !slices.Contains(e.Names, who) {
		e.Names = append(e.Names, who) // named by a pronoun
	}
	if e.Worth = worthOf(r.a.Text, s, k, &e, whole); !e.deserves(r.worth) {
		r.left++
		return
	}
	e.ID = id(r.a.ID, &e)
	r.events = append(r.events, e)
	st := stepOf(s.words, s.clauses, k)
	if e.Basis == Planned {
		st = stepAhead
	}
	r.steps = append(r.steps, st)
}

// canDeserve tells whether an event can be worth enough, whatever its line turns
// out to be: it is worth most when the line is whole, names somebody and leaves
// out who says so.
func (r *reader) canDeserve(s *sentence, k int, e Event) bool {
	e.Speaker = "somebody"
	if len(r.names.spans) > 0 || r.subject != "" {
		e.Names = somebody
	}
	e.Worth = worthOf(r.a.Text, s, k, &e, true)
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

// id returns the identity of an event: 64 bits over the article, the sentence,
// the date and the expression, as 16 hexadecimal digits.
func id(articleID string, e *Event) string {
	h := fnv.New64a()
	var b [64]byte
	h.Write(append(b[:0], articleID...))
	n := b[:0]
	for _, v := range [...]int64{int64(e.Quote.Start), int64(e.Quote.End), int64(e.When.When.Start), int64(e.When.When.End), int64(e.Expression.Start)} {
		n = binary.BigEndian.AppendUint64(n, uint64(v))
	}
	h.Write(n)
	var sum [8]byte
	return hex.EncodeToString(h.Sum(sum[:0]))
}
