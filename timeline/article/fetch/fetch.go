// Package fetch gets web pages and feeds, politely, and without being talked
// into asking machines that the user's network hides from the web.
//
// A URL may come from an article, so it is hostile: one that names, resolves
// to or redirects to a loopback, private, link-local or metadata address is
// refused. The check is made when the connection is opened, on the address
// that is then used; a name that resolves differently the second time does not
// get around it.
package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// The limits of a fetch, unless the Client says otherwise.
const (
	DefaultTimeout = 30 * time.Second
	DefaultLimit   = 20 << 20 // bytes, after decompression
	MaxRedirects   = 10
)

// Client fetches. The zero value has the limits above and refuses private
// addresses. A Client is safe for concurrent use.
type Client struct {
	UserAgent    string        // sent as it is; "" sends "dateline"
	Timeout      time.Duration // for everything, from look-up to the last byte; 0: DefaultTimeout
	Limit        int64         // bytes; 0: DefaultLimit
	AllowPrivate bool          // do not refuse private addresses, and use the proxy of the environment

	// TLS and names are those of the system; tests put others here.
	transport *http.Transport
}

// Response is what a server sent.
type Response struct {
	URL         string // after redirects
	ContentType string
	Bytes       []byte
}

// Faults of a fetch, beside those of the network.
var (
	ErrScheme    = errors.New("only http and https addresses are fetched")
	ErrRedirects = fmt.Errorf("more than %d redirects", MaxRedirects)
	ErrTooLong   = errors.New("longer than the limit")
)

// PrivateError refuses an address that is not of the public internet.
type PrivateError struct{ Addr netip.Addr }

func (e *PrivateError) Error() string {
	return fmt.Sprintf("%s is no public address; --allow-private allows it", e.Addr)
}

// StatusError is an answer other than 200.
type StatusError struct{ Code int }

func (e *StatusError) Error() string {
	return strings.TrimSpace(fmt.Sprintf("the server answered %d %s", e.Code, http.StatusText(e.Code))) + e.advice()
}

// advice says what may help.
func (e *StatusError) advice() string {
	switch {
	case e.Code == http.StatusNotFound || e.Code == http.StatusGone:
		return "; check the address"
	case e.Code == http.StatusTooManyRequests || e.Code == http.StatusRequestTimeout || e.Code >= 500:
		return "; try again later"
	case e.Code >= 400:
		return "; save the page with a browser and give the file"
	}
	return ""
}

// IsURL tells whether a name on the command line is one to fetch.
func IsURL(name string) bool {
	low := strings.ToLower(name[:min(len(name), 8)])
	return strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")
}

// Get fetches address. The error tells the cause without the address, and is
// one of the types and values above where they apply.
func (c *Client) Get(ctx context.Context, address string) (Response, error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout())
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return Response{}, reason(err)
	}
	if err := checkURL(req.URL); err != nil {
		return Response{}, err
	}
	req.Header.Set("User-Agent", c.agent())
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.5")
	client := http.Client{Transport: c.guarded(), CheckRedirect: checkRedirect}
	defer client.CloseIdleConnections()
	res, err := client.Do(req)
	if err != nil {
		return Response{}, c.explain(ctx, err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return Response{}, &StatusError{res.StatusCode}
	}
	raw, err := io.ReadAll(io.LimitReader(res.Body, c.limit()+1))
	if err != nil {
		return Response{}, c.explain(ctx, err)
	}
	if int64(len(raw)) > c.limit() {
		return Response{}, fmt.Errorf("%w of %d MB", ErrTooLong, c.limit()>>20)
	}
	return Response{URL: res.Request.URL.String(), ContentType: res.Header.Get("Content-Type"), Bytes: raw}, nil
}

func (c *Client) timeout() time.Duration {
	if c.Timeout > 0 {
		return c.Timeout
	}
	return DefaultTimeout
}

func (c *Client) limit() int64 {
	if c.Limit > 0 {
		return c.Limit
	}
	return DefaultLimit
}

func (c *Client) agent() string {
	if c.UserAgent != "" {
		return c.UserAgent
	}
	return "dateline"
}

// guarded returns a transport that refuses private addresses. It uses no
// proxy, as a proxy would connect where the guard cannot see.
func (c *Client) guarded() *http.Transport {
	t := &http.Transport{ForceAttemptHTTP2: true, TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: c.timeout(), MaxResponseHeaderBytes: 1 << 20}
	if c.transport != nil {
		t = c.transport.Clone()
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if c.AllowPrivate {
		t.Proxy = http.ProxyFromEnvironment
	} else {
		dialer.Control = func(_, address string, _ syscall.RawConn) error { return checkAddress(address) }
	}
	t.DialContext = dialer.DialContext
	return t
}

// checkAddress is asked with the very address that is about to be connected.
func checkAddress(address string) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if addr := ap.Addr().Unmap().WithZone(""); !Public(addr) {
		return &PrivateError{addr}
	}
	return nil
}

// reserved are the blocks beyond loopback, private, link-local, multicast and
// unspecified that the public internet does not route, from the registries of
// IANA (RFC 6890). The metadata services of clouds have link-local addresses,
// one of AWS's is unique local.
var reserved = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
	"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "2001::/23", "5f00::/16", "fec0::/10")

// These carry an IPv4 address in their last or middle bytes.
var (
	nat64 = netip.MustParsePrefix("64:ff9b::/96")
	sixTo = netip.MustParsePrefix("2002::/16")
)

func prefixes(blocks ...string) []netip.Prefix {
	all := make([]netip.Prefix, len(blocks))
	for i, b := range blocks {
		all[i] = netip.MustParsePrefix(b)
	}
	return all
}

// Public tells whether an address belongs to the public internet.
func Public(a netip.Addr) bool {
	a = a.Unmap()
	if !a.IsValid() || !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	b := a.As16()
	switch {
	case nat64.Contains(a):
		return Public(netip.AddrFrom4([4]byte(b[12:16])))
	case sixTo.Contains(a):
		return Public(netip.AddrFrom4([4]byte(b[2:6])))
	}
	return true
}

func checkURL(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ErrScheme
	}
	return nil
}

func checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) > MaxRedirects {
		return ErrRedirects
	}
	return checkURL(req.URL)
}

// explain puts the errors of net/http in words: without the method and the
// address, which the caller knows.
func (c *Client) explain(ctx context.Context, err error) error {
	var private *PrivateError
	var dns *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.As(err, &private):
		return private
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("no answer within %v", c.timeout())
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("there is no host %s", dns.Name)
	case errors.As(err, &certificate):
		return fmt.Errorf("its certificate cannot be trusted (%w); save the page with a browser and give the file", certificate.Err)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("the server broke off the connection (%w); try again later", reason(err))
	}
	return reason(err)
}

func reason(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}
