package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/article"
)

// Merge makes one timeline of several. What several articles tell becomes one
// event: the best telling is shown (a stated date before an inferred one, then
// the date that most of the others bear out, the finer, the worthier), and the
// others are kept whole in its Others, in the same order. So an event told by n
// articles has n-1 or more Others, each with its own quote, expression and
// date, and through Article its own day of publication. What belongs together
// is described at [Matches] and in package same; what is merged matches Safe on
// the mean, and nothing is that an article tells on two dates.
//
// Articles are ordered by day of publication, those without one last; an
// article given twice is kept once, under the name that sorts first. Events
// stand by start, then the coarser after the finer, then by article and place
// in it; those without a date come last.
//
// Merge is associative and commutative: in whichever order and grouping
// timelines are merged, the result is the same. A merged timeline is taken
// apart and grouped anew, since what a further article tells can change what
// belongs together.
func Merge(ts ...Timeline) Timeline {
	p := gather(ts)
	groups := p.groups(Safe)
	t := Timeline{Articles: p.articles, Events: make([]Event, len(groups))}
	for k, g := range groups {
		e := p.events[g[0]]
		for _, i := range g[1:] {
			e.Others = append(e.Others, p.events[i])
		}
		t.Events[k] = e
	}
	return t
}

// gather pools timelines, each article and each event once, in an order that
// does not depend on theirs.
func gather(ts []Timeline) *pool {
	var p, q pool
	for _, t := range ts {
		base := p.addArticles(t.Articles)
		for _, e := range t.Events {
			for _, o := range append([]Event{e}, e.Others...) {
				o.Article += base
				p.add(o, 0)
			}
		}
	}
	place := p.sortArticles(&q)
	for i := range p.events {
		p.events[i].Article = place[p.events[i].Article]
	}
	p.articles = q.articles
	rank := p.rank()
	by := make([]int32, len(rank))
	for i, r := range rank {
		by[r] = int32(i)
	}
	for k, i := range by {
		if k == 0 || p.compare(by[k-1], i) != 0 {
			q.add(p.events[i], 0)
		}
	}
	return &q
}

// sortArticles puts the articles of p into q, in order and each once, and
// returns the new index of each.
func (p *pool) sortArticles(q *pool) (place []int) {
	by := make([]int, len(p.articles))
	for i := range by {
		by[i] = i
	}
	slices.SortFunc(by, func(i, j int) int {
		a, b := &p.articles[i], &p.articles[j]
		return cmp.Or(compareArticles(a, b), cmp.Compare(a.Name, b.Name))
	})
	place = make([]int, len(by))
	var last *article.Article
	for _, i := range by {
		a := &p.articles[i]
		if last == nil || compareArticles(last, a) != 0 {
			q.articles = append(q.articles, *a)
			last = a
		}
		place[i] = len(q.articles) - 1
	}
	return place
}
