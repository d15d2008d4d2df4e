package fetch

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

// server is a real server on a loopback address.
func server(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<p>%s</p>", r.Header.Get("User-Agent"))
	})
	mux.HandleFunc("/hop/", func(w http.ResponseWriter, r *http.Request) {
		n := 0
		fmt.Sscanf(r.URL.Path, "/hop/%d", &n)
		if n == 0 {
			http.Redirect(w, r, "/page", http.StatusFound)
			return
		}
		http.Redirect(w, r, fmt.Sprintf("/hop/%d", n-1), http.StatusFound)
	})
	mux.HandleFunc("/to", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", r.URL.Query().Get("url"))
		w.WriteHeader(http.StatusMovedPermanently)
	})
	mux.HandleFunc("/status/", func(w http.ResponseWriter, r *http.Request) {
		code := 0
		fmt.Sscanf(r.URL.Path, "/status/%d", &code)
		w.WriteHeader(code)
	})
	mux.HandleFunc("/torn", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, "<p>")
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<p>")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		block := strings.Repeat("x", 1<<16)
		for r.Context().Err() == nil {
			if _, err := fmt.Fprint(w, block); err != nil {
				return
			}
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestGet(t *testing.T) {
	s := server(t)
	c := Client{AllowPrivate: true, UserAgent: "dateline/1 test", Limit: 1 << 20}
	r, err := c.Get(context.Background(), s.URL+"/hop/9")
	if err != nil || string(r.Bytes) != "<p>dateline/1 test</p>" || r.URL != s.URL+"/page" || !strings.HasPrefix(r.ContentType, "text/html") {
		t.Errorf("after ten redirects: %+v, %v", r, err)
	}
	for _, c := range []struct {
		path string
		want error
		say  string
	}{
		{"/hop/10", ErrRedirects, "more than 10 redirects"},
		{"/status/404", nil, "the server answered 404 Not Found; check the address"},
		{"/status/403", nil, "the server answered 403 Forbidden; save the page with a browser and give the file"},
		{"/status/429", nil, "the server answered 429 Too Many Requests; try again later"},
		{"/status/503", nil, "the server answered 503 Service Unavailable; try again later"},
		{"/status/204", nil, "the server answered 204 No Content"},
		{"/torn", io.ErrUnexpectedEOF, "the server broke off the connection (unexpected EOF); try again later"},
		{"/to?url=ftp://example.com/x", ErrScheme, ""},
		{"/to?url=file:///etc/passwd", ErrScheme, ""},
		{"/endless", ErrTooLong, "limit of 1 MB"},
	} {
		client := Client{AllowPrivate: true, Limit: 1 << 20}
		_, err := client.Get(context.Background(), s.URL+c.path)
		if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.say) {
			t.Errorf("%s: %v; want %v %s", c.path, err, c.want, c.say)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %q is more than a line", c.path, err)
		}
	}
}

func TestTimeout(t *testing.T) {
	c := Client{AllowPrivate: true, Timeout: 50 * time.Millisecond}
	if _, err := c.Get(context.Background(), server(t).URL+"/slow"); err == nil || !strings.Contains(err.Error(), "no answer within 50ms") {
		t.Errorf("a server that never ends: %v", err)
	}
}

func TestTLS(t *testing.T) {
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	c := Client{AllowPrivate: true}
	var unknown x509.UnknownAuthorityError
	if _, err := c.Get(context.Background(), s.URL); !errors.As(err, &unknown) || !strings.HasPrefix(err.Error(), "its certificate cannot be trusted (x509: ") {
		t.Errorf("a certificate of nobody: %v", err)
	}
}

// TestPrivateAddressesAreRefused asks in every way that leads to the test's own
// machine, which never must be asked.
func TestPrivateAddressesAreRefused(t *testing.T) {
	s := server(t)
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	for _, address := range []string{
		s.URL + "/page",
		"http://localhost:" + port + "/page", // by name, checked after the look-up
		"http://127.1:" + port + "/page",
		"http://[::ffff:127.0.0.1]:" + port + "/page",
		"http://0.0.0.0:" + port + "/page",
		"http://[::1]:" + port + "/page",
		"http://169.254.169.254/latest/meta-data/",
		"http://10.0.0.1/", "http://192.168.0.1/", "http://172.16.0.1/", "http://100.64.0.1/",
		"http://[fd00:ec2::254]/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		_, err := (&Client{}).Get(ctx, address)
		cancel()
		var private *PrivateError
		if !errors.As(err, &private) {
			// Names and short forms that this machine cannot resolve are as good.
			var dns *net.DNSError
			if !errors.As(err, &dns) && (err == nil || !strings.Contains(err.Error(), "there is no host")) {
				t.Errorf("%s: %v", address, err)
			}
			continue
		}
		if !strings.Contains(err.Error(), "--allow-private") {
			t.Errorf("%s: %v does not say what allows it", address, err)
		}
	}
}

// TestRedirectToPrivateAddressIsRefused lets a server at an allowed address
// point to one that is not.
func TestRedirectToPrivateAddressIsRefused(t *testing.T) {
	s := server(t)
	dialed := 0
	c := Client{transport: &http.Transport{}}
	tr := c.guarded()
	guard := tr.DialContext
	tr.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if dialed++; dialed == 1 { // as if the first host were public
			return (&net.Dialer{}).DialContext(ctx, network, s.Listener.Addr().String())
		}
		return guard(ctx, network, address)
	}
	client := http.Client{Transport: tr, CheckRedirect: checkRedirect}
	_, err := client.Get("http://public.example/to?url=" + s.URL + "/page")
	var private *PrivateError
	if !errors.As(err, &private) || dialed != 2 {
		t.Errorf("after %d connections: %v", dialed, err)
	}
}

func TestPublic(t *testing.T) {
	for _, a := range []string{"93.184.216.34", "8.8.8.8", "1.1.1.1", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"} {
		if !Public(netip.MustParseAddr(a)) {
			t.Errorf("%s is public", a)
		}
	}
	for _, a := range []string{"127.0.0.1", "127.255.255.254", "10.1.2.3", "172.31.255.255", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.100.100.200", "192.0.0.192",
		"198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::", "::1", "::ffff:10.0.0.1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "64:ff9b::a00:1", "2002:c0a8:1::", "fec0::1"} {
		if Public(netip.MustParseAddr(a)) {
			t.Errorf("%s is not public", a)
		}
	}
	if Public(netip.Addr{}) {
		t.Error("no address is public")
	}
}

func TestIsURL(t *testing.T) {
	for name, want := range map[string]bool{"https://example.com": true, "HTTP://example.com": true, "http:/x": false, "file.html": false, "ftp://x": false, "": false, "-": false} {
		if IsURL(name) != want {
			t.Errorf("%q", name)
		}
	}
}
