package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"dateline/dates/timeml"
)

// maxRecord bounds one line of JSON lines.
const maxRecord = 16 << 20

// reading returns the predictions of a JSON lines file by article.
func reading(file string) (predictor, error) {
	f, err := os.Open(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file", file)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", file, cause(err))
	}
	defer f.Close()
	byName := map[string][]timeml.Timex{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxRecord)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var r mentionRecord
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		if r.Start < 0 || r.End < r.Start {
			return nil, fmt.Errorf("%s:%d: offsets %d and %d are no span", file, n, r.Start, r.End)
		}
		name := goldName(filepath.ToSlash(r.Article))
		byName[name] = append(byName[name], timeml.Timex{Start: r.Start, End: r.End, Type: r.Type, Value: r.Value, Mod: r.Mod})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return func(name string, _ timeml.Document) []timeml.Timex { return byName[name] }, nil
}
