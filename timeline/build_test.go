package timeline

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// story returns an article whose whole text is body.
func story(published, text string) article.Article {
	d, err := civil.ParseDay(published)
	if err != nil {
		d = civil.NoDay
	}
	return article.Article{
		ID: "story", Text: text, Published: d,
		Parts: []article.Part{{Span: article.Span{End: int32(len(text))}, Role: article.Body}},
	}
}

func TestOnlyTheBodyTellsEvents(t *testing.T) {
	a := story("2016-08-03", "Mill burns\nThe mill burned.\nPhoto: the mill.")
	a.Parts = []article.Part{
		{Span: article.Span{Start: 0, End: 10}, Role: article.Headline},
		{Span: article.Span{Start: 11, End: 27}, Role: article.Body},
		{Span: article.Span{Start: 28, End: 44}, Role: article.Caption},
	}
	var got []string
	for _, e := range Build(a, dates.New(dates.Config{})).Events {
		got = append(got, e.Quote.Of(a.Text))
	}
	if diff := cmp.Diff([]string{"The mill burned."}, got); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutAnyDateTheBasisSaysSo(t *testing.T) {
	for _, c := range []struct {
		published string
		basis     Basis
		when      civil.Interval
	}{
		{"2016-08-03", Reported, civil.Of(2016, 8, 3).Interval()},
		{"", Undated, civil.Interval{}},
	} {
		e := Build(story(c.published, "The mill burned."), dates.New(dates.Config{})).Events[0]
		if e.Basis != c.basis || e.When.When != c.when || e.Expression != (article.Span{}) {
			t.Errorf("published %q: got %v %v %v", c.published, e.Basis, e.When.When, e.Expression)
		}
	}
}

func TestBuildIsPureAndSafeForConcurrentUse(t *testing.T) {
	a := story("2016-08-03", strings.Repeat("The mill burned on Monday. Nobody was hurt. ", 20))
	x := dates.New(dates.Config{})
	want := Build(a, x)
	seen := map[string]bool{}
	for _, e := range want.Events {
		if seen[e.ID] {
			t.Errorf("ID %s twice", e.ID)
		}
		seen[e.ID] = true
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if diff := cmp.Diff(want, Build(a, x)); diff != "" {
				t.Error(diff)
			}
		})
	}
	wg.Wait()
}
