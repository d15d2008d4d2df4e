package article

import "strings"

// Readers' remarks below a story. Each has a stamp: who wrote it, the day and
// the time of day, and what the page lets one do with it. The stamps tell where
// the remarks begin, and so does a notice of the page about them, in a text
// without paragraphs too.

// fewestRemarks is from how many stamps on a text has remarks. Two are enough,
// as a stamp asks for a clock time, a day and a mark in so few bytes: of the
// 2,139 articles of Timeline17 114 have two or more, and all that stands behind
// the first of them is remarks and what the page prints below.
const fewestRemarks = 2

// headOfStory is how many bytes of a text belong to its own head. A stamp there
// is that of the story, and of the entries that follow when they have the like.
const headOfStory = 300

// A remarkMark is what a stamp of a remark has beside its time.
type remarkMark uint8

const (
	replyMark  remarkMark = 1 << iota // "12:27 pm | Reply", "12:27 pm |"
	wroteMark                         // "At 9:02 pm on 1 May, Ferryman wrote:"
	postedMark                        // "Posted by Ferryman, 1 May 2009, 9:02 pm"
)

// remarksAt returns where the remarks of readers begin in a text, its length
// when it has none.
func remarksAt(text string) int { return min(stampsAt(text), noticeAt(text)) }

// remarkNotices are what pages print above the remarks of readers and below the
// last, without the letter that may be a capital.
var remarkNotices = []string{
	"iews expressed in the comments", "iews expressed in comments", "e welcome comments", "omments are closed", "omments are now closed", "omments are moderated",
	"omments on this story are", "omments on this article are", "iscussion is now closed", "ebate is now closed",
}

// noticeAt returns where the first notice about remarks begins, the length of
// the text when there is none. Of the 2,139 articles of Timeline17 227 have one
// behind their head, 226 of them without stamps. Of the lines shown by default
// 182 were told behind it; of 60 read all are remarks or about the author.
func noticeAt(text string) int {
	if len(text) <= headOfStory {
		return len(text)
	}
	first := len(text)
	for _, key := range [...]string{"mments ", "w closed"} { // with a rare letter first, which is what Index looks for
		for at := headOfStory; at < first; {
			i := strings.Index(text[at:first], key)
			if i < 0 {
				break
			}
			at += i + len(key)
			around := text[max(0, at-32):min(len(text), at+16)]
			for _, n := range remarkNotices {
				if strings.Contains(around, n) {
					first = stampStart(text, at-len(key))
				}
			}
		}
	}
	return first
}

// stampsAt returns where the first stamp of a remark begins, the length of the
// text when it has fewer than fewestRemarks.
func stampsAt(text string) int {
	var head remarkMark
	first, n := len(text), 0
	for at := 0; ; {
		i := strings.IndexByte(text[at:], ':')
		if i < 0 {
			break
		}
		at += i + 1
		mark := remarkStamp(text, at-1)
		if at <= headOfStory {
			head |= mark
			continue
		}
		if mark&^head == 0 {
			continue
		}
		if n++; n == 1 {
			first = at - 1
		}
		if n == fewestRemarks {
			return stampStart(text, first)
		}
	}
	return len(text)
}

// How many bytes before and behind the colon of its time a stamp may reach.
const (
	remarkBefore = 64
	remarkBehind = 56
)

// remarkStamp returns the marks beside a clock time whose colon is text[colon],
// 0 unless it is one, has its day beside it and such a mark.
func remarkStamp(text string, colon int) remarkMark {
	if colon < 1 || colon+2 >= len(text) || !isDigit(text[colon-1]) || !isDigit(text[colon+1]) || !isDigit(text[colon+2]) {
		return 0
	}
	before, behind := text[max(0, colon-remarkBefore):colon], text[colon+1:min(len(text), colon+remarkBehind)]
	if !namesMonth(before[max(0, len(before)-24):]) && !namesMonth(behind[:min(len(behind), 32)]) {
		return 0
	}
	var mark remarkMark
	for _, w := range []string{"Reply", "REPLY", "Report abuse", "Report Abuse", "RETWEET", "Permalink", "Flag as"} {
		if strings.Contains(behind, w) {
			mark |= replyMark
		}
	}
	for _, w := range []string{" wrote:", " wrote :", " writes:", " says:", " says :"} {
		if strings.Contains(behind, w) || strings.Contains(before, w) {
			mark |= wroteMark
		}
	}
	if strings.HasPrefix(strings.TrimLeft(text[colon+3:min(len(text), colon+9)], " apmAPM."), "|") {
		mark |= replyMark // what stood behind the bar was a button
	}
	if strings.Contains(before, "Posted by") {
		mark |= postedMark
	}
	return mark
}

// namesMonth tells whether s names a month by a capital letter and two more.
func namesMonth(s string) bool {
	for i := 0; i+3 <= len(s); i++ {
		if s[i] < 'A' || s[i] > 'S' || i > 0 && s[i-1] >= 'A' && s[i-1] != ' ' {
			continue
		}
		switch s[i : i+3] {
		case "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec":
			return true
		}
	}
	return false
}

// stampStart returns where the stamp begins whose time is at text[colon]: behind
// the sentence or the line before it. A short line above it without an end is
// the name of who wrote the remark.
func stampStart(text string, colon int) int {
	at := colon
	for at > 0 && text[at-1] != '\n' && !(text[at-1] == ' ' && at > 1 && strings.IndexByte(".!?'\"", text[at-2]) >= 0) {
		at--
	}
	above := strings.TrimRight(text[:at], " \r\n")
	line := above[strings.LastIndexByte(above, '\n')+1:]
	name := strings.TrimRight(line, ": ") // "Ferryman says:"
	if at > 0 && text[at-1] == '\n' && name != "" && len(name) <= longestName && !endsSentence(name) {
		return len(above) - len(line)
	}
	return at
}

// longestName is how many bytes the line has that names who wrote a remark.
const longestName = 40

// divide parts the paragraphs at text[at]; the one that holds it is cut in two.
func divide(text string, paras []Span, at int) (before, behind []Span) {
	if at >= len(text) || at <= int(paras[0].Start) {
		return paras, nil // no remarks, or nothing else
	}
	for _, p := range paras {
		switch {
		case int(p.End) <= at:
			before = append(before, p)
		case int(p.Start) >= at:
			behind = append(behind, p)
		default:
			before = append(before, trim(text, Span{p.Start, int32(at)}))
			behind = append(behind, trim(text, Span{int32(at), p.End}))
		}
	}
	return before, behind
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
