package prose

import (
	"strings"
	"testing"
)

func TestGlueEnd(t *testing.T) {
	// A bar marks where another sentence begins.
	for _, c := range []struct{ why, text string }{
		{"a caption", "Oil has covered the wetlands | Also on Wednesday, Norden said it would pay."},
		{"a headline", "Battle to stop the leak close to an end | The well was capped on 15 July."},
		{"behind a number", "The blast killed 11 workers and hurt 17 | By comparison, the fire was small."},
		{"an occasion", "At least 50 barrels have been leaking daily | Speaking on Monday, the mayor blamed the mill."},
		{"a title that opens so", "The mayor read the novel Speaking of Norden on the train."},
		{"behind a day", "The new wall should hold by Thursday or Friday | A new attempt to seal the well has failed."},
		{"before a number", "Air is polluted as well | About 325,000 gallons have been burned."},
		{"what ties a sentence to the one before", "What comes next for Norden | However, the mayor said it leaked."},
		{"the same subject", "Norden attacked over leak video | Norden has come under fire."},
		{"what is feared of it", "Norden left the bay amid fears Norden has lost it."},
		{"the same name for another thing", "Norden left the bay where old Norden ships are built."},
		{"the letter of a type", "Norden said the man had tested positive for type A flu."},
		{"the first person", "The mayor and I would deeply like to thank them."},
		{"whose picture it is", "Photograph: Ada Holt/Northern Pictures | The mill was sold."},
		{"a heading in capitals", "NEW LOCK FOR OLD CANAL | When the mill burned, it was closed."},
		{"a name that opens one", "Fire at the mill of Norden | In its old yard, the ferry company had 40 ships."},
		{"the letter of a share", "The Class A shares of Norden fell."},
		{"a name that ends in who", "The mayor saw Doctor Who return."},
		{"a name", "The mayor told The Northern Herald that the mill was sold."},
		{"a name behind its noun", "The mayor read the novel The Old Mill on the train."},
		{"the title of a case", "The case in the court is In re Norden."},
		{"within a quotation", "The mayor called it “a nice This is” and left."},
		{"a word that names", "The state Police said the mill had burned."},
		{"what a preposition governs", "The mayor lives in The hague."},
	} {
		want := strings.Replace(c.text, "| ", "", 1)
		ws := AppendWords(nil, want, 0, int32(len(want)))
		n := GlueEnd(want, ws)
		got := want
		if n < len(ws) {
			got = want[:ws[n].Start] + "| " + want[ws[n].Start:]
			if ws[n].At != 0 {
				t.Errorf("%s: the second sentence begins at %d", c.why, ws[n].At)
			}
		}
		if got != c.text {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}
