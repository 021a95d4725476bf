"""Sheets and editions as a build has them, and a sheet as a file."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from handbook import words
from handbook.catalog.index import Catalog
from handbook.files.docx import Docx
from handbook.files.maker import Maker
from handbook.files.ods import Ods
from handbook.files.pdf import Pdf
from handbook.loading import Loaded
from handbook.model.hours import Opening
from handbook.model.school import Role, School, roles
from handbook.sheets.compose.desk import Desk
from handbook.sheets.filling import fill
from handbook.sheets.place import Edition, Links, Place
from handbook.sheets.sheet import Sheet
from handbook.sheets.shelf import Shelf, desks
from handbook.store import Store
from project import ROOT

SHAPES = ROOT / "overrides/sheets"
TABLE = SHAPES / "table"
TODAY = date(2026, 11, 21)
ROLE = Role(
    role="de coördinator sociale veiligheid",
    phone="010-321 65 87",
    email="veiligheid@kastanje.example",
    hours=(Opening(days=("ma", "di", "do"), start="08:30", end="16:30"),),
)
SCHOOLS = {
    "none": School(),
    "filled": School(
        name="De Kastanje",
        site="https://veilig.stichting-voor-basisonderwijs.example/handboek/",
        **dict.fromkeys(roles(School()), ROLE),
    ),
}
_made: deque[tuple[Catalog, Shelf]] = deque(maxlen=4)  # to compose all that is real takes long


def edition(catalog: Catalog, place: Place | None = None, today: date = TODAY) -> Edition:
    """An edition of a catalogue; without a place, addresses are the paths of the files."""
    return Edition(_shelf(catalog), place or Place("", str, ""), today)


def _shelf(catalog: Catalog) -> Shelf:
    """The sheets of a catalogue, made once where it is asked for again."""
    for known, made in _made:
        if known is catalog:
            return made
    _made.append((catalog, Shelf(catalog)))
    return _made[-1][1]


def composed(
    catalog: Catalog, make: Callable[[Desk], Iterable[Sheet]], shelf: Shelf
) -> Iterator[Sheet]:
    """The sheets of one kind as a school has them, with the codes that they have on a shelf.

    Another shelf would compose all kinds.
    """
    codes = {one.place: one.code for one in shelf.sheets}
    for one in make(desks(catalog).here):
        filled = fill(one, catalog.school, words.of(one.language))
        yield replace(filled, code=codes[one.place])


def placed(real: Loaded, language: str, school: School) -> Iterator[tuple[Sheet, Links]]:
    """Every sheet of a language with what a school filled in, and the addresses it has."""
    catalog, base = real.shelves[language].catalog, real.base
    catalog, base = (replace(one, school=school) for one in (catalog, base))
    shelf = Shelf(catalog, desks(catalog, desks(base)))
    place = Place("", lambda uri: uri.removesuffix("md"), school.site, "blad/" * bool(school.site))
    return ((place.placed(one), place.links(one)) for one in shelf.sheets)


def pdf(language: str = "nl") -> Pdf:
    """What makes the PDFs of a language."""
    return Pdf(SHAPES, words.of(language))


def docx(language: str) -> Docx:
    """What makes the Word files of a language."""
    return Docx(words.of(language))


def ods() -> Ods:
    """What makes the tables."""
    return Ods(TABLE, words.of("nl"))


def made(
    shape: Maker, sheet: Sheet, address: str = "", verdict: str = "", store: Store | None = None
) -> bytes:
    """A sheet as a file; with a ``store``, as it was kept or to be kept."""
    links = Links(address, verdict)
    if store is None:
        return shape.make(sheet, links)
    return store.get(shape.key(sheet, links), lambda: shape.make(sheet, links))
