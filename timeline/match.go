package timeline

import (
	"dateline/timeline/article"
	"dateline/timeline/same"
)

// Likely and Safe are the scores from which two events are taken for the same
// one: Likely for pairs that are considered at all, Safe for those that are
// merged. On ECB+, among all events of its 496 articles,
// Likely alone gives precision .75 at recall .85, Safe .83 at .71, and .90 is
// reached at a score of .90 with recall .39; on nothing but its sentence pairs
// (see package same) .78 at .86, .87 at .66, and .90 at .80 with .52. Merge and
// Compare ask for more: groups whose members match on the whole.
const (
	Likely float32 = 0.40
	Safe   float32 = 0.70
)

// alike is the mean score from which Compare puts groups of events into one row.
const alike float32 = 0.60

// Match is a pair of events, told by different articles, that are likely the same.
type Match struct {
	A, B  Place
	Score float32 // how likely, Likely…1
}

// Place names an event of the timelines given to [Matches].
type Place struct{ Timeline, Event int }

// Matches returns every pair of events of different articles that scores at
// least Likely, ascending by A, then B, with A before B. An event may be in
// many pairs. The order of the timelines changes neither pairs nor scores. The
// Others of merged events are not looked at.
func Matches(ts ...Timeline) []Match {
	var p pool
	var places []Place
	for i, t := range ts {
		base := p.addArticles(t.Articles)
		for j, e := range t.Events {
			e.Article += base
			p.add(e, i)
			places = append(places, Place{i, j})
		}
	}
	ms := make([]Match, 0, len(p.links()))
	for _, l := range p.links() {
		if l.Score >= Likely {
			ms = append(ms, Match{places[l.A], places[l.B], l.Score})
		}
	}
	return ms
}

// pool is events of several timelines on one footing.
type pool struct {
	articles []article.Article
	events   []Event // Article is an index into articles; Others is nil
	sides    []int   // of the events: the timeline each came from

	matched bool
	pairs   []same.Pair // the result of links

	reader   *same.Reader           // of tellings
	tellings map[int32]same.Telling // by event, once asked for
}

// addArticles appends articles and returns the index of the first.
func (p *pool) addArticles(as []article.Article) int {
	p.articles = append(p.articles, as...)
	return len(p.articles) - len(as)
}

func (p *pool) add(e Event, side int) {
	e.Others = nil
	p.events = append(p.events, e)
	p.sides = append(p.sides, side)
}

// links returns the pairs that score at least Likely, and those less likely whose
// dates contest each other; found once the pool is full.
func (p *pool) links() []same.Pair {
	if p.matched {
		return p.pairs
	}
	stories := make([]same.Story, len(p.articles))
	for i, a := range p.articles {
		stories[i] = same.Story{Text: a.Text, Spans: storySpans(a), Published: a.Published}
	}
	passages := make([]same.Passage, len(p.events))
	for i, e := range p.events {
		passages[i] = same.Passage{
			Story: e.Article,
			Span:  e.Quote,
			Skip:  e.Expression,
			When:  e.When.When,
			Firm:  !e.Basis.inferred() && e.Basis != Undated,
			Exact: e.Basis == Stated,
			Not:   e.Negated,
		}
	}
	p.pairs, p.matched = same.Pairs(stories, passages, Likely), true
	return p.pairs
}

// storySpans returns the stretches of an article that tell its story: headline
// and body, or everything when nobody said what is what.
func storySpans(a article.Article) []article.Span {
	if len(a.Parts) == 0 {
		return []article.Span{{Start: 0, End: int32(len(a.Text))}}
	}
	var spans []article.Span
	for _, p := range a.Parts {
		if p.Role == article.Body || p.Role == article.Headline {
			spans = append(spans, p.Span)
		}
	}
	return spans
}
