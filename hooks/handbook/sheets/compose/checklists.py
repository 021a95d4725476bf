"""Checklists as sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalog import plain
from handbook.model.worksheets import Checklist
from handbook.sheets.blocks import Notes, Tasks
from handbook.sheets.compose import doing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog.index import Entry
    from handbook.sheets.blocks import Block
    from handbook.sheets.compose.desk import Desk
    from handbook.sheets.sheet import Sheet


def sheets(desk: Desk) -> Iterator[Sheet]:
    """Every checklist."""
    return (sheet(desk, entry) for entry in desk.catalog.all(Checklist))


def sheet(desk: Desk, entry: Entry[Checklist]) -> Sheet:
    """One checklist; many packs ask for the same."""
    return desk.once(entry, lambda: _sheet(desk, entry))


def _sheet(desk: Desk, entry: Entry[Checklist]) -> Sheet:
    noun = plain.noun(desk.catalog, entry.noun)
    return desk.sheet(
        "checklist",
        desk.page(entry),
        f"checklist:{noun.id}",
        noun.id,
        entry.anchor,
        noun.title,
        noun.intro or "",
        _blocks(desk, entry, noun),
        fill=True,
    )


def _blocks(desk: Desk, entry: Entry[Checklist], noun: Checklist) -> Iterator[Block]:
    """The groups with their boxes, and room for notes."""
    for group in noun.groups:
        yield Tasks(group.title, doing.tasks(desk, group.items), group.id)
    yield from desk.mentions(entry)
    yield Notes(desk.labels.sheet_notes, doing.NOTES)
