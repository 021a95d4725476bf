"""The words of one language that the search knows: what says little, what says much, what is asked.

Only names and types; the values stand in the file of each language.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from handbook.model.base import Noun

Found = Literal[
    "plan",
    "steps",
    "law",
    "checklist",
    "sheet",
    "contact",
    "term",
    "resource",
    "evidence",
    "moment",
    "task",
    "role",
    "list",
    "page",
]
Sought = Literal["plan", "steps", "law", "sheet", "contact", "term", "page"]
Said = Annotated[tuple[str, ...], Field(min_length=1)]


class Finding(Noun):
    """Words with spaces between them, and words or phrases in lists.

    ``stop`` says nothing about what is sought, ``aside`` only who it was or where it happened.
    ``kind`` names what is found; ``ask`` has the words by which a question asks for one kind of
    page. After a sign of ``crisis`` someone may want to die, after one of ``danger`` someone
    threatens, after one of ``hurt`` someone is, after one of ``assault`` it was sexual, after one
    of ``missing`` someone is gone; ``harmless`` takes words out before we look for those.
    """

    stop: str
    aside: str
    kind: Mapping[Found, str]
    ask: Mapping[Sought, Said]
    same: tuple[str, ...]
    crisis: Said
    danger: Said
    hurt: Said
    assault: Said
    missing: Said
    harmless: tuple[str, ...]
