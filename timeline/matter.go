package timeline

import (
	"dateline/timeline/internal/prose"
)

// Here is what stands among the sentences of a story without being one.

// matter tells whether a sentence belongs to the page and not to the story: the
// stamp of a comment, a call to the reader, the credit of a picture, the terms
// of use. Pages put such lines between the paragraphs, and text taken from them
// has them in its midst. Of the 86,779 sentences of the stories of Timeline17,
// readers' remarks apart, it and stamped leave out 1,660, of the 660 of their
// journalists' timelines none.
func matter(text string, ws []prose.Word, made prose.Makeup) bool {
	if len(ws) == 0 {
		return false
	}
	if notes(text, ws) || positions(text, ws, made) {
		return true
	}
	if made.Classes&prose.PageWord == 0 && !made.Has(prose.Symbol) && !made.Has(prose.Semicolon) {
		return credits(text, ws, made)
	}
	page, calls := 0, ws[0].Is(prose.Base) && !ws[0].Is(prose.Noun)
	for i := range ws {
		w := &ws[i]
		switch {
		case w.Kind == prose.Symbol && text[w.Start] == '|':
			return true // 28 January | Reply
		case w.Kind == prose.Symbol && i > 1 && bulleted(text[w.Start:w.End]):
			return true // Mill burns * Nobody hurt
		case w.Is(prose.PageWord):
			if i > 0 && pictured(text, &ws[i-1], w) {
				return true // in this photo taken on Monday
			}
			page++
		case w.Is(prose.SecondPerson):
			calls = true
		case w.Kind == prose.Semicolon && text[w.Start] == ':' && i > 0 && wrote(text, &ws[i-1]):
			return true // At 9.02 pm on 1 May 2009, Ferryman wrote:
		}
	}
	return page > 2 || page > 1 && calls || credits(text, ws, made)
}

// bulleted tells whether a mark is that of a list item.
func bulleted(s string) bool { return s == "*" || s == "•" || s == "▪" }

// pictured tells whether the words before and w point at a picture beside the
// text.
func pictured(text string, before, w *prose.Word) bool {
	switch text[w.Start:w.End] {
	case "photo", "photograph", "picture", "image":
		switch text[before.Start:before.End] {
		case "this", "This", "handout", "file", "undated":
			return true
		}
	}
	return false
}

// positions tells whether a sentence says where somebody stands in a picture: a comma
// or a bracket on both sides makes a place of "left". "Ada Holt, left, listens to Karl
// Vale (right)".
func positions(text string, ws []prose.Word, made prose.Makeup) bool {
	if !made.Has(prose.Comma) && !made.Has(prose.Open) {
		return false
	}
	for next := 3; next < len(ws); next++ {
		if k := ws[next].Kind; k != prose.Comma && k != prose.Closing {
			continue
		}
		i := next - 1
		switch text[ws[i].Start:ws[i].End] {
		case "left", "right", "center", "centre":
			before := &ws[i-1]
			if before.Kind == prose.Lower && i > 2 && (before.Is(prose.Adverb) || ordinal.Has(text[before.Start:before.End])) {
				before = &ws[i-2] // far left, second from right
			}
			if before.Kind == prose.Comma || before.Kind == prose.Open {
				return true
			}
		}
	}
	return false
}

// ordinal are the words before "left" and "right" in captions.
var ordinal = prose.Set("far second third top bottom upper lower front back")

// credits tells whether a sentence holds what pages print below an article: who
// worked on it, "Ada Holt in Lisbon contributed to this report", and where it was
// printed and when it was changed, "This article appeared on page 20", "This article
// was amended".
func credits(text string, ws []prose.Word, made prose.Makeup) bool {
	if made.Classes&prose.LastNext == 0 {
		return false
	}
	for i := 2; i < len(ws)-1; i++ {
		if w := &ws[i]; !w.Is(prose.LastNext) || text[w.Start+1:w.End] != "his" {
			continue // neither this nor This
		}
		if before := text[ws[i-2].Start:ws[i-2].End]; before == "contributed" ||
			before == "reporting" && i > 2 && text[ws[i-3].Start:ws[i-3].End] == "contributed" {
			return true
		}
		if i+2 < len(ws) && text[ws[i+1].Start:ws[i+1].End] == "article" &&
			(ws[i+2].Is(prose.BeForm) || text[ws[i+2].Start:ws[i+2].End] == "appeared") &&
			ws[i+2].Is(prose.PastForm|prose.PastTense) {
			return true
		}
	}
	return false
}

// matterHeads are the two words that notes about an article open with.
var matterHeads = prose.Set("a_version this_article this_story this_post this_page this_video this_entry this_blog this_material views_expressed the_comments comments_are all_rights " +
	"below_is last_updated")

// notes tells whether a sentence opens as notes about an article do, "A version
// of this article appeared in print", "Editor's note", or as what somebody passes
// on: "RT @ferryman".
func notes(text string, ws []prose.Word) bool {
	if len(ws) > 2 && ws[0].Kind == prose.Capital {
		switch text[ws[0].Start:ws[0].End] {
		case "Editor", "Editors":
			return text[ws[2].Start:ws[2].End] == "note" || text[ws[1].Start:ws[1].End] == "note"
		case "RT":
			return text[ws[1].Start] == '@'
		}
	}
	if len(ws) < 3 || !ws[0].Is(prose.Determiner|prose.PageWord|prose.LastNext) && !ws[1].Is(prose.BeForm) || ws[1].End-ws[0].Start > longestHead {
		return false
	}
	var low [longestHead]byte
	n := copy(low[:], text[ws[0].Start:ws[0].End])
	low[0] |= 0x20
	low[n] = '_'
	n++
	n += copy(low[n:], text[ws[1].Start:ws[1].End])
	return matterHeads.Has(string(low[:n]))
}

// longestHead is the length of the longest of matterHeads.
const longestHead = 15

// wrote tells whether a word is the verb or the noun that stands before a colon
// in the stamp of a comment and in the credit of a picture.
func wrote(text string, w *prose.Word) bool {
	switch text[w.Start:w.End] {
	case "wrote", "writes", "Photograph", "Photo", "Picture", "Image":
		return true
	}
	return false
}

// labelEnd returns the word behind the label a sentence opens with, the name of
// who says it and a colon, as the turns of transcripts do: "HOLT: We closed it.",
// "ADA HOLT, HARBOUR CORRESPONDENT: We closed it.". It returns 0 when there is
// none.
func labelEnd(text string, ws []prose.Word) int {
	for i := range ws[:min(len(ws), longestLabel)] {
		w := &ws[i]
		switch {
		case w.Kind == prose.Semicolon && text[w.Start] == ':' && i > 0:
			return i + 1
		case w.Kind == prose.Comma && i > 0 || w.Kind == prose.Clitic:
		case w.Kind != prose.Capital || w.Is(prose.Calendar) || w.End-w.Start > 3 && !prose.Upper(text[w.Start:w.End]):
			return 0
		}
	}
	return 0
}

// longestLabel is how many words the label of a turn has, the colon included.
const longestLabel = 12

// fewestTurns is from how many labels on an article is a transcript; one of
// them stands there twice, as the places that short items open with do not.
const fewestTurns = 3

// spreadTurns notes what is said on the air: a sentence that opens with a label
// and, in a transcript, those up to the next. Forty articles of Timeline17 are
// transcripts; half of what they tell without a date or a quotation is talk.
func spreadTurns(text string, ss []sentence) {
	labels, again := 0, false
	first, seen := -1, map[string]bool(nil)
	for i := range ss {
		end := labelEnd(text, ss[i].words)
		if ss[i].spoken = end > 0; !ss[i].spoken {
			continue
		}
		if labels++; labels == 1 {
			first, seen = i, map[string]bool{}
		}
		label := text[ss[i].words[0].Start:ss[i].words[end-1].Start]
		again = again || seen[label]
		seen[label] = true
	}
	if labels < fewestTurns || !again {
		return
	}
	for i := first; i < len(ss); i++ {
		ss[i].spoken = true
	}
}
