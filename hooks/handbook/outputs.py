"""What a build writes beside its pages: open data, a feed, a calendar and sheets on paper.

Must not know how a page is made. Loads the makers of files only where files are made, because
their libraries are large.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook import opendata, render
from handbook.labels import LABELS
from handbook.paper import bundle_name, endings, file_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from handbook.catalog import Catalog
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

    def of_code(self, sheet: Sheet) -> str:
        """The whole address that says whether a sheet is still right, or nothing.

        A sheet that leads to another page, such as a card for an emergency, keeps to that.
        """
        asked = self.site and self.codes and not sheet.leads
        return f"{self.site}{self.codes}#{sheet.code}" if asked else ""

    def of_sheet(self, sheet: Sheet) -> str:
        """The whole address that a sheet leads to, or nothing where the site has none."""
        return self.full(sheet.leads) if sheet.leads else self.full(sheet.uri, sheet.anchor)


def write(shelf: Shelf, place: Place, templates: Templates) -> None:
    """The open data, and the feed where the site is known."""
    folder, catalog = place.root / place.folder, shelf.catalog
    opendata.write(folder, catalog, place.address, place.site, shelf.code)
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


def write_sheets(shelf: Shelf, place: Place, templates: Path, store: Store) -> None:
    """Every sheet as files beside its page, and all for one role in one file.

    ``templates`` is the folder of the shapes of paper.
    """
    from handbook.paper import bundle, pdf, table
    from handbook.paper.docx import Word

    tables = table.Tables(templates / "table", shelf.labels, store)
    press = pdf.Press(templates, shelf.labels, store)
    word = Word(shelf.labels, store)
    make = {
        "docx": lambda sheet, at: word.docx(sheet, at, place.of_code(sheet)),
        "csv": tables.csv,
        "ods": tables.ods,
    }
    made = {}
    # Typst leaves Python alone while it sets a sheet, so that the other files come meanwhile.
    with ThreadPoolExecutor(1) as pool:
        pdfs = {
            sheet.place: press.later(pool, sheet, place.of_sheet(sheet), place.of_code(sheet))
            for sheet in shelf.sheets
            if "pdf" in endings(sheet)
        }
        for sheet in shelf.sheets:
            at = place.of_sheet(sheet)
            made[sheet.place] = {
                ending: make[ending](sheet, at) for ending in endings(sheet) if ending in make
            }
    for where, pdf_of in pdfs.items():
        made[where] = {"pdf": pdf_of(), **made[where]}
    for sheet in shelf.sheets:
        for ending, content in made[sheet.place].items():
            place.write(sheet.uri, file_name(sheet.name, ending), content)
    if shelf.home:
        bundler = bundle.Bundler(shelf, made, place.full(shelf.home.uri), store)
        for role in shelf.roles():
            place.write(shelf.home.uri, bundle_name(role), bundler.bundle(role))
