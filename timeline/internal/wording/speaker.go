package wording

import (
	"strings"

	"dateline/timeline/internal/govern"
	"dateline/timeline/internal/prose"
)

// Here is the attribution a line drops and the speaker it leaves.

// cutAttribution cuts who said it when the event is what was said, and returns
// the speaker. What is said as a judgement, in the speaker's own words or in a
// tense that is not fact, keeps its speaker in the line.
func (d *Draft) cutAttribution() string {
	if d.clause < 0 {
		return ""
	}
	c := &d.cs[d.clause]
	if c.Speaker < 0 || c.Quoted {
		return ""
	}
	a := &d.cs[c.Speaker]
	if !d.vouches(c.Speaker) {
		return ""
	}
	if d.judges(c) {
		return ""
	}
	name := d.source(c.Speaker)
	if name == "" {
		return ""
	}
	if c.Speaker < d.clause { // X said (that) ...
		for c.Parent > c.Speaker {
			c = &d.cs[c.Parent] // renewing hangs on prevented hangs on said
		}
		start := c.Start
		if c.Kind != prose.Complement || c.Parent != c.Speaker || !c.Tense.Finite() {
			return ""
		}
		if c.Opener >= 0 {
			start = c.Opener + 1
		}
		if d.ws[start].Is(prose.Arguing) || d.unborne(start) || c.Opener < 0 && d.toldWhom(a, start) {
			return "" // explained how it closed; told reporters the man had left
		}
		if d.protects(0, start) && !(d.own != nil && d.own.Start >= start) {
			return ""
		}
		i := start
		for i < len(d.ws)-1 && d.cut[i] {
			i++
		}
		lead, ok := "", true
		if i == start && d.leadAt < 0 {
			lead, ok = d.leadFor(start, name)
		}
		if !ok && d.first() < start {
			return ""
		}
		d.drop(0, start)
		d.cutFurtherThat(start)
		d.putLead(i, lead)
	} else { // ..., X said
		if d.protects(a.Start, a.End) {
			return ""
		}
		end := a.End
		if a.First == a.Start { // says Holt, a director of the mill
			end = d.apposed(end)
		}
		d.drop(a.Start, end)
	}
	if a.Speaker > d.clause {
		if o := &d.cs[a.Speaker]; o.Start > a.Head && !d.protects(o.Start, o.End) {
			d.drop(o.Start, o.End) // ..., officials say, the Post reports
		}
	}
	return name
}

// source returns whose words reporting clause k gives: its subject, or the one whose
// words that clause is itself when it is only something of his: "Holt said [her] survey
// showed". Nobody says what was said of him.
func (d *Draft) source(k int) string {
	a := &d.cs[k]
	if a.Passive {
		return "" // it was announced that
	}
	name := d.subject(a)
	if name == "" && a.Kind == prose.CoordinateClause && a.Parent >= 0 && a.Parent < k && !d.hasSubject(a) {
		if h := &d.cs[a.Parent]; h.Kind == prose.MainClause && h.Tense.Finite() && h.First > h.Start {
			name = d.subject(h) // Holt closed the mill and said
		}
	}
	if strings.IndexByte(name, ':') >= 0 { // of which hardly any name has one
		if i := strings.LastIndex(name, ": "); i >= 0 {
			name = name[i+2:] // The Post reports: Ada Holt
		}
	}
	if strings.IndexByte(name, '\'') >= 0 && !strings.Contains(name, "``") {
		name = strings.Replace(name, " ''", "", 1) // “Kestrel” captain Ada Holt
	}
	if i := strings.IndexByte(name, ' '); i > 0 && a.Speaker >= 0 && a.Speaker < k && own.hasFolded(name[:i]) && d.vouches(a.Speaker) {
		return d.source(a.Speaker)
	}
	return name
}

var own = wordsOf("his her its their")

// putReport says that somebody said what he would do, where the name in brackets stands for
// him, and tells whether it does: what would be hangs in the air without, "[Norden] would
// close the mill". Of the lines of the development articles 78 began so.
func (d *Draft) putReport(speaker string) bool {
	i := d.leadAt
	if i < 0 || d.clause < 0 || !strings.HasPrefix(d.lead, "[") ||
		!d.ws[i].Is(prose.HeShe|prose.It) && !strings.EqualFold(d.text[d.ws[i].Start:d.ws[i].End], "they") {
		return false
	}
	c := &d.cs[d.clause]
	for c.Kind == prose.CoordinateClause && c.Parent >= 0 && c.Parent < d.clause {
		c = &d.cs[c.Parent] // said it had closed and would
	}
	if d.cs[d.clause].Tense != prose.Conditional || c.Kind != prose.Complement || c.Parent < 0 ||
		!d.cut[d.cs[c.Parent].Head] || !d.vouches(c.Parent) {
		return false
	}
	a, name := &d.cs[c.Parent], strings.Trim(d.lead, "[]")
	self := name == upperFirst(d.bearerOf(speaker).name) || a.Tense == prose.Infinitive ||
		a.First > 0 && strings.EqualFold(d.text[d.ws[a.First-1].Start:d.ws[a.First-1].End], d.text[d.ws[i].Start:d.ws[i].End])
	if !self || a.Passive || a.Tense == prose.Conditional || a.Tense == prose.Future {
		return false
	}
	verb, lead := "said", d.lead
	if !d.tellsWhom(a) && a.First == a.Head && (a.Tense == prose.Past || a.Tense == prose.Present) && !a.Is(prose.Opinion) {
		verb = d.text[d.ws[a.Head].Start:d.ws[a.Head].End]
	}
	said := lead
	if strings.Contains(d.text[d.ws[a.Start].Start:d.ws[a.Head].End], name) {
		said = name
	}
	if d.putIn(said+" "+verb+" "+strings.ToLower(d.text[d.ws[i].Start:d.ws[i].End]), i); d.tooLong() {
		d.putIn(lead, i)
		return false
	}
	return true
}

// apposed returns the word behind what a comma at word i sets off about the
// speaker: ", says Ada Holt, a director of the mill, marketing".
func (d *Draft) apposed(i int) int {
	for i < len(d.ws)-1 && d.ws[i].Kind == prose.Comma {
		j := i + 1
		if d.ws[j].Is(prose.Coordinator|prose.Preposition|prose.Subordinator|prose.IngForm|prose.Pronoun) &&
			!d.ws[j].Is(prose.Relative|prose.Determiner) && d.ws[min(j+1, len(d.ws)-1)].Kind != prose.Comma {
			break
		}
		for j < len(d.ws) && d.ws[j].Kind != prose.Comma && d.ws[j].Kind != prose.Stop {
			j++
		}
		i = j
	}
	return i
}

// judges tells whether a clause is an opinion, of which a line must say whose it
// is: what could or should be, and what somebody or something is, when no number
// says how much. What would be is only a future that is reported.
func (d *Draft) judges(c *prose.Clause) bool {
	if d.beside {
		return false
	}
	if c.Tense == prose.Conditional && !d.plain(c) {
		return true
	}
	if !d.ws[c.Head].Is(prose.BeForm) || c.Head+1 >= len(d.ws) {
		return false
	}
	for i := c.Head + 1; i < c.End; i++ {
		if d.ws[i].Kind == prose.Number && !prose.Some(d.es, func(e *govern.Expression) bool { return e.Start <= i && i < e.End }) {
			return false
		}
	}
	next := &d.ws[c.Head+1]
	return next.Kind == prose.Lower && !next.Is(prose.Preposition|prose.Calendar)
}

// cutReport cuts the saying where there is no room for what was said: "Some
// analysts say the outcome ... will be a test". The event is then what was said,
// its date still the day on which it was. A report that has a date of its own is
// cut only behind what was said.
func (d *Draft) cutReport() string {
	if d.clause < 0 {
		return ""
	}
	a := &d.cs[d.clause]
	if !d.vouches(d.clause) || a.Tense == prose.Future || a.Tense == prose.Conditional || a.Quoted {
		return ""
	}
	if k := d.leading(); d.clause > 0 && d.cs[k].Speaker == d.clause && a.Start > d.cs[k].Head && !d.cs[k].Quoted {
		if d.judges(&d.cs[k]) {
			return ""
		}
		name := d.source(d.clause)
		if name == "" {
			return ""
		}
		d.drop(a.Start, a.End)
		d.clause, d.own = k, nil
		d.span()
		return name
	}
	if d.sayingAs(d.clause) {
		return d.cutSayingAs()
	}
	for k := d.clause + 1; k < len(d.cs) && d.own == nil; k++ {
		c := &d.cs[k]
		if c.Parent != d.clause || c.Kind != prose.Complement || c.Opener < 0 && !c.Tense.Finite() {
			continue
		}
		start := c.Start
		if c.Opener >= 0 {
			start = c.Opener + 1
		}
		if c.Opener < 0 && d.toldWhom(a, start) || start >= c.First || d.unborne(start) ||
			c.Quoted && !(d.beside && d.opensQuote(start)) || d.judges(c) || prose.InQuotes(d.ws, start) {
			return ""
		}
		name := d.source(d.clause)
		if name == "" {
			return ""
		}
		lead, ok := d.leadFor(start, name)
		if !ok {
			return ""
		}
		d.drop(0, start)
		d.cutFurtherThat(start)
		d.putLead(start, lead)
		d.clause = k
		d.span()
		return name
	}
	return ""
}

// sayingAs tells whether clause k opens the sentence and only says who said what
// follows.
func (d *Draft) sayingAs(k int) bool {
	return k == 0 && d.cs[0].Kind == prose.AdverbialClause &&
		prose.Some(d.cs[1:], func(c *prose.Clause) bool { return c.Speaker == 0 && c.Kind == prose.MainClause })
}

// cutSayingAs cuts who said when what follows, "As the Post reported on May 3,", and
// returns him.
func (d *Draft) cutSayingAs() string {
	a, name := &d.cs[0], d.source(0)
	for k := 1; k < len(d.cs) && name != ""; k++ {
		if c := &d.cs[k]; c.Speaker == 0 && c.Kind == prose.MainClause && c.Tense.Finite() && c.Start < c.First {
			d.drop(0, max(c.Start, a.Head+1))
			d.clause, d.own = k, nil
			d.span()
			return name
		}
	}
	return ""
}

// unborne tells whether what was said has no subject at word start: "vowed to close it",
// "reported being beaten".
func (d *Draft) unborne(start int) bool {
	w := &d.ws[start]
	return w.Is(prose.To) || w.Is(prose.BeForm|prose.HaveForm) && w.Is(prose.IngForm)
}

// leading returns the first clause that can stand alone of those that the event's
// clause reports, the first of all when none can.
func (d *Draft) leading() int {
	for k := range d.cs {
		c := &d.cs[k]
		if c.Tense.Finite() && c.Kind == prose.MainClause && c.Speaker == d.clause {
			return k
		}
	}
	return 0
}

// unnamed returns whose word the line gives when the end that was cut said so.
func (d *Draft) unnamed() string {
	if d.clause < 0 || d.fronted() {
		return ""
	}
	at := d.cs[d.clause].Speaker
	if at < d.clause || !d.cut[d.cs[at].Head] || !d.vouches(at) {
		return ""
	}
	return d.source(at)
}

// meanwhile returns whose word the line gives when it has lost what he did when he said
// so: "Norden cut its forecast, saying [sales would fall]".
func (d *Draft) meanwhile() string {
	if d.clause < 0 || d.cs[d.clause].Kind != prose.Complement || d.cs[d.clause].Parent < 0 {
		return ""
	}
	p := d.cs[d.clause].Parent
	a := &d.cs[p]
	if a.Kind != prose.ParticipleClause || !d.ws[a.Head].Is(prose.IngForm) || a.Start == 0 ||
		d.ws[a.Start-1].Kind != prose.Comma || a.Parent < 0 || !d.cut[a.Head] || !d.vouches(p) {
		return ""
	}
	k := prose.Host(d.cs, a.Parent)
	h := &d.cs[k]
	switch {
	case !h.Tense.Finite() || h.Kind != prose.MainClause && h.Kind != prose.CoordinateClause || h.Passive:
		return ""
	case h.Is(prose.Reporting):
		return d.source(k)
	case h.First <= h.Start:
		return ""
	}
	return d.subject(h)
}

// toldWhom tells whether the clause that begins at word start without a that opens
// with whom it was told: "told the Post it was late".
func (d *Draft) toldWhom(a *prose.Clause, start int) bool { return d.tellsWhom(a) && start == a.Head+1 }

// tellsWhom tells whether the verb of a reporting clause has for its object whom it
// was told.
func (d *Draft) tellsWhom(a *prose.Clause) bool {
	switch d.text[d.ws[a.Head].Start:d.ws[a.Head].End] {
	case "told", "tells", "tell", "informed", "assured", "warned", "reminded", "reassured", "notified", "convinced", "persuaded":
		return true
	}
	return false
}

// cutFurtherThat cuts the that which goes on with what was said behind word start:
// "[said] it had closed and that it would".
func (d *Draft) cutFurtherThat(start int) {
	if d.made.Classes&prose.That == 0 {
		return
	}
	for i := start + 1; i < len(d.ws); i++ {
		if d.ws[i].Is(prose.That) && d.ws[i-1].Is(prose.Coordinator) && d.opensClause(i) {
			d.drop(i, i+1)
		}
	}
}

// frontAttribution puts who said it before a quotation that has no room beside
// it: ““It fell,” Holt told reporters at the quay” is “Holt said: “It fell””.
// Where a quotation is cut short it must still say whose it is.
func (d *Draft) frontAttribution() {
	i := d.first()
	if d.clause < 0 || i >= len(d.ws) || d.ws[i].Kind != prose.Quote || closingQuote(d.text[d.ws[i].Start:d.ws[i].End]) == "" {
		return
	}
	at, told := d.clause, 0
	if c := &d.cs[at]; c.Quoted && c.Speaker > at {
		at, told = c.Speaker, at
	}
	a := &d.cs[at]
	if !a.Is(prose.Reporting) || !a.Tense.Finite() || a.Quoted || a.Start < 1 || d.ws[a.Start-1].Kind != prose.Quote ||
		d.cs[0].Speaker != at || !d.cs[0].Quoted {
		return
	}
	name := d.subject(a)
	if name == "" && a.First == a.Start+1 && d.ws[a.Start].Is(prose.HeShe) {
		name = d.text[d.ws[a.Start].Start:d.ws[a.Start].End]
	}
	if name == "" {
		return
	}
	d.drop(a.Start, len(d.ws))
	d.putIn(upperFirst(name)+saying, i)
	if d.clause == at {
		d.own = nil // the date of saying it
	}
	d.clause = told
	d.span()
}

// fronted tells whether the line begins with who said it.
func (d *Draft) fronted() bool {
	return strings.HasSuffix(d.lead, saying)
}

// saying is what stands between the speaker that a line begins with and the
// quotation.
const saying = " said: "

// plain tells whether a conditional is only a future that was reported in the
// past: "would close" is news, "should close" and "could close" are opinion.
func (d *Draft) plain(c *prose.Clause) bool { return d.ws[c.First].Is(prose.WouldForm) }
