package page

import (
	"strings"
	"testing"

	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/internal/story"
	"dateline/timeline"
)

// Years with few events share a heading, full ones have months; what was still
// ahead comes after what is dated, what has no date comes last.
func TestGroups(t *testing.T) {
	tl := story.Kestrel()
	tl.Events = inOrder(tl)
	var got []string
	for _, g := range groups(tl) {
		got = append(got, g.title+": "+g.note)
	}
	want := "312 BCE – 2015: 8 events|2016: 18 events|Still to come: planned when the articles were written, 3 events|Without a date: told, but not dated, 1 event"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s, want %s", s, want)
	}
	many := story.Many(2000)
	many.Events = inOrder(many)
	if all := groups(many); all[0].months || !all[len(all)-2].months {
		t.Errorf("%+v", all)
	}
}

// "Repairs that had been planned for 2014", told in 2016, are not to come.
func TestWhatWasPlannedForThePast(t *testing.T) {
	tl := story.Kestrel()
	tl.Events = tl.Events[26:27] // planned for 20 June 2016, told on the 12th
	for year, want := range map[int]string{2014: "2014", 2017: "Still to come"} {
		tl.Events[0].When.When = civil.Year.Unit(civil.Of(year, 1, 1).Start())
		if g := groups(tl); len(g) != 1 || g[0].title != want {
			t.Errorf("planned for %d: %+v, want it under %s", year, g, want)
		}
	}
	if s := list(tl, document.Of(tl, ""), false); !strings.Contains(s, "<span class=tag>planned</span>") {
		t.Error("that it was planned is not said")
	}
}

// Words that stand apart by style stand apart without it, too.
func TestWordsAreApart(t *testing.T) {
	tl := story.Kestrel()
	tl.Events = inOrder(tl)
	s := list(tl, document.Of(tl, ""), false)
	for _, joined := range []string{"</h2><span", "</time><span", "</span><span class=tag", "</cite><"} {
		if i := strings.Index(s, joined); i >= 0 {
			t.Errorf("no space in %.80s", s[max(0, i-20):])
		}
	}
}

func TestMachineReadable(t *testing.T) {
	want := map[string]string{"Traders forded": "", "A cable ferry": "", "Kestrel Bridge opened": "1964-05-14", "Lorries over": "", "The toll": "",
		"The bridge carried": "2015", "The ministry put off": "2016-02", "Police closed": "2016-06-06T09:40", "Counters": ""}
	for _, e := range story.Kestrel().Events {
		for line, datetime := range want {
			if strings.HasPrefix(e.Line, line) && machine(e.When) != datetime {
				t.Errorf("%s: datetime=%q, want %q", line, machine(e.When), datetime)
			}
		}
	}
}

func TestFragment(t *testing.T) {
	for id, want := range map[string]string{"a1-b_2": "ea1-b_2", "": "e", "q=1&n": "eq_3D1_26n", "é (1)": "e_C3_A9_20_281_29"} {
		if got := fragment(id); got != want {
			t.Errorf("%q gives %q, want %q", id, got, want)
		}
	}
}

// A link to an event holds when its list grows long.
func TestFragmentInALongList(t *testing.T) {
	tl := timeline.Timeline{Articles: story.Kestrel().Articles}
	for len(tl.Events) <= leanFrom {
		tl.Events = append(tl.Events, story.Kestrel().Events...)
	}
	tl.Events[1].ID = "é ~it's/(1).*!"
	b := openPage(t, written(t, tl, Options{Chart: SVG}), look{fragment: "#" + fragment(tl.Events[1].ID)})
	if got := eval[string](b, `document.querySelector('.current .line')?.textContent ?? ''`); got != tl.Events[1].Line {
		t.Errorf("the link goes to %q", got)
	}
}
