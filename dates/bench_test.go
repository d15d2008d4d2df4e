package dates_test

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"

	"dateline/dates"
	"dateline/dates/civil"
)

// news returns the articles of testdata, repeated to at least n bytes and cut.
func news(tb testing.TB, n int) string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatal("no articles: ", err)
	}
	var all strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		all.Write(raw)
		all.WriteString("\n\n")
	}
	if n == 0 {
		return all.String()
	}
	return strings.Repeat(all.String(), n/all.Len()+1)[:n]
}

var benchDay = civil.Of(2016, 8, 3)

// BenchmarkExtract reads the same news in pieces of growing size; MB/s must not
// depend on it.
func BenchmarkExtract(b *testing.B) {
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20, 100 << 20} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			benchExtract(b, slices.Collect(pieces(news(b, max(size, 100<<10)), size))...)
		})
	}
}

// pieces cuts a text into pieces of n bytes; the last may be shorter.
func pieces(text string, n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(text) > 0 && yield(text[:min(n, len(text))]) {
			text = text[min(n, len(text)):]
		}
	}
}

// BenchmarkArticles reads the files *.txt of the directory $DATELINE_ARTICLES,
// each on its own: the plain text of a corpus of news.
func BenchmarkArticles(b *testing.B) {
	dir := os.Getenv("DATELINE_ARTICLES")
	if dir == "" {
		b.Skip("DATELINE_ARTICLES names no directory")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		b.Fatalf("no *.txt in %s: %v", dir, err)
	}
	var texts []string
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	benchExtract(b, texts...)
}

// benchExtract reads the texts one after the other.
func benchExtract(b *testing.B, texts ...string) {
	b.Helper()
	x := dates.New(dates.Config{})
	var ms []dates.Mention
	read := func() (size, found int) {
		for _, text := range texts {
			ms = x.Append(ms[:0], text, benchDay)
			size += len(text)
			found += len(ms)
		}
		return size, found
	}
	size, found := read()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		read()
	}
	b.ReportMetric(float64(found)/float64(size)*1000, "dates/KB")
}

// BenchmarkWhen reads the same news with the stock English rules of
// github.com/olebedev/when, which return the first match of a text only: it is
// asked again behind each one, sentence by sentence, so that it does not go over
// the same text again and again.
func BenchmarkWhen(b *testing.B) {
	w := when.New(nil)
	w.Add(en.All...)
	w.Add(common.All...)
	text := news(b, 100<<10)
	base := benchDay.Time()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = 0
		for sentence := range strings.SplitAfterSeq(text, ". ") {
			n += len(whenAll(w, sentence, base))
		}
	}
	b.ReportMetric(float64(n)/float64(len(text))*1000, "dates/KB")
}

// whenAll returns what a parser finds in a sentence. One rule of when takes
// capitals for errors: lower case.
func whenAll(w *when.Parser, sentence string, base time.Time) (found []*when.Result) {
	rest := strings.ToLower(sentence)
	for {
		r, err := w.Parse(rest, base)
		if err != nil || r == nil || r.Text == "" {
			return found
		}
		found = append(found, r)
		rest = rest[r.Index+len(r.Text):]
	}
}

// hardInputs are texts of one thing only, which real ones hold a little of.
func hardInputs(n int) []struct{ name, text string } {
	repeat := func(s string) string { return strings.Repeat(s, n/len(s)+1)[:n] }
	clocks := func() string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			h, m := i/60%24, i%60
			switch i % 7 {
			case 0:
				fmt.Fprintf(&b, "at %d:%02d p.m. ", h%12+1, m)
			case 1:
				fmt.Fprintf(&b, "at %d:%02dam ", h%12+1, m)
			case 2:
				fmt.Fprintf(&b, "at %02d:%02d ", h, m)
			case 3:
				fmt.Fprintf(&b, "%02d%02d GMT ", h, m)
			case 4:
				fmt.Fprintf(&b, "%d.%02d pm ", h%12+1, m)
			case 5:
				fmt.Fprintf(&b, "%d%sp.m. ", h%12+1, strings.Repeat(" ", m+1))
			case 6:
				fmt.Fprintf(&b, "at %d:%02d:%02d ", h, m, i%60)
			}
		}
		return b.String()
	}
	years := func() string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "%d ", 1000+i%2000)
		}
		return b.String()
	}
	return []struct{ name, text string }{
		{"digits", repeat("1234567890")},
		{"digits and stops", repeat("1.2.")},
		{"digits and commas", repeat("123,456,")},
		{"digits and colons", repeat("12:34:")},
		{"digits and slashes", repeat("1/2/")},
		{"digits and hyphens", repeat("19-98-")},
		{"digits and apostrophes", repeat("1980'")},
		{"numbers", repeat("12 ")},
		{"years", years()},
		{"years and hyphens", repeat("1998-1999-")},
		{"months", repeat("January February March April ")},
		{"short months", repeat("Jun/Jun Sep/Jun/Jun/Jun/July-Jun/  1980")},
		{"months and colons", repeat("Aug:Dec-")},
		{"month days", repeat("March 3 ")},
		{"month days of years", repeat("March 3, 1998, ")},
		{"days of months", repeat("3 March 1998 to ")},
		{"weekdays", repeat("Monday ")},
		{"last weekdays", repeat("last Monday ")},
		{"clock times", clocks()},
		{"meridiems", repeat("p.m. ")},
		{"the", repeat("the ")},
		{"the last", repeat("the last ")},
		{"the first week of", repeat("the first week of ")},
		{"the end of", repeat("at the end of the beginning of ")},
		{"two years", repeat("two years ")},
		{"two years and", repeat("two years and ")},
		{"a day later", repeat("a day later ")},
		{"the day before", repeat("the day before ")},
		{"that day", repeat("that day ")},
		{"second halves", repeat("Second Half Dec ")},
		{"the quarter", repeat("the third quarter a year ago ")},
		{"every", repeat("every other ")},
		{"numerals", repeat("twenty-two hundred and ")},
		{"nineteens", repeat("nineteen nineteen\nnineteen ")},
		{"thousands", repeat("two thousand five hundred ")},
		{"fractions", repeat("2 1/2 ")},
		{"half", repeat("and a half ")},
		{"between and", repeat("between May and ")},
		{"from to", repeat("from 1998 to ")},
		{"will Tuesday", repeat("will Tuesday ")},
		{"said Tuesday", repeat("he said that Tuesday, ")},
		{"quotes", repeat(`"'`)},
		{"nested quotes", strings.Repeat("“‘", n/12) + strings.Repeat("’”", n/12)},
		{"apostrophes", repeat("'")},
		{"curly apostrophes", repeat("’")},
		{"possessives", repeat("year's ")},
		{"short years", repeat("'98 ")},
		{"hyphens", repeat("-")},
		{"dashes", repeat("– ")},
		{"full stops", repeat(".")},
		{"dotted letters", repeat("a.b.")},
		{"commas", repeat(", ")},
		{"spaces", repeat(" ")},
		{"Tuesday and spaces", "Tuesday" + repeat(" ") + "night"},
		{"line breaks", repeat("\n")},
		{"line breaks and years", repeat("1998\n")},
		{"brackets", repeat("(")},
		{"one letter", repeat("a")},
		{"letters", repeat("a ")},
		{"capitals", repeat("MARCH MAY ")},
		{"zero bytes", repeat("\x00")},
		{"torn UTF-8", repeat("\xe2\x80")},
		{"continuation bytes", repeat("\x80")},
		{"Chinese", repeat("七月三日")},
		{"holidays", repeat("Christmas Easter ")},
		{"now", repeat("now recently ")},
		{"o'clock", repeat("six o'clock in the ")},
		{"one line", strings.ReplaceAll(repeatNews(n), "\n", " ")},
	}
}

func repeatNews(n int) string {
	files, _ := filepath.Glob("../testdata/articles/*.txt")
	raw, _ := os.ReadFile(files[0])
	return strings.Repeat(string(raw), n/len(raw)+1)[:n]
}

// BenchmarkHard reads texts that are all alike; none may be slow.
func BenchmarkHard(b *testing.B) {
	for _, in := range hardInputs(1 << 20) {
		b.Run(strings.ReplaceAll(in.name, " ", "-"), func(b *testing.B) { benchExtract(b, in.text) })
	}
}

// TestHardInputsHold reads the hard texts small enough for every property.
func TestHardInputsHold(t *testing.T) {
	for _, in := range hardInputs(4 << 10) {
		t.Run(in.name, func(t *testing.T) { checkExtract(t, in.text, benchDay) })
	}
}

// underRace tells whether the race detector runs: it empties pools at random, to
// find what uses them wrongly, and then they have to be filled again.
var underRace bool

// TestAppendAllocatesNothing: once an Extractor has read a text, it reads it
// again without asking for memory.
func TestAppendAllocatesNothing(t *testing.T) {
	if underRace {
		t.Skip("the race detector empties the pool of working memory")
	}
	x := dates.New(dates.Config{})
	texts := append(phrases(t), news(t, 0))
	for _, in := range hardInputs(4 << 10) {
		texts = append(texts, in.text)
	}
	var ms []dates.Mention
	for _, text := range texts {
		ms = x.Append(ms[:0], text, benchDay)
	}
	// A collection empties the pool the working memory comes from.
	runtime.GC()
	for _, text := range texts {
		n := testing.AllocsPerRun(3, func() { ms = x.Append(ms[:0], text, benchDay) })
		if n > 0 {
			t.Errorf("%.0f allocations for %.60q", n, text)
		}
	}
}
