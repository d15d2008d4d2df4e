package timeline

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/prose"
)

// BenchmarkBuild reads an article over and over; bytes are those of its text.
// Of the two, news names a date every 500 bytes, as the articles of Timeline17
// do, dense one every 55. Selected is Build and Select in one, as corpora are
// worked through. Dates and sentences are the parts of it that others take.
func BenchmarkBuild(b *testing.B) {
	x := dates.New(dates.Config{})
	for _, c := range []struct{ name, file string }{{"news", "bench/harbour.txt"}, {"dense", "articles/bridge.txt"}} {
		a := benched(b, c.file, 8<<10)
		run(b, c.name+"/build", a, func() { Build(a, x) })
		run(b, c.name+"/selected", a, func() { BuildSelected(a, x, WorthShown) })
		var ms []dates.Mention
		run(b, c.name+"/dates alone", a, func() { ms = x.Append(ms[:0], a.Text, a.Published) })
		var spans []article.Span
		run(b, c.name+"/sentences alone", a, func() { spans = prose.AppendSentences(spans[:0], a.Text, a.Parts[0].Span) })
	}
}

// BenchmarkBuildWithoutFullStops shows that time grows with the length of what
// never ends a sentence, and no faster.
func BenchmarkBuildWithoutFullStops(b *testing.B) {
	x := dates.New(dates.Config{})
	for _, kb := range []int{100, 400} {
		for _, c := range []struct{ name, file string }{{"news", "bench/harbour.txt"}, {"dense", "articles/bridge.txt"}} {
			a := benched(b, c.file, kb<<10)
			a.Text = strings.Map(func(r rune) rune {
				if strings.ContainsRune(".!?\n", r) {
					return ',' // behind a blank a capital would begin a sentence
				}
				return r
			}, a.Text)
			run(b, fmt.Sprintf("%s/%d KB", c.name, kb), a, func() { Build(a, x) })
		}
	}
}

// benched returns a file of testdata as often as it takes to have so many bytes.
func benched(b *testing.B, file string, size int) article.Article {
	b.Helper()
	raw, err := os.ReadFile("../testdata/" + file)
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(string(raw)+"\n", size/len(raw)+1)
	return article.Article{ID: file, Text: text, Published: civil.Of(2019, 3, 14),
		Parts: []article.Part{{Span: article.Span{End: int32(len(text))}, Role: article.Body}}}
}

func run(b *testing.B, name string, a article.Article, f func()) {
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(len(a.Text)))
		b.ReportAllocs()
		for b.Loop() {
			f()
		}
	})
}
