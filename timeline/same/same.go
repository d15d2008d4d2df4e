// Package same judges whether two passages of different articles tell the same
// event.
//
// One score says how likely that is: the weighted sum of a few plain facts, put
// through the logistic function. The facts, their weights and how they were
// fitted stand at [weights]. Two of them are comparisons of more than words:
//
//   - The kinship of two stories (kinship.go): whether they resemble the same
//     stories. What parts "the same event" from "another event of that kind" is
//     less the sentence than the company its article keeps.
//   - The shared matter of two passages (score.go): terms weigh the less the
//     more of the kindred stories use them. In ten reports on one earthquake the
//     word "earthquake" tells no two sentences apart.
//
// Nothing but the stories themselves is consulted: no corpus, no frequency
// list.
//
// The search goes by stories: an inverted index of the terms that say most about
// them, in blocks of neighbouring days of publication (postings.go), finds each
// story's kin; stories whose company overlaps are held against each other,
// passage by passage, through the terms they share (pairs.go). To look up the
// rarest terms of every passage instead costs as much and loses most: with five
// terms each recall on ECB+ falls from .85 to .51.
package same

import (
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// Story is an article as far as it is compared.
type Story struct {
	Text      string
	Spans     []article.Span // the stretches of Text to read: headline and body; ascending
	Published civil.Day      // or civil.NoDay
}

// Passage is a stretch of a story that tells one event.
type Passage struct {
	Story int
	Span  article.Span   // mostly a sentence; within the story's Spans
	Skip  article.Span   // its date expression, which When speaks for; may be empty
	When  civil.Interval // when it happened; the zero interval when that is not known
	Firm  bool           // the words of the text give When; else it is the day of publication or of the story as a whole
	Exact bool           // Firm, and the event is said to have happened then: neither planned nor lasting
	Not   bool           // the passage says that the event did not happen
}

// Pair is two passages that may tell the same event: A < B.
type Pair struct {
	A, B  int32   // indices into the passages
	Score float32 // how likely that is, 0…1
	Words float32 // the share of the shorter passage's terms that the other has, 0…1
	Terms int32   // how many terms they share that are commonplace in neither story
	Clash bool    // both hold numbers, or names, and share none of them
}
