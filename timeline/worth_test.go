package timeline

import (
	"slices"
	"strings"
	"testing"
)

func TestWorth(t *testing.T) {
	plain := "The council talked about the bridge for most of the long afternoon."
	base := told(plain)[0].Worth
	for _, c := range []struct {
		why, text string
		more      bool
	}{
		{"a stated date", "The council talked about the bridge at great length on Monday morning.", true},
		{"numbers", "The council talked about the bridge and its 240 cables all afternoon.", true},
		{"numbers in words", "The council talked about the bridge and its twenty cables all afternoon.", true},
		{"names", "The council talked about the bridge with Norden for most of the afternoon.", true},
		{"few words", "The council talked.", false},
		{"a quotation", "“The council talked about the bridge for most of the long afternoon.”", false},
		{"a question", "Was the council right to talk about the bridge for so many long hours?", false},
		{"the first person", "We talked about the bridge for most of the long and dark afternoon.", false},
		{"what may be", "The council could talk about the bridge for most of the long afternoon.", false},
		{"a pronoun first", "They talked about the bridge for most of the long and dark afternoon.", false},
	} {
		if got := told(c.text)[0].Worth; got > base != c.more || got <= 0 || got >= 1 {
			t.Errorf("%s: %.2f against %.2f, want more: %v", c.why, got, base, c.more)
		}
	}
}

func TestWhatIsShown(t *testing.T) {
	for _, c := range []struct {
		why, text string
		shown     bool
	}{
		{"a date", "The mill was closed in 1998.", true},
		{"a date and a pronoun", "It was last inspected in October 2013.", false},
		{"a date and what the sentence before is about", "The old mill is shut. It was last inspected in October 2013.", true},
		{"a date and what stands right before", "This was found in October 2013.", false},
		{"a date and some of what was told", "Several of its members left Skarnes in October 2013.", false},
		{"a date and others", "Others were found in Skarnes in October 2013.", false},
		{"a date and some of what is told of", "Several of the ferries left Skarnes in October 2013.", true},
		{"a date and how many people", "Thousands were killed in Skarnes in October 2013.", true},
		{"a date and what that points at", "That ship was found in October 2013.", false},
		{"a date and that alone", "That had not been done by October 2013.", false},
		{"a date and what that stands for", "That it was lost was not known until October 2013.", false},
		{"a date and a ruler with a number", "The bridge was listed Grade I in October 2013.", true},
		{"what is expected", "For the year 2016, Norden now expects revenue of 20 million.", true},
		{"a date and what is told anew", "The results of the vote were read in October 2013.", true},
		{"a date and what only the article knows", "The device sank in October 2013.", true},
		{"a date and few words of what only the article knows", "The device sank in May.", false},
		{"a date and one person", "She was appointed to the board in October 2013.", false},
		{"a date and one person whom the line names", "President Holt left. She was appointed to the board in October 2013.", true},
		{"what one person did besides", "President Holt left. She was appointed to the board in May 2013 but resigned in October 2014.", true},
		{"no date and one person", "She was appointed to the board.", false},
		{"a date and what the story is about", "The hall was sold in October 2013.", true},
		{"a plan that is reported", "Norden said it would move to Quay Street in October.", true},
		{"what somebody says he would do", "As the storm came, the ferry company Norden of Skarnes said it would move 40 boats.", true},
		{"a plan that is told as a state", "The results of the vote are due on October 26.", true},
		{"what lasts", "Sailors had been there since 2012, longer than planned.", true},
		{"what is said to be so", "Norden said that the crew had been seen on Monday.", true},
		{"what is said of a noun", "The storm that sank the ferry on Monday has ended.", true},
		{"whom the line names", "Mayor Ada Holt spoke first. She says the mill of Norden burns.", true},
		{"a date in what merely is", "It is a very different place today.", false},
		{"what may be so on a day", "The people of Norden might expect too much of Skarnes today.", false},
		{"what may come as early as that", "The people of Norden might see 20 boats in Skarnes as early as today.", true},
		{"what could be seen", "Two boats of Norden could be seen in Skarnes on Monday.", true},
		{"a date in what may be", "If it were so today, they could have lost it all by now.", false},
		{"what was done on no day", "Norden closed the bridge to Skarnes for most of the afternoon.", false},
		{"what has been done", "The crew of Norden has been seen in Skarnes 20 times.", true},
		{"what has been done for years", "The crew of Norden has served in Skarnes for half of its 20 years.", false},
		{"in the past", "The crew of Norden has been seen in Skarnes 20 times in the past.", false},
		{"before", "The crew of Norden has been seen 20 times before, and is at home in Skarnes.", false},
		{"time and again", "The crew of Norden has often been seen in Skarnes with 20 boats.", false},
		{"for the first time in years", "The crew of Norden has been seen in Skarnes 20 times for the first time in years.", true},
		{"what happened at a mine", "Workers at the mine of Norden stopped work in Skarnes in May 2016.", true},
		{"what would have been on a day", "Had the ferry of Norden sunk in August 2015, hundreds would have died in Skarnes.", false},
		{"what was done by one whose title looks like a call", "Finance Minister Ada Holt of Norden was seen in Skarnes on Monday.", true},
		{"what is so now of a date long past", "To compare them, the index of Norden is based on the close of 1969.", false},
		{"what was so then", "To compare them, the index of Norden was based on the close of 1969.", true},
		{"a history in the present", "In May 1969 Norden is sold to a rival in Skarnes.", true},
		{"what the company says", "The company said that Norden was lost.", false},
		{"what somebody without a name says", "Some sailors say that Norden is lost.", false},
		{"what they say of what it is", "Mayor Ada Holt said it had sunk off Skarnes.", false},
		{"what they say of what stands before", "Mayor Ada Holt said this was the end of it.", false},
		{"what they say of a mill", "Mayor Ada Holt said this mill was the last.", false},
		{"in their own words", "Mayor Ada Holt said: “They are the boats of Norden.”", false},
		{"of what follows", "Mayor Ada Holt said: “It is clear that Norden has lost 20 boats.”", true},
		{"of what is named", "Mayor Ada Holt said: “The boats of Norden are lost.”", true},
		{"a number that the line has", "The crew of Norden is painting 20 old ferries of the town, which the council of the harbour had bought for little from a yard in the south of the country.", true},
		{"a number that it leaves out", "The crew of Norden is painting the old ferries of the town, which the council of the harbour had bought for 20 million from a yard in the south of the country.", false},
		{"no date, no name, no number", "The council talked about the bridge for most of the afternoon.", false},
		{"who says nothing", "The mayor declined to comment on the case on Monday.", false},
		{"who cannot be reached", "Norden could not be reached for comment on Monday.", false},
		{"who commented", "The mayor posted a comment about Norden on Monday.", true},
		{"what a picture shows", "May 5: Oil is seen on the coast of Skarnes.", false},
		{"what a picture shows by itself", "May 5: The mill of Norden is shown at the coast of Skarnes.", false},
		{"what is shown to be so", "Norden is shown to have lost 20 million in May.", true},
		{"how somebody is seen", "Norden has been seen as the winner since Monday.", true},
		{"who says what", "“It shook for a long time,” said Ada Holt, who lives in Skarnes.", false},
		{"what is called so", "“Top kill” operations of the council are going on in Skarnes.", true},
		{"a caption with its date", "A boy wears a mask of Norden in Skarnes on May 4, 2016.", false},
		{"what is so in general", "Most storms of the coast of Skarnes come in October 2016.", false},
		{"what is so of a time to come", "The plans of Norden for next year are bold.", false},
		{"what is due then", "The report of Norden is due in October 2016.", true},
		{"what is on the way to it", "The mill of Norden is still on course for a start in October 2016.", true},
		{"what that day is", "The deadline for Norden is September 9.", true},
		{"a caption behind its date", "May 4: The mayor of Skarnes closes the mill.", false},
		{"a chronology in the present", "May 2: Norden buys the mill. May 3: The mayor of Skarnes visits the mill. May 4: The mayor of Skarnes closes the mill.", true},
		{"what somebody says in the present", "The mayor says Norden closed the mill on Monday.", true},
		{"where somebody was speaking", "The mayor was speaking to Northern News after a visit to Norden.", false},
		{"of what", "Norden was referring to the flood of Skarnes in May 2014.", false},
		{"what somebody was speaking of when it came", "Ada Holt was speaking when the roof of the mill fell on Monday.", true},
		{"a reporter on the air", "Ada Holt reports on the flood of Skarnes.", false},
		{"what a company reports", "Norden reports that it lost 20 million in May.", true},
		{"a verb that has lost its subject", "Closed the old mill on Monday after the fire.", false},
		{"but not one whose name ends as whose it is does", "On Friday, rating agency Holt's downgraded Norden's credit rating by three notches, following similar moves by the other two.", true},
		{"what is planned", "Planned work at the mill of Norden was put on hold on Monday.", true},
		{"what is told of some", "Of the claims, 125,000 of Norden were made on Monday.", true},
		{"few words and numbers", "Norden is selling 20% for 722 million.", true},
		{"what somebody believes", "The council believes Norden was wrong about the bridge.", false},
		{"whom somebody told", "Mayor Ada Holt told the Northern Post on Monday.", false},
		{"who asked nothing", "Mayor Ada Holt asked on Monday.", false},
		{"the end of what somebody said", "Quite another planet,” Mayor Ada Holt of Norden said on Monday.", false},
		{"but not its whole", "“Norden is quite another planet,” Mayor Ada Holt of Norden said on Monday.", true},
		{"what somebody tells", "Ada Holt told Norden it was wrong about the bridge.", true},
	} {
		es := told("The board met in the old town hall on Saturday. It talked for hours of what to do. " + c.text)
		e := es[len(es)-1]
		if i := slices.IndexFunc(es[2:], func(e Event) bool { return e.Expression.End > 0 }); i >= 0 {
			e = es[2+i] // not what the sentence tells beside
		}
		if got := e.deserves(WorthShown); got != c.shown {
			t.Errorf("%s: %q, worth %.2f, is shown: %v", c.why, e.Line, e.Worth, got)
		}
	}
}

// TestHowALineIsTold: of two lines of one happening the one that says it outright is worth more.
func TestHowALineIsTold(t *testing.T) {
	for _, c := range []struct{ why, less, more string }{
		{
			"what it says only to who has read the article",
			"The siren was heard in May 2013.", "A siren was heard in May 2013.",
		},
		{
			"from the middle of its sentence",
			"The mayor, whom nobody had asked, said that Norden opened the old mill in May 2013.",
			"Norden opened the old mill in May 2013, said the mayor, whom nobody had asked.",
		},
		{
			"to the middle of a phrase",
			"The board of Norden opened a second line in May 2013 past the workshops of the old yard and the quarry behind the town which was shut.",
			"The board of Norden opened a second line in May 2013 past the workshops of the old yard and the quarry, behind the town which was shut.",
		},
		{
			"what it points back at",
			"Norden vowed in May 2013 to close those mills.", "Norden vowed in May 2013 to close both mills.",
		},
		{
			"of what came of it",
			"Norden vowed in May 2013 to do the same.", "Norden vowed in May 2013 to do more.",
		},
		{
			"by a participle",
			"The mayor praised Norden, founded in May 2013.", "The mayor praised Norden, which was founded in May 2013.",
		},
	} {
		less, more := firstDated(t, c.less), firstDated(t, c.more)
		if less.Worth >= more.Worth {
			t.Errorf("%s: %q, worth %.2f, %q %.2f", c.why, less.Line, less.Worth, more.Line, more.Worth)
		}
	}
}

// TestWhatDoesNotPointBack: these are worth no less than without a word that may point back.
func TestWhatDoesNotPointBack(t *testing.T) {
	for _, c := range []struct{ why, with, without string }{
		{"a time", "Norden closed two mills this week.", "Norden closed two mills on Monday."},
		{"who follows", "Norden paid those who left in May 2013.", "Norden paid everyone who left in May 2013."},
		{"what kind of people", "Norden blamed those responsible in May 2013.", "Norden blamed anyone responsible in May 2013."},
		{"what somebody says", "Norden said that mills closed in May 2013.", "Norden said mills closed in May 2013."},
	} {
		if with, without := firstDated(t, c.with), firstDated(t, c.without); with.Worth < without.Worth {
			t.Errorf("%s: %q, worth %.2f, %q %.2f", c.why, with.Line, with.Worth, without.Line, without.Worth)
		}
	}
}

// firstDated returns the first event that a date of its own tells.
func firstDated(t *testing.T, text string) Event {
	t.Helper()
	for _, e := range told("The board met in the old town hall. It talked for hours of what to do. " + text) {
		if e.Expression.End > 0 {
			return e
		}
	}
	t.Fatalf("%q tells nothing with a date", text)
	return Event{}
}

func TestTheLedeIsShown(t *testing.T) {
	es := told("A team from Alden has found the oldest bee that is known so far in a stone. A team from Norden has seen it. A team from Skarnes saw it.")
	for i, shown := range []bool{true, true, false} {
		if got := es[i].deserves(WorthShown); got != shown {
			t.Errorf("%q, worth %.2f, is shown: %v", es[i].Line, es[i].Worth, got)
		}
	}
	for _, text := range []string{"We have found a bee in a stone near Alden.", "A team from Alden looks at a bee in a stone."} {
		if es := told(text); es[0].deserves(WorthShown) {
			t.Errorf("%q is shown", es[0].Line)
		}
	}
}

// TestTheLedeIsNotShownTorn: what a line has no room to end is not raised by its place.
func TestTheLedeIsNotShownTorn(t *testing.T) {
	torn := "The announcement by the board that it would sell both of the old grain ferries to a rival from the mainland led to a strike of the crews on Monday."
	if es := told(torn); !strings.HasSuffix(es[0].Line, "…") || es[0].deserves(WorthShown) {
		t.Errorf("%q, worth %.2f", es[0].Line, es[0].Worth)
	}
}

// TestWhoIsQuotedIsNoQuotation: what is told of a speaker beside the quotation is
// worth what it is worth elsewhere.
func TestWhoIsQuotedIsNoQuotation(t *testing.T) {
	beside := told("“We are worried about our mill,” said Ada Holt, who took over in January.")
	for _, e := range beside {
		if e.Expression.Start < e.Expression.End && e.Worth < worthTold {
			t.Errorf("%q is worth %.2f", e.Line, e.Worth)
		}
	}
	if within := told("“We are worried about our mill, which burned in January,” said Ada Holt."); within[0].Worth >= worthTold {
		t.Errorf("%q is worth %.2f", within[0].Line, within[0].Worth)
	}
}

// TestWhatAChronologyListsIsShown: the writer of a chronology thought each of its entries
// worth a line, however short.
func TestWhatAChronologyListsIsShown(t *testing.T) {
	es := told("May 2001 - Talks in Oslo.\nJune 3, 2002 - Holt and Vale meet.\nMay 2004 - The mill is sold.")
	for _, e := range es {
		if !e.deserves(WorthShown) {
			t.Errorf("%q is worth %.2f", e.Line, e.Worth)
		}
	}
	if len(es) != 3 {
		t.Errorf("%d entries", len(es))
	}
}
