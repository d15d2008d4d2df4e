package render

import (
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

// JSONLines writes one JSON object per line and telling of an event: the event
// as in [JSON], with its article in place of the index, so that every line can
// be read alone. The tellings of other articles follow their event as lines of
// their own.
func JSONLines(w io.Writer, tl timeline.Timeline) error { return document.WriteLines(w, tl) }
