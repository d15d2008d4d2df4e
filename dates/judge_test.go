package dates_test

import (
	"os"
	"strings"
	"testing"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"

	"dateline/dates"
	"dateline/dates/civil"
)

const judgeFile = "testdata/when.txt"

// TestAgainstWhen lets the stock English rules of github.com/olebedev/when read
// the phrases of testdata/when.txt beside us. They agree when the instant it
// gives lies in the extent we give. Where they do not, the file says why; -marks
// writes both answers anew and leaves the reasons.
func TestAgainstWhen(t *testing.T) {
	raw, err := os.ReadFile(judgeFile)
	if err != nil {
		t.Fatal(err)
	}
	stock := when.New(nil)
	stock.Add(en.All...)
	stock.Add(common.All...)
	x := dates.New(dates.Config{Mode: dates.News})
	published := civil.Of(2016, 8, 3) // a Wednesday

	lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
	agreed, differ := 0, 0
	for i, line := range lines {
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		row := strings.Split(line, "\t")
		for len(row) < 4 {
			row = append(row, "")
		}
		ours, theirs, same := judge(x, stock, row[0], published)
		now := strings.TrimRight(strings.Join([]string{row[0], ours, theirs, row[3]}, "\t"), "\t")
		switch {
		case *updateMarks:
			lines[i] = now
		case now != line:
			t.Errorf("%s:%d:\n\tgot  %s\n\twant %s", judgeFile, i+1, now, line)
		}
		switch {
		case same && row[3] != "":
			t.Errorf("%s:%d: both agree on %q, so there is nothing to explain", judgeFile, i+1, row[0])
		case !same && row[3] == "":
			t.Errorf("%s:%d: %q: we say %s, when says %s: give the reason", judgeFile, i+1, row[0], ours, theirs)
		}
		if same {
			agreed++
		} else {
			differ++
		}
	}
	if agreed < 40 || differ < 20 {
		t.Errorf("%s: %d phrases agreed on and %d others are too few to tell anything", judgeFile, agreed, differ)
	}
	if *updateMarks {
		if err := os.WriteFile(judgeFile, []byte(strings.Join(lines, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// judge reads a phrase with both: the TIMEX3 values we find, and the instant that
// when finds, "-" for none.
func judge(x *dates.Extractor, stock *when.Parser, phrase string, published civil.Day) (ours, theirs string, same bool) {
	text := "The ferry sank " + phrase + ", the harbour office said."
	ms := x.Append(nil, text, published)
	var values []string
	for _, m := range ms {
		values = append(values, m.Value.Timex())
	}
	ours, theirs = strings.Join(values, " "), "-"
	if ours == "" {
		ours = "-"
	}
	r, err := stock.Parse(text, published.Time())
	switch {
	case err != nil:
		theirs = "error"
	case r != nil:
		theirs = r.Time.Format("2006-01-02T15:04")
		h, m, s := r.Time.Clock()
		same = len(ms) == 1 && ms[0].Value.When.Contains(civil.FromTime(r.Time).At(h, m, s))
	default:
		same = len(ms) == 0
	}
	return ours, theirs, same
}
