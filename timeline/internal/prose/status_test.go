package prose

import "testing"

func TestBasisOfClauses(t *testing.T) {
	for _, c := range []struct {
		text                        string
		intends, negates, tentative bool
	}{
		{"The council will vote.", true, false, false},
		{"The vote is scheduled for Friday.", true, false, false},
		{"The council voted.", false, false, false},
		{"Nobody came.", false, true, false},
		{"The minister did not come.", false, true, false},
		{"The dam could break.", false, false, true},
		{"The dam may break.", false, false, true},
	} {
		ws, cs, _ := parsed(c.text)
		k := Main(cs)
		got := [3]bool{Intended(ws, cs, k), Negated(ws, cs, k), Tentative(ws, cs, k)}
		if want := [3]bool{c.intends, c.negates, c.tentative}; got != want {
			t.Errorf("%s got intended, negated, tentative %v, want %v", c.text, got, want)
		}
	}
}
