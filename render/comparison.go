package render

import (
	"encoding/json"
	"io"

	"dateline/render/document"
	"dateline/render/sidebyside"
	"dateline/timeline"
)

// ComparisonJSON writes c as one indented JSON document, whose shape is
// versioned and described by [document.ComparisonSchema]. The characters <, >
// and & come escaped, so that the output may stand in HTML.
func ComparisonJSON(w io.Writer, c timeline.Comparison) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(document.OfComparison(c))
}

// ComparisonText writes c for the terminal, a column for each side. Text of
// the articles cannot move the cursor nor colour anything.
func ComparisonText(w io.Writer, c timeline.Comparison, o sidebyside.Options) error {
	return sidebyside.Write(w, c, o)
}
