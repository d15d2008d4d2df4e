// Package echarts makes the live chart of a page: the option, built with
// go-echarts, and the source of ECharts that draws it.
//
// go-echarts itself never renders here. Its templates put what it is given
// into a script unescaped, so that an article's title could run as code; only
// the option leaves it, through encoding/json, as data.
package echarts

import (
	"embed"
	"fmt"
	_ "unsafe" // for go:linkname

	_ "github.com/xo/echartsgoja" // carries ECharts
)

// scripts is the embedded file system of echartsgoja, which does not export
// it. The module is pinned, and TestSource fails should it ever change.
//
//go:linkname scripts github.com/xo/echartsgoja.jsScripts
var scripts embed.FS

// Version is the version of ECharts that Source returns.
const Version = "5.4.3"

// Source returns ECharts as one minified script, its licence header in front.
func Source() []byte {
	b, err := scripts.ReadFile("echarts.min.js")
	if err != nil {
		panic(fmt.Sprintf("echarts: the pinned module lost its script: %v", err))
	}
	return b
}
