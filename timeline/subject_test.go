package timeline

import (
	"testing"
)

func TestWhoHeOrSheIs(t *testing.T) {
	for _, c := range []struct{ why, text, line string }{
		{"the subject before", "Ms. Holt left the board in May. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"not one of the other gender", "Ms. Holt married Karl Vale in May. He died in June.", "He died in June"},
		{"nor when the pronoun before told it", "Ada Holt said she had left the board in May. She moved to Skarnes. He died in June.", "He died in June"},
		{"she comes back", "Ms. Holt married Karl Vale in May. He died in June. She moved to Skarnes in July.", "[Holt] moved to Skarnes in July"},
		{"a subject with a word between", "President Holt then left the board. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"one behind what tells when", "President Holt left the board. A month later, with the mill still shut, Holt came back. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"one named before his pronoun", "While President Holt saw the mill, she was told of a fire. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
		{"not when two are named there", "While President Holt saw President Vale, she was told of a fire. She moved to Skarnes in June.", "She moved to Skarnes in June"},
		{"behind a phrase that stays", "President Holt left the board. As a miller by trade, she bought the mill of Skarnes in June.", "As a miller by trade, [Holt] bought the mill of Skarnes in June"},
		{"a title of no gender", "President Holt left the board in May. She moved to Skarnes in June.", "[Holt] moved to Skarnes in June"},
	} {
		es := told(c.text)
		if got := es[len(es)-1].Line; got != c.line {
			t.Errorf("%s: %q, want %q", c.why, got, c.line)
		}
	}
}
