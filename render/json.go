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

// line is an event without its index into the articles.
type line struct {
	document.Event
	Article *struct{} `json:"article,omitempty"` // hides the index, and is always nil
}

// JSONLines writes one JSON object per line and telling of an event: the event
// as in [JSON], with its article in place of the index, so that every line can
// be read alone. The tellings of other articles follow their event as lines of
// their own.
func JSONLines(w io.Writer, tl timeline.Timeline) error {
	doc := document.Of(tl, "")
	buf := bufio.NewWriter(w)
	// An article is written on each of its lines, but encoded once.
	articles := make([][]byte, len(doc.Articles))
	for _, e := range doc.Tellings() {
		event, err := json.Marshal(line{Event: e})
		if err != nil {
			return err
		}
		if articles[e.Article] == nil {
			if articles[e.Article], err = json.Marshal(doc.Articles[e.Article]); err != nil {
				return err
			}
		}
		buf.Write(event[:len(event)-1])
		buf.WriteString(`,"article":`)
		buf.Write(articles[e.Article])
		buf.WriteString("}\n")
	}
	return buf.Flush()
}
