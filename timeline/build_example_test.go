package timeline_test

import (
	"fmt"
	"strings"

	"dateline/dates"
	"dateline/timeline"
	"dateline/timeline/article"
)

func ExampleBuild() {
	text := `August 3, 2016

The ferry company Norden, founded in 1998, said on Tuesday it would close its yard next year.
Its oldest ship sank off Bergen in March. Nobody was hurt.
Mayor Ada Holt did not comment. She said on Monday that the yard had lost money since 2012.
`
	a, err := article.Read(strings.NewReader(text), "norden.txt", article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	t, left := timeline.Build(a, dates.New(dates.Config{})).Select(timeline.WorthShown)
	for _, e := range t.Events {
		fmt.Printf("%-10s %-8s %s %s\n", e.When.EDTF(), e.Basis, e.Line, e.Names)
	}
	fmt.Println(left, "sentences not shown")
	// Output:
	// 1998       stated   The ferry company Norden [was] founded in 1998 [Norden]
	// 2012/..    since    The yard had lost money since 2012 [Ada Holt]
	// 2016-03    stated   [Norden's] oldest ship sank off Bergen in March [Bergen Norden]
	// 2016-08-01 stated   [Ada Holt] said that the yard had lost money since 2012 [Ada Holt]
	// 2016-08-02 stated   The ferry company Norden said it would close its yard next year [Norden]
	// 2017       planned  The ferry company Norden said it would close its yard [Norden]
	// 2 sentences not shown
}
