//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asProgram, set in the environment, makes the test binary the program, so that
// a test can kill it.
const asProgram = "DATELINE_TEST_AS_PROGRAM"

func init() {
	if os.Getenv(asProgram) != "" {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		os.Exit(run(ctx, os.Args[1:], env{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: func() time.Time { return today }}))
	}
}

// start runs the program as a process of its own.
func start(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, args...)
	c.Env = append(os.Environ(), asProgram+"=1")
	var stderr bytes.Buffer
	c.Stderr = &stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, &stderr
}

// dump writes JSON Lines of n articles and returns the name of the file.
func dump(t *testing.T, n int) string {
	t.Helper()
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id": "%d", "text": "%s", "published": "2016-08-03"}`+"\n", i, strings.Repeat("Rain fell on Monday. The mill burned on Tuesday, and nobody minded. ", 1+i%5))
	}
	name := filepath.Join(t.TempDir(), "dump.jsonl")
	if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestResumeAfterKill kills a run again and again, at random points, and takes
// it up until it ends. The file has to be that of a run nobody disturbed.
func TestResumeAfterKill(t *testing.T) {
	in := dump(t, 6000)
	whole := filepath.Join(t.TempDir(), "whole.jsonl")
	if c, stderr := start(t, "export", "-f", "jsonl", in, "-o", whole); c.Wait() != nil {
		t.Fatal(stderr)
	}
	want, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out.jsonl")
	kills := 0
	for {
		c, stderr := start(t, "export", "--resume", out, in)
		goal := int64(1 << 62)
		if kills < 6 { // after a random amount of output, so that slow machines get on as well
			goal = size(out) + rand.Int64N(int64(len(want))/4) + 1
		}
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		err, killed := waitFor(ended, func() bool { return size(out) >= goal }, c)
		if killed {
			kills++
			continue
		}
		if err != nil {
			t.Fatalf("%v: %s", err, stderr)
		}
		break
	}
	got, err := os.ReadFile(out)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("after %d kills: %d bytes, want the %d of an undisturbed run (%v)", kills, len(got), len(want), err)
	}
	if kills == 0 {
		t.Error("nothing was killed")
	}
}

// waitFor waits until the process ends, or kills it when due.
func waitFor(ended <-chan error, due func() bool, c *exec.Cmd) (err error, killed bool) {
	for {
		select {
		case err := <-ended:
			return err, false
		case <-time.After(time.Millisecond):
			if due() {
				c.Process.Kill()
				<-ended
				return nil, true
			}
		}
	}
}

func size(name string) int64 {
	info, err := os.Stat(name)
	if err != nil {
		return 0
	}
	return info.Size()
}

// TestInterrupt sends what Ctrl-C sends: whole lines stay, and a line says how
// far it came.
func TestInterrupt(t *testing.T) {
	in := dump(t, 60_000)
	out := filepath.Join(t.TempDir(), "out.jsonl")
	c, stderr := start(t, "export", "--resume", out, in)
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for size(out) == 0 {
		time.Sleep(time.Millisecond)
	}
	c.Process.Signal(syscall.SIGINT)
	if err := <-ended; err == nil {
		t.Error("it ended as if it were done")
	}
	other := filepath.Join(t.TempDir(), "other.jsonl")
	c, told := start(t, "export", "-f", "jsonl", in, "-o", other)
	for begun, _ := filepath.Glob(filepath.Join(filepath.Dir(other), ".*")); len(begun) == 0; {
		time.Sleep(time.Millisecond)
		begun, _ = filepath.Glob(filepath.Join(filepath.Dir(other), ".*"))
	}
	c.Process.Signal(syscall.SIGINT)
	if err := c.Wait(); err == nil || !strings.Contains(told.String(), other+" is as it was, --resume would have kept them\n") {
		t.Errorf("without --resume: %v, %q", err, told)
	}
	raw, _ := os.ReadFile(out)
	if !bytes.HasSuffix(raw, []byte("}\n")) {
		t.Errorf("the last line is not whole: %.80q", raw[max(0, len(raw)-80):])
	}
	if s := stderr.String(); !strings.Contains(s, "interrupted: ") || !strings.Contains(s, " articles written, 0 failed; the same command goes on from here\n") {
		t.Errorf("stderr %q", s)
	}
}
