"""What a build writes beside its pages: open data, a feed, a calendar and sheets on paper.

Must not know how a page is made. Loads the makers of files only where files are made, because
their libraries are large.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook import opendata, render
from handbook.labels import LABELS
from handbook.paper import file_name

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


def write(catalog: Catalog, place: Place, templates: render.Templates) -> None:
    """The open data, and the feed where the site is known."""
    folder = place.root / place.folder
    opendata.write(folder, catalog, place.address, place.site)
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
        data = agenda.calendar(catalog, LABELS[catalog.language], today, place.full)
        (place.root / place.folder / agenda.NAME).write_bytes(data)


def write_sheets(catalog: Catalog, place: Place, template: Path, store: Store) -> None:
    """Every sheet as files beside its page."""
    from handbook.paper import compose, pdf

    labels = LABELS[catalog.language]
    press = pdf.Press(template, labels, store)
    for sheet in compose.Composer(catalog, labels).all():
        folder = place.root / place.address(sheet.uri)
        folder.mkdir(parents=True, exist_ok=True)
        made = press.pdf(sheet, place.of_sheet(sheet))
        (folder / file_name(sheet.name, "pdf")).write_bytes(made)
