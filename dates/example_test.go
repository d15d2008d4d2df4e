package dates_test

import (
	"fmt"

	"dateline/dates"
	"dateline/dates/civil"
)

func Example() {
	text := "The council met on Monday and will vote on Friday. Talks began in May, " +
		"a year after the port of Velmora had been closed."

	x := dates.New(dates.Config{})
	for _, m := range x.Append(nil, text, civil.Of(2016, 8, 3)) { // a Wednesday
		fmt.Printf("%-7s %s\n", text[m.Start:m.End], m.Value.Timex())
	}
	// Output:
	// Monday  2016-08-01
	// Friday  2016-08-05
	// May     2016-05
	// a year  P1Y
}

// What stands beside an expression is no part of its value, but of its extent:
// "since" and "until" open an end, "from … to" joins two mentions.
func ExampleExtent() {
	text := "The port, closed since 2012, handled ore from 2009 to 2011. It stays shut until Friday, and before June nobody will dredge it."

	x := dates.New(dates.Config{})
	ms := x.Append(nil, text, civil.Of(2016, 8, 3))
	for i, m := range ms {
		fmt.Printf("%-6s %-10s %s\n", text[m.Start:m.End], m.Value.Timex(), dates.Extent(ms, i).EDTF())
	}
	// Output:
	// 2012   2012       2012/..
	// 2009   2009       2009/2011
	// 2011   2011       2009/2011
	// Friday 2016-08-05 ../2016-08-05
	// June   2017-06    ../2017-05
}

// In a history, dates hang on each other. Auto tells one by its dates; a passage
// too short for that can be told.
func ExampleConfig_narrative() {
	text := "On 3 May 1871 the bridge opened. In September the river rose, and two years later only the piers stood."

	for _, mode := range []dates.Mode{dates.News, dates.Narrative} {
		x := dates.New(dates.Config{Mode: mode})
		var values []string
		for _, m := range x.Append(nil, text, civil.Of(2016, 8, 3)) {
			values = append(values, m.Value.Timex())
		}
		fmt.Println(values)
	}
	// Output:
	// [1871-05-03 2015-09 2017]
	// [1871-05-03 1871-09 1873]
}

// A mention says what it was reckoned from.
func ExampleMention() {
	text := "The ferry sank on March 3. Two days later divers found the bell."

	x := dates.New(dates.Config{})
	ms := x.Append(nil, text, civil.Of(2016, 8, 3))
	for _, m := range ms {
		from := "the day of publication"
		if m.Anchor == dates.Previous {
			p := ms[m.Ref]
			from = text[p.Start:p.End]
		}
		fmt.Printf("%s is %s, reckoned from %s, by the rule %s\n", text[m.Start:m.End], m.Value.Timex(), from, x.RuleName(m.Rule))
	}
	// Output:
	// March 3 is 2016-03-03, reckoned from the day of publication, by the rule month-day
	// Two days later is 2016-03-05, reckoned from March 3, by the rule later
}

func ExampleValue_EDTF() {
	for _, text := range []string{"It fell in the late 1990s.", "It fell in about 1995.", "It fell in the spring of 2010.", "It fell last week.",
		"It fell at 5:30 p.m. EST on Tuesday.", "It fell in 44 BC."} {
		for _, m := range dates.New(dates.Config{}).Append(nil, text, civil.Of(2016, 8, 3)) {
			fmt.Printf("%-26s %-17s %s\n", text[m.Start:m.End], m.Value.Timex(), m.Value.EDTF())
		}
	}
	// Output:
	// the late 1990s             199               199X
	// about 1995                 1995              1995~
	// the spring of 2010         2010-SP           2010-21
	// last week                  2016-W30          2016-07-25/2016-07-31
	// 5:30 p.m. EST on Tuesday   2016-08-02T17:30  2016-08-02T17:30:00-05:00
	// 44 BC                      BC0044            -0043
}

func ExampleParseEDTF() {
	v, err := dates.ParseEDTF("2009-11/2011")
	fmt.Println(v.When, err)

	_, err = dates.ParseEDTF("2016-02-30")
	fmt.Println(err)
	// Output:
	// 2009-11-01T00:00:00/2012-01-01T00:00:00 <nil>
	// "2016-02-30" is not an EDTF date of the kind Value.EDTF writes, such as 2012/.. or 199X
}
