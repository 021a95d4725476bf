"""Where the pages and files of one language stand: addresses below the site, and whole ones.

Must not know how a file is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from handbook.catalog.index import Catalog
from handbook.sheets.blocks import Block, Chapter, Mentions, Prose
from handbook.sheets.sheet import Sheet
from handbook.sheets.shelf import Shelf


@dataclass(frozen=True)
class Place:
    """Where the files of one language go.

    ``folder`` is that of the language below the site, such as ``en/``; ``address`` gives the
    address of a page below the site, and ``site`` is the address of the site itself, or empty
    where it has none; ``codes`` is the page of the codes of sheets below the site, or empty.
    """

    folder: str
    address: Callable[[str], str]
    site: str
    codes: str = ""

    def below(self, uri: str) -> str:
        """The address of a page below the folder of its language."""
        return self.address(uri).removeprefix(self.folder)

    def full(self, uri: str, anchor: str = "") -> str:
        """The whole address of a page or a place on it, or nothing where the site has none."""
        end = f"#{anchor}" if anchor else ""
        return f"{self.site}{self.address(uri).removeprefix('./')}{end}" if self.site else ""

    def links(self, sheet: Sheet) -> Links:
        """Where a sheet leads to; one that leads to another page, such as a card, keeps to that."""
        leads = self.full(sheet.leads) if sheet.leads else self.full(sheet.uri, sheet.anchor)
        asked = self.site and self.codes and not sheet.leads
        return Links(leads, f"{self.site}{self.codes}#{sheet.code}" if asked else "")

    def placed(self, sheet: Sheet) -> Sheet:
        """A sheet with the addresses of what it names and holds, where the site has one."""
        blocks = tuple(made for block in sheet.blocks for made in self._block(block))
        return replace(sheet, blocks=blocks)

    def _block(self, block: Block) -> Iterator[Block]:
        if isinstance(block, Chapter) and block.uri:
            block = replace(block, address=self.full(block.uri))
        if not isinstance(block, Mentions):
            yield block
            return
        found = [(m.title, m.url or self.full(m.uri, m.anchor)) for m in block.mentions]
        lines = tuple(f"{title}: {address}" for title, address in found if address)
        if lines:
            yield Prose(block.title, lines)


@dataclass(frozen=True)
class Links:
    """Where a sheet stands online, and what says whether it is still right; or nothing."""

    sheet: str = ""
    verdict: str = ""


class Offered(NamedTuple):
    """A chapter as one file beside its first page: its name, its pages and its bytes."""

    name: str
    pages: int
    size: int


@dataclass(frozen=True)
class Edition:
    """All that the files of one language are made from; ``version`` is that of the handbook.

    ``chapters`` are those that the site offers as one file, by their first page; ``logo`` is that
    of the school as a drawing, or empty.
    """

    shelf: Shelf
    place: Place
    today: date
    version: str = ""
    chapters: Mapping[str, Offered] = field(default_factory=dict)
    logo: str = ""

    @property
    def catalog(self) -> Catalog:
        """The pages and records of the language."""
        return self.shelf.catalog
