package timeline

import (
	"slices"

	"dateline/dates"
	"dateline/timeline/article"
	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is how an article is read: its sentences, their clauses and what each date in them
// dates.

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
	talking      bool      // speaks of who writes it or to who reads it
	amidTalk     bool      // stands among such
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
	r.readAsOf()
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
	spreadTalk(a.Text, r.sentences)
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
