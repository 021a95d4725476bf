"""The overview of all sheets: their groups, and by what a reader can choose; no HTML.

Must not know where the files of a sheet stand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook.model.kinds import SHEET_KINDS
from handbook.reading.tongues import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.catalog.index import Catalog
    from handbook.model.kinds import SheetKind
    from handbook.sheets.sheet import Sheet
    from handbook.sheets.shelf import Shelf
    from handbook.words.fields import Choice
    from handbook.words.labels import Labels

# What stands in the address of a choice, and the field of a page that it looks at. The words in
# front are shared as links and never change; labels are called as the field.
FILTERS: dict[str, Choice] = {"rol": "audience", "niveau": "level", "taak": "task", "moment": "use"}


@dataclass(frozen=True)
class Row:
    """A sheet, or the parts of a whole such as a pack, and what it can be found by."""

    sheets: tuple[Sheet, ...]
    marks: Mapping[str, tuple[str, ...]]

    @property
    def sheet(self) -> Sheet:
        """The only one, or the first: it says what goes for all."""
        return self.sheets[0]

    @property
    def anchor(self) -> str:
        """Where on the page all of it stands, or nothing."""
        (anchor, *others) = {sheet.anchor for sheet in self.sheets}
        return "" if others else anchor


@dataclass(frozen=True)
class Filter:
    """One choice: its name, what it is called, and the values that some sheet has."""

    name: str
    title: str
    options: Mapping[str, str]


def _spoken(sheet: Sheet, here: str) -> Sheet:
    """A sheet whose names say that they are in another language, if they are."""
    if sheet.language == here:
        return sheet
    texts = (sheet.title, sheet.intro, sheet.of, sheet.part)
    title, intro, of, part = (text and said(text, sheet.language) for text in texts)
    return replace(sheet, title=title, intro=intro, of=of, part=part)


class Overview:
    """All sheets of one language."""

    def __init__(self, shelf: Shelf, catalog: Catalog) -> None:
        self.urgent = {sheet.uri for sheet in shelf.sheets if sheet.kind == "acute"}
        wholes: dict[tuple[str, ...], list[Sheet]] = {}
        for sheet in shelf.sheets:
            key = (sheet.kind, sheet.uri, sheet.of) if sheet.of else sheet.place
            wholes.setdefault(key, []).append(sheet)
        self.rows = [self._row(tuple(one), catalog) for one in wholes.values()]

    def _row(self, sheets: tuple[Sheet, ...], catalog: Catalog) -> Row:
        sheet, page = sheets[0], catalog.pages[sheets[0].uri]
        marks = {name: getattr(page.facts, field) for name, field in FILTERS.items()}
        if sheet.uri in self.urgent:  # which says by itself when it is used
            marks["moment"] = marks["moment"] or ("incident",)
        return Row(tuple(_spoken(one, catalog.language) for one in sheets), marks)

    def groups(self) -> dict[SheetKind, list[Row]]:
        """The sheets of each kind that there is."""
        found = {kind: [r for r in self.rows if r.sheet.kind == kind] for kind in SHEET_KINDS}
        return {kind: rows for kind, rows in found.items() if rows}

    def filters(self, labels: Labels) -> list[Filter]:
        """What a reader can choose."""
        return [self._filter(name, field, labels) for name, field in FILTERS.items()]

    def _filter(self, name: str, field: Choice, labels: Labels) -> Filter:
        there = {value for row in self.rows for value in row.marks[name]}
        words = getattr(labels, field).items()
        options = {value: word for value, word in words if value in there}
        return Filter(name, labels.choose[field], options)
