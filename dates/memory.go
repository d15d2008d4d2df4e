package dates

import "dateline/dates/civil"

// memory is what was said before, newest first by grain.
type memory struct {
	last                Value // the last date with a place on the calendar
	index               int32 // its mention
	known               bool
	unit                [civil.Millennium + 1]remembered
	end                 int32      // of the last mention in the text
	storyAt             int32      // where the story was moved last
	searched, paragraph int32      // up to where the ends of paragraphs were looked for, and the last of them
	story               remembered // where a history stands: not what it mentions in passing
	topic               remembered // the quarter or half the text reports on: not one it compares with
	past                remembered // the day or month of a time long over that is being told of, until the text comes back to the present
	months              bool       // it has gone on from a quarter to "the first nine months"
}

type remembered struct {
	value Value
	index int32
	known bool
}

func (k *memory) keep(m *Mention, index int32, published civil.Day) {
	v := m.Value
	if v.Kind == Duration && v.Len.Unit == civil.Month && v.Len.N >= 6 {
		k.topic, k.months = remembered{}, true // "the first nine months": no longer about a quarter
	}
	if v.Kind > Time || v.When == (civil.Interval{}) || v.Ref != NoRef {
		return
	}
	g := v.Grain
	if g < civil.DayGrain {
		g = civil.DayGrain
	}
	k.last, k.index, k.known, k.end = v, index, true, m.End
	k.goBack(m, index, published)
	k.unit[g] = remembered{v, index, true}
	switch near := published != civil.NoDay && v.When.Start > published.Start()-366*86400; {
	case g != civil.Quarter && g != civil.Half:
	case m.Anchor == Published:
		k.report(m, index, published)
	case m.Anchor == Absolute && near && !k.topic.known: // "Q1 FY23"
		k.topic, k.months = remembered{v, index, true}, false
	}
}

// goBack takes the text to a time long over with a full date of it, and on with what is
// reckoned from that. What is reckoned from the day of publication brings it back.
func (k *memory) goBack(m *Mention, index int32, published civil.Day) {
	const long = 300 * 86400
	switch v := m.Value; {
	case published == civil.NoDay:
	case m.Anchor == Published:
		k.past = remembered{}
	case v.Grain <= civil.DayGrain && (k.past.known || m.Anchor == Absolute) && v.When.End < published.Start()-long:
		k.past = remembered{v, index, true}
	}
}

// report makes a quarter the one the text reports on. A quarter of last year is
// one it compares with, and one that still runs does not take the place of one
// that is over: reports look ahead at their end.
func (k *memory) report(m *Mention, index int32, published civil.Day) {
	v := m.Value
	if m.Direction == NoDirection && v.When.Start.Day().Year() != published.Year() {
		return
	}
	if k.topic.known && v.When.End > published.Start() && k.topic.value.When.End <= published.Start() {
		return
	}
	if k.topic.known && v.Grain == k.topic.value.Grain && v.When.End <= k.topic.value.When.Start && !v.Fiscal {
		return // but "the fiscal second quarter", told of another firm, is a report of its own
	}
	k.topic, k.months = remembered{v, index, true}, false
}

// antecedent returns the newest date whose grain is at most the one wanted: what
// "that month" may mean after "March 5".
func (k *memory) antecedent(grain civil.Grain) (remembered, bool) {
	best := remembered{index: -1}
	for g := civil.DayGrain; g <= grain; g++ {
		if u := k.unit[g]; u.known && u.index > best.index {
			best = u
		}
	}
	return best, best.known
}
