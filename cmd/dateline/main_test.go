package main

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output of scripts and articles")

// today is the clock of the scripts, a Friday.
var today = time.Date(2024, 5, 17, 12, 0, 0, 0, time.UTC)

// TestMain is the program itself when the test binary is called by its name, as
// the shell of TestReadme does.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == "dateline" {
		main()
	}
	os.Exit(m.Run())
}

// TestScript runs testdata/script/*.txtar, each in a directory of its own, as a
// user would type them. $ARTICLES holds the articles of testdata.
func TestScript(t *testing.T) {
	testdata, err := filepath.Abs("../../testdata") // the working directory will change
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(testdata, "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("ARTICLES", filepath.Join(testdata, "articles"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"dateline": succeeds,
			"fails":    fails,
			"bytes":    writeBytes,
			"screen":   fitsScreen,
		},
	})
}

// What a file is called ends up on a terminal: it may not move the cursor, nor
// make one message look like two.
func TestMessagesHoldNoControlCharacters(t *testing.T) {
	for _, name := range []string{"a\x1b[31m.txt", "a\nb.txt", "a\rb.txt", "a\u202eb.txt", "a\u009b31m.txt", "a\x00b.txt"} {
		var out, err strings.Builder
		if code := run(t.Context(), []string{"dates", name}, env{in: strings.NewReader(""), out: &out, err: &err, now: time.Now}); code != exitError {
			t.Errorf("%q: exit code %d", name, code)
		}
		line, ended := strings.CutSuffix(err.String(), "\n")
		if !ended || strings.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }) {
			t.Errorf("%q gives the message %q", name, err.String())
		}
	}
}

// writeBytes is the script command "bytes FILE STRING [TIMES]": it writes the
// string, in which Go's escapes work, to the file, as often as told.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: bytes file string [times]")
	}
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	times := 1
	if len(args) == 3 {
		times, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(s), times), 0o666))
}

// here guards the working directory: there is one for all tests.
var here sync.Mutex

// dateline runs the program in the directory of the script and returns its exit
// code and what it wrote to stderr. A last argument "<FILE" is its stdin. It
// runs within the test: a program of its own would start in a third of a second
// (with the race detector in several), as readers of web pages need long tables.
func dateline(ts *testscript.TestScript, args []string) (code int, stderr string) {
	e := env{in: strings.NewReader(""), out: ts.Stdout(), now: func() time.Time { return today }}
	if n := len(args); n > 0 && strings.HasPrefix(args[n-1], "<") {
		e.in = strings.NewReader(ts.ReadFile(args[n-1][1:]))
		args = args[:n-1]
	}
	var said strings.Builder
	e.err = io.MultiWriter(ts.Stderr(), &said)
	code, err := runIn(ts.MkAbs("."), args, e)
	ts.Check(err)
	return code, said.String()
}

// runIn runs the program in a directory.
func runIn(dir string, args []string, e env) (code int, err error) {
	here.Lock()
	defer here.Unlock()
	back, err := os.Getwd()
	if err != nil {
		return 0, err
	}
	if err := os.Chdir(dir); err != nil {
		return 0, err
	}
	code = run(context.Background(), args, e)
	return code, os.Chdir(back)
}

// succeeds is the script command "dateline ARGS... [<FILE]".
func succeeds(ts *testscript.TestScript, neg bool, args []string) {
	if code, _ := dateline(ts, args); (code == exitDone) == neg {
		ts.Fatalf("exit code %d", code)
	}
}

// fails is the script command "fails CODE dateline ARGS... [<FILE]": the program
// ends with that exit code, and all it says on stderr are lines of its own.
func fails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || args[1] != "dateline" {
		ts.Fatalf("usage: fails code dateline args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code, stderr := dateline(ts, args[2:])
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
	for line := range strings.Lines(stderr) {
		if !strings.HasPrefix(line, "dateline: ") {
			ts.Fatalf("stderr has the line %q", line)
		}
	}
	if code == exitConflict && stderr == "" {
		return // a finding, not a fault
	}
	if n := strings.Count(stderr, "\n"); n == 0 || n > 1 && code != exitPartial {
		ts.Fatalf("stderr has %d lines, want one", n)
	}
}

// fitsScreen is the script command "screen": what was printed last fits a
// terminal of 80 columns and 24 lines.
func fitsScreen(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: screen")
	}
	out := ts.ReadFile("stdout")
	if n := strings.Count(out, "\n"); n > 24 {
		ts.Fatalf("%d lines", n)
	}
	for line := range strings.Lines(out) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 80 {
			ts.Fatalf("%d columns: %s", n, line)
		}
	}
}
