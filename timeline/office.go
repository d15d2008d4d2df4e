package timeline

import (
	"strings"

	"dateline/timeline/internal/prose"
)

// Here is who bears a title in an article, and which body has a noun in its name.

// office is the one who bears a title in an article, or the one body whose name has a
// noun in it: "Mayor Ada Holt" is the mayor, "the Harbour Commission" the commission.
type office struct {
	name  string
	last  string // what tells two names apart: the last word of a person's
	at    int    // the sentence that names it first
	mixed bool   // another bears it as well
	also  string // the last word of the other's name
	maybe bool   // by calling: it is borne by whom the article knows for a person
}

// style is how an article names who bears a title: 0 for one that bears none.
type style byte

// The styles. Who is only named curtly need not be the one whose full name the article
// has: President Holt is not the first lady Ada Holt.
const (
	curt style = 'c' // President Holt
	full style = 'f' // President Ada Holt
)

// nameOf returns the longest form of a person's name that is surely the same person's.
func (r *reader) nameOf(ws []prose.Word, n name) string {
	if word := r.a.Text[ws[n.to-1].Start:ws[n.to-1].End]; n.to-n.from == 1 && r.surnames[word] == curt {
		return word
	}
	return r.names.canonical(r.a.Text, ws, n)
}

// learnOffices notes which names bear which titles and nouns, and which are those of
// firms.
func (r *reader) learnOffices(s *sentence) {
	ws, text := s.words, r.a.Text
	for _, n := range r.names.spans {
		if cutShort(ws, n) {
			continue
		}
		last := text[ws[n.to-1].Start:ws[n.to-1].End]
		if title := titleBefore(text, ws, n.from); title != "" && !n.place && !ws[n.to-1].Is(prose.OrgWord) {
			if n.to-n.from == 1 && r.surnames[last] == 0 {
				r.surnames[last] = curt
			} else if n.to-n.from > 1 {
				r.surnames[last] = full
			}
			r.note(title, office{name: r.names.canonical(text, ws, n), last: last, at: s.at})
			continue
		}
		if called := r.callingOf(s, n); called != "" {
			r.note(called, office{name: r.names.canonical(text, ws, n), last: last, at: s.at, maybe: true})
			continue
		}
		r.learnFirm(s, n)
		if noun := bodyNoun(text, ws, n); noun != "" {
			name := prose.OneLine(text[ws[n.from].Start:ws[n.to-1].End])
			o := office{name: name, last: name, at: s.at}
			if n.from > 0 && isThe(text, &ws[n.from-1]) {
				o.name = "The " + name
			}
			r.note(noun, o)
		}
	}
}

// cutShort tells whether a name is only the end of one: Hudson's Bay, Life & Casualty,
// Savings and Loan, Sun Microsystems.
func cutShort(ws []prose.Word, n name) bool {
	if n.from == 0 {
		return false
	}
	w := &ws[n.from-1]
	return w.Kind == prose.Clitic || w.Kind == prose.Symbol ||
		w.Kind == prose.Capital && w.Is(prose.Calendar) && !(n.from > 1 && ws[n.from-2].Is(prose.Preposition)) ||
		w.Is(prose.Coordinator) && n.from > 1 && ws[n.from-2].Kind == prose.Capital
}

// note notes who bears a title or a noun.
func (r *reader) note(title string, o office) {
	if old, ok := r.offices[title]; ok {
		if old.last == o.last {
			return
		}
		if old.mixed && old.also != o.last {
			old.also = "" // a third
		} else {
			old.also = o.last
		}
		old.mixed = true
		o = old
	}
	r.offices[title] = o
}

// titleBefore returns the title that stands before word at, in small letters:
// "vice president"; "" when there is none, or one that only tells a gender.
func titleBefore(text string, ws []prose.Word, at int) string {
	from := at
	for from > 0 && ws[from-1].Is(prose.Title) && ws[from-1].Wordy() {
		from--
	}
	if from == at || from == at-1 && genderOf(text[ws[from].Start:ws[from].End]) != 0 {
		return ""
	}
	return strings.ToLower(prose.OneLine(text[ws[from].Start:ws[at-1].End]))
}

// callingOf returns what a person of at least two names is by calling, as the words before
// or behind his name say: "actress Ada Holt", "Ada Holt, a harbour engineer"; "" when they
// do not.
func (r *reader) callingOf(s *sentence, n name) string {
	ws, text := s.words, r.a.Text
	if n.place || n.to-n.from < 2 || !r.likePerson(n, ws) {
		return ""
	}
	if n.from > 0 && ws[n.from-1].Kind == prose.Lower && prose.Calling(text, &ws[n.from-1]) {
		return text[ws[n.from-1].Start:ws[n.from-1].End]
	}
	i := n.to + 1
	if i+1 >= len(ws) || ws[n.to].Kind != prose.Comma || !ws[i].Is(prose.Determiner) || isThe(text, &ws[i]) {
		return ""
	}
	for i++; i < min(len(ws), n.to+6) && ws[i].Kind == prose.Lower && !ws[i].Is(prose.Preposition|prose.Relative); i++ {
		if prose.Calling(text, &ws[i]) &&
			(i+1 == len(ws) || ws[i+1].Kind == prose.Comma || ws[i+1].Kind == prose.Stop ||
				ws[i+1].Is(prose.Preposition|prose.Relative)) {
			return text[ws[i].Start:ws[i].End]
		}
	}
	return ""
}

// isThe tells whether a word is the article.
func isThe(text string, w *prose.Word) bool {
	s := text[w.Start:w.End]
	return s == "the" || s == "The"
}

// bodyNouns are the nouns that say what a body is, in its name and for it.
var bodyNouns = map[string]string{
	"Agency": "agency", "Bank": "bank", "Bureau": "bureau", "College": "college", "Commission": "commission", "Committee": "committee",
	"Council": "council", "Court": "court", "Department": "department", "Foundation": "foundation", "Hospital": "hospital",
	"Institute": "institute", "Ministry": "ministry", "Party": "party", "Union": "union", "University": "university",
	"Association": "association", "School": "school", "Administration": "administration", "Panel": "panel",
}

// bodyNoun returns the noun in a name that says what sort of body bears it, in small
// letters.
func bodyNoun(text string, ws []prose.Word, n name) string {
	if n.to-n.from < 2 || n.place {
		return ""
	}
	h := n.to - 1
	for i := n.from + 1; i < n.to; i++ {
		if ws[i].Is(prose.OfWord) {
			h = i - 1
			break
		}
	}
	return bodyNouns[text[ws[h].Start:ws[h].End]]
}
