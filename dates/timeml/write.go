package timeml

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

const header = `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
`

// Write writes the document as TimeML. Characters that XML cannot hold are
// written as U+FFFD; everything else reads back as it was. Timexes must be in
// order, inside the text and without overlap: it is an error when they are not,
// and then nothing has been written.
func (d Document) Write(w io.Writer) error {
	end := 0
	for _, t := range d.Timexes {
		if t.Start < end || t.End < t.Start || t.End > len(d.Text) {
			return fmt.Errorf("timex %s [%d, %d) overlaps the one before it or leaves the text", t.ID, t.Start, t.End)
		}
		end = t.End
	}
	b := bufio.NewWriter(w)
	b.WriteString(header)
	fmt.Fprintf(b, "<DOCID>%s</DOCID>\n", escape(d.ID))
	if d.Title != "" {
		fmt.Fprintf(b, "<TITLE>%s</TITLE>\n", escape(d.Title))
	}
	if d.Created != "" {
		fmt.Fprintf(b, `<DCT><TIMEX3 tid="t0" type="DATE" value=%s temporalFunction="false" functionInDocument="CREATION_TIME">%s</TIMEX3></DCT>`+"\n",
			quote(d.Created), escape(d.Created))
	}
	b.WriteString("<TEXT>")
	at := 0
	for _, t := range d.Timexes {
		b.WriteString(escape(d.Text[at:t.Start]))
		t.writeTag(b)
		b.WriteString(escape(d.Text[t.Start:t.End]))
		b.WriteString("</TIMEX3>")
		at = t.End
	}
	b.WriteString(escape(d.Text[at:]))
	b.WriteString("</TEXT>\n</TimeML>\n")
	return b.Flush()
}

func (t Timex) writeTag(b *bufio.Writer) {
	fmt.Fprintf(b, `<TIMEX3 tid=%s type=%s value=%s`, quote(t.ID), quote(t.Type), quote(t.Value))
	for _, a := range [...]struct{ name, value string }{
		{"mod", t.Mod}, {"quant", t.Quant}, {"freq", t.Freq},
	} {
		if a.value != "" {
			fmt.Fprintf(b, ` %s=%s`, a.name, quote(a.value))
		}
	}
	fmt.Fprintf(b, ` temporalFunction="%s" functionInDocument="NONE"`, strconv.FormatBool(t.Anchor != ""))
	if t.Anchor != "" {
		fmt.Fprintf(b, ` anchorTimeID=%s`, quote(t.Anchor))
	}
	b.WriteByte('>')
}

func quote(s string) string {
	return `"` + strings.NewReplacer("\n", "&#10;", "\t", "&#9;").Replace(escape(s)) + `"`
}

// escape is xml.EscapeText but for line feeds and tabs, which it would turn
// into references and make long texts unreadable. A carriage return has to be
// one: readers turn a bare one into a line feed.
func escape(s string) string {
	clean := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' && c != '\n' && c != '\t' || c == '&' || c == '<' || c == '>' || c == '"' || c >= 0x80 {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r':
			b.WriteString("&#13;")
		case r < ' ' && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
