package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
)

// entriesOf returns what the sentences of a text tell, those of no worth aside: the
// date, the basis and the line.
func entriesOf(text string) []string {
	var out []string
	for _, e := range told(text) {
		if e.Worth > 0 {
			out = append(out, fmt.Sprintf("%s %v: %s", e.When.EDTF(), e.Basis, e.Line))
		}
	}
	return out
}

func TestEntriesOfALiveReport(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string // as of Wednesday, 3 August 2016
	}{
		{"the stamp goes from the line and dates it", "9.52 pm: Holt admits that the mill burned.\n9.58 pm: Holt leaves the hall in Oslo.",
			[]string{"2016-08-03T21:52:00 reported: Holt admits that the mill burned", "2016-08-03T21:58:00 reported: Holt leaves the hall in Oslo"}},
		{"alone as well", "10.17 pm: Meanwhile, the mill burned.", []string{"2016-08-03T22:17:00 reported: The mill burned"}},
		{"and before a dash", "16.20 – The bridge at Skarn is closed.", []string{"2016-08-03 reported: The bridge at Skarn is closed"}},
		{"what goes on has the day", "9.52 pm: Holt admits it.\nThe mill burned for ten days in Oslo.\n9.58 pm: Holt leaves.",
			[]string{"2016-08-03T21:52:00 reported: Holt admits it", "2016-08-03 reported: The mill burned for ten days in Oslo", "2016-08-03T21:58:00 reported: Holt leaves"}},
		{"a date of its own goes before", "17:45 Two people were saved on Monday.", []string{"2016-08-01 stated: Two people were saved"}},
		{"a page goes on after its day: Thursday is no day of last week",
			"(Update 1:12 a.m. Thursday in Oslo, 7:12 p.m. ET Wednesday) The mill burned.\n(Update 11:40 a.m. Thursday in Oslo, 5:40 a.m. ET Thursday) The bridge fell Thursday. Holt came Wednesday.",
			[]string{"2016-08-03T19:12:00-05:00 reported: The mill burned", "2016-08-04 stated: The bridge fell", "2016-08-03 stated: Holt came"}},
		{"one stamp dates one sentence", "(Update, 1:12 a.m.) The mill burned.\nThe bridge fell.", []string{"2016-08-03T01:12:00 reported: The mill burned", "2016-08-03 reported: The bridge fell"}},
		{"hours that are no years", "2049: Holt says no.\n2043: Holt says that Norden burned.\n1952: The mill is closed.",
			[]string{"2016-08-03T20:49:00 reported: Holt says no", "2016-08-03T20:43:00 reported: Holt says that Norden burned", "2016-08-03T19:52:00 reported: The mill is closed"}},
		{"hours and minutes that are no amounts", "15.05 The mill burned in Oslo.\n14.20 Holt came to Oslo.\n09.10 The bridge is closed.",
			[]string{"2016-08-03T15:05:00 reported: The mill burned in Oslo", "2016-08-03T14:20:00 reported: Holt came to Oslo", "2016-08-03T09:10:00 reported: The bridge is closed"}},
		{"a chronology has years", "1952: The mill was founded.\n1967: The mill burned.\n2049: The lease ends.",
			[]string{"1952 stated: The mill was founded", "1967 stated: The mill burned", "2049 planned: The lease ends"}},
		{"though all could be hours", "1913: The mill was founded.\n1945: The mill burned.\n1952: The mill was sold.",
			[]string{"1913 stated: The mill was founded", "1945 stated: The mill burned", "1952 stated: The mill was sold"}},
		{"items with their day", "updated : Mon Jul 18 2016 21:41:00 Norden said on Friday it had closed the mill.\nupdated : Wed May 04 2011 06:59:00 The mill burned on Monday. It was old in Oslo.",
			[]string{"2016-07-15 stated: Norden said it had closed the mill", "2011-05-02 stated: The mill burned", "2011-05-04 reported: It was old in Oslo"}},
		{"the stamp of an article is none", "updated : Mon Jul 18 2016 21:41:00 Norden said on Friday it had closed the mill.",
			[]string{"2016-07-29 stated: Norden said it had closed the mill"}},
	} {
		if got := entriesOf(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// TestEntriesNeedTheDay: without a day of publication the time of day says nothing.
func TestEntriesNeedTheDay(t *testing.T) {
	for _, e := range Build(story("", "9.52 pm: Holt admits it.\n2049: Holt says no.\n2043: No.\n2041: No."), dates.New(dates.Config{})).Events {
		if e.When.Kind == dates.Time && e.When.Placed() {
			t.Errorf("%q has %s", e.Line, e.When.EDTF())
		}
	}
}

func TestNearest(t *testing.T) {
	wednesday := civil.Of(2016, 8, 3)
	for by, want := range map[civil.Day]civil.Day{-7: 0, -4: 3, -3: -3, -1: -1, 0: 0, 2: 2, 7: 0, 11: -3, 16: 2} {
		if got := nearest(wednesday+by, wednesday); got != wednesday+want {
			t.Errorf("the weekday of %v is nearest on %v", wednesday+by, got)
		}
	}
}

// TestTheHeadOfAPageIsNoStory: what is parted from the story behind its dateline or its
// stamp tells nothing, and its day is not what the story is about.
func TestTheHeadOfAPageIsNoStory(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"highlights before a dateline", "Norden will not open its mill on Sunday Crowds of Oslo are notably absent Oslo, Norway (NNN) -- The mill of Norden burned on Monday. Nobody was hurt in Oslo.",
			[]string{"2016-08-01 stated: The mill of Norden burned", "2016-08-01 focus: Nobody was hurt in Oslo"}},
		{"a headline and a stamp", "Norden loses mill Wednesday 3 August 2016 10.27 BST The mill of Norden burned on Monday. Nobody was hurt in Oslo.",
			[]string{"2016-08-01 stated: The mill of Norden burned", "2016-08-01 focus: Nobody was hurt in Oslo"}},
	} {
		if got := entriesOf(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// TestASubheadCanBeAStamp: live reports set the time of an entry above it, on a line of
// its own.
func TestASubheadCanBeAStamp(t *testing.T) {
	a := story("2016-08-03", "9.52pm\nThe mill of Norden is on fire.\nMill burns\nThe ferry sank.")
	a.Parts = []article.Part{
		{Span: article.Span{Start: 0, End: 6}, Role: article.Headline},
		{Span: article.Span{Start: 7, End: 37}, Role: article.Body},
		{Span: article.Span{Start: 38, End: 48}, Role: article.Headline},
		{Span: article.Span{Start: 49, End: 64}, Role: article.Body},
	}
	var got []string
	for _, e := range Build(a, dates.New(dates.Config{})).Events {
		got = append(got, fmt.Sprintf("%s %s", e.When.EDTF(), e.Line))
	}
	want := []string{"2016-08-03 The ferry sank", "2016-08-03T21:52:00 The mill of Norden is on fire"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
