package grammar

import "strings"

// kind sorts bytes for the scanner.
type kind uint8

const (
	other kind = iota
	letter
	digit
	blank
	newline
	comma
	hyphen
	slash
	colon
	dot
	quote
	high // the first or a later byte of a longer UTF-8 sequence
)

var kinds = func() (t [256]kind) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-32] = letter, letter
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = digit
	}
	for c := 0x80; c < 0x100; c++ {
		t[c] = high
	}
	t[' '], t['\t'], t['\r'], t['\n'] = blank, blank, blank, newline
	t[','], t['-'], t['/'], t[':'], t['.'], t['\''] = comma, hyphen, slash, colon, dot, quote
	return t
}()

// maxRun bounds a run, and with it the memory of the chart. Real runs have
// fewer than twenty tokens.
const maxRun = 250

// scanner cuts text into runs of tokens, in two gears. The fast one looks only
// for what can head a date: a Sure word, a year, figures joined to others. It
// keeps no tokens, only where the last words began. On a hit it goes back some
// words and the slow gear reads every word there, until the run is over.
type scanner struct {
	lex   *Lexicon
	text  string
	pos   int
	floor int // where the last run ended: nothing before it is read again
	toks  []Token
}

// next finds the next run that holds a Sure token and leaves it in s.toks. It
// tells whether there was one.
func (s *scanner) next() bool {
	for {
		from, hit := s.skip()
		if hit < 0 {
			s.pos = len(s.text)
			return false
		}
		if s.run(from, hit) {
			return true
		}
	}
}

// run is the slow gear: it reads every word from an offset on and returns the
// run that holds a Sure token, leaving it in s.toks. It gives up, and leaves s.pos
// for the fast gear, when the runs up to the hit hold none.
//
// The loop keeps no state beyond the run at hand: gap is what was seen since
// its last token, and 0 means that no run is open. An unknown word is a letter
// loop, a look at the length mask, and at most one probe.
func (s *scanner) run(from, hit int) bool {
	text, lex := s.text, s.lex
	toks := s.toks[:0]
	sure := false
	gap := Gap(0)
	i := max(from, s.floor)
	for i < len(text) {
		if gap == 0 && i > hit {
			break
		}
		// Tokens are read into their place among the others: what was just
		// written field by field is slow to copy.
		tok := &toks[:len(toks)+1][len(toks)]
		c := text[i]
		j := i + 1
		known := false
		switch kinds[c] {
		case letter:
			j = wordEnd(text, i)
			if j-i == 1 || lex.mayKnow(text, i, j) {
				j, known = s.word(i, j, tok)
			}
			if !known && j < len(text) && (kinds[text[j]] == digit || kinds[text[j]] == high) {
				j = s.restOfWord(j)
			}
		case digit:
			j, known = s.number(i, tok)
		case quote:
			j, known = s.apostrophe(i, &gap, toks, tok)
			if !known && gap != 0 {
				i = j
				continue
			}
		case high:
			j, known = s.beyondASCII(i, &gap, toks, tok)
			if !known && gap != 0 {
				i = j
				continue
			}
		case other:
		default:
			// Blanks and punctuation matter only while a run is open.
			if gap == 0 {
				i++
				continue
			}
			if g, k := s.between(i, gap); g != 0 {
				gap, i = g, k
				continue
			}
		}
		if known {
			if len(toks) > 0 {
				tok.Gap = gap &^ pending
			}
			if tok.Class&(Sure|YearNum|Tens) != 0 || tok.Class&Num != 0 && gap&(Hyphen|Slash|Colon|Dot) != 0 ||
				tok.Word == 0 && tok.Class&Ord != 0 {
				sure = true
			}
			toks = toks[:len(toks)+1]
			gap = Joined
			i = j
			if len(toks) < maxRun {
				continue
			}
		}
		// The run ends here.
		if sure {
			s.toks, s.pos, s.floor = toks, j, j
			return true
		}
		toks, gap = toks[:0], 0
		i = j
	}
	s.toks, s.pos, s.floor = toks, i, i
	return sure
}

// beyondASCII reads a dash, a quotation mark or a letter beyond ASCII: as a gap,
// which is 0 when it ends the run, or as an apostrophe.
func (s *scanner) beyondASCII(i int, gap *Gap, toks []Token, tok *Token) (end int, known bool) {
	k, g := s.longRune(i)
	switch {
	case k == 0:
		*gap = 0
		return s.restOfWord(i), false
	case g == Possessive:
		return s.apostrophe(i, gap, toks, tok)
	}
	if *gap != 0 {
		*gap = widen(*gap, g)
	}
	return k, false
}

// pending marks that a line break was seen in the gap.
const pending Gap = 1 << 8

// between folds a byte of white space or punctuation into the gap and returns
// the new gap, 0 when the run ends, and where to go on.
func (s *scanner) between(i int, gap Gap) (Gap, int) {
	k := kinds[s.text[i]]
	switch k {
	case newline:
		if gap&pending != 0 {
			return 0, i
		}
		if g := widen(gap, Space); g != 0 {
			return g | pending, i + 1
		}
		return 0, i
	case blank:
		return widen(gap, Space), i + 1
	case comma:
		if gap&^pending == Joined || gap == Space { // "June 1 , 2011" in text cut into tokens
			return Comma, i + 1
		}
	case hyphen:
		if gap == Joined {
			if i+1 < len(s.text) && s.text[i+1] == '-' {
				return 0, i
			}
			return Hyphen, i + 1
		}
	case slash:
		if gap == Joined {
			return Slash, i + 1
		}
	case colon:
		if gap == Joined {
			return Colon, i + 1
		}
	case dot:
		if gap == Joined {
			return Dot, i + 1
		}
	}
	return 0, i
}

// widen adds white space or another separator to a gap: "Feb." + " " is a
// space, ", " a comma, but " -" or ". " part what stands on their sides.
func widen(gap, g Gap) Gap {
	line := gap & pending
	switch gap &^ pending {
	case Joined:
		return g | line
	case Space:
		if g == Space {
			return gap
		}
	case Comma, Possessive:
		if g == Space {
			return gap
		}
	}
	return 0
}

// longRune knows the runes beyond ASCII that separate words: it returns the
// offset behind the rune and the gap it makes, or 0.
func (s *scanner) longRune(i int) (int, Gap) {
	t := s.text[i:]
	if len(t) >= 2 && t[0] == 0xC2 && t[1] == 0xA0 { // no-break space
		return i + 2, Space
	}
	if len(t) >= 3 && t[0] == 0xE2 && t[1] == 0x80 {
		switch t[2] {
		case 0x99, 0x98: // right and left single quotation mark
			return i + 3, Possessive
		case 0x90, 0x91, 0x92, 0x93: // hyphens, figure dash, en dash
			return i + 3, Hyphen
		case 0x89, 0x8A, 0xAF: // thin, hair and narrow no-break space
			return i + 3, Space
		case 0x94, 0x95, 0x9C, 0x9D, 0xA6: // em dash, double quotation marks, ellipsis
			return i + 3, 0
		}
	}
	return 0, 0
}

// restOfWord goes past letters, digits and letters beyond ASCII.
func (s *scanner) restOfWord(j int) int {
	for j < len(s.text) {
		switch kinds[s.text[j]] {
		case letter, digit:
			j++
			continue
		case high:
			if k, _ := s.longRune(j); k == 0 {
				j++
				continue
			}
		}
		break
	}
	return j
}

// word looks up the letters text[i:j]. A letter followed by a full stop and
// another letter begins a dotted abbreviation: "p.m.", "B.C.". It returns where
// to go on, and tells whether it read a token.
func (s *scanner) word(i, j int, tok *Token) (end int, known bool) {
	text, c := s.text, s.text[i]
	lo, hi := uint64(0), uint64(0)
	joined := false // figures follow: "Q3"
	if j-i == 1 && c|0x20 == 'o' {
		if k := s.clockBehind(j); k > 0 {
			lo, _ = pack("oclock")
			j = k
		}
	}
	if lo != 0 {
	} else if j-i == 1 && j+1 < len(text) && text[j] == '.' && kinds[text[j+1]] == letter {
		n := 0
		k := i
		for n < 8 && k < len(text) && kinds[text[k]] == letter {
			if k+1 < len(text) && kinds[text[k+1]] == letter {
				return j, false
			}
			lo |= uint64(text[k]|0x20) << (8 * n)
			n++
			k++
			if k < len(text) && text[k] == '.' {
				k++
			} else {
				break
			}
		}
		j = k
	} else {
		if j < len(text) && kinds[text[j]] == high {
			if k, _ := s.longRune(j); k == 0 {
				return j, false
			}
		}
		joined = j < len(text) && kinds[text[j]] == digit
		if j-i > maxWord || joined && j-i > maxPrefix {
			return j, false
		}
		lo, hi = packAt(text, i, j-i)
	}
	w := s.lex.probe(lo, hi)
	if w == 0 {
		return j, false
	}
	e := &s.lex.entries[w]
	capital := text[i] < 'a'
	if e.Cap && !capital {
		return j, false
	}
	if joined && e.Class&Prefix == 0 {
		return j, false
	}
	*tok = Token{Start: int32(i), End: int32(j), Class: e.Class | e.Alt, Val: e.Val, Word: w, Cap: capital}
	if e.Abbr && j < len(text) && text[j] == '.' && (j+1 == len(text) || kinds[text[j+1]] != letter) {
		j++
	}
	return j, true
}

// clockBehind returns the offset behind "'clock" at j, 0 when it is not there.
func (s *scanner) clockBehind(j int) int {
	for _, w := range [...]string{"'clock", "\u2019clock"} {
		if strings.HasPrefix(s.text[j:], w) {
			return j + len(w)
		}
	}
	return 0
}

// apostrophe reads "'s" and "s'" as a gap, and "'98", "'80s" as numbers.
func (s *scanner) apostrophe(i int, gap *Gap, toks []Token, tok *Token) (end int, known bool) {
	text := s.text
	j := i + 1
	if text[i] != '\'' {
		j = i + 3
	}
	if j+1 < len(text) && kinds[text[j]] == digit && kinds[text[j+1]] == digit &&
		(*gap == 0 || *gap&(Space|Hyphen|Comma) != 0) {
		k, ok := s.number(j, tok)
		if ok && tok.Has(Two) && k == j+2 {
			tok.Class = Short | Sure
			tok.Start = int32(i)
			return k, true
		}
		if ok && tok.Has(Tens) {
			tok.Start = int32(i)
			return k, true
		}
	}
	if *gap == Joined && len(toks) > 0 {
		if j < len(text) && text[j]|0x20 == 's' && (j+1 == len(text) || kinds[text[j+1]] != letter) {
			*gap = Possessive
			return j + 1, false
		}
		if text[i-1] == 's' && j < len(text) && kinds[text[j]] == blank {
			*gap = Possessive
			return j, false
		}
	}
	*gap = 0
	return j, false
}
