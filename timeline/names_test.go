package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNames(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"titles go, what stands before them is a name", "The US Secretary of State John Marlow met Mr. Vale in Oslo.", []string{"US", "John Marlow", "Vale", "Oslo"}},
		{"weekdays, months and plain first words are none", "Residents left on Monday in May.", nil},
		{"names with small words", "She left the Bank of Norden for Ursula van der Berg.", []string{"Bank of Norden", "Ursula van der Berg"}},
		{"an organisation may begin like a title", "He sued General Motors Corp. and the Justice Department.", []string{"General Motors Corp", "Justice Department"}},
		{"adjectives made of names are none", "The Oslo-based bank failed.", nil},
		{"a first name may look like a small word", "The bank's chairman, Per Aas, resigned.", []string{"Per Aas"}},
		{"a genitive ends a name", "They praised Marlow's Norden Lines.", []string{"Marlow", "Norden Lines"}},
	} {
		if diff := cmp.Diff(c.want, told(c.text)[0].Names); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.why, diff)
		}
	}
	if es := told("She left the University of Alden. The Alden museum closed."); len(es[1].Names) != 1 || es[1].Names[0] != "Alden" {
		t.Errorf("a town is not joined to its university: %q", es[1].Names)
	}
	es := told("The senate heard John Marlow. Marlow left early.")
	if diff := cmp.Diff([]string{"John Marlow"}, es[1].Names); diff != "" {
		t.Errorf("a part of a name is joined to the whole: (-want +got)\n%s", diff)
	}
}
