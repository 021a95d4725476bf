"""The agenda of a pack: which part is when, and what a meeting of some length has room for.

Pure arithmetic on a pack; must not know how a page or a sheet shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from handbook.model.packs import FEWEST_STATEMENTS, LENGTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.model.packs import Pack, PackLine, PackPart, Statement

HOUR = 60


@dataclass(frozen=True)
class Row:
    """One part of a meeting: from when until when, as 15:05, and how many minutes."""

    part: PackPart
    start: str
    end: str
    minutes: int


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * HOUR + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // HOUR:02}:{minutes % HOUR:02}"


def _taken(part: PackPart, length: int) -> int:
    return part.minutes[LENGTHS.index(length)]


def agenda(pack: Pack, length: int, start: str = "") -> list[Row]:
    """The parts of a meeting of ``length`` minutes, one right after the other."""
    held = [(part, _taken(part, length)) for part in pack.parts if _taken(part, length)]
    first = _minutes(start or pack.start)
    clocks = [_clock(at) for at in accumulate((taken for _, taken in held), initial=first)]
    return [
        Row(part, clocks[place], clocks[place + 1], taken)
        for place, (part, taken) in enumerate(held)
    ]


def side_by_side(pack: Pack) -> list[tuple[PackPart, list[Row | None]]]:
    """Every part with its row in each of the lengths, or nothing where it is left out."""
    found = [{row.part.id: row for row in agenda(pack, length)} for length in LENGTHS]
    return [(part, [rows.get(part.id) for rows in found]) for part in pack.parts]


def statements(pack: Pack, length: int) -> tuple[Statement, ...]:
    """The statements to choose from: all, or for the shortest meeting as few as a pack may have."""
    return pack.statements[:FEWEST_STATEMENTS] if length == LENGTHS[0] else pack.statements


def lines(pack: Pack, length: int, found: Iterable[PackLine]) -> tuple[PackLine, ...]:
    """Those lines that say something about this meeting: not about a part that is left out."""
    held = {row.part.id for row in agenda(pack, length)}
    return tuple(line for line in found if line.part is None or line.part in held)
