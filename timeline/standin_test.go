package timeline

import (
	"slices"
	"testing"
)

func TestWhatStandsForAName(t *testing.T) {
	for _, c := range []struct{ why, text, line, speaker string }{
		{"the company", "Norden Lines Inc. sank a ferry in May. The company raised it in June.", "[Norden Lines] raised it in June", ""},
		{"as the speaker, too", "Norden Lines Inc. sank a ferry in May. The company said it would raise it in June.", "[Norden Lines] said it would raise it in June", ""},
		{"what is its", "Norden Lines Inc. sank a ferry in May. The company's shares fell by a third in June.", "[Norden Lines's] shares fell by a third in June", ""},
		{"a firm by what it has", "Norden's chief executive left in May. The company raised the ferry in June.", "[Norden] raised the ferry in June", ""},
		{"by what it is called", "The ferry of shipping giant Norden sank in May. The shipping giant raised it in June.", "[Norden] raised it in June", ""},
		{"by what it says of itself", "In May, Norden said it had lost a ferry. The company raised it in June.", "[Norden] raised it in June", ""},
		{"the one beside its spokesman", "Norden Inc. sank a ferry in May. Its rival Brandt Inc. laughed. A Norden spokesman said the company raised it in June.", "[Norden] raised it in June", "A Norden spokesman"},
		{"not when two are in play", "A ferry of Norden Inc. rammed one of Brandt Inc. in May. The company raised it in June.", "The company raised it in June", ""},
		{"nor when they are named beside one that is not", "Norden Inc. sank a ferry in May. The coast has been calm since. The fall of Brandt, once a shipping giant, hurt Norden and Skarnes. The company raised it in June.", "The company raised it in June", ""},
		{"nor whom the spokesman of another speaks of", "Norden Inc. sank a ferry in May. A Brandt spokesman said the company raised it in June.", "The company raised it in June", "A Brandt spokesman"},
		{"nor what another says of itself", "Norden Inc. sank a ferry in May. On Monday, Brandt said the company raised it in June.", "The company raised it in June", "Brandt"},
		{"one whose name opens with a number", "First Norden Corp. sank a ferry in May. The company raised it in June.", "[First Norden] raised it in June", ""},
		{"as the speaker, too", "First Norden Corp. said it had sunk a ferry in May.", "[First Norden Corp.] had sunk a ferry in May", "First Norden Corp."},
		{"one named for a star", "Sun Ferries Inc. sank a ferry in May. The company raised it in June.", "[Sun Ferries] raised it in June", ""},
		{"one of two partners", "Holt & Vale sank a ferry in May. The company raised it in June.", "[Holt & Vale] raised it in June", ""},
		{"one whose and was escaped twice", "Norden Life amp Casualty Co. sank a ferry in May. The insurer raised it in June.", "[Norden Life amp Casualty] raised it in June", ""},
		{"one named for its owner", "Weaver's Inc. sank a ferry in May. The company's board raised it in June.", "[Weaver's] board raised it in June", ""},
		{"one that nothing else tells to be a firm", "A ferry of Norden sank in May. Norden sold ferries as the company grew. Norden has lost it, and the company knows. The wreck was found. The company raised it in June.", "[Norden] raised it in June", ""},
		{"the only one, however far back", "Norden Inc. sank a ferry in May. It rained. It snowed. The sun came. It rained. It snowed. The sun came. It rained. The company raised it in June.", "[Norden] raised it in June", ""},
		{"nor what has an article", "The ferry of the Norden sank. Norden shares fell in the Norden. The company raised it in June.", "The company raised it in June", ""},
		{"nor a school with an and in its name", "Holt & Vale University met in May. The company raised the ferry in June.", "The company raised the ferry in June", ""},
		{"one of two words that says something", "On Monday, Navigation Norden said it planned to sell a ferry in May.", "[Navigation Norden] planned to sell a ferry in May", "Navigation Norden"},
		{"nor a place that stands before one", "Norden Airlines will fly to Halden, the airline announced in May. The airline cut its flights in June.", "The airline cut its flights in June", ""},
		{"nor who speaks of one", "Ada Holt, said the company, had left. The company raised the ferry in June.", "The company raised the ferry in June", ""},
		{"a firm by where it is from", "The ferry of Norden Inc. sank in May. The St. Skarnes company raised it in June.", "[Norden] raised it in June", ""},
		{"or where it is based", "The ferry of Norden Inc. sank in May. The Skarnes-based company raised it in June.", "[Norden] raised it in June", ""},
		{"who bears a calling", "A friend met actress Ada Holt, 52, in May. It rained. The actress left the board in June.", "[Ada Holt] left the board in June", ""},
		{"as what is told of him says", "Ada Holt said it rained. A friend met Ada Holt, a harbour engineer, in May. It rained. The engineer left the board in June.", "[Ada Holt] left the board in June", ""},
		{"unless another does, too", "Ada Holt, a harbour engineer, said engineer Karl Vale left in May. It rained. The engineer left the board in June.", "The engineer left the board in June", ""},
		{"before what tells more of it", "Norden Lines Inc. sank a ferry in May. The company, which lost a mill, raised it in June.", "[Norden Lines], which lost a mill, raised it in June", ""},
		{"in what tells more of it", "Norden Lines Inc. sank a ferry in May. The company, which was founded in 1954, has two mills.", "[Norden Lines] was founded in 1954", ""},
		{"nor a firm that is named behind a comma", "Norden Inc. sank a ferry in May. The company, Brandt Harbour Lines, raised it in June.", "The company, Brandt Harbour Lines, raised it in June", ""},
		{"nor a firm of another trade", "Norden Inc. sank a ferry in May. The law firm sued in June.", "The law firm sued in June", ""},
		{"nor a firm that it was merged into", "Norden is an old mill. It was sold and merged into shipping giant Brandt in May. The company raised the ferry in June.", "The company raised the ferry in June", ""},
		{"nor what is no firm", "The Harbour Council met Ada Holt in May. The company raised the ferry in June.", "The company raised the ferry in June", ""},
		{"a body with the noun in its name", "The Harbour Commission met in May. The mill burned. The commission closed it in June.", "[The Harbour Commission] closed it in June", ""},
		{"unless two have it", "The Harbour Commission met the Mill Commission in May. The commission closed it in June.", "The commission closed it in June", ""},
		{"who bears a title", "Mayor Ada Holt met the crew in May. The ferry sank. The mayor resigned in June.", "[Ada Holt] resigned in June", ""},
		{"unless another does", "Mayor Ada Holt met Mayor Karl Vale in May. The mayor resigned in June.", "The mayor resigned in June", ""},
		{"but for the one who is told of alone", "Mayor Ada Holt met Mayor Karl Vale in May. Mayor Vale left. The mayor resigned in June.", "[Karl Vale] resigned in June", ""},
		{"who is named later", "The mayor resigned in June. Mayor Ada Holt had met the crew in May.", "The mayor resigned in June", ""},
		{"it that says something", "The Harbour Council closed the bridge in May. It said the ferry would sail in June.", "The ferry would sail in June", "The Harbour Council"},
		{"it that also did something", "In May, Norden sold the mill. It also sold the ferry in June.", "[Norden] also sold the ferry in June", ""},
		{"not it that may be a thing", "In May, Norden sold the mill. It burned in June.", "It burned in June", ""},
		{"nor behind a person", "Ada Holt saw a report in May. It said the mill would burn in June.", "It said the mill would burn in June", ""},
	} {
		es := told(c.text)
		i := slices.IndexFunc(es, func(e Event) bool { return e.Line == c.line })
		if i < 0 || es[i].Speaker != c.speaker {
			for _, e := range es {
				t.Errorf("%s: %q (%s), want %q (%s)", c.why, e.Line, e.Speaker, c.line, c.speaker)
			}
		}
	}
}

func TestWhatTheSentenceBeforeIsAbout(t *testing.T) {
	for _, c := range []struct{ why, text, line string }{
		{"a firm that does something", "Norden is an unusual mill. It made profits of 4 million in May.", "[Norden] made profits of 4 million in May"},
		{"a thing that something is done to", "The old bridge was built of oak. It was moved to Skarnes in May.", "[The old bridge] was moved to Skarnes in May"},
		{"behind a date", "The old bridge was built of oak. In May it was moved to Skarnes.", "In May [the old bridge] was moved to Skarnes"},
		{"whose it is", "The paper of Halden is printed at night. Its office was closed in May.", "[The paper of Halden's] office was closed in May"},
		{"several", "The millers of Halden are angry. They sold the mill in May.", "[The millers of Halden] sold the mill in May"},
		{"behind where it was", "The storm formed over the Halden Bay on Monday. It cut the power to the mill in May.", "[The storm] cut the power to the mill in May"},
		{"by a name in commas", "The school, Port Norden Primary, was shut on Monday. It will remain shut until May.", "[The school] will remain shut until May"},
		{"what opens a sentence without an article", "Work on the tunnel began in 2008. It was halted in May.", "[Work on the tunnel] was halted in May"},
		{"before what tells more of it", "The first report of which a copy was kept was made in 1981. It was burned in May.", "[The first report] was burned in May"},
		{"what two verbs share", "Norden is an unusual mill. It went public in May and was nearly bankrupt in June.", "[Norden] was nearly bankrupt in June"},
		{"not several for one", "The millers of Halden are angry. It sold the mill in May.", "It sold the mill in May"},
		{"not what has another thing beside it", "The storm alarmed Norden. It closed the mill in May.", "It closed the mill in May"},
		{"nor as its object", "The ferry hit the bridge. It fell in May.", "It fell in May"},
		{"nor a firm that may have sold what sank", "Norden Lines bought a ferry. It sank in May.", "It sank in May"},
		{"nor what somebody says", "The website said the dome was ready. It was moved to Skarnes in May.", "It was moved to Skarnes in May"},
		{"nor who is called otherwise", "Brandt told Halden that it did not believe the company. It closed the mill in May.", "It closed the mill in May"},
		{"nor what is understood", "The old bridge was built of oak. It is understood that police were not told in May.", "It is understood that police were not told in May"},
		{"nor a time", "The old bridge was built of oak. It was now the end of May.", "It was now the end of May"},
		{"nor the sentence before that", "The old bridge was built of oak. Nobody came. It was moved to Skarnes in May.", "It was moved to Skarnes in May"},
		{"nor words that a name is told by", "Other mills Norden may buy are old. It sold the mill in May.", "It sold the mill in May"},
	} {
		es := told(c.text)
		if !slices.ContainsFunc(es, func(e Event) bool { return e.Line == c.line }) {
			for _, e := range es {
				t.Errorf("%s: %q, want %q", c.why, e.Line, c.line)
			}
		}
	}
}

// TestWhatStandsForANameIsNamed: an event names whom its line does.
func TestWhatStandsForANameIsNamed(t *testing.T) {
	for _, e := range told("The Harbour Commission met in May. The commission closed the mill in June.") {
		if !slices.Contains(e.Names, "Harbour Commission") {
			t.Errorf("%q names %q", e.Line, e.Names)
		}
	}
}
