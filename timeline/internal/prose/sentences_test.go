package prose

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/google/go-cmp/cmp"

	"dateline/timeline/article"
)

func split(text string) []string {
	var out []string
	for _, s := range AppendSentences(nil, text, article.Span{End: int32(len(text))}) {
		out = append(out, s.Of(text))
	}
	return out
}

func TestSentences(t *testing.T) {
	// A bar marks where a sentence ends.
	for _, c := range []struct{ why, text string }{
		{"two plain ones", "The mill burned. | Nobody was hurt."},
		{"a title before a name", "Mr. Ostrow met Gen. Vale and Mrs. Lindqvist. | They talked."},
		{"a country as an adjective", "The U.S. Senate voted. | It was close."},
		{"a country at the end", "He moved to the U.S. | The firm followed."},
		{"an abbreviated month", "The trial began on Sept. 11, Mayor Ilse Brandt said. | It ends in Oct. 2017."},
		{"an abbreviated month at the end of a sentence", "The vote is in Nov. | Nobody knows more."},
		{"a clock time that goes on", "It opened at 9 a.m. Tuesday and closed at 5 p.m. EDT. | Few came."},
		{"a clock time at the end", "It closed at 5 p.m. | Few came."},
		{"lower case after a period", "It closed at 5 p.m. on Friday."},
		{"a company", "Norden Corp. Chairman Ada Holt resigned. | Holt founded Holt Inc. | The board met."},
		{"a state", "A plant in Dayton, Tenn., closed."},
		{"initials", "George W. Brandt and J. Smith spoke. | They left."},
		{"a decimal number", "Prices rose 2.5 percent. | Wages fell 0.3 percent."},
		{"a number sign", "It is the No. 2 carmaker. | He said no. | She left."},
		{"a question quoted within a sentence", "“Are you sure?” he asked. | “Yes!” she said."},
		{"a quote at the end", "He called it “a disgrace.” | The mayor agreed."},
		{"a straight quote at the end", "He called it \"a disgrace.\" | The mayor agreed."},
		{"several sentences in a quote", "“We saw it. | It fell.”"},
		{"a dateline", "LISBON, Aug. 3 (Northwire) - The bridge reopened. | Traffic was light."},
		{"an ellipsis", "They waited... and waited. | Then it came."},
		{"a word that looks like a state", "The miller was ill. | Doctors came."},
		{"a stamp", "(Update 3:36 p.m. Oslo, 8:36 a.m. ET) The mill burned. | It was old."},
		{"a versus", "The case, Holt v. Brandt, was closed."},
	} {
		text := strings.ReplaceAll(c.text, " | ", " ")
		if diff := cmp.Diff(strings.Split(c.text, " | "), split(text)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.why, diff)
		}
	}
}

func TestSentencesOverLines(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a wrapped paragraph is read on", "The council met on Monday in the old town hall and Mayor\nBrandt opened the session. Nobody came.",
			[]string{"The council met on Monday in the old town hall and Mayor\nBrandt opened the session.", "Nobody came."}},
		{"so is a sentence that begins late in its line", "The crews left Mill Island on Tuesday, she said. They had been there\nsince 2012.",
			[]string{"The crews left Mill Island on Tuesday, she said.", "They had been there\nsince 2012."}},
		{"short lines are lines of their own", "Scores\nNorth 3\nSouth 1", []string{"Scores", "North 3", "South 1"}},
		{"an empty line always ends", "The council met on Monday in the old town hall and the mayor\n\nBrandt opened it.",
			[]string{"The council met on Monday in the old town hall and the mayor", "Brandt opened it."}},
		{"a line that ends in a full stop ends", "The council met on Monday in the old town hall of the city.\nIt was short.",
			[]string{"The council met on Monday in the old town hall of the city.", "It was short."}},
		{"and ends it where the line was long", "Holt and his men had left the mill at Norden in a hurry . ''\nNobody knew .", []string{"Holt and his men had left the mill at Norden in a hurry . ''", "Nobody knew ."}},
		{"a lone closing quote belongs to the sentence", "They left in a hurry . ''\nNobody knew .", []string{"They left in a hurry . ''", "Nobody knew ."}},
		{"a comma opens none", "Rep. Ada Holt , D-Calif .\n, left .\nNobody knew .", []string{"Rep. Ada Holt , D-Calif .\n, left .", "Nobody knew ."}},
		{"nor does a state's bracket before small letters", "Rep. Ada Holt -LRB- D-Mass . -RRB-\nleft early .", []string{"Rep. Ada Holt -LRB- D-Mass . -RRB-\nleft early ."}},
		{"nor the code of an exchange", "Shares of Norden -LRB- NDN .\nL -RRB- rose .", []string{"Shares of Norden -LRB- NDN .\nL -RRB- rose ."}},
		{"though its bracket was lost", "Shares of Norden NDN .\nN -RRB- rose .", []string{"Shares of Norden NDN .\nN -RRB- rose ."}},
		{"the letter of a list does", "They are two .\nA -RRB- The mill .", []string{"They are two .", "A -RRB- The mill ."}},
		{"nor small letters behind a question", "`` Is it safe ? ''\nasked Holt .", []string{"`` Is it safe ? ''\nasked Holt ."}},
		{"a stamp in small letters does", "Is it safe ?\nupdated : Mon Jul 18 2016 21:41:00 Holt left .", []string{"Is it safe ?", "updated : Mon Jul 18 2016 21:41:00", "Holt left ."}},
		{"small letters behind a full stop do", "The mill burned .\niron was saved .", []string{"The mill burned .", "iron was saved ."}},
		{"nothing", " \n ", nil},
	} {
		if diff := cmp.Diff(c.want, split(c.text)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.why, diff)
		}
	}
}

func TestSentencesThatNeverEndAreCut(t *testing.T) {
	for _, word := range []string{"word ", "日本", "x"} {
		text := strings.Repeat(word, 3*SentenceLimit/len(word))
		var joined strings.Builder
		for _, s := range split(text) {
			if len(s) > SentenceLimit || !utf8.ValidString(s) {
				t.Errorf("%q: a sentence of %d bytes, valid %v", word, len(s), utf8.ValidString(s))
			}
			joined.WriteString(s)
		}
		if got, want := joined.String(), strings.ReplaceAll(text, " ", ""); strings.ReplaceAll(got, " ", "") != want {
			t.Errorf("%q: words were lost", word)
		}
	}
}

// TestSentenceEndIsThatOfUnicode walks every character behind and before those
// that decide, beside the library that reads every rune.
func TestSentenceEndIsThatOfUnicode(t *testing.T) {
	for r := rune(0); r < 0x11000; r++ {
		for _, form := range []string{"It is%s Next", "a. %s. B", "U.%sS. x\n", " %s?%s!A", "3.%s"} {
			checkSentenceEnds(t, strings.ReplaceAll(form, "%s", string(r)))
		}
	}
}

func checkSentenceEnds(t *testing.T, text string) {
	t.Helper()
	at := 0
	for it := sentences.FromString(text); it.Next(); at = it.End() {
		if got := sentenceEnd(text, at); got != it.End() {
			t.Fatalf("%q: the sentence from %d on ends at %d, want %d", text, at, got, it.End())
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("Mr. Brandt left at 5 p.m. Tuesday. He said: “No.”")
	f.Add("torn \xff\xfe utf. \xc3")
	f.Fuzz(func(t *testing.T, text string) {
		checkSentenceEnds(t, strings.ToValidUTF8(text, "\uFFFD"))
		end := int32(0)
		for _, s := range AppendSentences(nil, text, article.Span{End: int32(len(text))}) {
			if s.Start < end || s.End <= s.Start || int(s.End) > len(text) {
				t.Fatalf("span %v after %d in %q", s, end, text)
			}
			end = s.End
			if utf8.ValidString(text) && !utf8.ValidString(s.Of(text)) {
				t.Fatalf("span %v cuts a character of %q", s, text)
			}
		}
	})
}

func TestAReportBeginsAtItsDateline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mill burns down LISBON | Mon May 3, 2016 LISBON (Northwire) - The mill burned.", "LISBON (Northwire) - The mill burned."},
		{"Mill burns down LISBON, Portugal -LRB- Northwire -RRB- - The mill burned.", "LISBON, Portugal -LRB- Northwire -RRB- - The mill burned."},
		{"Mill burns PORT ALDEN, May 3 (Northwire) - The mill burned.", "PORT ALDEN, May 3 (Northwire) - The mill burned."},
		{"LISBON (Northwire) - The mill burned.", "LISBON (Northwire) - The mill burned."},
		{"Crowds are notably absent Lisbon, Portugal (NNN) -- The mill burned.", "Lisbon, Portugal (NNN) -- The mill burned."},
		{"Crowds are notably absent Lisbon , Portugal -LRB- NNN -RRB- -- The mill burned .", "Lisbon , Portugal -LRB- NNN -RRB- -- The mill burned ."},
		{"Banks will not open Lisbon (NNN) -- The mill burned.", "Lisbon (NNN) -- The mill burned."},
		{"Lisbon, Portugal (NNN) -- The mill burned.", "Lisbon, Portugal (NNN) -- The mill burned."},
		{"He founded the Northern News Network (NNN) -- now sold -- in Lisbon.", "He founded the Northern News Network (NNN) -- now sold -- in Lisbon."},
		{"The mill (the old one) - it burned - was rebuilt.", "The mill (the old one) - it burned - was rebuilt."},
	} {
		if got := c.text[datelineAt(c.text):]; got != c.want {
			t.Errorf("%s: got %q", c.text, got)
		}
	}
}

func TestAStoryGoesOnBehindAStamp(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mill burns in Lisbon Friday 23 July 2016 10.27 BST Norden said it closed.", "Norden said it closed."},
		{"Mill burns July 23, 2016 6:30 p.m. EDT Norden said it closed.", "Norden said it closed."},
		{"Mill burns 8 September 2016 Last updated at 12:54 GMT Norden said it closed.", "Norden said it closed."},
		{"Mill burns updated : Mon Jul 18 2016 21:41:00 Norden said it closed.", "Norden said it closed."},
		{"Mill burns updated: Jul 8, 2016 21:41:00 Norden said it closed.", "Norden said it closed."},
		{"The clock was updated in 2016 and ran 2:41:00 Hours long.", "The clock was updated in 2016 and ran 2:41:00 Hours long."},
		{"The record was updated to 21:41:00 Monday in 2016.", "The record was updated to 21:41:00 Monday in 2016."},
		{"Norden opened the mill in 2016 at 9 a.m. EST on Monday.", "Norden opened the mill in 2016 at 9 a.m. EST on Monday."},
		{"The CAT The BBC saw was fine.", "The CAT The BBC saw was fine."},
	} {
		if got := c.text[stampEnd(c.text):]; got != c.want {
			t.Errorf("%s: got %q", c.text, got)
		}
	}
}

func TestNextMarkPassesNoByteThatMayEndASentence(t *testing.T) {
	for b := range 256 {
		for at := range 20 {
			text := "the mill, closed 12 July"
			text = text[:at] + string([]byte{byte(b)}) + text[at:]
			got := nextMark(text, 0)
			if mayEnd[b] && got != at || !mayEnd[b] && got < len(text) && got != at {
				t.Errorf("%q: %d, byte %#x stands at %d", text, got, b, at)
			}
		}
	}
}
