package timeline

import "testing"

func TestMakeup(t *testing.T) {
	for _, c := range []struct {
		text     string
		wordy    int
		dateline int
		there    []kind
		classes  class
	}{
		{"LISBON, Aug. 3 (Northwire) - We left at 9.", 6, 9, []kind{capital, comma, number, open, closing, dash, lower, stop}, firstPerson},
		{"he's “late”", 3, 0, []kind{lower, clitic, quote}, heShe},
		{"* * *", 0, 0, []kind{symbol}, 0},
	} {
		ws := appendWords(nil, c.text, 0, int32(len(c.text)))
		m := makeupOf(c.text, ws)
		if m.wordy != c.wordy || m.dateline != c.dateline || m.classes&c.classes != c.classes {
			t.Errorf("%q: %+v", c.text, m)
		}
		there := map[kind]bool{}
		for _, k := range c.there {
			there[k] = true
		}
		for k := lower; k <= symbol; k++ {
			if m.has(k) != there[k] {
				t.Errorf("%q: has kind %d is %v", c.text, k, m.has(k))
			}
		}
		for _, w := range ws { // what wordy says word by word
			if w.wordy() != (wordyKinds>>w.kind&1 == 1) {
				t.Errorf("%q: wordyKinds does not know kind %d", c.text, w.kind)
			}
		}
	}
}
