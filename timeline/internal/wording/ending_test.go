package wording_test

import "testing"

// The first event of a sentence that has no room whole ends where its sense does.
func TestEndings(t *testing.T) {
	for _, c := range []struct{ why, text, line string }{
		{"the full stop takes no room",
			"The council of the old town of Halden has told the owners of the old ferry that the north quay may open in May.",
			"The council of the old town of Halden has told the owners of the old ferry that the north quay may open in May"},
		{"what an amount is told per stays with it",
			"The old pumping station behind the harbour of Alden had for years been sending 1,400 barrels a day of water into the bay.",
			"The old pumping station behind the harbour of Alden had for years been sending 1,400 barrels a day of water"},
		{"an about before a number opens no phrase",
			"The fall of the long bridge over the bay of Halden cost the ferry line about 4 million crowns in fees that the town had paid.",
			"The fall of the long bridge over the bay of Halden cost the ferry line about 4 million crowns in fees"},
		{"an or between amounts joins no clause",
			"Norden shares fell 60 cents, or 2.57 percent, to 22.75 crowns on the floor in Oslo on a day when the broader market rose.",
			"Norden shares fell 60 cents, or 2.57 percent, to 22.75 crowns on the floor in Oslo on a day"},
		{"a country is as prepared as something",
			"The minister assured the guests of the northern islands on the quay that the country was as prepared as it could be for the flood.",
			"The minister assured the guests of the northern islands on the quay that the country was as prepared as it…"},
		{"who was so moved then did something",
			"Ada Holt was so moved by the sight of the flood along the northern coast of the island near Halden that she called for a new dam.",
			"Ada Holt was so moved by the sight of the flood along the northern coast of the island near Halden that she…"},
		{"two verbs share their object",
			"The crews of the harbour company and their many helpers from the villages around the bay have collected or burned 900 barrels.",
			"The crews of the harbour company and their many helpers from the villages around the bay have collected…"},
		{"weeks before something go with it",
			"The oldest of the three boilers of the mill in the harbour of Halden had not been safe in the weeks before the great fire killed nine.",
			"The oldest of the three boilers of the mill in the harbour of Halden had not been safe"},
		{"even goes with though",
			"The northern county has blamed the town of Halden for keeping in its old harbour up to 70 fishermen even though none was ill.",
			"The northern county has blamed the town of Halden for keeping in its old harbour up to 70 fishermen"},
		{"an adverb that ends a clause can go",
			"Mayor Ada Holt of Port Alden has often urged the owners of the old harbour to allow the fishermen to protest peacefully.",
			"Mayor Ada Holt of Port Alden has often urged the owners of the old harbour to allow the fishermen to protest"},
		{"an over behind a noun opens a phrase",
			"Shares of the old Norden Harbour Company fell 3.4 percent over worries that it will have to suspend its dividend payments this winter.",
			"Shares of the old Norden Harbour Company fell 3.4 percent"},
		{"who asks somebody asks for something",
			"Mayor Ada Holt has asked the owners of the three mills on the northern side of the old harbour of Halden “to allow quiet protests”.",
			"Mayor Ada Holt has asked the owners of the three mills on the northern side of the old harbour of Halden…"},
		{"what was said is said",
			"Norden, which has long run the oldest of the mills on the quay, said on Monday it is buying more shares of some of the companies there.",
			"Norden said it is buying more shares of some of the companies there"},
	} {
		if got := told(c.text)[0].Line; got != c.line {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.line)
		}
	}
}
