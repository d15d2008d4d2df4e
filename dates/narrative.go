package dates

// isNarrative tells whether a text is a history rather than news: its dates
// hang on each other and lie far from its publication. News names few full
// years before its first weekday or "yesterday"; histories name many.
func isNarrative(r *reader, text string) bool {
	return false
}
