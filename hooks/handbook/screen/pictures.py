"""Where the parts of a picture stand; templates draw them.

All lengths are in the units of the drawing, 340 wide, so that text stays legible on a phone.
Must not know what a picture is about.
"""

from dataclasses import dataclass
from math import cos, pi, sin

WIDTH = 340
MIDDLE, RADIUS, INNER = 170, 168, 92
MONTHS = 12
CENTRE = 131  # of a month, from that of the ring
ROWS = (6, 21)  # of marks, below the centre of a month; its name stands above it
IN_ROW = 3
APART = 15  # one mark from the next


@dataclass(frozen=True)
class Point:
    """A point of a picture."""

    x: float
    y: float


@dataclass(frozen=True)
class Segment:
    """A month of the ring as a path of SVG, the place of its name, and those of its marks."""

    path: str
    name: Point
    marks: tuple[Point, ...]


def segment(index: int, marks: int) -> Segment:
    """The month at a place of the ring, from 0 at the top; it has room for two rows of marks."""
    centre = _on_ring(index + 0.5, CENTRE)
    rows = [min(marks, IN_ROW), min(max(marks - IN_ROW, 0), IN_ROW)]
    places = tuple(
        Point(round(centre.x + (one - (count - 1) / 2) * APART, 1), round(centre.y + below, 1))
        for below, count in zip(ROWS, rows, strict=True)
        for one in range(count)
    )
    return Segment(_outline(index), Point(centre.x, round(centre.y - ROWS[0], 1)), places)


def _on_ring(month: float, radius: float) -> Point:
    angle = 2 * pi * month / MONTHS - pi / 2
    return Point(round(MIDDLE + radius * cos(angle), 1), round(MIDDLE + radius * sin(angle), 1))


def _outline(index: int) -> str:
    a, b = _on_ring(index, RADIUS), _on_ring(index + 1, RADIUS)
    c, d = _on_ring(index + 1, INNER), _on_ring(index, INNER)
    return (
        f"M{a.x} {a.y}A{RADIUS} {RADIUS} 0 0 1 {b.x} {b.y}"
        f"L{c.x} {c.y}A{INNER} {INNER} 0 0 0 {d.x} {d.y}z"
    )
