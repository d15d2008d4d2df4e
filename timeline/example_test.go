package timeline_test

import (
	"fmt"
	"log"
	"strings"

	"dateline/dates"
	"dateline/timeline"
	"dateline/timeline/article"
)

func Example() {
	text := `A wreck off Mill Island

Published: 14 May 2024

The wreck was found on Sunday by two divers. The ship had sunk in the winter of 1947.`

	a, err := article.Read(strings.NewReader(text), "wreck.txt", article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	x := dates.New(dates.Config{}) // safe for concurrent use
	for _, e := range timeline.Build(a, x).Events {
		fmt.Println(e.When.EDTF(), e.Basis, e.Expression.Of(a.Text))
	}
	// Output:
	// 1947-24 stated the winter of 1947
	// 2024-05-12 stated Sunday
}
