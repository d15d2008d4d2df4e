package timeline

// Here is what stands among the sentences of a story without being one.

// matter tells whether a sentence belongs to the page and not to the story: the
// stamp of a comment, a call to the reader, the credit of a picture, the terms
// of use. Pages put such lines between the paragraphs, and text taken from them
// has them in its midst. Of the 101,985 sentences of the 2,139 articles of
// Timeline17 it and stamped leave out 3,706, of the 660 of their journalists'
// timelines none.
func matter(text string, ws []word, made makeup) bool {
	if len(ws) == 0 {
		return false
	}
	if notes(text, ws) {
		return true
	}
	if made.classes&pageWord == 0 && !made.has(symbol, semicolon) {
		return credits(text, ws)
	}
	page, calls := 0, ws[0].is(base) && !ws[0].is(noun)
	for i, w := range ws {
		switch {
		case w.kind == symbol && text[w.start] == '|':
			return true // 28 January | Reply
		case w.is(pageWord):
			if i > 0 && pictured(text, ws[i-1], w) {
				return true // in this photo taken on Monday
			}
			page++
		case w.is(secondPerson):
			calls = true
		case w.kind == semicolon && text[w.start] == ':' && i > 0 && wrote(text, ws[i-1]):
			return true // At 9.02 pm on 1 May 2009, Ferryman wrote:
		}
	}
	return page > 2 || page > 1 && calls || credits(text, ws)
}

// pictured tells whether the words before and w point at a picture beside the
// text.
func pictured(text string, before, w word) bool {
	switch text[w.start:w.end] {
	case "photo", "photograph", "picture", "image":
		switch text[before.start:before.end] {
		case "this", "handout", "file", "undated":
			return true
		}
	}
	return false
}

// credits tells whether a sentence names who worked on the article: "Ada Holt in
// Lisbon contributed to this report".
func credits(text string, ws []word) bool {
	n := len(ws) - 1
	if n > 3 && ws[n].kind == stop {
		n--
	}
	if n < 4 || !ws[n-1].is(determiner) || text[ws[n-1].start:ws[n-1].end] != "this" {
		return false
	}
	switch text[ws[n-3].start:ws[n-3].end] {
	case "contributed":
		return true
	}
	return false
}

// matterHeads are the two words that notes about an article open with.
var matterHeads = set("a_version this_article this_story this_post this_page this_video this_entry this_blog this_material views_expressed the_comments comments_are all_rights")

// notes tells whether a sentence opens as notes about an article do: "A version
// of this article appeared in print".
func notes(text string, ws []word) bool {
	if len(ws) < 3 || !ws[0].is(determiner|pageWord) || ws[1].end-ws[0].start > longestHead {
		return false
	}
	var low [longestHead]byte
	n := copy(low[:], text[ws[0].start:ws[0].end])
	low[0] |= 0x20
	low[n] = '_'
	n++
	n += copy(low[n:], text[ws[1].start:ws[1].end])
	return matterHeads[string(low[:n])]
}

// longestHead is the length of the longest of matterHeads.
const longestHead = 15

// wrote tells whether a word is the verb or the noun that stands before a colon
// in the stamp of a comment and in the credit of a picture.
func wrote(text string, w word) bool {
	switch text[w.start:w.end] {
	case "wrote", "writes", "Photograph", "Photo", "Picture", "Image":
		return true
	}
	return false
}

// labelEnd returns the word behind the label a sentence opens with, the name of
// who says it and a colon, as the turns of transcripts do: "HOLT: We closed it.",
// "ADA HOLT, HARBOUR CORRESPONDENT: We closed it.". It returns 0 when there is
// none.
func labelEnd(text string, ws []word) int {
	for i, w := range ws[:min(len(ws), longestLabel)] {
		switch {
		case w.kind == semicolon && text[w.start] == ':' && i > 0:
			return i + 1
		case w.kind == comma && i > 0 || w.kind == clitic:
		case w.kind != capital || w.is(calendar) || w.end-w.start > 3 && !upper(text[w.start:w.end]):
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
		label := text[ss[i].words[0].start:ss[i].words[end-1].start]
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
