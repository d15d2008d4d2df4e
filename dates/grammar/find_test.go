package grammar_test

import (
	"strings"
	"testing"

	"dateline/dates/grammar"
	"dateline/dates/grammar/en"
)

// examples joins the examples of all rules, or those of every n-th.
func examples(n int) string {
	var b strings.Builder
	for i, r := range en.Language().Rules {
		if i%n == 0 {
			for _, e := range r.Examples {
				b.WriteString(strings.NewReplacer("[", "", "]", "").Replace(e.Text))
				b.WriteString("\n\n")
			}
		}
	}
	return b.String()
}

// TestFindAllocatesNothing: a Buffer that was used once is all the memory that
// Find needs.
func TestFindAllocatesNothing(t *testing.T) {
	m := grammar.NewMatcher(en.Language())
	text := examples(1)
	var b grammar.Buffer
	found := 0
	yield := func(*grammar.Found) { found++ }
	m.Find(text, &b, yield)
	if found < len(en.Language().Rules) {
		t.Fatalf("%d expressions in the examples of %d rules", found, len(en.Language().Rules))
	}
	if n := testing.AllocsPerRun(10, func() { m.Find(text, &b, yield) }); n != 0 {
		t.Errorf("%g allocations", n)
	}
}

// TestBufferForgets: what a Buffer read before does not show in what it reads
// next, and the parts of a text read alone as they do together.
func TestBufferForgets(t *testing.T) {
	m := grammar.NewMatcher(en.Language())
	type found struct {
		text string
		rule int16
	}
	read := func(b *grammar.Buffer, text string) (fs []found) {
		m.Find(text, b, func(f *grammar.Found) { fs = append(fs, found{text[f.Start:f.End], f.Rule}) })
		return fs
	}
	var used grammar.Buffer
	var apart []found
	for part := range strings.SplitSeq(examples(1), "\n\n") {
		fresh := read(new(grammar.Buffer), part)
		again := read(&used, part)
		if len(fresh) != len(again) {
			t.Fatalf("%q: a used buffer finds %v, a new one %v", part, again, fresh)
		}
		for i := range fresh {
			if fresh[i] != again[i] {
				t.Errorf("%q: a used buffer finds %v, a new one %v", part, again[i], fresh[i])
			}
		}
		apart = append(apart, fresh...)
	}
	together := read(&used, examples(1))
	if len(apart) != len(together) {
		t.Errorf("%d expressions in paragraphs read alone, %d read together", len(apart), len(together))
	}
}

// TestLongRuns: where a run is longer than the chart, it is cut, and nothing
// behind the cut is lost.
func TestLongRuns(t *testing.T) {
	m := grammar.NewMatcher(en.Language())
	for _, unit := range []string{"Monday ", "March 3 ", "the the the ", "two years ", "1998, "} {
		text := strings.Repeat(unit, 5000) + "Tuesday"
		var b grammar.Buffer
		last := int32(0)
		n := 0
		m.Find(text, &b, func(f *grammar.Found) {
			if f.Start < last || f.End <= f.Start {
				t.Errorf("%q: [%d, %d) after %d", unit, f.Start, f.End, last)
			}
			last = f.End
			n++
		})
		if int(last) != len(text) {
			t.Errorf("%q: the last of %d ends at %d of %d", unit, n, last, len(text))
		}
	}
}

func BenchmarkFind(b *testing.B) {
	m := grammar.NewMatcher(en.Language())
	text := examples(1)
	var buf grammar.Buffer
	yield := func(*grammar.Found) {}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		m.Find(text, &buf, yield)
	}
}

// BenchmarkScan reads text without a date: what most of a text costs.
func BenchmarkScan(b *testing.B) {
	m := grammar.NewMatcher(en.Language())
	text := strings.Repeat("The harbour master said that nobody had seen the boat leave, and that its lights were out. ", 1000)
	var buf grammar.Buffer
	yield := func(*grammar.Found) {}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		m.Find(text, &buf, yield)
	}
}
