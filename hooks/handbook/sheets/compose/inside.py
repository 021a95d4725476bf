"""The worksheets in a pack: which, and what of each goes to the copier.

They have the blocks of their own sheets, so that they never differ.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from handbook import words
from handbook.catalog import plans
from handbook.catalog.index import Entry
from handbook.catalog.timetable import Row
from handbook.model.base import Identified
from handbook.model.packs import PackPart
from handbook.model.worksheets import Checklist, Plan
from handbook.sheets.blocks import (
    Block,
    Chapter,
    Grounds,
    Headline,
    Lines,
    Mentions,
    Notes,
    Steps,
    Tasks,
)
from handbook.sheets.compose import checklists
from handbook.sheets.compose import plans as plan_sheets
from handbook.sheets.compose.desk import Desk
from handbook.sheets.compose.meeting import Handout
from handbook.sheets.filling import unfilled
from handbook.sheets.sheet import Sheet

# What a sheet of its own has, and a pack not at each of those in it.
ONCE = (Notes, Mentions, Grounds, Headline)
WRITTEN = 5  # lines for what a group chooses, where its page has room for as many


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


def handouts(
    desk: Desk, found: Iterable[tuple[Sheet, PackPart]], guests: Lines | None
) -> Iterator[Handout]:
    """Each checklist and plan on pages of its own; a questionnaire has its own sheet.

    For ``guests`` a checklist says nothing to the team, and ends with who helps them.
    """
    for own, part in found:
        code = unfilled(own, words.of(own.language)).content(desk.labels.language).code
        said = "" if own.language == desk.labels.language else own.language
        uri = own.uri
        if uri not in desk.catalog.pages:  # it has no sheet of its own, so no code
            uri = code = ""
        intro = "" if guests else own.intro
        head = Chapter(own.title, intro, code, own.name, uri, language=said)
        kept = (_for_guests(one) if guests else one for one in _kept(own, part))
        blocks = [replace(one, language=said) for one in kept]
        blocks += [guests] if guests else []
        blocks += [Notes(part.write, WRITTEN)] if part.write else []
        yield Handout(head, tuple(blocks), part.copies)


def _for_guests(block: Block) -> Block:
    """Points to choose from: who of the team does it, and when, is not for them."""
    if not isinstance(block, Tasks):
        return block
    return Steps(block.title, tuple(replace(one, who="") for one in block.tasks), block.id)


def _kept(own: Sheet, part: PackPart) -> Iterator[Block]:
    """What a pack holds of a worksheet: the groups that a part asks for.

    The last page has room for notes on all of it, the first says what all of it names.
    """
    for one in own.blocks:
        left_out = isinstance(one, Tasks) and part.groups and one.id not in part.groups
        if not left_out and not isinstance(one, ONCE):
            yield one
