package timeline

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is whom an article is about, as lives, profiles and reports on one person are: he
// is who "he" is, however many sentences ago he was named.

// protagonist is the person an article is about; one without a name when it is about
// nobody.
type protagonist struct {
	name, last string
	gender     gender
	plain      bool // nobody else was named since he was whom the same pronoun may stand for
}

// oftenNamed is in how many sentences an article names at least whom it is about.
const oftenNamed = 3

// learnProtagonist finds the person that the first sentence of the story is about, by
// name, when the story names him again.
func (r *reader) learnProtagonist() {
	r.protagonist = protagonist{}
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.tells() {
			continue
		}
		k := prose.Main(s.clauses)
		if k < 0 {
			return
		}
		r.names.find(r.a.Text, s)
		c := &s.clauses[k]
		if name := r.about(s, c); name != "" && !strings.HasPrefix(name, "The ") && strings.Contains(name, " ") {
			r.protagonist.name, r.protagonist.last = name, lastOf(name)
		}
		break
	}
	if r.protagonist.name == "" {
		return
	}
	most, often := r.mostGender()
	if r.namedIn(r.protagonist.last) < oftenNamed && often < oftenMeant {
		r.protagonist = protagonist{}
		return
	}
	if r.protagonist.gender = r.genders[r.protagonist.last]; r.protagonist.gender == 0 {
		r.protagonist.gender = most
	}
}

// lastOf returns the last word of a name.
func lastOf(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// namedIn returns how many sentences of the story hold a word, the last one of a name.
func (r *reader) namedIn(last string) (n int) {
	for i := range r.sentences {
		s := &r.sentences[i]
		if prose.Some(s.words, func(w *prose.Word) bool { return w.Kind == prose.Capital && r.a.Text[w.Start:w.End] == last }) {
			n++
		}
	}
	return n
}

// oftenMeant is how many pronouns of one gender a story has at least that tells of one person
// whom it hardly names again, as a life does.
const oftenMeant = 8

// mostGender returns the gender of most pronouns of the story and how many they are, 0 when it
// has both too often or none.
func (r *reader) mostGender() (most gender, often int) {
	hes, shes := 0, 0
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.Classes&prose.HeShe == 0 {
			continue
		}
		for j := range s.words {
			switch w := &s.words[j]; {
			case !w.Is(prose.HeShe):
			case genderOf(r.a.Text[w.Start:w.End]) == he:
				hes++
			default:
				shes++
			}
		}
	}
	switch {
	case hes > farMore*shes:
		return he, hes
	case shes > farMore*hes:
		return she, shes
	}
	return 0, 0
}

// farMore is how many times as many pronouns of its protagonist a story has as of the
// other gender.
const farMore = 2

// noteProtagonist notes after a sentence whether the pronoun of the protagonist can stand
// for him in the next one.
func (r *reader) noteProtagonist(s *sentence) {
	p := &r.protagonist
	if p.name == "" {
		return
	}
	for _, n := range r.names.spans {
		if w := &s.words[n.to-1]; r.a.Text[w.Start:w.End] == p.last {
			p.plain = true
		}
	}
	for _, n := range r.names.spans {
		if w := &s.words[n.to-1]; r.a.Text[w.Start:w.End] != p.last && r.mayBe(n, s.words, p.gender) && r.subject != p.name {
			p.plain = false
		}
	}
}

// mayBe tells whether a name may be that of a person for whom the pronoun of a gender
// stands.
func (r *reader) mayBe(n name, ws []prose.Word, g gender) bool {
	if !r.person(n, ws) && (!r.likePerson(n, ws) || placed(ws, n) ||
		n.from > 0 && ws[n.from-1].Is(prose.Determiner) && ws[n.from-1].Kind != prose.Clitic ||
		strings.IndexByte(r.a.Text[ws[n.from].Start:ws[n.to-1].End], '&') >= 0) {
		return false
	}
	o := r.relatives[r.names.canonical(r.a.Text, ws, n)]
	if o == 0 {
		o = r.genders[r.a.Text[ws[n.to-1].Start:ws[n.to-1].End]]
	}
	return o == 0 || g == 0 || o == g
}

// learnRelative notes the gender that the word for a relation before a name tells: "her
// husband, Peter Aas". Relatives often share their last name.
func (r *reader) learnRelative(s *sentence, n name) {
	i := n.from - 1
	if i > 0 && s.words[i].Kind == prose.Comma {
		i--
	}
	if i < 0 || n.to-n.from < 2 {
		return
	}
	if g := kin[r.a.Text[s.words[i].Start:s.words[i].End]]; g != 0 {
		r.relatives[r.names.canonical(r.a.Text, s.words, n)] = g
	}
}

// kin are the words for relations that tell a gender.
var kin = map[string]gender{
	"husband": he, "brother": he, "father": he, "son": he, "widower": he, "uncle": he, "nephew": he, "grandfather": he, "grandson": he, "boyfriend": he,
	"wife": she, "sister": she, "mother": she, "daughter": she, "widow": she, "aunt": she, "niece": she, "grandmother": she, "granddaughter": she, "girlfriend": she,
}
