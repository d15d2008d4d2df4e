package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"
)

func outputFlag(c *cobra.Command, out *string) {
	c.Flags().StringVarP(out, "output", "o", "", "write to `FILE` instead of stdout")
}

// emit writes to the file of that name, or to stdout when it is empty or "-".
// A file appears whole or not at all: it is written beside its place and moved
// there when write has succeeded; until then an older file of that name stays
// as it was. Writing through a symbolic link replaces what the link points to,
// and a device or pipe is written directly.
func emit(e env, name string, write func(io.Writer) error) error {
	if name == "" || name == "-" {
		b := bufio.NewWriterSize(e.out, 64<<10)
		if err := write(b); err != nil {
			return broken("stdout", err)
		}
		return broken("stdout", b.Flush())
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	mode := fs.FileMode(0o666) // less the umask, for a new file
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a directory: name a file in it", name)
	case err == nil && !info.Mode().IsRegular():
		return emitDirectly(name, write)
	case err == nil:
		mode = info.Mode().Perm()
	}
	f, err := createBeside(name, mode)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, cause(err))
	}
	defer os.Remove(f.Name()) // fails once it has been moved
	err = buffered(f, write)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, cause(err))
	}
	if err := os.Rename(f.Name(), name); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, cause(err))
	}
	return nil
}

func emitDirectly(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, cause(err))
	}
	if err := errors.Join(buffered(f, write), f.Close()); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, cause(err))
	}
	return nil
}

func buffered(f *os.File, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(f, 64<<10)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// createBeside creates a new file in the directory of name, hidden and with a
// name of its own. Unlike os.CreateTemp it gives the mode that a plain create
// would, so that others may read the result when the umask lets them.
func createBeside(name string, mode fs.FileMode) (*os.File, error) {
	dir, base := filepath.Split(name)
	for i := 0; ; i++ {
		f, err := os.OpenFile(fmt.Sprintf("%s.%s.%d.%d", dir, base, os.Getpid(), i), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// cause takes the operation and the path off an error of the file system: the
// message around it names the file the user knows.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// broken words a failure to write a stream. A reader that has seen enough
// ("| head") is no failure.
func broken(stream string, err error) error {
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return fmt.Errorf("cannot write %s: %w", stream, cause(err))
}
