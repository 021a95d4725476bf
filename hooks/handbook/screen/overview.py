"""The overview of all sheets: their groups, and by what a reader can choose; no HTML.

Must not know where the files of a sheet stand.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from handbook.catalog.index import Catalog
from handbook.model.kinds import SHEET_KINDS, SheetKind
from handbook.reading.tongues import said
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
    def purpose(self) -> tuple[tuple[str, ...], ...]:
        """For which tasks it is, and at which moments."""
        return self.marks["taak"], self.marks["moment"]

    @property
    def title(self) -> str:
        """What the whole is called, when there are parts."""
        return self.sheet.of or (self.sheet.title if len(self.sheets) > 1 else "")

    @property
    def intro(self) -> str:
        """The sentence about it, which a plan on one A4 leaves to the one in full."""
        return next((sheet.intro for sheet in self.sheets if sheet.intro), "")

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


@dataclass(frozen=True)
class Group:
    """The sheets of one kind, and what most of them are for, and when, which is then said once."""

    rows: list[Row]

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return sum(len(row.sheets) for row in self.rows)

    @property
    def usual(self) -> Row | None:
        """One of those that say the same, if those are more than half."""
        (purpose, count) = Counter(row.purpose for row in self.rows).most_common(1)[0]
        alike = [row for row in self.rows if row.purpose == purpose]
        return alike[0] if 2 * count > len(self.rows) else None


def _whole(sheet: Sheet) -> tuple[str, ...]:
    """What a sheet is a part of: a pack, the letters of a plan, a plan in short and in full."""
    if sheet.kind == "acute":
        return sheet.kind, sheet.uri
    return (sheet.kind, sheet.uri, sheet.of) if sheet.of else sheet.place


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
            wholes.setdefault(_whole(sheet), []).append(sheet)
        self.rows = [self._row(tuple(one), catalog) for one in wholes.values()]

    def _row(self, sheets: tuple[Sheet, ...], catalog: Catalog) -> Row:
        sheet, page = sheets[0], catalog.pages[sheets[0].uri]
        marks = {name: getattr(page.facts, field) for name, field in FILTERS.items()}
        if sheet.uri in self.urgent:  # which says by itself when it is used
            marks["moment"] = marks["moment"] or ("incident",)
        return Row(tuple(_spoken(one, catalog.language) for one in sheets), marks)

    def groups(self) -> dict[SheetKind, Group]:
        """The sheets of each kind that there is."""
        found = {kind: [r for r in self.rows if r.sheet.kind == kind] for kind in SHEET_KINDS}
        return {kind: Group(rows) for kind, rows in found.items() if rows}

    def filters(self, labels: Labels) -> list[Filter]:
        """What a reader can choose."""
        return [self._filter(name, field, labels) for name, field in FILTERS.items()]

    def _filter(self, name: str, field: Choice, labels: Labels) -> Filter:
        there = {value for row in self.rows for value in row.marks[name]}
        words = getattr(labels, field).items()
        options = {value: word for value, word in words if value in there}
        return Filter(name, labels.choose[field], options)
