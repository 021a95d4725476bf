"""Blocks of a meeting: when each part begins, and what of the sheet is copied for whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.sheets.blocks.base import Block, heading, joined
from handbook.sheets.codes import Item


@dataclass(frozen=True)
class Slot:
    """A part of a meeting: from when until when, how it is called, and what to do.

    ``short`` is how it is called where there is little room.
    """

    id: str
    start: str
    end: str
    title: str
    how: str
    minutes: int
    short: str = ""

    @property
    def item(self) -> Item:
        """Its id and its words."""
        return self.id, joined((f"{self.start}–{self.end}", self.title, self.how))


@dataclass(frozen=True)
class Agenda(Block):
    """The parts of a meeting one after the other, with room for times of one's own."""

    slots: tuple[Slot, ...]

    def items(self) -> Iterator[Item]:
        """Each part with its times."""
        return (slot.item for slot in self.slots)


@dataclass(frozen=True)
class Copy:
    """A part of the sheet to copy: for whom, how, and how often in the example.

    ``part`` is its place among the chapters, after what comes before the first of them; without
    one it is a sheet of its own. One that is ``cut`` has nothing on its back.
    """

    id: str
    title: str
    how: str
    to: str
    times: int
    part: int | None = None
    cut: bool = False

    @property
    def item(self) -> Item:
        """Its id and its words."""
        return f"copy:{self.id}", joined((self.title, self.how, self.to))


@dataclass(frozen=True)
class Copies(Block):
    """What goes to the copier.

    ``example`` says for how many people that is counted, and ``other`` how to count for others.
    """

    title: str
    example: str
    copies: tuple[Copy, ...]
    other: str = ""

    def items(self) -> Iterator[Item]:
        """The heading with the example, and each thing to copy."""
        yield from heading("copies", self.title, joined((self.example, self.other)))
        yield from (one.item for one in self.copies)
