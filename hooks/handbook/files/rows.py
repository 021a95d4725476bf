"""Sheets with boxes to tick as rows of a table, whichever file they go to.

The first row holds the heads, so that a filter works at once; what the list is called, and since
when it holds, stands at the end of every row. So rows of several lists can stand below each other,
and each still says where it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.reading.tongues import bare
from handbook.sheets.blocks import Tasks
from handbook.sheets.codes import spaced

if TYPE_CHECKING:
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


def _head(t: Labels) -> Row:
    asked = (t.table_role, t.table_who, t.when, t.table_done)
    origin = (t.table_sheet, t.checked, t.code, t.table_address)
    return (t.table_number, t.table_group, t.table_item, t.table_help, *asked, *origin)


def rows(sheet: Sheet, labels: Labels, address: str) -> list[Row]:
    """The heads, and a row for every box; who, when and done are for the school to fill in."""
    found: list[Row] = [_head(labels)]
    for block in [one for one in sheet.blocks if isinstance(one, Tasks)]:
        for task in block.tasks:
            number = str(len(found))
            helped = " ".join(filter(None, (task.own, task.help, task.calls)))
            asked = (number, block.title, task.text, helped, task.who)
            origin = (sheet.title, sheet.version, spaced(sheet.code).strip(), address)
            found.append(tuple(map(bare, (*asked, "", "", "", *origin))))
    return found
