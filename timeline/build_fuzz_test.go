package timeline

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/dates"
	"dateline/timeline/article"
	"dateline/timeline/internal/wording"
)

// FuzzBuild checks what holds of every event of every text.
func FuzzBuild(f *testing.F) {
	f.Add("LISBON, Aug. 3 (Northwire) - The company, founded in 1998, said on Tuesday it would close the plant next year. He said: “No.")
	f.Add("“Since 2012” (the mill) -- burned, Mr. Holt said. It was Monday, August 1, 2016.")
	f.Add("As 2000")
	f.Add("wAs 2000")
	f.Add("!aAAed,sAid A")
	f.Add("0(aAAed in 1000 sAid")
	f.Add("Mon.0000B dAY\"00!a!\"a'd to")
	f.Add("և")
	f.Add("On Monday, \xff Kerr urged ’s , , and to")
	x := dates.New(dates.Config{})
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		checkSelected(t, story("2016-08-03", text), x)
		tl := Build(story("2016-08-03", text), x)
		ids := map[string]bool{}
		for i, e := range tl.Events {
			checkSpan(t, text, e.Quote)
			if e.Expression != (article.Span{}) {
				checkSpan(t, text, e.Expression)
				if e.Expression.Start < e.Quote.Start || e.Expression.End > e.Quote.End {
					t.Fatalf("the expression %v lies outside the quote %v", e.Expression, e.Quote)
				}
			}
			if n := utf8.RuneCountInString(e.Line); n > wording.Limit+1 {
				t.Fatalf("%d characters in %q", n, e.Line)
			}
			if first, n := utf8.DecodeRuneInString(e.Line); unicode.ToUpper(first) != first && unicode.IsLower(first) && !startsUpper(e.Line[n:]) { // iPhone keeps its small letter, the Armenian և has no capital
				t.Fatalf("%q begins small", e.Line)
			}
			if strings.ContainsAny(e.Line, "\n\r\t") || e.Worth < 0 || e.Worth >= 1 {
				t.Fatalf("line %q, worth %v", e.Line, e.Worth)
			}
			if ids[e.ID] {
				t.Fatalf("ID %s twice", e.ID)
			}
			ids[e.ID] = true
			if (e.Basis == Undated) != (e.When == dates.Value{}) {
				t.Fatalf("%v with %v", e.Basis, e.When)
			}
			if i > 0 && compareTime(&tl.Events[i-1], &e) > 0 {
				t.Fatalf("event %d stands before an earlier one", i-1)
			}
		}
	})
}

func checkSpan(t *testing.T, text string, s article.Span) {
	t.Helper()
	if s.Start < 0 || s.End <= s.Start || int(s.End) > len(text) || !utf8.ValidString(s.Of(text)) {
		t.Fatalf("span %v of %q", s, text)
	}
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
