"""Where the parts of a picture stand; templates draw them.

All lengths are in the units of the drawing, 340 wide, so that text stays legible on a phone.
Must not know what a picture is about.
"""

from __future__ import annotations

import itertools
import textwrap
from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 340
STEP = 62  # from one station of a trail to the next
LEFT, RIGHT = 26, 58  # a trail winds between these
LETTERS = 30  # that fit beside a station
ROW = 50
SHORT = 20  # letters that fit in a box
MIDDLE, RADIUS, INNER = 170, 160, 96
MONTHS = 12


@dataclass(frozen=True)
class Place:
    """A point of a picture, and the lines of text that belong to it."""

    x: float
    y: float
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """Height, the places and the lines between them, as paths of SVG."""

    height: int
    places: tuple[Place, ...]
    paths: tuple[str, ...] = ()


def wrap(text: str, letters: int, most: int = 3) -> tuple[str, ...]:
    """A text in lines of about ``letters``; what does not fit in ``most`` lines ends in ``…``."""
    return tuple(textwrap.wrap(text, letters, max_lines=most, placeholder=" …"))


def trail(texts: Sequence[str]) -> Picture:
    """Stations on a winding path, from top to bottom."""
    places = tuple(
        Place(RIGHT if index % 2 else LEFT, index * STEP + STEP / 2, wrap(text, LETTERS))
        for index, text in enumerate(texts)
    )
    curve = [f"M{places[0].x} {places[0].y}"] if places else []
    for before, after in itertools.pairwise(places):
        half = (before.y + after.y) / 2
        curve.append(f"C{before.x} {half} {after.x} {half} {after.x} {after.y}")
    return Picture(len(places) * STEP, places, (" ".join(curve),))


def columns(left: Sequence[str], right: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Picture:
    """Two columns of boxes; each pair is a line from a left box to a right one.

    The places are those on the left and then those on the right.
    """
    rows = max(len(left), len(right))
    places = [_box(text, index, len(left), rows, 0) for index, text in enumerate(left)]
    places += [_box(text, index, len(right), rows, 200) for index, text in enumerate(right)]
    paths = []
    for one, other in pairs:
        start, end = places[one], places[len(left) + other]
        paths.append(f"M140 {start.y}C170 {start.y} 165 {end.y} 194 {end.y}")
    return Picture(rows * ROW, tuple(places), tuple(paths))


def _box(text: str, index: int, count: int, rows: int, x: float) -> Place:
    return Place(x, (index + 0.5) * rows * ROW / count, wrap(text, SHORT, 2))


def ring(first: int, months: Sequence[int]) -> tuple[Picture, Picture]:
    """A year as a ring that begins with the month ``first`` at the top.

    The first picture holds the twelve months as segments with the place of their names; the
    second a place for each of ``months`` (1 to 12), those of one month side by side.
    """
    parts = [_segment(index) for index in range(MONTHS)]
    names = tuple(_on_ring(index + 0.5, RADIUS - 14) for index in range(MONTHS))
    seen: dict[int, int] = {}
    total = [(month - first) % MONTHS for month in months]
    marks = []
    for place in total:
        seen[place] = seen.get(place, 0) + 1
        among = total.count(place)
        # Two fit side by side; of more, every other one stands nearer to the middle.
        inward = 40 if among <= 2 else 35 if seen[place] % 2 else 52
        marks.append(_on_ring(place + seen[place] / (among + 1), RADIUS - inward))
    return Picture(2 * MIDDLE, names, tuple(parts)), Picture(2 * MIDDLE, tuple(marks))


def _angle(month: float) -> float:
    return 2 * pi * month / MONTHS - pi / 2


def _on_ring(month: float, radius: float) -> Place:
    angle = _angle(month)
    return Place(round(MIDDLE + radius * cos(angle), 1), round(MIDDLE + radius * sin(angle), 1))


def _segment(index: int) -> str:
    a, b = _on_ring(index, RADIUS), _on_ring(index + 1, RADIUS)
    c, d = _on_ring(index + 1, INNER), _on_ring(index, INNER)
    return (
        f"M{a.x} {a.y}A{RADIUS} {RADIUS} 0 0 1 {b.x} {b.y}"
        f"L{c.x} {c.y}A{INNER} {INNER} 0 0 0 {d.x} {d.y}z"
    )
