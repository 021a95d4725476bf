"""Blocks to read, to cut and to write in: tables, chapters, cards, paragraphs, notes."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.sheets.blocks.base import Block, Silent, heading, joined, line
from handbook.sheets.codes import Item


@dataclass(frozen=True)
class Grid(Block):
    """A table with a row of heads; ``widths`` are shares of the line.

    A cell with several lines is a list; ``wide`` asks for a sheet on its side; ``room`` is the
    height in millimetres that each row at least has, to write in; ``named`` holds what the cells
    say by id, where a row is not one thing.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    widths: tuple[float, ...]
    wide: bool = False
    room: float = 0
    named: tuple[Item, ...] = ()

    def items(self) -> Iterator[Item]:
        """What is named, or else each row under its first text."""
        yield from heading("", self.title)
        yield from self.named or self._by_row()

    def _by_row(self) -> Iterator[Item]:
        for row in self.rows:
            texts = [text for cell in row for text in cell]
            if texts:
                yield texts[0], joined(texts)


@dataclass(frozen=True)
class Chapter(Block):
    """What follows stands on a page of its own, under a large heading.

    ``code`` is that of the sheet that follows, up to the next chapter; ``uri`` says on which page
    of the handbook that stands, and ``address`` where on the web, where the site has one.
    """

    title: str
    intro: str = ""
    code: str = ""
    id: str = ""
    uri: str = ""
    address: str = ""

    def items(self) -> Iterator[Item]:
        """The heading; a sheet inside this one is told by its code."""
        more = f"({self.code})" if self.code else ""
        yield f"chapter:{self.id or self.title}", joined((self.title, self.intro, more))


@dataclass(frozen=True)
class Card:
    """Something to talk about, and the question that keeps the talk going.

    It has an ``id`` where it stands on the sheet as a card alone.
    """

    text: str
    ask: str
    id: str = ""


@dataclass(frozen=True)
class Cards(Block):
    """Cards of one size to cut along dashed lines, in large letters: two beside each other.

    ``rows`` is how many stand below each other on a page: four, or five.
    """

    cards: tuple[Card, ...]
    rows: int = 4

    def items(self) -> Iterator[Item]:
        """Those that do not stand on the sheet as a list too."""
        return ((one.id, joined((one.text, one.ask))) for one in self.cards if one.id)


@dataclass(frozen=True)
class Prose(Block):
    """A heading with paragraphs below it, or with ``points``.

    ``held`` keeps them on the page of the next block.
    """

    title: str
    paragraphs: tuple[str, ...]
    id: str = ""
    names: tuple[str, ...] = ()
    held: bool = False
    points: bool = False

    def items(self) -> Iterator[Item]:
        """The heading and each paragraph that has an id, or else all of it as one item."""
        yield from heading(self.id, self.title, "" if self.names else joined(self.paragraphs))
        if self.names:
            yield from zip(self.names, map(line, self.paragraphs), strict=True)


@dataclass(frozen=True)
class Mention:
    """A page or a record that a sheet names: where it stands in the handbook, or on the web."""

    title: str
    uri: str
    anchor: str = ""
    url: str = ""


@dataclass(frozen=True)
class Mentions(Silent):
    """What the texts of a sheet name, with its address online; no part of what the sheet says."""

    title: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Grounds(Silent):
    """What a sheet rests on, by kind, and where the rest stands; not part of what it says."""

    title: str
    rows: tuple[tuple[str, str], ...]
    where: str


@dataclass(frozen=True)
class Letter(Block):
    """A letter to send, with what must be known first in a frame that is taken away.

    ``note`` stands in that frame, and ``channel`` says there how it is sent; ``school`` says
    above it who writes, and ``sender`` below it for whom. Each but the last has room to write
    where it is not known.
    """

    paragraphs: tuple[str, ...]
    about: str = ""
    greeting: str = ""
    note: tuple[str, ...] = ()
    channel: str = ""
    sender: str = ""
    school: str = ""

    def items(self) -> Iterator[Item]:
        """When it is sent, and all of it as one item."""
        yield from heading("note", "", joined(self.note))
        yield "letter", joined((self.about, self.greeting, *self.paragraphs))


@dataclass(frozen=True)
class Notes(Silent):
    """Lines to write on."""

    title: str
    rows: int
