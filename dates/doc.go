// Package dates finds the date expressions of a news text and says which dates
// they mean: "Tuesday", "since 2012", "a year earlier", "the third quarter",
// "8 p.m. on March 3", "every other week", "from May to July".
//
// An [Extractor] is given the text and the day it was published and returns a
// [Mention] for each expression: where it stands, its typed [Value], and what it
// was reckoned from. A Value knows its extent on the calendar and writes itself
// as TIMEX3 ([Value.Timex]) and as EDTF ([Value.EDTF]); [ParseTimex] and
// [ParseEDTF] read both back. [Extent] adds what stands beside an expression:
// "since", "until", the other end of a range.
//
//	x := dates.New(dates.Config{})
//	for _, m := range x.Append(nil, text, civil.Of(2016, 8, 3)) {
//		fmt.Println(text[m.Start:m.End], m.Value.Timex())
//	}
//
// # The way of a text
//
//	text ─scan→ tokens ─match→ expressions ─resolve→ values ─→ mentions
//
// The grammar never sees a calendar date and the resolver sees words only where
// their clause tells which way an expression looks. Each step has its place:
//
//	grammar          scans and matches; "last Tuesday" becomes "the weekday Tuesday, looking back"
//	grammar/en       the words and rules of English, one construct to a file
//	civil            days, grains, periods, intervals: the calendar alone
//	extractor.go     Extractor: the entrance
//	reader.go        reads one text in order: ranges, pairs, what is added
//	memory.go        what was said before: "that day", "a year earlier", "the quarter"
//	resolve.go       expression → value: shifts, amounts, recurrences
//	same.go          units spoken of before: "that day", "the weekend"
//	report.go        the quarter a business report tells of, and what it compares with
//	at.go            … and dates named by their fields: weekdays, months, month and day
//	toldyear.go      months and days of news that go on in the year of what was told before
//	direction.go     which side of its anchor an expression lies on, with the counts
//	narrative.go     histories, whose dates hang on each other and not on the day of publication
//	listed.go        days that share the month of one of them: "13, 14 and 18 December"
//	lend.go          years and days that later words lend to earlier ones
//	clock.go         clock times, read by github.com/olebedev/when
//	holiday.go       days with names
//	value.go, mention.go    what comes out
//	timex.go, edtf.go       how it is written; timex_parse.go, edtf_parse.go read it back
//	timeml           TimeML documents, and scores against annotated ones
//
// # Anchors and directions
//
// In news an expression is reckoned from the day of publication unless its words
// point back ("the following week"); in a history it is reckoned from where the
// story stands. [Auto] tells the two apart by the dates a text names. A bare
// weekday is the last one, today included, unless its clause looks ahead; a
// month and day is the nearest one; and so on: direction.go holds the table, and
// testdata/direction.counts what each choice would get right of our own
// sentences.
//
// # Adding a rule
//
// An expression that is not found is one [grammar.Rule] more, in the file of
// grammar/en that is named for its construct: a name, a pattern over words and
// their classes, a function that builds the meaning, and at least two examples
// with their values. TestRules walks all rules and holds every example to its
// value, to its exact brackets, and to being won by that very rule. What only
// looks like a date belongs into testdata/negative.txt.
//
// # Where the numbers come from
//
// Counts in comments come from TimeBank 1.2 and AQUAINT (news, 256 articles) and
// from WikiWars (histories), annotated by hand with TIMEX3. The command
//
//	dateline score --errors DIRECTORY
//
// compares what is found with any such directory of TimeML by the rule of
// TempEval-3 (strict, relaxed, type and value F1) and lists each difference. The
// benchmarks read the articles of this repository, the stock parser of
// github.com/olebedev/when beside them in the same run:
//
//	go test -bench . ./dates
package dates
