package story

import (
	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/article/published"
)

// Attacks are texts that have broken out of pages, charts, spreadsheets and
// terminals. The first two execute when go-echarts renders them itself.
var Attacks = []string{
	"</script><script>window.pwned=1</script>",
	"__f__window.pwned=1__f__",
	"<img src=x onerror=window.pwned=1>",
	"\"><svg onload=window.pwned=1>",
	"' onmouseover='window.pwned=1",
	"javascript:window.pwned=1",
	"<!--<script>",
	"]]></title><script>window.pwned=1</script>",
	"{{.}}${window.pwned=1}",
	"=HYPERLINK(\"http://evil.example\",\"x\")",
	"\u202egnitset \u2066isolate\u2028line\u2029",
	"nul\x00bell\x07escape\x1b[31m",
	"&lt;b&gt; &amp; <b>bold</b>",
}

// Hostile returns a timeline in which every text an article or its reader can
// set is an attack.
func Hostile() timeline.Timeline {
	var tl timeline.Timeline
	for i, s := range Attacks {
		text := "On " + s + " it was: " + s
		a := article.Article{Name: s, ID: s, Title: s, Text: text, Evidence: s, Place: s, Source: s, Author: s, URL: s, Language: s,
			Published: civil.Of(2016, 8, 3), Origin: article.Head,
			Warnings: []string{s}, Disagree: []published.Evidence{{Day: civil.Of(2016, 8, 1), Origin: article.URLPath, Words: s}}}
		if i%2 == 1 {
			a.URL = "https://evil.example/" + s
		}
		tl.Articles = append(tl.Articles, a)
		span := article.Span{Start: 3, End: int32(3 + len(s))}
		tl.Events = append(tl.Events, timeline.Event{ID: s, When: of(civil.DayGrain, 2016, 8, 1+i), Basis: timeline.Stated,
			Mention: dates.Mention{Start: span.Start, End: span.End, Anchor: dates.Published, Value: of(civil.DayGrain, 2016, 8, 1+i)},
			Rule:    s, Line: s, Speaker: s, Names: []string{s, s + "2"}, Quote: article.Span{End: int32(len(text))}, Expression: span, Article: i, Worth: .5})
	}
	return tl
}
