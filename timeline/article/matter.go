package article

import (
	"bytes"
	"strings"
)

// What pages print around a story, told by how the line begins or ends. Every
// entry is in lower case.
var (
	furnitureLines = set(`share tweet print save email comments comment advertisement advertising advert sponsored promoted newsletter newsletters
		trending register cookies loading whatsapp facebook twitter linkedin reddit pinterest menu search home close subscribe login
		top_stories latest_news most_read most_popular log_in sign_in back_to_top read_more more recommended related tags topics
		for_immediate_release press_release news_release media_release follow_us share_this view_comments privacy_policy terms_of_use continue_reading also_read see_also for_more_information`)
	furnitureHeads = byFirst(
		"share this", "share on", "share via", "share:", "email this", "print this", "view comments", "leave a comment", "join the conversation",
		"story continues below", "article continues below", "continue reading", "scroll for more",
		"read more", "read also", "read:", "read next", "also read", "also see", "see also", "more:", "more on this", "more from", "related:", "related stories",
		"related articles", "recommended:", "recommended for you", "watch:", "watch now", "watch live", "listen:", "click here", "tap here",
		"follow us", "follow @", "sign up", "subscribe to", "subscribe now", "download the app", "download our app", "get the app", "get the latest",
		"copyright ", "copyright:", "©", "(c) ", "all rights reserved", "this material may not be", "our standards:", "tags:", "topics:", "filed under", "category:", "categories:",
		"skip to", "home |", "home >", "we use cookies", "contact:", "media contact", "the-cnn-wire",
		"(this story has not been edited", "(except for the headline", "(with inputs from", "(with agency inputs", "except for the headline",
		"not for distribution", "editor's note: this story was", "disclaimer:",
	)
	// Calls to the reader, which no sentence of a story opens with.
	furnitureCalls = byFirst(
		"share your thoughts", "share your views", "never miss", "don't miss our", "be part of the conversation", "we want to hear", "give us feedback", "tell us what you think",
		"this post contains", "this article contains affiliate", "submit a letter", "get our daily", "sign up now", "support our", "become a member", "already a subscriber", "enjoying this article",
		"are you affected by", "have you been affected", "do you have a story", "have your say", "tell us your", "to get new posts",
		"this story has been updated", "this article has been updated", "this story was updated", "this article was updated", "this is a developing story", "this is a breaking news", "this story is developing",
	)
	furnitureTails = byLast("all rights reserved", "all rights reserved.", "minute read", "min read", "minutes read", "not be reproduced.", "rewritten or redistributed.", "published from a syndicated feed.)",
		"contributed to this report.", "contributed to this story.", "contributed to this article.", "contributed reporting.")

	captionHeads = byFirst(
		"photo:", "photo by", "(photo", "[photo", "photograph:", "photos:", "picture:", "image:", "image caption", "image source", "image credit", "image copyright",
		"caption:", "media caption", "video caption", "file photo", "file -", "file –", "file —", "file image", "file:", "in this file photo", "in this photo", "in this image",
		"representational image", "representative image", "credit:", "credits:", "illustration:", "graphic:", "map:", "video:", "audio:", "gallery:", "slideshow:",
		"foto:", "bild:", "abbildung", "pictured:", "above:", "left:", "right:", "from left:",
	)
	captionTails = byLast("/getty images", "getty images", "getty images)", "/ap)", "/afp)", "/reuters)", "/afp", "file photo", "file photo)", "(file photo)", "(file)", "| photo credit", "(handout)", "/handout", "/epa", "/shutterstock", "shutterstock)")
	// Within a line: what begins with a sign and what ends with one.
	captionOpenings = []string{"(ap photo", "(photo/", "(afp photo", "(photo by", "(photo:", "(photograph:", "| photo:", "(image:", "(credit:"}
	captionEndings  = []string{" photo/", "reuters/", "photo credit:"}

	agencies = set(`reuters ap afp upi dpa pa pti ani ians xinhua tass interfax kyodo bloomberg cnn bbc efe ansa aap npr abc nbc cbs
		associated_press the_associated_press agence_france-presse press_trust_of_india bbc_news cnn_wire united_press_international
		reuters_staff ap_news afp_news press_association the_canadian_press dow_jones_newswires`)

	// What the names of papers, agencies and stations end in.
	outletNouns = set(`agency bugle bulletin chronicle courier daily despatch dispatch echo enquirer examiner express gazette globe guardian
		herald independent inquirer journal ledger magazine mail mercury monitor news newspaper newspapers newswire observer post press radio
		record recorder register reporter review sentinel service standard star sun telegraph television times tribune tv voice weekly wire`)
)

// byFirst groups lines' heads by their first byte, so that a body line costs
// one look.
func byFirst(heads ...string) (table [256][]string) {
	for _, h := range heads {
		table[h[0]] = append(table[h[0]], h)
	}
	return table
}

// opensWith tells whether a line begins with one of the heads.
func (e *ends) opensWith(heads *[256][]string) bool {
	low := e.head[:e.n]
	for _, h := range heads[low[0]] {
		if len(low) < len(h) || string(low[:len(h)]) != h {
			continue
		}
		// "Sign up" is furniture, "Sign upkeep costs a city dear" is not.
		if c := h[len(h)-1]; c >= 'a' && c <= 'z' && len(low) > len(h) && low[len(h)] >= 'a' && low[len(h)] <= 'z' {
			continue
		}
		return true
	}
	return false
}

// endsWith tells whether a line ends with one of the tails.
func (e *ends) endsWith(tails *[256][]string) bool {
	low := e.tail[:e.n]
	for _, t := range tails[low[len(low)-1]] {
		if len(low) >= len(t) && string(low[len(low)-len(t):]) == t {
			return true
		}
	}
	return false
}

// byLast groups lines' tails by their last byte.
func byLast(tails ...string) (table [256][]string) {
	for _, t := range tails {
		table[t[len(t)-1]] = append(table[t[len(t)-1]], t)
	}
	return table
}

// ends are the beginning and the end of a line in lower case, long enough for
// every entry above. Lowering the whole of every paragraph would take longer
// than all the rest of reading it.
type ends struct {
	head, tail [endLength]byte
	n          int // bytes of both
}

const endLength = 48

func endsOf(s string) (e ends) {
	e.n = min(len(s), endLength)
	for i := range e.n {
		e.head[i] = lowerASCII[s[i]]
		e.tail[i] = lowerASCII[s[len(s)-e.n+i]]
	}
	return e
}

// lowerASCII turns letters of ASCII small and leaves all other bytes alone, so
// that a line may be cut anywhere.
var lowerASCII = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			t[c] |= 0x20
		}
	}
	return t
}()

// furnitureWords are how many words a line of furniture may have when it opens
// with a word that may open a sentence too.
const furnitureWords = 8

// MatterRole returns the role of a line that is plainly no part of a story, be
// it Furniture or Caption. ok is false for all others. The readers of pages,
// which print much around a story, leave such lines out.
func MatterRole(line string) (role Role, ok bool) {
	if line == "" || len(line) > longestMatter {
		return Body, false
	}
	switch e := endsOf(line); {
	case isFurniture(line, &e):
		return Furniture, true
	case isCaption(line, &e):
		return Caption, true
	}
	return Body, false
}

// isFurniture tells whether a short line belongs to the page, not to the story.
func isFurniture(s string, e *ends) bool {
	low := e.head[:e.n]
	if e.endsWith(&furnitureTails) || e.opensWith(&furnitureCalls) || len(s) < 30 && furnitureLines[string(bytes.Trim(low, ".:>»…| "))] {
		return true
	}
	if !e.opensWith(&furnitureHeads) {
		return (low[0] < 'a' || low[0] > 'z') && strings.Trim(s, "*-_=#~•·. \u2014\u2013\u2015") == ""
	}
	if copyrightYear(s) != 0 || low[0] == '(' || bytes.IndexByte(low[:min(len(low), 40)], ':') >= 0 {
		return true
	}
	return strings.Count(s, " ") < furnitureWords && !strings.HasSuffix(s, ".")
}

// isCaption tells whether a short line describes a picture.
func isCaption(s string, e *ends) bool {
	return e.opensWith(&captionHeads) || e.endsWith(&captionTails) || credited(s)
}

// credited tells whether a picture is credited somewhere in a line.
func credited(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '(', '|':
			for _, m := range captionOpenings {
				if end := i + len(m); end <= len(s) && strings.EqualFold(s[i:end], m) {
					return true
				}
			}
		case '/', ':':
			for _, m := range captionEndings {
				if from := i + 1 - len(m); from >= 0 && strings.EqualFold(s[from:i+1], m) {
					return true
				}
			}
		}
	}
	return false
}

// byline reads "By Jane Doe and Rolf Berg, Reuters" and the credits below a
// story, and returns the names before the first comma and the outlet behind
// one, "" for what is not given.
func byline(s string) (author, outlet string, ok bool) {
	s = strings.Trim(s, " |·•-—–/,\u00a0")
	if s == "" || len(s) > 160 || strings.IndexByte("bfwrsaec(BFWRSAEC", s[0]) < 0 {
		return "", "", false
	}
	low := strings.ToLower(s)
	for _, credit := range []string{"reporting by ", "(reporting by ", "additional reporting", "(additional reporting", "editing by ", "(editing by ", "writing by ", "(writing by ", "compiled by "} {
		if strings.HasPrefix(low, credit) {
			return "", "", true
		}
	}
	for _, by := range []string{"by ", "by: ", "written by ", "story by ", "from ", "author: ", "reporter: "} {
		if !strings.HasPrefix(low, by) {
			continue
		}
		names, behind := s[len(by):], ""
		if n := strings.IndexAny(names, bylineMarks); n >= 0 {
			names, behind = names[:n], names[n:]
		}
		names = strings.TrimSpace(strings.TrimSuffix(names, " -"))
		if by == "from " && s[0] != 'F' || endsSentence(s) && !strings.HasSuffix(s, ",") && strings.Count(s, " ") > 4 {
			return "", "", false
		}
		if !capitalised(names, 9) || strings.ContainsAny(names, "0123456789?!\"") {
			return "", "", false
		}
		if by == "from " {
			return "", "", agencies[strings.ToLower(names)]
		}
		return names, outletIn(behind), true
	}
	return "", "", false
}

// bylineMarks part what a byline says.
const bylineMarks = ",|·•(/"

// outletIn returns the first outlet that a byline names behind its author: ", Staff
// Writer, The Vale Herald". A place, a post and a second author are none.
func outletIn(behind string) string {
	for part := range strings.FieldsFuncSeq(behind, func(r rune) bool { return strings.ContainsRune(bylineMarks+")", r) }) {
		if part = strings.TrimSpace(part); isOutlet(part) {
			return part
		}
	}
	return ""
}

// isOutlet tells whether a name is that of an agency, opens with "The" or ends as
// papers and stations are called.
func isOutlet(name string) bool {
	low := strings.ToLower(name)
	if agencies[low] {
		return true
	}
	last := low[strings.LastIndexByte(low, ' ')+1:]
	return last != low && capitalised(name, 6) && !strings.ContainsAny(name, "0123456789:") && (strings.HasPrefix(name, "The ") || outletNouns[last])
}

// sourceLine reads "Source: Reuters" and a line that is nothing but an agency.
func sourceLine(s string) (string, bool) {
	if len(s) > endLength {
		return "", false
	}
	low := strings.ToLower(s)
	if name := strings.Trim(low, "() "); agencies[name] {
		return strings.Trim(s, "() "), true
	}
	for _, head := range []string{"source: ", "source - ", "via ", "agency: "} {
		if strings.HasPrefix(low, head) {
			name := strings.TrimSpace(s[len(head):])
			if capitalised(name, 6) && !endsSentence(name) {
				return name, true
			}
		}
	}
	return "", false
}
