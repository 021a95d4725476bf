"""Books: each chapter and the whole handbook as a PDF, on demand or beside the pages of a site.

All chapters make a first build a third longer, so that it makes them only when asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from handbook.catalog import menus
from handbook.catalog.pages import shows_sheets
from handbook.files import setting
from handbook.files.book import BookPdf
from handbook.loading import Loaded
from handbook.reading.problems import quoted
from handbook.sheets.book.binding import Bindery, Book, Menu
from handbook.sheets.place import Edition, Offered, Place
from handbook.sheets.shelf import Shelf
from handbook.store import Store

FOLDER, WHOLE = "book", "handboek"
SHAPES, KEPT = "overrides/sheets", ".cache/books"


class UnknownError(Exception):
    """A chapter or a language was asked for that is not there."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"{what} {quoted(name)} ken ik niet. Kies uit: {', '.join(known)}.")


class Site(NamedTuple):
    """What the engine knows: the address of each page, and the day."""

    address: Callable[[str, str], str]
    today: date


class Books:
    """The books of one language, each by its name; one that was kept is not set again."""

    def __init__(self, edition: Edition, items: list[Any], shapes: Path, store: Store) -> None:
        self.catalog, self.labels = edition.catalog, edition.catalog.labels
        self.store = store
        self.maker = BookPdf(shapes, edition.place, edition.logo)
        found = [Menu(title, tuple(uris)) for title, uris in menus.flat(items, edition.catalog)]
        bindery = Bindery(edition.shelf, found, edition.version)
        self.by_name: dict[str, Callable[[], Book]] = {
            **{one.id: partial(bindery.chapter, one) for one in bindery.chapters},
            **({WHOLE: bindery.whole} if bindery.chapters else {}),
        }

    def made(self, book: Book) -> bytes:
        """A book as PDF."""
        return self.store.get(self.maker.key(book), lambda: self.maker.make(book))

    def write(self, folder: Path, name: str) -> str:
        """Write one book in a folder, and say so."""
        book = self.by_name[name]()
        made = self.made(book)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.pdf").write_bytes(made)
        return f"{name}.pdf  {book.title}  {self.labels.size(len(made))}"

    def chapters(self) -> Iterator[tuple[str, Offered, bytes]]:
        """Each chapter by its first page: what that page says of it, and the file.

        That of the worksheets is left out, because each of these has a PDF of its own.
        """
        sheets = shows_sheets(self.catalog)
        for name, bind in self.by_name.items():
            book = bind()
            if name != WHOLE and not (sheets and book.pages[0].uri == sheets.uri):
                made = self.made(book)
                offered = Offered(f"hoofdstuk-{name}.pdf", setting.pages(made), len(made))
                yield book.pages[0].uri, offered, made


def write(root: Path, loaded: Loaded, site: Site, chapter: str, language: str) -> Iterator[str]:
    """Write the books that are asked for, or all of them, and name each."""
    if language and language not in loaded.shelves:
        raise UnknownError("De taal", language, loaded.shelves)
    store = Store(root / KEPT)
    found = {
        "" if shelf.catalog is loaded.base else f"{name}/": shelf
        for name, shelf in loaded.shelves.items()
        if language in ("", name)
    }
    books = {folder: _of(root, loaded, site, folder, one, store) for folder, one in found.items()}
    known = dict.fromkeys(name for one in books.values() for name in one.by_name)
    if chapter and chapter not in known:
        raise UnknownError("Het hoofdstuk", chapter, known)
    for folder, one in books.items():
        for name in one.by_name:
            if chapter in ("", name):
                yield f"{FOLDER}/{folder}{one.write(root / FOLDER / folder, name)}"
    if not (chapter or language):
        store.prune()


def _of(root: Path, loaded: Loaded, site: Site, folder: str, shelf: Shelf, store: Store) -> Books:
    """The books of one language without a build."""
    place = Place(folder, partial(site.address, folder), loaded.school.site)
    drawn = loaded.logo.svg if loaded.logo else ""
    edition = Edition(shelf, place, site.today, loaded.ledger.version, logo=drawn)
    return Books(edition, loaded.menus.items, root / SHAPES, store)
