package timeline

import (
	"strings"
	"testing"
)

func TestWhatStandsAmidTalkIsNotShown(t *testing.T) {
	const line = " The crew of Norden has been seen in Skarnes."
	news := strings.Repeat(" The board met in the old town hall.", talkReach)
	for _, c := range []struct {
		why, before, after string
		shown              bool
	}{
		{"amid news", news, news, true},
		{"behind what its writer says of his own", " I never liked that old ferry. My brother did.", news, false},
		{"before what the reader is told and asked", news, " Do they listen? You should leave it alone.", false},
		{"between both", " I never liked that old ferry.", " What a shame it was!", false},
		{"beside a single question", news, " What comes next?", true},
		{"beside what somebody is quoted with", " “I never liked that old ferry. My brother did. We left it,” Holt said.", news, true},
		{"and in a text that is typed", " \"I never liked that old ferry. My brother did. We left it,\" Holt said.", news, true},
		{"beside what he says in other words", " Holt said we had lost it. Holt said our time was over.", news, true},
		{"far from talk", " I never liked that old ferry. My brother did." + news, news, true},
	} {
		for _, e := range told("The mill burned on Monday." + news + c.before + line + c.after) {
			if got := e.deserves(WorthShown); e.Verb.End > 0 && strings.Contains(e.Line, "has been seen") && got != c.shown {
				t.Errorf("%s: %q, worth %.2f, is shown: %v", c.why, e.Line, e.Worth, got)
			}
		}
	}
}
