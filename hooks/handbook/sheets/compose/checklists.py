"""Checklists as sheets."""

from collections.abc import Iterator

from handbook.catalog import plans
from handbook.catalog.index import Entry
from handbook.model.worksheets import Checklist
from handbook.sheets.blocks import Block, Tasks
from handbook.sheets.compose import doing
from handbook.sheets.compose.desk import Desk
from handbook.sheets.sheet import Sheet


def sheets(desk: Desk) -> Iterator[Sheet]:
    """Every checklist."""
    return (sheet(desk, entry) for entry in desk.catalog.all(Checklist))


def sheet(desk: Desk, entry: Entry[Checklist]) -> Sheet:
    """One checklist; many packs ask for the same."""
    own, entry = desk.own(entry)
    return own.form("checklist", entry, lambda noun: _blocks(own, noun))


def _blocks(desk: Desk, noun: Checklist) -> Iterator[Block]:
    """The groups with their boxes, and at the end the laws that they follow from."""
    for group in noun.groups:
        yield Tasks(group.title, doing.tasks(desk, group.items), group.id)
    if based := plans.based(noun):
        yield doing.grounds(desk, based)
