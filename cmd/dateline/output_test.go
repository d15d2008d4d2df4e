package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func hello(w io.Writer) error { _, err := io.WriteString(w, "hello\n"); return err }

// breaks writes more than any buffer holds and then fails.
func breaks(w io.Writer) error {
	if _, err := w.Write(make([]byte, 1<<20)); err != nil {
		return err
	}
	return errors.New("it broke")
}

func TestEmitWritesAFileWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.html")
	if err := emit(env{}, name, breaks); err == nil || err.Error() != fmt.Sprintf("cannot write %s: it broke", name) {
		t.Errorf("error %v", err)
	}
	wantFiles(t, dir)
	if err := emit(env{}, name, hello); err != nil {
		t.Fatal(err)
	}
	if err := emit(env{}, name, breaks); err == nil {
		t.Error("a failed write is no error")
	}
	wantFiles(t, dir, "out.html")
	wantContent(t, name, "hello\n")
}

func TestEmitKeepsTheModeAndTheLink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real"), filepath.Join(dir, "link")
	if err := os.WriteFile(real, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Fatal(err)
	}
	if err := emit(env{}, link, hello); err != nil {
		t.Fatal(err)
	}
	wantContent(t, real, "hello\n")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	if info, err := os.Stat(real); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v; want the old one, 0640", info, err)
	}
}

func TestEmitToStdout(t *testing.T) {
	for _, name := range []string{"", "-"} {
		var b bytes.Buffer
		if err := emit(env{out: &b}, name, hello); err != nil || b.String() != "hello\n" {
			t.Errorf("-o %q gives %q, %v", name, b.String(), err)
		}
	}
}

func wantFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("files %q, want %q", got, want)
	}
}

func wantContent(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v; want %q", name, got, err, want)
	}
}
