"""The words of the overview of a foundation, and of the page on which a reader chooses a school.

Only names and types; the values stand in the file of each language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from handbook.model.base import Noun

State = Literal["school", "foundation", "part", "missing", "unread"]


class FoundationWords(Noun):
    """Every word of these two pages; ``{name}`` is filled in there."""

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
    choice: str
    choose: str
    of: str
    danger: str
