"""A sheet of paper: a head, and a row of blocks."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from handbook.model.kinds import Format, SheetKind
from handbook.reading.tongues import bare
from handbook.sheets.blocks import Block, Chapter, Mention, Mentions, heading, joined, values
from handbook.sheets.codes import Content


class Note(NamedTuple):
    """A sentence above a sheet, in a language of its own."""

    text: str
    language: str


@dataclass(frozen=True)
class Sheet:
    """One sheet: its kind, what it is called, where it stands, from when until when, its blocks.

    ``key`` is its kind and its id, which never change; ``name`` is that of its files, without an
    end; ``uri`` and ``anchor`` say which page it belongs to; ``school`` is empty where the reader
    writes it; ``fill`` asks for the lines with the name of the school and the day; ``leads`` is
    the page of its QR code, where that is another one; ``code`` says which version of its content
    this is; ``note`` says, in the language of the edition, that the sheet is in another; ``of`` is
    what it is a part of, such as a pack of several lengths, and ``part`` which one.
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
    until: date
    blocks: tuple[Block, ...]
    fill: bool = False
    format: Format = "sheet"
    leads: str = ""
    code: str = ""
    note: Note | None = None
    of: str = ""
    part: str = ""

    def content(self, language: str) -> Content:
        """What the sheet says, in the edition of a language."""
        said = [*heading("intro", joined([self.intro]))]
        counts = True
        for block in self.blocks:
            chapter = isinstance(block, Chapter)
            counts = not block.code if isinstance(block, Chapter) else counts
            said += block.items() if counts or chapter else ()
        items = tuple((bare(name), bare(text)) for name, text in said)
        return Content(self.key, language, bare(joined([self.title])), items)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """What its texts name, in order."""
        found = (one for one in self.blocks if isinstance(one, Mentions))
        return tuple(mention for one in found for mention in one.mentions)

    @property
    def place(self) -> tuple[str, str]:
        """What tells a sheet from all others: its page, and the name of its files."""
        return self.uri, self.name

    def as_json(self, **more: Any) -> str:
        """The whole sheet and ``more`` as JSON; each block says of what kind it is."""
        held = {**vars(self), "until": self.until.isoformat(), **more}
        return json.dumps(held, default=values, ensure_ascii=False)
