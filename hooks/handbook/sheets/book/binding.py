"""Which pages make which book: a chapter for each menu, and all chapters together.

Must not know how the menus are written down.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.model.page import Home
from handbook.reading.school import OWN_PAGES
from handbook.sheets.blocks import Block
from handbook.sheets.blocks.text import Anchor, Head, Record, Run, Running
from handbook.sheets.book.pages import Leaf, Part
from handbook.sheets.compose.desk import Desk
from handbook.sheets.shelf import Shelf

FIRST = "index.md"


class Menu(NamedTuple):
    """A menu of the site: its name, and its pages in order."""

    title: str
    pages: tuple[str, ...]

    @property
    def id(self) -> str:
        """How its chapter is called in an address: as its first page, which never changes.

        The first of a school's own pages does: another may come before it.
        """
        folder, _, name = self.pages[0].rpartition("/")
        whole = name == FIRST or self.pages[0].startswith(OWN_PAGES)
        return folder.rpartition("/")[2] if whole else name.removesuffix(".md")


@dataclass(frozen=True)
class Book:
    """Some chapters of one language, each with its pages and what stands on them.

    ``left_out`` are the pages that have no words in its language.
    """

    catalog: Catalog
    title: str
    chapters: tuple[Menu, ...]
    leaves: dict[str, tuple[Part, ...]]
    left_out: tuple[Page, ...] = ()

    @property
    def pages(self) -> list[Page]:
        """Its pages in order."""
        return [self.catalog.pages[uri] for menu in self.chapters for uri in menu.pages]

    @property
    def checked(self) -> date:
        """The day since which all its pages are checked."""
        return min(page.facts.checked for page in self.pages)

    @property
    def until(self) -> date:
        """The first day on which one of its pages must be looked at again."""
        return min(page.due for page in self.pages)

    @cached_property
    def asked(self) -> frozenset[str]:
        """Every place that something in it leads to."""
        blocks = (block for parts in self.leaves.values() for _, block in parts)
        return frozenset(run.to for block in blocks for run in _runs(block))

    @cached_property
    def places(self) -> frozenset[str]:
        """Every place in it that something can lead to."""
        found = {
            f"{uri}#{name}"
            for uri, parts in self.leaves.items()
            for _, block in parts
            for name in names(block)
        }
        return frozenset({*self.leaves, *found})


class Bindery:
    """Makes the books of one language; what stands on a page is made once."""

    def __init__(self, shelf: Shelf, menus: Sequence[Menu], version: str = "") -> None:
        self.shelf = shelf
        self.catalog = shelf.catalog
        self.menus = [Menu(one.title, tuple(self._in_book(one))) for one in menus]
        self.chapters = tuple(self._titled(menu) for menu in self.menus if menu.pages)
        listed = (self.catalog.pages[uri] for one in menus for uri in one.pages)
        self._foreign = tuple(page for page in listed if page.fallback and for_paper(page))
        self._desk = Desk(self.catalog)
        self._version = version
        self._leaves: dict[str, tuple[Part, ...]] = {}

    def whole(self) -> Book:
        """The whole handbook."""
        return self._book(self.catalog.labels.book_whole, self.chapters, self._foreign)

    def chapter(self, menu: Menu) -> Book:
        """One chapter as a book."""
        return self._book(menu.title, (menu,), ())

    def _book(self, title: str, chapters: tuple[Menu, ...], left_out: tuple[Page, ...]) -> Book:
        leaves = {uri: self._leaf(uri) for menu in chapters for uri in menu.pages}
        return Book(self.catalog, title, chapters, leaves, left_out)

    def _leaf(self, uri: str) -> tuple[Part, ...]:
        if uri not in self._leaves:
            page = self.catalog.pages[uri]
            self._leaves[uri] = tuple(Leaf(self._desk, self.shelf, self._version, page).parts())
        return self._leaves[uri]

    def _in_book(self, menu: Menu) -> list[str]:
        found = (self.catalog.pages[uri] for uri in menu.pages)
        return [page.uri for page in found if for_paper(page) and not page.fallback]

    def _titled(self, menu: Menu) -> Menu:
        """A chapter of one page is called as that page."""
        alone = len(menu.pages) == 1
        return Menu(self.catalog.pages[menu.pages[0]].title, menu.pages) if alone else menu


def for_paper(page: Page) -> bool:
    """Whether a page says something on paper: not the front door, nor what is about the site."""
    return not (page.facts.screen or page.facts.example or page.one(Home))


def names(block: Block) -> tuple[str, ...]:
    """By what anchors others can lead to a block."""
    if isinstance(block, Anchor):
        return block.names
    return (block.anchor,) if isinstance(block, Head | Record) and block.anchor else ()


def _runs(value: Any) -> Iterator[Run]:
    """Every run in a block of running text."""
    if isinstance(value, Run):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _runs(one)
    elif isinstance(value, Running):
        for held in vars(value).values():
            yield from _runs(held)
