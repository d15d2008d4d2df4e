// Package sidebyside writes a comparison as text for the terminal: a column for
// each side, a row for each event, in as many cells as the terminal has.
package sidebyside

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dateline/dates"
	"dateline/render/internal/terminal"
	"dateline/render/words"
	"dateline/timeline"
)

// Options say how the text is to look. The zero value is good for a file.
type Options struct {
	Width int  // cells in a line; 0: 100
	Color bool // mark conflicts and headings by ANSI colours
}

// The measures of the layout, in cells.
const (
	gutter      = 19 // the date and what is to be said of it
	leastColumn = 20 // below that the sides stand under each other
)

// Write writes c, first the numbers, then the events in order. Where the sides
// do not fit beside each other they stand under each other, numbered. The
// error is the writer's.
func Write(w io.Writer, c timeline.Comparison, o Options) error {
	p := &printer{w: bufio.NewWriter(w), c: c, o: o, width: terminal.Width(o.Width)}
	n := len(c.Sides)
	if n > 0 {
		p.column = (p.width - gutter - n*terminal.Gap) / n
	}
	p.summary()
	if n > 0 && p.column >= leastColumn {
		p.beside()
	} else {
		p.below()
	}
	return p.w.Flush()
}

type printer struct {
	w      *bufio.Writer
	c      timeline.Comparison
	o      Options
	width  int
	column int // cells of a side's column
}

// summary says in a few lines what the comparison came to.
func (p *printer) summary() {
	c := p.c
	shared, conflicts := c.Shared(), c.Conflicts()
	switch {
	case len(c.Rows) == 0:
		p.line("Neither tells any event.")
	case shared == 0:
		p.line("Nothing in common: no event is told by more than one of them.")
	default:
		p.line("%s, %d told by more than one.", words.Count(len(c.Rows), "event"), shared)
	}
	if conflicts > 0 {
		p.line("%s", p.painted(fmt.Sprintf("Dates differ in %s.", words.Count(conflicts, "event")), terminal.Alarm))
	}
	for i, s := range c.Sides {
		first := ""
		if shared > 0 {
			first = fmt.Sprintf(", first with %d", s.Scoops)
		}
		p.line("%s", terminal.Wrapped(fmt.Sprintf("%d  %s, %s: %s, %d of them alone%s", i+1, terminal.Clean(s.Name), words.Published(s.Published),
			words.Count(s.Events, "event"), s.Only, first), p.width, 3))
	}
}

// beside writes the rows with a column for each side.
func (p *printer) beside() {
	head := [][]string{{}}
	for i, s := range p.c.Sides {
		head = append(head, terminal.Wrap(strconv.Itoa(i+1)+"  "+terminal.Clean(s.Name), p.column))
	}
	p.w.WriteByte('\n')
	p.cells(head, terminal.Strong, terminal.Strong)
	p.line("%s", strings.Repeat("─", p.width))
	for i := range p.c.Rows {
		r := &p.c.Rows[i]
		first := &r.Tellings[0]
		cells := [][]string{append(terminal.Wrap(date(first), gutter), terminal.Wrap(verdict(r), gutter)...)}
		for s := range p.c.Sides {
			cells = append(cells, p.cell(r, s))
		}
		look := ""
		if r.Relation == timeline.Conflicts {
			look = terminal.Alarm
		}
		p.cells(cells, look, "")
		p.w.WriteByte('\n')
	}
}

// cell says how a side tells the event of a row: its own date where that is
// another than the row's, then its line, for every telling.
func (p *printer) cell(r *timeline.Row, side int) []string {
	var lines []string
	for i := range r.Tellings {
		t := &r.Tellings[i]
		if t.Side != side {
			continue
		}
		if t.Relation != timeline.Same {
			lines = append(lines, terminal.Wrap("["+date(t)+"]", p.column)...)
		}
		lines = append(lines, terminal.Wrap(terminal.Clean(t.Line), p.column)...)
	}
	if lines == nil {
		lines = []string{"–"}
	}
	return lines
}

// below writes the rows with the sides under each other.
func (p *printer) below() {
	for i := range p.c.Rows {
		r := &p.c.Rows[i]
		p.w.WriteByte('\n')
		look := terminal.Strong
		if r.Relation == timeline.Conflicts {
			look = terminal.Alarm
		}
		p.line("%s", p.painted(terminal.Wrapped(date(&r.Tellings[0])+" · "+verdict(r), p.width, 0), look))
		for k := range r.Tellings {
			t := &r.Tellings[k]
			own := ""
			if t.Relation != timeline.Same {
				own = "[" + date(t) + "] "
			}
			p.line("%s", terminal.Wrapped(fmt.Sprintf("  %2d  %s%s", t.Side+1, own, terminal.Clean(t.Line)), p.width, 6))
		}
	}
}

// date says when a telling dates the event, and on what ground if not its own
// words.
func date(t *timeline.Telling) string {
	if t.Basis == timeline.Undated || t.When == (dates.Value{}) {
		return "no date"
	}
	s := words.Date(t.When, t.Mention.Signal)
	switch t.Basis {
	case timeline.Focus, timeline.Reported, timeline.Planned:
		s += ", " + t.Basis.String()
	}
	return s
}

// verdict says in a word what a row comes to.
func verdict(r *timeline.Row) string {
	switch {
	case r.Sides < 2:
		return "only here"
	case r.Relation == timeline.Conflicts:
		return "CONFLICT: " + words.Count(r.Days, "day") + " apart"
	case r.Relation == timeline.YearApart:
		return "check the year"
	case r.Relation == timeline.Refines:
		return "finer date"
	case r.Relation == timeline.Overlaps:
		return "dates overlap"
	case r.Relation == timeline.Undecided:
		return "told by " + strconv.Itoa(r.Sides)
	}
	return "same date"
}

func (p *printer) line(format string, args ...any) {
	fmt.Fprintf(p.w, format+"\n", args...)
}

// cells writes the cells of one row beside each other, the first of them in the
// gutter, which has a look of its own.
func (p *printer) cells(cells [][]string, gutterLook, look string) {
	columns := make([]terminal.Column, len(cells))
	for i, lines := range cells {
		columns[i] = terminal.Column{Lines: lines, Width: p.column, Look: p.look(look)}
	}
	columns[0].Width, columns[0].Look = gutter, p.look(gutterLook)
	for _, l := range terminal.Beside(columns...) {
		p.line("%s", l)
	}
}

// look returns a look, if there is to be colour.
func (p *printer) look(look string) string {
	if !p.o.Color {
		return ""
	}
	return look
}

func (p *printer) painted(s, look string) string { return terminal.Painted(s, p.look(look)) }
