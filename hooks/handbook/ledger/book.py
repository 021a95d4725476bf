"""What the ledger knows: every code that a sheet bore, and what was in each release.

It only grows. Must not know how this stands in a file, nor how a page shows it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from handbook.reading.problems import Problem, quoted
from handbook.sheets.codes import Content, Item
from handbook.sheets.shelf import Shelf


@dataclass(frozen=True)
class Released:
    """What a sheet said at a release, and the day on which its page was checked then."""

    content: Content
    checked: date


@dataclass(frozen=True)
class Release:
    """A release: its version, the codes of its sheets, and its laws and lines by id."""

    version: str
    codes: tuple[str, ...]
    facts: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Book:
    """What one file holds, the oldest first; ``packed`` are its texts as they stand there."""

    released: tuple[Released, ...] = ()
    releases: tuple[Release, ...] = ()
    packed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ledger:
    """All that was ever released, the oldest first; ``books`` are its files by their name."""

    released: tuple[Released, ...] = ()
    releases: tuple[Release, ...] = ()
    books: Mapping[str, Book] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """The version of the handbook, which is that of its last release; empty before any."""
        return self.releases[-1].version if self.releases else ""

    def of(self, language: str) -> list[Released]:
        """The entries of the edition in one language."""
        return [one for one in self.released if one.content.language == language]


def together(books: Iterable[Book]) -> tuple[Released, ...]:
    """What some files hold, the oldest first; a code that two of them have is one."""
    known: dict[str, Released] = {}
    for one in sorted((one for book in books for one in book.released), key=lambda o: o.checked):
        known.setdefault(one.content.code, one)
    return tuple(known.values())


def clashes(ledger: Ledger, shelves: Iterable[Shelf]) -> list[Problem]:
    """Sheets whose code is already that of other words; very rare, but then it would lie."""
    known = {one.content.code: one.content for one in ledger.released}
    problems = []
    for shelf in shelves:
        for sheet, content in zip(shelf.sheets, shelf.contents, strict=True):
            first = known.setdefault(content.code, content)
            if first != content:
                message = (
                    f"het blad {quoted(content.title)} krijgt dezelfde code als "
                    f"{quoted(first.title)}. Verander één woord op dit blad."
                )
                file = shelf.catalog.pages[sheet.uri].document.file
                problems.append(Problem(file, 1, "", message))
    return problems


def new(ledger: Ledger, shelves: Iterable[Shelf]) -> list[Released]:
    """The sheets of today that the ledger does not have yet."""
    known = {one.content.code for one in ledger.released}
    return [
        Released(content, shelf.facts(sheet).checked)
        for shelf in shelves
        for sheet, content in zip(shelf.sheets, shelf.contents, strict=True)
        if content.code not in known
    ]
