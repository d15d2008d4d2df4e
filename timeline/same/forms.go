package same

// forms is a hash table from the hashes of word forms, or of stems, to stems.
// It is probed once a word, which makes it worth not being a map: its keys are hashes
// already, and nothing is ever taken out.
type forms struct {
	slots []form // a power of two, at most three quarters full
	n     int
}

// form is a slot; the hash 0 marks one that is free.
type form struct {
	hash uint64
	stem stem
}

func newForms() forms { return forms{slots: make([]form, 1<<12)} }

// slot returns where a hash is, or would be.
func (f *forms) slot(hash uint64) *form {
	mask := uint64(len(f.slots) - 1)
	for i := hash >> 16 & mask; ; i = (i + 1) & mask {
		if s := &f.slots[i]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}

func (f *forms) get(hash uint64) (stem, bool) {
	s := f.slot(hash | 1)
	return s.stem, s.hash != 0
}

func (f *forms) put(hash uint64, id stem) {
	if 4*(f.n+1) > 3*len(f.slots) {
		old := f.slots
		f.slots = make([]form, 2*len(old))
		for _, s := range old {
			if s.hash != 0 {
				*f.slot(s.hash) = s
			}
		}
	}
	*f.slot(hash | 1) = form{hash | 1, id}
	f.n++
}
