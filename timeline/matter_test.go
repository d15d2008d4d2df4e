package timeline

import (
	"strings"
	"testing"

	"dateline/timeline/internal/prose"
)

func TestMatter(t *testing.T) {
	for _, c := range []struct {
		why, text string
		matter    bool
	}{
		{"the stamp of a comment", "At 9:02 pm on 1 May 2016, Ferryman wrote: Good riddance.", true},
		{"headlines of a list", "Mill burns down * Nobody was hurt * Mayor to speak", true},
		{"one item of it", "* The mill burned down.", false},
		{"buttons beside a stamp", "May 1, 2016 at 9:02 pm | Reply", true},
		{"the credit of a picture", "Photograph: Ada Holt/Northwire", true},
		{"a call to the reader", "Click here to subscribe to our newsletter.", true},
		{"also in the second person", "You can log in to leave a comment.", true},
		{"terms of use", "The views expressed in comments are moderated under the terms of the site.", true},
		{"a note about the article", "A version of this article appeared in print on May 1, 2016.", true},
		{"how to see the page", "To watch this page JavaScript and cookies must be turned on.", true},
		{"what a picture shows", "Divers search the bay in this handout photograph taken on May 5, 2014.", true},
		{"and at the head", "This image shows the bridge.", true},
		{"where somebody stands in it", "Mayor Ada Holt, left, listens to Karl Vale.", true},
		{"in brackets", "Mayor Ada Holt (second right) listens to Karl Vale.", true},
		{"what is left", "The men were left, she said, without food.", false},
		{"who leaves", "Mayor Ada Holt left on Monday, angry at the board.", false},
		{"when it was changed", "This article was amended on May 5, 2016.", true},
		{"who reported for it", "Karl Vale contributed reporting to this story.", true},
		{"who worked on it", "Ada Holt in Lisbon and Karl Vale contributed to this report.", true},
		{"and what stands behind", "Ada Holt contributed to this report Sign up for our news.", true},
		{"what a list stands under", "Below is a chronology of the flood.", true},
		{"where it was printed", "Nobody asks why This article appeared on page 20 of the paper on Sunday.", true},
		{"a note of the editor", "Editor's note: The new show is about 50 people.", true},
		{"when the page was last changed", "Last updated at 12:45 GMT", true},
		{"what is passed on", "RT @ferryman: The ferries were closed on Monday.", true},
		{"a story about an editor", "Editor Ada Holt left the paper on Monday.", false},
		{"a story about a report", "The ministry that had asked for this report closed the mill.", false},
		{"a story about a picture", "The photograph of the mayor was sold on Monday.", false},
		{"a story about a website", "The ministry closed the website on Monday.", false},
		{"a story about a law", "The court struck down the privacy policy on Monday.", false},
		{"a colon", "Holt said: the bridge is closed.", false},
		{"a story about a version", "The version of the plan that was printed in May is void.", false},
		{"an order is no call to the reader", "Stop the ferries, the minister told the harbour master.", false},
	} {
		ws := prose.AppendWords(nil, c.text, 0, int32(len(c.text)))
		if got := matter(c.text, ws, prose.MakeupOf(c.text, ws)); got != c.matter {
			t.Errorf("%s: %q is %v", c.why, c.text, got)
		}
	}
	for text, want := range map[string]bool{
		"HOLT: We closed it.": true, "ADA HOLT: We closed it.": true, "ADA HOLT, HARBOUR CORRESPONDENT: We closed it.": true, "ADA HOLT, who closed it: No.": false, "Lisbon: The mill burned.": false, "10:15: The mill burned.": false, "The plan: Close it.": false,
	} {
		if got := labelEnd(text, prose.AppendWords(nil, text, 0, int32(len(text)))) > 0; got != want {
			t.Errorf("%q has a label: %v", text, got)
		}
	}
	es := told("The ferry sank on Monday. At 9:02 pm on 1 May 2016, Ferryman wrote: It was old.")
	if e := es[len(es)-1]; e.Worth != 0 || e.Basis != Undated {
		t.Errorf("a stamp dates nothing: %v %v", e.Worth, e.When.EDTF())
	}
}

func TestTurnsOfATranscriptAreTalk(t *testing.T) {
	const talk = "ADA HOLT, HARBOUR CORRESPONDENT: The ferry sank off Lisbon.\nKarl Vale said the harbour was closed by the army.\n"
	worth := func(text, of string) float32 {
		for _, e := range told(text) {
			if strings.Contains(e.Quote.Of(text), of) {
				return e.Worth
			}
		}
		t.Fatalf("%q tells nothing of %q", text, of)
		return 0
	}
	for _, c := range []struct {
		why, text string
		shown     bool
	}{
		{"three turns, of two speakers", talk + "VALE: And the crew?\nHOLT: The crew is safe.\nVALE: Good.\n", false},
		{"one label", talk, true},
		{"three places, each once", talk + "LISBON: The mill burned.\nPORTO: The mill closed.\n", true},
	} {
		if got := worth(c.text, "closed by the army") >= WorthShown; got != c.shown {
			t.Errorf("%s: shown is %v", c.why, got)
		}
	}
}

func TestFirstPersonNeedsASpeaker(t *testing.T) {
	worth := func(text string) float32 {
		es := told("The board met in the old town hall on Saturday. It talked for hours of what to do. " + text)
		return es[len(es)-1].Worth
	}
	ferry := worth("The ferry to Lisbon sank on Monday.")
	for _, text := range []string{"I took the ferry to Lisbon on Monday.", "I said on Monday we would take the ferry."} {
		if w := worth(text); w > ferry/15 {
			t.Errorf("the remark %q is worth %v", text, w)
		}
	}
	for _, text := range []string{"Minister Holt said on Monday that we would lose the ferry.", "\u201cWe closed the ferry on Monday,\u201d the minister said."} {
		if w := worth(text); w < ferry/14 || w > ferry/2 {
			t.Errorf("what the minister says in %q is worth %v", text, w)
		}
	}
}

func TestCallsToTheReader(t *testing.T) {
	for text, call := range map[string]bool{
		"Join us here for the news.":                            true,
		"Read the minister's letter.":                           true,
		"Watch the ferry sink and tell your friends it was us.": true,
		"Remember why the ferry sank.":                          true,
		"Last month the board closed the mill.":                 false,
		"Storm Odile reached the coast of Portugal with rain.":  false,
		"Staff members said the mill had closed.":               false,
		"Ban said the mill had closed.":                         false,
		"Mark Vale, who oversees the mill, is leaving.":         false,
		"Read Ada Holt's posts: The mill burned.":               true,
	} {
		if got := told(text)[0].Worth; (got < .1) != call {
			t.Errorf("%q is worth %v", text, got)
		}
	}
}

func TestAStampDatesNothing(t *testing.T) {
	if es := told("Mill burns updated: Mon Jul 18 2016 21:41:00 Norden said on Monday it had closed the mill."); len(es) != 2 || es[0].Basis != Undated || es[0].Worth != 0 {
		t.Errorf("a stamp with seconds dates nothing: %v", es)
	}
	if es := told("Mill burns in Lisbon Friday 23 July 2016 10.27 BST Norden said on Monday it had closed the mill."); len(es) != 2 || es[0].Basis != Undated || es[0].Worth != 0 {
		t.Errorf("a stamp dates nothing: %v", es)
	}
}
