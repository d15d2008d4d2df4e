package same

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/kljensen/snowball/english"

	"dateline/dates/civil"
	"dateline/timeline/article"
)

func whole(s string) []article.Span { return []article.Span{{Start: 0, End: int32(len(s))}} }

func TestScan(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"words are stemmed, stop words left out", "The dams were leaking", "dam leak"},
		{"names keep their capital as a class", "near Varnholt", "varnholt/name"},
		{"a capital at the start of a sentence says nothing", "Inspectors came. Police left", "inspector/name/initial polic/name/initial left"},
		{"thousands lose their separator", "1,900 and 1900", "1900/figure 1900/figure"},
		{"a decimal point stays", "6.1", "6.1/figure"},
		{"a number ends where letters begin", "40km", "40/figure km"},
		{"possessive and contraction", "why Obama’s didn't", "obama/name"},
		{"curly quotes and dashes part words", "“dam”—crack", "dam crack"},
		{"accents stay", "café in Århus", "café århus"},
		{"torn UTF-8", "dam \xff\xc3 crack", "dam crack"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := newLexicon()
			spelled := map[stem]string{}
			tokens := l.scan(nil, tt.text, 0, int32(len(tt.text)))
			for s, id := range l.stems {
				spelled[id] = s
			}
			var got []string
			for _, tok := range tokens {
				if strings.Contains(spelled[tok.stem], "\uFFFD") {
					continue
				}
				s := spelled[tok.stem] + []string{"", "/name", "/figure"}[tok.class]
				if tok.initial && tok.class == name {
					s += "/initial"
				}
				got = append(got, s)
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("%q has the terms %q, want %q", tt.text, s, tt.want)
			}
		})
	}
}

func FuzzScan(f *testing.F) {
	f.Add("Police ordered 1,200 people out of Lower Varnholt on Sunday.")
	f.Add("caf\xc3 \xe2\x80 1,,2 .5")
	f.Fuzz(func(t *testing.T, text string) {
		l := newLexicon()
		last := int32(-1)
		for _, tok := range l.scan(nil, text, 0, int32(len(text))) {
			if tok.at <= last || int(tok.at) >= len(text) || tok.stem == 0 || int(tok.stem) >= len(l.kinds) {
				t.Fatalf("token %+v after offset %d in %q", tok, last, text)
			}
			last = tok.at
		}
	})
}

func TestKindWords(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(kindWords), "\n")
	if len(lines) > 64 {
		t.Fatalf("%d kinds do not fit a set of 64", len(lines))
	}
	seen := map[string]bool{}
	for _, line := range lines {
		kind, words, ok := strings.Cut(line, ":")
		fields := strings.Fields(words)
		if !ok || len(fields) < 2 || seen[kind] {
			t.Errorf("kind %q: want a new name, a colon, and two words or more", line)
		}
		seen[kind] = true
		here := map[string]bool{}
		for _, w := range fields {
			if here[w] || stops[w] || w != strings.ToLower(w) {
				t.Errorf("kind %s: %q is there twice, a stop word, or not in lower case", kind, w)
			}
			here[w] = true
			if kindSets[english.Stem(w, true)] == 0 {
				t.Errorf("kind %s: %q is not found by its stem", kind, w)
			}
		}
	}
}

// corpus makes n stories of eight passages each: every five tell one invented
// occasion, in words of their own and, by Zipf's law, words of the language.
func corpus(n int) ([]Story, []Passage) {
	r := rand.New(rand.NewPCG(3, 4))
	zipf := rand.NewZipf(r, 1.2, 8, 30_000)
	word := func(b *strings.Builder, k uint64) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		for k = k*7919 + 11; k > 0; k /= 90 {
			b.WriteByte("bcdfglmnprstvz"[k%14])
			b.WriteByte("aeiouy"[k%90/15])
		}
	}
	stories := make([]Story, 0, n)
	passages := make([]Passage, 0, 8*n)
	for i := range n {
		occasion := i / 5
		day := civil.Of(2010, 1, 1) + civil.Day(occasion%3000)
		var b strings.Builder
		for k := range 8 {
			from := b.Len()
			for range 5 {
				word(&b, uint64(50_000+8*occasion+r.IntN(16)))
			}
			for range 15 {
				word(&b, zipf.Uint64())
			}
			passages = append(passages, Passage{Story: i, Span: article.Span{Start: int32(from), End: int32(b.Len())},
				When: (day - civil.Day(k%3)).Interval(), Firm: k > 0, Exact: k > 0})
			b.WriteByte('.')
		}
		stories = append(stories, Story{Text: b.String(), Spans: whole(b.String()), Published: day})
	}
	return stories, passages
}

func TestPairsDoNotDependOnOrder(t *testing.T) {
	stories, passages := corpus(60)
	want := Pairs(stories, passages, 0.2)
	if len(want) < 20 {
		t.Fatalf("only %d pairs: nothing to test", len(want))
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 10 {
		ss, ps := r.Perm(len(stories)), r.Perm(len(passages))
		s2, p2 := make([]Story, len(stories)), make([]Passage, len(passages))
		for i, k := range ss {
			s2[k] = stories[i]
		}
		back := make([]int32, len(passages))
		for i, k := range ps {
			p2[k] = passages[i]
			p2[k].Story = ss[passages[i].Story]
			back[k] = int32(i)
		}
		got := Pairs(s2, p2, 0.2)
		for i := range got {
			a, b := back[got[i].A], back[got[i].B]
			got[i].A, got[i].B = min(a, b), max(a, b)
		}
		slices.SortFunc(got, func(a, b Pair) int {
			return slices.Compare([]int32{a.A, a.B}, []int32{b.A, b.B})
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("another order, other pairs (-want +got):\n%s", diff)
		}
	}
}

func TestKinship(t *testing.T) {
	quake := "A quake of magnitude 6.1 shook Aldmoor on Tuesday and brought down the Kirsten bridge, the survey said. Two hundred people slept in the Aldmoor stadium."
	again := "Aldmoor lost its Kirsten bridge on Tuesday in a quake of magnitude 6.1. The stadium in Aldmoor took in two hundred people for the night."
	other := "A quake of magnitude 5.4 shook the port of Selby on Tuesday. Nobody was hurt, the harbour master said, and ferries sailed on time."
	far := "The opera house opened its season with a comedy that nobody had sung for a century."
	stories := []Story{{Text: quake}, {Text: again}, {Text: other}, {Text: far}, {Text: quake}}
	for i := range stories {
		stories[i].Spans, stories[i].Published = whole(stories[i].Text), civil.Of(2019, 5, 1)+civil.Day(i)
	}
	between := func(i, j int) float32 {
		x := &index{lexicon: newLexicon(), kinTerms: 1000, kinReach: 1000, kinShared: 1}
		x.read([]Story{stories[i], stories[j]}, nil)
		x.company()
		c := circle{weights: make([]float32, 2)}
		c.load(&x.stories[0])
		return c.kinship(&x.stories[1])
	}
	if k := between(0, 4); k < 0.999 {
		t.Errorf("a story is akin to its copy by %.2f, want 1", k)
	}
	same, sameKind, none := between(0, 1), between(0, 2), between(0, 3)
	if !(same > 0.6 && same > 2*sameKind && sameKind >= none && none == 0) {
		t.Errorf("kinship of the same quake %.2f, of another quake %.2f, of an opera %.2f: want them to fall", same, sameKind, none)
	}
}

func TestRarest(t *testing.T) {
	var p postings
	items := [][]stem{{1, 2, 3}, {1, 2}, {1, 3}, {1, 4}}
	p.fill(5, len(items), func(i int, add func(stem)) {
		for _, s := range items[i] {
			add(s)
		}
	})
	terms := []weighted{{stem: 1}, {stem: 2}, {stem: 3}, {stem: 4}}
	if got, want := p.rarest(nil, terms, 2), []stem{2, 3}; !slices.Equal(got, want) {
		t.Errorf("rarest = %v, want %v: 4 stands alone, 1 is everywhere", got, want)
	}
	if got, want := p.near(1, 2, 1), []int32{1, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("near = %v, want %v", got, want)
	}
}

// BenchmarkPairs measures matching as the number of passages grows: the time
// and memory of one should stay where they are.
func BenchmarkPairs(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 500_000} {
		stories, passages := corpus(n / 8)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Pairs(stories, passages, 0.4)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(passages)), "ns/passage")
		})
	}
}
