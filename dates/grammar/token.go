package grammar

// Class is a set of the roles a token can play. A word may have several:
// "second" is an ordinal and a unit, "12" a day, an hour and a month.
type Class uint64

// The classes. Those up to Short are given to figures by the scanner, some of
// them also to number words; the others come from the lexicon. What Val holds
// is said where it is not the number itself.
const (
	Num      Class = 1 << iota // a number: "3", "1,200", "three"
	Day                        // 1 … 31
	MonthNum                   // one or two figures, 1 … 12
	YearNum                    // four figures, 1000 … 2999, or words: "nineteen ninety-six"
	Two                        // exactly two figures
	Hour                       // one or two figures, 0 … 24
	Clock60                    // exactly two figures, 00 … 59
	Ord                        // "3rd", "third"
	Tens                       // "1980s", "'80s", "eighties"; Val is the first year, below 100 without its century
	Short                      // "'98": Val 98
	Weekday                    // Val 1 (Monday) … 7
	Month                      // Val 1 … 12
	Unit                       // Val is the civil.Grain; singular or plural
	Units                      // a unit in the plural
	Plural                     // a weekday, season or part of the day in the plural
	Season                     // Val 1 (spring) … 4
	Part                       // a part of the day; Val is its code, see Expr.Part
	Holiday                    // Val is the holiday's code
	Deictic                    // "yesterday": Val is the shift in days
	A                          // "a", "an"
	The
	This
	That
	Last  // "last", "past", "previous"
	Next  // "next", "coming"
	Early // Mod START
	Mid   // Mod MID
	Late  // Mod END
	Begin // "beginning", "start"
	Finish
	About // Mod APPROX: "about", "nearly"
	Over  // Mod MORE_THAN
	Under // Mod LESS_THAN
	Vague // "several", "a few": an amount nobody knows
	EveryWord
	Often    // "daily": Val is the grain
	Past     // PAST_REF
	Present  // PRESENT_REF
	Future   // FUTURE_REF
	Meridiem // a.m. (Val 0), p.m. (Val 12)
	Zone     // Val is the offset in minutes east of UTC
	BCE      // "BC", "B.C.E."
	CE       // "AD"
	Times    // "once", "twice": Val is the count
	Signal   // "since", "until": Val is the signal's code
	Through  // a signal that closes a range: "to", "through"
	Sure     // any word that can head a date: a run without one is dropped
	Scale    // "hundred", "thousand", "dozen": Val is the factor
	Decimal  // "twenty" … "ninety"
	Clock4   // four figures that could be a clock time without a colon: "0900"
	Prefix   // letters that figures may be joined to: "Q3", "FY19"
)

// Gap is what lies between a token and the one before it.
type Gap uint16

// The gaps. They are bits so that a pattern can allow several.
const (
	Joined Gap = 1 << iota // nothing: "5pm"
	Space                  // white space, at most one line break; also the full stop of an abbreviation
	Hyphen                 // "-" or an en dash
	Comma                  // a comma and white space
	Slash
	Colon
	Dot        // a full stop without white space
	Possessive // "'s" or "'" and white space
)

// Token is a word of the lexicon or a number.
type Token struct {
	Start, End int32 // byte offsets, half-open; a full stop of an abbreviation is not part of it
	Class      Class
	Val        int32 // meaning by class, for the word's first sense
	Word       uint16
	Gap        Gap   // before it; 0 at the start of a run
	Frac       uint8 // hundredths: "2.5", "2 1/2"
	Cap        bool  // begins with a capital
}

// Has tells whether the token can play one of the roles.
func (t *Token) Has(c Class) bool { return t.Class&c != 0 }
