"""Blocks of running text, as a book has them beside the blocks of its worksheets."""

from dataclasses import dataclass
from typing import Literal

from handbook.sheets.blocks.base import Block, Silent

Look = Literal["", "strong", "slanted", "code"]


@dataclass(frozen=True)
class Run:
    """A piece of a sentence that looks the same and leads to one place.

    ``to`` is an address on the web, or the path of a page with perhaps an anchor; ``quiet`` asks
    for no page number beside it.
    """

    text: str
    look: Look = ""
    to: str = ""
    quiet: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Running(Silent):
    """What a book alone has."""


@dataclass(frozen=True)
class Anchor(Running):
    """A place that others lead to, by any of its names."""

    names: tuple[str, ...]


BELOW = 0  # the level of a heading that stands one below that of the text around it


@dataclass(frozen=True)
class Head(Running):
    """A heading of a text, with its level on the page: that of the page itself is 1."""

    depth: int
    runs: Runs
    anchor: str = ""


@dataclass(frozen=True)
class Said(Running):
    """One paragraph."""

    runs: Runs


@dataclass(frozen=True)
class Points(Running):
    """A list with or without numbers; each point holds blocks."""

    numbered: bool
    points: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True)
class Table(Running):
    """A table of an author, with a row of heads."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True)
class Box(Running):
    """What stands apart from the text, perhaps with a title of its own."""

    title: Runs
    parts: tuple[Block, ...]


@dataclass(frozen=True)
class Record(Running):
    """A fact with its name: what it says, and in small letters what a reader may ask about it."""

    title: Runs
    tag: str
    parts: tuple[Runs, ...]
    notes: tuple[str, ...]
    anchor: str = ""
