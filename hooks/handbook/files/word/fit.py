"""Which way of making a Word file ends its pages best.

Nobody knows where Word ends a page, but it can be told nearly enough to choose.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from handbook.files.fitting import End, Part, parts
from handbook.files.word.tight import TIGHTEST
from handbook.sheets.blocks import Block, Chapter, Copies, Notes
from handbook.sheets.sheet import Sheet

FULL, HARDLY = 0.96, 0.33  # the share of a page that its last part may well leave, or not reach


class Way(NamedTuple):
    """How a file is made: how tight, and with lines to write on at its end.

    ``ends`` says where its parts end, where it must know that itself.
    """

    tight: int = 0
    notes: bool = False
    ends: Sequence[End] = ()


class Made(Protocol):
    """A file that was made in some way."""

    def ends(self) -> list[End]:
        """Where each of its parts ends."""


M = TypeVar("M", bound=Made)


def fitted(sheet: Sheet, make: Callable[[Way], M]) -> M:
    """The file with as few pages as can be, and lines to write on where these ask for no more."""
    made, way = make(Way()), Way()
    ends = made.ends()
    if any(part.pages > 1 or part.used > FULL for part in parts(ends)):
        for tighter in (Way(tight=tight) for tight in range(1, TIGHTEST + 1)):
            other = make(tighter)
            if _worth(other.ends()) < _worth(ends):
                made, way, ends = other, tighter, other.ends()
    if without_notes(sheet) != sheet.blocks:
        longer = make(way._replace(notes=True))
        last = longer.ends()[-1]
        return longer if last.page == ends[-1].page and last.used < FULL else made
    if any(isinstance(block, Copies) for block in sheet.blocks):
        return make(way._replace(ends=ends))
    return made


def _worth(ends: Sequence[End]) -> tuple[int, int]:
    """How many parts end badly or may do so, and how many pages there are; less is better."""
    found = parts(ends)
    return sum(not part.ends_well or _may_differ(part) for part in found), ends[-1].page


def _may_differ(part: Part) -> bool:
    """Whether it ends so near to the edge of a page that it may have another in fact."""
    return part.used > FULL or (part.pages > 1 and part.used < HARDLY)


def without_notes(sheet: Sheet) -> tuple[Block, ...]:
    """The blocks without lines to write on at the end; those of a chapter are there for a task."""
    *others, last = sheet.blocks or (None,)
    plain = not any(isinstance(block, Chapter) for block in others)
    return sheet.blocks[:-1] if plain and isinstance(last, Notes) else sheet.blocks
