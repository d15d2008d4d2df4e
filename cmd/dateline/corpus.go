package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"dateline/render"
	"dateline/render/words"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/article/intake"
	"dateline/timeline/corpus"
)

// corpusFlags are the flags of a command that works through any number of
// articles.
type corpusFlags struct {
	strict bool
	quiet  bool
	resume string
}

func (o *corpusFlags) flags(c *cobra.Command) {
	f := c.Flags()
	f.BoolVar(&o.strict, "strict", false, "stop at the first article that fails")
	f.BoolVar(&o.quiet, "quiet", false, "show no progress")
	f.StringVar(&o.resume, "resume", "", "write to `FILE`, going on where it ends")
}

// memoryGoal is from where on the garbage collector works harder, whatever the
// size of the corpus.
const memoryGoal = 150 << 20

// exportMany writes the events of all articles as JSON Lines, in the order of
// the articles, each of them built alone. Unless whole is set it leaves out the
// sentences that deserve no line.
func exportMany(ctx context.Context, e env, in inputs, many corpusFlags, whole bool, names []string, out string) error {
	opts, err := in.check(e, names)
	if err != nil {
		return err
	}
	x, err := in.extractor()
	if err != nil {
		return err
	}
	worth := float32(timeline.WorthShown)
	if whole {
		worth = 0
	}
	run := corpusRun{
		e: e, names: names, opts: opts, flags: many,
		work: func(w io.Writer, a article.Article) error {
			if err := dated(a); err != nil {
				return err
			}
			tl, _ := timeline.BuildSelected(a, x, worth)
			return render.JSONLines(w, tl)
		},
	}
	debug.SetMemoryLimit(memoryGoal)
	if many.resume != "" {
		return run.resume(ctx, many.resume)
	}
	var s corpus.Summary
	var ended error
	err = emit(e, out, func(w io.Writer) error {
		s, ended = run.to(ctx, w, nil)
		if out == "" || out == "-" {
			return nil // what was written is whole lines, and may stand
		}
		return ended
	})
	if ended == nil && err != nil {
		return err
	}
	return run.verdict(ctx, s, ended, out)
}

// corpusRun is one run through a corpus.
type corpusRun struct {
	e     env
	names []string
	opts  intake.Options
	flags corpusFlags
	work  corpus.Work
}

// resume goes on with the file of that name.
func (c *corpusRun) resume(ctx context.Context, name string) error {
	r, err := corpus.OpenResume(name)
	if err != nil {
		return fmt.Errorf("cannot resume %s: %w", name, cause(err))
	}
	s, err := c.to(ctx, r, r)
	if e := r.Close(); err == nil {
		err = e
	}
	var lost *corpus.NotFoundError
	if errors.As(err, &lost) {
		return fmt.Errorf("cannot resume %s: %w", name, err)
	}
	return c.verdict(ctx, s, err, name)
}

// to works through the corpus and writes to w; r is what to resume, if not nil.
func (c *corpusRun) to(ctx context.Context, w io.Writer, r *corpus.Resume) (corpus.Summary, error) {
	var done corpus.Count
	c.opts.Read = new(atomic.Int64)
	c.opts.Once = true // a resumed run tells articles by their names
	all := intake.Records(ctx, c.names, c.opts)
	if r != nil {
		all = r.Rest(all)
	}
	shown := c.progress(&done)
	defer shown.end()
	return corpus.Run(ctx, all, w, c.work, corpus.Options{
		Strict: c.flags.strict, Done: &done,
		Failed: func(err error) {
			shown.clear()
			fmt.Fprintln(c.e.err, "dateline: "+oneLine(err))
		},
	})
}

// verdict words how the run that wrote to out ended.
func (c *corpusRun) verdict(ctx context.Context, s corpus.Summary, err error, out string) error {
	far := fmt.Sprintf("%s written, %d failed", words.Count(int(s.Articles), "article"), s.Failed)
	switch {
	case ctx.Err() != nil:
		hint := ""
		switch {
		case c.flags.resume != "":
			hint = "; the same command goes on from here"
		case out != "" && out != "-":
			hint = fmt.Sprintf("; %s is as it was, --resume would have kept them", out)
		}
		return fmt.Errorf("interrupted: %s%s", far, hint)
	case errors.Is(err, corpus.ErrStrict):
		return fmt.Errorf("%w (%s)", err, far)
	case err != nil && (out == "" || out == "-"):
		return broken("stdout", err)
	case err != nil:
		return fmt.Errorf("cannot write %s: %w", out, cause(err))
	case s.Failed == 1 && s.Articles == 0:
		return failures{} // one line has said it all
	case s.Failed > 0:
		return failures{[]error{errors.New(far)}, int(s.Articles)}
	}
	return nil
}

// refresh is how often the progress is shown anew.
const refresh = 200 * time.Millisecond
