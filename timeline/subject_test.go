package timeline

import (
	"slices"
	"testing"
)

func TestWhoIsNotKnownByTheLastNameAloneIsNamedInFull(t *testing.T) {
	const lede = "The old bridge of Skarnes fell into the river on Monday. Nobody was hurt when it did so, the mayor said. Boats were kept away from it until noon. "
	for _, c := range []struct{ why, text, line string }{
		{"who comes late", "A friend of Karl Vale, 52, saw it. Vale left the board in May.", "[Karl Vale] left the board in May"},
		{"not who is named in full there", "A friend of Karl Vale, 52, saw it. Karl Vale left the board in May.", "Karl Vale left the board in May"},
		{"nor beside a title", "A friend of Karl Vale, 52, saw it. President Vale left the board in May.", "President Vale left the board in May"},
		{"nor a thing that is named for him", "A friend of Karl Vale, 52, saw it. Vale Mills left the board in May.", "Vale Mills left the board in May"},
		{"nor whose whole name is not told", "President Vale saw it. Vale left the board in May.", "Vale left the board in May"},
	} {
		es := told(lede + c.text)
		if !slices.ContainsFunc(es, func(e Event) bool { return e.Line == c.line }) {
			for _, e := range es {
				t.Errorf("%s: %q, want %q", c.why, e.Line, c.line)
			}
		}
	}
	es := told("President Karl Vale left the old town of Skarnes on Monday. He was ill. The boats of the bay were kept away. Vale left the board in May.")
	if !slices.ContainsFunc(es, func(e Event) bool { return e.Line == "Vale left the board in May" }) {
		t.Errorf("who is in the lede is told of as %q", es[len(es)-1].Line)
	}
}

// A life names its subject once and then only by his pronoun, others beside.
func TestALifeIsOfWhomItsFirstSentenceNames(t *testing.T) {
	es := told("Ada Holt, who has died aged 91, built bridges. She was born in Skarnes in 1923. She moved to Halden in 1941. There she met Karl Vale. " +
		"She stayed. She built the first bridge in 1953. She built four more. When she fell ill she wrote. She closed the firm in 1971.")
	for _, line := range []string{"[Ada Holt] was born in Skarnes in 1923", "[Ada Holt] closed the firm in 1971"} {
		if !slices.ContainsFunc(es, func(e Event) bool { return e.Line == line }) {
			t.Errorf("no %q among", line)
			for _, e := range es {
				t.Error(e.Line)
			}
		}
	}
}

func TestWhoHeOrSheIs(t *testing.T) {
	for _, c := range []struct{ why, text, line string }{
		{"the subject before", "Ms. Holt left the board in May. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"whose something is", "Ms. Holt left the board in May. Her mill burned in June.", "[Holt's] mill burned in June"},
		{"unless he is of the other gender", "Ms. Holt left the board in May. His mill burned in June.", "His mill burned in June"},
		{"not one of the other gender", "Ms. Holt married Karl Vale in May. He died in June.", "He died in June"},
		{"nor when the pronoun before told it", "Ada Holt said she had left the board in May. She moved to Skarnes. He died in June.", "He died in June"},
		{"she comes back", "Ms. Holt married Karl Vale in May. He died in June. She moved to Skarnes in July.", "[Holt] moved to Skarnes in July"},
		{"a subject with a word between", "President Holt then left the board. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"one behind what tells when", "President Holt left the board. A month later, with the mill still shut, Holt came back. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"not when it may be who is hers", "President Holt left the board. Her lawyer said she moved to Skarnes in June.", "[Holt's] lawyer said she moved to Skarnes in June"},
		{"one right behind a date", "President Holt left the board. In May 2014 Holt came back. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"one whose verb comes behind two clauses", "President Holt left the board. Holt, who had sold mills before joining it in 2014, came back. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"one named before his pronoun", "While President Holt saw the mill, she was told of a fire. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"not when two are named there", "While President Holt saw President Vale, she was told of a fire. She moved to Skarnes in June.", "She moved to Skarnes in June"},
		{"behind a phrase that stays", "President Holt left the board. As a miller by trade, she bought the mill of Skarnes in June.", "As a miller by trade, [Holt] bought the mill of Skarnes in June"},
		{"by the last name where the whole is too long", "President Ada Maria Holt left the board in May. She moved to the old harbour of Skarnes with the whole of her family and all that she once had in June.", "[Holt] moved to the old harbour of Skarnes with the whole of her family and all that she once had in June"},
		{"by it, too, when another has the longer name", "President Holt left with the first lady, Karla Holt. He moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"one whose age is told", "The mill burned. Its owner Reiss, 67, was away. Reiss ran it badly. He moved to Skarnes in June.", "[Reiss] moved to Skarnes in June"},
		{"one who is two things", "The leader and miller Ada Holt left the board in May. She moved to Skarnes in June.", "[Ada Holt] moved to Skarnes in June"},
		{"one behind a colon", "At the town hall: President Holt signed the law. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"one whom the article calls he", "The mill of Reiss burned. Reiss ran it while he was well. He moved to Skarnes in June.", "[Reiss] moved to Skarnes in June"},
		{"one named before in the sentence", "President Holt sold the mill on Monday when she said she would move to Skarnes in June.", "[Holt] said she would move to Skarnes in June"},
		{"of the clause beside it, not the subject before", "President Holt left the board. Karla Vale of Port Norden was the first to go, but she moved to Skarnes in June.", "[Karla Vale of Port Norden] moved to Skarnes in June"},
		{"nor a paper or a place", "President Holt left the board. Speaking to Holt Morning she was angry. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"who was told of lately", "President Holt said she had left the board. The mill was closed. Its owners were pleased. In June she moved to Skarnes.", "In June [Holt] moved to Skarnes"},
		{"not one of another gender", "President Holt said she had left the board. The mill was closed. Its owners were pleased. In June he moved to Skarnes.", "In June he moved to Skarnes"},
		{"nor before somebody else", "President Holt said she had left the board. The mill was closed to President Vale. Its owners were pleased. In June she moved to Skarnes.", "In June she moved to Skarnes"},
		{"nor beside one", "President Holt said she had met President Vale. The mill was closed. In June she moved to Skarnes.", "In June she moved to Skarnes"},
		{"whom the article is about", "Ada Holt has left the board. Holt was ill. Holt said she slept. The mill was closed. Its owners were pleased. It rained. The crops failed. The boats stayed in. In June she moved to Skarnes.", "In June [Ada Holt] moved to Skarnes"},
		{"also beside her husband", "Ada Holt has left the board. Holt was ill. Holt said she slept. Her husband, Karl Vale, was pleased. It rained. The crops failed. The boats stayed in. It rained again. In June she moved to Skarnes.", "In June [Ada Holt] moved to Skarnes"},
		{"not where another may be meant", "Ada Holt has left the board. Holt was ill. Holt said she slept. The mill was sold to Karla Vale. It rained. The crops failed. The boats stayed in. It rained again. In June she moved to Skarnes.", "In June she moved to Skarnes"},
		{"nor somebody who is named behind the pronoun", "Ada Holt has left the board. Holt was ill. Holt said she slept. It rained. The crops failed. The boats stayed in. It rained again. It snowed. In June she took over from Holt.", "In June she took over from Holt"},
		{"nor long ago", "President Vale was ill. President Holt said she had left the board. The mill was closed. Its owners were pleased. It rained. The crops failed. The boats stayed in. In June she moved to Skarnes.", "In June she moved to Skarnes"},
		{"not who another pronoun is", "President Holt left the board. In 1970 she married the miller Karl Vale; he died in June.", "He died in June"},
		{"whose office stands before the name", "The mayor of Skarnes, Ada Holt, left the board in May. Ada Holt, 52, knew it. The mayor of Skarnes, Ada Holt, slept. She moved to Alden in June.", "[Ada Holt] moved to Alden in June"},
		{"not whom somebody speaks of", "President Holt left the board in May. \"The mayor was glad to see it.\" She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"nor a building", "The mill burned. Carrow House closed in May. She moved to Skarnes in June.", "She moved to Skarnes in June"},
		{"a title of no gender", "President Holt left the board in May. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
	} {
		es := told(c.text)
		if got := es[len(es)-1].Line; got != c.line {
			t.Errorf("%s: %q, want %q", c.why, got, c.line)
		}
	}
}
