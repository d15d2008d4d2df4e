package corpus_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"dateline/dates"
	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/article/intake"
	"dateline/timeline/corpus"
)

// sample returns 4 MB of JSON Lines, each with an article made of those files of
// testdata.
func sample(b *testing.B, pattern string) []byte {
	names, err := filepath.Glob("../../testdata/" + pattern)
	if err != nil || len(names) == 0 {
		b.Fatal("no articles", err)
	}
	var text []byte
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text = append(text, raw...)
	}
	line, err := json.Marshal(map[string]string{"id": "a", "title": "Rain", "text": string(text), "published": "2016-08-03"})
	if err != nil {
		b.Fatal(err)
	}
	return bytes.Repeat(append(line, '\n'), 4<<20/len(line))
}

// BenchmarkCorpus sets the way from articles in JSON Lines to events in JSON
// Lines, on all cores, beside two programs that only decode and encode the same
// lines. Of-json is the share of the speed of one that does so on as many cores,
// of-plain-json of one as it would be written first: a scanner, a decoder and an
// encoder, one line after the other. All run in turns, so that a busy machine
// slows all. News has a date every 500 bytes, dense every 55; out/in is how much
// is written of what is read.
func BenchmarkCorpus(b *testing.B) {
	x := dates.New(dates.Config{})
	read := func(io.Writer, article.Article) error { return nil }
	events := func(w io.Writer, a article.Article) error {
		tl, _ := timeline.BuildSelected(a, x, timeline.WorthShown)
		return render.JSONLines(w, tl)
	}
	for _, c := range []struct {
		name, files string
		work        corpus.Work
	}{
		{"news/read", "bench/harbour.txt", read},
		{"news/events", "bench/harbour.txt", events},
		{"dense/events", "articles/*.txt", events},
	} {
		in := sample(b, c.files)
		b.Run(c.name, func(b *testing.B) { beside(b, in, c.work) })
	}
}

// beside runs work and the other programs in turns.
func beside(b *testing.B, in []byte, work corpus.Work) {
	b.SetBytes(int64(len(in)))
	var ours, theirs, plain time.Duration
	var out size
	for b.Loop() {
		out = 0
		at := time.Now()
		o := intake.Options{Stdin: bytes.NewReader(in)}
		if _, err := corpus.Run(context.Background(), intake.Records(context.Background(), []string{"-"}, o), &out, work, corpus.Options{}); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(at)
		b.StopTimer()
		at = time.Now()
		copyLines(b, in, decodeAndEncode)
		theirs += time.Since(at)
		at = time.Now()
		copyPlainly(b, in)
		plain += time.Since(at)
		b.StartTimer()
	}
	b.ReportMetric(float64(theirs)/float64(ours), "of-json")
	b.ReportMetric(float64(plain)/float64(ours), "of-plain-json")
	b.ReportMetric(float64(out)/float64(len(in)), "out/in")
}

// size counts what is written.
type size int64

func (s *size) Write(p []byte) (int, error) {
	*s += size(len(p))
	return len(p), nil
}

// line is an article as JSON Lines hold it.
type line struct{ ID, Title, Text, Published string }

// copyPlainly is the program that does one line after the other.
func copyPlainly(b *testing.B, in []byte) {
	lines := bufio.NewScanner(bytes.NewReader(in))
	lines.Buffer(nil, 1<<20)
	out := json.NewEncoder(io.Discard)
	for lines.Scan() {
		var v line
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			b.Fatal(err)
		}
		if err := out.Encode(v); err != nil {
			b.Fatal(err)
		}
	}
	if err := lines.Err(); err != nil {
		b.Fatal(err)
	}
}

func decodeAndEncode(dst, raw []byte) ([]byte, error) {
	var v line
	if err := json.Unmarshal(raw, &v); err != nil {
		return nil, err
	}
	out, err := json.Marshal(v)
	return append(append(dst, out...), '\n'), err
}

// copyLines is the other program: every core takes a share of the lines.
func copyLines(b *testing.B, in []byte, work func(dst, raw []byte) ([]byte, error)) {
	lines := bytes.SplitAfter(in, []byte("\n"))
	workers := runtime.GOMAXPROCS(0)
	done := make(chan error, workers)
	for w := range workers {
		go func() {
			var dst []byte
			var err error
			for i := w; i < len(lines) && err == nil; i += workers {
				if len(lines[i]) > 0 {
					dst, err = work(dst[:0], lines[i])
				}
			}
			done <- err
		}()
	}
	for range workers {
		if err := <-done; err != nil {
			b.Fatal(err)
		}
	}
}
