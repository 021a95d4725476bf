"""What kind of file of ours was changed, and what a school does about it instead.

Must not know git.
"""

from collections.abc import Iterable
from typing import NamedTuple

from handbook import ledger
from handbook.loading.documents import language_of
from handbook.loading.forked.base import Changed
from handbook.model.kinds import KIND_BY_KEY
from handbook.reading import frontmatter, menus


class Kind(NamedTuple):
    """The name of a kind, and what to do about it."""

    name: str
    advice: str
    moves: bool = False


PAGE = Kind(
    "pagina",
    "«make update MOVE=1» schrijft jullie tekst in een concept in "
    "docs/onze-school/, en zet de pagina van het handboek terug.",
    moves=True,
)
TRANSLATION = PAGE._replace(name="vertaling")
ADDED = Kind("eigen pagina", "Zet jullie eigen pagina's in docs/onze-school/, met «git mv».")
BACK = "Zet het bestand terug met «git checkout {base} -- BESTAND»."
GONE = Kind(
    "pagina weggehaald",
    "Zet de pagina terug met «git checkout {base} -- BESTAND», en noem haar bij left_out in "
    "school.yml: dan blijft zij weg, ook na een update.",
)
SILENT = Kind(
    "vertaling weggehaald",
    "Zet de vertalingen terug met «git checkout {base} -- BESTAND», en schrijf languages: [nl] in "
    "school.yml: dan is er geen Engels, ook na een update.",
)
FRAME = Kind(
    "uiterlijk",
    "Voor een logo en kleuren is er look in school.yml. Mist er iets, stel het dan voor aan de "
    "makers; wat je hier zelf verandert, kan bij elke update botsen.",
)
CODE = Kind(
    "code of instelling",
    f"Stel de wijziging voor aan de makers, want hier kan zij bij elke update botsen. {BACK}",
)
MENU = Kind(
    "menu",
    "Jullie eigen pagina's krijgen vanzelf een menu; hoe het heet, schrijf je bij menu in "
    f"school.yml. {BACK}",
)
SETTINGS = Kind(
    "instelling",
    f"De naam, het adres en de talen van de site schrijf je in school.yml. {BACK}",
)
EXAMPLE = Kind("voorbeeld", f"Vul school.yml in, en laat het voorbeeld staan. {BACK}")
CODES = Kind(
    "register",
    f"Jullie codes horen in docs/onze-school/bladen.json: «make codes» schrijft ze daar. {BACK}",
)
PICTURE = Kind("eigen bestand", "Zet jullie eigen bestanden in docs/assets/school/.")
_PLACES = (
    ("overrides/", FRAME),
    ("docs/assets/", FRAME),
    (f"docs/{menus.FILE}", MENU),
    (f"docs/{ledger.NAME}", CODES),
    ("mkdocs.yml", SETTINGS),
    ("school.voorbeeld.yml", EXAMPLE),
)


def of(one: Changed, languages: Iterable[str]) -> Kind:
    """The kind of one change."""
    if one.path.startswith("docs/") and one.path.endswith(".md"):
        translated = bool(language_of(one.path, languages)[1])
        if one.how == "D":
            return SILENT if translated else GONE
        if one.how == "A":
            return ADDED
        return TRANSLATION if translated else PAGE
    if one.how == "A" and one.path.startswith("docs/"):
        return PICTURE
    return next((kind for place, kind in _PLACES if one.path.startswith(place)), CODE)


def parts(old: str, new: str, file: str) -> str:
    """What is other on a page: its text, its title, or something in a block."""
    was, now = (frontmatter.read(text.encode(), file)[0] for text in (old, new))
    keys = dict.fromkeys((*was.meta, *now.meta))
    found = [key for key in keys if was.meta.get(key) != now.meta.get(key)]
    said = [f"iets in {key}:" if key in KIND_BY_KEY else key for key in found]
    return ", ".join(["de tekst"] * (was.body != now.body) + said) or "alleen de opmaak"
