"""The files of the sheets of many handbooks, made before their sites are built.

The same sheet of all of them is set one after the other: what they have in common is worked out
once. Must not know where a site is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from handbook import words
from handbook.files.format import Format
from handbook.loading import Loaded
from handbook.publish.printing import formats
from handbook.publish.publisher import CODES, SHEETS
from handbook.sheets.names import endings
from handbook.sheets.place import Edition, Place
from handbook.sheets.sheet import Sheet
from handbook.store import Store


def editions(loaded: Loaded, address: Callable[[str, str], str], today: date) -> list[Edition]:
    """Those of a handbook, as a build has them; ``address`` is that of a page in a folder."""
    found = []
    drawn = loaded.logo.svg if loaded.logo else ""
    for shelf in loaded.shelves.values():
        base = shelf.catalog.language == loaded.base.language
        folder = "" if base else f"{shelf.catalog.language}/"
        here = partial(address, folder)
        codes = here(CODES) if CODES in shelf.catalog.pages else ""
        place = Place(folder, here, loaded.school.site, codes)
        found.append(Edition(shelf, place, today, loaded.ledger.version, logo=drawn))
    return found


def alike(found: Iterable[Edition]) -> list[list[tuple[Edition, Sheet]]]:
    """All their sheets, each with the same one of other handbooks."""
    groups: dict[tuple[str, tuple[str, str]], list[tuple[Edition, Sheet]]] = {}
    for edition in found:
        for sheet in edition.shelf.sheets:
            key = (edition.catalog.language, sheet.place)
            groups.setdefault(key, []).append((edition, sheet))
    return list(groups.values())


def make(found: Iterable[tuple[Edition, Sheet]], shapes: Path, store: Store) -> None:
    """Make what is not kept of some sheets."""
    makers: dict[tuple[str, str], dict[str, Format]] = {}
    for edition, plain in found:
        how = plain.language, edition.logo
        if how not in makers:
            makers[how] = formats(shapes / SHEETS, words.of(plain.language), edition.logo)
        sheet, links = edition.place.placed(plain), edition.place.links(plain)
        for ending in endings(sheet):
            shape = makers[how][ending]
            if key := shape.key(sheet, links):
                store.get(key, partial(shape.make, sheet, links))
