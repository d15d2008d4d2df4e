package article

import (
	"strings"
	"testing"
)

const longStory = "The council of Harrow Vale voted on Monday to rebuild the mill, and work is to begin within weeks. " +
	"The mill burned down on 3 August 2012 and has stood empty since. Its owner, Moor and Sons, had offered it for sale twice. " +
	"The mayor said at 11:30 that the vote was the last. Nine of eleven members were for the plan, two stayed away."

func TestRemarks(t *testing.T) {
	for _, c := range []struct{ name, text, first string }{
		{"the stamp stands before the remark", "\n\nAt 9:02 pm on 04 Aug 2016, Ferryman wrote:\n\nWhat a waste.\n\nAt 10:20 5th Aug 2016, Oarsman wrote: The mill was closed in 1998.", "At 9:02 pm"},
		{"all in one line", " At 9:02 pm on 04 Aug 2016 , Ferryman wrote : What a waste . At 10:20 5th Aug 2016 , Oarsman wrote : The mill was closed in 1998 .", "At 9:02 pm"},
		{"behind the remark", " What a waste! August 4, 2016 at 9:02 pm | Report abuse | It was closed in 1998. August 5, 2016 at 10:20 am | Report abuse |", "August 4, 2016 at"},
		{"a bar without its button", " What a waste! August 4, 2016 at 9:02 pm | It was closed in 1998. August 5, 2016 at 10:20 am | No, in 1998.", "August 4, 2016 at"},
		{"with its name", "\nPosted by: ferryman | August 4, 2016 9:02 PM | Report abuse\nIt was closed in 1998.\nPosted by: oarsman | August 5, 2016 10:20 AM | Report abuse", "Posted by: ferryman"},
		{"over three lines", "\n\nAda Ferryman\nAugust 4, 2016 at 9:02 pm\nReply\nWhat a waste.\n\nRolf\nAugust 5, 2016 at 10:20 am\nReply\nIt was closed in 1998.", "Ada Ferryman"},
		{"says", "\n\nferryman says:\nAugust 4, 2016 at 9:02 pm\nWhat a waste.\n\nrolf says:\nAugust 5, 2016 at 10:20 am\nIt was closed in 1998.", "ferryman says:"},
		{"below a notice", "\n\nWe welcome comments from our readers.\n\nWhat a waste. The mill was closed in 1998.", "We welcome comments"},
		{"a notice in one line", " Views expressed in the comments are not those of the paper. What a waste! The mill was closed in 1998.", "Views expressed"},
		{"above the last notice", " This debate is now closed. It was closed in 1998. We never learn.", "This debate is"},
		{"the story of a notice", "\n\nThe mayor would take no comments and said the discussion was over.", ""},
		{"no stamp at all", " He wrote: yes.", ""},
		{"one stamp is none", "\n\nAt 9:02 pm on 4 August 2016, the mayor wrote: it is over.\n\nThe letter was read aloud.", ""},
		{"letters without a time of day", "\n\nOn 4 August 2016 the mayor wrote: it is over. On 5 August 2016 he wrote: it is not.", ""},
		{"times without a mark", "\n\nThe doors open at 9:30 on 4 August 2016 and at 10:15 on 5 August 2016.", ""},
	} {
		a := read(t, "Council votes for the mill\n\n"+longStory+c.text)
		var got, body string
		for _, p := range a.Parts {
			switch s := p.Of(a.Text); p.Role {
			case Remark:
				got += s + "\n"
			case Body:
				body += s + "\n"
			}
		}
		if c.first == "" && got != "" || !strings.HasPrefix(got, c.first) {
			t.Errorf("%s: remarks %q; want those from %q on", c.name, got, c.first)
		}
		if !strings.Contains(body, "two stayed away.") || c.first != "" && strings.Contains(body, "1998") {
			t.Errorf("%s: body %q", c.name, body)
		}
	}
}

func TestEntriesStampedLikeTheirHeadAreTheStory(t *testing.T) {
	text := "Council votes for the mill\nPosted by Ada Moor, August 4, 2016, 9:02 pm\n\n" + longStory +
		"\n\nPosted by Ada Moor, August 4, 2016, 9:40 pm\n\nThe mayor leaves.\n\nPosted by Rolf Berg, August 4, 2016, 9:55 pm\n\nThe hall is locked.\n"
	for _, p := range read(t, text).Parts {
		if p.Role == Remark {
			t.Errorf("remark: %q", p.Of(text))
		}
	}
}
