"""A release of the handbook in two steps: write a draft, and once it was read, tag it.

The ledger has the version; a version without its tag is a release that is under way. Whatever
is refused writes nothing. Must not know what a changelog looks like, nor how git is asked.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from handbook.ledger import changelog, changes, file
from handbook.ledger.book import Ledger, Release, new
from handbook.ledger.repository import RefusedError, Repository
from handbook.reading.tongues import DUTCH
from handbook.sheets.shelf import Shelf

BOOK = f"docs/{file.NAME}"
OURS = {changelog.NAME, BOOK}
UNTAGGED = (
    "Uitgave {version} is al vastgelegd, maar heeft hier geen tag. Haal de tags op met "
    "«git fetch --tags». Is hij nergens, zet hem dan zelf op de vastlegging van die uitgave: "
    "«git tag {tag} {commit}»."
)
AGAIN = f"Lees en verbeter {changelog.NAME}, en draai daarna «make release» nog eens."


def following(version: str, year: int) -> str:
    """The version after another one, such as 2026.2 after 2026.1; a year begins at 1."""
    last, _, number = version.partition(".")
    return f"{year}.{int(number) + 1 if last == str(year) else 1}"


def tag_of(version: str) -> str:
    """The tag of a version; none without a version."""
    return f"v{version}" if version else ""


class Releasing:
    """One run of the command, for what the handbook is today."""

    def __init__(self, root: Path, ledger: Ledger, shelves: Sequence[Shelf]) -> None:
        self.repository = Repository(root)
        self.path = root / BOOK
        self.told = root / changelog.NAME
        self.ledger = ledger
        self.shelves = shelves

    def run(self, today: date) -> str:
        """Take the next step and say what was done."""
        version = self.ledger.version
        if version and not self.repository.has(tag_of(version)):
            return self._finish(version)
        return self._begin(following(version, today.year), today)

    def _begin(self, version: str, today: date) -> str:
        """Write the codes and a draft of what changed."""
        self.repository.clean()
        last = tag_of(self.ledger.version)
        commits = self.repository.commits(last)
        if not commits:
            raise RefusedError(f"Er is niets nieuws sinds {last}.")
        self.repository.check()
        now, added = changes.present(self.shelves, version), new(self.ledger, self.shelves)
        local = changes.local(self.shelves[0].catalog)
        releases = tuple(changes.without(one, local) for one in self.ledger.releases)
        known = Ledger((*self.ledger.released, *added), releases)
        day = self.shelves[0].labels.date(today)
        section = changelog.draft(known, changes.without(now, local), day, commits)
        text = self.told.read_text(encoding="utf-8") if self.told.is_file() else ""
        file.add(self.path, added, now)
        self.told.write_text(changelog.put(text, section), encoding="utf-8", newline="\n")
        return f"Het concept van uitgave {version} staat klaar. {AGAIN}"

    def _finish(self, version: str) -> str:
        """Commit and tag what somebody read."""
        if commit := self.repository.first(BOOK, f'"version": "{version}"'):
            told = UNTAGGED.format(version=version, tag=tag_of(version), commit=commit)
            raise RefusedError(told)
        self.repository.clean(OURS)
        text = self.told.read_text(encoding="utf-8") if self.told.is_file() else ""
        if changelog.newest(text) != version:
            raise RefusedError(f"Bovenaan {changelog.NAME} hoort een stuk «## {version}».")
        if changelog.is_draft(text):
            raise RefusedError(f"In {changelog.NAME} staat nog een concept. {AGAIN}")
        now = changes.present(self.shelves, version)
        if now != self.ledger.releases[-1]:
            file.add(self.path, new(self.ledger, self.shelves), now)
            return (
                f"Na het concept is er nog iets veranderd; dat staat nu ook in {BOOK}. "
                f"{self._since(now)}{AGAIN}"
            )
        self.repository.check()
        self.repository.clean(OURS)  # the checks took minutes, in which a file may have changed
        self.repository.keep(self.repository.dirty() & OURS, version, tag_of(version))
        return f"Uitgave {version} is klaar. Zet haar online met «git push --follow-tags»."

    def _since(self, now: Release) -> str:
        known = Ledger((*self.ledger.released, *new(self.ledger, self.shelves)))
        found = changes.of_sheets(known, self.ledger.releases[-1], now, DUTCH)
        every = [*found.added, *(one for _, one in found.changed), *found.dropped]
        titles = [one.title for one in every]
        return f"Andere bladen: {'; '.join(titles)}. " if titles else ""
