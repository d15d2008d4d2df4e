// Package render writes a timeline in the formats people and programs read.
// Every function takes a writer and a timeline, writes the whole of it in one
// go, and gives the same bytes for the same input; an error is the writer's.
//
//	JSON, JSONLines, CSV   for programs and spreadsheets
//	Text                   for the terminal
//	Page                   one HTML file with a chart, for people
//	Comparison…            several timelines beside each other: Page, Text, JSON
//
// What an article says is data in all of them: it never becomes markup,
// script, a formula or a link that is not http(s).
package render

import (
	"io"

	"dateline/render/listing"
	"dateline/render/page"
	"dateline/timeline"
)

// Page writes tl as one HTML file that asks the network for nothing. The zero
// Options are good ones.
func Page(w io.Writer, tl timeline.Timeline, o page.Options) error { return page.Write(w, tl, o) }

// Text writes tl for the terminal, the dates on the left. Text of the articles
// cannot move the cursor nor colour anything.
func Text(w io.Writer, tl timeline.Timeline, o listing.Options) error { return listing.Write(w, tl, o) }

// ComparisonPage writes c as one HTML file: where dates conflict, a chart with
// a lane for each article, a table of every event, and who agrees with whom.
func ComparisonPage(w io.Writer, c timeline.Comparison, o page.Options) error {
	return page.WriteComparison(w, c, o)
}
