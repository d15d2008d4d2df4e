package dates

import (
	"testing"

	"dateline/dates/grammar"
)

// TestEnumsAgree: what an Expr says with small numbers must mean the same in a
// Value.
func TestEnumsAgree(t *testing.T) {
	for g, want := range map[grammar.Mod]Mod{grammar.NoMod: NoMod, grammar.Before: Before, grammar.After: After,
		grammar.OnOrBefore: OnOrBefore, grammar.OnOrAfter: OnOrAfter, grammar.LessThan: LessThan, grammar.MoreThan: MoreThan,
		grammar.EqualOrLess: EqualOrLess, grammar.EqualOrMore: EqualOrMore, grammar.Start: Start, grammar.Middle: Mid,
		grammar.End: End, grammar.Approx: Approx} {
		if Mod(g) != want {
			t.Errorf("grammar modifier %d is %v", g, Mod(g))
		}
	}
	x := New(Config{Mode: News})
	for text, want := range map[string]string{
		"this morning": "TMO", "this afternoon": "TAF", "this evening": "TEV", "tonight": "TNI",
	} {
		ms := x.Append(nil, "It rains "+text+".", 0)
		if len(ms) != 1 || "T"+ms[0].Value.Part.String() != want {
			t.Errorf("%q: %v, want part %s", text, ms, want)
		}
	}
	for word, want := range map[string]Signal{"since": Since, "until": Until, "before": BeforeThat, "after": AfterThat, "by": By, "from": From, "to": To, "between": Between} {
		ms := x.Append(nil, "It lasted "+word+" 1997 or so.", 0)
		if len(ms) != 1 || ms[0].Signal != want {
			t.Errorf("%q gives signal %v, want %v", word, ms, want)
		}
	}
}
