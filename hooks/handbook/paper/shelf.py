"""All sheets of one language, made once with their codes, and looked up by where they stand.

Must not know how a file is written.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.paper.compose import Composer
from handbook.school import School

if TYPE_CHECKING:
    from datetime import date

    from handbook.catalog import Catalog, Entry
    from handbook.labels import Labels
    from handbook.paper.sheet import Sheet


class Shelf:
    """The sheets of one language, in the order of their kinds and of the menus.

    ``contents`` holds what each says before the school filled in its values; the codes are made
    from that, so that a school that only fills in its own keeps the codes of the handbook.
    """

    def __init__(self, catalog: Catalog, labels: Labels) -> None:
        self.catalog = catalog
        made = tuple(Composer(catalog, labels).all())
        plain = made
        if not catalog.school.unnamed:
            plain = tuple(Composer(replace(catalog, school=School()), labels).all())
        self.contents = tuple(sheet.content(catalog.language) for sheet in plain)
        self.sheets = tuple(
            replace(sheet, code=content.code)
            for sheet, content in zip(made, self.contents, strict=True)
        )
        self._by_place = {(sheet.uri, sheet.name): sheet for sheet in self.sheets}

    def find(self, uri: str, name: str) -> Sheet | None:
        """The sheet of a page; an example page has none."""
        return self._by_place.get((uri, name))

    def code(self, entry: Entry) -> str:
        """The code of a worksheet."""
        found = self.find(entry.uri, entry.noun.id)
        return found.code if found else ""

    def checked(self, sheet: Sheet) -> date:
        """The day on which the page of a sheet was checked."""
        return self.catalog.pages[sheet.uri].facts.checked
