"""Worksheets in a book: the blocks of their sheets, and what those leave to other files.

Must not know where on a page they stand.
"""

from collections.abc import Iterator
from typing import cast

from handbook.catalog import plain
from handbook.catalog.index import Entry
from handbook.model.base import Identified
from handbook.model.packs import Pack
from handbook.model.worksheets import Plan
from handbook.sheets.blocks import Block, Chapter, Grounds, Mentions, Notes, Prose
from handbook.sheets.blocks.text import BELOW, Anchor, Box, Head, Points, Run, Said
from handbook.sheets.book.sentences import Sentences, said
from handbook.sheets.compose.desk import Desk
from handbook.sheets.compose.stories import CASES
from handbook.sheets.names import pack_name
from handbook.sheets.shelf import Shelf

SITE = "site:"  # before the path of a page that is meant as it is online
ELSEWHERE = (Mentions, Notes, Grounds)  # what does not stand where a sheet has it


class Worksheets:
    """Makes the worksheets of one page; ``grounds`` are for its end."""

    def __init__(self, desk: Desk, shelf: Shelf, sentences: Sentences) -> None:
        self.catalog = desk.catalog
        self.labels = desk.labels
        self.shelf = shelf
        self.sentences = sentences
        self.grounds: list[Grounds] = []

    def sheet(self, entry: Entry[Identified]) -> Iterator[Block]:
        """The blocks of the sheet of a worksheet; what belongs at the end waits for it."""
        sheet = self.shelf.find(entry.uri, entry.noun.id)
        if sheet is None:
            return
        if sheet.intro:
            yield said(sheet.intro)
        for block in sheet.blocks:
            if isinstance(block, Grounds):
                self.grounds.append(block)
            elif isinstance(block, Prose) and block.id == "fork":
                yield self._fork(cast("Plan", entry.noun))
            elif not isinstance(block, ELSEWHERE):
                yield Anchor(tuple(f"{entry.noun.id}-{name}" for name, _ in block.items()))
                yield block
        if isinstance(entry.noun, Plan):
            yield from self._letters(entry.noun)

    def _fork(self, plan: Plan) -> Points:
        """The questions that lead to another plan, each with the page of that."""
        found = self.catalog.pages
        asked = (
            (f"{self._plain(one.text)} ", Run(found[one.page].title, to=one.page))
            for one in plan.fork
        )
        return Points(False, tuple((said(*one),) for one in asked))

    def _letters(self, plan: Plan) -> Iterator[Block]:
        """What others are told, to adapt."""
        if plan.letters:
            yield Head(BELOW, (Run(self.labels.letters),))
            yield said(self.labels.copied_text)
        for letter in plan.letters:
            yield Anchor((f"{plan.id}-{letter.id}",))
            parts = tuple(Said(self.sentences.rich(part)) for part in letter.paragraphs)
            yield Box(self.sentences.rich(letter.to), parts)

    def pack(self, entry: Entry[Identified], pack: Pack) -> Iterator[Block]:
        """The longest meeting and its cases, without the worksheets that its sheet brings."""
        sheet = self.shelf.find(entry.uri, pack_name(pack, pack.lengths[-1]))
        if sheet and sheet.intro:
            yield said(sheet.intro)
        here = True
        for block in sheet.blocks if sheet else ():
            if isinstance(block, Chapter):
                here = block.id == CASES
            elif here and not isinstance(block, ELSEWHERE):
                yield block
        yield self.sheets(entry)

    def sheets(self, entry: Entry[Identified]) -> Said:
        """Where the sheets are that a book has no room for."""
        return said(Run(self.labels.book_sheets, to=f"{SITE}{entry.uri}#{entry.anchor}"))

    def _plain(self, text: str) -> str:
        return plain.text(self.catalog, text)
