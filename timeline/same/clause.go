package same

import "strings"

// Clause is how a text tells one event, cut down to what happened to whom.
type Clause struct {
	Line string // its words
	Date string // the date expression, which is not compared, as it stands in Line if it does
	Verb string // the word that says what happened; "" when there is none
}

// Likeness is what two clauses have in common. Words weigh by their class: a
// name twice and a number three times as much as another word.
type Likeness struct {
	Verb  bool    // their verbs are one, or speak of one kind of event
	Other bool    // both have a verb that says something, and not the same
	Less  float32 // the share of the lighter clause that the other has, too, 0…1
	More  float32 // the share of the heavier clause, 0…Less
	Terms int     // how many terms they share
	Clash bool    // each holds a number that the other does not
}

// A Reader reads clauses. Those of one Reader can be compared.
type Reader struct {
	lexicon *lexicon
	tokens  []token
}

// NewReader returns a Reader that has read nothing.
func NewReader() *Reader { return &Reader{lexicon: newLexicon()} }

// Telling is a clause that a [Reader] has read.
type Telling struct {
	verb   stem // 0 when there is none, or one that says nothing: "was"
	kinds  uint64
	terms  []term // each stem once, in order of appearance
	weight float32
}

type term struct {
	stem  stem
	class class
}

// Read reads a clause. A capital at the beginning of its line makes no name.
func (r *Reader) Read(c Clause) Telling {
	r.tokens = r.tokens[:0]
	before, behind := c.Line, ""
	if c.Date != "" {
		before, behind, _ = strings.Cut(c.Line, c.Date)
	}
	r.scan(before)
	n := len(r.tokens)
	r.scan(behind)
	if 0 < n && n < len(r.tokens) {
		r.tokens[n].initial = false // the line goes on behind its date
	}
	var t Telling
	for _, w := range r.tokens {
		if w.initial && w.class == name {
			w.class = word
		}
		if t.find(w.stem) < 0 {
			t.terms = append(t.terms, term{w.stem, w.class})
			t.weight += classWeight[w.class]
		}
	}
	r.tokens = r.tokens[:0]
	if r.scan(c.Verb); len(r.tokens) > 0 {
		t.verb = r.tokens[0].stem
		t.kinds = r.lexicon.kinds[t.verb]
	}
	return t
}

func (r *Reader) scan(text string) {
	r.tokens = r.lexicon.scan(r.tokens, text, 0, int32(len(text)))
}

// find returns the place of a stem among the terms, -1 when it is not there.
// Clauses have a dozen terms.
func (t *Telling) find(s stem) int {
	for i := range t.terms {
		if t.terms[i].stem == s {
			return i
		}
	}
	return -1
}

// Likeness compares two tellings of one reader.
func (t *Telling) Likeness(u *Telling) Likeness {
	l := Likeness{Verb: t.verb != 0 && (t.verb == u.verb || t.kinds&u.kinds != 0)}
	l.Other = !l.Verb && t.verb != 0 && u.verb != 0
	var shared float32
	for _, a := range t.terms {
		k := u.find(a.stem)
		if k < 0 {
			continue
		}
		l.Terms++
		shared += (classWeight[a.class] + classWeight[u.terms[k].class]) / 2
	}
	if light, heavy := min(t.weight, u.weight), max(t.weight, u.weight); light > 0 {
		l.Less, l.More = min(1, shared/light), min(1, shared/heavy)
	}
	l.Clash = t.hasOther(u, figure) && u.hasOther(t, figure)
	return l
}

// hasOther tells whether t has a term of that class that u has not.
func (t *Telling) hasOther(u *Telling, c class) bool {
	for _, a := range t.terms {
		if a.class == c && u.find(a.stem) < 0 {
			return true
		}
	}
	return false
}
