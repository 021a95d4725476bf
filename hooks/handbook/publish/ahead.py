"""The files of the sheets of many handbooks, made before their sites are built.

The same sheet of all of them is set one after the other: what they have in common is worked out
once. Must not know where a site is built.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from handbook import words
from handbook.files.maker import Maker
from handbook.publish.printing import makers
from handbook.publish.publisher import SHEETS
from handbook.sheets.names import endings
from handbook.sheets.place import Edition
from handbook.sheets.sheet import Sheet
from handbook.store import Store


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
    ready: dict[tuple[str, str], dict[str, Maker]] = {}
    for edition, plain in found:
        how = plain.language, edition.logo
        if how not in ready:
            ready[how] = makers(shapes / SHEETS, words.of(plain.language), edition.logo)
        sheet, links = edition.place.placed(plain), edition.place.links(plain)
        for ending in endings(sheet):
            maker = ready[how][ending]
            if key := maker.key(sheet, links):
                store.get(key, partial(maker.make, sheet, links))
