package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline/internal/prose"
)

func TestStep(t *testing.T) {
	for _, c := range []struct {
		text string
		want []step
	}{
		{"The mill had burned before.", []step{stepEarlier}},
		{"Holt said the mill burned.", []step{stepReport, stepAside}},
		{"Holt said the mill will close.", []step{stepReport, stepAhead}},
		{"Police, who searched the house, arrested him.", []step{stepAside, stepEvent}},
	} {
		ws := prose.AppendWords(nil, c.text, 0, int32(len(c.text)))
		cs := prose.AppendClauses(nil, ws, prose.AppendVerbs(nil, ws))
		var got []step
		for k := range cs {
			got = append(got, stepOf(cs, k))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
}

// TestRanksOfSpeakersEnd reads sentences in which speakers could be taken to speak
// for one another.
func TestRanksOfSpeakersEnd(t *testing.T) {
	for _, text := range []string{
		"Tests confirmed that the boys had a virus that was likely the flu, the health commissioner said.",
		"It was late, ” Osk, who herds camels in the hills, told the agency.",
		"“He says it closed,” Holt said.",
	} {
		if got := Clauses(story("2016-08-03", text), dates.New(dates.Config{})); len(got) < 2 {
			t.Errorf("%s: %d clauses", text, len(got))
		}
	}
}

// TestWordingOrdersClauses looks at two verbs of each text, the first of which tells
// what came first.
func TestWordingOrdersClauses(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct{ text, first, second string }{
		{"The mill closed after the bank failed.", "failed", "closed"},
		{"The mill closed before the bank failed.", "closed", "failed"},
		{"After the bank failed, the mill closed.", "failed", "closed"},
		{"Before the bank failed, the mill closed.", "closed", "failed"},
		{"The mill closed following the collapse, which killed nine.", "killed", "closed"},
		{"The town voted. It had met twice.", "met", "voted"},
		{"Holt resigned. Earlier, she met the board.", "met", "resigned"},
		{"Holt resigned. She had earlier met the board.", "met", "resigned"},
		{"The council met, then voted.", "met", "voted"},
		{"The council met. Then it voted.", "met", "voted"},
		{"The council voted. Later it met the press.", "voted", "met"},
		{"Holt left the hall when the vote was lost.", "lost", "left"},
		{"Holt waited until the vote was lost.", "waited", "lost"},
		{"Once the vote was lost, Holt left.", "lost", "left"},
		{"Having lost the vote, Holt left.", "lost", "left"},
		{"Holt left, having lost the vote.", "lost", "left"},
		{"As soon as the vote was lost, Holt left.", "lost", "left"},
		{"Holt fled before being arrested.", "fled", "arrested"},
		{"Holt was arrested after fleeing the town.", "fleeing", "arrested"},
		{"Holt said the mill had closed.", "closed", "said"},
		{"Holt said the mill will close.", "said", "close"},
		{"The mill closed, Holt said.", "closed", "said"},
		{"Holt said she would resign.", "said", "resign"},
		{"Police arrested a man who robbed a bank.", "robbed", "arrested"},
		{"A man arrested in May was freed.", "arrested", "freed"},
		{"The man, who won the race, was tested.", "won", "tested"},
		{"Holt was jailed for stealing cars.", "stealing", "jailed"},
		{"Holt was jailed because he stole cars.", "stole", "jailed"},
		{"The mill closed, so Holt left.", "closed", "left"},
		{"The mill closed and Holt left.", "closed", "left"},
		{"The mill has closed, and will be sold.", "closed", "sold"},
		{"They plan to sell the mill.", "plan", "sell"},
		{"Holt agreed to sell the mill.", "agreed", "sell"},
		{"Holt tried to sell the mill.", "tried", "sell"},
		{"Two months after the fire, the mill reopened. It was sold a year earlier.", "sold", "reopened"},
		{"Holt won the vote. Previously she had lost twice.", "lost", "won"},
		{"Since the mill closed, the town has shrunk.", "closed", "shrunk"},
		{"The town has shrunk since the mill closed.", "closed", "shrunk"},
		{"While police searched the house, Holt fled.", "searched", "fled"},
		{"Holt was fined by a court that heard him in May.", "heard", "fined"},
		{"By the time police came, Holt had fled.", "fled", "came"},
		{"Holt had fled by the time police came.", "fled", "came"},
		{"Police came, but Holt had fled.", "fled", "came"},
		{"Holt denied that he stole the car.", "stole", "denied"},
		{"Holt expects to win the vote.", "expects", "win"},
		{"The board met to discuss the sale.", "met", "discuss"},
		{"Asked about the sale, Holt smiled.", "Asked", "smiled"},
		{"The deal fell through when the bank refused to lend.", "refused", "fell"},
	} {
		a := story("2016-08-03", c.text)
		rank := map[string]int{}
		for _, k := range Clauses(a, x) {
			rank[k.Verb.Of(a.Text)] = k.Rank
		}
		first, ok := rank[c.first]
		second, too := rank[c.second]
		if !ok || !too || first >= second {
			t.Errorf("%s got ranks %v, want %q before %q", c.text, rank, c.first, c.second)
		}
	}
}
