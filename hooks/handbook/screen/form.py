"""A questionnaire as its script gets it: one piece of JSON, with texts that need no more reading.

Must not know how it is made, nor how the page shows a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict

from handbook.model.questionnaire import Adoption, InLetter, QuestionKind, Use

if TYPE_CHECKING:
    from handbook.words.phrases import Phrases


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FormMark(_Data):
    """The place in a clause where the answer comes; no text can look like it."""

    answer: Literal[True] = True


Clause = tuple[str | FormMark, ...]


class FormLaw(_Data):
    """A law by its name, with the way to it from the page."""

    text: str
    href: str


class FormConsent(FormLaw):
    """A law that asks the consent of the MR: in which articles, and when they were read."""

    ground: str


class FormDuty(FormConsent):
    """A law on which a plan rests, with what it asks."""

    said: str


class FormAsk(_Data):
    """What the letter asks of one part of the MR: on the rules for staff, or on some parts."""

    text: str
    staff: bool
    parts: tuple[str, ...]


class FormLine(_Data):
    """A line to call: its name and number, when it answers, and what for."""

    name: str
    phone: str
    answers: str
    text: str


class FormNeed(_Data):
    """The answers to another question of which one is needed."""

    question: str
    answers: tuple[str, ...]


class FormBounds(_Data):
    """What fits in a field; a time is in minutes since midnight, a length in signs."""

    least: int
    most: int
    step: int
    unit: str
    future: bool
    past: bool
    length: int


class FormOption(_Data):
    """One answer, and the sentences that it becomes; that in own words has none."""

    id: str
    text: str
    clause: str = ""
    public: str = ""


class FormQuestion(_Data):
    """One question, and who could come back to it; with options it has no clause of its own."""

    id: str
    kind: QuestionKind
    number: int
    text: str
    owner: str
    statement: str
    fixed: str
    laws: tuple[FormLaw, ...]
    required: bool
    staff: bool
    letter: InLetter | Literal[""]
    adoption: Adoption | Literal[""]
    needs: FormNeed | None
    bounds: FormBounds | None
    clause: Clause
    public: Clause
    options: tuple[FormOption, ...]


class FormArticle(_Data):
    """What always stands in the text: its paragraphs, and the laws under it."""

    id: str
    title: str
    text: tuple[str, ...]
    laws: tuple[FormLaw, ...]
    staff: bool
    public: str


class FormPart(_Data):
    """Questions under one heading, with its name for pupils; one that ends comes after the rest.

    Its own text always stands before what the answers become.
    """

    id: str
    title: str
    name: str
    ends: bool
    text: tuple[str, ...]
    questions: tuple[FormQuestion, ...]


class FormSide(_Data):
    """One answer of a clash: some options, or a number or time between two."""

    question: str
    answers: tuple[str, ...]
    least: int
    most: int


class FormClash(_Data):
    """Answers that cannot stand in one text: why, and what to change.

    Of two days the first comes too early: before the other, or also on the same day.
    """

    id: str
    early: Literal["", "before", "until"]
    between: tuple[FormSide, ...]
    why: str
    change: str


class Form(_Data):
    """One questionnaire, and what its papers say of where it comes from."""

    id: str
    title: str
    result: str
    edition: str
    checked: str
    locale: str
    school: str
    sender: str
    site: str
    uses: tuple[Use, ...]
    consent: tuple[FormConsent, ...]
    plan: bool
    duties: tuple[FormDuty, ...]
    asks: tuple[FormAsk, ...]
    lines: tuple[FormLine, ...]
    opening: tuple[FormArticle, ...]
    closing: tuple[FormArticle, ...]
    parts: tuple[FormPart, ...]
    clashes: tuple[FormClash, ...]


def as_json(data: Form) -> str:
    """JSON that cannot close the element in which it stands."""
    return _closed(data.model_dump_json())


def phrases(words: Phrases) -> str:
    """The words of the scripts of a questionnaire, in the same way."""
    return _closed(words.model_dump_json(by_alias=True))


def _closed(text: str) -> str:
    return text.replace("<", "\\u003c")
