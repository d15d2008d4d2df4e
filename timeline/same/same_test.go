package same

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/blevesearch/snowballstem"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

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
			for _, w := range strings.Fields(tt.want) {
				w, _, _ = strings.Cut(w, "/")
				if id, ok := l.stems.get(fnv(w)); ok {
					spelled[id] = w
				}
			}
			var got []string
			for _, tok := range tokens {
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
			if kindSets[stemmed(snowballstem.NewEnv(""), w)] == 0 {
				t.Errorf("kind %s: %q is not found by its stem", kind, w)
			}
		}
	}
}

// corpus makes n stories of eight passages each: every five tell one invented
// occasion with its eight facts, in words of the occasion and the fact and, by
// Zipf's law, words of the language.
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
			for range 3 {
				word(&b, uint64(50_000+16*occasion+r.IntN(16)))
			}
			for range 3 {
				word(&b, uint64(30_000+k+8*r.IntN(6)+48*(occasion%300)))
			}
			for range 14 {
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

// TestSearchMissesNothing holds every passage against every other of a kindred
// story, term by term, and wants to see the same pairs.
func TestSearchMissesNothing(t *testing.T) {
	stories, passages := corpus(100)
	const least = 0.2
	x := &index{lexicon: newLexicon()}
	x.read(stories, passages)
	x.company()
	x.weigh()
	c := circle{weights: make([]float32, len(x.stories))}
	weight := func(i int32) map[stem]int32 { // where the terms of a passage are
		terms := map[stem]int32{}
		for _, k := range x.terms.of(i) {
			at := x.stories[x.passages[i].story].terms.from + k
			terms[x.stems[at]] = at
		}
		return terms
	}
	var want catch
	for i := range x.stories {
		a := &x.stories[i]
		c.load(a)
		for j := range i {
			b := &x.stories[j]
			k := c.kinship(b)
			if k < leastKinship {
				continue
			}
			for m := a.passages.from; m < a.passages.to; m++ {
				mine := weight(m)
				for n := b.passages.from; n < b.passages.to; n++ {
					var e cell
					theirs := weight(n)
					for _, p := range x.terms.of(m) {
						s := x.stems[a.terms.from+p]
						if at, ok := theirs[s]; ok {
							e.weight += (x.weights[mine[s]] + x.weights[at]) / 2
							e.terms++
							e.class |= x.classes[mine[s]] | x.classes[at]
							if (x.classes[mine[s]]|x.classes[at])&commonplace == 0 {
								e.telling++
							}
						}
					}
					pair := Pair{A: min(x.given[m], x.given[n]), B: max(x.given[m], x.given[n])}
					if e.terms > 0 && pair.score(&x.passages[m], &x.passages[n], e, weights.bias+weights.kinship*k, sumOf(least)) {
						want.add(pair)
					}
				}
			}
		}
	}
	all := want.sorted(len(passages))
	if len(all) < 200 {
		t.Fatalf("only %d pairs: nothing to test", len(all))
	}
	if diff := cmp.Diff(all, Pairs(stories, passages, least), cmpopts.EquateApprox(0, 1e-5)); diff != "" {
		t.Errorf("pairs (-all against all +search):\n%s", diff)
	}
}

// TestCommonplace takes two long stories about a flu: the word is in most of what
// they tell, and no term that two of their passages have in common.
func TestCommonplace(t *testing.T) {
	for _, tt := range []struct {
		name     string
		passages int
		want     int32
	}{
		{"a long story", commonplaceLeast, 3},
		{"a short one", commonplaceLeast - 1, 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			const told = "the flu closed schools in varnholt. "
			var stories []Story
			var passages []Passage
			for i := range 2 {
				text := told
				passages = append(passages, Passage{Story: i, Span: article.Span{End: int32(len(told))}})
				for n := range tt.passages - 1 {
					from := len(text)
					text += "the flu spread to " + strings.Repeat("ab", n+2) + ". "
					passages = append(passages, Passage{Story: i, Span: article.Span{Start: int32(from), End: int32(len(text))}})
				}
				stories = append(stories, Story{Text: text, Spans: whole(text)})
			}
			for _, p := range Pairs(stories, passages, 0.01) {
				if p.A == 0 && int(p.B) == tt.passages {
					if p.Terms != tt.want || p.Words != 1 {
						t.Errorf("%d terms, share %v; want %d, 1", p.Terms, p.Words, tt.want)
					}
					return
				}
			}
			t.Error("the passages told alike are no pair")
		})
	}
}

// TestPromising holds the guess against the score of two passages for which
// everything speaks: one must not be dropped that scores least, and should be
// that does not.
func TestPromising(t *testing.T) {
	day := civil.Of(2019, 5, 1)
	passage := func(terms int32, sum float32) *matter {
		return &matter{length: terms, sum: sum, logLength: logs.of(1 + terms), kinds: 1, first: day, last: day, flags: firm | dated}
	}
	dropped, kept := 0, 0
	for _, least := range []float32{0.2, 0.4, 0.9} {
		for kinship := float32(0.3); kinship <= 1; kinship += 0.1 {
			for shared := float32(0); shared <= 8; shared += 0.25 {
				a, b := passage(5, 8), passage(20, 30)
				stories := weights.bias + weights.kinship*kinship
				p := pairing{least: sumOf(least), lightest: a.sum, longest: a.logLength}
				var pair Pair
				scores := pair.score(a, b, cell{weight: shared, terms: 1, class: figure}, stories, p.least)
				promises := p.promising(b, shared, stories)
				if promises != scores {
					t.Errorf("kinship %.1f, %.2f shared: promising for %.2f is %v, scoring it %v", kinship, shared, least, promises, scores)
				}
				if promises {
					kept++
				} else {
					dropped++
				}
			}
		}
	}
	if dropped < 50 || kept < 50 {
		t.Errorf("%d dropped, %d kept: nothing to test", dropped, kept)
	}
}

func TestCatchIsSorted(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	var c catch
	for range 3 * catchBlock {
		a, b := r.Int32N(500), r.Int32N(500)
		c.add(Pair{A: min(a, b), B: max(a, b)})
	}
	got := c.sorted(500)
	if len(got) != 3*catchBlock || !slices.IsSortedFunc(got, func(a, b Pair) int { return slices.Compare([]int32{a.A, a.B}, []int32{b.A, b.B}) }) {
		t.Errorf("%d pairs, not all or not in order", len(got))
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
		x := &index{lexicon: newLexicon()}
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

func TestPostings(t *testing.T) {
	x := &index{
		stems:   []stem{1, 2, 3, 1, 2, 1, 3, 1, 4},
		weights: []float32{.5, .4, .6, 1, 1, 1, 1, 1, 1},
		stories: []outline{{terms: span{0, 3}}, {terms: span{3, 5}}, {terms: span{5, 7}}, {terms: span{7, 9}}},
	}
	p := newPostings(5, x)
	if got, want := p.telltale(x, &x.stories[0]), []stem{3, 2}; !slices.Equal(got, want) {
		t.Errorf("telltale = %v, want %v: 1 is everywhere", got, want)
	}
	if got, want := p.telltale(x, &x.stories[3]), []stem(nil); !slices.Equal(got, want) {
		t.Errorf("telltale = %v, want %v: 4 is nowhere else", got, want)
	}
	if got, want := p.near(1, 2, 1), []int32{1, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("near = %v, want %v", got, want)
	}
}

// BenchmarkPairs measures matching as the number of passages grows: the time
// and memory of one should stay where they are. Beside the whole stands what
// reading the words alone takes.
func BenchmarkPairs(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 500_000} {
		stories, passages := corpus(n / 8)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			found, reading := 0, time.Duration(0)
			for b.Loop() {
				b.StopTimer()
				start := time.Now()
				(&index{lexicon: newLexicon()}).read(stories, passages)
				reading += time.Since(start)
				b.StartTimer()
				found = len(Pairs(stories, passages, 0.4))
			}
			each := float64(b.N) * float64(len(passages))
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/each, "ns/passage")
			b.ReportMetric(float64(reading.Nanoseconds())/each, "ns-reading/passage")
			b.ReportMetric(float64(b.Elapsed())/float64(reading), "x-reading")
			b.ReportMetric(float64(found)/float64(len(passages)), "pairs/passage")
		})
	}
}
