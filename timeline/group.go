package timeline

import (
	"cmp"
	"slices"

	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/same"
)

// groups partitions the events: each group is one event as several articles
// tell it, best telling first; groups stand in the order of their first.
//
// Credible pairs are taken from the safest down, each uniting the groups of its
// two if they fit ([grouping.fit]), and all of them again until nothing is
// united any more.
//
// Of the sentence pairs of ECB+ that [Merge] puts together at a mean of .70,
// .913 tell one event, and those are .453 of all that do; at .60, as [Compare]
// does, .872 and .512. Within all 8,104 events of the 496 articles, days of
// publication in the text and all, it is .894 and .342, .877 and .406. Of what
// the annotators keep apart much is one event by the eye. To pair each event
// with its best match in every other article alone gives .923 and .208.
func (p *pool) groups(mean float32) [][]int32 {
	rank := p.rank()
	g := p.newGrouping(mean)
	links := g.links(rank)
	for united := true; united; {
		united = false
		links = slices.DeleteFunc(links, func(l same.Pair) bool {
			x, y := g.of[l.A], g.of[l.B]
			if x != y && g.join(x, y) {
				united = true
				return true
			}
			return x == y
		})
	}
	var out [][]int32
	for _, members := range g.members {
		if len(members) > 0 {
			slices.SortFunc(members, func(a, b int32) int { return cmp.Compare(rank[a], rank[b]) })
			p.bestFirst(members)
			out = append(out, members)
		}
	}
	slices.SortFunc(out, func(a, b []int32) int { return cmp.Compare(rank[a[0]], rank[b[0]]) })
	return out
}

// bestFirst orders the events of a group so that the one to show comes first:
// the firmest basis, then the date that most of the others bear out, then the
// finest, then the worthiest line; else the order stays.
func (p *pool) bestFirst(group []int32) {
	if len(group) < 2 {
		return
	}
	support := map[int32]int{}
	for _, i := range group {
		for _, j := range group {
			if r, _ := Relate(p.events[i], p.events[j]); r == Same || r == Refines {
				support[i]++
			}
		}
	}
	slices.SortStableFunc(group, func(i, j int32) int {
		a, b := &p.events[i], &p.events[j]
		return cmp.Or(cmp.Compare(a.Basis.firmness(), b.Basis.firmness()), cmp.Compare(support[j], support[i]),
			cmp.Compare(extent(a.When.When), extent(b.When.When)), cmp.Compare(b.Worth, a.Worth))
	})
}

// firmness orders the bases for choosing what to show: what the text dates
// before what it plans, before what is inferred.
func (b Basis) firmness() int {
	return [...]int{Stated: 0, Since: 0, Planned: 1, Focus: 2, Reported: 3, Undated: 4}[b]
}

// extent returns the length of an interval in seconds; one with an open end is
// longer than all others.
func extent(i civil.Interval) civil.Instant {
	if i.OpenStart() || i.OpenEnd() {
		return civil.Future
	}
	return i.End - i.Start
}

// rank returns the place of every event in the canonical order, which depends
// on nothing but the events and their articles: by time, day of publication,
// article, place in it; copies of one event by side.
func (p *pool) rank() []int32 {
	by := make([]int32, len(p.events))
	for i := range by {
		by[i] = int32(i)
	}
	slices.SortFunc(by, func(i, j int32) int {
		return cmp.Or(p.compare(i, j), cmp.Compare(p.sides[i], p.sides[j]), cmp.Compare(i, j))
	})
	rank := make([]int32, len(by))
	for r, i := range by {
		rank[i] = int32(r)
	}
	return rank
}

// compare orders events canonically; 0 for two copies of one event.
func (p *pool) compare(i, j int32) int {
	a, b := &p.events[i], &p.events[j]
	if c := compareTime(a, b); c != 0 {
		return c
	}
	if a.Article != b.Article {
		if c := compareArticles(&p.articles[a.Article], &p.articles[b.Article]); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(a.Quote.Start, b.Quote.Start), cmp.Compare(a.Expression.Start, b.Expression.Start),
		cmp.Compare(a.ID, b.ID), cmp.Compare(a.Line, b.Line))
}

// compareArticles orders articles by day of publication, those without one
// last, then by content; the name the user gave them does not count.
func compareArticles(a, b *article.Article) int {
	if (a.Published == civil.NoDay) != (b.Published == civil.NoDay) {
		if a.Published == civil.NoDay {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Title, b.Title), cmp.Compare(a.Source, b.Source), cmp.Compare(a.URL, b.URL),
		cmp.Compare(a.Author, b.Author), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Origin, b.Origin))
}
