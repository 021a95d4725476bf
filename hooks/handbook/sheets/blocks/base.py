"""What every block of a sheet is, and how texts become its items."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from handbook.sheets.codes import Item


def joined(parts: Iterable[str]) -> str:
    """Texts as one line."""
    return " ".join(" ".join(parts).split())


@dataclass(frozen=True)
class Block(ABC):
    """A part of a sheet; ``language`` is named where it is not that of the sheet."""

    language: str = field(default="", kw_only=True)

    def settled(self) -> Block:
        """The same once the values of a school are in it; most need nothing more."""
        return self

    @abstractmethod
    def items(self) -> Iterator[Item]:
        """All that a reader acts on, in order; what is only room to write has none."""


class Silent(Block):
    """What nobody acts on, or what stands on the sheet twice: it has no part in the code."""

    def items(self) -> Iterator[Item]:
        """None."""
        return iter(())


def line(text: str) -> str:
    """A text as one line."""
    return joined([text])


def heading(name: str, title: str, intro: str = "") -> Iterator[Item]:
    """A heading as an item: it says when or why the items below it hold."""
    if title or intro:
        yield f"head:{name or title}", joined((title, intro))
