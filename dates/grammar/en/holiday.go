package en

import (
	"strings"

	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// feasts are the names of feast days and when they fell in 1998.
var feasts = []struct {
	names string // patterns, separated by |
	feast g.Feast
	in98  string
}{
	{"new year 's? day|new years day", g.NewYearsDay, "1998-01-01"},
	{"new year 's? eve|new years eve", g.NewYearsEve, "1998-12-31"},
	{"epiphany", g.Epiphany, "1998-01-06"},
	{"martin luther king 'day|martin luther king jr day|martin luther king day|mlk day", g.MartinLutherKingDay, "1998-01-19"},
	{"groundhog day", g.GroundhogDay, "1998-02-02"},
	{"valentine 's? day|valentines day", g.ValentinesDay, "1998-02-14"},
	{"presidents day|presidents 'day", g.PresidentsDay, "1998-02-16"},
	{"st patrick 's? day|st patricks day|saint patrick 's? day|patrick 's? day|patricks day", g.StPatricksDay, "1998-03-17"},
	{"ash wednesday", g.AshWednesday, "1998-02-25"},
	{"palm sunday", g.PalmSunday, "1998-04-05"},
	{"good friday", g.GoodFriday, "1998-04-10"},
	{"holy saturday|easter saturday|easter eve", g.HolySaturday, "1998-04-11"},
	{"easter sunday|easter day|easter", g.EasterSunday, "1998-04-12"},
	{"easter monday", g.EasterMonday, "1998-04-13"},
	{"april fools day|april fool 'day|april fools 'day", g.AprilFoolsDay, "1998-04-01"},
	{"earth day", g.EarthDay, "1998-04-22"},
	{"may day", g.MayDay, "1998-05-01"},
	{"mother 'day|mothers day|mothers 'day", g.MothersDay, "1998-05-10"},
	{"memorial day", g.MemorialDay, "1998-05-25"},
	{"pentecost|whit sunday", g.Pentecost, "1998-05-31"},
	{"flag day", g.FlagDay, "1998-06-14"},
	{"father 'day|fathers day|fathers 'day", g.FathersDay, "1998-06-21"},
	{"juneteenth", g.Juneteenth, "1998-06-19"},
	{"independence day", g.IndependenceDay, "1998-07-04"},
	{"bastille day", g.BastilleDay, "1998-07-14"},
	{"labor day|labour day", g.LaborDay, "1998-09-07"},
	{"columbus day|indigenous peoples day|indigenous peoples 'day", g.ColumbusDay, "1998-10-12"},
	{"halloween", g.Halloween, "1998-10-31"},
	{"all saints day|all saints 'day", g.AllSaintsDay, "1998-11-01"},
	{"guy fawkes night|bonfire night", g.GuyFawkesNight, "1998-11-05"},
	{"veterans day|veterans 'day|armistice day|remembrance day", g.VeteransDay, "1998-11-11"},
	{"thanksgiving day|thanksgiving", g.Thanksgiving, "1998-11-26"},
	{"black friday", g.BlackFriday, "1998-11-27"},
	{"christmas eve", g.ChristmasEve, "1998-12-24"},
	{"christmas day|christmas", g.ChristmasDay, "1998-12-25"},
	{"boxing day", g.BoxingDay, "1998-12-26"},
	{"election day", g.ElectionDay, "1998-11-03"},
	{"shrove tuesday|pancake day", g.ShroveTuesday, "1998-02-24"},
	{"maundy thursday", g.MaundyThursday, "1998-04-09"},
	{"whit monday", g.WhitMonday, "1998-06-01"},
	{"cyber monday", g.CyberMonday, "1998-11-30"},
	{"burns night", g.BurnsNight, "1998-01-25"},
	{"australia day", g.AustraliaDay, "1998-01-26"},
	{"st david 's? day|st davids day", g.StDavidsDay, "1998-03-01"},
	{"st george 's? day|st georges day", g.StGeorgesDay, "1998-04-23"},
	{"anzac day", g.AnzacDay, "1998-04-25"},
	{"canada day", g.CanadaDay, "1998-07-01"},
	{"st andrew 's? day|st andrews day", g.StAndrewsDay, "1998-11-30"},
	{"patriots day|patriots 'day|patriot 'day", g.PatriotsDay, "1998-04-20"},
}

// holidayRules makes one rule of each feast, and those that hold for all.
func holidayRules() (rules []g.Rule) {
	for _, f := range feasts {
		pattern := strings.ReplaceAll(f.names, "'s? ", "'")
		build := func(m *g.Match) g.Expr {
			if m.First().Cap {
				return date(civil.DayGrain, g.Fields{Has: g.HasHoliday, Index: uint8(f.feast)})
			}
			return nothing
		}
		shown := spelled(pattern)
		rules = append(rules, g.Rule{
			Name:    "holiday-" + strings.ReplaceAll(strings.ToLower(shown), " ", "-"),
			Pattern: pattern,
			Build:   build,
			Examples: []g.Example{
				{Text: "The shop shuts on [" + shown + "] as a rule.", Value: f.in98, Published: near(f.in98)},
				{Text: "Many travelled for [" + shown + "] this time.", Value: f.in98, Published: near(f.in98)},
			},
		})
	}
	return append(rules, feastRules...)
}

var feastRules = []g.Rule{
	{
		Name:    "holiday-year",
		Pattern: "<Day> ;(of|in)? <Year>",
		Build: func(m *g.Match) g.Expr {
			if e := m.Expr(0); e.At.Has != g.HasHoliday {
				return nothing
			}
			return inYear(m)
		},
		Examples: []g.Example{
			{Text: "On [Christmas 1963] it snowed.", Value: "1963-12-25"},
			{Text: "On [Easter Sunday last year] it snowed.", Value: "1997-03-30"},
			{Text: "On [Thanksgiving Day 1980] it snowed.", Value: "1980-11-27"},
			{Text: "On [Good Friday 1998] it snowed.", Value: "1998-04-10"},
			{Text: "She was seen on [Easter Saturday, 1995], there.", Value: "1995-04-15"},
		},
	},
	{
		Name:    "year-holiday",
		Pattern: "YearNum <Day>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has != g.HasHoliday || e.Op != g.At || e.Dir != g.Open {
				return nothing
			}
			e.At.Has |= g.HasYear
			e.At.Year = m.Val(g.YearNum)
			return e
		},
		Examples: []g.Example{
			{Text: "The [1996 Boxing Day] storm was worse.", Value: "1996-12-26"},
			{Text: "The [1963 Christmas Eve] storm was worse.", Value: "1963-12-24"},
		},
	},
	{
		Name:    "holiday-weekend",
		Pattern: "<Day> (weekend|week)",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has&g.HasHoliday == 0 || e.Widen != civil.None {
				return nothing
			}
			e.Widen = unitWord(m)
			return e
		},
		Examples: []g.Example{
			{Text: "It sank on [Labor Day weekend] there.", Value: "1997-W35-WE", Published: "1997-09-03"},
			{Text: "It opened in [Easter week] there.", Value: "1998-W15", Published: "1998-04-20"},
			{Text: "It sank on [Thanksgiving weekend] there.", Value: "1997-W48-WE", Published: "1997-12-03"},
		},
	},
	{
		Name:    "pointed-holiday",
		Pattern: "(Last|Next|This) <Day>",
		Build: func(m *g.Match) g.Expr {
			e := m.Expr(0)
			if e.At.Has != g.HasHoliday {
				return nothing
			}
			_, e.Dir, e.From, _ = pointer(m)
			return e
		},
		Examples: []g.Example{
			{Text: "They met [last Thanksgiving] in Ohio.", Value: "1997-11-27"},
			{Text: "They meet [next Christmas Day] in Ohio.", Value: "1998-12-25"},
		},
	},
}

// spelled writes the first spelling of a pattern as a person would.
func spelled(pattern string) string {
	first, _, _ := strings.Cut(pattern, "|")
	var b strings.Builder
	for w := range strings.FieldsSeq(first) {
		if w[0] == '\'' {
			if s := b.String(); strings.HasSuffix(s, "s") {
				b.WriteString("'")
			} else {
				b.WriteString("'s")
			}
			w = w[1:]
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToUpper(w[:1]) + w[1:])
	}
	return b.String()
}

// near gives a day of publication close to the feast.
func near(day string) string {
	d, err := civil.ParseDay(day)
	if err != nil {
		panic(err)
	}
	return (d + 1).String()
}

func holidayWords() []g.Word {
	return capital(append(list("christmas easter thanksgiving halloween juneteenth pentecost epiphany", 0|g.Sure, 0),
		g.Word{Text: "eve", Class: 0}))
}
