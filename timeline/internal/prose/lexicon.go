package prose

import (
	"strings"

	"dateline/dates/grammar/letters"
)

// Class is a set of things a word can be. Words are ambiguous: "reports" is a
// noun and a verb; what it is in a sentence is for verbs.go to say.
type Class uint64

const (
	Determiner   Class = 1 << iota
	Possessive         // his, their: a determiner that stands for a name
	Preposition        // in, of, with
	Pronoun            // a subject that is not a noun: he, it, they, I
	FirstPerson        // I, we, our
	Coordinator        // and, or, but
	Subordinator       // after, because, if, while
	Relative           // who, which, whose, where
	That               // that: complement, relative or determiner
	To
	Negation   // not, never, no
	Adverb     // may stand between an auxiliary and its verb
	BeForm     // is, was, been
	HaveForm   // has, had
	DoForm     // does, did
	Modal      // could, might
	Will       // will, shall, won't, 'll
	Base       // close, go
	SForm      // closes, goes
	PastForm   // closed, went
	Participle // closed, gone
	IngForm    // closing
	PresentTense
	PastTense
	Reporting // say, announce, in any form
	Planning  // plan, schedule, expect: what it governs lies ahead
	Cancelled // prevent, cancel, deny: what it governs did not happen
	Hypothetical
	Connective   // earlier, later, previously
	Title        // Mr, President, Secretary
	Calendar     // Monday, March, today
	Abstract     // words that open a sentence, and so are capitalised, without naming anything
	Noun         // a word that is a noun more often than the verb it looks like
	Naming       // called, given: a participle that keeps an object with an article
	Opinion      // verbs and words of judging: called, blamed, condemned
	Agent        // by
	TargetWord   // target, deadline: what it names is planned
	WouldForm    // would, 'd: a past future when somebody reports it
	Weekday      // Monday, today: days named from the day of writing
	LastNext     // last, next, this, earlier: begin a date named from the day of writing
	OnIn         // prepositions that say no more than the date itself
	Linker       // however, meanwhile: ties a sentence to the one before
	SinceWord    // since
	UntilWord    // until, till
	Comparing    // compared, than, versus; from before a number
	OrgWord      // Corp, Department: what ends in it is no person, whatever it begins with
	PrepSub      // subordinators that are prepositions as well: after, before
	OfWord       // of
	TimeNoun     // night, week: what "of" ties a date to
	LaterSub     // subordinators behind which comes what came later: before, until
	PlainSubject // I, you, we, they: what a verb without an ending follows
	Counting     // two, twenty: a number in words
	WhenSub      // when, while, as: the clause tells of the same time
	Particle     // off, up: may belong to the verb before
	Stative      // appear, seem: a plural present tense more often than a noun
	It           // it
	NameInner    // of, von: may stand within a name
	HeShe        // pronouns that stand for one person
	Intransitive // said, died: the -ed form is never a passive participle
	SecondPerson // you, your
	Pointing     // this, they, there: a subject that points at what was said before, or at nothing
	Arguing      // so, yes, fortunately: opens a comment, not a happening
	Clausal      // show, find, know: a clause of its own may follow without a that
	PageWord     // JavaScript, iReport: speaks of the page, not of the world
)

// lexicon holds every known word in lower case, knownWords the same for looking
// one up in passing.
var (
	lexicon    = buildLexicon()
	knownWords = letters.NewTable(lexicon)
)

func buildLexicon() map[string]Class {
	lex := map[string]Class{}
	add := func(c Class, words string) {
		for _, w := range strings.Fields(words) {
			lex[w] |= c
		}
	}
	for _, l := range closedClasses {
		add(l.class, l.words)
	}
	for _, l := range regularVerbs {
		for _, w := range strings.Fields(l.words) {
			s, ed, ing := inflect(w)
			add(l.class|Base, w)
			add(l.class|SForm, s)
			add(l.class|PastForm|Participle, ed)
			add(l.class|IngForm, ing)
			if britishDoubles(w) {
				add(l.class|PastForm|Participle, w+"led")
				add(l.class|IngForm, w+"ling")
			}
		}
	}
	for _, l := range irregularVerbs {
		for _, row := range strings.Split(l.words, ",") {
			f := strings.Fields(row)
			s, _, ing := inflect(f[0])
			add(l.class|Base, f[0])
			add(l.class|SForm, s)
			add(l.class|PastForm, f[1])
			add(l.class|Participle, f[2])
			add(l.class|IngForm, ing)
		}
	}
	lex["based"] &^= PastForm // "Leeds-based", "based in Leeds": hardly ever a past tense
	return lex
}

// inflect returns the forms of a regular verb: closes, closed, closing.
func inflect(w string) (s, ed, ing string) {
	stem := w
	last := w[len(w)-1]
	switch {
	case strings.HasSuffix(w, "ee"):
		return w + "s", w + "d", w + "ing"
	case strings.HasSuffix(w, "ie"):
		return w + "s", w + "d", w[:len(w)-2] + "ying"
	case last == 'e':
		return w + "s", w + "d", w[:len(w)-1] + "ing"
	case last == 'y' && !strings.ContainsRune("aeou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies", w[:len(w)-1] + "ied", w + "ing"
	case doubling[w]:
		stem = w + string(last)
	}
	s = w + "s"
	if strings.HasSuffix(w, "s") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "x") || strings.HasSuffix(w, "z") || last == 'o' {
		s = w + "es"
	}
	return s, stem + "ed", stem + "ing"
}

// britishDoubles tells whether a verb doubles its last letter in Britain, Australia and
// India: "cancelled", "signalled", but not "revealed", "sealed".
func britishDoubles(w string) bool {
	n := len(w)
	return n > 4 && !doubling[w] && (strings.HasSuffix(w, "el") || strings.HasSuffix(w, "al")) && !strings.ContainsRune("aeiou", rune(w[n-3]))
}

// doubling are the verbs that double their last letter.
var doubling = Set("stop plan drop ban cap control commit admit permit submit refer occur prefer rob slip snap step strip transfer grab " +
	"equip cut set put run get sit win begin hit let shut swim bid rid spin forget dig scrap slam trim compel expel propel quit spot tap top trap wrap jam scan skip plot pin nod regret rebut " +
	"flag drag slap jog hug ram skid tip stab whip zip vet stun pet plug defer confer emit omit beg rebel repel dip ram scrub skim annul deter infer excel recur outwit refit rip rot embed").all

type wordList struct {
	class Class
	words string
}

var closedClasses = []wordList{
	{Determiner, "the a an this these those some any every each no all both another such several many few fewer much most more less"},
	{Determiner | Possessive, "his her its their my your whose"},
	{Determiner | Possessive | FirstPerson, "our my"},
	{Preposition, "regardless in on at of for from with by into onto over under about against between among during through within without toward towards " +
		"across along around behind below beside beyond despite except inside near off out outside per than throughout upon via amid amidst versus up down like including following"},
	{Pronoun, "he she it they you there one him them"},
	{Pronoun | FirstPerson, "i we me us"},
	{FirstPerson, "our ours my us myself ourselves"},
	{PastForm | Participle, "noticed realised stemmed dubbed labelled titled nicknamed termed styled slated"},
	{IngForm, "stemming brewing"},
	{Clausal, "show shows showed shown showing find finds found know knows knew hear hears heard see sees saw learn learns learned mean means meant meaning ensure ensures ensured notice noticed realise realised realize realized prove proves proved"},
	{SecondPerson, "you your yours yourself"},
	{Pointing, "this that these those it they there some many what whatever most such one here let lets let's their its all any"},
	{Arguing, "so yes yeah no nope fortunately unfortunately obviously clearly surely sadly hopefully perhaps maybe oh hey hi please thanks thank well why how"},
	{PageWord, "javascript flash player cookies browser website site page pages web click email e-mail comment comments commenters moderators login log sign ireport ireporters guidelines " +
		"views terms conditions copyright privacy policy subscribe newsletter newsletters twitter facebook blog post posts poster rss feed feeds edition section link links download advertisement getty photo photograph image caption slideshow gallery"},
	{Coordinator, "and or but nor yet plus &"},
	{Subordinator, "after before because since although though if unless until till while when as once whereas whether lest"},
	{Hypothetical, "if unless whether"},
	{Relative, "who whom whose which where wherein what"},
	{That, "that"},
	{To, "to"},
	{Agent, "by"},
	{It, "it"},
	{Particle, "off up out down over away back"},
	{Stative, "appear seem remain become include want need know continue exist contain represent belong depend differ suffer occur happen expect hope agree disagree"},
	{Counting, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"},
	{WhenSub, "when while as once if unless whether until till"},
	{PlainSubject, "i you we they who that which"},
	{LaterSub, "before until till if unless whether while lest"},
	{OrgWord, "gas oil airways telecom steel power energy foods stores capital securities insurance petroleum chemicals brewing systems technologies partners trust news press corp inc co ltd plc llc group bank department ministry university court committee party association council motors electric foundation institute agency office commission company union center centre college school hospital court board fund holdings industries airlines times post street"},
	{PrepSub, "after before since until till as"},
	{OfWord, "of"},
	{TimeNoun, "am quarter period months weeks days years night morning afternoon evening day week weekend month year start beginning end middle close eve as fall spring summer autumn winter early late"},
	{Comparing, "compared than versus vs from against"},
	{SinceWord, "since"},
	{UntilWord, "until till"},
	{NameInner, "of de la le da do dos di del della der den van von bin ibn al el und du ben &"},
	{HeShe, "he she"},
	{Weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today yesterday tomorrow tonight"},
	{LastNext, "last next this earlier later"},
	{OnIn, "on in at during"},
	{Linker, "however meanwhile also still then thus moreover furthermore besides instead nevertheless nonetheless separately additionally later " +
		"now indeed yes well so therefore finally again earlier afterwards afterward overall initially originally similarly eventually subsequently historically typically generally usually normally ideally ironically interestingly importantly notably specifically"},
	{TargetWord, "target deadline due upcoming forthcoming scheduled planned slated expected intended anticipated targeted supposed"},
	{PastForm | Participle, "lied"},
	{Planning, "set"},
	{WouldForm, "would wouldn't 'd"},
	{Intransitive, "said died rose fell came went happened occurred appeared arrived departed emerged collapsed escaped resigned retired erupted " +
		"disagreed agreed declined refused remained continued lasted responded replied insisted argued testified commented remarked warned lived worked " +
		"waited walked laughed smiled slumped soared plunged tumbled surged jumped climbed rallied existed belonged consisted participated voted hoped wanted tried failed managed " +
		"plummeted vanished dwindled lingered subsided prevailed thrived perished resided succumbed elapsed culminated receded rebounded stagnated faltered veered languished proliferated hesitated " +
		"interfered intervened competed coincided collided crumbled disappeared fluctuated flourished loomed migrated persisted proceeded progressed reappeared recurred relapsed " +
		"relied resurfaced retreated stumbled swerved tended toiled trembled wandered withered expired reacted"},
	{Negation, "not n't never no nobody none nothing neither nor cannot hardly barely without didn't doesn't don't wasn't weren't isn't aren't won't " +
		"wouldn't couldn't shouldn't can't hasn't haven't hadn't mustn't mightn't"},
	{Adverb, "longer also already still just even only never ever always often sometimes now then soon again once recently currently previously formerly reportedly " +
		"perhaps possibly maybe probably allegedly apparently largely finally not n't both since not yet quickly slowly nearly almost far later earlier later first long all each so well better further together " +
		"initially originally similarly eventually subsequently historically typically generally usually normally instead twice"},
	{BeForm | PresentTense, "is are am isn't aren't 're 'm"},
	{BeForm | PastTense, "was were wasn't weren't"},
	{BeForm | Participle, "been"},
	{BeForm | IngForm, "being"},
	{BeForm | Base, "be"},
	{Participle, "done"},
	{HaveForm | PresentTense, "has have hasn't haven't 've"},
	{HaveForm | PastTense | Participle, "had"},
	{HaveForm | PastTense, "hadn't"},
	{HaveForm | IngForm, "having"},
	{DoForm | PresentTense, "do does don't doesn't"},
	{DoForm | PastTense, "did didn't"},
	{Modal, "would could should can may might must cannot ca wo can't couldn't wouldn't shouldn't mustn't mightn't ought 'd"},
	{Will, "will shall won't 'll wo"},
	{Hypothetical, "could might may would perhaps possibly maybe likely unlikely possible potential can"},
	{Connective, "earlier later previously afterwards afterward meanwhile subsequently then before after following"},
	{Calendar, "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
		"jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun today yesterday tomorrow tonight"},
	{Abstract, "the a an he she it they we i you this that these those there but and or so if in on at as for from with by to of when while after before " +
		"since although though however his her its their our my your what who how why where which not no some many most all both each another " +
		"other one two three four five six seven eight nine ten then yet still also now last next earlier later meanwhile despite under over during until because once " +
		"according about more nearly only even instead officials police analysts authorities shares among between against amid through " +
		"thousands hundreds dozens millions several few such than is are was were has have had do does did will would could can may might let " +
		"none nothing nobody everyone everybody someone anyone people men women children here just very too rather per up down out off around " +
		"asked told said says investors experts critics supporters residents protesters demonstrators scientists doctors prices sales profits " +
		"nor like unlike without within whether unless further first second third finally recently currently today's yes well because"},
	{Title, "mr mrs ms miss dr prof professor sir lord lady dame president vice premier chancellor minister secretary senator representative governor mayor " +
		"general colonel major captain lieutenant sergeant admiral commander chief chairman chairwoman chair director judge justice king queen prince princess pope " +
		"cardinal bishop archbishop rev reverend father gen col lt sgt capt maj adm cmdr sen rep gov hon ambassador spokesman spokeswoman spokesperson " +
		"attorney officer executive deputy former prime foreign interior defense defence finance ceo cfo coach inspector detective constable congressman congresswoman lawmaker analyst sheikh sheik emir sultan"},
	{Naming, "called named dubbed labelled labeled given awarded granted titled entitled nicknamed termed styled paid handed sent shown offered"},
	{0, "ally anomaly assembly belly bully butterfly deadly elderly family folly friendly holy jelly kindly likely lily lively lonely lovely costly melancholy monopoly orderly silly ugly worldly"}, // no adverbs
	{0, "hundred hatred kindred bloodshed watershed seabed riverbed hotbed flatbed sacred wicked crooked jagged ragged rugged naked talented gifted beloved " +
		"infrared unprecedented unrelated unexpected undetected unlimited unidentified unmanned"}, // no past tenses
	{0, "sibling siblings sterling ceiling pudding herring viking offspring hamstring clothing shilling dumpling duckling farthing"}, // no -ing forms
	{Noun, "address advocate ambush audit benefit blend boom bother bow bribe bully cheer cripple crest crown cruise cry dash default dispatch document downgrade draft " +
		"drag drain drill exile extract fetch flag flank flare flock flush frame fuse gamble gauge gaze glance glide grasp grill groom guess gush hammer harbor " +
		"harbour harvest haul hijack hint honor honour hug impact insult jog lament lash layer lease lecture lodge lure mandate mask massacre menace mint " +
		"muster object offset outlaw overflow overhaul paint peak pet petition pioneer pitch plague plow plug plunder poll pound probe provision quarantine " +
		"quarrel quote ram rape rattle rebel rebuke refund regard relapse relaunch remand remedy resort respect rest revolt reward ripple roar rupture rust " +
		"sabotage sacrifice safeguard salvage scoop scramble scrape scratch scream scuffle sense shave shelter shield shuttle sigh siphon sketch skid slap " +
		"slaughter smear smell soak sort speed spoil spray sprint squeeze stab stamp stash stir stitch store stroll stumble suit supplement survey swallow " +
		"swamp swerve taunt thaw tilt tip toil toss tow trace transplant trek tremble trespass tutor twist vet wage whip whisper wish worship yell zip " +
		"addresses advocates ambushes audits benefits blends booms bothers bows bribes bullies cheers cripples crowns cruises cries dashes defaults dispatches " +
		"documents downgrades drafts drags drains drills exiles extracts fetches flags flanks flares flocks flushes frames fuses gambles gauges gazes glances " +
		"glides grasps grills grooms guesses gushes hammers harbors harbours harvests hauls hijacks hints honors honours hugs impacts insults jogs laments " +
		"lashes layers leases lectures lodges lures mandates masks massacres menaces mints musters objects offsets outlaws overflows overhauls paints peaks " +
		"pets petitions pioneers pitches plagues plows plugs plunders polls pounds probes provisions quarantines quarrels quotes rams rapes rattles rebels " +
		"rebukes refunds regards relapses relaunches remands remedies resorts respects rests revolts rewards ripples roars ruptures rusts sabotages sacrifices " +
		"safeguards salvages scoops scrambles scrapes scratches screams scuffles senses shaves shelters shields shuttles sighs siphons sketches skids slaps " +
		"slaughters smears smells soaks sorts speeds spoils sprays sprints squeezes stabs stamps stashes stirs stitches stores strolls stumbles suits " +
		"supplements surveys swallows swamps swerves taunts thaws tilts tips toils tosses tows traces traffics transplants treks trembles trespasses tutors " +
		"twists vets wages whips whispers wishes worships yells zips"},
	{Noun, "storm commission spill sets surrounding neighboring neighbouring sprawling forecast forecasts shot split rules rule benefits changes issues questions answers causes crosses matters conditions effects funds fund operating restructuring outstanding preferred marketing manufacturing engineering accounting banking advertising drilling fishing shipping mining farming yields guards ranks lists parts labels models matches hands heads fires floods storms waves something anything everything thing"},
	{Noun, "spills swaps remarks challenges advances pumps edits curbs acts aids amounts analyses arms assaults attempts bars bases beats bets bites breaks briefs broadcasts checks combats commands comments concerns contacts counters counts cracks " +
		"damages dances debuts declines defeats defects displays draws disputes drinks edges exchanges excuses exercises experiences exploits features feeds files finances forms fractures functions graduates grants " +
		"guarantees highlights influences interviews jails lands loads lobbies marks mistakes outlines packs patrols pauses pins plants poisons positions posts presses pressures processes rains recruits regrets rents repairs " +
		"replies retreats reviews rides rings risks rolls sacks sails sanctions scales schedules scores shores shouts signals slides slips spots springs stalls sticks strings supplies surfaces swings tackles tastes " +
		"touches tours trusts tweets updates values vows wastes watches winds wrecks"},
	{Noun, "clashes marches raids bombs blasts floods storms crashes murders arrests debates appeals awards battles boosts campaigns changes covers designs doubts " +
		"escapes exports imports exhibits flows fuels funds guards guides judges jumps kicks launches leaks levels licenses links lists loans locks markets " +
		"matches mines models monitors notices pardons parks permits phases pledges practices profits promises purchases races rallies ranges ranks rescues " +
		"rushes salutes scans scares searches seals seats sentences shapes shifts ships shocks slumps smiles sparks splits spreads stages steps strains " +
		"stresses stretches strips struggles surges surprises suspects switches targets taxes tears tracks trails trains transfers travels treats triggers " +
		"trips triumphs upgrades volunteers walks waves witnesses wounds bans blocks delays halts"},
	{Noun, "reports plans attacks calls talks moves offers claims sales results shares rates costs demands needs supports fears hopes bids deals tests visits votes fights " +
		"reforms raises works orders studies states returns increases decreases drops gains losses cuts limits controls plots traps caps aims warnings meetings protests strikes forces charges " +
		"leads runs starts ends stands falls rises turns looks points shows interests measures signs trades uses views projects programs notes contracts requests statements estimates " +
		"report plan attack call talk move offer claim result share rate cost demand need support fear hope bid deal test visit vote fight reform raise work order study state return increase decrease drop gain " +
		"cut limit aim protest strike force charge lead run start end stand fall rise turn look point show interest measure sign trade use view project program note contract request estimate name names release releases " +
		"ties something anything everything reserves ceiling lightning wedding clothing sterling siding sibling king string ring wing spring process house houses group head heads face faces place places light lights power powers stop stops play plays record records " +
		"building meeting opening closing hearing ruling trading shooting bombing killing fighting warning finding funding spending housing training feeling living beginning ending spring evening morning during according including following pending"},
}

// regularVerbs are the verbs of news that take -ed, grouped by what they say.
var regularVerbs = []wordList{
	{Reporting, "announce report state add note claim argue insist explain suggest warn acknowledge admit confirm reveal disclose declare " +
		"conclude testify allege assert comment remark reply respond recall stress emphasize emphasise caution concede contend maintain indicate mention observe " +
		"estimate predict forecast complain quip reiterate repeat urge signal inform assure promise vow pledge tweet conclude"},
	{Reporting | Cancelled, "deny"},
	{Reporting | Opinion, "believe doubt"},
	{Opinion, "call describe blame condemn criticize criticise praise accuse denounce label dismiss hail reject dispute"},
	{Planning, "plan schedule expect intend hope aim propose prepare order demand ask agree offer seek want promise threaten vow pledge decide target anticipate arrange request require consider urge call need try attempt commit suppose"},
	{Cancelled, "prevent cancel postpone avert avoid block halt abandon scrap delay fail refuse decline suspend stop bar ban prohibit reject"},
	{0, "post subscribe click moderate prefer rob snap skip nod trim cap propel plot rid rebut regret control tap trap wrap slam jam pin equip compel spot scan slip sue owe aid vie eye accept access achieve acquire act adjust adopt advance affect air allow amend amount answer appeal appear apply appoint approach approve arm arrest arrive " +
		"assassinate assault assemble assess assign assist assume attach attack attain attend attract authorize award back base bail battle belong bid bolster bomb boost borrow bounce boycott brief broadcast burn bury campaign capture carry cause cease " +
		"celebrate challenge change charge chase check circulate cite claim clash classify clean clear climb close coincide collaborate collapse collect combat combine command commemorate commence commission " +
		"compare compete compile complete comply concern conduct confront connect conquer consist construct consult consume contact contain continue contract contribute convene convert convict cooperate cost count " +
		"cover crack crash create cross crush curb damage dance date deal debate debut decline decrease dedicate defeat defect defend define deliver deliberate demolish demonstrate depart depend deploy deport depose " +
		"describe design destroy detain detect deteriorate determine detonate devastate develop devote die differ direct disagree disappear discharge discover discuss disperse display disrupt dissolve distribute divert divide divorce " +
		"dominate donate double drift drop drown dump earn ease edge educate elect eliminate embark emerge employ enable enact end endorse endure enforce engage enhance enjoy enlist ensure enter erase erupt escalate escape " +
		"establish evacuate evade evaluate evolve examine exceed exchange execute exercise exhaust exist expand expel experience expire explode exploit explore export expose express extend extradite face facilitate feature file fill finance " +
		"finish fire fix flee float flood focus follow force form foster found free freeze fuel fund function gain gather generate govern grab graduate grant greet guarantee guard guide hand handle happen harm head heal heat help highlight " +
		"hire host house hurt identify ignite ignore illustrate impeach implement import impose impress imprison improve include increase incur indict infect inflict influence inject injure inspect inspire install insure integrate intensify intercept interest interrogate interrupt intervene interview introduce " +
		"invade invent invest investigate invite involve issue jail join judge jump justify kick kidnap kill kiss knock label lack land last laugh launch leak leap learn level levy license lift light like limit link list listen live load lobby locate lock look loot love lower " +
		"manage manufacture march mark market marry match mature measure mediate merge migrate miss mobilize modify monitor mount move murder name narrow negotiate nominate notify obtain occupy occur open operate oppose organize organise oust outline " +
		"overturn owe own pardon park participate pass patrol pause perform permit persuade pick place plant play plead plunge point poison pose position pour practice praise pray presume press pressure proceed process produce profit progress prohibit project promote prompt prosecute protect protest prove provide provoke " +
		"publish pull pump punish purchase pursue push qualify question race raid rain raise rally range rank rate ratify reach react realize rebound rebuild receive recognize recommend record recover recruit reduce refer reflect reform regain register regulate reinforce reinstate relate relax release relocate rely remain " +
		"remember remove rename renew renovate rent reopen repair repeal replace represent rescue reserve reshape resign resist resolve restart restore restrict restructure result resume retain retire retreat retrieve return reunite reverse review revise revive revoke risk roll rule rush sack sail salute " +
		"sanction save scale scare score seal search secure seem seize select sentence separate serve settle shape share shift ship shock shore shout shrug sign slash slow slump smash smuggle soar solve spark specialize specify spill sponsor spur stabilize staff stage stall start starve stay steer stem step storm strain strand strengthen stretch strip " +
		"struggle study submit succeed suffer supply support suppose surface surge surprise surrender surround survive suspect sustain swap sweep switch swirl tackle target taste tax tear terminate test thank tie tighten tolerate top topple torture total touch tour track trade trail train transfer transform translate transport travel treat trigger triple " +
		"trust try tumble turn unite unveil update upgrade use usher vacate value vary veto view violate visit volunteer vote wait walk wane warm warn wash waste watch weaken weigh welcome widen wipe withstand witness wonder work worry worsen wound wreck yield zoom demand ask call offer order plan"},
	{0, "smile airlift amass amputate annex annihilate annul arraign ascend attest authorise banish barricade befriend behead blacklist bungle burgle capsize certify " +
		"commend conceive congregate conserve constrain contradict corrode curate customise deactivate debunk decay deceive decimate decompose deduct deface " +
		"deflect delegate delete delist denationalise deplete deregulate deserve desist despise detach deter detest devalue devise devour digest dilute " +
		"disallow disapprove disarm disavow discard disclaim discontinue discourage discredit disengage disguise disinfect dislodge dismount disobey dispense " +
		"disregard dissuade distinguish distract disturb divulge domesticate elapse emancipate embarrass embed embody emulate encircle encompass encrypt endow " +
		"engrave engulf enlighten enquire enrage enshrine enslave ensue entrust envision equate eradicate erode espouse evaporate exacerbate exaggerate " +
		"exasperate excavate excel exempt exhale exhibit exhort exhume expedite exterminate extinguish fabricate fluctuate foreclose furnish germinate glorify " +
		"grieve handcuff hibernate hurtle illuminate imitate immerse impale impart impersonate implore incarcerate incubate infer infiltrate infuriate inscribe " +
		"institute interpret intoxicate irrigate languish legislate liberate litigate loathe maim marginalise misbehave miscalculate misinterpret misjudge mock " +
		"molest mumble murmur narrate navigate nourish nurture obscure ordain orchestrate outlive outpace outscore outwit overrule overstate pacify paraphrase " +
		"peddle perplex pester placate pluck pollinate postulate predominate preoccupy prescribe proliferate promulgate purge purify quash quench readjust " +
		"reaffirm reappear reappoint rearm rearrange reassemble reassert reassess reassign rebrand recede recoup recreate recur recycle redeploy redirect " +
		"rediscover redistribute refit refresh refurbish regenerate regroup rehabilitate rehearse rehouse reimpose reinterpret reinvest reissue rejoice rejoin " +
		"rekindle remarry renegotiate renounce repaint repatriate repent replenish repossess rescind resettle restock restrain resubmit retrace retrain revel " +
		"ridicule rinse rip ripen rot ruin saturate scald scorn sculpt shortlist shriek shudder signify situate sneak solicit solidify soothe spearhead sprain " +
		"spurn stagger stagnate stockpile stoop strangle subcontract submerge subpoena succumb summarise summarize supplant surmount swindle sympathise " +
		"televise terrify thicken toughen trounce trudge underline underperform undervalue unearth unload unmask unpack unsettle upend uplift vandalise " +
		"vanquish veer verge vilify weld wither wriggle yearn"},
	{0, "abolish absorb abstain accelerate accommodate accompany accomplish accumulate activate adapt address adhere adjourn administer admire advertise advise " +
		"advocate affirm aggravate align allocate alter ambush analyse analyze apologise apologize appease applaud appreciate apprehend audit avenge await " +
		"baffle baptise baptize beg behave benefit besiege betray blend bless bombard boom bother bow bribe broaden browse bully calculate characterise " +
		"characterize cheer choke chop clarify clinch coax collide comfort commute compensate compose comprise conceal concentrate condone confer confine " +
		"confiscate conform confuse congratulate consolidate conspire constitute contaminate contemplate convey convince coordinate cope correspond counter " +
		"crawl crest cripple crown cruise crumble cry culminate cultivate curtail dampen dash dazzle decommission decorate deepen default defer defraud defuse defy " +
		"degrade demote depict deplore derail descend designate destabilize diagnose dictate diminish dip disband disconnect dismantle dispatch displace " +
		"dispose disqualify dissent distort diversify divest document dodge downgrade downplay draft drag drain drill dwindle edit electrocute elevate elude " +
		"embezzle embrace emigrate emit empower enclose encounter encourage endanger enlarge enrich enrol enroll entail entertain entitle envisage erect err " +
		"evict evoke exclaim exclude excuse exert exile exonerate extort extract falsify falter fend fetch finalise finalize flag flank flare flatten flock " +
		"flourish flush forfeit forge formulate fortify fracture frame frighten fulfil fulfill fumble fuse gamble gauge gaze glance glide grapple grasp graze " +
		"grill groom guess gush halve hammer hamper harass harbor harbour harden harvest hasten hate haul haunt heed heighten hesitate hijack hinder hint hoist " +
		"honor honour hover hug humiliate hurl hurry imagine immigrate impact impair impede implicate imply impound inaugurate incite incorporate indulge " +
		"inflate infringe inhabit inherit initiate innovate insert instigate instruct insulate insult interact interfere intimidate intrude inundate invalidate " +
		"irritate isolate jeopardise jeopardize jog jolt lament lash launder layer lease lecture legalise legalize lessen linger liquidate lodge loom loosen " +
		"lure magnify mandate manipulate mask massacre materialize maximize melt memorize menace mend mimic minimise minimize mint misuse mitigate mobilise " +
		"modernise modernize motivate mourn multiply muster mutate mutilate nationalise nationalize neglect neutralize normalize nullify obey object obsess " +
		"obstruct offend offset omit outlast outlaw outnumber outperform outrage outsource outweigh overcharge overflow overhaul overlook overshadow overwhelm " +
		"pack paint paralyse paralyze pave peak penetrate perceive perish permeate persecute persist pet petition pierce pinpoint pioneer pitch plague plow " +
		"plug plummet plunder poll pollute ponder portray possess pound preach predate preserve preside prevail privatise privatize probe proclaim procure " +
		"prolong pronounce propagate prosper provision publicize quadruple quantify quarantine quarrel quell quote radicalize ram ransack rape rattle ravage " +
		"reap reassure rebel rebuke recapture recite reckon reclaim recommence reconcile reconsider reconstruct rectify redeem redesign redirect redouble " +
		"refine refloat refrain refuel refund refute regard reimburse reinvent relapse relaunch relegate relieve relinquish relish remand remedy remind render " +
		"repel rephrase replicate reproduce repulse reschedule resemble resent reside resort respect rest resurface resurrect retaliate retract retry reunify " +
		"revamp revere revert revolt revolve reward ripple roam roar rouse rupture rust sabotage sacrifice sadden safeguard salvage scatter scold scoop scorch " +
		"scour scramble scrape scratch scream scrub scrutinize scuffle secede seclude segregate sense shatter shave shelter shelve shield shove shun shuttle " +
		"sideline sift sigh silence simplify simulate siphon sketch skid skim slap slaughter smear smell smother snatch soak socialize soften sort specialise " +
		"speculate speed spew spoil sprawl spray sprint squander squeeze stab stamp startle stash stave sterilize stifle stimulate stipulate stir stitch store " +
		"straddle streamline stroll stuff stumble stun subdue subside subsidize substitute subtract suck suffocate suit summon supersede supervise supplement " +
		"suppress surpass survey swallow swamp swerve symbolise symbolize tamper taper taunt tempt tend thaw thrash thrive thwart tilt tip toil toss tow trace " +
		"trample transcend transmit transplant traverse trek tremble trespass tutor twist uncover underestimate undermine unfold unify unleash unlock " +
		"unravel unseat uproot utilize utter vaccinate validate vandalize vanish verify vet vindicate wage waive wander whip whisper wield wish worship wreak " +
		"wrestle yell zip"},
}

// irregularVerbs are rows of base, past and participle.
var irregularVerbs = []wordList{
	{Reporting, "say said said,tell told told,write wrote written"},
	{Reporting | Opinion, "think thought thought,feel felt felt"},
	{Cancelled, "forbid forbade forbidden"},
	{0, "become became become,begin began begun,bend bent bent,bet bet bet,bid bid bid,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke broken," +
		"breed bred bred,bring brought brought,build built built,burst burst burst,buy bought bought,cast cast cast,catch caught caught,choose chose chosen,come came come,cost cost cost," +
		"cut cut cut,deal dealt dealt,dig dug dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,fight fought fought,find found found," +
		"flee fled fled,fly flew flown,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got got,get got gotten,give gave given,go went gone,grow grew grown,hang hung hung," +
		"hear heard heard,hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,leave left left,lend lent lent,let let let,lie lay lain,lose lost lost,make made made," +
		"mean meant meant,meet met met,overcome overcame overcome,overthrow overthrew overthrown,pay paid paid,put put put,quit quit quit,read read read,ride rode ridden,ring rang rung,rise rose risen,run ran run," +
		"see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,shine shone shone,shoot shot shot,shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat," +
		"sleep slept slept,slide slid slid,speak spoke spoken,spend spent spent,spin spun spun,split split split,spread spread spread,spring sprang sprung,stand stood stood,steal stole stolen,stick stuck stuck,strike struck struck," +
		"swear swore sworn,swim swam swum,swing swung swung,take took taken,teach taught taught,tear tore torn,throw threw thrown,undergo underwent undergone,understand understood understood,undertake undertook undertaken," +
		"uphold upheld upheld,wake woke woken,wear wore worn,win won won,wind wound wound,withdraw withdrew withdrawn,withhold withheld withheld,rebuild rebuilt rebuilt,resell resold resold,retake retook retaken,outgrow outgrew outgrown,overrun overran overrun,foresee foresaw foreseen,mislead misled misled,forecast forecast forecast,broadcast broadcast broadcast,plead pled pled,prove proved proven,show showed shown,sweep swept swept,light lit lit,leap leapt leapt,learn learnt learnt,burn burnt burnt,arise arose arisen,awake awoke awoken,bear bore borne,bear bore born,beat beat beaten,cling clung clung," +
		"dive dove dived,dwell dwelt dwelt,fling flung flung,foretell foretold foretold,kneel knelt knelt,mistake mistook mistaken,offset offset offset,outsell outsold outsold," +
		"overhear overheard overheard,override overrode overridden,oversee oversaw overseen,repay repaid repaid,rethink rethought rethought,rewrite rewrote rewritten," +
		"slay slew slain,sow sowed sown,spit spat spat,stride strode stridden,string strung strung,strive strove striven,swell swelled swollen,undo undid undone,upset upset upset,outbid outbid outbid,overspend overspent overspent,overtake overtook overtaken,retell retold retold,undercut undercut undercut,underlie underlay underlain,underwrite underwrote underwritten,redo redid redone,misunderstand misunderstood misunderstood,remake remade remade,weave wove woven"},
}
