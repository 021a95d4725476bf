"""One question of a questionnaire as its script gets it: texts that need no more reading.

Must not know how it is made, nor how the page shows a question.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from handbook.model.questionnaire import Adoption, InLetter, QuestionKind


class Data(BaseModel):
    """What a script gets: nothing that it does not know, and nothing that changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FormMark(Data):
    """The place in a clause where the answer comes; no text can look like it."""

    answer: Literal[True] = True


Clause = tuple[str | FormMark, ...]


class FormLaw(Data):
    """A law by its name, with the way to it from the page."""

    text: str
    href: str


class FormNeed(Data):
    """The answers to another question of which one is needed."""

    question: str
    answers: tuple[str, ...]


class FormBounds(Data):
    """What fits in a field; a time is in minutes since midnight, a length in signs."""

    least: int
    most: int
    step: int
    unit: str
    future: bool
    past: bool
    length: int


class FormOption(Data):
    """One answer, and the sentences that it becomes; that in own words has none."""

    id: str
    text: str
    clause: str = ""
    public: str = ""


class FormQuestion(Data):
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
