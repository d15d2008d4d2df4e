package words

import (
	"strings"
	"unicode/utf8"

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
		if e.When.Placed() && e.When.When != a.Published.Interval() {
			return "no date in the sentence; its entry is stamped " + Date(e.When, dates.NoSignal)
		}
		return "no date in the sentence; published " + Weekday(a.Published)
	case timeline.Undated:
		return "no date in the sentence, and none near it"
	}
	var room [longestWhy]byte
	why := room[:0]
	if s := signalWords[e.Mention.Signal]; s != "" {
		why = append(append(why, s...), ' ')
	}
	why = append(append(append(why, "“"...), Expression(e, a)...), "”"...)
	open := ""
	switch w := e.When.When; {
	case w.OpenEnd():
		open = "no end given"
	case w.OpenStart():
		open = "no beginning given"
	}
	switch {
	case e.When.Mod == dates.Approx && e.Mention.Anchor == dates.Published && e.When.When.OpenEnd() &&
		e.Mention.Signal == dates.NoSignal && a.Published != civil.NoDay:
		why = appendDay(append(why, ", counted back from "...), a.Published, full) // has lasted for three years
	case e.When.Mod == dates.Approx:
		why = append(why, ": the article itself is unsure"...)
	case e.Mention.Anchor == dates.Published && a.Published != civil.NoDay:
		why = appendDay(append(why, ", published "...), a.Published, full)
	case e.Mention.Anchor == dates.Previous && e.When.Kind == dates.Time:
		why = append(why, ", reckoned from the day named before"...)
	case e.Mention.Anchor == dates.Previous:
		why = append(why, ", counted from another date"...)
	case open != "":
		return string(append(append(why, ": "...), open...))
	default:
		why = append(append(why, " names the "...), namedBy(e.When)...)
	}
	if open != "" {
		why = append(append(why, "; "...), open...)
	}
	return string(why)
}

// longestWhy is the length of most reasons, and some more.
const longestWhy = 128

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
	words := s.Of(a.Text)
	for i := range len(words) {
		if words[i] < ' ' || words[i] >= utf8.RuneSelf || words[i] == ' ' && (i == 0 || i+1 == len(words) || words[i-1] == ' ') {
			return strings.Join(strings.Fields(words), " ") // other white space may be among them
		}
	}
	return words
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
