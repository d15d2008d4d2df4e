package dates

import (
	"sync"

	"dateline/dates/civil"
	"dateline/dates/grammar"
	"dateline/dates/grammar/en"
)

// Mode says how relative expressions are anchored.
type Mode uint8

// The modes.
const (
	Auto      Mode = iota // News or Narrative, chosen per text from the first 512 dates it names
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
	config  Config
	matcher *grammar.Matcher
	readers sync.Pool
}

// english is compiled once: its tables are the same for every Extractor.
var english = sync.OnceValue(func() *grammar.Matcher { return grammar.NewMatcher(en.Language()) })

// New returns an Extractor.
func New(c Config) *Extractor {
	x := &Extractor{config: c, matcher: english()}
	x.readers.New = func() any { return newReader(x) }
	return x
}

// Append finds the date expressions of text, resolves them against the day of
// publication and appends them to dst in order of position. They do not
// overlap. published may be civil.NoDay: then only what the text itself dates
// gets a place on the calendar; so it is for days outside the years 1 to 9999. Text that is not valid UTF-8 is read as it is;
// of a text longer than 2 GiB only the first 2 GiB are read, as offsets are 32
// bits wide.
func (x *Extractor) Append(dst []Mention, text string, published civil.Day) []Mention {
	const most = 1<<31 - 64
	if len(text) > most {
		text = text[:most]
	}
	if y := published.Year(); y < 1 || y > farthest {
		published = civil.NoDay
	}
	r := x.readers.Get().(*reader)
	dst = r.read(dst, text, published)
	x.readers.Put(r)
	return dst
}

// RuleName returns the name of a rule, as "weekday".
func (x *Extractor) RuleName(id RuleID) string {
	if rules := x.matcher.Rules(); int(id) < len(rules) {
		return rules[id].Name
	}
	return ""
}
