"""All sheets of one language, made once with their codes, and looked up by where they stand.

Must not know how a file is written.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from handbook import words
from handbook.catalog import own, sectors
from handbook.catalog.index import Catalog, Entry
from handbook.catalog.pages import shows_sheets
from handbook.model.base import AUDIENCES, SECTORS, Audience, Identified
from handbook.model.page import PageFacts
from handbook.reading.school import MARKED
from handbook.sheets.blocks import Chapter
from handbook.sheets.codes import Content
from handbook.sheets.compose import compose
from handbook.sheets.compose.desk import Desk
from handbook.sheets.filling import fill, unfilled
from handbook.sheets.sheet import Note, Sheet


class Desks(NamedTuple):
    """Where the sheets of one language are made: for all sectors, and for those of its school.

    ``catalog`` is what that school reads.
    """

    whole: Desk
    here: Desk
    catalog: Catalog


def desks(catalog: Catalog, base: Desks | None = None) -> Desks:
    """Those of a catalogue; ``base`` has what is not translated."""
    every = sectors.within(catalog, SECTORS)
    whole = _desk(every, base.whole if base else None)
    if {*SECTORS} <= {*catalog.school.sector}:
        return Desks(whole, whole, own.reached(every))
    some = sectors.within(catalog, catalog.school.sector)
    return Desks(whole, _desk(some, base.here if base else None), own.reached(some))


def _desk(catalog: Catalog, base: Desk | None) -> Desk:
    """A desk with marks for the values of the school."""
    return Desk(replace(own.marked(catalog), school=MARKED), base)


def _coded(sheet: Sheet, contents: Mapping[tuple[str, str], Content]) -> Sheet:
    """A sheet whose chapters have the codes of the sheets that they are, as these are for all."""
    blocks = (
        replace(one, code=contents[one.uri, one.id].code)
        if isinstance(one, Chapter) and one.code
        else one
        for one in sheet.blocks
    )
    return replace(sheet, blocks=tuple(blocks))


class Shelf:
    """The sheets of one language, in the order of their kinds and of the menus.

    ``contents`` holds what each says before the school filled in its values, for all sectors; the
    codes are made from that, so that a school that only fills in its own keeps those of the
    handbook.
    """

    def __init__(self, catalog: Catalog, at: Desks | None = None) -> None:
        at = at or desks(catalog)
        made = mine = tuple(compose(at.whole))
        spoken = cache(words.of)  # which else reads its file anew for each sheet
        plain = (unfilled(sheet, spoken(sheet.language)) for sheet in made)
        contents = {sheet.place: sheet.content(catalog.language) for sheet in plain}
        if at.here is not at.whole:
            mine = tuple(_coded(sheet, contents) for sheet in compose(at.here))
        self.catalog = at.catalog
        self.labels = catalog.labels
        filled = (fill(one, catalog.school, spoken(one.language)) for one in mine)
        self.sheets = tuple(
            replace(sheet, code=contents[sheet.place].code, note=self._note(sheet))
            for sheet in filled
        )
        self.contents = tuple(contents[sheet.place] for sheet in self.sheets)
        self._by_place = {sheet.place: sheet for sheet in self.sheets}
        self.home = shows_sheets(catalog)

    def _note(self, sheet: Sheet) -> Note | None:
        """What stands above a sheet that is not in the language of the others, or of the school."""
        here = self.catalog.language
        said = [self.labels.own_sheet] if self.catalog.pages[sheet.uri].own else []
        said += [self.labels.fallback_sheet] if sheet.language != here else []
        return Note(" ".join(said), here) if said else None

    def find(self, uri: str, name: str) -> Sheet | None:
        """The sheet of a page; an example page has none."""
        return self._by_place.get((uri, name))

    def code(self, entry: Entry[Identified]) -> str:
        """The code of a worksheet."""
        found = self.find(entry.uri, entry.noun.id)
        return found.code if found else ""

    def facts(self, sheet: Sheet) -> PageFacts:
        """For whom a sheet is and since when it holds, as its page says."""
        return self.catalog.pages[sheet.uri].facts

    def for_role(self, role: Audience) -> list[Sheet]:
        """The sheets on pages for a role."""
        return [sheet for sheet in self.sheets if role in self.facts(sheet).audience]

    def roles(self) -> list[Audience]:
        """The roles with a sheet, where a page shows all sheets."""
        return [role for role in AUDIENCES if self.home and self.for_role(role)]
