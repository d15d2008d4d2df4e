package intake

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"dateline/timeline/article/fetch"
)

// stream is an open input, decompressed.
type stream struct {
	*bufio.Reader
	close       []func()
	url         string // after redirects; "" for files
	contentType string
}

func (s *stream) Close() {
	for i := len(s.close) - 1; i >= 0; i-- {
		s.close[i]()
	}
}

// Faults of opening.
var (
	errNoStdin = errors.New("there is no stdin to read")
	errNoFetch = errors.New("addresses are not fetched here")
)

const readAhead = 256 << 10

// open opens a file, stdin or an address. Compression is told by the first
// bytes, and undone twice at most: an archive of compressed files.
func open(ctx context.Context, name string, o Options) (*stream, error) {
	s := &stream{}
	var r io.Reader
	switch {
	case name == "-":
		if o.Stdin == nil {
			return nil, errNoStdin
		}
		r = &patient{ctx: ctx, r: o.Stdin}
	case fetch.IsURL(name):
		if o.Client == nil {
			return nil, errNoFetch
		}
		res, err := o.Client.Get(ctx, name)
		if err != nil {
			return nil, err
		}
		s.url, s.contentType = res.URL, res.ContentType
		r = bytes.NewReader(res.Bytes)
	default:
		f, err := os.Open(name)
		if err != nil {
			return nil, cause(err)
		}
		s.close = append(s.close, func() { f.Close() })
		r = f
	}
	if o.Read != nil {
		r = counter{r, o.Read}
	}
	s.Reader = bufio.NewReaderSize(contextReader{ctx, r}, readAhead)
	for range 2 {
		if err := s.decompress(); err != nil {
			s.Close()
			return nil, err
		}
	}
	return s, nil
}

// widestWindow is the memory that zstd may ask for: what the zstd program
// grants by itself (128 MB) is too much beside a corpus.
const widestWindow = 32 << 20

func (s *stream) decompress() error {
	head, _ := s.Peek(4)
	switch {
	case bytes.HasPrefix(head, []byte("\x1F\x8B")):
		z, err := gzip.NewReader(s.Reader)
		if err != nil {
			return err
		}
		s.close = append(s.close, func() { z.Close() })
		s.Reader = bufio.NewReaderSize(unpacked{z}, readAhead)
	case bytes.HasPrefix(head, []byte("\x28\xB5\x2F\xFD")):
		z, err := zstd.NewReader(s.Reader, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(widestWindow))
		if err != nil {
			return err
		}
		s.close = append(s.close, z.Close)
		s.Reader = bufio.NewReaderSize(unpacked{z}, readAhead)
	}
	return nil
}

// unpacked words the errors of decompression.
type unpacked struct{ io.Reader }

func (u unpacked) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	switch {
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		err = fmt.Errorf("compressed with a window of more than %d MB; unpack it with zstd -d --long=31 first", widestWindow>>20)
	case errors.Is(err, io.ErrUnexpectedEOF):
		err = fmt.Errorf("the compressed file is cut off: %w", err)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.Is(err, zstd.ErrCRCMismatch),
		errors.Is(err, zstd.ErrMagicMismatch):
		err = fmt.Errorf("the compressed file is damaged: %w", err)
	}
	return n, err
}

// counter counts what is read.
type counter struct {
	r io.Reader
	n *atomic.Int64
}

func (c counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// patient reads from what may keep it waiting for ever, as a pipe whose writer
// sleeps, and yet ends with its context. The read it waits for then goes on
// until the program ends; what it gets is lost.
type patient struct {
	ctx    context.Context
	r      io.Reader
	buf    []byte // what a read has got; the goroutine's until it has said so
	unread []byte
	err    error // what came with it
	got    chan read
}

type read struct {
	n   int
	err error
}

func (p *patient) Read(dst []byte) (int, error) {
	if len(p.unread) == 0 {
		if p.err != nil {
			return 0, p.err
		}
		if p.got == nil {
			p.got, p.buf = make(chan read, 1), make([]byte, readAhead)
		}
		go func() {
			n, err := p.r.Read(p.buf)
			p.got <- read{n, err}
		}()
		select {
		case got := <-p.got:
			p.unread, p.err = p.buf[:got.n], got.err
			if got.n == 0 {
				return 0, got.err
			}
		case <-p.ctx.Done():
			return 0, p.ctx.Err()
		}
	}
	n := copy(dst, p.unread)
	p.unread = p.unread[n:]
	return n, nil
}

// contextReader ends with its context.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
