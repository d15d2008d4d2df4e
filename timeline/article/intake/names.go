package intake

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"dateline/timeline/article/fetch"
)

// file is a file to read.
type file struct {
	name   string
	walked bool // found in a directory, not named by the user
}

// Faults of names.
var (
	errNoFile  = errors.New("no such file")
	errNoMatch = errors.New("the pattern matches no file")
	errEmpty   = errors.New("a directory without articles in it")
)

// expand yields the files that a name stands for: itself; all files of a
// directory and those below it, but for hidden ones; all that match a pattern
// with *, ?, [] and **. An existing file is never taken for a pattern.
func expand(name string) iter.Seq2[file, error] {
	return func(yield func(file, error) bool) {
		if name == "-" || fetch.IsURL(name) {
			yield(file{name: name}, nil)
			return
		}
		info, err := os.Stat(name)
		switch {
		case err == nil && info.IsDir():
			walk(name, yield)
		case err == nil:
			yield(file{name: name}, nil)
		case errors.Is(err, fs.ErrNotExist) && strings.Contains(name, "://"):
			yield(file{}, fetch.ErrScheme)
		case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(name, "*?[{"):
			glob(name, yield)
		case errors.Is(err, fs.ErrNotExist):
			yield(file{}, errNoFile)
		default:
			yield(file{}, cause(err))
		}
	}
}

// walk yields the files below a directory in lexical order.
func walk(dir string, yield func(file, error) bool) {
	found := false
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if !yield(file{}, err) {
				return filepath.SkipAll
			}
			return nil
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
				return nil // a link to nowhere, or to a directory: those may go in circles
			}
		case !d.Type().IsRegular():
			return nil // a socket, a pipe
		}
		found = true
		if !yield(file{path, true}, nil) {
			return filepath.SkipAll
		}
		return nil
	})
	if err != nil {
		yield(file{}, err)
	} else if !found {
		yield(file{}, errEmpty)
	}
}

// glob yields the files that match a pattern, sorted, but for hidden ones.
func glob(pattern string, yield func(file, error) bool) {
	matches, err := doublestar.FilepathGlob(pattern, doublestar.WithNoFollow())
	if err != nil {
		yield(file{}, err)
		return
	}
	if len(matches) == 0 {
		yield(file{}, errNoMatch)
		return
	}
	slices.Sort(matches)
	for _, m := range matches {
		if info, err := os.Stat(m); err != nil || !info.Mode().IsRegular() || hidden(m, pattern) {
			continue // ** matches directories and the files in them alike
		}
		if !yield(file{m, true}, nil) {
			return
		}
	}
}

// hidden tells whether a part of the path begins with a dot and none of the
// pattern does.
func hidden(path, pattern string) bool { return dotted(path) && !dotted(pattern) }

func dotted(path string) bool {
	for _, part := range strings.Split(filepath.ToSlash(path), "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." {
			return true
		}
	}
	return false
}

// Size returns the bytes of all files that the names stand for, 0 for stdin
// and addresses, and whether that is all there is to read.
func Size(names []string) (bytes int64, known bool) {
	known = true
	for _, name := range names {
		if name == "-" || fetch.IsURL(name) {
			known = false
			continue
		}
		for f, err := range expand(name) {
			if err != nil {
				continue
			}
			if info, err := os.Stat(f.name); err == nil && info.Mode().IsRegular() {
				bytes += info.Size()
			} else {
				known = false
			}
		}
	}
	return bytes, known
}

// cause takes the operation and the path off an error of the file system; the
// Fault around it names the file.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
