package grammar

// Rule is a kind of expression: how it looks, what it means, and examples that
// prove it. See [Compile] for the language of patterns.
type Rule struct {
	Name     string
	Pattern  string
	Build    func(*Match) Expr // may return an Expr with Op None: then it was no date
	Examples []Example
}

// Example is an expression in a sentence, and its value. Published is the day
// it is read on, "" for Saturday 1998-02-14.
type Example struct {
	Text      string // the sentence; everything that must be found is in [brackets], and the last of them is what the example is about
	Value     string // its TIMEX3 value
	Published string
}

// Language is what a text can be read with. Give it to [NewMatcher].
type Language struct {
	Name  string // BCP 47
	Words []Word
	Cues  []CueWords
	Rules []Rule // earlier rules win when matches are equally long
}
