"""What must be looked at again: pages, and the laws and contacts on them by their own day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalog import plain
from handbook.model.records import Contact, Law
from handbook.model.upkeep import LONGEST_FOR_FACTS
from handbook.reading.problems import key_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page
    from handbook.model.base import Path
    from handbook.model.page import Owner


@dataclass(frozen=True, order=True)
class Waiting:
    """One thing to check: before which day, where its last check is written, what, and by whom."""

    due: date
    file: str
    line: int
    key: str
    title: str
    owner: Owner


def waiting(catalog: Catalog, until: date) -> list[Waiting]:
    """What falls due before a day, the oldest first; an example never does."""
    pages = (page for page in catalog.pages.values() if not page.facts.example)
    return sorted(one for page in pages for one in _of(page) if one.due < until)


def _of(page: Page) -> Iterator[Waiting]:
    yield _one(page, ("page",), page.title, page.due)
    for path, _, noun in page.placed():
        # Whom a school must fill in itself has no number that we can call.
        if isinstance(noun, Law) or (isinstance(noun, Contact) and not noun.local):
            yield _one(page, path, plain.title_of(noun), noun.checked + LONGEST_FOR_FACTS)


def _one(page: Page, path: Path, title: str, due: date) -> Waiting:
    where = (*path, "checked")
    return Waiting(
        due, page.document.file, page.document.line(where), key_path(where), title, page.owner
    )
