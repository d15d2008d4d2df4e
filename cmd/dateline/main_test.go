package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output of scripts and articles")

// today is the clock of the scripts, a Friday.
var today = time.Date(2024, 5, 17, 12, 0, 0, 0, time.UTC)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dateline": func() {
			os.Exit(run(context.Background(), os.Args[1:], env{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: func() time.Time { return today }}))
		},
	})
}

// TestScript runs testdata/script/*.txtar, each in a directory of its own, as a
// user would type them. $ARTICLES holds the articles of testdata.
func TestScript(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("ARTICLES", articles)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"bytes":  writeBytes,
			"fails":  fails,
			"screen": fitsScreen,
		},
	})
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

// fails is the script command "fails CODE PROGRAM ARGS...": the program ends
// with that exit code, and all it says on stderr are lines of its own.
func fails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: fails code program args...")
	}
	code, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		ts.Fatalf("want exit code %d, got %v", code, err)
	}
	if got := exit.ExitCode(); got != code {
		ts.Fatalf("exit code %d, want %d", got, code)
	}
	stderr := ts.ReadFile("stderr")
	for line := range strings.Lines(stderr) {
		if !strings.HasPrefix(line, "dateline: ") {
			ts.Fatalf("stderr has the line %q", line)
		}
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
