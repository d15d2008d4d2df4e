// Command dateline turns news articles into event timelines.
//
// The files:
//
//	main.go      the root command, streams and exit codes
//	inputs.go    the flags that say how articles are read
//	output.go    writing results whole or not at all
//	page.go      page
//	export.go    export; corpus.go and progress.go when it streams
//	compare.go   compare
//	dates.go     dates; explain.go words how a date was read
//	score.go     score; score_errors.go lists what differs, predictions.go reads other answers
//	version.go   version
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// The exit codes.
const (
	exitDone     = 0
	exitError    = 1 // nothing came of it
	exitUsage    = 2 // the command line is wrong
	exitPartial  = 3 // some inputs failed, the rest is done
	exitConflict = 4 // done, and compare --exit-code found dates in conflict
)

// env is what a command may touch of the world around it.
type env struct {
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	color    bool // out is a terminal that may be coloured
	columns  int  // cells in a line of the terminal; 0 when out is none
}

func main() {
	e := env{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: time.Now, color: mayColor(os.Stdout, os.Getenv), columns: columns(os.Stdout)}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second Ctrl-C kills
	os.Exit(run(ctx, os.Args[1:], e))
}

// mayColor tells whether f is a terminal whose user has not asked for plain
// text (https://no-color.org).
func mayColor(f *os.File, getenv func(string) string) bool {
	if getenv("NO_COLOR") != "" || getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// columns returns how many cells a line of the terminal f has, 0 when f is none.
func columns(f *os.File) int {
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// run is the program: it returns the exit code.
func run(ctx context.Context, args []string, e env) int {
	root := newRoot(e)
	root.SetArgs(args)
	root.SetIn(e.in)
	root.SetOut(e.out)
	root.SetErr(e.err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	var v verdict
	if errors.As(err, &v) {
		return int(v)
	}
	var failed failures
	if errors.As(err, &failed) {
		for _, f := range failed.errs {
			fmt.Fprintln(e.err, "dateline: "+oneLine(f))
		}
		if failed.done == 0 {
			return exitError
		}
		return exitPartial
	}
	fmt.Fprintln(e.err, "dateline: "+oneLine(err))
	var usage usageError
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitError
}

func newRoot(e env) *cobra.Command {
	root := &cobra.Command{
		Use:   "dateline COMMAND",
		Short: "Turn news articles into event timelines",
		Long: `Dateline finds the dates in news articles, works out which days they mean, and
draws what happened when.`,
		Example:       `  dateline page testdata/articles/bridge.txt -o timeline.html`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs, // so that an unknown command gets to RunE
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("unknown command %q%s; 'dateline --help' lists them", args[0], suggestion(c, args[0]))}
			}
			c.SetOut(e.err)
			_ = c.Help()
			return usageError{errors.New("no command given")}
		},
	}
	root.DisableFlagsInUseLine = true
	root.SetUsageTemplate(usageTemplate)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w; see '%s --help'", err, c.CommandPath())}
	})
	root.AddCommand(newPage(e), newCompare(e), newExport(e), newDates(e), newScore(e), newVersion(e))
	return root
}

// usageTemplate is cobra's own, less what makes it leave the screen.
const usageTemplate = `Usage:
  {{.UseLine}}
{{if .HasExample}}
Example:
{{.Example}}
{{end}}{{if .HasAvailableSubCommands}}
Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}}  {{.Short}}{{end}}{{end}}

'dateline COMMAND --help' tells more about each.
{{end}}{{if and .HasAvailableLocalFlags .HasParent}}
Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}`

func suggestion(c *cobra.Command, name string) string {
	c.SuggestionsMinimumDistance = 2
	if s := c.SuggestionsFor(name); len(s) > 0 {
		return fmt.Sprintf(", did you mean %q?", s[0])
	}
	return ""
}

// verdict is an exit code that says what was found: no fault, and no message.
type verdict int

func (v verdict) Error() string { return fmt.Sprintf("exit code %d", int(v)) }

// usageError is a fault of the command line itself.
type usageError struct{ error }

func (u usageError) Unwrap() error { return u.error }

// atLeast is cobra.MinimumNArgs with a message that says what is missing.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < n {
			return usageError{fmt.Errorf("no %s given; see '%s --help'", what, c.CommandPath())}
		}
		return nil
	}
}

// none wants no arguments.
func none(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("%s takes no arguments, got %q", c.CommandPath(), args[0])}
	}
	return nil
}

// failures are the inputs that could not be used, one error each.
type failures struct {
	errs []error
	done int // inputs that could
}

func (f failures) Error() string { return errors.Join(f.errs...).Error() }

// oneLine keeps a message on one line and free of control characters: file
// names and file contents end up in it.
func oneLine(err error) string { return plain(err.Error()) }

// plain replaces what could move the cursor or recolour the terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return '\uFFFD'
		}
		return r
	}, s)
}
