package dates_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/dates/grammar/en"
)

// phrases returns the examples of all rules and the sentences of testdata: what
// fuzzing begins with, and what other tests read.
func phrases(tb testing.TB) (texts []string) {
	tb.Helper()
	for _, r := range en.Language().Rules {
		for _, e := range r.Examples {
			text, _ := brackets(e.Text)
			texts = append(texts, text)
		}
	}
	for _, file := range []string{"testdata/negative.txt", directionFile} {
		raw, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			if !strings.HasPrefix(line, "#") {
				texts = append(texts, strings.NewReplacer("[[", "", "]]", "").Replace(line[strings.LastIndexByte(line, '\t')+1:]))
			}
		}
	}
	return texts
}

// TestExtractHolds reads all phrases, whole and torn at every byte, alone and as
// one text.
func TestExtractHolds(t *testing.T) {
	texts := phrases(t)
	for _, text := range texts {
		checkExtract(t, text, civil.Of(2016, 8, 3))
		checkExtract(t, text, civil.NoDay)
	}
	for _, text := range texts[:200] {
		for i := range text {
			checkExtract(t, text[:i], civil.Of(2016, 2, 29))
			checkExtract(t, text[i:], civil.Of(2016, 12, 31))
		}
	}
	checkExtract(t, strings.Join(texts, "\n\n"), civil.Of(2016, 8, 3))
}

func FuzzExtract(f *testing.F) {
	for i, text := range phrases(f) {
		f.Add(text, int32(civil.Of(1998, 2, 14))+int32(37*i))
	}
	for _, text := range []string{
		"", "\x00", "\xff\xfe", "5\xe2\x80", "Tuesday\xe2\x80\x99", "o\xe2\x80\x99clock", "\xc2\xbd", "2\xc2\xbd years ago",
		"two billion centuries ago, 99999999 weeks later, the year before", "from 31 BC to AD 14, then the 5th century BC",
		"February 29, the month after, a year later, that day", "'98 ’98 '80s 1980’s 5.30 p.m. 24:00 Tuesday 0930 GMT",
		"From 28 Feb to Jan 2021. Yesterday-summertime. 1801 million years. roughly midday till Friday",
		"between 9 p.m. on Monday night and 3 a.m. the next morning", "2009-10, 3/4/98, 1998-02-30, 31 June, 30 February 1900",
	} {
		f.Add(text, int32(civil.Of(2016, 8, 3)))
	}
	f.Add("last Tuesday, in ten years, this century, next millennium", int32(civil.NoDay))
	f.Add("last Tuesday, in ten years, this century, next millennium", int32(-1<<31+1))
	f.Add("last Tuesday, in ten years, this century, next millennium", int32(1<<31-1))
	f.Fuzz(func(t *testing.T, text string, published int32) {
		checkExtract(t, text, civil.Day(published))
	})
}

var (
	extractors = []*dates.Extractor{
		dates.New(dates.Config{}), dates.New(dates.Config{Mode: dates.News}), dates.New(dates.Config{Mode: dates.Narrative}),
	}
)

// checkExtract holds what must be so of any text.
func checkExtract(t *testing.T, text string, published civil.Day) {
	t.Helper()
	for _, x := range extractors {
		ms := x.Append(nil, text, published)
		if again := x.Append(nil, text, published); !slices.Equal(ms, again) {
			t.Fatalf("%q read twice gives %s and %s", text, show(x, text, ms), show(x, text, again))
		}
		end := int32(0)
		for i, m := range ms {
			if m.Start < end || m.End <= m.Start || int(m.End) > len(text) {
				t.Fatalf("%q: mention %d is [%d, %d), the one before ends at %d", text, i, m.Start, m.End, end)
			}
			end = m.End
			checkMention(t, x, text, ms, i)
		}
	}
}

// fourFigures is where EDTF begins to know more than years.
var fourFigures = civil.Of(-9999, 1, 1).Start()

func checkMention(t *testing.T, x *dates.Extractor, text string, ms []dates.Mention, i int) {
	t.Helper()
	m := ms[i]
	what := text[m.Start:m.End]
	if x.RuleName(m.Rule) == "" {
		t.Fatalf("%q: found by no rule", what)
	}
	if (m.Anchor == dates.Previous) != (m.Ref >= 0) || int(m.Ref) >= i {
		t.Errorf("%q: anchor %d, reference %d of mention %d", what, m.Anchor, m.Ref, i)
	}
	switch {
	case m.Pair > 0 && (i+1 == len(ms) || ms[i+1].Pair >= 0):
		t.Fatalf("%q opens a range that nothing closes", what)
	case m.Pair < 0 && (i == 0 || ms[i-1].Pair <= 0):
		t.Fatalf("%q closes a range that nothing opened", what)
	}
	back, err := dates.ParseTimex(m.Value.Timex())
	if err != nil {
		t.Fatalf("%q: %v (%+v)", what, err, m.Value)
	}
	if back.Timex() != m.Value.Timex() {
		t.Fatalf("%q: %s is read back as %s", what, m.Value.Timex(), back.Timex())
	}
	extent := dates.Extent(ms, i)
	for _, v := range []dates.Value{m.Value, extent} {
		if v.Placed() && v.When.Empty() {
			t.Fatalf("%q: an empty extent %s (%s)", what, v.When, v.Timex())
		}
		edtf := v.EDTF()
		if edtf == "" {
			continue
		}
		if back, err := dates.ParseEDTF(edtf); err != nil {
			t.Fatalf("%q: %v (%+v)", what, err, v)
		} else if v.Kind <= dates.Time && v.Grain != civil.DayPart && v.EndGrain != civil.DayPart && back.When != v.When && v.When.Start > fourFigures {
			t.Fatalf("%q: %s is read back as %s, want %s", what, edtf, back.When, v.When)
		}
	}
}

// TestConcurrent lets many goroutines read with one Extractor; run with -race it
// shows that they share nothing they should not.
func TestConcurrent(t *testing.T) {
	x := dates.New(dates.Config{})
	texts := phrases(t)
	published := civil.Of(2016, 8, 3)
	want := make([][]dates.Mention, len(texts))
	for i, text := range texts {
		want[i] = x.Append(nil, text, published)
	}
	var wg sync.WaitGroup
	for g := range 16 {
		wg.Go(func() {
			var ms []dates.Mention
			for k := range texts {
				i := (k*7 + g*31) % len(texts)
				ms = x.Append(ms[:0], texts[i], published)
				if !slices.Equal(ms, want[i]) {
					t.Errorf("%q: read beside others it gives %s, alone %s", texts[i], show(x, texts[i], ms), show(x, texts[i], want[i]))
				}
			}
		})
	}
	wg.Wait()
}

// FuzzPhrases reads texts made of the words of the lexicon and figures, which
// come nearer to dates than bytes do.
func FuzzPhrases(f *testing.F) {
	for i := range uint64(400) {
		f.Add(i, i*i)
	}
	words := append([]string{"the", "of", "and", "to", "in", "after", "before", "ago", "later", "earlier", "from", "between",
		"at", "on", "until", "every", "half", "ended", "o'clock", "o’clock", "'98", "’98", "'80s", "1980s", "1980's", "0930", "2½",
		"1/2", "3/4/98", "1998-02-30", "2/29/2015", "31", "30", "29", "12:30", "24:00", "5.30", "1,200", "100000", "9999",
		"99999999", "2.5", "BC", "A.D.", "Mr.", "zebra", "$5", "7%", "21st", "\xff", "FY98", "3Q", "4Q97"}, rulesWords()...)
	gaps := []string{" ", " ", " ", " ", " ", " ", "-", ", ", "\n", "\n\n", ". ", "–", "/", "'s ", "", "  ", " (", ") ", ": ", "\u00a0"}
	f.Fuzz(func(t *testing.T, a, b uint64) {
		r := rand.New(rand.NewPCG(a, b))
		var text strings.Builder
		for range 4 + r.IntN(24) {
			w := words[r.IntN(len(words))]
			switch r.IntN(5) {
			case 0:
				w = strconv.Itoa(r.IntN(40))
			case 1:
				w = strconv.Itoa(1800 + r.IntN(300))
			case 2:
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			text.WriteString(w + gaps[r.IntN(len(gaps))])
		}
		t.Logf("%q", text.String())
		checkExtract(t, text.String(), civil.Of(1600+r.IntN(600), 1, 1)+civil.Day(r.IntN(366)))
	})
}

// rulesWords are the words of the lexicon.
func rulesWords() (ws []string) {
	for _, w := range en.Language().Words {
		if w.Cap {
			w.Text = strings.ToUpper(w.Text[:1]) + w.Text[1:]
		}
		ws = append(ws, w.Text)
	}
	return ws
}
