"""The pages and records of one language, by id.

Plain data with look-ups; must not know how pages were read or what is wrong with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import is_
from typing import Generic, TypeVar, cast

from handbook.catalog.page import Page
from handbook.model.base import Identified, Noun
from handbook.model.kinds import KIND_OF, Kind
from handbook.model.school import School
from handbook.words import Labels

Key = tuple[str, str]  # the kind and the id of a record
ANY = ""  # the kind of an id that stands where nothing could be read
I = TypeVar("I", bound=Identified)  # noqa: E741 (as N, one letter for any)
I_co = TypeVar("I_co", bound=Identified, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[I_co]):
    """A record and the page that defines it."""

    kind: Kind
    noun: I_co
    uri: str

    @property
    def anchor(self) -> str:
        """The permanent address of the record on its page."""
        return f"{self.kind.anchor}-{self.noun.id}"

    def anchor_on(self, uri: str, shown: set[Key]) -> str:
        """That address where a page shows it: only at home, and only the first time."""
        key = (self.kind.quote, self.noun.id)
        if uri != self.uri or key in shown:
            return ""
        shown.add(key)
        return self.anchor


@dataclass(frozen=True)
class Catalog:
    """All pages and records in the words of one language.

    ``claimed`` holds the pages and the ids that could not be read, with the file where they
    stand, so that quotes of them are not called dead. ``files`` are those in docs/ that are no
    page, which a text may lead to. ``left_out`` has the pages that a school does without: what
    others need of them stays, and nothing leads there.
    """

    language: str
    labels: Labels
    school: School
    pages: Mapping[str, Page]
    claimed: Mapping[Key, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    left_out: Mapping[str, Page] = field(default_factory=dict)
    # Nouns without markup by the id of the noun itself, which is kept beside it.
    plain: dict[int, tuple[Noun, Noun]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    @property
    def titles(self) -> dict[str, str]:
        """The title of every page by its path."""
        return {uri: page.title for uri, page in self.pages.items()}

    @cached_property
    def real(self) -> tuple[Page, ...]:
        """The pages in the order of the menus, without examples."""
        return tuple(page for page in self.pages.values() if not page.facts.example)

    def page_of(self, uri: str) -> Page:
        """A page that is there, or one that is left out and of which something stayed."""
        return self.pages.get(uri) or self.left_out[uri]

    @cached_property
    def entries(self) -> dict[Key, Entry[Identified]]:
        """Every record by its kind and id: at the first page where it stands."""
        found: dict[Key, Entry[Identified]] = {}
        for page in (*self.pages.values(), *self.left_out.values()):
            for _, kind, noun in page.records():
                found.setdefault((kind.quote, noun.id), Entry(kind, noun, page.uri))
        return found

    def changed(self, change: Callable[[Page], Page]) -> Catalog:
        """The same with a change in each page; what a record is follows from its page."""
        pages = {uri: change(page) for uri, page in self.pages.items()}
        same = all(map(is_, pages.values(), self.pages.values()))
        return self if same else replace(self, pages=pages)

    def has(self, quote: str, name: str) -> bool:
        """Whether there is a page or a record to quote, perhaps one that is broken."""
        if quote == "page":
            return name in self.pages or (quote, name) in self.claimed
        return (quote, name) in self.entries or bool(self.lost(quote, name))

    def lost(self, quote: str, name: str) -> str:
        """The file where a record stands that could not be read, or nothing."""
        if quote == "page" or (quote, name) in self.entries:
            return ""
        claimed = self.claimed
        return claimed.get((quote, name), "") or claimed.get((ANY, name), "") if claimed else ""

    def known(self, quote: str) -> tuple[str, ...]:
        """The ids of one kind, those of broken blocks included."""
        return self._names.get(quote, ())

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        names: dict[str, list[str]] = {"page": list(self.pages)}
        for kind, name in (*self.entries, *self.claimed):
            names.setdefault(kind, []).append(name)
        return {kind: tuple(sorted(set(found))) for kind, found in names.items()}

    def quoted(self, quote: str, name: str) -> Entry[Identified] | None:
        """The record that ``[[quote:name]]`` leads to."""
        return self.entries.get((quote, name))

    def find(self, noun: type[I], name: str) -> Entry[I] | None:
        """The record of a kind with some id, if it is there."""
        return cast("Entry[I] | None", self.entries.get((KIND_OF[noun].quote, name)))

    def one(self, noun: type[I], name: str) -> Entry[I]:
        """The record that a checked reference leads to."""
        return cast("Entry[I]", self.entries[KIND_OF[noun].quote, name])

    def named(self, noun: type[I], names: Iterable[str]) -> list[Entry[I]]:
        """The records that a list of checked references leads to."""
        return [self.one(noun, name) for name in names]

    def all(self, noun: type[I]) -> tuple[Entry[I], ...]:
        """The records of one kind in order of page and place, without examples."""
        return cast("tuple[Entry[I], ...]", self.of_kind(KIND_OF[noun].quote))

    def of_kind(self, quote: str) -> tuple[Entry[Identified], ...]:
        """The same by the word before the colon of a quote."""
        return self._records.get(quote, ())

    @cached_property
    def _records(self) -> dict[str, tuple[Entry[Identified], ...]]:
        found: dict[str, list[Entry[Identified]]] = {}
        real = {page.uri for page in self.real}
        for (kind, _), entry in self.entries.items():
            if entry.uri in real:
                found.setdefault(kind, []).append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}
