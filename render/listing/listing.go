// Package listing writes a timeline as text for the terminal: the dates in a
// column on the left, beside each what happened, whose word it is, and why it has
// that date.
package listing

import (
	"bufio"
	"io"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/render/internal/terminal"
	"dateline/render/words"
	"dateline/timeline"
)

// Options say how the text is to look. The zero value is good for a file.
type Options struct {
	Width int  // cells in a line; 0: 100, and at least 40
	Color bool // set lines off from reasons by ANSI sequences
}

// rail is how many cells the column of dates has.
const rail = 17

// Write writes tl, the articles first, then the events in its order. The error
// is the writer's.
func Write(w io.Writer, tl timeline.Timeline, o Options) error {
	p := printer{w: bufio.NewWriter(w), tl: tl, color: o.Color, width: terminal.Width(o.Width)}
	for _, a := range tl.Articles {
		title := a.Title
		switch {
		case title != "":
		case a.Name == "-":
			title = "stdin"
		default:
			title = a.Name
		}
		p.lines(terminal.Wrap(terminal.Clean(title)+", "+published(a.Published), p.width)...)
	}
	if len(tl.Events) == 0 {
		p.lines("", "No event with a date.")
	}
	for i := range tl.Events {
		p.event(&tl.Events[i])
	}
	return p.w.Flush()
}

func published(d civil.Day) string {
	if d == civil.NoDay {
		return words.Published(d)
	}
	return "published " + words.Published(d)
}

type printer struct {
	w     *bufio.Writer
	tl    timeline.Timeline
	color bool
	width int
}

// event writes an event under an empty line: its line beside its date, and under
// the line what else is to be said.
func (p *printer) event(e *timeline.Event) {
	rails := when(e)
	for _, tag := range words.Tags(*e) {
		rails = append(rails, terminal.Wrap(tag, rail)...)
	}
	column := p.width - rail - terminal.Gap
	line := terminal.Wrap(terminal.Clean(e.Line), column)
	said := terminal.Wrap(terminal.Clean(strings.Join(p.asides(e), " · ")), column)
	// The line and what is said of it have a look of their own each: two rows.
	top := min(len(rails), len(line))
	p.lines("")
	p.beside(rails[:top], line, terminal.Strong)
	p.beside(rails[top:], said, terminal.Faint)
}

// when is the date of an event as it stands in the rail, a line or two.
func when(e *timeline.Event) (lines []string) {
	if e.Basis == timeline.Undated || e.When == (dates.Value{}) {
		return []string{"no date"}
	}
	date, under := words.Rail(e.When, e.Mention.Signal, false)
	lines = terminal.Wrap(date, rail)
	if under != "" {
		lines = append(lines, terminal.Wrap(under, rail)...)
	}
	return lines
}

// asides are whose word an event is, why it has its date, and how many articles
// tell it besides.
func (p *printer) asides(e *timeline.Event) (all []string) {
	if e.Speaker != "" {
		all = append(all, e.Speaker)
	}
	if e.Article >= 0 && e.Article < len(p.tl.Articles) {
		all = append(all, words.Why(*e, p.tl.Articles[e.Article]))
	}
	if n := len(e.Others); n > 0 {
		all = append(all, "told "+words.Count(n+1, "time"))
	}
	return all
}

func (p *printer) beside(rails, text []string, look string) {
	if !p.color {
		look = ""
	}
	p.lines(terminal.Beside(terminal.Column{Lines: rails, Width: rail}, terminal.Column{Lines: text, Look: look})...)
}

func (p *printer) lines(lines ...string) {
	for _, l := range lines {
		p.w.WriteString(l + "\n")
	}
}
