package timeline

import (
	"slices"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/internal/prose"
)

// Here are pages whose parts carry stamps of their own: the entries of a live report
// with the time of day, the items of a list of older stories with their day. What a
// stamp says is when its entry was written, and the dates of the entry are read from
// there.

// entry is what a stamp says of the sentences behind it, up to the next.
type entry struct {
	stamp   int         // its sentence
	written civil.Day   // when the entry was written
	when    dates.Value // that day, to the minute if the stamp says so
}

// fewestEntries is from how many stamps on what stands behind one is its entry, and
// not only the sentence right behind it.
const fewestEntries = 2

// readEntries finds the stamps among the sentences, and reads the dates of what was
// written on another day than that of publication again. The 50 pages of Timeline17
// with such stamps have 950.
func (r *reader) readEntries() {
	r.entries = r.entries[:0]
	bare := bareStamps{hours: liveByHours(r.a, r.spans), dots: liveByDots(r.a.Text, r.spans)}
	r.spans = partStamps(r.a.Text, r.spans, bare)
	items, m := 0, 0
	for i, s := range r.spans {
		if !stampLike(s.Of(r.a.Text)) {
			continue
		}
		for m < len(r.mentions) && r.mentions[m].Start < s.Start {
			m++
		}
		to := m
		for to < len(r.mentions) && r.mentions[to].End <= s.End {
			to++
		}
		e, ok := r.entryOf(s, r.mentions[m:to], bare)
		if !ok {
			continue
		}
		if e.when.Kind == dates.Date {
			items++
		}
		e.stamp = i
		r.entries = append(r.entries, e)
	}
	if items < fewestEntries { // the stamp of the article
		r.entries = slices.DeleteFunc(r.entries, func(e entry) bool { return e.when.Kind == dates.Date })
	}
	r.readAgain()
}

// isStamp tells whether a subhead is but the time of day of the entry it stands above.
func isStamp(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) < longestClock && s != "" && prose.EntryStamp(s) == len(s)
}

// longestClock is more than the length of any such subhead.
const longestClock = len("11.59 p.m. CEST: ")

// stampLike tells, of most sentences, that they are no stamp.
func stampLike(s string) bool {
	return prose.IsDigit(s[0]) || s[0] == '(' || s[0] == '[' || s[0] == '-' || prose.IsDigit(s[len(s)-1]) || s[len(s)-1] == 'T' || s[len(s)-1] == 'M'
}

// entryOf returns what a sentence says that is nothing but a stamp, with its mentions.
func (r *reader) entryOf(s article.Span, ms []dates.Mention, bare bareStamps) (entry, bool) {
	text := s.Of(r.a.Text)
	if stampLength(text, bare) == len(text) {
		if hour, minute, n := bare.at(text); n > 0 && r.a.Published != civil.NoDay {
			return entry{written: r.a.Published, when: atMinute(r.a.Published, hour, minute)}, true
		}
		return r.clockEntry(ms)
	}
	if !prose.Stamped(text) || !strings.HasPrefix(text[1:], "pdated") {
		return entry{}, false
	}
	for _, m := range ms {
		if m.Value.Kind <= dates.Time && m.Value.Grain <= civil.DayGrain && m.Anchor == dates.Absolute && m.Value.Placed() {
			d := m.Value.When.Start.Day()
			return entry{written: d, when: day(d)}, true
		}
	}
	return entry{}, false
}

// clockEntry returns what a stamp with a time of day says. Where it says the time of
// two places the last is the publisher's, whose day that of publication is. Without a
// weekday it is of that day, with one of the nearest: a page goes on after its day.
func (r *reader) clockEntry(ms []dates.Mention) (entry, bool) {
	for i := len(ms) - 1; i >= 0 && r.a.Published != civil.NoDay; i-- {
		m := &ms[i]
		if m.Value.Kind != dates.Time || m.Value.Grain > civil.Hour || !m.Value.Placed() {
			continue
		}
		if i > 0 && !strings.ContainsAny(r.a.Text[m.Start:m.End], "mM") && strings.ContainsAny(r.a.Text[ms[i-1].Start:ms[i-1].End], "mM") {
			continue // 8:09 p.m. in Oslo, 1:09 ET
		}
		e := entry{written: r.a.Published, when: m.Value}
		named := m.Value.When.Start.Day()
		switch {
		case m.Direction == dates.Back || m.Direction == dates.Ahead:
			e.written = nearest(named, r.a.Published)
		case m.Anchor == dates.Absolute || m.Direction == dates.Closest:
			e.written = named
		}
		by := e.written.Start() - named.Start()
		e.when.When.Start += by
		e.when.When.End += by
		return e, true
	}
	return entry{}, false
}

// nearest returns the day with the weekday of d that is nearest to another day.
func nearest(d, to civil.Day) civil.Day {
	d = to - (to-d)%7
	switch {
	case to-d > 3:
		return d + 7
	case d-to > 3:
		return d - 7
	}
	return d
}

// atMinute returns the value of a minute of a day.
func atMinute(d civil.Day, hour, minute int) dates.Value {
	v := day(d)
	v.Kind, v.Grain, v.Known = dates.Time, civil.Minute, v.Known|dates.KnownClock
	v.When = civil.Interval{Start: d.At(hour, minute, 0), End: d.At(hour, minute+1, 0)}
	return v
}

// liveByHours tells whether the four digits that sentences of an article open with
// are times of day: a few do, all can be and one can be no year before its
// publication. "2049: Holt says no." of 2010, "0830: The bridge opens."
func liveByHours(a article.Article, spans []article.Span) bool {
	if a.Published == civil.NoDay {
		return false
	}
	stamps, noYear := 0, false
	for _, s := range spans {
		text := s.Of(a.Text)
		if !prose.IsDigit(text[0]) {
			continue
		}
		hour, minute, n := prose.HourStamp(text)
		if n == 0 {
			if strings.IndexByte(text, ':') == len("1967") {
				return false // a chronology
			}
			continue
		}
		stamps++
		year := 100*hour + minute
		noYear = noYear || year < 1000 || year > a.Published.Year()
	}
	return stamps >= fewestHours && noYear
}

// fewestHours is how many sentences open with a time of day in four digits where that
// is no year, or with a full stop where it is no amount.
const fewestHours = 3

// liveByDots tells whether the hours and minutes with a full stop between them that
// sentences of an article open with are stamps, as a few do: "15.05 The bridge opens."
func liveByDots(text string, spans []article.Span) bool {
	stamps := 0
	for _, s := range spans {
		if prose.IsDigit(text[s.Start]) {
			if _, _, n := prose.DotStamp(s.Of(text)); n > 0 {
				stamps++
			}
		}
	}
	return stamps >= fewestHours
}

// bareStamps says which times of day without any mark of one are the stamps of a page.
type bareStamps struct{ hours, dots bool }

// at returns the time of the bare stamp that a sentence opens with, and how many bytes it
// takes, 0 when it opens otherwise.
func (b bareStamps) at(s string) (hour, minute, length int) {
	if b.hours {
		if hour, minute, length = prose.HourStamp(s); length > 0 {
			return hour, minute, length
		}
	}
	if b.dots {
		return prose.DotStamp(s)
	}
	return 0, 0, 0
}

// partStamps parts the stamps of entries from the sentences they open.
func partStamps(text string, spans []article.Span, bare bareStamps) []article.Span {
	var out []article.Span
	for i, s := range spans {
		if n := stampLength(s.Of(text), bare); 0 < n && n < int(s.End-s.Start) {
			if out == nil {
				out = append(make([]article.Span, 0, 2*len(spans)), spans[:i]...)
			}
			stamp := strings.TrimRight(text[s.Start:s.Start+int32(n)], " ")
			out = append(out, article.Span{Start: s.Start, End: s.Start + int32(len(stamp))})
			s.Start += int32(n)
		}
		if out != nil {
			out = append(out, s)
		}
	}
	if out == nil {
		return spans
	}
	return out
}

// stampLength returns how many bytes of a sentence the stamp takes that it opens with.
func stampLength(s string, bare bareStamps) int {
	n := prose.EntryStamp(s)
	if n == 0 {
		_, _, n = bare.at(s)
	}
	return n
}

// readAgain reads the dates of the entries that were not written on the day of
// publication as of the day when they were.
func (r *reader) readAgain() {
	if !slices.ContainsFunc(r.entries, func(e entry) bool { return e.written != r.a.Published }) {
		return
	}
	ms := make([]dates.Mention, 0, len(r.mentions))
	next := 0
	for i := range r.entries {
		e := &r.entries[i]
		if e.written == r.a.Published {
			continue
		}
		from, to := r.entrySpan(i)
		for next < len(r.mentions) && r.mentions[next].Start < from {
			ms = append(ms, r.mentions[next])
			next++
		}
		for next < len(r.mentions) && r.mentions[next].Start < to {
			next++
		}
		first := len(ms)
		ms = r.x.Append(ms, r.a.Text[from:to], e.written)
		for j := first; j < len(ms); j++ {
			ms[j].Start += from
			ms[j].End += from
		}
	}
	r.mentions = append(ms, r.mentions[next:]...)
	for i := range r.mentions {
		r.mentions[i].Ref = -1 // they count otherwise now, and nobody asks
	}
}

// timeOf returns when a sentence of the entry was written: to the minute only what
// stands right behind the stamp, as the last entry may be followed by a story.
func (e *entry) timeOf(s *sentence) dates.Value {
	if s.stamped {
		return e.when
	}
	return day(e.written)
}

// entrySpan returns the text of the i-th entry, without its stamp.
func (r *reader) entrySpan(i int) (from, to int32) {
	first := r.entries[i].stamp + 1
	end := min(first+1, len(r.spans))
	switch {
	case i+1 < len(r.entries):
		end = r.entries[i+1].stamp
	case len(r.entries) >= fewestEntries:
		end = len(r.spans)
	}
	if first >= end {
		return r.spans[first-1].End, r.spans[first-1].End
	}
	return r.spans[first].Start, r.spans[end-1].End
}

// entryAt returns the entry that sentence i belongs to, nil when it belongs to none,
// and whether it is the stamp of it. next is the first entry that may begin at i.
func (r *reader) entryAt(i int, next *int) (e *entry, stamp bool) {
	if *next < len(r.entries) && r.entries[*next].stamp == i {
		*next++
		return nil, true
	}
	if *next == 0 {
		return nil, false
	}
	e = &r.entries[*next-1]
	if len(r.entries) < fewestEntries && i > e.stamp+1 {
		return nil, false
	}
	return e, false
}

// writtenOn returns the day a sentence was written on: that of its entry, else that of
// publication; civil.NoDay when it is not known.
func (r *reader) writtenOn(s *sentence) civil.Day {
	if s.entry != nil {
		return s.entry.written
	}
	return r.a.Published
}
