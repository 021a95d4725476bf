"""What a document of a school consists of, whatever wrote it.

Must not know of Word, HTML or Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Style = Literal["strong", "em", "sub", "sup"]


class NotTakenError(Exception):
    """Why no page can be made of a file, in a sentence for who asked."""


@dataclass(frozen=True)
class Span:
    """Words that look the same, and lead to the same place."""

    text: str
    styles: frozenset[Style] = frozenset()
    link: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture in a line, by its number in the document; ``alt`` is what its maker wrote."""

    number: int
    alt: str = ""


@dataclass(frozen=True)
class Break:
    """A new line in the same paragraph."""


Words = tuple[Span | Picture | Break, ...]


@dataclass(frozen=True)
class Heading:
    """A heading at the level that the document gave it; ``title`` when it is that of the whole."""

    level: int
    text: str
    title: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    words: Words


@dataclass(frozen=True)
class Tick:
    """A line to tick."""

    text: str


@dataclass(frozen=True)
class Points:
    """A list; each item holds paragraphs and lists."""

    numbered: bool
    items: tuple[tuple[Block, ...], ...]
    start: int = 1


@dataclass(frozen=True)
class Grid:
    """A table with rows of equal length, its head first."""

    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True)
class Quotation:
    """What someone else said."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Remark:
    """What could not be taken at this place, in a sentence for who reads the draft."""

    said: str


Block = Heading | Paragraph | Tick | Points | Grid | Quotation | Remark


@dataclass
class Source:
    """A document as HTML, its pictures by the number in ``src="take:3"``, and what was left out."""

    html: str | bytes
    title: str = ""
    pictures: dict[int, bytes] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def keep(self, data: bytes) -> str:
        """Keep a picture; gives what stands in ``src``."""
        known = (number for number, one in self.pictures.items() if one == data)
        number = next(known, len(self.pictures) + 1)
        self.pictures[number] = data
        return f"{TAKEN}{number}"


TAKEN = "take:"


def plain(words: Words) -> str:
    """The words without their looks."""
    parts = (one.text if isinstance(one, Span) else " " for one in words)
    return " ".join("".join(parts).split())
