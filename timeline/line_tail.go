package timeline

// Here is how a line is brought to its length.

// cutRelatives cuts relative clauses, participles and subordinate clauses that a
// comma sets off, from the last to the first while the line is too long.
func (d *draft) cutRelatives() {
	for k := len(d.cs) - 1; k >= 0 && d.length() > lineLimit; k-- {
		c := d.cs[k]
		if c.kind != relativeClause && c.kind != participleClause && c.kind != adverbialClause || c.start == 0 || c.opener < 0 && c.kind != participleClause {
			continue
		}
		if c.opener >= 0 && d.ws[c.opener].is(hypothetical) {
			continue
		}
		if d.ws[c.start-1].kind != comma || c.head+1 < len(d.ws) && (d.ws[c.head+1].is(coordinator) || d.ws[c.head+1].kind == comma) {
			continue // "paper, packaging and publishing" is a list of nouns
		}
		if to := d.closes(k); !d.protects(c.start-1, to) {
			d.drop(c.start-1, to)
		}
	}
}

// closes returns the word behind the set-off clause k: behind the comma after
// which the clause it interrupts goes on, else where the next clause on the same
// level begins, else the end of the sentence.
func (d *draft) closes(k int) int {
	c := d.cs[k]
	for n := k + 1; n < len(d.cs); n++ {
		o := d.cs[n]
		switch {
		case o.start < c.start: // goes on with the subject
			for j := o.first; j > c.head; j-- {
				if d.ws[j].kind == comma {
					return j + 1
				}
			}
			return o.first
		case o.kind == mainClause && d.ws[o.start-1].kind != quote || o.kind == coordinateClause && o.parent < k:
			return o.start
		}
	}
	end := len(d.ws)
	if d.ws[end-1].kind == stop {
		end--
	}
	return end
}

// shortenNames leaves of a person's title and names only the last one, behind
// the verb: the subject of a line keeps its whole name.
func (d *draft) shortenNames() {
	if d.clause < 0 {
		return
	}
	over := d.length() - lineLimit
	for i := d.cs[d.clause].head + 2; i < len(d.ws) && over > 0; i++ {
		if d.cut[i] || d.ws[i].kind != capital || !d.persons[d.text[d.ws[i].start:d.ws[i].end]] {
			continue
		}
		if i+1 < len(d.ws) && d.ws[i+1].kind == capital {
			continue // not the last word of the name
		}
		from := i
		for from > 0 && d.ws[from-1].kind == capital && !d.ws[from-1].is(calendar) && !d.cut[from-1] {
			from--
		}
		if from < i && (from == 0 || !d.ws[from-1].is(nameInner)) {
			d.drop(from, i)
			over = d.length() - lineLimit
		}
	}
}

// cutTail ends the line at the last boundary of a clause that fits and leaves
// the event's verb and date, else at the last comma, else at the last word.
func (d *draft) cutTail() {
	n, last, limit := len(d.lead), -1, -1
	boundary, phrase := -1, -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if i >= d.hi && last >= 0 {
			switch {
			case d.ws[last].is(beForm | haveForm | doForm | modal | adverb):
			case w.is(hypothetical): // a condition is part of what is said
			case w.is(subordinator|relative) || w.is(coordinator) && d.opensClause(i) || w.kind == semicolon || w.kind == dash:
				boundary = d.measured(i)
			case w.kind == comma && !d.inList(i):
				boundary = i
			case (w.is(preposition) && !w.is(particle) && !d.bound(last, i) || w.is(to)) && !d.governs(last):
				phrase = i
			}
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.runes)
		last = i
		if n >= lineLimit {
			limit = i
			break
		}
	}
	switch {
	case limit < 0:
	case boundary >= 0 && d.complete(boundary):
		d.torn = d.conditional(boundary)
		d.drop(boundary, len(d.ws))
	case phrase >= 0 && d.complete(phrase):
		d.torn = d.conditional(phrase)
		d.drop(phrase, len(d.ws))
	case d.hi <= limit:
		d.drop(limit, len(d.ws))
		d.torn = true
	default:
		d.fromClause()
	}
}

// conditional tells whether a condition stands behind word i: a line that leaves
// it out must not look whole.
func (d *draft) conditional(i int) bool {
	for ; i < len(d.ws); i++ {
		if !d.cut[i] && d.ws[i].is(hypothetical) && d.ws[i].is(subordinator) && d.opensClause(i) {
			return true
		}
	}
	return false
}

// measured returns where the clause that begins at word i begins with the amount
// of time before it: ", a day after it closed".
func (d *draft) measured(i int) int {
	if i < 2 || !d.ws[i-1].is(timeNoun) {
		return i
	}
	j := i - 1
	for j > 0 && (d.ws[j-1].is(determiner|adverb) || d.ws[j-1].kind == number) {
		j--
	}
	if j > 0 && d.ws[j-1].kind == comma {
		return j - 1
	}
	return i
}

// bound tells whether the preposition at word i cannot be parted from the word
// before it: "the head of", "of which".
func (d *draft) bound(last, i int) bool {
	return d.text[d.ws[i].start:d.ws[i].end] == "of" || d.ws[last].is(preposition|determiner)
}

// governs tells whether word i is a verb or an adverb that asks for what
// follows it: a line must not end in "led" or "only".
func (d *draft) governs(i int) bool {
	w := d.ws[i]
	if w.is(noun) && !(w.is(base) && i > 0 && d.ws[i-1].is(coordinator|to)) {
		return false
	}
	if w.is(base) && i > 0 && d.ws[i-1].is(coordinator|to) {
		return true
	}
	for _, c := range d.cs {
		if c.head == i {
			return true
		}
	}
	return w.is(adverb|determiner|preposition|to) || w.kind == symbol
}

// complete tells whether the line keeps a predicate when it ends before word i.
func (d *draft) complete(i int) bool {
	if d.clause < 0 {
		return i > 4
	}
	main := d.mainOf(d.clause)
	h, v := max(d.cs[d.clause].head, d.cs[main].head), d.cs[main].verb
	for k := main + 1; k < len(d.cs); k++ {
		if c := d.cs[k]; c.parent == main && (c.kind == complement || c.kind == infinitiveClause && d.cs[main].is(reporting|planning|opinion)) {
			h, v = c.head, c.verb // "Holt said the plant" says nothing yet
			break
		}
	}
	if i <= h || i == h+1 && !v.passive && !v.progressive {
		return false
	}
	kept := 0
	for j := range i {
		if !d.cut[j] && d.ws[j].wordy() {
			kept++
		}
	}
	return kept >= 6
}

// opensClause tells whether a clause begins at word i.
func (d *draft) opensClause(i int) bool {
	for _, c := range d.cs {
		if c.start == i || c.opener == i {
			return true
		}
	}
	return false
}

// inList tells whether the comma at word i only parts the items of a list or a
// place from its country.
func (d *draft) inList(i int) bool {
	for j := i + 1; j < min(len(d.ws), i+7); j++ {
		if d.ws[j].is(coordinator) && !d.opensClause(j) {
			return true
		}
		if d.ws[j].class&verbal != 0 && !d.ws[j].is(noun) {
			return false
		}
	}
	return i+1 < len(d.ws) && d.ws[i+1].kind == number
}

// hardCut keeps what fits.
func (d *draft) hardCut() {
	n, last := len(d.lead), -1
	for i, w := range d.ws {
		if d.cut[i] {
			continue
		}
		if last >= 0 && d.space(last, i) {
			n++
		}
		n += int(w.runes)
		if n > lineLimit-1 {
			d.drop(i, len(d.ws))
			d.torn = true
			return
		}
		last = i
	}
}
