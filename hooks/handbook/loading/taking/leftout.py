"""What a page cannot have of a document, and what a damaged document makes of its reader."""

from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from lxml.etree import LxmlError

# What the libraries raise at a document of which a part is gone or is something else.
ODD = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError),
    *(BadZipFile, ExpatError, LxmlError),
)

CHANGED = (
    "in het document staan voorstellen voor wijzigingen. Wat erbij kwam heb ik overgenomen, wat "
    "weg moest niet. Kijk na of dat klopt."
)
REMARKS = "opmerkingen in de kantlijn heb ik niet overgenomen."
CONTENTS = "de inhoudsopgave heb ik weggelaten: de site maakt er zelf een van de koppen."
DRAWN = "tekeningen, schema's en grafieken neem ik niet over. Maak er een beeld van."
OBJECTS = "{} heb ik niet overgenomen: een pagina bestaat uit tekst en beelden."
LOST = {"iframe": "een venster van een andere site", "form": "een formulier"}
LOST |= {"video": "een filmpje", "audio": "een geluid", "object": "een ingesloten bestand"}
LOST |= {"svg": "een tekening", "embed": "een ingesloten bestand", "math": "een formule"}
