"""Blocks of whom to call, and what stands in the largest letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handbook.sheets.blocks.base import Block, Silent, heading, joined
from handbook.sheets.codes import Item


@dataclass(frozen=True)
class Line:
    """Whom to call, and when they answer."""

    name: str
    phone: str
    hours: str
    id: str = ""

    @property
    def item(self) -> Item:
        """Its id and its words."""
        return f"call:{self.id or self.name}", joined((self.name, self.phone, self.hours))


@dataclass(frozen=True)
class Headline(Silent):
    """What stands above all else in the largest letters, instead of the title."""

    text: str


@dataclass(frozen=True)
class Alarm(Block):
    """The numbers for when a life is in danger, each with the question that it answers."""

    lines: tuple[Line, ...]

    def items(self) -> Iterator[Item]:
        """Each line with its number and hours."""
        return ((f"alarm:{line.id}", line.item[1]) for line in self.lines)


@dataclass(frozen=True)
class Lines(Block):
    """Whom to call, in order, and when that was checked; a line without a number is written."""

    title: str
    lines: tuple[Line, ...]
    checked: str = ""

    def settled(self) -> Lines:
        """Without the roles that the school did not fill in; who has several stands there once."""
        kept: dict[Line, Line] = {}
        for one in self.lines:
            if one.name:
                kept.setdefault(replace(one, id="") if one.phone else one, one)
        return replace(self, lines=tuple(kept.values()))

    def items(self) -> Iterator[Item]:
        """The heading, and each line with its number and hours."""
        yield from heading("", self.title)
        yield from (line.item for line in self.lines)


@dataclass(frozen=True)
class Coordinator(Block):
    """The school's own person, by role; what is empty is written by hand."""

    title: str
    role: str
    contact: str

    def items(self) -> Iterator[Item]:
        """The heading, the role, and how to reach them."""
        yield "coordinator", joined((self.title, self.role, self.contact))
