package picture

import (
	"strconv"

	"dateline/dates/civil"
	"dateline/render/words"
)

// tick is a round date: its label, and the month or year it belongs to when
// the label leaves that out.
type tick struct {
	day            float64
	label, context string
}

var shortMonths = [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}

// steps are the distances of ticks from fine to coarse: how many days, what
// they count, how many of it, and how many pixels a label needs.
var steps = []struct {
	days   float64
	unit   civil.Grain
	n      int
	pixels float64
}{
	{.25, civil.Hour, 6, 110}, // hours are drawn when a day is long enough to be read by them
	{1, civil.DayGrain, 1, 22}, {2, civil.DayGrain, 2, 22}, {7, civil.Week, 1, 26},
	{30.4, civil.Month, 1, 38}, {91, civil.Month, 3, 38},
	{365, civil.Year, 1, 40}, {730, civil.Year, 2, 40}, {1825, civil.Year, 5, 40}, {3650, civil.Year, 10, 40},
	{7300, civil.Year, 20, 40}, {18250, civil.Year, 50, 40}, {36500, civil.Year, 100, 40}, {73000, civil.Year, 200, 40},
	{182500, civil.Year, 500, 40}, {365000, civil.Year, 1000, 40},
}

// maxTicks bounds one piece, whatever its dates are.
const maxTicks = 300

// ticks returns the round dates from day a to day b, where a day is perDay
// pixels long. They are computed on the civil calendar: no zone can move them.
func ticks(a, b, perDay float64) []tick {
	step := steps[len(steps)-1]
	for _, s := range steps {
		if s.days*perDay >= s.pixels {
			step = s
			break
		}
	}
	var out []tick
	first := civil.Day(floor(a))
	y, m, _ := first.Date()
	for k := 0; k < maxTicks; k++ {
		var t tick
		switch step.unit {
		case civil.Year:
			year := floorTo(y, step.n) + k*step.n
			t = tick{float64(civil.Of(year, 1, 1)), words.Year(year), ""}
		case civil.Month:
			d := civil.Of(y, (m-1)/step.n*step.n+1+k*step.n, 1)
			t = tick{float64(d), shortMonths[d.Month()], words.Year(d.Year())}
		case civil.Hour:
			at := float64(first) + float64(k*step.n)/24
			d := civil.Day(floor(at + 1e-6))
			label := strconv.Itoa(k*step.n%24) + ":00"
			if k*step.n%24 == 0 {
				label = dayOfMonth(d)
			}
			t = tick{at, label, monthOf(d)}
		default:
			d := first
			if step.unit == civil.Week {
				d = first.WeekStart() + civil.Day(7*k)
			} else {
				d = civil.Day(floorTo(int(first), step.n) + k*step.n)
			}
			t = tick{float64(d), dayOfMonth(d), monthOf(d)}
		}
		if t.day > b {
			break
		}
		if t.day >= a {
			out = append(out, t)
		}
	}
	return out
}

// middle is the one label of a short piece: its year, or its month.
func middle(p Piece) tick {
	mid := (p.From + p.To) / 2
	d := civil.Day(floor(mid))
	if p.To-p.From > 90 {
		return tick{mid, words.Year(d.Year()), ""}
	}
	return tick{mid, shortMonths[d.Month()], words.Year(d.Year())}
}

func dayOfMonth(d civil.Day) string { _, _, n := d.Date(); return strconv.Itoa(n) }

func monthOf(d civil.Day) string { return shortMonths[d.Month()] + " " + words.Year(d.Year()) }

func floor(x float64) int {
	n := int(x)
	if float64(n) > x {
		n--
	}
	return n
}

func floorTo(n, step int) int {
	r := n % step
	if r < 0 {
		r += step
	}
	return n - r
}
