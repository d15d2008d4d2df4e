package dates

import "dateline/dates/civil"

// Mode says how relative expressions are anchored.
type Mode uint8

// The modes.
const (
	Auto      Mode = iota // News or Narrative, chosen per text from the dates it names
	News                  // to the publication date, unless the words point back
	Narrative             // to what was said before: histories, biographies
)

// Config configures an [Extractor]. The zero value reads English news.
type Config struct {
	Mode Mode
}

// Extractor finds and resolves date expressions. It is immutable and safe for
// concurrent use.
type Extractor struct {
	config Config
}

// New returns an Extractor.
func New(c Config) *Extractor { return &Extractor{config: c} }

// Append finds the date expressions of text, resolves them against the day of
// publication and appends them to dst in order of position. They do not
// overlap. published may be civil.NoDay: then only what the text itself dates
// gets a place on the calendar. Text that is not valid UTF-8 is read as it is.
func (x *Extractor) Append(dst []Mention, text string, published civil.Day) []Mention {
	return dst
}

// RuleName returns the name of a rule, as "weekday".
func (x *Extractor) RuleName(id RuleID) string { return "" }
