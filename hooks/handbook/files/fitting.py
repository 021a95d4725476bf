"""How tight a sheet is set, so that no last page is printed for a few lines.

Must not know what sets it.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

LEAST = 0.25
LONG = 6  # pages, after which one with a few lines is no loss
STEPS = (0.3, 0.6, 1.0)
PULLED, FILLED = 0.16, 0.08  # the share of its length that a part at most loses or gains


class End(NamedTuple):
    """Where a part ends that starts a page: on which page, and which share of that is used."""

    page: int
    used: float


class Part(NamedTuple):
    """A part of a sheet: how many pages it takes, and which share of the last is used."""

    pages: int
    used: float

    @property
    def ends_well(self) -> bool:
        """Whether its last page is worth printing."""
        return not 1 < self.pages <= LONG or self.used >= LEAST

    def tries(self) -> Iterator[float]:
        """How tight it may be set, from the least that may do.

        Its last page is pulled back where that can be, and else filled.
        """
        whole = self.pages - 1 + self.used
        yield from _from(self.used / whole / PULLED)
        yield from (-step for step in _from((LEAST - self.used) / whole / FILLED))


def _from(share: float) -> Iterator[float]:
    """The steps that may be enough for some share of what can be done."""
    return (step for step in STEPS if step >= share or step == STEPS[-1])


def fitted(ends: Callable[[Sequence[float]], Sequence[End]]) -> tuple[float, ...]:
    """How tight each part is set, from -1 (loose) to 1, by where the parts end when set so."""
    found = parts(ends(()))
    chosen = [0.0] * len(found)
    open_ = {at: part.tries() for at, part in enumerate(found) if not part.ends_well}
    while open_:
        for at, tries in tuple(open_.items()):
            chosen[at] = next(tries, 0.0)
            if not chosen[at]:
                del open_[at]
        made = parts(ends(chosen)) if open_ else []
        open_ = {at: tries for at, tries in open_.items() if not made[at].ends_well}
    return tuple(chosen) if any(chosen) else ()


def parts(ends: Sequence[End]) -> list[Part]:
    """The parts that end there."""
    before = (0, *(one.page for one in ends))
    return [Part(one.page - last, one.used) for one, last in zip(ends, before, strict=False)]
