"""What one school had when it last published, and what it has now.

A school keeps this itself whenever it publishes, so that an update asks for no old code and no
git. Where it did not, a release of the handbook stands in for it. Must not know how it is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from handbook.catalog.index import Catalog, Entry
from handbook.ledger import changes
from handbook.ledger.book import Ledger, Release, new
from handbook.ledger.changes import Changes
from handbook.ledger.file import OWN
from handbook.model.records import Law
from handbook.reading.school import OWN_PAGES
from handbook.sheets.codes import Content
from handbook.sheets.shelf import Shelf

PAGE = "page:"  # what a school has of its pages: by their path, the fingerprint of the words


@dataclass(frozen=True)
class Since:
    """Two states of a handbook, with the texts of both; ``own`` is one that the school kept."""

    ledger: Ledger
    old: Release
    new: Release
    own: bool

    def facts(self, kind: str) -> Changes[str]:
        """What changed in the laws, the lines or the keys."""
        return changes.of_facts(self.old, self.new, kind)

    def sheets(self, language: str) -> Changes[Content]:
        """What changed in the sheets of a language."""
        return changes.of_sheets(self.ledger, self.old, self.new, language)

    @cached_property
    def touched(self) -> frozenset[str]:
        """The laws and lines that are new, other or gone, such as ``law:zorgplicht``."""
        kinds = changes.LAW, changes.LINE
        old, new = (
            {item for kind in kinds for item in changes.of_kind(one, kind).items()}
            for one in (self.old, self.new)
        )
        return frozenset(name for name, _ in old ^ new)

    @property
    def pages(self) -> list[str]:
        """The pages that say something else than the state that the school kept, in order."""
        old = dict(self.old.facts)
        pages = [one for one in self.new.facts if one[0].startswith(PAGE)]
        return [name.removeprefix(PAGE) for name, mark in pages if old.get(name, mark) != mark]

    @property
    def differs(self) -> bool:
        """Whether the new state has a sheet or a fact that the old one has not."""
        return bool(set(self.new.codes) - set(self.old.codes) or self.touched)


def state(shelves: Sequence[Shelf], catalog: Catalog, version: str) -> Release:
    """What a school has today: its sheets, and what says something to it of a catalogue.

    The catalogue is the one that carries the structure. What a school filled in is no news to it.
    """
    codes = tuple(sheet.code for shelf in shelves for sheet in shelf.sheets)
    others = {f"{changes.LAW}{e.noun.id}" for e in catalog.all(Law) if not _holds(catalog, e)}
    pages = ((f"{PAGE}{one.uri}", one.mark) for one in shelves[0].catalog.real if not one.own)
    found = Release(version, codes, (*changes.facts(catalog), *pages))
    return changes.without(found, others | changes.local(catalog))


def since(ledger: Ledger, shelves: Sequence[Shelf], catalog: Catalog) -> Since | None:
    """The last state that the school kept, or the last release that is older than what it has."""
    known = replace(ledger, released=(*ledger.released, *new(ledger, shelves)))
    now = state(shelves, catalog, ledger.version)
    kept = ledger.books[OWN].releases if OWN in ledger.books else ()
    if kept:
        return Since(known, kept[-1], now, own=True)
    sheets = (sheet for shelf in shelves for sheet in shelf.sheets)
    added = {sheet.code for sheet in sheets if sheet.uri.startswith(OWN_PAGES)}
    now = replace(now, codes=tuple(code for code in now.codes if code not in added))
    for one in reversed(ledger.releases):
        found = Since(known, _taken(known, one, now), now, own=False)
        if found.differs:
            return found
    return None


def _taken(ledger: Ledger, one: Release, now: Release) -> Release:
    """A release without what the handbook still has, and the school does not take from it."""
    last = ledger.releases[-1]
    sheets = {o.content.code: (o.content.language, o.content.sheet) for o in ledger.released}
    theirs, ours = ({sheets.get(code) for code in state.codes} for state in (last, now))
    names, mine = ({name for name, _ in state.facts} for state in (last, now))
    codes = tuple(code for code in one.codes if sheets.get(code) not in theirs - ours)
    return replace(one, codes=codes, facts=tuple(f for f in one.facts if f[0] not in names - mine))


def _holds(catalog: Catalog, law: Entry[Law]) -> bool:
    """Whether a law is for this school; one article for all sectors is enough."""
    ours, named = set(catalog.school.sector), [one.sector for one in law.noun.articles]
    page = catalog.pages.get(law.uri)
    here = not page or ours & set(page.facts.sector)
    return bool(here) and (not named or any(not one or ours & set(one) for one in named))
