"""Blocks of questions, with room to answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model.questionnaire import QuestionKind
from handbook.sheets.blocks.base import Block, heading, joined
from handbook.sheets.codes import Item


@dataclass(frozen=True)
class Clashing:
    """After which answers which of these do not fit, and why; only the first names numbers."""

    before: str
    why: str


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
    clashes: tuple[Clashing, ...] = ()

    @property
    def item(self) -> Item:
        """Its id and its words."""
        answers = (" / ".join(self.options), f"[{self.form or self.kind}]")
        why = (one.why for one in self.clashes)
        return self.id, joined((self.text, self.help, self.statement, self.fixed, *why, *answers))


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
