package grammar

import (
	"fmt"
	"strings"
)

// Patterns
//
// A pattern is a sequence of elements:
//
//	last          a word, by its letters
//	Unit          any token of a class
//	<Length>      an expression already found, by category
//	(a|b c|Num)   one of several sequences
//	x?            optional
//
// Between elements stands white space in the text unless a mark before the
// element says otherwise:
//
//	-x hyphen   ~x space or hyphen   ,x comma   ;x comma or space
//	/x slash    :x colon             .x stop    'x possessive
//	_x nothing  =x nothing or space  *x space, hyphen or possessive
//
// Before the first element anything may stand.

var gapMarks = map[byte]Gap{'-': Hyphen, '~': Space | Hyphen, ',': Comma, ';': Comma | Space, '/': Slash, ':': Colon,
	'.': Dot, '\'': Possessive, '_': Joined, '=': Joined | Space, '*': Space | Hyphen | Possessive}

var classNames = map[string]Class{"Num": Num, "Day": Day, "MonthNum": MonthNum, "YearNum": YearNum, "Two": Two, "Hour": Hour,
	"Clock60": Clock60, "Clock4": Clock4, "Ord": Ord, "Tens": Tens, "Short": Short, "Weekday": Weekday, "Month": Month, "Unit": Unit, "Units": Units,
	"Season": Season, "Part": Part, "Holiday": Holiday, "Deictic": Deictic, "A": A, "The": The, "This": This, "That": That,
	"Last": Last, "Next": Next, "Early": Early, "Mid": Mid, "Late": Late, "Begin": Begin, "Finish": Finish, "About": About,
	"Over": Over, "Under": Under, "Vague": Vague, "Every": EveryWord, "Often": Often, "Past": Past, "Present": Present,
	"Future": Future, "Meridiem": Meridiem, "Zone": Zone, "BCE": BCE, "CE": CE, "Times": Times, "Signal": Signal}

var categoryNames = map[string]Category{"Day": DayCat, "Month": MonthCat, "Year": YearCat, "Period": PeriodCat, "Clock": ClockCat,
	"Part": PartCat, "Length": LengthCat, "Amount": AmountCat, "Set": SetCat, "Ref": RefCat, "Weekday": WeekdayCat,
	"Relative": RelativeCat, "MonthDay": MonthDayCat, "BareUnit": BareUnitCat, "Time": TimeCat,
	"Date": DayCat | MonthCat | YearCat | PeriodCat}

// elem is one element of a pattern, one edge of the trie: a class, an embedded
// expression or a word. One that is none of them is a marked option that was left
// out, of which only the mark counts.
type elem struct {
	class Class
	cat   Category
	word  uint16
	gap   Gap
}

func (e *elem) left() bool { return e.class == 0 && e.cat == 0 && e.word == 0 }

// maxElems bounds the elements of a match.
const maxElems = 16

// parser expands a pattern into all its sequences without options.
type parser struct {
	src  string
	pos  int
	word func(string) uint16
}

func (p *parser) parse() (seqs [][]elem, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pattern %q at %d: %v", p.src, p.pos, r)
		}
	}()
	seqs = p.alternatives()
	if p.pos != len(p.src) {
		panic("unexpected " + p.src[p.pos:])
	}
	for _, s := range seqs {
		if len(s) == 0 || len(s) > maxElems {
			panic(fmt.Sprintf("a sequence has %d elements", len(s)))
		}
	}
	return seqs, nil
}

func (p *parser) alternatives() [][]elem {
	seqs := p.sequence()
	for p.pos < len(p.src) && p.src[p.pos] == '|' {
		p.pos++
		seqs = append(seqs, p.sequence()...)
	}
	return seqs
}

func (p *parser) sequence() [][]elem {
	seqs := [][]elem{nil}
	for {
		for p.pos < len(p.src) && p.src[p.pos] == ' ' {
			p.pos++
		}
		if p.pos == len(p.src) || p.src[p.pos] == '|' || p.src[p.pos] == ')' {
			return seqs
		}
		items := p.item()
		var next [][]elem
		for _, s := range seqs {
			for _, it := range items {
				next = append(next, glue(s, it))
			}
		}
		seqs = next
	}
}

// glue puts an item behind a sequence. Where a marked option was left out, what
// follows takes its mark: "x ;(the)? y" allows a comma before y.
func glue(seq, item []elem) []elem {
	out := append([]elem{}, seq...)
	if n := len(out); n > 0 && out[n-1].left() && len(item) > 0 {
		item = append([]elem{}, item...)
		item[0].gap |= out[n-1].gap
		out = out[:n-1]
	}
	return append(out, item...)
}

func (p *parser) item() [][]elem {
	gap, marked := gapMarks[p.src[p.pos]]
	if marked {
		p.pos++
	} else {
		gap = Space
	}
	var items [][]elem
	switch c := p.src[p.pos]; {
	case c == '(':
		p.pos++
		items = p.alternatives()
		if p.pos == len(p.src) || p.src[p.pos] != ')' {
			panic("missing )")
		}
		p.pos++
		for _, it := range items {
			if marked && len(it) > 0 { // a mark before the group holds for all of it
				it[0].gap = gap
			}
		}
	case c == '<':
		end := strings.IndexByte(p.src[p.pos:], '>')
		if end < 0 {
			panic("missing >")
		}
		name := p.src[p.pos+1 : p.pos+end]
		var cat Category
		for n := range strings.SplitSeq(name, "+") {
			if categoryNames[n] == 0 {
				panic("no category " + n)
			}
			cat |= categoryNames[n]
		}
		p.pos += end + 1
		items = [][]elem{{{cat: cat, gap: gap}}}
	default:
		start := p.pos
		for p.pos < len(p.src) && kinds[p.src[p.pos]] == letter || p.pos < len(p.src) && kinds[p.src[p.pos]] == digit {
			p.pos++
		}
		name := p.src[start:p.pos]
		switch {
		case name == "":
			panic("unexpected " + p.src[p.pos:])
		case name[0] < 'a':
			if classNames[name] == 0 {
				panic("no class " + name)
			}
			items = [][]elem{{{class: classNames[name], gap: gap}}}
		default:
			items = [][]elem{{{word: p.word(name), gap: gap}}}
		}
	}
	if p.pos < len(p.src) && p.src[p.pos] == '?' {
		p.pos++
		if marked {
			items = append(items, []elem{{gap: gap}})
		} else {
			items = append(items, nil)
		}
	}
	return items
}
