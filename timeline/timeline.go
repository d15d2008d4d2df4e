// Package timeline turns articles into ordered events, and merges and compares
// what several articles tell.
//
// [Build] reads one article: internal/prose splits it into sentences, words and
// clauses, internal/govern finds the clause that each date belongs to, basis.go and
// build.go decide which date an event has and why, internal/wording cuts its line,
// worth.go says how much it deserves one, select.go which are shown, and order.go puts the
// events in order.
// [Merge] and [Compare] take timelines; how alike two events are is for package same
// to say.
package timeline

import (
	"dateline/dates"
	"dateline/timeline/article"
)

// Basis says why an event has the date it has.
type Basis uint8

// The bases.
const (
	Stated   Basis = iota // the clause itself names the date
	Since                 // the clause names where a lasting state begins or ends
	Focus                 // the day the article is about, or of the report that the sentence goes on with
	Reported              // nothing but the day of publication, or the time that an entry of a live page was stamped with
	Planned               // stated, but still ahead when it was written, or only intended
	Undated               // no date at all
)

var basisNames = [...]string{"stated", "since", "focus", "reported", "planned", "undated"}

// String returns the name as it stands in JSON.
func (b Basis) String() string { return basisNames[b] }

// Event is one happening told by an article.
type Event struct {
	ID         string        // stable over runs: a hash of article ID, sentence and date
	When       dates.Value   // its date, with precision and open ends; the zero Value when Undated
	Basis      Basis         // why that date
	Mention    dates.Mention // what dates it; the zero Mention for Focus (the mention of the focus day), Reported and Undated
	Rule       string        // the name of the rule that read the mention; "" without one
	Line       string        // a headline cut from the sentence, at most 110 characters
	Speaker    string        // whose word it is, when Line dropped the attribution
	Names      []string      // people, organisations and places named, in order of appearance
	Quote      article.Span  // the sentence in Article.Text
	Verb       article.Span  // the word of Article.Text that says what happened: "sank"; empty when there is no verb
	Expression article.Span  // the date expression in Article.Text; empty when Basis is Focus, Reported or Undated
	Article    int           // index into Timeline.Articles
	Worth      float32       // 0…1: how much it deserves a line; 0 for what the page prints around a story
	Report     bool          // its date is when it was said: "said on Tuesday"
	Present    bool          // told in the present, as captions, headlines and lists of dates do: "fire destroys mill"
	Negated    bool          // it did not happen: "did not attend"
	Tentative  bool          // it may not happen: "could", "if"
	Others     []Event       // the same event as other articles tell it; filled by Merge
}

// Timeline is what one or more articles tell, in order.
//
// Events stand by where they start, then the coarser after the finer when they
// start together, then as their wording says: what had happened before what
// happened, what happened before who said so. What is left stands as it is
// told; that is no claim about order. Events without a date stand last.
type Timeline struct {
	Articles []article.Article
	Events   []Event
}
