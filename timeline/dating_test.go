package timeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/dates"
	"dateline/timeline/internal/prose"
)

// TestWhatADateDates reads short passages as news of many kinds tells them and
// holds every date against the verb it dates, its basis, and whether the event
// is negated (not) or only may happen (maybe).
func TestWhatADateDates(t *testing.T) {
	x := dates.New(dates.Config{})
	for _, c := range []struct {
		published, text string
		want            []string // "verb date basis"
	}{
		// Politics
		{"2019-03-15", "Lawmakers voted on Thursday to delay the country's departure, which had been set for March 29.",
			[]string{"voted 2019-03-14 stated", "set 2019-03-29 planned"}},
		{"2019-03-15", "The premier, who took office in 2016, said on Wednesday that she would step down before the election due in May.",
			[]string{"took 2016 stated", "said 2019-03-13 stated", "step ../2019-04 planned"}},
		{"2009-11-05", "The senate will not vote on the bill until January, its leader told reporters Wednesday.",
			[]string{"vote 2010-01 planned", "told 2009-11-04 stated"}},
		{"2009-11-05", "Talks that began in Oslo on Monday were suspended late on Tuesday after both delegations walked out.",
			[]string{"began 2009-11-02 stated", "suspended 2009-11-03 stated"}},
		{"1997-06-20", "Parliament is expected to ratify the treaty by the end of July, but a vote has yet to be scheduled.",
			[]string{"ratify ../1997-07 planned"}},
		{"2021-10-07", "The mayor announced Tuesday that the city will end its curfew on October 15.",
			[]string{"announced 2021-10-05 stated", "end 2021-10-15 planned"}},
		{"2016-08-03", "They had been there since 2012, longer than planned.",
			[]string{"been 2012/.. since"}},
		{"2013-02-12", "Since the 2009 coup the country has had four prime ministers.",
			[]string{"had 2009/.. since"}},
		{"2013-02-12", "He did not attend Monday's session and has not been seen in public since January.",
			[]string{"attend 2013-02-11 stated not", "seen 2013-01/.. since not"}},
		{"2004-09-30", "If the measure passes in November, the lottery could begin as early as next spring.",
			[]string{"passes 2004-11 planned maybe", "begin 2005-21 planned maybe"}},
		{"2016-05-10", "The two governments, which broke off relations in 1979, restored them last month.",
			[]string{"broke 1979 stated", "restored 2016-04 stated"}},

		// Disaster
		{"2010-04-22", "The rig exploded on Tuesday night and sank on Thursday morning, the coast guard said.",
			[]string{"exploded 2010-04-20 stated", "sank 2010-04-22 stated"}},
		{"2011-08-30", "Rivers that have been rising since Sunday were expected to crest on Wednesday.",
			[]string{"rising 2011-08-28/.. since", "crest 2011-08-31 planned"}},
		{"2011-08-30", "Two hikers missing since Friday were found alive on Monday evening, four days after they set out.",
			[]string{"missing 2011-08-26/.. since", "found 2011-08-29 stated", "set 2011-08-25 stated"}},
		{"2005-01-14", "When the wave struck on December 26, most of the villagers were at the market.",
			[]string{"struck 2004-12-26 stated"}},
		{"2018-07-09", "The cave was closed to visitors from July 2 until July 8.",
			[]string{"closed 2018-07-02/2018-07-08 stated"}},
		{"2018-07-09", "Firefighters brought the blaze, which broke out Saturday in a warehouse, under control on Sunday.",
			[]string{"broke 2018-07-07 stated", "brought 2018-07-08 stated"}},
		{"2014-08-20", "The quake was the strongest to hit the region since 1906.",
			[]string{}},
		{"2023-02-08", "More than 5,000 people have died since Monday's earthquake, and rescuers fear the toll will rise.",
			[]string{"died 2023-02-06/.. since"}},

		// Sports
		{"2012-07-30", "She won gold in the 400 metres on Saturday and will swim in the relay on Wednesday.",
			[]string{"won 2012-07-28 stated", "swim 2012-08-01 planned"}},
		{"2012-07-30", "The club, founded in 1899, has not won the title since 1984.",
			[]string{"founded 1899 stated", "won 1984/.. since not"}},
		{"2006-03-01", "Rovers signed the striker in January and loaned him to Vale until the end of the season.",
			[]string{"signed 2006-01 stated"}},
		{"2006-03-01", "Harrow missed the last three games after injuring his knee on Feb. 11.",
			[]string{"injuring 2006-02-11 stated"}},
		{"2022-11-20", "The tournament, postponed from June, opens on Sunday and runs until December 18.",
			[]string{"postponed 2022-06 stated", "opens 2022-11-20 stated", "runs ../2022-12-18 since"}},
		{"2022-11-20", "It was her first defeat since losing to Okoro in Madrid last May.",
			[]string{"losing 2022-05 stated"}},

		// Court
		{"2015-06-24", "Brandt, who was arrested in April 2013, pleaded guilty on Tuesday and will be sentenced on September 3.",
			[]string{"arrested 2013-04 stated", "pleaded 2015-06-23 stated", "sentenced 2015-09-03 planned"}},
		{"2015-06-24", "Prosecutors say he stole more than $2 million between 2008 and 2012.",
			[]string{"stole 2008/2012 stated"}},
		{"2015-06-24", "A jury convicted her in March of killing her husband in 2011.",
			[]string{"convicted 2015-03 stated", "killing 2011 stated"}},
		{"1999-10-12", "The appeal, filed on Sept. 30, argues that the judge erred when he dismissed a juror on the third day.",
			[]string{"filed 1999-09-30 stated"}},
		{"1999-10-12", "The mill has stood empty since a May 20 fire killed two of its workers.",
			[]string{"killed 1999-05-20 stated"}},
		{"1999-10-12", "The bay was closed for weeks before a change of the wind in May drove the ice away.",
			[]string{"drove 1999-05 stated"}},
		{"1999-10-12", "He has been held without bail since his arrest last Thursday.",
			[]string{"held 1999-10-07/.. since"}},
		{"2020-02-26", "The trial was to have begun on Monday but was put off until April 6.",
			[]string{"begun 2020-02-24 stated maybe", "put 2020-04-06 planned"}},

		// Business
		{"2008-09-16", "The bank, which traces its roots to 1850, filed for bankruptcy protection on Monday.",
			[]string{"traces 1850 stated", "filed 2008-09-15 stated"}},
		{"2008-09-16", "Shares fell 12 percent on Monday, their steepest one-day drop since the crash of 1987.",
			[]string{"fell 2008-09-15 stated"}},
		{"2008-09-16", "Revenue rose to $4.1 billion in the second quarter from $3.8 billion a year earlier.",
			[]string{"rose 2008-34 stated"}},
		{"2017-01-31", "Norden said on Tuesday it had agreed to sell its paper unit to Vossen, a deal it expects to close in the third quarter.",
			[]string{"said 2017-01-31 stated", "close 2017-35 planned"}},
		{"2017-01-31", "Ada Holt, chief executive since 2011, will retire at the end of March.",
			[]string{"retire 2017-03 planned"}},
		{"2017-01-31", "The plant, opened by the king in 1964, employed 900 people until last year.",
			[]string{"opened 1964 stated", "employed ../2016 since"}},
		{"2001-12-04", "The airline stopped flying on Oct. 2 and resumed a limited service two days later.",
			[]string{"stopped 2001-10-02 stated", "resumed 2001-10-04 stated"}},
		{"2001-12-04", "Holders have until Dec. 20 to tender their shares.",
			[]string{"have ../2001-12-20 since"}},
		{"2024-05-02", "The regulator fined the firm 40 million pounds on Wednesday for failings between 2019 and 2022.",
			[]string{"fined 2024-05-01 stated"}},
		{"2024-05-02", "Production is scheduled to start next year, although the company warned in February that it may be delayed.",
			[]string{"start 2025 planned", "warned 2024-02 stated"}},

		// Science
		{"2015-07-15", "The probe, launched in January 2006, flew past the dwarf planet on Tuesday and will send data home until late 2016.",
			[]string{"launched 2006-01 stated", "flew 2015-07-14 stated", "send ../2016 planned"}},
		{"2015-07-15", "The comet was last seen in 1910 and is not due to return until 2061.",
			[]string{"seen 1910 stated", "return 2061 planned"}},
		{"2021-02-19", "Researchers who drilled the core between 2016 and 2019 published their findings in the journal on Thursday.",
			[]string{"drilled 2016/2019 stated", "published 2021-02-18 stated"}},
		{"2021-02-19", "The vaccine was approved in December, less than a year after the virus was identified.",
			[]string{"approved 2020-12 stated"}},
		{"2021-02-19", "Average temperatures have risen by 1.2 degrees since the late nineteenth century.",
			[]string{"risen 18XX/.. since"}},

		// Obituary
		{"1998-05-15", "Lena Aldous, who died on Thursday at 82, made her debut in 1936 and gave her last concert two years ago.",
			[]string{"died 1998-05-14 stated", "made 1936 stated", "gave 1996 stated"}},
		{"1998-05-15", "Born in Trieste in 1915, he emigrated to Canada after the war and taught at McGill from 1951 to 1980.",
			[]string{"Born 1915 stated", "taught 1951/1980 stated"}},
		{"1998-05-15", "She married the painter Otto Reiss in 1941; he died in 1969.",
			[]string{"married 1941 stated", "died 1969 stated"}},
		{"1998-05-15", "A memorial service will be held on May 23 at the church where he was baptised in 1915.",
			[]string{"held 1998-05-23 planned", "baptised 1915 stated"}},

		// Culture, transport, weather, town
		{"2007-10-02", "The museum has been shut for renovation since 2003 and reopens on Saturday.",
			[]string{"shut 2003/.. since", "reopens 2007-10-06 planned"}},
		{"2007-10-02", "Trains will be replaced by buses from Friday evening until Monday morning.",
			[]string{"replaced 2007-10-05/2007-10-08 planned"}},
		{"2007-10-02", "The bridge, whose opening had been planned for June, was finally inaugurated on Monday by the minister.",
			[]string{"planned 2007-06 planned", "inaugurated 2007-10-01 stated"}},
		{"1986-04-30", "Officials denied on Monday that the reactor had been damaged in a fire on Saturday.",
			[]string{"denied 1986-04-28 stated", "damaged 1986-04-26 stated not"}},
		{"2003-08-16", "On Thursday the lights went out across the city; by Friday night most districts had power again.",
			[]string{"went 2003-08-14 stated", "had ../2003-08-15 stated"}},
		{"2020-06-12", "“We lost everything in March,” said Tom Ayala, who opened his restaurant in 2018.",
			[]string{"lost 2020-03 stated", "opened 2018 stated"}},
		{"2020-06-12", "“I will not sign it,” the governor told the newspaper on Sunday. The deadline is June 30.",
			[]string{"told 2020-06-07 stated", "is 2020-06-30 planned"}},
		{"2020-06-12", "In a letter dated June 3, the union demanded that the talks resume within a week.",
			[]string{"dated 2020-06-03 stated"}},
		{"2020-06-12", "According to figures released on Monday, exports fell 3 percent in April after rising in March.",
			[]string{"released 2020-06-08 stated", "fell 2020-04 stated", "rising 2020-03 stated"}},
		{"2016-08-03", "The harbour has been dredged every year for the past decade; this year it was not.",
			[]string{"dredged 2006-08-04/2016-08-03 stated", "was 2016 stated not"}},
		{"2016-08-03", "Nobody has been charged over the fire, which killed nine people on 14 July.",
			[]string{"killed 2016-07-14 stated"}},
		{"2016-08-03", "The flood of 9 March 1971 carried the old bridge away, and the crisis of 2008 delayed the new one.",
			[]string{"carried 1971-03-09 stated"}},
		{"2016-08-03", "The bank lent 40 million crowns last year, down from the 55 million it lent in 2014.",
			[]string{"lent 2015 stated", "lent 2014 stated"}},
		{"2016-08-03", "A curfew is in force from 9 p.m. on Thursday to noon on Saturday.",
			[]string{"is 2016-08-04T21:00:00/2016-08-06T12:00:00 planned"}},
		{"2016-08-03", "It was the worst drought since 1976, and rain is not expected before September.",
			[]string{"expected ../2016-08 planned not"}},

		// Of one day's paper
		{"2018-04-12", "The chancellor, in office since 2013, told parliament on Wednesday she would not seek a fourth term.",
			[]string{"told 2018-04-11 stated"}},
		{"2018-04-12", "Negotiators reached a deal late Thursday after two weeks of talks.",
			[]string{"reached 2018-04-12 stated"}},
		{"2018-04-12", "The ceasefire took effect at midnight on Sunday and held through Monday.",
			[]string{"took 2018-04-08T00:00:00 stated", "held ../2018-04-09 since"}},
		{"2018-04-12", "The two sides last met in Geneva in March 2017.",
			[]string{"met 2017-03 stated"}},
		{"2018-04-12", "Elections originally scheduled for February have been pushed back to June.",
			[]string{"scheduled 2018-02 planned", "pushed 2018-06 planned"}},
		{"2018-04-12", "Under a 2011 agreement, the base was to be handed over by 2020.",
			[]string{"handed ../2020 planned"}},
		{"2018-04-12", "A former minister was charged Tuesday with taking bribes between 2009 and 2014.",
			[]string{"charged 2018-04-10 stated", "taking 2009/2014 stated"}},
		{"2018-04-12", "Police said the man, 34, was last seen leaving a bar on Friday night.",
			[]string{"seen 2018-04-06 stated"}},
		{"2018-04-12", "He was declared dead on Saturday, two days after the crash.",
			[]string{"declared 2018-04-07 stated"}},
		{"2018-04-12", "Officials expect to reopen the road by Monday.",
			[]string{"reopen ../2018-04-16 planned"}},
		{"2018-04-12", "She has led the company since its founding in 1994 and plans to leave at the end of this year.",
			[]string{"led 1994/.. since", "leave 2018 planned"}},
		{"2018-04-12", "The merger, announced last October, still needs approval from regulators, who are due to rule in May.",
			[]string{"announced 2017-10 stated", "rule 2018-05 planned"}},
		{"2018-04-12", "The spacecraft will enter orbit in December 2020 if all goes well.",
			[]string{"enter 2020-12 planned"}},
		{"2018-04-12", "The telescope has been observing the star since 2015 and will continue until 2021.",
			[]string{"observing 2015/.. since", "continue ../2021 planned"}},
		{"2018-04-12", "Born on a farm near Leeds in 1931, she joined the navy at 18 and served for six years.",
			[]string{"Born 1931 stated"}},
		{"2018-04-12", "He wrote his first novel in 1962 while working as a teacher.",
			[]string{"wrote 1962 stated"}},
		{"2018-04-12", "United beat Rovers 3-1 on Saturday, their first win since January.",
			[]string{"beat 2018-04-07 stated"}},
		{"2018-04-12", "The race, first held in 1903, starts in Brussels on July 7.",
			[]string{"held 1903 stated", "starts 2018-07-07 planned"}},
		{"2018-04-12", "Unless a buyer is found by Friday, the yard will close.",
			[]string{"found ../2018-04-13 planned maybe"}},
		{"2018-04-12", "No one has claimed responsibility for Tuesday's bombing.",
			[]string{}},
		{"2018-04-12", "Tuesday's bombing killed eleven people.",
			[]string{"killed 2018-04-10 stated"}},
		{"2018-04-12", "The vote had been due on Thursday but was cancelled on Wednesday after the speaker fell ill.",
			[]string{"been 2018-04-12 planned", "cancelled 2018-04-11 stated"}},
		{"2018-04-12", "Neither side commented on Monday's report.",
			[]string{}},
		{"2018-04-12", "The law, passed in 2009 and amended in 2014, expires next month.",
			[]string{"passed 2009 stated", "amended 2014 stated", "expires 2018-05 planned"}},
		{"2018-04-12", "Hundreds of flights were cancelled over the weekend as snow blanketed the coast.",
			[]string{"cancelled 2018-04-07/2018-04-08 stated"}},
		{"2018-04-12", "By the time rescuers arrived on Sunday, the boat had sunk.",
			[]string{"arrived 2018-04-08 stated"}},
		{"2018-04-12", "Workers walked out on Monday, demanding that wages frozen since 2016 be raised.",
			[]string{"walked 2018-04-09 stated", "frozen 2016/.. since"}},
		{"2018-04-12", "The minister, speaking on Tuesday, said the plan would be published before the summer.",
			[]string{"speaking 2018-04-10 stated", "published ../2018-21 planned"}},
		{"2018-04-12", "In 1998 the firm moved to Ghent, where it had owned a mill since 1921.",
			[]string{"moved 1998 stated", "owned 1921/.. since"}},
		{"2018-04-12", "From 2005 to 2010 he advised the president, and in 2012 he became ambassador to Peru.",
			[]string{"advised 2005/2010 stated", "became 2012 stated"}},
		{"2018-04-12", "The court adjourned the case until May 3.",
			[]string{"adjourned 2018-05-03 planned"}},
		{"2018-04-12", "Although the ban was lifted in 2003, few firms returned before 2007.",
			[]string{"lifted 2003 stated", "returned ../2006 stated"}},
		{"2018-04-12", "She died on Monday at her home in Lyon, her son said. She had been ill since the autumn.",
			[]string{"died 2018-04-09 stated", "been 2017-23/.. since"}},
		{"2018-04-12", "Inflation rose to 2.9 percent in March from 2.7 percent in February.",
			[]string{"rose 2018-03 stated"}},
		{"2018-04-12", "The company did not respond to questions sent on Tuesday.",
			[]string{"sent 2018-04-10 stated"}},
		{"2018-04-12", "“The fire started at about 3 a.m. on Sunday,” said chief Mary Dow.",
			[]string{"started 2018-04-08T03:00:00 stated"}},
		{"2018-04-12", "Three people were arrested, two of them on Monday at the airport.",
			[]string{"arrested 2018-04-09 stated"}},
		{"2018-04-12", "The reforms, which the party has promised since 2010, were approved on Tuesday by 61 votes to 40.",
			[]string{"promised 2010/.. since", "approved 2018-04-10 stated"}},
		{"2018-04-12", "The museum may have to close in September, its director warned on Monday.",
			[]string{"close 2018-09 planned maybe", "warned 2018-04-09 stated"}},
		{"2018-04-12", "Asked on Thursday whether she would run in 2020, the senator laughed.",
			[]string{"Asked 2018-04-12 stated", "run 2020 planned maybe"}},
		{"2018-04-12", "Between 1990 and 2016 the glacier lost a third of its ice.",
			[]string{"lost 1990/2016 stated"}},
		{"2018-04-12", "A report published Wednesday found that emissions had doubled since 1990.",
			[]string{"published 2018-04-11 stated", "doubled 1990/.. since"}},
		{"2018-04-12", "It took until 2014 for the first train to cross.",
			[]string{"took ../2014 since"}},
		{"2018-04-12", "The suspect, identified on Wednesday as a 41-year-old plumber, appeared in court on Thursday.",
			[]string{"identified 2018-04-11 stated", "appeared 2018-04-12 stated"}},
		{"2018-04-12", "The bridge collapsed in 2001 and was rebuilt two years later.",
			[]string{"collapsed 2001 stated", "rebuilt 2003 stated"}},
		{"2018-04-12", "Had the bank failed in 2008, the state would have paid.", []string{"failed 2008 stated maybe"}},
		{"2018-04-12", "Holt, who has been the town's top health official since 2002, will head the agency.", []string{"been 2002/.. since"}},
		{"2018-04-12", "The ministry cancelled classes in the capital and surrounding towns on Friday.", []string{"cancelled 2018-04-06 stated"}},

		// Of another
		{"2022-09-06", "The prime minister resigned on Monday, three years after winning office, and will be replaced by a caretaker until elections in November.",
			[]string{"resigned 2022-09-05 stated", "replaced ../2022-11 planned"}},
		{"2022-09-06", "Lawmakers will reconvene on Sept. 19, after a summer recess that began on July 22.",
			[]string{"reconvene 2022-09-19 planned", "began 2022-07-22 stated"}},
		{"2022-09-06", "An appeals court upheld on Friday a 2020 ruling that struck down the law.",
			[]string{"upheld 2022-09-02 stated"}},
		{"2022-09-06", "The two countries, which fought a war in 1998, signed a peace deal in 2018 but have yet to reopen the border.",
			[]string{"fought 1998 stated", "signed 2018 stated"}},
		{"2022-09-06", "Torrential rain has killed at least 30 people since last week, officials said on Tuesday, warning that more storms were expected by the weekend.",
			[]string{"killed 2022-08-29/.. since", "said 2022-09-06 stated", "expected ../2022-09-11 planned"}},
		{"2022-09-06", "The fire, which started on Saturday afternoon, had spread to two more villages by Sunday.",
			[]string{"started 2022-09-03 stated", "spread ../2022-09-04 stated"}},
		{"2022-09-06", "Schools closed on Monday and are not expected to reopen before next week.",
			[]string{"closed 2022-09-05 stated", "reopen ../2022-09-11 planned not"}},
		{"2022-09-06", "Kovac lost in straight sets on Sunday to the player she had beaten in May.",
			[]string{"lost 2022-09-04 stated", "beaten 2022-05 stated"}},
		{"2022-09-06", "City, champions in 2019 and 2020, have lost four of their six games this season.",
			[]string{}},
		{"2022-09-06", "The coach, appointed in June after two years in Spain, was dismissed on Tuesday morning.",
			[]string{"appointed 2022-06 stated", "dismissed 2022-09-06 stated"}},
		{"2022-09-06", "A man who was jailed in 2004 for a murder he did not commit walked free on Friday.",
			[]string{"jailed 2004 stated", "walked 2022-09-02 stated"}},
		{"2022-09-06", "The hearing, adjourned last month, resumed on Monday; a verdict is due by October 1.",
			[]string{"adjourned 2022-08 stated", "resumed 2022-09-05 stated", "is ../2022-10-01 planned"}},
		{"2022-09-06", "He was first elected in 1990, lost his seat in 1998, and won it back four years later.",
			[]string{"elected 1990 stated", "lost 1998 stated", "won 2002 stated"}},
		{"2022-09-06", "Oil prices rose on Tuesday, a day after exporters agreed to cut output in October.",
			[]string{"rose 2022-09-06 stated", "cut 2022-10 planned", "agreed 2022-09-05 stated"}},
		{"2022-09-06", "The carmaker will recall 120,000 vans built between March 2018 and May 2020.",
			[]string{"built 2018-03/2020-05 stated"}},
		{"2022-09-06", "The company, which went public in 2014, expects to turn a profit for the first time next year.",
			[]string{"went 2014 stated", "turn 2023 planned"}},
		{"2022-09-06", "Shareholders approved the sale in a vote on Aug. 30, and it should close by year-end.",
			[]string{"approved 2022-08-30 stated", "close ../2022 planned"}},
		{"2022-09-06", "The central bank has raised rates five times this year, most recently on July 27.",
			[]string{"raised 2022-07-27 stated"}},
		{"2022-09-06", "Unemployment, which peaked at 9.1 percent in 2010, fell to 3.8 percent last month.",
			[]string{"peaked 2010 stated", "fell 2022-08 stated"}},
		{"2022-09-06", "Astronomers who first spotted the object in 2017 said on Monday that it will pass Earth in March 2029.",
			[]string{"spotted 2017 stated", "said 2022-09-05 stated", "pass 2029-03 planned"}},
		{"2022-09-06", "The satellite, built in the 1990s, is expected to burn up in the atmosphere on Wednesday or Thursday.",
			[]string{"built 199X stated", "burn 2022-09-07/2022-09-08 planned"}},
		{"2022-09-06", "The drug has been on the market since 2011 but its patent expires in December.",
			[]string{"been 2011/.. since", "expires 2022-12 planned"}},
		{"2022-09-06", "Ingrid Solheim, the last survivor of the 1944 raid, has died at 99. She was born in Narvik on 3 May 1923.",
			[]string{"born 1923-05-03 stated"}},
		{"2022-09-06", "His first marriage ended in divorce in 1968; in 1971 he married the actress Vera Lind, who survives him.",
			[]string{"ended 1968 stated", "married 1971 stated"}},
		{"2022-09-06", "After studying in Paris, she returned in 1952 to find her village deserted.",
			[]string{"returned 1952 stated"}},
		{"2022-09-06", "The theatre, destroyed by fire in 1996 and rebuilt at a cost of 90 million euros, reopened in 2003.",
			[]string{"destroyed 1996 stated", "reopened 2003 stated"}},
		{"2022-09-06", "The strike, now in its third week, began when talks broke down on August 19.",
			[]string{"broke 2022-08-19 stated"}},
		{"2022-09-06", "Ferries will not run on Wednesday, the operator said, because of high winds forecast from midnight.",
			[]string{"run 2022-09-07 planned not", "forecast 2022-09-07T00:00:00 planned"}},
		{"2022-09-06", "The road has been closed since Sunday's landslide and will stay shut until at least Thursday.",
			[]string{"closed 2022-09-04/.. since", "shut ../2022-09-08 planned"}},
		{"2022-09-06", "Union leaders met ministers for the second time in a week on Monday but failed to reach agreement.",
			[]string{"met 2022-09-05 stated"}},
		{"2022-09-06", "The president is due in Tokyo on Sept. 27 for a funeral before flying to Seoul the next day.",
			[]string{"is 2022-09-27 planned", "flying 2022-09-28 planned"}},
		{"2022-09-06", "Voters will decide in a referendum on Sunday whether to keep the constitution adopted in 1980.",
			[]string{"decide 2022-09-11 planned", "adopted 1980 stated"}},
		{"2022-09-06", "In his speech last Thursday the governor promised to repeal the tax by 2024.",
			[]string{"promised 2022-09-01 stated", "repeal ../2024 planned"}},
		{"2022-09-06", "Customers who ordered before Aug. 1 should have received a refund.",
			[]string{"ordered ../2022-07-31 stated"}},
		{"2022-09-06", "The plant supplied a third of the country's gas before it was shut in July.",
			[]string{"shut 2022-07 stated"}},

		// What lasts, what was decided, what was only possible
		{"2018-04-12", "Kolb has lived in the lighthouse for three years, and until May she will share it.",
			[]string{"share ../2018-05 planned", "lived 2015~/.. since"}},
		{"2018-04-12", "He taught at the school from 1975 until his retirement in 2012.", []string{"taught 1975/2012 stated"}},
		{"2018-04-12", "The mayor decided to leave office in April 2008.", []string{"leave 2008-04 stated"}},
		{"2018-04-12", "The board tried to sell the mill in April 2008.", []string{"sell 2008-04 stated"}},
		{"2018-04-12", "The board planned to sell the mill in April 2008.", []string{"sell 2008-04 planned"}},
		{"2018-04-12", "The strike, due to start on Friday, could last until Monday.", []string{"start 2018-04-13 planned", "last ../2018-04-16 planned maybe"}},
		{"2018-04-12", "Measles was declared eliminated in 2000.", []string{"declared 2000 stated"}},
		{"2018-04-12", "Rain washed out Saturday's play. Claims must be sent no later than May 3.",
			[]string{"washed 2018-04-07 stated", "sent ../2018-05-03 planned"}},
		{"2018-04-12", "He said in May that the money would come in August. Marlow play Thornby on Saturday.",
			[]string{"said 2017-05 stated", "come 2017-08 planned", "play 2018-04-14 planned"}},
		{"2018-04-12", "Norden reported a loss for the first quarter.", []string{}},

		{"2014-05-08", "The mill was to close in March, but an order kept it running. In 1980 Holt was to become its head.",
			[]string{"close 2014-03 planned", "become 1980 stated"}},
		{"2014-05-08", "The vote, first set for March 30, will be held in June.", []string{"set 2014-03-30 planned", "held 2014-06 planned"}},

		// In front of whom, and dates that and parts
		{"2014-02-06", "The brothers were extradited on Tuesday and appeared before a magistrate on Wednesday.",
			[]string{"extradited 2014-02-04 stated", "appeared 2014-02-05 stated"}},
		{"2014-02-06", "The plans are to go back before councillors next month.", []string{"go 2014-03 planned"}},
		{"2014-02-06", "A new version will be put before it on April 4. The pump failed before the explosion on 2 January.",
			[]string{"put 2014-04-04 planned", "failed ../2014-01-01 stated"}},
		{"2014-02-06", "The first buses will run in June and the rest by the end of the year.",
			[]string{"run 2014-06 planned", "run ../2014 planned"}},
		{"2014-02-06", "He has put off the trip until after Easter.", []string{"put 2014-04-21/.. planned"}},

		{"2010-01-13", "The quake hit at 4:53 p.m. local time (2153 GMT) on Tuesday.",
			[]string{"hit 2010-01-12T16:53:00 stated"}},

		{"2010-01-13", "The square was full of people as midnight approached on Friday.",
			[]string{"approached 2010-01-08 stated"}},

		// What dates a noun, and what only compares
		{"2018-04-12", "The budget is 10 million crowns, down 2 million from the year before.", []string{}},
		{"2018-04-12", "The storm, the third to hit the coast this month, sank two ships on Monday.", []string{"sank 2018-04-09 stated"}},
		{"2018-04-12", "Sales rose by 12 percent over 2001.", []string{}},
		{"2018-04-12", "Sales rose by 12 percent over the past two years.", []string{"rose 2016-04-13/2018-04-12 stated"}},
		{"2018-04-12", "The ministry's 2011 spending plan was never published.", []string{}},
		{"2018-04-12", "The pump failed three tests before the explosion on 2 March.", []string{"failed ../2018-03-01 stated"}},
		{"2018-04-12", "First-quarter results are due on May 3.", []string{"are 2018-05-03 planned"}},
		{"2018-04-12", "Unions called for a strike on Friday.", []string{"called 2018-04-13 planned"}},
		{"2018-04-12", "It was the worst flood since the collapse of the dam in 1954.", []string{}},
		{"2018-04-12", "No train here since the collapse of the dam in 1954.", []string{"– 1954/.. since"}},
		{"2018-04-12", "The clerics have called for protests after Friday prayers.", []string{}},
		{"2018-04-12", "A slump followed the Sept. 11, 2001, attacks, and the 1957 and 1968 epidemics were worse.", []string{}},
		{"2018-04-12", "The virus is less deadly than bird flu in 2004.", []string{}},
		{"2018-04-12", "The clashes of last week were not repeated on Monday.", []string{"repeated 2018-04-09 stated not"}},
	} {
		if diff := cmp.Diff(c.want, datedVerbs(c.published, c.text, x)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
}

// datedVerbs writes what each date of a text dates.
func datedVerbs(published, text string, x *dates.Extractor) []string {
	a := story(published, text)
	r := read(a, x, false)
	defer r.release()
	out := []string{}
	for i := range r.sentences {
		s := &r.sentences[i]
		for j := range s.expressions {
			e := &s.expressions[j]
			if e.Nominal || e.Clause >= 0 && r.shadowed(s, j) {
				continue
			}
			d := r.stated(s, e)
			words := []string{"–", d.when.EDTF(), d.basis.String()}
			if k := e.Clause; k >= 0 {
				head := s.words[s.clauses[k].Head]
				words[0] = text[head.Start:head.End]
				if prose.Negated(s.words, s.clauses, k) && !r.onlyThen(s, e) {
					words = append(words, "not")
				}
				if prose.Tentative(s.words, s.clauses, k) {
					words = append(words, "maybe")
				}
			}
			out = append(out, strings.Join(words, " "))
		}
	}
	return out
}
