package picture

import (
	"cmp"
	"fmt"
	"html"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/render/words"
)

const (
	gutter    = 180 // left of the axis, for the names of the lanes
	svgWidth  = gutter + FullWidth
	nameGap   = 12 // from the name of a lane to its marks
	leastHeap = 4  // rows, of a count
	tickGlyph = 7. // a letter of a tick, in the widest of plain faces
)

// SVG writes the picture as one <svg> element of 1080 × any pixels, without
// script or style: classes carry the looks. label is its accessible name.
func (p Picture) SVG(w io.Writer, label string) error {
	d := drawing{Picture: p, level: p.Levels[Full]}
	d.layOut()
	body := d.draw()
	_, err := fmt.Fprintf(w, "<svg role=\"img\" class=\"tl\" viewBox=\"0 0 %d %s\" height=\"%s\" aria-label=\"%s\">%s<clipPath id=\"clip\"><path d=\"M%d 0h%dv9999h-%dz\"/></clipPath></defs>%s</svg>",
		svgWidth, px(d.height), px(d.height), html.EscapeString(label), fades, gutter-6, FullWidth+12, FullWidth+12, body)
	return err
}

const fades = `<defs><linearGradient id="fade-end"><stop offset="0" class="f0"/><stop offset="1" class="f1"/></linearGradient>` +
	`<linearGradient id="fade-start" x1="1" x2="0"><stop offset="0" class="f0"/><stop offset="1" class="f1"/></linearGradient>`

// drawing is a Picture at the full width.
type drawing struct {
	Picture
	level  Level
	rows   []int     // of each lane
	tops   []float64 // of each lane, and the bottom of the last
	counts []bool    // lanes whose top row holds counts
	height float64
	b      strings.Builder
}

// placed is a mark or a count on the drawing.
type placed struct {
	mark   int // -1 for a count
	point  bool
	x0, x1 float64
	y      float64
	count  int
	most   int     // the greatest count of the lane
	high   int     // the rows of the lane
	room   float64 // free pixels to its right, in its row
}

func (d *drawing) x(day float64) float64 { return gutter + d.Scale.At(day)*FullWidth }

// layOut gives each lane its height: by the rows it needs at this width and in
// every closer view, so that no lane grows when the live chart zooms in.
func (d *drawing) layOut() {
	d.rows, d.counts = make([]int, len(d.Lanes)), make([]bool, len(d.Lanes))
	for _, l := range d.Levels[Full:] {
		for i, m := range d.Marks {
			d.rows[m.Lane] = max(d.rows[m.Lane], int(l.Rows[i])+1)
			if l.Rows[i] == Counted {
				d.rows[m.Lane] = max(d.rows[m.Lane], leastHeap)
			}
		}
	}
	for i, m := range d.Marks {
		d.counts[m.Lane] = d.counts[m.Lane] || d.level.Rows[i] == Counted
	}
	y := 4.0
	for lane, n := range d.rows {
		d.tops = append(d.tops, y)
		if d.counts[lane] { // the numbers have a row of their own
			n++
		}
		y += math.Max(1.6, float64(n))*rowHeight + 14
	}
	d.tops = append(d.tops, y)
	d.height = y + 40
}

func (d *drawing) draw() string {
	d.b.WriteString(`<g clip-path="url(#clip)">`)
	d.axis()
	d.lanes()
	all := d.place()
	for _, m := range all {
		if m.mark < 0 {
			d.count(m)
		}
	}
	d.joins(all)
	for _, m := range all {
		if m.mark >= 0 {
			d.mark(m)
		}
	}
	d.b.WriteString(`</g><g>`)
	d.names()
	d.b.WriteString(`</g>`)
	return d.b.String()
}

func (d *drawing) put(format string, args ...any) { fmt.Fprintf(&d.b, format, args...) }

// axis draws the grid, the ticks and the cuts.
func (d *drawing) axis() {
	y := d.tops[len(d.tops)-1] + 2
	free, context, contextFree := math.Inf(-1), "", math.Inf(-1)
	for k, s := range d.Scale.Pieces {
		l, r := gutter+s.U*FullWidth, gutter+s.V*FullWidth
		if k > 0 {
			at := (l + gutter + d.Scale.Pieces[k-1].V*FullWidth) / 2
			d.put(`<path class="break" d="M%s %sl6 -10M%s %sl6 -10"/>`, px(at-6), px(y+5), px(at), px(y+5))
		}
		list := ticks(s.From, s.To, (r-l)/(s.To-s.From))
		if len(list) == 0 || s.Single {
			list = []tick{middle(s)}
		}
		begins := true
		for _, t := range list {
			x, half := d.x(t.day), float64(len(t.label))*tickGlyph/2
			d.put(`<path class="grid" d="M%s 0V%s"/>`, px(x), px(y+4))
			at := math.Min(math.Max(x, gutter+half), svgWidth-half)
			if at-half < free+5 || len(list) > 1 && math.Abs(at-x) > half/2 { // one pushed in from the edge would stand in the way of the next
				continue
			}
			d.put(`<text class="tick" x="%s" y="%s">%s</text>`, px(at), px(y+17), t.label)
			free = at + half
			if t.context != "" && (t.context != context || begins) && at-half > contextFree+6 {
				d.put(`<text class="ctx" x="%s" y="%s">%s</text>`, px(at-half), px(y+32), t.context)
				context, contextFree = t.context, at-half+float64(len(t.context))*tickGlyph
			}
			begins = false
		}
	}
	d.put(`<path class="axis" d="M%d %sH%d"/>`, gutter, px(y), svgWidth)
	if d.MarksToday() {
		d.put(`<path class="today" d="M%s 0V%s"/>`, px(d.x(float64(d.Today)+.5)), px(y))
	}
}

func (d *drawing) lanes() {
	for i, l := range d.Lanes {
		if i > 0 {
			d.put(`<path class="rule" d="M%d %sH%d"/>`, gutter-6, px(d.tops[i]-.5), svgWidth)
		}
		for _, p := range l.Issues {
			d.put(`<path class="pub" d="M%s %sV%s"><title>%s published %s</title></path>`, px(d.x(float64(p.Day)+.5)),
				px(d.tops[i]+2), px(d.tops[i+1]-2), html.EscapeString(p.Name), words.Weekday(p.Day))
		}
	}
}

func (d *drawing) names() {
	for i, l := range d.Lanes {
		d.put(`<text class="lane" y="%s">%s</text><text class="sub" y="%s">%s</text>`, px(d.tops[i]+20), html.EscapeString(cut(l.Name, gutter-nameGap)),
			px(d.tops[i]+36), html.EscapeString(l.Sub))
		if i > 0 {
			d.put(`<path class="rule" d="M0 %sH%d"/>`, px(d.tops[i]-.5), gutter-6)
		}
	}
}

// place puts every mark and count where it is drawn, by lane and from left to
// right, and measures the room of the labels.
func (d *drawing) place() []placed {
	var all []placed
	for i := 0; i < len(d.Marks); {
		lane := d.Marks[i].Lane
		var list []placed
		bins := map[int]int{}
		first := 0.0
		if d.counts[lane] {
			first = 1
		}
		y := func(row float64) float64 { return d.tops[lane] + 7 + rowHeight/2 + row*rowHeight }
		for ; i < len(d.Marks) && d.Marks[i].Lane == lane; i++ {
			m := d.Marks[i]
			x0, x1 := extent(m.Look, d.x(m.From)-gutter, d.x(m.To)-gutter)
			if d.level.Rows[i] != Counted {
				point := m.Look&Day != 0 && x1-x0 <= 2*dotHalf
				list = append(list, placed{mark: i, point: point, x0: gutter + x0, x1: gutter + x1, y: y(first + float64(d.level.Rows[i]))})
				continue
			}
			b := int(math.Floor(x0 / binWide))
			if at, ok := bins[b]; ok {
				list[at].count++
				continue
			}
			bins[b] = len(list)
			x := float64(gutter + b*binWide)
			list = append(list, placed{mark: -1, x0: x, x1: x + binWide, y: y(0), count: 1})
		}
		slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(a.x0, b.x0) })
		most := 0
		for _, m := range list {
			most = max(most, m.count)
		}
		for k := range list {
			list[k].most, list[k].high = most, d.rows[lane]
		}
		measure(list)
		all = append(all, list...)
	}
	return all
}

// measure finds how far it is from each mark to the next in its row; a count
// stands in the way of all rows.
func measure(list []placed) {
	next := map[float64]float64{}
	count := float64(svgWidth)
	for k := len(list) - 1; k >= 0; k-- {
		m := &list[k]
		end, ok := next[m.y]
		if !ok {
			end = svgWidth
		}
		m.room = math.Min(end, count) - m.x1
		if m.mark < 0 {
			count = m.x0
		} else {
			next[m.y] = m.x0
		}
	}
}

func (d *drawing) joins(all []placed) {
	lines := map[int][]placed{}
	var order []int
	for _, m := range all {
		if m.mark < 0 {
			continue
		}
		e := d.Marks[m.mark].Event
		if lines[e] == nil {
			order = append(order, e)
		}
		lines[e] = append(lines[e], m)
	}
	for _, e := range order {
		tellings := lines[e]
		if len(tellings) < 2 {
			continue
		}
		class := "join"
		if d.Marks[tellings[0].mark].Look&Differs != 0 {
			class += " differs"
		}
		at := tellings[0].x0 + 4
		for _, m := range tellings {
			if m.point {
				at = (m.x0 + m.x1) / 2
				break
			}
		}
		d.put(`<path class="%s" d="`, class)
		for k, m := range tellings {
			to := "L"
			if k == 0 {
				to = "M"
			}
			d.put("%s%s %s", to, px(m.meet(at)), px(m.y))
		}
		d.put(`"/>`)
	}
}

// meet is where a line that joins tellings meets the mark: in the middle of a
// point, and of a bar where the line stays straight.
func (m placed) meet(x float64) float64 {
	if m.point {
		return (m.x0 + m.x1) / 2
	}
	return math.Min(math.Max(x, m.x0+3), m.x1-3)
}

func (d *drawing) count(m placed) {
	full := float64(m.high) * rowHeight
	h := full * float64(m.count) / float64(m.most)
	d.put(`<g class="mk many"><rect class="heap" x="%s" y="%s" width="22" height="%s"/><rect class="pill" x="%s" y="%s" width="28" height="16" rx="8"/><text class="num" x="%s" y="%s">%s</text></g>`,
		px(m.x0+4), px(m.y+rowHeight/2+full-h), px(h), px(m.x0+1), px(m.y-8), px(m.x0+15), px(m.y+4), words.Number(m.count))
}

func (d *drawing) mark(m placed) {
	k := d.Marks[m.mark]
	d.put(`<g class="%s">`, classes(k.Look))
	switch {
	case m.point && k.Look&Differs != 0:
		d.put(`<path class="dot" d="M%s %sl6 6l-6 6l-6-6z"/>`, px((m.x0+m.x1)/2), px(m.y-6))
	case m.point:
		r := "4.6"
		if k.Look&Inferred != 0 {
			r = "3"
		}
		d.put(`<circle class="dot" cx="%s" cy="%s" r="%s"/>`, px((m.x0+m.x1)/2), px(m.y), r)
	case k.Look&OpenStart != 0:
		d.put(`<rect class="fade" fill="url(#fade-start)" x="%s" y="%s" width="%s" height="7"/>`, px(m.x0), px(m.y-3.5), px(m.x1-m.x0))
	case k.Look&OpenEnd != 0:
		d.put(`<rect class="bar" x="%s" y="%s" width="%s" height="7" rx="1.5"/>`, px(m.x0), px(m.y-3.5), px(math.Max(5, m.x1-m.x0-fadeLong)))
		d.put(`<rect class="fade" fill="url(#fade-end)" x="%s" y="%s" width="%d" height="7"/>`, px(m.x1-fadeLong), px(m.y-3.5), fadeLong)
	default:
		d.put(`<rect class="bar" x="%s" y="%s" width="%s" height="7" rx="1.5"/>`, px(m.x0), px(m.y-3.5), px(math.Max(5, m.x1-m.x0)))
	}
	if k.Look&Negated != 0 {
		d.put(`<path class="bolt" d="M%s %sl10 -10"/>`, px((m.x0+m.x1)/2-5), px(m.y+5))
	}
	if k.Look&Second == 0 {
		d.label(m, label(k.Label, m.room))
	}
	d.put(`</g>`)
}

// label writes text beside a mark. Where a wider face than Helvetica would run
// into the next mark, it is squeezed to what Helvetica takes.
func (d *drawing) label(m placed, text string) {
	if text == "" {
		return
	}
	fit := ""
	if w := widthOf(text); w*widestFace > m.room-labelGap {
		fit = ` textLength="` + px(w) + `" lengthAdjust="spacingAndGlyphs"`
	}
	d.put(`<text class="lb" x="%s" y="%s"%s>%s</text>`, px(m.x1+labelGap), px(m.y+4), fit, html.EscapeString(text))
}

func classes(l Look) string {
	s := "mk"
	for _, c := range []struct {
		look Look
		name string
	}{{Approx, " approx"}, {Planned, " planned"}, {Negated, " negated"}, {Inferred, " focus"}, {Differs, " differs"}, {Second, " second"}} {
		if l&c.look != 0 {
			s += c.name
		}
	}
	return s
}

// px writes a coordinate with one decimal at most.
func px(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64)
}
