"""Which way of making a Word file ends its pages best.

Nobody knows where Word ends a page, but it can be told nearly enough to choose.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from handbook.files.fitting import End, parts
from handbook.sheets.blocks import Block, Chapter, Copies, Notes
from handbook.sheets.sheet import Sheet


class Way(NamedTuple):
    """How a file is made: with small letters and gaps, with lines to write on at its end.

    ``ends`` says where its parts end, where it must know that itself.
    """

    tight: bool = False
    notes: bool = False
    ends: Sequence[End] = ()


class Made(Protocol):
    """A file that was made in some way."""

    def ends(self) -> list[End]:
        """Where each of its parts ends."""


M = TypeVar("M", bound=Made)


def fitted(sheet: Sheet, make: Callable[[Way], M]) -> M:
    """The file with as few pages as can be, and lines to write on where these ask for no more."""
    way, made = Way(), make(Way())
    ends = made.ends()
    if any(part.pages > 1 for part in parts(ends)):
        tighter = make(Way(tight=True))
        if _worth(tighter.ends()) < _worth(ends):
            way, made, ends = Way(tight=True), tighter, tighter.ends()
    if without_notes(sheet) != sheet.blocks:
        longer = make(way._replace(notes=True))
        if longer.ends()[-1].page == ends[-1].page:
            return longer
    if any(isinstance(block, Copies) for block in sheet.blocks):
        return make(way._replace(ends=ends))
    return made


def _worth(ends: Sequence[End]) -> tuple[int, int]:
    """How many parts end with a few lines on a page, and how many pages there are; less is better."""
    return sum(not part.ends_well for part in parts(ends)), ends[-1].page


def without_notes(sheet: Sheet) -> tuple[Block, ...]:
    """The blocks without lines to write on at the end; those of a chapter are there for a task."""
    plain = not any(isinstance(block, Chapter) for block in sheet.blocks)
    notes = plain and isinstance(sheet.blocks[-1], Notes)
    return sheet.blocks[:-1] if notes else sheet.blocks
