package timeline

import (
	"fmt"
	"testing"
)

// TestAChronicleTellsInThePresent: what it tells so is worth as much as in the past.
func TestAChronicleTellsInThePresent(t *testing.T) {
	entries := "The board met in the old town hall on Saturday. It talked for hours of what to do. May 2: Norden buys the mill. May 3: The mayor of Skarnes %s the mill. May 4: Norden sells the mill."
	now, then := told(fmt.Sprintf(entries, "closes")), told(fmt.Sprintf(entries, "closed"))
	if now, then := now[len(now)-2], then[len(then)-2]; now.Worth != then.Worth {
		t.Errorf("%q is worth %.2f, %q %.2f", now.Line, now.Worth, then.Line, then.Worth)
	}
}
