package main

import (
	"bufio"
	"fmt"
	"sort"
	"strings"
	"unicode"

	"dateline/dates/timeml"
)

// errorReport collects differences and prints them by class, the largest
// first: the class tells what to work on next.
type errorReport struct {
	classes map[string][]errorLine
}

type errorLine struct{ key, text string }

func (r *errorReport) add(name string, d timeml.Document, diffs []timeml.Difference) {
	if r.classes == nil {
		r.classes = map[string][]errorLine{}
	}
	for _, f := range diffs {
		class := errorClass(f)
		r.classes[class] = append(r.classes[class], describe(name, d, f))
	}
}

// errorClass names what went wrong: the fault, and for values the two shapes.
func errorClass(f timeml.Difference) string {
	switch f.Fault {
	case timeml.Missed:
		return "missed " + valueShape(f.Gold.Value)
	case timeml.Spurious:
		return "spurious " + valueShape(f.Predicted.Value)
	case timeml.WrongSpan:
		switch {
		case f.Predicted.Start < f.Gold.Start:
			return "span: begins too early"
		case f.Predicted.Start > f.Gold.Start:
			return "span: begins too late"
		case f.Predicted.End < f.Gold.End:
			return "span: ends too early"
		}
		return "span: ends too late"
	case timeml.WrongType:
		return "type: " + f.Gold.Type + " read as " + f.Predicted.Type
	}
	g, p := valueShape(f.Gold.Value), valueShape(f.Predicted.Value)
	if g == p {
		return "value: another " + g
	}
	return "value: " + g + " read as " + p
}

// valueShape is a TIMEX3 value with every digit replaced: "1998-W07" and
// "2003-W51" have the same shape.
func valueShape(v string) string {
	if v == "" {
		return "(no value)"
	}
	shape := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '9'
		}
		return r
	}, v)
	if strings.HasPrefix(shape, "P") && !strings.Contains(shape, "_") {
		for strings.Contains(shape, "99") { // P9Y and P10Y are of a kind
			shape = strings.ReplaceAll(shape, "99", "9")
		}
	}
	return shape
}

// describe gives the line of one difference and the key that brings like
// expressions together.
func describe(name string, d timeml.Document, f timeml.Difference) errorLine {
	at := f.Gold
	if f.Fault == timeml.Spurious {
		at = f.Predicted
	}
	phrase := d.Text[at.Start:at.End]
	var facts []string
	if f.Fault != timeml.Spurious {
		facts = append(facts, "gold "+fact(f.Gold))
	}
	if f.Fault != timeml.Missed {
		facts = append(facts, "found "+fact(f.Predicted))
	}
	if f.Fault == timeml.WrongSpan {
		facts = append(facts, fmt.Sprintf("found span %q", plain(d.Text[f.Predicted.Start:f.Predicted.End])))
	}
	return errorLine{
		key: wordShape(phrase),
		text: fmt.Sprintf("%-34s %s\n      %s (%s) …%s[[%s]]%s…", plain(strings.Join(strings.Fields(phrase), " ")), plain(strings.Join(facts, "; ")),
			plain(name), plain(d.Created), before(d.Text, at.Start), plain(phrase), after(d.Text, at.End)),
	}
}

func fact(t timeml.Timex) string {
	s := strings.TrimSpace(t.Type + " " + t.Value)
	if t.Mod != "" {
		s += " " + t.Mod
	}
	return s
}

// wordShape makes "Feb. 15" and "Feb. 16" one key.
func wordShape(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '9'
		}
		return unicode.ToLower(r)
	}, s)
}

const contextLen = 70 // bytes shown on each side, about a line of text in all

func before(text string, at int) string {
	s := text[max(0, at-contextLen):at]
	return plain(strings.ToValidUTF8(s, ""))
}

func after(text string, at int) string {
	s := text[at:min(len(text), at+contextLen)]
	return plain(strings.ToValidUTF8(s, ""))
}

func (r *errorReport) print(w *bufio.Writer) {
	names := make([]string, 0, len(r.classes))
	for name := range r.classes {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if a, b := len(r.classes[names[i]]), len(r.classes[names[j]]); a != b {
			return a > b
		}
		return names[i] < names[j]
	})
	for _, name := range names {
		lines := r.classes[name]
		sort.SliceStable(lines, func(i, j int) bool { return lines[i].key < lines[j].key })
		fmt.Fprintf(w, "\n%d  %s\n", len(lines), plain(name))
		for _, l := range lines {
			fmt.Fprintln(w, "  ", l.text)
		}
	}
}
