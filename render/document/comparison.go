package document

import (
	_ "embed"

	"dateline/timeline"
)

//go:embed comparison.schema.json
var comparisonSchema []byte

// ComparisonSchema returns the JSON Schema (draft 2020-12) of a Comparison. It
// refers to that of a Document as timeline.schema.json.
func ComparisonSchema() []byte { return append([]byte(nil), comparisonSchema...) }

// Comparison is what several articles or groups of articles tell, as data.
type Comparison struct {
	Format   string    `json:"format"` // always "dateline comparison"
	Version  int       `json:"version"`
	Articles []Article `json:"articles"`
	Sides    []Side    `json:"sides"` // what was compared, in the order given
	Rows     []Row     `json:"rows"`  // every event once, in order
	Pairs    [][]Tally `json:"pairs"` // pairs[i][j]: what sides i and j both tell; pairs[i][i]: what i tells
}

// Side is one of the things compared: mostly one article.
type Side struct {
	Name      string `json:"name"`
	Articles  []int  `json:"articles"`  // indices
	Published Bound  `json:"published"` // the earliest day; null when not known
	Events    int    `json:"events"`
	Alone     int    `json:"alone"` // events that no other side tells
	First     int    `json:"first"` // shared events it reported before all others
}

// Row is one event and how the sides tell it.
type Row struct {
	Relation  string    `json:"relation"`             // the furthest from agreement among the tellings, as timeline.Relation names it
	DaysApart int       `json:"days_apart,omitempty"` // how far apart the dates with that relation are
	Sides     int       `json:"sides"`                // how many tell it
	First     []int     `json:"first,omitempty"`      // the sides that reported it first; left out when nobody can tell, or one side alone tells it
	Tellings  []Telling `json:"tellings"`             // the best first
}

// Telling is the event as one article tells it. Relation and days_apart of the
// event are to the row's first telling.
type Telling struct {
	Side  int     `json:"side"`
	Score float32 `json:"score"` // how sure the match is, 0…1; 0 when it stands alone
	Event Event   `json:"event"`
}

// Tally counts shared rows by how the dates relate.
type Tally struct {
	Shared    int `json:"shared"`
	Same      int `json:"same"`
	Finer     int `json:"finer"`
	Overlaps  int `json:"overlaps"`
	Undecided int `json:"undecided"`
	Check     int `json:"check"`
	Conflicts int `json:"conflicts"`
}

// OfComparison returns c as data.
func OfComparison(c timeline.Comparison) Comparison {
	d := Comparison{Format: "dateline comparison", Version: Version, Articles: make([]Article, len(c.Articles)),
		Sides: make([]Side, len(c.Sides)), Rows: make([]Row, len(c.Rows)), Pairs: make([][]Tally, len(c.Pairs))}
	for i, a := range c.Articles {
		d.Articles[i] = articleOf(a)
	}
	for i, s := range c.Sides {
		d.Sides[i] = Side{Name: s.Name, Published: Bound(s.Published.String()), Events: s.Events, Alone: s.Only, First: s.Scoops,
			Articles: make([]int, s.Last-s.First)}
		for k := range d.Sides[i].Articles {
			d.Sides[i].Articles[k] = s.First + k
		}
	}
	for i, r := range c.Rows {
		row := Row{Relation: r.Relation.String(), DaysApart: r.Days, Sides: r.Sides, First: r.First, Tellings: make([]Telling, len(r.Tellings))}
		for k, t := range r.Tellings {
			e := eventOf(&t.Event, c.Articles)
			e.Relation, e.DaysApart = t.Relation.String(), t.Days
			row.Tellings[k] = Telling{Side: t.Side, Score: t.Score, Event: e}
		}
		d.Rows[i] = row
	}
	for i, row := range c.Pairs {
		d.Pairs[i] = make([]Tally, len(row))
		for j, t := range row {
			d.Pairs[i][j] = Tally(t)
		}
	}
	return d
}
