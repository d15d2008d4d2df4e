package wording

import "dateline/timeline/internal/prose"

// Here is how a line that has to be torn off tells less instead.

// narrowings are the ways to tell less, the one that loses least first. They return
// false when they cannot be taken.
var narrowings = [...]func(*Draft) bool{
	(*Draft).toOwnClause, (*Draft).withoutDate, (*Draft).withoutSayingWhen, (*Draft).withoutTitles, (*Draft).withoutNames, (*Draft).withSpeakerBeside, (*Draft).withoutModifiers, (*Draft).withoutPurpose, (*Draft).toHost, (*Draft).toMain,
}

// narrow words the line anew in the first way in which it need not be torn off, and
// returns the speaker that it drops then. When there is none it words it as it
// was, or tells what else the sentence tells when nothing of the event has room; a line
// that is torn ends where its words alone allow, as its clauses may have been misread.
func (d *Draft) narrow() (speaker string) {
	astray, main := !d.Tells(), false
	d.judge(false)
	for _, narrowed := range narrowings {
		d.restore()
		if !narrowed(d) {
			continue
		}
		speaker = d.shorten()
		if d.failed() {
			main = d.tails[d.at].stands
			continue
		}
		if main = d.stands(); main && d.Tells() {
			return speaker
		}
		d.judge(main)
	}
	d.curtly, d.byLast, d.plainly, d.beside = false, false, false, false
	d.restore()
	if main && astray {
		d.toMain()
	}
	d.final = true
	speaker = d.shorten()
	d.torn = d.torn || d.hangs()
	return speaker
}

// stands tells whether the line can stand as it is.
func (d *Draft) stands() bool { return !d.torn && !d.tooLong() && d.carried(len(d.ws)) && !d.hangs() }

// toOwnClause keeps only the clause of the event.
func (d *Draft) toOwnClause() bool { return d.own != nil && d.toClause() }

// toClause cuts the draft down to its clause, though nobody may know who its pronoun
// is.
func (d *Draft) toClause() bool {
	if !d.isolate() || d.headless() {
		return false
	}
	d.resolve()
	return true
}

// withoutDate leaves the date to the list.
func (d *Draft) withoutDate() bool {
	if d.own == nil {
		return false
	}
	d.cutAnyDate()
	return d.own == nil || d.cut[d.own.Start]
}

// withoutSayingWhen leaves out who said it when: what was said is the event.
func (d *Draft) withoutSayingWhen() bool {
	if d.own == nil || d.clause < 0 || !d.cs[d.clause].Is(prose.Reporting) {
		return false
	}
	d.own = nil
	d.span()
	return true
}

// withSpeakerBeside leaves whose judgement it is to what stands beside the line.
func (d *Draft) withSpeakerBeside() bool {
	d.beside, d.curtly, d.byLast = d.clause >= 0, false, false
	d.withoutSayingWhen()
	return d.beside
}

// withoutTitles leaves of the names in the line only the last, but for whom was not told
// of before.
func (d *Draft) withoutTitles() bool {
	d.curtly = len(d.persons) > 0 && d.made.Classes&prose.Title != 0
	return d.curtly
}

// withoutNames leaves of the names in the line only the last.
func (d *Draft) withoutNames() bool {
	d.byLast = d.curtly
	return d.byLast
}

// withoutModifiers tells what somebody or something did without which of them it
// was: "a tent that was to shelter the guests has collapsed".
func (d *Draft) withoutModifiers() bool {
	for k := range d.cs {
		d.plainly = d.plainly || d.modifies(&d.cs[k])
	}
	return d.plainly
}

// withoutPurpose tells what was done without what for.
func (d *Draft) withoutPurpose() bool {
	if d.own == nil || d.clause < 0 || d.cs[d.clause].Tense.Finite() {
		return false
	}
	d.clause, d.own = d.mainOf(d.clause), nil
	d.span()
	return true
}

// toHost keeps only the clause that the clause of the event hangs on, when that
// one hangs on another: "a plan that would let them vote on Monday".
func (d *Draft) toHost() bool {
	if d.own == nil || d.clause < 0 {
		return false
	}
	for k := d.clause; d.cs[k].Parent >= 0 && d.cs[k].Parent < k; {
		k = d.cs[k].Parent
		if c := &d.cs[k]; c.Tense.Finite() && c.Kind != prose.MainClause {
			d.clause = k
			d.span()
			return d.toClause()
		}
	}
	return false
}

// toMain tells what the sentence does; the date is the list's to say.
func (d *Draft) toMain() bool {
	if d.own == nil || d.clause < 0 {
		return false
	}
	for k := range d.cs {
		c := &d.cs[k]
		if c.Kind != prose.CoordinateClause && d.carries(k) {
			d.clause, d.own = k, nil
			d.span()
			return true
		}
	}
	return false
}
