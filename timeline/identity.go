package timeline

import (
	"math/bits"
	"strings"
)

// identify sets the identities of the events of an article: 64 bits over its ID and
// the sentence, the date and the expression of each, as 16 hexadecimal digits. The
// digits of all are one string, as one by one they were half of what the identities cost.
func identify(events []Event, articleID string) {
	of := fnvBasis.article(articleID)
	var digits strings.Builder
	digits.Grow(16 * len(events))
	for i := range events {
		hex := of.event(&events[i]).hex()
		digits.Write(hex[:])
	}
	for i, all := 0, digits.String(); i < len(events); i++ {
		events[i].ID = all[16*i : 16*(i+1)]
	}
}

// fnv is the state of a FNV-1a hash of 64 bits. That of hash/fnv cannot be gone on
// from again, and would hash the article for each of its events.
type fnv uint64

const (
	fnvBasis fnv = 0xcbf29ce484222325
	fnvPrime fnv = 0x100000001b3
)

func (h fnv) article(id string) fnv {
	for i := range len(id) {
		h = (h ^ fnv(id[i])) * fnvPrime
	}
	return h
}

func (h fnv) event(e *Event) fnv {
	at := int64(e.Expression.Start)
	if at == 0 && e.Expression.End > 0 {
		at = -1 // its date opens the text: no expression is at 0, too
	}
	for _, v := range [...]int64{int64(e.Quote.Start), int64(e.Quote.End), int64(e.When.When.Start), int64(e.When.When.End), at} {
		h = h.number(uint64(v))
	}
	return h
}

// number hashes the eight bytes of a number, the highest first. Those before its
// first digit only multiply, and are half of all.
func (h fnv) number(v uint64) fnv {
	n := 8 - bits.LeadingZeros64(v)/8
	for h *= fnvPowers[8-n]; n > 0; n-- {
		h = (h ^ fnv(byte(v>>(8*(n-1))))) * fnvPrime
	}
	return h
}

// fnvPowers are the powers of the prime: what so many bytes of naught multiply by.
var fnvPowers = func() (t [9]fnv) {
	t[0] = 1
	for i := range t[1:] {
		t[i+1] = t[i] * fnvPrime
	}
	return t
}()

func (h fnv) hex() (digits [16]byte) {
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = "0123456789abcdef"[h&15]
		h >>= 4
	}
	return digits
}
