package wording_test

import (
	"slices"
	"testing"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline"
	"dateline/timeline/article"
)

// told returns the events of a text of August 3, 2016 in the order they are told.
// What lines read is what [timeline.Build] finds out about a whole article.
func told(text string) []timeline.Event {
	a := article.Article{
		ID: "story", Text: text, Published: civil.Of(2016, 8, 3),
		Parts: []article.Part{{Span: article.Span{End: int32(len(text))}, Role: article.Body}},
	}
	es := timeline.Build(a, dates.New(dates.Config{})).Events
	slices.SortStableFunc(es, func(a, b timeline.Event) int { return int(a.Quote.Start - b.Quote.Start) })
	return es
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ why, text, line, speaker string }{
		{"a short sentence stays", "The bridge reopened.", "The bridge reopened", ""},
		{"a dateline goes", "LISBON, Aug. 3 (Northwire) - The bridge reopened.", "The bridge reopened", ""},
		{"a place before a colon goes", "Lisbon, Portugal: The bridge reopened.", "The bridge reopened", ""},
		{"brackets go", "The bridge (built in a hurry) reopened.", "The bridge reopened", ""},
		{"what stands between dashes goes", "The bridge — a narrow one — reopened.", "The bridge reopened", ""},
		{"a linking word goes", "However, the bridge reopened.", "The bridge reopened", ""},
		{"a conjunction goes", "But the bridge reopened.", "The bridge reopened", ""},
		{"a linking phrase goes", "As a result, the bridge reopened.", "The bridge reopened", ""},
		{"a leading date goes: the list says it", "On Monday, the bridge reopened.", "The bridge reopened", ""},
		{"a weekday goes anywhere", "Holt said Tuesday that the bridge had reopened.", "Holt said that the bridge had reopened", ""},
		{"with it goes the participle that is there for it", "The report, published on Tuesday, asks for a new bridge.", "The report asks for a new bridge", ""},
		{"a full date stays", "The bridge reopened on May 5, 2014.", "The bridge reopened on May 5, 2014", ""},
		{"a bound stays", "The bridge is closed until Friday.", "The bridge is closed until Friday", ""},
		{"a date that is the subject stays", "Sunday will be cloudy.", "Sunday will be cloudy", ""},
		{"who said a fact goes to the speaker", "Ada Holt said the bridge reopened in May 2014.", "The bridge reopened in May 2014", "Ada Holt"},
		{"also when he is named last", "The bridge will close on Friday, Holt said.", "The bridge will close", "Holt"},
		{"who judges stays", "Holt said the mayor should have resigned in May 2014.", "Holt said the mayor should have resigned in May 2014", ""},
		{"who is quoted stays", "“The bridge is a disgrace,” Holt said.", "“The bridge is a disgrace,” Holt said", ""},
		{"a speaker's pronoun is filled in", "Mayor Ada Holt said she would resign in May 2017.", "[Mayor Ada Holt] would resign in May 2017", "Mayor Ada Holt"},
		{"a denial stays", "The minister denied on Monday that he took money in 2012.", "The minister denied on Monday that he took money in 2012", ""},
		{"so does what was never claimed", "Holt never claimed that he won in 2012.", "Holt never claimed that he won in 2012", ""},
		{"a negation stays", "The mayor did not attend.", "The mayor did not attend", ""},
		{"a lone quotation mark goes", "The bridge was a disgrace.”", "The bridge was a disgrace", ""},
		{"a quotation that goes on is closed", "Holt said: “The bridge was a disgrace.", "Holt said: “The bridge was a disgrace”", ""},
		{"a wrapped line is one line", "The council met in the old town hall of the city on the hill and Mayor\nHolt spoke.", "The council met in the old town hall of the city on the hill and Mayor Holt spoke", ""},
		{"the subject goes on behind dashes", "Shares of Norden -- which had lost much since the blast -- closed higher on Monday.", "Shares of Norden closed higher", ""},
		{"a condition is not passed over in silence", "The ferry company Brandt Lines is willing to buy the oldest of the ships in the harbour if the owner and the crew agree to it.", "The ferry company Brandt Lines is willing to buy the oldest of the ships…", ""},
		{"who said it is no time", "The company said earlier this month it lost money in May 2014.", "[The company] lost money in May 2014", "The company"},
		{"a quotation that has no room goes whole", "The different growth forecasts had come as a surprise to the members of the board, but the company views the rate as “conservative for the decade ahead.”", "The different growth forecasts had come as a surprise to the members of the board", ""},
		{"a relative clause goes when there is no room",
			"The ferry company Brandt Lines, which has carried passengers across the strait for most of a century, sold its last ship to a museum.",
			"The ferry company Brandt Lines sold its last ship to a museum", ""},
		{"a fronted clause goes when there is no room",
			"Although most of its members had asked for more time to study the plans of the architect, the council approved the bridge.",
			"The council approved the bridge", ""},
		{"the last clause that does not fit goes",
			"The council approved the bridge over the objections of the harbour master because it feared to lose the money that the ministry had offered.",
			"The council approved the bridge over the objections of the harbour master because it feared to lose the money", ""},
		{"who is quoted at length is named first",
			"“The bridge was never built to carry the lorries that cross it every day, and nobody in the ministry wanted to hear of it,” Mayor Ada Holt told reporters on Monday.",
			"Mayor Ada Holt said: “The bridge was never built to carry the lorries that cross it every day”", ""},
		{"the occasion goes when there is no room",
			"Ada Holt said in an interview with the editors of the Northern Evening Post on Monday that the repair would cost the town four million.",
			"Ada Holt said that the repair would cost the town four million", ""},
		{"so does what commas set off before the verb",
			"Several members of the council, including Mayor Ada Holt and Karl Vale, a retired pilot, also presented a plan of their own on Monday.",
			"Several members of the council also presented a plan of their own", ""},
		{"and a late date, which the list says as well",
			"The repair of the three northern spans, which had been put off twice for want of money, failed over the weekend.",
			"The repair of the three northern spans failed over the weekend", ""},
		{"an opinion keeps its speaker", "Ada Holt said the bridge was unsafe in May 2014.", "Ada Holt said the bridge was unsafe in May 2014", ""},
		{"what is measured is none", "Ada Holt said the loss was 40 million in May 2014.", "The loss was 40 million in May 2014", "Ada Holt"},
		{"a hedge keeps its date", "The bridge stays closed until at least Thursday.", "The bridge stays closed until at least Thursday", ""},
		{"a name keeps its day", "Holt told “Northern News Sunday” that the mill had burned.", "Holt told “Northern News Sunday” that the mill had burned", ""},
		{"a stamp goes", "10.17 pm: Meanwhile, the mill burned.", "The mill burned", ""},
		{"a stamp in brackets goes", "(Update, 1:12 a.m. in Oslo) The mill burned on Monday.", "The mill burned", ""},
		{"about the speaker nothing is left", "Nine tenths of the money went to other lenders, says Karl Vale, a Norden director, marketing, with most going abroad.", "Nine tenths of the money went to other lenders, with most going abroad", "Karl Vale"},
		{"a place keeps its state together",
			"The Norden Ferry Company recently fended off an unsolicited offer from the Thermal Works Corp., a Tarrant, Ohio, maker of boilers and pumps.",
			"The Norden Ferry Company recently fended off an unsolicited offer from the Thermal Works Corp", ""},
		{"a condition stays with what hangs on it",
			"Holt said on Tuesday that repairs could cost 3 million if the leak lasts until October.",
			"Holt said that repairs could cost 3 million if the leak lasts until October", ""},
		{"a date completes a participle", "Holt will visit three towns on a tour starting on Friday.", "Holt will visit three towns on a tour starting on Friday", ""},
		{"a heading before a dash goes", "Bridge report due -- A report is expected on Friday.", "A report is expected", ""},
		{"what stands between dashes is no heading", "Bridge -- The Old -- Holt said the mill had burned.", "Bridge Holt said the mill had burned", ""},
		{"the second that goes with the first", "Holt said in May 2014 that the mill had closed and that its owner had left.", "Holt said in May 2014 that the mill had closed and that its owner had left", ""},
		{"a date with no room goes: the list says it", "The chief engineer of the ferry learned the next afternoon, May 16, that the company's owners had decided to sell it.", "The chief engineer of the ferry learned that the company's owners had decided to sell it", ""},
		{"soon goes with after", "Police officers who had been searching for the miller concluded in May 2014 that he had been shot and killed soon after being captured.", "Police officers who had been searching for the miller concluded in May 2014 that he had been shot and killed", ""},
		{"as long goes with as", "Ada Holt said that she had nothing at all against the sale of the older of the two ferries, as long as the town kept the landing stage.", "[Ada Holt] had nothing at all against the sale of the older of the two ferries", "Ada Holt"},
		{"what is subject to something says to what", "The harbour board signed a new lease with Norden on Monday that is subject to the consent of the ministry and of the holders of the old one.", "The harbour board signed a new lease with Norden", ""},
		{"a speaker with and in the name", "The flu has spread to thirty islands, the Centre for Health and Safety said.", "The flu has spread to thirty islands", "the Centre for Health and Safety"},
		{"nobody only says", "Petty Officer Ada Holt of the harbour office in Port Alden said on Friday that a ferry that was patrolling the bay had not reported any ice.", "A ferry that was patrolling the bay had not reported any ice", "Petty Officer Ada Holt of the harbour office in Port Alden"},
		{"a list of things keeps its last", "The inspectors named two old boats, the engines of the ferry Kestrel and some rusty tools from the yard as the likely cause of the fire.", "The inspectors named two old boats, the engines of the ferry Kestrel and some rusty tools from the yard", ""},
		{"the name behind a long description stays", "One of the most influential voices of the north in questions of trade and fishing, Ada Holt of Halden, called on Monday for the mayor to step down.", "Ada Holt of Halden called for the mayor to step down", ""},
		{"an aside does not begin where the phrase before the subject ends", "On Friday, the ambassador of the northern county to the harbour board, Ada Holt, wrote an open letter to the owners of the old ferry.", "Ada Holt wrote an open letter to the owners of the old ferry", ""},
		{"they are those who say so", "Wildlife officials said they had found 40 dead birds in May 2014.", "[Wildlife officials] had found 40 dead birds in May 2014", "Wildlife officials"},
		{"one who is told about by an office is it", "The chairman of the board said he had sold the mill in May 2014.", "[The chairman of the board] had sold the mill in May 2014", "The chairman of the board"},
		{"so is one who is told what he is", "Old miller Ada Holt said she had lost hope in May 2014.", "[Old miller Ada Holt] had lost hope in May 2014", "Old miller Ada Holt"},
		{"a spokesman speaks of others", "A spokesman for the mill said he had been saved in May 2014.", "A spokesman for the mill said he had been saved in May 2014", ""},
		{"they of one speaker stay with him", "Dr. Holt said they had failed in May 2014.", "Dr. Holt said they had failed in May 2014", ""},
		{"a maker's man speaks of it", "The mill's manager said it had sold ten boats in May 2014.", "The mill's manager said it had sold ten boats in May 2014", ""},
		{"an it that means nothing needs nobody", "Holt said it took two days to sell the boats in May 2014.", "It took two days to sell the boats in May 2014", "Holt"},
		{"what stands in brackets stays out of them", "The Harbour Health Agency (HHA) said it had found 230 cases in May 2014.", "[The Harbour Health Agency] had found 230 cases in May 2014", "The Harbour Health Agency (HHA)"},
		{"so does a date that is the subject before also", "Tuesday also marked the start of the season.", "Tuesday also marked the start of the season", ""},
		{"a subordinate clause that is alone becomes a sentence", "As the old harbour board of Port Alden reaches its first long and quiet anniversary in office on May 20, 2017, the council and its many critics have begun to argue.", "The old harbour board of Port Alden reaches its first long and quiet anniversary in office on May 20, 2017", ""},
		{"a project keeps its day", "The Meat-Free Monday project is getting towns to change.", "The Meat-Free Monday project is getting towns to change", ""},
		{"earlier goes with this month", "Earlier this month, the mill burned.", "The mill burned", ""},
		{"no line ends in a clause that has begun", "The harbour board of Port Alden in Halden county said on Monday that it was looking into whether tar balls that had washed up came from the ferry.", "It was looking into whether tar balls that had washed up came from the ferry", "The harbour board of Port Alden in Halden county"},
		{"who was told is no part of what was said", "Norden told the Post it was ready in May 2014.", "Norden told the Post it was ready in May 2014", ""},
		{"a maker in a town", "The Tarrant, Ohio-based maker said it cut its price in May 2014.", "[The Tarrant, Ohio-based maker] cut its price in May 2014", "The Tarrant, Ohio-based maker"},
		{"what was done has room without what for", "Several hundred members of the union braved rain and cold in the harbour of Port Alden to march against the plans of the new mayor on Friday.", "Several hundred members of the union braved rain and cold in the harbour of Port Alden", ""},
		{"a participle is one phrase too many", "Tens of thousands of people on the coast of the northern county are bracing for a large storm poised to sweep through the valley.", "Tens of thousands of people on the coast of the northern county are bracing for a large storm", ""},
		{"the time of an entry goes", "17:45 Two people were saved.", "Two people were saved", ""},
		{"with its dash", "16.20 – The bridge at Skarn is closed.", "The bridge at Skarn is closed", ""},
		{"a price is no time", "12.50 Norden crowns were paid.", "12.50 Norden crowns were paid", ""},
		{"a pronoun behind a year is no speaker", "In 2012 it had said that the town would sell 200 vans by 2017.", "In 2012 it had said that the town would sell 200 vans by 2017", ""},
		{"a company is it", "Vossen Motors said on Tuesday it would close its plant in 2017.", "Vossen Motors said it would close its plant in 2017", ""},
		{"the mark of a list item goes", "* May 5, 2014 - The mill burned.", "The mill burned", ""},
		{"a heading in capitals goes", "NEW HOPE FOR OLD MILL In June, Norden bought the mill.", "Norden bought the mill", ""},
		{"a day that is what somebody says stays", "The end is likely to be Saturday.", "The end is likely to be Saturday", ""},
		{"a verb keeps the phrase that completes it",
			"The ministry has found that the harbour master had put the older of the two ferries and all of its passengers in danger.",
			"The ministry has found that the harbour master had put the older of the two ferries", ""},
		{"a measure stays with what it measures",
			"Divers from the regional transport office found the wreck of the old steam ferry Kestrel in a bay six miles from the quay where it used to land.",
			"Divers from the regional transport office found the wreck of the old steam ferry Kestrel in a bay", ""},
		{"nothing is shown without what it is",
			"The regional transport regulator released two documents on Monday that showed it had found, just three months before the loss of the ferry, that the master of the harbour lacked a plan.",
			"The regional transport regulator released two documents", ""},
		{"a line ends in a particle, but in no preposition", "The guards cheered as the boats came by, and hundreds of other people who had waited for hours on the quays of the harbour sang.", "The guards cheered as the boats came by", ""},
		{"a speaker whose name begins with First", "First of Norden Corp. said it had sold its last ferry in May 2014.", "[First of Norden Corp.] had sold its last ferry in May 2014", "First of Norden Corp."},
		{"a speaker's possessive is filled in", "Norden Corp. said that its income rose in May 2014.", "[Norden Corp.'s] income rose in May 2014", "Norden Corp."},
		{"what was said goes before who said it when there is no room",
			"A spokeswoman for the regional transport and works department says the repair of the three northern spans has taken longer than planned.",
			"The repair of the three northern spans has taken longer than planned", "A spokeswoman for the regional transport and works department"},
		{"a line ends before so that",
			"The weekly fish market in the old harbour of Halden will open again on Monday to help the many small dealers of the town so that the price of fish can fall.",
			"The weekly fish market in the old harbour of Halden will open again on Monday", ""},
		{"a response needs no to what",
			"The notice on Thursday was meant to speed up the answer of the harbour board and its response before the ministry in the capital draws its own plans.",
			"The notice was meant to speed up the answer of the harbour board and its response", ""},
		{"what was said behind a fronted clause",
			"As the council and the harbour board of Halden fought over the price of the old ferry, they found that the engine was broken, the harbour master testified on Monday.",
			"They found that the engine was broken", "the harbour master"},
		{"a fronted condition stays",
			"If the storm drives the divers from the wreck, the raising of the ship could be put off by ten days or even longer, the harbour master of Halden said on Monday.",
			"If the storm drives the divers from the wreck, the raising of the ship could be put off by ten days", "the harbour master of Halden"},
		{"what tells a subject apart goes before the line is torn off",
			"The captain of the tug that carried the long steel beams of the new bridge for eleven hours from the yard in Norden was full of hope on Monday.",
			"The captain of the tug was full of hope", ""},
		{"whose word the end was that has no room",
			"More than a thousand people in the towns along the coast may have caught the new kind of fever that came in with the ships, health officials in Halden said on Friday, and infections go on.",
			"More than a thousand people in the towns along the coast may have caught the new kind of fever", "health officials in Halden"},
		{"no line ends in a bare apposition",
			"The council of the town of Halden laid up the older of its two ferries in the harbour for the winter on Monday, a move that had been expected by the town.",
			"The council of the town of Halden laid up the older of its two ferries in the harbour for the winter", ""},
		{"an adverb ends a clause",
			"The harbour board and the council of the town have agreed to talk to the ferry company together and the mayor of Halden is to write to the owners in Oslo on Monday.",
			"The mayor of Halden is to write to the owners in Oslo", ""},
		{"a phrase before the date goes when there is no room",
			"Under the eyes of the whole town and of the ministry in Oslo, in May 2014 the company set up a fund for those whom the loss of the old ferry had hurt.",
			"In May 2014 the company set up a fund for those whom the loss of the old ferry had hurt", ""},
		{"where tells more of a place, though but follows",
			"The new fever that came in with the ships of the spring has killed some twenty people in Port Alden and in Halden, where nine fell ill but recovered.",
			"The new fever that came in with the ships of the spring has killed some twenty people in Port Alden", ""},
		{"a dash within a word ends nothing",
			"The police of the northern county parted some hundreds of pro- and anti-harbour demonstrators on Monday at the two rallies that rivals held in the capital.",
			"The police of the northern county parted some hundreds of pro- and anti-harbour demonstrators", ""},
		{"a speaker without the day", "Mayor Ada Holt on Monday said the bridge had been sold in May 2014.", "The bridge had been sold in May 2014", "Mayor Ada Holt"},
	} {
		e := told(c.text)[0]
		if e.Line != c.line || e.Speaker != c.speaker {
			t.Errorf("%s:\n got %q {%s}\nwant %q {%s}", c.why, e.Line, e.Speaker, c.line, c.speaker)
		}
	}
}

func TestClausesToldInPassingStandAlone(t *testing.T) {
	for _, c := range []struct{ text, line string }{
		{"The decree that broke up the company in 1984 was praised.", "The decree broke up the company in 1984"},
		{"Holders, who approved the plan in May 2014, will receive shares.", "Holders approved the plan in May 2014"},
		{"The mill, burned down in 1998, was never rebuilt.", "The mill [was] burned down in 1998"},
		{"The ministry bought the mill, a maker of boards whose price fell in May 2014, from Norden.", "A maker of boards' price fell in May 2014"},
		{"Shares of Norden fell to 5 crowns in May 2014, then rose by June 2014.", "Shares of Norden fell to 5 crowns in May 2014, then rose by June 2014"},
		{"The ministry has had no plan since it lifted the ban on boats in May 2014.", "[The ministry] lifted the ban on boats in May 2014"},
		{"Mayor Ada Holt has praised the board since it lifted the ban on boats in May 2014.", "Mayor Ada Holt has praised the board since it lifted the ban on boats in May 2014"},
		{"Norden was running the old ferry when it sank in May 2014.", "Norden was running the old ferry when it sank in May 2014"},
		{"Mayor Ada Holt has lived in Oslo since she was offered the mill in May 2014.", "[Mayor Ada Holt] was offered the mill in May 2014"},
		{"The mill, struck by lightning in May 2014, will be sold.", "The mill [was] struck by lightning in May 2014"},
		{"The ferries damaged in May 2014 will be sold.", "The ferries [were] damaged in May 2014"},
		{"The glass of the windows broken in May 2014 has been paid for.", "The windows [were] broken in May 2014"},
		{"The bus damaged in May 2014 will be sold.", "The bus [was] damaged in May 2014"},
		{"The 300 barrels of oil spilled in May 2014 are gone.", "The 300 barrels of oil [were] spilled in May 2014"},
		{"A leading guard wounded in May 2014 has come home.", "A leading guard [was] wounded in May 2014"},
		{"The price of the rice and barley harvest sold in May 2014 has doubled.", "The price of the rice and barley harvest sold in May 2014 has doubled"},
		{"A poll released in May 2014 showed that most want the bridge.", "A poll released in May 2014 showed that most want the bridge"},
		{"Holt lives in a house related to a trial held in May 2014.", "A trial [was] held in May 2014"},
		{"The head of the guards, Ada Holt, conceded in May 2014 that the mill was lost.", "The head of the guards, Ada Holt, conceded in May 2014 that the mill was lost"},
		{"The law, which bans plans a judge blocked in May 2014, stands.", "The law, which bans plans a judge blocked in May 2014, stands"},
		{"Records showed older boats accounted for half of all sales in May 2014.", "Records showed older boats accounted for half of all sales in May 2014"},
		{"Nobody knows why the ferry that sank was sold since the boiler exploded in May 2014.", "The boiler exploded in May 2014"},
		{"A pupil of the old school, who saw Oslo in May 2014, fell ill.", "A pupil of the old school saw Oslo in May 2014"},
		{"The parts of the mill, which burned down in May 2014, were sold.", "The mill burned down in May 2014"},
		{"Holt will resign after a vote is held in May 2017.", "Holt will resign after a vote is held in May 2017"},
		{"Three people died on May 4, 2014, and 64 were hurt on May 5, 2014.", "Three people died on May 4, 2014, and 64 were hurt on May 5, 2014"},
		{"The north wants a strong government for Halden Island, which has been ruled from Oslo since 1972.", "Halden Island has been ruled from Oslo since 1972"},
		{"Holt has read the plan of the company Norden which, in October 2014, was fined for spilling oil.", "The company Norden, in October 2014, was fined for spilling oil"},
		{"United, who lost to Norden in May 2014, had not won since August 2012.", "United lost to Norden in May 2014"},
		{"Vossen Motors said on Tuesday it would close its plant in 2017.", "[Vossen Motors] would close its plant in 2017"},
		{"Halden expects sales of 3 million in fiscal 2017, up from the 2 million it forecast in April.", "Halden expects sales of 3 million in fiscal 2017, up from the 2 million it forecast in April"},
		{"The well was sealed but not opened on May 5, 2014.", "The well was sealed but not opened on May 5, 2014"},
		{"She praised the men rescued in 1998.", "The men [were] rescued in 1998"},
		{"He succeeds James A. Holt, who stepped down in March 2014.", "James A. Holt stepped down in March 2014"},
		{"She praised the Norden Savings and Loan Association, which closed in 1998.", "The Norden Savings and Loan Association closed in 1998"},
		{"Founded in 1998, the mill was never rebuilt.", "The mill [was] founded in 1998"},
		{"Ada Holt, who in May 2014 bought the mill, left.", "Ada Holt in May 2014 bought the mill"},
		{"Karl Vale lives in Oslo and in May 2014 was named head of the mill.", "Karl Vale was named head of the mill"},
		{"The bridge, opened in 1932 and last repaired in May 2014, carries 60,000 cars a day.", "The bridge [was] opened in 1932"},
		{"The bridge, opened in 1932 and last repaired in May 2014, carries 60,000 cars a day.", "The bridge [was] repaired in May 2014"},
		{"Born in Oslo on May 2, 1931, the youngest of six children, Falk left school at 14.", "Falk [was] born in Oslo on May 2, 1931"},
		{"Built in 1911 by Karl Vale, the oldest of the ships was sold.", "The oldest of the ships [was] built in 1911 by Karl Vale"},
		{"The rig sank on May 5, two days after it burned.", "[The rig] burned"},
		{"The rig sank on May 5, two days after it burned.", "The rig sank on May 5"},
		{"The ferry stopped on Monday, a day after the bridge was shut.", "The bridge was shut"},
		{"Holt died three days after he was shot on May 3.", "Holt died three days after he was shot on May 3"},
		{"The oil reached the delta nine days after the April 20 blast.", "The oil reached the delta nine days after the April 20 blast"},
	} {
		var lines []string
		for _, e := range told(c.text) {
			lines = append(lines, e.Line)
		}
		if !slices.Contains(lines, c.line) {
			t.Errorf("%s\n got %q\nwant %q", c.text, lines, c.line)
		}
	}
}

func TestPronounsTakeTheNameOfTheSentenceBefore(t *testing.T) {
	for _, c := range []struct{ why, text, line string }{
		{"one person named, as the subject", "Mayor Ada Holt spoke first. She promised a new bridge.", "[Ada Holt] promised a new bridge"},
		{"two persons named: the subject", "Mayor Ada Holt met Gen. Karl Vale. She promised a new bridge.", "[Ada Holt] promised a new bridge"},
		{"two subjects", "Mayor Ada Holt and Gen. Karl Vale spoke. She promised a new bridge.", "She promised a new bridge"},
		{"a subject that is no she", "Gen. Karl Vale said he was glad. Gen. Karl Vale met Mayor Ada Holt. She promised a new bridge.", "She promised a new bridge"},
		{"a rival that is one", "Mayor Ada Holt said she was glad. Gen. Karl Vale met Mayor Ada Holt. She promised a new bridge.", "She promised a new bridge"},
		{"a calling", "A protester interrupted Mayor Ada Holt. She was led out.", "[The protester] was led out"},
		{"a calling that is not told of", "The crowd booed the mayor. She promised a new bridge.", "She promised a new bridge"},
		{"who is told of within what is said", "Mayor Ada Holt said the mill would close, state TV reported. She promised a new bridge.", "[Ada Holt] promised a new bridge"},
		{"somebody named before the pronoun", "Mayor Ada Holt spoke first. When Gen. Karl Vale left, he promised a new bridge.", "When Gen. Karl Vale left, he promised a new bridge"},
		{"a name of two words", "Ada Holt lives in Oslo. She promised a new bridge.", "[Ada Holt] promised a new bridge"},
		{"what has an article is no person", "The Blue Horizon sank. He promised a new bridge.", "He promised a new bridge"},
		{"the person is no subject", "The crowd booed Mayor Ada Holt. She promised a new bridge.", "She promised a new bridge"},
		{"a name that is no person's", "Norden spoke first. He promised a new bridge.", "He promised a new bridge"},
		{"an age makes a person", "The court heard that Ada Holt, 52, lied. Holt left. She promised a new bridge.", "[Ada Holt] promised a new bridge"},
		{"so does what only people do", "Holt was arrested. She promised a new bridge.", "[Holt] promised a new bridge"},
		{"over two sentences", "Mayor Ada Holt spoke first. She smiled. She promised a new bridge.", "[Ada Holt] promised a new bridge"},
	} {
		es := told(c.text)
		if got := es[len(es)-1].Line; got != c.line {
			t.Errorf("%s: got %q, want %q", c.why, got, c.line)
		}
	}
}
