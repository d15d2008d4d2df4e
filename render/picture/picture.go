// Package picture computes the drawing of a timeline: where on a cut time axis
// every event lies, in which lane and row, which dense stretches become
// counts, how much room labels have. It draws the result as SVG; the page's
// script draws the same numbers with ECharts.
//
// The files:
//
//	picture.go  Picture, its lanes and marks, and how a timeline becomes one
//	scale.go    the axis: days to 0…1, cut where nothing happened
//	ticks.go    round dates on the axis
//	pack.go     rows and counts, for every zoom
//	label.go    how much of a line fits beside its mark
//	svg.go      the static drawing
package picture

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/words"
	"dateline/timeline"
)

// Picture is the drawing of a timeline. A timeline without any dated event has
// no marks; then nothing else is set.
type Picture struct {
	Scale  Scale
	Lanes  []Lane
	Marks  []Mark    // by lane, then by start
	Levels []Level   // rows of the marks, from the widest view to the closest
	Today  civil.Day // drawn as a line; 0 draws none
}

// Lane is a horizontal stretch of the drawing: an article, or a name.
type Lane struct {
	Name, Sub string
	Issues    []Issue // publications on the axis, drawn as thin lines
}

// Issue is the publication of an article.
type Issue struct {
	Day  civil.Day
	Name string
}

// Look is the set of ways in which a mark differs from a plain one.
type Look uint16

// The looks. They stand as one number in the page's data.
const (
	Day       Look = 1 << iota // at most a day long: a point until there is room for a day
	OpenStart                  // no beginning is known
	OpenEnd                    // no end is known
	Approx                     // "about"
	Planned                    // still ahead when it was told
	Negated                    // did not happen
	Inferred                   // no words give the date
	Differs                    // the articles' dates conflict
	Second                     // a further telling of an event

	Long // more than a day; no look of a mark, but Looks tells of it
)

// Mark is one telling of a dated event.
type Mark struct {
	From, To float64 // days since 1970-01-01, half-open, fractions for clock times; for an open end, as far as anything is known
	Lane     int
	Event    int // index into Timeline.Events
	Label    string
	Look     Look
}

// Looks returns all looks that some mark has.
func (p Picture) Looks() Look {
	var all Look
	for _, m := range p.Marks {
		all |= m.Look
		if m.Look&Day == 0 {
			all |= Long
		}
	}
	return all
}

// By says what the lanes are.
type By uint8

// The ways to divide a timeline into lanes.
const (
	ByArticle By = iota // one lane for each article
	ByName              // one for each of the names told most often
)

// maxLanes is how many lanes fit a screen; what is left shares the last one.
const maxLanes = 8

// Of computes the drawing of tl.
func Of(tl timeline.Timeline, by By) Picture {
	lanes, laneOf := lanesOf(tl, by)
	p := Picture{Lanes: lanes, Marks: make([]Mark, 0, len(tl.Events))}
	for i, e := range tl.Events {
		differs := slices.ContainsFunc(e.Others, func(o timeline.Event) bool {
			r, _ := timeline.Relate(o, e)
			return r == timeline.Conflicts
		})
		p.add(tl, e, i, laneOf(e), differs, false)
		for _, o := range e.Others {
			if o.When.When.Empty() && !e.When.When.Empty() {
				continue
			}
			p.add(tl, o, i, laneOf(o), differs, true)
		}
	}
	if len(p.Marks) == 0 {
		return Picture{}
	}
	p.sort()
	p.Scale = newScale(p.Marks)
	p.Scale.reach(p.Lanes)
	for i := range p.Lanes {
		p.Lanes[i].Issues = slices.DeleteFunc(p.Lanes[i].Issues, func(s Issue) bool { return !p.Scale.holds(s.Day) })
	}
	p.Levels = p.pack()
	return p
}

// sort orders the marks by lane, then by start, those of one start as they
// came. Marks are large: their indexes are sorted, and each is moved once.
func (p *Picture) sort() {
	order := make([]int32, len(p.Marks))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &p.Marks[i], &p.Marks[j]
		return cmp.Or(cmp.Compare(a.Lane, b.Lane), cmp.Compare(a.From, b.From), cmp.Compare(i, j))
	})
	sorted := make([]Mark, len(order))
	for k, i := range order {
		sorted[k] = p.Marks[i]
	}
	p.Marks = sorted
}

// MarksToday tells whether Today is asked for and lies on the axis.
func (p Picture) MarksToday() bool { return p.Today != 0 && p.Scale.holds(p.Today) }

// onCalendar tells whether e has a place on the axis.
func onCalendar(e timeline.Event) bool {
	w := e.When.When
	return !w.Empty() && !(w.OpenStart() && w.OpenEnd()) && e.Basis != timeline.Undated
}

// add appends the mark of e, if it lies on the calendar.
func (p *Picture) add(tl timeline.Timeline, e timeline.Event, index, lane int, differs, second bool) {
	if !onCalendar(e) {
		return
	}
	w := e.When.When
	m := Mark{Lane: lane, Event: index, Label: e.Line}
	grain := max(e.When.Grain, civil.Second)
	published := civil.NoDay
	if 0 <= e.Article && e.Article < len(tl.Articles) {
		published = tl.Articles[e.Article].Published
	}
	switch {
	case w.OpenEnd():
		m.Look |= OpenEnd
		w.End = grain.Unit(w.Start).End
		if published != civil.NoDay { // what began was still so when it was told
			w.End = max(w.End, published.Start())
		}
	case w.OpenStart():
		m.Look |= OpenStart
		w.Start = grain.Unit(w.End - 1).Start
		if published != civil.NoDay {
			w.Start = min(w.Start, published.Start())
		}
	case w.End-w.Start <= 86400:
		m.Look |= Day
	default:
		w = partOf(w, e.When.Mod)
	}
	m.From, m.To = float64(w.Start)/86400, float64(w.End)/86400
	m.set(Approx, e.When.Mod == dates.Approx || e.When.Mod == dates.Start || e.When.Mod == dates.Mid || e.When.Mod == dates.End)
	m.set(Planned, e.Basis == timeline.Planned)
	m.set(Negated, e.Negated)
	m.set(Inferred, e.Basis == timeline.Focus || e.Basis == timeline.Reported)
	m.set(Differs, differs)
	m.set(Second, second)
	p.Marks = append(p.Marks, m)
}

// partOf returns what of a unit "early", "mid-" and "late" are drawn as: its
// first, middle and last third.
func partOf(w civil.Interval, m dates.Mod) civil.Interval {
	third := (w.End - w.Start) / 3
	switch m {
	case dates.Start:
		w.End = w.Start + third
	case dates.Mid:
		w = civil.Interval{Start: w.Start + third, End: w.End - third}
	case dates.End:
		w.Start = w.End - third
	}
	return w
}

func (m *Mark) set(l Look, is bool) {
	if is {
		m.Look |= l
	}
}

// lanesOf returns the lanes and the function that tells an event's lane.
func lanesOf(tl timeline.Timeline, by By) ([]Lane, func(timeline.Event) int) {
	if by == ByName {
		return nameLanes(tl)
	}
	count := make([]int, len(tl.Articles))
	for _, e := range tl.Events {
		count[e.Article]++
		for _, o := range e.Others {
			count[o.Article]++
		}
	}
	order := make([]int, len(count))
	for i := range order {
		order[i] = i
	}
	rest := max(0, len(order)-maxLanes+1)
	if len(order) <= maxLanes {
		rest = 0
	}
	sort.SliceStable(order, func(i, j int) bool { return count[order[i]] > count[order[j]] })
	kept := order[:len(order)-rest]
	slices.Sort(kept) // in the order of the articles again
	lane := make([]int, len(count))
	var lanes []Lane
	for i := range lane {
		lane[i] = len(kept)
	}
	for k, i := range kept {
		a := tl.Articles[i]
		lane[i] = k
		l := Lane{Name: document.Name(a), Sub: words.Day(a.Published)}
		if a.Published != civil.NoDay {
			l.Issues = []Issue{{a.Published, document.Name(a)}}
		}
		lanes = append(lanes, l)
	}
	if rest > 0 {
		lanes = append(lanes, Lane{Name: fmt.Sprintf("%s other articles", words.Number(rest))})
	}
	return lanes, func(e timeline.Event) int { return lane[e.Article] }
}

// nameLanes gives a lane to each of the names that tell events apart best: the
// one that most events name; of the events that do not name it, again the one
// that most name; and so on, as long as it is more than one event. An event lies
// in the first lane of its names, so that no lane is empty.
func nameLanes(tl timeline.Timeline) ([]Lane, func(timeline.Event) int) {
	var lanes []Lane
	index := map[string]int{}
	laneOf := func(e timeline.Event) int {
		lane := len(index)
		for _, n := range e.Names {
			if i, ok := index[n]; ok {
				lane = min(lane, i)
			}
		}
		return lane
	}
	drawn := slices.DeleteFunc(slices.Clone(tl.Events), func(e timeline.Event) bool { return !onCalendar(e) })
	for left := drawn; len(lanes) < maxLanes-1; {
		name, count := mostNamed(left)
		if count < 2 {
			break
		}
		index[name] = len(lanes)
		lanes = append(lanes, Lane{Name: name, Sub: words.Count(count, "event")})
		left = slices.DeleteFunc(slices.Clone(left), func(e timeline.Event) bool { return slices.Contains(e.Names, name) })
	}
	other := func(e timeline.Event) bool { return laneOf(e) == len(index) }
	if slices.ContainsFunc(drawn, func(e timeline.Event) bool { return other(e) || slices.ContainsFunc(e.Others, other) }) {
		lanes = append(lanes, Lane{Name: "Other events"})
	}
	return lanes, laneOf
}

// mostNamed returns the name that most events name, the first of several, and
// how many do.
func mostNamed(events []timeline.Event) (name string, most int) {
	count := map[string]int{}
	for _, e := range events {
		for _, n := range e.Names {
			count[n]++
			most = max(most, count[n])
		}
	}
	for _, e := range events {
		for _, n := range e.Names {
			if count[n] == most {
				return n, most
			}
		}
	}
	return "", 0
}
