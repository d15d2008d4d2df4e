package picture

import (
	"cmp"
	"math"
	"slices"

	"dateline/dates/civil"
)

// Scale maps days to 0…1. News runs from centuries to minutes, and one even
// axis shows neither; so the time is cut into a few pieces, each with an even
// scale of its own, where a cut gives the events most room.
type Scale struct {
	Pieces []Piece
}

// Piece is an even stretch of the axis: the days From…To lie at U…V.
type Piece struct {
	From, To float64
	U, V     float64
	Single   bool // it holds one event alone
}

const (
	maxPieces = 6
	pieceGap  = .029 // between pieces: 26 px of 900
	leastPart = .09  // of the axis, for any piece
)

// stretch is a run of marks, sorted by start: es[i:j], from day a to day b.
type stretch struct {
	i, j int
	a, b float64
}

func (s stretch) n() float64 { return float64(s.j - s.i) }

// room is what a cut improves: with the axis shared by number of events, it
// rises by the logarithm of how much longer a day becomes, summed over the events.
func room(n, days float64) float64 { return n * math.Log(n/math.Max(days, 1)) }

// newScale cuts the axis. A cut must be worth .15 per event of the whole; one
// through a stretch that is not empty .7 per event it parts.
func newScale(marks []Mark) Scale {
	es := make([][2]float64, len(marks))
	for i, m := range marks {
		es[i] = [2]float64{m.From, m.To}
	}
	slices.SortFunc(es, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	last := es[0][1]
	for _, e := range es {
		last = math.Max(last, e[1])
	}
	parts := []stretch{{0, len(es), es[0][0], last}}
	for len(parts) < maxPieces {
		best, where := math.Inf(-1), -1
		var left, right stretch
		for at, s := range parts {
			if gain, l, r, ok := bestCut(es, s, .15*float64(len(es))); ok && gain > best {
				best, where, left, right = gain, at, l, r
			}
		}
		if where < 0 {
			break
		}
		parts = append(parts[:where], append([]stretch{left, right}, parts[where+1:]...)...)
	}
	s := Scale{Pieces: share(parts)}
	s.makeRoom(marks)
	return s
}

// edge is the part of the axis that stays free before the first mark and after
// the last: a point needs it on a phone.
const edge = (dotHalf + .5) / 280

// makeRoom widens the time of the first and the last piece, so that what is
// drawn at their ends is not cut off: points, and ends that fade out.
func (s Scale) makeRoom(marks []Mark) {
	first, last := &s.Pieces[0], &s.Pieces[len(s.Pieces)-1]
	before, after := first.V-first.U, last.V-last.U
	from, to := first.From, last.To
	for _, m := range marks {
		if m.From < first.To {
			from = math.Min(from, first.To-(first.To-m.From)*before/(before-edge))
		}
		if m.To > last.From {
			room := edge
			if m.Look&OpenEnd != 0 {
				room = float64(fadeLong) / FullWidth
			}
			to = math.Max(to, last.From+(m.To-last.From)*after/(after-room))
		}
	}
	first.From, last.To = from, to
}

// reach has the last piece go on to publications that came right after its last
// event: within two days, or 15 % of its time.
func (s Scale) reach(lanes []Lane) {
	p := &s.Pieces[len(s.Pieces)-1]
	limit := p.To + math.Max(2, .15*(p.To-p.From))
	for _, l := range lanes {
		for _, i := range l.Issues {
			if end := float64(i.Day + 1); end <= limit {
				p.To = math.Max(p.To, end)
			}
		}
	}
}

// holds tells whether a day lies between the ends of the axis.
func (s Scale) holds(d civil.Day) bool {
	return s.Pieces[0].From <= float64(d) && float64(d+1) <= s.Pieces[len(s.Pieces)-1].To
}

// bestCut returns the two halves of the best cut through s, if it gains more than least.
func bestCut(es [][2]float64, s stretch, least float64) (gain float64, left, right stretch, ok bool) {
	gain = least
	whole := room(s.n(), s.b-s.a)
	reach := es[s.i][1] // the latest end so far
	for k := s.i + 1; k < s.j; k++ {
		start := es[k][0]
		cut := math.Min(reach, start)
		g := room(float64(k-s.i), cut-s.a) + room(float64(s.j-k), s.b-start) - whole
		if g > gain && (g > .7*s.n() || start-cut > (s.b-s.a)*.1) {
			gain, ok = g, true
			left, right = stretch{s.i, k, s.a, cut}, stretch{k, s.j, start, s.b}
		}
		reach = math.Max(reach, es[k][1])
	}
	return gain, left, right, ok
}

// share gives every part its place on the axis, by how much it holds.
func share(parts []stretch) []Piece {
	free := 1 - pieceGap*float64(len(parts)-1)
	sum, total := 0.0, 0.0
	weight := make([]float64, len(parts))
	for i, s := range parts {
		weight[i] = math.Pow(s.n(), .8)
		sum += weight[i]
	}
	for i := range weight {
		weight[i] = math.Max(math.Min(leastPart, free/float64(len(parts))), weight[i]/sum)
		total += weight[i]
	}
	pieces := make([]Piece, len(parts))
	u := 0.0
	for i, s := range parts {
		pad := (s.b - s.a) * .03
		if s.j-s.i == 1 {
			pad = math.Max((s.b-s.a)*.3, 15) // so that a lone day is a point
		}
		before, after := pad, pad // but never over what lies beside it
		if i > 0 {
			before = math.Min(pad, (s.a-parts[i-1].b)/2)
		}
		if i+1 < len(parts) {
			after = math.Min(pad, (parts[i+1].a-s.b)/2)
		}
		pieces[i] = Piece{From: s.a - before, To: s.b + after, U: u, V: u + weight[i]/total*free, Single: s.j-s.i == 1}
		u = pieces[i].V + pieceGap
	}
	return pieces
}

// At returns where a day lies, 0…1; days in a cut lie evenly within its gap.
func (s Scale) At(day float64) float64 {
	first := s.Pieces[0]
	if day <= first.From {
		return first.U
	}
	for i, p := range s.Pieces {
		if i > 0 && day < p.From {
			before := s.Pieces[i-1]
			return before.V + (day-before.To)/(p.From-before.To)*(p.U-before.V)
		}
		if day <= p.To {
			if p.To == p.From {
				return p.V
			}
			return p.U + (day-p.From)/(p.To-p.From)*(p.V-p.U)
		}
	}
	return s.Pieces[len(s.Pieces)-1].V
}
