package document

import (
	"strconv"
	"strings"
)

// Columns are the names of the columns of Rows.
var Columns = []string{"id", "edtf", "lower", "upper", "precision", "words", "basis", "line", "speaker", "names",
	"article", "published", "url", "quote", "expression", "start", "end", "why"}

// Rows returns the tellings as a table. A cell of article text that a
// spreadsheet would run as a formula (=, +, -, @, a tab or a line's end in
// front) gets an apostrophe before it.
func (d Document) Rows() [][]string {
	var rows [][]string
	for _, e := range d.Tellings() {
		rows = append(rows, row(e, d.Articles[e.Article]))
	}
	return rows
}

// Tellings returns every event, and after it the same event as others tell it.
func (d Document) Tellings() []Event {
	var all []Event
	for _, e := range d.Events {
		others := e.Others
		e.Others = nil
		all = append(all, e)
		all = append(all, others...)
	}
	return all
}

func row(e Event, a Article) []string {
	var d Date
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
