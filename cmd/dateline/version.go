package main

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func newVersion(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  none,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(e.out, "dateline", version())
			return err
		},
	}
}

// userAgent is how the program introduces itself to servers: a product token
// (RFC 9110, section 10.1.5), which has no room for "(devel)".
func userAgent() string {
	v, _, _ := strings.Cut(version(), " ")
	return "dateline/" + strings.Trim(v, "()")
}

// version returns what the Go tool stamped into the program: a tag when it was
// installed from one, else the commit, else "(devel)".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && v == "(devel)" {
			v += " " + s.Value
		}
	}
	return v + " " + info.GoVersion
}
