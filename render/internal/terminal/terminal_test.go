package terminal

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		cells      int
		want       []string
	}{
		{"nothing", "", 5, nil},
		{"between words", "one two three", 7, []string{"one two", "three"}},
		{"a word too long", "abcdefgh ij", 3, []string{"abc", "def", "gh", "ij"}},
		{"wide characters take two cells", "東京都 千代", 4, []string{"東京", "都", "千代"}},
		{"a wide character where only one cell is left", "東", 1, []string{"東"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Wrap(tt.text, tt.cells)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestBesideAligns(t *testing.T) {
	for _, middle := range []string{"東京", "cafe\u0301", "plain", ""} {
		lines := Beside(Column{Lines: []string{"date"}, Width: 10}, Column{Lines: []string{middle}, Width: 8, Look: Strong}, Column{Lines: []string{"right"}, Width: 8})
		before, _, _ := strings.Cut(strings.NewReplacer(Strong, "", Reset, "").Replace(lines[0]), "right")
		if n := Cells(before); n != 10+Gap+8+Gap {
			t.Errorf("%q: the last column begins at cell %d, want %d", lines[0], n, 10+Gap+8+Gap)
		}
	}
}

func TestCleanKeepsTheTerminal(t *testing.T) {
	if got, want := Clean("a \x1b[31mred\n\u202eword\x07"), "a \uFFFD[31mred \uFFFDword\uFFFD"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
