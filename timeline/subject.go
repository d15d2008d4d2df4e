package timeline

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is who "he" or "she" is.

// gender is which pronoun stands for a person.
type gender byte

// The genders, 0 for one that nothing tells.
const (
	he  gender = 'h'
	she gender = 's'
)

// genderOf returns the gender that a title or a pronoun tells.
func genderOf(word string) gender {
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "he", "mr", "sir", "lord", "king", "prince":
		return he
	case "she", "ms", "mrs", "miss", "lady", "dame", "queen", "princess", "chairwoman", "spokeswoman", "congresswoman":
		return she
	}
	return 0
}

// learnGender notes what the title before a name tells.
func (r *reader) learnGender(s *sentence, n name) {
	if !n.titled || n.from == 0 {
		return
	}
	title, last := s.words[n.from-1], s.words[n.to-1]
	if g := genderOf(r.a.Text[title.Start:title.End]); g != 0 {
		r.genders[r.a.Text[last.Start:last.End]] = g
	}
}

// whoIn returns who the pronoun of a sentence stands for, "" when that is not
// plain: the subject of what came before, unless that is a woman and the pronoun is
// he. The first pronoun that follows a person without a title tells which it is.
func (r *reader) whoIn(s *sentence) string {
	if r.subject == "" || s.Classes&prose.HeShe == 0 {
		return r.subject
	}
	for _, w := range s.words {
		if !w.Is(prose.HeShe) {
			continue
		}
		last := r.subject[strings.LastIndexByte(r.subject, ' ')+1:]
		g := genderOf(r.a.Text[w.Start:w.End])
		if r.genders[last] == 0 && g != 0 {
			r.genders[last] = g
		}
		if g != 0 && g != r.genders[last] {
			return ""
		}
		break
	}
	return r.subject
}

// remember notes who the subject of a sentence is, for the pronouns of the next:
// the only person it names, before its first verb or behind "said". A sentence
// whose subject is a pronoun leaves the memory as it is.
func (r *reader) remember(s *sentence) {
	k := prose.Main(s.clauses)
	if k < 0 {
		return
	}
	c := &s.clauses[k]
	if c.Speaker >= 0 {
		c = &s.clauses[c.Speaker]
	}
	ws := s.words
	for i := c.Start; i < c.First; i++ {
		if ws[i].Is(prose.HeShe) {
			for _, n := range r.names.spans {
				if r.person(n, ws) && r.names.canonical(r.a.Text, ws, n) != r.subject {
					r.subject = "" // a second person: who "he" is from here on is not plain
				}
			}
			return
		}
	}
	r.subject = ""
	found := ""
	for _, n := range r.names.spans {
		if !r.person(n, ws) {
			continue
		}
		w := r.names.canonical(r.a.Text, ws, n)
		if found != "" && found != w {
			return // two persons
		}
		if n.from >= c.Start && n.to <= c.First || n.from == c.Head+1 {
			found = w
		} else if found == "" {
			return // the person is no subject
		}
	}
	r.subject = found
}

// person tells whether a name is surely a person's: a title stands before it,
// here or elsewhere in the article.
func (r *reader) person(n name, ws []prose.Word) bool {
	if n.place {
		return false
	}
	return n.titled || r.persons[r.a.Text[ws[n.to-1].Start:ws[n.to-1].End]]
}
