package prose

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"dateline/dates/grammar/letters"
	"dateline/timeline/article"
)

// AppendSentences splits the stretch part of text into sentences and appends
// their spans, without the white space around them. Sentence boundaries are
// those of Unicode (UAX #29), joined again where English writes a period that
// ends no sentence ("Mr. Smith", "Sept. 11", "5 p.m. Tuesday"), where a line
// was only wrapped, and where a closing quote was left alone.
func AppendSentences(dst []article.Span, text string, part article.Span) []article.Span {
	body := part.Of(text)
	first, heads := len(dst), newHeads(body)
	for at := 0; at < len(body); {
		end := sentenceEnd(body, at)
		s := trim(body, article.Span{Start: int32(at), End: int32(end)})
		at = end
		if s.Start == s.End {
			continue
		}
		s.Start += part.Start
		s.End += part.Start
		if n := len(dst); n > first && joins(text, dst[n-1], s) {
			dst[n-1].End = s.End
			continue
		}
		if heads.mayEndIn(int(s.Start-part.Start), end) {
			if at := int32(headEnd(s.Of(text))); at > 0 {
				dst = append(dst, trim(text, article.Span{Start: s.Start, End: s.Start + at}))
				s.Start += at
			}
		}
		dst = append(dst, s)
	}
	for _, s := range dst[first:] {
		if s.End-s.Start > SentenceLimit {
			return splitLong(dst, first, text)
		}
	}
	return dst
}

// headEnd returns where the story begins in a sentence behind a headline, a stamp or
// both without a full stop; 0 when it begins at the head.
func headEnd(s string) int { return max(datelineAt(s), stampEnd(s)) }

// heads tells, of most sentences, that headEnd is 0 for them: to look for its marks in
// each takes several times as long as to look where the next of each stands.
type heads struct {
	body string
	next [len(headMarks)]int
}

// headMarks are what stands behind a head, each the end of a dateline or of a stamp.
var headMarks = [...]string{") -", "-RRB- -", "T ", "M ", "pdated"}

func newHeads(body string) heads {
	h := heads{body: body}
	for k := range h.next {
		h.next[k] = -1
	}
	return h
}

// mayEndIn tells whether a head may end in body[from:to]; it is to be asked from the
// first sentence to the last.
func (h *heads) mayEndIn(from, to int) bool {
	for k, mark := range headMarks {
		if h.next[k] < from {
			h.next[k] = len(h.body)
			if i := strings.Index(h.body[from:], mark); i >= 0 {
				h.next[k] = from + i
			}
		}
		if h.next[k] < to {
			return true
		}
	}
	return false
}

// datelineAt returns where a wire report begins within s, a headline and a stamp
// without a full stop before it: "Mill burns Mon May 3 LISBON (Northwire) - The
// mill"; 0 when it begins at the head or nowhere.
func datelineAt(s string) int {
	end := strings.Index(s, ") -")
	if end < 0 {
		if end = strings.Index(s, "-RRB- -"); end < 0 {
			return 0
		}
	}
	source := strings.LastIndexAny(s[:end], "([")
	if source < 0 {
		source = strings.LastIndex(s[:end], "-LRB-")
	}
	if source <= 0 || end-source > longestSource {
		return 0
	}
	at, rest := 0, strings.TrimRight(s[:source], " ")
	for n := 0; n < longestPlace && rest != ""; n++ {
		i := strings.LastIndexByte(rest, ' ') + 1
		word := strings.TrimRight(rest[i:], ",.")
		switch {
		case len(word) > 2 && Upper(word) && 'A' <= word[0] && word[0] <= 'Z':
			at = i // the first word in capitals is the place
		case at > 0:
			return at
		case word != "" && !('A' <= word[0] && word[0] <= 'Z' || IsDigit(word[0])):
			return placeAt(s, source, end)
		}
		rest = strings.TrimRight(rest[:i], " ")
	}
	return at
}

// placeAt returns where the place begins that is written in small letters before the
// bracket of an agency at s[source], which closes at s[end]: "still absent Oslo, Norway
// (NNN) -- The mill". It returns 0 where the bracket only explains a name, as "the
// Food Agency (FDA) -- the older" and "the Northern Bank (NB) - Holt's".
func placeAt(s string, source, end int) int {
	name := strings.TrimSpace(s[source+bracketLength(s[source:]) : end])
	story := strings.TrimPrefix(strings.TrimPrefix(s[end:], "-RRB-"), ")")
	dash := len(story) - len(strings.TrimLeft(story, " -"))
	if len(name) < 2 || !Upper(name) || strings.Contains(name, " ") || !strings.Contains(story[:dash], "--") ||
		dash == len(story) || !strings.ContainsRune(opensStory, rune(story[dash])) {
		return 0
	}
	at := capitalBefore(s, source)
	if before := strings.TrimRight(s[:at], " "); strings.HasSuffix(before, ",") {
		at = capitalBefore(s, len(strings.TrimRight(before, " ,")))
	}
	return at
}

// opensStory are the bytes that a story can begin with.
const opensStory = "ABCDEFGHIJKLMNOPQRSTUVWXYZ\"`$0123456789"

// capitalBefore returns where the word begins that ends before s[end], end when it has
// no capital.
func capitalBefore(s string, end int) int {
	head := strings.TrimRight(s[:end], " ")
	i := strings.LastIndexByte(head, ' ') + 1
	if i == len(head) || head[i] < 'A' || 'Z' < head[i] {
		return end
	}
	return i
}

// The most bytes that a source in brackets has and the most words that place and
// day before it have, commas among them.
const (
	longestSource = 40
	longestPlace  = 8
)

// sentenceEnd returns where the sentence that begins at text[i] ends by the rules
// of Unicode, the white space behind it included. No rule ends one before a
// mark that mayEnd names, and none looks back beyond a space without such a mark:
// only from there on the text is read rune by rune.
func sentenceEnd(text string, i int) int {
	at := i
	for at < len(text) {
		if at = nextMark(text, at); at == len(text) {
			break
		}
		if !mayEnd[text[at]] {
			at++
		} else if n := endsNothing(text[at:]); n > 0 {
			at += n
		} else {
			break
		}
	}
	if at == len(text) {
		return at
	}
	if end := plainEnd(text, at); end > 0 {
		return end
	}
	for at > i && text[at-1] != ' ' {
		at--
	}
	it := sentences.FromString(text[at:])
	it.Next()
	return at + it.End()
}

// plainEnd returns where a sentence ends by the mark at text[at] when what follows leaves
// no doubt by the rules of Unicode, as most do: a new line (SB4), or a blank and a capital
// (SB11). It returns 0 otherwise.
func plainEnd(text string, at int) int {
	switch c := text[at]; {
	case c == '\n':
		return at + 1
	case c != '.' && c != '!' && c != '?', at+2 >= len(text):
		return 0
	case text[at+1] == '\n', text[at+1] == ' ' && 'A' <= text[at+2] && text[at+2] <= 'Z':
		return at + 2
	}
	return 0
}

// nextMark returns the next byte from i on that mayEnd may name, the length of the
// text when there is none. It looks at eight bytes at once: the top bit of each is
// set where it is below 0x10, one of the marks or beyond ASCII. A carry can only
// set more of them above the first.
func nextMark(text string, i int) int {
	const ones, top = 0x0101010101010101, 0x8080808080808080
	for ; i+8 <= len(text); i += 8 {
		x := letters.Load(text, i)
		stop, call, ask := x^ones*'.', x^ones*'!', x^ones*'?'
		found := (x-ones*0x10)&^x | (stop-ones)&^stop | (call-ones)&^call | (ask-ones)&^ask | x
		if found &= top; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(text) && !mayEnd[text[i]] {
		i++
	}
	return i
}

// mayEnd tells which bytes can end a sentence, or be of a character that does.
var mayEnd = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= utf8.RuneSelf || strings.IndexByte(".!?\n\r", byte(c)) >= 0
	}
	return t
}()

// endsNothing returns the length of the character that text begins with when it
// is one of those beyond ASCII that English uses most and that end no sentence:
// the letters and marks of Latin, dashes and quotation marks. Else it returns 0.
func endsNothing(text string) int {
	switch {
	case len(text) >= 3 && text[0] == 0xE2 && text[1] == 0x80 && 0x90 <= text[2] && text[2] <= 0xA3:
		return 3 // U+2010 to U+2023
	case len(text) >= 2 && (0xC3 <= text[0] && text[0] <= 0xC9 || text[0] == 0xC2 && text[1] != 0x85) && text[1]&0xC0 == 0x80:
		return 2 // U+0080 to U+024F, but for next line
	}
	return 0
}

// Apart tells whether the space between two sentences parts paragraphs. A wrapped
// line that happens to end with its sentence is taken for the end of one.
func Apart(gap string) bool { return strings.IndexByte(gap, '\n') >= 0 }

// SentenceLimit is how many bytes a sentence has at most. What goes on for
// longer is a table or a list without full stops, and reading it as one sentence
// would take time that grows with the square of its length.
const SentenceLimit = 1000

// splitLong splits the spans of dst[first:] that are longer than SentenceLimit,
// at white space if there is any.
func splitLong(dst []article.Span, first int, text string) []article.Span {
	long := append([]article.Span{}, dst[first:]...)
	dst = dst[:first]
	for _, s := range long {
		for s.End-s.Start > SentenceLimit {
			cut := s.Start + SentenceLimit
			if i := strings.LastIndexByte(text[s.Start:cut], ' '); i > 0 {
				cut = s.Start + int32(i)
			}
			for !utf8.RuneStart(text[cut]) {
				cut--
			}
			if head := trim(text, article.Span{Start: s.Start, End: cut}); head.Start < head.End {
				dst = append(dst, head)
			}
			s = trim(text, article.Span{Start: cut, End: s.End})
		}
		if s.Start < s.End {
			dst = append(dst, s)
		}
	}
	return dst
}

// trim returns s without the white space at its ends.
func trim(text string, s article.Span) article.Span {
	for s.Start < s.End {
		if c := text[s.Start]; ' ' < c && c < 0x7F {
			break
		}
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.Start += int32(n)
	}
	for s.Start < s.End {
		if c := text[s.End-1]; ' ' < c && c < 0x7F {
			break
		}
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= int32(n)
	}
	return s
}

// joins tells whether b, which follows a, goes on with the sentence of a.
func joins(text string, a, b article.Span) bool {
	prev, next := a.Of(text), b.Of(text)
	if len(next) <= len("”") && strings.Trim(next, Closers) == "" {
		return true // a closing quote that stands alone: tokenised text writes . ''
	}
	if opensStamp(prev) {
		return true
	}
	gap := text[a.End:b.Start]
	if (gap == " " || strings.Count(gap, "\n") < 2) && continues(prev, next) {
		return true
	}
	if gap != " " && strings.ContainsAny(gap, "\n\r\u2028\u2029\u0085") {
		return wraps(text[:a.End], gap, prev, next)
	}
	switch end := strings.TrimRight(prev, Closers); {
	case strings.HasSuffix(end, "?"), strings.HasSuffix(end, "!"):
		// "Are you sure?" he asked.
		r, _ := utf8.DecodeRuneInString(next)
		return unicode.IsLower(r)
	case end != prev && !strings.HasSuffix(prev, ")"):
		return false
	}
	return abbreviated(prev, next)
}

// continues tells whether next cannot open a sentence behind prev: it begins with a
// comma or a closing bracket, with the word that a bracket still open in prev
// closes behind ("(NDN.L) rose" parted at its period), or in small letters behind
// a question, an exclamation or an abbreviation. Text that a program has parted
// into sentences and words, one to a line, breaks there: of 23,450 sentences of
// Timeline17 that give a line 190 did.
func continues(prev, next string) bool {
	if next[0] == ',' || next[0] == ')' || next[0] == ']' || strings.HasPrefix(next, "-RRB-") {
		return true
	}
	if i := strings.IndexFunc(next[:min(len(next), longestAbbreviation)], func(r rune) bool { return r == ')' || r == ' ' }); i > 0 && (next[i] == ')' || strings.HasPrefix(next[i+1:], "-RRB-")) &&
		(opensBracket(prev) || Upper(next[:i]) && endsInCode(prev)) {
		return true
	}
	if r, _ := utf8.DecodeRuneInString(next); !unicode.IsLower(r) {
		return false
	}
	end := strings.TrimRight(strings.TrimSuffix(prev, "-RRB-"), Closers+" ")
	if strings.HasSuffix(end, "?") || strings.HasSuffix(end, "!") {
		return stampEnd(next) == 0 // updated : Mon Jul 18 2016 21:41:00
	}
	stem, stopped := strings.CutSuffix(end, ".")
	return stopped && abbreviated(strings.TrimRight(stem, " ")+".", next)
}

// endsInCode tells whether the last word of s before its full stop is in capitals, as
// the code of a share is: "Norden NDN. | N) rose", whose bracket was lost.
func endsInCode(s string) bool {
	stem, stopped := strings.CutSuffix(s, ".")
	stem = strings.TrimRight(stem, " ")
	code := stem[strings.LastIndexByte(stem, ' ')+1:]
	return stopped && len(code) > 1 && Upper(code) && 'A' <= code[0] && code[0] <= 'Z'
}

// opensBracket tells whether s ends within a bracket that opened a word before.
func opensBracket(s string) bool {
	tail := s[max(0, len(s)-bracketReach):]
	return max(strings.LastIndex(tail, "-LRB-"), strings.LastIndexByte(tail, '(')) > max(strings.LastIndex(tail, "-RRB-"), strings.LastIndexByte(tail, ')'))
}

// bracketReach is how many bytes back a bracket around a code may open.
const bracketReach = 48 // "-LRB- NDN.ABC -RRB- -LRB- NDNN.S NDN ."

// Closers are the marks that close a quotation or a bracket.
const Closers = "\"'”’»)]"

// wrapWidth is the least length of a line that can have been broken to fit a
// page; shorter ones are headings, list items and lines of verse.
const wrapWidth = 50

// wraps tells whether a line break within one paragraph only wrapped the line:
// it is a single one, the line before is long and ends without a full stop.
// before is the text up to the break; the sentence prev may have begun within
// the line.
func wraps(before, gap, prev, next string) bool {
	if strings.Count(gap, "\n") > 1 {
		return false
	}
	line := before[strings.LastIndexByte(before, '\n')+1:]
	if len(line) < wrapWidth {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, Closers+" ")) // tokenised text writes . ''
	if strings.ContainsRune(".!?:", r) {
		return r == '.' && abbreviated(prev, next)
	}
	return true
}

// How an abbreviation goes on when it does not end its sentence.
type follower uint8

const (
	beforeAny    follower = 1 + iota // "Mr.", "vs.": never ends a sentence
	beforeNumber                     // "Sept. 11", "No. 3"
	beforeName                       // "Corp.", "U.S.": may end one; then the next word opens a sentence
	beforeTime                       // "p.m.": goes on with a weekday, a month or a time zone
)

// abbreviations are the words that are written with a period, without the last
// one, in lower case. Single letters and words with inner periods are known by
// their shape (see abbreviated).
var abbreviations = map[string]follower{
	"mr": beforeAny, "mrs": beforeAny, "ms": beforeAny, "mx": beforeAny, "messrs": beforeAny, "dr": beforeAny, "prof": beforeAny,
	"gen": beforeAny, "col": beforeAny, "lt": beforeAny, "sgt": beforeAny, "capt": beforeAny, "maj": beforeAny,
	"cmdr": beforeAny, "cpl": beforeAny, "pfc": beforeAny, "pvt": beforeAny, "adm": beforeAny, "brig": beforeAny, "cdr": beforeAny,
	"sen": beforeAny, "sens": beforeAny, "rep": beforeAny, "reps": beforeAny, "gov": beforeAny, "govs": beforeAny,
	"pres": beforeAny, "rev": beforeAny, "hon": beforeAny, "supt": beforeAny, "insp": beforeAny, "det": beforeAny,
	"st": beforeAny, "ste": beforeAny, "mt": beforeAny, "ft": beforeAny, "fr": beforeAny, "vs": beforeAny, "v": beforeAny,
	"amb": beforeAny, "atty": beforeAny, "asst": beforeAny, "dept": beforeName, "univ": beforeName, "approx": beforeAny,
	"jan": beforeNumber, "feb": beforeNumber, "mar": beforeNumber, "apr": beforeNumber, "jun": beforeNumber, "jul": beforeNumber,
	"aug": beforeNumber, "sep": beforeNumber, "sept": beforeNumber, "oct": beforeNumber, "nov": beforeNumber, "dec": beforeNumber,
	"no": beforeNumber, "nos": beforeNumber, "art": beforeNumber, "sec": beforeNumber, "vol": beforeNumber, "fig": beforeNumber,
	"pp": beforeNumber, "ca": beforeNumber, "c": beforeNumber, "op": beforeNumber, "ch": beforeNumber,
	"inc": beforeName, "corp": beforeName, "co": beforeName, "cos": beforeName, "ltd": beforeName, "bros": beforeName, "llc": beforeName,
	"plc": beforeName, "jr": beforeName, "sr": beforeName, "esq": beforeName, "assn": beforeName, "intl": beforeName, "mfg": beforeName,
	"ala": beforeName, "ariz": beforeName, "ark": beforeName, "calif": beforeName, "colo": beforeName, "conn": beforeName,
	"del": beforeName, "fla": beforeName, "ga": beforeName, "ill": beforeName, "ind": beforeName, "kan": beforeName,
	"ky": beforeName, "la": beforeName, "mass": beforeName, "md": beforeName, "mich": beforeName, "minn": beforeName,
	"miss": beforeName, "mo": beforeName, "mont": beforeName, "neb": beforeName, "nev": beforeName, "okla": beforeName,
	"ore": beforeName, "pa": beforeName, "penn": beforeName, "tenn": beforeName, "tex": beforeName, "va": beforeName,
	"vt": beforeName, "wash": beforeName, "wis": beforeName, "wyo": beforeName, "ont": beforeName, "que": beforeName,
	"ave": beforeName, "blvd": beforeName, "rd": beforeName, "hwy": beforeName, "ext": beforeNumber,
	"a.m": beforeTime, "p.m": beforeTime, "mon": beforeTime, "tue": beforeTime, "tues": beforeTime, "wed": beforeTime, "thu": beforeTime,
	"thur": beforeTime, "thurs": beforeTime, "fri": beforeTime, "sat": beforeTime, "sun": beforeTime,
	"e.g": beforeAny, "i.e": beforeAny, "cf": beforeAny, "al": beforeName,
}

// openers are the words that, with a capital after an abbreviation that may
// end a sentence, say that it did.
var openers = Set("the a an he she it they we i you this that these those there but and or in on at as for from with by to of if when " +
	"while after before since although though however his her its their our my your what who how why where which not no some many " +
	"most all both each another other one two three four five so then yet still also now last next earlier later meanwhile " +
	"officials police analysts authorities shares he's she's it's they're despite under over during until because once " +
	"according about more nearly only even instead")

// timeFollowers are what goes on after "5 p.m." within a sentence.
var timeFollowers = Set("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun " +
	"january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
	"est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist jst eastern central mountain pacific greenwich")

// abbreviated tells whether the period that ends prev belongs to an
// abbreviation and the sentence goes on with next.
func abbreviated(prev, next string) bool {
	if !strings.HasSuffix(prev, ".") {
		return false
	}
	word := lastWord(prev[:len(prev)-1])
	if word == "" {
		return false
	}
	var buf [longestAbbreviation]byte
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	switch abbreviations[string(buf[:len(word)])] {
	case beforeAny:
		return true
	case beforeNumber:
		return IsDigit(next[0])
	case beforeTime:
		return timeFollowers.Has(leadingWord(next))
	case beforeName:
		return (word[0] < 'a' || word == "al") && !openers.Has(leadingWord(next)) // not "was ill."
	}
	letter, size := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(letter) && (size == len(word) || strings.Contains(word, ".")) {
		// "George W. Bush", "U.S. President": an initial or a dotted one. But "plan B. The" ends.
		return !openers.Has(leadingWord(next))
	}
	return false
}

// longestAbbreviation is the length in bytes of the longest word that is looked
// up in abbreviations.
const longestAbbreviation = 12

// lastWord returns the letters and inner periods that s ends with, "" when they
// are too many for an abbreviation.
func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if c := s[i]; !isLetter(c) && !IsDigit(c) && c != '.' {
			return s[i+1:]
		}
		if len(s)-i > longestAbbreviation {
			return ""
		}
	}
	return s
}

// leadingWord returns the word next begins with, in small letters, behind any
// opening quote; "" when it is longer than any that matters.
func leadingWord(next string) string {
	next = strings.TrimLeft(next, "\"'“‘«([`")
	for i, r := range next {
		if !unicode.IsLetter(r) && r != '\'' && r != '’' {
			return strings.ToLower(next[:i])
		}
		if i > longestAbbreviation {
			return ""
		}
	}
	return strings.ToLower(next)
}
