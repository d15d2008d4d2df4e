package render

import (
	"bufio"
	"encoding/json"
	"io"

	"dateline/render/document"
	"dateline/timeline"
)

// JSON writes tl as one indented JSON document, whose shape is versioned and
// described by [document.Schema]. The characters <, > and & come escaped, so
// that the output may stand in HTML.
func JSON(w io.Writer, tl timeline.Timeline) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(document.Of(tl, ""))
}

// line is an event together with the article that tells it, so that every
// line of JSON Lines can be read alone.
type line struct {
	document.Event
	Article document.Article `json:"article"`
}

// JSONLines writes one JSON object per line and telling of an event: the event
// as in [JSON], with its article in place of the index. The tellings of other
// articles follow their event as lines of their own.
func JSONLines(w io.Writer, tl timeline.Timeline) error {
	doc := document.Of(tl, "")
	buf := bufio.NewWriter(w)
	enc := json.NewEncoder(buf)
	for _, e := range tellings(doc) {
		a := doc.Articles[e.Article]
		if err := enc.Encode(line{e, a}); err != nil {
			return err
		}
	}
	return buf.Flush()
}

// tellings returns every event, and after it the same event as others tell it.
func tellings(doc document.Document) []document.Event {
	var all []document.Event
	for _, e := range doc.Events {
		others := e.Others
		e.Others = nil
		all = append(all, e)
		all = append(all, others...)
	}
	return all
}
