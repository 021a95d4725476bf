"""How tight a Word file is set, and whether it has lines to write on at its end.

Nobody knows where Word ends a page, but it can be told nearly enough to choose.
"""

from collections.abc import Callable, Sequence

from handbook.files.fitting import End, parts
from handbook.files.word.pages import Piece, below, ends
from handbook.files.word.tight import TIGHTEST
from handbook.sheets.blocks import Block, Chapter, Notes
from handbook.sheets.sheet import Sheet

GAINED = 0.25  # the share of its length that a part at most gains
FULL, HARDLY = 0.96, 0.04  # the shares of a page at which a part may well end on another in fact


def fitted(
    lay: Callable[[int], Sequence[Piece]], height: float, notes: int, opens: int = 0
) -> tuple[int, Sequence[Piece]]:
    """How tight it is set, and what it has then, on as few pages as can be.

    Its last pieces, ``notes`` of them, are left out where they would ask for a page. The first,
    ``opens`` of them, go on one page where that can be.
    """

    def spilled(laid: Sequence[Piece]) -> float:
        return max(0, below(laid[:opens], 0)[0] - FULL * height)

    def without(laid: Sequence[Piece]) -> list[End]:
        return ends(laid[: len(laid) - notes], height)

    tight, laid = 0, lay(0)
    best = without(laid)
    for tighter in range(1, TIGHTEST + 1):
        gains = (opens or tighter < TIGHTEST) and _may_gain(best)
        if not gains and not spilled(laid):
            break
        other = lay(tighter)
        found = without(other)
        if (spilled(other), *_worth(found)) < (spilled(laid), *_worth(best)):
            tight, laid, best = tighter, other, found
    last = ends(laid, height)[-1]
    fits = last.page == best[-1].page and last.used < FULL
    return tight, laid if fits else laid[: len(laid) - notes]


def _may_gain(found: Sequence[End]) -> bool:
    """Whether a part may end better when it is set tighter, or a page sooner."""
    unsure, _, badly = _worth(found)
    whole = ((part.pages - 1, part.used) for part in parts(found))
    return bool(unsure or badly) or any(used <= GAINED * (pages + used) for pages, used in whole)


def _worth(found: Sequence[End]) -> tuple[int, int, int]:
    """How many parts may end on another page in fact, how many pages there are, and how many parts
    have a few lines on their last page, which are held to others then; less is better.
    """
    made = parts(found)
    unsure = sum(part.used > FULL or (part.pages > 1 and part.used < HARDLY) for part in made)
    return unsure, found[-1].page, sum(not part.ends_well for part in made)


def without_notes(sheet: Sheet) -> tuple[Block, ...]:
    """The blocks without lines to write on at the end; those of a chapter are there for a task."""
    *others, last = sheet.blocks or (None,)
    plain = not any(isinstance(block, Chapter) for block in others)
    return sheet.blocks[:-1] if plain and isinstance(last, Notes) else sheet.blocks
