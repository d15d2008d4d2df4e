package dates

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// The rules find the day of a month that stands beside the month, and one that is
// joined to it. What else a list names of that month is read here: "3, 5, 8 and 9
// May", "May 3, 5 and 8, 2010".

// listedDay is a day of the month in a list, and where it stands in the text.
type listedDay struct {
	start, end int32
	day        int
}

// mostListed is how many days of a list are read beside the one that has the month.
const mostListed = 8

// apart tells whether an expression of two days names just these two: "12 and 14
// March" is no stretch, "12 and 13 March" is one as well.
func (r *reader) apart(e *g.Expr, s Signal) bool {
	return s != Between && s != From && e.At.Has&g.HasDay != 0 && e.Until.Day > e.At.Day+1 &&
		e.FirstEnd < e.UntilStart && joinsDays(r.text[e.FirstEnd:e.UntilStart])
}

// joinsDays tells whether the text between two days joins the last one of a list.
func joinsDays(between string) bool {
	switch strings.TrimPrefix(between, ",") {
	case " and ", " or ":
		return true
	}
	return false
}

// resolveListed resolves the day m with what is listed of its month, and tells whether
// there is any.
func (r *reader) resolveListed(m Mention, e *g.Expr) bool {
	if e.Op != g.At || e.At.Has&^g.HasYear != g.HasMonth|g.HasDay {
		return false
	}
	day := int(e.At.Day)
	var before, behind []listedDay
	switch {
	case isFigure(r.text[m.Start]):
		if before = r.daysBefore(m.Start, day, false); len(before) < 2 {
			return false
		}
	case e.At.Has&g.HasYear == 0 && isFigure(r.text[m.End-1]):
		var year int
		if behind, year = r.daysBehind(m.End, day); len(behind) == 0 {
			return false
		}
		if year != 0 {
			e.At.Has |= g.HasYear
			e.At.Year = int32(year)
		}
	default:
		return false
	}
	r.resolve(&m, e)
	r.evidence.count(&m, e, r.published)
	r.addDays(m, before)
	r.add(m)
	r.addDays(m, behind)
	return true
}

// addDays adds days of the month of m as mentions.
func (r *reader) addDays(m Mention, days []listedDay) {
	if m.Value.When.Empty() || m.Value.Grain != civil.DayGrain {
		return
	}
	year, month, _ := m.Value.When.Start.Day().Date()
	m.Signal, m.Pair = NoSignal, 0
	for _, d := range days {
		if d.day > civil.DaysIn(year, month) {
			break
		}
		m.Start, m.End = d.start, d.end
		m.Value.When = civil.Of(year, month, d.day).Interval()
		r.dst = append(r.dst, m)
		r.listedTo = d.end
	}
}

// daysBefore returns the days listed before word start, the first of the month's own,
// which has to be joined to what follows it, or to a day before it with a comma and a
// conjunction: "3, 5 and 8 May", "3, 5, and 8 May".
func (r *reader) daysBefore(start int32, day int, joined bool) []listedDay {
	room := &r.listed
	at, n := int(start), len(room)
	floor := 0
	if p := r.before(); p != nil {
		floor = int(p.End)
	}
	for n > 0 {
		end := at
		switch before := r.text[floor:at]; {
		case !joined && strings.HasSuffix(before, ", and "), !joined && strings.HasSuffix(before, ", or "):
			joined, end = true, floor+strings.LastIndexByte(before, ',')
		case joined && strings.HasSuffix(before, ", "):
			end = at - 2
		}
		from := end
		for from > floor && end-from < 3 && isFigure(r.text[from-1]) {
			from--
		}
		d := figures(r.text[from:end])
		if end == at || d < 1 || d >= day || from > 0 && strings.IndexByte(" (", r.text[from-1]) < 0 {
			break
		}
		n--
		room[n] = listedDay{int32(from), int32(end), d}
		at, day = from, d
	}
	return room[n:]
}

// daysBehind returns the days listed behind a day of a month that ends at end, and the
// year that closes the list, 0 for none. A number that counts something ends no list:
// "On May 3, 5 and 8 people".
func (r *reader) daysBehind(end int32, day int) ([]listedDay, int) {
	room := &r.listed
	at, last := int(end), false
	for n := 0; n < len(room); n++ {
		rest, by := r.text[at:], 0
		for _, s := range [...]string{", and ", ", or ", " and ", " or ", ", "} {
			if strings.HasPrefix(rest, s) {
				by, last = len(s), s != ", "
				break
			}
		}
		from := at + by
		to := from + leading(r.text[from:min(from+3, len(r.text))], isFigure)
		d := figures(r.text[from:to])
		if by == 0 || d <= day || d > 31 {
			break
		}
		room[n] = listedDay{int32(from), int32(to), d}
		if at, day = to, d; last {
			year := 0
			if y := strings.TrimPrefix(r.text[to:], ", "); len(y) >= 4 && len(y) < len(r.text[to:]) && leading(y[:4], isFigure) == 4 && y[0] != '0' {
				year, at = figures(y[:4]), to+6
				room[n].end = int32(at)
			}
			if closesList(r.text[at:]) && !(n == 0 && year == 0) {
				return room[:n+1], year
			}
			break
		}
	}
	return nil, 0
}

// closesList tells whether a list of days can end before rest: what is counted does not
// begin there.
func closesList(rest string) bool {
	if rest == "" {
		return true
	}
	if rest[0] != ' ' {
		return strings.IndexByte(".,;:)!?\n\"'", rest[0]) >= 0 && (len(rest) == 1 || !isFigure(rest[1]))
	}
	word, _, _ := strings.Cut(rest[1:], " ")
	return g.ContainsWord(" in at of on for with when where after before as from by near against but while ", word)
}
