package same

// circle loads the company of a story.
type circle struct {
	weights []float32 // by story
	of      *outline
}

func (c *circle) load(s *outline) {
	if c.of != nil {
		for _, k := range c.of.company {
			c.weights[k.story] = 0
		}
	}
	for _, k := range s.company {
		c.weights[k.story] = k.weight
	}
	c.of = s
}

// kinship returns 0…1: the cosine of the companies that the loaded story and
// another keep.
func (c *circle) kinship(other *outline) float32 {
	var sum float32
	for _, k := range other.company {
		sum += c.weights[k.story] * k.weight
	}
	return sum / (c.of.norm * other.norm)
}

// following lists for every story those that have it in their company, with
// the weight it has there.
type following struct {
	from []int32 // by story; its list is kin[from[s]:from[s+1]]
	kin  []kin   // ascending by story
}

func (x *index) following() following {
	f := following{from: make([]int32, len(x.stories)+1)}
	for i := range x.stories {
		for _, k := range x.stories[i].company {
			f.from[k.story+1]++
		}
	}
	for i := range x.stories {
		f.from[i+1] += f.from[i]
	}
	f.kin = make([]kin, f.from[len(x.stories)])
	next := append([]int32(nil), f.from...)
	for i := range x.stories {
		for _, k := range x.stories[i].company {
			f.kin[next[k.story]] = kin{int32(i), k.weight}
			next[k.story]++
		}
	}
	return f
}

// acquaintance gathers the stories that keep company with the kin of one.
type acquaintance struct {
	following following
	products  []float32 // by story: the product of its company and that of the one
	stories   []int32
}

func (x *index) acquaintance() *acquaintance {
	return &acquaintance{following: x.following(), products: make([]float32, len(x.stories))}
}

// meet finds the stories after story i that have kin in common with it.
func (m *acquaintance) meet(s *outline, i int32) {
	for _, j := range m.stories {
		m.products[j] = 0
	}
	m.stories = m.stories[:0]
	for _, k := range s.company {
		list := m.following.kin[m.following.from[k.story]:m.following.from[k.story+1]]
		for n := len(list) - 1; n >= 0 && list[n].story > i; n-- {
			f := list[n]
			if m.products[f.story] == 0 {
				m.stories = append(m.stories, f.story)
			}
			m.products[f.story] += k.weight * f.weight
		}
	}
}
