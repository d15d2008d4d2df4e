package same

import (
	"math"

	"dateline/dates/civil"
)

// weights are those of the score: the probability that two passages tell the
// same event is 1/(1+exp(-z)), z being their sum over the facts that hold.
//
// Fitted by logistic regression on ECB+ (A. Cybulska and P. Vossen, "Using a
// sledgehammer to crack a nut?", LREC 2014): 23,171 pairs of sentences from
// different articles of one topic, 8,549 of which share an event. Each topic
// there holds two occasions of one kind of event, as two quakes in one place.
// With each of the 21 topics left out in turn F1 is .829; stemmed Jaccard and
// the cosine of the articles, fitted and measured likewise, give .712.
var weights = struct {
	bias    float32
	kinship float32 // times the kinship of the stories, 0…1
	shared  float32 // times the weight of the shared terms in that of all terms of both, 0…1
	length  float32 // times ln(1+terms of a) + ln(1+terms of b): long passages tell more, so are likelier to meet

	kind         float32 // both speak of one kind of event
	sameDate     float32 // both dates are in the words, fine, and agree
	otherDate    float32 // both dates are in the words, and do not agree
	otherNames   float32 // both name someone or something, and share no name
	sameFigures  float32 // they share a number
	otherFigures float32 // both have numbers, and share none
}{
	bias:         -9.1,
	kinship:      7.55,
	shared:       4.4,
	length:       0.5,
	kind:         1.3,
	sameDate:     0.45,
	otherDate:    -0.65,
	otherNames:   -0.55,
	sameFigures:  0.75,
	otherFigures: -0.5,
}

// matter is what is kept of a passage.
type matter struct {
	length      int32   // how many terms it has
	sum         float32 // of their weights
	logLength   float32 // ln(1 + length)
	kinds       uint64
	story       int32 // in canonical order
	first, last civil.Day
	when        civil.Interval
	flags       flags
}

type flags uint8

const (
	firm flags = 1 << iota
	exact
	negated
	dated // when is known
	names
	figures
)

// reach is how many days two dates of one event can be apart; see Relate of
// package timeline for why a week.
const reach = 7

// compatible tells whether two passages of different stories can tell the same
// event at all: both affirm or both deny it, and their dates lie within a week
// of each other or exactly a year apart.
func compatible(a, b *matter) bool {
	switch {
	case (a.flags^b.flags)&negated != 0:
		return false
	case a.flags&b.flags&dated == 0 || a.first <= b.last+reach && b.first <= a.last+reach:
		return true
	case a.flags&b.flags&exact == 0:
		return false
	}
	days := a.first - b.first
	return (days == 365 || days == -365 || days == 366 || days == -366) && YearApart(a.when, b.when)
}

// YearApart tells whether two intervals, at most a month long, are the same
// days of neighbouring years.
func YearApart(i, j civil.Interval) bool {
	if i.OpenStart() || i.OpenEnd() || j.OpenStart() || j.OpenEnd() || i.End > i.Start.Add(1, civil.Month) {
		return false
	}
	next := func(i, j civil.Interval) bool {
		return i.Start.Add(1, civil.Year) == j.Start && i.End.Add(1, civil.Year) == j.End
	}
	return next(i, j) || next(j, i)
}

// dates returns the weight of how two dates agree.
func dates(a, b *matter) float32 {
	if a.flags&b.flags&firm == 0 || a.flags&b.flags&dated == 0 {
		return 0
	}
	if a.first > b.last || b.first > a.last {
		return weights.otherDate
	}
	if a.last-a.first <= 31 && b.last-b.first <= 31 {
		return weights.sameDate
	}
	return 0
}

// sumOf returns the sum of facts that has a score.
func sumOf(score float32) float32 {
	return float32(math.Log(float64(score) / (1 - float64(score))))
}

// Two passages whose dates contest each other need score leniency less when they
// share contestedTerms that are not commonplace: that the dates do not agree takes
// from their score already, and what they have in common decides more than their
// stories' likeness whether two papers give two dates of one event.
const (
	leniency       = 1.1
	contestedTerms = 3
)

// others is the greatest sum that the facts can have that are neither of the
// stories nor of what the passages share nor of how long they are, or what it
// comes to where less is needed.
var others = weights.kind + weights.sameFigures + max(weights.sameDate, weights.otherDate+leniency)

// contested tells whether two passages say that something happened then, on dates
// that do not meet.
func contested(a, b *matter) bool {
	return a.flags&b.flags&exact != 0 && a.flags&b.flags&dated != 0 && (a.first > b.last || b.first > a.last)
}

// score fills in how two passages of different stories lie to each other,
// given what they share and the sum of the facts of their stories. It tells
// whether they can tell the same event and the sum of all facts is at least
// least, or leniency less where that is enough.
func (p *Pair) score(a, b *matter, c cell, z, least float32) bool {
	z += weights.shared*c.weight/(a.sum+b.sum-c.weight) + weights.length*(a.logLength+b.logLength)
	if z+others < least || !compatible(a, b) {
		return false
	}
	z += dates(a, b)
	if c.telling >= contestedTerms && contested(a, b) {
		least -= leniency
	}
	if a.kinds&b.kinds != 0 {
		z += weights.kind
	}
	if c.class&name == 0 && a.flags&b.flags&names != 0 {
		z += weights.otherNames
		p.Clash = true
	}
	if c.class&figure != 0 {
		z += weights.sameFigures
	} else if a.flags&b.flags&figures != 0 {
		z += weights.otherFigures
		p.Clash = true
	}
	if z < least {
		return false
	}
	p.Score = float32(1 / (1 + math.Exp(float64(-z))))
	p.Terms = int32(c.telling)
	p.Words = float32(c.terms) / float32(min(a.length, b.length))
	return true
}
