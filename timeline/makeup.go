package timeline

// makeup tells what the words of a sentence are, so that nobody looks through
// them for what is not there.
type makeup struct {
	classes  class  // those any word has
	kinds    uint16 // those any word has, as bits
	wordy    int    // how many are wordy
	dateline int    // how many make up the dateline
}

// makeupOf returns the makeup of a sentence of text.
func makeupOf(text string, ws []word) makeup {
	m := makeup{dateline: datelineEnd(text, ws)}
	for i := range ws {
		w := &ws[i]
		m.classes |= w.class
		m.kinds |= 1 << w.kind
		m.wordy += int(wordyKinds >> w.kind & 1)
	}
	return m
}

// wordyKinds are the kinds of words that are wordy, as bits.
const wordyKinds = 1<<lower | 1<<capital | 1<<clitic

// has tells whether a word of one of the kinds is among the words.
func (m *makeup) has(ks ...kind) bool {
	for _, k := range ks {
		if m.kinds>>k&1 != 0 {
			return true
		}
	}
	return false
}
