package govern

import (
	"strings"
	"testing"

	"dateline/dates"
)

// TestUntimely writes the verbs that the dates of a sentence date, the day of writing
// being Wednesday, 3 August 2016.
func TestUntimely(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		why, text string
		want      string
	}{
		{"what has come of it", "Norden has faced anger over the fire in April.", ""},
		{"without a preposition", "The insurer has begun to pay for the damage of the flood two months ago.", ""},
		{"behind a place", "The slick has outgrown the spill off Alden in 1989.", ""},
		{"what is being done", "The mayor is still coping with the storm of blows in the press last June.", ""},
		{"by what another clause leads to", "The zoo is offering a reward for news leading to an arrest in the death of a crane in June.", ""},
		{"behind the place of it", "The zoo is offering a reward for the capture of a crane at Alden, Norland, in June.", ""},
		{"what will be", "The bank will repay the losses of its members in May 2014.", ""},
		{"what one is charged with", "Holt is charged with the murder of two men in May.", ""},
		{"what others join to do", "Two banks have joined a third to insure ships after the storm of blows in April.", ""},
		{"but not what one is said to have done", "Holt is believed to have met the owner in April.", "met"},
		{"what something is", "The nearest parallel is the loss of the ferry in May 1988.", ""},
		{"what is for a year", "Holt cut his estimate for 2018.", ""},
		{"by a clerk", "The fund requests tax returns for 2013 through 2015.", ""},
		{"what is for this year is done in it", "Holt cut his estimate for this year.", "cut"},
		{"what was so in that time", "Norden had a loss of 12 million for 2015.", "had"},
		{"what will be", "The strike will mean lower earnings for 2017.", "mean"},
		{"what came later than something else", "The ferry sank two days later.", ""},
		{"the day that it comes to follows", "The mill burned in May 1989; two months later, on July 4, it fell.", "burned, fell"},
		{"what came some days after a year", "The mill burned in 1989 and three days later it fell.", "burned"},
		{"or months after a month", "The mill burned in May 1989 and two months later it fell.", "burned, fell"},
		{"the day after it", "The next day she left.", ""},
		{"what was planned for later", "The vote was planned for later this year.", "planned"},
		{"newspapers say so of the last days", "Norden has met the owners of the mill on Monday.", "met"},
		{"what has happened up to now", "Norden has bought nine rivals in the last month.", "bought"},
		{"what has happened fills no time to come", "Norden has announced 900 job cuts over the next four years.", ""},
		{"nor does a plan for it", "Norden released a plan for paying its debts over the next four years.", ""},
		{"but what is to happen does", "Norden agreed to pay its debts over the next four years.", "pay"},
		{"a verb alone may be mistold", "The mill has closed in May.", "closed"},
		{"so may what stands behind a comma", "Holt has led a march before, in May 2005.", "led"},
		{"what it has gone on since", "Sales have fallen since the fire in April.", "fallen"},
		{"a date before its noun, too", "Sales have fallen since the April fire.", "fallen"},
		{"what has a day of its own", "The board on Monday blamed the storm of blows last year on the mayor.", "blamed"},
		{"what is put off to a month", "On Monday the board set the trial of Holt for May 2018.", "set, set"},
		{"a day in a month", "On a Monday in May 2015 the mill burned.", "burned"},
		{"a past is of its date", "Norden faced anger over the fire in April.", "faced"},
		{"captions name places", "A man is cleaning a bird at Fort Alden May 8.", "cleaning"},
	} {
		ws, cs, es := parsed(c.text, x)
		untie(c.text, ws, cs, es, x.Append(nil, c.text, published), published)
		var got []string
		for _, e := range es {
			if e.Clause >= 0 && !e.Nominal {
				head := ws[cs[e.Clause].Head]
				got = append(got, c.text[head.Start:head.End])
			}
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s: %s got %q, want %q", c.why, c.text, got, c.want)
		}
	}
}
