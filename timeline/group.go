package timeline

import (
	"cmp"
	"slices"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/same"
)

// What two sentences must have in common to be grouped, by what their dates
// say: the least share of the shorter one's terms, and the least number of
// terms. The score alone is fitted on sentences chosen because they tell a main
// event; whole articles also hold many that tell nothing in particular, and in
// kindred ones those score high too.
const (
	shareAgreeing, termsAgreeing = 0.3, 3 // the words of both give a date of at most a month, and the dates meet
	shareUnsaid, termsUnsaid     = 0.4, 4 // the words of one give no date, or only a coarse one
	shareDiffer, termsDiffer     = 0.5, 3 // the words of both give dates that do not meet
	shareClose, termsClose       = 0.6, 2 // enough whenever both have a date: short sentences
)

// groups partitions the events: each group is one event as several articles
// tell it, best telling first; groups stand in the order of their first.
//
// Credible pairs are taken from the safest down, each uniting the groups of its
// two if they fit ([grouping.fit]), and all of them again until nothing is
// united any more.
//
// Of the sentence pairs of ECB+ that [Merge] puts together at a mean of .70,
// .915 tell one event, and those are .456 of all that do; at .60, as [Compare]
// does, .871 and .512. Within all 8,104 events of the 496 articles, days of
// publication in the text and all, it is .914 and .354, .891 and .433. Of what
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

// credible tells whether a pair can be one event for all that their words and
// dates say.
func (p *pool) credible(l same.Pair) bool {
	a, b := &p.events[l.A], &p.events[l.B]
	enough := func(share float32, terms int32) bool { return l.Words >= share && l.Terms >= terms }
	aSaid, bSaid := a.said(), b.said()
	r, _ := Relate(*a, *b)
	switch {
	case aSaid && bSaid && r >= Undecided:
		return (enough(shareDiffer, termsDiffer) || enough(shareClose, termsClose)) && !l.Clash && !a.Report && !b.Report &&
			!(p.ownDay(a) && p.ownDay(b)) && !p.reprint(a, b)
	case !aSaid || !bSaid || min(a.When.Grain, b.When.Grain) > civil.Month:
		return enough(shareUnsaid, termsUnsaid)
	}
	return enough(shareAgreeing, termsAgreeing) || enough(shareClose, termsClose)
}

// said tells whether the words of the text give the event a place on the calendar.
func (e *Event) said() bool { return !e.Basis.inferred() && e.When.Placed() }

// reprint tells whether two events whose dates differ are one text printed on
// two days: the same expression, or the same sentence around it, counted from
// another day of publication. Two articles seldom contradict each other; what
// looks like it is mostly this, or another occasion told alike (the next day's
// toll, the next day's statement).
func (p *pool) reprint(a, b *Event) bool {
	x, y := &p.articles[a.Article], &p.articles[b.Article]
	if a.Mention.Anchor == dates.Absolute && b.Mention.Anchor == dates.Absolute {
		return false
	}
	before := func(e *Event, a *article.Article) string { return a.Text[e.Quote.Start:e.Expression.Start] }
	after := func(e *Event, a *article.Article) string { return a.Text[e.Expression.End:e.Quote.End] }
	return strings.EqualFold(a.Expression.Of(x.Text), b.Expression.Of(y.Text)) ||
		x.Published != y.Published && before(a, x) == before(b, y) && after(a, x) == after(b, y)
}

// ownDay tells whether an event happened on the day its article appeared. Two
// articles of different days that both say so tell two occasions, or carry a
// stamp that was taken for a sentence.
func (p *pool) ownDay(e *Event) bool {
	return e.When.When.Start.Day() == p.articles[e.Article].Published
}

// differ tells whether the words of both events date them, and the dates do not meet.
func (p *pool) differ(i, j int32) bool {
	a, b := &p.events[i], &p.events[j]
	r, _ := Relate(*a, *b)
	return a.said() && b.said() && r >= Undecided
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
