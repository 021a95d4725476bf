"""Blocks of what to do: tasks to tick, steps in order, rules in a frame."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.sheets.blocks.base import Block, heading, joined
from handbook.sheets.codes import Item


@dataclass(frozen=True)
class Task:
    """Something to do: what, why or how, by whom, and who can be called.

    How sure it is stands at the end of the sheet, with what it rests on; ``own`` says what
    a rule of the school made of it. ``told`` holds lines with a label, such as what often goes
    wrong.
    """

    id: str
    text: str
    help: str = ""
    who: str = ""
    calls: str = ""
    own: str = ""
    told: tuple[tuple[str, str], ...] = ()

    @property
    def ground(self) -> str:
        """Who does it, as it stands behind the text; or nothing."""
        return f"({self.who})" if self.who else ""

    @property
    def item(self) -> Item:
        """Its id and its words."""
        told = (f"{label}: {said}" for label, said in self.told)
        return self.id, joined((self.text, self.own, self.help, *told, self.calls, self.ground))


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
    """Numbered steps, or points that are not ``ordered``."""

    title: str
    steps: tuple[Task, ...]
    id: str = ""
    ordered: bool = True

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
