"""Everything by its name, for a list from A to Z; must not know how that looks."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from handbook.catalog import pages, plain, sorts
from handbook.catalog.index import Catalog, Entry
from handbook.catalog.page import Page
from handbook.model.base import Identified
from handbook.model.records import Term
from handbook.reading import tongues

# Records that people know by a name, by what the search calls them; the others are found on the
# page where they stand.
KINDS = {
    "law": "law",
    "checklist": "checklist",
    "questionnaire": "sheet",
    "pack": "sheet",
    "card": "sheet",
    "contact": "contact",
    "resource": "resource",
    "term": "term",
}
OTHER = "0–9"
ALSO = 4  # of the words by which people look for a plan, that many stand on the list


class Named(NamedTuple):
    """A name with its page and its place there; ``kind`` is what it is called.

    ``meant`` is the name that we use for it, ``full`` what an abbreviation is short for.
    """

    name: str
    uri: str
    anchor: str = ""
    kind: str = ""
    meant: str = ""
    full: str = ""


def by_letter(catalog: Catalog) -> Mapping[str, Sequence[Named]]:
    """All names in order, below the letter with which their first word of meaning begins."""
    found: dict[str, list[Named]] = {}
    once = {(one.name.lower(), one.uri): one for one in _all(catalog)}
    stop = frozenset(catalog.labels.finding.stop.split())
    places = {one: _place(one.name, stop) for one in once.values()}
    for one in sorted(places, key=lambda one: (places[one], one.uri)):
        first = places[one][:1].upper()
        found.setdefault(first if first.isalpha() else OTHER, []).append(one)
    return found


def by_folder(catalog: Catalog) -> Mapping[str, Sequence[Page]]:
    """The pages below the title of the first page of their folder, in the order of the menus."""
    found: dict[str, list[Page]] = {}
    for page in catalog.real:
        folder, _, name = page.uri.partition("/")
        if name:
            found.setdefault(pages.section(catalog, folder), []).append(page)
    return found


def _all(catalog: Catalog) -> Iterator[Named]:
    """Records first, so that a page stands there once where both have one name."""
    for quote, kind in KINDS.items():
        for entry in catalog.of_kind(quote):
            yield from _names(catalog, entry, kind)
    for page in catalog.real:
        if not page.foreign:
            yield from _page(catalog, page)


def _names(catalog: Catalog, entry: Entry[Identified], kind: str) -> Iterator[Named]:
    noun = plain.noun(catalog, entry.noun)
    title = plain.title_of(noun)
    if kind == "checklist" and tongues.OPEN not in title:  # its kind stands behind it already
        title = title.partition(": ")[2] or title
        title = title[:1].upper() + title[1:]
    full = noun.full or "" if isinstance(noun, Term) else ""
    yield Named(title, entry.uri, entry.anchor, kind, full=full)
    for old in noun.old if isinstance(noun, Term) else ():
        yield Named(old, entry.uri, entry.anchor, kind, meant=title)


def _page(catalog: Catalog, page: Page) -> Iterator[Named]:
    kind = sorts.kind(catalog, page)
    yield Named(page.title, page.uri, kind=kind)
    also = page.facts.also or ""
    known = kind == "plan" and tongues.OPEN not in also  # a text in two languages is not cut
    for word in also.split(", ")[:ALSO] if known else ():
        yield Named(word, page.uri, kind=kind, meant=page.title)


def _place(name: str, stop: frozenset[str]) -> str:
    """A name as it is sorted: no capitals and signs, from its first word of meaning."""
    bare = unicodedata.normalize("NFD", name.lower())
    words = "".join(sign for sign in bare if sign.isalnum() or sign == " ").split()
    first = next((at for at, word in enumerate(words) if word not in stop), 0)
    return " ".join(words[first:])
