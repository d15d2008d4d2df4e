package grammar

// number reads the figures at i. Amounts of money, percentages and figures with
// unknown letters attached ("737s", "20mm") are not numbers a date could hold.
func (s *scanner) number(i int, tok *Token) (end int, known bool) {
	text := s.text
	j, v := i, int32(0)
	for j < len(text) && kinds[text[j]] == digit {
		if v < 100_000_000 {
			v = v*10 + int32(text[j]-'0')
		}
		j++
	}
	n := j - i
	*tok = Token{Start: int32(i), End: int32(j), Class: Num, Val: v}
	ok := n <= 8 && !s.afterSign(i)
	grouped := false
	for j+3 < len(text) && text[j] == ',' && n <= 3 && digitsAt(text, j+1, 3) {
		for k := j + 1; k < j+4; k++ {
			if v < 100_000_000 {
				v = v*10 + int32(text[k]-'0')
			}
		}
		j += 4
		grouped = true
	}
	if j+1 < len(text) && text[j] == '.' && kinds[text[j+1]] == digit {
		if k, frac, decimal := s.decimals(j); decimal {
			tok.End, tok.Val, tok.Frac = int32(k), v, frac
			return k, ok && s.plainEnd(k)
		}
	}
	if grouped {
		tok.End, tok.Val = int32(j), v
		return j, ok && s.plainEnd(j)
	}
	tok.Class |= figures(v, n)
	if j < len(text) && (kinds[text[j]] == letter || text[j] == '\'' || text[j] == 0xE2) {
		return s.suffix(tok, j, n, ok)
	}
	if n == 1 && j+1 < len(text) && text[j] == 0xC2 && text[j+1] == 0xBD { // ½
		tok.Class, tok.Frac, tok.End = Num, 50, int32(j+2)
		return j + 2, ok
	}
	return j, ok && s.plainEnd(j)
}

// figures gives the classes of a number of n figures.
func figures(v int32, n int) (c Class) {
	switch n {
	case 1, 2:
		if v >= 1 && v <= 31 {
			c |= Day
		}
		if v >= 1 && v <= 12 {
			c |= MonthNum
		}
		if v <= 24 {
			c |= Hour
		}
		if n == 2 {
			c |= Two
			if v < 60 {
				c |= Clock60
			}
		}
	case 4:
		if v >= 1000 && v < 3000 {
			c |= YearNum
		}
		if v/100 < 25 && v%100 < 60 {
			c |= Clock4
		}
	}
	return c
}

// decimals reads the figures behind a full stop at j. "5.30pm" and "1.2.2016"
// hold none: their stops stay gaps.
func (s *scanner) decimals(j int) (end int, hundredths uint8, ok bool) {
	text := s.text
	k := j + 1
	for k < len(text) && kinds[text[k]] == digit {
		k++
	}
	if k+1 < len(text) && text[k] == '.' && kinds[text[k+1]] == digit {
		return k, 0, false
	}
	n := k - j - 1
	for i := j; i > 0; i-- {
		if kinds[text[i-1]] != digit {
			if text[i-1] == '.' && i > 1 && kinds[text[i-2]] == digit {
				return k, 0, false
			}
			break
		}
	}
	if n == 2 && text[j+1] < '6' {
		m := k
		if m < len(text) && text[m] == ' ' {
			m++
		}
		if m+1 < len(text) && (text[m]|0x20 == 'a' || text[m]|0x20 == 'p') &&
			(text[m+1]|0x20 == 'm' || text[m+1] == '.') {
			return k, 0, false
		}
		if s.zoneAt(m) {
			return k, 0, false
		}
	}
	hundredths = (text[j+1] - '0') * 10
	if n > 1 {
		hundredths += text[j+2] - '0'
	}
	return k, hundredths, true
}

// zoneAt tells whether the name of a time zone stands at i: "12.33 BST".
func (s *scanner) zoneAt(i int) bool {
	if i >= len(s.text) || kinds[s.text[i]] != letter || s.text[i] >= 'a' {
		return false
	}
	j := wordEnd(s.text, i)
	return j-i > 1 && j-i < 5 && s.lex.entries[s.lex.probe(packAt(s.text, i, j-i))].Class&Zone != 0
}

// suffix reads what is attached to figures: "3rd", "1980s", "1980's", or a word
// of the lexicon ("5pm"), which then becomes a token of its own.
func (s *scanner) suffix(tok *Token, j, n int, ok bool) (end int, known bool) {
	text := s.text
	k := j
	for k < len(text) && kinds[text[k]] == letter {
		k++
	}
	if k == j { // an apostrophe
		m := j + 1
		if text[j] == 0xE2 {
			if r, g := s.longRune(j); r == 0 || g != Possessive {
				return j, ok
			} else {
				m = r
			}
		}
		if m < len(text) && text[m] == 's' && tok.Val%10 == 0 && (n == 4 && tok.Has(YearNum) || n == 2 && tok.Val >= 10) &&
			(m+1 == len(text) || kinds[text[m+1]] != letter) && s.decadeReading(tok, n) {
			tok.Class, tok.End = Tens, int32(m+1)
			return m + 1, ok
		}
		return j, ok
	}
	if k < len(text) && kinds[text[k]] == digit {
		if w := s.lex.Find(text[j:k]); w != 0 && s.lex.entries[w].Class&Prefix != 0 && text[j] < 'a' { // "3Q21"
			return j, ok
		}
		return s.restOfWord(k), false
	}
	switch w := text[j:k]; {
	case w == "st" || w == "nd" || w == "rd" || w == "th" || w == "ST" || w == "ND" || w == "RD" || w == "TH":
		tok.Class, tok.End = Ord, int32(k)
		return k, ok
	case w == "s" && tok.Val%10 == 0 && (n == 4 && tok.Has(YearNum) || n == 3 || n == 2 && tok.Val >= 10):
		tok.Class, tok.End = Tens, int32(k)
		return k, ok
	case k-j <= maxWord && (s.lex.Find(w) != 0 || len(w) == 2 && s.lex.Find(string([]byte{w[0] | 0x20, w[1] | 0x20})) != 0):
		return j, ok
	case w == "Z": // "09:30Z"
		return j, ok
	case k-j == 1 && (text[j]|0x20 == 'a' || text[j]|0x20 == 'p') && k < len(text) && text[k] == '.':
		return j, ok
	}
	return k, false
}

// decadeReading tells "the 1980's" from "1980's growth": an old spelling of
// decades, taken where "the", "early", "mid" or "late" goes before.
func (s *scanner) decadeReading(tok *Token, n int) bool {
	if n == 2 {
		return true
	}
	i := int(tok.Start)
	if i < 5 {
		return false
	}
	before := s.text[max(0, i-6):i]
	for _, w := range []string{"the ", "early ", "late ", "mid-", "THE "} {
		if len(before) >= len(w) && before[len(before)-len(w):] == w {
			return true
		}
	}
	return false
}

// afterSign tells whether a currency sign, "#" or "No." stands before the figures.
func (s *scanner) afterSign(i int) bool {
	if i == 0 {
		return false
	}
	switch s.text[i-1] {
	case '$', '#', '+', '=', '@', '_', '&', '*':
		return true
	case 0xA3, 0xA5: // £ and ¥ in UTF-8 end so
		return i > 1 && s.text[i-2] == 0xC2
	case 0xAC: // €
		return i > 2 && s.text[i-2] == 0x82 && s.text[i-3] == 0xE2
	case '.', ',':
		return i > 1 && kinds[s.text[i-2]] == digit && s.text[i-1] == ','
	case ' ':
		return i > 3 && s.text[i-2] == '.' && s.text[i-3]|0x20 == 'o' && s.text[i-4]|0x20 == 'n'
	}
	return false
}

// plainEnd tells whether no sign of a percentage or degree follows.
func (s *scanner) plainEnd(j int) bool {
	return j >= len(s.text) || s.text[j] != '%' && !(s.text[j] == 0xC2 && j+1 < len(s.text) && s.text[j+1] == 0xB0)
}

func digitsAt(text string, i, n int) bool {
	for k := i; k < i+n; k++ {
		if kinds[text[k]] != digit {
			return false
		}
	}
	return i+n == len(text) || kinds[text[i+n]] != digit
}

// joiners are the word numbers that numerals are glued with.
type joiners struct{ and, or, half, quarter uint16 }

// fold joins the words of a numeral into one token, in place: "twenty-four",
// "two hundred and five", "nineteen ninety-six", "a dozen", "2 1/2", "two and a
// half", "twenty-first", "3 million".
func (m *Matcher) fold(toks []Token) []Token {
	out := toks[:0]
	for i := 0; i < len(toks); {
		if toks[i].Class&(Num|A) == 0 { // most: in no numeral
			if len(out) != i {
				toks[len(out)] = toks[i]
			}
			out = toks[:len(out)+1]
			i++
			continue
		}
		t := toks[i]
		k := i + 1
		switch {
		case t.Has(Num) && t.Word != 0:
			t, k = m.foldWords(toks, i)
		case t.Has(A) && k < len(toks) && toks[k].Has(Scale) && toks[k].Gap == Space:
			first := t
			t, k = m.foldWords(toks, k)
			t.Start, t.Gap, t.Cap = first.Start, first.Gap, first.Cap
		}
		if t.Has(Num) {
			t, k = m.foldFraction(toks, t, k)
		}
		out = append(out, t)
		i = k
	}
	return out
}

// foldWords reads the numeral that begins at toks[i], or the year told in two
// numerals, "nineteen ninety-six", and returns it with the index of the first
// token behind it.
func (m *Matcher) foldWords(toks []Token, i int) (Token, int) {
	t, k := m.foldNumeral(toks, i)
	if t.Word != 0 || t.Val < 10 || t.Val > 20 || k == len(toks) {
		return t, k
	}
	if n := &toks[k]; n.Word == 0 || !n.Has(Num) || n.Val < 10 || n.Gap != Space {
		return t, k
	}
	rest, next := m.foldNumeral(toks, k)
	if rest.Val > 99 {
		return t, k
	}
	t = numeral(t, t.Val*100+rest.Val, rest.End)
	t.Class |= YearNum
	return t, next
}

// foldNumeral reads the one numeral that begins at toks[i].
func (m *Matcher) foldNumeral(toks []Token, i int) (Token, int) {
	t := toks[i]
	if t.Has(Scale) && t.Val == 12 { // a dozen
		return t, i + 1
	}
	total, cur := int32(0), t.Val
	lastTens := t.Has(Decimal)
	scaled := t.Has(Scale)
	k := i + 1
	for k < len(toks) {
		n := &toks[k]
		if n.Gap&(Space|Hyphen) == 0 {
			break
		}
		if n.Word == m.join.and && scaled && n.Gap == Space && k+1 < len(toks) && toks[k+1].Has(Num) &&
			toks[k+1].Word != 0 && !toks[k+1].Has(Scale) {
			k++
			n = &toks[k]
		}
		if n.Word == 0 {
			break
		}
		switch {
		case lastTens && n.Has(Ord) && n.Val < 10 && n.Gap == Hyphen: // twenty-first
			t.Class, t.Val, t.End, t.Word = Ord, cur+n.Val, n.End, 0
			return t, k + 1
		case !n.Has(Num):
			t = numeral(t, total+cur, toks[k-1].End)
			return t, k
		case n.Has(Scale) && n.Val == 100 && cur < 100:
			cur, scaled = max(cur, 1)*100, true
		case n.Has(Scale) && n.Val >= 1000 && n.Val != 12 && cur < 2000 && total == 0:
			total, cur, scaled = max(cur, 1)*n.Val, 0, true
		case lastTens && n.Val < 10 && cur%10 == 0:
			cur += n.Val
		case scaled && cur%100 == 0 && n.Val < 100:
			cur += n.Val
		default:
			return numeral(t, total+cur, toks[k-1].End), k
		}
		lastTens = n.Has(Decimal)
		k++
	}
	t = numeral(t, total+cur, toks[k-1].End)
	if t.Val >= 2000 && t.Val < 2100 && k > i+1 {
		t.Class |= YearNum
	}
	return t, k
}

func numeral(t Token, v, end int32) Token {
	t.Class, t.Val, t.End, t.Word = Num, v, end, 0
	if v >= 1 && v <= 31 {
		t.Class |= Day
	}
	if v <= 12 {
		t.Class |= Hour
	}
	return t
}

// foldFraction reads "1/2", "and a half", "and one-half" and scale words behind
// a number.
func (m *Matcher) foldFraction(toks []Token, t Token, k int) (Token, int) {
	if k < len(toks) && toks[k].Has(Scale) && toks[k].Gap == Space && t.Word == 0 && toks[k].Val > 12 {
		t.Class, t.Val, t.End = Num, min(t.Val, 999)*min(toks[k].Val, 1_000_000), toks[k].End // 999 million are as many as anything lasts
		k++
	}
	if k+1 < len(toks) && toks[k].Gap&(Space|Hyphen) != 0 && toks[k+1].Gap == Slash {
		a, b := toks[k].Val, toks[k+1].Val
		if toks[k].Has(Num) && toks[k+1].Has(Num) && a < b && (b == 2 || b == 4) && (k+2 == len(toks) || toks[k+2].Gap != Slash) {
			t.Class, t.Frac, t.End = Num, uint8(100*a/b), toks[k+1].End
			return t, k + 2
		}
	}
	if k+2 < len(toks) && toks[k].Word == m.join.and && toks[k+1].Gap&(Space|Hyphen) != 0 &&
		(toks[k+1].Has(A) || toks[k+1].Has(Num) && toks[k+1].Val == 1) {
		switch toks[k+2].Word {
		case m.join.half:
			t.Class, t.Frac, t.End = Num, 50, toks[k+2].End
			return t, k + 3
		case m.join.quarter:
			if k+3 < len(toks) && toks[k+3].Has(Units) { // "two and a quarter years", not "a year and a quarter"
				t.Class, t.Frac, t.End = Num, 25, toks[k+2].End
				return t, k + 3
			}
		}
	}
	return t, k
}
