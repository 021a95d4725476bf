"""What is said of parts of a document that a page cannot have."""

CHANGED = (
    "in het document staan voorstellen voor wijzigingen. Wat erbij kwam heb ik overgenomen, wat "
    "weg moest niet. Kijk na of dat klopt."
)
REMARKS = "opmerkingen in de kantlijn heb ik niet overgenomen."
CONTENTS = "de inhoudsopgave heb ik weggelaten: de site maakt er zelf een van de koppen."
DRAWN = "tekeningen, schema's en grafieken neem ik niet over. Maak er een beeld van."
