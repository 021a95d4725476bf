"""What a build writes beside its pages: open data, a feed, a calendar and sheets on paper.

Must not know how a page is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook import opendata, render
from handbook.labels import LABELS
from handbook.paper import agenda, compose, file_name, pdf
from handbook.paper.word.writer import Word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from handbook.catalog import Catalog, Entry
    from handbook.paper.sheet import Sheet
    from handbook.paper.store import Store

FEED = "changes.xml"


@dataclass(frozen=True)
class Place:
    """Where the files of one language go.

    ``root`` is the folder of the site, ``folder`` that of the language below it, such as
    ``en/``; ``address`` gives the address of a page below the site, and ``site`` is the
    address of the site itself, where it is known.
    """

    root: Path
    folder: str
    address: Callable[[str], str]
    site: str | None

    def full(self, entry: Entry) -> str | None:
        """The whole address of a record."""
        return f"{self.site}{self.address(entry.uri)}#{entry.anchor}" if self.site else None

    def of_sheet(self, sheet: Sheet) -> str:
        """The whole address of what a sheet shows, or nothing where the site has none."""
        end = f"#{sheet.anchor}" if sheet.anchor else ""
        return f"{self.site}{self.address(sheet.uri)}{end}" if self.site else ""


def write(catalog: Catalog, place: Place, templates: render.Templates, today: date) -> None:
    """The open data, the calendar of the school year, and the feed where the site is known."""
    folder = place.root / place.folder
    opendata.write(folder, catalog, place.address, place.site)
    if catalog.all("moment"):
        data = agenda.calendar(catalog, LABELS[catalog.language], today, place.full)
        (folder / agenda.NAME).write_bytes(data)
    if place.site:
        below = len(place.folder)
        feed = render.changes(
            templates, catalog, lambda uri: place.address(uri)[below:], place.site + place.folder
        )
        (folder / FEED).write_text(feed, encoding="utf-8", newline="\n")


def write_sheets(catalog: Catalog, place: Place, template: Path, store: Store) -> None:
    """Every sheet as files beside its page; a letter, which is there to be changed, for Word."""
    labels = LABELS[catalog.language]
    composer = compose.Composer(catalog, labels)
    press = pdf.Press(template, labels, store)
    writer = Word(labels, store)
    for sheet in composer.all():
        _write(place, sheet, "pdf", press.pdf(sheet, place.of_sheet(sheet)))
        _write(place, sheet, "docx", writer.docx(sheet, place.of_sheet(sheet)))
    for sheet in composer.letters():
        _write(place, sheet, "docx", writer.docx(sheet, place.of_sheet(sheet)))


def _write(place: Place, sheet: Sheet, ending: str, made: bytes) -> None:
    folder = place.root / place.address(sheet.uri)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file_name(sheet.name, ending)).write_bytes(made)
