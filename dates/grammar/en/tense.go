package en

import g "dateline/dates/grammar"

// cues are the words that tell whether a clause looks ahead.
var cues = []g.CueWords{
	{Cue: g.AheadCue, Words: "will shall go expects expect plans planning upcoming ll hopes intends until effective"},
	{Cue: g.DueCue, Words: "scheduled due expected slated planned"},
	{Cue: g.ModalCue, Words: "would should might may must"},
	{Cue: g.CouldCue, Words: "could"},
	{Cue: g.TheCue, Words: "the an his her its their our my"},
	{Cue: g.NotCue, Words: "not neither nobody none nothing"},
	{Cue: g.PastCue, Words: "said told met began held came went left saw took gave made found won lost fell rose " +
		"became bought built caught chose drew drove dealt died felt forgot fought heard hid laid overthrew overtook rang rode sang sought " +
		"spent swam swept swore taught tore undertook understood withdrew withstood wore broke brought fled flew got grew kept knew led paid ran sank sent shot sold spoke stood struck threw wrote recently"},
	{Cue: g.PastEnding, Words: "ed"},
	{Cue: g.EndingCue, Words: "hundred hatred kindred bloodshed watershed seabed riverbed lakebed flatbed hotbed testbed biped quadruped moped toolshed " +
		"sacred wicked crooked jagged ragged rugged naked beloved gifted talented aged infrared embed " +
		"unprecedented unlimited unmanned unarmed unidentified unexpected unrelated undisputed unemployed"},
	{Cue: g.GoingEnding, Words: "ing"},
	{Cue: g.PassiveCue, Words: "be"},
	{Cue: g.PerfectCue, Words: "had originally initially previously"},
	{Cue: g.LinkCue, Words: "on by at in between during of over off sale time local out away apart back together place office effect power part charge control"},
	{Cue: g.ForCue, Words: "for"},
	{Cue: g.HaveCue, Words: "has have"},
	{Cue: g.SetCue, Words: "set fixed booked likely"},
	{Cue: g.AsCue, Words: "as"},
	{Cue: g.ToCue, Words: "to forecast"},
	{Cue: g.IsCue, Words: "is are"},
	{Cue: g.BeCue, Words: "going about"},
	{Cue: g.MoveCue, Words: "moved postponed delayed rescheduled pushed adjourned extended deferred"},
	{Cue: g.FromCue, Words: "from"},
	{Cue: g.RiseCue, Words: "up down higher lower"},
	{Cue: g.IntentCue, Words: "plan agreed decided threatened vowed promised pledged urged hoped intended arranged invited called asked applied prepared prepare preparing braced"},
	{Cue: g.PlanCue, Words: "takes take plays meets returns return goes kicks starts starting begin begins beginning opens closes ends expires reopens resumes airs premieres resume reopen date deadline"},
	{Cue: g.FixtureCue, Words: "host face visit travel entertain play meet"},
	{Cue: g.SidesCue, Words: "they both"},
	{Cue: g.WhenCue, Words: "when if once while before after"},
	{Cue: g.RelativeCue, Words: "which who whose"},
	{Cue: g.SoonCue, Words: "soon early late"},
	{Cue: g.NearCue, Words: "shortly just right immediately moments minutes"},
	{Cue: g.WillCue, Words: "will ll shall may might"},
	{Cue: g.PlansCue, Words: "plans"},
	{Cue: g.OffCue, Words: "cancelled canceled postponed abandoned scrapped off"},
	{Cue: g.OverCue, Words: "ruling rulings agreement deal decision verdict attack attacks bombing bombings blast explosion crash killing killings shooting murder defeat win victory loss result results " +
		"announcement announcements close closing fall drop gain gains losses arrest arrests resignation earthquake quake collapse accident incident"},
	{Cue: g.StopCue, Words: "said says saying that when after before as because who which but"},
	{Cue: g.SubjectCue, Words: "it he she they we"},
	{Cue: g.AndCue, Words: "and"},
}
