"""Books as PDF: a chapter or the whole handbook, with its contents and the pages it refers to.

Every text goes to the typesetter as data. Same input, same bytes.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from handbook.catalog import plain
from handbook.catalog.page import Page
from handbook.files import pdf, qr, setting
from handbook.sheets.blocks import values
from handbook.sheets.blocks.text import Anchor, Run
from handbook.sheets.book import binding
from handbook.sheets.book.binding import Book, Menu
from handbook.sheets.book.worksheets import SITE
from handbook.sheets.place import Place

SHAPE = "book.typ"
LEADS = ("http://", "https://", "mailto:", "tel:")
WORDS = (
    *pdf.WORDS,  # a block may use any word that a sheet has
    *("audience_label", "brief"),
    *("book_chapter", "book_contents", "book_page", "book_left_out", "book_licence"),
)


class BookPdf:
    """What sets the books of one language; ``shapes`` is the folder of the Typst files."""

    def __init__(self, shapes: Path, place: Place, logo: str = "") -> None:
        self.template = shapes / SHAPE
        self.logo = logo
        self.place = place

    def key(self, book: Book) -> str:
        """All that decides what a book becomes."""
        return f"{setting.made_with(self.template, __file__)}\n{self.data(book)}"

    def make(self, book: Book) -> bytes:
        """A book as PDF."""
        return setting.typeset(self.template, self.data(book))

    def data(self, book: Book) -> str:
        """A book as JSON, with where everything in it leads."""
        labels, school = book.catalog.labels, book.catalog.school
        leads = self.place.full(book.pages[0].uri) if len(book.chapters) == 1 else self.place.site
        told = {
            "title": book.title,
            "author": plain.name_of_site(school, labels),
            "logo": self.logo,
            "whole": len(book.chapters) > 1,
            "language": book.catalog.language,
            "checked": labels.date(book.checked),
            "until": labels.date(book.until),
            "address": leads,
            "qr": qr.svg(leads) if leads else "",
            "labels": {name: getattr(labels, name) for name in WORDS},
            "left_out": [(page.title, page.language) for page in book.left_out],
            "chapters": [self._chapter(book, menu) for menu in book.chapters],
        }
        return json.dumps(told, default=lambda part: self._value(book, part), ensure_ascii=False)

    def _chapter(self, book: Book, menu: Menu) -> dict[str, Any]:
        pages = [book.catalog.pages[uri] for uri in menu.pages]
        opens = pages[0].title == menu.title
        told = [self._page(book, page, 1 if opens and page is pages[0] else 2) for page in pages]
        return {"title": menu.title, "opens": opens, "pages": told}

    def _page(self, book: Book, page: Page, level: int) -> dict[str, Any]:
        labels = book.catalog.labels
        return {
            "uri": page.uri,
            "title": page.title,
            "level": level,
            "brief": plain.text(book.catalog, page.facts.brief or ""),
            "audience": labels.roles(page.facts.audience),
            "checked": labels.date(page.facts.checked),
            "until": labels.date(page.due),
            "address": self.place.full(page.uri),
            "parts": list(self._parts(book, page)),
        }

    def _parts(self, book: Book, page: Page) -> Iterator[dict[str, Any]]:
        """The blocks of a page, each with the places it holds that something leads to."""
        met: set[str] = set()
        for depth, block in book.leaves[page.uri]:
            found = (f"{page.uri}#{name}" for name in binding.names(block))
            places = [one for one in dict.fromkeys(found) if one in book.asked and one not in met]
            met.update(places)
            if places or not isinstance(block, Anchor):
                yield {"under": depth, **values(block), "places": places}

    def _value(self, book: Book, part: object) -> dict[str, Any]:
        return (
            {**asdict(part), **self._led(book, part.to)} if isinstance(part, Run) else values(part)
        )

    def _led(self, book: Book, to: str) -> dict[str, str]:
        """Where a run leads: a place in the book, an address, or nowhere."""
        if not to or to.startswith(LEADS):
            return {"to": to, "at": ""}
        uri, _, anchor = to.removeprefix(SITE).partition("#")
        if not to.startswith(SITE) and uri in book.leaves:
            return {"to": "", "at": to if to in book.places else uri}
        if uri in book.catalog.left_out:
            return {"to": "", "at": ""}
        known = uri in book.catalog.pages
        address = self.place.full(uri, anchor) if known else self._file(uri)
        return {"to": address, "at": ""}

    def _file(self, name: str) -> str:
        """The address of what is no page."""
        return f"{self.place.site}{self.place.folder}{name}" if self.place.site else ""
