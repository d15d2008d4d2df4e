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
// An article that speaks of the day after its publication as past, as rolling reports do
// that keep the day they began on, is read as one of that day; so is one whose dateline
// names an earlier day as of that.
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
	otherDay    bool   // it was written on another day than that of its publication, which a.Published is then
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
	return &scratch{
		names:     names{known: map[string]sure{}, full: map[string]string{}},
		persons:   map[string]bool{},
		genders:   map[string]gender{},
		relatives: map[string]gender{},
		firms:     map[string]bool{},
		called:    map[string]int{},
		met:       map[string]bool{},
		lesser:    map[string]string{},
		articled:  map[string]bool{},
		trades:    map[string]bool{},
		offices:   map[string]office{},
		surnames:  map[string]style{},
	}
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

// add appends the event that clause k of a sentence tells; k is -1 when the
// sentence has no verb. It returns false when the line has no room for what
// happened on the date, as a clause in passing tells it: then the sentence has
// still to be told. beside tells that its main clause is told besides.
func (r *reader) add(s *sentence, k int, d dating, own *govern.Expression, beside bool) bool {
	e := Event{When: d.when, Basis: d.basis, Quote: s.Span, Expression: d.expression}
	if d.mention >= 0 {
		e.Mention = r.mentions[d.mention]
		e.Rule = r.x.RuleName(e.Mention.Rule)
		if e.Mention.Anchor == dates.Published && (r.otherDay || r.writtenOn(s) != r.a.Published) {
			e.Mention.Anchor = dates.Previous // the day of its entry, or of writing
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
		return r.tells(s, k, beside, &e)
	}
	e.Names = r.names.list(r.a.Text, s.words)
	var whole bool
	e.Line, e.Speaker, whole = r.draft.Write(r.sourceOf(s), k, own, !beside && tellsOne(s))
	r.nameStoodFor(&e)
	told := r.tells(s, k, beside, &e)
	if e.Worth = worthOf(r.a.Text, s, k, &e, worded{
		whole: whole, told: told, late: r.draft.Late(), broken: r.draft.Broken(), points: r.draft.PointsBack(), number: numbered(r.a.Text, s, &e),
		past: r.longPast(s, k, d, own), refers: r.refersTo(s, own != nil),
	}); !e.deserves(r.worth) {
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
		if name := strings.TrimPrefix(st.Name, "The "); (e.Speaker == st.Name || brackets && bracketed(e.Line, name)) &&
			!slices.Contains(e.Names, name) {
			e.Names = append(e.Names, name)
		}
	}
	if name := strings.TrimPrefix(r.topic.Name, "The "); brackets && name != "" && name[0] < 'a' &&
		bracketed(e.Line, name) && !slices.Contains(e.Names, name) {
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
	if k >= 0 && s.clauses[k].Tense == prose.Infinitive {
		k = prose.Host(s.clauses, k)
	}
	return own != nil && own.Start > 2 && k >= 0 && d.basis == Stated && stillOpen(s.clauses[k].Tense) && !s.heading && !s.chronicled &&
		written != civil.NoDay && d.when.When.End < (written-366).Start()
}

// stillOpen tells whether a verb of that tense tells how things are or will be.
func stillOpen(t prose.Tense) bool {
	return t == prose.Present || t == prose.Future || t == prose.Conditional
}

// tells tells whether the line that was worded last, for what clause k tells, has what
// happened on the date of its event.
func (r *reader) tells(s *sentence, k int, beside bool, e *Event) bool {
	return r.draft.Tells() && !(beside && r.draft.OfVague()) && !outlasts(s, r.draft.Host(), e.Basis) &&
		!(k >= 0 && !s.clauses[k].Tense.Finite() && r.longBeforeHost(e))
}

// longBeforeHost tells whether a line tells in passing, with what happened on another day,
// what had been over by long before: "the mercury fell short of the record set in 1985".
func (r *reader) longBeforeHost(e *Event) bool {
	return r.draft.Host() >= 0 && e.Basis == Stated && r.a.Published != civil.NoDay && e.When.When.End <= (r.a.Published-farBack).Start()
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
	number := numbered(r.a.Text, s, &e)
	e.Speaker, e.Line = "somebody", "[somebody]"
	if len(r.names.spans) > 0 || r.who != "" || len(r.stands) > 0 {
		e.Names = somebody
	}
	e.Worth = worthOf(r.a.Text, s, k, &e, worded{whole: true, told: true, number: number})
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
