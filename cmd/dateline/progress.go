package main

import (
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"dateline/timeline/article/intake"
	"dateline/timeline/corpus"
)

// progress shows on a terminal how far a run has come: articles, MB/s, and the
// time left when the size of the input is known. On anything else than a
// terminal it shows nothing.
type progress struct {
	mu   sync.Mutex
	bar  *progressbar.ProgressBar // nil: nothing to show
	stop chan struct{}
	wg   sync.WaitGroup
}

func (c *corpusRun) progress(done *corpus.Count) *progress {
	p := &progress{stop: make(chan struct{})}
	if c.flags.quiet || !isTerminal(c.e.err) {
		return p
	}
	size, known := intake.Size(c.names)
	if !known || size == 0 {
		size = -1 // a spinner
	}
	p.bar = progressbar.NewOptions64(size,
		progressbar.OptionSetWriter(c.e.err),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionSetWidth(20),
		progressbar.OptionClearOnFinish(),
	)
	p.wg.Go(func() {
		tick := time.NewTicker(refresh)
		defer tick.Stop()
		for {
			select {
			case <-p.stop:
				return
			case <-tick.C:
				p.mu.Lock()
				p.bar.Describe(fmt.Sprintf("%d articles", done.Articles.Load()))
				n := c.opts.Read.Load()
				if size > 0 {
					n = min(n, size-1) // the last byte read is not the last article written
				}
				_ = p.bar.Set64(n)
				p.mu.Unlock()
			}
		}
	})
	return p
}

// clear makes room for a line of text.
func (p *progress) clear() {
	if p.bar != nil {
		p.mu.Lock()
		_ = p.bar.Clear()
		p.mu.Unlock()
	}
}

// end takes the bar away.
func (p *progress) end() {
	close(p.stop)
	p.wg.Wait()
	p.clear()
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}
