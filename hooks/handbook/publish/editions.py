"""The editions of a handbook: all that the files of each of its languages are made from.

Must not know where a site is built.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from handbook.loading import Loaded
from handbook.sheets.place import Edition, Place

CODES = "blad/index.md"


def of(loaded: Loaded, language: str, place: Place, today: date) -> Edition:
    """That of one language, at a place."""
    drawn = loaded.logo.svg if loaded.logo else ""
    return Edition(loaded.shelves[language], place, today, loaded.ledger.version, logo=drawn)


def every(loaded: Loaded, address: Callable[[str, str], str], today: date) -> list[Edition]:
    """All of them, as a build has them; ``address`` is that of a page in a folder."""
    found = []
    for name, shelf in loaded.shelves.items():
        folder = "" if name == loaded.base.language else f"{name}/"
        here = partial(address, folder)
        codes = here(CODES) if CODES in shelf.catalog.pages else ""
        found.append(of(loaded, name, Place(folder, here, loaded.school.site, codes), today))
    return found
