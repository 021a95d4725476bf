"""A questionnaire as its script gets it: one piece of JSON, with texts that need no more reading.

Must not know how it is made, nor how the page shows a question.
"""

import json
from collections.abc import Mapping
from typing import Literal

from handbook.model.questionnaire import Paper
from handbook.screen.question import Data, FormLaw, FormQuestion


class FormConsent(FormLaw):
    """A law that asks the consent of the MR: in which articles, and when they were read."""

    ground: str


class FormDuty(FormConsent):
    """A law on which a text rests, with what it asks and in which articles."""

    said: str


class FormAsk(Data):
    """What the letter asks of one part of the MR: on the rules for staff, or on some parts."""

    text: str
    staff: bool
    parts: tuple[str, ...]
    advice: bool


class FormLine(Data):
    """A line to call: its name and number, when it answers, and what for."""

    name: str
    phone: str
    answers: str
    text: str


class FormArticle(Data):
    """What always stands in the text: its paragraphs, and the laws under it."""

    id: str
    title: str
    text: tuple[str, ...]
    laws: tuple[FormLaw, ...]
    staff: bool
    public: str


class FormPart(Data):
    """Questions under one heading, with its name for pupils; one that ends comes after the rest.

    Its own text always stands before what the answers become.
    """

    id: str
    title: str
    name: str
    ends: bool
    text: tuple[str, ...]
    questions: tuple[FormQuestion, ...]


class FormBlank(Data):
    """A value that the school did not fill in: what it is, and how it stands in the text."""

    name: str
    said: str


class FormContact(Data):
    """Someone whom the text names, with the number and the address that the school filled in."""

    name: str
    reach: str


class FormSide(Data):
    """One answer of a clash: some options, or a number or time between two."""

    question: str
    answers: tuple[str, ...]
    least: int
    most: int


class FormClash(Data):
    """Answers that cannot stand in one text: why, and what to change.

    Of two days the first comes too early: before the other, or also on the same day.
    """

    id: str
    early: Literal["", "before", "until"]
    between: tuple[FormSide, ...]
    why: str
    change: str


class Form(Data):
    """One questionnaire, and what its papers say of where it comes from.

    Of the laws in ``unread`` not every article was read in the law itself; ``leader`` sees to
    what the school did not fill in.
    """

    id: str
    title: str
    result: str
    edition: str
    checked: str
    locale: str
    school: str
    sender: str
    site: str
    uses: tuple[Paper, ...]
    consent: tuple[FormConsent, ...]
    plan: bool
    duties: tuple[FormDuty, ...]
    unread: tuple[str, ...]
    blanks: tuple[FormBlank, ...]
    contacts: tuple[FormContact, ...]
    leader: str
    asks: tuple[FormAsk, ...]
    lines: tuple[FormLine, ...]
    opening: tuple[FormArticle, ...]
    closing: tuple[FormArticle, ...]
    parts: tuple[FormPart, ...]
    clashes: tuple[FormClash, ...]


def as_json(data: Form) -> str:
    """JSON that cannot close the element in which it stands."""
    return _closed(data.model_dump_json())


def phrases(words: Mapping[str, str]) -> str:
    """The words of the scripts of a questionnaire, in the same way."""
    return _closed(json.dumps(words, ensure_ascii=False, separators=(",", ":")))


def _closed(text: str) -> str:
    return text.replace("<", "\\u003c")
