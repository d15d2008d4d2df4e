package en

import g "dateline/dates/grammar"

// refRules read dates known only by their side of now. News is full of such
// words; they are taken only where they date something.
var refRules = []g.Rule{
	{
		Name:    "now",
		Pattern: "(right|until|just)? (now|currently|nowadays|presently)",
		Build: func(m *g.Match) g.Expr {
			if m.Is("just") || m.Is("until") {
				return nothing
			}
			return refer(2)
		},
		Examples: []g.Example{
			{Text: "It is [now] closed to all.", Value: "PRESENT_REF"},
			{Text: "It is [currently] closed to all.", Value: "PRESENT_REF"},
		},
	},
	{
		Name:    "these-days",
		Pattern: "(these days|the present|this time|present day)",
		Build: func(m *g.Match) g.Expr {
			if m.Is("present") && !m.AfterWord(" at until to for ") || m.Is("time") && (!m.AfterWord(" at by ") || followedByAny(m, " tomorrow", " next ", " last ", " yesterday")) {
				return nothing
			}
			return refer(2)
		},
		Examples: []g.Example{
			{Text: "It is closed [these days], they said.", Value: "PRESENT_REF"},
			{Text: "It is closed at [this time], they said.", Value: "PRESENT_REF"},
		},
	},
	{
		Name:    "recently",
		Pattern: "(more|most)? (recently|lately)",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); (m.Is("most") || m.AfterWord(" most ")) && between == " " &&
				g.ContainsWord(" in on at last this early late ", next) {
				return nothing // "most recently in 2022": that says when
			}
			return refer(1)
		},
		Examples: []g.Example{
			{Text: "It was [recently] closed to all.", Value: "PAST_REF"},
			{Text: "It was closed [more recently] to all.", Value: "PAST_REF"},
		},
	},
	{
		Name:    "recent",
		Pattern: "(recent|current)",
		Build: func(m *g.Match) g.Expr {
			if m.First().Cap {
				return nothing
			}
			if m.Is("current") {
				if m.AfterWord(" then ") {
					return refer(1) // "the then current price"
				}
				return refer(2)
			}
			// As "former" below: of 14 found in TimeBank 6 are annotated.
			e := refer(1)
			e.Flags |= g.Attribute
			return e
		},
		Examples: []g.Example{
			{Text: "The [current] owner blamed the weather.", Value: "PRESENT_REF"},
			{Text: "A recent report blamed the [current] owner.", Value: "PRESENT_REF"},
		},
	},
	{
		// TIMEX2 counts "former" as a reference to the past. It dates nothing, so
		// it is kept for histories only, where that standard is used.
		Name:    "former",
		Pattern: "former",
		Build: func(m *g.Match) g.Expr {
			if m.First().Cap {
				return nothing
			}
			e := refer(1)
			e.Flags |= g.Attribute
			return e
		},
	},
	{
		Name:    "the-past",
		Pattern: "(the)? (recent)? past",
		Build: func(m *g.Match) g.Expr {
			between, next := m.After()
			if !m.Is("the") || between == " " && next != "" && !g.ContainsWord(" and or but is was has had that which when as to with of by for the it he she they we i you this these there ", next) && between == " " || !m.AfterWord(" in of from to into than about for with ") {
				return nothing
			}
			return refer(1)
		},
		Examples: []g.Example{
			{Text: "It was done so in [the past], they said.", Value: "PAST_REF"},
			{Text: "It was done so in [the recent past], they said.", Value: "PAST_REF"},
		},
	},
	{
		Name:    "the-future",
		Pattern: "(the)? (near|foreseeable|immediate|distant)? (future)",
		Build: func(m *g.Match) g.Expr {
			// "Future earnings" says nothing about when, and counts in histories only,
			// as "former" does (annotated are 4 of 4 in WikiWars and 4 of 17 in news);
			// "the future" does, where a word that governs dates stands before it.
			if between, next := m.After(); m.Text() == "future" && between == " " && lower(next) && !adverbFollows(next) && !m.AfterWord(" the ") {
				e := refer(3)
				e.Flags |= g.Attribute
				return e
			}
			if !m.Is("the") && !m.AfterWord(" in the ") || !m.AfterWord(" in for into about of during over on ") && m.Is("the") {
				return nothing
			}
			return refer(3)
		},
		Examples: []g.Example{
			{Text: "It may be done so in [the future], they said.", Value: "FUTURE_REF"},
			{Text: "It may be done so in [the near future].", Value: "FUTURE_REF"},
		},
	},
	{
		Name:    "the-term",
		Pattern: "the (near|short|long|longer|medium) ~term",
		Build: func(m *g.Match) g.Expr {
			if between, next := m.After(); between == " " && lower(next) && !adverbFollows(next) &&
				!g.ContainsWord(" it they we he she is was will the a ", next) {
				return nothing
			}
			return refer(3)
		},
		Examples: []g.Example{
			{Text: "It may do well in [the near term], they said.", Value: "FUTURE_REF"},
			{Text: "It may do well over [the short term], they said.", Value: "FUTURE_REF"},
		},
	},
	{
		Name:    "soon",
		Pattern: "(soon|shortly)",
		Build: func(m *g.Match) g.Expr {
			between, next := m.After()
			word, _ := m.Before()
			// "Soon escaped" tells of the past: it dates something only where the
			// clause looks ahead or ends.
			if !m.AfterWord(" will would could should may might can to be ll and very is are shall or ") && between == " " && next != "" || between == " " && g.ContainsWord(" after before as afterward afterwards enough thereafter became began found ", next) || word == "" || m.First().Cap {
				return nothing
			}
			return refer(3)
		},
		Examples: []g.Example{
			{Text: "It will be closed [soon], they said.", Value: "FUTURE_REF"},
			{Text: "It will open [shortly], they said.", Value: "FUTURE_REF"},
		},
	},
}

func refer(side uint8) g.Expr { return g.Expr{Op: g.Refer, Ref: side} }
