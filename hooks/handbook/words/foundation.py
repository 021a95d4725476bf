"""The words of the overview of a foundation, and of the page on which a reader chooses a school.

Only names and types; the values stand in the file of each language.
"""

from collections.abc import Mapping
from typing import Literal, Self

from pydantic import model_validator

from handbook.model.base import Noun
from handbook.model.school import QUOTED

State = Literal["school", "foundation", "part", "missing", "unread"]


class FoundationWords(Noun):
    """Every word of these two pages; ``{name}`` is filled in there, ``named`` has what a school
    fills in by its key."""

    title: str
    about: str
    broken: str
    wrong_one: str
    wrong_many: str
    by_duty: str
    others: str
    school: str
    checked: str
    state: Mapping[State, str]
    named: Mapping[str, str]
    choice: str
    choose: str
    of: str
    danger: str

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if tuple(self.named) != QUOTED:
            raise ValueError(f"bij named horen deze sleutels, op volgorde: {', '.join(QUOTED)}")
        return self
