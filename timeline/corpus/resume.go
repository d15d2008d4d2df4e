package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"

	"dateline/timeline/article/intake"
)

// Resume is a file of JSON Lines that an earlier run has begun, perhaps been
// killed over. Every line names its article (article.file), so the file itself
// tells how far the run came: up to the article of its last whole line, which
// may lack lines itself and is done again. Articles without any line are done
// again, too, to the same effect: none.
//
// For the file to end up as if it had been written in one go, the inputs and
// the flags must be those of the earlier run.
type Resume struct {
	*os.File
	article string // that of the last whole line; "" when there is none
	offset  int64  // where its first line begins
}

// ErrForeign is the fault of a file that no run has written: nothing is cut off it.
var ErrForeign = errors.New("its last line is none that export writes: not a file to resume")

// NotFoundError tells that the inputs do not hold the article at which the
// earlier run ended.
type NotFoundError struct{ Article string }

func (e *NotFoundError) Error() string {
	return fmt.Sprintf("it ends with the article %q, which is not among the inputs; give those of the earlier run", e.Article)
}

// OpenResume opens the file, or creates it. Nothing in it is changed before
// Rest has found where to go on.
func OpenResume(name string) (*Resume, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	r := &Resume{File: f}
	if err := r.find(); err != nil {
		f.Close()
		return nil, err
	}
	return r, nil
}

// find sets article and offset. It looks at the end of the file, as far back
// as the article of the last line reaches.
func (r *Resume) find() error {
	info, err := r.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%w: only a regular file can be resumed", fs.ErrInvalid)
	}
	size := info.Size()
	for window := int64(1 << 20); ; window *= 2 {
		from := max(0, size-window)
		tail := make([]byte, size-from)
		if _, err := r.ReadAt(tail, from); err != nil && err != io.EOF {
			return err
		}
		done, err := r.lastRun(tail, from)
		if done || err != nil {
			return err
		}
	}
}

// lastRun looks for the last run of lines of one article in the tail of the
// file that begins at from. done is false when more of the file is needed.
func (r *Resume) lastRun(tail []byte, from int64) (done bool, err error) {
	end := bytes.LastIndexByte(tail, '\n') + 1 // what follows is torn
	if end == 0 {
		if from > 0 {
			return false, nil
		}
		if len(tail) > 0 && tail[0] != '{' {
			return true, ErrForeign
		}
		return true, nil // nothing whole: begin anew
	}
	last := ""
	for end > 0 {
		begin := bytes.LastIndexByte(tail[:end-1], '\n') + 1
		if begin == 0 && from > 0 {
			return false, nil
		}
		name, ok := articleOf(tail[begin : end-1])
		if !ok {
			return true, ErrForeign
		}
		if last == "" {
			last = name
		} else if name != last {
			break
		}
		r.article, r.offset = last, from+int64(begin)
		end = begin
	}
	return true, nil
}

// articleOf returns the name of the article that a line belongs to.
func articleOf(line []byte) (string, bool) {
	var l struct {
		Article struct {
			File string `json:"file"`
		} `json:"article"`
	}
	err := json.Unmarshal(line, &l)
	return l.Article.File, err == nil && l.Article.File != ""
}

// Rest returns the records that are still to do, and cuts off the file what
// they will write again. The error in place of them is a *NotFoundError, or one
// of the file.
func (r *Resume) Rest(all iter.Seq2[intake.Record, error]) iter.Seq2[intake.Record, error] {
	return func(yield func(intake.Record, error) bool) {
		found := r.article == ""
		if found {
			if err := r.cut(); err != nil {
				yield(intake.Record{}, err)
				return
			}
		}
		for record, err := range all {
			if !found {
				if err != nil || written(record.Name) != r.article {
					continue
				}
				found = true
				if err := r.cut(); err != nil {
					yield(intake.Record{}, err)
					return
				}
			}
			if !yield(record, err) {
				return
			}
		}
		if !found {
			yield(intake.Record{}, &NotFoundError{r.article})
		}
	}
}

func (r *Resume) cut() error {
	if err := r.Truncate(r.offset); err != nil {
		return err
	}
	_, err := r.Seek(r.offset, io.SeekStart)
	return err
}

// written returns a name as it comes back from JSON, which has no place for
// bytes that are not UTF-8.
func written(name string) string {
	b, err := json.Marshal(name)
	if err != nil {
		return name
	}
	var s string
	if json.Unmarshal(b, &s) != nil {
		return name
	}
	return s
}
