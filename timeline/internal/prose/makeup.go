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
	var classes Class
	var kinds uint16
	wordy := 0
	for i := range ws {
		w := &ws[i]
		classes |= w.Class
		kinds |= 1 << (w.Kind & kindMask)
		wordy += int(wordyKinds >> (w.Kind & kindMask) & 1)
	}
	return Makeup{Classes: classes, Kinds: kinds, Wordy: wordy, Dateline: datelineEnd(text, ws)}
}

// kindMask leaves every kind as it is; with it the compiler shifts without asking
// whether the bit falls out.
const kindMask = 15

// wordyKinds are the kinds of words that are wordy, as bits.
const wordyKinds = 1<<Lower | 1<<Capital | 1<<Clitic

// Has tells whether a word of that kind is among the words.
func (m *Makeup) Has(k Kind) bool { return m.Kinds>>(k&kindMask)&1 != 0 }
