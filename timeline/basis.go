package timeline

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// focusReach is how many days before publication the focus day can lie. Of 420
// events of 60 Wikinews articles whose day is known, .829 get the right day with
// a reach of 6 days, .836 with 14, and no more with 31.
const focusReach = 14

// focusDay returns the mention that names the focus day, the day the article is
// about: the first stated day at most focusReach days back in the lede; -1 if
// there is none. The day of a dateline is that of the report, and only stands in
// where no other is named. Without a focus day .748 of those events get the right
// day, with it .836.
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
			if s.Dateline == 0 || ms[i].Start >= s.words[s.Dateline-1].End {
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
	if following(a.Text, ms[i]) {
		return false
	}
	if m := ms[i]; !govern.Tells(m) || m.Value.Kind > dates.Time || m.Value.Grain > civil.DayGrain {
		return false
	}
	w := dates.Extent(ms, i).When
	if w.OpenStart() || w.OpenEnd() || strings.EqualFold(a.Text[ms[i].Start:ms[i].End], "overnight") {
		return false // overnight begins the day before and is told as of its end
	}
	days := civil.Day(1)
	if ms[i].Value.Kind == dates.Time {
		days = 2 // Monday night ends on Tuesday
	}
	back := a.Published - w.Start.Day()
	return w.End <= (w.Start.Day()+days).Start() && 0 <= back && back <= focusReach
}

// following tells whether a mention dates only what the lede's own event came after: "sacked
// following Saturday's defeat".
func following(text string, m dates.Mention) bool {
	rest := text[m.End:]
	if !strings.HasPrefix(rest, "'s") && !strings.HasPrefix(rest, "’s") && !strings.HasPrefix(rest, " 's") {
		return false
	}
	before := strings.TrimRight(text[:m.Start], " ")
	return strings.HasSuffix(before, " following") || strings.HasSuffix(before, " after")
}

// ledeLength is how many sentences the lede has. Looking further finds no other
// focus day.
const ledeLength = 2

// ledeOf returns the first sentences of a story. Headings and date stamps that
// stand before them do not count: their day is that of publication. Nor do captions
// that open with their day, "May 5: A ship enters the bay": some 95 of the articles of
// Timeline17 begin with one, nor what stands above whose picture it is of, glued to the
// story: "A ship enters the bay. Photograph: Ada Holt | The bay was closed". Where the
// lines of a page stand before the story, glued to each other, it begins with its dateline.
func ledeOf(sentences []sentence) []sentence {
	first := 0
	for first < len(sentences)-1 && (sentences[first].heading || dateOpens(&sentences[first], prose.Semicolon)) {
		first++
	}
	for i := first + 1; i < min(first+1+ledeLength, len(sentences)-1); i++ {
		if sentences[i].glued && len(sentences[i].words) < longestCredit {
			first = i + 1
			break
		}
	}
	for i := first; sentences[0].glued && i < min(first+headReach, len(sentences)); i++ {
		if sentences[i].Dateline > 2 {
			first = i
			break
		}
	}
	return sentences[first:min(first+ledeLength, len(sentences))]
}

// longestCredit is how many words and marks whose picture it is takes less than.
const longestCredit = 8

// headReach is how many sentences behind its headings a story has its dateline at
// most.
const headReach = 12

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
	last := strings.TrimRight(s.Of(text), prose.Closers)
	return len(last) <= headingLength && (last == "" || strings.IndexByte(".!?:", last[len(last)-1]) < 0)
}

// unstated returns the dating of a clause that names no date, k being -1 when
// there is no verb. What is still ahead or had been over before has none; what
// holds at the time of writing has the day of publication, and so has
// everything when no focus day is known; the rest has the focus day. The
// present tense of a heading ("Mill burns") tells what the lede tells.
//
// Giving the present tense the focus day as well leaves .821 of .836 right, not
// giving it to headings .826. To date what is ahead to the day of publication, as
// [Clauses] does, would be right more often, as the annotators mostly did so; but an
// event of that day would be one that nothing in the text tells.
func (r *reader) unstated(s *sentence, k int) dating {
	t := prose.Past
	if k >= 0 {
		t = s.clauses[prose.Host(s.clauses, k)].Tense
	}
	if d, ok := r.sameReport(s, k); ok {
		return d
	}
	if d, ok := r.sameEntry(s, t); ok {
		return d
	}
	switch {
	case t == prose.Past && k >= 0 && (r.history || r.sometime(s, prose.Host(s.clauses, k)) || !s.clauses[k].Is(prose.Reporting) && r.background(s)):
		return dating{basis: Undated, mention: -1}
	case r.writtenOn(s) == civil.NoDay, t == prose.Future, t == prose.Conditional, t == prose.PastPerfect && s.clauses[k].Speaker < 0:
		return dating{basis: Undated, mention: -1}
	case s.entry != nil:
		return dating{when: s.entry.timeOf(s), basis: Reported, mention: -1}
	case r.focus >= 0 && (t != prose.Present && !r.pastFocus(t) || s.heading):
		return dating{when: day(r.mentions[r.focus].Value.When.Start.Day()), basis: Focus, mention: r.focus}
	}
	return dating{when: day(r.a.Published), basis: Reported, mention: -1}
}

// longStory is how many sentences a story has that is not told of its focus day alone.
// Hardly any of Wikinews is as long; its annotators give the focus day all that follows.
const longStory = 25

// pastFocus tells whether what a clause of that tense tells is no longer of the focus
// day, as the article was written days after it: what has happened by then, and of a
// long story, that has other things to tell, what happened or was said.
// "On April 22 the rig sank. Oil has been leaking since." Of 45 such lines of long
// stories read, the focus day was right for none; on Wikinews, where the perfect a day later is
// still told of the focus day, nothing changes.
func (r *reader) pastFocus(t prose.Tense) bool {
	back := r.a.Published - r.mentions[r.focus].Value.When.Start.Day()
	long := len(r.sentences) >= longStory
	return t == prose.Perfect && (back > 1 || long && back > 0) || t == prose.Past && long && back > 1
}

// sameReport returns the dating of clause k when it goes on with what was said in
// the sentence before and that has a day: "Holt announced on Monday that the mill
// would close. She also said". Days right .831 → .836.
func (r *reader) sameReport(s *sentence, k int) (dating, bool) {
	for ; s.at > 0 && goesOn(s, k); k = prose.Main(s.clauses) {
		s = &r.sentences[s.at-1]
		m := prose.Main(s.clauses)
		if m < 0 || !s.clauses[m].Is(prose.Reporting) {
			break
		}
		for i := range s.expressions {
			if e := &s.expressions[i]; e.Clause == m && !e.Nominal && e.When.Grain <= civil.DayGrain {
				if d := r.stated(s, e); d.basis == Stated {
					d.basis, d.expression = Focus, article.Span{}
					return d, true
				}
			}
		}
	}
	return dating{}, false
}

// sameEntry returns the dating of a clause of that tense when its sentence goes on with an
// entry of a chronology: "May 3: The mill burns. Holt says it will be rebuilt."
func (r *reader) sameEntry(s *sentence, t prose.Tense) (dating, bool) {
	if s.chronicle == nil || t == prose.Future || t == prose.Conditional || t == prose.PastPerfect ||
		s.chronicle.expressions[0].When.Grain == civil.Week {
		return dating{}, false
	}
	d := r.stated(s.chronicle, &s.chronicle.expressions[0])
	d.basis, d.expression = Focus, article.Span{}
	return d, true
}

// goesOn tells whether clause k is a saying whose speaker is a pronoun, or that
// "also" ties to one before.
func goesOn(s *sentence, k int) bool {
	if k < 0 || !s.clauses[k].Is(prose.Reporting) || s.clauses[k].Tense != prose.Past {
		return false
	}
	at := s.clauses[k].First - 1
	return at >= 0 && (s.words[at].Is(prose.Linker) || s.words[at].Is(prose.HeShe))
}

// sometime tells whether clause k is of some time before that is not told: "Holt recently
// bought a mill", "Previously, he had".
func (r *reader) sometime(s *sentence, k int) bool {
	c := &s.clauses[k]
	for i := max(c.First-1, 0); i < min(c.Head+2, len(s.words)); i++ {
		if sometimes.Has(r.a.Text[s.words[i].Start:s.words[i].End]) {
			return true
		}
	}
	return c.Kind == prose.MainClause && sometimes.HasFolded(r.a.Text[s.words[0].Start:s.words[0].End])
}

// sometimes are adverbs of a time that is over and has no name.
var sometimes = prose.Set("recently previously formerly originally")

// background tells whether the paragraph of a sentence has turned to what was
// over before the article's own time: the last date that it states is further
// back than a focus day can be. What goes on from there is not of the focus day:
// "In 1950 she married Reiss. They toured America."
func (r *reader) background(s *sentence) bool {
	written := r.writtenOn(s)
	if written == civil.NoDay || s.opens {
		return false // what its own dates are of is told beside
	}
	for i := s.at - 1; i >= 0; i-- {
		o := &r.sentences[i]
		for j := len(o.expressions) - 1; j >= 0; j-- {
			if e := &o.expressions[j]; !e.Nominal && e.Clause >= 0 {
				w := e.When.When
				return !w.OpenEnd() && !w.OpenStart() && w.End <= (written-focusReach).Start()
			}
		}
		if o.opens {
			return false
		}
	}
	return false
}

// plannedFor tells whether an expression names what a plan that was made
// before was for: "had been scheduled for June".
func plannedFor(ws []prose.Word, cs []prose.Clause, e *govern.Expression) bool {
	if e.Clause < 0 || e.Start == 0 {
		return false
	}
	c, before := &cs[e.Clause], &ws[e.Start-1]
	return (c.Passive || c.Tense == prose.Participial) && c.Is(prose.Planning) && before.Is(prose.Preposition) &&
		!before.Is(prose.OnIn|prose.Agent|prose.Particle|prose.SinceWord|prose.UntilWord)
}

// A history names at least fewestFar dates that were over farBack days before it was
// published, and hardly any other.
const (
	fewestFar = 6
	farBack   = 400
)

// isHistory tells whether an article is about what was over long before it was
// published: it has no focus day, and nearly all dates it states are far back. What
// it tells in the past did not happen on the day of publication. The eleven histories of WikiWars
// are ones, if they were published in 2012, and of 2,381 news articles six, five of which look back.
func (r *reader) isHistory() bool {
	if r.a.Published == civil.NoDay || r.focus >= 0 {
		return false
	}
	far, near := 0, 0
	reach := (r.a.Published - farBack).Start()
	for i := range r.expressions {
		switch e := &r.expressions[i]; {
		case e.When.When == (civil.Interval{}):
		case !e.When.When.OpenEnd() && e.When.When.End <= reach:
			far++
		default:
			near++
		}
	}
	return far >= fewestFar && far > 5*near
}

// targets tells whether the words next to an expression call it a plan: "August
// 1, the target date", "due on Friday".
func targets(ws []prose.Word, e *govern.Expression) bool {
	for i := max(0, e.Start-3); i < e.Start; i++ {
		if ws[i].Is(prose.TargetWord) && !ws[i].Is(prose.Verbal) {
			return true
		}
	}
	for i := e.End; i < min(len(ws), e.End+4); i++ {
		switch {
		case i+2 < len(ws) && ws[i].Is(prose.TargetWord) && ws[i+1].Is(prose.To) && !ws[i+2].Is(prose.Base):
			return false // in 1968, due to the rain
		case ws[i].Is(prose.TargetWord) && i > e.End && !ws[i-1].Is(prose.Comparing|prose.Subordinator) &&
			(ws[e.End].Kind == prose.Comma || ws[e.End].Kind == prose.Dash):
			return true
		case ws[i].Class&prose.Verbal != 0:
			return false
		}
	}
	return false
}
