package prose

// GlueEnd returns how many of the words of a sentence stand before another one that
// was glued to it without a mark, as text taken from a page has captions, headlines
// and the lines of lists: "Oil has covered the wetlands | Also on Wednesday it said".
// It returns len(ws) when there is none, and sets where the words behind begin anew.
//
// Only a word that names nothing shows it: it has a capital and no word with a capital
// behind it, and no word before it that could not end a sentence. Of 23,450 sentences
// of Timeline17 that gave a line 116 were glued so behind a word that is no name, and three
// others taken for it; none of TimeBank and Wikinews is.
func GlueEnd(text string, ws []Word) int {
	quotes := 0
	for i := range ws {
		w := &ws[i]
		switch w.Kind {
		case Lower:
			continue // most words
		case Quote:
			quotes++
			continue
		case Capital:
		default:
			continue
		}
		if i > 2 && quotes%2 == 0 && i+1 < len(ws) && (namesAnew(text, ws, i) || w.Is(Linker) && ws[i+1].Kind == Comma && ws[i-1].Wordy()) {
			place(ws[i:])
			return i
		}
		if i > 3 && quotes%2 == 0 && i+1 < len(ws) && speaksAnew(text, ws, i) {
			place(ws[i:])
			return i
		}
		if i == 0 || !w.Is(opening) || quotes%2 == 1 || i+1 == len(ws) || !endsText(text, ws, i-1) && !endsName(text, ws, i-1) {
			continue
		}
		if next := &ws[i+1]; next.Kind != Lower && (next.Kind != Number || w.Is(Determiner)) || text[w.Start:w.End] == "I" {
			continue
		}
		place(ws[i:])
		return i
	}
	return len(ws)
}

// namesAnew tells whether a sentence that opens with the name of its subject begins
// again with it at word i, behind a headline without a mark: "Norden attacked over leak
// video | Norden has come under fire". A second clause of one sentence would call it it.
func namesAnew(text string, ws []Word, i int) bool {
	w, first, before := &ws[i], &ws[0], &ws[i-1]
	if i < 4 || first.Kind != Capital || first.Is(opening) || text[w.Start:w.End] != text[first.Start:first.End] ||
		!endsText(text, ws, i-1) || before.Is(Verbal&^Noun) || contents.Has(text[before.Start:before.End]) {
		return false
	}
	switch next := &ws[i+1]; text[next.Start:next.End] {
	case "has", "have", "is", "are", "says", "said":
		return true
	}
	return false
}

// speaksAnew tells whether a sentence that tells on what occasion somebody spoke begins at
// word i: "has been leaking daily | Speaking on Monday, the mayor".
func speaksAnew(text string, ws []Word, i int) bool {
	if !ws[i].Is(IngForm) || ws[i].Is(Noun|Preposition) || ws[i+1].Kind != Lower || !ws[i+1].Is(Preposition) || !endsText(text, ws, i-1) {
		return false
	}
	for j := i + 2; j+1 < len(ws) && j < i+12; j++ {
		if ws[j].Kind == Comma {
			return ws[j+1].Kind == Capital || ws[j+1].Is(Determiner|HeShe)
		}
	}
	return false
}

// contents are nouns behind which a clause may follow without "that".
var contents = Set("fears fear claims claim reports report hopes hope concerns concern signs sign accusations allegations suggestions rumours rumors speculation " +
	"evidence time day way reason news belief doubts doubt worries worry everything anything all")

// opening are the classes of words that open a sentence and, with a capital, are no name.
const opening = Determiner | Pronoun | Preposition | Subordinator | Relative | Coordinator | Linker | LastNext

// endsText tells whether word i can be the last of a sentence without a full stop.
func endsText(text string, ws []Word, i int) bool {
	w := &ws[i]
	if w.Kind == Number || w.Is(Weekday) {
		return true
	}
	return w.Kind == Lower && !w.Is(Determiner|Preposition|Coordinator|Subordinator|Relative|That|To|BeForm) && !lettered.Has(text[w.Start:w.End])
}

// endsName tells whether word i is the last of a name that ends a sentence before one that
// opens with the next word: "Photograph: Ada Holt | The mill was", but not "Class A shares",
// "Doctor Who returned", nor "House Of the Norden".
func endsName(text string, ws []Word, i int) bool {
	w := &ws[i+1]
	return ws[i].Kind == Capital && ws[i].Class == 0 && ws[i+2].Kind == Lower && !w.Is(Relative|OfWord) &&
		!lettered.HasFolded(text[ws[i].Start:ws[i].End])
}

// lettered are nouns that a single letter names: type A.
var lettered = Set("type influenza hepatitis vitamin series group grade class plan level section part unit option team category stage phase")
