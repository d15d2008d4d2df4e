package picture

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/dates/civil"
	"dateline/render/internal/story"
	"dateline/timeline"
	"dateline/timeline/article"
)

var pictures = []struct {
	name string
	p    Picture
}{
	{"story", Of(story.Kestrel(), ByArticle)}, {"story by name", Of(story.Kestrel(), ByName)},
	{"a state that lasts until the days that follow", Of(lasting(), ByArticle)}, {"40", Of(story.Many(40), ByArticle)}, {"1000", Of(story.Many(1000), ByArticle)}, {"5000 by name", Of(story.Many(5000), ByName)},
}

// lasting is an article about three days, and what had been so since 2012.
func lasting() timeline.Timeline {
	tl := story.Kestrel()
	all := tl.Events
	tl.Events = append(all[4:5:5], all[13], all[15], all[17], all[18], all[20])
	for i := range tl.Events {
		tl.Events[i].Others = nil
	}
	return tl
}

// At every width from a level's own up to the next, no two marks of a row
// touch, and none is lost: what has no row is counted.
func TestNothingHides(t *testing.T) {
	for _, x := range pictures {
		for k, l := range x.p.Levels {
			widths := []float64{l.Width}
			if k+1 < len(x.p.Levels) {
				widths = append(widths, math.Sqrt(l.Width*x.p.Levels[k+1].Width))
			}
			for _, width := range widths {
				type row struct{ lane, row int }
				type drawn struct {
					x0, x1 float64
					label  string
				}
				rows := map[row][]drawn{}
				for i, m := range x.p.Marks {
					r := l.Rows[i]
					if r == Counted {
						continue
					}
					if r < 0 || r >= maxRows {
						t.Fatalf("%s: row %d", x.name, r)
					}
					x0, x1 := extent(m.Look, x.p.Scale.At(m.From)*width, x.p.Scale.At(m.To)*width)
					at := row{m.Lane, int(r)}
					rows[at] = append(rows[at], drawn{x0, x1, m.Label})
				}
				for _, marks := range rows {
					slices.SortFunc(marks, func(a, b drawn) int { return cmp.Compare(a.x0, b.x0) })
					for k := 1; k < len(marks); k++ {
						if over := marks[k-1].x1 - marks[k].x0; over > 0 {
							t.Errorf("%s at %.0f px: %q starts %.1f px inside the mark before it", x.name, width, marks[k].label, over)
						}
					}
				}
			}
		}
		if last := x.p.Levels[len(x.p.Levels)-1]; last.Counts() && 2*last.Width <= maxLevel {
			t.Errorf("%s: the last level still counts, and there are closer views", x.name)
		}
	}
}

// The axis is monotonous and begins and ends where it should; a day has room
// in proportion within a piece.
func TestScale(t *testing.T) {
	for _, x := range pictures {
		s := x.p.Scale
		if n := len(s.Pieces); n < 1 || n > maxPieces || s.Pieces[0].U != 0 || math.Abs(s.Pieces[n-1].V-1) > 1e-9 {
			t.Errorf("%s: pieces %+v", x.name, s.Pieces)
		}
		first, last := s.Pieces[0].From, s.Pieces[len(s.Pieces)-1].To
		for i, p := range s.Pieces {
			if p.From >= p.To || p.U >= p.V || i > 0 && (p.From < s.Pieces[i-1].To || p.U < s.Pieces[i-1].V) {
				t.Errorf("%s: piece %d of %+v", x.name, i, s.Pieces)
			}
		}
		before := -1.0
		for k := range 2001 {
			u := s.At(first + (last-first)*float64(k)/2000)
			if u < before || u < 0 || u > 1 {
				t.Fatalf("%s: %f after %f", x.name, u, before)
			}
			before = u
		}
		for _, m := range x.p.Marks {
			if u := s.At(m.From); u < 0 || u > 1 {
				t.Errorf("%s: %q lies at %f", x.name, m.Label, u)
			}
		}
	}
	story := pictures[0].p.Scale
	if len(story.Pieces) < 4 {
		t.Errorf("2,300 years told in days are cut into %d pieces only", len(story.Pieces))
	}
}

func TestTicks(t *testing.T) {
	for _, c := range story.Ticks {
		var got []string
		for _, x := range ticks(c.From, c.To, c.Day) {
			got = append(got, x.label)
		}
		if s := strings.Join(got, " "); s != c.Want {
			t.Errorf("%s: %s, want %s", c.Name, s, c.Want)
		}
	}
}

func TestManyArticlesShareTheLastLane(t *testing.T) {
	tl := story.Many(60)
	tl.Articles = make([]article.Article, 30)
	for i := range tl.Events {
		tl.Events[i].Article = (i * i) % 30
	}
	for i := range tl.Articles {
		tl.Articles[i].Source = fmt.Sprint("paper ", i)
	}
	p := Of(tl, ByArticle)
	if n := len(p.Lanes); n != maxLanes || p.Lanes[n-1].Name != "23 other articles" {
		t.Errorf("%d lanes, the last is %q", n, p.Lanes[n-1].Name)
	}
	for _, m := range p.Marks {
		if m.Lane < 0 || m.Lane >= len(p.Lanes) {
			t.Errorf("lane %d", m.Lane)
		}
	}
}

// Lanes by name part the events, and say how many each holds.
func TestLanesByName(t *testing.T) {
	tl := story.Many(60)
	for i := range tl.Events {
		tl.Events[i].Names, tl.Events[i].When.When = []string{"Ellery", "Sarn"}, tl.Events[0].When.When
		switch {
		case i >= 50:
			tl.Events[i].Names = []string{"Tarn"}
		case i >= 30:
			tl.Events[i].Names = []string{"Sarn", "Tarn"}
		case i == 0:
			tl.Events[i].Names = []string{"once"}
		}
	}
	// Sarn is named 49 times and Ellery 29 times, but never without Sarn
	p := Of(tl, ByName)
	var got []string
	for _, l := range p.Lanes {
		got = append(got, l.Name+", "+l.Sub)
	}
	if s := strings.Join(got, "; "); s != "Sarn, 49 events; Tarn, 10 events; Other events, " {
		t.Errorf("the lanes are %s", s)
	}
}

func TestOpenEnds(t *testing.T) {
	for _, m := range pictures[0].p.Marks {
		if !strings.HasPrefix(m.Label, "The toll has stood still") {
			continue
		}
		// since 2012, and still so on the day it was told
		if m.Look&OpenEnd == 0 || m.From != float64(civil.Of(2012, 1, 1)) || m.To != float64(civil.Of(2016, 6, 8)) {
			t.Errorf("since 2012: %+v", m)
		}
	}
}

// "Early September" is drawn as its first third, "late June" as the last ten
// days.
func TestPartsOfAUnit(t *testing.T) {
	want := map[string][2]civil.Day{"A temporary span": {civil.Of(2016, 9, 1), civil.Of(2016, 9, 11)}, "Repairs to the cable": {civil.Of(2016, 6, 21), civil.Of(2016, 7, 1)}}
	tl := story.Kestrel()
	tl.Events[26].Others[0].Line = "Repairs to the cable"
	for _, m := range Of(tl, ByArticle).Marks {
		for line, days := range want {
			if strings.HasPrefix(m.Label, line) {
				delete(want, line)
				if m.From != float64(days[0]) || m.To != float64(days[1]) || m.Look&Approx == 0 {
					t.Errorf("%s: %v to %v, %b", line, civil.Day(m.From), civil.Day(m.To), m.Look)
				}
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not drawn: %v", want)
	}
}

// A publication long after all that the articles tell is not drawn at the end
// of the axis, as if it had been then, nor is today. To one right after it the
// axis goes on.
func TestWhatLiesOffTheAxis(t *testing.T) {
	tl := story.Kestrel()
	tl.Events = tl.Events[11:14] // 2 to 7 June; the articles are of the 8th, the 10th and the 12th
	p := Of(tl, ByArticle)
	for i, want := range []int{1, 0, 0} {
		if l := p.Lanes[i]; len(l.Issues) != want {
			t.Errorf("%s has %d publications on the axis, want %d", l.Name, len(l.Issues), want)
		}
	}
	for day, want := range map[civil.Day]bool{0: false, civil.Of(2016, 6, 4): true, civil.Of(2016, 6, 20): false, civil.Of(2016, 5, 20): false} {
		if p.Today = day; p.MarksToday() != want {
			t.Errorf("today is %v: drawn is %v", day, !want)
		}
	}
}

// No mark is cut off at the ends of the axis, on a phone a point neither, and a
// state that still lasted has room to fade out.
func TestEndsHaveRoom(t *testing.T) {
	for _, x := range pictures {
		for _, m := range x.p.Marks {
			for _, width := range []float64{280, FullWidth} {
				x0, x1 := extent(m.Look, x.p.Scale.At(m.From)*width, x.p.Scale.At(m.To)*width)
				if m.Look&OpenEnd != 0 && width < FullWidth { // there the fade is cut
					continue
				}
				if x0 < 0 && m.Look&OpenStart == 0 || x1 > width+.01 {
					t.Errorf("%s: %q lies at %.1f to %.1f of %.0f px", x.name, m.Label, x0, x1, width)
				}
			}
		}
	}
}

func TestEmpty(t *testing.T) {
	tl := story.Kestrel()
	tl.Events = tl.Events[29:] // undated
	if p := Of(tl, ByArticle); len(p.Marks) != 0 || p.Lanes != nil {
		t.Errorf("%+v", p)
	}
	if p := Of(timeline.Timeline{}, ByName); len(p.Marks) != 0 {
		t.Errorf("%+v", p)
	}
}

func TestSVGIsTheSame(t *testing.T) {
	var a, b strings.Builder
	for _, w := range []*strings.Builder{&a, &b} {
		if err := pictures[3].p.SVG(w, "<label>"); err != nil {
			t.Fatal(err)
		}
	}
	if a.String() != b.String() {
		t.Error("two runs differ")
	}
	if !strings.Contains(a.String(), "&lt;label&gt;") {
		t.Error("the label is not escaped")
	}
}
