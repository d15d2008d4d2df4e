package published

import "strings"

// foreignMonths are the months of the larger European languages as they stand
// after the day: "3. März 2016", "3 mars 2016", "3 de marzo de 2016". The
// articles are English, but their pages need not be.
var foreignMonths = func() map[string]int {
	table := map[string]int{}
	for i, names := range []string{
		"januar jänner janvier enero gennaio januari janeiro",
		"februar feber février fevrier febrero febbraio februari fevereiro",
		"märz mars marzo maart março",
		"avril abril aprile",
		"mai mayo maggio mei maio",
		"juni juin junio giugno junho",
		"juli juillet julio luglio julho",
		"août aout agosto augustus",
		"septembre septiembre settembre setembro",
		"oktober octobre octubre ottobre outubro",
		"novembre noviembre novembro",
		"dezember décembre decembre diciembre dicembre dezembro",
	} {
		for _, name := range strings.Fields(names) {
			table[name] = i + 1
		}
	}
	return table
}()

// foreignStampWords are those that stand around the date of a page in these
// languages, and foreignPublishedCues and foreignUpdatedCues the ones among them
// that make a line a stamp.
const (
	foreignStampWords    = ` am um uhr vom von der den dem stand le du la à h el de del a las il alle ore op om em às `
	foreignPublishedCues = ` veröffentlicht erschienen erstellt datum publié publiée publicado publicada pubblicato pubblicata gepubliceerd `
	foreignUpdatedCues   = ` aktualisiert geändert änderung letzte bearbeitet actualizado actualizada aggiornato aggiornata bijgewerkt atualizado atualizada `
)
