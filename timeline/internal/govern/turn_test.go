package govern

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline/internal/prose"
)

func TestTurn(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		why, text string
		want      string // the dates, written on Wednesday, 3 August 2016
	}{
		{"a present tense tells what is to come on a weekday", "Marlow play Thornby on Saturday.", "2016-08-06"},
		{"she plays", "She plays Horak in Vienna on Thursday.", "2016-08-04"},
		{"but not what somebody says", "The mayor says the mill burned on Saturday.", "2016-07-30"},
		{"what happened at a time is over", "Norden became aware of it in September, when a house was damaged.", "2015-09"},
		{"as somebody else did is no time", "Norden cancelled all sailings until September 8, as did Brandt.", "../2016-09-08"},
		{"nor a noun that looks like a verb, before one that is", "Controlled burns on Saturday removed the oil.", "2016-07-30"},
		{"nor what is there", "There is a crack that divers saw on Saturday.", "2016-07-30"},
		{"nor what follows something", "The move follows a vote on Saturday.", "2016-07-30"},
		{"today is today", "Marlow play Thornby on Wednesday.", "2016-08-03"},
		{"what did not happen until then is over", "Nobody came until Friday.", "../2016-07-29"},
		{"told by its verb", "She did not eat until Friday.", "../2016-07-29"},
		{"told by its subject", "Nobody believed it until Friday.", "../2016-07-29"},
		{"what could have been done is over", "The deal could have been signed as early as March.", "2016-03"},
		{"what would have been need not be", "She would have been 90 in September.", "2016-09"},
		{"what went on until then, too", "The fog remained until Friday.", "../2016-07-29"},
		{"what was closed until then may still be", "The road was closed until Friday.", "../2016-08-05"},
		{"what was told in spring was to come that summer", "He said in March that the money would come in May.", "2016-03 2016-05"},
		{"and may still be to come", "He said in March that the money would come in October.", "2016-03 2016-10"},
		{"or was for the year after", "He said in November that the money would come in May.", "2015-11 2016-05"},
		{"a weekday behind a weekday", "He said on Sunday that the bank would open on Tuesday.", "2016-07-31 2016-08-02"},
		{"what will come is still to come", "He said in March that the money will come in May.", "2016-03 2017-05"},
		{"what was agreed then", "They agreed in March to meet in May.", "2016-03 2016-05"},
		{"what will be is not over", "The president is due to make his second visit to the coast of the gulf this year on Friday.", "2016 2016-08-05"},
		{"what one plans for the spring is not over", "They plan to open a shop in the spring.", "2017-21"},
		{"what can be seen can be seen from then on", "It can be seen from Saturday.", "2016-08-06/.."},
		{"what must be done", "It should be on the seabed by Saturday.", "../2016-08-06"},
		{"what could happen, as one says", "He said waves could push the oil into the harbour and the lakes of the delta over the weekend.", "2016-08-06/2016-08-07"},
		{"what nobody would say", "Neither side would say on Monday how long it lasts.", "2016-08-01"},
		{"what nobody would do", "Holt would not budge Monday from her plan.", "2016-08-01"},
		{"and the next day", "The ferry sails at 9 a.m. on Friday and at noon on Saturday.", "2016-08-05T09:00:00 2016-08-06T12:00:00"},
		{"what will be tried, too", "Norden will try to close the leak in the old main on Monday.", "2016-08-08"},
		{"what will be then", "On Monday the board, which has met before, will explain it to the crews.", "2016-08-08"},
		{"what somebody is to do", "The crowd urges the board to explain it at a meeting on Monday.", "2016-08-08"},
		{"what is said to have been done is over", "Holt is said to have left the hall on Monday.", "2016-08-01"},
		{"what one calls for is to come", "The unions are calling for a strike on Monday.", "2016-08-08"},
		{"what one asked for once is over", "Holt called the mayor a liar on Monday.", "2016-08-01"},
		{"what will not be lies ahead, however far", "Holt will not ask the county for another term in May.", "2017-05"},
		{"in a season", "Holt faces an election in the spring.", "2017-21"},
		{"what comes into force is to come", "The law comes into force in January.", "2017-01"},
		{"what went on until something happened", "Holt sat on the board until his death on Monday.", "2016-08-01"},
		{"what is to come, with more before it", "The school celebrates its birthday with a concert in the hall on Saturday.", "2016-08-06"},
		{"what was to be is to come", "The board was to meet on Monday.", "2016-08-08"},
		{"what nobody could", "Holt could not say who came over the weekend.", "2016-07-30/2016-07-31"},
		{"what may happen by then", "She will stay if the council approves it by the weekend.", "../2016-08-07"},
		{"what was hoped for is over", "Norden had hoped to sell the mill by the end of June.", "../2016-06"},
		{"but what was due soon is not", "The mill had been due to open on August 9.", "2016-08-09"},
		{"what happened is over, though it is closer to next time", "The fleet left the harbour of Alden in October.", "2015-10"},
		{"on a day", "The ferry was lost off Alden on November 8.", "2015-11-08"},
		{"told by what found it", "An audit in October found holes in the hull.", "2015-10"},
		{"what was told of may be ahead", "Norden told its crews of a strike in October.", "2016-10"},
		{"so may what was put off", "Norden put off the trip to October 8.", "2016-10-08"},
		{"and what is due", "The board voted a dividend due in October.", "2016-10"},
		{"no report", "They would meet in May.", "2017-05"},
	} {
		ws := prose.AppendWords(nil, c.text, 0, int32(len(c.text)))
		cs := prose.AppendClauses(nil, ws, prose.AppendVerbs(nil, ws))
		ms := x.Append(nil, c.text, published)
		es := find(nil, c.text, ms, 0, len(ms), ws, 0)
		assign(c.text, ws, cs, es, published)
		turn(c.text, ws, cs, es, ms, published)
		var got []string
		for _, e := range es {
			got = append(got, e.When.EDTF())
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", c.why, c.text, diff)
		}
	}
}
