package prose

import "testing"

func TestMakeup(t *testing.T) {
	for _, c := range []struct {
		text     string
		wordy    int
		dateline int
		there    []Kind
		classes  Class
	}{
		{"LISBON, Aug. 3 (Northwire) - We left at 9.", 6, 9, []Kind{Capital, Comma, Number, Open, Closing, Dash, Lower, Stop}, FirstPerson},
		{"he's “late”", 3, 0, []Kind{Lower, Clitic, Quote}, HeShe},
		{"* * *", 0, 0, []Kind{Symbol}, 0},
	} {
		ws := AppendWords(nil, c.text, 0, int32(len(c.text)))
		m := MakeupOf(c.text, ws)
		if m.Wordy != c.wordy || m.Dateline != c.dateline || m.Classes&c.classes != c.classes {
			t.Errorf("%q: %+v", c.text, m)
		}
		there := map[Kind]bool{}
		for _, k := range c.there {
			there[k] = true
		}
		for k := Lower; k <= Symbol; k++ {
			if m.Has(k) != there[k] {
				t.Errorf("%q: has kind %d is %v", c.text, k, m.Has(k))
			}
		}
		for _, w := range ws { // what wordy says word by word
			if w.Wordy() != (wordyKinds>>w.Kind&1 == 1) {
				t.Errorf("%q: wordyKinds does not know kind %d", c.text, w.Kind)
			}
		}
	}
}
