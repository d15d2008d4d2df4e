// Package grammar finds date expressions in text and says what they mean
// without knowing a single calendar date: "last Tuesday" becomes an [Expr]
// that reads "the weekday Tuesday, looking back", and it is for package dates
// to say which day that is. Words and rules come from a [Language]; package en
// is the English one.
//
// The way of a text, one file each:
//
//	token.go    what a token is: its classes, its value, the gap before it
//	lexicon.go  the words of a language, found by one hash probe
//	skip.go     text → where a date may begin, by blocks of 64 bytes
//	scan.go     from there → a run of tokens
//	number.go   "nineteen ninety-six", "two and a half" → one token
//	pattern.go  the language of the rules' patterns
//	trie.go     all patterns as one trie, its edges sorted by the tokens they take
//	match.go    runs → matches: a chart filled from right to left
//	wordlist.go the words that rules ask for around a match
//	expr.go     what a match means
//	tense.go    whether the clause around a date looks ahead
//	holiday.go  feast days by name
//	rule.go     rules and languages as data
//
// A run is a stretch of words that all stand in the lexicon, so that a rule can
// never reach across a word nobody knows. Most runs hold no word that could
// head a date ("of the", "in a") and are dropped where they end; only the rest
// is matched. That, one pass over the bytes and no allocation, is why it is
// fast.
package grammar
