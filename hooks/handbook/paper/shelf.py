"""All sheets of one language, made once, and looked up by where they stand.

Must not know how a file is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.paper.compose import Composer

if TYPE_CHECKING:
    from handbook.catalog import Catalog
    from handbook.labels import Labels
    from handbook.paper.sheet import Sheet


class Shelf:
    """The sheets of one language, in the order of their kinds and of the menus."""

    def __init__(self, catalog: Catalog, labels: Labels) -> None:
        self.labels = labels
        self.sheets = tuple(Composer(catalog, labels).all())
        self._by_place = {(sheet.uri, sheet.name): sheet for sheet in self.sheets}

    def find(self, uri: str, name: str) -> Sheet | None:
        """The sheet of a page; an example page has none."""
        return self._by_place.get((uri, name))
