"""The blocks of a sheet of paper: all plain text.

Every kind of file (PDF, Word, a spreadsheet) is made from these, so that none of them can differ
from the page. Each block tells its items: all that a reader acts on, with ids that never change.
Must not know where the text came from, nor what will be made of it.
"""

from functools import cache
from typing import Any

from handbook.sheets.blocks.asking import Asked, Clashing, Questions
from handbook.sheets.blocks.base import Block, heading, joined
from handbook.sheets.blocks.calling import Alarm, Coordinator, Headline, Line, Lines
from handbook.sheets.blocks.doing import First, Frame, Steps, Task, Tasks
from handbook.sheets.blocks.duties import Duties, Duty
from handbook.sheets.blocks.meeting import Agenda, Copies, Copy, Slot
from handbook.sheets.blocks.reading import (
    Card,
    Cards,
    Chapter,
    Grid,
    Grounds,
    Letter,
    Mention,
    Mentions,
    Notes,
    Prose,
)

__all__ = [
    "Agenda", "Alarm", "Asked", "Block", "Card", "Cards", "Chapter", "Clashing", "Coordinator",
    "Copies", "Copy", "Duties", "Duty", "First", "Frame", "Grid", "Grounds", "Headline", "Letter",
    "Line", "Lines", "Mention", "Mentions", "Notes", "Prose", "Questions", "Slot", "Steps", "Task",
    "Tasks", "heading", "joined", "values",
]  # fmt: skip


def values(part: Any) -> dict[str, Any]:
    """What a block or a part of one holds."""
    held = {**_kind(part.__class__), **vars(part)}
    return {**held, "ground": part.ground} if isinstance(part, Task) else held


@cache
def _kind(shape: type) -> dict[str, str]:
    """Of what kind a block is; a part of one is of none."""
    return {"kind": shape.__name__.lower()} if issubclass(shape, Block) else {}
