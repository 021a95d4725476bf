"""The shapes of the blocks of a sheet in a Word file, one function per kind."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from handbook.files.fitting import End
from handbook.files.word import meeting
from handbook.files.word.blank import NUMBERED
from handbook.files.word.calling import called, first
from handbook.files.word.controls import Controls
from handbook.files.word.doing import advice, tasks
from handbook.files.word.grids import cards, duties, grid
from handbook.files.word.letters import letter
from handbook.files.word.ooxml import (
    Element,
    cell,
    headed,
    paragraph,
    row,
    run,
    table,
    to_write,
)
from handbook.files.word.questions import asked
from handbook.files.word.wide import wide
from handbook.sheets.blocks import (
    Agenda,
    Block,
    Cards,
    Chapter,
    Copies,
    Duties,
    First,
    Frame,
    Grid,
    Grounds,
    Letter,
    Lines,
    Notes,
    Prose,
    Questions,
    Steps,
    Tasks,
)
from handbook.words.labels import Labels


def plain(text: str) -> list[Element]:
    """A text of which nothing stands out."""
    return [run(text)]


def forked(text: str) -> list[Element]:
    """Which plan it is then stands out from the question."""
    asked, found, leads = text.rpartition("? ")
    return [run(f"{asked}{found}"), run(leads, "Strong")] if found else plain(text)


def named(text: str) -> list[Element]:
    """What a law is called stands out from what it says."""
    name, found, said = text.partition(": ")
    return [run(f"{name}{found}", "Strong"), run(said)] if found else plain(text)


LOOKS = {"fork": forked, "laws": named}  # of prose, by its id


class Blocks:
    """Makes the blocks of one file; ``width`` is that of a line of text, ``logo`` for a letter.

    ``ends`` says where each part that starts a page is thought to end.
    """

    def __init__(
        self,
        labels: Labels,
        controls: Controls,
        width: int,
        logo: Iterable[Element] = (),
        ends: Sequence[End] = (),
    ) -> None:
        self.labels = labels
        self.controls = controls
        self.lists = 0  # that start at one
        self.width = width
        self.heading = "Heading2"
        self._makers: dict[type[Block], Callable[[Any], Iterator[Element]]] = {
            Tasks: lambda block: iter(tasks(block, self.labels, controls, width, self.heading)),
            Steps: self.steps,
            First: lambda block: iter([first(block, self.labels, width)]),
            Lines: self.lines,
            Frame: self.frame,
            Questions: self.questions,
            Grid: self.grid,
            Chapter: self.chapter,
            Cards: lambda block: iter([cards(block, controls, width)]),
            Duties: lambda block: iter([duties(block, self.labels, controls, width)]),
            Agenda: lambda block: meeting.agenda(block, self.labels, controls, width),
            Copies: lambda block: meeting.copies(
                block, self.labels, controls, width, self.heading, ends
            ),
            Prose: self.prose,
            Letter: lambda block: letter(block, self.labels, controls, logo),
            Notes: self.notes,
            Grounds: self.grounds,
        }

    def of(self, block: Block) -> Iterator[Element]:
        """The paragraphs and tables of a block."""
        return self._makers[type(block)](block)

    # What to do

    def steps(self, block: Steps) -> Iterator[Element]:
        """A numbered list that starts at one, or points without an order."""
        yield from headed(block.title, self.heading)
        self.lists += block.ordered
        number = NUMBERED + self.lists if block.ordered else 0
        style = "ListNumber" if block.ordered else "ListBullet"
        for step in block.steps:
            yield paragraph(style, *advice(step), number=number)

    def lines(self, block: Lines) -> Iterator[Element]:
        """Whom to call, with number and hours."""
        yield from headed(block.title, self.heading)
        yield from called(block, self.labels, self.controls, self.width)

    def frame(self, block: Frame) -> Iterator[Element]:
        """A framed rule."""
        inside = [
            paragraph("", run(block.title, "Strong"), keep=True),
            *(paragraph("ListBullet", run(line), keep=True) for line in block.lines),
            paragraph("", run(block.status, "SubtleReference")),
        ]
        yield paragraph("Spacer")
        yield table("Frame", block.title, [self.width], [row(cell(self.width, *inside))])

    def notes(self, block: Notes) -> Iterator[Element]:
        """Lines under a heading."""
        yield from headed(block.title, self.heading)
        control = self.controls.text("notes", block.title)
        yield from to_write(control, rows=block.rows)

    # What to read and write

    def questions(self, block: Questions) -> Iterator[Element]:
        """Questions with boxes or room to write."""
        yield from headed(block.title, self.heading)
        yield from asked(block, self.labels, self.controls)

    def grid(self, block: Grid) -> Iterator[Element]:
        """A table with a head."""
        yield from headed(block.title, self.heading)
        shape = wide if block.wide else grid
        yield shape(block, self.controls, self.width)

    def chapter(self, block: Chapter) -> Iterator[Element]:
        """A large heading on a new page; those of the blocks below it are one level down."""
        self.heading = "Heading3"
        yield paragraph("Chapter", run(block.title), new_page=True)
        yield from (paragraph("", run(one)) for one in (block.intro, block.address) if one)

    def prose(self, block: Prose) -> Iterator[Element]:
        """Paragraphs under a heading."""
        yield from headed(block.title, self.heading)
        style = "ListBullet" if block.points else "" if block.id == "fork" else "BodyText"
        look = LOOKS.get(block.id, plain)
        yield from (paragraph(style, *look(text), keep=block.held) for text in block.paragraphs)

    def grounds(self, block: Grounds) -> Iterator[Element]:
        """The laws and the sources, and where the rest is told."""
        yield from headed(block.title, self.heading)
        for label, names in block.rows:
            yield paragraph("", run(f"{label}: ", "Strong"), run(names))
        yield paragraph("", run(block.where))
