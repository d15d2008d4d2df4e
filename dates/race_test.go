//go:build race

package dates_test

func init() { underRace = true }
