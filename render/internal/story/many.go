package story

import (
	"fmt"
	"strings"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline"
	"dateline/timeline/article"
)

var (
	who = strings.Fields(`council ministry operator inspectors engineers mayor residents union police court parliament
		contractors insurers ferrymen merchants schools hospital harbour auditors witnesses divers surveyors committee governor
		railway consortium regulator opposition prosecutors volunteers farmers fishermen historians students lenders`)
	did = strings.Fields(`approved rejected delayed inspected closed reopened repaired measured reported denied published
		questioned funded abandoned restored flooded surveyed sold leased opened suspended extended cancelled reviewed condemned
		praised fined sued elected dismissed promised withdrew announced completed widened dredged lowered`)
	what = strings.Fields(`bridge ferry toll harbour embankment tunnel causeway cable pier span budget contract survey inquiry
		report levy timetable warehouse lighthouse lock weir quay market station crossing archive charter petition strike
		deposit licence viaduct reservoir culvert turbine granary foundry signal gauge anchor`)
	how = strings.Fields(`quietly overnight unanimously reluctantly twice partly formally hastily jointly openly narrowly
		despite-protests without-notice after-the-storm before-winter at-low-tide under-guard on-appeal in-secret by-lantern
		with-regret for-repairs against-advice in-instalments during-the-fair amid-doubts as-feared in-part as-planned`)
	places = strings.Fields(`Ellery Sarn Overwater Quayside Northshore Lowgate Marsham Tarn Brackwell Oldcastle Wexcombe
		Hollin Aldmere Fenwick Garrow Stannick`)
)

// rng is a small generator of its own, so that the timelines are the same on
// every machine and in every version of Go.
type rng uint64

func (r *rng) next(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(uint64(*r) >> 33 % uint64(n))
}

func (r *rng) of(words []string) string {
	return strings.ReplaceAll(words[r.next(len(words))], "-", " ")
}

// Many returns a timeline of n events, invented by chance and always the same
// for the same n: thirteen years told by four articles, more and more of them,
// mostly by the day, with every tenth reported and some long, open, planned or
// denied. A thousandth has no date. Lines are about 90 letters long and
// sentences 150, as in the news.
func Many(n int) timeline.Timeline {
	r := rng(n)
	articles := append([]article.Article(nil), papers...)
	articles = append(articles, article.Article{Name: "gazette.txt", ID: "a4", Source: "Overwater Gazette", Title: "The long dispute over the crossing",
		URL: "https://gazette.example/dispute", Published: civil.Of(2016, 6, 8), Origin: article.Head, Evidence: "8 June 2016", Language: "en"})
	first, days := civil.Of(2003, 7, 1), 4700
	events := make([]event, n)
	for i := range events {
		// the root makes later days likelier
		d := first + civil.Day(days-1-days*r.next(1000)*r.next(1000)/1000000)
		e := event{basis: timeline.Stated, worth: float32(r.next(100)) / 100}
		clause := fmt.Sprintf("The %s of %s %s %s the %s of the %s and %s the %s of the %s", r.of(who), r.of(places), r.of(how), r.of(did), r.of(what), r.of(places), r.of(did), r.of(what), r.of(what))
		e.line = clause
		e.names = []string{r.of(places) + " " + r.of(what)}
		if r.next(3) == 0 {
			e.names = append(e.names, "The "+r.of(who))
		}
		t := telling{article: r.next(len(articles)), before: clause + " ", expression: sayDay(d), when: of(civil.DayGrain, d.Year(), d.Month(), dayOfMonth(d)), anchor: dates.Published,
			after: fmt.Sprintf(", the %s of the %s said, %s.", r.of(who), r.of(what), r.of(how))}
		switch k := r.next(100); {
		case k < 10:
			e.basis, t.expression = timeline.Reported, ""
		case k < 14:
			t.when, t.expression = of(civil.Month, d.Year(), d.Month(), 1), "that month"
		case k < 16:
			t.when, t.expression = of(civil.Week, d.Year(), d.Month(), dayOfMonth(d)), "that week"
		case k < 17:
			t.when, t.expression, t.signal, e.basis = since(t.when), "then", dates.Since, timeline.Since
		case k < 18:
			t.when = about(t.when)
		case k < 20:
			e.negated = true
		}
		if r.next(1000) == 0 {
			e.basis, t.when, t.expression = timeline.Undated, dates.Value{}, ""
		}
		e.told = []telling{t}
		events[i] = e
	}
	return build(articles, events)
}

func dayOfMonth(d civil.Day) int { _, _, n := d.Date(); return n }

func sayDay(d civil.Day) string { return "on " + d.Time().Format("2 January 2006") }
