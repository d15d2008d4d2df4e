package corpus_test

import (
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

// sample returns 4 MB of JSON Lines made of the articles of testdata, ten to a
// line, which makes them as long as news articles of the wire are.
func sample(b *testing.B) []byte {
	names, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatal("no articles", err)
	}
	var text []byte
	for range 2 {
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			text = append(text, raw...)
		}
	}
	line, err := json.Marshal(map[string]string{"id": "a", "title": "Rain", "text": string(text), "published": "2016-08-03"})
	if err != nil {
		b.Fatal(err)
	}
	return bytes.Repeat(append(line, '\n'), 4<<20/len(line))
}

// BenchmarkCorpus sets the way from articles in JSON Lines to events in JSON
// Lines, on all cores, beside a program that only decodes and encodes the same
// lines on as many. The metric of-json is the share of its speed; both run in
// turns, so that a busy machine slows both.
func BenchmarkCorpus(b *testing.B) {
	in := sample(b)
	x := dates.New(dates.Config{})
	copying := func(dst []byte, raw []byte) ([]byte, error) {
		var v struct{ ID, Title, Text, Published string }
		if err := json.Unmarshal(raw, &v); err != nil {
			return nil, err
		}
		out, err := json.Marshal(v)
		return append(append(dst, out...), '\n'), err
	}
	for _, c := range []struct {
		name string
		work corpus.Work
	}{
		{"read", func(io.Writer, article.Article) error { return nil }},
		{"events", func(w io.Writer, a article.Article) error {
			tl, _ := timeline.BuildSelected(a, x, timeline.WorthShown)
			return render.JSONLines(w, tl)
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			var ours, theirs time.Duration
			for b.Loop() {
				at := time.Now()
				o := intake.Options{Stdin: bytes.NewReader(in)}
				if _, err := corpus.Run(context.Background(), intake.Records(context.Background(), []string{"-"}, o), io.Discard, c.work, corpus.Options{}); err != nil {
					b.Fatal(err)
				}
				ours += time.Since(at)
				b.StopTimer()
				at = time.Now()
				copyLines(b, in, copying)
				theirs += time.Since(at)
				b.StartTimer()
			}
			b.ReportMetric(float64(theirs)/float64(ours), "of-json")
		})
	}
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
