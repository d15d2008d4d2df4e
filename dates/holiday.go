package dates

import (
	"dateline/dates/civil"
	"dateline/dates/grammar"
)

// feastDay returns the day of a feast in a year. Where countries differ it is
// the one of the United States, as the English of most wire copy is.
func feastDay(f grammar.Feast, year int) civil.Day {
	nth := func(month, n int, w civil.Weekday) civil.Day { return civil.NthWeekday(year, month, n, w) }
	switch f {
	case grammar.MartinLutherKingDay:
		return nth(1, 3, civil.Monday)
	case grammar.PresidentsDay:
		return nth(2, 3, civil.Monday)
	case grammar.AshWednesday:
		return civil.Easter(year) - 46
	case grammar.PalmSunday:
		return civil.Easter(year) - 7
	case grammar.GoodFriday:
		return civil.Easter(year) - 2
	case grammar.HolySaturday:
		return civil.Easter(year) - 1
	case grammar.EasterSunday:
		return civil.Easter(year)
	case grammar.EasterMonday:
		return civil.Easter(year) + 1
	case grammar.MothersDay:
		return nth(5, 2, civil.Sunday)
	case grammar.MemorialDay:
		return nth(5, -1, civil.Monday)
	case grammar.Pentecost:
		return civil.Easter(year) + 49
	case grammar.FathersDay:
		return nth(6, 3, civil.Sunday)
	case grammar.LaborDay:
		return nth(9, 1, civil.Monday)
	case grammar.ColumbusDay:
		return nth(10, 2, civil.Monday)
	case grammar.Thanksgiving:
		return nth(11, 4, civil.Thursday)
	case grammar.BlackFriday:
		return nth(11, 4, civil.Thursday) + 1
	case grammar.ShroveTuesday:
		return civil.Easter(year) - 47
	case grammar.MaundyThursday:
		return civil.Easter(year) - 3
	case grammar.WhitMonday:
		return civil.Easter(year) + 50
	case grammar.CyberMonday:
		return nth(11, 4, civil.Thursday) + 4
	case grammar.PatriotsDay:
		return nth(4, 3, civil.Monday)
	case grammar.ElectionDay:
		return nth(11, 1, civil.Monday) + 1
	}
	md := fixedFeasts[f]
	return civil.Of(year, md[0], md[1])
}

var fixedFeasts = [grammar.Feasts][2]int{
	grammar.NewYearsDay: {1, 1}, grammar.NewYearsEve: {12, 31}, grammar.Epiphany: {1, 6}, grammar.GroundhogDay: {2, 2},
	grammar.ValentinesDay: {2, 14}, grammar.StPatricksDay: {3, 17}, grammar.AprilFoolsDay: {4, 1}, grammar.EarthDay: {4, 22},
	grammar.MayDay: {5, 1}, grammar.FlagDay: {6, 14}, grammar.Juneteenth: {6, 19}, grammar.IndependenceDay: {7, 4},
	grammar.BastilleDay: {7, 14}, grammar.Halloween: {10, 31}, grammar.AllSaintsDay: {11, 1}, grammar.GuyFawkesNight: {11, 5},
	grammar.VeteransDay: {11, 11}, grammar.ChristmasEve: {12, 24}, grammar.ChristmasDay: {12, 25}, grammar.BoxingDay: {12, 26},
	grammar.VictoryInEuropeDay: {5, 8}, grammar.DDay: {6, 6},
	grammar.BurnsNight: {1, 25}, grammar.AustraliaDay: {1, 26}, grammar.StDavidsDay: {3, 1},
	grammar.StGeorgesDay: {4, 23}, grammar.AnzacDay: {4, 25},
	grammar.CanadaDay: {7, 1}, grammar.StAndrewsDay: {11, 30},
}
