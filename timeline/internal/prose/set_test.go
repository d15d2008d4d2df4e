package prose

import "testing"

func TestSet(t *testing.T) {
	set := Set("least kept St.")
	for _, c := range []struct {
		word     string
		has, may bool
	}{
		{"least", true, true},
		{"St.", true, true},
		{"Least", false, true},
		{"keep", false, true},
		{"lease", false, true},
		{"lea", false, false},
		{"west", false, false},
		{"", false, false},
		{"least-of-all-that-one-has-ever-seen-x", false, true}, // 37 bytes are 5 modulo 32
	} {
		if set.Has(c.word) != c.has || set.May(c.word) != c.may {
			t.Errorf("%q: has %v, may %v; want %v, %v", c.word, set.Has(c.word), set.May(c.word), c.has, c.may)
		}
	}
}
