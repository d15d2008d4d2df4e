// Package article holds the news article as the rest of the program sees it,
// and the reader that makes one from plain text. The readers of other forms are
// packages below this one, so that plain text costs no HTML parser; they all
// end in [Complete].
//
// The files:
//
//	article.go    Article, Part, Role
//	read.go       Read, Complete: from bytes or text to an article
//	decode.go     bytes of unknown encoding to UTF-8
//	paragraph.go  the paragraphs of a text, hard-wrapped or not
//	role.go       what a paragraph is: body, headline, stamp, byline, caption, furniture
//	matter.go     the words that furniture, captions and bylines are told by
//	remarks.go    where the remarks of readers begin
//	deck.go       the line under the headline
//	dateline.go   "WASHINGTON, Aug 3 (Reuters) -"
//	pubdate.go    the evidence for the day of publication in the text
package article

import (
	"dateline/dates/civil"
	"dateline/timeline/article/published"
)

// Article is one news article.
type Article struct {
	Name      string               // where it came from, as the user wrote it: a path, a URL, "-" for stdin, plus "#record" within a feed or a JSON file
	ID        string               // stable over runs: the given id, else the URL, else a hash of the text
	Title     string               // the headline, without markup; may be empty
	Text      string               // the whole text as read, valid UTF-8; all offsets are byte offsets into it
	Parts     []Part               // what the stretches of Text are, in order, without overlap
	Published civil.Day            // civil.NoDay when not known
	Origin    Origin               // where Published was found
	Evidence  string               // the words it was read from: "This Article is From Aug 03, 2016"
	Disagree  []published.Evidence // what names another day, strongest first
	Warnings  []string             // what is doubtful about Published, for people to read
	Dateline  Span                 // "WASHINGTON, Aug 3 (Reuters) -" at the head of a body part; empty when there is none
	Place     string               // of the dateline: "WASHINGTON"
	Source    string               // the outlet or agency: "Reuters"
	Author    string
	URL       string // http or https only, else empty
	Language  string // BCP 47; "" when not known
}

// Span is a half-open stretch of byte offsets into Article.Text.
type Span struct{ Start, End int32 }

// Of returns the text of the span.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Part is a stretch of the text with one role.
type Part struct {
	Span
	Role Role
}

// Role tells what a part of an article is.
type Role uint8

// The roles. Only Body tells events.
const (
	Body      Role = iota // a paragraph of the story, dateline included
	Headline              // the title and its repetitions, kickers, subheads
	Stamp                 // "Published: 3 August 2016", "Updated …"
	Byline                // "By Jane Doe"
	Caption               // of a picture
	Furniture             // share buttons, copyright lines, "Read more"
	Remark                // what readers wrote below the story
)

// Origin tells where the publication date was found.
type Origin = published.Origin

// The origins, from the strongest to the weakest.
const (
	Unknown  = published.Unknown  // not found
	Flag     = published.Flag     // given by the user
	Metadata = published.Metadata // of the file: a JSON field, an HTML meta tag, a feed's date, a DCT
	Markup   = published.Markup   // <time>, a visible date stamp of the page
	URLPath  = published.URLPath  // /2016/08/03/ in the URL
	Head     = published.Head     // the head of the text
)
