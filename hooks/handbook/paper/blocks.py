"""The blocks of a sheet of paper: all plain text.

Every kind of file (PDF, Word, a spreadsheet) is made from these, so that none of them can differ
from the page. Each block tells its items: all that a reader acts on, with ids that never change.
Must not know where the text came from, nor what will be made of it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.codes import Item
    from handbook.model.questionnaire import QuestionKind


def joined(parts: Iterable[str]) -> str:
    """Texts as one line."""
    return " ".join(" ".join(parts).split())


@dataclass(frozen=True)
class Task:
    """Something to do: what, why or how, by whom, who can be called, and how sure the advice is.

    ``sure`` is empty where the advice is confirmed.
    """

    id: str
    text: str
    help: str = ""
    who: str = ""
    calls: str = ""
    sure: str = ""

    @property
    def ground(self) -> str:
        """Who does it and how sure it is, as it stands behind the text; or nothing."""
        said = "; ".join(filter(None, (self.who, self.sure)))
        return f"({said})" if said else ""

    @property
    def item(self) -> Item:
        """Its id and its words."""
        return self.id, joined((self.text, self.help, self.calls, self.ground))


@dataclass(frozen=True)
class Block(ABC):
    """A part of a sheet."""

    @abstractmethod
    def items(self) -> Iterator[Item]:
        """All that a reader acts on, in order; what is only room to write has none."""


def _line(text: str) -> str:
    return joined([text])


def heading(name: str, title: str, intro: str = "") -> Iterator[Item]:
    """A heading as an item: it says when or why the items below it hold."""
    if title or intro:
        yield f"head:{name or title}", joined((title, intro))


@dataclass(frozen=True)
class Tasks(Block):
    """Boxes to tick, each with room for who and when."""

    title: str
    tasks: tuple[Task, ...]
    id: str = ""

    def items(self) -> Iterator[Item]:
        """The heading and each task."""
        yield from heading(self.id, self.title)
        yield from (task.item for task in self.tasks)


@dataclass(frozen=True)
class Steps(Block):
    """Numbered steps, or points without an order."""

    title: str
    steps: tuple[Task, ...]
    id: str = ""

    def items(self) -> Iterator[Item]:
        """The heading and each step."""
        yield from heading(self.id, self.title)
        yield from (step.item for step in self.steps)


@dataclass(frozen=True)
class First(Block):
    """The first do and don't; ``danger`` puts the do before the don't."""

    do: str
    dont: str
    danger: bool

    def items(self) -> Iterator[Item]:
        """Both, in the order in which they are read."""
        both = (("first:do", joined([self.do])), ("first:dont", joined([self.dont])))
        yield from both if self.danger else reversed(both)


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
class Headline(Block):
    """What stands above all else in the largest letters, instead of the title."""

    text: str

    def items(self) -> Iterator[Item]:
        """None: the title of the sheet says it too."""
        return iter(())


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


@dataclass(frozen=True)
class Frame(Block):
    """A framed rule, such as what may be looked at and kept; ``names`` are the ids of its lines."""

    title: str
    lines: tuple[str, ...]
    status: str
    id: str = ""
    names: tuple[str, ...] = ()

    def items(self) -> Iterator[Item]:
        """The head with what it is worth, and each line."""
        yield from heading(self.id, self.title, self.status)
        names = self.names or self.lines
        for name, line in zip(names, self.lines, strict=True):
            yield f"{self.id or self.title}:{name}", joined([line])


@dataclass(frozen=True)
class Asked:
    """A question with its number and answers, when it is skipped, and what the law fixes.

    ``statement`` is one to talk about first; ``staff`` marks a rule for staff. ``form`` says how
    it is answered and after what, without numbers: those move when another question comes in
    between.
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
    form: str = ""
    statement: str = ""
    staff: bool = False

    @property
    def item(self) -> Item:
        """Its id and its words."""
        answers = (" / ".join(self.options), f"[{self.form or self.kind}]")
        return self.id, joined((self.text, self.help, self.statement, self.fixed, *answers))


@dataclass(frozen=True)
class Questions(Block):
    """Questions that belong together, with room to answer."""

    title: str
    intro: str
    questions: tuple[Asked, ...]
    id: str = ""

    def items(self) -> Iterator[Item]:
        """The heading and each question."""
        yield from heading(self.id, self.title, self.intro)
        yield from (asked.item for asked in self.questions)


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

    ``code`` is that of the sheet that follows, up to the next chapter.
    """

    title: str
    intro: str = ""
    code: str = ""
    id: str = ""

    def items(self) -> Iterator[Item]:
        """The heading; a sheet inside this one is told by its code."""
        more = f"({self.code})" if self.code else ""
        yield f"chapter:{self.id or self.title}", joined((self.title, self.intro, more))


@dataclass(frozen=True)
class Card:
    """Something to talk about, and the question that keeps the talk going."""

    text: str
    ask: str


@dataclass(frozen=True)
class Cards(Block):
    """Cards of one size to cut along dashed lines, at most eight on a page, in large letters."""

    cards: tuple[Card, ...]

    def items(self) -> Iterator[Item]:
        """None: the statements stand on the sheet as a list too."""
        return iter(())


@dataclass(frozen=True)
class Prose(Block):
    """A heading with paragraphs below it."""

    title: str
    paragraphs: tuple[str, ...]
    id: str = ""
    names: tuple[str, ...] = ()

    def items(self) -> Iterator[Item]:
        """The heading and each paragraph that has an id, or else all of it as one item."""
        yield from heading(self.id, self.title, "" if self.names else joined(self.paragraphs))
        if self.names:
            yield from zip(self.names, map(_line, self.paragraphs), strict=True)


@dataclass(frozen=True)
class Letter(Block):
    """A letter to send, on a page of its own with nothing else on it."""

    paragraphs: tuple[str, ...]

    def items(self) -> Iterator[Item]:
        """All of it as one item."""
        yield "letter", joined(self.paragraphs)


@dataclass(frozen=True)
class Notes(Block):
    """Lines to write on."""

    title: str
    rows: int

    def items(self) -> Iterator[Item]:
        """Nothing: it is room to write."""
        return iter(())


def values(part: object) -> dict[str, Any]:
    """What a block or a part of one holds."""
    kind = {"kind": type(part).__name__.lower()} if isinstance(part, Block) else {}
    more = {"ground": part.ground} if isinstance(part, Task) else {}
    return {**kind, **vars(part), **more}
