"""All sheets of one language, made once with their codes, and looked up by where they stand.

Must not know how a file is written.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook import quotes
from handbook.model.base import AUDIENCES
from handbook.paper.cards import Cards
from handbook.paper.compose import Composer
from handbook.school import School

if TYPE_CHECKING:
    from handbook.catalog import Catalog, Entry, Page
    from handbook.labels import Labels
    from handbook.model.page import PageFacts
    from handbook.paper.sheet import Sheet


class Shelf:
    """The sheets of one language, in the order of their kinds and of the menus.

    ``contents`` holds what each says before the school filled in its values; the codes are made
    from that, so that a school that only fills in its own keeps the codes of the handbook.
    """

    def __init__(self, catalog: Catalog, labels: Labels) -> None:
        self.catalog = catalog
        self.labels = labels
        made = _compose(catalog, labels)
        plain = made
        if not catalog.school.unnamed:
            plain = _compose(replace(catalog, school=School()), labels)
        self.contents = tuple(sheet.content(catalog.language) for sheet in plain)
        self.sheets = tuple(
            replace(sheet, code=content.code)
            for sheet, content in zip(made, self.contents, strict=True)
        )
        self._by_place = {sheet.place: sheet for sheet in self.sheets}
        self.home = next(filter(_shows_all, catalog.pages.values()), None)

    def find(self, uri: str, name: str) -> Sheet | None:
        """The sheet of a page; an example page has none."""
        return self._by_place.get((uri, name))

    def code(self, entry: Entry) -> str:
        """The code of a worksheet."""
        found = self.find(entry.uri, entry.noun.id)
        return found.code if found else ""

    def facts(self, sheet: Sheet) -> PageFacts:
        """For whom a sheet is and since when it holds, as its page says."""
        return self.catalog.pages[sheet.uri].facts

    def for_role(self, role: str) -> list[Sheet]:
        """The sheets on pages for a role."""
        return [sheet for sheet in self.sheets if role in self.facts(sheet).audience]

    def roles(self) -> list[str]:
        """The roles with a sheet, where a page shows all sheets."""
        return [role for role in AUDIENCES if self.home and self.for_role(role)]


def _compose(catalog: Catalog, labels: Labels) -> tuple[Sheet, ...]:
    return (*Composer(catalog, labels).all(), *Cards(catalog, labels).all())


def _shows_all(page: Page) -> bool:
    """Whether a page is the overview of all sheets; their zip files stand beside it."""
    found = quotes.in_body(page.document.body)
    placed = any(block and (q.kind, q.id) == ("list", "worksheets") for _, q, block in found)
    return placed and not page.facts.example
