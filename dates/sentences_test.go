package dates_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

var updateMarks = flag.Bool("marks", false, `put "!" before the sentences of testdata that are misread, and take it from the others`)

// TestNegative walks testdata/negative.txt: what looks like a date and is none.
func TestNegative(t *testing.T) {
	x := dates.New(dates.Config{})
	published := civil.Of(2019, 6, 13) // a Thursday
	walk(t, "testdata/negative.txt", 200, func(line string) (got, want string) {
		text, marked := unmark(t, line)
		var found []string
		for _, m := range x.Append(nil, text, published) {
			found = append(found, text[m.Start:m.End])
		}
		return fmt.Sprintf("%q", found), fmt.Sprintf("%q", marked)
	})
}

// TestDirection walks testdata/direction.txt: which way an expression looks.
func TestDirection(t *testing.T) {
	x := dates.New(dates.Config{})
	walk(t, directionFile, 90, func(line string) (got, want string) {
		row := directionRowOf(t, line)
		got = "nothing"
		for _, m := range x.Append(nil, row.text, row.published) {
			if row.text[m.Start:m.End] == row.words {
				got = m.Value.Timex()
			}
		}
		return got, row.want
	})
}

// TestReadings walks testdata/readings.txt: every expression of a text and its
// value.
func TestReadings(t *testing.T) {
	x := dates.New(dates.Config{})
	walk(t, "testdata/readings.txt", 80, func(line string) (got, want string) {
		day, marked, _ := strings.Cut(line, "\t")
		published, err := civil.ParseDay(day)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := unmark(t, readingMark.ReplaceAllString(marked, "[[$1]]"))
		end := 0
		var b strings.Builder
		for _, m := range x.Append(nil, text, published) {
			fmt.Fprintf(&b, "%s[[%s|%s]]", text[end:m.Start], text[m.Start:m.End], m.Value.Timex())
			end = int(m.End)
		}
		return b.String() + text[end:], marked
	})
}

// readingMark is an expression of readings.txt with its value.
var readingMark = regexp.MustCompile(`\[\[([^|\]]*)\|[^\]]*\]\]`)

const directionFile = "testdata/direction.txt"

// directionRow is a line of it.
type directionRow struct {
	published   civil.Day
	want        string // the TIMEX3 value meant
	text, words string // the sentence and the expression
}

func directionRowOf(t *testing.T, line string) directionRow {
	t.Helper()
	fields := strings.Split(line, "\t")
	if len(fields) != 3 {
		t.Fatalf("%q: want three columns", line)
	}
	published, err := civil.ParseDay(fields[0])
	if err != nil {
		t.Fatal(err)
	}
	text, marked := unmark(t, fields[2])
	if len(marked) != 1 {
		t.Fatalf("%q: want one expression", line)
	}
	return directionRow{published, fields[1], text, marked[0]}
}

func directionRows(t *testing.T) (rows []directionRow) {
	t.Helper()
	raw, err := os.ReadFile(directionFile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimPrefix(strings.TrimSuffix(line, "\n"), "! ")
		if line != "" && !strings.HasPrefix(line, "#") {
			rows = append(rows, directionRowOf(t, line))
		}
	}
	return rows
}

// walk reads every line of a file of sentences: "#" begins a comment, "!" a
// sentence that is known to be misread. Such a one must still be misread, so
// that the marks tell the truth; -marks sets them.
func walk(t *testing.T, file string, atLeast int, read func(line string) (got, want string)) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\n")
	n := 0
	for i, line := range lines {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		line, misread := strings.CutPrefix(line, "! ")
		got, want := read(line)
		switch {
		case *updateMarks && got == want:
			lines[i] = line
		case *updateMarks:
			lines[i] = "! " + line
		case got != want && !misread:
			t.Errorf("%s:%d: %s\n\tgot %s, want %s", file, i+1, line, got, want)
		case got == want && misread:
			t.Errorf("%s:%d: %s\n\tis read right now: take its \"!\" away (-marks does)", file, i+1, line)
		}
	}
	if n < atLeast {
		t.Errorf("%s: %d sentences, want at least %d", file, n, atLeast)
	}
	if *updateMarks {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// unmark takes the brackets out of "left on [[Friday]]" and returns what they
// held.
func unmark(t *testing.T, line string) (text string, marked []string) {
	t.Helper()
	for {
		before, rest, found := strings.Cut(line, "[[")
		text += before
		if !found {
			return text, marked
		}
		inner, after, closed := strings.Cut(rest, "]]")
		if !closed {
			t.Fatalf("%q: [[ without ]]", line)
		}
		text += inner
		marked = append(marked, inner)
		line = after
	}
}
