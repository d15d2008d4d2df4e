package timeline

import (
	"os"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// BenchmarkBuild reads an article of testdata over and over; bytes are those of
// its text. Dates alone is the part of it that the extractor takes.
func BenchmarkBuild(b *testing.B) {
	raw, err := os.ReadFile("../testdata/articles/bridge.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := string(raw)
	for len(text) < 8<<10 {
		text += "\n" + string(raw)
	}
	a := article.Article{
		ID: "bridge", Text: text, Published: civil.Of(2016, 8, 3),
		Parts: []article.Part{{Span: article.Span{End: int32(len(text))}, Role: article.Body}},
	}
	x := dates.New(dates.Config{})
	b.Run("all", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			Build(a, x)
		}
	})
	b.Run("dates alone", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		var ms []dates.Mention
		for b.Loop() {
			ms = x.Append(ms[:0], text, a.Published)
		}
	})
	b.Run("sentences alone", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		var spans []article.Span
		for b.Loop() {
			spans = appendSentences(spans[:0], text, a.Parts[0].Span)
		}
	})
}
