package records

import (
	"fmt"
	"slices"
	"strings"
)

// Fields says which field of an object holds what. The zero value takes each
// by its own name: "id", "url", "title", "text", "html", "published", "source",
// "author", "language".
type Fields struct {
	names [count]string // "" stands for the field's own name
}

// The fields.
const (
	id = iota
	address
	title
	text
	markup
	date
	source
	author
	language
	count
)

var fieldNames = [count]string{"id", "url", "title", "text", "html", "published", "source", "author", "language"}

// Names returns the names of the fields.
func Names() []string { return slices.Clone(fieldNames[:]) }

// ParseFields reads pairs like "text=body,published=pub_date": the field of an
// article, and where it is found.
func ParseFields(s string) (Fields, error) {
	var f Fields
	if strings.TrimSpace(s) == "" {
		return f, nil
	}
	for _, pair := range strings.Split(s, ",") {
		field, name, ok := strings.Cut(pair, "=")
		field, name = strings.TrimSpace(field), strings.TrimSpace(name)
		i := slices.Index(fieldNames[:], field)
		switch {
		case !ok || name == "":
			return f, fmt.Errorf("%q is no pair like text=body", pair)
		case i < 0:
			return f, fmt.Errorf("there is no field %q to fill; there are %s", field, strings.Join(fieldNames[:], ", "))
		case f.names[i] != "":
			return f, fmt.Errorf("%s is mapped twice", field)
		}
		f.names[i] = name
	}
	return f, nil
}

// name returns the name that field i has in the objects.
func (f *Fields) name(i int) string {
	if f.names[i] != "" {
		return f.names[i]
	}
	return fieldNames[i]
}
