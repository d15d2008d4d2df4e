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
		{"a saint's place", "The ferry left St. Louis for St Anne's Hospice.", []string{"St. Louis", "St Anne's Hospice"}},
		{"small words that open a sentence", "For Norden the ferry was too slow.", []string{"Norden"}},
		{"verbs that open one", "Assuming Norden pays, the ferry sails.", []string{"Norden"}},
		{"a name that opens with a participle", "United Nations officials left.", []string{"United Nations"}},
		{"a stamp glued to a sentence", "He left. UTC The Norden ferry sailed.", nil},
		{"a figure before a plain word", "18 Residents left.", nil},
	} {
		if diff := cmp.Diff(c.want, told(c.text)[0].Names); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.why, diff)
		}
	}
	if es := told("She left the University of Alden. The Alden museum closed."); len(es[1].Names) != 1 || es[1].Names[0] != "Alden" {
		t.Errorf("a town is not joined to its university: %q", es[1].Names)
	}
	for text, want := range map[string][]string{
		"They sang with Leo Marlow. Singer Leo Marlow left.":           {"Leo Marlow"},
		"They voted for the Oil Pollution Act. Oil rose.":              nil,
		"They left with UTC in June. UTC The Norden ferry sailed.":     {"UTC", "Norden"},
		"They heard Leo P. Marlow. Leo P. Marlow left.":                {"Leo P. Marlow"},
		"They praised Norden in June. Given Norden's past, they left.": {"Norden"},
		"They left with Ms. Power. Power said she was well.":           {"Power"},
	} {
		es := told(text)
		if diff := cmp.Diff(want, es[len(es)-1].Names); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", text, diff)
		}
	}
	es := told("The senate heard John Marlow. Marlow left early.")
	if diff := cmp.Diff([]string{"John Marlow"}, es[1].Names); diff != "" {
		t.Errorf("a part of a name is joined to the whole: (-want +got)\n%s", diff)
	}
}

func TestAPlaceThatSaysSoIsNobody(t *testing.T) {
	es := told("Vale Island said it was closed on Monday. Tar washed up on Marlow's Vale Island, a barrier island and popular beach resort for most of the north, in May 2014.")
	const want = "Tar washed up on Marlow's Vale Island, a barrier island and popular beach resort for most of the north"
	if got := es[len(es)-1].Line; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
