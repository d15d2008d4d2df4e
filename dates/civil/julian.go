package civil

// OfJulian returns the day that the Julian calendar, the "old style", gives a
// year, month and day of month; the year is astronomical. OfJulian(1917, 10, 25)
// is 7 November 1917 (E. G. Richards, “Calendars” in the Explanatory Supplement
// to the Astronomical Almanac, 3rd ed., 2013, ch. 15).
func OfJulian(year, month, day int) Day {
	y, m := year, month-3
	if m < 0 {
		m += 12
		y--
	}
	// Days since 1 March of year 0 in the Julian calendar, which fell two days
	// before that of the Gregorian one.
	n := 365*y + floorDiv(y, 4) + (153*m+2)/5 + day - 1
	return Of(0, 3, 1) - 2 + Day(n)
}
