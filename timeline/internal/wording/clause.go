package wording

import (
	"strings"

	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is the clause a line is cut down to, with its subject.

// isolate keeps only the clause of the event when the sentence tells others on
// other dates: "The company, founded in 1998, said on Tuesday it would close".
// A clause that cannot be made to stand alone keeps its sentence; then isolate
// returns false.
func (d *Draft) isolate() bool {
	if d.clause < 0 {
		return false
	}
	d.clause = d.borne(d.clause)
	c := &d.cs[d.clause]
	if d.depends(c) {
		return false
	}
	end := d.extent(d.clause)
	if e := d.own; c.Kind == prose.AdverbialClause && e != nil && e.Clause == d.clause && e.End+1 < end &&
		d.ws[e.End].Is(prose.To) && d.ws[e.End+1].Kind == prose.Number {
		end = e.End // brought the number since it began in May [to 52]
	}
	switch {
	case c.Kind == prose.ParticipleClause:
		return d.participle(c, end)
	case c.Kind == prose.RelativeClause:
		return d.relative(c, end)
	case c.Kind == prose.CoordinateClause && c.Parent >= 0 && !d.hasSubject(c):
		return d.shareSubject(c, end)
	}
	start := c.Start
	if c.Opener >= 0 {
		start = max(start, c.Opener+1)
	}
	if d.own != nil && d.own.End-1 != c.Opener && d.own.Start < start && d.own.End <= c.First {
		start = d.own.Start
	}
	if start >= c.First || d.ofOthers(c, start) || d.halfSaid(c, start, end) {
		return false
	}
	d.drop(0, start)
	d.drop(end, len(d.ws))
	d.cutEmbedded(c)
	return true
}

// depends tells whether the clause of the event, whatever its words are, says nothing true
// without its sentence: it holds under a condition, only says who says the rest, or is what
// somebody believes.
func (d *Draft) depends(c *prose.Clause) bool {
	if d.conditioned(d.clause) || d.sayingAs(d.clause) {
		return true // the leak ends in May only if it goes on
	}
	for k := range d.clause {
		if d.cs[k].Speaker == d.clause {
			return true // "..., Holt said" says nothing alone
		}
	}
	if c.Is(prose.Clausal) && c.Kind == prose.MainClause && c.Start > 0 && d.ws[c.Start-1].Kind == prose.Comma &&
		d.finiteIn(0, c.Start) && (d.closesPhrase(c.Head+1) ||
		d.own != nil && c.Head+1 == d.own.Start-1 && d.closesPhrase(d.own.End)) {
		return true // it fell, figures showed on Friday, although
	}
	if c.Kind != prose.Complement {
		return false
	}
	// An opinion keeps who has it, a demand who makes it, a denial that it is one.
	return c.Tense == prose.Conditional && !d.plain(c) ||
		c.Parent >= 0 && (!d.vouches(c.Parent) || d.cs[c.Parent].Tense == prose.Infinitive && d.judges(c))
}

// ofOthers tells whether words between where clause c seems to begin and its verb are no
// part of it, so that its subject is not plain.
func (d *Draft) ofOthers(c *prose.Clause, start int) bool {
	if s := c.First - 1; s > start && d.ws[s].Is(prose.HeShe|prose.PlainSubject|prose.It) &&
		prose.Nounlike(&d.ws[s-1]) && !d.ws[s-1].Is(prose.Calendar|prose.TimeNoun|prose.Subordinator|prose.Coordinator|prose.Relative|prose.That|prose.Linker|prose.Pronoun|prose.LastNext) {
		return true // a larger flood and rescue plan he hopes
	}
	if start == 0 {
		return false
	}
	if c.Kind == prose.MainClause {
		if c.Parent < 0 && !prose.OwnSubject(d.ws, start-1, c.First) {
			return true // fell, then rose; - a name the mill has not used
		}
		if p := &d.ws[start-1]; p.Wordy() && !p.Is(prose.Coordinator) {
			return true // the principle it upheld: nothing marks where the clause begins
		}
	}
	return d.ws[start].Is(prose.Preposition) && !d.ws[start].Is(prose.Determiner) && !prose.CommaBetween(d.ws, start, c.First) &&
		!(d.own != nil && start <= d.own.Start && d.own.End <= c.First && prose.OwnSubject(d.ws, d.own.End-1, c.First)) // ..., up from the 2 billion it forecast; but: from 1985 to 2003 he kept
}

// halfSaid tells whether words [start, end) of clause c lack what was said, or somebody who
// did it, or tell what had to be first: "after a vote is held".
func (d *Draft) halfSaid(c *prose.Clause, start, end int) bool {
	return d.unsaid(start, end) ||
		c.Is(prose.Reporting) && end+1 < len(d.ws) && d.bare(c.Head+1, d.behindPreposition(end)) ||
		d.bare(c.Head+1, end) && end < len(d.ws) && d.ws[end].Is(prose.Coordinator) || d.ws[start].Is(prose.Arguing) ||
		c.First == start+1 && d.ws[start].Kind == prose.Number ||
		c.Kind == prose.AdverbialClause && (c.Tense == prose.Present || c.Tense == prose.Perfect && d.awaited(c))
}

// awaited tells whether a clause in the perfect only says what has to happen before
// something else can: "until Holt has met the board on Monday".
func (d *Draft) awaited(c *prose.Clause) bool {
	if o := &d.ws[c.Opener]; c.Parent < 0 || !awaiting.has(d.text[o.Start:o.End]) {
		return false
	}
	h := &d.cs[c.Parent]
	return h.Tense == prose.Conditional || h.Tense == prose.Future || h.Tense == prose.Infinitive
}

// awaiting are subordinators behind which stands what has to be first.
var awaiting = wordsOf("until till after once before")

// borne returns the clause that a line has to tell for clause k, which has no finite
// verb of its own, to be told.
func (d *Draft) borne(k int) int {
	c := &d.cs[k]
	if p := c.Parent; c.Kind == prose.ParticipleClause && d.ws[c.Head].Is(prose.IngForm) && p >= 0 && p < k &&
		d.cs[p].Tense.Finite() && d.cs[p].Kind != prose.MainClause {
		k, c = p, &d.cs[p] // who angered many by selling it in 2007
	}
	if p := c.Parent; c.Kind == prose.AdverbialClause && !c.Tense.Finite() && p >= 0 && p < k && d.cs[p].Kind == prose.RelativeClause {
		k, c = p, &d.cs[p] // which have risen since falling in May
	}
	if p := c.Parent; c.Kind == prose.InfinitiveClause && p >= 0 && p == k-1 && d.cs[p].Kind == prose.ParticipleClause && d.cs[p].Start > 0 {
		k, c = p, &d.cs[p] // talks set to resume on Monday
	}
	for p := c.Parent; c.Kind == prose.InfinitiveClause && p >= 0 && p < k; p = c.Parent {
		k, c = p, &d.cs[p] // a tent that was scheduled to open on Monday
	}
	return k
}

// behindPreposition returns where the words before word i end without the prepositions
// that they end in.
func (d *Draft) behindPreposition(i int) int {
	for i > 0 && d.ws[i-1].Is(prose.Preposition|prose.To) {
		i--
	}
	return i
}

// vouches tells whether clause k says that what hangs on it is so: a denial does
// not, nor does what somebody never claimed, or claimed at first.
func (d *Draft) vouches(k int) bool {
	c := &d.cs[k]
	return c.Is(prose.Reporting) && !c.Is(prose.Cancelled|prose.Opinion) && !prose.Negated(d.ws, d.cs, k) &&
		!prose.Some(d.ws[max(c.Start, c.First-2):c.Head], func(w *prose.Word) bool { return retracted.has(d.text[w.Start:w.End]) })
}

// retracted stand before what somebody said that was not so.
var retracted = wordsOf("initially originally wrongly falsely mistakenly erroneously")

// conditioned tells whether clause k is a condition, or hangs on one.
func (d *Draft) conditioned(k int) bool {
	for ; k >= 0; k = d.cs[k].Parent {
		if o := d.cs[k].Opener; o >= 0 && d.ws[o].Is(prose.Hypothetical) {
			return true
		}
		if d.cs[k].Parent >= k {
			return false
		}
	}
	return false
}

// aside tells whether the date belongs to a clause told in passing, whose main
// clause happens at another time: "Holders, who approved it in April, will".
func (d *Draft) aside() bool { return d.own != nil && d.clause >= 0 && d.inPassing(d.clause) }

// inPassing tells whether clause k is one that is told in passing.
func (d *Draft) inPassing(k int) bool {
	switch c := &d.cs[k]; c.Kind {
	case prose.RelativeClause, prose.ParticipleClause, prose.CoordinateClause:
		return true
	case prose.AdverbialClause:
		return c.Opener >= 0 && (!d.ws[c.Opener].Is(prose.WhenSub) || d.recalls(c))
	}
	return false
}

// recalls tells whether clause c tells what was once, and what it stands with what is or
// may be: "could be worse than the flood, when a dam broke in 1906".
func (d *Draft) recalls(c *prose.Clause) bool {
	if c.Tense != prose.Past || c.Parent < 0 {
		return false
	}
	host := d.cs[c.Parent].Tense
	return host.Finite() && host != prose.Past && host != prose.PastPerfect
}

// hosted tells whether the line tells of the event in passing, with what happened at
// another time: "the leak that began in April is now". Its date has to stay then, as the
// date beside the line would seem to be that of the rest.
func (d *Draft) hosted() bool { return d.own != nil && d.clause >= 0 && d.hostOf(d.clause) >= 0 }

// hostOf returns the clause with which the line tells clause k in passing; -1 when it
// does not.
func (d *Draft) hostOf(k int) int {
	for d.cs[k].Kind == prose.InfinitiveClause && d.cs[k].Parent >= 0 && d.cs[d.cs[k].Parent].Kind == prose.RelativeClause {
		k = d.cs[k].Parent // the offer, which was due to expire on Monday, is
	}
	c := &d.cs[k]
	if !d.inPassing(k) && !(c.Kind == prose.InfinitiveClause && c.Start > 0 && d.ws[c.Start-1].Kind == prose.Comma) { // the report, to be published on Monday
		return -1
	}
	if c.Kind == prose.ParticipleClause && (d.ws[c.Head].Is(prose.IngForm) && !d.deed(c) || d.timing(c)) {
		return -1 // what somebody does meanwhile
	}
	for h := k + 1; h < len(d.cs); h++ { // stands in the subject of its host
		if d.cs[h].Tense.Finite() && d.cs[h].Start < c.Start && !d.cut[d.cs[h].Head] {
			return h
		}
	}
	for h := c.Parent; h >= 0 && h < k; h = d.cs[h].Parent {
		if !d.cs[h].Tense.Finite() {
			continue
		}
		if d.cut[d.cs[h].Head] {
			return -1
		}
		return h
	}
	return -1
}

// deed tells whether a participle is what somebody is or has been judged for: "is accused
// of breaking it in May", "has been praised for saving it".
func (d *Draft) deed(c *prose.Clause) bool {
	i := c.First - 1
	return i > 0 && deedOf.has(d.text[d.ws[i].Start:d.ws[i].End]) && c.Parent >= 0 && d.cs[c.Parent].Tense != prose.Future
}

var deedOf = wordsOf("of for to with")

// Host returns the clause with which the line that Write wrote last tells its event in
// passing, as that can not be told alone: "the oil spill, which began in April, is". It
// returns -1 when the line is about the event.
func (d *Draft) Host() int {
	if d.told < 0 || d.dated == nil || d.cut[d.cs[d.told].Head] {
		return -1
	}
	if c := &d.cs[d.told]; c.Kind == prose.InfinitiveClause && c.Parent >= 0 && c.Parent < d.told && d.cs[c.Parent].Kind == prose.ParticipleClause {
		return d.hostOf(c.Parent) // a bird thought to have died out in 1844 was found in May
	}
	return d.hostOf(d.told)
}

// headless tells whether the line begins with the event's verb.
func (d *Draft) headless() bool {
	c := &d.cs[d.clause]
	i := d.first()
	for i < c.First && d.ws[i].Kind == prose.Lower && d.ws[i].Is(prose.Adverb) && !d.ws[i].Is(prose.Determiner|prose.Pronoun) {
		i++ // probably took
	}
	return d.leadAt < 0 && c.Tense.Finite() && i == c.First && d.ws[i].Kind == prose.Lower
}

// extent returns the word behind clause k and all that hangs on it.
func (d *Draft) extent(k int) int {
	end := d.cs[k].End
	for n := k + 1; n < len(d.cs); n++ {
		o := &d.cs[n]
		if o.Start < d.cs[k].Start { // its noun's own verb
			end = min(end, o.First)
			break
		}
		if o.Kind == prose.QuotedClause && o.Speaker == k {
			end = max(end, o.End) // said it was “ready for the winter”
			continue
		}
		if d.thwarts(k, n) {
			end = max(end, o.End)
			continue
		}
		if o.Parent < k || o.Kind == prose.CoordinateClause || o.Kind == prose.MainClause ||
			o.Kind != prose.Complement && o.Kind != prose.InfinitiveClause && d.datedApart(n) && !d.conditioned(n) {
			if (o.Kind == prose.ParticipleClause || o.Kind == prose.RelativeClause && o.Opener < 0) && o.Start == end {
				end = d.beforeWith(end)
			}
			break
		}
		end = max(end, o.End)
	}
	if d.own != nil && d.own.Clause == k {
		end = max(end, d.own.End)
	}
	if to := d.uncounted(k, end); to != end || end == len(d.ws) || !d.ws[end].Is(prose.PrepSub) || !d.spanAt(end-1) || d.own != nil && d.own.Clause == k && d.own.End == end {
		return to
	}
	if to := d.measured(end); to > d.cs[k].Head {
		return to // had sold it [days] before it sank
	}
	return end
}

// thwarts tells whether clause n says behind "but" what became of what clause k says
// somebody had hoped or was to do: without it that would seem to have come about.
func (d *Draft) thwarts(k, n int) bool {
	c, o := &d.cs[k], &d.cs[n]
	if o.Kind != prose.CoordinateClause || o.Opener < 0 || !o.Tense.Finite() ||
		d.text[d.ws[o.Opener].Start:d.ws[o.Opener].End] != "but" || o.Parent < k || o.Parent >= n {
		return false
	}
	for i := o.Parent; i != k; i = d.cs[i].Parent {
		if d.cs[i].Parent < k || d.cs[i].Kind != prose.InfinitiveClause && d.cs[i].Kind != prose.Complement {
			return false
		}
	}
	return c.Is(prose.Planning) && (c.Tense == prose.Past || c.Tense == prose.PastPerfect) || prose.WasTo(d.ws, c)
}

// beforeWith returns where a line ends that would end before word end, behind a noun of
// which only what follows tells something: "began on May 2[, with the second] starting
// on May 16", "expects 3 million[, up from the 2 million] it forecast in May".
func (d *Draft) beforeWith(end int) int {
	for i := end - 1; i > max(1, end-8) && (d.ws[i].Wordy() || d.ws[i].Kind == prose.Number || d.ws[i].Kind == prose.Symbol); i-- {
		if d.ws[i-1].Kind == prose.Comma &&
			(d.ws[i].Is(prose.Particle) || withing.has(d.text[d.ws[i].Start:d.ws[i].End])) {
			return i - 1
		}
	}
	return end
}

// withing are the words behind a comma that open what is with what was told, or one of it:
// "ten died, [among them a man] struck by a plow".
var withing = wordsOf("with among including")

// uncounted returns where the words [..., end) of clause k end without half a
// distance: "died on May 3, [a day] after he was shot" without what came before, and
// the whole of it when it is the date of clause k: "died [a day after] he was shot".
func (d *Draft) uncounted(k, end int) int {
	for i := range d.es {
		e := &d.es[i]
		if !e.Counted || e.Start < d.cs[k].First || e.Start > end {
			continue
		}
		for n := k + 1; n < len(d.cs); n++ {
			if d.cs[n].Opener != e.End-1 {
				continue
			}
			if e.Clause == k {
				return max(end, d.cs[n].End)
			}
			return min(end, e.Start)
		}
	}
	return end
}

// datedApart tells whether clause k has a date of its own that is not the event's.
func (d *Draft) datedApart(k int) bool {
	for i := range d.es {
		if e := &d.es[i]; e.Clause == k && !e.Nominal && (d.own == nil || e.Start != d.own.Start) {
			return true
		}
	}
	return false
}

// cutEmbedded cuts the participles between commas in the subject of c: they tell
// an event of their own.
func (d *Draft) cutEmbedded(c *prose.Clause) {
	for k := range d.clause {
		e := &d.cs[k]
		if e.Kind != prose.ParticipleClause || e.Start <= c.Start || e.Start >= c.First || d.ws[e.Start-1].Kind != prose.Comma {
			continue
		}
		to := e.Start
		for to < c.First && d.ws[to].Kind != prose.Comma {
			to++
		}
		if to < c.First && !d.protects(e.Start-1, to+1) {
			d.drop(e.Start-1, to+1)
		}
	}
}

// hasSubject tells whether a clause has a subject of its own behind the word
// that opens it: "and the mayor left", not "and left"; "which he left", not
// "which closed".
func (d *Draft) hasSubject(c *prose.Clause) bool {
	at := c.Opener
	if at+1 < c.First && d.ws[at+1].Kind == prose.Comma && d.ws[c.First-1].Kind == prose.Comma {
		at = c.First - 1 // which, in October, closed
	}
	if at+1 < c.First && strings.HasSuffix(d.text[d.ws[at+1].Start:d.ws[at+1].End], "self") {
		at++ // who himself faces a hearing
	}
	if e := d.own; e != nil && at < e.Start && e.End <= c.First {
		from := e.Start
		for from > at+1 && d.ws[from-1].Is(prose.Preposition|prose.PrepSub|prose.LastNext|prose.Adverb) {
			from--
		}
		return prose.OwnSubject(d.ws, at, from) || prose.OwnSubject(d.ws, e.End-1, c.First) // who later today will join
	}
	return prose.OwnSubject(d.ws, at, c.First)
}

// shareSubject gives a coordinate clause the subject it shares: "The bridge
// opened in May and closed in July" is "The bridge closed in July".
func (d *Draft) shareSubject(c *prose.Clause, end int) bool {
	h := &d.cs[c.Parent]
	if h.First <= h.Start || h.First > c.Start || h.Kind == prose.RelativeClause && d.hasSubject(h) {
		return false
	}
	from := h.First
	born := d.text[d.ws[h.Head].Start:d.ws[h.Head].End] == "born" // and moved to Rome: by himself
	if h.Passive && !born && !c.Passive && c.Is(prose.Participle) && !c.Is(prose.Intransitive) && !d.ws[c.First].Is(prose.HaveForm) && !d.hasObject(c) {
		if from = h.Head; !d.severalDates() || d.toIn(h.Head+1, c.Start) ||
			prose.Some(d.ws[c.Start:c.First], func(w *prose.Word) bool { return w.Is(prose.Negation) }) {
			return false // was burned and robbed on Friday; is said to have; could be contained but not plugged
		}
	}
	if h.Kind == prose.RelativeClause { // the leak, which began in April and was stopped in July
		if !d.relative(h, end) {
			return false
		}
		d.drop(from, c.First)
		return true
	}
	d.drop(0, h.Start)
	if h.Opener == h.Start {
		d.drop(h.Start, h.Start+1)
	}
	for from <= h.First && from > h.Start+1 && d.ws[from-1].Is(prose.Adverb|prose.Linker) && !d.nounLike(from-1) &&
		!d.ws[from-2].Is(prose.IngForm|prose.Participle) {
		from-- // Norden [first denied it and then] admitted it
	}
	d.drop(from, d.mannerBefore(c.First, c.Start))
	d.drop(end, len(d.ws))
	return true
}

// mannerBefore returns where the adverbs begin, behind word start, that say how or how
// far what the verb at word i tells came about: "and [nearly] sank". Without them it may
// not be true; those that tell when, "and then", go.
func (d *Draft) mannerBefore(i, start int) int {
	for i > start+1 && (d.manner(i-1) || d.text[d.ws[i-1].Start:d.ws[i-1].End] == "almost") {
		i--
	}
	if i > start+1 && i > 1 && d.ws[i-2].Kind == prose.Comma && d.text[d.ws[i-1].Start:d.ws[i-1].End] == "first" {
		i-- // the race, first held in 1903, is
	}
	return i
}

// severalDates tells whether the sentence dates another clause than the event's.
func (d *Draft) severalDates() bool {
	return prose.Some(d.es, func(e *govern.Expression) bool { return !e.Nominal && e.Clause >= 0 && e.Clause != d.told })
}

// hasObject tells whether a noun follows right behind the verb of a clause: "was founded
// in 1976 and launched the shop".
func (d *Draft) hasObject(c *prose.Clause) bool {
	if c.Head+1 >= len(d.ws) || d.confers(c) {
		return false
	}
	w := &d.ws[c.Head+1]
	if prose.Some(d.es, func(e *govern.Expression) bool { return e.Start == c.Head+1 }) {
		return false
	}
	return w.Is(prose.Determiner) && !w.Is(prose.Preposition|prose.Adverb) ||
		(w.Kind == prose.Capital || w.Kind == prose.Lower && w.Class == 0) && !w.Is(prose.Calendar)
}

// confers tells whether the object of a clause is what its subject was made: "was elected
// to the board and appointed a judge".
func (d *Draft) confers(c *prose.Clause) bool {
	i := c.Head + 1
	if !conferring.has(d.text[d.ws[c.Head].Start:d.ws[c.Head].End]) {
		return false
	}
	if i+1 < len(d.ws) && d.oneAt(i) {
		i++
	}
	return d.ws[i].Kind == prose.Capital && i > c.Head+1 || d.ws[i].Is(prose.Title) || prose.Calling(d.text, &d.ws[i])
}

// conferring are participles of verbs that make somebody something.
var conferring = wordsOf("made appointed elected named declared crowned created proclaimed promoted sworn")

// fromClause begins the line at the clause that holds verb and date, when these
// lie too far behind to fit from the start of the sentence.
func (d *Draft) fromClause() {
	if d.clause < 0 {
		d.drop(0, d.lo)
	} else if d.own != nil {
		d.recallDate()
		if d.isolate() {
			d.resolve()
		}
	}
	if d.tooLong() {
		d.hardCut()
	}
}

// recallDate takes back that the date of the event was cut for want of room.
func (d *Draft) recallDate() {
	if d.own.Start == 0 || d.deictic() {
		return
	}
	d.keep(d.own.Start, d.own.End)
	if i := d.own.Start - 1; d.ws[i].Is(prose.OnIn) {
		d.keep(i, i+1)
	}
	d.span()
}
