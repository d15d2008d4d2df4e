package dates

import "dateline/dates/civil"

// RuleID names the rule that found a mention; [Extractor.RuleName] spells it.
type RuleID uint16

// Signal is the word before an expression that opens, closes or bounds it. It
// is not part of the mention's span (TIMEX3 leaves it out as well).
type Signal uint8

// The signals.
const (
	NoSignal   Signal = iota
	Since             // since 2012: from then until now and on
	Until             // until Friday, till, through (then Friday belongs to it)
	BeforeThat        // before 1990, but not "shortly before midnight", which is about then
	AfterThat         // after March
	By                // by Monday
	From              // from 2009; with Pair > 0 the start of a range
	To                // to 2011: the end of a range
	Between           // between May and July: the start of a range
)

// AnchorKind tells what an expression was resolved against.
type AnchorKind uint8

// The anchors.
const (
	Absolute  AnchorKind = iota // nothing: the text gives the whole date
	Published                   // the publication date
	Previous                    // an earlier mention: Mention.Ref
)

// Direction tells on which side of its anchor an expression was placed.
type Direction uint8

// The directions.
const (
	NoDirection Direction = iota // the text itself says where ("next week") or it is absolute
	Back                         // looked back, the anchor's own day included
	Ahead                        // looked ahead
	Closest                      // took the nearer one
)

// Mention is one date expression in a text.
type Mention struct {
	Start, End int32 // byte offsets into the text, half-open
	Value      Value
	Rule       RuleID
	Signal     Signal
	Pair       int8 // +1: opens a range that the next mention closes; -1: closes it; else 0
	Anchor     AnchorKind
	Direction  Direction
	Clause     Direction // which way its clause looks: Ahead ("will", "is due"), Back (a verb in the past right before it), else NoDirection
	Ref        int32     // Anchor == Previous: index of that mention in what the same call appended; else -1
}

// Extent returns what the i-th mention covers together with its signal and its
// partner: "since 2012" is [2012-01-01, civil.Future), both mentions of "from
// 2009 to 2011" are [2009-01-01, 2012-01-01). Without either it is the
// mention's own Value. Mentions that have no place on the calendar come back
// unchanged.
func Extent(ms []Mention, i int) Value {
	m := ms[i]
	v := m.Value
	if v.When == (civil.Interval{}) || v.Kind == Set {
		return v
	}
	switch {
	case m.Pair > 0 && i+1 < len(ms):
		return join(v, ms[i+1].Value)
	case m.Pair < 0 && i > 0:
		return join(ms[i-1].Value, v)
	}
	switch m.Signal {
	case Since, From:
		v.When.End = civil.Future
	case Until:
		if v.Part == NoPart { // "through the night" is that night
			v.When.Start = civil.Past
		}
	case BeforeThat:
		end := v.When.Start
		if v.Mod == End { // "before the end of May": May is still within
			end = v.When.End
		}
		v.When = civil.Interval{Start: civil.Past, End: end}
		if v.Part == Morning { // "before dawn on Wednesday" is of that day
			v.When.Start = end.Day().Start()
		}
	case AfterThat:
		start := v.When.End
		if v.Mod == Start { // "after the beginning of May": most of May is within
			start = v.When.Start
		}
		v.When = civil.Interval{Start: start, End: civil.Future}
	case By:
		v.When.Start = civil.Past
	}
	return v
}

func join(a, b Value) Value {
	if b.When == (civil.Interval{}) || b.When.End <= a.When.Start {
		return a
	}
	if b.Grain != a.Grain {
		a.EndGrain = b.Grain
	}
	a.When.End = b.When.End
	return a
}
