package grammar

import "dateline/dates/civil"

// Op says how an expression finds its time.
type Op uint8

// The operations.
const (
	None   Op = iota
	At        // the fields as given; what they leave open comes from the anchor
	Shift     // N units of Grain away from the anchor: 0 "this year", -1 "last week", +3 "in three days"
	Same      // the unit the text spoke of before: "that day", "the quarter"
	Every     // recurs: a SET
	Length    // an amount: a DURATION
	Refer     // now, the past, the future: Ref
)

// From says what Shift and At count from.
type From uint8

// The origins.
const (
	Anchor   From = iota // what the mode of the text says: news, the publication date
	Text                 // what was said before: "the following week", "a year earlier"
	Speaking             // always the publication date: "yesterday", "today"
)

// Dir is the side of the anchor the words themselves name.
type Dir uint8

// The directions.
const (
	Open    Dir = iota // the words do not say: tense and class decide
	Back               // "last Tuesday", "this past spring"
	Ahead              // "next Tuesday", "this coming Friday"
	Within             // "this March": of the anchor's own year or week
	Nearest            // the side that is nearer: of a clause, for what was called off
	Awaited            // Ahead, unless it is just over: of a clause that tells what was due then
	Told               // of a clause whose verb is in the past without standing beside the date: it leaves days and months open, but no seasons
)

// Mod is the modifier of TIMEX3.
type Mod uint8

// The modifiers, in the order of dates.Mod.
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
	Middle
	End
	Approx
)

// Field is a set of calendar fields.
type Field uint16

// The fields of Fields.
const (
	HasYear Field = 1 << iota
	HasMonth
	HasDay
	HasWeekday
	HasQuarter
	HasHalf
	HasSeason
	HasHoliday
	HasPart
	HasClock
	HasDecade // Year is its first year
	HasCentury
)

// Fields are what the words themselves fix.
type Fields struct {
	Has     Field
	Month   uint8
	Day     uint8
	Weekday uint8
	Index   uint8 // of quarter, half, season or holiday
	Part    uint8 // of the day, in the order of dates.Part
	Year    int32 // astronomical: 0 is 1 BCE
}

// Expr is the meaning of an expression before any calendar is looked at.
type Expr struct {
	Op    Op
	Grain civil.Grain
	From  From
	Dir   Dir
	Mod   Mod
	Ref   uint8 // Refer: 1 past, 2 present, 3 future
	Quant uint8 // Every: in the order of dates.Quant
	Flags Flag
	N     int32 // how many units away; of a weekday ahead: how many days it is away at least
	At    Fields
	In    Container
	Len   civil.Period // Length, Every
	More  civil.Period // the finer part of a compound length
	Rest  civil.Period // the third part of one: "two years, three months and five days"
	Freq  civil.Period // Every
	Until Fields       // the second end of a range written as one: "March 3-5"

	// The clock time, to be read from the text: byte offsets, half-open.
	ClockStart, ClockEnd int32
	// A range written as one: the first expression ends and the second begins
	// here, byte offsets; 0 for none. The second ends with the match.
	FirstEnd, UntilStart int32
	Beside               int8 // "the day before Christmas": -1 day, "the day after": +1
	Nth                  int8 // "the last week of March": the n-th NthGrain of the date; negative from its end
	NthGrain             civil.Grain
	NthWeekday           uint8       // with NthGrain DayGrain: only this weekday counts, "the last Sunday of March"
	Widen                civil.Grain // "the week of March 2": the unit of this grain around the date
	Told                 civil.Grain // "a year ago this week": the grain of the date, finer than the unit of its distance

	Zone int16 // minutes east of UTC, with HasZone
}

// Container is the unit an expression lies in: "March last year" lies in the
// year at Shift -1.
type Container struct {
	Op    Op // None, Shift or Same
	Grain civil.Grain
	From  From
	N     int16
}

// Flag is a set of marks.
type Flag uint16

// The marks.
const (
	Fiscal    Flag = 1 << iota // of a fiscal year
	Adjective                  // stands before a noun: "third-quarter profit"
	HasZone
	OldStyle  // by the Julian calendar: "25 October 1917 O.S."
	QuarterOf // "the quarter ended Sept. 30": two mentions, the quarter and the day
	HourRange // "4-7 p.m.": two mentions, an hour and the clock time it lasts to
	OfTopic   // "the 1988 period": the quarter the text reports on, in that year
	Attribute // "former": an adjective that counts as a date in TIMEX2 only
	Counted   // a number of units away: "three days ago"
	Bare      // a unit without a number: "years", "the year"
	Partial   // "earlier this year": some day of it
	DayFirst  // "25/12/2015": the text writes the day before the month
	Swappable // "3/8/2016": which is the day, only the text can tell
	Turn      // "the turn of the century": the year with which one begins
)

// Category is what patterns can ask of an expression they embed.
type Category uint32

// The categories. An expression belongs to one or more.
const (
	DayCat      Category = 1 << iota // a date of grain day, weekday or holiday
	MonthCat                         // of grain month
	YearCat                          // of grain year
	PeriodCat                        // of any other grain: week, quarter, half, season, decade, century
	ClockCat                         // a clock time without a date
	PartCat                          // a part of a day without a date
	LengthCat                        // an amount
	AmountCat                        // an amount with a known number
	SetCat                           // a recurrence
	RefCat                           // PAST_REF and the like
	WeekdayCat                       // nothing but a weekday
	RelativeCat                      // a shift: "last year"
	MonthDayCat                      // month and day without a year
	BareUnitCat                      // a unit alone
	TimeCat                          // a date with clock time or part of the day
)

// Category returns the categories of the expression.
func (e *Expr) Category() Category {
	var c Category
	switch e.Op {
	case None:
		return 0
	case Length:
		c = LengthCat
		if e.Flags&Bare != 0 {
			c |= BareUnitCat
		} else if e.Len.N > 0 || e.Len.Hundredths > 0 {
			c |= AmountCat
		}
		return c
	case Every:
		return SetCat
	case Refer:
		return RefCat
	}
	h := e.At.Has
	if h&(HasClock|HasPart) != 0 {
		switch {
		case h&^(HasClock|HasPart) != 0 || e.In.Op != None || e.Op != At:
			return TimeCat
		case h&HasClock != 0:
			return ClockCat
		}
		return PartCat
	}
	if e.Op == Shift || e.In.Op == Shift {
		c |= RelativeCat
	}
	switch e.Grain {
	case civil.DayGrain:
		c |= DayCat
		if h == HasWeekday && e.Op == At && e.In.Op == None {
			c |= WeekdayCat
		}
		if h&(HasYear|HasMonth|HasDay) == HasMonth|HasDay {
			c |= MonthDayCat
		}
	case civil.Month:
		c |= MonthCat
	case civil.Year:
		c |= YearCat
	default:
		c |= PeriodCat
	}
	return c
}
