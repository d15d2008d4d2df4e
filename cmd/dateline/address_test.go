package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const millPage = `<html><head><title>Mill to rise</title><meta property="article:published_time" content="2016-08-03T10:00:00Z"></head>
<body><h1>Mill to rise</h1><p>The council of Harrow Vale voted on Monday to rebuild the mill that burned down four years ago, and work is to begin within weeks.</p>
<p>Nobody spoke against the plan, which will cost the town less than the councillors had feared when they met in July.</p></body></html>`

// TestAddresses has the program make pages of addresses of a server on this
// machine.
func TestAddresses(t *testing.T) {
	var agent string
	mux := http.NewServeMux()
	mux.HandleFunc("/mill", func(w http.ResponseWriter, r *http.Request) {
		agent = r.UserAgent()
		fmt.Fprint(w, millPage)
	})
	mux.Handle("/old", http.RedirectHandler("/mill", http.StatusMovedPermanently))
	mux.Handle("/round", http.RedirectHandler("/round", http.StatusFound))
	mux.HandleFunc("/picture", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		fmt.Fprint(w, "\x89PNG\r\n\x1a\n")
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	dir := t.TempDir()
	try := func(args ...string) (code int, stderr string) {
		var out, errs bytes.Buffer
		code, err := runIn(dir, args, env{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now})
		if err != nil {
			t.Fatal(err)
		}
		return code, errs.String()
	}
	if code, stderr := try("page", "--allow-private", s.URL+"/old", "-o", "mill.html"); code != exitDone {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	if page, err := os.ReadFile(filepath.Join(dir, "mill.html")); err != nil || !bytes.Contains(page, []byte("voted")) || !bytes.Contains(page, []byte(s.URL+"/mill")) {
		t.Errorf("the page does not tell the story, or not where it is from: %v", err)
	}
	if name, version, ok := strings.Cut(agent, "/"); !ok || name != "dateline" || version == "" || strings.ContainsAny(version, " ()") {
		t.Errorf("User-Agent %q", agent)
	}
	for _, c := range []struct{ path, want string }{
		{"/mill", "127.0.0.1 is no public address; --allow-private allows it"},
		{"/none", "the server answered 404 Not Found; check the address"},
		{"/round", "more than 10 redirects"},
		{"/picture", "neither a page nor a text but image/png"},
	} {
		args := []string{"page", "--allow-private", s.URL + c.path, "-o", "x.html"}
		if c.path == "/mill" {
			args = append(args[:1], args[2:]...)
		}
		if code, stderr := try(args...); code != exitError || stderr != "dateline: "+s.URL+c.path+": "+c.want+"\n" {
			t.Errorf("%s: exit code %d, %q", c.path, code, stderr)
		}
		if _, err := os.Stat(filepath.Join(dir, "x.html")); err == nil {
			t.Errorf("%s left a page", c.path)
		}
	}
}
