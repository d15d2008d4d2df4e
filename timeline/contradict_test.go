package timeline

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// otherDay returns the words of a date with the day changed: a weekday two
// days earlier, a day of a month three days later or, late in it, earlier.
func otherDay(words string) string {
	week := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	fields := strings.Fields(words)
	for i, f := range fields {
		if k := slices.Index(week, f); k >= 0 {
			fields[i] = week[(k+5)%7]
			return strings.Join(fields, " ")
		}
		digits := strings.TrimRight(f, ",")
		if n, err := strconv.Atoi(digits); err == nil && n <= 31 {
			if n += 3; n > 28 {
				n -= 6
			}
			fields[i] = strconv.Itoa(n) + f[len(digits):]
			return strings.Join(fields, " ")
		}
	}
	return ""
}

// TestContradictionsAreFound takes two articles on one story that agree, and
// changes every day that both name, one at a time, in one of them.
func TestContradictionsAreFound(t *testing.T) {
	x := dates.New(dates.Config{})
	changed, found := 0, 0
	for _, story := range []string{"ferry", "mine", "court"} {
		ts := stories(t, "dated/"+story+"-1.txt", "dated/"+story+"-2.txt")
		agreed := Compare(ts...)
		if n := agreed.Conflicts(); n > 0 {
			t.Errorf("%s: %d conflicts between articles that agree:\n%s", story, n, table(agreed))
		}
		b := ts[1].Articles[0]
		for _, r := range agreed.Rows {
			told := r.Of(1)
			if r.Sides < 2 || told.Basis != Stated || told.When.Grain != civil.DayGrain || told.Mention.Anchor == dates.Previous {
				continue
			}
			e := told.Expression
			c := b
			c.Text = b.Text[:e.Start] + otherDay(e.Of(b.Text)) + b.Text[e.End:]
			c.Parts = slices.Clone(b.Parts)
			for i := range c.Parts { // what follows moves
				p := &c.Parts[i].Span
				for _, at := range []*int32{&p.Start, &p.End} {
					if *at >= e.End {
						*at += int32(len(c.Text) - len(b.Text))
					}
				}
			}
			changed++
			if got := Compare(ts[0], Build(c, x)); got.Conflicts() == 1 {
				found++
			} else {
				t.Logf("%s: %q for %q: %d conflicts", story, otherDay(e.Of(b.Text)), e.Of(b.Text), got.Conflicts())
			}
		}
	}
	// The one that is not found puts what each tells on its own day of publication.
	if changed != 14 || found != 13 {
		t.Errorf("%d of %d contradictions found, want 13 of 14", found, changed)
	}
}

func TestNoContradiction(t *testing.T) {
	for _, tt := range []struct{ name, onA, a, onB, b string }{
		{"one text printed twice", "8 May 2018", "Last week the Emsted brewery poured 400 barrels of sour beer into the river Loden.",
			"15 May 2018", "Last week the Emsted brewery poured 400 barrels of sour beer into the river Loden."},
		{"the next day's statement", "10 May 2018", "Minister Holm said on Tuesday that the Emsted bridge would be repaired with money from the harbour fund.",
			"11 May 2018", "Minister Holm said on Wednesday that the Emsted bridge would be repaired with money from the harbour fund."},
		{"the next day's figures", "8 May 2018", "Divers pumped 900 tons of oil from the wreck of the Wilma on Monday.",
			"9 May 2018", "Divers pumped 1,300 tons of oil from the wreck of the Wilma on Tuesday."},
		{"the game of the next evening", "8 May 2018", "Emsted Rovers beat Lauenbruck 2-1 at home on Saturday.",
			"9 May 2018", "Emsted Rovers beat Varnholt 3-0 at home on Sunday."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var ts []Timeline
			for i, text := range []string{"Published: " + tt.onA + "\n\n" + tt.a, "Published: " + tt.onB + "\n\n" + tt.b} {
				a, err := article.Parse([]byte(text+"\n"), strconv.Itoa(i), article.Options{})
				if err != nil {
					t.Fatal(err)
				}
				ts = append(ts, Build(a, dates.New(dates.Config{})))
			}
			if c := Compare(ts...); c.Conflicts() > 0 {
				t.Errorf("said to conflict:\n%s", table(c))
			}
		})
	}
}

func TestAgreeElsewhere(t *testing.T) {
	var p pool
	for i, text := range []string{
		"The barge Wilma exploded off Emsted on April 20, 2018.",
		"The barge Wilma exploded off Emsted on April 20, 2018, and sank on April 22.",
		"The barge Wilma exploded off Emsted on April 21, 2018.",
	} {
		a, err := article.Parse([]byte("Published: 8 May 2018\n\n"+text+"\n"), strconv.Itoa(i), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		base := p.addArticles([]article.Article{a})
		for _, e := range Build(a, dates.New(dates.Config{})).Events {
			e.Article = base
			p.add(e, i)
		}
	}
	if len(p.events) != 4 {
		t.Fatalf("%d events, want 1, 2 and 1", len(p.events))
	}
	if p.contradict(0, 2) {
		t.Error("the day of sinking contradicts that of the explosion, which both sentences tell alike")
	}
	if !p.contradict(0, 3) || !p.contradict(1, 3) {
		t.Error("another day of the explosion does not contradict the first")
	}
}
