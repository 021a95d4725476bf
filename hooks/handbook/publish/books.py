"""Books: each chapter and the whole handbook as a PDF, on demand or beside the pages of a site.

All chapters make a first build a third longer, so that it makes them only when asked.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from handbook.catalog import menus
from handbook.catalog.pages import shows_sheets
from handbook.files import setting
from handbook.files.book import BookPdf
from handbook.reading.problems import quoted
from handbook.sheets.book.binding import Bindery, Book, Menu
from handbook.sheets.place import Edition, Offered
from handbook.store import Store

FOLDER, WHOLE = "book", "handboek"
SHAPES, KEPT = "overrides/sheets", ".cache/books"


class UnknownError(Exception):
    """A chapter or a language was asked for that is not there."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"{what} {quoted(name)} ken ik niet. Kies uit: {', '.join(known)}.")


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


def write(
    root: Path, items: list[Any], editions: Iterable[Edition], chapter: str, language: str
) -> Iterator[str]:
    """Write the books that are asked for, or all of them, and name each."""
    spoken = {one.catalog.language: one for one in editions}
    if language and language not in spoken:
        raise UnknownError("De taal", language, spoken)
    store = Store(root / KEPT)
    books = {
        one.place.folder: Books(one, items, root / SHAPES, store)
        for name, one in spoken.items()
        if language in ("", name)
    }
    known = dict.fromkeys(name for one in books.values() for name in one.by_name)
    if chapter and chapter not in known:
        raise UnknownError("Het hoofdstuk", chapter, known)
    for folder, one in books.items():
        for name in one.by_name:
            if chapter in ("", name):
                yield f"{FOLDER}/{folder}{one.write(root / FOLDER / folder, name)}"
    if not (chapter or language):
        store.prune()
