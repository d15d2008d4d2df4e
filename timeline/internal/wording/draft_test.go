package wording

import "testing"

func TestUpperFirst(t *testing.T) {
	for in, want := range map[string]string{
		"the ferry": "The ferry", "élan": "Élan", "iPhone sales": "iPhone sales", "eBay": "eBay", "Ferry": "Ferry", "": "", "9 boats": "9 boats",
	} {
		if got := upperFirst(in); got != want {
			t.Errorf("upperFirst(%q) = %q, want %q", in, got, want)
		}
	}
}
