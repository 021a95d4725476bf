"""The worksheets in a pack: which, and what of each goes to the copier.

They have the blocks of their own sheets, so that they never differ.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from handbook import words
from handbook.catalog import plans
from handbook.model.worksheets import Checklist, Plan
from handbook.sheets.blocks import Chapter, Grounds, Headline, Mentions, Notes, Tasks
from handbook.sheets.compose import checklists
from handbook.sheets.compose import plans as plan_sheets
from handbook.sheets.compose.meeting import Handout
from handbook.sheets.filling import unfilled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalog.index import Entry
    from handbook.catalog.timetable import Row
    from handbook.model.base import Identified
    from handbook.model.packs import PackPart
    from handbook.sheets.blocks import Block
    from handbook.sheets.compose.desk import Desk
    from handbook.sheets.sheet import Sheet

# What a sheet of its own has, and a pack not at each of those in it.
ONCE = (Notes, Mentions, Grounds, Headline)


def used(desk: Desk, rows: Iterable[Row]) -> Iterator[tuple[Sheet, PackPart]]:
    """The worksheets in a pack, each once, with the first part that uses it."""
    seen = set()
    for row in rows:
        for entry in plans.worksheets_of(desk.catalog, row.part):
            sheet = _inside(desk, entry)
            if sheet and sheet.key not in seen:
                seen.add(sheet.key)
                yield sheet, row.part


def _inside(desk: Desk, entry: Entry[Identified]) -> Sheet | None:
    """The sheet of a worksheet that is in the pack; of an acute plan that on one A4."""
    if isinstance(entry.noun, Checklist):
        return checklists.sheet(desk, cast("Entry[Checklist]", entry))
    if isinstance(entry.noun, Plan):
        made = plan_sheets.short if entry.noun.acute else plan_sheets.sheet
        return made(desk, cast("Entry[Plan]", entry))
    return None


def handouts(desk: Desk, found: Iterable[tuple[Sheet, PackPart]]) -> Iterator[Handout]:
    """Each checklist and plan on pages of its own; a questionnaire has its own sheet."""
    for own, part in found:
        code = unfilled(own, words.of(own.language)).content(desk.labels.language).code
        said = "" if own.language == desk.labels.language else own.language
        uri = own.uri
        if uri not in desk.catalog.pages:  # it has no sheet of its own, so no code
            uri = code = ""
        head = Chapter(own.title, own.intro, code, own.name, uri, language=said)
        blocks = tuple(replace(one, language=said) for one in _kept(own, part))
        yield Handout(head, blocks, part.copies)


def _kept(own: Sheet, part: PackPart) -> Iterator[Block]:
    """What a pack holds of a worksheet: the groups that a part asks for.

    The last page has room for notes on all of it, the first says what all of it names.
    """
    for one in own.blocks:
        left_out = isinstance(one, Tasks) and part.groups and one.id not in part.groups
        if not left_out and not isinstance(one, ONCE):
            yield one
