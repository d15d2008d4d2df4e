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

// published builds the timeline of an article of one paragraph, and another
// that all share, so that they are kin.
func published(t *testing.T, on, text string) Timeline {
	t.Helper()
	a, err := article.Parse([]byte("Published: "+on+"\n\n"+text+
		"\n\nThe barge Wilma ran from Emsted down the Loden with oil for the Holm family's breweries, the council says, and its captain is known at every inn.\n"), on, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Build(a, dates.New(dates.Config{}))
}

func TestContradiction(t *testing.T) {
	for _, tt := range []struct {
		name, onA, a, onB, b string
		days                 int
	}{
		{"a slip in what lies weeks back", "8 June 2018", "Oil has been leaking into the Loden since the barge Wilma caught fire and sank on April 20, killing two.",
			"29 June 2018", "Shares of the line have lost a third since its barge Wilma sank in 20 metres of water on April 22, two days after a fire.", 2},
		{"the list of one and the story of the other", "8 June 2018", "The valve on the seabed failed on April 20, which let the barge Wilma explode.",
			"10 June 2018", "April 25 - The valve of the barge fails.", 5},
		{"today, and the date", "4 June 2018", "Oil runs on although a steel cap was placed on the leak today.",
			"12 June 2018", "Divers measured the flow before a steel cap was placed on 3 June.", 1},
		{"last Friday, and the date", "26 May 2018", "Under pressure from the council, Mayor Holm last Friday created a commission on the Emsted spill.",
			"12 July 2018", "Mayor Holm created the commission on May 22.", 3},
		{"days of one week", "9 May 2018", "The council sold the Emsted brewery to the Holm family on Monday for 12 million crowns.",
			"10 May 2018", "On Tuesday the council sold the Emsted brewery for 12 million crowns to the Holm family.", 1},
		{"in sentences otherwise unlike", "8 June 2018", "The court, which will hear 40 witnesses in the autumn and has had letters from all over the country, jailed the captain of the Wilma on 2 May.",
			"9 June 2018", "Nobody at the inn had heard of it when the captain of the Wilma was jailed on 3 May, the innkeeper's birthday.", 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := Compare(published(t, tt.onA, tt.a), published(t, tt.onB, tt.b))
			days := 0
			for _, r := range c.Rows {
				if r.Relation == Conflicts {
					days = r.Days
				}
			}
			if c.Conflicts() != 1 || days != tt.days {
				t.Errorf("%d conflicts, %d days; want 1, %d:\n%s", c.Conflicts(), days, tt.days, table(c))
			}
		})
	}
}

func TestNoContradiction(t *testing.T) {
	for _, tt := range []struct{ name, onA, a, onB, b string }{
		{"one text printed twice", "8 May 2018", "Last week the Emsted brewery poured 400 barrels of sour beer into the river Loden.",
			"15 May 2018", "Last week the Emsted brewery poured 400 barrels of sour beer into the river Loden."},
		{"yesterday, printed twice", "9 May 2018", "Fire destroyed the old Emsted brewery yesterday.",
			"11 May 2018", "Fire destroyed the old Emsted brewery yesterday."},
		{"the next day's statement", "10 May 2018", "Minister Holm said on Tuesday that the Emsted bridge would be repaired with money from the harbour fund.",
			"11 May 2018", "Minister Holm said on Wednesday that the Emsted bridge would be repaired with money from the harbour fund."},
		{"the next day's figures", "8 May 2018", "Divers pumped 900 tons of oil from the wreck of the Wilma on Monday.",
			"9 May 2018", "Divers pumped 1,300 tons of oil from the wreck of the Wilma on Tuesday."},
		{"what was to be seen", "21 April 2018", "April 20: The barge Wilma burned off Emsted in the Loden.",
			"24 April 2018", "April 23: The barge Wilma burned off Emsted in the Loden."},
		{"two pictures in the present", "21 April 2018", "The barge Wilma leaves Emsted for the Loden on April 20, 2018.",
			"24 April 2018", "The barge Wilma leaves Emsted for the Loden on April 23, 2018."},
		{"the day of something else", "8 May 2018", "The barge Wilma sank off Emsted after an explosion on April 20.",
			"9 May 2018", "The barge Wilma sank off Emsted on April 22."},
		{"two happenings of one thing", "8 May 2018", "The barge Wilma exploded off Emsted on April 20.",
			"9 May 2018", "The barge Wilma sank off Emsted on April 22."},
		{"the like on two days, told by one", "8 May 2018", "The barge Wilma exploded off Emsted on April 20.",
			"9 May 2018", "The barge Wilma exploded off Emsted on April 20 and exploded again on April 22."},
		{"yesterday for who said it", "10 May 2018", "The council sold the Emsted brewery on Tuesday to the Holm family.",
			"13 May 2018", "“The council yesterday sold the Emsted brewery to the Holm family,” a member told reporters."},
		{"what may have happened", "8 May 2018", "The barge Wilma sank off Emsted on April 20.",
			"9 May 2018", "The barge Wilma may have sunk off Emsted on April 22."},
		{"who it was is left open", "8 May 2018", "Mayor Holm joined the crowd at the old gate in Emsted on Saturday.",
			"10 May 2018", "He joined the crowd at the old gate in Emsted on Tuesday."},
		{"days of a running story", "8 May 2018", "Hundreds of strikers gathered on Saturday at the gate of the Emsted brewery.",
			"10 May 2018", "Strikers with banners gathered on Tuesday at the old market of Emsted."},
		{"another number", "8 May 2018", "On April 20 the Emsted brewery laid off 40 workers.",
			"9 May 2018", "On April 24 the Emsted brewery laid off 65 workers."},
		{"last week, from Sunday on", "9 May 2018", "The council sold the Emsted brewery on Tuesday to the Holm family.",
			"13 May 2018", "The council sold the Emsted brewery last week to the Holm family."},
		{"the game of the next evening", "8 May 2018", "Emsted Rovers beat Lauenbruck 2-1 at home on Saturday.",
			"9 May 2018", "Emsted Rovers beat Varnholt 3-0 at home on Sunday."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if c := Compare(published(t, tt.onA, tt.a), published(t, tt.onB, tt.b)); c.Conflicts() > 0 {
				t.Errorf("said to conflict:\n%s", table(c))
			}
		})
	}
}

func TestAnotherVerbTellsAnotherHappening(t *testing.T) {
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
