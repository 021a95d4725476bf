"""The agenda of a pack: which part is when, and what a meeting of some length has room for.

Pure arithmetic on a pack; must not know how a page or a sheet shows it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from handbook.model.hours import DAY, HOUR, since_midnight
from handbook.model.packs import FEWEST_STATEMENTS, Pack, PackLine, PackPart, Statement
from handbook.model.stories import Inject


@dataclass(frozen=True)
class Row:
    """One part of a meeting: from when until when, as 15:05, and how many minutes."""

    part: PackPart
    start: str
    end: str
    minutes: int


def _clock(minutes: int) -> str:
    return f"{minutes // HOUR:02}:{minutes % HOUR:02}"


def agenda(pack: Pack, length: int) -> list[Row]:
    """The parts of a meeting of ``length`` minutes, one right after the other."""
    held = [(part, part.taken(length)) for part in pack.parts if part.taken(length)]
    taken = (minutes for _, minutes in held)
    clocks = [_clock(at) for at in accumulate(taken, initial=since_midnight(pack.start))]
    return [
        Row(part, clocks[place], clocks[place + 1], minutes)
        for place, (part, minutes) in enumerate(held)
    ]


def statements(pack: Pack, length: int) -> tuple[Statement, ...]:
    """The statements to choose from: all, or for the shortest meeting as few as a pack may have."""
    return pack.statements[:FEWEST_STATEMENTS] if length == pack.lengths[0] else pack.statements


@dataclass(frozen=True)
class News:
    """What comes in during a drill, and at what time of the story."""

    inject: Inject
    clock: str


def news(pack: Pack, length: int) -> list[News]:
    """What comes in during a drill of some length, with as much time after each."""
    room = sum(part.taken(length) for part in pack.parts if part.injects)
    shortest = length == pack.lengths[0]
    held = [one for one in pack.injects if not (one.long and shortest)]
    begins = since_midnight(pack.clock or pack.start)
    return [
        News(one, _clock((begins + place * room // len(held)) % DAY))
        for place, one in enumerate(held)
    ]


def lines(pack: Pack, length: int, found: Iterable[PackLine]) -> tuple[PackLine, ...]:
    """Those lines that say something about this meeting: not about a part that is left out."""
    held = {row.part.id for row in agenda(pack, length)}
    return tuple(line for line in found if line.part is None or line.part in held)
