package prose

import "strings"

// Calling tells whether word w of text says what one person is: an office in
// small letters ("the mayor") or a calling ("a miller", "the woman").
func Calling(text string, w *Word) bool {
	if w.Kind != Lower && w.Kind != Capital {
		return false
	}
	s := text[w.Start:w.End]
	return w.Is(Title) && w.Kind == Lower && !strings.HasPrefix(s, "major") || callings.HasFolded(s)
}

// callings are what one person is.
var callings = Set("man woman boy girl manager editor official lawyer expert scientist doctor captain owner resident author researcher engineer investigator professor economist " +
	"leader head founder critic veteran fisherman farmer teacher student trader broker historian aide adviser advisor reporter journalist blogger activist " +
	"protester demonstrator patient victim survivor suspect soldier policeman worker miller actor actress singer pilot driver nurse surgeon dealer tourist " +
	"witness defendant prosecutor plaintiff candidate lawmaker businessman businesswoman banker billionaire columnist photographer producer player")

// Numbered tells whether the word at i, which mostly names nothing, is the first of a name:
// "First Norden Bank", "Sun Mills".
func Numbered(text string, ws []Word, i int) bool {
	if i+1 >= len(ws) || ws[i].Kind != Capital || ws[i+1].Kind != Capital || ws[i+1].Is(Calendar|Title|Abstract) {
		return false
	}
	switch text[ws[i].Start:ws[i].End] {
	case "First", "Second", "Third", "Fifth", "Sun":
		return true
	}
	return false
}
