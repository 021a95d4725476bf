"""Sheets with boxes to tick, or with duties, as rows of a table, whichever file they go to.

The first row holds the heads, so that a filter works at once; what the list is called, and since
when it holds, stands at the end of every row. So rows of several lists can stand below each other,
and each still says where it came from.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.reading.tongues import bare
from handbook.sheets.blocks import Block, Duties, Tasks
from handbook.sheets.codes import spaced
from handbook.sheets.sheet import Sheet
from handbook.words import Labels

Row = tuple[str, ...]
PRINTED = 8  # columns that go to paper


@dataclass(frozen=True)
class About:
    """What an ODS says beside its rows: names, the foot of a page, the choices when done."""

    title: str
    tab: str
    foot: str
    author: str
    locale: str
    choices: tuple[str, ...]
    printed: int = PRINTED


def of_duties(sheet: Sheet) -> bool:
    """Whether it lists duties, and not boxes to tick."""
    return any(isinstance(block, Duties) for block in sheet.blocks)


def _head(sheet: Sheet, t: Labels) -> Row:
    asked: Row = (t.table_item, t.table_help, t.table_role, t.table_who, t.when, t.table_done)
    if of_duties(sheet):
        room = (t.sheet_document, t.table_who, t.sheet_seen, t.sheet_state)
        asked = (t.duty, f"{t.law_sure} ({t.law_unchecked})", *(one.capitalize() for one in room))
    origin = (t.table_sheet, t.checked, t.code, t.table_address)
    return (t.table_number, t.table_group, *asked, *origin)


def _asked(block: Block, t: Labels) -> Iterator[Row]:
    """What a block lists; who, when and how far are for the school to fill in."""
    if isinstance(block, Tasks):
        for task in block.tasks:
            helped = " ".join(filter(None, (task.own, task.help, task.calls)))
            yield block.title, task.text, helped, task.who, "", "", ""
    if isinstance(block, Duties):
        for one in block.duties:
            law = "\n".join((*one.places, one.unsure or t.certainty["bevestigd"]))
            yield block.head[0], f"{one.title}: {one.said}", law, one.document, one.who, "", ""


def rows(sheet: Sheet, labels: Labels, address: str) -> list[Row]:
    """The heads, and a row for every box or duty, with where it came from."""
    origin = (sheet.title, sheet.version, spaced(sheet.code).strip(), address)
    listed = [asked for block in sheet.blocks for asked in _asked(block, labels)]
    rows = [(str(at), *asked, *origin) for at, asked in enumerate(listed, 1)]
    return [_head(sheet, labels), *(tuple(map(bare, row)) for row in rows)]
