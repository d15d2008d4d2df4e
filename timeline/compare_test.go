package timeline

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline/article"
)

// stories builds the timelines of articles under testdata/compare.
func stories(t testing.TB, paths ...string) []Timeline {
	t.Helper()
	var ts []Timeline
	x := dates.New(dates.Config{})
	for _, p := range paths {
		raw, err := os.ReadFile(filepath.Join("../testdata/compare", p))
		if err != nil {
			t.Fatal(err)
		}
		a, err := article.Parse(raw, p, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ts = append(ts, Build(a, x))
	}
	return ts
}

// dam is one story as three outlets tell it over four days.
func dam(t testing.TB) []Timeline {
	return stories(t, "dam/gazette.txt", "dam/wire.txt", "dam/post.txt")
}

// table writes a comparison down row by row: the relation, and for each
// telling its side, its date, how that lies to the first, and its first words.
func table(c Comparison) string {
	var b strings.Builder
	for _, r := range c.Rows {
		fmt.Fprintf(&b, "%s", r.Relation)
		if r.Days > 0 {
			fmt.Fprintf(&b, " %d days", r.Days)
		}
		if len(r.First) > 0 {
			fmt.Fprintf(&b, ", first told by %v", r.First)
		}
		b.WriteByte('\n')
		for _, e := range r.Tellings {
			quote := strings.Fields(e.Quote.Of(c.Articles[e.Article].Text))
			fmt.Fprintf(&b, "  %d %s %s (%s): %s\n", e.Side, e.When.EDTF(), e.Basis, e.Relation, strings.Join(quote[:min(6, len(quote))], " "))
		}
	}
	return b.String()
}

func TestCompareOneStory(t *testing.T) {
	// By hand: 0 is the Gazette of 13 May 2019, 1 the Wire of the 15th, 2 the
	// Post of the 16th. The year of completion is made finer, the day of the
	// crack contradicted, the number of people corrected, the sheep, the bakery
	// and the return told by one each; the two injuries of one wording are two
	// events, and a vote announced is the vote held.
	want := `refines, first told by [0]
  2 1968-10-04 stated (same): The Harrow Dam was completed on
  0 1968 stated (refined by): The Harrow Dam was completed in
conflict 1 days, first told by [0]
  0 2019-05-10 stated (same): Inspectors found the crack in the
  1 2019-05-10 stated (same): The crack in the spillway was
  2 2019-05-09 stated (conflict): Inspectors found the crack in the
same, first told by [0]
  0 2019-05-11 stated (same): A diver was injured on Saturday
  2 2019-05-11 stated (same): On May 11 a diver was
same
  1 2019-05-11 stated (same): Ilse Brandt, a farmer, lost 40
same, first told by [0]
  0 2019-05-12 stated (same): VARNHOLT - Police ordered 1,200 people
  1 2019-05-12 stated (same): Police ordered 1,450 people out of
  2 2019-05-12 stated (same): Police ordered 1,450 people out of
same
  0 2019-05-12 focus (same): Rainer Holm, who runs the bakery
same, first told by [1]
  1 2019-05-13 stated (same): A volunteer was injured on Monday
  2 2019-05-13 stated (same): A volunteer was injured on Monday,
same, first told by [0]
  1 2019-05-14 stated (same): VARNHOLT (Meridian Wire) - The town
  0 2019-05-14 planned (same): The town council will vote on
  2 2019-05-14 stated (same): The council approved 3.1 million crowns
same
  2 2019-05-15 stated (same): The first families went home to
`
	c := Compare(dam(t)...)
	if diff := cmp.Diff(want, table(c)); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	wantPairs := [][]Tally{
		{{Shared: 6}, {Shared: 3, Same: 3}, {Shared: 5, Same: 3, Finer: 1, Conflicts: 1}},
		{{Shared: 3, Same: 3}, {Shared: 5}, {Shared: 4, Same: 3, Conflicts: 1}},
		{{Shared: 5, Same: 3, Finer: 1, Conflicts: 1}, {Shared: 4, Same: 3, Conflicts: 1}, {Shared: 7}},
	}
	if diff := cmp.Diff(wantPairs, c.Pairs); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
	for i, want := range []struct{ events, only, scoops int }{{6, 1, 5}, {5, 1, 1}, {7, 1, 0}} {
		if s := c.Sides[i]; s.Events != want.events || s.Only != want.only || s.Scoops != want.scoops {
			t.Errorf("side %d tells %d, %d alone, %d first; want %v", i, s.Events, s.Only, s.Scoops, want)
		}
	}
	if c.Shared() != 6 || c.Conflicts() != 1 {
		t.Errorf("Shared, Conflicts = %d, %d; want 6, 1", c.Shared(), c.Conflicts())
	}
}

func TestCompareUnrelated(t *testing.T) {
	c := Compare(stories(t, "apart/frost.txt", "apart/museum.txt")...)
	if c.Shared() != 0 {
		t.Errorf("two unrelated articles share %d events:\n%s", c.Shared(), table(c))
	}
	if len(c.Rows) != c.Sides[0].Only+c.Sides[1].Only || c.Sides[0].Only == 0 || c.Sides[1].Only == 0 {
		t.Errorf("%d rows, sides tell %d and %d alone", len(c.Rows), c.Sides[0].Only, c.Sides[1].Only)
	}
}

func TestCompareAnArticleWithItself(t *testing.T) {
	for _, path := range []string{"dam/gazette.txt", "dam/wire.txt", "dam/post.txt", "apart/frost.txt", "apart/museum.txt"} {
		c := Compare(stories(t, path, path)...)
		for _, r := range c.Rows {
			if len(r.Tellings) != 2 || r.Sides != 2 || r.Relation != Same || r.Tellings[0].Quote != r.Tellings[1].Quote {
				t.Errorf("%s twice: a row is not one event told alike by both:\n%s", path, table(Comparison{Articles: c.Articles, Rows: []Row{r}}))
			}
		}
		if c.Sides[0].Name == c.Sides[1].Name {
			t.Errorf("both sides are called %q", c.Sides[0].Name)
		}
	}
}

func TestCompareOrderOfSides(t *testing.T) {
	ts := dam(t)
	want := Compare(ts...)
	for _, order := range [][]int{{1, 0, 2}, {2, 1, 0}, {1, 2, 0}} {
		got := Compare(ts[order[0]], ts[order[1]], ts[order[2]])
		for i := range got.Rows {
			r := &got.Rows[i]
			for k := range r.Tellings {
				r.Tellings[k].Side = order[r.Tellings[k].Side]
				r.Tellings[k].Article = order[r.Tellings[k].Article]
			}
			slices.SortStableFunc(r.Tellings[1:], func(a, b Telling) int { return a.Side - b.Side })
			for k := range r.First {
				r.First[k] = order[r.First[k]]
			}
			slices.Sort(r.First)
			for k := range r.Between {
				b := &r.Between[k]
				a, z := order[b.A], order[b.B]
				b.A, b.B = min(a, z), max(a, z)
			}
			slices.SortFunc(r.Between, func(a, b Between) int { return slices.Compare([]int{a.A, a.B}, []int{b.A, b.B}) })
		}
		if diff := cmp.Diff(want.Rows, got.Rows); diff != "" {
			t.Errorf("sides in the order %v tell something else (-want +got):\n%s", order, diff)
		}
	}
}

func TestCompareShortTexts(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       Relation
		rows       int
	}{
		{"one day apart", "The plant closed on March 5, 2020.", "The plant closed on March 6, 2020.", Conflicts, 1},
		{"in other words", "The brewery in Holm burned down on March 5, 2020.", "Fire destroyed the Holm brewery on March 6, 2020.", Conflicts, 1},
		{"a year apart is to be checked", "The plant in Holm closed on March 5, 2019.", "The plant in Holm closed on March 5, 2020.", YearApart, 1},
		{"a month holds a day", "The plant in Holm closed in March 2020.", "The plant in Holm closed on March 5, 2020.", Refines, 1},
		{"a month apart is another occasion", "The plant in Holm closed on March 5, 2020.", "The plant in Holm closed on April 9, 2020.", Same, 2},
		{"what did not happen is not what happened", "The plant in Holm closed on March 5, 2020.", "The plant in Holm did not close on March 5, 2020.", Same, 2},
		{"the next day's toll is another number", "On March 5, 2020 the outbreak in Holm had killed 12 people.", "On March 6, 2020 the outbreak in Holm had killed 19 people.", Same, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var ts []Timeline
			for i, text := range []string{tt.a, tt.b} {
				a, err := article.Parse([]byte("Published: 20 April 2020\n\n"+text+"\n"), fmt.Sprint(i), article.Options{})
				if err != nil {
					t.Fatal(err)
				}
				ts = append(ts, Build(a, dates.New(dates.Config{})))
			}
			c := Compare(ts...)
			if len(c.Rows) != tt.rows || c.Rows[0].Relation != tt.want {
				t.Errorf("want %d rows, the first %v; got\n%s", tt.rows, tt.want, table(c))
			}
		})
	}
}

// TestSelectLeavesOutFurniture compares three pages of one site: what they say
// below their stories is no event, however many say it.
func TestSelectLeavesOutFurniture(t *testing.T) {
	const below = " Views expressed in the comments do not reflect those of the Holm Gazette."
	var ts []Timeline
	for i, text := range []string{
		"The plant in Holm closed on March 5, 2020." + below,
		"The plant in Holm closed on March 6, 2020." + below,
		"The brewery in Holm burned down on April 9, 2020." + below,
	} {
		a, err := article.Parse([]byte(fmt.Sprintf("Published: %d April 2020\n\n%s\n", 20+i, text)), fmt.Sprint(i), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ts = append(ts, Build(a, dates.New(dates.Config{})))
	}
	all := Compare(ts...)
	if n := all.Shared(); n != 2 {
		t.Fatalf("%d shared rows, want the plant and what stands below:\n%s", n, table(all))
	}
	if kept, left := all.Select(0); left != 0 || !cmp.Equal(kept, all) {
		t.Errorf("a worth of 0 leaves %d out", left)
	}
	kept, left := all.Select(WorthShown)
	if left != 1 || kept.Shared() != 1 || kept.Conflicts() != 1 {
		t.Errorf("%d left out; kept\n%s", left, table(kept))
	}
	wantPairs := [][]Tally{
		{{Shared: 1}, {Shared: 1, Conflicts: 1}, {}},
		{{Shared: 1, Conflicts: 1}, {Shared: 1}, {}},
		{{}, {}, {Shared: 1}},
	}
	if diff := cmp.Diff(wantPairs, kept.Pairs); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
	for i, want := range []struct{ events, only, scoops int }{{1, 0, 1}, {1, 0, 0}, {1, 1, 0}} {
		if s := kept.Sides[i]; s.Events != want.events || s.Only != want.only || s.Scoops != want.scoops {
			t.Errorf("side %d tells %d, %d alone, %d first; want %v", i, s.Events, s.Only, s.Scoops, want)
		}
	}
	if s := all.Sides[0]; s.Events != 2 || s.Scoops != 2 || all.Pairs[0][2].Shared != 1 {
		t.Errorf("Select changed the comparison it was asked of: %+v, %+v", s, all.Pairs)
	}
}

// mergeAnyhow merges timelines in a random order and grouping.
func mergeAnyhow(r *rand.Rand, ts []Timeline) Timeline {
	ts = slices.Clone(ts)
	r.Shuffle(len(ts), func(i, j int) { ts[i], ts[j] = ts[j], ts[i] })
	for len(ts) > 1 {
		n := 2 + r.IntN(len(ts)-1)
		m := Merge(ts[:n]...)
		ts = append(ts[n:], m)
	}
	return Merge(ts[0])
}

func TestMergeInAnyOrderAndGrouping(t *testing.T) {
	ts := append(dam(t), stories(t, "apart/frost.txt", "apart/museum.txt")...)
	want := Merge(ts...)
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		// Some are given twice: merging is also idempotent.
		given := append(slices.Clone(ts), ts[r.IntN(len(ts))])
		if diff := cmp.Diff(want, mergeAnyhow(r, given)); diff != "" {
			t.Fatalf("merged in another order or grouping (-want +got):\n%s", diff)
		}
	}
}

func TestMergeKeepsEveryEventOnce(t *testing.T) {
	ts := dam(t)
	var want, got []string
	for _, tl := range ts {
		for _, e := range tl.Events {
			want = append(want, e.ID)
		}
	}
	m := Merge(ts...)
	tellings := map[int]int{}
	for i, e := range m.Events {
		got = append(got, e.ID)
		for _, o := range e.Others {
			got = append(got, o.ID)
			if o.Others != nil {
				t.Error("the telling of another has tellings of its own")
			}
		}
		tellings[1+len(e.Others)]++
		if i > 0 && compareTime(&m.Events[i-1], &m.Events[i]) > 0 {
			t.Errorf("event %d stands before an earlier one", i-1)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if want := map[int]int{1: 3, 2: 3, 3: 3}; !cmp.Equal(want, tellings) {
		t.Errorf("events by number of tellings: %v, want %v", tellings, want)
	}
}

func TestMergeShowsTheBestTelling(t *testing.T) {
	for _, e := range Merge(dam(t)...).Events {
		for _, o := range e.Others {
			if e.Basis.firmness() > o.Basis.firmness() {
				t.Errorf("%s (%v) is shown before %s (%v)", e.When.EDTF(), e.Basis, o.When.EDTF(), o.Basis)
			}
			if r, _ := Relate(e, o); r == RefinedBy {
				t.Errorf("%s is shown although %s is finer", e.When.EDTF(), o.When.EDTF())
			}
		}
	}
}

func TestMatchesDoNotDependOnOrder(t *testing.T) {
	ts := dam(t)
	want := Matches(ts...)
	if len(want) == 0 {
		t.Fatal("no matches")
	}
	order := []int{2, 0, 1}
	got := Matches(ts[2], ts[0], ts[1])
	for i := range got {
		m := &got[i]
		m.A.Timeline, m.B.Timeline = order[m.A.Timeline], order[m.B.Timeline]
		if m.B.Timeline < m.A.Timeline {
			m.A, m.B = m.B, m.A
		}
	}
	slices.SortFunc(got, func(a, b Match) int {
		return slices.Compare([]int{a.A.Timeline, a.A.Event, a.B.Timeline, a.B.Event}, []int{b.A.Timeline, b.A.Event, b.B.Timeline, b.B.Event})
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("matches (-want +got):\n%s", diff)
	}
}

func TestNothingToCompare(t *testing.T) {
	if c := Compare(); len(c.Rows) != 0 || c.Shared() != 0 {
		t.Errorf("Compare() = %+v", c)
	}
	if m := Merge(); len(m.Events) != 0 || len(m.Articles) != 0 {
		t.Errorf("Merge() = %+v", m)
	}
	if c := Compare(Timeline{}, Timeline{}); len(c.Sides) != 2 || len(c.Rows) != 0 {
		t.Errorf("Compare of two empty timelines = %+v", c)
	}
}

// TestOneLineIsOneEvent compares two reports whose sentences tell different things
// beside the one that both tell.
func TestOneLineIsOneEvent(t *testing.T) {
	ts := []Timeline{
		Build(story("2023-03-14", "The Harbour Bridge was closed to traffic on Tuesday morning after engineers found a crack in one of its main girders. "+
			"The bridge, opened in 1932 and last repaired in the summer of 2019, carries 60,000 vehicles a day. Mayor Ada Holt said the bridge was old."), dates.New(dates.Config{})),
		Build(story("2023-03-16", "A ferry will carry passengers across the harbour from Monday, the city said on Thursday, two days after the Harbour Bridge was shut because of a crack. "+
			"The bridge was opened in 1932. Engineers first reported rust in September 2022, Mayor Ada Holt said."), dates.New(dates.Config{})),
	}
	both := map[string]string{}
	for _, r := range Compare(ts...).Rows {
		if r.Sides == 2 {
			both[r.Of(0).Line] = r.Of(1).Line
		}
	}
	for a, b := range map[string]string{
		"The bridge [was] opened in 1932": "The bridge was opened in 1932",
		"The Harbour Bridge was closed to traffic after engineers found a crack in one of its main girders": "The Harbour Bridge was shut because of a crack",
	} {
		if both[a] != b {
			t.Errorf("%q goes with %q, want %q", a, both[a], b)
		}
	}
}
