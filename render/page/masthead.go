package page

import (
	"dateline/dates/civil"
	"dateline/render/document"
	"dateline/render/words"
	"dateline/timeline"
	"dateline/timeline/article"
)

type articleView struct {
	Name, URL, Date, Words, Title string
	By                            string   // what says that it was published then
	Warnings                      []string // about the day of publication
}

// foldSources is the number of articles from which they stand folded above the
// chart, which they would push off the screen.
const foldSources = 12

// credit lists the articles.
func (v *view) credit(tl timeline.Timeline, doc document.Document) {
	for i, a := range doc.Articles {
		view := articleView{a.Name, a.URL, string(a.Published), publishedWords(tl.Articles[i].Published), a.Title, witness(a), a.Warnings}
		if len(doc.Articles) == 1 && a.Title == v.Title || a.Title == a.Name { // it stands above already, or beside
			view.Title = ""
		}
		v.Articles = append(v.Articles, view)
	}
	if len(doc.Articles) > foldSources {
		v.Sources = "The " + words.Count(len(doc.Articles), "article") + published(tl.Articles)
	}
}

// published says when articles were published: ", published 7 August 1998 to 17
// April 2000".
func published(articles []article.Article) string {
	first, last := civil.NoDay, civil.NoDay
	for _, a := range articles {
		if d := a.Published; d != civil.NoDay {
			if first == civil.NoDay || d < first {
				first = d
			}
			if last == civil.NoDay || d > last {
				last = d
			}
		}
	}
	switch {
	case first == civil.NoDay:
		return ""
	case first == last:
		return ", published " + words.Day(first)
	}
	return ", published " + words.Day(first) + " to " + words.Day(last)
}

// dek sums up the timeline in a sentence.
func dek(tl timeline.Timeline, doc document.Document) string {
	if len(tl.Events) == 0 {
		return ""
	}
	s := words.Count(len(tl.Events), "event")
	if first, last, ok := years(tl.Events); ok {
		if first == last {
			s += " of " + words.Year(first)
		} else {
			s += " from " + words.Year(first) + " to " + words.Year(last)
		}
	}
	if n := len(doc.Articles); n > 1 {
		s += ", as told in " + words.Count(n, "article") + "."
	} else {
		s += ", as told in one article."
	}
	if !anyNamed(tl.Events) {
		s += " No sentence names a date."
	}
	return s
}

// anyNamed tells whether an event is dated by words of its own.
func anyNamed(events []timeline.Event) bool {
	for i := range events {
		if e := &events[i]; e.Expression.End > e.Expression.Start || anyNamed(e.Others) {
			return true
		}
	}
	return false
}

// empty says why a page has no events.
func empty(tl timeline.Timeline) string {
	if len(tl.Articles) == 0 {
		return "There is no article, and so no event."
	}
	return "No date was found in the text, and so no event."
}

// witness says what the day of publication was read from.
func witness(a document.Article) string {
	if a.Evidence == "" {
		return a.Origin
	}
	return a.Origin + ": " + a.Evidence
}

func publishedWords(d civil.Day) string {
	if d == civil.NoDay {
		return "date of publication not known"
	}
	return words.Weekday(d)
}
