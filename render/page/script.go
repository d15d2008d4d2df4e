package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"io/fs"
	"regexp"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"

	"dateline/render/page/echarts"
)

// policy allows the page's own style and scripts, by their hashes, pictures
// that are made in the page, and nothing else.
func policy(style string, scripts []string) template.HTML {
	return template.HTML("default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; style-src " + style +
		"; script-src " + strings.Join(scripts, " "))
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// asset returns an embedded file.
func asset(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is named wrongly here
	}
	return b
}

// slack is what a carried script and style can do without: indentation, and
// comments that have a line of their own. No string of theirs goes over the
// end of a line.
var slack = regexp.MustCompile(`(?m)^[ \t]+|^//.*\n|^/\*.*\*/\n`)

var style = sync.OnceValue(func() template.CSS { return template.CSS(slack.ReplaceAll(asset("page.css"), nil)) })

// loader unpacks and runs the script of a larger page.
var loader = sync.OnceValue(func() template.JS { return template.JS(asset("loader.js")) })

// packFrom is the size of the data from which it and the script travel
// compressed; a smaller page can be read in its source.
const packFrom = 16 << 10

// code is a script that pages carry: made once for all pages of a process.
type code struct {
	source, hash string
	packed       func() template.HTML
}

func codeOf(source string) code {
	return code{source, hash(source), sync.OnceValue(func() template.HTML {
		return template.HTML(pack([]byte(source), thorough))
	})}
}

var library = sync.OnceValue(func() code { return codeOf(string(echarts.Source())) })

// scripts are the page's own scripts, one for each chart.
var scripts = [...]func() code{
	ECharts: sync.OnceValue(func() code { return codeOf(join("script/07-svg.js")) }),
	SVG:     sync.OnceValue(func() code { return codeOf(join("script/07-echarts.js")) }),
}

// join makes one function of the parts of the script, without the part that
// draws the other chart.
func join(without string) string {
	names, err := fs.Glob(files, "script/*.js")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	var b strings.Builder
	b.WriteString("'use strict';(async()=>{\n")
	for _, n := range names {
		if n != without {
			b.Write(slack.ReplaceAll(asset(n), nil))
		}
	}
	b.WriteString("})();\n")
	return b.String()
}

// Levels of compression. Quick packs the data of 10,000 events 6 % larger than
// the standard library's default does, in a sixth of the time: it is done for
// every page. Thorough packs ECharts, once for all pages of a process.
const quick, thorough = 6, 7

// pack returns b as base64 of its gzip, which browsers unpack themselves
// (DecompressionStream): a third of the size as a text.
func pack(b []byte, level int) string {
	var z bytes.Buffer
	g, err := gzip.NewWriterLevel(&z, level)
	if err != nil {
		panic(err) // the level is a constant
	}
	if _, err = g.Write(b); err == nil {
		err = g.Close()
	}
	if err != nil {
		panic(err) // a buffer does not fail
	}
	return base64.StdEncoding.EncodeToString(z.Bytes())
}
