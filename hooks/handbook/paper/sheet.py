"""What a sheet of paper consists of: a head and a row of blocks, all plain text.

Every kind of file (PDF, Word, a spreadsheet) is made from this, so that none of them can differ
from the page. Must not know where the text came from, nor what will be made of it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    from handbook.model.questionnaire import QuestionKind

SheetKind = Literal[
    "checklist", "acute", "plan", "questionnaire", "pack", "overview", "text", "letter"
]
SHEET_KINDS: tuple[SheetKind, ...] = get_args(SheetKind)


@dataclass(frozen=True)
class Task:
    """Something to do: what, why or how, and by whom."""

    id: str
    text: str
    help: str = ""
    who: str = ""


@dataclass(frozen=True)
class Block:
    """A part of a sheet."""


@dataclass(frozen=True)
class Tasks(Block):
    """Boxes to tick, each with room for who and when."""

    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Steps(Block):
    """Numbered steps, or points without an order."""

    title: str
    steps: tuple[Task, ...]


@dataclass(frozen=True)
class First(Block):
    """The first do and don't; ``danger`` puts the do before the don't."""

    do: str
    dont: str
    danger: bool


@dataclass(frozen=True)
class Line:
    """Whom to call, and when they answer."""

    name: str
    phone: str
    hours: str


@dataclass(frozen=True)
class Lines(Block):
    """Whom to call, in order."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Frame(Block):
    """A framed rule, such as what may be looked at and kept."""

    title: str
    lines: tuple[str, ...]
    status: str


@dataclass(frozen=True)
class Asked:
    """A question with its number and answers, when it is skipped, and what the law fixes.

    ``statement`` is one to talk about first; ``staff`` marks a rule for staff.
    """

    id: str
    number: int
    kind: QuestionKind
    text: str
    help: str
    only_if: str
    required: bool
    options: tuple[str, ...]
    fixed: str = ""
    statement: str = ""
    staff: bool = False


@dataclass(frozen=True)
class Questions(Block):
    """Questions that belong together, with room to answer."""

    title: str
    intro: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True)
class Grid(Block):
    """A table with a row of heads; ``widths`` are shares of the line.

    A cell with several lines is a list; ``wide`` asks for a sheet on its side; ``room`` is the
    height in millimetres that each row at least has, to write in.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    widths: tuple[float, ...]
    wide: bool = False
    room: float = 0


@dataclass(frozen=True)
class Chapter(Block):
    """What follows stands on a page of its own, under a large heading."""

    title: str
    intro: str = ""


@dataclass(frozen=True)
class Card:
    """Something to talk about, and the question that keeps the talk going."""

    text: str
    ask: str


@dataclass(frozen=True)
class Cards(Block):
    """Cards of one size to cut along dashed lines, at most eight on a page, in large letters."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Prose(Block):
    """A heading with paragraphs below it."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Notes(Block):
    """Lines to write on."""

    title: str
    rows: int


@dataclass(frozen=True)
class Sheet:
    """One sheet: its kind, what it is called, where it stands, since when, and its blocks.

    ``name`` is that of its files, without an end; ``uri`` and ``anchor`` say which page it
    belongs to; ``school`` is empty where the reader writes it; ``fill`` asks for the lines with
    the name of the school and the day.
    """

    kind: SheetKind
    name: str
    uri: str
    anchor: str
    title: str
    intro: str
    language: str
    author: str
    school: str
    version: str
    blocks: tuple[Block, ...]
    fill: bool = False

    @property
    def place(self) -> tuple[str, str]:
        """What tells a sheet from all others: its page, and the name of its files."""
        return self.uri, self.name

    def data(self) -> dict[str, Any]:
        """The whole sheet as plain values; each block says of what kind it is."""
        blocks = [{"kind": type(one).__name__.lower(), **asdict(one)} for one in self.blocks]
        return {**asdict(self), "blocks": blocks}
