package timeline

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"dateline/dates"
	"dateline/timeline/article"
)

func TestSelectLeavesOutSharedNotices(t *testing.T) {
	shared := func(a, b float32) Event { return Event{Worth: a, Others: []Event{{Worth: b}}} }
	tl := Timeline{Articles: []article.Article{story("2016-08-03", "")}, Events: []Event{shared(0, 0), shared(worthTold, 0), shared(0, worthTold), {Worth: worthTold}}}
	if kept, left := tl.Select(WorthShown); len(kept.Events) != 2 || left != 2 {
		t.Errorf("kept %d and left out %d, want 2 and 2", len(kept.Events), left)
	}
	if kept, _ := tl.Select(0); len(kept.Events) != 4 {
		t.Errorf("all: kept %d", len(kept.Events))
	}
}

func TestSelectCountsWhatItLeavesOut(t *testing.T) {
	tl := Build(story("2016-08-03", "The mill burned on Monday. Why? Nobody knows."), dates.New(dates.Config{}))
	kept, left := tl.Select(WorthShown)
	if len(kept.Events) != 1 || left != 2 || len(tl.Events) != 3 {
		t.Errorf("kept %d, left %d of %d", len(kept.Events), left, len(tl.Events))
	}
	if all, left := tl.Select(0); len(all.Events) != 3 || left != 0 {
		t.Errorf("all: kept %d, left %d", len(all.Events), left)
	}
}

func TestSelectingWhileBuildingIsSelectingAfterwards(t *testing.T) {
	names, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	x := dates.New(dates.Config{})
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		checkSelected(t, story("2016-08-03", string(raw)), x)
	}
	checkSelected(t, story("2016-08-03", "Mayor Ada Holt spoke first. She says the mill burns. “I like it”, he said. Why? At 9:02 pm on 1 May 2016, Ferryman wrote: It was old."), x)
	checkSelected(t, story("2016-08-03", "The mill of Norden burned on Monday. Nobody knows why. The mill of Norden burned on Monday. It was sold."), x)
}

func checkSelected(t *testing.T, a article.Article, x *dates.Extractor) {
	t.Helper()
	for _, worth := range []float32{0, .01, .2, WorthShown, .72, 1} {
		want, left := Build(a, x).Select(worth)
		got, gotLeft := BuildSelected(a, x, worth)
		if !slices.EqualFunc(want.Events, got.Events, func(a, b Event) bool { return reflect.DeepEqual(a, b) }) || gotLeft != left {
			t.Errorf("worth %v of %.60q: %d selected and %d left out, want %d and %d", worth, a.Text, len(got.Events), gotLeft, len(want.Events), left)
		}
	}
}
