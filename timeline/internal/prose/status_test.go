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
		{"The dam might have broken.", false, false, true},
		{"The mayor would have resigned.", false, false, true},
		{"The dam should have been closed.", false, false, true},
		{"The mill was to have closed.", false, false, true},
		{"The vote was set for Friday.", false, false, false},
		{"The council refused.", false, false, false},
		{"The council won't likely vote.", true, true, true},
		{"The town is without water.", false, false, false},
		{"Few of the boats did not sail.", false, true, false},
		{"No boat sailed.", false, true, false},
		{"The man who did not pay walked free.", false, false, false},
		{"Holt, who has no debts, walked free.", false, false, false},
		{"The dam is unlikely to break.", false, false, true},
		{"Perhaps the dam broke.", false, false, true},
	} {
		ws, cs, _ := parsed(c.text)
		k := Main(cs)
		got := [3]bool{Intended(ws, cs, k), Negated(ws, cs, k), Tentative(ws, cs, k)}
		if want := [3]bool{c.intends, c.negates, c.tentative}; got != want {
			t.Errorf("%s got intended, negated, tentative %v, want %v", c.text, got, want)
		}
	}
}

// TestBasisOfTheLastClause looks at the last verb of each sentence, which another one
// governs or a word opens.
func TestBasisOfTheLastClause(t *testing.T) {
	for _, c := range []struct {
		text                        string
		intends, negates, tentative bool
	}{
		{"The council plans to close the mill.", true, false, false},
		{"The council is due to meet.", true, false, false},
		{"The council was due to meet.", true, false, false},
		{"Holt had been due to testify.", true, false, false},
		{"The mill is set to reopen.", true, false, false},
		{"Holt promised a vote, only to withdraw it.", false, false, false},
		{"Holt set out to climb the tower.", false, false, false},
		{"The council was expected to meet.", true, false, false},
		{"The council met to close the mill.", false, false, false},
		{"Holt said the mill would close.", true, false, false},
		{"Holt said the mill would have closed.", false, false, true},
		{"Holt failed to attend.", false, true, false},
		{"The banks refused to extend the loan.", false, true, false},
		{"The storm prevented the ferry from leaving.", false, true, false},
		{"Holt did not attend the talks held on Monday.", false, false, false},
		{"Holt did not pay, leaving a debt.", false, false, false},
		{"Voters rejected a levy to repair the roof.", false, false, false},
		{"The council could begin building in May.", false, false, true},
		{"Holt denied having met the board.", false, true, false},
		{"Holt denied that she had sold the mill.", false, true, false},
		{"It will close unless a buyer is found.", false, false, true},
		{"It will close if no buyer is found.", false, true, true},
		{"Holt asked whether it had closed.", false, false, true},
		{"The town waits for the mill to reopen, which could happen.", false, false, true},
	} {
		ws, cs, _ := parsed(c.text)
		k := len(cs) - 1
		got := [3]bool{Intended(ws, cs, k), Negated(ws, cs, k), Tentative(ws, cs, k)}
		if want := [3]bool{c.intends, c.negates, c.tentative}; got != want {
			t.Errorf("%s got intended, negated, tentative %v, want %v", c.text, got, want)
		}
	}
}
