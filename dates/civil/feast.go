package civil

// Easter returns Easter Sunday of a year in the Gregorian calendar
// ("Anonymous Gregorian algorithm", Nature, 20 April 1876). For years before
// 1583 it is the proleptic result, not the day that was kept.
func Easter(year int) Day {
	a := floorModInt(year, 19)
	b, c := floorDiv(year, 100), floorModInt(year, 100)
	d, e := floorDiv(b, 4), floorModInt(b, 4)
	f := floorDiv(b+8, 25)
	g := floorDiv(b-f+1, 3)
	h := floorModInt(19*a+b-d-g+15, 30)
	i, k := c/4, c%4
	l := floorModInt(32+2*e+2*i-h-k, 7)
	m := (a + 11*h + 22*l) / 451
	return Of(year, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
}

// NthWeekday returns the n-th given weekday of a month; a negative n counts
// from the month's end, so that -1 is the last one.
func NthWeekday(year, month, n int, w Weekday) Day {
	if n < 0 {
		return Of(year, month+1, 0).OnOrBefore(w) + Day(7*(n+1))
	}
	return Of(year, month, 1).OnOrAfter(w) + Day(7*(n-1))
}

func floorModInt(a, b int) int { return a - b*floorDiv(a, b) }
