package render

import (
	"encoding/csv"
	"io"

	"dateline/render/document"
	"dateline/timeline"
)

// CSV writes one row per telling of an event, under a row of names, as RFC
// 4180 has it: UTF-8, CRLF. What a spreadsheet would run as a formula is made
// harmless, see [document.Document.Rows].
func CSV(w io.Writer, tl timeline.Timeline) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(document.Columns); err != nil {
		return err
	}
	return out.WriteAll(document.Of(tl, "").Rows()) // it flushes
}
