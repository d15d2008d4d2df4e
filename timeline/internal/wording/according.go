package wording

import "dateline/timeline/internal/prose"

// Here is whose word a line gives where its sentence says "according to".

// onRecord makes what was on record the event when its date is only that of the
// document it rests on: "The mill lost 40 ships, according to a report issued on
// Monday". Before, 24 lines of the development articles told of the document alone, now
// 3 do.
func (d *Draft) onRecord() {
	if d.clause < 0 || d.own == nil {
		return
	}
	c := &d.cs[d.clause]
	if c.Kind != prose.ParticipleClause || !prose.AccordingTo(d.ws, c.First) {
		return
	}
	main := prose.Main(d.cs)
	if main < 0 || main == d.clause || !d.cs[main].Tense.Finite() || d.own.Start < c.Head {
		return
	}
	if d.deictic() {
		from := d.own.Start
		if d.ws[from-1].Is(prose.OnIn) {
			from--
		}
		if from == c.Head+1 && !(d.own.End < len(d.ws) && d.ws[d.own.End].Is(prose.Agent)) {
			from = c.First // a poll released on Monday
		}
		d.drop(from, d.own.End)
	}
	d.clause, d.own = main, nil
}

// accorded returns the words [from, to) of the phrase that says according to whom
// something is so, with the comma before it, and where in it the name begins; -1 when
// the sentence has none.
func (d *Draft) accorded() (from, name, to int) {
	if d.made.Classes&prose.To == 0 || d.made.Classes&prose.Abstract == 0 {
		return -1, -1, -1
	}
	for i := d.made.Dateline; i+2 < len(d.ws); i++ {
		if !d.ws[i+1].Is(prose.To) || !prose.According(d.ws, i) {
			continue
		}
		for to = i + 2; to < len(d.ws) && (d.ws[to].Wordy() || d.ws[to].Kind == prose.Number || d.ws[to].Kind == prose.Symbol); to++ {
		}
		switch {
		case i > 0 && d.ws[i-1].Kind == prose.Comma:
			return i - 1, i + 2, to
		case i <= d.made.Dateline+1 && to < len(d.ws) && d.ws[to].Kind == prose.Comma:
			return i, i + 2, to
		}
		return -1, -1, -1
	}
	return -1, -1, -1
}

// cutAccording cuts who says so behind the end of what is said.
func (d *Draft) cutAccording() {
	from, _, to := d.accorded()
	if from <= 0 || to < len(d.ws) && d.ws[to].Kind != prose.Stop || d.protects(from, to) || !d.carried(from) {
		return
	}
	d.drop(from, to)
}

// accordance returns whose word the line gives when it has lost the phrase that says
// so; "" when it has not.
func (d *Draft) accordance() string {
	from, name, to := d.accorded()
	if from < 0 || !d.cut[name-1] || d.clause >= 0 && d.cs[d.clause].Head >= name && d.cs[d.clause].Head < to {
		return ""
	}
	until := name
	for until < to && !d.ws[until].Is(prose.Relative|prose.That) && !(d.verbIn(until, until+1) && !prose.Nounish(&d.ws[min(until+1, len(d.ws)-1)])) {
		until++
	}
	if d.finiteIn(name, min(until+1, to)) {
		return "" // answers they gave this week
	}
	until = d.undated(name, until)
	if until <= name || !d.ws[name].Wordy() ||
		d.ws[name].Is(prose.Preposition|prose.Pronoun|prose.Calendar|prose.Verbal&^prose.Base) &&
			!d.ws[name].Is(prose.Determiner|prose.Noun) || d.ws[until-1].Is(prose.Determiner|prose.Preposition) {
		return ""
	}
	return d.speakerIn(name, until)
}
