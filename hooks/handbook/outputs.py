"""What a build writes beside its pages: open data, a feed, a calendar and sheets on paper.

Must not know how a page is made. Loads the makers of files only where files are made, because
their libraries are large.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook import opendata, render
from handbook.labels import LABELS
from handbook.paper import bundle_name, endings, file_name
from handbook.paper.blocks import Chapter, Notes, Prose

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from handbook.catalog import Catalog
    from handbook.labels import Labels
    from handbook.paper import bundle
    from handbook.paper.sheet import Sheet
    from handbook.paper.shelf import Shelf
    from handbook.store import Store
    from handbook.templates import Templates

FEED = "changes.xml"


@dataclass(frozen=True)
class Place:
    """Where the files of one language go.

    ``root`` is the folder of the site, ``folder`` that of the language below it, such as
    ``en/``; ``address`` gives the address of a page below the site, and ``site`` is the
    address of the site itself, where it is known; ``codes`` is the page of the codes of sheets
    below the site, or empty.
    """

    root: Path
    folder: str
    address: Callable[[str], str]
    site: str | None
    codes: str = ""

    def full(self, uri: str, anchor: str = "") -> str:
        """The whole address of a page or a place on it, or nothing where the site has none."""
        end = f"#{anchor}" if anchor else ""
        return f"{self.site}{self.address(uri)}{end}" if self.site else ""

    def write(self, uri: str, name: str, content: bytes) -> None:
        """A file beside a page."""
        folder = self.root / self.address(uri)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)

    def with_addresses(self, sheet: Sheet, labels: Labels) -> Sheet:
        """A sheet with the addresses of what it names, where the site has one: at its end, before
        room to write, and in a pack before its first chapter.
        """
        found = [(one.title, one.url or self.full(one.uri, one.anchor)) for one in sheet.mentions]
        lines = tuple(f"{title}: {address}" for title, address in found if address)
        if not lines:
            return sheet
        apart = (n for n, one in enumerate(sheet.blocks) if isinstance(one, Chapter | Notes))
        end = next(apart, len(sheet.blocks))
        named = Prose(labels["mentions"], lines)
        return replace(sheet, blocks=(*sheet.blocks[:end], named, *sheet.blocks[end:]))

    def of_code(self, sheet: Sheet) -> str:
        """The whole address that says whether a sheet is still right, or nothing.

        A sheet that leads to another page, such as a card for an emergency, keeps to that.
        """
        asked = self.site and self.codes and not sheet.leads
        return f"{self.site}{self.codes}#{sheet.code}" if asked else ""

    def of_sheet(self, sheet: Sheet) -> str:
        """The whole address that a sheet leads to, or nothing where the site has none."""
        return self.full(sheet.leads) if sheet.leads else self.full(sheet.uri, sheet.anchor)


def write(shelf: Shelf, place: Place, templates: Templates, version: str) -> None:
    """The open data, and the feed where the site is known."""
    folder, catalog = place.root / place.folder, shelf.catalog
    opendata.write(folder, catalog, place.address, place.site, shelf.code, version)
    if place.site:
        below = len(place.folder)
        feed = render.changes(
            templates, catalog, lambda uri: place.address(uri)[below:], place.site + place.folder
        )
        (folder / FEED).write_text(feed, encoding="utf-8", newline="\n")


def write_calendar(catalog: Catalog, place: Place, today: date) -> None:
    """The calendar of the school year, where a page says when what is due."""
    from handbook.paper import agenda

    if catalog.all("moment"):
        data = agenda.calendar(
            catalog,
            LABELS[catalog.language],
            today,
            lambda entry: place.full(entry.uri, entry.anchor),
        )
        (place.root / place.folder / agenda.NAME).write_bytes(data)


class Printing:
    """The files of every sheet of one language, and all for one role in one file.

    What must be typeset anew is so from the start, beside the pages: Typst leaves Python alone
    while it sets a sheet. ``shapes`` is the folder of the shapes of paper.
    """

    def __init__(self, shelf: Shelf, place: Place, shapes: Path, store: Store) -> None:
        from handbook.paper import pdf

        self.shelf = shelf
        self.place = place
        self.shapes = shapes
        self.sheets = [place.with_addresses(sheet, shelf.labels) for sheet in shelf.sheets]
        self.store = store
        self._pool = ThreadPoolExecutor(1)
        self._bundled: Future[None] = Future()
        press = pdf.Press(shapes, shelf.labels, store)
        self._pdfs = {
            sheet.place: press.later(self._pool, sheet, place.of_sheet(sheet), place.of_code(sheet))
            for sheet in self.sheets
            if "pdf" in endings(sheet)
        }

    def stop(self) -> None:
        """Leave what was not begun: nobody waits for it."""
        self._pool.shutdown(cancel_futures=True)

    def write(self) -> None:
        """Put every file beside its page; the zip files follow, see ``finish``."""
        made = self._made()
        for sheet in self.sheets:
            for ending, content in made[sheet.place].items():
                self.place.write(sheet.uri, file_name(sheet.name, ending), content)
        self._bundled = self._pool.submit(self._bundle, made)

    def finish(self) -> None:
        """Wait until all files are there."""
        with self._pool:
            self._bundled.result()

    def _made(self) -> dict[tuple[str, str], dict[str, bytes]]:
        """The files of each sheet, in the order of their buttons."""
        from handbook.paper import table
        from handbook.paper.docx import Word

        tables = table.Tables(self.shapes / "table", self.shelf.labels, self.store)
        word = Word(self.shelf.labels, self.store)
        make: dict[str, Callable[[Sheet, str], bytes]] = {
            "docx": lambda sheet, at: word.docx(sheet, at, self.place.of_code(sheet)),
            "csv": tables.csv,
            "ods": tables.ods,
        }
        made = {}
        for sheet in self.sheets:
            at = self.place.of_sheet(sheet)
            made[sheet.place] = {
                ending: make[ending](sheet, at) for ending in endings(sheet) if ending in make
            }
        for where, pdf in self._pdfs.items():
            made[where] = {"pdf": pdf(), **made[where]}
        return made

    def _bundle(self, made: bundle.Made) -> None:
        from handbook.paper import bundle

        if self.shelf.home:
            address = self.place.full(self.shelf.home.uri)
            bundler = bundle.Bundler(self.shelf, made, address)
            for role in self.shelf.roles():
                self.place.write(self.shelf.home.uri, bundle_name(role), bundler.bundle(role))
