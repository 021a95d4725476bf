"""A page as it was read, and what it says of itself.

Must not know the other pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from operator import is_
from typing import cast

from handbook.model import upkeep
from handbook.model.base import Identified, N, Noun, Path, each, references, texts
from handbook.model.kinds import KINDS, Kind
from handbook.model.page import Head, Owner, PageFacts
from handbook.reading.frontmatter import Document
from handbook.reading.school import OWN_PAGES

NO_HEAD = Head.model_construct(title="")  # of a page whose head cannot be read


@dataclass(frozen=True)
class Page:
    """One page in one language; ``uri`` is the path of the Dutch file below docs/.

    ``meant`` has the key as it was written of each block whose key is misspelled; ``base`` is what
    a translation was laid over.
    """

    uri: str
    document: Document
    title: str
    description: str = ""
    head: Head = NO_HEAD
    nouns: Mapping[str, tuple[Noun, ...]] = field(default_factory=dict)
    blocks: frozenset[str] = frozenset()
    meant: Mapping[str, str] = field(default_factory=dict)
    mark: str = ""
    language: str = ""
    translated: bool = False
    fallback: bool = False
    stale: bool = False
    base: Document | None = None

    def all(self, kind: type[N]) -> tuple[N, ...]:
        """The nouns of one class that this page defines."""
        return tuple(n for nouns in self.nouns.values() for n in nouns if isinstance(n, kind))

    def one(self, kind: type[N]) -> N | None:
        """The only noun of a class on this page, or nothing."""
        return next(iter(self.all(kind)), None)

    def placed(self) -> Iterator[tuple[Path, Kind, Noun]]:
        """Every noun with its kind and the key path at which it was written."""
        for kind in KINDS:
            for index, noun in enumerate(self.nouns.get(kind.key, ())):
                yield (kind.key, index) if kind.many else (kind.key,), kind, noun

    def records(self) -> Iterator[tuple[Path, Kind, Identified]]:
        """The same of those that another page can quote."""
        for path, kind, noun in self.placed():
            if kind.quote and isinstance(noun, Identified):
                yield path, kind, noun

    @cached_property
    def texts(self) -> tuple[tuple[Path, str], ...]:
        """Every translatable text of its nouns with its key path."""
        return tuple(one for path, _, noun in self.placed() for one in texts(noun, path))

    @cached_property
    def references(self) -> tuple[tuple[Path, str, str], ...]:
        """Every id that its nouns refer to as (key path, kind, id)."""
        return tuple(one for path, _, noun in self.placed() for one in references(noun, path))

    def changed(self, change: Callable[[Noun], Noun | None]) -> Page:
        """The page with what a change leaves of each noun; the same one where that is all."""
        nouns = {key: each(held, change) for key, held in self.nouns.items()}
        if all(map(is_, nouns.values(), self.nouns.values())):
            return self
        return replace(self, nouns={key: held for key, held in nouns.items() if held})

    @property
    def whole(self) -> bool:
        """Whether all that stands on the page could be read."""
        read = self.document.whole and self.head is not NO_HEAD
        return read and all(kind.key in self.nouns for kind in KINDS if kind.key in self.blocks)

    @property
    def foreign(self) -> str:
        """The language of the text where it is not that of the edition."""
        return self.language if self.fallback else ""

    @property
    def own(self) -> bool:
        """Whether a school made the page."""
        return self.uri.startswith(OWN_PAGES)

    @property
    def facts(self) -> PageFacts:
        """For whom the page is and on what it rests."""
        return cast("PageFacts", self.nouns["page"][0])

    @property
    def due(self) -> date:
        """The day on which the page must be checked again."""
        return upkeep.due(self.uri, self.facts, self.all(Noun))

    @property
    def owner(self) -> Owner:
        """Who checks it."""
        return upkeep.owner(self.facts, self.all(Noun))
