package story

import "dateline/dates/civil"

// Ticks are stretches of an axis, from day to day, and the round dates that are
// to stand under it. Package picture finds them for the still drawing, the script
// of the page for closer views: both are held to these.
var Ticks = []struct {
	Name     string
	From, To float64 // days since 1970
	Day      float64 // how wide one is, in pixels
	Want     string
}{
	{"hours", day(2016, 6, 6), day(2016, 6, 7), 500, "6 6:00 12:00 18:00 7"},
	{"days", day(2016, 6, 6), day(2016, 6, 9), 30, "6 7 8 9"},
	{"Mondays", day(2016, 5, 30), day(2016, 6, 20), 5, "30 6 13 20"},
	{"Mondays before 1970", day(1969, 12, 1), day(1969, 12, 15), 5, "1 8 15"},
	{"months", day(2015, 11, 15), day(2016, 3, 2), 1.5, "Dec Jan Feb Mar"},
	{"quarters", day(2015, 11, 15), day(2016, 8, 2), .5, "Jan Apr July"},
	{"years before our era", day(-45, 1, 1), day(-42, 2, 1), .2, "46 BCE 45 BCE 44 BCE 43 BCE"},
	{"over the year 0, which is 1 BCE", day(-1, 1, 1), day(2, 2, 1), .2, "2 BCE 1 BCE 1 2"},
}

func day(y, m, d int) float64 { return float64(civil.Of(y, m, d)) }
