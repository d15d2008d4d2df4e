package grammar

// Feast is a day of the year with a name of its own. The words are the
// language's, the day is computed by package dates.
type Feast uint8

// The feasts.
const (
	NoFeast Feast = iota
	NewYearsDay
	NewYearsEve
	Epiphany
	MartinLutherKingDay
	GroundhogDay
	ValentinesDay
	PresidentsDay
	StPatricksDay
	AshWednesday
	PalmSunday
	GoodFriday
	HolySaturday
	EasterSunday
	EasterMonday
	AprilFoolsDay
	EarthDay
	MayDay
	MothersDay
	MemorialDay
	Pentecost
	FlagDay
	FathersDay
	Juneteenth
	IndependenceDay
	BastilleDay
	LaborDay
	ColumbusDay
	Halloween
	AllSaintsDay
	GuyFawkesNight
	VeteransDay
	Thanksgiving
	BlackFriday
	ChristmasEve
	ChristmasDay
	BoxingDay
	VictoryInEuropeDay
	DDay
	ElectionDay
	ShroveTuesday
	MaundyThursday
	WhitMonday
	CyberMonday
	BurnsNight
	AustraliaDay
	StDavidsDay
	StGeorgesDay
	AnzacDay
	CanadaDay
	StAndrewsDay
	PatriotsDay
	Feasts // their number
)
