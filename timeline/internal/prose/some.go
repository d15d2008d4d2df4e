package prose

// Some tells whether any of all is so. It is [slices.ContainsFunc] for what is
// large, as a clause is: it shows each where it stands.
func Some[T any](all []T, so func(*T) bool) bool {
	for i := range all {
		if so(&all[i]) {
			return true
		}
	}
	return false
}
