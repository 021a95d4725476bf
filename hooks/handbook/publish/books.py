"""Books on demand: each chapter and the whole handbook as a PDF, in a folder outside the site.

Not part of a build, which they would make half as long again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from handbook.files.book import BookPdf
from handbook.reading.problems import quoted
from handbook.reading.school import OWN_PAGES
from handbook.sheets.book.binding import Bindery, Menu
from handbook.sheets.place import Place
from handbook.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from handbook.loading import Loaded
    from handbook.sheets.book.binding import Book

FOLDER, WHOLE = "book", "handboek"
SHAPES, KEPT = "overrides/sheets", ".cache/books"
OWN = OWN_PAGES.rstrip("/")


class UnknownError(Exception):
    """A chapter or a language was asked for that is not there."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"{what} {quoted(name)} ken ik niet. Kies uit: {', '.join(known)}.")


class Site(NamedTuple):
    """What the engine knows: the menus by the titles of pages and of folders, and addresses."""

    menus: Callable[[Mapping[str, str], Mapping[str, str]], list[tuple[str, list[str]]]]
    address: Callable[[str, str], str]


class Books:
    """The books of one language, each by its name."""

    def __init__(self, root: Path, loaded: Loaded, site: Site, language: str) -> None:
        shelf = loaded.shelves[language]
        self.labels = shelf.labels
        self.folder = "" if shelf.catalog is loaded.base else f"{language}/"
        place = Place(self.folder, partial(site.address, self.folder), loaded.school.site)
        self.maker = BookPdf(root / SHAPES, place)
        titles = {uri: page.title for uri, page in shelf.catalog.pages.items()}
        found = site.menus(titles, {OWN: shelf.labels.own_menu})
        menus = [Menu(title, tuple(uris)) for title, uris in found]
        bindery = Bindery(shelf, menus, loaded.ledger.version)
        self.by_name: dict[str, Callable[[], Book]] = {
            **{one.id: partial(bindery.chapter, one) for one in bindery.chapters},
            **({WHOLE: bindery.whole} if bindery.chapters else {}),
        }

    def write(self, root: Path, store: Store, name: str) -> str:
        """Write one book, unless it was kept, and say so."""
        book = self.by_name[name]()
        made = store.get(self.maker.key(book), lambda: self.maker.make(book))
        path = root / FOLDER / self.folder / f"{name}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
        return f"{path.relative_to(root).as_posix()}  {book.title}  {self.labels.size(len(made))}"


def write(root: Path, loaded: Loaded, site: Site, chapter: str, language: str) -> Iterator[str]:
    """Write the books that are asked for, or all of them, and name each."""
    if language and language not in loaded.shelves:
        raise UnknownError("De taal", language, loaded.shelves)
    languages = [name for name in loaded.shelves if language in ("", name)]
    found = [Books(root, loaded, site, name) for name in languages]
    known = dict.fromkeys(name for books in found for name in books.by_name)
    if chapter and chapter not in known:
        raise UnknownError("Het hoofdstuk", chapter, known)
    store = Store(root / KEPT)
    for books in found:
        for name in books.by_name:
            if chapter in ("", name):
                yield books.write(root, store, name)
    if not (chapter or language):
        store.prune()
