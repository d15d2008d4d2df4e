package dates_test

import (
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

// TestNarrative shows how the dates of a history hang on each other. The last
// expression of each text, or the one in [[ ]], is what the row is about; all is
// written for this test, and published long after.
func TestNarrative(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
	}{
		{"a date without a year is of the year the story is in",
			"The siege of Carrow began on 3 May 1911. The town fell on 6 June.", "1911-06-06"},
		{"histories go forward: after November comes the next January",
			"The siege of Carrow began on 3 November 1911. The town fell on 6 January.", "1912-01-06"},
		{"what comes next tells of the year, too: a remark about later years moves nothing",
			"Carrow was taken on 3 May 1911. In November 2008 the battle was played again by children. On 6 June the army moved north. " +
				"Thornby was taken on 9 June 1911 and Marlow on 6 July", "1911-07-06"},
		{"… however far the next full date",
			"Carrow was taken on 3 May 1911. In the square the battle was played again in November 2008. On [[6 June]] the army" +
				strings.Repeat(" rested and", 60) + " moved on. On 9 July 1911 the river was crossed", "1911-06-06"},
		{"a date that is compared with does not move the story",
			"By 3 May 1911 the dead were 250 a month, more than the high of May 1909.\nIn [[June]] they were 300. On 9 July 1911 the war was over", "1911-06"},
		{"a year just named holds what follows it",
			"The year 1915 began badly. The two armies met at Celm on April 6. On March 9, 1916, the river was crossed, and on April 2", "1916-04-02"},
		{"… however near the next full date",
			"In 1915 all was changed. The two armies met at Celm on April 6", "1915-04-06"},
		{"the year before a winter is the one before most of it",
			"The town fell in October 1904. In the winter it was quiet, after the battle of the previous year", "1904"},
		{"'and' goes on, however near the month before may lie",
			"In April 1917 she went to Petrograd, and in November", "1917-11"},
		{"… and so does 'then'",
			"She was arrested twice, first in March 1911, then again on 21 November", "1911-11-21"},
		{"a year in passing is not where the sentence goes on from",
			"The general was recalled in September 1833. Brand, who had served in the war of 1812, arrived in October", "1833-10"},
		{"a state that lasted until November is left behind",
			"On 25 April 1973 a truce was signed, which held until 11 November. In December", "1973-12"},
		{"what had happened lies before",
			"The army crossed on 3 October 1911. Its general, who had spent the spring", "1911-SP"},
		{"'today' is the time of whoever reads it",
			"The town fell on 6 June 1911. It is a village today", "PRESENT_REF"},
		{"'by December' looks ahead and does not move the story",
			"In March 1965 he had 3,000 men, and by December 20,000. They were beaten in May", "1965-05"},
		{"'that day', told of a month, is some day of the month",
			"The fleets met in June 1479. The army won that same day", "1479-06"},
		{"'this day' is the day told of",
			"The bridge was crossed on 7 February 1865. It rained from this day", "1865-02-07"},
		{"'a year later' counts from where the story is",
			"The town fell on 6 June 1911. A year later", "1912"},
		{"'the summer of next year' counts from the day of writing, too",
			"The town fell on 6 June 1911. A stone will be set up in the summer of next year", "2020-SU"},
		{"'two years ago' counts from the day of writing all the same",
			"The town fell on 6 June 1911. A stone was set up two years ago", "2017"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := dates.New(dates.Config{Mode: dates.Narrative})
			text, marked := unmark(t, c.text+".")
			ms := x.Append(nil, text, civil.Of(2019, 6, 13))
			got := ""
			for _, m := range ms {
				if len(marked) == 0 || text[m.Start:m.End] == marked[0] {
					got = m.Value.Timex()
				}
			}
			if got != c.want {
				t.Errorf("%s: %s, want %s", c.text, show(x, text, ms), c.want)
			}
		})
	}
}

// TestAutoMode tells histories from news that looks back.
func TestAutoMode(t *testing.T) {
	const history = "The war began in 1902. In 1903 the north rose, and by 1905 the south. In 1907 a truce held. Peace was made in 1909 and broken in 1911. It ended on 4 May 1912. On 6 October the army was dissolved."
	const battle = "The battle (3–9 May 1811) was the last of the war. After the king fell on 12 April 1811, his son sued for peace. The fleet, which had sailed on 20 April, came late. " +
		"On 11 May the army marched. A stone was set up in 1911 and moved in 1945, 1954 and 1963. It fell in 1978. On 7 May the guns had been lost in 1811. They were found on 9 May"
	const feature = "The mine was opened in 1902. It burned in 1903 and in 1905. In 1907 it was sold, in 1909 flooded, in 1911 closed, in 1912 forgotten. On 28 May its owner said it would open again. On 6 June work began."
	const obituary = "She died on Sunday. She was born in 1902. She came north in 1923, married in 1925 and left in 1931. In 1937 she went to sea, in 1939 she was home, and in 1945 she opened her shop. She sold it in 1961, in 1970 and in 1972. The funeral will be held on Friday."
	published := civil.Of(2019, 6, 13)
	for name, c := range map[string]struct{ text, want string }{
		"a history": {history, "1912-10-06"},
		"one published in the season it tells of": {battle, "1811-05-09"},
		"news that looks back a lot":              {feature, "2019-06-06"},
		"an obituary":                             {obituary, "2019-06-14"},
	} {
		ms := dates.New(dates.Config{}).Append(nil, c.text, published)
		if got := ms[len(ms)-1].Value.Timex(); got != c.want {
			t.Errorf("%s: the last date is %s, want %s", name, got, c.want)
		}
	}
}

// A life that is told from the day it ended is news, however many years it names: its dates
// without a year are of the days around its publication.
func TestAnObituaryIsNoHistory(t *testing.T) {
	const life = "Born in 1928, she came to Basle in 1942, won the prize in 1949 and joined the firm in 1956. " +
		"By 1972 her clocks timed every race, though she was ill from July to September. " +
		"In 1978 she married, in 1981 she led the firm, in 1986 it was sold, and in 1993 she retired. "
	published := civil.Of(2023, 1, 18)
	x := dates.New(dates.Config{})
	for text, want := range map[string]string{
		life + "She made her last clock last summer. She died on 11 January and will be buried on Friday.":         "11 January 2023-01-11",
		life + "She made her last clock in December 1998. She died on 11 January.":                                 "11 January 1999-01-11",
		"Ada Holt, who has died aged 94, made clocks. " + life + "She fell ill last year. She died on 11 January.": "11 January 2023-01-11",
		"Ada Holt, a maker of clocks, died on 11 January. She was 94. " + life:                                     "11 January 2023-01-11",
	} {
		for _, m := range x.Append(nil, text, published) {
			if got := text[m.Start:m.End] + " " + m.Value.EDTF(); strings.HasPrefix(got, "11 January") && got != want {
				t.Errorf("%s\n%s, want %s", text, got, want)
			}
		}
	}
}
