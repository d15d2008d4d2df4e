package en

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// words are the words of the rules that carry a class; those that a pattern
// names by their letters need not be listed.
var words = concat(
	weekdays, months, units, seasons, parts, numerals, ordinals, decades, pointers, modifiers, recurrences, references, marks,
)

func concat(lists ...[]g.Word) (all []g.Word) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// list gives the words of a space-separated list the same class and value.
func list(texts string, class g.Class, val int32) (ws []g.Word) {
	for _, t := range strings.Fields(texts) {
		ws = append(ws, g.Word{Text: t, Class: class, Val: val})
	}
	return ws
}

// count gives the words of a list the values from first on.
func count(texts string, class g.Class, first int32) (ws []g.Word) {
	for i, t := range strings.Fields(texts) {
		ws = append(ws, g.Word{Text: t, Class: class, Val: first + int32(i)})
	}
	return ws
}

func capital(ws []g.Word) []g.Word {
	for i := range ws {
		ws[i].Cap = true
	}
	return ws
}

func abbreviated(ws []g.Word) []g.Word {
	for i := range ws {
		ws[i].Abbr, ws[i].Cap = true, true
	}
	return ws
}

var weekdays = concat(
	count("monday tuesday wednesday thursday friday saturday sunday", g.Weekday|g.Sure, 1),
	count("mondays tuesdays wednesdays thursdays fridays saturdays sundays", g.Weekday|g.Plural|g.Sure, 1),
	abbreviated(count("mon tue wed thu fri sat sun", g.Weekday|g.Sure, 1)),
	abbreviated([]g.Word{{Text: "tues", Class: g.Weekday | g.Sure, Val: 2}, {Text: "weds", Class: g.Weekday | g.Sure, Val: 3},
		{Text: "thur", Class: g.Weekday | g.Sure, Val: 4}, {Text: "thurs", Class: g.Weekday | g.Sure, Val: 4}}),
)

var months = concat(
	capital(count("january february march april may june july august september october november december", g.Month|g.Sure, 1)),
	abbreviated(count("jan feb mar apr", g.Month|g.Sure, 1)),
	abbreviated(count("jun jul aug sep oct nov dec", g.Month|g.Sure, 6)),
	abbreviated(list("sept", g.Month|g.Sure, 9)),
)

func unit(singular, plural string, grain civil.Grain) []g.Word {
	return concat(list(singular, g.Unit|g.Sure, int32(grain)), list(plural, g.Unit|g.Units|g.Sure, int32(grain)))
}

var units = concat(
	[]g.Word{{Text: "second", Class: g.Ord, Val: 2, Alt: g.Unit | g.Sure, AltVal: int32(civil.Second)}},
	list("seconds secs", g.Unit|g.Units|g.Sure, int32(civil.Second)),
	unit("minute", "minutes mins", civil.Minute),
	unit("hour", "hours hrs", civil.Hour),
	unit("day", "days", civil.DayGrain),
	unit("weekend", "weekends", civil.Weekend),
	unit("week", "weeks wks", civil.Week),
	list("fortnight fortnights", g.Sure, 0),
	unit("month", "months", civil.Month),
	unit("quarter", "quarters", civil.Quarter),
	unit("year", "years yrs", civil.Year),
	unit("decade", "decades", civil.Decade),
	unit("century", "centuries", civil.Century),
	unit("millennium", "millennia millenniums", civil.Millennium),
)

var seasons = concat(
	list("spring springtime", g.Season|g.Sure, 1), list("summer summertime", g.Season|g.Sure, 2),
	list("autumn fall", g.Season|g.Sure, 3), list("winter wintertime", g.Season|g.Sure, 4),
	list("springs", g.Season|g.Plural|g.Sure, 1), list("summers", g.Season|g.Plural|g.Sure, 2), list("winters", g.Season|g.Plural|g.Sure, 4),
)

var parts = concat(
	list("morning dawn daybreak sunrise", g.Part|g.Sure, 1), list("midday lunchtime", g.Part|g.Sure, 2),
	list("afternoon", g.Part|g.Sure, 3), list("evening dusk sunset", g.Part|g.Sure, 4),
	list("night nighttime nightfall", g.Part|g.Sure, 5), list("daytime", g.Part|g.Sure, 6),
	list("mornings", g.Part|g.Plural|g.Sure, 1), list("afternoons", g.Part|g.Plural|g.Sure, 3),
	list("evenings", g.Part|g.Plural|g.Sure, 4), list("nights", g.Part|g.Plural|g.Sure, 5),
)

var numerals = concat(
	count("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen", g.Num, 1),
	list("nineteen", g.Num|g.Sure, 19), // heads years: "nineteen ninety-six"
	tens("twenty thirty forty fifty sixty seventy eighty ninety"),
	list("dozen", g.Num|g.Scale, 12), list("hundred", g.Num|g.Scale, 100),
	list("thousand", g.Num|g.Scale|g.Sure, 1000), list("million", g.Num|g.Scale, 1_000_000),
)

var ordinals = concat(
	list("first", g.Ord, 1),
	count("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", g.Ord, 3),
	list("thirtieth", g.Ord, 30), list("final", g.Ord, -1),
)

var decades = concat(byTen("twenties thirties forties fifties sixties seventies eighties nineties", g.Tens|g.Sure),
	list("noughties", g.Tens|g.Sure, 2000))

func tens(texts string) []g.Word { return byTen(texts, g.Num|g.Decimal) }

func byTen(texts string, class g.Class) (ws []g.Word) {
	for i, t := range strings.Fields(texts) {
		ws = append(ws, g.Word{Text: t, Class: class, Val: int32(20 + 10*i)})
	}
	return ws
}

var pointers = concat(
	list("a an", g.A, 0), list("the", g.The, 0), list("this these", g.This, 0), list("current", g.This|g.Sure, 0), list("that those", g.That, 0),
	list("last previous preceding prior", g.Last, 0), list("past", g.Last|g.Sure, 0), list("time term present half while period season", g.Sure, 0), list("next coming following upcoming subsequent", g.Next, 0),
)

var modifiers = concat(
	list("early", g.Early, 0), list("mid middle", g.Mid, 0), list("late", g.Late, 0),
	list("beginning start outset onset", g.Begin, 0), list("end close ending", g.Finish, 0),
	list("about around nearly almost approximately roughly some circa", g.About, 0),
	[]g.Word{{Text: "ca", Class: g.About, Abbr: true}, {Text: "c", Class: g.About, Abbr: true}},
	list("over", g.Over, 0), list("under", g.Under, 0),
	list("several few many couple various numerous", g.Vague, 0),
)

var recurrences = concat(
	list("every", g.EveryWord, 1), list("each", g.EveryWord, 2),
	list("hourly", g.Often|g.Sure, int32(civil.Hour)), list("daily everyday nightly", g.Often|g.Sure, int32(civil.DayGrain)),
	list("weekly", g.Often|g.Sure, int32(civil.Week)), list("biweekly fortnightly", g.Often|g.Sure, int32(civil.Week)),
	list("monthly", g.Often|g.Sure, int32(civil.Month)), list("quarterly", g.Often|g.Sure, int32(civil.Quarter)),
	list("annually yearly annual", g.Often|g.Sure, int32(civil.Year)),
	list("once", g.Times, 1), list("twice", g.Times, 2), list("thrice", g.Times, 3),
)

var references = concat(
	list("now", g.Present|g.Sure, 0), list("currently", g.Present|g.Sure, 0), list("nowadays", g.Present|g.Sure, 0), list("presently", g.Present|g.Sure, 0),
	list("recently lately", g.Past|g.Sure, 0), list("formerly", g.Past|g.Sure, 0), list("previously", g.Past|g.Sure, 0),
	list("soon shortly", g.Future|g.Sure, 0), list("future", g.Future|g.Sure, 0),
	list("recent", g.Past|g.Sure, 0), list("former", g.Sure, 0),
	list("today", g.Deictic|g.Sure, 0), list("tonight", g.Sure, 0), list("yesterday", g.Deictic|g.Sure, -1), list("tomorrow", g.Deictic|g.Sure, 1),
	list("overnight", g.Sure, 0), list("midnight", g.Sure, 0), list("noon noontime", g.Sure, 0), list("oclock", g.Sure, 0),
)

// Signals, in the order of dates.Signal.
var marks = concat(
	list("since", g.Signal, 1), list("until till through thru", g.Signal|g.Through, 2), list("before", g.Signal, 3), list("after", g.Signal, 4),
	list("by", g.Signal, 5), list("from", g.Signal, 6), list("to", g.Signal|g.Through, 7), list("between", g.Signal, 8),
	list("am", g.Meridiem|g.Sure, 0), list("pm", g.Meridiem|g.Sure, 12),
	capital(list("bc bce", g.BCE|g.Sure, 0)), capital(list("ad ce", g.CE|g.Sure, 0)),
	zones,
	capital(list("q h fy", g.Prefix|g.Sure, 0)), capital(list("t", g.Prefix, 0)),
	abbreviated(list("st", 0, 0)),
)

// zones are the names of time zones that news uses, in minutes east of UTC.
var zones = func() (ws []g.Word) {
	for _, z := range []struct {
		names string
		east  int32
	}{{"est et", -300}, {"edt", -240}, {"cst ct", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst pt", -480}, {"pdt", -420},
		{"gmt utc z", 0}, {"bst cet", 60}, {"cest eet", 120}, {"msk", 180}, {"ist", 330}, {"jst", 540}, {"aest", 600}} {
		ws = append(ws, capital(list(z.names, g.Zone|g.Sure, z.east))...)
	}
	return ws
}()
