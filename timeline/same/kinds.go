package same

// stopWords carry no matter: the closed classes of English, and the verbs by
// which news reports. Single letters ("s", "t", "p", "m") never become terms.
const stopWords = `
a an the this that these those some any each every either neither no not nor none both all half
and or but if then than so as because while whereas although though unless whether
of in on at by for from to with within without into onto upon about over under above below between among amid
through throughout during before after since until till against across along around behind beside besides beyond
despite except inside outside near off out up down toward towards via per like unlike than
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
it its itself they them their theirs themselves who whom whose which what whatever when whenever where wherever why how
there here one ones other others another such same own self someone anyone everyone something anything everything nothing
am is are was were be been being isn aren wasn weren ain do does did doing done don doesn didn
have has had having haven hasn hadn will would shall should can could may might must ought need wouldn shouldn couldn cannot
let lets ll re ve also just only very too more most much many few fewer less least even still yet already again
ever never always often sometimes now once however therefore thus hence meanwhile moreover instead rather quite almost nearly
really perhaps maybe indeed away back ago later earlier later soon
say says said saying tell tells told telling add adds added according mr mrs ms dr
get gets got getting go goes went going gone come comes came coming make makes made making take takes took taking taken
`

// kindWords groups the words by which news tells a kind of event, one kind a
// line: its name, then stems of verbs, their nouns and near synonyms. The
// kinds are the event types of ACE 2005 (Linguistic Data Consortium, "English
// annotation guidelines for events", §4) and, beyond its life, movement,
// business, conflict, contact, personnel and justice, those of disasters,
// science, sport and commerce. A word may stand for several kinds. Two
// sentences that share no word but a kind ("died", "killed") tell the same more
// often than not.
const kindWords = `
die: die died dying death dead kill killed killing fatal fatally fatality perish toll slay slain murder homicide assassinate assassination drown
injure: injure injured injury wound wounded hurt maim hospitalize
attack: attack assault bomb bombing bombard shell shelling raid airstrike strike ambush offensive storm militant stab knife
explode: explode explosion blast detonate detonation blow bomb
shoot: shoot shot shooting gun gunman gunfire gunned sniper
arrest: arrest detain detention custody apprehend nab capture suspect
charge: charge indict indictment arraign accuse accusation allege prosecutor count
trial: trial testify testimony witness jury juror hearing court opening
convict: convict conviction guilty verdict plead plea
sentence: sentence jail prison imprison imprisonment term
acquit: acquit acquittal clear dismiss exonerate overturn
free: free release bail parole pardon
sue: sue lawsuit suit litigation settle settlement damages complaint
appeal: appeal overturn uphold
fine: fine penalty penalize compensation
extradite: extradite extradition deport deportation expel expulsion
execute: execute execution hang hanging
hire: hire appoint appointment name nominate nomination pick choose chosen select tap introduce cast replace replacement succeed successor
depart: resign resignation quit step fire firing sack oust dismiss dismissal depart departure retire retirement exit
elect: elect election vote ballot poll candidate
pass: approve approval pass vote ratify adopt enact legislation bill law
reject: reject rejection veto block refuse deny denial turn
acquire: acquire acquisition buy buyout purchase takeover merge merger deal bid
sell: sell sale divest spin
bankrupt: bankrupt bankruptcy insolvent insolvency default liquidate
found: found establish create start form
launch: launch unveil release debut introduce announce roll
earn: earn earnings profit loss revenue sales quarter dividend
invest: invest investment fund funding finance raise loan grant
layoff: layoff lay cut job redundancy
walkout: strike walkout picket union
rise: rise rose increase climb jump surge gain soar
fall: fall fell fallen drop decline plunge plummet slump tumble slide slip decrease
quake: quake earthquake temblor tremor aftershock magnitude seismic
storm: storm hurricane typhoon cyclone tornado flood flooding landslide tsunami rain
burn: burn fire blaze wildfire arson flame destroy gut
crash: crash collide collision derail derailment wreck hit
sink: sink sank sunk capsize aground
collapse: collapse cave crumble
leak: leak spill gush contaminate contamination pollute pollution
close: close closure shut shutdown suspend suspension halt
open: open reopen opening inaugurate resume
rescue: rescue save survivor search missing
evacuate: evacuate evacuation flee fled displace
protest: protest demonstrate demonstration demonstrator rally march riot unrest clash
truce: ceasefire truce peace talks negotiate negotiation
invade: invade invasion troops deploy deployment
seize: seize seizure hijack pirate piracy capture kidnap hostage abduct abduction
escape: escape escaped flee fugitive run
steal: steal stole stolen theft robbery rob burglary heist thief
hack: hack hacker breach exploit vulnerability flaw malware
mend: fix patch repair mend restore restoration update
break: break broke cut sever damage outage disrupt disruption crack
meet: meet met meeting summit conference visit
agree: agree agreement sign accord pact treaty deal
sanction: sanction ban embargo restrict restriction
marry: marry married marriage wed wedding divorce separate split
birth: born birth baby pregnant
treat: rehab treatment clinic hospital surgery check admit
infect: infect infection outbreak virus epidemic pandemic vaccine disease
win: win won victory beat defeat champion title knockout
score: score goal touchdown point
award: award prize honor nominate
test: test trial experiment study find found discover discovery
`
