package webpage

import (
	"errors"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"dateline/dates/civil"
	"dateline/timeline/article"
)

const (
	lede  = "The council of Harrow Vale voted on Monday to rebuild the mill that burned down four years ago, and work is to begin within weeks."
	plan  = "Nobody spoke against the plan, which will cost the town less than the councillors had feared when they met in July of last year."
	money = "Most of the money comes from the county, the rest from a fund that the people of the valley have filled with cake and raffles."
)

var now = article.Options{Now: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}

// herald returns a page with the given head and what stands above the story.
func herald(head, above string) string {
	return `<!DOCTYPE html><html lang="en-GB"><head><title>Council votes for the mill - Herald</title>` + head + `</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News of the valley</a></li></ul></nav>
<main><article><h1>Council votes for the mill</h1>` + above + "<p>" + lede + "</p><p>" + plan + "</p><p>" + money + `</p></article></main>
<aside><h3>More</h3><p><a href="/2014/01/02/x">Another story altogether, of other people in another town and of what they did</a></p></aside>
<footer><p>© 2014 Herald. All rights reserved.</p></footer></body></html>`
}

func mustRead(t *testing.T, html, url string) article.Article {
	t.Helper()
	a, err := Read(Page{Name: "x.html", URL: url, Bytes: []byte(html)}, now)
	if err != nil {
		t.Fatalf("%v\n%s", err, html)
	}
	return a
}

func TestPublished(t *testing.T) {
	for _, c := range []struct{ name, head, above, url, want string }{
		{"JSON-LD", `<script type="application/ld+json">{"@graph": [{"@type": "Organization"}, {"@type": ["NewsArticle"], "headline": "x", "datePublished": "2016-08-03T10:00:00+01:00", "dateModified": "2017-01-01"}]}</script>`, "", "", "2016-08-03 metadata"},
		{"JSON-LD that is not quite JSON", "<script type=\"application/ld+json\">//<![CDATA[\n{\"@type\": \"NewsArticle\", \"description\": \"a\nb\", \"datePublished\": \"2016-08-03\"};\n//]]></script>", "", "", "2016-08-03 metadata"},
		{"a meta tag", `<meta property="article:published_time" content="2016-08-03T10:00:00Z">`, "", "", "2016-08-03 metadata"},
		{"a meta tag of another name", `<meta name="DC.date.issued" content="3 August 2016">`, "", "", "2016-08-03 metadata"},
		{"time", "", `<p>By Ada Moor</p><time datetime="2016-08-03T10:00">Wed</time>`, "", "2016-08-03 markup"},
		{"a class", "", `<div class="entry-date">Published 3 August 2016</div>`, "", "2016-08-03 markup"},
		{"itemprop", "", `<span itemprop="datePublished" content="2016-08-03">today</span>`, "", "2016-08-03 markup"},
		{"the URL", "", "", "https://herald.example/2016/08/03/mill", "2016-08-03 url"},
		{"only an update", `<meta property="article:modified_time" content="2016-08-03">`, "", "", "2016-08-03 metadata"},
		{"publication before update", `<meta property="article:modified_time" content="2016-08-05"><meta property="article:published_time" content="2016-08-03">`, "", "", "2016-08-03 metadata"},
		{"a template's first of January", `<meta name="datecreated" content="01/01/2004">`, `<p class="date">Updated August 3, 2016</p>`, "", "2016-08-03 markup"},
		{"a field that does not say of what", `<meta name="dc.date" content="2016-06-30">`, `<p>3 August 2016</p>`, "", "2016-08-03 metadata"},
		{"one that does", `<meta name="dc.date.issued" content="2016-08-03">`, `<p>30 June 2016</p>`, "", "2016-08-03 metadata"},
		{"the zero of a clock", `<meta property="article:published_time" content="1970-01-01T00:00:00Z">`, `<time>August 3, 2016</time>`, "", "2016-08-03 markup"},
		{"New Year's morning", `<meta property="article:published_time" content="2016-01-01T08:00:00Z">`, "", "", "2016-01-01 metadata"},
		{"tomorrow in UTC, today in the paper", `<meta property="article:published_time" content="2016-08-04T02:25:54Z">`, `<time>Aug. 3, 2016</time>`, "", "2016-08-03 metadata"},
		{"tomorrow in UTC, today in the URL", `<meta property="article:published_time" content="2016-08-04T02:25:54Z">`, "", "https://herald.example/2016/08/03/mill", "2016-08-03 metadata"},
		{"written anew two years later", `<meta property="article:published_time" content="2014-08-03">`, `<p class="date">Updated August 3, 2016</p>`, "", "2016-08-03 metadata"},
		{"corrected a week later", `<meta property="article:published_time" content="2016-08-03">`, `<p class="date">Updated August 10, 2016</p>`, "", "2016-08-03 metadata"},
		{"a day ahead is a template's", `<meta property="article:published_time" content="2099-08-03"><meta name="date" content="2016-08-03">`, "", "", "2016-08-03 metadata"},
		{"the page leads with an update two years later", `<meta property="article:published_time" content="2014-08-03">`, `<p>Last updated August 3, 2016, originally created August 3, 2014</p>`, "", "2016-08-03 metadata"},
		{"publication stands before a late update", `<meta property="article:published_time" content="2016-08-03">`, `<time>August 3, 2016</time><p class="date">Updated August 3, 2018</p>`, "", "2016-08-03 metadata"},
		{"an update tonight is no time zone", `<meta property="article:published_time" content="2016-08-03T15:00:00Z">`, `<time>Updated Aug. 4, 2016</time>`, "https://herald.example/2016/08/03/mill", "2016-08-03 metadata"},
		{"the word in a longer class", "", `<div class="ArticlePage-datePublished">Aug. 3, 2016</div>`, "", "2016-08-03 markup"},
		{"a line of no class below the headline", "", `<div class="x1"><span>Ada Moor</span></div><div class="x2">Aug. 3, 2016</div>`, "", "2016-08-03 markup"},
		{"glued by the style sheet", "", `<time><span>August 3, 2016</span><span>10:02 AM</span></time>`, "", "2016-08-03 markup"},
		{"day first, as the page is British", "", `<div class="date">03/08/2016</div>`, "", "2016-08-03 markup"},
		{"months of other languages", "", `<div class="date">3. März 2016</div>`, "", "2016-03-03 markup"},
		{"a comment's date is not the page's", "", `<div class="comments"><p>Jan Hull, August 9, 2016</p></div><p>Posted August 3, 2016</p>`, "", "2016-08-03 markup"},
		{"a date in the text", "", "<p>Wednesday 3 August 2016</p>", "", "2016-08-03 markup"},
	} {
		a := mustRead(t, herald(c.head, c.above), c.url)
		if got := a.Published.String() + " " + a.Origin.String(); got != c.want {
			t.Errorf("%s: %s, want %s (%q)", c.name, got, c.want, a.Evidence)
		}
	}
	a := mustRead(t, herald(`<meta property="article:published_time" content="2016-08-03">`, `<time>08/03/2016</time>`), "")
	if len(a.Disagree) != 0 || len(a.Warnings) != 0 {
		t.Errorf("3 August in both spellings is said to disagree: %+v, %q", a.Disagree, a.Warnings)
	}
	a = mustRead(t, herald(`<meta property="article:published_time" content="2016-08-03">`, `<time>9 August 2016</time>`), "https://herald.example/2016/08/20/x")
	if a.Published != civil.Of(2016, 8, 3) || len(a.Disagree) != 2 || len(a.Warnings) != 2 {
		t.Errorf("what disagrees: %+v, %q", a.Disagree, a.Warnings)
	}
}

func TestStory(t *testing.T) {
	deck := "<h2>Work on the old mill of the valley is to begin within weeks, says mayor</h2>"
	a := mustRead(t, herald(`<meta property="og:site_name" content="Vale Herald"><meta name="author" content="Ada Moor"><link rel="canonical" href="https://herald.example/mill">`,
		deck+`<p class="byline">By Ada Moor</p><div class="newsletter-promo"><p>Get the best of the Herald by mail every morning, before all the others have it.</p></div>`), "")
	for _, want := range []string{"Council votes for the mill", "says mayor", lede, plan, money} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("missing: %q", want)
		}
	}
	for _, unwanted := range []string{"Home", "valley have filled with cake and raffles. More", "Another story", "rights reserved", "by mail every morning"} {
		if strings.Contains(a.Text, unwanted) {
			t.Errorf("unwanted: %q in %q", unwanted, a.Text)
		}
	}
	if a.Source != "Vale Herald" || a.Author != "Ada Moor" || a.URL != "https://herald.example/mill" || a.ID != a.URL || a.Language != "en-GB" {
		t.Errorf("%+v", a)
	}
	for _, p := range a.Parts {
		if s := p.Of(a.Text); p.Role == article.Body && (strings.HasPrefix(s, "Council votes") || strings.HasPrefix(s, "Work on")) {
			t.Errorf("%q is body", s)
		}
	}
}

// TestDroppedParagraphsComeBack has a story in which trafilatura drops a list
// and a paragraph that stands apart.
func TestDroppedParagraphsComeBack(t *testing.T) {
	html := herald("", "")
	html = strings.Replace(html, "</article>", "<ul><li><b>What it costs:</b> the mill was sold for 40,000 in 1998 and has stood empty for most of the years since.</li></ul></article>", 1)
	if a := mustRead(t, html, ""); !strings.Contains(a.Text, "sold for 40,000 in 1998") {
		t.Errorf("the list is lost: %q", a.Text)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct {
		name, html string
		want       error
	}{
		{"nothing", "", article.ErrEmpty},
		{"space", " \n", article.ErrEmpty},
		{"no story", "<html><body></body></html>", ErrNoStory},
		{"only a script", "<html><script>for(;;){}</script></html>", ErrNoStory},
		{"too long", strings.Repeat("x", 1<<20+1), article.TooLong{Limit: 1 << 20}},
		{"endless", strings.Repeat("<p>", 60_001), ErrTooMany},
	} {
		if a, err := Read(Page{Bytes: []byte(c.html)}, article.Options{Limit: 1 << 20}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, %q", c.name, err, a.Text)
		}
	}
	for name, html := range map[string]string{
		"nested deeply":      strings.Repeat("<div>", 100_000) + lede,
		"nested in the head": "<head>" + strings.Repeat("<template>", 1000),
		"unclosed":           "<p>" + lede + strings.Repeat("<b><i>", 400),
		"a table of tables":  strings.Repeat("<table><tr><td>", 300) + lede,
		"many attributes":    "<p " + strings.Repeat("a=b ", 10_000) + ">" + lede,
		"an endless word":    "<p>" + strings.Repeat("x", 1<<20),
	} {
		done := make(chan struct{})
		go func() {
			defer close(done)
			_, _ = Read(Page{Bytes: []byte(html)}, article.Options{}) // either way, but not for ever
		}()
		select {
		case <-done:
		case <-time.After(time.Minute):
			t.Fatalf("%s: no end", name)
		}
	}
}

func TestHostileAddresses(t *testing.T) {
	for _, href := range []string{"javascript:alert(1)", "data:text/html,x", "/relative", "//host", "file:///etc/passwd"} {
		if a := mustRead(t, herald(`<link rel="canonical" href="`+href+`">`, ""), ""); a.URL != "" {
			t.Errorf("%s became %q", href, a.URL)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(herald(`<meta name="date" content="2016-08-03">`, "<time>3 August 2016</time>")))
	f.Add([]byte(`<script type="application/ld+json">[{"@type":"Article","author":[{"name":["x"]}],"datePublished":["2016"]}]</script><p>` + lede))
	f.Add([]byte("!"))
	f.Fuzz(func(t *testing.T, html []byte) {
		a, err := Read(Page{Name: "x", Bytes: html}, article.Options{Limit: 1 << 14})
		if err == nil && (a.ID == "" || strings.TrimSpace(a.Text) == "") {
			t.Fatalf("%+v", a)
		}
	})
}

// TestUndated has pages that do not say when they were published.
func TestUndated(t *testing.T) {
	page := herald("", "")
	a := mustRead(t, page, "")
	if a.Published != civil.Of(2014, 1, 2) || len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], "--published") {
		t.Errorf("a date in a link to another story: %s by %q, warnings %q", a.Published, a.Evidence, a.Warnings)
	}
	a = mustRead(t, strings.ReplaceAll(page, "/2014/01/02/x", "/x"), "")
	if a.Published != civil.NoDay {
		t.Errorf("the year of a copyright line makes %s by %q", a.Published, a.Evidence)
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ name, og, h1, site, want string }{
		{"as readers see it", "Mill of Harrow Vale to rise again", "Harrow Vale's mill to rise again", "Herald", "Harrow Vale's mill to rise again"},
		{"the site's name goes", "Mill to rise again in the vale - Herald", "", "Herald", "Mill to rise again in the vale"},
		{"before the title, too", "Herald | Mill to rise again in the vale", "", "The Herald", "Mill to rise again in the vale"},
		{"a dash within the title stays", "Mill to rise - and to grind - again", "", "Herald", "Mill to rise - and to grind - again"},
		{"a place of the site's name stays", "Fire - Mill of Herald Street burns down to the ground", "", "Herald", "Fire - Mill of Herald Street burns down to the ground"},
		{"a kicker in the headline goes", "Mill to rise again in the vale", "Local News Mill to rise again in the vale", "Herald", "Mill to rise again in the vale"},
		{"a headline of the site is none", "Herald", "Mill to rise again in the vale", "Herald", "Mill to rise again in the vale"},
		{"another headline is another story's", "Mill to rise again in the vale", "Weather for the weekend", "Herald", "Mill to rise again in the vale"},
	} {
		doc, err := html.Parse(strings.NewReader("<h1>" + c.h1 + "</h1>"))
		if err != nil {
			t.Fatal(err)
		}
		if got := titleOf(doc, c.site, c.og); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	for names, want := range map[string]string{
		"RelatedLinks-list":    "related links list",
		"article__body--wide":  "article body wide",
		"td-post-date2 shareX": "td post date share x",
		"CTAButton":            "ctabutton",
	} {
		if got := strings.Join(appendWords(nil, names), " "); got != want {
			t.Errorf("%s: %s, want %s", names, got, want)
		}
	}
}
