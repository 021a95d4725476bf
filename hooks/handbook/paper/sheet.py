"""A sheet of paper: a head, and a row of blocks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, get_args

from handbook.codes import Content
from handbook.paper.blocks import Block, Chapter, heading, joined, values

SheetKind = Literal[
    "checklist", "acute", "plan", "questionnaire", "pack", "card", "overview", "text", "letter"
]
SHEET_KINDS: tuple[SheetKind, ...] = get_args(SheetKind)
Format = Literal["sheet", "card", "poster-a4", "poster-a3"]


@dataclass(frozen=True)
class Mention:
    """A page or a record that a sheet names: where it stands in the handbook, or on the web."""

    title: str
    uri: str
    anchor: str = ""
    url: str = ""


@dataclass(frozen=True)
class Sheet:
    """One sheet: its kind, what it is called, where it stands, since when, and its blocks.

    ``key`` is its kind and its id, which never change; ``name`` is that of its files, without an
    end; ``uri`` and ``anchor`` say which page it belongs to; ``school`` is empty where the reader
    writes it; ``fill`` asks for the lines with the name of the school and the day; ``leads`` is
    the page of its QR code, where that is another one; ``code`` says which version of its content
    this is; ``of`` is what it is a part of, such as a pack of several lengths, and ``part`` which
    one; ``mentions`` is what its texts name, in order.
    """

    kind: SheetKind
    key: str
    name: str
    uri: str
    anchor: str
    title: str
    intro: str
    language: str
    author: str
    school: str
    version: str
    blocks: tuple[Block, ...]
    fill: bool = False
    format: Format = "sheet"
    leads: str = ""
    code: str = ""
    of: str = ""
    part: str = ""
    mentions: tuple[Mention, ...] = ()

    def content(self, language: str) -> Content:
        """What the sheet says, in the edition of a language."""
        said = [*heading("intro", joined([self.intro]))]
        counts = True
        for block in self.blocks:
            chapter = isinstance(block, Chapter)
            counts = not block.code if isinstance(block, Chapter) else counts
            said += block.items() if counts or chapter else ()
        return Content(self.key, language, joined([self.title]), tuple(said))

    @property
    def place(self) -> tuple[str, str]:
        """What tells a sheet from all others: its page, and the name of its files."""
        return self.uri, self.name

    def as_json(self, **more: Any) -> str:
        """The whole sheet and ``more`` as JSON; each block says of what kind it is."""
        return json.dumps({**vars(self), **more}, default=values, ensure_ascii=False)
