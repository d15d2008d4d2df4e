package article

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/dates/civil"
	"dateline/timeline/article/published"
)

var now = time.Date(2016, 9, 1, 12, 0, 0, 0, time.UTC)

func read(t *testing.T, text string) Article {
	t.Helper()
	a, err := Parse([]byte(text), "test.txt", Options{Now: now})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return a
}

// roles writes the parts down as "headline: first words", one a line.
func roles(a Article) string {
	names := [...]string{"body", "headline", "stamp", "byline", "caption", "furniture", "remark"}
	var b strings.Builder
	for _, p := range a.Parts {
		words := strings.Fields(p.Of(a.Text))
		b.WriteString(names[p.Role] + ": " + strings.Join(words[:min(3, len(words))], " ") + "\n")
	}
	return b.String()
}

const story = "The council of Harrow Vale voted on Monday to rebuild the mill, and work is to begin within weeks.\n"

// heads are the ways in which a text says when it was published. Each stands
// above a story; all mean 3 August 2016.
var heads = []struct{ head, why string }{
	{"This Article is From Aug 03, 2016\n\nCouncil votes for the mill\n\n", "a stamp above the headline"},
	{"Council votes for the mill\nPublished: 3 August 2016\n\n", "a stamp below it"},
	{"Council votes for the mill\n\nUpdated Tuesday, Aug. 3, 2016 4:15 PM EDT\n\n", "an update is better than nothing"},
	{"Council votes for the mill\n\n2016-08-03\n\n", "a bare ISO date"},
	{"2016-08-03\n", "nothing else at all"},
	{"Council votes for the mill\nBy Ada Moor | Aug 3, 2016\n\n", "in the byline"},
	{"Council votes for the mill\nAda Moor, Vale Herald, 3 August 2016\n\n", "beside names"},
	{"Council votes for the mill\n\nPUBLISHED: 16:04 GMT, 3 August 2016 | UPDATED: 17:20 GMT, 9 August 2016\n\n", "publication, not update"},
	{"Council votes for the mill\n\nUpdated 9 August 2016\n\nPublished 3 August 2016\n\n", "publication, though it comes second"},
	{"Council votes for the mill\n\nAugust 3, 20164:15 PM ET\n\n", "glued by copying"},
	{"Council votes for the mill\n\nWed 3 Aug 2016 12.30 BST\n\n", ""},
	{"Council votes for the mill\n\nWednesday 03/08/2016\n\n", ""},
	{"HARROW VALE, Aug 3, 2016 (Reuters) - ", "a dateline with its year"},
	{"HARROW VALE, Aug 3 (Reuters) - ", "a dateline without: the latest before now"},
	{"HARROW VALE, Aug. 3 (AP) -- ", ""},
	{"HARROW VALE, England, Aug 3 (Reuters) - ", ""},
	{"HARROW VALE, August 3, 2016 /PRNewswire/ -- ", ""},
	{"HARROW VALE, England, Aug. 03, 2016 (GLOBE NEWSWIRE) -- ", ""},
	{"Geneva, 3 August 2016 - ", "a city known without its country"},
	{"PARIS, 3 August 2016 (AFP) – ", "an en dash"},
	{"MOSCOW, August 3. /TASS/. Council votes\n\nPublished August 3, 2016\n\n", "a stamp helps where the dateline is odd"},
	{"BEIJING, Aug. 3 (Xinhua) -- ", ""},
	{"NEW YORK/LONDON, Aug 3 (Reuters) - ", "two places"},
	{"Aug 3 (Reuters) - ", "no place"},
	{"Council votes for the mill\n\n© 2016 Reuters\n\nWednesday, August 3\n\n", "the year of the copyright line"},
	{"Council votes for the mill\n\nReuters\nAug 3, 2016\n\n", "below the agency"},
	{"Council votes for the mill\n\nSource: Xinhua | 2016-08-03 10:22:11 | Editor: Li\n\n", ""},
	{"FOR IMMEDIATE RELEASE: August 3, 2016\n\nCouncil votes for the mill\n\n", "a press release"},
	{"Council votes for the mill\n\nStory highlights\n\nFirst published on Wed 3 Aug 2016 12.30 BST\n\n", ""},
	{"Council votes for the mill\n\nWed, 03 Aug 2016 16:15:00 GMT\n\n", "RFC 1123"},
}

func TestPublicationDateFromTheHead(t *testing.T) {
	want := civil.Of(2016, 8, 3)
	for _, c := range heads {
		a := read(t, c.head+story)
		if a.Published != want || a.Origin != Head {
			t.Errorf("%q: published %s by %s; want %s by head (%s)", c.head, a.Published, a.Origin, want, c.why)
		}
		if !strings.Contains(a.Text, a.Evidence) || a.Evidence == "" {
			t.Errorf("%q: evidence %q is not in the text", c.head, a.Evidence)
		}
		body := 0
		for _, p := range a.Parts {
			if p.Role == Body {
				body++
				if !strings.Contains(p.Of(a.Text), "rebuild") && !strings.Contains(p.Of(a.Text), "votes") {
					t.Errorf("%q: %q is body", c.head, p.Of(a.Text))
				}
			}
		}
		if body == 0 {
			t.Errorf("%q: no body", c.head)
		}
	}
}

func TestNoPublicationDate(t *testing.T) {
	for _, text := range []string{
		story,
		"Council votes for the mill\n\n" + story,
		story + "\nThe mill burned down on 3 August 2012.\n\nIt had been built in 1850 and was sold on May 4, 1901 to a firm.\n",
		story + "\nAugust 3, 2012\n\nThe mill burns down.\n\nMay 4\n\nIt is sold.\n",
		"Fire of August 3, 2012 remembered by the town of Harrow Vale.\n\n" + story,
	} {
		if a := read(t, text); a.Published != civil.NoDay || a.Origin != Unknown || a.Evidence != "" {
			t.Errorf("%q: published %s by %s, %q; want nothing known", text, a.Published, a.Origin, a.Evidence)
		}
	}
	if a, err := Parse([]byte("HARROW VALE, Aug 3 (Reuters) - "+story), "-", Options{}); err != nil || a.Published != civil.NoDay {
		t.Errorf("without the present, a year is not guessed: %s, %v", a.Published, err)
	}
}

func TestYearlessDateIsDoubted(t *testing.T) {
	a := read(t, "HARROW VALE, Aug 3 (Reuters) - "+story)
	if len(a.Warnings) != 1 || !strings.Contains(a.Warnings[0], "--published") {
		t.Errorf("warnings %q; want one that says the year was taken", a.Warnings)
	}
}

func TestGivenDateWins(t *testing.T) {
	given := published.Evidence{Day: civil.Of(2016, 8, 5), Origin: Flag, Words: "last friday"}
	a, err := Parse([]byte("Published: 3 August 2016\n\n"+story), "2016-08-01.txt", Options{Given: given, Now: now})
	if err != nil || a.Published != given.Day || a.Origin != Flag || a.Evidence != "last friday" {
		t.Errorf("%s by %s %q, %v", a.Published, a.Origin, a.Evidence, err)
	}
	if len(a.Disagree) != 2 || a.Disagree[0].Origin != URLPath || a.Disagree[1].Origin != Head {
		t.Errorf("what disagreed: %+v", a.Disagree)
	}
	if len(a.Warnings) != 1 {
		t.Errorf("two days are no disagreement, four are: %q", a.Warnings)
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a headline twice, a stamp, a deck, a dateline", `This Article is From Aug 03, 2016

Council Votes For The Mill

Council votes for the mill

The council has voted to rebuild the old mill of the town.

Harrow, United Kingdom: The council of Harrow Vale met for nine hours on Tuesday before the vote was called.

After the fire the council has voted twice to rebuild the old mill of Harrow.
`, `stamp: This Article is
headline: Council Votes For
headline: Council votes for
headline: The council has
body: Harrow, United Kingdom:
body: After the fire
`},
		{"a lede is no deck", `Council votes for the mill

The council has voted to rebuild the old mill of the town.

Work is to begin within weeks, the mayor said.
`, `headline: Council votes for
body: The council has
body: Work is to
`},
		{"captions, credits and furniture", `Council votes for the mill
By Ada Moor and Rolf Berg, Vale Herald
Photo: The mill in 2010
Share
The council has voted to rebuild the mill.
FILE PHOTO: The mayor at the mill, May 3, 2012. REUTERS/Someone
Read more: Why the mill burned
The mayor said work would begin soon.
(Reporting by Ada Moor; Editing by Rolf Berg)
© 2016 Vale Herald. All rights reserved.
`, `headline: Council votes for
byline: By Ada Moor
caption: Photo: The mill
furniture: Share
body: The council has
caption: FILE PHOTO: The
furniture: Read more: Why
body: The mayor said
byline: (Reporting by Ada
furniture: © 2016 Vale
`},
		{"subheads", "Council votes for the mill\n\n" + story + "\nWhat comes next\n\nBuilders are asked for their price.\n\n3 August: the plan\n\nThe mayor signs it.",
			"headline: Council votes for\nbody: The council of\nheadline: What comes next\nbody: Builders are asked\nbody: 3 August: the\nbody: The mayor signs\n"},
		{"the days of a chronology are headings", "Council votes for the mill\n\nThe mill burned down twice.\n\nAugust 3, 2012\n\nIt burned.\n\nPublished August 9, 2016\n",
			"headline: Council votes for\nbody: The mill burned\nheadline: August 3, 2012\nbody: It burned.\nstamp: Published August 9,\n"},
		{"hard-wrapped", `Council votes for the mill

The council of Harrow Vale voted on Monday to rebuild the mill that
burned down four years ago, and work is to begin within weeks, said
the mayor. The vote was close.

Nobody spoke against the plan, which will cost the town less than it
had feared.
`, "headline: Council votes for\nbody: The council of\nbody: Nobody spoke against\n"},
		{"a blurb above the byline", "The last ferryman\n\nFor two hundred years a Vale has rowed the crossing. In October the last one stops.\n\nBy Ada Moor\nSept. 14, 2018\n\nOn a grey morning last week Rolf Vale pushed his boat off the shingle.\n",
			"headline: The last ferryman\nheadline: For two hundred\nbyline: By Ada Moor\nstamp: Sept. 14, 2018\nbody: On a grey\n"},
		{"a credit below the story", "The last ferryman\n\nFor two hundred years a Vale has rowed the crossing. In October the last one stops.\n\nBy Ada Moor\n",
			"headline: The last ferryman\nbody: For two hundred\nbyline: By Ada Moor\n"},
		{"a release", "FOR IMMEDIATE RELEASE\nContact: Dana Vale, 555-0117\n\nMill opens again\n\nALDEN (Feb. 20, 2020) – The mill of Alden has opened again, its owner said today.\n",
			"furniture: FOR IMMEDIATE RELEASE\nfurniture: Contact: Dana Vale,\nheadline: Mill opens again\nbody: ALDEN (Feb. 20,\n"},
		{"one paragraph is the story", "Obama visits Moscow on Tuesday", "body: Obama visits Moscow\n"},
		{"no sentence at all: still a story", "Mill opens again\n\nMayor cuts ribbon on Monday", "headline: Mill opens again\nbody: Mayor cuts ribbon\n"},
		{"words that open sentences as well", "Save the Children appeals for aid\n\nShare prices fell on Monday in London after the vote.\n\nPhotography was banned.\n\nBy Monday the fire was out.\n",
			"headline: Save the Children\nbody: Share prices fell\nbody: Photography was banned.\nbody: By Monday the\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := roles(read(t, c.text)); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ para, dateline, place, source string }{
		{"WASHINGTON, Aug 3 (Reuters) - " + story, "WASHINGTON, Aug 3 (Reuters) -", "WASHINGTON", "Reuters"},
		{"Washington, United States: " + story, "Washington, United States:", "Washington, United States", ""},
		{"New Delhi: " + story, "New Delhi:", "New Delhi", ""},
		{"KABUL, Afghanistan (AP) — " + story, "KABUL, Afghanistan (AP) —", "KABUL, Afghanistan", "AP"},
		{"RIO DE JANEIRO (AP) - " + story, "RIO DE JANEIRO (AP) -", "RIO DE JANEIRO", "AP"},
		{"MOSCOW — " + story, "MOSCOW —", "MOSCOW", ""},
		{"(Reuters) - " + story, "(Reuters) -", "", "Reuters"},
		{"PORT ALDEN, May 14, 2016 (Coastal Wire) - " + story, "PORT ALDEN, May 14, 2016 (Coastal Wire) -", "PORT ALDEN", "Coastal Wire"},
		{"CORVALE, Ore. (Feb. 20, 2020) – " + story, "CORVALE, Ore. (Feb. 20, 2020) –", "CORVALE, Ore.", ""},
		{"Bergen, Norway – April 3, 2023 – " + story, "Bergen, Norway – April 3, 2023 –", "Bergen, Norway", ""},
		{"The mayor – on April 3, 2023 – " + story, "", "", ""},
		{"Warning: " + story, "", "", ""},
		{"Obama: " + story, "", "", ""},
		{"The mayor - a baker - said so. " + story, "", "", ""},
		{"Smith, the mayor: " + story, "", "", ""},
		{story, "", "", ""},
	} {
		a := read(t, c.para)
		if got := a.Dateline.Of(a.Text); got != c.dateline || a.Place != c.place || a.Source != c.source {
			t.Errorf("%.40q: dateline %q, place %q, source %q", c.para, got, a.Place, a.Source)
		}
	}
}

func TestByline(t *testing.T) {
	for _, c := range []struct{ line, author, source string }{
		{"By Ada Moor, The Vale Herald", "Ada Moor", "The Vale Herald"},
		{"By Ada Moor and Rolf Berg, Vale Herald", "Ada Moor and Rolf Berg", "Vale Herald"},
		{"By Ada Moor, Rolf Berg and Ines Holt, The Vale", "Ada Moor", "The Vale"},
		{"By Ada Moor, Staff Writer, Coastal Wire", "Ada Moor", "Coastal Wire"},
		{"By Ada Moor | Vale Herald | August 3, 2016", "Ada Moor", "Vale Herald"},
		{"By Ada Moor (Reuters)", "Ada Moor", "Reuters"},
		{"By Ada Moor, Associated Press", "Ada Moor", "Associated Press"},
		{"By Ada Moor, Rolf Berg and Ines Holt", "Ada Moor", ""},
		{"By Ada Moor, Business Editor", "Ada Moor", ""},
		{"By Ada Moor, Port Alden", "Ada Moor", ""},
		{"By Ada Moor, News", "Ada Moor", ""},
		{"By Ada Moor", "Ada Moor", ""},
	} {
		a := read(t, "Council votes for the mill\n"+c.line+"\n\n"+story)
		if a.Author != c.author || a.Source != c.source {
			t.Errorf("%q: author %q, source %q; want %q, %q", c.line, a.Author, a.Source, c.author, c.source)
		}
	}
}

func TestHeadMatter(t *testing.T) {
	a := read(t, "Council votes for the mill\nBy Ada Moor, Vale Herald\nSource: Northern Desk\n\n"+story)
	if a.Title != "Council votes for the mill" || a.Author != "Ada Moor" || a.Source != "Northern Desk" {
		t.Errorf("title %q, author %q, source %q", a.Title, a.Author, a.Source)
	}
	if b := read(t, "Council votes for the mill\r\nBy Ada Moor, Vale Herald\r\nSource: Northern Desk\r\n\r\n"+story); b.ID != a.ID || b.ID == "" {
		t.Errorf("the same text has IDs %q and %q", a.ID, b.ID)
	}
	if c, err := Complete(Article{Text: story, URL: "https://example.com/x"}, nil, Options{}); err != nil || c.ID != "https://example.com/x" {
		t.Errorf("ID %q, %v; want the URL", c.ID, err)
	}
}

func TestBadInput(t *testing.T) {
	for _, c := range []struct {
		name string
		raw  []byte
		want error
	}{
		{"empty", nil, ErrEmpty},
		{"blank", []byte(" \n\t\r\n\u200b"), ErrEmpty},
		{"only a byte order mark", []byte("\xEF\xBB\xBF"), ErrEmpty},
		{"a picture", []byte("\x89PNG\r\n\x1a\n and more"), ErrBinary},
		{"a program", append([]byte("\x7FELF"), make([]byte, 100)...), ErrBinary},
		{"NULs", make([]byte, 4096), ErrBinary},
		{"noise", []byte(strings.Repeat("\x01\x02\x03text", 100)), ErrBinary},
		{"too long", bytes.Repeat([]byte("x"), 101), TooLong{100}},
	} {
		if _, err := Parse(c.raw, "x", Options{Limit: 100}); !errors.Is(err, c.want) && c.name != "noise" && c.name != "NULs" && c.name != "a program" {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if _, err := Parse(c.raw, "x", Options{}); !errors.Is(err, c.want) && c.name != "too long" {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

// endless gives one line without end.
type endless struct{ n int64 }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.n += int64(len(p))
	return len(p), nil
}

func TestEndlessLineIsReadToTheLimitOnly(t *testing.T) {
	e := &endless{}
	_, err := Read(e, "x", Options{Limit: 1 << 20})
	if !errors.Is(err, TooLong{1 << 20}) || !strings.Contains(err.Error(), "1 MB") || !strings.Contains(err.Error(), "--max-article") {
		t.Errorf("error %v", err)
	}
	if e.n > 3<<20 {
		t.Errorf("%d bytes were read for a limit of 1 MB", e.n)
	}
}

func TestReadErrorIsPassedOn(t *testing.T) {
	cause := errors.New("disk on fire")
	if _, err := Read(io.MultiReader(strings.NewReader("text"), failing{cause}), "x", Options{}); !errors.Is(err, cause) {
		t.Errorf("error %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"UTF-8", "Café – “quoted”", "Café – “quoted”"},
		{"UTF-8 with a mark", "\xEF\xBB\xBFCafé", "Café"},
		{"Windows-1252", "Caf\xE9 \x96 \x93quoted\x94", "Café – “quoted”"},
		{"torn UTF-8", "Café – “quoted”, caf\xC3 and more é", "Café – “quoted”, caf\uFFFD and more é"},
		{"UTF-16, little end first, marked", "\xFF\xFEC\x00a\x00f\x00\xE9\x00", "Café"},
		{"UTF-16, big end first, marked", "\xFE\xFF\x00C\x00a\x00f\x00\xE9", "Café"},
		{"UTF-16 unmarked", strings.Join(strings.Split("The council met", ""), "\x00") + "\x00", "The council met"},
		{"line ends", "a\r\nb\rc\n", "a\nb\nc\n"},
		{"a NUL", "The council of Harrow Vale\x00 voted to rebuild the old mill.", "The council of Harrow Vale\uFFFD voted to rebuild the old mill."},
	} {
		if got, err := Decode([]byte(c.raw)); err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range heads {
		f.Add([]byte(c.head + story))
	}
	f.Add([]byte("\xFF\xFEC\x00a\x00f"))
	f.Add([]byte("Caf\xE9 \x96 x\n\nA\xC3\x28"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := Parse(raw, "fuzz", Options{Now: now, Limit: 1 << 16})
		if err != nil {
			return
		}
		if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title) {
			t.Fatal("not UTF-8")
		}
		if len(a.Parts) == 0 || a.ID == "" {
			t.Fatalf("no parts or no ID: %+v", a)
		}
		end, body := int32(0), 0
		for _, p := range a.Parts {
			if p.Start < end || p.Start >= p.End || int(p.End) > len(a.Text) {
				t.Fatalf("part [%d, %d) after %d of %d", p.Start, p.End, end, len(a.Text))
			}
			if !utf8.RuneStart(a.Text[p.Start]) || int(p.End) < len(a.Text) && !utf8.RuneStart(a.Text[p.End]) {
				t.Fatalf("part [%d, %d) cuts a character", p.Start, p.End)
			}
			end = p.End
			if p.Role == Body {
				body++
			}
		}
		if d := a.Dateline; d.Start < 0 || d.Start > d.End || int(d.End) > len(a.Text) {
			t.Fatalf("dateline %+v", d)
		}
		if (a.Published == civil.NoDay) != (a.Origin == Unknown) {
			t.Fatalf("published %s by %s", a.Published, a.Origin)
		}
	})
}

// TestGivenArticle reads an article that is not part of the project.
func TestGivenArticle(t *testing.T) {
	raw, err := os.ReadFile(os.Getenv("DATELINE_ARTICLE"))
	if err != nil {
		t.Skip("DATELINE_ARTICLE does not name the article")
	}
	a := read(t, string(raw))
	if a.Published != civil.Of(2016, 8, 3) || a.Origin != Head || a.Place != "Washington, United States" {
		t.Errorf("published %s by %s at %q", a.Published, a.Origin, a.Place)
	}
	want := [...]Role{Stamp, Headline, Headline, Headline, Body}
	for i, role := range want {
		if a.Parts[i].Role != role {
			t.Errorf("part %d, %.30q, has role %d, want %d", i, a.Parts[i].Of(a.Text), a.Parts[i].Role, role)
		}
	}
	for _, p := range a.Parts[len(want):] {
		if p.Role != Body && p.End-p.Start > 1 { // a lone full stop stands at its end
			t.Errorf("%.30q has role %d, want body", p.Of(a.Text), p.Role)
		}
	}
}

// TestYearOfADateline has a dateline whose year other evidence knows: it must
// not become the year before now.
func TestYearOfADateline(t *testing.T) {
	a := Article{Title: "Copper rises", Text: "Copper rises\n\nLONDON, Dec 31 (Reuters) - Copper rose on Friday for a third week, as a union called its members to a vote.\n\nIt had touched its lowest since May."}
	a, err := Complete(a, []published.Evidence{{Day: civil.Of(2011, 1, 1), Origin: Metadata, Words: "date 2011-01-01"}}, Options{Now: time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Disagree) != 1 || a.Disagree[0].Day != civil.Of(2010, 12, 31) || len(a.Warnings) != 0 {
		t.Errorf("the dateline says %+v, warnings %q", a.Disagree, a.Warnings)
	}
}
