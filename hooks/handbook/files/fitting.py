"""How tight a sheet is set, so that no last page is printed for a few lines.

Must not know what sets it.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

LEAST = 0.25  # of a last page: less is not worth printing
HALF = 0.5  # less is pulled back where that can be
LONG = 6  # pages, after which one with a few lines is no loss
STEPS = (0.3, 0.6, 1.0)
PULLED, FILLED = 0.16, 0.08  # the share of its length that a part at most loses or gains


class End(NamedTuple):
    """Where a part ends: on which page, and which share of that is used.

    A part starts a page, but for the one after a part that is ``held`` to one page.
    """

    page: int
    used: float
    held: bool = False


class Part(NamedTuple):
    """A part of a sheet: how many pages it takes, and which share of the last is used."""

    pages: int
    used: float
    held: bool = False

    @property
    def ends_well(self) -> bool:
        """Whether its last page is worth printing, or it is the one to which it is held."""
        return self.pages == 1 if self.held else not self.spills(LEAST)

    def spills(self, share: float) -> bool:
        """Whether it has a last page that is used for less than some share."""
        return 1 < self.pages <= LONG and self.used < share

    def tries(self) -> list[float]:
        """How tight it may be set, from the least that may do; in the end as usual.

        Its last page is pulled back where that can be, and else filled.
        """
        if self.held:  # steps that go together to the next page do not say how much is too much
            return [*STEPS]
        whole = self.pages - 1 + self.used
        share = self.used / whole / PULLED
        if self.ends_well and share > 1:
            return []
        loose = [] if self.ends_well else _from((LEAST - self.used) / whole / FILLED)
        return [*_from(share), *(-step for step in loose), 0.0]


def _from(share: float) -> list[float]:
    """The steps that may be enough for some share of what can be done."""
    return [step for step in STEPS if step >= share or step == STEPS[-1]]


def fitted(ends: Callable[[Sequence[float]], Sequence[End]]) -> tuple[float, ...]:
    """How tight each part is set, from -1 (loose) to 1, by where the parts end when set so."""
    found = parts(ends(()))
    chosen = [0.0] * len(found)
    tries: dict[int, list[float]] = {}
    while True:
        unwell = [at for at, part in enumerate(found) if _may_end_better(part, chosen[at])]
        tries |= {at: found[at].tries() for at in unwell if at not in tries}
        left = [at for at in unwell if tries[at]]
        if not left:
            return tuple(chosen) if any(chosen) else ()
        for at in left:
            chosen[at] = tries[at].pop(0)
        found = parts(ends(chosen))


def _may_end_better(part: Part, tight: float) -> bool:
    """Whether a part that is set so tight may end better when it is set in another way.

    One that ended well may no longer do so when what stands above it is set tighter.
    """
    return not part.ends_well or (not part.held and tight >= 0 and part.spills(HALF))


def parts(ends: Sequence[End]) -> list[Part]:
    """The parts that end there."""
    before = (0, *(one.page - one.held for one in ends))
    return [
        Part(one.page - last, one.used, one.held) for one, last in zip(ends, before, strict=False)
    ]
