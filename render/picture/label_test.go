package picture

import "testing"

func TestLabel(t *testing.T) {
	const line = "The ministry put off a grant for new hangers"
	whole := widthOf(line) + labelSpace
	for _, c := range []struct {
		name, line string
		room       float64
		want       string
	}{
		{"as it is where there is room", line, whole, line},
		{"cut behind a word", line, whole - 1, "The ministry put off a grant for new…"},
		{"no piece of a word", line, widthOf("The ministry put o…") + labelSpace, "The ministry put…"},
		{"a whole word is kept", line, widthOf("The ministry put…") + labelSpace, "The ministry put…"},
		{"nothing rather than “The…”", line, widthOf("The minis…") + labelSpace, ""},
		{"a short line that fits says all", "Fire", 60, "Fire"},
		{"no comma before the dots", "In the end, nobody came to the fair", widthOf("In the end, nob…") + labelSpace, "In the end…"},
		{"no full stop before the dots", "Kopp, 44, of St. Albans, fled", widthOf("Kopp, 44, of St. Al…") + labelSpace, "Kopp, 44, of St…"},
		{"not longer than a line of the chart", "One two three four five six seven eight nine ten eleven twelve", 2000, "One two three four five six seven eight nine ten…"},
		{"a language without spaces is cut between letters", "市議会は月曜日に橋の修理費を承認した", 12*labelSize + labelSpace, "市議会は月曜日に橋の修…"},
		{"no room", line, -5, ""},
		{"no line", "", 100, ""},
	} {
		if got := label(c.line, c.room); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	const room = gutter - nameGap
	for name, want := range map[string]string{
		"Sarn Valley Post":                       "Sarn Valley Post",
		"":                                       "",
		"Frankfurter Allgemeine Sonntagszeitung": "Frankfurter Allgemeine So…",
		"WWWWWWWWWWWWWWWWWWWWWWWWW":              "WWWWWWWWWWW…",
		"iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii":      "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
	} {
		if got := cut(name, room); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
