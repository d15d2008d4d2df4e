package dates

import (
	"dateline/dates/civil"
	g "dateline/dates/grammar"
)

// yearChoice says how to choose the year of a date that names none.
type yearChoice struct {
	direction Direction
	horizon   int // Closest: a date more than so many days ahead belongs to the past; 0: no bound
	recent    int // Ahead: a date at most so many days back is meant all the same; 0: none is
}

// weekdayDirection: news says "Tuesday" about this week's Tuesday, today
// included. Counted on 298 bare weekdays of TimeBank and AQUAINT: back with
// today included 90.3 % right, with today excluded 46.0 %, ahead 4.7 %; ahead
// where the clause looks ahead, 91.6 %. What was called off, "Friday's show has been
// cancelled", is the nearer one. "By Monday" is ahead unless its sentence is told as past,
// and so is a day joined to one that is.
func weekdayDirection(clause Direction) Direction {
	if clause == Ahead || clause == Closest {
		return clause
	}
	return Back
}

// yearPolicy: a month and day is the closest one (93.1 % of 145; same year
// 86.9 %, back 62.8 %), a month too (79.2 % of 77; back 71.4 %). Far ahead
// without a word that looks ahead, or after "since", they belong to the past:
// 92.6 % and 89.3 %. So does one right behind a verb in the past: "was dismissed in
// November", written in October. A month in a clause that looks ahead is the next one, be it
// the farther: "the tunnel is due to open in March", written in August. So is a
// month and day, unless it is just over: nobody writes so of a day 300 days off. A
// season without a verb in the past is the nearer one, if it begins within six weeks:
// "the summer months", written in May.
func yearPolicy(e *g.Expr, s Signal, clause Direction, told bool) yearChoice {
	ahead := clause == Ahead
	switch {
	case s == Since, clause == Back:
		return yearChoice{direction: Back}
	case e.At.Has&(g.HasQuarter|g.HasHalf) != 0:
		// Reports name the quarter just over or running: of 40 in TimeBank only
		// two lie ahead, both in clauses that look ahead. Results that are still
		// due are of the quarter just over, too; a deal that will close is not, nor
		// what is not expected before one.
		if ahead && (s == BeforeThat || s == Until || s == By) {
			return yearChoice{direction: Ahead}
		}
		if ahead {
			return yearChoice{direction: Ahead, recent: 90}
		}
		return yearChoice{direction: Back}
	case e.At.Has&g.HasSeason != 0:
		if ahead {
			return yearChoice{direction: Ahead}
		}
		if told {
			return yearChoice{direction: Back}
		}
		return yearChoice{direction: Closest, horizon: 45}
	case ahead && e.Grain == civil.Month:
		return yearChoice{direction: Ahead}
	case ahead && e.Grain == civil.DayGrain:
		return yearChoice{direction: Ahead, recent: 90}
	case ahead:
		return yearChoice{direction: Closest}
	case s != By && (e.Grain == civil.Month || e.Grain == civil.DayGrain):
		return yearChoice{direction: Closest, horizon: 90}
	}
	return yearChoice{direction: Closest}
}
