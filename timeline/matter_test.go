package timeline

import "testing"

func TestMatter(t *testing.T) {
	for _, c := range []struct {
		why, text string
		matter    bool
	}{
		{"the stamp of a comment", "At 9:02 pm on 1 May 2016, Ferryman wrote: Good riddance.", true},
		{"buttons beside a stamp", "May 1, 2016 at 9:02 pm | Reply", true},
		{"the credit of a picture", "Photograph: Ada Holt/Northwire", true},
		{"a call to the reader", "Click here to subscribe to our newsletter.", true},
		{"also in the second person", "You can log in to leave a comment.", true},
		{"terms of use", "The views expressed in comments are moderated under the terms of the site.", true},
		{"a note about the article", "A version of this article appeared in print on May 1, 2016.", true},
		{"how to see the page", "To watch this page JavaScript and cookies must be turned on.", true},
		{"what a picture shows", "Divers search the bay in this handout photograph taken on May 5, 2014.", true},
		{"who worked on it", "Ada Holt in Lisbon and Karl Vale contributed to this report.", true},
		{"a story about a picture", "The photograph of the mayor was sold on Monday.", false},
		{"a story about a website", "The ministry closed the website on Monday.", false},
		{"a story about a law", "The court struck down the privacy policy on Monday.", false},
		{"a colon", "Holt said: the bridge is closed.", false},
		{"a story about a version", "The version of the plan that was printed in May is void.", false},
		{"an order is no call to the reader", "Stop the ferries, the minister told the harbour master.", false},
	} {
		ws := appendWords(nil, c.text, 0, int32(len(c.text)))
		if got := matter(c.text, ws, makeupOf(c.text, ws)); got != c.matter {
			t.Errorf("%s: %q is %v", c.why, c.text, got)
		}
	}
	for text, want := range map[string]bool{
		"HOLT: We closed it.": true, "ADA HOLT: We closed it.": true, "Lisbon: The mill burned.": false, "10:15: The mill burned.": false, "The plan: Close it.": false,
	} {
		if got := labelled(text, appendWords(nil, text, 0, int32(len(text)))); got != want {
			t.Errorf("labelled(%q) = %v", text, got)
		}
	}
	es := told("The ferry sank on Monday. At 9:02 pm on 1 May 2016, Ferryman wrote: It was old.")
	if e := es[len(es)-1]; e.Worth != 0 || e.Basis != Undated {
		t.Errorf("a stamp dates nothing: %v %v", e.Worth, e.When.EDTF())
	}
}
