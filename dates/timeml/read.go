package timeml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
)

// ParseError says where a document cannot be read.
type ParseError struct {
	Line int // from 1; 0 when the fault is the document's as a whole
	Err  error
}

func (e *ParseError) Error() string {
	if e.Line == 0 {
		return e.Err.Error()
	}
	return fmt.Sprintf("line %d: %v", e.Line, e.Err)
}

func (e *ParseError) Unwrap() error { return e.Err }

// ErrNoText tells that a file is no annotated article at all.
var ErrNoText = errors.New("no <TEXT> element: not a TimeML document")

// Read reads one document. Of nested TIMEX3 tags all are kept, of nested
// TIMEX2 tags the outermost; empty ones (TIMEX3 that only anchor another) and
// the document creation time are not among Timexes. Bytes that are not valid
// UTF-8 become U+FFFD and line ends become "\n". Errors are of type
// *[ParseError] unless r fails.
func Read(r io.Reader) (Document, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return Document{}, err
	}
	// encoding/xml refuses torn UTF-8 and would lose the article for one byte.
	text := strings.TrimPrefix(strings.ToValidUTF8(string(raw), "\uFFFD"), "\uFEFF")
	d := reader{xml: xml.NewDecoder(strings.NewReader(text))}
	// Gold files are made by hand: a bare "&" or an unclosed tag is common in
	// them and loses nothing.
	d.xml.Strict = false
	d.xml.Entity = xml.HTMLEntity
	d.xml.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	if err := d.read(); err != nil {
		line, _ := d.xml.InputPos()
		return Document{}, &ParseError{Line: line, Err: err}
	}
	if !d.sawText {
		return Document{}, &ParseError{Err: ErrNoText}
	}
	sort.SliceStable(d.doc.Timexes, func(i, j int) bool {
		a, b := d.doc.Timexes[i], d.doc.Timexes[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End < b.End
	})
	d.doc.Text = d.text.String()
	return d.doc, nil
}

// reader walks the tokens of one document.
type reader struct {
	xml     *xml.Decoder
	doc     Document
	text    strings.Builder
	inText  int // depth of TEXT elements
	sawText bool
	inDate  int     // depth of DCT and DATETIME elements
	field   *[]byte // character data outside of TEXT that is wanted
	open    []Timex
}

func (d *reader) read() error {
	var id, title []byte
	for {
		token, err := d.xml.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			var syntax *xml.SyntaxError
			if errors.As(err, &syntax) {
				return errors.New(syntax.Msg)
			}
			return err
		}
		switch t := token.(type) {
		case xml.CharData:
			switch {
			case d.inText > 0:
				d.text.Write(t)
			case d.field != nil:
				*d.field = append(*d.field, t...)
			}
		case xml.StartElement:
			switch name := strings.ToUpper(t.Name.Local); {
			case name == "TEXT":
				d.inText++
				d.sawText = true
			case isTimex(name):
				d.start(t.Attr)
			case d.inText > 0:
			case name == "DCT" || name == "DATETIME":
				d.inDate++
			case name == "DOCID":
				d.field = &id
			case name == "TITLE":
				d.field = &title
			}
		case xml.EndElement:
			switch name := strings.ToUpper(t.Name.Local); {
			case name == "TEXT" && d.inText > 0:
				d.inText--
			case isTimex(name):
				d.end(name)
			case d.inText > 0:
			case name == "DCT" || name == "DATETIME":
				d.inDate = max(d.inDate-1, 0)
			case name == "DOCID" || name == "TITLE":
				d.field = nil
			}
		}
	}
	d.doc.ID = strings.TrimSpace(string(id))
	d.doc.Title = strings.TrimSpace(string(title))
	return nil
}

func isTimex(name string) bool { return name == "TIMEX3" || name == "TIMEX2" }

func (d *reader) start(attrs []xml.Attr) {
	t := Timex{Start: d.text.Len()}
	for _, a := range attrs {
		switch strings.ToLower(a.Name.Local) {
		case "tid":
			t.ID = a.Value
		case "type":
			t.Type = a.Value
		case "value", "val":
			if t.Value == "" {
				t.Value = a.Value
			}
		case "mod":
			t.Mod = a.Value
		case "quant":
			t.Quant = a.Value
		case "freq":
			t.Freq = a.Value
		case "anchortimeid":
			t.Anchor = a.Value
		}
	}
	if d.inText == 0 && d.inDate > 0 && d.doc.Created == "" {
		d.doc.Created = t.Value
	}
	d.open = append(d.open, t)
}

func (d *reader) end(name string) {
	if len(d.open) == 0 {
		return
	}
	t := d.open[len(d.open)-1]
	d.open = d.open[:len(d.open)-1]
	t.End = d.text.Len()
	inner := name == "TIMEX2" && len(d.open) > 0
	if d.inText == 0 || inner || t.ID == "t0" || t.End == t.Start {
		return
	}
	d.doc.Timexes = append(d.doc.Timexes, t)
}
