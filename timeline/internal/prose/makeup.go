package prose

// Makeup tells what the words of a sentence are, so that nobody looks through
// them for what is not there.
type Makeup struct {
	Classes  Class  // those any word has
	Kinds    uint16 // those any word has, as bits
	Wordy    int    // how many are wordy
	Dateline int    // how many make up the dateline
}

// MakeupOf returns the makeup of a sentence of text.
func MakeupOf(text string, ws []Word) Makeup {
	m := Makeup{Dateline: datelineEnd(text, ws)}
	for i := range ws {
		w := &ws[i]
		m.Classes |= w.Class
		m.Kinds |= 1 << w.Kind
		m.Wordy += int(wordyKinds >> w.Kind & 1)
	}
	return m
}

// wordyKinds are the kinds of words that are wordy, as bits.
const wordyKinds = 1<<Lower | 1<<Capital | 1<<Clitic

// Has tells whether a word of one of the kinds is among the words.
func (m *Makeup) Has(ks ...Kind) bool {
	for _, k := range ks {
		if m.Kinds>>k&1 != 0 {
			return true
		}
	}
	return false
}
