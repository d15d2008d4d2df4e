package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/dates"
	"dateline/dates/civil"
	"dateline/timeline/article"
	"dateline/timeline/article/fetch"
	"dateline/timeline/article/intake"
	"dateline/timeline/article/published"
	"dateline/timeline/article/records"
)

// inputs are the flags that say how articles are read; they mean the same on
// every command.
type inputs struct {
	published    string
	from         string
	fields       string
	mode         string
	limit        int64
	allowPrivate bool
}

func (o *inputs) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.published, "published", "", "`DATE` of publication: 2016-08-03, \"last friday\"")
	f.StringVar(&o.from, "from", "", "`FORM`: "+strings.Join(formNames(), ", "))
	f.StringVar(&o.fields, "map", "", "`FIELDS` of JSON: text=body,published=pub_date")
	modeFlag(c, &o.mode)
	f.Int64Var(&o.limit, "max-article", article.DefaultLimit, "refuse articles of more `BYTES`")
	f.BoolVar(&o.allowPrivate, "allow-private", false, "fetch from private addresses too")
}

// formNames lists the values of --from; without it the content tells.
func formNames() []string {
	var names []string
	for _, f := range intake.Forms() {
		names = append(names, string(f))
	}
	return names
}

// extractor returns an extractor as the flags want it.
func (o *inputs) extractor() (*dates.Extractor, error) {
	m, err := parseMode(o.mode)
	return dates.New(dates.Config{Mode: m}), err
}

func modeFlag(c *cobra.Command, mode *string) {
	c.Flags().StringVar(mode, "mode", "auto", "`MODE`: auto, news or narrative")
}

func parseMode(s string) (dates.Mode, error) {
	switch s {
	case "auto":
		return dates.Auto, nil
	case "news":
		return dates.News, nil
	case "narrative":
		return dates.Narrative, nil
	}
	return 0, usageError{fmt.Errorf("--mode %q: want auto, news or narrative", s)}
}

// options checks the flags and returns them as the readers want them.
func (o *inputs) options(e env) (intake.Options, error) {
	opts := intake.Options{Stdin: e.in, Client: &fetch.Client{UserAgent: userAgent(), AllowPrivate: o.allowPrivate}}
	opts.Now, opts.Limit = e.now(), o.limit
	if o.limit <= 0 {
		return opts, usageError{fmt.Errorf("--max-article %d: want a positive number of bytes", o.limit)}
	}
	var err error
	if opts.From, err = intake.ParseForm(o.from); err != nil {
		return opts, usageError{fmt.Errorf("--from %q: want %s", o.from, oneOf(formNames()))}
	}
	if opts.Fields, err = records.ParseFields(o.fields); err != nil {
		return opts, usageError{fmt.Errorf("--map: %w", err)}
	}
	if o.published != "" {
		day, err := published.ParseTyped(o.published, opts.Now)
		if err != nil {
			return opts, usageError{fmt.Errorf("--published %q: %w", o.published, err)}
		}
		opts.Given = published.Evidence{Day: day, Origin: published.Flag, Words: o.published}
	}
	return opts, nil
}

// check is options, for names that are to be read in one go.
func (o *inputs) check(e env, names []string) (intake.Options, error) {
	if i := slices.Index(names, "-"); i >= 0 && slices.Contains(names[i+1:], "-") {
		return intake.Options{}, usageError{errors.New("stdin (-) can be read once only")}
	}
	return o.options(e)
}

// read reads everything named, in order; "-" is stdin. What cannot be read is
// left out and reported in failed; warnings go to stderr at once. The error is
// one of the command line, or that of ctx.
func (o *inputs) read(ctx context.Context, e env, names []string) (articles []article.Article, failed []error, err error) {
	opts, err := o.check(e, names)
	if err != nil {
		return nil, nil, err
	}
	for a, err := range intake.Articles(ctx, names, opts) {
		if err == nil {
			err = dated(a)
		}
		if err != nil {
			failed = append(failed, err)
			continue
		}
		warn(e, a)
		articles = append(articles, a)
	}
	if ctx.Err() != nil {
		return nil, nil, errors.New("interrupted")
	}
	return articles, failed, nil
}

// dated refuses an article without a day of publication: everything hangs on
// it, and none is ever guessed.
func dated(a article.Article) error {
	if a.Published == civil.NoDay {
		return &intake.Fault{Name: a.Name, Err: errors.New("no publication date found in it; give one, as in --published 2016-08-03")}
	}
	return nil
}

func warn(e env, a article.Article) {
	for _, w := range a.Warnings {
		fmt.Fprintf(e.err, "dateline: warning: %s: %s\n", plain(intake.Shown(a.Name)), plain(w))
	}
}

// withArticles reads the articles, hands on those that could be read unless
// there are none, and returns what failed.
func withArticles(ctx context.Context, e env, in inputs, names []string, use func([]article.Article) error) error {
	articles, failed, err := in.read(ctx, e, names)
	if err != nil {
		return err
	}
	if len(articles) > 0 {
		if err := use(articles); err != nil {
			return failures{append(failed, err), 0}
		}
	}
	if len(failed) > 0 {
		return failures{failed, len(articles)}
	}
	return nil
}
