package document

import (
	"io"
	"math"
	"strconv"
	"sync"
	"unicode/utf8"

	"dateline/timeline"
)

// WriteLines writes every telling of every event as one line of JSON: the event
// as in a Document, with its article in place of the index. The tellings of other
// articles follow their event. What is written at once are whole lines.
//
// They are what encoding/json would write, byte for byte, in a part of the time:
// on the way from articles to events nothing else is written.
func WriteLines(w io.Writer, tl timeline.Timeline) error {
	l := liner{tl: tl, articles: make([][]byte, len(tl.Articles))}
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	b := (*buf)[:0]
	var own passages // of the event at hand: it is written before the next
	for i := range tl.Events {
		e := eventWith(&tl.Events[i], tl.Articles, l.date(&tl.Events[i]), &own)
		b = l.append(b, &e)
		for k := range e.Others {
			b = l.append(b, &e.Others[k])
		}
		if len(b) < atOnce {
			continue
		}
		if _, err := w.Write(b); err != nil {
			return err
		}
		b = b[:0]
	}
	*buf = b
	_, err := w.Write(b)
	return err
}

// atOnce is from how many bytes on lines are written, not waiting for more.
const atOnce = 64 << 10

var buffers = sync.Pool{New: func() any { return new([]byte) }}

// liner keeps what lines have in common.
type liner struct {
	tl       timeline.Timeline
	articles [][]byte        // as JSON; nil: not yet written
	last     *timeline.Event // whose date is
	lastDate *Date
}

// date returns the date of an event. In a timeline it often is that of the one
// before, and to word it takes longer than to write it.
func (l *liner) date(e *timeline.Event) *Date {
	undated := func(e *timeline.Event) bool { return e.Basis == timeline.Undated }
	if l.last == nil || l.last.When != e.When || l.last.Mention.Signal != e.Mention.Signal || undated(l.last) != undated(e) {
		l.last, l.lastDate = e, dateOf(e)
	}
	return l.lastDate
}

func (l *liner) append(dst []byte, e *Event) []byte {
	dst = append(dst, `{"id":`...)
	dst = appendString(dst, e.ID)
	dst = appendText(dst, `,"basis":`, e.Basis)
	dst = append(dst, `,"date":`...)
	dst = e.Date.append(dst)
	dst = appendText(dst, `,"why":`, e.Why)
	dst = appendText(dst, `,"line":`, e.Line)
	dst = appendSome(dst, `,"speaker":`, e.Speaker)
	dst = appendList(dst, `,"names":`, e.Names, appendString)
	dst = append(dst, `,"quote":`...)
	dst = e.Quote.append(dst)
	if e.Expression != nil {
		dst = append(dst, `,"expression":`...)
		dst = e.Expression.append(dst)
	}
	dst = appendSome(dst, `,"rule":`, e.Rule)
	dst = append(dst, `,"worth":`...)
	dst = appendFloat(dst, e.Worth)
	if e.Negated {
		dst = append(dst, `,"negated":true`...)
	}
	if e.Tentative {
		dst = append(dst, `,"tentative":true`...)
	}
	dst = appendSome(dst, `,"relation":`, e.Relation)
	if e.DaysApart != 0 {
		dst = append(dst, `,"days_apart":`...)
		dst = strconv.AppendInt(dst, int64(e.DaysApart), 10)
	}
	dst = append(dst, `,"article":`...)
	dst = append(dst, l.article(e.Article)...)
	return append(dst, "}\n"...)
}

// article returns an article as JSON. It stands in each of its lines, but is
// encoded once.
func (l *liner) article(i int) []byte {
	if l.articles[i] == nil {
		a := articleOf(l.tl.Articles[i])
		l.articles[i] = a.append(make([]byte, 0, 1<<10)) // most have less
	}
	return l.articles[i]
}

func (a *Article) append(dst []byte) []byte {
	dst = appendText(dst, `{"id":`, a.ID)
	dst = appendText(dst, `,"name":`, a.Name)
	dst = appendText(dst, `,"file":`, a.File)
	dst = appendText(dst, `,"title":`, a.Title)
	dst = appendText(dst, `,"source":`, a.Source)
	dst = appendText(dst, `,"author":`, a.Author)
	dst = appendText(dst, `,"place":`, a.Place)
	dst = appendText(dst, `,"url":`, a.URL)
	dst = appendText(dst, `,"language":`, a.Language)
	dst = append(dst, `,"published":`...)
	dst = a.Published.append(dst)
	dst = appendText(dst, `,"origin":`, a.Origin)
	dst = appendText(dst, `,"evidence":`, a.Evidence)
	dst = appendList(dst, `,"disagree":`, a.Disagree, func(dst []byte, w Witness) []byte {
		dst = w.Day.append(append(dst, `{"day":`...))
		dst = appendText(dst, `,"origin":`, w.Origin)
		dst = appendText(dst, `,"evidence":`, w.Evidence)
		return append(dst, '}')
	})
	dst = appendList(dst, `,"warnings":`, a.Warnings, appendString)
	return append(dst, '}')
}

func (d *Date) append(dst []byte) []byte {
	if d == nil {
		return append(dst, "null"...)
	}
	dst = appendText(dst, `{"edtf":`, d.EDTF)
	dst = appendText(dst, `,"timex":`, d.Timex)
	dst = append(dst, `,"lower":`...)
	dst = d.Lower.append(dst)
	dst = append(dst, `,"upper":`...)
	dst = d.Upper.append(dst)
	dst = appendText(dst, `,"precision":`, d.Precision)
	dst = appendText(dst, `,"words":`, d.Words)
	if d.Approximate {
		dst = append(dst, `,"approximate":true`...)
	}
	return append(dst, '}')
}

func (b Bound) append(dst []byte) []byte {
	if b == "" {
		return append(dst, "null"...)
	}
	return appendString(dst, string(b))
}

func (p *Passage) append(dst []byte) []byte {
	if p == nil {
		return append(dst, "null"...)
	}
	dst = append(dst, '{')
	if p.Text != "" {
		dst = appendText(dst, `"text":`, p.Text)
		dst = append(dst, ',')
	}
	dst = append(dst, `"start":`...)
	dst = strconv.AppendInt(dst, int64(p.Start), 10)
	dst = append(dst, `,"end":`...)
	dst = strconv.AppendInt(dst, int64(p.End), 10)
	return append(dst, '}')
}

// appendSome appends a member unless its text is empty.
func appendSome(dst []byte, name, s string) []byte {
	if s == "" {
		return dst
	}
	return appendText(dst, name, s)
}

// appendList appends a member with a list unless that is empty.
func appendList[T any](dst []byte, name string, list []T, item func([]byte, T) []byte) []byte {
	for i, v := range list {
		if i == 0 {
			dst = append(append(dst, name...), '[')
		} else {
			dst = append(dst, ',')
		}
		dst = item(dst, v)
	}
	if len(list) > 0 {
		dst = append(dst, ']')
	}
	return dst
}

func appendText(dst []byte, name, s string) []byte { return appendString(append(dst, name...), s) }

// appendFloat appends f as encoding/json does, in the way of JavaScript.
func appendFloat(dst []byte, f float32) []byte {
	if abs := float32(math.Abs(float64(f))); abs != 0 && abs < 1e-6 {
		dst = strconv.AppendFloat(dst, float64(f), 'e', -1, 32)
		if n := len(dst); dst[n-4] == 'e' && dst[n-2] == '0' { // e-09
			dst[n-2] = dst[n-1]
			dst = dst[:n-1]
		}
		return dst
	}
	return strconv.AppendFloat(dst, float64(f), 'f', -1, 32)
}

// plain tells which bytes stand for themselves in a string. Those of HTML do not:
// the output may stand in a page.
var plain = func() (t [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\' && c != '<' && c != '>' && c != '&'
	}
	return t
}()

// appendString appends s as encoding/json does: what is not UTF-8 becomes U+FFFD,
// and the line ends that JavaScript knows are escaped.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if plain[c] {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			dst = append(dst, s[from:i]...)
			switch c {
			case '"', '\\':
				dst = append(dst, '\\', c)
			case '\b':
				dst = append(dst, '\\', 'b')
			case '\f':
				dst = append(dst, '\\', 'f')
			case '\n':
				dst = append(dst, '\\', 'n')
			case '\r':
				dst = append(dst, '\\', 'r')
			case '\t':
				dst = append(dst, '\\', 't')
			default:
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			dst = append(dst, s[from:i]...)
			dst = append(dst, `\ufffd`...)
			from = i + n
		case r == '\u2028' || r == '\u2029':
			dst = append(dst, s[from:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hex[r&15])
			from = i + n
		}
		i += n
	}
	dst = append(dst, s[from:]...)
	return append(dst, '"')
}
