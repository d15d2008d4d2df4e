package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const readme = "../../README.md"

// TestReadme types what README.md tells a reader to type: the lines of its sh
// blocks and the commands in its tables have to work, the outputs in its console
// blocks have to be true, and its Go is the example of package timeline.
func TestReadme(t *testing.T) {
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	shell := newShell(t)
	blocks := strings.Split(string(raw), "```")
	ran, snippets := 0, 0
	for _, m := range regexp.MustCompile("(?m)^\\|.*`(go run [^`]*)`").FindAllStringSubmatch(string(raw), -1) {
		shell.run(t, m[1])
		ran++
	}
	for i := 1; i < len(blocks); i += 2 {
		lang, body, _ := strings.Cut(blocks[i], "\n")
		switch lang {
		case "sh":
			for line := range strings.Lines(body) {
				if line = strings.TrimSpace(line); line != "" && line != "go test ./..." { // this is what runs now
					shell.run(t, line)
					ran++
				}
			}
		case "console":
			got := shell.session(t, body)
			ran++
			if got != body && !*update {
				t.Errorf("(-README.md +got)\n%s", cmp.Diff(body, got))
			}
			blocks[i] = lang + "\n" + got
		case "go":
			want := exampleBody(t)
			snippets++
			if body != want && !*update {
				t.Errorf("the Go snippet is not the example of package timeline (-README.md +example)\n%s", cmp.Diff(body, want))
			}
			blocks[i] = lang + "\n" + want
		}
	}
	if ran < 10 || snippets == 0 {
		t.Errorf("only %d commands and %d snippets found", ran, snippets)
	}
	if *update {
		if err := os.WriteFile(readme, []byte(strings.Join(blocks, "```")), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(filepath.Join(shell.dir, "timeline.html")); err != nil || info.Size() == 0 {
		t.Errorf("the first command left no page: %v", err)
	}
}

// exampleBody returns the statements of package timeline's Example, which go
// test runs with its output.
func exampleBody(t *testing.T) string {
	t.Helper()
	raw, err := os.ReadFile("../../timeline/example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, body, found := strings.Cut(string(raw), "func Example() {\n")
	body, _, ended := strings.Cut(body, "\t// Output:")
	if !found || !ended {
		t.Fatal("timeline/example_test.go has no Example with an output")
	}
	return strings.ReplaceAll("\n"+body, "\n\t", "\n")[1:]
}

// shell runs commands in a directory that looks like the repository, with this
// test binary as dateline: TestMain makes it the program under that name.
type shell struct{ dir, path string }

func newShell(t *testing.T) shell {
	t.Helper()
	s := shell{dir: t.TempDir(), path: t.TempDir()}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	testdata, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for target, link := range map[string]string{
		program:  filepath.Join(s.path, "dateline"),
		testdata: filepath.Join(s.dir, "testdata"),
	} {
		if err := os.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// run returns what a command says. One without pipes or quotes to take apart runs
// within the test, as the scripts do and for the same reason.
func (s shell) run(t *testing.T, command string) string {
	t.Helper()
	if args, ok := strings.CutPrefix(command, "go run ./cmd/dateline "); ok && !strings.ContainsAny(command, "|<>'\"") {
		var out bytes.Buffer
		code, err := runIn(s.dir, strings.Fields(args), env{in: strings.NewReader(""), out: &out, err: &out, now: time.Now})
		if err != nil || code != exitDone {
			t.Errorf("%s: exit code %d, %v\n%s", command, code, err, &out)
		}
		return out.String()
	}
	c := exec.Command("sh", "-c", strings.ReplaceAll(command, "go run ./cmd/dateline", "dateline"))
	c.Dir = s.dir
	c.Env = append(os.Environ(), "PATH="+s.path+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, err := c.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", command, err, out)
	}
	return string(out)
}

// session returns a console block as it should read: its commands ("$ ", and
// "> " where one goes on), each with its true output.
func (s shell) session(t *testing.T, body string) string {
	t.Helper()
	var out, command strings.Builder
	flush := func() {
		if command.Len() > 0 {
			out.WriteString(s.run(t, command.String()))
			command.Reset()
		}
	}
	for line := range strings.Lines(body) {
		switch rest, more := strings.CutPrefix(line, "> "); {
		case strings.HasPrefix(line, "$ "):
			flush()
			out.WriteString(line)
			command.WriteString(line[2:])
		case more && command.Len() > 0:
			out.WriteString(line)
			command.WriteString(rest)
		}
	}
	flush()
	return out.String()
}
