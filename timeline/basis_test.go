package timeline

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline/article"
)

func TestFocusDay(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct{ why, text, want string }{
		{"the day of the first sentence", "The mill burned on Monday. It was empty.", "Monday"},
		{"or of the second", "The mill burned. It was lost on Monday.", "Monday"},
		{"not of the third", "The mill burned. It was empty. Nobody came on Monday.", ""},
		{"a heading and a stamp are no lede", "Mill burns\nAugust 3, 2016\nThe mill was empty. It burned on Monday.", "Monday"},
		{"a heading with a full stop is a sentence", "Mill burns.\nIt was lost on Monday.", "Monday"},
		{"nor is a caption above whose picture it is", "A crew looks on at the mill.\nPhotograph: Ada Holt The mill of Norden burned on Tuesday.", "Tuesday"},
		{"nor is a caption that opens with its day", "August 1: Smoke rises over the mill.\nNPA July 31: A crew looks on.\nThe mill was empty. It burned on Tuesday.", "Tuesday"},
		{"the day of a dateline stands in", "HALM, Aug. 3 (Northwire) - The mill burned. It was lost.", "Aug. 3"},
		{"where no other is named", "HALM, Aug. 3 (Northwire) - The mill burned on Monday. It was lost.", "Monday"},
		{"a night is of the day it begins", "The mill burned on Monday night. It was lost.", "Monday night"},
		{"overnight is as much of the day of writing", "The mill burned overnight. It was lost.", ""},
		{"a month is no day", "The mill burned in July.", ""},
		{"nor is a day that opens what lasts", "The mill has been closed since Monday.", ""},
		{"nor one long past", "The mill burned on June 2.", ""},
		{"nor one ahead", "The mill will open on Friday.", ""},
		{"nor the day of what it came after", "The manager was sacked following Saturday's defeat.", ""},
		{"an article may be nothing but a heading", "Mill burned on Monday", "Monday"},
	} {
		r := read(story("2016-08-03", c.text), x, false)
		got := ""
		if r.focus >= 0 {
			got = c.text[r.mentions[r.focus].Start:r.mentions[r.focus].End]
		}
		r.release()
		if got != c.want {
			t.Errorf("%s: %q: focus day %q, want %q", c.why, c.text, got, c.want)
		}
	}
}

// TestDatesOfClauses looks at what each verb of a short article is dated to.
func TestWhatAHistoryTellsIsNotOfItsPublication(t *testing.T) {
	const past = "The league was founded in 1871. Its first cup was played in 1872, and Alden won it. The war of 1914 ended the league, which met again in 1919. In 1931 it took in the islands. It was dissolved in 1939. "
	for _, c := range []struct {
		why, text string
		history   bool
	}{
		{"a history", past + "\n\nThe players went home.", true},
		{"news that looks back", "The mill of Alden burned on Monday. " + past + "\n\nThe players went home.", false},
		{"a report of a year", "Profit rose in 2016 from 2015, when it fell. In July it was 4 million, in June 3, in May 3, in April 2.\n\nThe players went home.", false},
		{"a few dates", "The league was founded in 1871. It was dissolved in 1939.\n\nThe players went home.", false},
	} {
		es := told(c.text)
		last := es[len(es)-1]
		if got := last.Basis == Undated; got != c.history {
			t.Errorf("%s: %q is %v", c.why, last.Line, last.Basis)
		}
	}
}

func TestDatesOfClauses(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		why, text string
		want      []string // "verb date basis"
	}{
		{"a heading tells in the present what the lede tells", "Mill burns\nThe mill burned on Monday.", []string{"burns 2016-08-01 focus", "burned 2016-08-01 stated"}},
		{"what goes on from long ago is not of the focus day", "The mill burned on Monday.\nIn 1950 it was sold. It made flour.\nNobody came.",
			[]string{"burned 2016-08-01 stated", "sold 1950 stated", "made  undated", "came 2016-08-01 focus"}},
		{"but what was said is", "The mill burned on Monday.\nIt was sold in 1950, Holt said.", []string{"burned 2016-08-01 stated", "sold 1950 stated", "said 2016-08-01 focus"}},
		{"a report goes on", "The mill burned on Monday.\nHolt announced on Tuesday that it was lost. She also said it was old. She blamed nobody.",
			[]string{"burned 2016-08-01 stated", "announced 2016-08-02 stated", "lost 2016-08-01 focus", "said 2016-08-02 focus", "was 2016-08-01 focus", "blamed 2016-08-01 focus"}},
		{"an entry of a chronology goes on", "July 1 - The mill burns. Holt says it will be rebuilt.\nJuly 4 - The board meets. It had met before. Nobody leaves.\n* July 9 - The mill is sold. Holt leaves.\nHolt said it was worth it.",
			[]string{"burns 2016-07-01 stated", "says 2016-07-01 focus", "rebuilt 2016-07-01 reported", "meets 2016-07-04 stated", "met  undated", "leaves 2016-07-04 focus", "sold 2016-07-09 stated", "leaves 2016-07-09 focus", "said 2016-08-03 reported", "was 2016-08-03 reported"}},
		{"be it one of a year", "2001: The mill burns. Holt leaves.\nMay 2004: The board meets. Nobody leaves.\n2006: The mill is sold. It closes.",
			[]string{"burns 2001 stated", "leaves 2001 focus", "meets 2004-05 stated", "leaves 2004-05 focus", "sold 2006 stated", "closes 2006 focus"}},
		{"a few captions are none", "July 1: The mill burns. Nobody comes.\nJuly 4: The board meets. Nobody leaves.",
			[]string{"burns 2016-07-01 stated", "comes 2016-08-03 reported", "meets 2016-07-04 stated", "leaves 2016-08-03 reported"}},
		{"some time before has no day", "The mill burned on Monday.\nHolt recently bought it. Previously, the town owned it. She has recently left.",
			[]string{"burned 2016-08-01 stated", "bought  undated", "owned  undated", "left 2016-08-03 reported"}},
		{"when behind a date says what happened then", "It was the worst fire since 1994, when the mill burned.", []string{"was 2016-08-03 reported", "burned 1994 stated"}},
		{"and so does a date in a clause with when", "When the wave struck on Monday, the town slept.", []string{"struck 2016-08-01 stated", "slept 2016-08-01 stated"}},
		{"a date set between commas says nothing of the clause around it", "Holt, born in Oslo in 1955, has built the company.", []string{"born 1955 stated", "built 2016-08-03 reported"}},
		{"or of the day it was written", "The mill burned on Monday. It will be rebuilt.", []string{"burned 2016-08-01 stated", "rebuilt 2016-08-03 reported"}},
		{"a plan without a date is news of the day it was told", "Holt said on Monday that he would resign.", []string{"said 2016-08-01 stated", "resign 2016-08-01 reported"}},
		{"a sentence without a verb is told all the same", "A fire at the mill on Monday.", []string{" 2016-08-01 stated"}},
	} {
		a := story("2016-08-03", c.text)
		var got []string
		for _, k := range Clauses(a, x) {
			got = append(got, k.Verb.Of(a.Text)+" "+k.When.EDTF()+" "+k.Basis.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", c.why, c.text, diff)
		}
	}
}

func TestClausesReadHeadlines(t *testing.T) {
	a := story("2016-08-03", "Mill burns\nThe mill burned on Monday.\nPhoto: the mill burning.")
	a.Parts = []article.Part{
		{Span: article.Span{Start: 0, End: 10}, Role: article.Headline},
		{Span: article.Span{Start: 11, End: 37}, Role: article.Body},
		{Span: article.Span{Start: 38, End: 62}, Role: article.Caption},
	}
	var got []string
	for _, k := range Clauses(a, dates.New(dates.Config{})) {
		got = append(got, k.Verb.Of(a.Text))
	}
	if diff := cmp.Diff([]string{"burns", "burned"}, got); diff != "" {
		t.Error(diff)
	}
}

// Written days after its focus day, a story tells of it what happened, and of the day it was
// written what has happened by then; a long one has other things to tell as well.
func TestWhatIsNoLongerOfTheFocusDay(t *testing.T) {
	const lede = "The ferry sank on Monday. "
	long := strings.Repeat("Divers are at work. ", longStory)
	for _, c := range []struct{ published, text, want string }{
		{"2012-04-12", lede + "The owners denied it.", "denied 2012-04-09 focus"},
		{"2012-04-12", lede + "The owners have denied it.", "denied 2012-04-12 reported"},
		{"2012-04-10", lede + "The owners have denied it.", "denied 2012-04-09 focus"},
		{"2012-04-10", lede + long + "The owners have denied it.", "denied 2012-04-10 reported"},
		{"2012-04-12", lede + long + "The owners denied it.", "denied 2012-04-12 reported"},
		{"2012-04-10", lede + long + "The owners denied it.", "denied 2012-04-09 focus"},
	} {
		es := Build(story(c.published, c.text), dates.New(dates.Config{})).Events
		i := slices.IndexFunc(es, func(e Event) bool { return e.Verb.Of(c.text) == "denied" })
		if got := "denied " + es[i].When.EDTF() + " " + es[i].Basis.String(); got != c.want {
			t.Errorf("published %s, %d sentences, %q: %s, want %s", c.published, strings.Count(c.text, ". ")+1, c.text[max(0, len(c.text)-40):], got, c.want)
		}
	}
}
