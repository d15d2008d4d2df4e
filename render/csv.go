package render

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"dateline/render/document"
	"dateline/timeline"
)

var csvHead = []string{"id", "edtf", "lower", "upper", "precision", "words", "basis", "line", "speaker", "names",
	"article", "published", "url", "quote", "expression", "start", "end", "why"}

// CSV writes one row per telling of an event, under a row of names, as RFC
// 4180 has it: UTF-8, CRLF. A cell of article text that a spreadsheet would
// run as a formula (=, +, -, @, a tab or a carriage return in front) gets an
// apostrophe before it.
func CSV(w io.Writer, tl timeline.Timeline) error {
	doc := document.Of(tl, "")
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(csvHead); err != nil {
		return err
	}
	for _, e := range tellings(doc) {
		if err := out.Write(row(e, doc.Articles[e.Article])); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func row(e document.Event, a document.Article) []string {
	var d document.Date
	if e.Date != nil {
		d = *e.Date
	}
	expression, start, end := "", "", ""
	if x := e.Expression; x != nil {
		expression, start, end = x.Text, strconv.Itoa(int(x.Start)), strconv.Itoa(int(x.End))
	}
	return []string{tame(e.ID), d.EDTF, string(d.Lower), string(d.Upper), d.Precision, d.Words, e.Basis,
		tame(e.Line), tame(e.Speaker), tame(strings.Join(e.Names, "; ")), tame(a.Name), string(a.Published), a.URL,
		tame(e.Quote.Text), tame(expression), start, end, tame(e.Why)}
}

// tame keeps a spreadsheet from running text as a formula.
func tame(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
