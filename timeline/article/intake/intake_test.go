package intake

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/article/records"
)

const (
	story = "The council of Harrow Vale voted on Monday to rebuild the mill that burned down four years ago, and work is to begin within weeks."
	more  = "Nobody spoke against the plan, which will cost the town less than the councillors had feared when they met in July."
)

// samples hold the same article in every form, published on 3 August 2016.
var samples = []struct {
	form    Form
	name    string // of a file whose suffix tells nothing against the content
	content string
	count   int
}{
	{Text, "mill", "Council votes for the mill\nPublished: 3 August 2016\n\n" + story + "\n", 1},
	{HTML, "mill", `<!DOCTYPE html><html lang="en"><head><title>Council votes for the mill</title>
<meta property="article:published_time" content="2016-08-03T10:00:00+01:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Council votes for the mill</h1><p>` + story + "</p><p>" + more + "</p><p>" + more + `</p></article></body></html>`, 1},
	{Feed, "mill", `<?xml version="1.0"?><rss version="2.0"><channel><title>Vale Herald</title>
<item><title>Council votes for the mill</title><link>https://herald.example/mill</link><pubDate>Wed, 03 Aug 2016 10:00:00 +0100</pubDate><description>&lt;p&gt;` + story + `&lt;/p&gt;</description></item>
<item><title>Again</title><pubDate>Wed, 03 Aug 2016 11:00:00 +0100</pubDate><description>` + story + `</description></item></channel></rss>`, 2},
	{Feed, "mill", `<?xml version="1.0" encoding="utf-8"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"><title>Vale Herald</title>
<entry><id>tag:herald.example,2016:1</id><title>Council votes for the mill</title><published>2016-08-03T10:00:00+01:00</published><content type="html">&lt;p&gt;` + story + `&lt;/p&gt;</content></entry></feed>`, 1},
	{Feed, "mill", `{"version": "https://jsonfeed.org/version/1.1", "title": "Vale Herald", "items": [{"id": "1", "title": "Council votes for the mill", "content_html": "<p>` + story + `</p>", "date_published": "2016-08-03T10:00:00+01:00"}]}`, 1},
	{JSON, "mill", `{"id": "a1", "title": "Council votes for the mill", "text": "` + story + `", "published": "2016-08-03"}` + "\n" +
		`{"id": "a2", "title": "Again", "html": "<p>` + story + `</p>", "published": 1470218400}` + "\n", 2},
	{JSON, "mill", `[{"title": "Council votes for the mill", "text": "` + story + `", "published": "Aug 3, 2016"},
  {"title": "Again", "text": "` + more + `", "published": "3 August 2016", "more": {"text": [1, "}"]}}]`, 2},
	{JSON, "mill", "{\n  \"title\": \"Council votes for the mill\",\n  \"text\": \"" + story + "\",\n  \"published\": \"2016-08-03\"\n}\n", 1},
	{Mail, "mill", "From: =?utf-8?q?Ada_Moor?= <ada@herald.example>\r\nSubject: Council votes\r\n for the mill\r\nDate: Wed, 3 Aug 2016 23:30:00 -0400\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + story[:60] + "=\r\n" + story[60:] + " Caf=E9.\r\n", 1},
	{Markdown, "mill.md", "---\ntitle: \"Council votes for the mill\"\ndate: 2016-08-03\n---\n\n" + story + " It is *not* far.\n", 1},
	{TimeML, "mill", `<?xml version="1.0" ?><TimeML><DOCID>mill</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2016-08-03" functionInDocument="CREATION_TIME">2016-08-03</TIMEX3></DCT><TITLE>Council votes for the mill</TITLE><TEXT>` + story + `</TEXT></TimeML>`, 1},
	{WARC, "mill", archive(page("https://herald.example/mill"), "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx", page("https://herald.example/2")), 2},
}

func page(url string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Council votes for the mill</title><link rel=canonical href=" + url + "><meta name=date content=2016-08-03></head><body><h1>Council votes for the mill</h1><p>" + story + "</p><p>" + more + "</p><p>" + more + "</p></body></html>"
}

// archive returns a WARC file of responses.
func archive(responses ...string) string {
	var b strings.Builder
	b.WriteString("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 3\r\n\r\na: \r\n\r\n")
	for i, r := range responses {
		fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://herald.example/%d>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(r), r)
	}
	return b.String()
}

func write(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

var now = article.Options{Now: time.Date(2016, 9, 1, 0, 0, 0, 0, time.UTC)}

// collect reads everything and returns the articles and the faults as lines.
func collect(names []string, o Options) (articles []article.Article, faults []string) {
	if o.Now.IsZero() {
		o.Options.Now = now.Now
	}
	for a, err := range Articles(context.Background(), names, o) {
		if err != nil {
			faults = append(faults, err.Error())
			continue
		}
		articles = append(articles, a)
	}
	return articles, faults
}

func TestEveryForm(t *testing.T) {
	for i, s := range samples {
		t.Run(fmt.Sprintf("%s %d", s.form, i), func(t *testing.T) {
			if got := Detect([]byte(s.content), s.name); got != s.form {
				t.Errorf("detected as %q", got)
			}
			dir := t.TempDir()
			articles, faults := collect([]string{write(t, dir, s.name, s.content)}, Options{})
			if len(articles) != s.count || faults != nil {
				t.Fatalf("%d articles, faults %q; want %d", len(articles), faults, s.count)
			}
			a := articles[0]
			if a.Title != "Council votes for the mill" {
				t.Errorf("title %q", a.Title)
			}
			if !strings.Contains(a.Text, "rebuild the mill that burned down four years ago, and work") {
				t.Errorf("text %q", a.Text)
			}
			body := ""
			for _, p := range a.Parts {
				if p.Role == article.Body {
					body += p.Of(a.Text) + "\n"
				}
			}
			if !strings.Contains(body, "voted on Monday") || strings.Contains(body, "Council votes for the mill") || strings.Contains(body, "Home") {
				t.Errorf("body %q", body)
			}
			for _, a := range articles {
				want := article.Metadata
				if s.form == Text {
					want = article.Head
				}
				if a.Published != civil.Of(2016, 8, 3) || a.Origin != want || a.Evidence == "" {
					t.Errorf("%s: published %s by %s, %q", a.Name, a.Published, a.Origin, a.Evidence)
				}
			}
			if s.count > 1 && (articles[0].ID == articles[1].ID || !strings.Contains(articles[1].Name, "#")) {
				t.Errorf("names %q and %q, IDs %q and %q", articles[0].Name, articles[1].Name, articles[0].ID, articles[1].ID)
			}
		})
	}
}

// squeeze compresses with gzip, or zstd.
func squeeze(content, suffix string) string {
	var b bytes.Buffer
	if suffix == ".gz" {
		z := gzip.NewWriter(&b)
		z.Write([]byte(content))
		z.Close()
	} else {
		z, _ := zstd.NewWriter(&b)
		z.Write([]byte(content))
		z.Close()
	}
	return b.String()
}

func TestCompression(t *testing.T) {
	dir := t.TempDir()
	for i, s := range samples {
		for _, suffix := range []string{".gz", ".zst"} {
			name := write(t, dir, fmt.Sprint(i, "/", s.name, suffix), squeeze(s.content, suffix))
			if articles, faults := collect([]string{name}, Options{}); len(articles) != s.count || faults != nil {
				t.Errorf("%s %s: %d articles, faults %q", s.form, suffix, len(articles), faults)
			}
		}
	}
	// An archive is a gzip member for each record.
	var members string
	for _, record := range strings.SplitAfter(archive(page("a"), page("b")), "\r\n\r\n\r\n") {
		members += squeeze(record, ".gz")
	}
	if articles, faults := collect([]string{write(t, dir, "members.warc.gz", members)}, Options{}); len(articles) != 2 || faults != nil {
		t.Errorf("gzip by record: %d articles, faults %q", len(articles), faults)
	}
	for name, want := range map[string]string{
		"wide.zst": "compressed with a window of more than 32 MB; unpack it with zstd -d --long=31 first",
		"cut.gz":   "the compressed file is cut off: unexpected EOF",
		"cut.zst":  "the compressed file is cut off: unexpected EOF",
		"bad.gz":   "the compressed file is damaged: gzip: invalid checksum",
	} {
		content := squeeze(samples[1].content, filepath.Ext(name))
		switch name {
		case "wide.zst": // the header of a frame with a window of 128 MB, which needs no more to be refused
			content = "\x28\xB5\x2F\xFD\x00\x88" + strings.Repeat("\x00", 20)
		case "bad.gz":
			content = content[:len(content)-8] + "xxxx" + content[len(content)-4:]
		default:
			content = content[:len(content)-20]
		}
		if _, faults := collect([]string{write(t, dir, name, content)}, Options{From: HTML}); len(faults) != 1 || !strings.HasSuffix(faults[0], name+": "+want) {
			t.Errorf("%s: %q", name, faults)
		}
	}
	twice := write(t, dir, "twice.gz", squeeze(squeeze(samples[0].content, ".gz"), ".gz"))
	if articles, faults := collect([]string{twice}, Options{}); len(articles) != 1 || faults != nil {
		t.Errorf("compressed twice: %d articles, faults %q", len(articles), faults)
	}
}

func TestForcedForm(t *testing.T) {
	dir := t.TempDir()
	name := write(t, dir, "a.html", "<p>"+story+"</p>\n")
	articles, faults := collect([]string{name}, Options{From: Text})
	if faults != nil || len(articles) != 1 || !strings.Contains(articles[0].Text, "<p>") {
		t.Errorf("--from text: %q, %q", articles, faults)
	}
	if _, faults := collect([]string{name}, Options{From: Mail}); len(faults) != 1 || !strings.Contains(faults[0], "not an e-mail") {
		t.Errorf("--from eml: %q", faults)
	}
	if _, err := ParseForm("pdf"); !errors.Is(err, ErrUnknownForm) {
		t.Errorf("pdf: %v", err)
	}
	for _, f := range append(Forms(), Auto) {
		if got, err := ParseForm(string(f)); got != f || err != nil {
			t.Errorf("%q: %q, %v", f, got, err)
		}
	}
}

func TestNames(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.txt", "sub/c.txt", ".hidden/x.txt", ".x.txt", "sub/new\nline.txt", "we[i]rd.txt"} {
		write(t, dir, name, story+" "+name)
	}
	write(t, dir, "picture.png", "\x89PNG\r\n\x1a\n")
	os.Symlink(filepath.Join(dir, "sub"), filepath.Join(dir, "loop"))
	os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "dangling.txt"))
	os.Mkdir(filepath.Join(dir, "empty"), 0o777)
	read := func(names ...string) string {
		for i := range names {
			names[i] = filepath.Join(dir, names[i])
		}
		articles, faults := collect(names, Options{Once: true})
		var got []string
		for _, a := range articles {
			rel, _ := filepath.Rel(dir, a.Name)
			got = append(got, rel)
		}
		for _, f := range faults {
			got = append(got, "!"+strings.TrimPrefix(f, dir+"/"))
		}
		return fmt.Sprintf("%q", got)
	}
	for _, c := range []struct {
		names      []string
		want, name string
	}{
		{[]string{"."}, `["a.txt" "b.txt" "sub/c.txt" "sub/new\nline.txt" "we[i]rd.txt"]`, "a directory, sorted, without what is hidden or binary"},
		{[]string{"*.txt"}, `["a.txt" "b.txt" "we[i]rd.txt"]`, "a pattern"},
		{[]string{"**/*.txt"}, `["a.txt" "b.txt" "sub/c.txt" "sub/new\nline.txt" "we[i]rd.txt"]`, "a pattern over directories"},
		{[]string{"we[i]rd.txt"}, `["we[i]rd.txt"]`, "a file whose name looks like a pattern"},
		{[]string{"b.txt", "a.txt"}, `["b.txt" "a.txt"]`, "the order given"},
		{[]string{"a.txt", "a.txt", "[ab].txt"}, `["a.txt" "b.txt"]`, "a file named twice is read once"},
		{[]string{"none.txt", "a.txt"}, `["a.txt" "!none.txt: no such file"]`, "a file that is missing"},
		{[]string{"*.pdf"}, `["!*.pdf: the pattern matches no file"]`, "a pattern that matches nothing"},
		{[]string{"picture.png"}, `["!picture.png: not a text: it has the bytes of a binary file"]`, "a picture that was named"},
		{[]string{"empty"}, `["!empty: a directory without articles in it"]`, "a directory with nothing in it"},
	} {
		if got := read(c.names...); !strings.Contains(got, strings.Trim(c.want, "[]")) {
			t.Errorf("%s: %s\n want %s", c.name, got, c.want)
		}
	}
	if size, known := Size([]string{dir}); !known || size < 5*int64(len(story)) {
		t.Errorf("size %d, %v", size, known)
	}
	if _, known := Size([]string{"-"}); known {
		t.Error("the size of stdin is known")
	}
}

func TestStdin(t *testing.T) {
	for _, s := range samples {
		articles, faults := collect([]string{"-"}, Options{Stdin: strings.NewReader(s.content)})
		if s.form == Markdown {
			continue // told by its name
		}
		if len(articles) != s.count || faults != nil {
			t.Errorf("%s: %d articles, faults %q", s.form, len(articles), faults)
		}
	}
	if _, faults := collect([]string{"-"}, Options{}); len(faults) != 1 || !strings.HasPrefix(faults[0], "stdin: ") {
		t.Errorf("no stdin: %q", faults)
	}
	if _, faults := collect([]string{"ftp://herald.example/x?y"}, Options{}); len(faults) != 1 || faults[0] != "ftp://herald.example/x?y: only http and https addresses are fetched" {
		t.Errorf("another scheme: %q", faults)
	}
	if _, faults := collect([]string{"https://herald.example/"}, Options{}); len(faults) != 1 {
		t.Errorf("no client: %q", faults)
	}
}

// TestOneBadArticleLosesNoOther puts something broken between two articles.
func TestOneBadArticleLosesNoOther(t *testing.T) {
	good := `{"text": "` + story + `", "published": "2016-08-03"}`
	huge := `{"text": "` + strings.Repeat("x", 40<<10) + `"}`
	for _, c := range []struct{ name, content, fault string }{
		{"torn line", good + "\n{\"text\": \"abc\n" + good + "\n", "line 2: invalid JSON"},
		{"no JSON in a line", good + "\nhello\n" + good + "\n", "line 2: invalid JSON"},
		{"no text", good + "\n{\"body\": \"x\"}\n" + good + "\n", `line 2: no "text" in it, but body; --map text=NAME names the field`},
		{"no fields", good + "\n{}\n" + good + "\n", "line 2: an object without fields"},
		{"a number", good + "\n17\n" + good + "\n", "line 2: not a JSON object"},
		{"empty text", good + "\n{\"text\": \"  \"}\n" + good + "\n", "line 2: \"text\" is empty"},
		{"huge line", good + "\n" + huge + "\n" + good + "\n", "line 2: longer than 8 KB; --max-article raises the limit"},
		{"blank lines and CRLF", good + "\r\n\r\n\n{]\r\n" + good, "line 4: invalid JSON"},
		{"bad element of an array", "[" + good + ",\n{\"text\": oops},\n" + good + "]", "line 2: invalid JSON"},
		{"torn element of an array", "[" + good + ",\n{\"text\": \"oops\n},\n" + good + "]", "line 2: the object is not closed"},
		{"huge element of an array", "[" + good + ",\n" + huge + ",\n" + good + "]", "line 2: longer than 8 KB"},
		{"an array on one line", "[" + good + ",{\"text\": 1}," + good + "]", "line 1, object 2: \"text\" is empty"},
		{"NULs in a line", good + "\n\x00\x00\x00\n" + good + "\n", "line 2: invalid JSON"},
		{"deep nesting", good + "\n{\"text\":" + strings.Repeat("[", 20000) + "}\n" + good + "\n", "line 2: invalid JSON"},
		{"a page in an archive too long", archive(page("a"), strings.Replace(page("b"), "</p>", strings.Repeat("x", 40<<10)+"</p>", 1), page("c")), "record 3 (https://herald.example/1): longer than 8 KB"},
		{"a page in an archive without text", archive(page("a"), "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html></html>", page("c")), "record 3 (https://herald.example/1): no article text found in the page"},
		{"a response that is none", archive(page("a"), "hello", page("c")), "record 3 (https://herald.example/1): not an HTTP response"},
	} {
		name := write(t, t.TempDir(), "in", c.content)
		o := Options{}
		o.Limit = 8 << 10
		articles, faults := collect([]string{name}, o)
		if len(articles) != 2 || len(faults) != 1 || !strings.HasPrefix(faults[0], name+": "+c.fault) {
			t.Errorf("%s: %d articles, faults %q; want 2 and %q", c.name, len(articles), faults, c.fault)
		}
	}
	dir := t.TempDir()
	for _, f := range []string{"a", "c"} {
		write(t, dir, f, story)
	}
	write(t, dir, "b.gz", squeeze(samples[1].content, ".gz")[:200])
	write(t, dir, "b.zst", "\x28\xB5\x2F\xFDxxxxxxxx")
	write(t, dir, "b.html", "<html>"+strings.Repeat("<div>", 2000))
	write(t, dir, "b.xml", "<rss><channel><item>")
	write(t, dir, "b.eml", "\n\n")
	write(t, dir, "b.tml", "<TimeML><TEXT>")
	write(t, dir, "b.warc", archive(page("a"))[:400])
	os.Chmod(write(t, dir, "b.txt", ""), 0o000)
	articles, faults := collect([]string{dir}, Options{})
	if len(articles) != 2 || len(faults) != 8 {
		t.Errorf("%d articles, faults:\n%s", len(articles), strings.Join(faults, "\n"))
		for _, a := range articles {
			t.Errorf("%s", a.Name)
		}
	}
}

// TestNamesOnOneLine has an array without line breaks: its articles need names
// of their own, for messages and for --resume.
func TestNamesOnOneLine(t *testing.T) {
	in := `[{"text": "a"}, {"text": "b"},` + "\n" + `{"text": "c"},{"text": "d"}]`
	articles, faults := collect([]string{"-"}, Options{Stdin: strings.NewReader(in)})
	var names []string
	for _, a := range articles {
		names = append(names, a.Name)
	}
	if got := strings.Join(names, " "); faults != nil || got != "-#1 -#1.2 -#2 -#2.2" {
		t.Errorf("%s, %q", got, faults)
	}
}

// TestMixedEncodings has a directory of texts in whatever their authors wrote
// them; none is lost, and what is none is named when it calls itself a text.
func TestMixedEncodings(t *testing.T) {
	dir := t.TempDir()
	text := "Published: 3 August 2016\n\nIt rained on Monday.\n"
	wide := ""
	for _, r := range text {
		wide += string(r) + "\x00"
	}
	write(t, dir, "a-utf8.txt", text)
	write(t, dir, "b-utf16", "\xFF\xFE"+wide)
	write(t, dir, "c-utf16-bare", wide)
	write(t, dir, "d-cp1252.txt", strings.Replace(text, "rained", "rained \x96 caf\xE9", 1))
	write(t, dir, "e-nul", strings.Replace(text, "rained", "rain\x00ed", 1))
	write(t, dir, "f-zeros.txt", strings.Repeat("\x00", 1000))
	write(t, dir, "g-picture.png", "\x89PNG\r\n\x1a\n")
	articles, faults := collect([]string{dir}, Options{})
	if len(articles) != 5 || len(faults) != 1 || !strings.HasSuffix(faults[0], "f-zeros.txt: not a text: it has the bytes of a binary file") {
		t.Errorf("%d articles, faults %q", len(articles), faults)
	}
	for _, a := range articles {
		if a.Published != civil.Of(2016, 8, 3) || !strings.Contains(a.Text, "on Monday") && !strings.Contains(a.Text, "\uFFFD") {
			t.Errorf("%s: published %s, %q", a.Name, a.Published, a.Text)
		}
	}
}

func TestMillionTinyArticles(t *testing.T) {
	const n = 100_000 // a million in ten runs
	r := strings.NewReader(strings.Repeat(`{"text":"x"}`+"\n", n))
	got := 0
	for _, err := range Records(context.Background(), []string{"-"}, Options{Stdin: r}) {
		if err != nil {
			t.Fatal(err)
		}
		got++
	}
	if got != n {
		t.Errorf("%d of %d", got, n)
	}
}

// TestBomb reads files that are far larger than they look.
func TestBomb(t *testing.T) {
	dir := t.TempDir()
	zeros := strings.Repeat("x", 32<<20)
	for _, name := range []string{"bomb.txt.gz", "bomb.jsonl.gz", "bomb.html.zst", "bomb.xml.gz"} {
		content := zeros
		if strings.Contains(name, "xml") {
			content = "<rss><channel>" + zeros + zeros // gofeed holds a feed as a whole
		}
		path := write(t, dir, name, squeeze(content, filepath.Ext(name)))
		o := Options{}
		o.Limit = 1 << 20
		var read atomic.Int64
		o.Read = &read
		articles, faults := collect([]string{path}, o)
		if len(articles) != 0 || len(faults) != 1 || !strings.Contains(faults[0], "longer than") && !strings.Contains(faults[0], "more than 20 MB") {
			t.Errorf("%s: %d articles, faults %q", name, len(articles), faults)
		}
	}
}

func TestStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	line := `{"text":"x"}` + "\n"
	n := 0
	for range Records(ctx, []string{"-"}, Options{Stdin: strings.NewReader(strings.Repeat(line, 2_000_000))}) {
		if n++; n == 10 {
			cancel()
		}
	}
	if n > 400_000 {
		t.Errorf("%d records after the end", n)
	}
}

// TestStopsWaiting has a stdin that says something and then nothing more.
func TestStopsWaiting(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	go io.WriteString(w, `{"text":"x"}`+"\n")
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for range Records(ctx, []string{"-"}, Options{Stdin: r}) {
		}
	}()
	cancel()
	select {
	case <-ended:
	case <-time.After(time.Minute):
		t.Fatal("it still waits for stdin")
	}
}

func TestMappedFields(t *testing.T) {
	f, err := records.ParseFields("text=body, published=pub_date,source=paper")
	if err != nil {
		t.Fatal(err)
	}
	in := `{"body": "` + story + `", "pub_date": "2016-08-03", "text": "not this", "paper": "Vale \u0048erald \ud83d\ude00 \ud83d"}`
	articles, faults := collect([]string{"-"}, Options{Stdin: strings.NewReader(in), Fields: f})
	if faults != nil || articles[0].Published != civil.Of(2016, 8, 3) || articles[0].Text != story || articles[0].Source != "Vale Herald \U0001F600 \uFFFD" {
		t.Errorf("%+v, %q", articles, faults)
	}
}

func FuzzDetectAndRead(f *testing.F) {
	for _, s := range samples {
		f.Add([]byte(s.content), s.name)
		f.Add([]byte(squeeze(s.content, ".gz")), "x.gz")
	}
	f.Fuzz(func(t *testing.T, content []byte, name string) {
		o := Options{Stdin: bytes.NewReader(content)}
		o.Limit = 1 << 16
		for _, form := range append(Forms(), Detect(content, name)) {
			o.From, o.Stdin = form, bytes.NewReader(content)
			for a, err := range Articles(context.Background(), []string{"-"}, o) {
				if (err == nil) != (a.ID != "") {
					t.Fatalf("%s: article %+v and error %v", form, a, err)
				}
				for _, p := range a.Parts {
					if p.Start < 0 || p.Start >= p.End || int(p.End) > len(a.Text) {
						t.Fatalf("%s: part %+v of %d bytes", form, p, len(a.Text))
					}
				}
			}
		}
	})
}
