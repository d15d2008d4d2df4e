package same

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestLikeness(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b Clause
		want Likeness
	}{
		{"the same", Clause{"The barge sank on 2 May", "2 May", "sank"}, Clause{"The barge sank on 3 May", "3 May", "sank"},
			Likeness{Verb: true, Less: 1, More: 1, Terms: 2}},
		{"verbs of one kind", Clause{"Fire destroyed the brewery", "", "destroyed"}, Clause{"The brewery burned down", "", "burned"},
			Likeness{Verb: true, Less: 1. / 2, More: 1. / 3, Terms: 1}},
		{"other verbs", Clause{"The barge exploded", "", "exploded"}, Clause{"The barge sank", "", "sank"},
			Likeness{Other: true, Less: 1. / 2, More: 1. / 2, Terms: 1}},
		{"a verb that says nothing", Clause{"The barge was there", "", "was"}, Clause{"The barge sank", "", "sank"},
			Likeness{Less: 1, More: 1. / 2, Terms: 1}},
		{"no verb", Clause{Line: "A barge"}, Clause{Line: "The barge"}, Likeness{Less: 1, More: 1, Terms: 1}},
		{"names weigh twice, but not where a line begins", Clause{"In May the Wilma sank", "May", "sank"}, Clause{"Wilma sank", "", "sank"},
			Likeness{Verb: true, Less: 1, More: 2.5 / 3, Terms: 2}},
		{"numbers weigh three times", Clause{"It killed 11 workers", "", "killed"}, Clause{"It killed 11 people", "", "killed"},
			Likeness{Verb: true, Less: 4. / 5, More: 4. / 5, Terms: 2}},
		{"each has a number of its own", Clause{"It killed 11 workers", "", "killed"}, Clause{"It killed 12 workers", "", "killed"},
			Likeness{Verb: true, Less: 2. / 5, More: 2. / 5, Terms: 2, Clash: true}},
		{"one says more", Clause{"It killed 11 workers", "", "killed"}, Clause{"It killed workers", "", "killed"},
			Likeness{Verb: true, Less: 1, More: 2. / 5, Terms: 2}},
		{"nothing", Clause{}, Clause{}, Likeness{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := NewReader()
			a, b := r.Read(tt.a), r.Read(tt.b)
			near := cmpopts.EquateApprox(0, 1e-6)
			if diff := cmp.Diff(tt.want, a.Likeness(&b), near); diff != "" {
				t.Errorf("a to b (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, b.Likeness(&a), near); diff != "" {
				t.Errorf("b to a (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzLikeness(f *testing.F) {
	f.Add("Fire destroyed the Holm brewery on 2 May", "2 May", "destroyed", "The brewery burned")
	f.Add("caf\xc3 1,2", "\xc3", "", "")
	f.Fuzz(func(t *testing.T, line, date, verb, other string) {
		r := NewReader()
		a, b := r.Read(Clause{line, date, verb}), r.Read(Clause{Line: other, Verb: verb})
		l := a.Likeness(&b)
		if l != b.Likeness(&a) || l.Less < l.More || l.More < 0 || l.Less > 1 || math.IsNaN(float64(l.Less)) || l.Verb && l.Other {
			t.Errorf("%+v", l)
		}
	})
}
