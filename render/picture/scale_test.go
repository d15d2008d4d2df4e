package picture

import (
	"testing"

	"dateline/dates/civil"
)

func span(from, to string) Mark {
	a, err := civil.ParseDay(from)
	if err != nil {
		panic(err)
	}
	b, err := civil.ParseDay(to)
	if err != nil {
		panic(err)
	}
	return Mark{From: float64(a), To: float64(b)}
}

// TestScaleOrder: days keep their order on the axis, pieces do not share days,
// and every mark begins within a piece.
func TestScaleOrder(t *testing.T) {
	for name, marks := range map[string][]Mark{
		"a lone long span before recent days": {
			span("1987-08-03", "1987-08-04"), span("2009-01-01", "2024-05-14"), span("2021-10-01", "2021-11-01"),
			span("2022-06-01", "2022-09-01"), span("2024-03-01", "2024-04-01"), span("2024-05-12", "2024-05-13"),
			span("2024-05-13", "2024-05-14"), span("2024-05-14", "2024-05-15"), span("2024-05-16", "2024-05-17"),
			span("2024-05-31", "2024-06-01"), span("2026-12-30", "2027-01-01"),
		},
		"one day":                {span("2016-08-03", "2016-08-04")},
		"the same day again":     {span("2016-08-03", "2016-08-04"), span("2016-08-03", "2016-08-04")},
		"centuries and a week":   {span("1066-10-14", "1066-10-15"), span("2016-08-01", "2016-08-02"), span("2016-08-02", "2016-08-03"), span("2016-08-03", "2016-08-04")},
		"a span over all others": {span("2000-01-01", "2020-01-01"), span("2001-05-05", "2001-05-06"), span("2019-05-05", "2019-05-06")},
	} {
		s := newScale(marks)
		for i := 1; i < len(s.Pieces); i++ {
			if l, r := s.Pieces[i-1], s.Pieces[i]; l.To > r.From || l.V > r.U {
				t.Errorf("%s: piece %v runs into %v", name, l, r)
			}
		}
		for _, m := range marks {
			in := false
			for _, p := range s.Pieces {
				in = in || p.From <= m.From && m.From <= p.To
			}
			if !in {
				t.Errorf("%s: no piece holds day %v", name, m.From)
			}
			for _, n := range marks {
				if m.From < n.From && s.At(m.From) > s.At(n.From) {
					t.Errorf("%s: day %v lies behind day %v", name, m.From, n.From)
				}
			}
		}
	}
}

// TestScalePlaces: the piece an event is drawn in is its own, so that the ticks
// around it are those of its time.
func TestScalePlaces(t *testing.T) {
	marks := []Mark{span("2009-01-01", "2024-05-14"), span("2021-10-01", "2021-11-01"), span("2022-06-01", "2022-09-01"),
		span("2024-05-12", "2024-05-13"), span("2024-05-13", "2024-05-14"), span("2024-05-14", "2024-05-15")}
	s := newScale(marks)
	autumn, summer := s.At(marks[1].From), s.At(marks[2].From)
	if summer-autumn < .01 {
		t.Errorf("October 2021 and June 2022 lie %.4f of the axis apart: %v", summer-autumn, s.Pieces)
	}
}
