package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article/published"
)

// dateline is the head of a lede: place, date, agency.
type dateline struct {
	span   Span
	place  string
	source string
	date   published.Date // Month 0: none
	words  string
}

// longestDateline is more than the longest seen: "WEST PALM BEACH, Fla., Aug.
// 3, 2016 (GLOBE NEWSWIRE) --" has 57 bytes.
const longestDateline = 120

// readDateline reads the dateline at the head of a paragraph. ok is false when
// there is none.
func readDateline(para string) (d dateline, ok bool) {
	head := para[:min(len(para), longestDateline)]
	dashes := []string{" - ", " -- ", " — ", " – ", "— ", "– ", "—", "-- "}
	if strings.IndexByte(head, '-') < 0 && strings.IndexByte(head, "—"[0]) < 0 {
		dashes = nil // as most lines are: to look for each takes longer
	}
	for _, dash := range dashes {
		if n := strings.Index(head, dash); n > 0 {
			if d, ok := datelineParts(strings.TrimSpace(head[:n]), true); ok {
				return d.endingAt(n + len(strings.TrimRight(dash, " "))), true
			}
			// press releases: "Bergen, Norway – April 3, 2023 – The company"
			if m := strings.Index(head[n+len(dash):], dash); m > 0 {
				m += n + len(dash)
				if d, ok := datelineParts(strings.TrimSpace(head[:n]+", "+head[n+len(dash):m]), true); ok && d.date.Month != 0 && d.place != "" {
					d.words = head[:m]
					return d.endingAt(m + len(strings.TrimRight(dash, " "))), true
				}
			}
		}
	}
	if n := strings.Index(head, ": "); n > 0 && len(para)-n > 60 {
		if d, ok := datelineParts(head[:n], false); ok {
			return d.endingAt(n + 1), true
		}
	}
	return dateline{}, false
}

func (d dateline) endingAt(n int) dateline {
	d.span.End = int32(n)
	return d
}

// datelineParts reads "WASHINGTON, Aug 3 (Reuters)". After a dash capitals, a
// date or an agency are enough to make it one; before a colon it takes a known
// city or a place with its country, as speakers and kickers end in a colon too.
func datelineParts(s string, dash bool) (dateline, bool) {
	d := dateline{words: s}
	rest := s
	if open, ok := lastBracket(rest); ok {
		inside := strings.Trim(rest[open:], "()/ ")
		rest = strings.TrimSpace(rest[:open])
		if w := published.Find(inside); len(w) == 1 && w[0].Start == 0 && w[0].End == len(inside) {
			d.date = w[0] // CORVALE, Ore. (Feb. 20, 2020)
		} else if d.source = inside; !capitalised(d.source, 5) {
			return d, false
		}
	}
	for _, w := range published.Find(rest) {
		tail := strings.Trim(rest[w.End:], ",. ")
		lead := rest[:w.Start]
		if tail != "" && !strings.EqualFold(tail, "local time") {
			continue
		}
		if lead != "" && !strings.HasSuffix(strings.TrimSpace(lead), ",") && !dash {
			return d, false
		}
		d.date, rest = w, lead
		break
	}
	d.place = strings.Trim(rest, ", ")
	comma := strings.Contains(d.place, ",")
	switch {
	case d.place == "":
		return d, d.source != "" || d.date.Month != 0 && d.source != ""
	case !capitalised(d.place, 7) || strings.ContainsAny(d.place, "\"“”?!:;"):
		return d, false
	case standsAlone[strings.ToLower(d.place)]:
		return d, true
	case dash:
		return d, d.source != "" || d.date.Month != 0 || allCapitals(firstOf(d.place))
	}
	return d, comma && (d.date.Month != 0 || countries[strings.ToLower(lastOf(d.place))])
}

// lastBracket returns where a trailing "(Reuters)" or "/PRNewswire/" begins.
func lastBracket(s string) (int, bool) {
	if n := strings.LastIndexByte(s, '('); n >= 0 && strings.HasSuffix(s, ")") {
		return n, true
	}
	if strings.HasSuffix(s, "/") && len(s) > 1 {
		n := strings.LastIndexByte(s[:len(s)-1], '/')
		return n, n >= 0
	}
	return 0, false
}

func firstOf(place string) string {
	place, _, _ = strings.Cut(place, ",")
	return strings.TrimSpace(place)
}

func lastOf(place string) string {
	return strings.TrimSpace(place[strings.LastIndexByte(place, ',')+1:])
}

// capitalised tells whether s has at most n words, and all but the small ones
// within names begin with a capital.
func capitalised(s string, n int) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > n {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(/'’"))
		if !unicode.IsUpper(r) && (i == 0 || !smallWords[w]) {
			return false
		}
	}
	return true
}

var smallWords = set("of the and de la le du da do di del der den van von el al en on upon for in at sur am &")

func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[strings.ReplaceAll(w, "_", " ")] = true
	}
	return m
}

// standsAlone are cities that papers let stand without their country in a
// dateline (the agencies' stylebooks agree on most of them), and those of
// South Asia, whose papers end the dateline with a colon.
var standsAlone = set(`
	atlanta baltimore boston chicago cincinnati cleveland dallas denver detroit honolulu houston indianapolis las_vegas
	los_angeles miami milwaukee minneapolis new_orleans new_york oklahoma_city philadelphia phoenix pittsburgh
	salt_lake_city san_antonio san_diego san_francisco seattle st._louis washington united_nations
	amsterdam athens baghdad bangkok beijing beirut berlin brasilia brussels bucharest budapest buenos_aires cairo
	canberra caracas copenhagen damascus djibouti dubai dublin frankfurt geneva gibraltar guatemala_city havana
	helsinki hong_kong islamabad istanbul jakarta jerusalem johannesburg kabul kiev kyiv kuala_lumpur kuwait_city lagos
	lima lisbon london luxembourg macau madrid manila mexico_city milan monaco montreal moscow mumbai munich nairobi
	new_delhi oslo ottawa panama_city paris prague quebec_city rio_de_janeiro riyadh rome san_salvador santiago
	sao_paulo seoul shanghai singapore stockholm sydney taipei tehran tel_aviv tokyo toronto tripoli tunis vatican_city
	vienna warsaw zurich
	delhi kolkata chennai bengaluru bangalore hyderabad ahmedabad lucknow patna jaipur bhopal chandigarh srinagar
	jammu pune guwahati thiruvananthapuram kochi dhaka colombo kathmandu karachi lahore peshawar yangon`)

// countries are those that stand after the city in "Washington, United
// States:", with the larger states of federations.
var countries = set(`
	united_states usa us united_kingdom uk england scotland wales northern_ireland ireland france germany italy spain
	portugal netherlands belgium luxembourg switzerland austria denmark norway sweden finland iceland poland
	czech_republic czechia slovakia hungary romania bulgaria greece turkey cyprus serbia croatia slovenia bosnia kosovo
	albania macedonia montenegro ukraine belarus moldova russia georgia armenia azerbaijan kazakhstan uzbekistan
	lithuania latvia estonia israel palestinian_territories west_bank gaza lebanon syria jordan iraq iran saudi_arabia
	yemen oman qatar bahrain kuwait united_arab_emirates uae egypt libya tunisia algeria morocco sudan south_sudan
	ethiopia eritrea somalia kenya uganda tanzania rwanda burundi congo dr_congo nigeria niger mali ghana senegal
	ivory_coast liberia sierra_leone guinea cameroon chad angola zambia zimbabwe mozambique south_africa namibia
	botswana madagascar afghanistan pakistan india bangladesh nepal bhutan sri_lanka maldives myanmar thailand laos
	cambodia vietnam malaysia singapore indonesia philippines brunei china taiwan japan south_korea north_korea mongolia
	australia new_zealand canada mexico guatemala honduras el_salvador nicaragua costa_rica panama cuba haiti jamaica
	dominican_republic puerto_rico colombia venezuela ecuador peru bolivia brazil paraguay uruguay argentina chile`)
