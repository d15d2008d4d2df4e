package words

import (
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline"
	"dateline/timeline/article"
)

// Why says why the event has its date: "“Tuesday”, published Wednesday 3
// August 2016", "“14 May 1964” names the day itself", "no date in the
// sentence; the article is about Monday 6 June 2016". a must be the article
// that tells e.
func Why(e timeline.Event, a article.Article) string {
	switch e.Basis {
	case timeline.Focus:
		return "no date in the sentence; the article is about " + Date(e.When, dates.NoSignal)
	case timeline.Reported:
		return "no date in the sentence; published " + Weekday(a.Published)
	case timeline.Undated:
		return "no date in the sentence, and none near it"
	}
	quoted := "“" + Expression(e, a) + "”"
	if s := signalWords[e.Mention.Signal]; s != "" {
		quoted = s + " " + quoted
	}
	var why, open string
	switch w := e.When.When; {
	case w.OpenEnd():
		open = "no end given"
	case w.OpenStart():
		open = "no beginning given"
	}
	switch {
	case e.When.Mod == dates.Approx:
		why = quoted + ": the article itself is unsure"
	case e.Mention.Anchor == dates.Published && a.Published != civil.NoDay:
		why = quoted + ", published " + Weekday(a.Published)
	case e.Mention.Anchor == dates.Previous:
		why = quoted + ", counted from a date told before"
	case open != "":
		return quoted + ": " + open
	default:
		why = quoted + " names the " + namedBy(e.When)
	}
	if open != "" {
		why += "; " + open
	}
	return why
}

// Tags says what is not plain about an event, each in a word or two: "planned",
// "did not happen". It is nil for what happened on a day its own sentence names.
func Tags(e timeline.Event) (tags []string) {
	switch e.Basis {
	case timeline.Reported:
		tags = append(tags, "reported")
	case timeline.Focus:
		tags = append(tags, "dated by context")
	case timeline.Planned:
		tags = append(tags, "planned")
	}
	if e.Negated {
		tags = append(tags, "did not happen")
	}
	if e.Tentative && e.Basis != timeline.Planned {
		tags = append(tags, "uncertain")
	}
	return tags
}

// Expression returns the words of a that give e its date, on one line; "" when
// e has none.
func Expression(e timeline.Event, a article.Article) string {
	s := e.Expression
	if s.Start < 0 || s.End <= s.Start || int(s.End) > len(a.Text) {
		return ""
	}
	return strings.Join(strings.Fields(s.Of(a.Text)), " ")
}

// signalWords are the words that signals are called by.
var signalWords = [...]string{
	dates.NoSignal: "", dates.Since: "since", dates.Until: "until", dates.BeforeThat: "before", dates.AfterThat: "after",
	dates.By: "by", dates.From: "from", dates.To: "to", dates.Between: "between",
}

// namedBy says what an expression names that needs no anchor: "year itself".
func namedBy(v dates.Value) string {
	if g := grainName(v); g != "dates" {
		return g + " itself"
	}
	return "dates themselves"
}

func grainName(v dates.Value) string {
	if v.EndGrain != civil.None || v.When.OpenStart() || v.When.OpenEnd() || single(v) {
		switch v.Grain {
		case civil.Second, civil.Minute, civil.Hour, civil.DayPart:
			return "time"
		case civil.None:
			return "date"
		}
		return v.Grain.String()
	}
	return "dates"
}
