package dates

import "dateline/dates/civil"

// Kind tells what sort of time a [Value] is; the four types of TIMEX3.
type Kind uint8

// The kinds, named as TIMEX3 names them.
const (
	Date     Kind = iota // a calendar date, of any grain from day to century
	Time                 // a time of day, or a part of one
	Duration             // an amount of time
	Set                  // something that recurs
)

// String returns DATE, TIME, DURATION or SET.
func (k Kind) String() string { return [...]string{"DATE", "TIME", "DURATION", "SET"}[k] }

// Mod qualifies a value as the TIMEX3 attribute of the same name does.
type Mod uint8

// The modifiers of TIMEX3.
const (
	NoMod Mod = iota
	Before
	After
	OnOrBefore
	OnOrAfter
	LessThan
	MoreThan
	EqualOrLess
	EqualOrMore
	Start
	Mid
	End
	Approx
)

// String returns the TIMEX3 spelling, "" for NoMod.
func (m Mod) String() string {
	return [...]string{"", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
		"EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"}[m]
}

// Ref is a date known only by its side of now: "recently", "now", "the future".
type Ref uint8

// The references of TIMEX3.
const (
	NoRef Ref = iota
	PastRef
	PresentRef
	FutureRef
)

// String returns PAST_REF, PRESENT_REF or FUTURE_REF, "" for NoRef.
func (r Ref) String() string {
	return [...]string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}[r]
}

// Part is a part of the day.
type Part uint8

// The parts of the day of TIMEX3.
const (
	NoPart Part = iota
	Morning
	Midday
	Afternoon
	Evening
	Night
	Daytime
)

// String returns the TIMEX3 code: MO, MI, AF, EV, NI or DT; "" for NoPart.
func (p Part) String() string { return [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}[p] }

// FieldSet says which fields of a date its text and anchor fixed. A date whose
// year nobody could tell is written with X: "XXXX-12-25".
type FieldSet uint8

// The fields. A fully resolved date has all that its grain implies.
const (
	KnownYear FieldSet = 1 << iota
	KnownMonth
	KnownDay
	KnownWeekday // only the weekday is known: XXXX-WXX-2
	KnownClock
)

// Value is the meaning of a date expression.
//
// For Date and Time, When is the extent [Start, End): one unit of Grain in the
// common case, several for a range ("2009–2011"), with an open end for "since
// 2012" ([2012-01-01, civil.Future)) and "until Friday". When Ref is set, or a
// field is missing from Known, When is the zero interval: nothing is claimed.
//
// For Duration, Len is the amount; When is its extent if the text fixes it
// ("the past three months"), else zero. For Set, Len is the period of
// recurrence and Quant and Freq are the TIMEX3 attributes.
//
// Values compare with ==. The zero Value is no value.
type Value struct {
	Kind     Kind
	Grain    civil.Grain // of When.Start
	EndGrain civil.Grain // of When.End in a range whose ends differ in grain; else None
	Mod      Mod
	Ref      Ref
	Part     Part
	Known    FieldSet
	Index    uint8 // of an unplaced date or a set: its month, weekday (1 is Monday), quarter, half or season
	Index2   uint8 // of an unplaced date: its day of the month
	Fiscal   bool  // a fiscal year, half or quarter; When is the calendar one of that name
	Zone     int16 // minutes east of UTC when HasZone
	HasZone  bool
	Quant    Quant
	Freq     civil.Period   // SET: how often within Len ("twice a year": 2X)
	When     civil.Interval // see above
	Len      civil.Period   // DURATION, SET
	More     civil.Period   // the second, finer part of a compound amount: "an hour and 20 minutes"
	Rest     civil.Period   // the third part of one: "two years, three months and five days"
}

// Quant is the TIMEX3 quantifier of a set.
type Quant uint8

// The quantifiers of a set.
const (
	NoQuant Quant = iota
	Every
	Each
	Some
)

// String returns EVERY, EACH or SOME; "" for NoQuant.
func (q Quant) String() string { return [...]string{"", "EVERY", "EACH", "SOME"}[q] }

// Placed tells whether v lies at a known place on the calendar, be it with one
// open end.
func (v Value) Placed() bool { return v.When != (civil.Interval{}) }

func (v Value) fixed() bool { return v.Known&KnownYear != 0 }
