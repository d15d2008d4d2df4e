// Package article holds the news article as the rest of the program sees it,
// and the readers that make one from what people have.
package article

import "dateline/dates/civil"

// Article is one news article.
type Article struct {
	Name      string    // where it came from, as the user wrote it: a path, a URL, "-" for stdin, plus "#record" within a feed or a JSON file
	ID        string    // stable over runs: the given id, else the URL, else a hash of the text
	Title     string    // the headline, without markup; may be empty
	Text      string    // the whole text as read, valid UTF-8; all offsets are byte offsets into it
	Parts     []Part    // what the stretches of Text are, in order, without overlap
	Published civil.Day // civil.NoDay when not known
	Origin    Origin    // where Published was found
	Evidence  string    // the words it was read from: "This Article is From Aug 03, 2016"
	Place     string    // of the dateline: "WASHINGTON"
	Source    string    // the outlet or agency: "Reuters"
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
)

// Origin tells where the publication date was found.
type Origin uint8

// The origins, from the strongest to the weakest.
const (
	Unknown  Origin = iota
	Flag            // given by the user
	Metadata        // of the file: a JSON field, an HTML meta tag, a feed's date, a DCT
	Markup          // <time>, a visible date stamp of the page
	Head            // the head of the text
	URLPath         // /2016/08/03/ in the URL
)

var originNames = [...]string{"unknown", "flag", "metadata", "markup", "head", "url"}

// String returns the name as it stands in JSON.
func (o Origin) String() string { return originNames[o] }
