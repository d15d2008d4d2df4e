// Package corpus works through articles in number: on all cores, with their
// results in the order of the input, in memory that does not grow with the
// corpus, and so that a run which was killed can be taken up where it ended.
//
//	corpus.go  Run: records in, lines out
//	resume.go  Resume: what an earlier run has left to do
package corpus

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"

	"dateline/timeline/article"
	"dateline/timeline/article/intake"
)

// Work makes of one article what is written for it, whole lines, and writes
// that to w, which holds it back until its turn; only what is longer than a
// megabyte is written while it is made. It is called from several goroutines at
// once. An *[intake.Fault] makes the article one that failed, any other error
// ends the run. What was held back then is not written.
type Work func(w io.Writer, a article.Article) error

// Options say how a corpus is worked through. The zero value uses all cores.
type Options struct {
	Workers int         // 0: as many as Go runs threads
	Strict  bool        // stop at the first article that fails
	Failed  func(error) // is told of every article that failed, in order, on Run's goroutine; nil: nobody. Not used when Strict
	Done    *Count      // if not nil, kept up to date while Run runs
}

// Count is how far a run has come. It may be read at any time.
type Count struct {
	Articles atomic.Int64 // written
	Failed   atomic.Int64
}

// Summary is what a run has done.
type Summary struct {
	Articles int64 // written
	Failed   int64
}

// ErrStrict ends a strict run at an article that failed.
var ErrStrict = errors.New("stopped at the first article that failed")

// The bounds on what is in memory at once: records read and not yet written,
// and the bytes that they are estimated to take. One record may exceed these by
// itself, and then is alone.
const (
	aheadRecords = 256
	aheadBytes   = 48 << 20
)

// heldBack is how much of the output of one article waits for its turn.
const heldBack = 1 << 20

// Run reads the records, gives every article to work and writes the results
// to w in the order of the records. An article that fails costs only itself,
// unless o.Strict: then the error is ErrStrict with its own. When ctx ends, Run writes what is finished up to the first
// article that is not, and returns ctx's error: what was written then are
// whole lines, as after any other end but an error of w.
func Run(ctx context.Context, all iter.Seq2[intake.Record, error], w io.Writer, work Work, o Options) (Summary, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	p := &pipeline{
		todo: make(chan *task, aheadRecords), ordered: make(chan *task, aheadRecords),
		room: newBudget(aheadBytes), work: work,
	}
	var wg sync.WaitGroup
	wg.Go(func() { p.produce(ctx, all) })
	for range workers {
		wg.Go(func() { p.process(ctx) })
	}
	s, err := p.write(ctx, w, o)
	cancel()
	p.room.close()
	for range p.ordered { // let the producer go
	}
	wg.Wait()
	return s, err
}

// task is one record on its way.
type task struct {
	record intake.Record
	err    error
	out    []byte      // what is held back, once done
	early  chan []byte // what is not held back; whole lines
	done   chan struct{}
	size   int64
}

type pipeline struct {
	todo    chan *task // for the workers
	ordered chan *task // the same, for the writer
	room    *budget
	work    Work
	buffers sync.Pool
}

// produce hands every record to the workers and, in the same order, to the
// writer.
func (p *pipeline) produce(ctx context.Context, all iter.Seq2[intake.Record, error]) {
	defer close(p.ordered)
	defer close(p.todo)
	for r, err := range all {
		t := &task{record: r, err: err, early: make(chan []byte), done: make(chan struct{}), size: r.Size}
		if !p.room.take(t.size) {
			return
		}
		if err != nil {
			close(t.done)
		} else {
			select {
			case p.todo <- t:
			case <-ctx.Done():
				return
			}
		}
		select {
		case p.ordered <- t:
		case <-ctx.Done():
			return
		}
	}
}

func (p *pipeline) process(ctx context.Context) {
	for t := range p.todo {
		if ctx.Err() == nil {
			p.do(ctx, t)
		} else {
			t.err = ctx.Err()
		}
		close(t.done)
	}
}

// do reads one article and works on it. A fault of the program itself is the
// article's as well: among millions there is one that nobody thought of, and it
// is not to cost the rest.
func (p *pipeline) do(ctx context.Context, t *task) {
	defer func() {
		if r := recover(); r != nil {
			t.err, t.out = &intake.Fault{Name: t.record.Name, Err: fmt.Errorf("the program failed on it, which is a fault to report: %v", r)}, nil
		}
	}()
	a, err := t.record.Article()
	if err != nil {
		t.err = err
		return
	}
	dst, _ := p.buffers.Get().(*[]byte)
	if dst == nil {
		dst = new([]byte)
	}
	o := outlet{ctx, t, (*dst)[:0]}
	t.err = p.work(&o, a)
	t.out = o.held
}

// outlet takes the output of one article.
type outlet struct {
	ctx  context.Context
	task *task
	held []byte
}

// Write holds p back. When that is too much it waits for the turn of its
// article and lets the whole lines go.
func (o *outlet) Write(p []byte) (int, error) {
	o.held = append(o.held, p...)
	if len(o.held) < heldBack {
		return len(p), nil
	}
	end := bytes.LastIndexByte(o.held, '\n') + 1
	if end == 0 {
		return len(p), nil
	}
	select {
	case o.task.early <- o.held[:end]:
		o.held = append([]byte(nil), o.held[end:]...)
		return len(p), nil
	case <-o.ctx.Done():
		return 0, o.ctx.Err()
	}
}

// write waits for the results in order. It is the only one to write.
func (p *pipeline) write(ctx context.Context, w io.Writer, o Options) (s Summary, err error) {
	b := bufio.NewWriterSize(w, 256<<10)
	defer func() {
		if e := b.Flush(); err == nil {
			err = e
		}
	}()
	count := o.Done
	if count == nil {
		count = new(Count)
	}
	for {
		var t *task
		var ok bool
		select {
		case t, ok = <-p.ordered:
		case <-ctx.Done():
			return s, ctx.Err()
		}
		if !ok {
			return s, ctx.Err()
		}
		if err := t.await(ctx, b); err != nil {
			return s, err
		}
		p.room.give(t.size)
		if t.err != nil {
			var fault *intake.Fault
			if !errors.As(t.err, &fault) {
				return s, t.err // no fault of an article
			}
			if ctx.Err() != nil {
				return s, ctx.Err()
			}
			s.Failed++
			count.Failed.Add(1)
			if o.Strict {
				return s, fmt.Errorf("%w: %w", ErrStrict, t.err)
			}
			if o.Failed != nil {
				o.Failed(t.err)
			}
			continue
		}
		if _, err := b.Write(t.out); err != nil {
			return s, err
		}
		if cap(t.out) < heldBack { // one long article is not to be paid for ever after
			p.buffers.Put(&t.out)
		}
		s.Articles++
		count.Articles.Add(1)
	}
}

// await returns when the task is done, and writes what it does not hold back.
func (t *task) await(ctx context.Context, w io.Writer) error {
	for {
		select {
		case lines := <-t.early:
			if _, err := w.Write(lines); err != nil {
				return err
			}
		case <-t.done:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// budget bounds a sum. A piece larger than the whole waits for an empty one.
type budget struct {
	mu     sync.Mutex
	more   sync.Cond
	whole  int64
	used   int64
	closed bool
}

func newBudget(whole int64) *budget {
	b := &budget{whole: whole}
	b.more.L = &b.mu
	return b
}

// take waits for room; it returns false when the budget was closed.
func (b *budget) take(n int64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	for !b.closed && b.used > 0 && b.used+n > b.whole {
		b.more.Wait()
	}
	b.used += n
	return !b.closed
}

func (b *budget) give(n int64) {
	b.mu.Lock()
	b.used -= n
	b.mu.Unlock()
	b.more.Signal()
}

func (b *budget) close() {
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	b.more.Broadcast()
}
