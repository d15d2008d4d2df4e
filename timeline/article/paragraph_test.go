package article

import "testing"

func TestSeveredLines(t *testing.T) {
	for _, c := range []struct {
		why, line, next string
		want            bool
	}{
		{"a comma opens no paragraph", "Rep. Ada Holt , D-Calif .", ", left early .", true},
		{"nor does a bracket that closes", "Holt -LRB- D-Calif .", "-RRB- left early .", true},
		{"nor the code of an exchange", "Norden -LRB- NDN .", "L -RRB- rose .", true},
		{"nor small letters behind a state", "Ada Holt -LRB- D-Calif . -RRB-", "said so .", true},
		{"nor small letters behind a question", "`` Is it safe ? ''", "asked Holt .", true},
		{"a capital does", "The mill burned .", "Holt said so .", false},
		{"so do small letters behind a heading", "Scores", "north 3", false},
		{"so does a word before a bracket that opens", "The mill burned .", "Holt -LRB- D-Calif . -RRB- said so .", false},
		{"an empty line ends one", "", ", left early .", false},
	} {
		if got := severed(c.line, c.next); got != c.want {
			t.Errorf("%s: severed(%q, %q) = %v", c.why, c.line, c.next, got)
		}
	}
}
