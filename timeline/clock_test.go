package timeline

import (
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
)

func TestClocksAreOfTheDayOfTheStory(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct{ why, text, want string }{
		{"a day that is told of", "The mill burned on May 3. The roof fell in at 4:25 p.m.", "2016-05-03"},
		{"not one since when something lasts", "The mill has been closed since May 3. The hatch was opened at 4:25 p.m.", "2016-08-03"},
		{"not one that is only mentioned", "The May 3 fire killed two. The hatch was opened at 4:25 p.m.", "2016-08-03"},
		{"nor one further back", "The mill burned on May 3. It is being cleared. The hatch was opened at 4:25 p.m.", "2016-08-03"},
		{"but that of the story", "The hatch was opened on Monday.\nThe mill burned on May 3. It is being cleared. The first man went in at 4:25 p.m.", "2016-08-01"},
		{"a time of day hangs on the one before", "The siren was heard when the mill burned at 2:25 p.m. on May 3. Two hours later the first man went in.", "2016-05-03"},
		{"one that names its day keeps it", "The siren of May 1, 1998, was heard. It rained. The roof fell in at 4:25 p.m. on May 3.", "1998-05-03"},
		{"what had been before may be of then", "The May 3 fire killed two. It had broken out at 4:25 p.m.", "2016-05-03"},
		{"what somebody says had been need not", "The May 3 fire killed two. Holt said the hatch had been opened at 4:25 p.m.", "2016-08-03"},
	} {
		r := read(story("2016-08-03", c.text), x, false)
		s := &r.sentences[len(r.sentences)-1]
		e := &s.expressions[len(s.expressions)-1]
		if got := e.When.EDTF(); got != c.want+"T16:25:00" {
			t.Errorf("%s: %s is %s, want %s", c.why, strings.ReplaceAll(c.text, "\n", " "), got, c.want)
		}
		if m := &r.mentions[e.Mention]; m.Value != e.When || m.Value.Grain != civil.Minute {
			t.Errorf("%s: the mention is %s", c.text, m.Value.EDTF())
		}
		r.release()
	}
}

func TestClocksThatNameTheirDayStayOnIt(t *testing.T) {
	a := story("2016-08-03", "The hall burned on July 12. The choir will sing on June 18 at 2.30pm.")
	es := Build(a, dates.New(dates.Config{Mode: dates.Narrative})).Events
	if got := es[0].When.EDTF(); got != "2016-06-18T14:30:00" {
		t.Errorf("the choir sings at %s", got)
	}
}
