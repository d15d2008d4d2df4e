package prose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parsed splits one sentence and writes its clauses one a line: kind, tense,
// verb, and who hangs on whom.
func parsed(text string) (ws []Word, cs []Clause, out []string) {
	ws = AppendWords(nil, text, 0, int32(len(text)))
	cs = AppendClauses(nil, ws, AppendVerbs(nil, ws))
	for _, c := range cs {
		line := fmt.Sprintf("%v %v: %s", c.Kind, c.Tense, text[ws[c.First].Start:ws[c.Head].End])
		if c.Negated {
			line += " (not)"
		}
		if c.Speaker >= 0 {
			line += ", says " + text[ws[cs[c.Speaker].Head].Start:ws[cs[c.Speaker].Head].End]
		}
		out = append(out, line)
	}
	return ws, cs, out
}

func TestClauses(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a participle between commas interrupts its clause", "The company, founded in 1998, said on Tuesday it would close the plant next year.",
			[]string{"participle participle: founded", "main past: said", "complement conditional: would close, says said"}},
		{"a conjunction joins two nouns where there is no verb yet to join", "A group led by Ada Holt and Vale Lines opened the yard in May.",
			[]string{"participle participle: led", "main past: opened"}},
		{"also behind what tells of one who did it", "Sailors who came to Halden and Skarnes were told to leave.",
			[]string{"relative past: came", "main past: were told", "infinitive infinitive: to leave"}},
		{"and behind the comma that ends what came first", "After the fire closed the mill, Norden and the town sued.",
			[]string{"adverbial past: closed", "main past: sued"}},
		{"but a second verb has a subject of its own", "After the fire closed the mill and the town sued, Norden paid.",
			[]string{"adverbial past: closed", "coordinate past: sued", "main past: paid"}},
		{"a main verb may follow a relative, though another sentence is joined to it", "The school, which was closed on Monday, reopened on Tuesday, but Vale Road will stay open.",
			[]string{"relative past: was closed", "main past: reopened", "coordinate future: will stay"}},
		{"a preposition may stand before who and which", "The scheme, under which towns recover the cost of floods, would be used in Halden.",
			[]string{"relative present: recover", "main conditional: would be used"}},
		{"behind whose a noun has a verb", "The ferry line, whose motto promises safety in all weather, suspended trips on Monday.",
			[]string{"relative present: promises", "main past: suspended"}},
		{"what had been planned says nothing", "A visit to Halden that had been planned for this week was put off.",
			[]string{"relative past perfect: had been planned", "main past: was put"}},
		{"two participles hold up what is said", "Holt said the ship, built in 1968 and bought from an American leasing firm in 1994, had passed a test.",
			[]string{"main past: said", "participle participle: built", "participle participle: bought", "complement past perfect: had passed, says said"}},
		{"instead stands within a verb", "Holt dropped the trip and will instead visit Halden on Thursday.",
			[]string{"main past: dropped", "coordinate future: will instead visit"}},
		{"a participle tells who somebody is", "Ada Holt, a miller elected in 2013, urged towns to act.",
			[]string{"participle participle: elected", "main past: urged", "infinitive infinitive: to act"}},
		{"but a noun between commas may do something", "The band played in Oslo, a man died in May, and people left.",
			[]string{"main past: played", "main past: died", "coordinate past: left"}},
		{"that before a noun is its article", "The owner of that ship, Ada Holt, left in March.",
			[]string{"main past: left"}},
		{"a pronoun behind a time is the subject of what follows", "When Norden sold the mill in 1963 she left.",
			[]string{"adverbial past: sold", "main past: left"}},
		{"twice stands within a verb", "The test was twice delayed on Monday.",
			[]string{"main past: was twice delayed"}},
		{"no time lies in a future", "Work will begin after the 2006 games and the roof is to be in place for 2009.",
			[]string{"main future: will begin", "coordinate future: is to be"}},
		{"a name may end in an apostrophe and s", "St Ada's opened as a grammar in 1911 and took girls in 1938.",
			[]string{"main past: opened", "coordinate past: took"}},
		{"what is leaked is a noun", "The mill burned, according to a leaked recording published on Monday.",
			[]string{"main past: burned", "participle participle: published"}},
		{"a date does nothing", "Two people who had been missing since Saturday were found on Monday.",
			[]string{"relative past perfect: had been missing", "main past: were found"}},
		{"nor does what it ends, where no other verb is left for the subject", "Two people who had been missing since the flood on Saturday were found.",
			[]string{"relative past perfect: had been missing", "main past: were found"}},
		{"last stands before its verb", "The peak, which last erupted in 2010, has grown.",
			[]string{"relative past: erupted", "main perfect: has grown"}},
		{"two participles are told of a noun", "The case, opened and adjourned in January, resumes on Monday.",
			[]string{"participle participle: opened", "participle participle: adjourned", "main present: resumes"}},
		{"a name may have an article cut short", "Ada Holt won the Palme d'Or in 1993 and the Ballon d’Or in 2010, and left.",
			[]string{"main past: won", "coordinate past: left"}},
		{"so may a noun", "Norden left after a coup d'etat last year.", []string{"main past: left"}},
		{"what remains closed is closed", "Schools will remain closed until Friday.",
			[]string{"main future: will remain closed"}},
		{"but not what is contained", "They contain dispersed oil.", []string{"main present: contain", "participle participle: dispersed"}},
		{"nor does it open a clause there", "Holt said on Monday that the crew had failed to call; the owner of that ship, Karl Vale, left in March.",
			[]string{"main past: said", "complement past perfect: had failed, says said", "infinitive infinitive: to call, says said", "main past: left"}},
		{"they each do it", "Profits fell when they each reported their mills lost money.",
			[]string{"main past: fell", "adverbial past: reported", "complement past: lost, says reported"}},
		{"nouns in a list begin what is said", "Holt said strong winds, high tides and waves could sink the ferry.",
			[]string{"main past: said", "complement conditional: could sink, says said"}},
		{"what is done is a subject, too", "Cleaning the birds after the spill was a task.",
			[]string{"participle participle: Cleaning", "main past: was"}},
		{"even where its verb looks like a noun", "Closing the mill before the vote would cost 200 jobs.",
			[]string{"main conditional: would cost"}},
		{"a noun that a verb governs is none", "The yard makes hospital pumps used by doctors and sold 40 of them.",
			[]string{"main present: makes", "participle participle: used", "coordinate past: sold"}},
		{"nor are they that follow what was before", "Norden has fought the town for decades following numerous spills in Halden.",
			[]string{"main perfect: has fought"}},
		{"how it is done follows a verb that looks like a noun", "The ferry, which will stop at Halden and Skarnes, runs nightly from May.",
			[]string{"relative future: will stop", "main present: runs"}},
		{"what somebody says of a noun follows right behind the saying", "Norden prepared for a bid that many on its board believe will fail.",
			[]string{"main past: prepared", "relative present: believe", "complement future: will fail, says believe"}},
		{"so does who somebody is", "It failed when Norden, the owner of the yard, pulled out in May.",
			[]string{"main past: failed", "adverbial past: pulled"}},
		{"whose noun may look like a verb", "Ada Holt, whose term ends on Monday, raised two key interest rates in May and left.",
			[]string{"relative present: ends", "main past: raised", "coordinate past: left"}},
		{"a relative clause parts the subject from its verb", "It failed when Norden, which was to bring the cars, pulled out months before the start.",
			[]string{"main past: failed", "relative past: was to bring", "adverbial past: pulled"}},
		{"what ties a sentence to the one before stands before a participle, too", "A vote on the bridge, originally expected last fall, will be taken in May.",
			[]string{"participle participle: expected", "main future: will be taken"}},
		{"what follows a participle behind its comma belongs to it", "Norden closed the yard, meaning the town has lost 40 jobs.",
			[]string{"main past: closed", "participle participle: meaning", "complement perfect: has lost"}},
		{"but not when that comes first", "While closed in May, running mills have paid.",
			[]string{"adverbial participle: closed", "participle participle: running", "main perfect: have paid"}},
		{"and a participle before its object is none", "The wind picked up on Monday, preventing planned trips of the ferry.",
			[]string{"main past: picked", "participle participle: preventing"}},
		{"who is reported missing reports nothing", "A search for a sailor reported missing on Sunday was called off.",
			[]string{"participle participle: reported", "participle participle: missing", "main past: was called"}},
		{"do follows a modal as any verb does", "She said the mayor could do his job.",
			[]string{"main past: said", "complement conditional: could do, says said"}},
		{"no longer stands within a verb", "The mill is no longer used and could no longer be sold.",
			[]string{"main present: is no longer used (not)", "coordinate conditional: could no longer be sold (not)"}},
		{"a noun behind a date begins the subject", "On June 10 miner Karl Vale apologised for a fire he had set in May.",
			[]string{"main past: apologised", "relative past perfect: had set"}},
		{"and that joins more of what is said", "Holt said the mill had closed in May and that it would be sold.",
			[]string{"main past: said", "complement past perfect: had closed, says said", "complement conditional: would be sold, says said"}},
		{"nor does who is presumed dead presume", "They sought a diver kidnapped and presumed killed by rebels.",
			[]string{"main past: sought", "participle participle: kidnapped", "participle participle: presumed", "participle participle: killed"}},
		{"what is to be done stands within the subject of a clause", "Norden is a town where trust in its power to act is gone.",
			[]string{"main present: is", "infinitive infinitive: to act", "relative present: is gone"}},
		{"also behind what is done in the clause above", "Norden wants to sell the ferry after plans to raise its hull failed.",
			[]string{"main present: wants", "infinitive infinitive: to sell", "infinitive infinitive: to raise", "adverbial past: failed"}},
		{"but whom somebody meets has no plans", "The mayor refused to go before them to answer charges.",
			[]string{"main past: refused", "infinitive infinitive: to go", "infinitive infinitive: to answer"}},
		{"what stands within a relative clause before its comma is no verb of the sentence", "Ada Holt, who founded a yard aimed at small boats, went to Skarnes.",
			[]string{"relative past: founded", "participle participle: aimed", "main past: went"}},
		{"commas hold apart what has no verb", "The yard of Norden, while small, was sold.",
			[]string{"main past: was sold"}},
		{"whom it was done to did nothing", "An attempt to remove him failed in 2016.",
			[]string{"infinitive infinitive: to remove", "main past: failed"}},
		{"then is a time behind since", "Since then average crowds have risen.",
			[]string{"main perfect: have risen"}},
		{"and a date says nothing", "Teachers who have been on strike since April 3 said they would return.",
			[]string{"relative perfect: have been", "main past: said", "complement conditional: would return, says said"}},
		{"nor does a month reach anything", "Swarms that have stripped crops since June reached Halden.",
			[]string{"relative perfect: have stripped", "main past: reached"}},
		{"what stands behind a semicolon makes no participle of what stands before it", "An earlier probe, Heron, crashed in 2015; a third would be launched.",
			[]string{"main past: crashed", "main conditional: would be launched"}},
		{"behind a time stands what it was the time of", "The board released tapes from the night the ferry went down.",
			[]string{"main past: released", "relative past: went"}},
		{"but not behind a clause that comes first", "As light broke over the bay this morning the crews went out.",
			[]string{"adverbial past: broke", "main past: went"}},
		{"an apposition belongs to the subject behind after", "Holt hid the loss until after Ada Vale, the mayor, had left the town.",
			[]string{"main past: hid", "adverbial past perfect: had left"}},
		{"but not behind as", "His predecessor as mayor, Ada Holt, told the board.",
			[]string{"main past: told"}},
		{"an amount opens no clause", "Holt will pay as many as 30 sailors in a move expected to cost him 2 million.",
			[]string{"main future: will pay", "participle participle: expected", "infinitive infinitive: to cost"}},
		{"what takes an object is a verb again", "The plan to cut boat fares means sailors pay less.",
			[]string{"infinitive infinitive: to cut", "main present: means"}},
		{"two participles stand before what somebody owns", "Police found the man's burned and buried boat wrapped in sails.",
			[]string{"main past: found", "participle participle: wrapped"}},
		{"what plummets ends a subject with a participle", "Shares of firms involved in raising the ferry plummeted last week.",
			[]string{"participle participle: involved", "participle participle: raising", "main past: plummeted"}},
		{"dashes interrupt a clause, whatever stands between them", "Since it burned, the mill -- cold, and empty, since May -- has been sold.",
			[]string{"adverbial past: burned", "main perfect: has been sold"}},
		{"and what is said", "Holt said the mill -- a large one -- had been sold.",
			[]string{"main past: said", "complement past perfect: had been sold, says said"}},
		{"what was filed since something opens no sentence", "In the first of 88 suits filed since the fire, they were seeking money.",
			[]string{"participle participle: filed", "main past: were seeking"}},
		{"nothing is liked behind what was said", "Holt said that like the old ban, this one applied to boats.",
			[]string{"main past: said", "complement past: applied, says said"}},
		{"what was found belongs to somebody", "Police said that the boat found on a beach in Halden belonged to Ada Holt.",
			[]string{"main past: said", "participle participle: found", "complement past: belonged, says said"}},
		{"what a preposition governs reports nothing", "Halden had two fires, adding to its first cases reported on Sunday.",
			[]string{"main past: had", "participle participle: adding", "participle participle: reported"}},
		{"what boys are described as is no subject", "Two boys described as sailors of the line were treated in Halden.",
			[]string{"main past: described", "complement past: were treated, says described"}},
		{"what is stated is no verb behind a than", "Guests were expected to arrive later than first stated and to leave.",
			[]string{"main past: were expected", "infinitive infinitive: to arrive", "infinitive infinitive: to leave"}},
		{"a report found something", "A report published last month by the Board of Human Rights found that boys had been beaten.",
			[]string{"participle participle: published", "main past: found", "complement past perfect: had been beaten"}},
		{"flooding is a noun behind what opens a sentence", "When the storm hit Halden in March, flooding and landslides cut the line.",
			[]string{"adverbial past: hit", "main past: cut"}},
		{"a subject has room for what tells of it", "Guests were taken off the islands, but 140, most of them clerks, chose to stay.",
			[]string{"main past: were taken", "coordinate past: chose", "infinitive infinitive: to stay"}},
		{"a landing ship is a noun, too", "Holt said 600 men and Ada, a landing ship that took part in the war, were at hand.",
			[]string{"main past: said", "relative past: took", "complement past: were, says said"}},
		{"rising prices and a currency make one subject", "The bank acted, saying that rising prices and a weaker crown made it sell.",
			[]string{"main past: acted", "participle participle: saying", "participle participle: rising", "complement past: made"}},
		{"what follows words in marks goes on with what is said", "Holt said the mayor would not be swayed by “bleeding hearts” and hoped to win.",
			[]string{"main past: said", "complement conditional: would not be swayed (not), says said", "participle participle: bleeding, says said", "coordinate past: hoped, says said", "infinitive infinitive: to win, says said"}},
		{"shares traded are no clause", "A dealer noted Norden Gas, the busiest stock at 20 million shares traded, was hit by the fall.",
			[]string{"main past: noted", "participle participle: traded", "complement past: was hit, says noted"}},
		{"confirmed cases are none either", "The county put the figure at 1,121 confirmed cases on Monday.",
			[]string{"main past: put"}},
		{"what a colon closes has no part in what follows", "Dead clerk faced a charge: A city clerk who faced a charge over a voucher and remarks was found dead.",
			[]string{"main past: faced", "relative past: faced", "main past: was found"}},
		{"who came by sea has the verb behind the list of where from", "In an attempt to stop it spreading north, sailors who have been to Oslo, Bergen, Halden or Osk have been told to stay.",
			[]string{"infinitive infinitive: to stop", "participle participle: spreading", "relative perfect: have been", "main perfect: have been told", "infinitive infinitive: to stay"}},
		{"sometimes is no subject", "In a year that sometimes brings storms, a mill run by Ada Holt burned down.",
			[]string{"relative present: brings", "participle participle: run", "main past: burned"}},
		{"what something means follows without a that", "The mill burned, meaning the town has lost its jobs.",
			[]string{"main past: burned", "participle participle: meaning", "complement perfect: has lost"}},
		{"what is joined to a relative clause ends with it", "Ada Holt, an engineer who brought power to the islands and became the first to head the grid, died on 14 November.",
			[]string{"relative past: brought", "coordinate past: became", "infinitive infinitive: to head", "main past: died"}},
		{"the subject behind a year is not what was taught", "From 1990 Holt taught at the college, retiring in 2003.",
			[]string{"main past: taught", "participle participle: retiring"}},
		{"nor is a pronoun behind a noun part of its phrase", "After the war she taught at the college.",
			[]string{"main past: taught"}},
		{"a storm with a name sweeps by itself", "At least nine people died after Storm Ada swept across the islands.",
			[]string{"main past: died", "adverbial past: swept"}},
		{"an attempt will be made", "The council rejected it; a second attempt will be made.",
			[]string{"main past: rejected", "main future: will be made"}},
		{"what a noun holds is not what its sentence tells", "The announcement that Norden would close the mill led to a strike.",
			[]string{"relative conditional: would close", "main past: led"}},
		{"unless the noun is a verb", "Crews fear that the mill will burn.",
			[]string{"main future: will burn"}},
		{"a singular noun before a comma is no verb", "The seven-member commission, which meets on Monday, must find its role.",
			[]string{"relative present: meets", "main conditional: must find"}},
		{"nor is any before a comma", "The oil spill, which began in April, is over.",
			[]string{"relative past: began", "main present: is"}},
		{"once again is no beginning", "An outbreak in 1968, when two strains combined once again, hit many towns.",
			[]string{"adverbial past: combined", "main past: hit"}},
		{"what has an object is done by the subject behind the comma", "The airline, which employs 1,900 people, cancelled all flights from Oslo and told passengers to stay away.",
			[]string{"relative present: employs", "main past: cancelled", "coordinate past: told", "infinitive infinitive: to stay"}},
		{"a noun before a name is a verb there", "Rovers, who are third, play Marlow on Saturday.",
			[]string{"relative present: are", "main present: play"}},
		{"what was learned begins before a clause about its subject", "It was reopened when the board learned that the laboratory which had tested the samples had lost its licence.",
			[]string{"main past: was reopened", "adverbial past: learned", "relative past perfect: had tested", "complement past perfect: had lost"}},
		{"what is thought to be is no saying", "A bird thought to have died out in 1844 was seen in May.",
			[]string{"participle participle: thought", "infinitive infinitive: to have died", "main past: was seen"}},
		{"whoever claims to be says so", "Holt claimed to have seen it burn, and police were called.",
			[]string{"main past: claimed", "infinitive infinitive: to have seen", "coordinate past: were called"}},
		{"what was said behind a when is said", "Holt said that when she saw that the dam leaked, she called the mayor.",
			[]string{"main past: said", "adverbial past: saw", "complement past: leaked", "complement past: called, says said"}},
		{"also behind two clauses of a while", "Holt noted that while the mill is open and the dam is closed, nobody is at work.",
			[]string{"main past: noted", "adverbial present: is", "coordinate present: is closed", "complement present: is, says noted"}},
		{"what is certain is no noun", "It is almost certain that the mill will close.",
			[]string{"main present: is", "complement future: will close"}},
		{"what is counted is a noun", "The slope slid into the bay, ripping two houses from their walls.",
			[]string{"main past: slid", "participle participle: ripping"}},
		{"what it forecast tells apart a number", "Norden expects a profit of 3 million, down from the 4 million it forecast in July.",
			[]string{"main present: expects", "relative past: forecast"}},
		{"what looks like a past is not one behind will", "Norden will saw through the pipe.",
			[]string{"main future: will saw"}},
		{"any people that open a sentence can expect something", "Forecasters expect a storm to reach the coast, bringing winds before any rain.",
			[]string{"main present: expect", "infinitive infinitive: to reach", "participle participle: bringing"}},
		{"what challenges is no saying", "Holt said in comments that challenged the mayor.",
			[]string{"main past: said", "relative past: challenged"}},
		{"who is told more of within what is said did it", "Holt issued an order after a hearing, saying the buyer, Norden Lines, had misled the board.",
			[]string{"main past: issued", "participle participle: saying", "complement past perfect: had misled"}},
		{"a season of a year is a time", "In the spring of 1926 the old boathouse burned down.",
			[]string{"main past: burned"}},
		{"so is last year behind since", "Since last year the squad has been coached by Holt.",
			[]string{"main perfect: has been coached"}},
		{"what came out late did not act", "In a statement issued late on Sunday, Norden said it had sold the ship.",
			[]string{"participle participle: issued", "main past: said", "complement past perfect: had sold, says said"}},
		{"who acts late does", "In Oslo residents protested late on Sunday, and police arrested ten.",
			[]string{"main past: protested", "coordinate past: arrested"}},
		{"what has an article is a noun", "Work began on Monday with the removal of a leaky cap that held some of the oil.",
			[]string{"main past: began", "relative past: held"}},
		{"so does what could be an adverb behind another", "Norden tries to plug the oil well that blew up.",
			[]string{"main present: tries", "infinitive infinitive: to plug", "relative past: blew"}},
		{"what somebody did to a thing does not take its verb", "Norden said that the cap it has put on the well has held.",
			[]string{"main past: said", "relative perfect: has put", "complement perfect: has held, says said"}},
		{"not even in a subject", "The boom he had seen in May was laid at random.",
			[]string{"relative past perfect: had seen", "main past: was laid"}},
		{"who did two things did the first", "The mayor of the town, Ada Holt, met with the crew and will be speaking to others.",
			[]string{"main past: met", "coordinate future: will be speaking"}},
		{"so did what rose by a number", "The number of cases increased by 22 to 530, and there were nine deaths.",
			[]string{"main past: increased", "coordinate past: were"}},
		{"what was made by somebody did not make", "Two boats built by Norden in May and sold since were lost.",
			[]string{"participle participle: built", "participle participle: sold", "main past: were lost"}},
		{"who planned something behind an aside did plan", "Ada Holt, seeking to win votes, planned to visit the mill.",
			[]string{"participle participle: seeking", "infinitive infinitive: to win", "main past: planned", "infinitive infinitive: to visit"}},
		{"that before by is what was done", "The mayor did that by selling the mill.", []string{"main past: did", "participle participle: selling"}},
		{"who was faced with a thing did another", "Last week: Already faced with a storm, the town began to worry.",
			[]string{"participle participle: faced", "main past: began", "infinitive infinitive: to worry"}},
		{"before is an adverb before an auxiliary", "A strain of flu never seen before has killed ten people.",
			[]string{"participle participle: seen", "main perfect: has killed"}},
		{"that year is a time", "In 2008 storms killed 800 people, and in November that year a school collapsed.",
			[]string{"main past: killed", "coordinate past: collapsed"}},
		{"behind a time stands a verb", "Four storms within a month killed 800 people.", []string{"main past: killed"}},
		{"what closed reopened", "The airport, closed since the quake, reopened to relief flights on Wednesday.",
			[]string{"participle participle: closed", "main past: reopened"}},
		{"tests show that", "Papers obtained by the town show that the dam leaked in June.",
			[]string{"participle participle: obtained", "main present: show", "complement past: leaked"}},
		{"who hears it is not who acts", "Holt told the BBC he expected a wave of cases.", []string{"main past: told", "complement past: expected, says told"}},
		{"who said it when is told behind it", "The dam will be raised, the environment minister told Norden Radio in an interview last month, adding that it might leak.",
			[]string{"main future: will be raised, says told", "main past: told", "participle participle: adding", "complement conditional: might leak"}},
		{"as by whoever is told of in more than one word", "The dam is leaking, members of the county's flood control commission said in their latest update on Sunday.",
			[]string{"main present: is leaking, says said", "main past: said"}},
		{"also where two say it", "The ferry had four lifeboats, Danish officials and the maker said on Monday.",
			[]string{"main past: had, says said", "main past: said"}},
		{"and where it is told who he is", "The ferry sank, Ada Holt, a clerk at the port of Norden, testified at a hearing in July.",
			[]string{"main past: sank, says testified", "main past: testified"}},
		{"or what he is", "The ferry is safe, the port's first director, Ada Holt, said today.",
			[]string{"main present: is, says said", "main past: said"}},
		{"who announces something behind a phrase says nothing of that", "In a move to save money, Norden announced an end to night ferries.",
			[]string{"infinitive infinitive: to save", "main past: announced"}},
		{"what is reported on a day is so by somebody", "The port lost 40 jobs in May, the government reported on Friday, evidence that trade is slow.",
			[]string{"main past: lost, says reported", "main past: reported", "relative present: is"}},
		{"a survey in according to is no subject", "Trade fell by half, according to a more detailed survey published on Monday.",
			[]string{"main past: fell", "participle participle: published"}},
		{"who has retired may act", "The inquiry goes on, retired Coast Guard Capt. Ada Holt said.",
			[]string{"main present: goes, says said", "main past: said"}},
		{"a quotation may begin with what somebody goes on to do", "Holt said that the board continues “to receive very bad reports” of the dam.",
			[]string{"main past: said", "complement present: continues, says said", "infinitive infinitive: to receive, says said"}},
		{"a few quoted words with their comma end no clause", "Vale, who built the “iron gate,” left on Monday.",
			[]string{"relative past: built", "main past: left"}},
		{"a new one is a thing", "The plan to raise the gate and replace it with a new one is likely to fail.",
			[]string{"infinitive infinitive: to raise", "infinitive infinitive: replace", "main present: is", "infinitive infinitive: to fail"}},
		{"where something is said is not what is said", "The board said in a letter it wanted to raise the dam.",
			[]string{"main past: said", "complement past: wanted, says said", "infinitive infinitive: to raise, says said"}},
		{"a noun behind that is one before another", "Holt said on Monday that drill crews were hours away.",
			[]string{"main past: said", "complement past: were, says said"}},
		{"who is named something does not act by it", "Holt said that her son, named Karl, also died.",
			[]string{"main past: said", "participle participle: named", "complement past: died, says said"}},
		{"nor is what somebody set up", "Vale said that the fund set up by the mill amounted to a bribe.",
			[]string{"main past: said", "participle participle: set", "complement past: amounted, says said"}},
		{"who plans may be told of before", "Ada Holt, the head of the harbour board, plans to visit the islands this weekend.",
			[]string{"main present: plans", "infinitive infinitive: to visit"}},
		{"an adverb before and an object behind make a verb", "Most strains of the blight circulating in Norden now resist the main cure.",
			[]string{"participle participle: circulating", "main present: resist"}},
		{"as a paper says it is", "As the Norden Post reported in June, the dam is leaking again.",
			[]string{"adverbial past: reported", "main present: is leaking, says reported"}},
		{"a word between commas opens no clause", "Holt said on Monday that, if anything, the dam held more water.",
			[]string{"main past: said", "complement past: held, says said"}},
		{"what tells a thing apart does not tell it all", "Norden also said the paint it had used on the dam was already wearing off.",
			[]string{"main past: said", "relative past perfect: had used", "complement past: was already wearing, says said"}},
		{"who was arrested and accused did neither", "Ten members arrested in May and accused of theft were freed, their lawyer said.",
			[]string{"participle participle: arrested, says said", "participle participle: accused, says said", "main past: were freed, says said", "main past: said"}},
		{"who estimates a number does", "The Coast Guard first estimated about 200 barrels were missing.",
			[]string{"main past: estimated", "complement past: were missing, says estimated"}},
		{"what a paper notes at the end", "The dam held for three days, the Norden Post notes.",
			[]string{"main past: held, says notes", "main present: notes"}},
		{"what is quoted is said", "Holt told a panel in May that “the office examines every complaint.”",
			[]string{"main past: told", "complement present: examines, says told"}},
		{"a filing is a paper", "Norden said in a regulatory filing on Tuesday that it had sold the mill.",
			[]string{"main past: said", "complement past perfect: had sold, says said"}},
		{"who will tell has told nothing yet", "Holt, who is to attend the meeting, will testify to the council on Monday.",
			[]string{"relative future: is to attend", "main future: will testify"}},
		{"hundred is no past tense", "He was held, three hundred miles from home.", []string{"main past: was held"}},
		{"a plural opens a sentence with what belongs to it", "Talks with the millers begin in Oslo on Monday.", []string{"main present: begin"}},
		{"a year ends what the participle tells", "The bridge opened in 1932 carries 60,000 cars a day.",
			[]string{"participle participle: opened", "main present: carries"}},
		{"so do a day and last week", "The law passed on May 3 requires that the mill closed last week reopens.",
			[]string{"participle participle: passed", "main present: requires", "participle participle: closed", "complement present: reopens"}},
		{"so do two that are joined", "The bridge, opened in 1932 and last repaired in 2014, carries 60,000 cars a day.",
			[]string{"participle participle: opened", "participle participle: repaired", "main present: carries"}},
		{"a past tense behind the comma is the main verb as well", "The mill, opened in 1903, employed 300 people.",
			[]string{"participle participle: opened", "main past: employed"}},
		{"a relative clause ends where its noun's verb begins", "The man who shot the mayor was jailed on Friday.",
			[]string{"relative past: shot", "main past: was jailed"}},
		{"after opens a clause when a verb follows", "Norden was sued after its tanker sank off Bergen, spilling oil.",
			[]string{"main past: was sued", "adverbial past: sank", "participle participle: spilling"}},
		{"after a noun it is a preposition", "After the attack, police closed the road.",
			[]string{"main past: closed"}},
		{"when does, too", "The spill began when a rig leased by Norden exploded.",
			[]string{"main past: began", "participle participle: leased", "adverbial past: exploded"}},
		{"last before a year is no verb", "The mill, which last year was sold, burned.",
			[]string{"relative past: was sold", "main past: burned"}},
		{"a date behind a comma and an and opens a clause", "By May some nine ships will have sunk, and by August 31, that sum will double.",
			[]string{"main future: will have sunk", "coordinate future: will double"}},
		{"though its subject is told of", "The mill was sold, and this week Ada Holt, the woman named by the board to lead it, has left.",
			[]string{"main past: was sold", "participle participle: named", "infinitive infinitive: to lead", "coordinate perfect: has left"}},
		{"so does one whose participle stands between commas", "Oil has run since the rig, leased by Norden, exploded and sank.",
			[]string{"main perfect: has run", "participle participle: leased", "adverbial past: exploded", "coordinate past: sank"}},
		{"before a noun with a participle it opens the clause of that noun", "Oil has run since a rig leased by Norden exploded.",
			[]string{"main perfect: has run", "participle participle: leased", "adverbial past: exploded"}},
		{"a fronted clause ends at its comma", "When the dam broke, the town was asleep.",
			[]string{"adverbial past: broke", "main past: was"}},
		{"the speaker may stand last", "The union will strike on March 3, Holt said.",
			[]string{"main future: will strike, says said", "main past: said"}},
		{"a quotation is the speaker's", "“We saw it fall,” said Ada Holt, who lives nearby.",
			[]string{"quoted past: saw, says said", "main past: said", "relative present: lives"}},
		{"a verb behind a noun whose clause has one is a participle", "He did not attend the meeting held on Monday.",
			[]string{"main past: did not attend (not)", "participle participle: held"}},
		{"a time may stand within a verb", "Two men were last night admitted, a third has today left and a fourth will on Monday leave.",
			[]string{"main past: were last night admitted", "main perfect: has today left", "coordinate future: will on Monday leave"}},
		{"has may stand with had", "Holt has not had a day off.",
			[]string{"main perfect: has not had (not)"}},
		{"a cost of something is a noun", "The likely cost of the repair rose.",
			[]string{"main past: rose"}},
		{"so may last", "Holt was last seen in Oslo.",
			[]string{"main past: was last seen"}},
		{"and shares the subject or brings its own", "Police arrested three men and seized a truck, and two others fled.",
			[]string{"main past: arrested", "coordinate past: seized", "coordinate past: fled"}},
		{"and between nouns opens nothing", "Holt said the bank and the mill would close.",
			[]string{"main past: said", "complement conditional: would close, says said"}},
		{"that opens what was said", "Kerr said that the attacks had prevented the parties from renewing talks.",
			[]string{"main past: said", "complement past perfect: had prevented, says said", "participle participle: renewing, says said"}},
		{"what is said within a relative clause", "The flu, which the agency says has spread, is mild.",
			[]string{"relative present: says", "complement perfect: has spread, says says", "main present: is"}},
		{"had is a participle, too", "The island, which has had no mayor since May, has had a bad year.",
			[]string{"relative perfect: has had", "main perfect: has had"}},
		{"a relative opens with its subject", "Norden, whose price inched up, likes the tourists who come in May.",
			[]string{"relative past: inched", "main present: likes", "relative present: come"}},
		{"is drilling, though drilling is a noun", "Norden is drilling relief wells and says the drilling is slow.",
			[]string{"main present: is drilling", "coordinate present: says", "complement present: is, says says"}},
		{"a present behind a comma and before that", "The figures, released on Monday, show that sales fell.",
			[]string{"participle participle: released", "main present: show", "complement past: fell"}},
		{"who reported it on television", "The courts will open again, the justice minister announced on state television.",
			[]string{"main future: will open, says announced", "main past: announced"}},
		{"a state commission is no verb", "The bridge will close in May, a state commission said.",
			[]string{"main future: will close, says said", "main past: said"}},
		{"who said it does something meanwhile", "The ice is thick, the officer leading the search said on Monday.",
			[]string{"main present: is, says said", "participle participle: leading, says said", "main past: said"}},
		{"a press secretary is no verb", "The bridge will close in May, Press Secretary Ada Holt said.",
			[]string{"main future: will close, says said", "main past: said"}},
		{"what a report said makes issued a participle", "The report issued on May 8 said sales fell.",
			[]string{"participle participle: issued", "main past: said", "complement past: fell, says said"}},
		{"nouns that look like verbs", "The plans for attacks and the reports of strikes were old.",
			[]string{"main past: were"}},
		{"plurals are no verbs where there is one already", "Norden had closed two plants in 2006, and few of its buoys still sent signals.",
			[]string{"main past perfect: had closed", "coordinate past: sent"}},
		{"but are the verb where there is none", "The show runs from 1 October to 15 January and then moves to Lyon.",
			[]string{"main present: runs"}},
		{"and behind who, which, he and it", "Holt sold the striker, whose contract runs until 2014, though he plays for Vale.",
			[]string{"main past: sold", "relative present: runs", "adverbial present: plays"}},
		{"a side or a plural plays", "Marlow play Thornby on Saturday.", []string{"main present: play"}},
		{"when nothing else can be the verb", "Tickets go on sale on Wednesday.", []string{"main present: go"}},
		{"a noun with a before it does not", "A fire at the mill on Monday.", nil},
		{"United have lost", "United have not lost since March.", []string{"main perfect: have not lost (not)"}},
		{"what somebody owns is a noun", "The board's amended offer failed, and Holt's remarks hurt.",
			[]string{"main past: failed", "coordinate past: hurt"}},
		{"the will is a noun, this will is not", "The will was read, but this will change little, and most could leave.",
			[]string{"main past: was read", "coordinate future: will change", "coordinate conditional: could leave"}},
		{"what it was declared is no second verb", "The harbour was declared closed on Friday.",
			[]string{"main past: was declared", "participle participle: closed"}},
		{"what a condition opens has a verb", "If the rains fail again, the town will starve.",
			[]string{"adverbial present: fail", "main future: will starve"}},
		{"and no other one", "When the oil leak was found, the mill closed.",
			[]string{"adverbial past: was found", "main past: closed"}},
		{"unchanged is no verb", "The bank left rates unchanged on Monday.", []string{"main past: left"}},
		{"a participle with how often", "The race, held every year except in the wars, starts on Friday.",
			[]string{"participle participle: held", "main present: starts"}},
		{"until May is no clause", "Until last May the team led the table.", []string{"main past: led"}},
		{"nor is from March until July", "From March until July Norden closed the mill.", []string{"main past: closed"}},
		{"after 20 people died is one", "The mine closed after 20 people died.", []string{"main past: closed", "adverbial past: died"}},
		{"may is no month behind and", "The lake has shrunk since 1990 and may dry up.",
			[]string{"main perfect: has shrunk", "coordinate conditional: may dry"}},
		{"but Moody's warned", "Moody's warned of a loss, and Weller's said so.",
			[]string{"main past: warned", "coordinate past: said"}},
		{"what ends in -ly may be a noun", "Lawyers for the family filed a complaint.", []string{"main past: filed"}},
		{"an adverb with an article is a noun before a participle that governs", "It found gas in a well drilled in July.",
			[]string{"main past: found", "participle participle: drilled"}},
		{"it's going, but not Holt's going", "It's going to rain on Holt's wedding.",
			[]string{"main present: 's going", "infinitive infinitive: to rain"}},
		{"what a verb with an article behind it governs is its object", "Chairman Ada Holt followed the statement by announcing the mill will close.",
			[]string{"main past: followed", "participle participle: announcing", "complement future: will close"}},
		{"verbs of naming keep theirs", "A group called the Vale Society took over.",
			[]string{"participle participle: called", "main past: took"}},
		{"a participle behind another is an adjective", "Profit rose, reflecting continued growth at sea.",
			[]string{"main past: rose", "participle participle: reflecting"}},
		{"so is one between quotation marks", "The council passed a “revamped” plan.",
			[]string{"main past: passed"}},
		{"before a noun, before is a preposition", "The six appeared before a judge in Lisbon to hear the charges.",
			[]string{"main past: appeared", "infinitive infinitive: to hear"}},
		{"still plans is a verb behind a comma", "Norden, which lost its licence, still plans to reopen.",
			[]string{"relative past: lost", "main present: plans", "infinitive infinitive: to reopen"}},
		{"something is no participle", "The crew left when something broke.",
			[]string{"main past: left", "adverbial past: broke"}},
		{"re- leaves a verb what it is", "The town re-elected the mayor.",
			[]string{"main past: re-elected"}},
		{"behind a preposition and an article stands a noun", "The council announced plans for a three-way water split, although nobody asked.",
			[]string{"main past: announced", "adverbial past: asked"}},
		{"before the court and was jailed", "The mayor appeared before the court and was jailed.",
			[]string{"main past: appeared", "coordinate past: was jailed"}},
		{"to close and sell", "The board wants to close and prepare for a sale.",
			[]string{"main present: wants", "infinitive infinitive: to close", "infinitive infinitive: prepare"}},
		{"an age in commas is put in", "Ada Holt, 43, sat on the quay, her ferry sold by the bank, and waited.",
			[]string{"main past: sat", "participle participle: sold", "coordinate past: waited"}},
		{"what a note says was not the note's doing", "Six boats sank, according to a note published on Sunday by the ministry.",
			[]string{"main past: sank", "participle participle: published"}},
		{"last before a participle", "It was last inspected in May and was last week in Lisbon.",
			[]string{"main past: was last inspected", "coordinate past: was"}},
		{"a shot is a noun", "Holt got a flu shot last May.",
			[]string{"main past: got"}},
		{"protests that began are no verb", "It ended with a wave of protests that began in May.",
			[]string{"main past: ended", "relative past: began"}},
		{"leaving the mill is what could", "Holt said that evacuating the mill could hurt the town.",
			[]string{"main past: said", "participle participle: evacuating", "complement conditional: could hurt, says said"}},
		{"said that once it opens, it will", "Holt said that once the bridge is open, the ferry will stop.",
			[]string{"main past: said", "adverbial present: is", "complement future: will stop, says said"}},
		{"who warned on a day did warn", "Meat from sick pigs should not be used, Norden Health warned on Wednesday.",
			[]string{"main conditional: should not be used (not), says warned", "main past: warned"}},
		{"a plan announced on a day was announced", "The mill closed under a plan announced on Wednesday.",
			[]string{"main past: closed", "participle participle: announced"}},
		{"10:20 am is no verb", "At 10:20 am the mill burned.",
			[]string{"main past: burned"}},
		{"a statement issued is no saying", "Holt said in a statement issued by the board that it had failed.",
			[]string{"main past: said", "participle participle: issued", "complement past perfect: had failed, says said"}},
		{"if that happens", "Holt said if that happens, Norden would close.",
			[]string{"main past: said", "adverbial present: happens", "complement conditional: would close, says said"}},
		{"who announced on a day that did announce", "Norden, which has mills in Oslo and Bergen, announced on Monday it had closed them.",
			[]string{"relative present: has", "main past: announced", "complement past perfect: had closed, says announced"}},
		{"who explained with a colon did explain", "A clerk involved in the sale explained: \"It was cheap.\"",
			[]string{"participle participle: involved", "main past: explained", "quoted past: was, says explained"}},
		{"the union says it beside the ministry", "The ministry said the mill was safe, but the union said on Monday that two men had died.",
			[]string{"main past: said", "complement past: was, says said", "coordinate past: said", "complement past perfect: had died, says said"}},
		{"a news agency reports", "The mill has closed, the Norden news agency reports.",
			[]string{"main perfect: has closed, says reports", "main present: reports"}},
		{"a spokesman for a ministry, by name", "The mill was closed, a spokesman for the Ministry of Trade, Karl Holt, said on television.",
			[]string{"main past: was closed, says said", "main past: said"}},
		{"US is no pronoun and May no modal", "In May US officials met.",
			[]string{"main past: met"}},
	} {
		_, _, got := parsed(c.text)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", c.why, c.text, diff)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mr. O'Brien of the U.S. didn't pay $4.5 million.", "Mr.|O'Brien|of|the|U.S.|didn't|pay|$|4.5|million|."},
		{"George W. Holt's 12-year-old, 40,000", "George|W.|Holt|'s|12-year-old|,|40,000"},
		{"He’ll go—now… “Yes”", "He|’ll|go|—|now|…|“|Yes|”"},
		{"the Norden–Malmö–Ås line – it closed–in 2009–10", "the|Norden–Malmö–Ås|line|–|it|closed|–|in|2009|–|10"},
		{"`` No , '' -LRB- AP -RRB- -- gone", "``|No|,|''|-LRB-|AP|-RRB-|--|gone"},
		{"the ministers' plan, Sally Brice-O'Hara", "the|ministers|'|plan|,|Sally|Brice-O'Hara"},
		{"naïve Łódź", "naïve|Łódź"},
	} {
		var got []string
		for _, w := range AppendWords(nil, c.text, 0, int32(len(c.text))) {
			got = append(got, c.text[w.Start:w.End])
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

// TestLexicon walks the tables: every word can be found, and none is longer
// than what is looked up.
func TestLexicon(t *testing.T) {
	for w := range lexicon {
		if len(w) > longestWord || w != strings.ToLower(w) {
			t.Errorf("%q is never looked up", w)
		}
	}
	for w := range abbreviations {
		if len(w) > longestAbbreviation || strings.HasSuffix(w, ".") {
			t.Errorf("%q is never looked up", w)
		}
	}
	for _, c := range [][4]string{{"close", "closes", "closed", "closing"}, {"deny", "denies", "denied", "denying"}, {"stop", "stops", "stopped", "stopping"},
		{"die", "dies", "died", "dying"}, {"free", "frees", "freed", "freeing"}, {"pass", "passes", "passed", "passing"}, {"stay", "stays", "stayed", "staying"}} {
		s, ed, ing := inflect(c[0])
		if s != c[1] || ed != c[2] || ing != c[3] {
			t.Errorf("%s: %s %s %s", c[0], s, ed, ing)
		}
	}
	for k := range doubling {
		if lexicon[k]&Base == 0 {
			t.Errorf("%q doubles its last letter but is no verb", k)
		}
	}
}

func TestNoClauseSpeaksForItsOwnSpeaker(t *testing.T) {
	for _, text := range []string{
		"Tests confirmed that the boys had a virus that was likely the flu, the health commissioner said.",
		"It was late, ” Osk, who herds camels in the hills, told the agency.",
		"“He says it closed,” Holt said.",
	} {
		_, cs, out := parsed(text)
		if circles(cs) {
			t.Errorf("%s: %v", text, out)
		}
	}
}

// circles tells whether any clause is the speaker of its own speaker.
func circles(cs []Clause) bool {
	for k := range cs {
		n := 0
		for at := cs[k].Speaker; at >= 0; at = cs[at].Speaker {
			if n++; n > len(cs) {
				return true
			}
		}
	}
	return false
}

// FuzzClauses checks that whatever is read, spans stay within the words.
func FuzzClauses(f *testing.F) {
	f.Add("The company, founded in 1998, said on Tuesday it would close the plant next year.")
	f.Add("“We saw” -LRB- it '' ``, who , that and")
	f.Add("'s to of n't will -- \xff\xfe U.S. ’ll")
	f.Fuzz(func(t *testing.T, text string) {
		ws := AppendWords(nil, text, 0, int32(len(text)))
		last := int32(0)
		for _, w := range ws {
			if w.Start < last || w.End <= w.Start || int(w.End) > len(text) {
				t.Fatalf("word %v after %d in %q", w, last, text)
			}
			last = w.End
		}
		cs := AppendClauses(nil, ws, AppendVerbs(nil, ws))
		for k, c := range cs {
			if c.Start < 0 || c.Start > c.First || c.First > c.Head || c.End <= c.Head || c.End > len(ws) || c.Parent >= k || c.Speaker >= len(cs) {
				t.Fatalf("clause %d %+v of %q", k, c, text)
			}
		}
		if circles(cs) {
			t.Fatalf("a clause of %q speaks for its own speaker", text)
		}
	})
}
