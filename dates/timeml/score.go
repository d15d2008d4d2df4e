package timeml

import (
	"sort"
	"strings"
)

// Tally counts what the rule of TempEval-3 counts. Tallies of several documents
// are added up before any rate is taken (micro-average).
type Tally struct {
	Documents int
	Gold      int // expressions in the gold
	Predicted int // expressions predicted
	Paired    int // pairs that overlap: relaxed match
	Strict    int // pairs with the same text
	Type      int // pairs with the same type
	Value     int // pairs with the same value, compared as strings
	Typed     int // gold expressions that have a type: none in a TIMEX2 corpus
	Valued    int // gold expressions that have a value at all
	Dropped   int // predictions left out because they overlap an earlier one or leave the text
}

// Add returns the sum of two tallies.
func (t Tally) Add(o Tally) Tally {
	return Tally{
		Documents: t.Documents + o.Documents,
		Gold:      t.Gold + o.Gold,
		Predicted: t.Predicted + o.Predicted,
		Paired:    t.Paired + o.Paired,
		Strict:    t.Strict + o.Strict,
		Type:      t.Type + o.Type,
		Value:     t.Value + o.Value,
		Typed:     t.Typed + o.Typed,
		Valued:    t.Valued + o.Valued,
		Dropped:   t.Dropped + o.Dropped,
	}
}

// Rate is precision, recall and their harmonic mean, each 0…1.
type Rate struct{ P, R, F1 float64 }

// StrictRate is the rate of expressions found with exactly the gold's words.
func (t Tally) StrictRate() Rate { return t.rate(t.Strict) }

// RelaxedRate is the rate of expressions found with at least one common
// character.
func (t Tally) RelaxedRate() Rate { return t.rate(t.Paired) }

// TypeF1 is the relaxed F1 times the share of pairs with the same type, 0…1. It
// is 0 when the gold has no types (Typed == 0).
func (t Tally) TypeF1() float64 { return t.RelaxedRate().F1 * share(t.Type, t.Paired) }

// ValueF1 is the relaxed F1 times the share of pairs with the same value, 0…1.
func (t Tally) ValueF1() float64 { return t.RelaxedRate().F1 * share(t.Value, t.Paired) }

func (t Tally) rate(hits int) Rate {
	if t.Gold == 0 && t.Predicted == 0 {
		return Rate{1, 1, 1} // nothing to find, nothing found
	}
	r := Rate{P: share(hits, t.Predicted), R: share(hits, t.Gold)}
	if r.P+r.R > 0 {
		r.F1 = 2 * r.P * r.R / (r.P + r.R)
	}
	return r
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Fault is the way in which a prediction differs from the gold.
type Fault uint8

// The faults.
const (
	Missed     Fault = iota // in the gold only
	Spurious                // predicted only
	WrongSpan               // paired, but not the same words
	WrongType               // paired, types differ (and perhaps values)
	WrongValue              // paired, types agree, values differ
)

var faultNames = [...]string{"missed", "spurious", "span", "type", "value"}

// String returns missed, spurious, span, type or value.
func (f Fault) String() string { return faultNames[f] }

// Difference is one fault. Gold is the zero Timex when spurious, Predicted when
// missed. A pair can have two: its span and its type or value.
type Difference struct {
	Fault     Fault
	Gold      Timex
	Predicted Timex
}

// Compare scores predictions against a gold document by the rule of TempEval-3
// (UzZaman et al., SemEval 2013, task 1, with its tools):
//
//   - the document creation time and tags around nothing do not count;
//   - both sides are walked from left to right, gold first where both begin
//     together: an expression pairs, where it begins, with the other side's
//     latest one if that still runs there and is not yet paired;
//   - values and types compare as strings.
//
// Predictions may come in any order; of two that overlap the later, or shorter,
// is dropped, and so is one that leaves the text. The differences come in the
// order of the text.
func Compare(gold Document, predicted []Timex) (Tally, []Difference) {
	var goldside []Timex
	for _, g := range gold.Timexes {
		if strings.TrimSpace(gold.Text[g.Start:g.End]) != "" {
			goldside = append(goldside, g)
		}
	}
	predicted, dropped := separate(predicted, len(gold.Text))
	t := Tally{Documents: 1, Gold: len(goldside), Predicted: len(predicted), Dropped: dropped}
	for _, g := range goldside {
		if g.Value != "" {
			t.Valued++
		}
		if g.Type != "" {
			t.Typed++
		}
	}

	var faults []Difference
	partner := pair(goldside, predicted)
	taken := make([]bool, len(predicted))
	for i, g := range goldside {
		j := partner[i]
		if j < 0 {
			faults = append(faults, Difference{Fault: Missed, Gold: g})
			continue
		}
		p := predicted[j]
		taken[j] = true
		t.Paired++
		if gold.Text[g.Start:g.End] == gold.Text[p.Start:p.End] {
			t.Strict++
		} else {
			faults = append(faults, Difference{WrongSpan, g, p})
		}
		if g.Type == p.Type {
			t.Type++
		}
		if g.Value == p.Value {
			t.Value++
		}
		switch {
		case g.Type != "" && g.Type != p.Type:
			faults = append(faults, Difference{WrongType, g, p})
		case g.Value != p.Value:
			faults = append(faults, Difference{WrongValue, g, p})
		}
	}
	for j, p := range predicted {
		if !taken[j] {
			faults = append(faults, Difference{Fault: Spurious, Predicted: p})
		}
	}
	sort.SliceStable(faults, func(i, j int) bool { return faults[i].start() < faults[j].start() })
	return t, faults
}

func (d Difference) start() int {
	if d.Fault == Spurious {
		return d.Predicted.Start
	}
	return d.Gold.Start
}

// separate sorts predictions and drops those that overlap an earlier one or do
// not lie within [0, limit).
func separate(in []Timex, limit int) (out []Timex, dropped int) {
	sorted := append([]Timex(nil), in...)
	sort.SliceStable(sorted, func(i, j int) bool {
		a, b := sorted[i], sorted[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End > b.End
	})
	end := 0
	for _, t := range sorted {
		if t.End <= t.Start || t.Start < end || t.End > limit {
			dropped++
			continue
		}
		out = append(out, t)
		end = t.End
	}
	return out, dropped
}

// pair returns for each gold expression the index of its prediction, or -1.
// Both sides are sorted by start; the gold may be nested.
func pair(gold, predicted []Timex) []int {
	partner := make([]int, len(gold))
	for i := range partner {
		partner[i] = -1
	}
	taken := make([]bool, len(predicted))
	i, j := 0, 0 // next to begin; i-1 and j-1 are the latest begun
	for i < len(gold) || j < len(predicted) {
		if j == len(predicted) || i < len(gold) && gold[i].Start <= predicted[j].Start {
			if j > 0 && !taken[j-1] && predicted[j-1].End > gold[i].Start {
				partner[i], taken[j-1] = j-1, true
			}
			i++
			continue
		}
		if i > 0 && partner[i-1] < 0 && gold[i-1].End > predicted[j].Start {
			partner[i-1], taken[j] = j, true
		}
		j++
	}
	return partner
}
