package page

import (
	"encoding/json"

	"dateline/render/document"
	"dateline/render/page/echarts"
	"dateline/render/picture"
	"dateline/render/words"
)

// carriedData is what the page's script works on. Text stands in the page
// once: what the list holds is left out of the timeline here, and the script
// reads it from there when it is needed.
type carriedData struct {
	Timeline document.Document `json:"timeline"`          // in the order of the list
	Columns  *columns          `json:"columns,omitempty"` // the events, when the list holds dates and lines alone
	Full     bool              `json:"full,omitempty"`    // the events are whole: there is no list
	Chart    *chartData        `json:"chart,omitempty"`
	Option   json.RawMessage   `json:"option,omitempty"` // of ECharts
}

type chartData struct {
	Pieces [][5]float64 `json:"pieces"` // from, to, u, v, 1 if it holds one event
	Lanes  []laneData   `json:"lanes"`
	Levels []levelData  `json:"levels"`
	Marks  [][]float64  `json:"marks,omitempty"` // as echarts.Option says; with ECharts they are in the option
	Today  *float64     `json:"today,omitempty"` // days since 1970-01-01
}

type laneData struct {
	Name   string      `json:"name"`
	Sub    string      `json:"sub"`
	Issues []issueData `json:"issues"`
}

type issueData struct {
	Day  int    `json:"day"`
	Name string `json:"name"`
	Date string `json:"date"`
}

// levelData is a picture.Level: for each mark a digit, its row, or "+" when it
// is counted.
type levelData struct {
	Width float64 `json:"width"`
	Rows  string  `json:"rows"`
}

// data returns the data as JSON that may stand in a script element.
func data(doc document.Document, pic picture.Picture, chart Chart, lean, full bool) ([]byte, error) {
	d := carriedData{Timeline: doc, Full: full}
	switch {
	case full:
	case lean:
		d.Timeline.Events, d.Columns = []document.Event{}, columnsOf(doc.Events)
	default:
		d.Timeline.Events = stripped(doc.Events)
	}
	if len(pic.Marks) > 0 {
		d.Chart = chartOf(pic)
		if chart == ECharts {
			var err error
			if d.Option, err = echarts.Option(pic); err != nil {
				return nil, err
			}
		} else {
			d.Chart.Marks = echarts.Values(pic)
		}
	}
	return json.Marshal(d)
}

func chartOf(p picture.Picture) *chartData {
	c := &chartData{}
	for _, s := range p.Scale.Pieces {
		single := 0.0
		if s.Single {
			single = 1
		}
		c.Pieces = append(c.Pieces, [5]float64{s.From, s.To, s.U, s.V, single})
	}
	for _, l := range p.Lanes {
		lane := laneData{Name: l.Name, Sub: l.Sub, Issues: []issueData{}}
		for _, i := range l.Issues {
			lane.Issues = append(lane.Issues, issueData{int(i.Day), i.Name, words.Weekday(i.Day)})
		}
		c.Lanes = append(c.Lanes, lane)
	}
	for _, l := range p.Levels {
		rows := make([]byte, len(l.Rows))
		for i, r := range l.Rows {
			rows[i] = '+'
			if r != picture.Counted {
				rows[i] = '0' + byte(r)
			}
		}
		c.Levels = append(c.Levels, levelData{l.Width, string(rows)})
	}
	if p.MarksToday() {
		day := float64(p.Today)
		c.Today = &day
	}
	return c
}

// stripped returns the events without what the list holds.
func stripped(events []document.Event) []document.Event {
	bare := make([]document.Event, len(events))
	for i, e := range events {
		e.Others = stripOthers(e, true)
		e.Line, e.Why, e.Speaker, e.Names = "", "", "", nil
		e.Quote, e.Expression = wordless(e.Quote), wordless(e.Expression)
		bare[i] = e
	}
	return bare
}

// stripOthers returns the further tellings of e: without a line where it is
// that of e, and, when the list holds them, without their words.
func stripOthers(e document.Event, listed bool) []document.Event {
	var others []document.Event
	for _, o := range e.Others {
		if o.Line == e.Line {
			o.Line = ""
		}
		if listed {
			o.Why, o.Quote, o.Expression = "", wordless(o.Quote), wordless(o.Expression)
		}
		others = append(others, o)
	}
	return others
}

func wordless(p *document.Passage) *document.Passage {
	if p == nil {
		return nil
	}
	return &document.Passage{Start: p.Start, End: p.End}
}
