package same

import "math"

// logTable holds the natural logarithms that are asked for over and over.
type logTable struct {
	whole  [1 << 10]float32 // of n
	beyond [1 << 10]float32 // of 2 + n/64
}

var logs = func() *logTable {
	var t logTable
	for n := range t.whole {
		t.whole[n] = float32(math.Log(float64(n)))
		t.beyond[n] = float32(math.Log(2 + float64(n)/64))
	}
	return &t
}()

// of returns ln(n).
func (t *logTable) of(n int32) float32 {
	if int(n) < len(t.whole) {
		return t.whole[n]
	}
	return float32(math.Log(float64(n)))
}

// plus2 returns ln(2+u) to within 1/128 of its argument, u being 0 or more.
func (t *logTable) plus2(u float32) float32 {
	if n := int(u*64 + 0.5); n < len(t.beyond) {
		return t.beyond[n]
	}
	return float32(math.Log(2 + float64(u)))
}
