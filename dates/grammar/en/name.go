package en

import g "dateline/dates/grammar"

// Calendar words are names, too: Mary Winter, the Sunday Times, 12 May Road,
// Windows 2000. The functions here read that off the words around.

// after tells whether a word stands before the match and the given ones before that:
// "a wet Tuesday" after "a ".
func after(m *g.Match, words string) bool {
	word, between := m.Before()
	start, _ := m.Span()
	end := start - int32(len(between)+len(word))
	at := end - int32(len(words))
	return between == " " && lower(word) && at >= 0 && m.TextFrom(at, end) == words && (at == 0 || m.ByteAt(at-1) == ' ')
}

// ofSomeone tells whether "the" and a name stand before the match: "the Nixon
// years".
func ofSomeone(m *g.Match) bool {
	word, between := m.Before()
	start, _ := m.Span()
	at := start - int32(len(between)+len(word))
	return between == " " && capitalised(word) && at >= 4 && (m.TextFrom(at-4, at) == "the " || m.TextFrom(at-4, at) == "The ")
}

// titles stand before a person's name.
var titles = g.Words("mr mrs ms dr prof sen rep gov gen sgt lt col capt rev judge president minister sir lady lord miss detective inspector officer coach")

// namedBefore tells whether a capitalised word that is no opener of a sentence
// stands right before the match: "Mary Winter".
func namedBefore(m *g.Match) bool {
	word, between := m.Before()
	return between == " " && capitalised(word) && !m.Opens(word) && !openers.Has(word)
}

// afterName tells the same where the match is capitalised itself and the word
// before may open the sentence: "Mary Winter", "Alice Weeks".
func afterName(m *g.Match) bool {
	word, between := m.Before()
	return between == " " && capitalised(word) && !openers.Has(word)
}

// namedBehind tells whether a capitalised word follows: "Summer Lake".
func namedBehind(m *g.Match) bool {
	between, next := m.After()
	return between == " " && capitalised(next)
}

// titled tells whether a title stands before the match: "Detective Friday".
func titled(m *g.Match) bool {
	word, between := m.Before()
	return (between == " " || between == ". ") && capitalised(word) && titles.Has(word)
}

// openers are the words that begin sentences before a date.
var openers = g.Words("in on since until by from during for late early mid last next this the and or but both while when after before through at a an every each between around throughout come about beginning starting since what that")

// address tells whether a street follows: "2010 Oak Avenue", "4 Winter Lane".
func address(m *g.Match) bool {
	between, next := m.After()
	if between != " " || !capitalised(next) {
		return false
	}
	_, end := m.Span()
	return street(next) || m.TextAtAny(end+1+int32(len(next)), streets)
}

var streets = []string{" Avenue", " Street", " Road", " Lane", " Drive", " Boulevard", " Court", " Place", " Square", " Terrace", " St.", " Ave.", " Rd."}

func street(word string) bool {
	return g.ContainsWord(" avenue street road lane drive boulevard terrace ", word)
}

func capitalised(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }
