package corpus

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/timeline/article"
	"dateline/timeline/article/intake"
)

// lines returns JSON Lines of n articles. Every seventh has no text, every
// fifth gives no output.
func lines(n int) string {
	var b strings.Builder
	for i := range n {
		if i%7 == 3 {
			fmt.Fprintf(&b, "{\"id\": \"%d\"}\n", i)
		} else {
			fmt.Fprintf(&b, "{\"id\": \"%d\", \"text\": \"It rained on day %d.\"}\n", i, i)
		}
	}
	return b.String()
}

// echo writes a few lines for an article, none for some.
func echo(w io.Writer, a article.Article) error {
	n := 0
	fmt.Sscan(a.ID, &n)
	for i := range n % 5 {
		fmt.Fprintf(w, "{\"event\": %d, \"article\": {\"file\": %q, \"id\": %q}}\n", i, a.Name, a.ID)
	}
	return nil
}

func records(in string) func(func(intake.Record, error) bool) {
	return intake.Records(context.Background(), []string{"-"}, intake.Options{Stdin: strings.NewReader(in)})
}

// whole is what a run in one go on a single core writes.
func whole(t *testing.T, in string) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := Run(context.Background(), records(in), &out, echo, Options{Workers: 1}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestOrderIsThatOfTheInput(t *testing.T) {
	in := lines(2000)
	want := whole(t, in)
	var out bytes.Buffer
	var failed []string
	var count Count
	s, err := Run(context.Background(), records(in), &out, func(w io.Writer, a article.Article) error {
		time.Sleep(time.Duration(rand.IntN(50)) * time.Microsecond)
		return echo(w, a)
	}, Options{Workers: 8, Done: &count, Failed: func(err error) { failed = append(failed, err.Error()) }})
	if err != nil || out.String() != want {
		t.Errorf("%v; %d bytes, want %d in the same order", err, out.Len(), len(want))
	}
	bad := (2000 + 3) / 7
	if s.Articles != int64(2000-bad) || s.Failed != int64(bad) || len(failed) != bad || count.Articles.Load() != s.Articles || count.Failed.Load() != s.Failed {
		t.Errorf("summary %+v, %d faults; want %d", s, len(failed), bad)
	}
	for i, f := range failed {
		if want := fmt.Sprintf("stdin: line %d: ", i*7+4); !strings.HasPrefix(f, want) {
			t.Fatalf("fault %d is %q, want %q", i, f, want)
		}
	}
}

func TestStrictStopsAtTheFirstFault(t *testing.T) {
	var out bytes.Buffer
	s, err := Run(context.Background(), records(lines(100)), &out, echo, Options{Strict: true})
	if !errors.Is(err, ErrStrict) || s.Articles != 3 || s.Failed != 1 || !strings.HasPrefix(whole(t, lines(3)), out.String()) || out.Len() == 0 {
		t.Errorf("%v, %+v, %q", err, s, out.String())
	}
}

func TestInterruptedOutputEndsWithAWholeLine(t *testing.T) {
	in := lines(3000)
	want := whole(t, in)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var out bytes.Buffer
	var once sync.Once
	_, err := Run(ctx, records(in), &out, func(w io.Writer, a article.Article) error {
		if a.ID == "501" {
			once.Do(cancel)
		}
		return echo(w, a)
	}, Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if got := out.String(); !strings.HasPrefix(want, got) || got != "" && !strings.HasSuffix(got, "\n") || len(got) == len(want) {
		t.Errorf("%d of %d bytes, ending in %.20q", len(got), len(want), got[max(0, len(got)-20):])
	}
}

func TestErrorsThatEndARun(t *testing.T) {
	cause := errors.New("disk full")
	if _, err := Run(context.Background(), records(lines(100_000)), failing{cause}, echo, Options{}); !errors.Is(err, cause) {
		t.Errorf("writing fails: %v", err)
	}
	if _, err := Run(context.Background(), records(lines(100)), io.Discard, func(io.Writer, article.Article) error { return cause }, Options{}); !errors.Is(err, cause) {
		t.Errorf("work fails for a reason of its own: %v", err)
	}
	if s, err := Run(context.Background(), func(func(intake.Record, error) bool) {}, io.Discard, echo, Options{}); err != nil || s != (Summary{}) {
		t.Errorf("nothing to do: %+v, %v", s, err)
	}
}

// TestPanicCostsOneArticle has a program that fails on one article.
func TestPanicCostsOneArticle(t *testing.T) {
	var out bytes.Buffer
	var failed []string
	s, err := Run(context.Background(), records(lines(3)), &out, func(w io.Writer, a article.Article) error {
		if a.ID == "1" {
			var none []int
			_ = none[len(a.Text)]
		}
		return echo(w, a)
	}, Options{Failed: func(err error) { failed = append(failed, err.Error()) }})
	if err != nil || s.Articles != 2 || len(failed) != 1 || !strings.HasPrefix(failed[0], "stdin#2: the program failed on it, which is a fault to report: runtime error") {
		t.Errorf("%+v, %v, %q", s, err, failed)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// endless gives the same line without end, up to n bytes.
type endless struct {
	line string
	n    int64
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n <= 0 {
		return 0, io.EOF
	}
	n := 0
	for n+len(e.line) <= len(p) {
		n += copy(p[n:], e.line)
	}
	e.n -= int64(n)
	return n, nil
}

// TestMemoryIsBounded works through a corpus of large articles that is twelve
// times what may be read ahead, and looks at the heap while it does.
func TestMemoryIsBounded(t *testing.T) {
	line := `{"text": "` + strings.Repeat("It rained. ", 20_000) + `"}` + "\n" // 220 KB
	in := &endless{line, 192 << 20}
	var peak uint64
	var mu sync.Mutex
	n := 0
	_, err := Run(context.Background(), intake.Records(context.Background(), []string{"-"}, intake.Options{Stdin: in}), io.Discard,
		func(w io.Writer, a article.Article) error {
			mu.Lock()
			defer mu.Unlock()
			if n++; n%40 == 0 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapInuse)
			}
			return nil
		}, Options{})
	if err != nil || peak == 0 || peak > 200<<20 {
		t.Errorf("%v; %d MB in use", err, peak>>20)
	}
}

// TestLongOutputIsNotHeldBack has articles whose output is many times what may be
// held: it comes in order and whole, and most of it while it is made.
func TestLongOutputIsNotHeldBack(t *testing.T) {
	line := strings.Repeat("x", 9_999) + "\n"
	in := strings.Repeat(`{"text": "x"}`+"\n", 8)
	want := strings.Repeat(line, 8*500)
	var out bytes.Buffer
	var held int
	var mu sync.Mutex
	_, err := Run(context.Background(), records(in), &out, func(w io.Writer, a article.Article) error {
		for range 500 {
			if _, err := io.WriteString(w, line); err != nil {
				return err
			}
			mu.Lock()
			held = max(held, len(w.(*outlet).held))
			mu.Unlock()
		}
		return nil
	}, Options{Workers: 3})
	if err != nil || out.String() != want {
		t.Errorf("%v; %d bytes of %d", err, out.Len(), len(want))
	}
	if held > heldBack {
		t.Errorf("%d bytes held back", held)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out.Reset()
	n := 0
	_, err = Run(ctx, records(in), &out, func(w io.Writer, a article.Article) error {
		for range 500 {
			mu.Lock()
			if n++; n == 1000 {
				cancel()
			}
			mu.Unlock()
			if _, err := io.WriteString(w, line); err != nil {
				return err
			}
		}
		return nil
	}, Options{Workers: 3})
	if !errors.Is(err, context.Canceled) || out.Len()%len(line) != 0 {
		t.Errorf("interrupted amid an article: %v; %d bytes are no whole lines", err, out.Len())
	}
}

func TestResumeFromAnywhere(t *testing.T) {
	in := lines(16)
	want := whole(t, in)
	name := filepath.Join(t.TempDir(), "out.jsonl")
	for cut := 0; cut <= len(want); cut++ {
		if err := os.WriteFile(name, []byte(want[:cut]), 0o666); err != nil {
			t.Fatal(err)
		}
		if got, err := resume(name, in); err != nil || got != want {
			t.Fatalf("cut at %d of %d: %v; %d bytes", cut, len(want), err, len(got))
		}
	}
	os.Remove(name)
	if got, err := resume(name, in); err != nil || got != want {
		t.Errorf("no file yet: %v", err)
	}
}

func resume(name, in string) (string, error) {
	r, err := OpenResume(name)
	if err != nil {
		return "", err
	}
	defer r.Close()
	if _, err := Run(context.Background(), r.Rest(records(in)), r, echo, Options{Workers: 2}); err != nil {
		return "", err
	}
	raw, err := os.ReadFile(name)
	return string(raw), err
}

func TestResumeRefuses(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		name, content string
		want          error
	}{
		{"text", "my diary\nof years\n", ErrForeign},
		{"a line", "my diary", ErrForeign},
		{"other JSON", `{"x": 1}` + "\n", ErrForeign},
		{"zeros", "\x00\x00\n", ErrForeign},
	} {
		name := filepath.Join(dir, c.name)
		os.WriteFile(name, []byte(c.content), 0o666)
		if _, err := resume(name, lines(5)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
		if raw, _ := os.ReadFile(name); string(raw) != c.content {
			t.Errorf("%s: the file was changed to %q", c.name, raw)
		}
	}
	name := filepath.Join(dir, "other run")
	content := `{"article": {"file": "elsewhere.txt"}}` + "\n"
	os.WriteFile(name, []byte(content), 0o666)
	var lost *NotFoundError
	if _, err := resume(name, lines(5)); !errors.As(err, &lost) || lost.Article != "elsewhere.txt" {
		t.Errorf("an article of another run: %v", err)
	}
	if raw, _ := os.ReadFile(name); string(raw) != content {
		t.Errorf("another run's file was changed to %q", raw)
	}
	if _, err := OpenResume(dir); err == nil {
		t.Error("a directory can be resumed")
	}
}

func TestResumeLooksFarBack(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out.jsonl")
	line := `{"article": {"file": "-#2"}, "x": "` + strings.Repeat("x", 100_000) + `"}` + "\n"
	first := `{"article": {"file": "-#1"}}` + "\n"
	os.WriteFile(name, []byte(first+strings.Repeat(line, 50)+line[:70]), 0o666)
	r, err := OpenResume(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if r.article != "-#2" || r.offset != int64(len(first)) {
		t.Errorf("resumes %q at %d, want -#2 at %d", r.article, r.offset, len(first))
	}
}

func FuzzResume(f *testing.F) {
	f.Add([]byte(`{"article": {"file": "-#2"}}` + "\n{"))
	f.Add([]byte("\n\n"))
	f.Add([]byte(`{"article": {"file": "\ud800"}}` + "\n"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte) {
		name := filepath.Join(dir, "out.jsonl")
		os.WriteFile(name, content, 0o666)
		r, err := OpenResume(name)
		if err != nil {
			return
		}
		defer r.Close()
		if r.offset < 0 || r.offset > int64(len(content)) || r.offset > 0 && content[r.offset-1] != '\n' {
			t.Fatalf("%q: resumes at %d", content, r.offset)
		}
	})
}
