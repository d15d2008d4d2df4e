package page

import (
	"cmp"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/picture"
	"dateline/render/words"
	"dateline/timeline"
)

// WriteComparison writes c as a page: where dates conflict, a chart with a lane
// for each article, a table of every event with its date in each article, and
// who agrees with whom. Options are as for [Write].
func WriteComparison(w io.Writer, c timeline.Comparison, o Options) error {
	v, err := composeComparison(c, o)
	if err != nil {
		return err
	}
	return frame.Execute(w, v)
}

// comparisonView is what comparison.html is filled with.
type comparisonView struct {
	Conflicts []conflictView
	Sides     []sideView
	Rows      []rowView
	Pairs     []pairsView
	Firsts    []firstView
}

type sideView struct{ Name, Published string }

type conflictView struct {
	ID, Line string
	A, B     accountView
	Days     int
	Unit     string
	Also     string // who else tells it, and with whom they agree
}

// accountView is one side of a conflict.
type accountView struct {
	Date, Before, Expression, After string
	Bare                            bool // the quote brings its own quotation marks
	Name, URL, Published            string
}

type rowView struct {
	Class, ID, Line, Relation, Kind string
	Cells                           []cellView
}

// cellView is an event as one side tells it; without a Date that side does not.
type cellView struct{ Side, Date, Expression, Kind, Tag string }

type pairsView struct {
	Name  string
	Cells []pairView
}

type pairView struct {
	Self            bool
	N               int
	Note, Conflicts string
}

type firstView struct{ Name, Words string }

var comparisonStyle = sync.OnceValue(func() template.CSS {
	return style() + template.CSS(slack.ReplaceAll(asset("comparison.css"), nil))
})

func composeComparison(c timeline.Comparison, o Options) (view, error) {
	tl, rows := asTimeline(c)
	doc := document.Of(tl, o.Title)
	pic := picture.Of(tl, o.Lanes)
	pic.Today = o.Today
	if len(c.Sides) == len(doc.Articles) { // called as in the table, where two of one name are told apart
		for i, s := range c.Sides {
			doc.Articles[i].Name = s.Name
			if o.Lanes == picture.ByArticle && len(pic.Lanes) == len(c.Sides) {
				pic.Lanes[i].Name = s.Name
			}
		}
	}
	v := view{Title: doc.Title, Head: doc.Title + ": the articles compared", Class: "compare", Dek: comparisonDek(c), Made: words.Count(len(c.Articles), "article"),
		Style: comparisonStyle(), HasChart: len(pic.Marks) > 0, Full: true}
	if len(rows) == 0 {
		v.Empty = empty(tl)
	} else {
		v.Comparison = &comparisonView{Sides: sidesOf(c), Pairs: pairsOf(c), Firsts: firstsOf(c)}
		for i, r := range rows {
			v.Comparison.Rows = append(v.Comparison.Rows, rowOf(c, r, doc.Events[i]))
			if r.Relation == timeline.Conflicts {
				v.Comparison.Conflicts = append(v.Comparison.Conflicts, conflictOf(c, r))
			}
		}
	}
	v.credit(tl, doc)
	allowed, err := v.carry(doc, pic, o.Chart)
	if err != nil {
		return view{}, err
	}
	if v.HasChart {
		if err := v.draw(pic, len(tl.Events)); err != nil {
			return view{}, err
		}
	}
	v.Policy = policy(hash(string(v.Style)), allowed)
	return v, nil
}

// asTimeline returns the rows as events told by several articles, and the rows
// in the same order: that of a list.
func asTimeline(c timeline.Comparison) (timeline.Timeline, []timeline.Row) {
	events := make([]timeline.Event, len(c.Rows))
	for i, r := range c.Rows {
		events[i] = r.Tellings[0].Event
		for _, t := range r.Tellings[1:] {
			events[i].Others = append(events[i].Others, t.Event)
		}
	}
	tl := timeline.Timeline{Articles: c.Articles, Events: events}
	rows := make([]timeline.Row, len(events))
	for k, i := range order(tl) {
		rows[k] = c.Rows[i]
	}
	tl.Events = inOrder(tl)
	return tl, rows
}

func comparisonDek(c timeline.Comparison) string {
	all, one := 0, 0
	for _, r := range c.Rows {
		if r.Sides == len(c.Sides) {
			all++
		}
		if r.Sides == 1 {
			one++
		}
	}
	compared := words.Count(len(c.Sides), "article") + " compared. "
	if len(c.Rows) > 0 && one == len(c.Rows) {
		return compared + "They have nothing in common: no event is told by more than one."
	}
	shared, conflicts := words.Number(all)+" of "+words.Count(len(c.Rows), "event")+is(all == 1, " is")+is(all != 1, " are"), c.Conflicts()
	s := compared + shared + " told by " + is(len(c.Sides) == 2, "both") + is(len(c.Sides) != 2, "all") + ", " + words.Number(one) + " by one alone; "
	switch conflicts {
	case 0:
		return s + "no dates conflict."
	case 1:
		return s + "the dates of one conflict."
	}
	return s + "the dates of " + words.Number(conflicts) + " conflict."
}

func sidesOf(c timeline.Comparison) []sideView {
	var all []sideView
	for _, s := range c.Sides {
		all = append(all, sideView{s.Name, words.Day(s.Published)})
	}
	return all
}

// kinds of rows and cells, as classes and as the filter names them.
var relationKinds = map[timeline.Relation][2]string{
	timeline.Same: {"same", "Same"}, timeline.Refines: {"finer", "Finer"}, timeline.RefinedBy: {"coarser", "Coarser"}, timeline.Overlaps: {"other", "Overlapping"},
	timeline.Undecided: {"other", "Not the same"}, timeline.YearApart: {"other", "A year apart: check the date"}, timeline.Conflicts: {"conflict", "Conflict"}}

func rowOf(c timeline.Comparison, r timeline.Row, d document.Event) rowView {
	kind := relationKinds[r.Relation]
	if r.Sides == 1 {
		kind = [2]string{"one", "Only here"}
	}
	first := r.Tellings[0]
	v := rowView{ID: fragment(first.ID), Line: d.Line, Kind: kind[0], Relation: kind[1], Class: strings.Join(slices.DeleteFunc([]string{"ev", "b-" + d.Basis,
		is(first.Negated, "negated"), is(r.Relation == timeline.Conflicts, "differs")}, func(s string) bool { return s == "" }), " ")}
	for side := range c.Sides {
		cell := cellView{Side: c.Sides[side].Name}
		if t := r.Of(side); t != nil {
			cell.Date = dateWords(t.Event)
			cell.Expression = words.Expression(t.Event, c.Articles[t.Article])
			cell.Kind = relationKinds[t.Relation][0]
			switch {
			case r.Sides == 1:
				cell.Kind = "one"
			case t.Relation == timeline.Same && r.Relation == timeline.Refines && finest(r, t):
				cell.Kind = "finer"
			}
			cell.Tag = strings.Join(tags(t.Event, false), ", ")
		}
		v.Cells = append(v.Cells, cell)
	}
	return v
}

// finest tells whether no telling of the row has a finer date than t.
func finest(r timeline.Row, t *timeline.Telling) bool {
	return !slices.ContainsFunc(r.Tellings, func(o timeline.Telling) bool {
		relation, _ := timeline.Relate(o.Event, t.Event)
		return relation == timeline.Refines
	})
}

func dateWords(e timeline.Event) string {
	if !onCalendar(e) && e.When.When.Empty() {
		return "no date given"
	}
	return words.Date(e.When, e.Mention.Signal)
}

// conflictOf sets the two tellings in conflict that are furthest apart beside
// each other, and says of the others with whom they agree.
func conflictOf(c timeline.Comparison, r timeline.Row) conflictView {
	a, b, most := 0, 0, -1
	for i := range r.Tellings {
		for j := range i {
			if relation, days := timeline.Relate(r.Tellings[j].Event, r.Tellings[i].Event); relation == timeline.Conflicts && days > most {
				a, b, most = j, i, days
			}
		}
	}
	v := conflictView{ID: fragment(r.Tellings[0].ID), Line: r.Tellings[0].Line, A: accountOf(c, r.Tellings[a]), B: accountOf(c, r.Tellings[b]), Days: r.Days, Unit: "days"}
	if r.Days == 1 {
		v.Unit = "day"
	}
	var also []string
	for i, t := range r.Tellings {
		if i == a || i == b {
			continue
		}
		s := c.Sides[t.Side].Name + " says " + dateWords(t.Event)
		for _, k := range []int{a, b} {
			if relation, _ := timeline.Relate(t.Event, r.Tellings[k].Event); relation == timeline.Same {
				s = c.Sides[t.Side].Name + " agrees with " + c.Sides[r.Tellings[k].Side].Name
			}
		}
		if x := words.Expression(t.Event, c.Articles[t.Article]); x != "" {
			s += ": “" + x + "”"
		}
		also = append(also, s+".")
	}
	v.Also = strings.Join(also, " ")
	return v
}

func accountOf(c timeline.Comparison, t timeline.Telling) accountView {
	a := c.Articles[t.Article]
	v := accountView{Date: dateWords(t.Event), Name: c.Sides[t.Side].Name, URL: document.SafeURL(a.URL), Published: words.Day(a.Published)}
	q, x := t.Quote, t.Expression
	if 0 <= q.Start && q.Start <= q.End && int(q.End) <= len(a.Text) {
		if v.Before = q.Of(a.Text); x.Start >= q.Start && x.End <= q.End && x.Start < x.End {
			v.Before, v.Expression, v.After = a.Text[q.Start:x.Start], x.Of(a.Text), a.Text[x.End:q.End]
		}
		v.Bare = strings.ContainsAny(q.Of(a.Text), quotationMarks)
	}
	return v
}

func pairsOf(c timeline.Comparison) []pairsView {
	var all []pairsView
	for i, s := range c.Sides {
		p := pairsView{Name: s.Name}
		for j, t := range c.Pairs[i] {
			if i == j {
				p.Cells = append(p.Cells, pairView{Self: true, N: s.Only})
				continue
			}
			var notes []string
			for _, n := range []struct {
				n    int
				name string
			}{{t.Same, "same"}, {t.Finer, "finer"}, {t.Overlaps, "overlapping"}, {t.Undecided, "not the same"}, {t.Check, "to check"}} {
				if n.n > 0 {
					notes = append(notes, words.Number(n.n)+" "+n.name)
				}
			}
			cell := pairView{N: t.Shared, Note: strings.Join(notes, ", ")}
			if t.Conflicts > 0 {
				cell.Conflicts = words.Count(t.Conflicts, "conflict")
				if cell.Note != "" {
					cell.Note += ","
				}
			}
			p.Cells = append(p.Cells, cell)
		}
		all = append(all, p)
	}
	return all
}

// firstsOf says who reported shared events before all others, the earliest side first.
func firstsOf(c timeline.Comparison) []firstView {
	shared := c.Shared()
	if shared == 0 {
		return nil
	}
	sides := slices.Clone(c.Sides)
	slices.SortStableFunc(sides, func(a, b timeline.Side) int { return cmp.Or(b.Scoops-a.Scoops, cmp.Compare(a.Published, b.Published)) })
	var all []firstView
	for _, s := range sides {
		said := "first with " + words.Number(s.Scoops) + " of the " + words.Number(shared) + " shared events, alone with " + words.Number(s.Only)
		if shared == 1 {
			said = strings.Replace(said, "of the 1 shared events", "of the one shared event", 1)
		}
		if s.Published != civil.NoDay {
			said = words.Day(s.Published) + ": " + said
		}
		all = append(all, firstView{s.Name, said})
	}
	return all
}
